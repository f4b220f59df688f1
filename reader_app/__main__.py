"""`python -m reader_app`: the command line, without Qt."""

import sys

from reader_app.cli import main

if __name__ == "__main__":
    sys.exit(main())

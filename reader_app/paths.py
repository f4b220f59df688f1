"""Where the program's own data and the user's files are.

The same two lines find the data in a checkout, in an installed wheel and in a frozen program.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent
ROOT: Final = PACKAGE / "_data" if (PACKAGE / "_data").is_dir() else PACKAGE.parent
RESOURCES: Final = ROOT / "resources"
SEEDS: Final = ROOT / "seeds"
SAMPLES: Final = SEEDS / "samples.json"

HOME_VARIABLE: Final = "HASHIYEH_HOME"
"""An environment variable: a folder that holds settings, library and log instead of the usual ones."""

SETTINGS_FILE: Final = "settings.json"
LIBRARY_SUFFIX: Final = ".hashiyeh"


def user_folder() -> Path:
    """Returns the folder of the default library and its backups; it may not exist yet."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("hashiyeh", appauthor=False)


def settings_folder() -> Path:
    """Returns the folder of the user's settings; it may not exist yet."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home)
    from platformdirs import user_config_path

    return user_config_path("hashiyeh", appauthor=False)


def log_folder() -> Path:
    """Returns the folder of the log; it may not exist yet."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home) / "log"
    from platformdirs import user_log_path

    return user_log_path("hashiyeh", appauthor=False)


def default_library() -> Path:
    return user_folder() / f"library{LIBRARY_SUFFIX}"


def is_there(path: Path | str) -> bool:
    """Returns whether there is a file or folder, as far as this user may know; "" is none."""
    # Path.exists() raises where a folder may not be entered or a name is too long.
    return path != "" and os.path.exists(path)  # noqa: PTH110

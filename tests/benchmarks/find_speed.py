"""The search key, and finding by it, against the plainest way to do the same.

usage: python tests/benchmarks/find_speed.py [FILE]

FILE is a Persian text in UTF-8; without one it is the article of the shared folder.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from measuring import SHARED, in_turns, timed, told

from reader_app.text import word_parts
from reader_app.text.find import Finder, SlicedText
from reader_app.text.query import parse_query
from reader_app.text.search_key import DIGITS, JOINERS, LETTERS, MARKS, KeyView, search_key

_LETTERS = 3_000
_LONG = 1_000_000
_TIMES = 100
_QUERY = "همکاری ها"


def main() -> int:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "data" / "article_isfahan.txt"
    whole = source.read_text(encoding="utf-8")
    article = (whole * (_LETTERS // len(whole) + 1))[:_LETTERS]
    long = (whole * (_LONG // len(whole) + 1))[:_LONG]
    load_s = timed(word_parts.load)

    table = str.maketrans(LETTERS | DIGITS | dict.fromkeys(MARKS + JOINERS))
    key_ = in_turns(
        lambda _: timed(lambda: [search_key(article) for _ in range(_TIMES)]),
        lambda _: timed(lambda: [article.translate(table) for _ in range(_TIMES)]),
    )
    told("a key, against str.translate (100 articles)", key_, 0.5)

    view, finder = KeyView(long), Finder(parse_query(_QUERY))
    bare = re.compile(r"همکاری\w*")
    found = in_turns(
        lambda _: timed(lambda: finder.spans(long)),
        lambda _: timed(lambda: [match.span() for match in bare.finditer(view.key)]),
    )
    told("every spelling in a million letters, against one pattern over their key", found, 20)

    slices = SlicedText(long).find_written(_QUERY)
    stalls: list[float] = []
    is_over = False
    while not is_over:
        started = time.perf_counter()
        is_over = next(slices, None) is None
        stalls.append(time.perf_counter() - started)
    print(f"the longest slice while typing: {1000 * max(stalls):.1f} ms (at most 50)")
    print(f"the tables: {1000 * load_s:.0f} ms, once, in a thread")
    return 0


if __name__ == "__main__":
    sys.exit(main())

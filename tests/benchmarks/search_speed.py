"""Searching 100,000 articles, and making their index, against bare FTS5 with the same keys.

usage: python tests/benchmarks/search_speed.py [CORPUS]

The baseline is a table of FTS5 of the same form in a file of its own, with the keys of titles and texts
as they stand in our index. It is asked the same expanded query, up to its first hits, and is filled with
keys that are computed on the way. Limits: 1.5 times its answer and 5 ms to our first hits of a rare
phrase; 1.5 times its building, and 200 MB of memory however many the articles.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import batched, islice
from pathlib import Path

from make_native import convert
from measuring import corpus, in_turns, peak_memory_mb, scratch, timed, told

from reader_app.library import Library
from reader_app.store.schema import SEARCH_TEXT
from reader_app.store.search import expression_of
from reader_app.store.search_index import words_of
from reader_app.text.query import parse_query

_ARTICLES = 100_000
_FEWER_ARTICLES = 10_000
_FIRST = 50
_MOST_RATIO, _MOST_MORE_MS = 1.5, 5.0
_MOST_MEMORY_MB = 200
_RARE = "«شناسه {number} ثبت شد»"
_COMMON = ("اصفهان", "استان", "و")
_ROUNDS = 15


def main() -> None:
    if sys.argv[1:2] == ["--build"]:
        _build(*map(Path, sys.argv[2:]))
        return
    with scratch() as folder:
        for articles in (_FEWER_ARTICLES, _ARTICLES):
            source = corpus(folder, articles, spans=2)
            path = folder / f"{articles}.hashiyeh"
            with closing(Library.create(path)) as library:
                convert(source, folder / "native.jsonl")
                library.import_paths([folder / "native.jsonl"])
            _tell_building(path, source, folder)
        _tell_searching(path, folder)


def _build(path: Path, out: Path) -> None:
    """Builds an index in a process that does nothing else, and writes down the seconds that it took."""
    with closing(Library.open(path)) as library:
        out.write_text(json.dumps(_both(library.build_index)), encoding="utf-8")


def _both(work: Callable[[], object]) -> tuple[float, float]:
    """Returns the seconds by the clock and those of the processor: the latter for busy machines."""
    started, started_cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - started, time.process_time() - started_cpu


def _tell_building(path: Path, source: Path, folder: Path) -> None:
    """Builds the index, then the baseline; once each, for both take minutes."""
    out = folder / "seconds.json"
    memory_mb = peak_memory_mb([__file__, "--build", path, out])
    ours_s, ours_cpu_s = json.loads(out.read_text(encoding="utf-8"))
    baseline_s, baseline_cpu_s = _fill(folder / "bare.db", _articles(source))
    with closing(Library.open(path)) as library:
        done, total = library.index_progress()
    assert done == total
    print(
        f"index of {total:,} articles: {ours_s / baseline_s:.2f} of keys and bare FTS5 by the clock, "
        f"{ours_cpu_s / baseline_cpu_s:.2f} by the processor (at most {_MOST_RATIO}); ours "
        f"{ours_s:.1f} s, baseline {baseline_s:.1f} s; {memory_mb:.0f} MB of memory (at most "
        f"{_MOST_MEMORY_MB})",
        flush=True,
    )


def _articles(source: Path) -> Iterator[tuple[str, str]]:
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield entry["title"], entry["text"]


def _fill(path: Path, articles: Iterator[tuple[str, str]]) -> tuple[float, float]:
    """Returns the seconds that it took, as `_both` does, those of reading the corpus left out."""
    path.unlink(missing_ok=True)
    elapsed_s = elapsed_cpu_s = 0.0
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=NORMAL")
        bare.execute(SEARCH_TEXT)
        for some in batched(enumerate(articles, 1), 50):
            clock_s, cpu_s = _both(lambda some=some: _insert(bare, some))
            elapsed_s += clock_s
            elapsed_cpu_s += cpu_s
    return elapsed_s, elapsed_cpu_s


def _insert(bare: sqlite3.Connection, articles: Iterable[tuple[int, tuple[str, str]]]) -> None:
    rows = [(65536 * n, words_of(title), words_of(text)) for n, (title, text) in articles]
    bare.execute("BEGIN")
    bare.executemany("INSERT INTO search_text (rowid, title, text) VALUES (?, ?, ?)", rows)
    bare.execute("COMMIT")


def _tell_searching(path: Path, folder: Path) -> None:
    with closing(Library.open(path)) as library, closing(_opened(folder / "bare.db")) as bare:
        _first(library, "اصفهان")  # the first fills caches of statements
        numbers = iter(range(100_000 + 7, 100_000 + _ARTICLES, 997))
        pairs = [(_RARE.format(number=number), number) for number in islice(numbers, _ROUNDS)]
        compared = in_turns(
            lambda i: timed(lambda: _all(library, pairs[i][0])),
            lambda i: timed(lambda: _asked(bare, pairs[i][0])),
            _ROUNDS,
        )
        told("a rare phrase", compared, _MOST_RATIO)
        more_ms = 1000 * (compared.ours_s - _MOST_RATIO * compared.baseline_s)
        print(
            f"  which is {more_ms:.1f} ms more than {_MOST_RATIO} times (at most {_MOST_MORE_MS})"
        )
        for word in _COMMON:
            _tell_common(library, bare, word)


def _tell_common(library: Library, bare: sqlite3.Connection, word: str) -> None:
    first_s = timed(lambda: _first(library, word))
    bare_s = timed(lambda: _asked(bare, word))
    print(f"first {_FIRST} of «{word}»: {1000 * first_s:.1f} ms; bare {1000 * bare_s:.1f} ms")


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA cache_size=-32768")
    return connection


def _all(library: Library, written: str) -> int:
    found = list(library.search(parse_query(written)))
    assert found, written
    return len(found)


def _first(library: Library, written: str) -> int:
    return len(list(islice(library.search(parse_query(written)), _FIRST)))


def _asked(bare: sqlite3.Connection, written: str) -> int:
    expression = expression_of(parse_query(written))
    query = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT ?"
    return len(bare.execute(query, (expression, _FIRST)).fetchall())


if __name__ == "__main__":
    main()

"""Import of native JSON Lines, against the same rows put in by plain sqlite3.

usage: python tests/benchmarks/import_speed.py [CORPUS]

The baseline has its rows ready in memory, hashes and contexts included, and puts them into the same
tables with the same indexes and the same durability, each table by one executemany, in one transaction.
Limits: 3 times the baseline, and 200 MB of memory however large the file.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from make_native import convert
from measuring import corpus, in_turns, peak_memory_mb, scratch, timed, told

_ARTICLES = 10_000
_MORE_ARTICLES = 30_000
_MOST_RATIO = 3.0
_MOST_MEMORY_MB = 200
_TABLES = ("import", "layer", "annotator", "body", "article", "annotation")


def main() -> None:
    with scratch() as folder:
        native = folder / "native.jsonl"
        for articles in (_MORE_ARTICLES, _ARTICLES):
            counted = _made(corpus(folder, articles), native, folder)
            _tell_memory(native, folder, counted)
        _tell_speed(native, folder)


def _made(source: Path, native: Path, folder: Path) -> str:
    counted = convert(source, native)
    return f"{counted.articles:,} articles, {counted.annotations:,} annotations"


def _tell_memory(native: Path, folder: Path, counted: str) -> None:
    library = folder / "memory.hashiyeh"
    command = ["-m", "reader_app", "--library", library, "import", native]
    memory_mb = peak_memory_mb(command)
    print(f"import of {counted}: {memory_mb:.0f} MB (at most {_MOST_MEMORY_MB})", flush=True)
    library.unlink()


def _tell_speed(native: Path, folder: Path) -> None:
    from reader_app.library import Library

    def ours(number: int) -> float:
        with closing(Library.create(folder / f"ours-{number}.hashiyeh")) as library:
            return timed(lambda: library.import_paths([native]))

    with closing(Library.create(folder / "rows.hashiyeh")) as library:
        library.import_paths([native])
    statements, rows = _dump(folder / "rows.hashiyeh")

    def baseline(number: int) -> float:
        with closing(Library.create(folder / f"baseline-{number}.hashiyeh")):
            pass
        with closing(_connected(folder / f"baseline-{number}.hashiyeh")) as connection:
            connection.execute("DELETE FROM layer")
            return timed(lambda: _put_in(connection, statements, rows))

    told("import", in_turns(ours, baseline), _MOST_RATIO)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def _dump(path: Path) -> tuple[list[str], list[list[tuple[object, ...]]]]:
    """Returns for each table the statement that fills it, and its rows."""
    statements: list[str] = []
    rows: list[list[tuple[object, ...]]] = []
    with closing(sqlite3.connect(path)) as connection:
        for table in _TABLES:
            rows.append(connection.execute(f'SELECT * FROM "{table}"').fetchall())
            places = ", ".join("?" * len(rows[-1][0]))
            statements.append(f'INSERT INTO "{table}" VALUES ({places})')
    return statements, rows


def _put_in(
    connection: sqlite3.Connection, statements: list[str], rows: list[list[tuple[object, ...]]]
) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement, some in zip(statements, rows, strict=True):
        connection.executemany(statement, some)
    connection.execute("COMMIT")


if __name__ == "__main__":
    main()

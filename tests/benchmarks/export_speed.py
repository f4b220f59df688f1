"""Export as native JSON and JSON Lines, against the same rows read by sqlite3 and encoded by msgspec.

usage: python tests/benchmarks/export_speed.py [CORPUS]

Ours includes the sync to the disk and the self-check, which reads the file back and compares every
hash, quote and context. The baseline reads the columns that are written, encodes an article at a time
and writes the lines to a file; it checks and syncs nothing.
Limits: 3 times the baseline, and 200 MB of memory however large the library.
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
_FORMATS = ("json", "jsonl")


def main() -> None:
    with scratch() as folder:
        for articles in (_MORE_ARTICLES, _ARTICLES):
            library = _filled(folder, articles)
            _tell_memory(library, folder, articles)
        _tell_speed(library, folder)


def _filled(folder: Path, articles: int) -> Path:
    """Imports in another process, so that this one stays small; see `peak_memory_mb`."""
    native, library = folder / "native.jsonl", folder / f"{articles}.hashiyeh"
    convert(corpus(folder, articles), native)
    peak_memory_mb(["-m", "reader_app", "--library", library, "import", native])
    return library


def _tell_memory(library: Path, folder: Path, articles: int) -> None:
    for name in _FORMATS:
        out = folder / f"memory.{name}"
        memory_mb = peak_memory_mb(["-m", "reader_app", "--library", library, "export", out])
        print(
            f"export of {articles:,} articles as {name}: {memory_mb:.0f} MB "
            f"(at most {_MOST_MEMORY_MB})",
            flush=True,
        )


def _tell_speed(path: Path, folder: Path) -> None:
    from reader_app.library import Library

    with closing(Library.open(path)) as library:
        for name in _FORMATS:
            compared = in_turns(
                lambda number, name=name: timed(
                    lambda: library.export(folder / f"ours-{number}.{name}", name)
                ),
                lambda number: timed(lambda: _plainly(path, folder / f"baseline-{number}.jsonl")),
            )
            told(f"export as {name}", compared, _MOST_RATIO)


def _plainly(path: Path, out: Path) -> None:
    import msgspec

    encode = msgspec.json.Encoder().encode
    with closing(sqlite3.connect(path)) as connection, out.open("wb") as file:
        annotations = connection.execute(
            'SELECT a.key, n.id, n.layer_id, n.start, n."end", n.quote, n.prefix, n.suffix,'
            " n.annotator_id, n.created, n.origin FROM article a"
            " JOIN annotation n ON n.article_key = a.key ORDER BY a.key, n.start"
        )
        articles = connection.execute(
            "SELECT a.key, a.id, a.title, b.text, a.sha256, a.direction, a.status, a.metadata"
            " FROM article a JOIN body b ON b.sha256 = a.sha256 ORDER BY a.key"
        )
        pending = next(annotations, None)
        for key, *values in articles:
            own: list[dict[str, object]] = []
            while pending is not None and pending[0] == key:
                own.append(dict(zip(_ANNOTATION_KEYS, pending[1:], strict=True)))
                pending = next(annotations, None)
            article = dict(zip(_ARTICLE_KEYS, values, strict=True))
            article["metadata"] = msgspec.Raw(values[-1].encode())
            article["annotations"] = own
            file.write(encode(article) + b"\n")


_ARTICLE_KEYS = ("id", "title", "text", "sha256", "direction", "status", "metadata")
_ANNOTATION_KEYS = (
    "id",
    "layer",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "annotator",
    "created",
    "origin",
)


if __name__ == "__main__":
    main()

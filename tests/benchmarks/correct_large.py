"""Correcting a very large article: one letter at its start, so that every annotation moves.

usage: python tests/benchmarks/correct_large.py

1,000,000 characters with 10,000 annotations. Following them and making the edit, against making the same
10,000 annotations anew with their contexts; applying the edit, against writing the same rows and the text
by plain `sqlite3`. Without a limit: a thousand words mended, and every space made a half-space.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from make_native import articles, header
from measuring import corpus, in_turns, scratch, timed, told

from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Edit
from reader_app.annotate.following import correction
from reader_app.formats import exporter_named
from reader_app.library import Library
from reader_app.model import Annotation, Article
from reader_app.text.anchors import context_of
from reader_app.text.differences import differences

_CHARACTERS = 1_000_000
_ANNOTATIONS = 10_000
_MOST_TO_MAKE = 4.0
_MOST_TO_APPLY = 10.0
_PUT_IN = "آ"


def main() -> None:
    del sys.argv[1:]  # the article is always made, as its size is the question
    with scratch() as folder:
        path = folder / "large.hashiyeh"
        _make(folder, path)
        with closing(Library.open(path)) as library:
            (article_id,) = library.article_ids()
            article, text = library.article(article_id)
            annotations = library.annotations(article_id)
        assert len(annotations) == _ANNOTATIONS
        edit = _edit(article, text, annotations)
        told(
            "follow and make the edit",
            in_turns(
                lambda _: timed(lambda: _edit(article, text, annotations)),
                lambda _: timed(lambda: _shifted(text, annotations)),
            ),
            _MOST_TO_MAKE,
        )
        told(
            "apply it",
            in_turns(lambda n: _applied(path, n, edit), lambda n: _written(path, n, edit, text)),
            _MOST_TO_APPLY,
        )
        mended = _mended(text, 1000)
        print(f"1,000 words mended: {1000 * timed(lambda: differences(text, mended)):.0f} ms")
        joined = text.replace(" ", "\u200c")
        print(f"each space replaced: {1000 * timed(lambda: differences(text, joined)):.0f} ms")


def _make(folder: Path, path: Path) -> None:
    native = folder / "large.jsonl"
    (article,) = articles(corpus(folder, 1, characters=_CHARACTERS, spans=_ANNOTATIONS))
    with native.open("wb") as out:
        exporter_named("jsonl").write(out, header(), [article])
    with closing(Library.create(path)) as library:
        library.import_paths([native])


def _edit(article: Article, text: str, annotations: tuple[Annotation, ...]) -> Edit:
    found = correction(text, f"{_PUT_IN} {text}", annotations)
    assert not found.questions
    return correct_text(article, found, {})


def _shifted(text: str, annotations: tuple[Annotation, ...]) -> list[Annotation]:
    after, by = f"{_PUT_IN} {text}", len(_PUT_IN) + 1
    made: list[Annotation] = []
    for annotation in annotations:
        start, end = annotation.start + by, annotation.end + by
        prefix, suffix = context_of(after, start, end)
        made.append(replace(annotation, start=start, end=end, prefix=prefix, suffix=suffix))
    return made


def _applied(path: Path, number: int, edit: Edit) -> float:
    copy = shutil.copy(path, path.with_name(f"ours-{number}.hashiyeh"))
    with closing(Library.open(Path(copy))) as library:
        return timed(lambda: library.apply(edit))


def _written(path: Path, number: int, edit: Edit, text: str) -> float:
    copy = shutil.copy(path, path.with_name(f"plain-{number}.hashiyeh"))
    rows = [
        (a.start, a.end, a.quote, a.prefix, a.suffix, a.id)
        for a in reversed(edit.annotations_added())
    ]
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        (key,) = raw.execute("SELECT key FROM article").fetchone()

        def write() -> None:
            with raw:
                raw.executemany(
                    'UPDATE annotation SET start = ?, "end" = ?, quote = ?, prefix = ?, suffix = ?'
                    f" WHERE article_key = {key} AND id = ?",
                    rows,
                )
                raw.execute("UPDATE body SET text = ?", (f"{_PUT_IN} {text}",))

        return timed(write)


def _mended(text: str, count: int) -> str:
    rng = random.Random(7)
    words = text.split(" ")
    for _ in range(count):
        words[rng.randrange(len(words))] += "ی"
    return " ".join(words)


if __name__ == "__main__":
    main()

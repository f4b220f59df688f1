"""Kills a process that works on a library, again and again, and looks after what it leaves.

usage: PYTHONPATH=.:tests python tests/walks/kill_rounds.py ROUNDS [SEED]

Every round forks a worker that annotates, imports, corrects or indexes for a moment and is ended by
SIGKILL. After each, the library must open, its check, which proves the search index, must be clean, every
annotation and correction that the worker was told of must be there, and of an import that did not finish
nothing may be seen. The last line says how it went.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from builders import library_with, tag_span

from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import correction
from reader_app.library import Library
from reader_app.model import Article, ArticleId, Span
from reader_app.store.search_index import forget
from reader_app.text.query import parse_query
from reader_app.text.tokens import iter_tokens

_SENTENCE = "استاندار اصفهان گفت: تا پایان مهر ۲۵ مدرسه در ۱۲ شهر استان ساخته می‌شود 🏫 و "
_IMPORTED_ARTICLES = 4000
_OTHER_ARTICLES = 120


def _annotate(path: Path, article_id: ArticleId, told: int, rng: random.Random) -> None:
    """Tags words for ever; tells each annotation's id only when the library has taken it."""
    with closing(Library.open(path)) as library:
        _, text = library.article(article_id)
        words = list(iter_tokens(text))
        taken = {a.span for a in library.annotations(article_id)}
        while True:
            first = rng.randrange(len(words) - 4)
            span = Span(words[first].start, words[first + rng.randrange(4)].end)
            if span in taken:
                continue
            taken.add(span)
            layer = rng.choice(("person", "place", "commitment"))
            annotation = tag_span(library, article_id, span, layer)
            os.write(told, annotation.id.encode() + b"\n")


def _correct(path: Path, article_id: ArticleId, told: int, rng: random.Random) -> None:
    """Puts letters into the text for ever; tells each text's hash only when the library has taken it."""
    with closing(Library.open(path)) as library:
        while True:
            article, text = library.article(article_id)
            at = rng.randrange(len(text))
            after = f"{text[:at]}ه{text[at:]}"
            found = correction(text, after, library.annotations(article_id))
            library.apply(
                correct_text(article, found, {q.annotation.id: None for q in found.questions})
            )
            os.write(told, library.article(article_id)[0].sha256.encode() + b"\n")


def _has_text(library: Library, article_id: ArticleId, sha256: str) -> bool:
    """Whether the article has this text, or had it before the one correction that was not told."""
    last = library.text_history(article_id)[0].edit
    hashes = {library.article(article_id)[0].sha256}
    hashes |= {record.sha256 for record in last.removed if isinstance(record, Article)}
    return sha256 in hashes


def _import(path: Path, folder: Path, told: int) -> None:
    with closing(Library.open(path)) as library:
        os.write(told, b"begun\n")
        library.import_paths([folder])
        os.write(told, b"done\n")
        time.sleep(60)


def _index(path: Path, told: int) -> None:
    """Makes the search index again and again."""
    with closing(Library.open(path)) as library:
        os.write(told, b"begun\n")
        while True:
            library.build_index()
            with library._database.writing() as connection:
                forget(connection)


def _killed(work, told_at_least: int, rng: random.Random) -> list[str]:
    """Runs `work(pipe)` in a fork, kills it within a moment, and returns the lines that it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(70)
    os.close(writing)
    told = b""
    while told.count(b"\n") < told_at_least:
        part = os.read(reading, 65536)
        if not part:
            raise RuntimeError("the worker ended by itself")
        told += part
    time.sleep(rng.uniform(0, 0.25))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 65536):
        told += part
    os.close(reading)
    return told.decode().splitlines()


def _round(path: Path, folder: Path, number: int, rng: random.Random) -> tuple[int, str]:
    """Returns how many annotations or corrections were acknowledged, and what is wrong, or ""."""
    with closing(Library.open(path)) as library:
        article_id = library.article_ids()[0]
        before = len(library.article_ids())
    kind = _KINDS[number % len(_KINDS)]
    works = {
        "annotate": lambda pipe: _annotate(path, article_id, pipe, rng),
        "import": lambda pipe: _import(path, folder, pipe),
        "correct": lambda pipe: _correct(path, article_id, pipe, rng),
        "index": lambda pipe: _index(path, pipe),
    }
    told = _killed(works[kind], 1, rng)
    with closing(Library.open(path)) as library:
        report = library.check()
        if not report.is_clean:
            return 0, f"check: {report.problems[:3]}"
        there = {a.id for a in library.annotations(article_id)}
        articles = len(library.article_ids())
        if kind == "correct":
            is_kept = _has_text(library, article_id, told[-1])
            return len(told), "" if is_kept else "an acknowledged correction lost"
        if kind == "annotate":
            lost = set(told) - there
            return len(told), f"{len(lost)} acknowledged annotations lost" if lost else ""
        if kind == "index":
            return 0, _wrong_search(library)
        whole = before + _IMPORTED_ARTICLES
        if articles not in (before, whole) or ("done" in told and articles != whole):
            return 0, f"half an import: {articles - before} of {_IMPORTED_ARTICLES}"
        if articles == whole:
            library.undo()
        return 0, ""


_KINDS = ("annotate", "import", "correct", "index", "import")


def _wrong_search(library: Library) -> str:
    library.build_index()
    found = len(list(library.search(parse_query("استاندار"))))
    there = len(library.article_ids())
    return f"{found} of {there} articles are found" if found != there else ""


def main(rounds: int, seed: int) -> int:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "texts"
        folder.mkdir()
        for i in range(_IMPORTED_ARTICLES):
            (folder / f"{i:05}.txt").write_text(f"خبر {i}\n" + _SENTENCE * 10, encoding="utf-8")
        path = Path(name) / "killed.hashiyeh"
        others = [f"متن {i}\n{_SENTENCE * 20}" for i in range(_OTHER_ARTICLES)]
        library, _ = library_with(path, "\n".join([_SENTENCE * 40] * 20), *others)
        library.close()
        acknowledged = 0
        for number in range(rounds):
            count, wrong = _round(path, folder, number, rng)
            acknowledged += count
            if wrong:
                print(f"round {number}: {wrong}")
                return 1
        print(f"{rounds} rounds, {acknowledged} edits acknowledged, 0 lost, 0 half imports")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))

"""Committing one annotation while a large import runs into the same library, or its index is made.

usage: python tests/benchmarks/commit_beside_import.py [CORPUS]

First the import runs in a thread of this process, as it does beside a window, then in another process,
by the command line. All the while an annotator tags a word every 50 ms; the clock runs from the command
to the return of `Library.apply`. Limit: 50 ms at the 95th percentile. Then the same beside the making
of the search index, in a thread. For comparison it is measured with nothing beside it, and the import
with nobody beside it.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from make_native import convert
from measuring import corpus, quantile, scratch, timed

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import Annotator, AnnotatorId, Span
from reader_app.text.tokens import iter_tokens

_ARTICLES = 10_000
_PAUSE_S = 0.05
_COMMITS_ALONE = 60
_MOST_P95_MS = 50
_TEXT = "استاندار اصفهان گفت: تا پایان مهر ۲۵ مدرسه در ۱۲ شهر استان ساخته می‌شود. " * 400


def main() -> None:
    with scratch() as folder:
        native = folder / "native.jsonl"
        convert(corpus(folder, _ARTICLES), native)
        alone = folder / "alone.hashiyeh"
        with closing(Library.create(alone)) as library:
            print(
                f"import alone: {timed(lambda: library.import_paths([native])):.1f} s", flush=True
            )
        _tell("nothing", _beside(folder / "nothing.hashiyeh", _nothing()))
        _tell("an import in a thread", _beside(folder / "thread.hashiyeh", _in_thread(native)))
        _tell("one in another process", _beside(folder / "process.hashiyeh", _in_process(native)))
        _tell("the making of the index", _beside(folder / "index.hashiyeh", _indexing(native)))


type _Work = Callable[[Library], Callable[[], bool]]
"""Starts something beside the annotator and returns what tells whether it still runs."""


def _nothing() -> _Work:
    def start(_library: Library) -> Callable[[], bool]:
        left = iter(range(_COMMITS_ALONE))
        return lambda: next(left, None) is not None

    return start


def _in_thread(native: Path) -> _Work:
    def start(library: Library) -> Callable[[], bool]:
        thread = threading.Thread(target=library.import_paths, args=([native],))
        thread.start()
        return thread.is_alive

    return start


def _in_process(native: Path) -> _Work:
    def start(library: Library) -> Callable[[], bool]:
        command = [sys.executable, "-m", "reader_app", "--library", library.path, "import", native]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        return lambda: child.poll() is None

    return start


def _indexing(native: Path) -> _Work:
    def start(library: Library) -> Callable[[], bool]:
        library.import_paths([native])
        thread = threading.Thread(target=library.build_index)
        thread.start()
        return thread.is_alive

    return start


def _beside(path: Path, start: _Work) -> tuple[list[float], float]:
    """Returns the milliseconds of every commit and how long it all took in seconds."""
    with closing(Library.create(path)) as library:
        library.import_text(_TEXT, "benchmark")
        annotate = _Annotating(library)
        annotate()  # the first fills the caches of statements
        times: list[float] = []
        is_running = start(library)
        started = time.monotonic()
        while is_running():
            time.sleep(_PAUSE_S)
            times.append(1000 * timed(annotate))
        elapsed_s = time.monotonic() - started
        assert len(library.annotations(library.article_ids()[0])) == len(times) + 1
    return times, elapsed_s


class _Annotating:
    """Tags the next word of the library's first article at each call."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._article, self._text = library.article(library.article_ids()[0])
        self._words: Iterator[Span] = iter_tokens(self._text)
        self._annotator = Annotator(AnnotatorId("annotator"), "آزمونگر")
        self._layer = library.layers()[0]
        self._is_new = True

    def __call__(self) -> None:
        word = next(self._words)
        edit = commands.tag(
            self._article,
            self._text,
            (),
            word,
            self._layer,
            self._annotator,
            annotator_is_new=self._is_new,
        )
        self._library.apply(edit)
        if self._is_new:
            self._is_new = False
            self._article, _ = self._library.article(self._article.id)


def _tell(beside: str, measured: tuple[list[float], float]) -> None:
    times, elapsed_s = measured
    p50, p95 = quantile(times, 0.5), quantile(times, 0.95)
    print(
        f"beside {beside}: p50 {p50:.1f} ms, p95 {p95:.1f} ms (at most {_MOST_P95_MS}), "
        f"max {max(times):.1f} ms; {len(times)} commits in {elapsed_s:.1f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()

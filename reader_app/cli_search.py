"""The verb `search` of the command line: a line for each hit."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from reader_app.cli_output import progress_bar, tell
from reader_app.model import FoundArticle, Span
from reader_app.text.query import parse_query

if TYPE_CHECKING:
    from reader_app.library import Library

DESCRIPTION: Final = (
    "Find words in all articles, in every spelling of them. Words in quotes stand side by side, -word "
    "is not there, word* may go on. Filters: status:done layer:person has:commitment entity:NAME "
    "source:NAME date:1404/05..1404/06. Their names may be written in Persian as well."
)

_OPTIONS: Final = ("--library", "--format")
_HELP: Final = ("-h", "--help")
_GUARD: Final = "\x00"  # no argument of a process has one
_AROUND: Final = 40
_BLANKS: Final = re.compile(r"\s+")


class VerbParser(argparse.ArgumentParser):
    """The parser of a verb. With `takes_dashes` what begins with a dash and is no option is a word."""

    def __init__(self, *, takes_dashes: bool = False, **keywords: Any) -> None:
        super().__init__(**keywords)
        self._takes_dashes = takes_dashes

    def parse_known_args(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        words = list(_guarded(args)) if args and self._takes_dashes else args
        return super().parse_known_args(words, namespace)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """Tells a parser that takes dashes what `search` takes."""
    verb.add_argument("query", nargs="+", metavar="QUERY", type=_unguarded)
    verb.add_argument("--format", choices=("text", "jsonl"), default="text")
    verb.set_defaults(run=run)


def _guarded(arguments: Sequence[str]) -> Iterator[str]:
    """Yields the arguments so that argparse takes only options for options."""
    words = iter(arguments)
    for word in words:
        if word == "--":
            yield from (_GUARD + rest for rest in words)
        elif word in _OPTIONS:
            yield word
            yield from islice(words, 1)
        elif word in _HELP or word.startswith(tuple(f"{option}=" for option in _OPTIONS)):
            yield word
        else:
            yield _GUARD + word


def _unguarded(word: str) -> str:
    return word.removeprefix(_GUARD)


def run(library: Library, options: argparse.Namespace) -> int:
    """Waits until the index is complete, then prints all that is found."""
    query = parse_query(" ".join(options.query))
    with progress_bar("Indexing", unit=" articles") as progress:
        library.build_index(progress)
    lines = _json_lines if options.format == "jsonl" else _text_lines
    for found in library.search(query):
        for line in lines(found):
            tell(line)
    return 0


def _json_lines(found: FoundArticle) -> Iterator[str]:
    """Yields a line a hit; an article that only filters were asked of is a line by itself."""
    article = found.article
    for span in found.title_hits:
        yield _json(article.id, span, article.title, field="title")
    for span in found.hits:
        yield _json(article.id, span, found.text)
    if not (found.hits or found.title_hits):
        yield msgspec.json.encode({"article": article.id}).decode()


def _json(article_id: str, span: Span, text: str, **more: str) -> str:
    hit = {"start": span.start, "end": span.end, "quote": text[span.start : span.end]}
    return msgspec.json.encode({"article": article_id, **more, **hit}).decode()


def _text_lines(found: FoundArticle) -> Iterator[str]:
    title = found.article.title
    for span in found.title_hits:
        yield f"{title}  title {span.start}-{span.end}"
    for span in found.hits:
        yield f"{title}  {span.start}-{span.end}  {_surroundings(found.text, span)}"
    if not (found.hits or found.title_hits):
        yield title


def _surroundings(text: str, hit: Span) -> str:
    """Returns the hit in brackets, with some words of either side, in one line."""
    before = text[max(0, hit.start - _AROUND) : hit.start]
    after = text[hit.end : hit.end + _AROUND]
    if hit.start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if hit.end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return _BLANKS.sub(" ", f"{before}[{text[hit.start : hit.end]}]{after}").strip()

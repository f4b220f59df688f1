"""The verb `suggest` of the command line: a line for each suggestion, the same as the window shows."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

import msgspec

from reader_app.cli_output import progress_bar, say, tell
from reader_app.errors import ArticleMissing
from reader_app.model import ArticleId, Layer, LayerId
from reader_app.suggest.reasons import reason_sentence
from reader_app.suggest_errors import NoSuchArticle

if TYPE_CHECKING:
    from reader_app.library import Library
    from reader_app.suggest.suggestion import Suggestion

DESCRIPTION: Final = (
    "Print what could be annotated, surely or not: the same suggestions that the window shows. "
    "Nothing is annotated. ARTICLE is an id, as export, search and this verb print it; all articles "
    "when none is named."
)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """Tells a parser what `suggest` takes."""
    verb.add_argument("articles", nargs="*", metavar="ARTICLE", help="the id of an article")
    verb.add_argument("--format", choices=("text", "jsonl"), default="text")
    verb.set_defaults(run=run)


def run(library: Library, options: argparse.Namespace) -> int:
    """Prints the suggestions article by article, each as soon as it is known."""
    # The models that suggest take longer to import than a word about wrong usage to say.
    from reader_app.suggestions import knowledge_of, suggestions_for

    ids = _ids(library, options.articles)
    knowledge = knowledge_of(library, lambda error: say(str(error), sys.stderr))
    layers = {layer.id: layer for layer in library.layers()}
    lines = _json_lines if options.format == "jsonl" else _text_lines
    with progress_bar("Suggesting", unit=" articles") as progress:
        for done, article_id in enumerate(ids):
            progress(done, len(ids))
            try:
                article, text = library.article(article_id)
                found = suggestions_for(library, article_id, knowledge)
            except ArticleMissing:  # removed by another program since the ids were read
                continue
            for line in lines(article.id, article.title, text, found, layers):
                tell(line)
        progress(len(ids), len(ids))
    return 0


def _ids(library: Library, named: list[str]) -> list[ArticleId]:
    present = library.article_ids()
    if not named:
        return present
    known = set(present)
    for id_ in named:
        if id_ not in known:
            raise NoSuchArticle(id_, library.path)
    return [ArticleId(id_) for id_ in dict.fromkeys(named)]


def _json_lines(
    id_: str,
    _title: str,
    text: str,
    found: tuple[Suggestion, ...],
    layers: dict[LayerId, Layer],
) -> list[str]:
    return [
        msgspec.json.encode(
            {
                "article": id_,
                "start": it.start,
                "end": it.end,
                "quote": text[it.start : it.end],
                "layer": it.layer_id,
                "score": round(it.score, 4),
                "reason": reason_sentence(it.reason, layers[it.layer_id], "en"),
            }
        ).decode()
        for it in found
    ]


def _text_lines(
    id_: str,
    title: str,
    text: str,
    found: tuple[Suggestion, ...],
    layers: dict[LayerId, Layer],
) -> list[str]:
    """Returns the article's title and id, and under it a line each; nothing if nothing is suggested."""
    if not found:
        return []
    lines = [
        f"  {it.start}-{it.end}  {layers[it.layer_id].name_in('en')} {it.score:.0%}  "
        f"{' '.join(text[it.start : it.end].split())}  "
        f"({reason_sentence(it.reason, layers[it.layer_id], 'en')})"
        for it in found
    ]
    return [f"{title}  {id_}", *lines]

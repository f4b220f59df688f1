"""Small makers of what tests arrange."""

from __future__ import annotations

import json
from pathlib import Path

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import (
    Annotation,
    Annotator,
    AnnotatorId,
    ArticleId,
    LayerId,
    Span,
)

ANNOTATOR = Annotator(AnnotatorId("tester"), "آزمونگر")
TEXT = "مهدی جمالی‌نژاد 📰 در اصفهان گفت: تا پایان سال پل را می‌سازیم.\nدر تهران هم.\n"


def library_with(path: Path, *texts: str) -> tuple[Library, list[ArticleId]]:
    """A new library at `path` with an article for each text."""
    library = Library.create(path)
    for text in texts:
        library.import_text(text, "clipboard")
    return library, library.article_ids()


def tag(
    library: Library, article_id: ArticleId, quote: str, layer: str = "person", nth: int = 0
) -> Annotation:
    """Tags the nth occurrence of `quote` the way the window does and returns the annotation."""
    _, text = library.article(article_id)
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return tag_span(library, article_id, Span(start, start + len(quote)), layer)


def tag_span(
    library: Library, article_id: ArticleId, span: Span, layer: str = "person"
) -> Annotation:
    article, text = library.article(article_id)
    wanted = next(one for one in library.layers() if one.id == LayerId(layer))
    edit = commands.tag(
        article,
        text,
        library.annotations(article_id),
        span,
        wanted,
        ANNOTATOR,
        annotator_is_new=ANNOTATOR not in library.annotators(),
    )
    library.apply(edit)
    return edit.annotations_added()[0]


def exported(library: Library, folder: Path, name: str = "out.json") -> bytes:
    """What the library exports, as bytes."""
    target = folder / name
    library.export(target, "jsonl" if name.endswith("l") else "json")
    return target.read_bytes()


def exported_document(library: Library, folder: Path) -> dict[str, object]:
    return json.loads(exported(library, folder))

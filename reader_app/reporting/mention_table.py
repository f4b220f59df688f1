"""The table of mentions: every annotation on a layer that has entities, linked or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from reader_app.model import Annotation, Article, ArticleId
from reader_app.record_words import words_for
from reader_app.reporting.gathering import Directory, days_of
from reader_app.reporting.tables import Cell, Column, day_cells, day_columns
from reader_app.text.details import Detail, value_of

if TYPE_CHECKING:
    from reader_app.library import Library

MENTION_COLUMNS: Final = (
    Column("article_title", "عنوان مقاله", "Article", 32, is_shown=True),
    *day_columns("article_date", "تاریخ مقاله", "Article date", is_shown=True),
    Column("article_source", "منبع", "Source"),
    Column("layer", "لایه", "Layer", 10, is_shown=True),
    Column("quote", "عبارت", "Words", 24, is_shown=True),
    Column("entity", "نام", "Name", 24, is_shown=True),
    Column("entity_kind", "نوع", "Kind", 10, is_shown=True),
    Column("prefix", "پیش از آن", "Before", 28, is_shown=True),
    Column("suffix", "پس از آن", "After", 28, is_shown=True),
    Column("note", "یادداشت", "Note", 28, is_shown=True),
    Column("annotator", "حاشیه‌نویس", "Annotator"),
    Column("created", "زمان", "Created", 22),
    Column("origin", "از کجا", "Origin", 12),
    Column("start", "آغاز (کدپوینت)", "Start (code point)", 10),
    Column("end", "پایان (کدپوینت)", "End (code point)", 10),
    Column("layer_id", "شناسهٔ لایه", "Layer id", 12),
    Column("entity_id", "شناسهٔ نام", "Name id", 38),
    Column("article_id", "شناسهٔ مقاله", "Article id", 38),
    Column("annotation_id", "شناسهٔ برچسب", "Annotation id", 38),
)


def mention_rows(
    library: Library, directory: Directory, ids: Sequence[ArticleId], language: str
) -> Iterator[list[list[Cell]]]:
    """Yields the mentions of each article in turn, by place."""
    wanted = {layer_id for layer_id, layer in directory.layers.items() if layer.has_entities}
    for article, day in days_of(library, ids):
        yield [
            _row(annotation, article, day, directory, language)
            for annotation in library.annotations(article.id)
            if annotation.layer_id in wanted
        ]


def _row(
    annotation: Annotation, article: Article, day: date | None, directory: Directory, language: str
) -> list[Cell]:
    entity = directory.entity_of(annotation)
    return [
        article.title,
        *day_cells(day),
        value_of(article.metadata, Detail.SOURCE),
        directory.layers[annotation.layer_id].name_in(language),
        annotation.quote,
        entity.name if entity else "",
        words_for(entity.kind, language) if entity else "",
        annotation.prefix,
        annotation.suffix,
        annotation.note,
        directory.annotators.get(annotation.annotator_id, ""),
        annotation.created,
        annotation.origin,
        annotation.start,
        annotation.end,
        annotation.layer_id,
        annotation.entity_id or "",
        annotation.article_id,
        annotation.id,
    ]

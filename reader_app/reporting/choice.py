"""Which report is wanted: of what, in which form and language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader_app.listings import CommitmentFilter
from reader_app.model import ArticleId


class ReportKind(StrEnum):
    """What a report is about."""

    ARTICLES = "articles"
    COMMITMENTS = "commitments"
    PEOPLE = "people"
    MENTIONS = "mentions"


class ReportFormat(StrEnum):
    """What a report is written as; each is the ending of its files as well."""

    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


class Part(StrEnum):
    """What a report of articles can have beside the annotated text."""

    COMMITMENTS = "commitments"
    NOTES = "notes"
    RELATIONS = "relations"
    NAMES = "names"


EVERYTHING: Final = CommitmentFilter()

_TABLES: Final = (ReportFormat.XLSX, ReportFormat.CSV, ReportFormat.HTML)
FORMATS: Final = {
    ReportKind.ARTICLES: (ReportFormat.HTML, ReportFormat.PDF),
    ReportKind.COMMITMENTS: _TABLES,
    ReportKind.PEOPLE: _TABLES,
    ReportKind.MENTIONS: _TABLES,
}
"""The forms that a kind of report has, the most useful first. PDF is laid out by the window."""


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """`article_ids` of None are all articles. `parts` are of a report of articles alone, `filter` of
    one of commitments alone.
    """

    kind: ReportKind
    format: ReportFormat
    language: str
    article_ids: Sequence[ArticleId] | None = None
    parts: frozenset[Part] = frozenset(Part)
    filter: CommitmentFilter = EVERYTHING

"""What reports are about, gathered from a library: an article at a time, with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import batched
from typing import TYPE_CHECKING, Final

from reader_app.errors import ArticleMissing
from reader_app.listings import CommitmentRow
from reader_app.model import (
    Annotation,
    AnnotatorId,
    Article,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityId,
    Layer,
    LayerId,
    Relation,
    RelationKind,
    RelationKindId,
)

if TYPE_CHECKING:
    from reader_app.library import Library

_ROWS_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Directory:
    """What the records of articles refer to by ids."""

    layers: Mapping[LayerId, Layer]
    annotators: Mapping[AnnotatorId, str]
    entities: Mapping[EntityId, Entity]
    relation_kinds: Mapping[RelationKindId, RelationKind]

    def entity_of(self, annotation: Annotation) -> Entity | None:
        return self.entities.get(annotation.entity_id) if annotation.entity_id else None


@dataclass(frozen=True, slots=True)
class ArticleSheet:
    """An article with its text, its day, and all that was annotated in it, in order of place.

    `linked` are the commitments of any article that its own link to, and `titles` those of the
    articles that have evidence for them; what is no longer there is missing.
    """

    article: Article
    text: str
    day: date | None
    annotations: tuple[Annotation, ...]
    commitments: tuple[Commitment, ...] = ()
    relations: tuple[Relation, ...] = ()
    linked: Mapping[CommitmentId, CommitmentRow] = field(
        default_factory=dict[CommitmentId, CommitmentRow]
    )
    titles: Mapping[ArticleId, str] = field(default_factory=dict[ArticleId, str])


def directory_of(library: Library) -> Directory:
    return Directory(
        layers={layer.id: layer for layer in library.layers()},
        annotators={each.id: each.name for each in library.annotators()},
        entities={entity.id: entity for entity in library.entities.all()},
        relation_kinds={kind.id: kind for kind in library.relation_kinds()},
    )


def wanted_ids(library: Library, chosen: Sequence[ArticleId] | None) -> list[ArticleId]:
    """Returns the chosen articles (all, if None) in the order of their import."""
    everything = library.article_ids()
    if chosen is None:
        return everything
    among = frozenset(chosen)
    return [article_id for article_id in everything if article_id in among]


def days_of(library: Library, ids: Sequence[ArticleId]) -> Iterator[tuple[Article, date | None]]:
    """Yields each article that is still there with its day."""
    for some in batched(ids, _ROWS_AT_ONCE):
        rows = library.list_rows(some)
        for article_id in some:
            if article_id in rows:
                yield rows[article_id].article, rows[article_id].day


def sheets_of(library: Library, ids: Sequence[ArticleId]) -> Iterator[ArticleSheet]:
    """Yields the articles one by one; one that is removed meanwhile is passed over."""
    for listed, day in days_of(library, ids):
        article_id = listed.id
        try:
            article, text = library.article(article_id)
        except ArticleMissing:
            continue
        commitments = library.commitments.of_article(article_id)
        yield ArticleSheet(
            article,
            text,
            day,
            library.annotations(article_id),
            commitments,
            library.relations(article_id),
            _linked(library, commitments),
            _titles(library, commitments),
        )


def _linked(
    library: Library, commitments: Sequence[Commitment]
) -> dict[CommitmentId, CommitmentRow]:
    ids = {link.to_id for commitment in commitments for link in commitment.links}
    return library.commitments.rows(sorted(ids)) if ids else {}


def _titles(library: Library, commitments: Sequence[Commitment]) -> dict[ArticleId, str]:
    ids = {
        evidence.article_id
        for commitment in commitments
        for evidence in commitment.evidence
        if evidence.article_id is not None
    }
    rows = library.list_rows(sorted(ids)) if ids else {}
    return {article_id: row.article.title for article_id, row in rows.items()}

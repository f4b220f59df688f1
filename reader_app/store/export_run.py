"""Walk c of the house: articles out to a file that is read back before anyone is told of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import batched
from pathlib import Path
from typing import Final

import msgspec
from msgspec import UNSET
from sqlalchemy import Connection, bindparam, select

from reader_app.errors import ExportDiffers
from reader_app.formats import Exporter
from reader_app.formats.drafting import commitment_draft, entity_draft, relation_draft
from reader_app.formats.entity_drafts import RelationKindDraft
from reader_app.formats.interchange import (
    MINOR,
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    HeaderDraft,
    LayerDraft,
)
from reader_app.formats.rejection_drafts import with_rejected
from reader_app.model import ArticleId, ArticleOrder, Commitment, Rejection, Relation
from reader_app.reports import ExportReport
from reader_app.store import (
    articles,
    commitment_rows,
    rejection_rows,
    relation_rows,
    schema,
    settings,
    shared_rows,
)
from reader_app.store.database import Database
from reader_app.store.import_run import Progress
from reader_app.store.placing import placed
from reader_app.store.rows import ANNOTATION_IS_SEEN, ARTICLE_COLUMNS, ARTICLE_IS_SEEN, AnyRow
from reader_app.store.values import ANNOTATION_FIELDS

_ARTICLES_AT_ONCE: Final = 200


class ExportCancelled(Exception):
    """Raised when the user wants no more; nothing was left at the target."""


def export_articles(
    database: Database,
    target: Path,
    exporter: Exporter,
    wanted: Sequence[ArticleId] | None,
    *,
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> ExportReport:
    """Writes the wanted articles (all, if None) to `target` in the order of their import.

    The file gets its name only when it was written, synced, read back and every quote in it compared.
    Raises FileUnwritable, TargetIsLibrary, ExportDiffers or ExportCancelled; what stood at `target`
    then stands there still.
    """
    started = time.monotonic()
    with placed(target, database.path) as unfinished:
        with database.reading() as connection:
            ids = _in_order(connection, wanted)
            drafts = _told(_drafts(connection, ids), len(ids), progress, is_cancelled)
            with unfinished.open("wb") as out:
                written = exporter.write(out, _header(connection), drafts)
        try:
            found = exporter.verify(unfinished)
        except ExportDiffers as error:
            raise ExportDiffers(target, error.detail) from error
        if found.articles != len(ids) or found != written:
            raise ExportDiffers(target, f"{found.articles} of {len(ids)} articles")
    return ExportReport(
        target,
        found.articles,
        found.annotations,
        time.monotonic() - started,
        found.commitments or 0,
        found.relations or 0,
    )


def _in_order(connection: Connection, wanted: Sequence[ArticleId] | None) -> list[ArticleId]:
    everything = articles.ids(connection, ArticleOrder.IMPORTED)
    if wanted is None:
        return everything
    chosen = frozenset(wanted)
    return [article_id for article_id in everything if article_id in chosen]


def _told(
    drafts: Iterator[ArticleDraft],
    total: int,
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> Iterator[ArticleDraft]:
    for done, draft in enumerate(drafts, 1):
        yield draft
        if done % _ARTICLES_AT_ONCE == 0 or done == total:
            progress(done, total)
            if is_cancelled() and done < total:
                raise ExportCancelled


def _header(connection: Connection) -> HeaderDraft:
    """Returns all that the articles of the library share, whichever of them are written."""
    kinds = shared_rows.relation_kinds(connection)
    return HeaderDraft(
        minor=MINOR,
        layers=[
            LayerDraft(
                id=layer.id,
                name=layer.name,
                color=layer.color,
                hotkey=layer.hotkey or UNSET,
                has_entities=layer.has_entities or UNSET,
            )
            for layer in shared_rows.layers(connection)
        ],
        annotators=[
            AnnotatorDraft(id=annotator.id, name=annotator.name)
            for annotator in shared_rows.annotators(connection)
        ],
        entities=[entity_draft(entity) for entity in shared_rows.entities(connection)],
        relation_kinds=[RelationKindDraft(id=kind.id, name=kind.name) for kind in kinds] or UNSET,
        guidelines=dict(sorted(shared_rows.guidelines(connection).items())) or UNSET,
        extensions=settings.get(connection, settings.EXTENSIONS) or UNSET,
    )


_ARTICLES: Final = (
    select(schema.article.c.key, *ARTICLE_COLUMNS, schema.body.c.text)
    .join(schema.body, schema.body.c.sha256 == schema.article.c.sha256)
    .where(schema.article.c.id.in_(bindparam("ids", expanding=True)), ARTICLE_IS_SEEN)
    .order_by(schema.article.c.key)
)
# In the order of an index. SQLite would sort whole rows for the ids at its end: of 200,000 annotations
# that took as long as all the rest of reading them.
_ANNOTATIONS: Final = (
    select(
        schema.annotation.c.article_key,
        *(schema.annotation.c[name] for name in ANNOTATION_FIELDS if name != "article_id"),
    )
    .where(
        schema.annotation.c.article_key.in_(bindparam("keys", expanding=True)), ANNOTATION_IS_SEEN
    )
    .order_by(
        schema.annotation.c.article_key,
        schema.annotation.c.start,
        schema.annotation.c.end,
        schema.annotation.c.layer_id,
    )
)


def _drafts(connection: Connection, ids: Sequence[ArticleId]) -> Iterator[ArticleDraft]:
    for some in batched(ids, _ARTICLES_AT_ONCE):
        row: AnyRow
        rows: Sequence[AnyRow] = connection.execute(_ARTICLES, {"ids": some}).all()
        by_article: dict[int, list[AnnotationDraft]] = {row[0]: [] for row in rows}
        for row in connection.execute(_ANNOTATIONS, {"keys": list(by_article)}).all():
            by_article[row[0]].append(_annotation(row))
        records = _records(connection, list(by_article))
        rejections = _rejections(connection, list(by_article))
        for row in rows:
            annotations = by_article[row[0]]
            annotations.sort(key=_place)
            draft = _article(row, annotations)
            if row[1] in records:
                _add_records(draft, *records[row[1]])
            if row[1] in rejections:
                draft.extensions = with_rejected(draft.extensions, rejections[row[1]])
            yield draft


type _Records = tuple[list[Commitment], list[Relation]]


def _records(connection: Connection, keys: Sequence[int]) -> dict[ArticleId, _Records]:
    """Returns the commitments and relations of those articles that have any."""
    found: dict[ArticleId, _Records] = {}
    for commitment in commitment_rows.of_articles(connection, keys):
        found.setdefault(commitment.article_id, ([], []))[0].append(commitment)
    for relation in relation_rows.of_articles(connection, keys):
        found.setdefault(relation.article_id, ([], []))[1].append(relation)
    return found


def _rejections(connection: Connection, keys: Sequence[int]) -> dict[ArticleId, list[Rejection]]:
    """Returns the rejections, by place, in those articles that have any."""
    found: dict[ArticleId, list[Rejection]] = {}
    for rejection in rejection_rows.of_articles(connection, keys):
        found.setdefault(rejection.article_id, []).append(rejection)
    for rejections in found.values():
        rejections.sort(key=lambda each: (each.span, each.layer_id, each.id))
    return found


def _add_records(
    draft: ArticleDraft, commitments: list[Commitment], relations: list[Relation]
) -> None:
    """Adds records in the order of the annotations that they are of."""
    places = {annotation.id: place for place, annotation in enumerate(draft.annotations)}
    commitments.sort(key=lambda each: (min(places[id_] for id_ in each.annotation_ids), each.id))
    relations.sort(key=lambda each: (places[each.from_id], places[each.to_id], each.id))
    draft.commitments = [commitment_draft(each) for each in commitments]
    draft.relations = [relation_draft(each) for each in relations]


def _place(annotation: AnnotationDraft) -> tuple[int, int, str, str]:
    return annotation.start, annotation.end, annotation.layer, annotation.id


def _article(row: AnyRow, annotations: list[AnnotationDraft]) -> ArticleDraft:
    _, id_, title, sha256, direction, status, metadata, extensions, is_sample, text = row
    return ArticleDraft(
        id=id_,
        title=title,
        text=text,
        sha256=sha256,
        direction=direction,
        status=status,
        sample=True if is_sample else UNSET,
        metadata=msgspec.json.decode(metadata),
        annotations=annotations,
        extensions=msgspec.json.decode(extensions) if extensions else UNSET,
    )


def _annotation(row: AnyRow) -> AnnotationDraft:
    _, id_, layer, annotator, start, end, quote, prefix, suffix, created, origin, *rest = row
    note, more, entity = rest
    return AnnotationDraft(
        id=id_,
        layer=layer,
        start=start,
        end=end,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        annotator=annotator,
        created=created,
        origin=origin,
        entity=entity or UNSET,
        note=note or UNSET,
        extensions=msgspec.json.decode(more) if more else UNSET,
    )

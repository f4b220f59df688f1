"""Takes a file's entities, kinds of relations, guidelines, commitments, relations and rejections into the
library.

Invariant: what the library has stays as it is. A record under the same id with other content is told,
and ours is kept; what has another id here (a text that is known, a place that is tagged) is called by
ours from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import batched
from typing import Final

from msgspec import UNSET
from sqlalchemy import BindParameter, Connection, bindparam, func, insert, select

from reader_app.errors import ArticleConflict, KnownError
from reader_app.formats.anchoring import found_again
from reader_app.formats.drafting import commitment_of, entity_of, relation_of
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.formats.rejection_drafts import rejected_in, rejection_of
from reader_app.model import (
    COMMITMENT,
    AnnotationId,
    ArticleId,
    Commitment,
    Entity,
    Evidence,
    Guidelines,
    ImportId,
    Rejection,
    Relation,
    RelationKind,
    RelationKindId,
)
from reader_app.store import commitment_rows, rejection_rows, relation_rows, schema, shared_rows
from reader_app.store.database import Database
from reader_app.store.rows import IDS_A_QUERY, AnyRow
from reader_app.text.anchors import context_of

_ENTITIES_AT_ONCE: Final = 100
_COMMITMENTS_AT_ONCE: Final = 50

type _Names = dict[str, AnnotationId]
"""What the annotations of a draft are called in the library."""


@dataclass(slots=True)
class RecordTally:
    """What an import has brought beside articles and annotations, and what of it differed from ours."""

    entities: int = 0
    entities_differing: int = 0
    commitments: int = 0
    relations: int = 0
    rejections: int = 0
    evidence_mended: int = 0
    shared: int = 0  # kinds of relations, guidelines

    @property
    def is_anything_new(self) -> bool:
        placed = self.commitments or self.relations or self.rejections
        return bool(placed or self.entities or self.shared)


@dataclass(slots=True)
class RecordIntake:
    """Takes the records of one import. `conflicts` is the import's list, to which it appends."""

    database: Database
    import_id: ImportId
    conflicts: list[KnownError]
    tally: RecordTally = field(default_factory=RecordTally)
    _elsewhere: set[str] = field(default_factory=set[str])
    _article_names: dict[str, ArticleId] = field(default_factory=dict[str, ArticleId])

    # What articles share

    def take_header(self, header: HeaderDraft) -> None:
        """Takes what is new of what articles share; the layers of the header are there already."""
        for some in batched(header.entities, _ENTITIES_AT_ONCE):
            with self.database.writing(bulk=True) as connection:
                self._take_entities(connection, [entity_of(draft) for draft in some])
        if header.relation_kinds or header.guidelines:
            with self.database.writing(bulk=True) as connection:
                self._take_kinds(connection, header)
                self._take_guidelines(connection, header)

    def _take_entities(self, connection: Connection, theirs: Sequence[Entity]) -> None:
        table = schema.entity
        query = select(table.c.id, table.c.record).where(table.c.id.in_([e.id for e in theirs]))
        ours = {row.id: shared_rows.entity_of(row.record) for row in connection.execute(query)}
        new = [entity for entity in theirs if entity.id not in ours]
        self._elsewhere.update(
            entity.id
            for entity in theirs
            if entity.id in ours and ours[entity.id].layer_id != entity.layer_id
        )
        if new:  # together: there is no hidden one among them that would have to be taken over
            owned = {"import_id": self.import_id}
            rows = [shared_rows.entity_values(entity) | owned for entity in new]
            connection.execute(insert(table), rows)
            shared_rows.write_names(connection, new)
        self.tally.entities += len(new)
        self.tally.entities_differing += sum(
            ours.get(entity.id, entity) != entity for entity in theirs
        )

    def _take_kinds(self, connection: Connection, header: HeaderDraft) -> None:
        table = schema.relation_kind
        rows = connection.execute(select(table.c.id, table.c.position)).all()
        ours = {row.id for row in rows}
        first_free = max((row.position for row in rows), default=-1) + 1
        coming = (draft for draft in header.relation_kinds or () if draft.id not in ours)
        new = [
            RelationKind(RelationKindId(draft.id), dict(draft.name), position)
            for position, draft in enumerate(coming, first_free)
        ]
        shared_rows.write(connection, RelationKind, (), [(kind, self.import_id) for kind in new])
        self.tally.shared += len(new)

    def _take_guidelines(self, connection: Connection, header: HeaderDraft) -> None:
        ours = frozenset(connection.scalars(select(schema.guidelines.c.language)))
        new = [
            Guidelines(language, text)
            for language, text in (header.guidelines or {}).items()
            if language not in ours
        ]
        shared_rows.write(connection, Guidelines, (), [(each, self.import_id) for each in new])
        self.tally.shared += len(new)

    def unlink(self, draft: ArticleDraft) -> None:
        """Takes out links to entities that are of another layer here than in the file: they would be
        mentions of what their layer does not have. That the entities differ is told.
        """
        if self._elsewhere:
            for annotation in draft.annotations:
                if annotation.entity in self._elsewhere:
                    annotation.entity = UNSET

    # What belongs to an article

    def insert(
        self, connection: Connection, fresh: Iterable[tuple[int, tuple[ArticleId, ArticleDraft]]]
    ) -> None:
        """Puts in the records of articles that the import brings, each with its number and id."""
        commitments: list[Commitment] = []
        relations: list[Relation] = []
        rejections: list[Rejection] = []
        for key, (article_id, draft) in fresh:
            if draft.commitments or draft.relations:
                names = _names(connection, key, draft)
                commitments += _commitments(article_id, draft, names)
                relations += _relations(article_id, draft, names)
            rejections += _rejections(article_id, draft)
        self._put_in(connection, commitments, relations, None)
        self._put_rejections_in(connection, rejections, None)

    def merge(
        self, connection: Connection, key: int, article_id: ArticleId, draft: ArticleDraft
    ) -> bool:
        """Puts in what an article of the library has not yet; returns whether that was anything."""
        if draft.id != article_id:
            self._article_names[str(draft.id)] = article_id
        rejections = self._new_rejections(connection, key, _rejections(article_id, draft))
        self._put_rejections_in(connection, rejections, self.import_id)
        if not (draft.commitments or draft.relations):
            return bool(rejections)
        names = _names(connection, key, draft)
        commitments = self._new_commitments(connection, key, _commitments(article_id, draft, names))
        relations = self._new_relations(connection, key, _relations(article_id, draft, names))
        self._put_in(connection, commitments, relations, self.import_id)
        return bool(commitments or relations or rejections)

    def _put_in(
        self,
        connection: Connection,
        commitments: Sequence[Commitment],
        relations: Sequence[Relation],
        owner: ImportId | None,
    ) -> None:
        commitment_rows.put_in(connection, [(each, owner) for each in commitments])
        relation_rows.put_in(connection, [(each, owner) for each in relations])
        self.tally.commitments += len(commitments)
        self.tally.relations += len(relations)

    def _put_rejections_in(
        self, connection: Connection, rejections: Sequence[Rejection], owner: ImportId | None
    ) -> None:
        rejection_rows.put_in(connection, [(each, owner) for each in rejections])
        self.tally.rejections += len(rejections)

    def _new_rejections(
        self, connection: Connection, key: int, theirs: Sequence[Rejection]
    ) -> list[Rejection]:
        """Returns those that say something new: the same words of one annotator are turned down once."""
        if not theirs:
            return []
        ours = list(rejection_rows.of_articles(connection, [key], with_hidden=True))
        ids = {each.id for each in ours}
        places = {(each.span, each.layer_id, each.annotator_id) for each in ours}
        return [
            each
            for each in theirs
            if each.id not in ids and (each.span, each.layer_id, each.annotator_id) not in places
        ]

    def _new_commitments(
        self, connection: Connection, key: int, theirs: Sequence[Commitment]
    ) -> list[Commitment]:
        ours = {each.id: each for each in commitment_rows.stored(connection, theirs)}
        free = frozenset(connection.scalars(_WORDINGS, {"key": key})) - frozenset(
            connection.scalars(_RECORDED, {"key": key})
        )
        new: list[Commitment] = []
        for each in theirs:
            if each.id not in ours and free.issuperset(each.annotation_ids):
                new.append(each)
            elif ours.get(each.id) != each:
                self.conflicts.append(ArticleConflict(each.summary or each.id, each.id))
        return new

    def _new_relations(
        self, connection: Connection, key: int, theirs: Sequence[Relation]
    ) -> list[Relation]:
        present = relation_rows.of_articles(connection, [key], with_hidden=True)
        ours = {each.id: each for each in present}
        said = {(each.kind_id, each.from_id, each.to_id) for each in ours.values()}
        new: list[Relation] = []
        for each in theirs:
            if each.id in ours:
                if ours[each.id] != each:
                    self.conflicts.append(ArticleConflict(each.note or each.id, each.id))
            elif (each.kind_id, each.from_id, each.to_id) not in said:
                new.append(each)
        return new

    # What leads from one article into another

    def settle(self) -> list[tuple[Commitment, Commitment]]:
        """Makes the evidence that the import's records have in other articles true of their texts.

        Returns what has to change of the library's own records, as it is and as it has to be: those
        that cite an article which has now come in with another text than they quote.
        """
        settling = _Settling(self._article_names)
        parameters = {"import": self.import_id}
        with self.database.reading() as connection:
            theirs = connection.scalars(_LEADING_OUT, parameters).all()
            ours = connection.scalars(_LEADING_IN, parameters).all()
        for some in batched(theirs, _COMMITMENTS_AT_ONCE):
            with self.database.writing(bulk=True) as connection:
                pairs = settling.pairs(connection, some)
                commitment_rows.change(connection, pairs)
        with self.database.reading() as connection:
            pairs = [
                pair
                for some in batched(ours, IDS_A_QUERY)
                for pair in settling.pairs(connection, some)
            ]
        self.tally.evidence_mended = settling.mended
        return pairs


class _Settling:
    """Compares evidence with the texts that it quotes, one text at a time."""

    def __init__(self, article_names: dict[str, ArticleId]) -> None:
        self.mended = 0
        self._article_names = article_names
        self._last: tuple[ArticleId | None, str | None] = None, None

    def pairs(
        self, connection: Connection, keys: Sequence[int]
    ) -> list[tuple[Commitment, Commitment]]:
        """Returns the commitments under these numbers that have to change, as they are and will be."""
        table = schema.commitment
        records = connection.scalars(select(table.c.record).where(table.c.key.in_(keys))).all()
        both = ((each, self._settled(connection, each)) for each in map(_decoded, records))
        return [(before, after) for before, after in both if before != after]

    def _settled(self, connection: Connection, commitment: Commitment) -> Commitment:
        return replace(
            commitment,
            evidence=tuple(
                evidence
                if evidence.article_id in (None, commitment.article_id)
                else self._evidence(connection, evidence)
                for evidence in commitment.evidence
            ),
        )

    def _evidence(self, connection: Connection, evidence: Evidence) -> Evidence:
        article_id = evidence.article_id
        assert article_id is not None
        evidence = replace(evidence, article_id=self._article_names.get(article_id, article_id))
        text, span = self._text(connection, evidence.article_id), evidence.span
        if text is None or span is None:
            return evidence
        context = evidence.prefix, evidence.suffix
        if text[span.start : span.end] == evidence.quote and context_of(text, *span) == context:
            return evidence
        self.mended += 1
        found = found_again(text, evidence.quote, *context, span.start)
        prefix, suffix = context_of(text, *found) if found else ("", "")
        return replace(evidence, span=found, prefix=prefix, suffix=suffix)

    def _text(self, connection: Connection, article_id: ArticleId | None) -> str | None:
        """Returns the text of an article, None if the library does not have it."""
        if self._last[0] != article_id:
            text = connection.execute(_TEXT, {"id": article_id}).scalar()
            self._last = article_id, text
        return self._last[1]


_decoded: Final = commitment_rows.commitment_of


def _commitments(article_id: ArticleId, draft: ArticleDraft, names: _Names) -> list[Commitment]:
    return [
        _renamed(commitment_of(each, article_id), str(draft.id), names)
        for each in draft.commitments
    ]


def _renamed(commitment: Commitment, their_article: str, names: _Names) -> Commitment:
    """Calls annotations, and the commitment's own article where it is evidence, as the library does."""
    ids = tuple(dict.fromkeys(names[each] for each in commitment.annotation_ids))
    own = commitment.article_id
    evidence = tuple(
        replace(each, article_id=own) if each.article_id == their_article else each
        for each in commitment.evidence
    )
    return replace(commitment, annotation_ids=ids, evidence=evidence)


def _relations(article_id: ArticleId, draft: ArticleDraft, names: _Names) -> list[Relation]:
    made = (relation_of(each, article_id) for each in draft.relations)
    return [replace(each, from_id=names[each.from_id], to_id=names[each.to_id]) for each in made]


def _rejections(article_id: ArticleId, draft: ArticleDraft) -> list[Rejection]:
    return [rejection_of(each, article_id) for each in rejected_in(draft.extensions)]


def _names(connection: Connection, key: int, draft: ArticleDraft) -> _Names:
    """Returns how the library calls the annotations of a draft, which are all in it by now.

    One that stands where another tag of the same annotator and layer stands was left out for that one.
    """
    ids: set[str] = set()
    places: dict[tuple[int, int, str, str], str] = {}
    row: AnyRow
    for row in connection.execute(_PLACES, {"key": key}):
        ids.add(row.id)
        places[row.start, row.end, row.layer_id, row.annotator_id] = row.id
    return {
        each.id: AnnotationId(
            each.id if each.id in ids else places[each.start, each.end, each.layer, each.annotator]
        )
        for each in draft.annotations
    }


# They look at hidden rows too: what the import itself has brought is not seen before its end, and there
# is nothing else that is hidden while it runs.
_KEY: Final[BindParameter[int]] = bindparam("key")
_PLACES: Final = select(
    *(schema.annotation.c[name] for name in ("id", "start", "end", "layer_id", "annotator_id"))
).where(schema.annotation.c.article_key == _KEY)
_WORDINGS: Final = select(schema.annotation.c.id).where(
    schema.annotation.c.article_key == _KEY, schema.annotation.c.layer_id == COMMITMENT
)
_RECORDED: Final = select(schema.commitment_annotation.c.annotation_id).where(
    schema.commitment_annotation.c.article_key == _KEY
)
_TEXT: Final = (
    select(schema.body.c.text)
    .join(schema.article, schema.article.c.sha256 == schema.body.c.sha256)
    .where(schema.article.c.id == bindparam("id"))
)
_IS_OF_IMPORT: Final = func.coalesce(
    schema.commitment.c.import_id, schema.article.c.import_id
) == bindparam("import")
_EVIDENCE: Final = (
    select(schema.commitment_evidence.c.commitment_key)
    .join(
        schema.commitment,
        schema.commitment.c.key == schema.commitment_evidence.c.commitment_key,
    )
    .join(schema.article, schema.article.c.key == schema.commitment.c.article_key)
    .distinct()
    .order_by(schema.commitment_evidence.c.commitment_key)
)
_LEADING_OUT: Final = _EVIDENCE.where(
    _IS_OF_IMPORT, schema.commitment_evidence.c.article_id != schema.article.c.id
)
_brought = schema.article.alias()
_LEADING_IN: Final = _EVIDENCE.where(
    ~_IS_OF_IMPORT,
    schema.commitment_evidence.c.article_id.in_(
        select(_brought.c.id).where(_brought.c.import_id == bindparam("import"))
    ),
)

"""The edit history: every applied edit for ever, and where undo and redo stand in it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from reader_app.annotate.commands import now
from reader_app.annotate.edits import Edit, Label, TextStep
from reader_app.model import (
    BUILT_IN_LAYERS_WITH_ENTITIES,
    Annotation,
    Annotator,
    Article,
    ArticleId,
    Commitment,
    Entity,
    Guidelines,
    Import,
    Layer,
    LayerId,
    Passage,
    Record,
    Rejection,
    Relation,
    RelationKind,
    Removal,
)
from reader_app.store import schema
from reader_app.store.records import Owners

_COMPRESSED = b"z"
_PLAIN = b"j"
_COMPRESS_FROM_BYTES = 4096


class _Layer(msgspec.Struct):
    """A layer as it is written down. Before there were entities, nothing was said of having them."""

    id: LayerId
    name: dict[str, str]
    color: str
    hotkey: str = ""
    position: int = 0
    has_entities: bool | None = None

    @classmethod
    def of(cls, layer: Layer) -> _Layer:
        return cls(*(getattr(layer, name) for name in cls.__struct_fields__))

    def layer(self) -> Layer:
        has_entities = self.has_entities
        if has_entities is None:
            has_entities = (
                self.id in BUILT_IN_LAYERS_WITH_ENTITIES
            )  # as the migration made the rows
        return Layer(self.id, self.name, self.color, self.hotkey, self.position, has_entities)


class _Records(msgspec.Struct, omit_defaults=True):
    layers: list[_Layer] = []
    annotators: list[Annotator] = []
    articles: list[Article] = []
    removals: list[Removal] = []
    imports: list[Import] = []
    annotations: list[Annotation] = []
    passages: list[Passage] = []
    entities: list[Entity] = []
    relation_kinds: list[RelationKind] = []
    guidelines: list[Guidelines] = []
    commitments: list[Commitment] = []
    relations: list[Relation] = []
    rejections: list[Rejection] = []

    @classmethod
    def of(cls, records: tuple[Record, ...]) -> _Records:
        return cls(
            [_Layer.of(r) for r in records if isinstance(r, Layer)],
            [r for r in records if isinstance(r, Annotator)],
            [r for r in records if isinstance(r, Article)],
            [r for r in records if isinstance(r, Removal)],
            [r for r in records if isinstance(r, Import)],
            [r for r in records if isinstance(r, Annotation)],
            [r for r in records if isinstance(r, Passage)],
            [r for r in records if isinstance(r, Entity)],
            [r for r in records if isinstance(r, RelationKind)],
            [r for r in records if isinstance(r, Guidelines)],
            [r for r in records if isinstance(r, Commitment)],
            [r for r in records if isinstance(r, Relation)],
            [r for r in records if isinstance(r, Rejection)],
        )

    def all(self) -> tuple[Record, ...]:
        return (
            *(layer.layer() for layer in self.layers),
            *self.annotators,
            *self.entities,
            *self.relation_kinds,
            *self.guidelines,
            *self.articles,
            *self.removals,
            *self.imports,
            *self.annotations,
            *self.rejections,
            *self.commitments,
            *self.relations,
            *self.passages,
        )


class _Payload(msgspec.Struct, omit_defaults=True):
    removed: _Records
    added: _Records
    owners: Owners = {}


class _Articles(msgspec.Struct):
    articles: list[Article] = []


class _ArticlesBefore(msgspec.Struct):
    """What is read of a payload where only the articles that it takes away are wanted."""

    removed: _Articles


_decode_articles = msgspec.json.Decoder(_ArticlesBefore).decode
_decode_payload = msgspec.json.Decoder(_Payload).decode
_decode_label = msgspec.json.Decoder(Label).decode


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit as it stands in the history, under its number.

    `owners` are those of what it took out, for the undo to give them back.
    """

    seq: int
    edit: Edit
    owners: Owners


def append(connection: Connection, edit: Edit, owners: Owners) -> None:
    """Writes the edit down and forgets what waited for a redo."""
    drop_undone(connection)
    connection.execute(
        insert(schema.history).values(
            at=now(),
            action="do",
            label=msgspec.json.encode(edit.label).decode(),
            payload=_encode(edit, owners),
            state="done",
        )
    )


def drop_undone(connection: Connection) -> None:
    """Forgets what waited for a redo."""
    table = schema.history
    connection.execute(update(table).where(table.c.state == "undone").values(state="dropped"))


def next_undo(connection: Connection) -> Entry | None:
    return _entry(connection, "done", schema.history.c.seq.desc())


def next_redo(connection: Connection) -> Entry | None:
    return _entry(connection, "undone", schema.history.c.seq)


def last_step(connection: Connection) -> int:
    """Returns the number of the newest row; every change of the library, by anyone, adds one."""
    return connection.execute(select(func.coalesce(func.max(schema.history.c.seq), 0))).scalar_one()


def undo_label(connection: Connection) -> Label | None:
    return _label(connection, "done", schema.history.c.seq.desc())


def redo_label(connection: Connection) -> Label | None:
    return _label(connection, "undone", schema.history.c.seq)


def text_steps(connection: Connection, article_id: ArticleId) -> tuple[TextStep, ...]:
    """Returns the corrections of an article's text that were not taken back, the last one first."""
    table = schema.history
    query = (
        select(table.c.at, table.c.label, table.c.payload)
        .where(table.c.state == "done", func.json_extract(table.c.label, "$.action") == "correct")
        .order_by(table.c.seq.desc())
    )
    steps = (
        TextStep(at, _entry_of(0, label, payload).edit)
        for at, label, payload in connection.execute(query)
    )
    return tuple(step for step in steps if step.edit.changes_text_of(article_id))


def earlier_texts(connection: Connection) -> dict[str, ArticleId]:
    """Returns the hash of each text that was corrected, and the article that has another one since."""
    table = schema.history
    query = select(table.c.payload).where(
        table.c.state == "done", func.json_extract(table.c.label, "$.action") == "correct"
    )
    articles = (
        article
        for payload in connection.scalars(query)
        for article in _decode_articles(raw(payload)).removed.articles
    )
    return {article.sha256: article.id for article in articles}


def mark_undone(connection: Connection, entry: Entry) -> None:
    _mark(connection, entry, "undo", "undone")


def mark_redone(connection: Connection, entry: Entry) -> None:
    _mark(connection, entry, "redo", "done")


def _mark(connection: Connection, entry: Entry, action: str, state: str) -> None:
    table = schema.history
    connection.execute(update(table).where(table.c.seq == entry.seq).values(state=state))
    label = msgspec.json.encode(entry.edit.label).decode()
    connection.execute(insert(table).values(at=now(), action=action, label=label, target=entry.seq))


def _entry(connection: Connection, state: str, order: ColumnElement[int]) -> Entry | None:
    table = schema.history
    query = select(table.c.seq, table.c.label, table.c.payload).where(table.c.state == state)
    row = connection.execute(query.order_by(order).limit(1)).first()
    return None if row is None else _entry_of(*row)


def _label(connection: Connection, state: str, order: ColumnElement[int]) -> Label | None:
    table = schema.history
    query = select(table.c.label).where(table.c.state == state).order_by(order).limit(1)
    text = connection.execute(query).scalar()
    return None if text is None else _decode_label(text)


def _encode(edit: Edit, owners: Owners) -> bytes:
    payload = _Payload(_Records.of(edit.removed), _Records.of(edit.added), owners)
    raw = msgspec.json.encode(payload)
    if len(raw) < _COMPRESS_FROM_BYTES:
        return _PLAIN + raw
    return _COMPRESSED + zlib.compress(raw, 6)


def _entry_of(seq: int, label: str, payload: bytes) -> Entry:
    found = _decode_payload(raw(payload))
    edit = Edit(_decode_label(label), found.removed.all(), found.added.all())
    return Entry(seq, edit, found.owners)


def raw(payload: bytes) -> bytes:
    """Returns the JSON of an edit, as `append` wrote it."""
    return zlib.decompress(payload[1:]) if payload[:1] == _COMPRESSED else payload[1:]

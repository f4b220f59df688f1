"""The records that all articles share: layers, annotators, entities, kinds of relations, guidelines.

Each is one row under an id of its own, and may have come by an import: see `store.hidden`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import batched
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from reader_app.model import (
    Annotator,
    Entity,
    Guidelines,
    Layer,
    RelationKind,
    RelationKindId,
)
from reader_app.store import hidden, schema
from reader_app.store.rows import IDS_A_QUERY, LAYER_COLUMNS, AnyRow, is_brought_to_light
from reader_app.store.values import (
    LAYER_FIELDS,
    annotator_of,
    encoded,
    layer_of,
    layer_values,
    metadata_of,
)
from reader_app.text.search_key import search_key

type Shared = Layer | Annotator | Entity | RelationKind | Guidelines

_decode_entity: Final = msgspec.json.Decoder(Entity).decode

TABLES: Final[dict[type[Any], Table]] = {
    Layer: schema.layer,
    Annotator: schema.annotator,
    Entity: schema.entity,
    RelationKind: schema.relation_kind,
    Guidelines: schema.guidelines,
}
"""The kinds of records, those that are referred to before those that refer to them."""


def layers(connection: Connection) -> tuple[Layer, ...]:
    query = select(*LAYER_COLUMNS).where(is_brought_to_light(schema.layer))
    query = query.order_by(schema.layer.c.position, schema.layer.c.id)
    return tuple(layer_of(row) for row in connection.execute(query))


def annotators(connection: Connection) -> tuple[Annotator, ...]:
    table = schema.annotator
    query = select(table).where(is_brought_to_light(table)).order_by(table.c.id)
    return tuple(annotator_of(row) for row in connection.execute(query))


def entities(connection: Connection) -> Iterator[Entity]:
    """Yields the entities by their ids."""
    table = schema.entity
    query = select(table.c.record).where(is_brought_to_light(table)).order_by(table.c.id)
    return map(entity_of, connection.scalars(query))


def relation_kinds(connection: Connection) -> tuple[RelationKind, ...]:
    table = schema.relation_kind
    query = select(table).where(is_brought_to_light(table)).order_by(table.c.position, table.c.id)
    return tuple(_relation_kind_of(row) for row in connection.execute(query).mappings())


def guidelines(connection: Connection) -> dict[str, str]:
    """Returns the library's own guidelines by their language."""
    table = schema.guidelines
    query = select(table.c.language, table.c.text).where(is_brought_to_light(table))
    return {row.language: row.text for row in connection.execute(query)}


def entity_of(record: str) -> Entity:
    """Reads the column `record` of an entity."""
    return _decode_entity(record)


def stored(connection: Connection, kind: type[Shared], ids: Sequence[str]) -> Iterable[Shared]:
    """Yields those of one kind's records that are there and seen."""
    table = TABLES[kind]
    for some in batched(ids, IDS_A_QUERY):
        query = select(table).where(_key_of(table).in_(some), is_brought_to_light(table))
        for row in connection.execute(query).mappings():
            yield _READERS[kind](row)


def write(
    connection: Connection,
    kind: type[Shared],
    changed: Sequence[Shared],
    new: Sequence[tuple[Shared, str | None]],
) -> None:
    """Writes records of one kind: those that are there and change, and new ones with their imports."""
    table = TABLES[kind]
    key = _key_of(table)
    if changed:
        rows = [_values(record) for record in changed]
        columns: dict[str, object] = {name: bindparam(name) for name in rows[0] if name != key.name}
        statement = update(table).where(key == bindparam("own_id")).values(columns)
        connection.execute(statement, [{**row, "own_id": row[key.name]} for row in rows])
    hidden.take_over(
        connection, table, [{**_values(record), "import_id": owner} for record, owner in new]
    )
    if kind is Entity:
        written = (*changed, *(record for record, _ in new))
        write_names(connection, [record for record in written if isinstance(record, Entity)])


def of_imports(connection: Connection, kind: type[Shared], ids: Sequence[str]) -> Sequence[str]:
    """Returns the ids of the rows that imports had brought."""
    table = TABLES[kind]
    return connection.scalars(select(_key_of(table)).where(table.c.import_id.in_(ids))).all()


def let_go(connection: Connection, kind: type[Shared], row_id: str) -> str | None:
    """Takes a record out; returns the import that had brought it. Raises what `hidden.let_go` raises."""
    table = TABLES[kind]
    key = _key_of(table)
    owner = connection.execute(select(table.c.import_id).where(key == row_id)).scalar()
    hidden.let_go(connection, table, row_id)
    return owner


def write_names(connection: Connection, entities: Sequence[Entity]) -> None:
    """Makes the names that entities are looked up by what the entities say."""
    table = schema.entity_name
    for some in batched(entities, IDS_A_QUERY):
        connection.execute(delete(table).where(table.c.entity_id.in_([e.id for e in some])))
        rows = [
            {"entity_id": entity.id, "position": position, "key": key}
            for entity in some
            for position, key in enumerate(name_keys(entity))
        ]
        connection.execute(insert(table), rows)


def name_keys(entity: Entity) -> list[str]:
    """Returns what the names of an entity are compared by, in their order."""
    return [search_key(name) for name in entity.names]


def entity_values(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "layer_id": entity.layer_id,
        "name": entity.name,
        "record": encoded(entity),
    }


def _key_of(table: Table) -> Any:
    (column,) = table.primary_key.columns
    return column


def _values(record: Shared) -> dict[str, Any]:
    match record:
        case Layer():
            return layer_values(record)
        case Annotator():
            return {"id": record.id, "name": record.name}
        case Entity():
            return entity_values(record)
        case RelationKind():
            return {
                "id": record.id,
                "name": encoded(record.name),
                "position": record.position,
            }
        case Guidelines():
            return {"language": record.language, "text": record.text}


def _relation_kind_of(row: AnyRow) -> RelationKind:
    return RelationKind(RelationKindId(row["id"]), metadata_of(row["name"]), row["position"])


def _layer_of(row: AnyRow) -> Layer:
    return layer_of([row[name] for name in LAYER_FIELDS])


def _entity_of(row: AnyRow) -> Entity:
    return entity_of(row["record"])


def _guidelines_of(row: AnyRow) -> Guidelines:
    return Guidelines(row["language"], row["text"])


_READERS: Final[dict[type[Any], Callable[[AnyRow], Shared]]] = {
    Layer: _layer_of,
    Annotator: lambda row: Annotator(row["id"], row["name"]),
    Entity: _entity_of,
    RelationKind: _relation_kind_of,
    Guidelines: _guidelines_of,
}

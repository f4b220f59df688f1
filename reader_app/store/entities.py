"""Questions about the people, places and things that articles mention.

What is in removed articles, or of imports that are hidden, is not seen but where that is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from reader_app.model import Annotation, Entity, EntityId, LayerId
from reader_app.store import annotation_rows, schema, shared_rows
from reader_app.store.database import Database
from reader_app.store.rows import is_brought_to_light


class Entities:
    """The entities of a library. Its methods may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, layer_id: LayerId | None = None) -> tuple[Entity, ...]:
        """Returns the entities of a layer, or all, by their names."""
        table = schema.entity
        query = select(table.c.record).where(is_brought_to_light(table))
        if layer_id is not None:
            query = query.where(table.c.layer_id == layer_id)
        query = query.order_by(func.title_key(table.c.name), table.c.id)
        with self._database.reading() as connection:
            records = connection.scalars(query).all()
        return tuple(map(shared_rows.entity_of, records))

    def get(self, entity_id: EntityId) -> Entity | None:
        table = schema.entity
        query = select(table.c.record).where(table.c.id == entity_id, is_brought_to_light(table))
        with self._database.reading() as connection:
            record = connection.scalar(query)
        return None if record is None else shared_rows.entity_of(record)

    def annotations_of(self, entity_ids: Sequence[EntityId]) -> tuple[Annotation, ...]:
        """Returns every annotation that mentions one of them, those of removed articles included."""
        with self._database.reading() as connection:
            return annotation_rows.mentions_of(connection, entity_ids)

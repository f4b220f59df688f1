"""Questions about the people, places and things that articles mention.

What is in removed articles, or of imports that are hidden, is not seen but where that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader_app.listings import (
    CommitmentRow,
    Companion,
    EntityOrder,
    EntityRow,
    MentionRow,
    Pair,
)
from reader_app.model import Annotation, ArticleId, Entity, EntityId, LayerId, SlotName
from reader_app.store import annotation_rows, commitment_list, entity_list, mentions
from reader_app.store.database import Database


class Entities:
    """The entities of a library. Its methods may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, layer_id: LayerId | None = None) -> tuple[Entity, ...]:
        """Returns the entities of a layer, or all, by their names."""
        with self._database.reading() as connection:
            return tuple(entity_list.entities(connection, layer_id))

    def get(self, entity_id: EntityId) -> Entity | None:
        with self._database.reading() as connection:
            return next(iter(entity_list.entities(connection, ids=[entity_id])), None)

    def ids(
        self, order: EntityOrder, layer_id: LayerId | None = None, typed: str = ""
    ) -> list[EntityId]:
        """Returns the entities of a layer, or all, one of whose names has every word typed."""
        with self._database.reading() as connection:
            return entity_list.ids(connection, order, layer_id, typed)

    def rows(self, ids: Sequence[EntityId]) -> dict[EntityId, EntityRow]:
        """Returns what the list shows of entities."""
        with self._database.reading() as connection:
            return entity_list.rows(connection, ids)

    def mentions(self, entity_id: EntityId) -> list[MentionRow]:
        """Returns the mentions of an entity by the day of their article, then by article and place.

        Those in articles that no day is known of come last.
        """
        with self._database.reading() as connection:
            return mentions.of_entity(connection, entity_id)

    def annotations_of(self, entity_ids: Sequence[EntityId]) -> tuple[Annotation, ...]:
        """Returns every annotation that mentions one of them, those of removed articles included."""
        with self._database.reading() as connection:
            return annotation_rows.mentions_of(connection, entity_ids)

    def unlinked(
        self, layer_id: LayerId | None = None, limit: int | None = None
    ) -> list[MentionRow]:
        """Returns mentions that are linked to no entity, in the order of import and place."""
        with self._database.reading() as connection:
            layer_ids = mentions.layers_with_entities(connection, layer_id)
            return mentions.unlinked(connection, layer_ids, limit)

    def unlinked_called(
        self, layer_id: LayerId, is_meant: Callable[[str, str], bool]
    ) -> list[Annotation]:
        """Returns the unlinked mentions of a layer whose quote and prefix `is_meant` says yes to."""
        with self._database.reading() as connection:
            return mentions.unlinked_called(connection, layer_id, is_meant)

    def unlinked_count(self, layer_id: LayerId | None = None) -> int:
        with self._database.reading() as connection:
            layer_ids = mentions.layers_with_entities(connection, layer_id)
            return mentions.unlinked_count(connection, layer_ids)

    def next_unlinked(
        self, article_id: ArticleId | None, *, forward: bool = True
    ) -> ArticleId | None:
        """Returns the next article with such a mention, in the order of import and round the end.

        It may be the article itself; None if all mentions are linked.
        """
        with self._database.reading() as connection:
            layer_ids = mentions.layers_with_entities(connection, None)
            return mentions.next_unlinked_article(
                connection, layer_ids, article_id, forward=forward
            )

    def companions(self, entity_id: EntityId) -> list[Companion]:
        """Returns the entities that articles mention beside one, those of most articles first."""
        with self._database.reading() as connection:
            together = mentions.companions(connection, entity_id)
            entities = entity_list.entities(connection, ids=list(together))
        found = [Companion(entity, *together[entity.id]) for entity in entities]
        return sorted(found, key=lambda each: -each.articles)

    def pairs(self, limit: int, layer_id: LayerId | None = None) -> list[Pair]:
        """Returns the pairs of entities that articles mention together, those of most articles first.

        With a layer both of a pair are of it.
        """
        with self._database.reading() as connection:
            return mentions.pairs(connection, limit, layer_id)

    def commitments_of(
        self, entity_id: EntityId
    ) -> tuple[list[CommitmentRow], list[CommitmentRow]]:
        """Returns the commitments that an entity made and received, by the day of their articles."""
        with self._database.reading() as connection:
            made, received = (
                commitment_list.of_entity(connection, entity_id, slot)
                for slot in (SlotName.WHO, SlotName.TO_WHOM)
            )
            rows = commitment_list.rows(connection, [*made, *received])
        return [rows[each] for each in made], [rows[each] for each in received]

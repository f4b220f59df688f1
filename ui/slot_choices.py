"""What is offered as one types in a slot: mentions of the article, then people and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader_app.model import Annotation, Entity, EntityId, SlotName, Span
from reader_app.record_words import words_for
from reader_app.text.search_key import search_key
from ui.messages import interface_language
from ui.open_records import OpenRecords
from ui.panels.choices import Choice
from ui.workspace import Workspace

_OF_ENTITIES: Final = frozenset(
    {SlotName.WHO, SlotName.TO_WHOM, SlotName.WHERE, SlotName.REPORTED_BY}
)
_MOST: Final = 30


class SlotChoices:
    """The key of a choice is an `Annotation` or an `Entity`."""

    def __init__(self, workspace: Workspace, records: OpenRecords) -> None:
        self._workspace = workspace
        self._records = records
        self._keys: list[tuple[tuple[str, ...], Entity]] | None = None
        self.words = Span(0, 0)
        """Those of the commitment: what is near to them comes first."""

    def forget(self) -> None:
        """Takes other people and places when they are asked for next."""
        self._keys = None

    def fitting(self, slot: SlotName, typed: str) -> Sequence[Choice]:
        if slot not in _OF_ENTITIES:
            return ()
        wanted = search_key(typed).strip()
        mentions = list(self._mentions(wanted))
        if not wanted:
            return mentions[:_MOST]
        return [*mentions, *self._entities(wanted)][:_MOST]

    def _mentions(self, wanted: str) -> Iterator[Choice]:
        """Yields the mentions that have `wanted` in their words or name, each entity once."""
        language = interface_language()
        layers = {layer.id: layer for layer in self._workspace.layers if layer.has_entities}
        seen = set[str]()
        for mention in sorted(self._workspace.annotations, key=self._distance):
            layer = layers.get(mention.layer_id)
            if layer is None:
                continue
            entity = self._records.entities.get(mention.entity_id or EntityId(""))
            names = [mention.quote, *(entity.names if entity else ())]
            keys = [search_key(name) for name in names]
            same = entity.id if entity else keys[0]
            if same not in seen and any(wanted in key for key in keys):
                seen.add(same)
                name = entity.name if entity else " ".join(mention.quote.split())
                yield Choice(mention, name, layer.name_in(language))

    def _distance(self, mention: Annotation) -> int:
        """Returns how far a mention is from the commitment; who promises is usually named before."""
        if mention.start < self.words.end:
            return abs(self.words.start - mention.start)
        return 2 * (mention.start - self.words.end)

    def _entities(self, wanted: str) -> Iterator[Choice]:
        if self._keys is None:
            self._keys = [
                (tuple(search_key(name) for name in entity.names), entity)
                for entity in self._records.entities.values()
            ]
        language = interface_language()
        found = [(keys, e) for keys, e in self._keys if any(wanted in key for key in keys)]
        found.sort(key=lambda each: not any(key.startswith(wanted) for key in each[0]))
        for _, entity in found:
            yield Choice(entity, entity.name, words_for(entity.kind, language))

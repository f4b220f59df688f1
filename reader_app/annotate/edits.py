"""An `Edit` is the one way to change anything: records taken away and records put in.

Invariant: applying an edit and then its inverse leaves the library as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader_app.model import (
    Annotation,
    Article,
    ArticleId,
    Record,
    Removal,
)


class Action(StrEnum):
    """What an edit does, in the annotator's terms; the window words it in the user's language."""

    TAG = "tag"
    DELETE = "delete"
    CHANGE_LAYER = "change_layer"
    MOVE_END = "move_end"
    NOTE = "note"
    SET_STATUS = "set_status"
    SET_DIRECTION = "set_direction"
    SET_METADATA = "set_metadata"
    REMOVE_ARTICLES = "remove_articles"
    IMPORT = "import"
    IMPORT_SAMPLES = "import_samples"
    PASTE = "paste"
    ADD_LAYER = "add_layer"
    CHANGE_LAYERS = "change_layers"
    REMOVE_LAYER = "remove_layer"
    RENAME_ANNOTATOR = "rename_annotator"


@dataclass(frozen=True, slots=True)
class Label:
    """Names an edit for the menu: `subject` is the quote, title or file it is about; `count` its size."""

    action: Action
    subject: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """A symmetric difference of records: `removed` were there before, `added` are there after.

    A record that changes stands in both, with one id.
    """

    label: Label
    removed: tuple[Record, ...] = ()
    added: tuple[Record, ...] = ()

    def inverted(self) -> Edit:
        return Edit(self.label, removed=self.added, added=self.removed)

    @property
    def records(self) -> Iterator[Record]:
        yield from self.removed
        yield from self.added

    @property
    def article_ids(self) -> tuple[ArticleId, ...]:
        """The articles that the edit touches, each once, in the order of their first record."""
        ids: dict[ArticleId, None] = {}
        for record in self.records:
            match record:
                case Annotation() | Removal():
                    ids[record.article_id] = None
                case Article():
                    ids[record.id] = None
                case _:
                    pass
        return tuple(ids)

    def annotations_removed(self) -> tuple[Annotation, ...]:
        return tuple(record for record in self.removed if isinstance(record, Annotation))

    def annotations_added(self) -> tuple[Annotation, ...]:
        return tuple(record for record in self.added if isinstance(record, Annotation))

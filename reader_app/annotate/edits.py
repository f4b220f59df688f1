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
    Commitment,
    Passage,
    Record,
    Rejection,
    Relation,
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
    CORRECT = "correct"
    ADD_ENTITY = "add_entity"
    LINK = "link"
    UNLINK = "unlink"
    CHANGE_ENTITY = "change_entity"
    DELETE_ENTITIES = "delete_entities"
    MERGE_ENTITIES = "merge_entities"
    SPLIT_ENTITY = "split_entity"
    RECORD_COMMITMENTS = "record_commitments"
    DELETE_COMMITMENT = "delete_commitment"
    CHANGE_COMMITMENT = "change_commitment"
    FILL_SLOT = "fill_slot"
    EMPTY_SLOT = "empty_slot"
    SET_DEADLINE = "set_deadline"
    REMOVE_DEADLINE = "remove_deadline"
    SET_REMINDER = "set_reminder"
    REMOVE_REMINDER = "remove_reminder"
    CHANGE_STATUS = "change_status"
    ADD_EVIDENCE = "add_evidence"
    LINK_COMMITMENT = "link_commitment"
    UNLINK_COMMITMENT = "unlink_commitment"
    CHANGE_GUIDELINES = "change_guidelines"
    RESTORE_GUIDELINES = "restore_guidelines"
    RELATE = "relate"
    DELETE_RELATIONS = "delete_relations"
    CHANGE_RELATION = "change_relation"
    CHANGE_RELATION_KINDS = "change_relation_kinds"
    REMOVE_RELATION_KIND = "remove_relation_kind"
    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Label:
    """Names an edit for the menu: `subject` is the quote, title or file it is about; `count` its size.

    Of a correction, `becomes` has what the words of `subject` were made, and `by` the annotator's name;
    of a link, a merge and a split it has the name of the entity that is referred to from then on; of a
    commitment the slot, status or kind of link that the edit is about; of a relation its other end.
    """

    action: Action
    subject: str = ""
    count: int = 1
    becomes: str = ""
    by: str = ""


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
                case Annotation() | Rejection() | Commitment() | Relation() | Removal() | Passage():
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

    def changes_text_of(self, article_id: ArticleId | None) -> bool:
        return any(isinstance(r, Passage) and r.article_id == article_id for r in self.added)

    def text_after(self, article_id: ArticleId, text: str) -> str | None:
        """Returns what the edit makes of the article's text; None if it is not about this text."""
        gone, come = (
            [r for r in records if isinstance(r, Passage) and r.article_id == article_id]
            for records in (self.removed, self.added)
        )
        parts: list[str] = []
        done = length = 0
        for old, new in zip(gone, come, strict=True):
            length += old.start - done
            if old.start < done or new.start != length or not text.startswith(old.text, old.start):
                return None
            parts += (text[done : old.start], new.text)
            length += len(new.text)
            done = old.start + len(old.text)
        return "".join((*parts, text[done:]))


@dataclass(frozen=True, slots=True)
class TextStep:
    """A correction of a text that stands in the history: when, as ISO 8601 in UTC, and what."""

    at: str
    edit: Edit

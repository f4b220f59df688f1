"""What the open article has beside its annotations, and whom the library knows; kept in step."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from reader_app.annotate.edits import Edit
from reader_app.model import (
    AnnotationId,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityId,
    Import,
    Record,
    Relation,
    RelationKind,
)
from ui.workspace import Workspace


class OpenRecords(QObject):
    """Reads nothing before it is asked for: an article is on the screen before its records are."""

    commitments_changed = Signal()
    relations_changed = Signal()
    kinds_changed = Signal()
    entities_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._commitments: dict[CommitmentId, Commitment] | None = None
        self._by_annotation: dict[AnnotationId, CommitmentId] = {}
        self._relations: tuple[Relation, ...] | None = None
        self._kinds: tuple[RelationKind, ...] | None = None
        self._entities: dict[EntityId, Entity] | None = None
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.articles_changed.connect(self._forget_library)
        workspace.edit_applied.connect(self._on_edit_applied)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """Those of the open article, in the order of their words."""
        return tuple(self._read_commitments().values())

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Those of the open article."""
        library, article_id = self._workspace.library, self._workspace.article_id
        if self._relations is None:
            if library is None or article_id is None:
                return ()
            self._relations = library.relations(article_id)
        return self._relations

    @property
    def relation_kinds(self) -> tuple[RelationKind, ...]:
        if self._kinds is None:
            if self._workspace.library is None:
                return ()
            self._kinds = self._workspace.library.relation_kinds()
        return self._kinds

    @property
    def entities(self) -> Mapping[EntityId, Entity]:
        """All of the library, by name."""
        if self._entities is None:
            if self._workspace.library is None:
                return {}
            found = self._workspace.library.entities.all()
            self._entities = {entity.id: entity for entity in found}
        return self._entities

    def commitment(self, commitment_id: CommitmentId) -> Commitment | None:
        return self._read_commitments().get(commitment_id)

    def commitment_of(self, annotation_id: AnnotationId) -> Commitment | None:
        """Returns the commitment of the open article whose wording the annotation holds."""
        found = self._read_commitments()
        commitment_id = self._by_annotation.get(annotation_id)
        return found.get(commitment_id) if commitment_id is not None else None

    def relations_of(self, annotation_id: AnnotationId) -> tuple[Relation, ...]:
        return tuple(r for r in self.relations if annotation_id in (r.from_id, r.to_id))

    def _read_commitments(self) -> dict[CommitmentId, Commitment]:
        library, article_id = self._workspace.library, self._workspace.article_id
        if self._commitments is None:
            if library is None or article_id is None:
                return {}
            found = library.commitments.of_article(article_id)
            self._commitments = {each.id: each for each in found}
            self._by_annotation = {
                annotation_id: each.id for each in found for annotation_id in each.annotation_ids
            }
        return self._commitments

    def _on_article_opened(self) -> None:
        self._commitments = self._relations = None
        self.commitments_changed.emit()
        self.relations_changed.emit()

    def _on_library_opened(self) -> None:
        self._forget_library()
        self._on_article_opened()

    def _forget_library(self) -> None:
        """Another program may have changed anything."""
        self._entities = self._kinds = None
        self.entities_changed.emit()
        self.kinds_changed.emit()

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        here = self._workspace.article_id
        records = tuple(edit.records)
        if any(isinstance(record, Import) for record in records):
            self._forget_library()
            self._on_article_opened()
            return
        if any(isinstance(record, Entity) for record in records):
            self._take_entities(edit)
            self.entities_changed.emit()
        if any(isinstance(record, RelationKind) for record in records):
            self._kinds = None
            self.kinds_changed.emit()
        if any(isinstance(r, Commitment) and r.article_id == here for r in records):
            self._commitments = None
            self.commitments_changed.emit()
        if any(_is_relation_of(record, here) for record in records):
            self._relations = None
            self.relations_changed.emit()

    def _take_entities(self, edit: Edit) -> None:
        if self._entities is None:
            return
        come = {record.id for record in edit.added if isinstance(record, Entity)}
        gone = {record.id for record in edit.removed if isinstance(record, Entity)}
        if come - gone or any(
            isinstance(record, Entity)
            and record.id in self._entities
            and self._entities[record.id].name != record.name
            for record in edit.added
        ):
            self._entities = None  # it has a place of its own in the order of names
            return
        for record in edit.added:
            if isinstance(record, Entity):
                self._entities[record.id] = record
        for entity_id in gone - come:
            self._entities.pop(entity_id, None)


def _is_relation_of(record: Record, article_id: ArticleId | None) -> bool:
    return isinstance(record, Relation) and record.article_id == article_id

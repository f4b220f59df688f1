"""Whom the mentions of the open article may be of: the library's names, kept in step, and the offers.

The names are read beside the window when a library is opened, for thousands take a while.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.annotate.edits import Edit
from reader_app.model import Annotation, Entity, EntityId, EntityKind, LayerId
from reader_app.text.names import kind_before
from ui.background import Newest, Stream
from ui.workspace import Workspace

if TYPE_CHECKING:  # they bring SQLAlchemy along, which the first paint does not wait for
    from reader_app.candidates import Candidate
    from reader_app.known_names import KnownNames


class MentionOffers(QObject):
    """Answers at once what it knows; `changed` says that it may answer otherwise now."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reading = Newest(self)
        self._names: KnownNames | None = None
        self._missed: list[Edit] = []
        self._best: dict[tuple[LayerId, str, EntityKind | None], Candidate | None] = {}
        self._here: frozenset[EntityId] | None = None
        workspace.library_opened.connect(self._read)
        workspace.articles_changed.connect(self._read)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.article_opened.connect(self._forget)
        workspace.edit_applied.connect(self._on_edit_applied)

    def entity(self, entity_id: EntityId | None) -> Entity | None:
        """Returns an entity of the library; None for an unknown one, and while names are being read."""
        if entity_id is None or self._names is None:
            return None
        return self._names.get(entity_id)

    def title_of(self, entity: Entity) -> str:
        """Returns the title that an entity had on the article's day, or ""."""
        from reader_app.known_names import title_on

        return title_on(entity, self._day()) if entity.titles else ""

    def best(self, annotation: Annotation) -> Candidate | None:
        """Returns whom the annotation is offered to be linked to; None if nobody is likely enough."""
        if self._names is None or self._workspace.library is None:
            return None
        key = annotation.layer_id, annotation.quote, kind_before(annotation.prefix)
        if key not in self._best:
            found = self.candidates(annotation, only_sure=True)
            self._best[key] = found[0] if found and found[0].is_sure else None
        return self._best[key]

    def candidates(
        self, annotation: Annotation, typed: str = "", *, only_sure: bool = False
    ) -> Sequence[Candidate]:
        """Returns whom the annotation may mention, or who is called so that something was typed."""
        library = self._workspace.library
        if library is None:
            return ()
        from reader_app.candidates import Asked, found
        from reader_app.known_names import KnownNames

        if self._names is None:  # somebody waits for it now
            self._names = KnownNames(library.entities.all())
        kind = kind_before(annotation.prefix)
        asked = Asked(annotation.layer_id, self._entities_here(), self._day(), kind)
        words = typed or annotation.quote
        return found(self._names, asked, words, typed=typed, only_sure=only_sure)

    def _entities_here(self) -> frozenset[EntityId]:
        if self._here is None:
            ids = (annotation.entity_id for annotation in self._workspace.annotations)
            self._here = frozenset(each for each in ids if each is not None)
        return self._here

    def _day(self) -> date | None:
        article = self._workspace.article
        if article is None or not article.metadata:
            return None
        from reader_app.text.article_date import metadata_day

        return metadata_day(article.metadata)

    # --- in step with the library ---

    def _read(self) -> None:
        library = self._workspace.library
        if library is None:
            return

        def work(stream: Stream) -> None:
            # For the thread, as it takes a moment to import.
            from reader_app.known_names import KnownNames

            stream.post(KnownNames(library.entities.all()))

        self._missed = []
        self._reading.start("names", work).arrived.connect(self._on_arrived)

    def _on_arrived(self, names: KnownNames) -> None:
        self._names = names
        for edit in self._missed:
            self._take(edit)
        self._forget()
        self.changed.emit()

    def _on_library_closing(self) -> None:
        self._reading.stop()
        self._names = None
        self._forget()

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        if self._reading.is_running:
            self._missed.append(edit)
        self._take(edit)
        of_entities = any(isinstance(record, Entity) for record in edit.records)
        links = {a.entity_id for a in (*edit.annotations_added(), *edit.annotations_removed())}
        if of_entities or links - {None}:
            self._forget()
            self.changed.emit()

    def _take(self, edit: Edit) -> None:
        if self._names is None:
            return
        for record in edit.removed:
            if isinstance(record, Entity):
                self._names.drop(record.id)
        for record in edit.added:
            if isinstance(record, Entity):
                self._names.put(record)

    def _forget(self) -> None:
        self._best.clear()
        self._here = None

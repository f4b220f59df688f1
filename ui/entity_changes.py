"""People and places made, changed, deleted, made one and set apart: from a wish to an edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.annotate import entities as commands
from reader_app.annotate.commands import new_id
from reader_app.annotate.edits import Edit
from reader_app.annotate.merging import Group, merge_groups
from reader_app.entity_errors import EntitiesOfTwoLayers
from reader_app.errors import KnownError
from reader_app.listings import EntityRow, MentionRow
from reader_app.model import Entity, EntityId, LayerId
from ui.background import Newest, Stream
from ui.messages import isolated, number
from ui.panels.marks import layer_icon
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from PySide6.QtGui import QIcon

    from reader_app.library import Library
    from ui.dialogs.entity_dialog import EntityDialog
    from ui.pages.entity_view import EntityShown


class EntityChanges(QObject):
    """Asks what has to be asked, then applies one edit that one undo takes back."""

    created = Signal(object)
    """The id of an entity that was just made."""
    gone = Signal()
    """Entities were deleted or made one with others."""

    def __init__(self, workspace: Workspace, strip: MessageStrip, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._strip = strip
        self._window = window
        self._looking = Newest(self)
        workspace.library_closing.connect(self._looking.stop)

    # --- wishes ---

    def create(self, layer_id: LayerId) -> None:
        """Asks for the names of a new entity of a layer, and makes it."""
        from ui.dialogs.entity_dialog import kinds_on

        blank = Entity(EntityId(new_id()), layer_id, kinds_on(layer_id)[0], "")
        self._ask_for(blank, self._on_created, is_new=True)

    def edit(self, entity_id: EntityId) -> None:
        library = self._workspace.library
        entity = library.entities.get(entity_id) if library is not None else None
        if entity is not None:
            self._ask_for(entity, partial(self._on_edited, entity))

    def delete(self, ids: Sequence[EntityId]) -> None:
        library, rows = self._workspace.library, self._rows(ids)
        if library is None or not rows:
            return
        from ui.dialogs.entity_deletion import deletion_question

        commitments = len(library.commitments.referring_to(ids))
        question = deletion_question(
            rows, sum(row.mentions for row in rows), commitments, self._window
        )
        question.accepted.connect(partial(self._on_deletion_accepted, rows))
        question.open()

    def merge(self, ids: Sequence[EntityId]) -> None:
        rows = self._rows(ids)
        layers = {row.entity.layer_id for row in rows}
        if len(rows) < 2:
            return
        if len(layers) > 1:
            one, other = (next(r for r in rows if r.entity.layer_id == each) for each in layers)
            self._workspace.refused.emit(EntitiesOfTwoLayers(one.entity.name, other.entity.name))
            return
        from ui.dialogs.merge_dialog import MergeDialog

        dialog = MergeDialog(rows, self._signs(), self._window)
        dialog.chosen.connect(partial(self._on_merge_chosen, rows))
        dialog.open()

    def split(self, shown: EntityShown, rows: Sequence[MentionRow]) -> None:
        """Asks who it is that some mentions of an entity are of, and sets these apart."""
        entity = shown.row.entity
        if not rows:
            return
        quote = " ".join(rows[0].annotation.quote.split())
        blank = Entity(EntityId(new_id()), entity.layer_id, entity.kind, quote)
        apart = {row.annotation.id for row in rows}
        staying = [row for row in shown.mentions if row.annotation.id not in apart]
        self._ask_for(blank, partial(self._on_split, entity, rows, staying), is_new=True)

    def find_duplicates(self) -> None:
        library = self._workspace.library
        if library is not None and not self._looking.is_running:
            stream = self._looking.start("duplicates", partial(_find_groups, library))
            stream.arrived.connect(self._on_groups_found)

    # --- answers ---

    def _on_created(self, wanted: Entity) -> None:
        if self._do(lambda _: commands.add_entity(wanted)):
            self.created.emit(wanted.id)

    def _on_edited(self, before: Entity, wanted: Entity) -> None:
        if wanted != before:
            self._do(lambda _: commands.change_entity(before, wanted))

    def _on_deletion_accepted(self, rows: Sequence[EntityRow]) -> None:
        entities = [row.entity for row in rows]

        def command(library: Library) -> Edit:
            ids = [entity.id for entity in entities]
            return commands.delete_entities(
                entities,
                library.entities.annotations_of(ids),
                library.commitments.referring_to(ids),
            )

        if self._do(command):
            self.gone.emit()
            one, many = self.tr("“{name}” was deleted."), self.tr("{n} names were deleted.")
            words = one if len(rows) == 1 else many
            self._tell(words.format(name=isolated(entities[0].name), n=number(len(rows))))

    def _on_merge_chosen(self, rows: Sequence[EntityRow], kept_id: EntityId) -> None:
        kept = next(row.entity for row in rows if row.entity.id == kept_id)
        gone = [row.entity for row in rows if row.entity.id != kept_id]
        if self._merge([(kept, gone)]):
            words = self.tr("{n} names are one now: “{name}”.")
            self._tell(words.format(n=number(len(rows)), name=isolated(kept.name)))

    def _on_groups_chosen(self, groups: Sequence[Group]) -> None:
        if groups and self._merge(groups):
            one = self.tr("One group of names was made one.")
            many = self.tr("{n} groups of names were each made one.")
            self._tell(one if len(groups) == 1 else many.format(n=number(len(groups))))

    def _merge(self, groups: Sequence[Group]) -> bool:
        def command(library: Library) -> Edit:
            ids = [each.id for kept, gone in groups for each in (kept, *gone)]
            return merge_groups(
                groups,
                library.entities.annotations_of(ids),
                library.commitments.referring_to(ids),
            )

        return self._do(command)

    def _on_split(
        self,
        entity: Entity,
        rows: Sequence[MentionRow],
        staying: Sequence[MentionRow],
        wanted: Entity,
    ) -> None:
        def command(library: Library) -> Edit:
            return commands.split(
                entity,
                wanted,
                [row.annotation for row in rows],
                library.commitments.referring_to([entity.id]),
                staying=[row.annotation for row in staying],
            )

        if self._do(command):
            words = self.tr("{n} mentions are now those of “{name}”.")
            self._tell(words.format(n=number(len(rows)), name=isolated(wanted.name)))

    def _on_groups_found(self, news: list[list[EntityRow]] | KnownError) -> None:
        if isinstance(news, KnownError):
            self._workspace.refused.emit(news)
        elif not news:
            self._strip.show_message(self.tr("No two names look like the same person or place."))
        else:
            from ui.dialogs.duplicates_dialog import DuplicatesDialog

            dialog = DuplicatesDialog(news, self._signs(), self._window)
            dialog.chosen.connect(self._on_groups_chosen)
            dialog.open()

    # --- parts ---

    def _ask_for(
        self, entity: Entity, take: Callable[[Entity], None], *, is_new: bool = False
    ) -> None:
        from ui.dialogs.entity_dialog import EntityDialog

        dialog = EntityDialog(
            entity,
            self._window,
            theme=self._workspace.theme,
            today=date.today(),
            is_new=is_new,
        )
        dialog.accepted.connect(partial(_give, dialog, take))
        dialog.open()

    def _rows(self, ids: Sequence[EntityId]) -> list[EntityRow]:
        """Returns the entities as the list shows them, those that are gone left out."""
        library = self._workspace.library
        if library is None:
            return []
        found = library.entities.rows(ids)
        return [found[entity_id] for entity_id in ids if entity_id in found]

    def _signs(self) -> dict[LayerId, QIcon]:
        theme = self._workspace.theme
        return {layer.id: layer_icon(layer, theme) for layer in self._workspace.layers}

    def _do(self, command: Callable[[Library], Edit]) -> bool:
        library = self._workspace.library
        if library is None:
            return False
        try:
            edit = command(library)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return False
        return self._workspace.apply(edit, self)

    def _tell(self, words: str) -> None:
        self._strip.show_message(words, self.tr("Undo"))


def _give(dialog: EntityDialog, take: Callable[[Entity], None]) -> None:
    take(dialog.wanted)


def _find_groups(library: Library, stream: Stream) -> None:
    # It brings the folding of names along.
    from reader_app.duplicates import duplicates

    try:
        groups = duplicates(library.entities.all())
        ids = [entity.id for group in groups for entity in group]
        rows = library.entities.rows(ids)
        listed = [[rows[entity.id] for entity in group if entity.id in rows] for group in groups]
    except KnownError as error:
        stream.post(error)
    else:
        stream.post([group for group in listed if len(group) > 1])

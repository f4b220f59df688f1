"""The small menu of a card."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.model import Annotation, Layer, LayerId
from ui.messages import isolated
from ui.reading.entity_line import EntityLine
from ui.reading.relation_lines import RelationLine


class _Wish(Enum):
    """What is to be done to a relation."""

    FOLLOW = auto()
    TURN = auto()
    DELETE = auto()


class CardMenu(QMenu):
    """What can be done to one annotation; every signal carries the annotation's id."""

    note_wanted = Signal(object)
    layer_wanted = Signal(object, object)
    apply_wanted = Signal(object)
    link_wanted = Signal(object)
    """To be linked to whom is offered."""

    choice_wanted = Signal(object)
    unlink_wanted = Signal(object)
    entity_wanted = Signal(object)
    delete_wanted = Signal(object)
    relate_wanted = Signal(object)
    follow_wanted = Signal(object)
    """Carries the annotation at the other end, the next two the relation."""
    turn_wanted = Signal(object)
    unrelate_wanted = Signal(object)

    def __init__(
        self,
        annotation: Annotation,
        layers: Sequence[Layer],
        language: str,
        parent: QWidget,
        line: EntityLine | None = None,
        relations: Sequence[tuple[RelationLine, str]] = (),
    ) -> None:
        """`line` is what the card says of whom or what the annotation mentions; `relations` are those
        of the annotation, with the lines that its card has of them.
        """
        super().__init__(parent)
        self._annotation = annotation
        if line is not None:
            self._add_links(line)
        note = self.tr("Edit the note") if annotation.note else self.tr("Write a note")
        self.addAction(note).triggered.connect(self._on_note_triggered)
        choices = self.addMenu(self.tr("Layer"))
        group = QActionGroup(choices)
        for layer in sorted(layers, key=lambda layer: layer.position):
            choice = choices.addAction(layer.name_in(language))
            choice.setCheckable(True)
            choice.setChecked(layer.id == annotation.layer_id)
            choice.setData(layer.id)
            group.addAction(choice)
        group.triggered.connect(self._on_layer_triggered)
        self.addAction(self.tr("Apply to all…")).triggered.connect(self._on_apply_triggered)
        self.addAction(self.tr("Relate…")).triggered.connect(self._on_relate_triggered)
        for relation, words in relations:
            self._add_relation(relation, words)
        self.addSeparator()
        self.addAction(self.tr("Delete")).triggered.connect(self._on_delete_triggered)

    def _add_links(self, line: EntityLine) -> None:
        if line.is_linked:
            page = self.tr("Show “{name}”").format(name=isolated(line.name))
            self.addAction(page).triggered.connect(self._on_entity_triggered)
        elif line.name:
            offered = self.tr("Link to “{name}”").format(name=isolated(line.name))
            self.addAction(offered).triggered.connect(self._on_link_triggered)
        choose = self.tr("Link to another…") if line.name else self.tr("Link…")
        self.addAction(choose).triggered.connect(self._on_choice_triggered)
        if line.is_linked:
            self.addAction(self.tr("Unlink")).triggered.connect(self._on_unlink_triggered)
        self.addSeparator()

    def _on_entity_triggered(self) -> None:
        self.entity_wanted.emit(self._annotation.id)

    def _on_link_triggered(self) -> None:
        self.link_wanted.emit(self._annotation.id)

    def _on_choice_triggered(self) -> None:
        self.choice_wanted.emit(self._annotation.id)

    def _on_unlink_triggered(self) -> None:
        self.unlink_wanted.emit(self._annotation.id)

    def _add_relation(self, relation: RelationLine, words: str) -> None:
        """Adds a menu of its own for a relation."""
        menu = self.addMenu(words.replace("&", "&&"))
        for text, wish, value in (
            (
                self.tr("Go to the other words"),
                _Wish.FOLLOW,
                relation.other_end(self._annotation.id),
            ),
            (self.tr("Turn it round"), _Wish.TURN, relation.id),
            (self.tr("Delete the relation"), _Wish.DELETE, relation.id),
        ):
            menu.addAction(text).setData((wish, value))
        menu.triggered.connect(self._on_relation_triggered)

    def _on_relation_triggered(self, choice: QAction) -> None:
        wish, value = choice.data()
        signals = {
            _Wish.FOLLOW: self.follow_wanted,
            _Wish.TURN: self.turn_wanted,
            _Wish.DELETE: self.unrelate_wanted,
        }
        signals[wish].emit(value)

    def _on_relate_triggered(self) -> None:
        self.relate_wanted.emit(self._annotation.id)

    def _on_note_triggered(self) -> None:
        self.note_wanted.emit(self._annotation.id)

    def _on_layer_triggered(self, choice: QAction) -> None:
        layer_id = LayerId(choice.data())
        if layer_id != self._annotation.layer_id:
            self.layer_wanted.emit(self._annotation.id, layer_id)

    def _on_apply_triggered(self) -> None:
        self.apply_wanted.emit(self._annotation.id)

    def _on_delete_triggered(self) -> None:
        self.delete_wanted.emit(self._annotation.id)

"""The small menu of a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.model import Annotation, Layer, LayerId


class CardMenu(QMenu):
    """What can be done to one annotation; every signal carries the annotation's id."""

    note_wanted = Signal(object)
    layer_wanted = Signal(object, object)
    apply_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(
        self, annotation: Annotation, layers: Sequence[Layer], language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._annotation = annotation
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
        self.addSeparator()
        self.addAction(self.tr("Delete")).triggered.connect(self._on_delete_triggered)

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

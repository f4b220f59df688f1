"""The part of the settings about suggestions: whether there are any, and on which layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QLabel, QPushButton, QWidget

from reader_app.model import Layer, LayerId
from ui.messages import interface_language, number

_INDENT: Final = 12


class SuggestionChoices(QGroupBox):
    """A box for all suggestions and one for each layer, with how often those of a layer are right."""

    shown_changed = Signal(bool)
    off_changed = Signal(object)
    """The ids of the layers for which nothing is to be suggested."""
    forget_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsSuggestions")
        self._shown = QCheckBox()
        self._shown.setObjectName("settingsSuggestionsShown")
        self._for_layers = QLabel()
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._forget = QPushButton()
        self._forget.setObjectName("settingsForget")
        self._forget.setAutoDefault(False)
        self._boxes: dict[LayerId, QCheckBox] = {}
        self._shares: dict[LayerId, QLabel] = {}
        self._layers: tuple[Layer, ...] = ()
        self._precision: dict[LayerId, float] = {}
        self._grid = QGridLayout(self)
        self._grid.setColumnMinimumWidth(0, _INDENT)
        self._grid.setColumnStretch(2, 1)
        self._grid.setVerticalSpacing(8)
        self._grid.addWidget(self._shown, 0, 0, 1, 3)
        self._grid.addWidget(self._for_layers, 1, 0, 1, 3)
        self._shown.toggled.connect(self._on_shown_toggled)
        self._forget.clicked.connect(self.forget_requested)
        self.show_layers((), frozenset(), {}, is_fixed=False)
        self.retranslate()

    @property
    def are_shown(self) -> bool:
        return self._shown.isChecked()

    @property
    def off(self) -> frozenset[LayerId]:
        """The layers for which nothing is suggested."""
        return frozenset(id_ for id_, box in self._boxes.items() if not box.isChecked())

    def show_shown(self, are_shown: bool) -> None:
        """Shows whether there are any suggestions; nothing is emitted."""
        with QSignalBlocker(self._shown):
            self._shown.setChecked(are_shown)
        self._enable()

    def show_layers(
        self,
        layers: Sequence[Layer],
        off: frozenset[LayerId],
        precision: Mapping[LayerId, float],
        *,
        is_fixed: bool,
    ) -> None:
        """Shows the layers of a library, without those only the first box; to be called once.

        `precision` is what share of a layer's suggestions is expected to be right, as far as that is
        known; `is_fixed` that nothing of it can be changed.
        """
        self._layers, self._precision = tuple(layers), dict(precision)
        for row, layer in enumerate(layers, start=2):
            box, share = QCheckBox(), QLabel()
            box.setObjectName(f"settingsSuggest.{layer.id}")
            box.setChecked(layer.id not in off)
            box.setProperty("is_fixed", is_fixed)
            box.toggled.connect(self._on_layer_toggled)
            self._boxes[layer.id], self._shares[layer.id] = box, share
            self._grid.addWidget(box, row, 1)
            self._grid.addWidget(share, row, 2)
        self._grid.addWidget(self._note, len(layers) + 2, 0, 1, 3)
        self._grid.addWidget(self._forget, len(layers) + 3, 0, 1, 2)
        for widget in (self._for_layers, self._note, self._forget):
            widget.setVisible(bool(layers))
        self._forget.setEnabled(bool(precision) and not is_fixed)
        self._enable()
        self.retranslate()

    def retranslate(self) -> None:
        self.setTitle(self.tr("Suggestions"))
        self._shown.setText(self.tr("Sh&ow what could be annotated"))
        self._for_layers.setText(self.tr("Suggest on these layers:"))
        self._forget.setText(self.tr("Forget what was learnt…"))
        self._forget.setToolTip(
            self.tr("The model of your own articles is removed; your annotations stay")
        )
        if self._precision:
            note = self.tr("Measured on articles of yours that the model had not seen.")
        else:
            note = self.tr(
                "How often they are right is shown once enough of your articles are done."
            )
        self._note.setText(note)
        for layer in self._layers:
            box, share = self._boxes[layer.id], self._shares[layer.id]
            box.setText(layer.name_in(interface_language()).replace("&", "&&"))
            words = ""
            if layer.id in self._precision:
                percent = number(round(self._precision[layer.id] * 100))
                words = self.tr("right in {n}% of cases").format(n=percent)
            share.setText(words)
            box.setAccessibleDescription(words)

    def _on_shown_toggled(self, are_shown: bool) -> None:
        self._enable()
        self.shown_changed.emit(are_shown)

    def _on_layer_toggled(self) -> None:
        self.off_changed.emit(self.off)

    def _enable(self) -> None:
        self._for_layers.setEnabled(self.are_shown)
        for box in self._boxes.values():
            box.setEnabled(self.are_shown and not box.property("is_fixed"))

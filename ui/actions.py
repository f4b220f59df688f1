"""Every command of the window as a QAction: its id, its keys, its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QWidget

from reader_app.model import BUILT_IN_LAYER_IDS, Layer, LayerId
from ui.action_specs import SPECS
from ui.keyboard import persian_twins, sequences_of
from ui.theme import Theme

DOT_SIZE: Final = 14
_DISABLED_ALPHA: Final = 0.45


class Actions(QObject):
    """The actions of one window, by id; those of the layers come and go with the layers."""

    layer_triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_id: dict[str, QAction] = {}
        self._layer_actions: list[QAction] = []
        for spec in SPECS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.is_checkable)
            action.setShortcuts([twin for key in spec.keys for twin in persian_twins(key)])
            window.addAction(action)
            self._by_id[spec.id] = action
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    @property
    def of_layers(self) -> Sequence[QAction]:
        return self._layer_actions

    def retranslate(self) -> None:
        for spec in SPECS:
            action = self._by_id[spec.id]
            text = QCoreApplication.translate("actions", spec.text)
            action.setText(text)
            tip = QCoreApplication.translate("actions", spec.tip) if spec.tip else plain(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def show_layers(self, layers: Sequence[Layer], language: str, theme: Theme) -> None:
        """Makes the actions that put a selection on a layer what the layers are now."""
        wanted = {action_id_of(layer.id): layer for layer in layers}
        for action in list(self._layer_actions):
            if action.objectName() not in wanted:
                self._window.removeAction(action)
                self._layer_actions.remove(action)
                self._by_id.pop(action.objectName())
                action.deleteLater()
        ordered: list[QAction] = []
        for ordinal, (action_id, layer) in enumerate(wanted.items(), 1):
            action = self._by_id.get(action_id) or self._new_layer_action(action_id, layer.id)
            name = layer.name_in(language)
            action.setText(name.replace("&", "&&"))
            action.setToolTip(f"{name} ({layer.hotkey.upper()})" if layer.hotkey else name)
            action.setShortcuts(sequences_of(layer.hotkey, ordinal))
            action.setIcon(_dot(theme.layer_color(layer.color)))
            ordered.append(action)
        self._layer_actions = ordered

    def _new_layer_action(self, action_id: str, layer_id: LayerId) -> QAction:
        action = QAction(self._window)
        action.setObjectName(action_id)
        action.setData(layer_id)
        action.triggered.connect(self._on_layer_triggered)
        self._window.addAction(action)
        self._by_id[action_id] = action
        return action

    def _on_layer_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.layer_triggered.emit(sender.data())


def action_id_of(layer_id: LayerId) -> str:
    """Returns `annotate.person` and the like; a user's own layer has a name apart."""
    return f"annotate.{layer_id}" if layer_id in BUILT_IN_LAYER_IDS else f"annotate.own.{layer_id}"


def plain(text: str) -> str:
    """Returns a menu text without the mark of its underlined letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _dot(color: QColor) -> QIcon:
    """Returns a layer's sign: a dot in its colour, pale where nothing can be tagged."""
    icon = QIcon(_drawn_dot(color))
    color.setAlphaF(_DISABLED_ALPHA)
    icon.addPixmap(_drawn_dot(color), QIcon.Mode.Disabled)
    return icon


def _drawn_dot(color: QColor) -> QPixmap:
    picture = QPixmap(DOT_SIZE * 2, DOT_SIZE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(1, 1, DOT_SIZE - 2, DOT_SIZE - 2)
    painter.end()
    return picture

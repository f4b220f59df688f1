"""Every command of the window as a QAction: its id, its keys, its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QWidget

from reader_app.model import BUILT_IN_LAYER_IDS, Layer, LayerId
from ui.action_specs import SPECS
from ui.key_choices import Keys, chosen_keys, keys_of_layers, owner_of
from ui.keyboard import persian_twins, sequences_of, shown
from ui.theme import Theme

DOT_SIZE: Final = 14
_DISABLED_ALPHA: Final = 0.45


class Actions(QObject):
    """The actions of one window, by id; those of the layers come and go with the layers."""

    layer_triggered = Signal(str)
    layer_added = Signal(object)
    """The action of a layer that has come."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_id: dict[str, QAction] = {}
        self._layer_actions: list[QAction] = []
        self._layers: Sequence[Layer] = ()
        self._wishes: Keys = {}
        self._keys: Mapping[str, Sequence[str]] = {}
        self._layer_keys: dict[str, Sequence[str]] = {}
        for spec in SPECS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.is_checkable)
            window.addAction(action)
            self._by_id[spec.id] = action
        self._give_keys()
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def all(self) -> Sequence[QAction]:
        return tuple(self._by_id.values())

    @property
    def of_layers(self) -> Sequence[QAction]:
        return self._layer_actions

    @property
    def keys(self) -> Mapping[str, Sequence[str]]:
        """The keys of every command by its id, as the annotator wants them."""
        return self._keys

    def keys_of(self, action_id: str) -> Sequence[str]:
        """Returns the keys of a command or a layer: portable texts, the Latin ones only."""
        return self._keys.get(action_id) or self._layer_keys.get(action_id, ())

    def command_of(self, key: str) -> str:
        """Returns the name of the command that has a key, or ""."""
        owner = owner_of(key, self._keys, ())
        return plain(self._by_id[owner.command].text()) if owner and owner.command else ""

    def set_keys(self, wishes: Keys) -> None:
        """Gives the commands other keys than the usual ones; what cannot be is passed over."""
        if wishes != self._wishes:
            self._wishes = wishes
            self._give_keys()

    def set_words(self, action_id: str, text: str) -> None:
        """Words a command that says more than its name, such as what there is to undo."""
        action = self._by_id[action_id]
        action.setText(text)
        action.setToolTip(self._with_keys(action_id, plain(text)))

    def retranslate(self) -> None:
        for spec in SPECS:
            self._by_id[spec.id].setText(QCoreApplication.translate("actions", spec.text))
        self._show_tips()

    def _give_keys(self) -> None:
        keys = chosen_keys(self._wishes, self._layers)
        for action_id, sequences in keys.items():
            if sequences != self._keys.get(action_id):
                twins = [twin for sequence in sequences for twin in persian_twins(sequence)]
                self._by_id[action_id].setShortcuts(twins)
        if keys != self._keys:
            self._keys = keys
            self._show_tips()

    def _show_tips(self) -> None:
        for spec in SPECS:
            action = self._by_id[spec.id]
            tip = (
                QCoreApplication.translate("actions", spec.tip)
                if spec.tip
                else plain(action.text())
            )
            action.setToolTip(self._with_keys(spec.id, tip))

    def _with_keys(self, action_id: str, words: str) -> str:
        keys = self.keys_of(action_id)
        return f"{words} ({shown(keys[0])})" if keys else words

    def show_layers(self, layers: Sequence[Layer], language: str, theme: Theme) -> None:
        """Makes the actions that put a selection on a layer what the layers are now."""
        self._layers = tuple(layers)
        self._layer_keys = {action_id_of(layer.id): keys for layer, keys in keys_of_layers(layers)}
        self._give_keys()
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
        self.layer_added.emit(action)
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

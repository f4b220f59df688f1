"""Every command of the window as a QAction: its id, its keys, its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QWidget

from reader_app.model import BUILT_IN_LAYER_IDS, Layer, LayerId
from reader_app.wording import translatable
from ui.keyboard import persian_twins, sequences_of
from ui.theme import Theme

DOT_SIZE: Final = 14
_DISABLED_ALPHA: Final = 0.45


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`text` and `tip` are English sources; `keys` are portable texts of key sequences."""

    id: str
    text: str
    tip: str = ""
    keys: tuple[str, ...] = ()
    is_checkable: bool = False


SPECS: Final = (
    ActionSpec("library.new", translatable("actions", "&New library…"), keys=("Ctrl+Shift+N",)),
    ActionSpec("library.open", translatable("actions", "&Open library…"), keys=("Ctrl+O",)),
    ActionSpec(
        "library.copy",
        translatable("actions", "Save a &copy of the library…"),
        keys=("Ctrl+Shift+S",),
    ),
    ActionSpec(
        "file.import",
        translatable("actions", "&Import files…"),
        translatable("actions", "Add articles from text files or from the program's own files"),
        ("Ctrl+I",),
    ),
    ActionSpec(
        "file.import_folder", translatable("actions", "Import a &folder…"), keys=("Ctrl+Shift+I",)
    ),
    ActionSpec(
        "file.export",
        translatable("actions", "&Export…"),
        translatable("actions", "Write articles and annotations to a file"),
        ("Ctrl+E",),
    ),
    ActionSpec("file.remove_samples", translatable("actions", "Remove the &sample articles")),
    ActionSpec("app.settings", translatable("actions", "Se&ttings…"), keys=("Ctrl+,",)),
    ActionSpec("app.quit", translatable("actions", "&Quit"), keys=("Ctrl+Q",)),
    ActionSpec("edit.undo", translatable("actions", "Undo"), keys=("Ctrl+Z",)),
    ActionSpec("edit.redo", translatable("actions", "Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("edit.copy", translatable("actions", "&Copy"), keys=("Ctrl+C",)),
    ActionSpec(
        "edit.copy_with_source",
        translatable("actions", "Copy with its so&urce"),
        translatable("actions", "Copy the selected words with the article's title and source"),
        ("Ctrl+Shift+C",),
    ),
    ActionSpec(
        "edit.paste", translatable("actions", "&Paste as a new article"), keys=("Ctrl+Shift+V",)
    ),
    ActionSpec("edit.find", translatable("actions", "&Find in the article…"), keys=("Ctrl+F",)),
    ActionSpec("edit.find_next", translatable("actions", "Find &next"), keys=("F3",)),
    ActionSpec("edit.find_previous", translatable("actions", "Find pre&vious"), keys=("Shift+F3",)),
    ActionSpec("article.next", translatable("actions", "&Next article"), keys=("Alt+Down",)),
    ActionSpec("article.previous", translatable("actions", "&Previous article"), keys=("Alt+Up",)),
    ActionSpec(
        "article.next_undone",
        translatable("actions", "Next article that is not &done"),
        keys=("Ctrl+Shift+Down",),
    ),
    ActionSpec(
        "article.done_and_next",
        translatable("actions", "Done, and on to the ne&xt"),
        translatable("actions", "Mark this article as done and open the next that is not"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    ActionSpec("article.status.todo", translatable("actions", "&To do"), is_checkable=True),
    ActionSpec("article.status.in_work", translatable("actions", "In &work"), is_checkable=True),
    ActionSpec(
        "article.status.done", translatable("actions", "D&one"), keys=("Ctrl+D",), is_checkable=True
    ),
    ActionSpec(
        "article.direction.auto", translatable("actions", "By each &paragraph"), is_checkable=True
    ),
    ActionSpec(
        "article.direction.rtl", translatable("actions", "&Right to left"), is_checkable=True
    ),
    ActionSpec(
        "article.direction.ltr", translatable("actions", "&Left to right"), is_checkable=True
    ),
    ActionSpec("article.remove", translatable("actions", "&Remove from the library")),
    ActionSpec(
        "annotate.delete", translatable("actions", "&Delete the annotation"), keys=("Delete",)
    ),
    ActionSpec("annotate.note", translatable("actions", "Write a &note"), keys=("Ctrl+M",)),
    ActionSpec("annotation.next", translatable("actions", "Ne&xt annotation"), keys=("Ctrl+Down",)),
    ActionSpec(
        "annotation.previous", translatable("actions", "Pre&vious annotation"), keys=("Ctrl+Up",)
    ),
    ActionSpec("layers.edit", translatable("actions", "&Layers…")),
    ActionSpec("view.larger", translatable("actions", "&Larger text"), keys=("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", translatable("actions", "&Smaller text"), keys=("Ctrl+-",)),
    ActionSpec("view.usual_size", translatable("actions", "&Usual text size"), keys=("Ctrl+0",)),
    ActionSpec(
        "view.list",
        translatable("actions", "The list of &articles"),
        keys=("F9",),
        is_checkable=True,
    ),
    ActionSpec(
        "view.margin", translatable("actions", "The &margin"), keys=("F8",), is_checkable=True
    ),
    ActionSpec("view.next_part", translatable("actions", "To the next &part"), keys=("F6",)),
    ActionSpec("view.menu", translatable("actions", "The m&enu"), keys=("F10",)),
    ActionSpec("view.theme.system", translatable("actions", "As the &system"), is_checkable=True),
    ActionSpec("view.theme.light", translatable("actions", "&Light"), is_checkable=True),
    ActionSpec("view.theme.dark", translatable("actions", "&Dark"), is_checkable=True),
)


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

"""The menu bar and the tool bar, laid out from the ids of the actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from ui.actions import DOT_SIZE, Actions, plain
from ui.keyboard import other_letter

_FILE: Final = (
    "library.new", "library.open", "RECENT", "library.copy", "",
    "file.import", "file.import_folder", "file.export", "file.report", "file.remove_samples", "",
    "app.settings", "app.keys", "app.quit",
)  # fmt: skip
_EDIT: Final = (
    "edit.undo", "edit.redo", "", "edit.copy", "edit.copy_with_source", "edit.paste", "",
    "edit.find", "search.all", "edit.find_next", "edit.find_previous",
)  # fmt: skip
_ARTICLE: Final = (
    "article.next", "article.previous", "article.next_undone", "article.done_and_next", "",
    "article.status.todo", "article.status.in_work", "article.status.done", "",
    "article.details", "date.explain", "DIRECTION", "",
    "article.correct_words", "article.correct_text", "article.text_history", "", "article.remove",
)  # fmt: skip
_ANNOTATE: Final = (
    "LAYERS", "annotate.apply_to_all", "", "annotation.next", "annotation.previous", "",
    "annotate.note", "annotate.relate", "annotate.delete", "",
    "mention.link", "mention.choose", "mention.unlink", "mention.next_unlinked",
    "mention.previous_unlinked", "",
    "SUGGESTIONS", "COMMITMENT", "", "layers.edit", "relations.kinds",
)  # fmt: skip
_VIEW: Final = (
    "view.larger", "view.smaller", "view.usual_size", "",
    "view.half_spaces", "view.half_space_marks", "view.dates", "",
    "view.list", "view.margin", "view.next_part", "", "THEME",
)  # fmt: skip
_PAGES: Final = (
    "page.reading", "page.commitments", "page.entities", "page.overview", "page.guidelines",
    "page.figures",
)  # fmt: skip
_COMMITMENT: Final = (
    "slot.who", "slot.what", "slot.to_whom", "slot.where", "slot.by_when", "slot.condition",
    "slot.quantity", "slot.reported_by", "", "commitment.take_offers", "commitment.fields", "",
    "commitment.status", "commitment.evidence", "commitment.link",
)  # fmt: skip
_SUGGESTIONS: Final = (
    "suggestions.review", "", "suggestions.accept", "suggestions.reject",
    "suggestions.accept_same", "suggestions.reject_same", "", "suggestions.accept_above", "",
    "view.suggestions", "", "suggestions.learn", "suggestions.forget",
)  # fmt: skip
_HELP: Final = ("help.keys", "app.palette")
_MENUS: Final = (_FILE, _EDIT, _ARTICLE, _ANNOTATE, _VIEW, _PAGES, _HELP)
_GROUPS: Final = (
    ("article.status.todo", "article.status.in_work", "article.status.done"),
    ("article.direction.auto", "article.direction.rtl", "article.direction.ltr"),
    (
        "view.theme.system",
        "view.theme.light",
        "view.theme.sepia",
        "view.theme.dark",
        "view.theme.contrast",
    ),
)


class Menus(QObject):
    """Keeps the menu bar and the tool bar in step with the actions and the language."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._actions = actions
        self._bar = window.menuBar()
        self._twins: list[QShortcut] = []
        self._menus = [self._bar.addMenu("") for _ in range(len(_MENUS))]
        self.recent = QMenu(window)
        self._direction = QMenu(window)
        self._theme = QMenu(window)
        self._commitment = QMenu(window)
        self._suggestions = QMenu(window)
        self.tool_bar = QToolBar(window)
        self.tool_bar.setObjectName("toolBar")
        self.tool_bar.setMovable(False)
        self.tool_bar.setIconSize(QSize(DOT_SIZE, DOT_SIZE))
        window.addToolBar(self.tool_bar)
        for ids in _GROUPS:
            group = QActionGroup(window)
            for action_id in ids:
                group.addAction(actions[action_id])
        self._fill(self._direction, _GROUPS[1])
        self._fill(self._theme, _GROUPS[2])
        self._fill(self._commitment, _COMMITMENT)
        self._fill(self._suggestions, _SUGGESTIONS)
        self.rebuild()
        self.retranslate()

    def rebuild(self) -> None:
        """Lays the menus out anew: the layers have changed."""
        for menu, ids in zip(self._menus, _MENUS, strict=True):
            menu.clear()
            self._fill(menu, ids)
        self._fill_tool_bar()

    def commands(self) -> list[tuple[tuple[str, ...], QAction]]:
        """Returns every command of the menus, in their order, with the titles of its menus."""
        return [found for menu in self._menus for found in _commands_of(menu, ())]

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        titles = (
            translate("menus", "&File"),
            translate("menus", "&Edit"),
            translate("menus", "&Article"),
            translate("menus", "A&nnotation"),
            translate("menus", "&View"),
            translate("menus", "&Pages"),
            translate("menus", "&Help"),
        )
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        self._answer_to_both_layouts()
        self.recent.setTitle(translate("menus", "&Recent libraries"))
        self._direction.setTitle(translate("menus", "Dire&ction of the text"))
        self._theme.setTitle(translate("menus", "Th&eme"))
        self._commitment.setTitle(translate("menus", "Co&mmitment"))
        self._suggestions.setTitle(translate("menus", "Su&ggestions"))
        self.tool_bar.setWindowTitle(translate("menus", "Tool bar"))

    def _answer_to_both_layouts(self) -> None:
        """Opens a menu by its letter's key where that types the letter of the other layout."""
        while self._twins:
            self._twins.pop().deleteLater()
        for menu in self._menus:
            letter = QKeySequence.mnemonic(menu.title()).toString()[-1:]
            if other := other_letter(letter):
                twin = QShortcut(QKeySequence(f"Alt+{other}"), self._bar)
                twin.setContext(Qt.ShortcutContext.WindowShortcut)
                twin.activated.connect(partial(self._bar.setActiveAction, menu.menuAction()))
                self._twins.append(twin)

    def _fill(self, menu: QMenu, ids: Sequence[str]) -> None:
        submenus = {
            "RECENT": self.recent,
            "DIRECTION": self._direction,
            "THEME": self._theme,
            "COMMITMENT": self._commitment,
            "SUGGESTIONS": self._suggestions,
        }
        for action_id in ids:
            if action_id == "":
                menu.addSeparator()
            elif action_id == "LAYERS":
                menu.addActions(self._actions.of_layers)
            elif action_id in submenus:
                menu.addMenu(submenus[action_id])
            else:
                menu.addAction(self._actions[action_id])

    def _fill_tool_bar(self) -> None:
        bar = self.tool_bar
        bar.clear()
        self._add_buttons(["file.import", "file.export"])
        bar.addSeparator()
        self._add_buttons(["edit.undo", "edit.redo"])
        bar.addSeparator()
        for action in self._actions.of_layers:
            self._add_button(action)
        spacer = QWidget(bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        self._add_buttons(
            [
                "edit.find",
                "view.half_spaces",
                "view.smaller",
                "view.larger",
                "article.done_and_next",
            ]
        )

    def _add_buttons(self, ids: Sequence[str]) -> None:
        for action_id in ids:
            self._add_button(self._actions[action_id])

    def _add_button(self, action: QAction) -> None:
        button = ToolButton(action, self.tool_bar)
        self.tool_bar.addWidget(button)


class ToolButton(QToolButton):
    """A button of the tool bar: short words, where the menu has long ones."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setDefaultAction(action)
        if action.data() is not None:  # a layer: its colour beside its name
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        action.changed.connect(self._shorten)
        self._shorten()

    def _shorten(self) -> None:
        short = _short_words().get(self._action.objectName())
        self.setText(short or self._action.iconText().replace("&", "&&"))
        self.setAccessibleName(self._action.toolTip())


def _commands_of(menu: QMenu, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], QAction]]:
    path = (*path, plain(menu.title()))
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _commands_of(inner, path)
        elif not action.isSeparator():
            yield path, action


def _short_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file.import": translate("menus", "Import"),
        "file.export": translate("menus", "Export"),
        "edit.undo": translate("menus", "Undo"),
        "edit.redo": translate("menus", "Redo"),
        "edit.find": translate("menus", "Find"),
        "view.smaller": translate("menus", "A−"),
        "view.larger": translate("menus", "A+"),
        "article.done_and_next": translate("menus", "Done ✓"),
    }

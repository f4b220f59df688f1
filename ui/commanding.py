"""Commands by their names and keys: the palette, the sheet of all keys, and other keys for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader_app.model import Article, ArticleId
from ui.action_specs import SPECS
from ui.actions import Actions, plain
from ui.i18n import in_persian
from ui.key_choices import Keys, wishes_from
from ui.keyboard import LatinKeys, shown
from ui.titles import Titles
from ui.view_keys import VIEW_KEYS, WHEEL, Place
from ui.why_not import why_not
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from ui.dialogs.cheat_sheet import CheatSheet, KeyGroup, KeyRow
    from ui.dialogs.keys_dialog import Command
    from ui.panels.palette import Offer, Palette

_MOST_RECENT: Final = 12
_MOST_CAPS: Final = 2
_BETWEEN_MENUS: Final = " › "


class Commanding(QObject):
    """Shows the window's commands, always from its own menus and actions."""

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        commands_of_menus: Callable[[], list[tuple[tuple[str, ...], QAction]]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._actions = actions
        self._commands_of_menus = commands_of_menus
        self._window = window
        self._palette: Palette | None = None
        self._sheet: CheatSheet | None = None
        self._offered: dict[str, QAction] = {}
        self._latin_keys = LatinKeys(self)
        self._titles = Titles(workspace, self)
        self._titles.found.connect(self._on_titles_found)
        self._english = {spec.id: spec.text for spec in SPECS}
        workspace.settings_changed.connect(self._on_settings_changed)
        for action_id, slot in {
            "app.palette": self._on_palette,
            "app.keys": self._on_keys,
            "help.keys": self._on_sheet,
        }.items():
            actions[action_id].triggered.connect(slot)
        self._on_settings_changed()

    def _on_settings_changed(self) -> None:
        self._actions.set_keys(self._workspace.settings.keys)
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.show_groups(self._groups())

    # The palette

    def _on_palette(self) -> None:
        if self._palette is None:
            from ui.panels.palette import Palette

            self._palette = Palette(self._window)
            self._palette.chosen.connect(self._on_offer_chosen)
            self._palette.query_changed.connect(self._titles.find)
        if self._palette.isVisible():
            self._palette.dismiss()
        else:
            self._palette.open(self._offers())

    def _offers(self) -> list[Offer]:
        """Returns every command: those run last first, those that cannot be now at the end."""
        self._offered = {}
        offers = [self._offer(path, action) for path, action in self._commands()]
        recent = self._workspace.settings.recent_commands
        ranks = {action_id: rank for rank, action_id in enumerate(recent)}
        return sorted(offers, key=lambda o: (not o.is_enabled, ranks.get(o.id, len(ranks))))

    def _offer(self, path: Sequence[str], action: QAction) -> Offer:
        from ui.panels.palette import Kind, Offer

        action_id = action.objectName() or action.text()
        self._offered[action_id] = action
        keys = self._actions.keys_of(action_id)
        return Offer(
            Kind.COMMAND,
            action_id,
            plain(action.text()).rstrip("…"),
            self._other_names(action),
            _BETWEEN_MENUS.join(path),
            shown(keys[0]) if keys else "",
            action.isEnabled(),
            "" if action.isEnabled() else why_not(action_id, self._workspace),
        )

    def _other_names(self, action: QAction) -> tuple[str, ...]:
        """Returns the names in both languages: one who thinks of the other finds it too."""
        layer = self._workspace.layer(action.data()) if isinstance(action.data(), str) else None
        if layer is not None:
            return tuple(layer.name.values())
        english = self._english.get(action.objectName())
        return (plain(english), plain(in_persian("actions", english))) if english else ()

    def _usual_name(self, action: QAction) -> str:
        """Returns a command's name alone, where its text may say more, such as what there is to undo."""
        english = self._english.get(action.objectName())
        text = QCoreApplication.translate("actions", english) if english else action.text()
        return plain(text).rstrip("…")

    def _on_titles_found(self, _typed: str, articles: Sequence[Article]) -> None:
        from ui.panels.palette import Kind, Offer

        place = QCoreApplication.translate("commanding", "Article")
        if self._palette is not None:
            self._palette.show_articles(
                [Offer(Kind.ARTICLE, each.id, each.title, place=place) for each in articles]
            )

    def _on_offer_chosen(self, offer: Offer) -> None:
        from ui.panels.palette import Kind

        self._titles.stop()
        if offer.kind is Kind.ARTICLE:
            self._workspace.open_article(ArticleId(offer.id))
            self._actions["page.reading"].trigger()
            return
        self._remember(offer.id)
        self._offered[offer.id].trigger()

    def _remember(self, action_id: str) -> None:
        settings = self._workspace.settings
        others = (other for other in settings.recent_commands if other != action_id)
        recent = (action_id, *others)[:_MOST_RECENT]
        self._workspace.settings = msgspec.structs.replace(settings, recent_commands=recent)
        self._workspace.save_settings()

    # The sheet of all keys

    def _on_sheet(self) -> None:
        from ui.dialogs.cheat_sheet import CheatSheet

        self._sheet = CheatSheet(self._groups(), self._window)
        self._sheet.change_requested.connect(self._on_keys)
        self._sheet.open()

    def _groups(self) -> list[KeyGroup]:
        from ui.dialogs.cheat_sheet import KeyGroup, KeyRow

        by_menu = dict[str, list[KeyRow]]()
        for path, action in self._commands():
            keys = self._actions.keys_of(action.objectName())
            if keys:
                caps = tuple(dict.fromkeys(shown(key) for key in keys))[:_MOST_CAPS]
                row = KeyRow(self._usual_name(action), caps, self._other_names(action))
                by_menu.setdefault(path[0], []).append(row)
        groups = [KeyGroup(title, tuple(rows)) for title, rows in by_menu.items()]
        return [*groups, *(KeyGroup(_words(place), tuple(_rows_of(place))) for place in Place)]

    # Other keys

    def _on_keys(self) -> None:
        from ui.dialogs.keys_dialog import KeysDialog

        parent = (
            self._sheet if self._sheet is not None and self._sheet.isVisible() else self._window
        )
        dialog = KeysDialog(
            list(self._changeable()), self._actions.keys, self._workspace.layers, parent
        )
        dialog.changed.connect(self._on_keys_changed)
        dialog.open()

    def _changeable(self) -> Iterator[Command]:
        from ui.dialogs.keys_dialog import Command

        for path, action in self._commands():
            if action.objectName() in self._english:
                name, place = self._usual_name(action), _BETWEEN_MENUS.join(path)
                yield Command(action.objectName(), name, place, self._other_names(action))

    def _on_keys_changed(self, keys: Keys) -> None:
        settings = self._workspace.settings
        kept = wishes_from(keys, settings.keys)
        self._workspace.change_settings(msgspec.structs.replace(settings, keys=kept))

    def _commands(self) -> Iterator[tuple[tuple[str, ...], QAction]]:
        """Yields the commands of the menus, and those that stand in none."""
        in_menus = self._commands_of_menus()
        yield from in_menus
        met = {action.objectName() for _, action in in_menus}
        for spec in SPECS:
            if spec.id not in met:
                title = QCoreApplication.translate("commanding", "The window")
                yield (title,), self._actions[spec.id]


def _rows_of(place: Place) -> Iterator[KeyRow]:
    from ui.dialogs.cheat_sheet import KeyRow

    for view_key in VIEW_KEYS:
        if view_key.place is place:
            keys = (key.replace(WHEEL, _words(WHEEL)) for key in view_key.keys)
            yield KeyRow(_words(view_key.words), tuple(shown(key) for key in keys))


def _words(source: str) -> str:
    return QCoreApplication.translate("keys", source)

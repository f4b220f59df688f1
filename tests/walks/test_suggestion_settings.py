"""Suggestions are switched off by layer, and the list is sorted by what teaches most."""

from __future__ import annotations

from pathlib import Path

from builders import library_with
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.model import PLACE, ArticleOrder
from reader_app.suggestions import layers_off
from ui.dialogs.settings_dialog import SettingsDialog
from ui.main_window import MainWindow
from ui.panels.article_list import ArticleListPanel
from ui.teaching import Teaching

TEXT = "وی از استان اصفهان به تهران رفت. مهدی رضایی گفت: خوب است.\n"
DOUBTFUL = "دکتر امید آمد. خانم بهار رفت. آقای پیروز گفت. شهر نور سرد است.\n"


def opened(tmp_path: Path, open_window: Opener, *texts: str) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", *texts)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    return window


def settings_of(window: MainWindow) -> SettingsDialog:
    action(window, "app.settings").trigger()
    return next(it for it in window.findChildren(SettingsDialog) if it.isVisible())


def box(dialog: SettingsDialog, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, name)
    assert found is not None
    return found


def test_a_layer_that_is_switched_off_is_suggested_no_more(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    window = opened(tmp_path, open_window, TEXT)
    hub = window.suggestions
    qtbot.waitUntil(lambda: any(it.layer_id == PLACE for it in hub.suggestions), timeout=20_000)
    dialog = settings_of(window)
    box(dialog, "settingsSuggest.place").click()
    qtbot.waitUntil(
        lambda: bool(hub.suggestions) and all(it.layer_id != PLACE for it in hub.suggestions),
        timeout=20_000,
    )
    library = window.workspace.library
    assert library is not None
    assert layers_off(library) == {PLACE}
    dialog.close()
    again = settings_of(window)
    assert not box(again, "settingsSuggest.place").isChecked()


def test_all_suggestions_are_switched_off_at_once(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    window = opened(tmp_path, open_window, TEXT)
    qtbot.waitUntil(lambda: bool(window.suggestions.suggestions), timeout=20_000)
    box(settings_of(window), "settingsSuggestionsShown").click()
    assert window.suggestions.suggestions == ()
    assert not action(window, "view.suggestions").isChecked()


def test_the_list_is_sorted_by_what_teaches_most(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    window = opened(tmp_path, open_window, "هوا سرد است.\n", TEXT, DOUBTFUL)
    panel = window.findChild(ArticleListPanel)
    assert panel is not None
    order = next(
        it for it in panel.findChildren(QComboBox) if it.findData(ArticleOrder.TEACHES) >= 0
    )
    by_import = tuple(panel.shown_ids)
    order.setCurrentIndex(order.findData(ArticleOrder.TEACHES))
    teaching = window.findChild(Teaching)
    assert teaching is not None
    qtbot.waitUntil(lambda: not teaching.is_at_work, timeout=20_000)
    qtbot.waitUntil(lambda: panel.shown_ids[0] == by_import[2], timeout=20_000)
    assert panel.shown_ids[-1] == by_import[0]

"""Commands by name and by key, through the real window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from builders import TEXT, library_with
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.model import Layer, LayerId
from reader_app.paths import settings_folder
from ui.action_specs import SPECS
from ui.dialogs.cheat_sheet import CheatSheet
from ui.dialogs.keys_dialog import KeysDialog
from ui.dialogs.layers_dialog import LayersDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.keyboard import shown
from ui.main_window import MainWindow
from ui.panels.key_cap import KeyCap
from ui.panels.palette import Kind, Palette
from ui.reading.article_view import ArticleView

OTHER = "کتاب‌های تازه در شیراز\nمتن.\n"


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    return window


@pytest.fixture
def in_persian(window: MainWindow) -> Iterator[None]:
    change(window, language="fa")
    yield
    change(window, language="en")


def change(window: MainWindow, **values: object) -> None:
    workspace = window.workspace
    workspace.change_settings(msgspec.structs.replace(workspace.settings, **values))
    QApplication.processEvents()  # a change of language is posted to the widgets


def palette_of(window: MainWindow) -> Palette:
    action(window, "app.palette").trigger()
    palette = window.findChild(Palette, "palette")
    assert palette is not None
    return palette


def run(window: MainWindow, typed: str) -> None:
    palette = palette_of(window)
    palette.field.setText(typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def dialog_of[D](window: MainWindow, kind: type[D]) -> D:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_a_command_is_found_by_a_part_of_its_name_and_run(window: MainWindow) -> None:
    before = window.workspace.settings.font_size_pt
    run(window, "larger")
    assert window.workspace.settings.font_size_pt == before + 1


@pytest.mark.parametrize("typed", ["درشت‌تر", "درشت تر", "larger"])
def test_a_command_answers_to_both_languages_in_either(
    window: MainWindow, in_persian: None, typed: str
) -> None:
    before = window.workspace.settings.font_size_pt
    run(window, typed)
    assert window.workspace.settings.font_size_pt == before + 1


def test_what_was_run_last_is_offered_first_also_after_a_restart(
    window: MainWindow, tmp_path: Path, open_window: Opener
) -> None:
    run(window, "larger text")
    run(window, "next article")
    for each in (window, open_window(tmp_path / "x.hashiyeh")):
        offers = palette_of(each).offers
        first = [offers.offer(row) for row in range(2)]
        assert [offer.id for offer in first if offer] == ["article.next", "view.larger"]


def test_what_cannot_be_done_says_why(window: MainWindow) -> None:
    palette = palette_of(window)
    palette.field.setText("write a note")
    offer = palette.offers.offer(0)
    assert offer is not None
    assert (offer.is_enabled, offer.why_not) == (False, "No annotation is selected")


def test_an_article_is_found_by_its_title_in_another_spelling_and_opened(
    qtbot: QtBot, window: MainWindow
) -> None:
    palette = palette_of(window)
    palette.field.setText("كتابهای تازه")
    qtbot.waitUntil(lambda: palette.offers.rowCount() == 1)
    offer = palette.offers.offer(0)
    assert offer is not None
    assert offer.kind is Kind.ARTICLE
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.workspace.text == OTHER


def test_a_layer_is_a_command_too(window: MainWindow) -> None:
    view = window.findChild(ArticleView, "articleView")
    start = TEXT.index("اصفهان")
    view.select_span(start, start + 6)
    run(window, "مکان")
    assert [a.quote for a in window.workspace.annotations] == ["اصفهان"]


def test_the_sheet_has_every_command_with_a_key_and_every_layer(window: MainWindow) -> None:
    action(window, "help.keys").trigger()
    sheet = dialog_of(window, CheatSheet)
    caps = {cap.text() for cap in sheet.findChildren(KeyCap)}
    assert {shown(spec.keys[0]) for spec in SPECS if spec.keys} <= caps
    assert {shown("P"), shown("L"), shown("C"), shown("Shift+Left")} <= caps
    sheet.close()


def test_a_question_mark_typed_in_a_field_is_a_character(window: MainWindow) -> None:
    action(window, "edit.find").trigger()
    field = window.findChild(QLineEdit, "findField")
    QTest.keyClick(window.windowHandle(), "?", Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "?"
    assert QApplication.activeModalWidget() is None


def test_letters_of_layers_are_typed_in_fields_and_tag_nothing(window: MainWindow) -> None:
    view = window.findChild(ArticleView, "articleView")
    view.select_span(0, 4)
    palette = palette_of(window)
    for key in "plc1":
        QTest.keyClick(window.windowHandle(), key)
    assert palette.field.text() == "plc1"
    assert window.workspace.annotations == ()


def test_a_key_that_is_changed_counts_at_once_everywhere(window: MainWindow) -> None:
    action(window, "app.keys").trigger()
    dialog = dialog_of(window, KeysDialog)
    dialog.changed.emit({**window.actions_.keys, "article.next": ("Ctrl+J",)})
    following = action(window, "article.next")
    assert [key.toString() for key in following.shortcuts()] == ["Ctrl+J", "Ctrl+ت"]
    assert shown("Ctrl+J") in following.toolTip()
    assert window.workspace.settings.keys == {"article.next": ("Ctrl+J",)}
    dialog.close()
    offer = next(o for o in _offers(window) if o.id == "article.next")
    assert offer.key == shown("Ctrl+J")


def _offers(window: MainWindow) -> list:
    offers = palette_of(window).offers
    return [offers.offer(row) for row in range(offers.rowCount())]


def test_the_settings_lead_to_the_keys_and_do_not_undo_them_afterwards(window: MainWindow) -> None:
    action(window, "app.settings").trigger()
    settings = dialog_of(window, SettingsDialog)
    settings.keys_requested.emit()
    dialog = dialog_of(window, KeysDialog)
    dialog.close()


def test_unsound_keys_in_the_settings_leave_the_usual_ones(window: MainWindow) -> None:
    change(window, keys={"edit.undo": ("nothing",), "gone": ("F2",), "article.next": ("P",)})
    assert action(window, "edit.undo").shortcuts() == []
    assert action(window, "article.next").shortcuts() == []
    assert action(window, "annotate.person").shortcuts()[0].toString() == "P"
    change(window, keys={})
    assert action(window, "edit.undo").shortcuts()[0] == QKeySequence("Ctrl+Z")


def test_a_layer_does_not_take_the_key_of_a_command(window: MainWindow) -> None:
    change(window, keys={"article.next": ("X",)})
    action(window, "layers.edit").trigger()
    dialog = dialog_of(window, LayersDialog)
    dialog.findChild(QLineEdit, "layerHotkey").textEdited.emit("x")
    warning = dialog.findChild(object, "layersWarning").text()
    assert "Next article" in warning
    dialog.reject()


def test_a_layer_of_another_library_keeps_its_key_before_a_command(window: MainWindow) -> None:
    change(window, keys={"article.next": ("X",)})
    own = Layer(LayerId("own"), {"en": "Own"}, "#8A2BE2", "x", 3)
    window.workspace.change_layers((*window.workspace.layers, own))
    assert action(window, "article.next").shortcuts() == []
    assert action(window, "annotate.own.own").shortcuts()[0].toString() == "X"
    window.workspace.undo()
    assert action(window, "article.next").shortcuts()[0].toString() == "X"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_no_two_commands_of_a_menu_share_an_underlined_letter(
    window: MainWindow, language: str
) -> None:
    change(window, language=language)
    menus = [window.menuBar(), *window.findChildren(QMenu)]
    clashes = [
        (letter, names)
        for menu in menus
        for letter, names in _names_by_letter(menu).items()
        if letter and len(names) > 1
    ]
    change(window, language="en")
    assert clashes == []


def _names_by_letter(menu: QMenu | QMenuBar) -> dict[str, list[str]]:
    names = dict[str, list[str]]()
    for each in menu.actions():
        letter = QKeySequence.mnemonic(each.text()).toString()
        names.setdefault(letter, []).append(each.text())
    return names


def test_ctrl_z_of_a_persian_keyboard_in_a_note_undoes_no_annotation(window: MainWindow) -> None:
    view = window.findChild(ArticleView, "articleView")
    view.select_span(0, 4)
    action(window, "annotate.person").trigger()
    action(window, "edit.find").trigger()
    field = window.findChild(QLineEdit, "findField")
    field.clear()
    field.insert("پل")
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride, ord("ظ"), Qt.KeyboardModifier.ControlModifier, "ظ"
    )
    asked.setAccepted(False)
    QApplication.sendEvent(window.windowHandle(), asked)
    assert asked.isAccepted()
    assert len(window.workspace.annotations) == 1


def test_every_field_of_the_window_keeps_letters_and_signs_for_itself(window: MainWindow) -> None:
    """The keys of layers and of the sheet are single ones; typed in a field they are characters."""
    view = window.findChild(ArticleView, "articleView")
    view.select_span(0, 4)
    action(window, "annotate.person").trigger()
    view.select_annotation(window.workspace.annotations[0].id)
    action(window, "annotate.note").trigger()
    palette_of(window)
    fields = [
        field
        for kind in (QLineEdit, QTextEdit, QPlainTextEdit)
        for field in window.findChildren(kind)
        if not field.isReadOnly()
    ]
    assert len(fields) >= 3
    for field in fields:
        for key in "pح1۱?؟":
            asked = QKeyEvent(
                QEvent.Type.ShortcutOverride,
                ord(key.upper()),
                Qt.KeyboardModifier.NoModifier,
                key,
            )
            asked.setAccepted(False)
            QApplication.sendEvent(field, asked)
            assert asked.isAccepted(), (field.objectName(), key)


def test_other_keys_are_reached_from_the_sheet_and_shown_on_it_at_once(window: MainWindow) -> None:
    action(window, "help.keys").trigger()
    sheet = dialog_of(window, CheatSheet)
    sheet.change_requested.emit()
    keys = dialog_of(window, KeysDialog)
    keys.changed.emit({**window.actions_.keys, "article.next": ("Ctrl+J",)})
    keys.close()
    caps = [cap.text() for cap in sheet.findChildren(KeyCap) if not cap.isHidden()]
    assert shown("Ctrl+J") in caps
    sheet.close()


def test_a_start_takes_any_settings_of_keys(tmp_path: Path, open_window: Opener) -> None:
    library, _ = library_with(tmp_path / "y.hashiyeh", TEXT)
    library.close()
    folder = settings_folder()
    folder.mkdir(parents=True, exist_ok=True)
    keys = {"edit.undo": [""], "edit.redo": 5, "app.quit": ["Ctrl+J", "😀"], "gone": ["F2"]}
    kept = {"keys": keys, "recent_commands": ["gone", "app.settings"]}
    (folder / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
    window = open_window(tmp_path / "y.hashiyeh")
    assert action(window, "edit.undo").shortcuts() == []
    assert action(window, "edit.redo").shortcut().toString() == "Ctrl+Shift+Z"
    assert action(window, "app.quit").shortcut().toString() == "Ctrl+J"
    assert window.workspace.settings.keys["gone"] == ("F2",)
    first = palette_of(window).offers.offer(0)
    assert first is not None
    assert first.id == "app.settings"

"""Settings are shown, tried live, and handed over whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from reader_app.settings import Settings
from ui.dialogs.font_choice import FontChoice
from ui.dialogs.reading_preview import ReadingPreview
from ui.dialogs.settings_dialog import SettingsDialog
from ui.fonts import NASKH
from ui.reading.reading_style import ReadingStyle
from ui.theme import UI_FONT, load_fonts

KEPT = Settings(
    language="fa", theme="dark", font_size_pt=18, annotator_name="مینا", last_library="/a.hashiyeh"
)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(KEPT)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def combo(dialog: SettingsDialog, name: str) -> QComboBox:
    return dialog.findChild(QComboBox, name)


def test_the_settings_are_shown_as_they_are(dialog: SettingsDialog) -> None:
    assert dialog.settings == KEPT
    assert dialog.findChild(QDoubleSpinBox, "settingsFontSize").value() == 18
    assert combo(dialog, "settingsTheme").currentText() == "Dark"
    assert combo(dialog, "settingsLanguage").currentText() == "فارسی"
    assert dialog.findChild(QLineEdit, "settingsName").text() == "مینا"


def test_a_value_is_told_at_once_and_leaves_the_others(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    with qtbot.waitSignal(dialog.changed) as told:
        dialog.findChild(QSpinBox, "settingsColumn").setValue(80)
    expected = Settings(
        language="fa",
        theme="dark",
        font_size_pt=18,
        annotator_name="مینا",
        last_library="/a.hashiyeh",
        column_chars=80,
    )
    assert told.args == [expected]


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("settingsTheme", "light", "theme"),
        ("settingsLanguage", "en", "language"),
        ("settingsHalfSpaces", "always", "half_spaces"),
    ],
)
def test_choices_are_told_by_their_codes(
    qtbot: QtBot, dialog: SettingsDialog, name: str, value: str, field: str
) -> None:
    choice = combo(dialog, name)
    with qtbot.waitSignal(dialog.changed):
        choice.setCurrentIndex(choice.findData(value))
    assert getattr(dialog.settings, field) == value


def test_a_name_is_told_when_it_is_finished_not_while_it_is_typed(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    field = dialog.findChild(QLineEdit, "settingsName")
    field.selectAll()
    with qtbot.assertNotEmitted(dialog.changed):
        qtbot.keyClicks(field, "Sara")
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.settings.annotator_name == "Sara"
    # Enter must not press a button that happens to stand first.
    assert dialog.settings.font_size_pt == 18
    assert dialog.isVisible()


def test_the_preview_follows_size_and_line_height(dialog: SettingsDialog) -> None:
    dialog.findChild(QDoubleSpinBox, "settingsFontSize").setValue(22)
    dialog.findChild(QDoubleSpinBox, "settingsLineHeight").setValue(2.4)
    preview = dialog.findChild(ReadingPreview)
    style = ReadingStyle(size_pt=22, line_height=2.4)
    assert preview.font().pointSizeF() == 22
    assert preview.line_pitch == style.line_pitch()


def test_the_preview_follows_the_font_that_is_only_looked_at(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    choice, preview = dialog.findChild(FontChoice), dialog.findChild(ReadingPreview)
    with qtbot.assertNotEmitted(dialog.changed):
        choice.highlighted.emit(choice.findData(NASKH))
    assert preview.font().family() == NASKH
    choice.hidePopup()
    assert preview.font().family() == UI_FONT


def test_a_font_is_told_by_its_family(qtbot: QtBot, dialog: SettingsDialog) -> None:
    choice = dialog.findChild(FontChoice)
    with qtbot.waitSignal(dialog.changed):
        choice.setCurrentIndex(choice.findData(NASKH))
    assert dialog.settings.font_family == NASKH
    assert choice.itemData(0) == ""


def test_a_font_that_is_gone_is_named_and_kept_when_something_else_is_changed(
    dialog: SettingsDialog,
) -> None:
    dialog.show_settings(Settings(font_family="Nowhere Nastaliq"))
    assert dialog.findChild(FontChoice).currentText() == "Nowhere Nastaliq (not installed)"
    dialog.findChild(QDoubleSpinBox, "settingsFontSize").setValue(22)
    assert dialog.settings.font_family == "Nowhere Nastaliq"


def test_the_dialog_fits_a_small_screen_and_scrolls(dialog: SettingsDialog) -> None:
    dialog.resize(560, 400)
    area = dialog.findChild(QScrollArea)
    name = dialog.findChild(QLineEdit, "settingsName")
    area.ensureWidgetVisible(name)
    QApplication.processEvents()
    assert area.viewport().rect().contains(name.mapTo(area.viewport(), name.rect().center()))
    assert dialog.sizeHint().height() <= dialog.screen().availableGeometry().height()


def test_every_field_has_a_label_that_leads_to_it(dialog: SettingsDialog) -> None:
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert len(labels) >= 7
    letters = [label.text().partition("&")[2][:1].lower() for label in labels]
    assert "" not in letters
    assert len(set(letters)) == len(letters)


def test_the_usual_values_are_those_of_reading_alone(qtbot: QtBot, dialog: SettingsDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    with qtbot.waitSignal(dialog.changed):
        box.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.settings.font_size_pt == Settings().font_size_pt
    assert dialog.settings.font_family == ""
    assert (dialog.settings.theme, dialog.settings.annotator_name) == ("dark", "مینا")


def test_showing_other_settings_tells_nothing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.show_settings(Settings())
    assert dialog.settings == Settings()


def test_a_change_of_language_changes_the_digits_too(
    qtbot: QtBot, dialog: SettingsDialog, qapp: QApplication
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fa_IR"))
    try:
        with qtbot.assertNotEmitted(dialog.changed):
            qapp.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
        assert dialog.findChild(QSpinBox, "settingsColumn").text().startswith("۷۰")
    finally:
        QLocale.setDefault(before)

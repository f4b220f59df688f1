"""A text is corrected through the window: the selected words, the whole of it, and back again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import ANNOTATOR, TEXT, exported, library_with, tag
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.annotate.commitments import delete_commitment, filler_of, new_commitment
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.library import Library
from reader_app.model import SlotName, Span
from ui.dialogs.correcting_dialog import CorrectingDialog
from ui.dialogs.text_history import TextHistoryDialog
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView
from ui.reading.words_editor import WordsEditor


@pytest.fixture
def window(tmp_path: Path, open_window: Opener) -> MainWindow:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    for quote, layer in (("جمالی‌نژاد", "person"), ("اصفهان", "place"), ("تهران", "place")):
        tag(library, article_id, quote, layer)
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    action(window, "article.next").trigger()
    return window


def view_of(window: MainWindow) -> ArticleView:
    view = window.findChild(ArticleView, "articleView")
    assert view is not None
    return view


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def quotes(window: MainWindow) -> list[str]:
    assert window.workspace.article_id is not None
    annotations = library_of(window).annotations(window.workspace.article_id)
    assert sorted(a.id for a in annotations) == sorted(a.id for a in window.workspace.annotations)
    return [a.quote for a in annotations]


def select(window: MainWindow, quote: str) -> None:
    start = window.workspace.text.index(quote)
    view_of(window).select_span(start, start + len(quote))


def begin(window: MainWindow, quote: str) -> WordsEditor:
    select(window, quote)
    action(window, "article.correct_words").trigger()
    editor = window.findChild(WordsEditor, "wordsEditor")
    assert editor is not None
    assert editor.isVisible()
    return editor


def typed(editor: WordsEditor, words: str) -> None:
    """Types letters that QTest has no keys for."""
    for letter in words:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(editor, key)


def dialog_of(window: MainWindow) -> CorrectingDialog:
    (dialog,) = (d for d in window.findChildren(CorrectingDialog) if d.isVisible())
    return dialog


def opened(window: MainWindow) -> CorrectingDialog:
    action(window, "article.correct_text").trigger()
    return dialog_of(window)


def apply_button(dialog: CorrectingDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "correctingApply")
    assert button is not None
    return button


def write(qtbot: QtBot, dialog: CorrectingDialog, text: str) -> None:
    dialog.editor.replace_all(text)
    status = dialog.findChild(QLabel, "correctingStatus")
    assert status is not None
    before = status.text()
    qtbot.waitUntil(lambda: status.text() != before)


def test_selected_words_are_written_anew_with_the_keyboard(window: MainWindow) -> None:
    before = exported(library_of(window), library_of(window).path.parent)
    editor = begin(window, "صفهان")  # in the middle of a word: whole words are taken
    assert editor.stored_text() == "اصفهان"
    typed(editor, "اصفهانک")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert window.workspace.text == TEXT.replace("اصفهان", "اصفهانک")
    assert view_of(window).toPlainText() == window.workspace.text
    assert quotes(window) == ["جمالی‌نژاد", "اصفهانک", "تهران"]
    assert view_of(window).hasFocus()
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), library_of(window).path.parent) == before
    assert view_of(window).toPlainText() == TEXT
    action(window, "edit.redo").trigger()
    assert quotes(window) == ["جمالی‌نژاد", "اصفهانک", "تهران"]
    assert library_of(window).check().is_clean


def test_escape_leaves_the_words_as_they_were(window: MainWindow) -> None:
    editor = begin(window, "اصفهان")
    typed(editor, "چیزی")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert window.workspace.text == TEXT
    start = TEXT.index("اصفهان")
    assert view_of(window).selected_span == Span(start, start + 6)


def test_the_field_goes_with_the_focus_while_nothing_was_written(window: MainWindow) -> None:
    editor = begin(window, "اصفهان")
    view_of(window).setFocus()
    assert not editor.isVisible()
    editor = begin(window, "اصفهان")
    typed(editor, "اصفهانک")
    view_of(window).setFocus()
    assert editor.isVisible()


def test_shift_and_space_write_a_half_space(window: MainWindow) -> None:
    editor = begin(window, "در تهران")
    typed(editor, "در")
    QTest.keyClick(editor, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    typed(editor, "تهران")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    dialog = dialog_of(window)  # "تهران" is only a part of a word now, which is asked
    assert dialog.editor.stored_text() == TEXT.replace("در تهران", "در\u200cتهران")
    assert not apply_button(dialog).isEnabled()
    choice = dialog.findChild(QRadioButton, "correctingProposal0")
    assert choice is not None
    choice.click()
    apply_button(dialog).click()
    assert not dialog.isVisible()
    assert quotes(window) == ["جمالی‌نژاد", "اصفهان", "در\u200cتهران"]


def test_the_words_of_the_selected_annotation_are_corrected(window: MainWindow) -> None:
    view_of(window).setFocus()
    action(window, "annotation.next").trigger()
    action(window, "article.correct_words").trigger()
    editor = window.findChild(WordsEditor, "wordsEditor")
    assert editor is not None
    assert editor.stored_text() == "جمالی‌نژاد"


def test_the_whole_text_is_corrected_and_each_doubt_decided(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = exported(library_of(window), library_of(window).path.parent)
    dialog = opened(window)
    assert dialog.editor.stored_text() == TEXT
    assert not apply_button(dialog).isEnabled()
    after = TEXT.replace("مهدی جمالی‌نژاد 📰", "استاندار").replace("تهران", "ری")
    write(qtbot, dialog, after)
    questions = dialog.findChild(QListWidget, "correctingQuestions")
    assert questions is not None
    assert questions.count() == 2
    delete = dialog.findChild(QRadioButton, "correctingDelete")
    take = dialog.findChild(QPushButton, "correctingTakeWords")
    assert delete is not None
    assert take is not None
    questions.setCurrentRow(0)
    delete.click()
    assert not apply_button(dialog).isEnabled()
    questions.setCurrentRow(1)
    dialog.editor.select_span(Span(after.index("ری هم"), after.index("ری هم") + 2))
    take.click()
    assert window.workspace.text == TEXT
    apply_button(dialog).click()
    assert window.workspace.text == after
    assert quotes(window) == ["اصفهان", "ری"]
    assert library_of(window).check().is_clean
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), library_of(window).path.parent) == before


def test_an_empty_text_cannot_be_applied(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    write(qtbot, dialog, " \n")
    assert not apply_button(dialog).isEnabled()
    dialog.editor.undo()


def test_what_was_written_is_not_lost_by_escape(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def no(*question: object) -> QMessageBox.StandardButton:
        asked.append(question)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", no)
    dialog = opened(window)
    write(qtbot, dialog, TEXT.replace("گفت", "گفته است"))
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(asked) == 1
    dialog.editor.set_stored_text(TEXT, window.workspace.article.direction)  # pyright: ignore
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(asked) == 1


def test_a_change_by_another_window_meanwhile_loses_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(window)
    after = TEXT.replace("گفت", "گفته است")
    write(qtbot, dialog, after)
    other = Library.open(library_of(window).path)
    tag(other, other.article_ids()[0], "پل", "place")
    other.close()
    apply_button(dialog).click()
    assert dialog.isVisible()
    assert dialog.editor.stored_text() == after
    status = dialog.findChild(QLabel, "correctingStatus")
    assert status is not None
    assert "changed" in status.text()  # by whom, and that it is to be tried again
    apply_button(dialog).click()
    assert window.workspace.text == after
    assert quotes(window) == ["جمالی‌نژاد", "اصفهان", "پل", "تهران"]


def test_an_earlier_text_is_looked_at_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    for old, new in (("گفت", "گفته است"), ("پل را", "پل و راه را")):
        editor = begin(window, old)
        typed(editor, new)
        QTest.keyClick(editor, Qt.Key.Key_Return)
    action(window, "article.text_history").trigger()
    (history,) = (d for d in window.findChildren(TextHistoryDialog) if d.isVisible())
    rows = history.findChild(QListWidget, "textHistoryList")
    assert rows is not None
    assert rows.count() == 3
    assert [history.text_of(row) for row in (2, 1)] == [TEXT, TEXT.replace("گفت", "گفته است")]
    rows.setCurrentRow(2)
    take = history.findChild(QPushButton, "textHistoryTake")
    assert take is not None
    take.click()
    dialog = dialog_of(window)
    assert dialog.editor.stored_text() == TEXT
    apply_button(dialog).click()
    assert window.workspace.text == TEXT
    assert quotes(window) == ["جمالی‌نژاد", "اصفهان", "تهران"]


def test_the_reading_place_stays_when_words_before_it_change(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    text = "\n".join(f"بند {number}: " + "واژه " * 60 for number in range(60))
    library, _ = library_with(tmp_path / "y.hashiyeh", text)
    library.close()
    window = open_window(tmp_path / "y.hashiyeh")
    action(window, "article.next").trigger()
    view = view_of(window)
    view.go_to(text.index("بند 30"))
    place = view.place
    dialog = opened(window)
    write(qtbot, dialog, "دیباچه " * 20 + "\n" + text)
    apply_button(dialog).click()
    assert view.place == place + 20 * len("دیباچه ") + 1


def test_in_the_half_space_view_the_stored_words_are_corrected(
    qtbot: QtBot, tmp_path: Path, open_window: Opener
) -> None:
    text = "استاندار گفت: این کار میشود و کتابهای تازه میرسد.\nپایان کار.\n"
    library, (article_id,) = library_with(tmp_path / "z.hashiyeh", text)
    tag(library, article_id, "کتابهای تازه", "place")
    library.close()
    window = open_window(tmp_path / "z.hashiyeh")
    action(window, "article.next").trigger()
    view = view_of(window)
    action(window, "view.half_spaces").trigger()
    qtbot.waitUntil(lambda: view.toPlainText() != text)
    editor = begin(window, "میشود")
    assert editor.stored_text() == "میشود"
    typed(editor, "می\u200cشد")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    corrected = text.replace("میشود", "می\u200cشد")
    assert window.workspace.text == corrected
    assert quotes(window) == ["کتابهای تازه"]
    qtbot.waitUntil(lambda: "کتاب\u200cهای" in view.toPlainText())
    action(window, "edit.undo").trigger()
    assert window.workspace.text == text
    assert library_of(window).check().is_clean


def test_what_a_commitment_would_lose_is_said_before_the_words_are_written(
    window: MainWindow,
) -> None:
    """Words that only a slot stands on are no question; the small field hands over all the same."""
    library, article_id = library_of(window), window.workspace.article_id
    assert article_id is not None
    wording = tag(library, article_id, "پل را می‌سازیم", "commitment")
    for present in library.commitments.of_article(article_id):
        library.apply(delete_commitment(present))
    text = window.workspace.text
    start = text.index("تا پایان سال")
    by_when = filler_of(text, Span(start, start + len("تا پایان سال")))
    commitment = replace(
        new_commitment([wording], ANNOTATOR.id), slots={SlotName.BY_WHEN: (by_when,)}
    )
    library.apply(Edit(Label(Action.RECORD_COMMITMENTS), added=(commitment,)))
    window.workspace.look_again()

    editor = begin(window, "تا پایان سال")
    editor.setText("دیروز")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    dialog = window.findChild(CorrectingDialog)
    assert dialog is None
    [after] = library.commitments.of_article(article_id)
    assert [filler.words for filler in after.fillers(SlotName.BY_WHEN)] == ["دیروز"]

    editor = begin(window, "گفت: دیروز")
    editor.setText("گفت")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    dialog = window.findChild(CorrectingDialog)
    assert dialog is not None
    found = dialog.findChild(QListWidget, "correctingChanges")
    assert found is not None
    listed = [found.item(row).text() for row in range(found.count())]
    assert any("دیروز" in words and "its place" in words for words in listed)
    dialog.findChild(QPushButton, "correctingApply").click()  # pyright: ignore[reportOptionalMemberAccess]
    [after] = library.commitments.of_article(article_id)
    [filler] = after.fillers(SlotName.BY_WHEN)
    assert (filler.words, filler.span) == ("دیروز", None)
    action(window, "edit.undo").trigger()
    assert library.check().is_clean

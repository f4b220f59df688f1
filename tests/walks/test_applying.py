"""Apply to all in the real window: two articles tagged in one step, undone and done again."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import exported, library_with, tag
from PySide6.QtWidgets import QDialogButtonBox, QRadioButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import PERSON, ArticleId
from ui.dialogs.apply_to_all import ApplyToAllDialog
from ui.main_window import MainWindow
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin

Z = "\u200c"
FIRST = f"😀 جمالی{Z}نژاد آمد. جمالی نژاد گفت.\n"
SECOND = "جماليـنژادها رفتند.\n"


@pytest.fixture
def ids(tmp_path: Path) -> list[ArticleId]:
    library, ids = library_with(tmp_path / "x.hashiyeh", FIRST, SECOND)
    tag(library, ids[0], f"جمالی{Z}نژاد")
    library.close()
    return ids


@pytest.fixture
def window(tmp_path: Path, ids: list[ArticleId], open_window: Opener) -> MainWindow:
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[0])
    return window


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def apply_to_all(window: MainWindow, quote: str) -> ApplyToAllDialog:
    view = window.findChild(ArticleView, "articleView")
    start = window.workspace.text.index(quote)
    view.select_span(start, start + len(quote))
    action(window, "annotate.apply_to_all").trigger()
    dialog = window.findChild(ApplyToAllDialog)
    assert isinstance(dialog, ApplyToAllDialog)
    return dialog


def look_in_all(qtbot: QtBot, dialog: ApplyToAllDialog, count: int) -> None:
    dialog.findChild(QRadioButton, "applyScope_all").click()
    qtbot.waitUntil(lambda: len(dialog.ticked) == count)


def accept(dialog: ApplyToAllDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Ok).click()


def quotes(window: MainWindow, article_id: ArticleId) -> list[str]:
    return [a.quote for a in library_of(window).annotations(article_id) if a.layer_id == PERSON]


def test_two_articles_are_tagged_in_one_step(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    before = exported(library_of(window), tmp_path, "before.json")
    dialog = apply_to_all(window, "جمالی نژاد")
    assert [place.quote for place in dialog.ticked] == ["جمالی نژاد"]
    look_in_all(qtbot, dialog, 2)
    accept(dialog)
    assert quotes(window, ids[0]) == [f"جمالی{Z}نژاد", "جمالی نژاد"]
    assert quotes(window, ids[1]) == ["جماليـنژاد"]
    assert len(window.workspace.annotations) == 2
    assert "2 places" in window.findChild(MessageStrip).text
    assert "in 2 places" in action(window, "edit.undo").text()
    after = exported(library_of(window), tmp_path, "after.json")
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), tmp_path, "undone.json") == before
    assert len(window.workspace.annotations) == 1
    action(window, "edit.redo").trigger()
    assert exported(library_of(window), tmp_path, "redone.json") == after


def test_the_selected_annotation_gives_its_words_and_its_layer(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.findChild(ArticleView, "articleView")
    view.select_annotation(window.workspace.annotations[0].id)
    assert action(window, "annotate.apply_to_all").isEnabled()
    action(window, "annotate.apply_to_all").trigger()
    dialog = window.findChild(ApplyToAllDialog)
    assert dialog.layer_id == PERSON
    assert [place.quote for place in dialog.ticked] == ["جمالی نژاد"]
    dialog.reject()


def test_a_card_applies_its_words_to_all(window: MainWindow) -> None:
    margin = window.findChild(Margin)
    assert isinstance(margin, Margin)
    annotation_id = window.workspace.annotations[0].id
    margin.annotation_selected.emit(annotation_id)
    margin.apply_requested.emit(annotation_id)
    dialog = window.findChild(ApplyToAllDialog)
    assert [place.quote for place in dialog.ticked] == ["جمالی نژاد"]
    dialog.reject()


def test_without_words_there_is_nothing_to_apply(window: MainWindow) -> None:
    window.findChild(ArticleView, "articleView").clear_selection()
    assert not action(window, "annotate.apply_to_all").isEnabled()


def test_a_change_in_another_window_is_told_and_nothing_is_done(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    dialog = apply_to_all(window, "جمالی نژاد")
    look_in_all(qtbot, dialog, 2)
    other = Library.open(tmp_path / "x.hashiyeh")
    tag(other, ids[1], "جماليـنژاد")
    other.close()
    accept(dialog)
    assert quotes(window, ids[0]) == [f"جمالی{Z}نژاد"]
    assert "changed while you were choosing" in window.findChild(MessageStrip).text


def test_an_article_removed_in_another_window_is_told(
    qtbot: QtBot, window: MainWindow, ids: list[ArticleId], tmp_path: Path
) -> None:
    dialog = apply_to_all(window, "جمالی نژاد")
    look_in_all(qtbot, dialog, 2)
    other = Library.open(tmp_path / "x.hashiyeh")
    other.apply(commands.remove_articles([ids[1]], "x"))
    other.close()
    accept(dialog)
    assert quotes(window, ids[0]) == [f"جمالی{Z}نژاد"]
    assert "no longer in the library" in window.findChild(MessageStrip).text

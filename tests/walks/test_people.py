"""People and places in the real window: found, opened, made one, set apart, deleted, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import exported, library_with, tag
from people import link
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.library import Library
from reader_app.model import PERSON, ArticleId, Entity, EntityId
from ui.dialogs.duplicates_dialog import DuplicatesDialog
from ui.dialogs.entity_dialog import EntityDialog
from ui.dialogs.merge_dialog import MergeDialog
from ui.main_window import MainWindow
from ui.pages.entities_page import EntitiesPage
from ui.panels.message_strip import MessageStrip
from ui.reading.article_view import ArticleView

Z = "\u200c"
FIRST = f"😀 مهدی جمالی{Z}نژاد در اصفهان گفت: پل را می{Z}سازیم. جمالی نژاد رفت.\n"
SECOND = f"جمالي نژاد و حسن روحانی در اصفهان بودند. روحانی گفت که می{Z}آید.\n"


@pytest.fixture
def ids(tmp_path: Path) -> list[ArticleId]:
    library, ids = library_with(tmp_path / "x.hashiyeh", FIRST, SECOND)
    first = [tag(library, ids[0], f"مهدی جمالی{Z}نژاد"), tag(library, ids[0], "جمالی نژاد")]
    link(library, first, f"مهدی جمالی{Z}نژاد")
    link(library, [tag(library, ids[1], "جمالي نژاد")], f"جمالی{Z}نژاد")
    link(library, [tag(library, ids[1], "حسن روحانی")], "حسن روحانی")
    places = [tag(library, article_id, "اصفهان", "place") for article_id in ids]
    link(library, places, "اصفهان")
    tag(library, ids[1], "روحانی", nth=1)
    library.close()
    return ids


@pytest.fixture
def window(tmp_path: Path, ids: list[ArticleId], open_window: Opener) -> MainWindow:
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[0])
    return window


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> EntitiesPage:
    action(window, "page.entities").trigger()
    page = window.findChild(EntitiesPage)
    assert isinstance(page, EntitiesPage)
    qtbot.waitUntil(lambda: names(page) != [])
    return page


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def names(page: EntitiesPage) -> list[str]:
    rows = (page.list.model.row(place) for place in range(page.list.model.rowCount()))
    return [row.entity.name for row in rows if row is not None]


def known(window: MainWindow) -> dict[str, Entity]:
    return {entity.name: entity for entity in library_of(window).entities.all()}


def select(page: EntitiesPage, *wanted: str) -> None:
    page.list.table.clearSelection()
    for name in wanted:
        page.list.table.selectionModel().select(
            page.list.model.index(names(page).index(name), 0),
            page.list.table.selectionModel().SelectionFlag.Select
            | page.list.table.selectionModel().SelectionFlag.Rows,
        )


def press(page: EntitiesPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def accept(dialog: MergeDialog | DuplicatesDialog | EntityDialog) -> None:
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def open_page(qtbot: QtBot, page: EntitiesPage, name: str) -> None:
    select(page, name)
    press(page, "entityOpen")
    qtbot.waitUntil(lambda: page.shown_entity is not None)


def told(window: MainWindow) -> str:
    strip = window.findChild(MessageStrip)
    assert strip is not None
    return strip.text


def test_names_are_listed_by_mentions_and_found_by_any_alias_in_any_spelling(
    qtbot: QtBot, page: EntitiesPage
) -> None:
    assert set(names(page)[:2]) == {f"مهدی جمالی{Z}نژاد", "اصفهان"}
    page.list.field.setText("جمالينژاد")
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    page.list.field.setText("هیچ‌کس")
    qtbot.waitUntil(lambda: names(page) == [])
    page.list.field.clear()
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_two_names_are_made_one_and_undone_and_done_again(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage, tmp_path: Path
) -> None:
    before = exported(library_of(window), tmp_path)
    full, short = f"مهدی جمالی{Z}نژاد", f"جمالی{Z}نژاد"
    select(page, full, short)
    press(page, "entityMerge")
    dialog = window.findChild(MergeDialog)
    outcome = dialog.findChild(QLabel, "mergeOutcome").text()
    assert "1 mentions" in outcome
    assert short in outcome
    dialog.keep(known(window)[full].id)
    accept(dialog)
    qtbot.waitUntil(lambda: short not in names(page))
    assert len(library_of(window).entities.mentions(known(window)[full].id)) == 3
    assert "2 names" in told(window)
    after = exported(library_of(window), tmp_path)
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), tmp_path) == before
    qtbot.waitUntil(lambda: short in names(page))
    action(window, "edit.redo").trigger()
    assert exported(library_of(window), tmp_path) == after
    qtbot.waitUntil(lambda: short not in names(page))


def test_names_of_two_layers_are_not_made_one(window: MainWindow, page: EntitiesPage) -> None:
    select(page, "اصفهان", "حسن روحانی")
    press(page, "entityMerge")
    assert window.findChild(MergeDialog) is None
    assert "اصفهان" in told(window)


def test_duplicates_are_made_one_when_they_are_ticked(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage
) -> None:
    press(page, "entityDuplicates")
    qtbot.waitUntil(lambda: window.findChild(DuplicatesDialog) is not None)
    dialog = window.findChild(DuplicatesDialog)
    assert dialog.ticked == []
    dialog.tick(0)
    accept(dialog)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    action(window, "edit.undo").trigger()
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_a_name_is_deleted_after_a_question_and_its_mentions_stay_unlinked(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage
) -> None:
    count = library_of(window).entities.unlinked_count()
    select(page, f"مهدی جمالی{Z}نژاد")
    press(page, "entityDelete")
    question = window.findChild(QMessageBox, "entityDeletion")
    assert isinstance(question, QMessageBox)
    assert "2 mentions" in question.informativeText()
    question.findChild(QPushButton, "entityDeletionYes").click()
    qtbot.waitUntil(lambda: f"مهدی جمالی{Z}نژاد" not in names(page))
    assert library_of(window).entities.unlinked_count() == count + 2
    assert window.workspace.has_annotations
    action(window, "edit.undo").trigger()
    assert library_of(window).entities.unlinked_count() == count


def test_the_page_of_a_person_leads_to_the_exact_words_and_back_to_the_list(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage, ids: list[ArticleId]
) -> None:
    open_page(qtbot, page, "حسن روحانی")
    shown = page.shown_entity
    assert shown is not None
    assert [row.annotation.quote for row in shown.mentions] == ["حسن روحانی"]
    assert {each.entity.name for each in shown.companions} == {f"جمالی{Z}نژاد", "اصفهان"}
    view = page.view.mentions.view
    view.setCurrentIndex(page.view.mentions.model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.workspace.article_id == ids[1]
    text = window.findChild(ArticleView, "articleView")
    start, end = text.selected_span or (0, 0)
    assert window.workspace.text[start:end] == "حسن روحانی"
    action(window, "page.entities").trigger()
    assert page.shown_entity is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert page.shows_list
    assert page.list.table.selected_ids() == (shown.id,)


def test_ticked_mentions_are_set_apart_as_a_person_of_their_own(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage, tmp_path: Path
) -> None:
    before = exported(library_of(window), tmp_path)
    full = f"مهدی جمالی{Z}نژاد"
    open_page(qtbot, page, full)
    page.view.mentions.model.tick([1], is_wanted=True)
    press(page, "mentionSplit")
    dialog = window.findChild(EntityDialog)
    assert dialog.wanted.name == "جمالی نژاد"
    accept(dialog)
    qtbot.waitUntil(lambda: page.view.mentions.model.rowCount() == 1)
    library = library_of(window)
    assert len(library.entities.mentions(known(window)["جمالی نژاد"].id)) == 1
    action(window, "edit.undo").trigger()
    assert exported(library_of(window), tmp_path) == before
    qtbot.waitUntil(lambda: page.view.mentions.model.rowCount() == 2)


def test_a_new_name_is_made_and_shown(qtbot: QtBot, window: MainWindow, page: EntitiesPage) -> None:
    page.list.creation_wanted.emit(PERSON)
    dialog = window.findChild(EntityDialog)
    field = dialog.findChild(type(page.list.field), "entityName")
    field.setText("مسعود پزشکیان")
    accept(dialog)
    qtbot.waitUntil(lambda: page.shown_entity is not None)
    assert page.shown_entity is not None
    assert page.shown_entity.row.entity.name == "مسعود پزشکیان"


def test_who_appears_with_whom_leads_to_a_page_and_back(qtbot: QtBot, page: EntitiesPage) -> None:
    press(page, "entityCompany")
    qtbot.waitUntil(lambda: page.company.model.rowCount() > 0)
    assert page.shows_company
    assert page.company.model.rowCount() == 4
    index = page.company.model.index(0, 0)
    page.company.table.chosen.emit(index)
    qtbot.waitUntil(lambda: page.shown_entity is not None)
    QTest.keyClick(page.view.mentions.view, Qt.Key.Key_Escape)
    assert page.shows_company


def test_mentions_of_nobody_lead_to_the_first_of_them(
    window: MainWindow, page: EntitiesPage, ids: list[ArticleId]
) -> None:
    press(page, "entityUnlinked")
    assert window.workspace.article_id == ids[1]
    assert not page.isVisible()


def test_a_name_from_anywhere_leads_to_its_page(
    qtbot: QtBot, window: MainWindow, page: EntitiesPage
) -> None:
    wanted: EntityId = known(window)["اصفهان"].id
    action(window, "page.reading").trigger()
    window.paging.entity_wanted.emit(wanted)
    qtbot.waitUntil(lambda: page.shown_entity is not None)
    assert page.isVisible()
    assert page.shown_entity is not None
    assert page.shown_entity.id == wanted

"""The screens of people and places, opened as a user opens them; see `screens`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from windows import action

from reader_app.annotate import entities as commands
from reader_app.library import Library
from reader_app.model import PERSON, EntityId
from ui.dialogs.duplicates_dialog import DuplicatesDialog
from ui.main_window import MainWindow
from ui.pages.entities_page import EntitiesPage


def people(window: MainWindow) -> QWidget:
    """The list, with two people of one name and mentions that are linked to nobody."""
    library = _library(window)
    known = library.entities.all(PERSON)
    if len({entity.name for entity in known}) == len(
        known
    ):  # two windows of one test have one library
        again = commands.new_entity(PERSON, known[0].name, known[0].kind)
        library.apply(commands.add_entity(again))
        library.apply(commands.unlink(library.entities.annotations_of([known[1].id])))
    while window.indexing.is_at_work:  # it brings the days along
        QTest.qWait(50)
    window.workspace.look_again()
    action(window, "page.entities").trigger()
    page = _page(window)
    for _ in range(50):
        QTest.qWait(50)
        if page.list.model.ids:
            break
    assert page.list.model.ids
    page.list.table.selectAll()
    return window


def nobody(window: MainWindow) -> QWidget:
    """The list of a library that knows nobody by name."""
    library = _library(window)
    ids = [entity.id for entity in library.entities.all()]
    if ids:
        edit = commands.delete_entities(
            library.entities.all(),
            library.entities.annotations_of(ids),
            library.commitments.referring_to(ids),
        )
        library.apply(edit)
    window.workspace.look_again()
    action(window, "page.entities").trigger()
    words = window.findChild(QWidget, "unlinkedWords")
    for _ in range(50):
        QTest.qWait(50)
        if words.isVisible():
            break
    return window


def person(window: MainWindow) -> QWidget:
    people(window)
    page = _page(window)
    window.people.open_entity(_first(page))
    for _ in range(50):
        QTest.qWait(50)
        if page.shown_entity is not None:
            break
    page.view.mentions.model.tick([0], is_wanted=True)
    return window


def company(window: MainWindow) -> QWidget:
    people(window)
    _button(window, "entityCompany").click()
    page = _page(window)
    for _ in range(50):
        QTest.qWait(50)
        if page.company.model.rowCount():
            break
    return window


def merging(window: MainWindow) -> QWidget:
    people(window)
    window.people.changes.merge(_people(window))
    QTest.qWait(50)
    return window.findChild(QWidget, "mergeDialog")


def record(window: MainWindow) -> QWidget:
    people(window)
    window.people.changes.edit(_people(window)[0])
    QTest.qWait(50)
    return window.findChild(QWidget, "entityDialog")


def duplicates(window: MainWindow) -> QWidget:
    people(window)
    _button(window, "entityDuplicates").click()
    for _ in range(50):
        QTest.qWait(50)
        if window.findChild(DuplicatesDialog) is not None:
            break
    return window.findChild(DuplicatesDialog)


def deletion(window: MainWindow) -> QWidget:
    people(window)
    _button(window, "entityDelete").click()
    QTest.qWait(50)
    return window.findChild(QWidget, "entityDeletion")


def _page(window: MainWindow) -> EntitiesPage:
    page = window.findChild(EntitiesPage)
    assert isinstance(page, EntitiesPage)
    return page


def _first(page: EntitiesPage) -> EntityId:
    return page.list.model.ids[0]


def _library(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def _people(window: MainWindow) -> list[EntityId]:
    return [entity.id for entity in _library(window).entities.all(PERSON)]


def _button(window: MainWindow, name: str) -> QPushButton:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


STATES: Final[dict[str, Callable[[MainWindow], QWidget]]] = {
    "people": people,
    "nobody": nobody,
    "person": person,
    "company": company,
}
DIALOGS: Final[dict[str, Callable[[MainWindow], QWidget]]] = {
    "merging": merging,
    "record of a person": record,
    "duplicates": duplicates,
}

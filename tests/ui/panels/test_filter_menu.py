"""What is picked in the menu of filters is written; what is written is ticked in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from ui.panels.filter_menu import FilterMenu


@pytest.fixture
def menu(qtbot: QtBot) -> FilterMenu:
    menu = FilterMenu()
    qtbot.addWidget(menu)
    menu.set_layers(BUILT_IN_LAYERS, "en")
    menu.fill("")
    return menu


def entries(menu: QMenu) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        child = action.menu()
        if isinstance(child, QMenu):
            found |= {f"{action.text()}/{name}": each for name, each in entries(child).items()}
        elif not action.isSeparator():
            found[action.text()] = action
    return found


def picked(qtbot: QtBot, menu: FilterMenu, name: str) -> tuple[str, int]:
    with qtbot.waitSignal(menu.rewritten) as told:
        entries(menu)[name].trigger()
    written, cursor = told.args or ("", 0)
    return str(written), int(cursor)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Status/Done", "پل status:Done"),
        ("Status/In work", 'پل status:"In work"'),
        ("Status/Not done", 'پل status:"Not done"'),
        ("Layer/Person", "پل layer:Person"),
        ("Has/An annotation", "پل has:annotation"),
        ("Has/Commitment", "پل has:Commitment"),
        ("Has/A note", "پل has:note"),
        ("Has/No annotation", "پل -has:annotation"),
    ],
)
def test_what_is_picked_is_written_after_the_words(
    qtbot: QtBot, menu: FilterMenu, name: str, written: str
) -> None:
    menu.fill("پل")
    assert picked(qtbot, menu, name) == (written, len(written))


def test_what_is_written_is_ticked_and_picked_again_taken_out(
    qtbot: QtBot, menu: FilterMenu
) -> None:
    menu.fill("پل وضعیت:تمام‌شده لایه:شخص")
    ticked = {name for name, action in entries(menu).items() if action.isChecked()}
    assert ticked == {"Status/Done", "Layer/Person"}
    assert picked(qtbot, menu, "Status/Done")[0] == "پل لایه:شخص"


def test_a_value_that_is_still_to_be_written_has_the_cursor_between_its_quotes(
    qtbot: QtBot, menu: FilterMenu
) -> None:
    menu.fill("پل")
    assert picked(qtbot, menu, "Source…") == ('پل source:""', len('پل source:"'))
    assert picked(qtbot, menu, "Person or place…")[0] == 'پل entity:""'


def test_a_month_is_named_in_the_calendar_of_the_language(menu: FilterMenu) -> None:
    menu.set_layers(BUILT_IN_LAYERS, "fa")
    menu.fill("")
    (this_month,) = [name for name in entries(menu) if name.startswith("Date/This month")]
    assert "۱" in this_month
    (this_year,) = [name for name in entries(menu) if name.startswith("Date/This year")]
    assert this_year.startswith("Date/This year (۱۴")


def test_all_filters_are_taken_out_at_once(qtbot: QtBot, menu: FilterMenu) -> None:
    assert not entries(menu)["Take all filters out"].isEnabled()
    menu.fill("پل status:done -has:note")
    assert picked(qtbot, menu, "Take all filters out")[0] == "پل"


def test_days_are_asked_for_elsewhere(qtbot: QtBot, menu: FilterMenu) -> None:
    with qtbot.waitSignal(menu.range_wanted):
        entries(menu)["Date/Between two days…"].trigger()

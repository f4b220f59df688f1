"""The table of people and places: rows by pages on demand, in the order of their ids."""

from __future__ import annotations

from people import Rows, entity_row, entity_rows
from PySide6.QtCore import Qt

from reader_app.listings import EntityRow
from reader_app.model import EntityId
from ui.models.entity_model import PAGE_SIZE, PAGES_KEPT, EntityColumn, EntityModel


def shown(model: EntityModel, row: int, column: EntityColumn) -> object:
    return model.data(model.index(row, column))


def test_rows_are_asked_for_when_they_are_seen() -> None:
    rows = entity_rows(5000)
    library, model = Rows(rows), EntityModel()
    model.show(list(rows), library.rows)
    assert model.rowCount() == 5000
    assert library.asked == []
    assert shown(model, 250, EntityColumn.MENTIONS) == "4,750"
    assert [len(ids) for ids in library.asked] == [PAGE_SIZE]
    shown(model, 251, EntityColumn.NAME)
    assert len(library.asked) == 1


def test_pages_seen_long_ago_are_let_go() -> None:
    rows = entity_rows(PAGE_SIZE * (PAGES_KEPT + 1))
    library, model = Rows(rows), EntityModel()
    model.show(list(rows), library.rows)
    for page in range(PAGES_KEPT + 1):
        model.row(page * PAGE_SIZE)
    model.row(0)
    assert len(library.asked) == PAGES_KEPT + 2


def test_an_entity_that_is_gone_meanwhile_shows_nothing() -> None:
    library, model = Rows({}), EntityModel()
    model.show([EntityId("gone")], library.rows)
    assert shown(model, 0, EntityColumn.NAME) == ""


def test_a_row_says_what_is_counted() -> None:
    row = entity_row("حسن روحانی", 12, aliases=("روحانی",))
    model = EntityModel()
    model.show([row.entity.id], Rows({row.entity.id: row}).rows)
    words = [str(shown(model, 0, column)).strip("\u2068\u2069") for column in EntityColumn]
    assert words == ["حسن روحانی", "Person", "12", "1", "–", "–", "30 July 2025"]
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip == "حسن روحانی\nروحانی"


def test_the_place_of_an_entity_is_known_without_its_row() -> None:
    rows: dict[EntityId, EntityRow] = entity_rows(10)
    library, model = Rows(rows), EntityModel()
    model.show(list(rows), library.rows)
    assert model.row_of(EntityId("نام 7")) == 7
    assert model.row_of(EntityId("nobody")) is None
    assert library.asked == []

"""The list's model reads pages, never the library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    ArticleOrder,
    LayerId,
    ListRow,
    Status,
)
from ui.models.article_list_model import (
    PAGE_SIZE,
    PAGES_KEPT,
    ArticleListModel,
    Role,
)


class Shelf:
    """An `ArticleSource` in memory that remembers what it was asked for."""

    def __init__(self, *statuses: Status) -> None:
        self.articles = {
            ArticleId(f"a{i}"): Article(
                ArticleId(f"a{i}"), f"مقالهٔ {i}", "", status=status, is_sample=i == 0
            )
            for i, status in enumerate(statuses)
        }
        self.asked: list[tuple[ArticleId, ...]] = []
        self.day: date | None = None

    def article_ids(self, order: ArticleOrder, status: Status | None) -> list[ArticleId]:
        ids = [a.id for a in self.articles.values() if status is None or a.status is status]
        return ids[::-1] if order is ArticleOrder.TITLE else ids

    def list_rows(self, ids: Sequence[ArticleId]) -> dict[ArticleId, ListRow]:
        self.asked.append(tuple(ids))
        return {
            i: ListRow(self.articles[i], {PERSON: 3}, self.day) for i in ids if i in self.articles
        }

    def set_status(self, article_id: str, status: Status) -> None:
        old = self.articles[ArticleId(article_id)]
        new = Article(old.id, old.title, "", status=status, is_sample=old.is_sample)
        self.articles[old.id] = new


def shown(shelf: Shelf, status: Status | None = None) -> ArticleListModel:
    model = ArticleListModel()
    model.show(shelf, ArticleOrder.IMPORTED, status)
    return model


T, W, D = Status.TODO, Status.IN_WORK, Status.DONE


def test_a_row_tells_title_status_counts_and_whether_it_is_a_sample(qapp: object) -> None:
    model = shown(Shelf(W))  # an index does not keep its model alive
    index = model.index(0)
    assert index.data() == "مقالهٔ 0"
    assert index.data(Role.ARTICLE_ID) == "a0"
    assert index.data(Role.STATUS) == W
    assert index.data(Role.COUNTS) == {PERSON: 3}
    assert index.data(Role.IS_SAMPLE) is True
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "مقالهٔ 0, In work"


def test_nothing_is_read_until_a_row_is_seen_and_then_one_page(qapp: object) -> None:
    shelf = Shelf(*[T] * 250)
    model = shown(shelf)
    assert (model.rowCount(), shelf.asked) == (250, [])
    model.index(130).data()
    model.index(199).data()
    assert shelf.asked == [tuple(ArticleId(f"a{i}") for i in range(100, 200))]


def test_pages_used_longest_ago_are_let_go(qapp: object) -> None:
    shelf = Shelf(*[T] * (PAGE_SIZE * (PAGES_KEPT + 1)))
    model = shown(shelf)
    for page in range(PAGES_KEPT):
        model.index(page * PAGE_SIZE).data()
    model.index(0).data()
    model.index(PAGES_KEPT * PAGE_SIZE).data()
    shelf.asked.clear()
    model.index(0).data()
    assert shelf.asked == []
    model.index(PAGE_SIZE).data()
    assert len(shelf.asked) == 1


def set_status(shelf: Shelf, article_id: str, status: Status) -> Edit:
    before = shelf.articles[ArticleId(article_id)]
    shelf.set_status(article_id, status)
    return Edit(Label(Action.SET_STATUS), (before,), (shelf.articles[ArticleId(article_id)],))


def tagged(article_id: str, *layers: LayerId) -> tuple[Annotation, ...]:
    return tuple(
        Annotation(
            id=AnnotationId(f"{article_id}-{number}"),
            article_id=ArticleId(article_id),
            layer_id=layer,
            annotator_id=AnnotatorId("tester"),
            start=number,
            end=number + 1,
            quote="",
            prefix="",
            suffix="",
            created="",
        )
        for number, layer in enumerate(layers)
    )


def test_an_edit_is_shown_in_its_rows_without_asking_the_library(qtbot: QtBot) -> None:
    shelf = Shelf(*[T] * 250)
    model = shown(shelf)
    model.index(0).data()
    shelf.asked.clear()
    with qtbot.waitSignal(model.totals_changed), qtbot.waitSignal(model.dataChanged) as change:
        model.take_edit(set_status(shelf, "a7", D))
    assert change.args is not None
    assert change.args[0].row() == 7
    assert model.index(7).data(Role.STATUS) == D
    assert model.done == 1
    assert shelf.asked == []


def test_annotations_that_come_and_go_are_counted_by_layer(qapp: object) -> None:
    model = shown(Shelf(T, T))
    model.index(0).data()
    edit = Edit(
        Label(Action.CHANGE_LAYER), tagged("a1", PERSON, PERSON, PERSON), tagged("a1", PLACE)
    )
    model.take_edit(edit)
    assert model.index(0).data(Role.COUNTS) == {PERSON: 3}
    assert model.index(1).data(Role.COUNTS) == {PLACE: 1}
    model.take_edit(edit.inverted())
    assert model.index(1).data(Role.COUNTS) == {PERSON: 3}


def test_an_edit_of_a_row_that_is_not_kept_is_read_with_its_page(qapp: object) -> None:
    shelf = Shelf(*[T] * 250)
    model = shown(shelf)
    model.take_edit(set_status(shelf, "a120", D))
    assert model.done == 1
    assert shelf.asked == []
    assert model.index(120).data(Role.STATUS) == D


def test_an_article_that_is_not_in_the_list_is_passed_over(qapp: object) -> None:
    model = shown(Shelf(T))
    model.take_edit(Edit(Label(Action.TAG), added=tagged("elsewhere", PERSON)))
    assert model.index(0).data(Role.COUNTS) == {PERSON: 3}


def test_an_article_done_under_a_filter_stays_in_its_place_until_a_reload(qapp: object) -> None:
    shelf = Shelf(T, T, T)
    model = shown(shelf, T)
    model.take_edit(set_status(shelf, "a1", D))
    assert list(model.ids) == ["a0", "a1", "a2"]
    model.reload()
    assert list(model.ids) == ["a0", "a2"]


def test_totals_count_the_whole_library_under_a_filter(qapp: object) -> None:
    model = shown(Shelf(T, D, W, D), W)
    assert (model.rowCount(), model.total, model.done) == (1, 4, 2)


def test_a_row_that_left_the_library_meanwhile_is_empty_not_an_error(qapp: object) -> None:
    shelf = Shelf(T, T)
    model = shown(shelf)
    del shelf.articles[ArticleId("a1")]
    assert model.index(1).data() is None
    assert model.row(1) is None
    model.take_edit(Edit(Label(Action.TAG), added=tagged("a1", PERSON)))
    assert model.row(1) is None


@pytest.mark.parametrize(
    ("after", "following"), [(None, "a0"), ("a0", "a1"), ("a3", None), ("gone", "a0")]
)
def test_the_next_article_is_the_one_below(
    qapp: object, after: str | None, following: str | None
) -> None:
    asked = None if after is None else ArticleId(after)
    assert shown(Shelf(T, T, T, T)).next_id(asked) == following


@pytest.mark.parametrize(
    ("before", "preceding"), [(None, "a3"), ("a0", None), ("a3", "a2"), ("gone", "a3")]
)
def test_the_previous_article_is_the_one_above(
    qapp: object, before: str | None, preceding: str | None
) -> None:
    asked = None if before is None else ArticleId(before)
    assert shown(Shelf(T, T, T, T)).previous_id(asked) == preceding


@pytest.mark.parametrize(
    ("statuses", "after", "following"),
    [
        ((T, D, D, W), "a0", "a3"),
        ((T, D, D, W), "a3", "a0"),
        ((D, T, D), None, "a1"),
        ((D, T, D), "a1", None),
        ((D, D), "a0", None),
        ((), None, None),
    ],
    ids=["below", "round from the top", "first", "never itself", "all done", "empty"],
)
def test_the_next_undone_article_passes_over_the_done_ones(
    qapp: object, statuses: tuple[Status, ...], after: str | None, following: str | None
) -> None:
    asked = None if after is None else ArticleId(after)
    assert shown(Shelf(*statuses)).next_undone_id(asked) == following


def test_a_row_is_spoken_with_its_date_in_both_calendars(qapp: object) -> None:
    shelf = Shelf(T)
    model = shown(shelf)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(spoken) == "مقالهٔ 0, To do"
    shelf.day = date(2025, 7, 30)
    model.reload()
    assert model.index(0).data(spoken) == "مقالهٔ 0, To do, 30 July 2025 (8 Mordad 1404)"


def test_a_changed_date_is_shown_in_its_row(qapp: object) -> None:
    shelf = Shelf(T)
    model = shown(shelf)
    row = model.row(0)
    assert row is not None
    edit = commands.set_metadata(row.article, metadata={"date": "2025-08-06"})
    model.take_edit(edit)
    changed = model.row(0)
    assert changed is not None
    assert changed.day == date(2025, 8, 6)
    model.take_edit(edit.inverted())
    assert model.row(0) == row


def test_a_model_without_a_library_is_empty(qapp: object) -> None:
    model = ArticleListModel()
    model.show(None, ArticleOrder.IMPORTED, None)
    assert (model.rowCount(), model.total, model.next_id(None)) == (0, 0, None)


def test_of_a_hundred_thousand_articles_only_those_looked_at_are_read(qapp: object) -> None:
    shelf = Shelf(*[T, D] * 50_000)
    model = shown(shelf)
    assert model.rowCount() == 100_000
    assert shelf.asked == []
    assert model.index(99_999).data() == "مقالهٔ 99999"
    (page,) = shelf.asked
    assert len(page) <= PAGE_SIZE

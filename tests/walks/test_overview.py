"""The overview counts what the library has, and its bars lead there."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import ANNOTATOR, library_with, tag
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from windows import Opener, action, speak

from reader_app.annotate.commitments import delete_commitment, record_commitments
from reader_app.listings import CommitmentFilter
from reader_app.model import Annotation, Status
from ui.main_window import MainWindow
from ui.overview import LibraryOverview
from ui.pages.chart_card import ChartCard
from ui.pages.charts import Bar
from ui.reading.article_view import ArticleView


@pytest.fixture
def window(tmp_path: Path, open_window: Opener, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "a.hashiyeh"
    library, ids = library_with(path, "مهدی در اصفهان است.\n", "متن دوم از مهدی.\n")
    tag(library, ids[0], "مهدی")
    tag(library, ids[0], "اصفهان", "place")
    tag(library, ids[1], "مهدی")
    library.close()
    window = open_window(path)
    action(window, "page.overview").trigger()
    wait_for_numbers(window, qtbot)
    return window


def wait_for_numbers(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.findChild(LibraryOverview)
    assert isinstance(desk, LibraryOverview)
    qtbot.waitUntil(lambda: not desk.is_counting)


def card(window: MainWindow, name: str) -> ChartCard:
    found = window.findChild(ChartCard, f"overview{name}Card")
    assert isinstance(found, ChartCard)
    return found


def bars(window: MainWindow, name: str) -> list[tuple[str, int]]:
    return [(bar.name, bar.value) for bar in card(window, name).chart.bars]


def tag_commitment(window: MainWindow) -> Annotation:
    """Tags words as a commitment and returns the annotation, which has no record yet."""
    library = window.workspace.library
    assert library is not None
    article_id = library.article_ids()[0]
    annotation = tag(library, article_id, "است", "commitment")
    for each in library.commitments.of_article(article_id):
        library.apply(delete_commitment(each))
    window.workspace.look_again()
    return annotation


def bar(window: MainWindow, name: str, number: int) -> Bar:
    return card(window, name).chart.bars[number]


def test_it_shows_what_there_is(window: MainWindow) -> None:
    assert bars(window, "Progress") == [("Done", 0), ("In work", 2), ("To do", 0)]
    assert bars(window, "Layers") == [("Person", 2), ("Place", 1), ("Commitment", 0)]
    assert bars(window, "Annotators") == [("آزمونگر", 3)]
    assert bars(window, "Mentions") == [("Linked", 0), ("Not linked yet", 3)]
    assert bars(window, "Commitments") == []
    assert bar(window, "Days", -1).value == 3


def test_it_follows_what_is_done_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    library = workspace.library
    assert library is not None
    article, _ = library.article(library.article_ids()[0])
    workspace.set_status([article], Status.DONE)
    wait_for_numbers(window, qtbot)
    assert bars(window, "Progress")[0] == ("Done", 1)

    workspace.undo()
    wait_for_numbers(window, qtbot)

    assert bars(window, "Progress")[0] == ("Done", 0)


def test_a_layer_leads_to_its_articles(window: MainWindow) -> None:
    chart = card(window, "Layers").chart

    chart.chosen.emit(chart.bars[0].goal)

    field = window.findChild(QLineEdit, "searchField")
    assert isinstance(field, QLineEdit)
    assert window.paging.current == "page.reading"
    assert field.text() == "layer:Person"


def test_a_status_leads_to_its_articles(window: MainWindow) -> None:
    chart = card(window, "Progress").chart

    chart.chosen.emit(chart.bars[1].goal)

    field = window.findChild(QLineEdit, "searchField")
    assert isinstance(field, QLineEdit)
    assert field.text() == 'status:"In work"'


def test_mentions_without_a_link_lead_to_the_next_of_them(window: MainWindow) -> None:
    chart = card(window, "Mentions").chart

    chart.chosen.emit(chart.bars[1].goal)

    view = window.findChild(ArticleView)
    assert isinstance(view, ArticleView)
    assert window.paging.current == "page.reading"
    assert view.selected_annotation in {each.id for each in window.workspace.annotations}


def test_a_status_of_commitments_leads_to_them(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.apply(record_commitments([tag_commitment(window)], ANNOTATOR), None)
    wait_for_numbers(window, qtbot)
    chart = card(window, "Commitments").chart
    assert chart.bars[0].value == 1

    chart.chosen.emit(chart.bars[0].goal)

    assert window.paging.current == "page.commitments"
    page = window.commitments.page
    assert page is not None
    assert page.asked.filter == CommitmentFilter(statuses=frozenset({None}))


def test_it_is_in_the_language_of_the_interface(window: MainWindow, qtbot: QtBot) -> None:
    speak(window, "fa")
    qtbot.wait(20)

    assert bars(window, "Layers") == [("شخص", 2), ("مکان", 1), ("تعهد", 0)]
    hint = window.findChild(QLabel, "overviewProgressHint")
    assert isinstance(hint, QLabel)
    assert hint.text() == "از ۲ مقاله ۰ تا تمام شده است (۰٪)."

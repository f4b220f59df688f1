"""Dots under what could be annotated: they touch no letter, give way to bars, and can be clicked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pages import annotation_on, show
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, LayerId, Span
from reader_app.text.half_spaces import restored
from ui.reading.article_view import ArticleView
from ui.reading.suggestion_marks import SuggestionMark
from ui.theme import THEMES, ThemeName

TEXT = "😀 مهدی جمالینژاد گفت که پلها را میسازیم و سلام و السلام برای مردم شهر میماند.\nبند دوم."


def mark_on(words: str, layer: str = "person") -> SuggestionMark:
    start = TEXT.index(words)
    return SuggestionMark(Span(start, start + len(words)), LayerId(layer))


def pixels(view: ArticleView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def changed_rows(one: QImage, other: QImage) -> list[int]:
    return [
        y
        for y in range(one.height())
        if any(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()))
    ]


def heights(view: ArticleView, mark: SuggestionMark) -> tuple[float, float, float]:
    """Where the letters of a mark's line stand, where its dots may begin, and end."""
    place = view._page.line_of(mark.span.start)
    assert place is not None
    painter = view._painter
    letters = painter.letters_rect(place, view._page.runs(place, mark.span)[0])
    return (
        letters.top(),
        letters.bottom(),
        painter.row_rect(place, view._page.runs(place, mark.span)[0]).bottom(),
    )


def centre_of(view: ArticleView, mark: SuggestionMark) -> QPointF:
    bounds = view.bounds_of(mark.span)
    assert bounds is not None
    return QPointF(bounds[0].center().x(), bounds[0].center().y())


@pytest.fixture
def page(view: ArticleView) -> ArticleView:
    view.set_layers(BUILT_IN_LAYERS, "fa")
    show(view, TEXT, [])
    return view


@pytest.mark.parametrize("words", ["السلام", "لام", "میسازیم", "جمالی", "بند"])
@pytest.mark.parametrize("theme", THEMES)
def test_dots_are_under_the_letters_and_change_none(
    page: ArticleView, theme: ThemeName, words: str
) -> None:
    page.set_theme(THEMES[theme])
    before = pixels(page)
    mark = mark_on(words)
    page.mark_suggestions([mark])
    rows = changed_rows(before, pixels(page))
    _, letters_end, row_end = heights(page, mark)
    assert rows
    assert letters_end <= min(rows) + 1
    assert max(rows) <= row_end + 2


def test_the_current_one_is_framed_and_the_others_are_not(page: ArticleView) -> None:
    marks = [mark_on("مردم شهر", "place"), mark_on("مهدی")]
    page.mark_suggestions(marks)
    without = pixels(page)
    page.mark_suggestions(marks, marks[0])
    letters, *_ = heights(page, marks[0])
    rows = changed_rows(without, pixels(page))
    assert letters - 2 <= min(rows) <= letters + 3
    other = page.bounds_of(marks[1].span)
    assert other is not None


def test_a_name_in_a_suggested_sentence_has_its_dots_above_the_sentences(page: ArticleView) -> None:
    sentence, name = mark_on("مهدی جمالینژاد گفت که پلها را میسازیم", "commitment"), mark_on("مهدی")
    lanes: list[tuple[str, int]] = []
    marks = page._painter.suggestions
    paint = type(marks)._paint_dots

    def watched(self: object, *given: object) -> None:
        lanes.append((str(given[3].layer_id), given[4]))  # pyright: ignore
        paint(self, *given)  # pyright: ignore

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(marks), "_paint_dots", watched)
        page.mark_suggestions([sentence, name])
        pixels(page)
    assert {("person", 0), ("commitment", 1)} <= set(lanes)


def test_dots_give_way_to_the_bar_of_an_annotation(page: ArticleView) -> None:
    annotation = annotation_on(TEXT, "مهدی جمالینژاد گفت", "commitment")
    page.replace_annotations((), [annotation])
    before = pixels(page)
    mark = mark_on("مهدی")
    page.mark_suggestions([mark])
    place = page._page.line_of(mark.span.start)
    assert place is not None
    bar = page._painter.bar_y(place, 0)
    assert min(changed_rows(before, pixels(page))) > bar


def test_a_click_tells_what_was_hit_and_one_beside_that_nothing_was(
    page: ArticleView, qtbot: QtBot
) -> None:
    mark = mark_on("مردم شهر", "place")
    page.mark_suggestions([mark])
    with qtbot.waitSignal(page.suggestion_clicked) as told:
        QTest.mouseClick(
            page.viewport(),
            Qt.MouseButton.LeftButton,
            pos=centre_of(page, mark).toPoint(),
        )
    assert told.args == [mark]
    with qtbot.waitSignal(page.suggestion_clicked) as told:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert told.args == [None]


def test_clicks_go_outward_from_a_name_to_the_annotation_around_it(page: ArticleView) -> None:
    annotation = annotation_on(TEXT, "گفت که پلها را میسازیم", "commitment")
    page.replace_annotations((), [annotation])
    mark = mark_on("پلها", "place")
    page.mark_suggestions([mark])
    clicked: list[object] = []
    page.suggestion_clicked.connect(clicked.append)
    page.suggestion_clicked.connect(lambda hit: page.mark_suggestions([mark], hit))
    at = centre_of(page, mark).toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked == [mark]
    assert page.selected_annotation is None
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.selected_annotation == annotation.id


def test_a_drag_over_dots_selects_words(page: ArticleView) -> None:
    mark = mark_on("مردم شهر", "place")
    page.mark_suggestions([mark])
    clicked: list[object] = []
    page.suggestion_clicked.connect(clicked.append)
    at = centre_of(page, mark).toPoint()
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(page.viewport(), at - QPoint(60, 0))
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=at - QPoint(60, 0))
    assert clicked == []


def test_marks_keep_their_words_in_the_view_with_half_spaces(page: ArticleView) -> None:
    mark = mark_on("مردم شهر", "place")
    page.mark_suggestions([mark])
    page.show_view(restored(TEXT))
    assert page.words_of(mark.span) == "مردم شهر"
    at = page._to_page(centre_of(page, mark))
    place = page._page.line_at(at)
    assert place is not None
    assert page._painter.suggestions.at(page._page, place, at.x() - place.origin.x()) == [mark]


def test_only_marks_that_touch_a_line_are_looked_at() -> None:
    from ui.reading.suggestion_marks import SuggestionMarks

    marks = SuggestionMarks()
    places = [Span(10 * n, 10 * n + 5) for n in range(1000)]
    around = Span(3, 9_000)
    every = [*places, around]
    marks.show([SuggestionMark(span, LayerId("person")) for span in every], None)
    found = [mark.span for mark in marks.touching(Span(4_007, 4_023))]
    assert found == [around, Span(4_010, 4_015), Span(4_020, 4_025)]
    assert all(one.start <= other.start for one, other in pairwise(found))


def test_another_article_has_no_marks_of_this_one(page: ArticleView) -> None:
    page.mark_suggestions([mark_on("مهدی")], mark_on("مهدی"))
    show(page, TEXT, [])
    assert len(page._painter.suggestions) == 0
    assert page._painter.suggestions.current is None

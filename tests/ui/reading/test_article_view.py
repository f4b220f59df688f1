"""The page as its reader uses it: pointer and keys on a shown view."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import MIXED, annotation_of, annotation_on, click, drag, move, point_of, show, span_on
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.model import Direction, Span
from ui.reading.article_view import ArticleView
from ui.reading.reading_style import ReadingStyle
from ui.theme import DARK

LONG = "\n".join(f"بند {n}: مهدی جمالی‌نژاد در اصفهان سخن گفت و رفت." for n in range(60))


def text_of(view: ArticleView, span: Span | None) -> str:
    assert span is not None
    return view.toPlainText()[span.start : span.end]


# --- hit tests ---


@pytest.mark.parametrize("width", [560, 760])
def test_of_400_clicks_at_most_3_land_on_another_character(
    view: ArticleView, sample_article: Path, width: int
) -> None:
    view.resize(width, 900)
    show(view, sample_article.read_text(encoding="utf-8"))
    wrong = 0
    for position in range(400):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        click(view, view.cursorRect(cursor).center())
        wrong += view.textCursor().position() != position
    assert wrong <= 3


def test_the_character_under_the_pointer_is_found_in_every_direction(view: ArticleView) -> None:
    show(view, MIXED)
    inside = [
        i
        for word in ("سه", "خارجه", "تهران", "iemens", "ا پایان", "خبرگزاری", "minister", "ehran")
        for i in range(MIXED.index(word), MIXED.index(word) + len(word))
    ]
    found = [view.offset_at(QPointF(point_of(view, offset))) for offset in inside]
    assert found == inside


# --- selecting by program ---


@pytest.mark.parametrize(
    "quote", ["می‌خواه", "😀 و", "شرکت Siem", "\nAP: به", "لا", "وزیر امور"], ids=repr
)
def test_exactly_the_asked_code_points_are_selected(view: ArticleView, quote: str) -> None:
    text = "می‌خواهد کالا " + MIXED
    show(view, text)
    start = text.index(quote)
    view.select_span(start, start + len(quote))
    assert view.selected_span == Span(start, start + len(quote))
    assert view.createMimeDataFromSelection().text() == quote


def test_an_end_inside_a_cluster_moves_to_its_boundary(view: ArticleView) -> None:
    text = "یک کِتاب 👨‍👩‍👧 پ"
    show(view, text)
    view.select_span(3, 4)
    assert text_of(view, view.selected_span) == "کِ"
    family = text.index("👨")
    view.select_span(family + 2, family + 3)
    assert view.selected_span == Span(family, family + 5)


def test_a_span_across_paragraphs_is_selected_whole(view: ArticleView) -> None:
    show(view, LONG)
    view.select_span(10, 150)
    assert view.selected_span == Span(10, 150)


def test_a_span_can_be_selected_before_the_view_is_shown(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    show(view, LONG)
    place = span_on(LONG, "بند 50")
    view.select_span(*place)
    assert view.selected_span == place
    view.resize(700, 400)
    view.show()
    qtbot.waitExposed(view)
    bounds = view.selection_bounds()
    assert bounds is not None
    assert 0 <= bounds[0].top() < view.viewport().height()


def test_selecting_scrolls_the_span_into_view(view: ArticleView) -> None:
    show(view, LONG)
    for quote in ("بند 55", "بند 3:"):
        view.select_span(*span_on(LONG, quote))
        bounds = view.selection_bounds()
        assert bounds is not None
        assert bounds[0].top() >= 0
        assert bounds[1].bottom() <= view.viewport().height()


def test_a_changed_selection_is_said_once(qtbot: QtBot, view: ArticleView) -> None:
    show(view, MIXED)
    said: list[object] = []
    view.span_changed.connect(said.append)
    view.select_span(3, 9)
    view.select_span(3, 9)
    view.clear_selection()
    view.clear_selection()
    assert said == [Span(3, 9), None]


# --- the mouse ---


def test_a_drag_snaps_to_words_while_it_goes_on(view: ArticleView) -> None:
    show(view, MIXED)
    start, end = MIXED.index("وزیر") + 1, MIXED.index("ایران") + 2
    seen: list[object] = []
    view.span_changed.connect(seen.append)
    drag(view, point_of(view, start), point_of(view, end))
    assert text_of(view, view.selected_span) == "وزیر امور خارجه ایران"
    for span in seen:
        if isinstance(span, Span):
            assert MIXED[span.start : span.end] in (
                "وزیر",
                "وزیر امور",
                "وزیر امور خارجه",
                "وزیر امور خارجه ایران",
            )


def test_a_drag_with_control_stops_at_characters(view: ArticleView) -> None:
    show(view, MIXED)
    start, end = MIXED.index("وزیر"), MIXED.index("خارجه")
    drag(
        view,
        point_of(view, start + 1),
        point_of(view, end + 2),
        Qt.KeyboardModifier.ControlModifier,
    )
    span = view.selected_span
    assert span is not None
    assert start < span.start <= start + 2
    assert end < span.end < end + 4


def test_a_backward_drag_over_two_paragraphs(view: ArticleView) -> None:
    show(view, MIXED)
    first, last = MIXED.index("Siemens"), MIXED.index("خبرگزاری")
    drag(view, point_of(view, last + 2), point_of(view, first + 2))
    span = view.selected_span
    assert span == Span(first, last + len("خبرگزاری"))


def test_a_trembling_click_selects_nothing(view: ArticleView) -> None:
    show(view, MIXED)
    point = point_of(view, MIXED.index("امور") + 1)
    drag(view, point, point + QPoint(3, 1))
    assert view.selected_span is None


@pytest.mark.parametrize(
    ("quote", "word"),
    [("خواه", "می‌خواهد"), ("۰۵", "۱۴۰۴/۰۵/۱۲"), ("گفت", "گفت"), ("eme", "Siemens"), ("😀", "😀")],
)
def test_a_double_click_takes_the_word(view: ArticleView, quote: str, word: str) -> None:
    text = "او «می‌خواهد»، " + MIXED
    show(view, text)
    point = point_of(view, text.index(quote))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert text_of(view, view.selected_span) == word


def test_a_press_beside_the_column_deselects(view: ArticleView) -> None:
    view.resize(1400, 700)
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    view.select_annotation(annotation.id)
    assert view.viewport().x() > 100
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert view.selected_annotation is None


# --- keys ---


def test_left_goes_forward_in_a_right_to_left_paragraph(view: ArticleView) -> None:
    show(view, MIXED)
    view.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Left, shift)
    QTest.keyClick(view, Qt.Key.Key_Left, shift)
    assert text_of(view, view.selected_span) == "سه\u200c"
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    assert view.selected_span == Span(0, 1)


def test_right_goes_forward_in_a_left_to_right_paragraph(view: ArticleView) -> None:
    show(view, "The minister said.")
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span == Span(0, 1)


def test_extending_by_words_leaves_the_space_behind_the_word_out(view: ArticleView) -> None:
    show(view, "وزیر می‌خواهد، برود")
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Left, both)
    assert text_of(view, view.selected_span) == "وزیر"
    QTest.keyClick(view, Qt.Key.Key_Left, both)
    assert text_of(view, view.selected_span) == "وزیر می‌خواهد"
    QTest.keyClick(view, Qt.Key.Key_Right, both)
    assert text_of(view, view.selected_span) == "وزیر"


def test_keys_never_stop_inside_a_cluster(view: ArticleView) -> None:
    text = "کِتاب 👨‍👩‍👧 پ"
    show(view, text)
    ends: list[int] = []
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        ends.append(view.selected_span.end if view.selected_span else 0)
    assert ends == [2, 3, 4, 5, 6, 11, 12, 13]


def test_escape_lets_go_of_what_is_selected(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    view.select_span(0, 3)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_span is None
    view.select_annotation(annotation.id)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_annotation is None


# --- annotations under the pointer ---


def test_a_repeated_press_goes_outward_then_round(view: ArticleView) -> None:
    inner = annotation_on(MIXED, "خارجه", "place")
    middle = annotation_on(MIXED, "امور خارجه ایران")
    outer = annotation_on(MIXED, "وزیر امور خارجه ایران در تهران", "commitment")
    show(view, MIXED, [outer, inner, middle])
    said: list[object] = []
    view.annotation_selected.connect(said.append)
    for _ in range(4):
        click(view, point_of(view, MIXED.index("خارجه") + 2))
        QApplication.processEvents()
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    assert said == [inner.id, middle.id, outer.id, inner.id]


def test_a_press_elsewhere_deselects(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    click(view, point_of(view, annotation.start + 2))
    assert view.selected_annotation == annotation.id
    click(view, point_of(view, MIXED.index("سه‌لایه")))
    assert view.selected_annotation is None


def test_a_press_on_a_chip_selects_its_own_annotation(view: ArticleView) -> None:
    inner = annotation_on(MIXED, "وزیر", "place")
    outer = annotation_on(MIXED, "وزیر امور خارجه ایران", "commitment")
    show(view, MIXED, [inner, outer])
    letters = point_of(view, outer.start)
    assert [a.id for a in view.annotations_at(QPointF(letters))] == [inner.id, outer.id]
    above = QPointF(letters) - QPointF(0, 24)
    assert [a.id for a in view.annotations_at(above)] == [outer.id]


def test_a_new_selection_takes_the_place_of_the_selected_annotation(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    view.select_annotation(annotation.id)
    view.select_span(0, 3)
    assert view.selected_annotation is None
    view.select_annotation(annotation.id)
    assert view.selected_span is None


def test_the_pointer_over_a_span_is_said_and_its_leaving_too(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    said: list[object] = []
    view.annotation_hovered.connect(said.append)
    move(view, QPointF(point_of(view, annotation.start + 2)))
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert said == [annotation.id, None]


# --- annotations that come and go ---


def test_a_removed_annotation_is_no_longer_selected(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    view.select_annotation(annotation.id)
    view.replace_annotations([annotation.id], [])
    assert view.selected_annotation is None
    assert view.visible_annotations() == []


def test_a_changed_annotation_stays_selected(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "تهران", "place")
    show(view, MIXED, [annotation])
    view.select_annotation(annotation.id)
    fields = {f: getattr(annotation, f) for f in annotation.__slots__}
    changed = type(annotation)(**(fields | {"layer_id": "person"}))
    view.replace_annotations([annotation.id], [changed])
    assert view.selected_annotation == annotation.id
    assert view.visible_annotations() == [changed]


class _Watched(ArticleView):
    """Notes how much of it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[int] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.region().boundingRect().height())
        super().paintEvent(event)


def test_an_addition_repaints_its_own_paragraph_only(qtbot: QtBot) -> None:
    view = _Watched()
    qtbot.addWidget(view)
    view.resize(760, 700)
    view.show()
    qtbot.waitExposed(view)
    show(view, LONG)
    QApplication.processEvents()
    view.painted.clear()
    view.replace_annotations([], [annotation_on(LONG, "بند 5")])
    qtbot.waitUntil(lambda: bool(view.painted))
    assert max(view.painted) < 2 * view.line_pitch + 2 * 40


def test_no_text_ever_has_a_character_format(view: ArticleView) -> None:
    show(view, MIXED, [annotation_on(MIXED, "تهران", "place")])
    view.set_matches([span_on(MIXED, "وزیر")], 0)
    view.select_span(0, 5)
    view.set_theme(DARK)
    view.set_style(ReadingStyle(size_pt=18))
    block = view.document().begin()
    while block.isValid():
        assert len(block.layout().formats()) == 0
        iterator = block.begin()
        while not iterator.atEnd():
            assert iterator.fragment().charFormat() == QTextCharFormat()
            iterator += 1
        block = block.next()
    assert view.toPlainText() == MIXED


# --- places ---


def test_the_y_of_an_annotation_is_that_of_its_line(view: ArticleView) -> None:
    annotation = annotation_on(MIXED, "GPT-4")
    show(view, MIXED, [annotation])
    top = view.annotation_top(annotation.id)
    assert top is not None
    assert abs(top + 10 - point_of(view, annotation.start).y()) < 14
    assert view.annotations_between(0, 700) == [(annotation, top)]
    assert view.annotations_between(-200, -100) == []


def test_the_topmost_line_stays_when_the_size_changes(view: ArticleView) -> None:
    show(view, LONG)
    place = LONG.index("بند 30")
    view.go_to(place)
    assert view.place == place
    view.set_style(ReadingStyle(size_pt=20))
    assert view.place == place
    view.resize(500, 500)
    assert abs(view.place - place) < 60


@pytest.mark.parametrize("width", [420, 520, 700])
def test_what_is_selected_stays_in_view_when_lines_become_shorter(
    view: ArticleView, width: int
) -> None:
    """A card that opens beside the text makes it narrower, and its words must not go out of sight."""
    view.resize(900, 500)
    words = annotation_on(LONG, "بند 11")
    show(view, LONG, [words])
    view.select_annotation(words.id)

    view.resize(width, 500)
    QApplication.processEvents()

    box = view.viewport().rect()
    assert box.contains(point_of(view, words.start))


def test_a_place_amid_a_long_paragraph_leads_back_to_itself(view: ArticleView) -> None:
    """It used to go up by a line at every start of the program."""
    show(view, text := "\n".join([LONG.replace("\n", " ")] * 3))
    seen: list[int] = []
    for offset in range(0, len(text) - 800, 150):
        view.go_to(offset)
        seen.append(place := view.place)
        assert place <= offset
        view.go_to(place)
        assert view.place == place
    assert seen == sorted(set(seen))


def test_the_place_is_known_before_the_page_is_set_to_its_end(view: ArticleView) -> None:
    text = "\n".join(f"{line} {line} {line}" for line in LONG.splitlines())
    for number in range(1, 50):
        show(view, text)
        view.go_to(place := text.index(f"بند {number}:"))
        assert view.place == place


def test_the_column_is_centred_and_no_wider_than_a_comfortable_line(view: ArticleView) -> None:
    show(view, LONG)
    view.resize(1600, 700)
    QApplication.processEvents()
    left = view.viewport().x()
    right = view.width() - view.viewport().geometry().right()
    assert abs(left - right) < 24
    style = ReadingStyle()
    assert view.viewport().width() == style.column_width() + 2 * style.padding()
    assert view.document().textWidth() == view.viewport().width()


@pytest.mark.parametrize("show_first", [True, False])
def test_the_text_is_as_wide_as_the_column_from_the_first_showing(
    qtbot: QtBot, show_first: bool
) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1200, 600)
    if show_first:
        view.show()
    show(view, LONG)
    view.show()
    qtbot.waitExposed(view)
    assert view.document().textWidth() == view.viewport().width()


# --- directions ---


def test_each_paragraph_runs_by_its_majority(view: ArticleView) -> None:
    show(view, MIXED)
    directions = [
        view.document().findBlockByNumber(n).textDirection()
        for n in range(view.document().blockCount())
    ]
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert directions == [rtl, rtl, ltr, rtl]


def test_a_switch_makes_every_paragraph_run_one_way(view: ArticleView) -> None:
    show(view, MIXED)
    view.set_direction(Direction.LTR)
    for number in range(view.document().blockCount()):
        block = view.document().findBlockByNumber(number)
        assert block.textDirection() == Qt.LayoutDirection.LeftToRight


# --- the rest ---


def test_a_wheel_with_control_asks_for_another_size(view: ArticleView) -> None:
    asked: list[int] = []
    view.size_requested.connect(asked.append)
    show(view, LONG)
    for turn in (120, 60, 60, -120):
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert asked == [1, 1, -1]
    assert view.verticalScrollBar().value() == 0


def test_a_copy_with_its_source_names_title_and_source(view: ArticleView) -> None:
    show(view, MIXED, source="خبرگزاری")
    view.select_span(*span_on(MIXED, "وزیر امور"))
    view.copy_with_source()
    assert QGuiApplication.clipboard().text() == "وزیر امور — گزارش یک دیدار، خبرگزاری"


def test_a_closed_article_leaves_an_empty_page(view: ArticleView) -> None:
    show(view, MIXED, [annotation_on(MIXED, "تهران", "place")])
    view.select_span(0, 4)
    assert view.article_id == "article"
    view.clear_article()
    assert view.article_id is None
    assert view.selected_span is None
    assert view.toPlainText() == ""
    assert view.annotations_at(QPointF(30, 30)) == []


def test_a_page_with_everything_on_it_paints_in_both_themes(view: ArticleView) -> None:
    spans = [annotation_of(MIXED, i, i + 30, "commitment") for i in range(0, 100, 7)]
    show(view, MIXED, spans)
    view.set_matches([span_on(MIXED, "ایران"), span_on(MIXED, "تبریز")], 1)
    light = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != light

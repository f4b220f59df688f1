"""A page with half-spaces put in: what is pressed, selected, tagged and copied is the stored text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages import (
    MIXED,
    annotation_on,
    click,
    drag,
    move,
    persian_texts,
    point_of,
    show,
    span_on,
)
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.model import Span
from reader_app.text.half_spaces import restored
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.reading_style import ReadingStyle

LOST = "مهدی جمالینژاد میگوید کتابها و خانههای منحصربهفرد 😀 در GPT-4 نمیشود."
LONG = "\n".join(f"بند {n}: {LOST} {LOST} {LOST}" for n in range(40))
LEFT, SHIFT = Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
both_views = pytest.mark.parametrize("is_view", [False, True], ids=["stored", "half-spaces"])


def show_in(view: ArticleView, text: str, is_view: bool) -> None:
    show(view, text)
    view.set_half_space_view(is_view)
    assert (view.toPlainText() != text) is (is_view and not restored(text).is_identity)


def middle_of(view: ArticleView, offset: int) -> QPoint:
    """The middle of the cell of a stored character, found without the view's own geometry."""
    return point_of(view, view.half_space_view.span_to_view(Span(offset, offset + 1)).start)


def beginning_of(view: ArticleView, offset: int) -> QPoint:
    """A point within the first quarter of a stored letter of a right-to-left word."""
    cursor = QTextCursor(view.document())
    places = [view.half_space_view.span_to_view(Span(i, i + 1)).start for i in (offset, offset + 1)]
    rects: list[QPoint] = []
    for place in places:
        cursor.setPosition(len(view.toPlainText()[:place].encode("utf-16-le")) // 2)
        rects.append(view.cursorRect(cursor).center())
    return rects[0] + QPoint((rects[1].x() - rects[0].x()) // 4, 0)


def answers(view: ArticleView, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> list[Span | None]:
    """Returns what is selected after each of `keys`."""
    found: list[Span | None] = []
    for key, modifiers in keys:
        QTest.keyClick(view, key, modifiers)
        found.append(view.selected_span)
    return found


# --- keys ---


def test_a_key_is_a_step_that_is_seen(view: ArticleView) -> None:
    show_in(view, "کتابها", True)
    spans = answers(view, [(LEFT, SHIFT)] * 6)
    assert spans == [Span(0, end) for end in range(1, 7)]
    spans = answers(view, [(Qt.Key.Key_Right, SHIFT)] * 5)
    assert spans == [Span(0, end) for end in range(5, 0, -1)]


def test_the_caret_takes_as_many_keys_through_the_article_in_either_view(view: ArticleView) -> None:
    ends: list[list[int]] = []
    for is_view in (False, True):
        show_in(view, LOST, is_view)
        spans = answers(view, [(LEFT, SHIFT)] * len(LOST))
        ends.append([span.end for span in spans if span])
    assert ends[0] == ends[1]


_KEYS = [
    *((key, modifier) for key in (LEFT, Qt.Key.Key_Right) for modifier in (SHIFT, SHIFT | CONTROL)),
    *((key, SHIFT) for key in (Qt.Key.Key_Home, Qt.Key.Key_End)),
]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(persian_texts, st.lists(st.sampled_from(_KEYS), min_size=1, max_size=12), st.data())
def test_keys_select_the_same_in_either_view(
    view: ArticleView,
    text: str,
    keys: list[tuple[Qt.Key, Qt.KeyboardModifier]],
    data: st.DataObject,
) -> None:
    start = data.draw(st.integers(0, len(text)))
    found: list[list[Span | None]] = []
    for is_view in (False, True):
        show_in(view, text, is_view)
        view.select_span(start, start)
        found.append(answers(view, keys))
    assert found[0] == found[1]


def test_a_key_that_moves_by_lines_leaves_the_caret_where_the_next_key_is_seen(
    view: ArticleView,
) -> None:
    show_in(view, LONG, True)
    for start in range(300):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End):
            view.select_span(start, start)
            QTest.keyClick(view, key)
            view.select_span(at := caret_of(view), at)
            QTest.keyClick(view, LEFT, SHIFT)
            assert view.selected_span == Span(at, at + 1)


def caret_of(view: ArticleView) -> int:
    units = view.toPlainText().encode("utf-16-le")[: 2 * view.textCursor().position()]
    return view.half_space_view.to_stored(len(units.decode("utf-16-le")))


# --- the mouse ---


@pytest.mark.parametrize("width", [560, 760])
def test_of_400_clicks_at_most_3_land_on_another_character(
    view: ArticleView, sample_article: Path, width: int
) -> None:
    text = sample_article.read_text(encoding="utf-8")
    view.resize(width, 900)
    show_in(view, text, True)
    wrong = 0
    for offset in range(400):
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.half_space_view.span_to_view(Span(offset, offset + 1)).start)
        click(view, view.cursorRect(cursor).center())
        wrong += caret_of(view) != offset
    assert wrong <= 3


def test_the_character_under_the_pointer_is_the_stored_one(
    view: ArticleView, sample_article: Path
) -> None:
    text = sample_article.read_text(encoding="utf-8")
    show_in(view, text, True)
    letters = [i for i in range(700) if text[i].isalpha()]
    assert [view.offset_at(QPointF(middle_of(view, i))) for i in letters] == letters


@both_views
@pytest.mark.parametrize("quote", ["جمالینژاد", "میگوید", "منحصربهفرد", "GPT", "😀", "نمیشود"])
def test_a_double_click_takes_the_whole_word_without_what_is_beside_it(
    view: ArticleView, quote: str, is_view: bool
) -> None:
    show_in(view, LOST, is_view)
    span = span_on(LOST, quote)
    for offset in range(span.start, span.end):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, offset))
        found = view.selected_span
        assert found is not None
        assert LOST[found.start : found.end] == quote


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.NoModifier, CONTROL], ids=["words", "letters"]
)
def test_a_drag_from_letter_to_letter_selects_the_same_in_either_view(
    view: ArticleView, modifier: Qt.KeyboardModifier
) -> None:
    letters = [i for i, sign in enumerate(LOST) if sign.isalpha() and not sign.isascii()]
    pairs = [(a, b) for a in letters[::5] for b in letters[3::7] if abs(a - b) > 3]
    found: list[list[Span | None]] = []
    for is_view in (False, True):
        show_in(view, LOST, is_view)
        spans: list[Span | None] = []
        for start, end in pairs:
            drag(view, beginning_of(view, start), beginning_of(view, end), modifier)
            spans.append(view.selected_span)
        found.append(spans)
    assert found[0] == found[1]
    if modifier:
        assert found[1] == [Span(*sorted(pair)) for pair in pairs]


# --- what is selected, marked and copied ---


@both_views
@pytest.mark.parametrize("quote", ["جمالینژاد", "نژاد", "کتاب", "ها و خانه", "ههای", "فرد 😀 در"])
def test_exactly_the_asked_code_points_are_selected_and_copied(
    view: ArticleView, quote: str, is_view: bool
) -> None:
    show_in(view, LOST, is_view)
    view.select_span(*span_on(LOST, quote))
    assert view.selected_span == span_on(LOST, quote)
    assert view.createMimeDataFromSelection().text() == quote
    view.copy_with_source()
    assert QGuiApplication.clipboard().text() == f"{quote} — گزارش یک دیدار"


def test_the_gold_is_dragged_alike_in_either_view(view: ArticleView, sample_article: Path) -> None:
    """From the middle of the first letter to the middle of the last, as a hand does."""
    text = sample_article.read_text(encoding="utf-8")
    gold = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    asked = [Span(each["start"], each["end"]) for each in (*gold["mentions"], *gold["commitments"])]
    view.resize(760, 900)
    found: list[list[Span | None]] = []
    for is_view in (False, True):
        show_in(view, text, is_view)
        spans: list[Span | None] = []
        for span in asked:
            view.reveal(span)
            drag(view, middle_of(view, span.start), middle_of(view, span.end - 1))
            spans.append(view.selected_span)
        found.append(spans)
    assert found[0] == found[1]
    right = [a for a, b in zip(asked, found[1], strict=True) if a == b]
    # A name without the ending that is written onto it cannot be had by whole words.
    assert len(right) >= 0.8 * len(asked)


def test_an_annotation_is_found_at_every_letter_of_it_and_nowhere_beside(view: ArticleView) -> None:
    one, other = annotation_on(LOST, "کتاب"), annotation_on(LOST, "نژاد", "place")
    show(view, LOST, [one, other])
    view.set_half_space_view(True)
    for annotation in (one, other):
        hits = [
            i
            for i, sign in enumerate(LOST)
            if sign.isalpha() and annotation in view.annotations_at(QPointF(middle_of(view, i)))
        ]
        assert hits == list(range(annotation.start, annotation.end))


def test_a_match_is_painted_on_the_letters_that_it_is_of(view: ArticleView) -> None:
    show_in(view, LOST, True)
    bare = view.viewport().grab().toImage()
    span = span_on(LOST, "نژاد")
    view.set_matches([span], -1)
    matched = view.viewport().grab().toImage()

    def is_painted(offset: int) -> bool:
        at = middle_of(view, offset)
        return any(
            bare.pixel(at + QPoint(0, y)) != matched.pixel(at + QPoint(0, y)) for y in range(-8, 8)
        )

    letters = [i for i, sign in enumerate(LOST) if sign.isalpha()]
    assert [i for i in letters if is_painted(i)] == list(range(*span))


# --- from one view to the other ---


def test_a_card_says_its_words_as_the_article_shows_them(qtbot: QtBot, view: ArticleView) -> None:
    annotation = annotation_on(LOST, "جمالینژاد میگوید")
    margin = Margin()
    qtbot.addWidget(margin)
    margin.set_view(view)
    show(view, LOST, [annotation])
    margin.show_annotations([annotation])
    margin.select_annotation(annotation.id)
    assert "جمالینژاد میگوید" in margin.accessibleDescription()
    view.set_half_space_view(True)
    assert "جمالی‌نژاد می‌گوید" in margin.accessibleDescription()
    assert view.quote_of(annotation) == "جمالی‌نژاد می‌گوید"
    view.set_half_space_view(False)
    assert "جمالینژاد میگوید" in margin.accessibleDescription()


def test_what_is_selected_and_the_topmost_line_stay(view: ArticleView) -> None:
    annotation = annotation_on(LONG, "بند 21")
    show(view, LONG, [annotation])
    view.select_span(*(span := span_on(LONG, "بند 20: مهدی جمالی")))
    view.go_to(place := LONG.index("بند 19"))
    said: list[object] = []
    view.span_changed.connect(said.append)
    for is_view in (True, False, True):
        view.set_half_space_view(is_view)
        assert view.selected_span == span
        assert view.place == place
    assert said == []
    view.select_annotation(annotation.id)
    view.set_half_space_view(False)
    assert view.selected_annotation == annotation.id


def test_there_and_back_again_is_the_same_place_however_often(view: ArticleView) -> None:
    show(view, LONG)
    for start in (LONG.index("بند 7") + 140, LONG.index("بند 30") + 60):
        view.go_to(start)
        place = view.place
        for _ in range(6):
            view.set_half_space_view(True)
            view.set_half_space_view(False)
        assert view.place == place


def test_a_text_that_lacks_nothing_is_not_set_anew(view: ArticleView) -> None:
    show(view, text := "کتاب‌ها می‌آیند.")
    revision = view.document().revision()
    view.set_half_space_view(True)
    assert view.document().revision() == revision
    assert view.toPlainText() == text


def test_the_view_comes_while_a_drag_is_on(view: ArticleView) -> None:
    show(view, LOST)
    first, last = LOST.index("میگوید"), LOST.index("خانه")
    viewport, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, middle_of(view, first + 1))
    move(view, QPointF(middle_of(view, first + 3)), left)
    view.show_view(restored(LOST))
    move(view, QPointF(middle_of(view, last + 2)), left)
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, middle_of(view, last + 2))
    assert view.selected_span == Span(first, LOST.index(" 😀") - len(" منحصربهفرد"))


def test_the_half_spaces_that_were_put_in_can_be_marked(view: ArticleView) -> None:
    show_in(view, LOST, True)
    bare = view.viewport().grab().toImage()
    view.set_half_space_marks(True)
    assert view.viewport().grab().toImage() != bare
    view.set_half_space_view(False)
    plain = view.viewport().grab().toImage()
    view.set_half_space_marks(False)
    assert view.viewport().grab().toImage() == plain


def test_no_text_ever_has_a_character_format(view: ArticleView) -> None:
    show(view, MIXED + LOST, [annotation_on(MIXED, "تهران", "place")])
    view.set_half_space_view(True)
    view.set_half_space_marks(True)
    view.select_span(0, 5)
    view.set_style(ReadingStyle(size_pt=18))
    QApplication.processEvents()
    block = view.document().begin()
    while block.isValid():
        assert len(block.layout().formats()) == 0
        iterator = block.begin()
        while not iterator.atEnd():
            assert iterator.fragment().charFormat() == QTextCharFormat()
            iterator += 1
        block = block.next()

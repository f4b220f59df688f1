"""How selections settle, in code points."""

from __future__ import annotations

import pytest

from reader_app.model import Span
from ui.reading.selection_rules import (
    Selection,
    dragged,
    moved_by_word,
    settled,
    without_newline,
    word_at,
)

TEXT = "وزیر «می‌خواهد» تا ۱۴۰۳/۰۵/۱۲، برود."


def at(word: str) -> Span:
    start = TEXT.index(word)
    return Span(start, start + len(word))


def test_a_drag_inside_a_word_takes_the_whole_word() -> None:
    word = at("می‌خواهد")
    origin = Span(word.start + 2, word.start + 2)
    assert dragged(TEXT, origin, word.start + 4, by_words=True) == Selection(*word)


def test_a_backward_drag_keeps_its_direction() -> None:
    origin = Span(at("تا").end, at("تا").end)
    selection = dragged(TEXT, origin, at("وزیر").start + 2, by_words=True)
    assert selection == Selection(at("تا").end, 0)


def test_a_drag_over_quotes_leaves_them_out() -> None:
    word = at("می‌خواهد")
    origin = Span(word.start - 1, word.start - 1)
    assert dragged(TEXT, origin, word.end + 1, by_words=True) == Selection(*word)


def test_a_drag_from_a_double_clicked_word_keeps_that_word_both_ways() -> None:
    origin = at("تا")
    forward = dragged(TEXT, origin, at("۱۴۰۳/۰۵/۱۲").start + 3, by_words=True)
    backward = dragged(TEXT, origin, 1, by_words=True)
    assert forward == Selection(origin.start, at("۱۴۰۳/۰۵/۱۲").end)
    assert backward == Selection(origin.end, 0)


def test_a_drag_by_clusters_stops_at_characters() -> None:
    assert dragged(TEXT, Span(1, 1), 3, by_words=False) == Selection(1, 3)


def test_an_end_inside_a_cluster_moves_outwards() -> None:
    text = "کِتاب 👨‍👩‍👧 پ"
    family = text.index("👨")
    assert settled(text, Selection(1, 3)) == Selection(0, 3)
    assert settled(text, Selection(family + 3, 2)) == Selection(family + 5, 2)
    assert settled(text, Selection(1, 1)) == Selection(1, 1)


@pytest.mark.parametrize(
    ("offset", "word"),
    [(1, "وزیر"), (5, "«"), (8, "می‌خواهد"), (20, "۱۴۰۳/۰۵/۱۲"), (4, "")],
    ids=["letter", "sign", "beside ZWNJ", "date", "space"],
)
def test_the_word_at_a_character(offset: int, word: str) -> None:
    span = word_at(TEXT, offset)
    assert TEXT[span.start : span.end] == word


def test_growing_by_words_stops_before_the_space_and_shrinking_gives_it_up() -> None:
    def go(selection: Selection, *, forward: bool) -> Selection:
        return moved_by_word(TEXT, selection, is_forward=forward, is_extending=True)

    first = go(Selection(0, 0), forward=True)
    assert first == Selection(0, at("وزیر").end)
    second = go(first, forward=True)
    assert second == Selection(0, at("می‌خواهد").end)
    assert go(second, forward=False) == first
    assert go(first, forward=False) == Selection(0, 0)


def test_growing_backward_by_words_takes_each_from_its_start() -> None:
    end = at("تا").end
    selection = moved_by_word(TEXT, Selection(end, end), is_forward=False, is_extending=True)
    assert selection == Selection(end, at("تا").start)
    selection = moved_by_word(TEXT, selection, is_forward=False, is_extending=True)
    assert selection == Selection(end, at("می‌خواهد").start)
    selection = moved_by_word(TEXT, selection, is_forward=True, is_extending=True)
    assert selection == Selection(end, at("تا").start)


def test_a_move_without_extending_leaves_no_selection() -> None:
    moved = moved_by_word(TEXT, Selection(0, 4), is_forward=True, is_extending=False)
    assert moved.is_empty
    assert moved.position > 4


def test_a_triple_click_does_not_take_the_newline() -> None:
    assert without_newline("اب\nپ", Span(0, 3)) == Span(0, 2)
    assert without_newline("اب", Span(0, 2)) == Span(0, 2)

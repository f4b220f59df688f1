"""The words of a commitment's slots, framed in the text: named above the letters, never on them."""

from __future__ import annotations

import pytest
from pages import annotation_on, show
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader_app.model import BUILT_IN_LAYERS, Span
from reader_app.text.half_spaces import restored
from ui.reading.article_view import ArticleView
from ui.reading.chips import Chip
from ui.reading.slot_marks import SlotMark
from ui.theme import THEMES, ThemeName

TEXT = "😀 مهدی جمالینژاد گفت که پلها را میسازیم و سلام و السلام برای مردم شهر میماند.\nبند دوم."


def mark_on(words: str, name: str) -> SlotMark:
    start = TEXT.index(words)
    return SlotMark(Span(start, start + len(words)), name)


def chips_of(view: ArticleView, mark: SlotMark) -> list[Chip]:
    place = view._page.line_of(mark.span.start)
    assert place is not None
    return [chip for chip in view._page.boxes(place).chips if chip.slot == mark]


def pixels(view: ArticleView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


@pytest.fixture
def marked(view: ArticleView) -> ArticleView:
    view.set_layers(BUILT_IN_LAYERS, "fa")
    show(view, TEXT, [annotation_on(TEXT, "پلها را میسازیم", "commitment")])
    return view


def test_a_slot_has_its_name_above_its_words(marked: ArticleView) -> None:
    mark = mark_on("مردم شهر", "به چه کسی")
    marked.mark_slots([mark])
    (chip,) = chips_of(marked, mark)
    place = marked._page.line_of(mark.span.start)
    assert place is not None
    assert chip.text == "به چه کسی"
    assert marked._painter.chip_rect(place, chip).bottom() <= marked._painter.letters_top(
        place.baseline
    )


def test_a_slot_in_a_paragraph_without_annotations_is_marked(marked: ArticleView) -> None:
    mark = mark_on("بند دوم", "چه کاری")
    marked.mark_slots([mark])
    assert len(chips_of(marked, mark)) == 1


def test_names_of_slots_and_layers_stand_side_by_side(marked: ArticleView) -> None:
    mark = mark_on("پلها", "چه کاری")
    marked.mark_slots([mark])
    place = marked._page.line_of(mark.span.start)
    assert place is not None
    runs = sorted(chip.run for chip in marked._page.boxes(place).chips)
    assert len(runs) == 2
    assert runs[0].right < runs[1].left


def test_marks_change_no_letter(marked: ArticleView) -> None:
    """A slot in mid-word, even between the letters of a lam-alef, leaves the shaping alone."""
    formats = marked.document().allFormats()
    line = marked._page.line_of(0)
    assert line is not None
    width = line.line.naturalTextWidth()
    start = TEXT.index("السلام") + 3
    marked.mark_slots([SlotMark(Span(start, start + 1), "چه کسی")])
    pixels(marked)
    assert marked.document().allFormats() == formats
    after = marked._page.line_of(0)
    assert after is not None
    assert after.line.naturalTextWidth() == width


def test_marks_go_without_a_trace(marked: ArticleView) -> None:
    before = pixels(marked)
    marked.mark_slots([mark_on("مردم شهر", "به چه کسی"), mark_on("مهدی جمالینژاد", "چه کسی")])
    assert pixels(marked) != before
    marked.mark_slots([])
    assert pixels(marked) == before


def test_a_mark_stands_on_its_words_with_half_spaces_put_back(marked: ArticleView) -> None:
    mark = mark_on("مردم شهر", "به چه کسی")
    marked.show_view(restored(TEXT))
    marked.mark_slots([mark])
    (chip,) = chips_of(marked, mark)
    place = marked._page.line_of(mark.span.start)
    assert place is not None
    (run,) = marked._page.runs(place, mark.span)
    assert abs(chip.run.right - run.right) < 2
    marked.show_view(None)
    assert marked.slot_marks == (mark,)


@pytest.mark.parametrize("name", THEMES)
def test_the_frame_is_seen_in_every_theme(marked: ArticleView, name: ThemeName) -> None:
    marked.set_theme(THEMES[name])
    before = pixels(marked)
    mark = mark_on("مردم شهر", "به چه کسی")
    marked.mark_slots([mark])
    faint = pixels(marked)
    marked.mark_slots([mark], mark)
    assert len({before.cacheKey(), faint.cacheKey()}) == 2
    assert before != faint
    assert pixels(marked) != faint

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Span
from ui.reading.paragraphs import Paragraphs
from ui.reading.shown_text import ShownText

texts = st.text(alphabet="اب\n😀a\u200c ", max_size=40)


@given(texts)
def test_the_paragraphs_and_their_newlines_make_up_the_text(text: str) -> None:
    paragraphs = Paragraphs(ShownText(text))
    spans = [paragraphs.span_of(n) for n in range(len(paragraphs))]
    assert "\n".join(text[s.start : s.end] for s in spans) == text


@given(texts, st.data())
def test_units_of_a_paragraph_lead_back_to_the_same_code_points(
    text: str, data: st.DataObject
) -> None:
    paragraphs = Paragraphs(ShownText(text))
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    own = paragraphs.span_of(number)
    start = data.draw(st.integers(own.start, own.end))
    span = Span(start, data.draw(st.integers(start, own.end)))
    units = paragraphs.units_within(number, span)
    assert paragraphs.span_within(number, *units) == span
    assert units[1] - units[0] == len(paragraphs.text_within(number, *units))


def test_a_newline_belongs_to_the_paragraph_that_it_ends() -> None:
    paragraphs = Paragraphs(ShownText("اب\nپ"))
    assert [paragraphs.number_at(i) for i in range(5)] == [0, 0, 0, 1, 1]
    assert list(paragraphs.numbers_of(Span(1, 4))) == [0, 1]
    assert list(paragraphs.numbers_of(Span(1, 3))) == [0]

"""A snippet shows the first hit in its surroundings, and knows where every hit stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.snippets import SHOWN, snippet

LONG = "وزیر نیرو در نشست خبری امروز گفت که آب شرب مردم تا پایان مرداد قطع نمی‌شود و بس. " * 9


def spans_of(text: str, quote: str) -> list[Span]:
    parts = text.split(quote)
    spans, at = list[Span](), 0
    for part in parts[:-1]:
        at += len(part)
        spans.append(Span(at, at + len(quote)))
        at += len(quote)
    return spans


def quotes(shown: str, hits: tuple[Span, ...]) -> list[str]:
    return [shown[hit.start : hit.end] for hit in hits]


def test_without_hits_it_is_the_beginning() -> None:
    assert snippet("\n\n  آغاز  متن\nسطر دوم", []).text == "آغاز متن سطر دوم"


def test_it_begins_with_a_whole_word_shortly_before_the_first_hit() -> None:
    shown = snippet(LONG, spans_of(LONG, "مرداد"))
    before = shown.text[: shown.hits[0].start]
    assert before == "…آب شرب مردم تا پایان "


def test_it_begins_with_the_line_of_the_hit() -> None:
    text = "سطر نخست\nپل خواجو بسته است."
    shown = snippet(text, spans_of(text, "خواجو"))
    assert shown.text == "…پل خواجو بسته است."


def test_at_the_start_of_the_text_there_is_no_ellipsis() -> None:
    assert snippet("پل خواجو", [Span(3, 8)]).text == "پل خواجو"


def test_every_hit_within_it_is_marked() -> None:
    shown = snippet(LONG, spans_of(LONG, "مردم"))
    assert len(shown.hits) > 1
    assert set(quotes(shown.text, shown.hits)) == {"مردم"}


@pytest.mark.parametrize("blank", ["\n", "\n\n", " \t ", "\u00a0\n"])
def test_blanks_are_one_space_inside_and_outside_of_a_hit(blank: str) -> None:
    text = f"در{blank}پل{blank}خواجو{blank}است"
    start = text.index("پل")
    shown = snippet(text, [Span(start, text.index("خواجو") + 5)])
    assert shown.text.endswith("پل خواجو است")
    assert quotes(shown.text, shown.hits) == ["پل خواجو"]


def test_a_hit_longer_than_the_snippet_is_cut() -> None:
    text = "آ" * (2 * SHOWN)
    shown = snippet(text, [Span(0, len(text))])
    assert shown.hits == (Span(0, SHOWN),)


@given(st.text(alphabet="اب \n\u200cی😀", min_size=1, max_size=600), st.data())
def test_marks_stand_on_the_letters_that_were_hit(text: str, drawn: st.DataObject) -> None:
    ends = sorted(drawn.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    hits = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    shown = snippet(text, hits)
    for hit, marked in zip(hits, shown.hits, strict=False):
        found = shown.text[marked.start : marked.end]
        whole = " ".join(text[hit.start : hit.end].split())
        assert " ".join(found.split()) == whole or whole.startswith(" ".join(found.split()))
    assert "\n" not in shown.text

"""Words and what is around them: whole, and never glued to their neighbours."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from reader_app.model import Span
from reader_app.text.tokens import (
    is_word,
    iter_tokens,
    iter_words,
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    snap_to_words,
    token_at,
)

PIECES = (
    *"اب\u064e\u0654\u200c\u200d\u200f\u00acـ 1۲.,/:-_@#،«»()a'\n\u00a0\x1c\u0600😀🇮\u20e3",
    "می‌شود",
    "۱۴۰۳/۰۵/۱۲",
    "https://",
    "www.",
    "a@b.ir",
    "👨\u200d👩",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)
SPANS = st.tuples(TEXTS, st.integers(0, 60), st.integers(0, 60)).map(
    lambda drawn: (
        drawn[0],
        Span(*sorted((min(drawn[1], len(drawn[0])), min(drawn[2], len(drawn[0]))))),
    )
)


def tokens_of(text: str) -> list[str]:
    return [text[start:end] for start, end in iter_tokens(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("می‌شود،", ["می‌شود", "،"], id="half-space"),
        pytest.param("«منچستر شرق»؛", ["«", "منچستر", "شرق", "»", "؛"], id="quotes"),
        pytest.param("گفت:چرا؟بله", ["گفت", ":", "چرا", "؟", "بله"], id="signs without spaces"),
        pytest.param("مُحَمَّد خانهٔ ما", ["مُحَمَّد", "خانهٔ", "ما"], id="marks"),
        pytest.param("کـتاب ــ", ["کـتاب", "ــ"], id="tatweel"),
        pytest.param("می¬شود می\u200fروم", ["می¬شود", "می\u200fروم"], id="false half-spaces"),
        pytest.param("\u200fسلام\u200f", ["\u200f", "سلام", "\u200f"], id="direction marks"),
        pytest.param("۱۴۰۳/۰۵/۱۲،", ["۱۴۰۳/۰۵/۱۲", "،"], id="date"),
        pytest.param("2025-09-20 20-9-2025", ["2025-09-20", "20-9-2025"], id="ISO date"),
        pytest.param("۱۲.۵٪ ۳٫۱۴.", ["۱۲.۵", "٪", "۳٫۱۴", "."], id="decimal"),
        pytest.param("12,000 ۱۲٬۰۰۰٬۰۰۰", ["12,000", "۱۲٬۰۰۰٬۰۰۰"], id="thousands"),
        pytest.param("1,2 ۱،۲", ["1", ",", "2", "۱", "،", "۲"], id="lists of numbers"),
        pytest.param("۱۲:۳۰ ۲۰ام", ["۱۲:۳۰", "۲۰ام"], id="time, ordinal"),
        pytest.param("۱۲.۵میلیون", ["۱۲.۵میلیون"], id="a number that lost its space"),
        pytest.param("#هشتگ_ها، @ali_2", ["#هشتگ_ها", "،", "@ali_2"], id="hashtag"),
        pytest.param("a.b+c@isna.ir.", ["a.b+c@isna.ir", "."], id="e-mail"),
        pytest.param("www.isna.ir، isna.ir/1", ["www.isna.ir", "،", "isna.ir/1"], id="site"),
        pytest.param(
            "(https://isna.ir/news/۱۲/خبر?a=b&c).",
            ["(", "https://isna.ir/news/۱۲/خبر?a=b&c", ")", "."],
            id="URL",
        ),
        pytest.param(
            "HTTPS://fa.wikipedia.org/wiki/ری_(شهر).",
            ["HTTPS://fa.wikipedia.org/wiki/ری_(شهر)", "."],
            id="URL with brackets",
        ),
        pytest.param("سلام😀دنیا", ["سلام", "😀", "دنیا"], id="emoji"),
        pytest.param("👨‍👩‍👧🇮🇷#️⃣", ["👨‍👩‍👧", "🇮🇷", "#️⃣"], id="emoji of several"),
        pytest.param("don't O’Brien 'a'", ["don't", "O’Brien", "'", "a", "'"], id="apostrophe"),
        pytest.param("COVID-19 C#", ["COVID", "-", "19", "C", "#"], id="Latin"),
        pytest.param(" \n\u00a0", [], id="spaces"),
    ],
)
def test_a_token_is_whole_and_alone(text: str, tokens: list[str]) -> None:
    assert tokens_of(text) == tokens


def test_the_sample_article_has_the_tokens_that_hazm_counts() -> None:
    shared = (
        os.environ.get("HASHIYEH_SHARED") or Path(__file__).resolve().parents[2].parent / "shared"
    )
    article = Path(shared) / "data" / "article_isfahan.txt"
    if not article.exists():
        pytest.skip("the sample article is not beside the checkout")
    text = article.read_text(encoding="utf-8")
    # hazm joins two verbs of two words each («خواهد_شد») and makes 512 of these.
    assert len(list(iter_tokens(text))) == 514
    assert len(list(iter_words(text))) == 461


@given(TEXTS)
@example("\u0600\u00a0")
@example("ا" * 300 + "،" + "ب" * 300)
def test_tokens_follow_each_other_and_leave_only_white_space(text: str) -> None:
    tokens = list(iter_tokens(text))
    assert all(start < end for start, end in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    rest = "".join(
        text[left.end : right.start]
        for left, right in pairwise([Span(0, 0), *tokens, Span(len(text), len(text))])
    )
    assert regex.sub(r"\s", "", rest) == ""
    assert not any(regex.search(r"\s", text[start:end]) for start, end in tokens)


@given(SPANS)
def test_tokens_of_a_part_are_those_of_the_whole_that_touch_it(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    touching = [token for token in iter_tokens(text) if token.overlaps(span)]
    assert list(iter_tokens(text, span.start, span.end)) == touching
    at = [token for token in iter_tokens(text) if token.start <= span.start < token.end]
    assert token_at(text, span.start) == (at[0] if at else None)


SENTENCE = "گفت: «می‌رویم» تا ۱۴۰۳/۰۵/۱۲، 😀 #هشتگ_ها."


@pytest.mark.parametrize(
    ("dragged", "snapped"),
    [
        pytest.param("ی‌رو", "می‌رویم", id="inside a word with a half-space"),
        pytest.param("«می‌رویم»", "می‌رویم", id="quotes at the rim"),
        pytest.param(": «می", "می‌رویم", id="signs and a space before"),
        pytest.param("م» تا ", "می‌رویم» تا", id="signs inside, a space after"),
        pytest.param("۰۵", "۱۴۰۳/۰۵/۱۲", id="inside a date"),
        pytest.param("۱۲، 😀 ", "۱۴۰۳/۰۵/۱۲", id="a comma and an emoji after"),
        pytest.param("_", "#هشتگ_ها", id="inside a hashtag"),
        pytest.param("😀", "😀", id="no word"),
        pytest.param("، 😀 ", "، 😀 ", id="signs and spaces only"),
        pytest.param(SENTENCE, SENTENCE[:-1], id="the whole sentence"),
    ],
)
def test_a_selection_grows_to_whole_words_and_sheds_signs(dragged: str, snapped: str) -> None:
    start = SENTENCE.index(dragged)
    found = snap_to_words(SENTENCE, Span(start, start + len(dragged)))
    assert SENTENCE[found.start : found.end] == snapped


@pytest.mark.parametrize(
    ("at", "word"),
    [(0, "الف"), (2, "الف"), (3, "الف"), (4, ""), (5, "ب"), (6, "ب"), (7, "پ"), (8, "پ")],
)
def test_a_caret_touches_the_word_that_it_is_in_or_beside(at: int, word: str) -> None:
    text = "الف، ب پ"
    found = snap_to_words(text, Span(at, at))
    assert text[found.start : found.end] == word
    assert word or found == Span(at, at)


@given(SPANS)
def test_a_snapped_selection_keeps_its_words_and_cuts_no_cluster(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    words = [word for word in iter_words(text) if word.overlaps(span)]
    snapped = snap_to_words(text, span)
    if span.is_empty:
        return
    if not words:
        assert snapped == span
        return
    assert snapped.start <= words[0].start
    assert snapped.end >= words[-1].end
    cuts = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    assert {*snapped} <= cuts
    assert snap_to_words(text, snapped) == snapped


@given(TEXTS)
def test_steps_go_to_the_nearest_rim_of_a_word(text: str) -> None:
    words = [token for token in iter_tokens(text) if is_word(text, token)]
    starts, ends = [word.start for word in words], [word.end for word in words]
    for i in range(len(text) + 1):
        assert next_word_start(text, i) == min((at for at in starts if at > i), default=i)
        assert next_word_end(text, i) == min((at for at in ends if at > i), default=i)
        assert previous_word_start(text, i) == max((at for at in starts if at < i), default=i)
        assert previous_word_end(text, i) == max((at for at in ends if at < i), default=i)

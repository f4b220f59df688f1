"""Canonical text: what is settled at import and what stays as it came."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.errors import LoneSurrogate
from reader_app.text.canonical import Canonical, canonicalise, sha256_of, title_of

AWKWARD = "\r\n\ufeff\ufffe\u2028\u2029\ufdd0\ufdd1"
TEXTS = st.text(st.one_of(st.sampled_from(AWKWARD + " اب\u200c😀"), st.characters(codec="utf-8")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("خط\r\nبعد\r\n", Canonical("خط\nبعد\n", (2, 7)), id="CRLF"),
        pytest.param("خط\rبعد\r", Canonical("خط\nبعد\n", ()), id="lone CR"),
        pytest.param("\r\r\n\n\r", Canonical("\n\n\n\n", (1,)), id="CR beside CRLF"),
        pytest.param("\ufeffسلام", Canonical("سلام", (0,)), id="byte order mark"),
        pytest.param("\ufeff\ufeff\ufffeسلام", Canonical("سلام", (0, 1, 2)), id="several marks"),
        pytest.param("سلام\ufeff\ufffe", Canonical("سلام\ufeff\ufffe", ()), id="mark inside"),
        pytest.param("\ufeffا\r\nب", Canonical("ا\nب", (0, 2)), id="mark and CRLF"),
        pytest.param("ا\u2028ب\u2029پ", Canonical("ا\nب\nپ", ()), id="separators"),
        pytest.param("ا\ufdd0ب\ufdd1پ", Canonical("ا\nب\nپ", ()), id="Qt's frames"),
        pytest.param("\x00\x0b\x0c\x1c\x85", Canonical("\x00\x0b\x0c\x1c\x85", ()), id="controls"),
        pytest.param(
            " كتاب‌هاي\u00a0من\n", Canonical(" كتاب‌هاي\u00a0من\n", ()), id="everything else"
        ),
        pytest.param("", Canonical("", ()), id="nothing"),
    ],
)
def test_only_what_qt_would_change_is_changed(text: str, expected: Canonical) -> None:
    assert canonicalise(text) == expected


@pytest.mark.parametrize("half", [0xD800, 0xD83D, 0xDBFF, 0xDC00, 0xDFFF])
def test_a_lone_surrogate_is_refused_with_its_place(half: int) -> None:
    with pytest.raises(LoneSurrogate) as refusal:
        canonicalise(f"\ufeffا😀{chr(half)}ب")
    assert refusal.value.position == 3


@given(TEXTS)
def test_canonical_text_stays_as_it_is(text: str) -> None:
    canonical = canonicalise(text).text
    assert canonicalise(canonical) == Canonical(canonical, ())


@given(TEXTS)
def test_canonical_text_is_the_original_without_what_was_dropped(text: str) -> None:
    canonical, dropped = canonicalise(text)
    kept = [character for offset, character in enumerate(text) if offset not in dropped]
    newlines = set("\r\u2028\u2029\ufdd0\ufdd1")
    assert canonical == "".join("\n" if one in newlines else one for one in kept)


@given(TEXTS, st.data())
def test_a_moved_offset_has_as_much_canonical_text_before_it(
    text: str, data: st.DataObject
) -> None:
    canonical = canonicalise(text)
    offset = data.draw(st.integers(0, len(text)))
    before = len(text[:offset]) - sum(at < offset for at in canonical.dropped)
    assert canonical.moved(offset) == before
    assert canonical.moved(len(text)) == len(canonical.text)


def test_a_span_keeps_its_words_through_crlf() -> None:
    text = "\ufeffاز رکنا\r\nاصفهان\r\nو تهران 😀"
    canonical = canonicalise(text)
    for quote in ("رکنا", "اصفهان", "تهران 😀"):
        start = text.index(quote)
        end = start + len(quote)
        assert canonical.text[canonical.moved(start) : canonical.moved(end)] == quote


def test_the_hash_is_of_the_utf8_bytes() -> None:
    text = "می‌شود 😀"
    assert sha256_of(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


WORD = "کتابخانه"  # eight letters


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("سلام دنیا\nبعد", "سلام دنیا", id="first line"),
        pytest.param(" \n\u200c\u200f\u00a0\n\n  سلام \t\nبعد", "سلام", id="first visible line"),
        pytest.param("«خبر»: 😀", "«خبر»: 😀", id="signs"),
        pytest.param("", "", id="no text"),
        pytest.param("\n \u200b\n", "", id="nothing visible"),
        pytest.param(" ".join([WORD] * 20), " ".join([WORD] * 9), id="nine words fit"),
        pytest.param("ا " + " ".join([WORD] * 9), "ا " + " ".join([WORD] * 8), id="a cut word"),
        pytest.param("ا" * 80 + " " + WORD, "ا" * 80, id="a word that just fits"),
        pytest.param("ا" * 79 + " " + WORD, "ا" * 79, id="a space at the limit"),
        pytest.param("ا" * 100, "ا" * 80, id="one long word"),
        pytest.param("ا" * 79 + "ب\u064e" + "ا" * 9, "ا" * 79, id="a mark at the limit"),
        pytest.param("ا" + "\u064e" * 100, "ا" + "\u064e" * 79, id="one long cluster"),
    ],
)
def test_the_title_is_the_first_line_cut_at_a_word(text: str, title: str) -> None:
    assert title_of(text) == title


@given(st.text(st.sampled_from("اب \n\u200c\u064e😀")))
def test_a_title_is_a_short_copy_of_one_line(text: str) -> None:
    title = title_of(text)
    assert len(title) <= 80
    assert "\n" not in title
    assert title in text
    assert title == title.strip()

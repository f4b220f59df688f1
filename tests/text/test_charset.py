"""The encodings of Persian text files are told apart, and what fits none is refused."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.errors import UndecodableBytes
from reader_app.text.charset import decode

PATH = Path("خبر.txt")

TEXTS = {
    "one letter": "ب",
    "a word": "سلام",
    "false UTF-8": "سپاس از پيمان سپاه پاسداران",
    "Persian": "به گزارش رکنا از اصفهان؛ «منچستر شرق» را چه کسي گفت؟\n",
    "half-spaces": "مي‌شود کتاب‌هاي من را گژ نخواند، آن‌ها رفته‌اند",
    "Arabic": "قالَ محمّدٌ: إنّ أولئك الطلاب في المدرسة؛ لا شكّ.",
    "CRLF": "خط يک\r\n\r\nخط دو\tو سه\r\n",
    "mixed": "AP: به گزارش www.isna.ir در 12,000 نفر – 50% …",
    "Latin": "Plain ASCII text of 2025.\n",
    "long": "استاندار اصفهان همچنين به وجود ۲۵ زنجيره ارزش ".translate({0x6F2: "2", 0x6F5: "5"})
    * 300,
}
ENCODINGS = {
    "UTF-8": (b"", "utf-8"),
    "UTF-8 with a mark": (codecs.BOM_UTF8, "utf-8"),
    "UTF-16 LE with a mark": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "UTF-16 BE with a mark": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "UTF-16 LE": (b"", "utf-16-le"),
    "UTF-16 BE": (b"", "utf-16-be"),
    "UTF-32 LE with a mark": (codecs.BOM_UTF32_LE, "utf-32-le"),
    "UTF-32 BE with a mark": (codecs.BOM_UTF32_BE, "utf-32-be"),
    "Windows-1256": (b"", "windows-1256"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_each_encoding_gives_the_same_text(name: str, encoding: str) -> None:
    mark, codec = ENCODINGS[encoding]
    assert decode(mark + TEXTS[name].encode(codec), PATH) == TEXTS[name]


def test_an_empty_file_is_empty_text() -> None:
    assert decode(b"", PATH) == ""


@pytest.mark.parametrize(
    ("raw", "offset"),
    [
        pytest.param("سلام".encode()[:-1], 6, id="UTF-8 cut at the end"),
        pytest.param("سلام ".encode() + b"\xff" + " دنیا".encode(), 9, id="a stray byte in UTF-8"),
        pytest.param("سلام ".encode() + b"\xed\xa0\x80", 9, id="a surrogate in UTF-8"),
        pytest.param("سلام ".encode() + b"\xc0\x80", 9, id="an overlong form in UTF-8"),
        pytest.param(codecs.BOM_UTF8 + b"ab\xd3", 5, id="cut UTF-8 after a mark"),
        pytest.param(codecs.BOM_UTF16_LE + "سلام".encode("utf-16-le")[:-1], 8, id="cut UTF-16"),
        pytest.param("سلام و دنیا".encode("utf-16-be")[:-1], 20, id="cut UTF-16 without a mark"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x33\x06\x00\xd8\x33\x06", 4, id="half a pair"),
        pytest.param(b"hello \xff\xfe\xfd", 6, id="bytes of no letters"),
        pytest.param("Ein schönes Ärgernis für Öl".encode("latin-1"), 7, id="Latin-1"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 0, id="a picture"),
        pytest.param("سلام\x01".encode("windows-1256"), 0, id="a control character in 1256"),
    ],
)
def test_bytes_that_fit_nothing_are_refused_with_their_place(raw: bytes, offset: int) -> None:
    with pytest.raises(UndecodableBytes) as refusal:
        decode(raw, PATH)
    assert (refusal.value.path, refusal.value.offset) == (PATH, offset)


@given(st.text("سلام دنیا\u200c«»،😀\n", min_size=3), st.integers(0, 100))
def test_a_bad_byte_between_characters_of_utf8_is_named(text: str, at: int) -> None:
    head, tail = text[: at % len(text)].encode(), text[at % len(text) :].encode()
    letters = [character for character in text if not character.isascii()]
    if len(letters) > 1:
        with pytest.raises(UndecodableBytes) as refusal:
            decode(head + b"\xff" + tail, PATH)
        assert refusal.value.offset == len(head)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode(), PATH) == text.removeprefix("\ufeff")

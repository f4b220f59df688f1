"""The sample library: its form is exact, and it shows every kind of text that has to work."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from reader_app.library import Library
from reader_app.model import BUILT_IN_LAYERS, SlotName, Strength
from reader_app.paths import SEEDS
from reader_app.text.canonical import canonicalise, title_of

ZWNJ = "\u200c"
HAMZA_ABOVE = "\u0654"
CONTEXT_LENGTH = 32

DOCUMENT: dict[str, Any] = json.loads((SEEDS / "samples.json").read_text(encoding="utf-8"))
ARTICLES: list[dict[str, Any]] = DOCUMENT["articles"]
TEXTS: list[str] = [article["text"] for article in ARTICLES]

each_article = pytest.mark.parametrize(
    "article", ARTICLES, ids=[f"article {number}" for number in range(1, len(ARTICLES) + 1)]
)


def test_the_header_is_the_native_form_of_version_1() -> None:
    left_out = {"layers", "entities", "articles"}
    header = {key: value for key, value in DOCUMENT.items() if key not in left_out}

    assert header == {
        "format": "hashiyeh",
        "version": 1,
        "minor": 1,
        "offset_unit": "code point",
        "annotators": [{"id": "hashiyeh-sample", "name": "نمونه‌گر حاشیه"}],
    }


def test_the_layers_are_the_built_in_ones() -> None:
    assert DOCUMENT["layers"] == [
        {
            "id": layer.id,
            "name": layer.name,
            "color": layer.color,
            "hotkey": layer.hotkey,
            **({"has_entities": True} if layer.has_entities else {}),
        }
        for layer in BUILT_IN_LAYERS
    ]


def test_every_id_is_a_uuid_and_stands_once() -> None:
    ids = [article["id"] for article in ARTICLES]
    ids += [annotation["id"] for article in ARTICLES for annotation in article["annotations"]]

    assert [str(UUID(each)) for each in ids] == ids
    assert len(set(ids)) == len(ids)


@each_article
def test_a_sample_is_stored_as_an_import_would_store_it(article: dict[str, Any]) -> None:
    text = article["text"]

    assert canonicalise(text).text == text
    assert article["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert article["title"] == title_of(text) == text.partition("\n")[0]
    assert unicodedata.is_normalized("NFC", article["title"])


@each_article
def test_a_sample_says_that_it_is_one(article: dict[str, Any]) -> None:
    last_line = article["text"].rstrip("\n").rpartition("\n")[2].translate({0x64A: 0x6CC})

    assert article["sample"] is True
    assert last_line.startswith("این متن نمونه است و برای آزمودن برنامه")
    assert "حاشیه" in last_line


@each_article
def test_every_annotation_of_a_sample_is_found_by_its_code_points(article: dict[str, Any]) -> None:
    text = article["text"]
    for annotation in article["annotations"]:
        start, end = annotation["start"], annotation["end"]
        assert annotation["quote"] == text[start:end] != ""
        assert annotation["prefix"] == text[max(0, start - CONTEXT_LENGTH) : start]
        assert annotation["suffix"] == text[end : end + CONTEXT_LENGTH]


@each_article
def test_an_annotation_of_a_sample_begins_and_ends_with_a_letter_or_digit(
    article: dict[str, Any],
) -> None:
    for annotation in article["annotations"]:
        quote = annotation["quote"]
        assert quote[0].isalnum()
        assert quote[-1].isalnum()
        assert not re.search(r"[\w\u200c]\Z", annotation["prefix"]), quote
        assert not re.match(r"[\w\u200c\u0654]", annotation["suffix"]), quote


@each_article
def test_annotations_of_a_sample_are_in_order(article: dict[str, Any]) -> None:
    places = [
        (each["start"], each["end"], each["layer"], each["id"]) for each in article["annotations"]
    ]

    assert places == sorted(places)


@pytest.mark.parametrize("article", ARTICLES[1:3], ids=["article 2", "article 3"])
def test_a_name_that_is_annotated_once_is_annotated_everywhere(article: dict[str, Any]) -> None:
    """The welcome article is left out: there the reader is asked to go on."""
    text, annotations = article["text"], article["annotations"]
    tagged = {(each["start"], each["end"]) for each in annotations if each["layer"] != "commitment"}
    for name in {text[start:end] for start, end in tagged}:
        for match in re.finditer(rf"(?<![\w\u200c]){re.escape(name)}(?![\w\u200c])", text):
            assert any(start <= match.start() and match.end() <= end for start, end in tagged), (
                f"{name} at {match.start()}"
            )


def test_the_welcome_comes_first_with_an_example_of_each_layer() -> None:
    welcome = ARTICLES[0]

    assert welcome["title"] == "به حاشیه خوش آمدید"
    assert [each["layer"] for each in welcome["annotations"]] == ["person", "place", "commitment"]
    assert any("note" in each for each in welcome["annotations"])
    for taught in (
        "P",
        "L",
        "C",
        "ح",
        "م",
        "ز",
        "۱",
        "۲",
        "۳",
        "Ctrl+Z",
        "Delete",
        "Ctrl+V",
        "JSON",
    ):
        assert taught in welcome["text"]


def test_two_more_articles_are_annotated_on_every_layer_with_nested_spans() -> None:
    annotated = [article for article in ARTICLES[1:] if article["annotations"]]

    assert len(annotated) == 2
    for article in annotated:
        assert {each["layer"] for each in article["annotations"]} == {
            "person",
            "place",
            "commitment",
        }
        spans = [(each["start"], each["end"]) for each in article["annotations"]]
        assert any(
            outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]
            for outer in spans
            for inner in spans
        )


def test_every_commitment_of_a_sample_has_its_record() -> None:
    for article in ARTICLES:
        tagged = [each["id"] for each in article["annotations"] if each["layer"] == "commitment"]
        recorded = [each for one in article["commitments"] for each in one["annotations"]]
        assert sorted(recorded) == sorted(tagged)


def test_the_records_show_every_slot_and_what_there_is_to_say_of_a_commitment() -> None:
    records = [one for article in ARTICLES for one in article["commitments"]]

    assert {slot for one in records for slot in one["slots"]} == set(SlotName)
    assert {one.get("strength") for one in records} == set(Strength)
    assert {one["testable"] for one in records if "testable" in one} == {True, False}
    assert any("deadline" in one for one in records)
    assert any("status" in one and one["evidence"] for one in records)


def test_every_name_of_a_sample_is_linked_to_somebody_or_some_place() -> None:
    known = {entity["id"] for entity in DOCUMENT["entities"]}
    names = [
        each
        for article in ARTICLES
        for each in article["annotations"]
        if each["layer"] in ("person", "place")
    ]

    assert {each["entity"] for each in names} == known


def _has_english_paragraph(text: str) -> bool:
    return any(re.match("“?[A-Za-z]", line) and len(line) > 100 for line in text.split("\n"))


VARIETY: dict[str, Callable[[str], bool]] = {
    "no half-space at all": lambda text: (
        ZWNJ not in text and "میشود" in text and "همکاریهای" in text
    ),
    "half-spaces in place": lambda text: text.count(ZWNJ) > 50,
    "hamza above, a mark of its own": lambda text: "ه" + HAMZA_ABOVE in text,
    "Arabic yeh and kaf": lambda text: "ي" in text and "ك" in text and "ی" not in text,
    "Arabic-Indic digits": lambda text: "٣" in text,
    "Persian and European digits": lambda text: bool(
        re.search("[۰-۹]", text) and re.search("[0-9]", text)
    ),
    "Latin names": lambda text: bool(re.search(r"[A-Z][a-z]+ [A-Z][a-z]+", text)),
    "an emoji at the start": lambda text: ord(text[0]) > 0xFFFF,
    "emoji of several code points": lambda text: (
        "\u200d" in text and "🇹🇷" in text and "👋🏽" in text
    ),
    "guillemets and other quotes": lambda text: "«" in text and ('"' in text or "“" in text),
    "a Jalali date in digits": lambda text: bool(re.search(r"۱۴۰۴/\d\d/\d\d", text)),
    "a Jalali date in words": lambda text: "۱۵ مهر ۱۴۰۴" in text,
    "a Gregorian date": lambda text: "2025-09-20" in text and "ماه سپتامبر" in text,
    "a decimal": lambda text: bool(re.search(r"\d٫\d", text)),
    "a web address, an e-mail address and a hashtag": lambda text: (
        "https://" in text and bool(re.search(r"\w@\w", text)) and "#" in text
    ),
    "titles before names": lambda text: "دکتر" in text and "مهندس" in text,
    "foreign places": lambda text: "ایتالیا" in text and "فلورانس" in text,
    "a paragraph in English": _has_english_paragraph,
    "a long article": lambda text: len(text) > 5_000,
    "a short article": lambda text: len(text) < 300,
    "blank lines between paragraphs": lambda text: "\n\n" in text,
    "no newline at the end": lambda text: not text.endswith("\n"),
    "no space after punctuation": lambda text: bool(re.search("[:؛،][آ-ی]", text)),
}


@pytest.mark.parametrize("kind", VARIETY)
def test_the_samples_show(kind: str) -> None:
    assert any(VARIETY[kind](text) for text in TEXTS)


def test_the_samples_are_about_eight_and_all_different() -> None:
    assert 8 <= len(ARTICLES) <= 10
    assert len(set(TEXTS)) == len(TEXTS)


def test_a_library_takes_the_samples_and_gives_them_back_as_they_are(tmp_path: Path) -> None:
    with closing(Library.create(tmp_path / "samples.hashiyeh")) as library:
        report = library.import_samples()
        library.export(tmp_path / "out.json", "json")

    assert (report.added, report.problems, report.notes) == (len(ARTICLES), (), ())
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == DOCUMENT

"""People and places that the tables know, in running text."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.gazetteers import places_by_key
from reader_app.model import PERSON, PLACE
from reader_app.suggest.gazetteer import GazetteerSuggester
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.place_names import FILE
from reader_app.suggest.reading import read
from reader_app.text.clusters import snap_to_clusters
from reader_app.text.names import place_key

SHARED = Path(os.environ.get("HASHIYEH_SHARED", Path(__file__).resolve().parents[3] / "shared"))
ARTICLE = SHARED / "data" / "article_isfahan.txt"
GOLD = SHARED / "data" / "article_isfahan.gold.json"


def found(text: str, layer_id: str) -> list[str]:
    suggestions = GazetteerSuggester().suggest(read(text), Knowledge(layers=()))
    return [text[it.start : it.end] for it in suggestions if it.layer_id == layer_id]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("وی از استان اصفهان به تهران رفت.", ["اصفهان", "تهران"]),
        ("سفر به سیستان و بلوچستان", ["سیستان و بلوچستان"]),
        ("در بندر عباس باران بارید.", ["بندر عباس"]),
        ("در بندرعباس باران بارید.", ["بندرعباس"]),
        ("کشتی در خلیج فارس بود.", ["خلیج فارس"]),
        ("از لس آنجلس به کرانهٔ باختری", ["لس آنجلس", "کرانهٔ باختری"]),
        ("شهر نور در مازندران است.", ["نور", "مازندران"]),
        ("مردم آمل، نور و بابل آمدند.", ["آمل", "نور", "بابل"]),
        ("كشور تركيه و مردم آمريكا", ["تركيه", "آمريكا"]),
        ("دولت آمریکای امروز و آمریکای لاتین", ["آمریکای", "آمریکای لاتین"]),
    ],
)
def test_places_are_found_in_every_spelling(text: str, places: list[str]) -> None:
    assert found(text, PLACE) == places


@pytest.mark.parametrize(
    "text",
    [
        "این منطقه را «منچستر شرق» نامید.",
        "روزنامه کیهان لندن نوشت.",
        "استقلال تهران برد.",
        "دانشگاه علوم پزشکی شیراز اعلام کرد.",
        "نور چراغ کم بود.",
        "در میانه راه ایستاد.",
        "وزارت انرژی افغانستان",
        "علی تهرانی آمد.",
        "شعر تهرانیان",
    ],
)
def test_a_place_is_not_seen_in_what_is_none(text: str) -> None:
    assert found(text, PLACE) == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("دکتر مهدی جمالی‌نژاد گفت.", ["مهدی جمالی‌نژاد"]),
        ("دکتر مهدی جمالینژاد گفت.", ["مهدی جمالینژاد"]),
        ("آقای رضایی و خانم زهرا احمدی", ["رضایی", "زهرا احمدی"]),
        ("سید محمد خاتمی رئیس بود.", ["سید محمد خاتمی"]),
        ("ولادیمیر پوتین، رئیس‌جمهور روسیه", ["ولادیمیر پوتین"]),
        ("دونالد بریگز سخنگوی دولت", ["دونالد بریگز"]),
    ],
)
def test_people_are_found_without_their_titles(text: str, persons: list[str]) -> None:
    assert found(text, PERSON) == persons


@pytest.mark.parametrize(
    "text", ["به امید روزهای بهتر", "پیروز شد", "در خیابان شهید بهشتی", "نادر است که چنین شود"]
)
def test_a_person_is_not_seen_in_ordinary_words(text: str) -> None:
    assert found(text, PERSON) == []


def test_a_place_that_is_a_persons_name_is_the_persons() -> None:
    text = "مهران مدیری در مهران، ایلام و کرمانشاه بازی کرد."
    assert found(text, PERSON) == ["مهران مدیری"]
    assert found(text, PLACE) == ["مهران", "ایلام", "کرمانشاه"]


def test_our_own_places_are_in_order_and_in_no_package() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    names = [line.partition("\t")[0] for line in lines]
    assert lines == sorted(set(lines))
    assert [name for name in names if place_key(name) in places_by_key()] == []
    assert [name for name in names if any(sign in name for sign in "يكىة_()")] == []


PIECES = st.sampled_from(
    [
        *(
            "استان",
            "اصفهان",
            "اصفهان\u200c",
            "بندر",
            "عباس",
            "مهدی",
            "جمالی\u200cنژاد",
            "دکتر",
            "نور",
        ),
        *(
            " ",
            "\u00a0",
            "\n",
            "\r\n",
            "،",
            "«",
            "»",
            "😀",
            "👨‍👩‍👧",
            "َ",
            "\u0654",
            "\u200c",
            "روسیه",
            "علی",
            "و",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_a_span_is_within_the_text_and_cuts_no_cluster(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [it.span for it in GazetteerSuggester().suggest(read(text), Knowledge(layers=()))]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert snap_to_clusters(text, span) == span
    ordered = sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(ordered))


@pytest.mark.skipif(not GOLD.exists(), reason="the sample article is not here")
def test_the_sample_article_has_no_false_name() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    gold = {
        (it["layer"], it["start"], it["end"])
        for it in json.loads(GOLD.read_text(encoding="utf-8"))["mentions"]
    }
    suggestions = GazetteerSuggester().suggest(read(text), Knowledge(layers=()))
    spans = {(it.layer_id, it.start, it.end) for it in suggestions}
    assert spans <= gold
    assert sum(layer == PERSON for layer, *_ in spans) == 4
    assert sum(layer == PLACE for layer, *_ in spans) >= 28

"""People and places are found by the look of their words, from nothing."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.model import BUILT_IN_LAYERS, COMMITMENT, PERSON, PLACE
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import ReasonKind, SuggesterName, Suggestion
from reader_app.suggest.tagger import TaggerSuggester

TEXT = "📰 مهدی جمالی‌نژاد، استاندار اصفهان، در دیدار با یوگنی باگدانوف در مسکو گفت: کار آغاز شد."


def found(text: str, least: float = 0.5) -> list[Suggestion]:
    suggestions = TaggerSuggester().suggest(read(text), Knowledge(BUILT_IN_LAYERS))
    return [it for it in suggestions if it.score >= least]


def quotes(text: str, layer: str) -> set[str]:
    return {text[it.start : it.end] for it in found(text) if it.layer_id == layer}


@pytest.mark.parametrize(
    "text", [TEXT, TEXT.replace("\u200c", ""), TEXT.replace("ی", "ي").replace("ک", "ك")]
)
def test_people_and_places_are_found_in_every_spelling(text: str) -> None:
    people = {quote[:5] for quote in quotes(text, PERSON)}
    assert people == {text[2:7], text[text.index("گن") - 2 :][:5]}
    assert quotes(text, PLACE) >= {"اصفهان"}


def test_a_part_of_an_organization_is_no_place() -> None:
    assert "اصفهان" not in quotes("رئیس دانشگاه اصفهان از ساخت خوابگاه تازه خبر داد.", PLACE)


def test_a_layer_for_which_nothing_is_asked_gets_nothing() -> None:
    layers = tuple(layer for layer in BUILT_IN_LAYERS if layer.id != PERSON)
    suggestions = list(TaggerSuggester().suggest(read(TEXT), Knowledge(layers)))
    assert {it.layer_id for it in suggestions} == {PLACE}
    only_commitments = tuple(layer for layer in BUILT_IN_LAYERS if layer.id == COMMITMENT)
    assert list(TaggerSuggester().suggest(read(TEXT), Knowledge(only_commitments))) == []


def test_a_suggestion_says_who_suggests_and_why() -> None:
    for it in found(TEXT):
        assert it.suggester is SuggesterName.TAGGER
        assert it.reason.kind is ReasonKind.LOOKS_LIKE


@settings(deadline=None)  # the first of all reads the tables
@given(st.lists(st.sampled_from([*TEXT.split(), "\u200c", "\n", "🇮🇷", "ـ", "\u064b", "\u00a0"])))
def test_ends_are_ends_of_tokens_and_scores_are_shares(words: list[str]) -> None:
    text = " ".join(words)
    reading = read(text)
    starts, ends = {it.start for it in reading.tokens}, {it.end for it in reading.tokens}
    for it in found(text, least=0.0):
        assert it.start in starts
        assert it.end in ends
        assert 0 <= it.score <= 1


def test_threads_that_ask_at_once_are_answered_as_one_alone() -> None:
    named = [
        *(("مهدی رضایی", "تهران"), ("مریم کاظمی", "اصفهان")),
        *(("علی احمدی", "شیراز"), ("زهرا نوری", "تبریز")),
    ]
    texts = [f"به گزارش ایسنا {name} در {place} گفت. " * 20 for name, place in named]
    knowledge = Knowledge(BUILT_IN_LAYERS)
    interval = sys.getswitchinterval()
    alone = [list(TaggerSuggester().suggest(read(text), knowledge)) for text in texts]
    sys.setswitchinterval(1e-6)  # threads take turns in the middle of everything
    try:
        with ThreadPoolExecutor(len(texts)) as threads:
            for _ in range(5):
                together = threads.map(
                    lambda text: list(TaggerSuggester().suggest(read(text), knowledge)), texts
                )
                assert list(together) == alone
    finally:
        sys.setswitchinterval(interval)

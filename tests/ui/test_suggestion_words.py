"""A suggestion in words, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.model import BUILT_IN_LAYERS, Filler, LayerId, SlotName
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from ui.suggestion_words import percent, shown_suggestion

PERSON = BUILT_IN_LAYERS[0]
SUGGESTION = Suggestion(
    0, 4, LayerId("person"), 0.834, SuggesterName.MEMORY, Reason(ReasonKind.TAGGED_BEFORE, "", 12)
)


@pytest.mark.parametrize(("language", "wanted"), [("fa", "۸۳٪"), ("en", "83%")])
def test_how_sure_is_said_in_the_digits_of_the_language(language: str, wanted: str) -> None:
    assert percent(SUGGESTION.score, language) == wanted
    assert wanted in shown_suggestion(SUGGESTION, PERSON, "مهدی", language).precision


def test_nothing_is_said_to_be_wholly_sure() -> None:
    assert percent(1.0, "fa") == "۹۹٪"


def test_the_reason_is_a_sentence_of_the_language_that_runs_its_way() -> None:
    reason = shown_suggestion(SUGGESTION, PERSON, "مهدی", "fa").reason
    assert reason == "\u200fدر ۱۲ خبر دیگر شخص بود"
    assert shown_suggestion(SUGGESTION, PERSON, "مهدی", "en").reason.startswith("\u200e")


def test_the_layer_is_asked_and_not_said() -> None:
    assert shown_suggestion(SUGGESTION, PERSON, "مهدی", "en").label == "Person?"


def test_what_a_commitment_would_have_in_its_slots_is_said() -> None:
    slots = ((SlotName.WHO, Filler("شهردار")), (SlotName.BY_WHEN, Filler("تا پایان\nسال")))
    found = replace(SUGGESTION, slots=slots)
    facts = shown_suggestion(found, PERSON, "…", "fa").facts
    assert facts == ("چه کسی: \u2068شهردار\u2069", "تا کی: \u2068تا پایان سال\u2069")

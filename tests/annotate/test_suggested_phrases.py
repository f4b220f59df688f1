"""Suggestions are gathered by phrase and layer, the least sure first; what may be wrong is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.annotate.suggested_phrases import expected_wrong, suggested_phrases
from reader_app.model import PERSON, PLACE, LayerId
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion

Z = "\u200c"
TEXT = f"😀 جمالی{Z}نژاد در یزد گفت.\nجمالي{Z}نژاد از یزد رفت، و یزد ماند."


def suggested(start: int, end: int, layer_id: LayerId, score: float = 0.9) -> Suggestion:
    reason = Reason(ReasonKind.LOOKS_LIKE)
    return Suggestion(start, end, layer_id, score, SuggesterName.TAGGER, reason)


def every(quote: str, layer_id: LayerId, score: float = 0.9) -> list[Suggestion]:
    starts = [n for n in range(len(TEXT)) if TEXT.startswith(quote, n)]
    return [suggested(start, start + len(quote), layer_id, score) for start in starts]


def test_spellings_of_a_phrase_are_one_and_layers_are_not() -> None:
    spellings = [*every(f"جمالی{Z}نژاد", PERSON), *every(f"جمالي{Z}نژاد", PERSON)]
    other = every(f"جمالي{Z}نژاد", PLACE, 0.4)
    phrases = suggested_phrases(TEXT, [*spellings, *other])
    assert [(phrase.layer_id, len(phrase.places)) for phrase in phrases] == [
        (PLACE, 1),
        (PERSON, 2),
    ]
    assert phrases[1].words == f"جمالی{Z}نژاد"


def test_the_least_sure_phrase_stands_first() -> None:
    first, second, third = every("یزد", PLACE)
    unsure = suggested(second.start, second.end, PLACE, 0.3)
    phrases = suggested_phrases(TEXT, [first, unsure, third, *every(f"جمالي{Z}نژاد", PERSON, 0.8)])
    assert [phrase.words for phrase in phrases] == ["یزد", f"جمالي{Z}نژاد"]
    assert phrases[0].precision == pytest.approx(0.7)


def test_each_place_has_its_line_with_the_words_marked() -> None:
    (phrase,) = suggested_phrases(TEXT, every("یزد", PLACE))
    marked = [
        place.snippet.text[hit.start : hit.end]
        for place in phrase.places
        for hit in place.snippet.hits
    ]
    assert marked == ["یزد"] * 3


@given(st.lists(st.floats(0, 1), max_size=20))
def test_what_may_be_wrong_is_never_more_than_there_is(scores: list[float]) -> None:
    suggestions = [suggested(0, 1, PERSON, score) for score in scores]
    assert -1e-9 <= expected_wrong(suggestions) <= len(scores)
    assert expected_wrong(suggestions) == pytest.approx(len(scores) - sum(scores))


@given(st.sets(st.integers(0, len(TEXT) - 1)))
def test_nothing_is_lost_and_nothing_stands_twice(starts: set[int]) -> None:
    suggestions = [suggested(start, start + 1, PERSON) for start in sorted(starts)]
    phrases = suggested_phrases(TEXT, suggestions)
    shown = [place.suggestion for phrase in phrases for place in phrase.places]
    assert sorted(shown, key=lambda each: each.span) == suggestions

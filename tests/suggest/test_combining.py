"""What is shown of what all suggesters say: properties over texts with everything in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.model import (
    BUILT_IN_LAYERS,
    PERSON,
    PLACE,
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    LayerId,
    Rejection,
    RejectionId,
    Span,
)
from reader_app.suggest import combining
from reader_app.suggest.knowledge import Knowledge, PhraseCount
from reader_app.suggest.memory import MemorySuggester
from reader_app.suggest.reading import Reading, phrase_key, read
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.text.canonical import canonicalise
from reader_app.text.clusters import snap_to_clusters

PIECES = [
    *(
        "مهدی جمالی‌نژاد",
        "مهدي جمالینژاد",
        "اِصفهان",
        "اصفهان",
        "تهـران",
        "علی\u00a0رضایی",
        "👩‍👩‍👧",
        "🇮🇷",
    ),
    *(
        " ",
        "\u200c",
        "\u00a0",
        "\r\n",
        "\n",
        ". ",
        "، ",
        "«",
        "»",
        "\u064e",
        "۱۴۰۴",
        "①\u20dd",
        "گفت ",
    ),
    *("استاندار ", "در ", "شهر ", "خواهد شد", "قول داد"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(
    lambda those: canonicalise("".join(those)).text
)
PHRASES = {
    phrase_key(words): (PhraseCount(phrase_key(words), layer_id, articles),)
    for words, layer_id, articles in [
        ("مهدی جمالی‌نژاد", PERSON, 3),
        ("جمالی‌نژاد", PERSON, 3),
        ("اصفهان", PLACE, 9),
        ("تهران", PLACE, 9),
        ("علی رضایی", PERSON, 2),
        ("۱۴۰۴", PLACE, 5),
        ("👩‍👩‍👧", PERSON, 5),
    ]
}
KNOWLEDGE = Knowledge(BUILT_IN_LAYERS, phrases=PHRASES)
NOTHING_KNOWN = Knowledge(BUILT_IN_LAYERS)
REASON = Reason(ReasonKind.LOOKS_LIKE)


@dataclass
class Says:
    """A suggester that says what the test wants."""

    suggestions: tuple[Suggestion, ...]
    name: SuggesterName = SuggesterName.TAGGER

    def suggest(self, reading: Reading, knowledge: Knowledge) -> tuple[Suggestion, ...]:
        del reading, knowledge
        return self.suggestions


@dataclass
class Taught:
    """A model of the annotator's that says what the test wants."""

    suggestions: tuple[Suggestion, ...]
    thresholds: Mapping[LayerId, float] = field(default_factory=lambda: {PERSON: 0.4, PLACE: 0.4})

    def suggest(self, reading: Reading) -> tuple[Suggestion, ...]:
        del reading
        return self.suggestions


def said(
    words: str,
    text: str,
    score: float,
    layer_id: LayerId = PERSON,
    suggester: SuggesterName = SuggesterName.TAGGER,
) -> Suggestion:
    start = text.index(words)
    return Suggestion(start, start + len(words), layer_id, score, suggester, REASON)


def shown(
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    *those: Suggestion,
    knowledge: Knowledge = NOTHING_KNOWN,
) -> list[str]:
    monkeypatch.setattr(combining, "SUGGESTERS", (Says(those),))
    found = combining.suggest(read(text), knowledge)
    return [f"{text[it.start : it.end]}/{it.layer_id}" for it in found]


def annotation(text: str, span: Span, layer_id: LayerId) -> Annotation:
    return Annotation(
        *(AnnotationId(f"{span}"), ArticleId("a"), layer_id, AnnotatorId("me"), *span),
        *(text[span.start : span.end], "", "", ""),
    )


def rejection(text: str, span: Span, layer_id: LayerId) -> Rejection:
    return Rejection(
        *(RejectionId(f"{span}"), ArticleId("a"), layer_id, AnnotatorId("me"), *span),
        *(text[span.start : span.end], "", "", ""),
    )


@settings(deadline=None)  # a busy machine is no fault
@given(TEXTS)
def test_a_suggestion_is_whole_clusters_of_the_text_and_not_only_blank(text: str) -> None:
    for it in combining.suggest(read(text), KNOWLEDGE):
        assert 0 <= it.start < it.end <= len(text)
        assert text[it.start : it.end].strip() == text[it.start : it.end]
        assert snap_to_clusters(text, it.span) == it.span
        assert 0 < it.score <= 1


@settings(deadline=None)  # a busy machine is no fault
@given(TEXTS)
def test_no_two_overlap_on_a_layer_and_none_is_person_and_place(text: str) -> None:
    for one, other in combinations(combining.suggest(read(text), KNOWLEDGE), 2):
        if one.layer_id == other.layer_id or {one.layer_id, other.layer_id} == {PERSON, PLACE}:
            assert not one.span.overlaps(other.span)


@settings(deadline=None)  # a busy machine is no fault
@given(TEXTS)
def test_the_same_is_suggested_each_time_in_the_order_of_the_text(text: str) -> None:
    found = combining.suggest(read(text), KNOWLEDGE)
    assert found == combining.suggest(read(text), KNOWLEDGE)
    assert list(found) == sorted(found, key=lambda it: (it.start, it.end, it.layer_id))


@settings(deadline=None)  # a busy machine is no fault
@given(TEXTS, st.data())
def test_what_is_annotated_or_turned_down_does_not_come_back(
    text: str, data: st.DataObject
) -> None:
    found = combining.suggest(read(text), KNOWLEDGE)
    taken = data.draw(st.sets(st.sampled_from(found))) if found else set[Suggestion]()
    refused = set(found) - taken
    reading = read(
        text,
        annotations=tuple(annotation(text, it.span, it.layer_id) for it in taken),
        rejections=tuple(rejection(text, it.span, it.layer_id) for it in refused),
    )
    for again in combining.suggest(reading, KNOWLEDGE):
        assert (again.span, again.layer_id) not in {(it.span, it.layer_id) for it in refused}
        assert not any(
            again.layer_id == it.layer_id and again.span.overlaps(it.span) for it in taken
        )


def test_of_overlapping_ones_the_surer_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "استاندار مهدی کاشانی گفت"
    long, short = said("مهدی کاشانی", text, 0.9), said("کاشانی", text, 0.7, PLACE)
    assert shown(monkeypatch, text, short, long) == ["مهدی کاشانی/person"]


def test_what_the_annotator_taught_wins_over_what_is_shipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "استاندار مهدی کاشانی گفت"
    shipped = said("کاشانی", text, 0.95, PLACE)
    own = said("مهدی کاشانی", text, 0.8, PERSON, SuggesterName.OWN_MODEL)
    taught = replace(NOTHING_KNOWN, own=Taught((own,)))
    assert shown(monkeypatch, text, shipped, knowledge=taught) == ["مهدی کاشانی/person"]


def test_what_the_own_model_doubts_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "استاندار مهدی کاشانی گفت"
    own = said("کاشانی", text, 0.2, PLACE, SuggesterName.OWN_MODEL)
    taught = replace(NOTHING_KNOWN, own=Taught((own,)))
    assert shown(monkeypatch, text, knowledge=taught) == []


def test_several_articles_say_more_than_the_shipped_model_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "و کژوانی را دید"

    def known(articles: int, plain: int = 0) -> Knowledge:
        count = PhraseCount("کژوانی", PERSON, articles, plain=plain)
        return Knowledge(BUILT_IN_LAYERS, phrases={"کژوانی": (count,)})

    def remembered(knowledge: Knowledge) -> list[str]:
        return [text[it.start : it.end] for it in combining.suggest(read(text), knowledge)]

    monkeypatch.setattr(combining, "SUGGESTERS", (MemorySuggester(),))
    assert remembered(known(1)) == []
    assert remembered(known(3)) == ["کژوانی"]
    assert remembered(known(3, plain=3)) == []


def test_a_name_that_is_sure_in_one_place_is_surer_in_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "گفت که کژوانی رفت. پس از آن کژوانی آمد."
    sure = said("کژوانی", text, 0.9)
    start = text.rindex("کژوانی")
    doubtful = replace(said("کژوانی", text, 0.3), start=start, end=start + len("کژوانی"))
    assert shown(monkeypatch, text, doubtful) == []
    assert shown(monkeypatch, text, doubtful, sure) == ["کژوانی/person"] * 2


def test_a_phrase_that_is_never_taken_is_not_offered_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "منچستر شرق است"
    knowledge = Knowledge(
        BUILT_IN_LAYERS, phrases={"منچستر": (PhraseCount("منچستر", PLACE, 0, rejected=2),)}
    )
    place = said("منچستر", text, 0.9, PLACE)
    assert shown(monkeypatch, text, place) == ["منچستر/place"]
    assert shown(monkeypatch, text, place, knowledge=knowledge) == []


def test_what_is_rather_wrong_than_right_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "شهر بهار"
    assert shown(monkeypatch, text, said("بهار", text, 0.3, PLACE)) == []


def test_a_layer_that_is_off_has_no_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "در اصفهان"
    people = Knowledge((BUILT_IN_LAYERS[0],))
    assert shown(monkeypatch, text, said("اصفهان", text, 0.9, PLACE), knowledge=people) == []

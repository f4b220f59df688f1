"""Accepting and rejecting suggestions are commands like all others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import ANNOTATOR, suggestion_of
from hypothesis import given
from hypothesis import strategies as st
from pages import annotation_on, persian_texts

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.suggestions import accept, on_layer, reject
from reader_app.errors import DuplicateAnnotation, EmptySpan
from reader_app.model import (
    BUILT_IN_LAYERS,
    COMMITMENT,
    PERSON,
    PLACE,
    Annotation,
    AnnotatorId,
    Article,
    ArticleId,
    Commitment,
    EntityId,
    Rejection,
    Status,
    Strength,
)
from reader_app.suggest.suggestion import SuggesterName, Suggestion
from reader_app.text.anchors import context_of
from reader_app.text.clusters import snap_to_clusters

TEXT = "🏫 استاندار اصفهان گفت: پل را در تهران تا پایان سال می‌سازیم.\n"
ARTICLE = Article(ArticleId("article"), "", "", status=Status.TODO)
LAYERS = {layer.id: layer for layer in BUILT_IN_LAYERS}


def accepted(*suggestions: Suggestion, existing: tuple[Annotation, ...] = ()) -> Edit:
    return accept(ARTICLE, TEXT, existing, suggestions, LAYERS, ANNOTATOR)


def test_what_is_accepted_stands_at_its_place_and_names_its_suggester() -> None:
    suggestion = suggestion_of(TEXT, "اصفهان", entity_id=EntityId("e"))

    edit = accepted(suggestion)

    (annotation,) = edit.annotations_added()
    assert edit.label == Label(Action.ACCEPT, "اصفهان", 1)
    assert (annotation.span, annotation.quote) == (suggestion.span, "اصفهان")
    assert (annotation.prefix, annotation.suffix) == context_of(TEXT, *suggestion.span)
    assert (annotation.origin, annotation.layer_id) == ("suggestion:tagger", PLACE)
    assert annotation.entity_id == "e"


def test_the_first_that_is_accepted_moves_the_article_into_work() -> None:
    edit = accepted(suggestion_of(TEXT, "اصفهان"))
    assert edit.removed == (ARTICLE,)
    assert replace(ARTICLE, status=Status.IN_WORK) in edit.added


def test_a_new_annotator_comes_with_the_first_step() -> None:
    suggestions = [suggestion_of(TEXT, "اصفهان")]
    for edit in (
        accept(ARTICLE, TEXT, (), suggestions, LAYERS, ANNOTATOR, annotator_is_new=True),
        reject(ARTICLE, TEXT, suggestions, ANNOTATOR, annotator_is_new=True),
    ):
        assert edit.added[0] == ANNOTATOR


def test_many_are_one_edit() -> None:
    edit = accepted(suggestion_of(TEXT, "اصفهان"), suggestion_of(TEXT, "تهران"))
    assert [each.quote for each in edit.annotations_added()] == ["اصفهان", "تهران"]
    assert (edit.label.subject, edit.label.count) == ("اصفهان", 2)


def test_an_accepted_commitment_has_its_record() -> None:
    edit = accepted(suggestion_of(TEXT, "پل را", "commitment", suggester=SuggesterName.CUES))
    (annotation,) = edit.annotations_added()
    (commitment,) = (each for each in edit.added if isinstance(each, Commitment))
    assert commitment.annotation_ids == (annotation.id,)
    assert annotation.origin == "suggestion:cues"


def test_what_is_annotated_already_is_refused() -> None:
    own = replace(annotation_on(TEXT, "اصفهان", layer="place"), annotator_id=ANNOTATOR.id)
    suggestion = suggestion_of(TEXT, "اصفهان")
    with pytest.raises(DuplicateAnnotation):
        accepted(suggestion, existing=(own,))
    with pytest.raises(DuplicateAnnotation):
        accepted(suggestion, suggestion)
    other = replace(own, annotator_id=AnnotatorId("another"))
    assert accepted(suggestion, existing=(other,)).annotations_added()


def test_words_that_are_not_there_are_refused() -> None:
    beyond = replace(suggestion_of(TEXT, "اصفهان"), start=len(TEXT), end=len(TEXT) + 3)
    with pytest.raises(EmptySpan):
        accepted(beyond)
    with pytest.raises(EmptySpan):
        reject(ARTICLE, TEXT, [beyond], ANNOTATOR)


def test_for_another_layer_it_means_nobody_and_promises_nothing() -> None:
    suggestion = suggestion_of(
        TEXT, "اصفهان", entity_id=EntityId("e"), strength=Strength.FIRM, score=0.7
    )
    assert on_layer(suggestion, PLACE) is suggestion
    other = on_layer(suggestion, PERSON)
    assert other == replace(suggestion, layer_id=PERSON, entity_id=None, strength=None)
    without = replace(LAYERS[PLACE], has_entities=False)
    edit = accept(ARTICLE, TEXT, (), [suggestion], {PLACE: without}, ANNOTATOR)
    assert edit.annotations_added()[0].entity_id is None


def test_what_is_rejected_is_kept_with_its_words_and_suggester() -> None:
    suggestion = suggestion_of(TEXT, "تهران", "person")
    edit = reject(ARTICLE, TEXT, [suggestion, suggestion], ANNOTATOR)
    (rejection,) = edit.added
    assert isinstance(rejection, Rejection)
    assert edit.label == Label(Action.REJECT, "تهران", 1)
    assert edit.removed == ()
    assert (rejection.span, rejection.quote) == (suggestion.span, "تهران")
    assert (rejection.prefix, rejection.suffix) == context_of(TEXT, *suggestion.span)
    assert (rejection.layer_id, rejection.suggester) == (PERSON, "tagger")
    assert rejection.annotator_id == ANNOTATOR.id
    assert edit.article_ids == (ARTICLE.id,)


def test_nothing_accepted_and_nothing_rejected_change_nothing() -> None:
    assert not [*accepted().records, *reject(ARTICLE, TEXT, [], ANNOTATOR).records]


@given(persian_texts, st.integers(0, 200), st.integers(1, 9))
def test_quotes_are_the_words_of_any_text(text: str, start: int, length: int) -> None:
    start %= max(len(text), 1)
    base = suggestion_of(TEXT, "اصفهان")
    span = snap_to_clusters(
        text, base.span._replace(start=start, end=min(start + length, len(text)))
    )
    suggestion = replace(base, start=span.start, end=span.end, layer_id=COMMITMENT)
    try:
        edits = (
            accept(ARTICLE, text, (), [suggestion], LAYERS, ANNOTATOR),
            reject(ARTICLE, text, [suggestion], ANNOTATOR),
        )
    except EmptySpan:
        return
    for edit in edits:
        record = next(r for r in edit.added if isinstance(r, Annotation | Rejection))
        assert text[record.start : record.end] == record.quote

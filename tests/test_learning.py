"""What of a library is learnt, and when enough of it is new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import library_with, promise, put, tag
from lessons import annotated_library

from reader_app import learning
from reader_app.annotate.commands import remove_articles, set_status
from reader_app.learning_errors import OwnModelUnreadable, TooFewLessons
from reader_app.library import Library
from reader_app.model import (
    PERSON,
    PLACE,
    AnnotationId,
    Annotator,
    AnnotatorId,
    ArticleId,
    Layer,
    LayerId,
    Status,
)
from reader_app.suggest.lesson import Lesson, TaggedSpan
from reader_app.suggest.model_file import Tally, model_path
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import ReasonKind, SuggesterName

TEXT = "خبر 🌉\nمینا رفت. در تهران باران بارید. آب کم است. قول داد که بیاید."


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_with(tmp_path / "x.hashiyeh", TEXT)[0]


def only_id(library: Library) -> ArticleId:
    return library.article_ids()[0]


def finish(library: Library, status: Status = Status.DONE) -> None:
    article, _ = library.article(only_id(library))
    library.apply(set_status([article], status))


def place(quote: str, layer: LayerId) -> TaggedSpan:
    return TaggedSpan(TEXT.index(quote), TEXT.index(quote) + len(quote), layer)


def test_an_article_that_is_done_is_learnt_whole(library: Library) -> None:
    tag(library, only_id(library), "مینا")
    finish(library)
    assert list(learning.lessons_of(library)) == [Lesson(TEXT, (place("مینا", PERSON),))]


@pytest.mark.parametrize("status", [Status.TODO, Status.IN_WORK])
def test_any_other_is_learnt_up_to_the_sentence_of_its_last_person_or_place(
    library: Library, status: Status
) -> None:
    if status is not Status.TODO:
        finish(library, status)
    tag(library, only_id(library), "مینا")
    tag(library, only_id(library), "تهران", "place")
    promise(library, only_id(library), "قول داد که بیاید")
    end = TEXT.index("بارید.") + len("بارید.")
    assert list(learning.lessons_of(library)) == [
        Lesson(TEXT[:end], (place("مینا", PERSON), place("تهران", PLACE)))
    ]


def test_an_own_layer_is_learnt_beside_people_and_places(library: Library) -> None:
    water = Layer(LayerId("water"), {"en": "Water"}, "#112233", position=3)
    put(library, water)
    tag(library, only_id(library), "باران", "water")
    tag(library, only_id(library), "آب", "water")
    assert list(learning.lessons_of(library)) == []
    tag(library, only_id(library), "تهران", "place")
    (lesson,) = learning.lessons_of(library)
    assert [it.layer_id for it in lesson.spans] == [PLACE, "water"]
    assert "آب" not in lesson.text


def learning_layer(layer: Layer):
    from reader_app.annotate.edits import Action, Edit, Label

    return Edit(Label(Action.ADD_LAYER, "…"), added=(layer,))


def test_the_same_words_tagged_by_two_are_learnt_once(library: Library) -> None:
    annotation = tag(library, only_id(library), "مینا")
    other = Annotator(AnnotatorId("other"), "دیگری")
    put(library, other, replace(annotation, id=AnnotationId("a2"), annotator_id=other.id))
    (lesson,) = learning.lessons_of(library)
    assert lesson.spans == (place("مینا", PERSON),)


def test_nothing_is_learnt_from_what_nobody_annotated_nor_from_samples(library: Library) -> None:
    finish(library)
    library.import_samples()
    assert list(learning.lessons_of(library)) == []


def test_removed_articles_are_not_learnt(library: Library) -> None:
    tag(library, only_id(library), "مینا")
    library.apply(remove_articles(library.article_ids(), "x"))
    assert list(learning.lessons_of(library)) == []


def test_commitments_are_not_counted(library: Library) -> None:
    tag(library, only_id(library), "مینا")
    promise(library, only_id(library), "قول داد")
    assert learning.tally_of(library) == Tally(done=0, annotations=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (Tally(9, 50), False),
        (Tally(10, 50), True),
        (Tally(0, 100), True),
        (Tally(0, 99), False),
    ],
)
def test_ten_articles_or_a_hundred_annotations_are_enough(now: Tally, expected: bool) -> None:
    assert learning.is_enough_new(Tally(), now) is expected
    assert learning.is_enough_new(now, Tally()) is expected


def test_few_articles_are_not_learnt_from(tmp_path: Path) -> None:
    library = annotated_library(tmp_path / "x.hashiyeh", 9)
    with pytest.raises(TooFewLessons) as caught:
        learning.learn(library)
    assert (caught.value.articles, caught.value.needed) == (9, 10)
    assert learning.own_model_of(library) is None


def test_what_was_learnt_is_suggested_in_another_article(tmp_path: Path) -> None:
    library = annotated_library(tmp_path / "x.hashiyeh")
    figures = learning.learn(library)
    model = learning.own_model_of(library)
    assert figures is not None
    assert model is not None
    assert model.figures == figures
    assert figures.articles == 12
    text = "خبر\nامروز مهتاب بهرامی 🌉 در هرمزآباد گفت که آب کم است."
    sure = [it for it in model.suggest(read(text)) if it.score >= model.thresholds[it.layer_id]]
    assert ("هرمزآباد", PLACE) in {(text[it.start : it.end], it.layer_id) for it in sure}
    assert {it.suggester for it in sure} == {SuggesterName.OWN_MODEL}
    assert {(it.reason.kind, it.reason.count) for it in sure} == {(ReasonKind.LOOKS_LIKE_YOURS, 12)}
    assert all(0 < it.score <= 1 for it in sure)


def test_a_damaged_model_is_told_of_once_and_then_there_is_none(library: Library) -> None:
    model_path(library.path).write_bytes(b"hashiyeh-model 1 00\nbroken")
    with pytest.raises(OwnModelUnreadable):
        learning.own_model_of(library)
    assert learning.own_model_of(library) is None


def test_a_model_on_another_shipped_model_is_trained_anew_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = annotated_library(tmp_path / "x.hashiyeh")
    learning.learn(library)
    monkeypatch.setattr("reader_app.suggest.own_model.shipped_version", lambda: "another")
    assert learning.own_model_of(library) is None
    assert model_path(library.path).exists()


def test_a_library_is_due_when_enough_was_done_since_the_last_training(tmp_path: Path) -> None:
    library = annotated_library(tmp_path / "x.hashiyeh")
    assert learning.is_due(library)
    learning.learn(library)
    assert not learning.is_due(library)


def test_what_was_there_when_all_was_forgotten_is_not_learnt_again_by_itself(
    tmp_path: Path,
) -> None:
    library = annotated_library(tmp_path / "x.hashiyeh")
    learning.forget(library)
    assert not learning.is_due(library)
    library.set_setting("learning.forgotten", "what nobody writes")
    assert learning.is_due(library)


def test_what_is_forgotten_is_gone(library: Library) -> None:
    model_path(library.path).write_bytes(b"x")
    learning.forget(library)
    assert not model_path(library.path).exists()
    learning.forget(library)

from __future__ import annotations

import pytest
from lessons import lesson

from reader_app.model import COMMITMENT, PERSON, PLACE, LayerId
from reader_app.suggest.lesson import Lesson, ReadLesson, TaggedSpan, groups_of_layers

OTHER = LayerId("other")


def read(text: str, *spans: tuple[str, LayerId]) -> ReadLesson:
    found = [TaggedSpan(text.index(it), text.index(it) + len(it), layer) for it, layer in spans]
    return ReadLesson(Lesson(text, tuple(sorted(found, key=lambda it: it.start))))


def test_the_words_of_a_span_are_labelled_and_no_others() -> None:
    made = read("آقای 🌉 مینا رضایی در تهران است.", ("مینا رضایی", PERSON), ("تهران", PLACE))
    assert made.labels((PERSON, PLACE)) == [
        *("O", "O", "B-person", "I-person", "O", "B-place", "O", "O"),
    ]


def test_a_layer_that_is_not_asked_for_has_no_labels() -> None:
    made = read("مینا در تهران", ("مینا", PERSON), ("تهران", PLACE))
    assert made.labels((PLACE,)) == ["O", "O", "B-place"]


def test_a_part_of_a_word_stands_for_the_whole_word() -> None:
    made = read("تهرانی‌ها رفتند", ("تهران", PLACE))
    assert made.labels((PLACE,)) == ["B-place", "O"]


def test_of_two_spans_that_overlap_the_first_is_labelled() -> None:
    made = read("دانشگاه تهران رفت", ("دانشگاه تهران", OTHER), ("تهران", PLACE))
    assert made.labels((OTHER, PLACE)) == ["B-other", "I-other", "O"]


def test_an_empty_lesson_has_no_labels() -> None:
    assert read("").labels((PERSON,)) == []


@pytest.mark.parametrize(("times", "expected"), [(9, ()), (10, ((PERSON,),))])
def test_a_layer_is_learnt_from_its_tenth_span_on(
    times: int, expected: tuple[tuple[LayerId, ...], ...]
) -> None:
    assert groups_of_layers([read("مینا رفت", ("مینا", PERSON))] * times) == expected


def test_layers_that_do_not_overlap_are_learnt_together() -> None:
    assert groups_of_layers([ReadLesson(lesson(number)) for number in range(12)]) == (
        (PERSON, PLACE),
    )


def test_layers_that_overlap_are_learnt_apart() -> None:
    made = read("دانشگاه تهران رفت", ("دانشگاه تهران", OTHER), ("تهران", PLACE))
    assert groups_of_layers([made] * 12) == ((OTHER,), (PLACE,))


def test_whole_sentences_are_not_learnt() -> None:
    words = "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده"
    assert groups_of_layers([read(words, (words, OTHER))] * 12) == ()
    across = "یک دو. سه چهار"
    assert groups_of_layers([read(across, (across, OTHER))] * 12) == ()


def test_commitments_are_left_to_their_cues() -> None:
    assert groups_of_layers([read("قول داد", ("قول داد", COMMITMENT))] * 12) == ()

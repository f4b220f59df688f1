"""A phrase of other articles is offered again, and less so where it was turned down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.model import BUILT_IN_LAYERS, COMMITMENT, PERSON, PLACE, LayerId
from reader_app.suggest.knowledge import Knowledge, PhraseCount
from reader_app.suggest.lesson import Lesson, TaggedSpan
from reader_app.suggest.memory import MemorySuggester, is_unwanted, with_plain
from reader_app.suggest.reading import phrase_key, read
from reader_app.suggest.suggestion import ReasonKind, Suggestion


def remembered(text: str, *counts: PhraseCount) -> list[Suggestion]:
    phrases: dict[str, tuple[PhraseCount, ...]] = {}
    for count in counts:
        phrases[count.key] = (*phrases.get(count.key, ()), count)
    knowledge = Knowledge(BUILT_IN_LAYERS, phrases=phrases)
    return list(MemorySuggester().suggest(read(text), knowledge))


def count(words: str, layer_id: LayerId, articles: int, rejected: int = 0) -> PhraseCount:
    return PhraseCount(phrase_key(words), layer_id, articles, rejected)


@pytest.mark.parametrize(
    "text",
    [
        "گفت مهدی جمالی‌نژاد آمد",
        "گفت مهدی جمالینژاد آمد",
        "گفت مَهدي جمالی\u200fنژاد آمد",
        "📰 مهدی جمالی‌نژاد",
    ],
)
def test_a_phrase_is_known_in_every_spelling(text: str) -> None:
    (found,) = remembered(text, count("مهدی جمالی‌نژاد", PERSON, 12))
    assert "نژاد" in text[found.start : found.end]
    assert text[found.start : found.end].split()[0][0] == "م"
    assert found.reason.kind is ReasonKind.TAGGED_BEFORE
    assert found.reason.count == 12


def test_a_phrase_does_not_go_on_over_the_end_of_a_sentence() -> None:
    assert remembered("به اصفهان. رفت", count("اصفهان رفت", PLACE, 3)) == []


def test_more_articles_say_it_more_surely_and_rejections_less() -> None:
    def score(articles: int, rejected: int = 0) -> float:
        (found,) = remembered("در کاشان", count("کاشان", PLACE, articles, rejected))
        return found.score

    assert score(1) < score(2) < score(9) < 1
    assert score(9, 3) < score(9)


def test_what_was_read_and_left_as_it_is_speaks_against_a_phrase() -> None:
    text = "مهر آمد. او مهر را دید."
    lessons = [
        Lesson(text, (TaggedSpan(0, 3, PERSON),)),
        Lesson("مهر و ماه", ()),
        Lesson("ماه", ()),
    ]
    phrases = with_plain({"مهر": (count("مهر", PERSON, 1),)}, lessons)
    assert phrases["مهر"][0].plain == 2
    (sure,) = remembered("با مهر", count("مهر", PERSON, 4))
    (doubtful,) = remembered("با مهر", replace(count("مهر", PERSON, 4), plain=5))
    assert doubtful.score < 0.5 < sure.score


def test_what_stands_on_two_layers_is_less_sure_on_either() -> None:
    alone = remembered("در شیرین", count("شیرین", PERSON, 4))
    both = remembered("در شیرین", count("شیرین", PERSON, 4), count("شیرین", PLACE, 4))
    assert max(it.score for it in both) < alone[0].score


def test_a_layer_that_is_off_is_not_remembered() -> None:
    phrases = {"کاشان": (count("کاشان", PLACE, 4),)}
    people = Knowledge((BUILT_IN_LAYERS[0],), phrases=phrases)
    assert list(MemorySuggester().suggest(read("در کاشان"), people)) == []


def test_only_what_was_turned_down_again_and_again_and_never_taken_is_unwanted() -> None:
    assert is_unwanted([count("مهر", PLACE, 0, 2)], PLACE)
    assert not is_unwanted([count("مهر", PLACE, 0, 1)], PLACE)
    assert not is_unwanted([count("مهر", PLACE, 1, 5)], PLACE)
    assert not is_unwanted([count("مهر", PERSON, 0, 5)], PLACE)
    assert not is_unwanted([], COMMITMENT)

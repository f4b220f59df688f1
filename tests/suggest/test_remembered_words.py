from __future__ import annotations

from reader_app.suggest.remembered_words import RememberedWords, gather, remember

TEHRAN = remember(["در", "تهران", "بزرگ"], ["O", "B-place", "I-place"], [range(3)])
PLAIN = remember(["تهران"], ["O"], [range(1)])


def of(memory: RememberedWords, *keys: str, without: RememberedWords | None = None) -> list[str]:
    return memory.features(keys, without)[-1]


def test_a_word_that_no_lesson_has_is_unknown() -> None:
    assert of(gather([TEHRAN]), "شیراز") == ["m=?"]


def test_a_word_tells_how_often_it_stood_on_a_layer_and_outside() -> None:
    told = of(gather([TEHRAN, PLAIN]), "تهران")
    assert {it.split(":")[0] for it in told} == {"m=place", "mn=place", "m=O", "mn=O"}


def test_a_lesson_counts_a_word_once() -> None:
    twice = remember(["تهران", "تهران"], ["B-place", "B-place"], [range(2)])
    assert gather([twice, twice]).words["تهران"] == {"place": 2}


def test_a_lesson_is_not_told_what_only_itself_says() -> None:
    memory = gather([TEHRAN])
    assert of(memory, "تهران", without=TEHRAN) == ["m=?"]
    assert of(memory, "تهران", "بزرگ", without=TEHRAN) == ["m=?"]


def test_a_phrase_is_known_again_whole() -> None:
    memory = gather([TEHRAN])
    first, second = memory.features(["تهران", "بزرگ"])
    assert "mp=place:B" in first
    assert "mp=place:I" in second
    assert "mp=place:I" not in of(memory, "شهر", "بزرگ")


def test_a_phrase_does_not_go_on_into_the_next_sentence() -> None:
    memory = gather([remember(["تهران", "بزرگ"], ["B-place", "I-place"], [range(1), range(1, 2)])])
    assert memory.phrases == {}

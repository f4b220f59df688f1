import pytest

from reader_app.text.collation import collation_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["آب", "ابر", "باد", "پدر", "تاب", "جان", "چای", "زن", "ژاله", "سال", "کار", "گل", "لب"],
        ["ماه", "نان", "وزیر", "هوا", "یزد"],
        ["12", "۱۳", "٢٤", "AP", "bbc", "ایران"],
    ],
)
def test_words_sort_as_in_a_persian_dictionary(ordered: list[str]) -> None:
    shuffled = [*ordered[1::2], *ordered[::2]]
    assert sorted(shuffled, key=collation_key) == ordered


@pytest.mark.parametrize(
    ("one", "other"),
    [("يزد", "یزد"), ("كار", "کار"), ("می‌رود", "میرود"), ("مُهر", "مهر"), ("IRNA", "irna")],
)
def test_spellings_of_one_word_sort_alike(one: str, other: str) -> None:
    assert collation_key(one) == collation_key(other)

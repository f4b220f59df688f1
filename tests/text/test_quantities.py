"""Quantities as people write them."""

from __future__ import annotations

import pytest

from reader_app.text.quantities import Quantity, quantity_of


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("۲۰ دستگاه اتوبوس", "20", "دستگاه اتوبوس"),
        ("٢٠ دستگاه", "20", "دستگاه"),
        ("12,000 تن", "12000", "تن"),
        ("۱۲٬۰۰۰ تن", "12000", "تن"),
        ("۲/۵ درصد", "2.5", "درصد"),
        ("۲٫۵ درصد", "2.5", "درصد"),
        ("۱۲۰ میلیارد تومان", "120000000000", "تومان"),
        ("سی دستگاه", "30", "دستگاه"),
        ("بیست و یک روستا", "21", "روستا"),
        ("ده هزار نهال", "10000", "نهال"),
        ("۳ هزار میلیارد تومان", "3000000000000", "تومان"),
        ("هزار کتاب‌خانه", "1000", "کتاب‌خانه"),
        ("۲۵", "25", ""),
    ],
)
def test_a_number_and_its_unit_are_told_apart(words: str, number: str, unit: str) -> None:
    assert quantity_of(words) == Quantity(number, unit)


@pytest.mark.parametrize("words", ["", "چند دستگاه", "یکی از پل‌ها", "سیب", "دستگاه ۲۰"])
def test_words_that_begin_with_no_number_are_none(words: str) -> None:
    assert quantity_of(words) is None

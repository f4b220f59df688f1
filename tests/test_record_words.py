"""Every value that a record's field can have is worded in both languages."""

from __future__ import annotations

from enum import StrEnum

import pytest

from reader_app import model
from reader_app.model import (
    CommitmentKind,
    CommitmentLinkKind,
    CommitmentStatus,
    EntityKind,
    EvidenceBearing,
    EvidenceKind,
    EvidenceWeight,
    SlotName,
    Strength,
)
from reader_app.record_words import words_for

FIELDS: tuple[type[StrEnum], ...] = (
    *(CommitmentKind, CommitmentLinkKind, CommitmentStatus, EntityKind, EvidenceBearing),
    *(EvidenceKind, EvidenceWeight, SlotName, Strength),
)
WORDED_BY_THE_WINDOW = {"Direction", "Status", "ArticleOrder"}


@pytest.mark.parametrize("field", FIELDS)
def test_the_values_of_a_field_are_told_apart_in_both_languages(field: type[StrEnum]) -> None:
    for language in ("fa", "en"):
        assert len({words_for(value, language) for value in field}) == len(field)


def test_no_field_is_left_out() -> None:
    fields = {
        name
        for name, kind in vars(model).items()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    }
    assert fields == {field.__name__ for field in FIELDS} | WORDED_BY_THE_WINDOW


def test_equal_texts_of_two_fields_have_words_of_their_own() -> None:
    assert words_for(CommitmentKind.ACTION, "fa") == "اقدام"
    assert words_for(model.EvidenceWeight.ACTION, "fa") == "اقدام عملی"


def test_no_status_says_that_nobody_has_assessed_it() -> None:
    assert words_for(None, "fa") == "بررسی‌نشده"
    assert words_for(None, "en") == "Not assessed"

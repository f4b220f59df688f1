"""The commitments that say the same come first where one is looked for."""

from __future__ import annotations

from reader_app.annotate.restating import likeliest, likeliest_for_words
from reader_app.listings import CommitmentRow
from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    EntityId,
    Filler,
    SlotName,
)


def row(name: str, quote: str, who: str = "", entity: str = "") -> CommitmentRow:
    filler = Filler(who, entity_id=EntityId(entity) if entity else None)
    commitment = Commitment(
        CommitmentId(name),
        ArticleId("a"),
        (AnnotationId(name),),
        AnnotatorId("m"),
        "2026-01-01T00:00:00Z",
        slots={SlotName.WHO: (filler,)} if who else {},
    )
    return CommitmentRow(commitment, quote, "متن", None, (who,) if who else (), (), (), None)


ROAD = row("road", "آزادراه اصفهان تا پایان سال افتتاح می‌شود", "استاندار", "governor")
SAME = row("same", "افتتاح آزادراه اصفهان تا پایان سال", "استاندار", "governor")
WATER = row("water", "آب‌رسانی به روستاها آغاز می‌شود", "استاندار", "governor")
OTHER = row("other", "واردات خودرو آزاد خواهد شد", "وزیر", "minister")


def test_the_same_promise_comes_before_another_of_the_same_person_and_that_before_strangers() -> (
    None
):
    found = likeliest(ROAD, [OTHER, WATER, ROAD, SAME])
    assert [each.id for each in found] == ["same", "water", "other"]


def test_words_without_half_spaces_find_their_promise() -> None:
    found = likeliest_for_words("آبرسانی به روستاها آغاز شد", [OTHER, ROAD, WATER])
    assert found[0] is WATER

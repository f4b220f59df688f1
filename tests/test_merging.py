"""Merging, splitting and deleting people with many mentions, in a real library, there and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import ANNOTATOR, exported, library_with

from reader_app.annotate import entities as commands
from reader_app.annotate.commands import new_id, now
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.candidates import CandidateReason, candidates, duplicates
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    PERSON,
    Annotation,
    AnnotationId,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityKind,
    Filler,
    HeldTitle,
    LayerId,
    SlotName,
    Span,
)
from reader_app.text.anchors import context_of

MENTIONS = 1_000
ONE, OTHER = "جمالی‌نژاد", "جمالینژاد"
TEXT = f"😀 {ONE} گفت {OTHER} می‌آید.\n" * MENTIONS


def annotation(
    article_id: ArticleId, start: int, end: int, layer: LayerId, entity: Entity | None = None
) -> Annotation:
    prefix, suffix = context_of(TEXT, start, end)
    return Annotation(
        id=AnnotationId(new_id()),
        article_id=article_id,
        layer_id=layer,
        annotator_id=ANNOTATOR.id,
        start=start,
        end=end,
        quote=TEXT[start:end],
        prefix=prefix,
        suffix=suffix,
        created=now(),
        entity_id=entity.id if entity else None,
    )


def mentions_of(article_id: ArticleId, quote: str, entity: Entity) -> list[Annotation]:
    found: list[Annotation] = []
    start = TEXT.find(quote)
    while start >= 0:
        found.append(annotation(article_id, start, start + len(quote), PERSON, entity))
        start = TEXT.find(quote, start + 1)
    return found


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two records of one person with a thousand mentions each, and promises that name them."""
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    one = commands.new_entity(PERSON, ONE, EntityKind.PERSON)
    other = commands.new_entity(PERSON, f"دکتر {OTHER}", EntityKind.PERSON)
    mentions = [*mentions_of(article_id, ONE, one), *mentions_of(article_id, OTHER, other)]
    promises = [annotation(article_id, i * 10, i * 10 + 5, COMMITMENT) for i in range(20)]
    records = [
        Commitment(
            id=CommitmentId(new_id()),
            article_id=article_id,
            annotation_ids=(promise.id,),
            annotator_id=ANNOTATOR.id,
            created=now(),
            slots={
                SlotName.WHO: (Filler(entity_id=one.id), Filler(entity_id=other.id)),
                SlotName.TO_WHOM: (
                    Filler(TEXT[2:6], Span(2, 6), *context_of(TEXT, 2, 6), entity_id=other.id),
                ),
            },
        )
        for promise in promises
    ]
    added = (ANNOTATOR, one, other, *mentions, *promises, *records)
    library.apply(Edit(Label(Action.TAG), added=added))
    return library


def both_of(library: Library) -> tuple[Entity, Entity]:
    entities = {entity.name: entity for entity in library.entities.all()}
    return entities[ONE], entities[f"دکتر {OTHER}"]


def merge(library: Library) -> Edit:
    kept, gone = both_of(library)
    ids = [kept.id, gone.id]
    return commands.merge(
        kept, [gone], library.entities.annotations_of(ids), library.commitments.referring_to(ids)
    )


def split(library: Library) -> Edit:
    one, _ = both_of(library)
    new = commands.new_entity(PERSON, "برادر او", EntityKind.PERSON)
    mentions = library.entities.annotations_of([one.id])
    return commands.split(
        one, new, mentions[: MENTIONS // 2], library.commitments.referring_to([one.id])
    )


def delete(library: Library) -> Edit:
    both = both_of(library)
    ids = [entity.id for entity in both]
    return commands.delete_entities(
        both, library.entities.annotations_of(ids), library.commitments.referring_to(ids)
    )


def change(library: Library) -> Edit:
    one, _ = both_of(library)
    titles = (HeldTitle("استاندار"),)
    after = Entity(one.id, one.layer_id, one.kind, "نام دیگر", (ONE,), titles, {"wikidata": "Q1"})
    return commands.change_entity(one, after)


@pytest.mark.parametrize("command", [merge, split, delete, change])
def test_undo_gives_the_same_bytes_and_redo_too(
    library: Library, tmp_path: Path, command: Callable[[Library], Edit]
) -> None:
    before = exported(library, tmp_path)
    library.apply(command(library))
    after = exported(library, tmp_path)
    assert after != before
    library.undo()
    assert exported(library, tmp_path) == before
    library.redo()
    assert exported(library, tmp_path) == after
    library.undo()
    assert exported(library, tmp_path) == before
    assert library.check().is_clean


def test_after_a_merge_all_mentions_and_slots_are_of_the_kept_one(library: Library) -> None:
    kept, gone = both_of(library)
    library.apply(merge(library))
    assert [entity.id for entity in library.entities.all()] == [kept.id]
    assert len(library.entities.annotations_of([kept.id])) == 2 * MENTIONS
    assert library.entities.annotations_of([gone.id]) == ()
    assert library.commitments.referring_to([gone.id]) == ()
    for commitment in library.commitments.referring_to([kept.id]):
        assert commitment.fillers(SlotName.WHO) == (Filler(entity_id=kept.id),)


def test_the_two_are_found_as_duplicates(library: Library) -> None:
    (group,) = duplicates(library.entities.all())
    assert {entity.id for entity in group} == {entity.id for entity in both_of(library)}


def test_a_new_mention_is_offered_who_is_known(library: Library) -> None:
    article_id = library.article_ids()[0]
    start = TEXT.index(OTHER)
    new = annotation(article_id, start, start + len(OTHER), PERSON)
    best, *_ = candidates(library, new)
    assert best.reason is CandidateReason.SAME_NAME
    assert best.is_here

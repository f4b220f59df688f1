"""Several groups of names made one in a single step."""

from __future__ import annotations

from reader_app.annotate.edits import Action, Label
from reader_app.annotate.entities import merge
from reader_app.annotate.merging import merge_groups
from reader_app.model import (
    PERSON,
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityId,
    EntityKind,
    Filler,
    SlotName,
)


def entity(name: str) -> Entity:
    return Entity(EntityId(name), PERSON, EntityKind.PERSON, name)


def mention(number: int, of: Entity) -> Annotation:
    return Annotation(
        id=AnnotationId(str(number)),
        article_id=ArticleId("a"),
        layer_id=PERSON,
        annotator_id=AnnotatorId("tester"),
        start=number,
        end=number + len(of.name),
        quote=of.name,
        prefix="",
        suffix="",
        created="2026-01-01T00:00:00Z",
        entity_id=of.id,
    )


def commitment(**fillers: Entity) -> Commitment:
    slots = {
        SlotName(slot): (Filler(words=who.name, entity_id=who.id),) for slot, who in fillers.items()
    }
    return Commitment(
        CommitmentId("c"),
        ArticleId("a"),
        (AnnotationId("9"),),
        AnnotatorId("tester"),
        "",
        slots=slots,
    )


ZARIF, ZARIF_AGAIN = entity("ظریف"), entity("محمدجواد ظریف")
REISI, REISI_AGAIN = entity("رئیسی"), entity("رييسی")


def test_one_group_is_what_a_merge_is() -> None:
    mentions, promise = [mention(1, ZARIF_AGAIN)], commitment(who=ZARIF_AGAIN)
    edit = merge_groups([(ZARIF, [ZARIF_AGAIN])], mentions, [promise])
    alone = merge(ZARIF, [ZARIF_AGAIN], mentions, [promise])
    assert set(map(repr, edit.removed)) == set(map(repr, alone.removed))
    assert set(map(repr, edit.added)) == set(map(repr, alone.added))


def test_a_commitment_of_two_groups_changes_once_with_both() -> None:
    promise = commitment(who=ZARIF_AGAIN, to_whom=REISI_AGAIN)
    groups = [(ZARIF, [ZARIF_AGAIN]), (REISI, [REISI_AGAIN])]
    edit = merge_groups(groups, [], [promise])
    (before,) = [record for record in edit.removed if isinstance(record, Commitment)]
    (after,) = [record for record in edit.added if isinstance(record, Commitment)]
    assert before == promise
    assert [after.fillers(slot)[0].entity_id for slot in after.slots] == [ZARIF.id, REISI.id]


def test_each_mention_goes_to_its_own_group() -> None:
    mentions = [mention(1, ZARIF_AGAIN), mention(2, REISI_AGAIN), mention(3, ZARIF)]
    groups = [(ZARIF, [ZARIF_AGAIN]), (REISI, [REISI_AGAIN])]
    edit = merge_groups(groups, mentions, [])
    moved = {each.id: each.entity_id for each in edit.annotations_added()}
    assert moved == {"1": ZARIF.id, "2": REISI.id}


def test_the_step_is_named_after_all_who_stay() -> None:
    groups = [(ZARIF, [ZARIF_AGAIN]), (REISI, [REISI_AGAIN])]
    label = merge_groups(groups, [], []).label
    assert label == Label(
        Action.MERGE_ENTITIES, ZARIF_AGAIN.name, 4, becomes=f"{ZARIF.name}، {REISI.name}"
    )

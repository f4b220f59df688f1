"""Several groups of names, each made one, in a single step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.entities import merge
from reader_app.model import Annotation, Commitment, CommitmentId, Entity, EntityId, Record

type Group = tuple[Entity, Sequence[Entity]]
"""Who stays, and those that are made one with it."""


def merge_groups(
    groups: Sequence[Group],
    mentions: Iterable[Annotation],
    commitments: Iterable[Commitment],
) -> Edit:
    """Does what `merge` does for each of the groups, which have nobody in common.

    `mentions` and `commitments` are all that refer to any of them, those of removed articles included.
    Raises EntitiesOfTwoLayers.
    """
    of_entity: dict[EntityId | None, list[Annotation]] = {}
    for mention in mentions:
        of_entity.setdefault(mention.entity_id, []).append(mention)
    before = {commitment.id: commitment for commitment in commitments}
    after: dict[CommitmentId, Commitment] = dict(before)
    removed: list[Record] = []
    added: list[Record] = []
    for kept, gone in groups:
        own = [mention for entity in gone for mention in of_entity.get(entity.id, ())]
        edit = merge(kept, gone, own, after.values())
        removed += (record for record in edit.removed if not isinstance(record, Commitment))
        for record in edit.added:
            if isinstance(record, Commitment):  # another group may change it again
                after[record.id] = record
            else:
                added.append(record)
    changed = [each for each, commitment in before.items() if after[each] != commitment]
    removed += (before[each] for each in changed)
    added += (after[each] for each in changed)
    gone_names = [entity.name for _, gone in groups for entity in gone]
    label = Label(
        Action.MERGE_ENTITIES,
        next(iter(gone_names), ""),
        len(groups) + len(gone_names),
        becomes="، ".join(kept.name for kept, _ in groups),
    )
    return Edit(label, tuple(removed), tuple(added))

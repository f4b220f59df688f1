"""What goes along with annotations that are deleted or put on another layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader_app.annotate.commitments import new_commitment
from reader_app.model import COMMITMENT, Annotation, Commitment, Record, Relation


@dataclass(slots=True)
class Change:
    """Records that an edit takes away and puts in, while they are gathered."""

    removed: list[Record] = field(default_factory=list[Record])
    added: list[Record] = field(default_factory=list[Record])


def without(
    going: Iterable[Annotation],
    commitments: Iterable[Commitment],
    relations: Iterable[Relation],
) -> Change:
    """Returns what happens to the commitments and relations of annotations that go.

    A commitment that was said in parts keeps the parts that stay; without any it goes, its reminder
    with it. Relations go with either end.
    """
    ids = {annotation.id for annotation in going}
    change = Change()
    for commitment in commitments:
        kept = tuple(each for each in commitment.annotation_ids if each not in ids)
        if kept == commitment.annotation_ids:
            continue
        change.removed.append(commitment)
        if kept:
            change.added.append(replace(commitment, annotation_ids=kept))
    change.removed += (it for it in relations if it.from_id in ids or it.to_id in ids)
    return change


def records_of(new: Iterable[Annotation]) -> list[Commitment]:
    """Returns the records that new annotations of the layer `commitment` are made together with."""
    return [
        new_commitment([annotation], annotation.annotator_id)
        for annotation in new
        if annotation.layer_id == COMMITMENT
    ]

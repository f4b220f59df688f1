"""What the native form says of an article's commitments and of the relations of its annotations.

Spans are code points of the article's text, end exclusive. Of what stands on words, `start` and `end`
come together, with `quote`, `prefix` and `suffix`, as those of an annotation.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from reader_app.formats.value_types import Day, Extensions, Id, Offset, Time
from reader_app.model import (
    CommitmentKind,
    CommitmentLinkKind,
    CommitmentStatus,
    EvidenceBearing,
    EvidenceKind,
    EvidenceWeight,
    Strength,
)


class FillerDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What fills a slot: words of the text (`start` to `suffix`), typed ones (`text`), an entity.

    `role` is what an actor was at that time; `number` is a decimal number in ASCII digits.
    """

    text: str | UnsetType = UNSET
    start: Offset | UnsetType = UNSET
    end: Offset | UnsetType = UNSET
    quote: str | UnsetType = UNSET
    prefix: str | UnsetType = UNSET
    suffix: str | UnsetType = UNSET
    entity: Id | UnsetType = UNSET
    role: str | UnsetType = UNSET
    number: str | UnsetType = UNSET
    unit: str | UnsetType = UNSET


type Fillers = Annotated[list[FillerDraft], Meta(min_length=1)]


class SlotsDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """The parts of a commitment that are filled."""

    who: Fillers | UnsetType = UNSET
    what: Fillers | UnsetType = UNSET
    to_whom: Fillers | UnsetType = UNSET
    where: Fillers | UnsetType = UNSET
    by_when: Fillers | UnsetType = UNSET
    condition: Fillers | UnsetType = UNSET
    quantity: Fillers | UnsetType = UNSET
    reported_by: Fillers | UnsetType = UNSET


class DeadlineDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """By when: the words, and the Gregorian days that they were understood as, both included.

    A day that is absent is open. `counted_from` is the day from which the words count.
    """

    text: str
    kind: Literal["date", "duration", "before_event", "recurring", "none"]
    earliest: Day | UnsetType = UNSET
    latest: Day | UnsetType = UNSET
    precision: Literal["day", "week", "part", "month", "season", "year", "decade"] | UnsetType = (
        UNSET
    )
    calendar: Literal["jalali", "gregorian"] | UnsetType = UNSET
    counted_from: Day | UnsetType = UNSET
    reason: (
        Literal["written", "nearest", "weekday", "counted", "occasion", "recurring"] | UnsetType
    ) = UNSET
    resolved_by: Literal["person", "program"]


class StatusChangeDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A step of a commitment's history; `before` is absent where it is the first.

    `evidence` names the evidence of the commitment on which the step stands.
    """

    status: CommitmentStatus
    before: CommitmentStatus | UnsetType = UNSET
    date: Day
    evidence: Annotated[list[Id], Meta(min_length=1)]
    note: str | UnsetType = UNSET
    annotator: Id
    created: Time


class EvidenceDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What shows how a commitment stands: words of an article, a file, or a page of the web.

    The article may be another than the commitment's, and need not be in the file. Without `start`
    and `end`, nobody knows any more where in the article the words of `quote` were.
    """

    id: Id
    kind: EvidenceKind
    annotator: Id
    created: Time
    target: str | UnsetType = UNSET
    article: Id | UnsetType = UNSET
    start: Offset | UnsetType = UNSET
    end: Offset | UnsetType = UNSET
    quote: str | UnsetType = UNSET
    prefix: str | UnsetType = UNSET
    suffix: str | UnsetType = UNSET
    date: Day | UnsetType = UNSET
    weight: EvidenceWeight
    bearing: EvidenceBearing
    note: str | UnsetType = UNSET


class CommitmentLinkDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A link to an earlier commitment, which need not be in the file."""

    kind: CommitmentLinkKind
    to: Id


class CommitmentDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Who promised what to whom by when.

    `annotations` are those of the layer `commitment` that hold its wording. `status` is that of the
    last step of `history`, absent where there is none.
    """

    id: Id
    annotations: Annotated[list[Id], Meta(min_length=1)]
    annotator: Id
    created: Time
    summary: str | UnsetType = UNSET
    slots: SlotsDraft = field(default_factory=SlotsDraft)
    kind: CommitmentKind | UnsetType = UNSET
    strength: Strength | UnsetType = UNSET
    testable: bool | UnsetType = UNSET
    testable_reason: str | UnsetType = UNSET
    deadline: DeadlineDraft | UnsetType = UNSET
    status: CommitmentStatus | UnsetType = UNSET
    history: list[StatusChangeDraft] = field(default_factory=list[StatusChangeDraft])
    evidence: list[EvidenceDraft] = field(default_factory=list[EvidenceDraft])
    links: list[CommitmentLinkDraft] | UnsetType = UNSET
    topic: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    reviewed_by: Id | UnsetType = UNSET
    remind_on: Day | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


class RelationDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A relation of one annotation of the article to another, of a kind that the header names."""

    id: Id
    kind: Id
    from_: Id = field(name="from")
    to: Id
    annotator: Id
    created: Time
    note: str | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET

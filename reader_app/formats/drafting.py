"""Entities, commitments and relations as drafts, and drafts as them: each the inverse of the other."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from reader_app.formats.commitment_drafts import (
    CommitmentDraft,
    CommitmentLinkDraft,
    DeadlineDraft,
    EvidenceDraft,
    FillerDraft,
    RelationDraft,
    SlotsDraft,
    StatusChangeDraft,
)
from reader_app.formats.entity_drafts import EntityDraft, HeldTitleDraft
from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    Deadline,
    Entity,
    EntityId,
    Evidence,
    EvidenceId,
    Filler,
    HeldTitle,
    LayerId,
    Relation,
    RelationId,
    RelationKindId,
    SlotName,
    Span,
    StatusChange,
)


def entity_draft(entity: Entity) -> EntityDraft:
    titles = [
        HeldTitleDraft(title=t.title, earliest=t.earliest or UNSET, latest=t.latest or UNSET)
        for t in entity.titles
    ]
    return EntityDraft(
        id=entity.id,
        layer=entity.layer_id,
        kind=entity.kind,
        name=entity.name,
        aliases=list(entity.aliases),
        titles=titles or UNSET,
        external_ids=entity.external_ids or UNSET,
        note=entity.note or UNSET,
        extensions=entity.extensions or UNSET,
    )


def entity_of(draft: EntityDraft) -> Entity:
    return Entity(
        id=EntityId(draft.id),
        layer_id=LayerId(draft.layer),
        kind=draft.kind,
        name=draft.name,
        aliases=tuple(draft.aliases),
        titles=tuple(
            HeldTitle(t.title, t.earliest or None, t.latest or None) for t in draft.titles or ()
        ),
        external_ids=draft.external_ids or {},
        note=draft.note or "",
        extensions=draft.extensions or {},
    )


def commitment_draft(commitment: Commitment) -> CommitmentDraft:
    before = (UNSET, *(change.status for change in commitment.history))
    is_testable = commitment.is_testable
    return CommitmentDraft(
        id=commitment.id,
        annotations=list[str](commitment.annotation_ids),
        annotator=commitment.annotator_id,
        created=commitment.created,
        summary=commitment.summary or UNSET,
        slots=_slots_draft(commitment),
        kind=commitment.kind or UNSET,
        strength=commitment.strength or UNSET,
        testable=UNSET if is_testable is None else is_testable,
        testable_reason=commitment.testable_reason or UNSET,
        deadline=_deadline_draft(commitment.deadline) if commitment.deadline else UNSET,
        status=commitment.status or UNSET,
        history=[
            _change_draft(change, status)
            for change, status in zip(commitment.history, before, strict=False)
        ],
        evidence=[_evidence_draft(evidence) for evidence in commitment.evidence],
        links=[CommitmentLinkDraft(kind=link.kind, to=link.to_id) for link in commitment.links]
        or UNSET,
        topic=commitment.topic or UNSET,
        note=commitment.note or UNSET,
        reviewed_by=commitment.reviewed_by or UNSET,
        remind_on=commitment.remind_on or UNSET,
        extensions=commitment.extensions or UNSET,
    )


def commitment_of(draft: CommitmentDraft, article_id: ArticleId) -> Commitment:
    return Commitment(
        id=CommitmentId(draft.id),
        article_id=article_id,
        annotation_ids=tuple(map(AnnotationId, draft.annotations)),
        annotator_id=AnnotatorId(draft.annotator),
        created=draft.created,
        summary=draft.summary or "",
        slots=_slots_of(draft.slots),
        kind=draft.kind or None,
        strength=draft.strength or None,
        is_testable=_or_none(draft.testable),
        testable_reason=draft.testable_reason or "",
        deadline=_deadline_of(draft.deadline) if draft.deadline else None,
        history=tuple(map(_change_of, draft.history)),
        evidence=tuple(map(_evidence_of, draft.evidence)),
        links=tuple(CommitmentLink(link.kind, CommitmentId(link.to)) for link in draft.links or ()),
        topic=draft.topic or "",
        note=draft.note or "",
        reviewed_by=AnnotatorId(draft.reviewed_by) if draft.reviewed_by else None,
        remind_on=draft.remind_on or None,
        extensions=draft.extensions or {},
    )


def relation_draft(relation: Relation) -> RelationDraft:
    return RelationDraft(
        id=relation.id,
        kind=relation.kind_id,
        from_=relation.from_id,
        to=relation.to_id,
        annotator=relation.annotator_id,
        created=relation.created,
        note=relation.note or UNSET,
        extensions=relation.extensions or UNSET,
    )


def relation_of(draft: RelationDraft, article_id: ArticleId) -> Relation:
    return Relation(
        id=RelationId(draft.id),
        article_id=article_id,
        kind_id=RelationKindId(draft.kind),
        from_id=AnnotationId(draft.from_),
        to_id=AnnotationId(draft.to),
        annotator_id=AnnotatorId(draft.annotator),
        created=draft.created,
        note=draft.note or "",
        extensions=draft.extensions or {},
    )


def _slots_draft(commitment: Commitment) -> SlotsDraft:
    slots = SlotsDraft()
    for name, fillers in commitment.slots.items():
        if fillers:
            setattr(slots, name.value, [_filler_draft(filler) for filler in fillers])
    return slots


def _slots_of(draft: SlotsDraft) -> dict[SlotName, tuple[Filler, ...]]:
    slots: dict[SlotName, tuple[Filler, ...]] = {}
    for name in SlotName:
        fillers: list[FillerDraft] | UnsetType = getattr(draft, name.value)
        if fillers:
            slots[name] = tuple(map(_filler_of, fillers))
    return slots


def _filler_draft(filler: Filler) -> FillerDraft:
    draft = FillerDraft(
        entity=filler.entity_id or UNSET,
        role=filler.role or UNSET,
        number=filler.number or UNSET,
        unit=filler.unit or UNSET,
    )
    if filler.span is None:
        draft.text = filler.words or UNSET
    else:
        draft.start, draft.end = filler.span
        draft.quote, draft.prefix, draft.suffix = filler.words, filler.prefix, filler.suffix
    return draft


def _filler_of(draft: FillerDraft) -> Filler:
    return Filler(
        words=draft.text or draft.quote or "",
        span=_span(draft.start, draft.end),
        prefix=draft.prefix or "",
        suffix=draft.suffix or "",
        entity_id=EntityId(draft.entity) if draft.entity else None,
        role=draft.role or "",
        number=draft.number or "",
        unit=draft.unit or "",
    )


def _deadline_draft(deadline: Deadline) -> DeadlineDraft:
    return DeadlineDraft(
        text=deadline.words,
        kind=deadline.kind,  # pyright: ignore[reportArgumentType]
        earliest=deadline.earliest or UNSET,
        latest=deadline.latest or UNSET,
        precision=deadline.precision or UNSET,  # pyright: ignore[reportArgumentType]
        calendar=deadline.calendar or UNSET,  # pyright: ignore[reportArgumentType]
        counted_from=deadline.counted_from or UNSET,
        reason=deadline.reason or UNSET,  # pyright: ignore[reportArgumentType]
        resolved_by="person" if deadline.is_resolved_by_person else "program",
    )


def _deadline_of(draft: DeadlineDraft) -> Deadline:
    return Deadline(
        words=draft.text,
        kind=draft.kind,
        earliest=draft.earliest or None,
        latest=draft.latest or None,
        precision=draft.precision or "",
        calendar=draft.calendar or "",
        counted_from=draft.counted_from or None,
        reason=draft.reason or "",
        is_resolved_by_person=draft.resolved_by == "person",
    )


def _change_draft(change: StatusChange, before: str | UnsetType) -> StatusChangeDraft:
    return StatusChangeDraft(
        status=change.status,
        before=before,  # pyright: ignore[reportArgumentType]
        date=change.day,
        evidence=list[str](change.evidence_ids),
        note=change.note or UNSET,
        annotator=change.annotator_id,
        created=change.created,
    )


def _change_of(draft: StatusChangeDraft) -> StatusChange:
    return StatusChange(
        status=draft.status,
        day=draft.date,
        evidence_ids=tuple(map(EvidenceId, draft.evidence)),
        annotator_id=AnnotatorId(draft.annotator),
        created=draft.created,
        note=draft.note or "",
    )


def _evidence_draft(evidence: Evidence) -> EvidenceDraft:
    start, end = evidence.span or (UNSET, UNSET)
    has_span = evidence.span is not None
    return EvidenceDraft(
        id=evidence.id,
        kind=evidence.kind,
        annotator=evidence.annotator_id,
        created=evidence.created,
        target=evidence.target or UNSET,
        article=evidence.article_id or UNSET,
        start=start,
        end=end,
        quote=evidence.quote or UNSET,
        prefix=evidence.prefix if has_span else UNSET,
        suffix=evidence.suffix if has_span else UNSET,
        date=evidence.day or UNSET,
        weight=evidence.weight,
        bearing=evidence.bearing,
        note=evidence.note or UNSET,
    )


def _evidence_of(draft: EvidenceDraft) -> Evidence:
    return Evidence(
        id=EvidenceId(draft.id),
        kind=draft.kind,
        annotator_id=AnnotatorId(draft.annotator),
        created=draft.created,
        target=draft.target or "",
        article_id=ArticleId(draft.article) if draft.article else None,
        span=_span(draft.start, draft.end),
        quote=draft.quote or "",
        prefix=draft.prefix or "",
        suffix=draft.suffix or "",
        day=draft.date or None,
        weight=draft.weight,
        bearing=draft.bearing,
        note=draft.note or "",
    )


def _span(start: int | UnsetType, end: int | UnsetType) -> Span | None:
    return None if start is UNSET or end is UNSET else Span(start, end)


def _or_none(value: bool | UnsetType) -> bool | None:
    return None if value is UNSET else value

"""What an annotator can do with commitments, each a pure function that returns the `Edit` that does it.

Invariant: a status never stands without evidence, and a slot never holds an empty filling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.stamps import new_id, now
from reader_app.commitment_errors import (
    EvidenceMissing,
    EvidenceWithoutPlace,
    LinkExists,
    LinkToItself,
)
from reader_app.model import (
    Annotation,
    Annotator,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    Deadline,
    EntityId,
    Evidence,
    EvidenceBearing,
    EvidenceId,
    EvidenceKind,
    EvidenceWeight,
    Filler,
    Record,
    Relation,
    SlotName,
    Span,
    StatusChange,
)
from reader_app.text.anchors import context_of

if TYPE_CHECKING:  # the patterns of dates are imported when the first deadline is read
    from reader_app.text.dates import DateExpression

type Slots = Mapping[SlotName, Sequence[Filler]]


# --- the record ---


def new_commitment(annotations: Sequence[Annotation], annotator_id: AnnotatorId) -> Commitment:
    """Returns a commitment of which nothing is known yet but its exact wording.

    `annotations` are of one article and of the layer `commitment`, at least one.
    """
    ordered = sorted(annotations, key=lambda annotation: (annotation.span, annotation.id))
    return Commitment(
        id=CommitmentId(new_id()),
        article_id=ordered[0].article_id,
        annotation_ids=tuple(annotation.id for annotation in ordered),
        annotator_id=annotator_id,
        created=now(),
    )


def record_commitments(
    annotations: Sequence[Annotation], annotator: Annotator, *, annotator_is_new: bool = False
) -> Edit:
    """Makes a record for each of the annotations, which have none yet."""
    new = tuple(new_commitment([annotation], annotator.id) for annotation in annotations)
    label = Label(Action.RECORD_COMMITMENTS, annotations[0].quote if annotations else "", len(new))
    return Edit(label, added=(*([annotator] if annotator_is_new else []), *new))


def as_first(edit: Edit, *new: Record) -> Edit:
    """Returns an edit of commitments without a record so that it makes the record, too.

    `new` is what else has to come with it: an annotator whom the library does not know yet.
    """
    stays = tuple(record for record in edit.removed if not isinstance(record, Commitment))
    return Edit(edit.label, stays, (*new, *edit.added))


def delete_commitment(
    commitment: Commitment,
    annotations: Sequence[Annotation] = (),
    relations: Sequence[Relation] = (),
) -> Edit:
    """Deletes the record with its annotations, where these are given, and their relations."""
    quote = " … ".join(annotation.quote for annotation in annotations)
    label = Label(Action.DELETE_COMMITMENT, quote or name_of(commitment))
    return Edit(label, removed=(commitment, *relations, *annotations))


def change_commitment(before: Commitment, after: Commitment) -> Edit:
    """Gives the record what `after` has: summary, kind, strength, topic, note …"""
    return _changed(Action.CHANGE_COMMITMENT, before, after)


def name_of(commitment: Commitment) -> str:
    """Returns what a commitment is called in the menu: its summary, else what it promises, else ""."""
    what = (filler.words for filler in commitment.fillers(SlotName.WHAT))
    return commitment.summary or next(filter(None, what), "")


def _changed(
    action: Action, before: Commitment, after: Commitment, subject: str = "", becomes: str = ""
) -> Edit:
    label = Label(action, subject or name_of(after) or name_of(before), becomes=becomes)
    return Edit(label) if before == after else Edit(label, (before,), (after,))


# --- slots ---


def filler_of(
    text: str, span: Span, entity_id: EntityId | None = None, *, role: str = ""
) -> Filler:
    """Returns what fills a slot with the words that stand at `span` of the commitment's article."""
    prefix, suffix = context_of(text, span.start, span.end)
    return Filler(text[span.start : span.end], span, prefix, suffix, entity_id, role)


def fill_slot(
    commitment: Commitment,
    slot: SlotName,
    fillers: Sequence[Filler],
    *,
    said_on: date | None = None,
) -> Edit:
    """Puts `fillers` in the place of what fills the slot; nothing empties it.

    The deadline follows what fills BY_WHEN, read as of the day `said_on`, unless a person has set it.
    """
    kept = tuple(dict.fromkeys(filler for filler in fillers if not is_empty(filler)))
    filled = replace(commitment, slots=in_order({**commitment.slots, slot: kept}))
    if slot is SlotName.BY_WHEN and kept != commitment.fillers(slot):
        filled = replace(filled, deadline=_deadline_by(commitment.deadline, kept, said_on))
    label = Label(
        Action.FILL_SLOT if kept else Action.EMPTY_SLOT,
        "، ".join(filler.words for filler in kept if filler.words),
        len(kept),
        slot.value,
    )
    return Edit(label) if filled == commitment else Edit(label, (commitment,), (filled,))


def in_order(slots: Slots) -> dict[SlotName, tuple[Filler, ...]]:
    """Returns the slots that are filled, in the order of their names."""
    return {slot: tuple(slots[slot]) for slot in SlotName if slots.get(slot)}


def is_empty(filler: Filler) -> bool:
    """Tells whether a filler says nothing."""
    said = (filler.words, filler.role, filler.number, filler.unit)
    return filler.entity_id is None and not any(part.strip() for part in said)


# --- the deadline ---


def _deadline_by(
    before: Deadline | None, fillers: Sequence[Filler], said_on: date | None
) -> Deadline | None:
    if before is not None and before.is_resolved_by_person:
        return before
    read = (read_deadline(filler.words, said_on) for filler in fillers)
    return next(filter(None, read), None)


def read_deadline(words: str, said_on: date | None) -> Deadline | None:
    """Returns the days that `words` mean in an article of the day `said_on`, None if they mean none.

    Where that day is not known, words that are counted from it mean none; so do two dates that make
    up no range.
    """
    from reader_app.text.date_range import date_range
    from reader_app.text.dates import can_count_from, find_dates
    from reader_app.text.dates.calendars import calendar_of, calendar_said
    from reader_app.text.dates.written import CENTURY_DAY

    words = words.strip()
    known = said_on if said_on is not None and can_count_from(said_on) else None
    found = find_dates(words, known or CENTURY_DAY)
    if len(found) == 1 and (known is not None or not _depends_on_day(found[0])):
        calendar = calendar_of(found[0])
        return _deadline(words, found[0], calendar.value if calendar else "")
    # «1404/07..1404/09», as who types a deadline may write it.
    typed = None if any(map(str.isalpha, words)) else date_range(words, CENTURY_DAY)
    if typed is None:
        return None
    calendar = calendar_said(words)
    return Deadline(
        words, "date", *typed, calendar=calendar.value if calendar else "", reason="written"
    )


def _depends_on_day(found: DateExpression) -> bool:
    from reader_app.text.dates import Reason

    return found.counted_from is not None or found.reason is Reason.WEEKDAY


def _deadline(words: str, found: DateExpression, calendar: str) -> Deadline:
    return Deadline(
        words=words,
        kind=found.kind.value,
        earliest=found.earliest,
        latest=found.latest,
        precision=found.precision.value,
        calendar=calendar,
        counted_from=found.counted_from,
        reason=found.reason.value,
    )


def set_deadline(commitment: Commitment, deadline: Deadline | None) -> Edit:
    """Gives the commitment another deadline, or takes it away."""
    if deadline is None:
        after = replace(commitment, deadline=None)
        return _changed(Action.REMOVE_DEADLINE, commitment, after)
    after = replace(commitment, deadline=deadline)
    return _changed(Action.SET_DEADLINE, commitment, after, deadline.words)


def set_reminder(commitment: Commitment, day: date | None) -> Edit:
    """Puts the commitment on the list of reminders for `day`, or takes it off."""
    action = Action.SET_REMINDER if day else Action.REMOVE_REMINDER
    return _changed(action, commitment, replace(commitment, remind_on=day))


# --- following up ---


def evidence_of_words(
    article_id: ArticleId,
    text: str,
    span: Span,
    annotator_id: AnnotatorId,
    *,
    day: date | None = None,
    weight: EvidenceWeight = EvidenceWeight.ANNOUNCEMENT,
    bearing: EvidenceBearing = EvidenceBearing.SUPPORTS,
    note: str = "",
) -> Evidence:
    """Returns as evidence the words at `span` of an article, which has `text`."""
    prefix, suffix = context_of(text, span.start, span.end)
    return Evidence(
        id=EvidenceId(new_id()),
        kind=EvidenceKind.SPAN,
        annotator_id=annotator_id,
        created=now(),
        article_id=article_id,
        span=span,
        quote=text[span.start : span.end],
        prefix=prefix,
        suffix=suffix,
        day=day,
        weight=weight,
        bearing=bearing,
        note=note.strip(),
    )


def evidence_elsewhere(
    kind: EvidenceKind,
    target: str,
    annotator_id: AnnotatorId,
    *,
    day: date | None = None,
    weight: EvidenceWeight = EvidenceWeight.ANNOUNCEMENT,
    bearing: EvidenceBearing = EvidenceBearing.SUPPORTS,
    note: str = "",
) -> Evidence:
    """Returns a file or a link as evidence; `target` is its path or address."""
    return Evidence(
        id=EvidenceId(new_id()),
        kind=kind,
        annotator_id=annotator_id,
        created=now(),
        target=target.strip(),
        day=day,
        weight=weight,
        bearing=bearing,
        note=note.strip(),
    )


def change_status(
    commitment: Commitment,
    status: CommitmentStatus,
    day: date,
    evidence: Sequence[Evidence],
    annotator: Annotator,
    *,
    note: str = "",
    annotator_is_new: bool = False,
) -> Edit:
    """Adds a step to the history, and to the evidence what of `evidence` is new.

    Raises EvidenceMissing or EvidenceWithoutPlace.
    """
    if not evidence:
        raise EvidenceMissing
    step = StatusChange(
        status=status,
        day=day,
        evidence_ids=tuple(dict.fromkeys(each.id for each in evidence)),
        annotator_id=annotator.id,
        created=now(),
        note=note.strip(),
    )
    after = replace(
        commitment,
        history=(*commitment.history, step),
        evidence=_with_evidence(commitment, evidence),
    )
    label = Label(Action.CHANGE_STATUS, name_of(commitment), becomes=status.value)
    return Edit(label, (commitment,), (*([annotator] if annotator_is_new else []), after))


def add_evidence(commitment: Commitment, evidence: Sequence[Evidence]) -> Edit:
    """Adds evidence without another status. Raises EvidenceWithoutPlace."""
    after = replace(commitment, evidence=_with_evidence(commitment, evidence))
    first = evidence[0].quote or evidence[0].target if evidence else ""
    return _changed(Action.ADD_EVIDENCE, commitment, after, first)


def _with_evidence(commitment: Commitment, coming: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Returns the evidence that there is, and behind it what is new."""
    present = {each.id: each for each in commitment.evidence}
    for each in coming:
        is_placed = each.span is not None if each.kind is EvidenceKind.SPAN else each.target.strip()
        if not is_placed:
            raise EvidenceWithoutPlace
        present.setdefault(each.id, each)
    return tuple(present.values())


def link_commitment(commitment: Commitment, kind: CommitmentLinkKind, to_id: CommitmentId) -> Edit:
    """Links a commitment to the one that it restates, moves, contradicts …

    Raises LinkToItself or LinkExists.
    """
    link = CommitmentLink(kind, to_id)
    if to_id == commitment.id:
        raise LinkToItself
    if link in commitment.links:
        raise LinkExists
    after = replace(commitment, links=(*commitment.links, link))
    return _changed(Action.LINK_COMMITMENT, commitment, after, becomes=kind.value)


def unlink_commitment(commitment: Commitment, link: CommitmentLink) -> Edit:
    after = replace(commitment, links=tuple(each for each in commitment.links if each != link))
    return _changed(Action.UNLINK_COMMITMENT, commitment, after, becomes=link.kind.value)

"""A commitment in words: its slots as chips, its deadline with the reasoning, and a line for its card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader_app.annotate.commitments import read_deadline
from reader_app.model import (
    ORIGIN_SUGGESTION,
    Annotation,
    Commitment,
    Deadline,
    Direction,
    Entity,
    EntityId,
    Filler,
    Layer,
    LayerId,
    SlotName,
)
from reader_app.record_words import words_for
from reader_app.text.direction import majority_direction
from ui.date_explanations import days_of, reason_of, sentence_of, unknown_day
from ui.messages import isolated, number, short_day_words
from ui.panels.deadline_box import ShownDeadline
from ui.panels.slot_row import ShownFiller

if TYPE_CHECKING:  # the patterns of dates are imported when they are wanted
    from reader_app.text.article_date import ArticleDate

type Entities = Mapping[EntityId, Entity]


def chips_of(
    fillers: Iterable[Filler], entities: Entities, layers: Sequence[Layer]
) -> list[ShownFiller]:
    colors = {layer.id: layer.color for layer in layers}
    return [_chip(filler, entities, colors) for filler in fillers]


def _chip(filler: Filler, entities: Entities, colors: Mapping[LayerId, str]) -> ShownFiller:
    entity = entities.get(filler.entity_id) if filler.entity_id is not None else None
    tip = " ".join(filler.words.split())
    if filler.role:
        tip = f"{tip} · {filler.role}" if tip else filler.role
    return ShownFiller(
        name_of(filler, entities), tip, colors.get(entity.layer_id) if entity else None
    )


def name_of(filler: Filler, entities: Entities) -> str:
    """Returns the entity's name, else the words."""
    entity = entities.get(filler.entity_id) if filler.entity_id is not None else None
    return entity.name if entity else " ".join(filler.words.split()) or filler.role


def gist_of(commitment: Commitment | None, entities: Entities, language: str) -> tuple[str, ...]:
    """Returns what a closed card says of a commitment: who to whom, and by when, and how it stands."""
    if commitment is None:
        return (QCoreApplication.translate("CommitmentCards", "not recorded yet"),)
    parties = [
        "، ".join(isolated(name_of(each, entities)) for each in commitment.fillers(slot))
        for slot in (SlotName.WHO, SlotName.TO_WHOM)
    ]
    # A card's line runs as most of its letters do, in either language of the interface.
    is_rtl = majority_direction("".join(parties)) is Direction.RTL
    arrow = " ← " if is_rtl else " → "
    who = arrow.join(party or "…" for party in parties) if any(parties[1:]) else parties[0]
    due = commitment.deadline.latest if commitment.deadline is not None else None
    by_when = " ".join(f.words for f in commitment.fillers(SlotName.BY_WHEN)[:1])
    standing = words_for(commitment.status, language)
    until = short_day_words(due, language) if due is not None else by_when
    template = QCoreApplication.translate("CommitmentCards", "by {day}")
    when = template.format(day=until) if due is not None else until
    return tuple(filter(None, (who, " · ".join(filter(None, (when, standing))))))


def status_words(commitment: Commitment, language: str) -> str:
    """Returns the status and on how much evidence it stands."""
    count = len(commitment.evidence)
    translate = QCoreApplication.translate
    status = words_for(commitment.status, language)
    if count == 0:
        words = translate("CommitmentCards", "Status: {status}, no evidence yet")
    elif count == 1:
        words = translate("CommitmentCards", "Status: {status}, one piece of evidence")
    else:
        words = translate("CommitmentCards", "Status: {status}, {n} pieces of evidence")
    return words.format(status=status, n=number(count, language))


def deadline_of(
    commitment: Commitment, own: ArticleDate | None, language: str, key: str
) -> ShownDeadline | None:
    """Returns what is said of a commitment's deadline in an article whose own day is `own`.

    None where nothing says when. `key` opens the article's details.
    """
    words = " ".join(filler.words for filler in commitment.fillers(SlotName.BY_WHEN)).strip()
    kept = commitment.deadline
    if kept is None and not words:
        return None
    read = _read(commitment, own)
    is_fresh = read is not None and (kept is None or _days(kept) != _days(read))
    by_person = kept is not None and kept.is_resolved_by_person
    fresh = days_of(read, language) if read is not None and is_fresh and not by_person else ""
    if kept is not None:
        return ShownDeadline(
            days=days_of(kept, language),
            reason=_reason(kept, own, language),
            fresh=fresh,
            can_be_cleared=True,
        )
    if own is None and _depends_on_day(commitment):
        return ShownDeadline(reason=sentence_of(unknown_day(words, key), language), needs_date=True)
    unread = QCoreApplication.translate(
        "CommitmentCards", "No days were understood in these words; set them by hand."
    )
    return ShownDeadline(reason="" if fresh else unread, fresh=fresh)


def fresh_deadline(commitment: Commitment, own: ArticleDate | None) -> Deadline | None:
    """Returns the deadline as the words mean it by the article's day as it is now."""
    return _read(commitment, own)


def _read(commitment: Commitment, own: ArticleDate | None) -> Deadline | None:
    day = own.day if own is not None else None
    read = (read_deadline(f.words, day) for f in commitment.fillers(SlotName.BY_WHEN) if f.words)
    return next(filter(None, read), None)


def _depends_on_day(commitment: Commitment) -> bool:
    """Tells whether the words would be understood if the article had a day."""
    from reader_app.text.dates.written import CENTURY_DAY

    fillers = commitment.fillers(SlotName.BY_WHEN)
    return any(read_deadline(filler.words, CENTURY_DAY) for filler in fillers if filler.words)


def _days(deadline: Deadline) -> tuple[object, object]:
    return deadline.earliest, deadline.latest


def _reason(deadline: Deadline, own: ArticleDate | None, language: str) -> str:
    translate = QCoreApplication.translate
    if deadline.is_resolved_by_person:
        return translate("CommitmentCards", "set by hand")
    if not deadline.reason:
        return ""
    reason = reason_of(deadline, own, language)
    words = isolated(" ".join(deadline.words.split()))
    return translate("CommitmentCards", "{words}: {reason}").format(words=words, reason=reason)


def is_to_be_checked(commitment: Commitment, annotation: Annotation) -> bool:
    """Tells whether a suggestion has filled slots that nobody has looked over yet."""
    is_suggested = annotation.origin.startswith(ORIGIN_SUGGESTION)
    return is_suggested and bool(commitment.slots) and commitment.reviewed_by is None

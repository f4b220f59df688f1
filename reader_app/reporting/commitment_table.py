"""The table of commitments, with the exact words of each beside what was read out of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import batched
from typing import TYPE_CHECKING, Final

from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentRow
from reader_app.model import ArticleId, Commitment, CommitmentId, Deadline, Evidence, SlotName
from reader_app.record_words import words_for
from reader_app.reporting.commitment_words import slot_words
from reader_app.reporting.gathering import Directory
from reader_app.reporting.tables import Cell, Column, day_cells, day_columns
from reader_app.reporting.words import say

if TYPE_CHECKING:
    from reader_app.library import Library

COMMITMENTS_AT_ONCE: Final = 200
_BETWEEN: Final = "\n"
_SLOT_WIDTH: Final = 24
_SLOTS_SHOWN: Final = frozenset({SlotName.WHO, SlotName.WHAT, SlotName.TO_WHOM, SlotName.WHERE})

COMMITMENT_COLUMNS: Final = (
    Column("quote", "عین عبارت", "Exact words", 48, is_shown=True),
    Column("summary", "خلاصه", "Summary", 32),
    *(
        Column(
            slot.value,
            words_for(slot, "fa"),
            words_for(slot, "en"),
            _SLOT_WIDTH,
            is_shown=slot in _SLOTS_SHOWN,
        )
        for slot in SlotName
    ),
    Column("kind", "نوع", "Kind", 10),
    Column("strength", "قوت", "Strength", 10, is_shown=True),
    Column("testable", "سنجش‌پذیر", "Testable", 10),
    Column("testable_reason", "چرا", "Why", 24),
    Column("deadline", "موعد به همان لفظ", "Deadline as said", 18, is_shown=True),
    *day_columns("deadline_from", "موعد از", "Deadline from"),
    *day_columns("deadline_to", "موعد تا", "Deadline to", is_shown=True),
    Column("status", "وضعیت", "Status", 14, is_shown=True),
    *day_columns("status_day", "روز وضعیت", "Status since"),
    Column("history", "سیر وضعیت", "History", 32),
    Column("evidence", "مدرک‌ها", "Evidence", 40),
    Column("topic", "موضوع", "Topic"),
    Column("note", "یادداشت", "Note", 28),
    *day_columns("remind_on", "یادآوری", "Reminder"),
    Column("links", "پیوند با تعهدهای دیگر", "Links to other commitments", 28),
    Column("article_title", "عنوان مقاله", "Article", 32, is_shown=True),
    *day_columns("article_date", "تاریخ مقاله", "Article date"),
    Column("annotator", "حاشیه‌نویس", "Annotator"),
    Column("reviewed_by", "بازبین", "Reviewed by"),
    Column("created", "زمان", "Created", 22),
    Column("quantity_number", "مقدار (عدد)", "Quantity (number)", 12),
    Column("quantity_unit", "مقدار (یکا)", "Quantity (unit)", 12),
    Column("deadline_kind", "گونهٔ موعد", "Deadline kind", 12),
    Column("deadline_precision", "دقت موعد", "Deadline precision", 12),
    Column("deadline_calendar", "تقویم موعد", "Deadline calendar", 12),
    Column("article_id", "شناسهٔ مقاله", "Article id", 38),
    Column("annotation_ids", "شناسهٔ برچسب‌ها", "Annotation ids", 38),
    Column("commitment_id", "شناسهٔ تعهد", "Commitment id", 38),
)


def commitment_ids(
    library: Library, wanted: CommitmentFilter, chosen: Sequence[ArticleId] | None
) -> list[CommitmentId]:
    """Returns the commitments of the chosen articles (all, if None) that fit, the first due first."""
    ids = library.commitments.ids(wanted, CommitmentOrder.DUE)
    if chosen is None:
        return ids
    among = frozenset(chosen)
    found: list[CommitmentId] = []
    for some in batched(ids, COMMITMENTS_AT_ONCE):
        known = library.commitments.get(some)
        found += [id_ for id_ in some if id_ in known and known[id_].article_id in among]
    return found


def commitment_rows(
    library: Library, directory: Directory, ids: Sequence[CommitmentId], language: str
) -> Iterator[list[list[Cell]]]:
    """Yields the rows of the commitments, some at a time."""
    for some in batched(ids, COMMITMENTS_AT_ONCE):
        rows = library.commitments.rows(some)
        yield [_row(rows[id_], directory, language) for id_ in some if id_ in rows]


def _row(row: CommitmentRow, directory: Directory, language: str) -> list[Cell]:
    commitment = row.commitment
    return [
        row.quote,
        commitment.summary,
        *(slot_words(commitment, slot, directory, language) for slot in SlotName),
        words_for(commitment.kind, language) if commitment.kind else "",
        words_for(commitment.strength, language) if commitment.strength else "",
        *_testable(commitment, language),
        *_deadline(commitment.deadline),
        words_for(commitment.status, language),
        *day_cells(commitment.history[-1].day if commitment.history else None),
        _BETWEEN.join(_history(commitment, language)),
        _BETWEEN.join(_evidence(each, language) for each in commitment.evidence),
        commitment.topic,
        commitment.note,
        *day_cells(commitment.remind_on),
        _BETWEEN.join(
            f"{words_for(link.kind, language)}: {link.to_id}" for link in commitment.links
        ),
        row.article_title,
        *day_cells(row.day),
        directory.annotators.get(commitment.annotator_id, ""),
        directory.annotators.get(commitment.reviewed_by, "") if commitment.reviewed_by else "",
        *_technical(commitment),
    ]


def _testable(commitment: Commitment, language: str) -> tuple[str, str]:
    if commitment.is_testable is None:
        return "", commitment.testable_reason
    answer = say("yes" if commitment.is_testable else "no", language)
    return answer, commitment.testable_reason


def _deadline(deadline: Deadline | None) -> tuple[Cell, ...]:
    if deadline is None:
        return "", None, "", None, ""
    return deadline.words, *day_cells(deadline.earliest), *day_cells(deadline.latest)


def _history(commitment: Commitment, language: str) -> Iterator[str]:
    for step in commitment.history:
        note = f": {step.note}" if step.note else ""
        yield f"{_both(step.day)} {words_for(step.status, language)}{note}"


def _evidence(evidence: Evidence, language: str) -> str:
    words = [evidence.quote or evidence.target]
    words += [words_for(evidence.weight, language), words_for(evidence.bearing, language)]
    if evidence.day:
        words.append(_both(evidence.day))
    if evidence.note:
        words.append(evidence.note)
    return " — ".join(words)


def _both(day: date) -> str:
    _, jalali = day_cells(day)
    return f"{day.isoformat()} ({jalali})"


def _technical(commitment: Commitment) -> tuple[Cell, ...]:
    amounts = commitment.fillers(SlotName.QUANTITY)
    deadline = commitment.deadline
    return (
        commitment.created,
        _BETWEEN.join(amount.number for amount in amounts),
        _BETWEEN.join(amount.unit for amount in amounts),
        deadline.kind if deadline else "",
        deadline.precision if deadline else "",
        deadline.calendar if deadline else "",
        commitment.article_id,
        _BETWEEN.join(commitment.annotation_ids),
        commitment.id,
    )

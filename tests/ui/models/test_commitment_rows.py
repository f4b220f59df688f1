"""Rows of commitments are read when they are seen, a stretch at a time."""

from __future__ import annotations

from datetime import date

from made_commitments import MadeRows, id_of, outline, row_of

from reader_app.model import CommitmentId
from ui.models.commitment_rows import KEPT, STRETCH, CommitmentRows, due_lines, headline

IDS = [id_of(number) for number in range(10_000)]


def made(count: int = 10_000) -> tuple[CommitmentRows, MadeRows]:
    source = MadeRows([outline(number) for number in range(count)])
    rows = CommitmentRows()
    rows.set_source(source)
    return rows, source


def test_a_row_is_read_with_those_round_it_and_not_again() -> None:
    rows, source = made()
    for number in range(STRETCH):
        row = rows.at(IDS, 5 * STRETCH + number)
        assert row is not None
        assert row.id == IDS[5 * STRETCH + number]
    assert source.asked == STRETCH


def test_what_has_changed_is_read_again() -> None:
    rows, source = made()
    rows.at(IDS, 0)
    rows.forget([IDS[0]])
    rows.at(IDS, 0)
    assert source.asked == STRETCH + 1
    rows.forget()
    rows.at(IDS, 0)
    assert source.asked == 2 * STRETCH + 1


def test_no_more_is_kept_than_is_looked_at() -> None:
    rows, source = made()
    for number in range(0, len(IDS), STRETCH):
        rows.at(IDS, number)
    asked = source.asked
    assert rows.at(IDS, len(IDS) - 1) is not None
    assert source.asked == asked
    rows.at(IDS, 0)
    assert source.asked == asked + STRETCH
    assert len(rows._kept) <= KEPT


def test_what_has_left_the_library_has_no_row() -> None:
    rows, _ = made(3)
    assert rows.at([IDS[0], CommitmentId("gone")], 1) is None
    assert list(rows.some([IDS[1], CommitmentId("gone")])) == [IDS[1]]


def test_a_commitment_is_called_by_its_summary_else_by_what_is_promised_else_by_its_words() -> None:
    row = row_of(outline(3))
    assert headline(row) == "ساختن ۲۴۰ کیلومتر راه روستایی"


def test_a_deadline_is_told_in_both_calendars() -> None:
    september = row_of(outline(0, earliest=date(2025, 9, 1), latest=date(2025, 9, 30))).commitment
    assert due_lines(september, "fa") == ("۱۰ شهریور تا ۸ مهر ۱۴۰۴", "۱ تا ۳۰ سپتامبر ۲۰۲۵")
    year = row_of(outline(0, earliest=date(2025, 3, 21), latest=date(2026, 3, 20))).commitment
    assert due_lines(year, "fa", is_short=True) == ("تا ۲۹ اسفند ۱۴۰۴", "تا ۲۰ مارس ۲۰۲۶")
    assert due_lines(row_of(outline(0)).commitment, "fa") == ()

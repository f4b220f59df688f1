"""What is written for a range of days means the same in either calendar."""

from __future__ import annotations

from datetime import date

import pytest

from reader_app.text.date_range import date_range

TODAY = date(2025, 7, 30)
MORDAD = ("2025-07-23", "2025-08-22")


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2025-07-30", ("2025-07-30", "2025-07-30")),
        ("1404/05/08", ("2025-07-30", "2025-07-30")),
        ("۱۴۰۴/۵/۸", ("2025-07-30", "2025-07-30")),
        ("١٤٠٤-٠٥-٠٨", ("2025-07-30", "2025-07-30")),
        ("۸ مرداد ۱۴۰۴", ("2025-07-30", "2025-07-30")),
        ("30 July 2025", ("2025-07-30", "2025-07-30")),
        ("امروز", ("2025-07-30", "2025-07-30")),
        ("1404/05", MORDAD),
        ("1404-05", MORDAD),
        ("مرداد ۱۴۰۴", MORDAD),
        ("2025-07", ("2025-07-01", "2025-07-31")),
        ("1404", ("2025-03-21", "2026-03-20")),
        ("2025", ("2025-01-01", "2025-12-31")),
        ("تابستان ۱۴۰۴", ("2025-06-22", "2025-09-22")),
        ("1404/05/01..1404/06/31", ("2025-07-23", "2025-09-22")),
        ("1404/05..1404/06", ("2025-07-23", "2025-09-22")),
        ("مرداد ۱۴۰۴ .. 2025-12", ("2025-07-23", "2025-12-31")),
        ("1404/05..", ("2025-07-23", None)),
        ("..1404/05", (None, "2025-08-22")),
        ("1403…1404", ("2024-03-20", "2026-03-20")),
    ],
)
def test_a_range_of_days_is_read(written: str, days: tuple[str | None, str | None]) -> None:
    found = date_range(written, TODAY)
    assert found is not None
    assert tuple(day and day.isoformat() for day in found) == days


@pytest.mark.parametrize(
    "written",
    [*("", "..", "1404/13", "1404/07/31", "2025-02-30", "14", "سیب", "1404..1403", "1..2..3")],
)
def test_what_is_no_day_is_no_range(written: str) -> None:
    assert date_range(written, TODAY) is None

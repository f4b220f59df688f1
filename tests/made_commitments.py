"""Commitments as a library has them, made for tests of what shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from reader_app.listings import CommitmentOutline, CommitmentRow
from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentStatus,
    Deadline,
    EvidenceId,
    Filler,
    SlotName,
    StatusChange,
    Strength,
)

TODAY = date(2025, 9, 10)
_WHO = ("مهدی جمالی‌نژاد", "یوگنی باگدانوف", "طرف روسی", "استاندار اصفهان")
_WHAT = (
    "امضای تفاهم‌نامهٔ همکاری با استان‌های روسیه",
    "برگزاری المپیادهای فناوری با حضور نمایندگان برجستهٔ دو کشور",
    "به اشتراک گذاشتن ظرفیت‌های زنجیرهٔ ارزش فولاد و نساجی",
    "ساختن ۲۴۰ کیلومتر راه روستایی",
)
_TOPICS = ("", "همکاری با روسیه", "راه و ساختمان", "آب")
_STATUSES: tuple[CommitmentStatus | None, ...] = (None, *CommitmentStatus)


def outline(
    number: int,
    status: CommitmentStatus | None = None,
    *,
    said_on: date | None = date(2025, 7, 30),
    earliest: date | None = None,
    latest: date | None = None,
    remind_on: date | None = None,
    moves: Sequence[int] = (),
) -> CommitmentOutline:
    return CommitmentOutline(
        id_of(number),
        status,
        said_on,
        earliest,
        latest,
        remind_on,
        tuple(id_of(each) for each in moves),
    )


def id_of(number: int) -> CommitmentId:
    return CommitmentId(f"c{number:05}")


def outlines_of_many(count: int, seed: int = 4) -> list[CommitmentOutline]:
    """Deadlines over four years, a month long or a day; a tenth have none, some are moved."""
    chance = Random(seed)
    found: list[CommitmentOutline] = []
    for number in range(count):
        said = TODAY + timedelta(days=chance.randint(-900, 200))
        start = said + timedelta(days=chance.randint(5, 400))
        length = chance.choice((0, 0, 29, 60, 180))
        has_none = chance.random() < 0.1
        found.append(
            outline(
                number,
                chance.choice(_STATUSES),
                said_on=said,
                earliest=None if has_none else start,
                latest=None if has_none else start + timedelta(days=length),
                remind_on=TODAY + timedelta(days=number) if number % 50 == 7 else None,
                moves=[number - 3] if number % 20 == 5 else [],
            )
        )
    return sorted(found, key=lambda each: (each.latest is None, each.latest))


class MadeRows:
    """A source of rows that fit outlines; it counts how many were asked for."""

    def __init__(self, outlines: Sequence[CommitmentOutline]) -> None:
        self._outlines = {each.id: each for each in outlines}
        self.asked = 0

    def rows(self, ids: Sequence[CommitmentId]) -> dict[CommitmentId, CommitmentRow]:
        self.asked += len(ids)
        return {each: row_of(self._outlines[each]) for each in ids if each in self._outlines}


def row_of(each: CommitmentOutline) -> CommitmentRow:
    number = int(each.id[1:])
    step = StatusChange(
        each.status or CommitmentStatus.NOT_STARTED, TODAY, (EvidenceId("e"),), AnnotatorId("a"), ""
    )
    what = _WHAT[number % len(_WHAT)]
    commitment = Commitment(
        each.id,
        ArticleId("article"),
        (AnnotationId(f"a{number}"),),
        AnnotatorId("tester"),
        "2025-08-01T09:00:00Z",
        slots={SlotName.WHAT: (Filler(what),)},
        kind=tuple(CommitmentKind)[number % len(CommitmentKind)],
        strength=tuple(Strength)[number % len(Strength)],
        deadline=Deadline("ماه سپتامبر", earliest=each.earliest, latest=each.latest)
        if each.latest or each.earliest
        else None,
        history=() if each.status is None else (step,),
        topic=_TOPICS[number % len(_TOPICS)],
        remind_on=each.remind_on,
    )
    return CommitmentRow(
        commitment,
        f"قرار است در ماه سپتامبر {what} انجام شود",
        "استاندار اصفهان از گسترش همکاری‌ها خبر داد",
        each.said_on,
        () if number % 5 == 4 else (_WHO[number % len(_WHO)],),
        ("استان‌های روسیه",),
        ("اصفهان",),
        each.latest,
    )

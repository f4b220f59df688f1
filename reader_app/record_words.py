"""What the fields of records are called, in Persian and English: one table for window and reports."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from reader_app.model import (
    CommitmentKind,
    CommitmentLinkKind,
    CommitmentStatus,
    EntityKind,
    EvidenceBearing,
    EvidenceKind,
    EvidenceWeight,
    SlotName,
    Strength,
)


class _Words(NamedTuple):
    fa: str
    en: str


_NOT_ASSESSED: Final = _Words("بررسی‌نشده", "Not assessed")

_TABLE: Final[tuple[tuple[StrEnum, _Words], ...]] = (
    (SlotName.WHO, _Words("چه کسی", "Who")),
    (SlotName.WHAT, _Words("چه کاری", "What")),
    (SlotName.TO_WHOM, _Words("به چه کسی", "To whom")),
    (SlotName.WHERE, _Words("کجا", "Where")),
    (SlotName.BY_WHEN, _Words("تا کی", "By when")),
    (SlotName.CONDITION, _Words("به چه شرطی", "Condition")),
    (SlotName.QUANTITY, _Words("چه مقدار", "How much")),
    (SlotName.REPORTED_BY, _Words("به نقل از", "Reported by")),
    (CommitmentStatus.NOT_STARTED, _Words("شروع‌نشده", "Not started")),
    (CommitmentStatus.IN_PROGRESS, _Words("در حال اجرا", "In progress")),
    (CommitmentStatus.ACHIEVED, _Words("محقق‌شده", "Achieved")),
    (CommitmentStatus.PARTLY_ACHIEVED, _Words("تا حدی محقق‌شده", "Partly achieved")),
    (CommitmentStatus.NOT_ACHIEVED, _Words("محقق‌نشده", "Not achieved")),
    (CommitmentStatus.STALLED, _Words("متوقف‌مانده", "Stalled")),
    (CommitmentStatus.UNCHECKABLE, _Words("سنجش‌ناپذیر", "Uncheckable")),
    (CommitmentKind.ACTION, _Words("اقدام", "Action")),
    (CommitmentKind.OUTCOME, _Words("نتیجه", "Outcome")),
    (CommitmentKind.MAINTAIN, _Words("حفظ", "Maintaining")),
    (CommitmentKind.STOP, _Words("توقف", "Stopping")),
    (CommitmentKind.SPENDING, _Words("هزینه", "Spending")),
    (CommitmentKind.LEGISLATION, _Words("قانون‌گذاری", "Legislation")),
    (CommitmentKind.AGREEMENT, _Words("توافق", "Agreement")),
    (CommitmentKind.EVENT, _Words("رویداد", "Event")),
    (Strength.FIRM, _Words("قطعی", "Firm")),
    (Strength.PLAN, _Words("برنامه", "Plan")),
    (Strength.OFFER, _Words("آمادگی", "Offer")),
    (Strength.HOPE, _Words("امید", "Hope")),
    (EntityKind.PERSON, _Words("شخص", "Person")),
    (EntityKind.ORGANIZATION, _Words("سازمان", "Organization")),
    (EntityKind.COUNTRY, _Words("کشور", "Country")),
    (EntityKind.PROVINCE, _Words("استان", "Province")),
    (EntityKind.CITY, _Words("شهر", "City")),
    (EntityKind.DISTRICT, _Words("شهرستان یا بخش", "County or district")),
    (EntityKind.SITE, _Words("محل", "Site")),
    (EntityKind.OTHER, _Words("جز این‌ها", "Other")),
    (EvidenceKind.SPAN, _Words("عبارتی از یک مقاله", "Words of an article")),
    (EvidenceKind.FILE, _Words("فایل", "File")),
    (EvidenceKind.LINK, _Words("نشانی وب", "Link")),
    (EvidenceWeight.ANNOUNCEMENT, _Words("اعلام", "Announcement")),
    (EvidenceWeight.ACTION, _Words("اقدام عملی", "Concrete action")),
    (EvidenceBearing.SUPPORTS, _Words("تأیید می‌کند", "Supports")),
    (EvidenceBearing.CONTRADICTS, _Words("رد می‌کند", "Contradicts")),
    (CommitmentLinkKind.SAME_AS, _Words("همان تعهد", "Same as")),
    (CommitmentLinkKind.RESTATES, _Words("تکرار", "Restates")),
    (CommitmentLinkKind.MOVES_DEADLINE, _Words("جابه‌جایی موعد", "Moves the deadline of")),
    (CommitmentLinkKind.CONTRADICTS, _Words("تناقض با", "Contradicts")),
    (CommitmentLinkKind.PART_OF, _Words("بخشی از", "Part of")),
)
# By class and name: members of two enums may be equal as texts ("action" is a kind and a weight).
_BY_MEMBER: Final[dict[tuple[type[StrEnum], str], _Words]] = {
    (type(value), value.name): words for value, words in _TABLE
}


def words_for(value: StrEnum | None, language: str) -> str:
    """Returns what a field's value is called in `language`: "fa", else English.

    None is the status of a commitment that nobody has assessed yet.
    """
    words = _NOT_ASSESSED if value is None else _BY_MEMBER[type(value), value.name]
    return words.fa if language == "fa" else words.en

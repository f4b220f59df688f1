"""What reports say, in Persian and English. The fields of records are named by `record_words`."""

from __future__ import annotations

from typing import Final

_PERSIAN: Final = {
    "Report": "گزارش",
    "Annotated articles": "مقاله‌های حاشیه‌نویسی‌شده",
    "Commitment": "تعهد",
    "Commitments": "تعهدها",
    "People and places": "اشخاص و مکان‌ها",
    "Mentions": "اشاره‌ها",
    "Contents": "فهرست",
    "Notes": "یادداشت‌ها",
    "Commitments and notes": "تعهدها و یادداشت‌ها",
    "Relations": "رابطه‌ها",
    "{n} articles": "{n} مقاله",
    "made on {day}": "تهیه‌شده در {day}",
    "Source": "منبع",
    "Author": "نویسنده",
    "Date": "تاریخ",
    "Place": "محل",
    "Address": "نشانی",
    "Testable": "سنجش‌پذیر",
    "yes": "بله",
    "no": "خیر",
    "Topic": "موضوع",
    "Note": "یادداشت",
    "Deadline": "موعد",
    "counted from {day}": "با شمارش از {day}",
    "as it is written": "همان‌گونه که نوشته شده است",
    "nearest to {day}": "نزدیک‌ترین به {day}",
    "set by hand": "به انتخاب حاشیه‌نویس",
    "again and again": "هر بار از نو",
    "Status": "وضعیت",
    "Evidence": "مدرک",
    "in {title}": "در «{title}»",
    "Page": "صفحه",
}
_PERSIAN_DIGITS: Final = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")


def say(words: str, language: str, **values: str) -> str:
    """Returns English `words` of a report in `language`, with what fills their braces."""
    worded = _PERSIAN[words] if language == "fa" else words
    return worded.format(**values) if values else worded


def number(value: int, language: str) -> str:
    """Returns a count in the digits and groups of `language`."""
    written = f"{value:,}"
    return written.translate(_PERSIAN_DIGITS) if language == "fa" else written


def comma(language: str) -> str:
    """Returns what stands between the parts of a list."""
    return "، " if language == "fa" else ", "


def quoted(words: str, language: str) -> str:
    return f"«{words}»" if language == "fa" else f"“{words}”"

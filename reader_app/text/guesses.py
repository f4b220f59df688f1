"""Guesses of an article's source, place, author, address and day, from the words that say them.

«به گزارش رکنا از اصفهان» says source and place, «ایسنا/تهران» too, «خبرنگار: …» an author. A guess
is for a person to confirm; where no words say it, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from reader_app.model import Span
from reader_app.text.article_date import ArticleDate, dateline
from reader_app.text.dates.folding import Folded, fold, folded
from reader_app.text.details import Detail
from reader_app.text.news_names import AGENCIES, LONGEST_NAME, PLACES


class GuessReason(StrEnum):
    """What says it, as a key for a sentence of the window."""

    REPORTED_BY = "reported_by"
    """«به گزارش …»"""
    QUOTED_FROM = "quoted_from"
    """«به نقل از …»"""
    DATELINE = "dateline"
    """A line or paragraph begins with it: «تهران – ایرنا –»."""
    LABEL = "label"
    """A label stands before it: «منبع: …»."""
    LAST_LINES = "last_lines"
    """An address stands in the last lines."""


@dataclass(frozen=True, slots=True)
class Guess:
    """`span` holds the value, `words` all of the words that say it."""

    field: Detail
    value: str
    span: Span
    reason: GuessReason
    words: Span


def guesses(text: str, imported_on: date | None = None) -> tuple[Guess, ...]:
    """Returns at most one guess for each field, that of the firmest words, in the order of fields."""
    first: dict[Detail, Guess] = {}
    for guess in _all(text, imported_on):
        first.setdefault(guess.field, guess)
    return tuple(first[detail] for detail in Detail if detail in first)


_HEAD_LINES: Final = 8
_OPENING_LINES: Final = 4
_TAIL_LINES: Final = 8
_LAST_LINES: Final = 5
_READ_AT_AN_END: Final = 4000


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the article, folded, with the place where it begins."""

    start: int
    seen: Folded

    @property
    def text(self) -> str:
        return self.seen.text

    def span(self, start: int, end: int) -> Span:
        found = self.seen.span(start, end)
        return Span(self.start + found.start, self.start + found.end)

    def bounds(self, span: Span) -> tuple[int, int]:
        """Returns where a span of the article is in the folded line, (-1, -1) beyond it."""
        if not self.start <= span.start < self.start + len(self.seen.source):
            return -1, -1
        return (
            self.seen.place(span.start - self.start),
            self.seen.place(span.end - self.start),
        )

    def guess(
        self,
        field: Detail,
        start: int,
        end: int,
        reason: GuessReason,
        words: tuple[int, int],
    ) -> Guess:
        """Returns a guess of `[start, end)` of the folded line."""
        found = self.seen.span(start, end)
        value = " ".join(self.seen.source[found.start : found.end].split())
        return Guess(field, value, self.span(start, end), reason, self.span(*words))


def _all(text: str, imported_on: date | None) -> Iterator[Guess]:
    """Yields guesses, the firmest of each field first."""
    head = list(_lines(text, 0, min(len(text), _READ_AT_AN_END)))[:_HEAD_LINES]
    tail = list(_lines(text, max(len(text) - _READ_AT_AN_END, 0), len(text)))[-_TAIL_LINES:]
    ends = head + [line for line in tail if line.start > (head[-1].start if head else -1)]
    day = dateline(text, imported_on)
    for line in ends:
        yield from _labelled(line)
    for number, line in enumerate(head):
        yield from _reported(line, may_be_unknown=number < _OPENING_LINES)
        if number < _OPENING_LINES:
            yield from _dateline(line, day)
    for line in ends:
        yield from _quoted(line)
    yield from _authors(head[:3] + [line for line in tail if line not in head[:3]])
    yield from _addresses(head, tail)
    if day is not None and day.span is not None:
        written = day.day.isoformat()
        yield Guess(Detail.DATE, written, day.span, GuessReason.DATELINE, day.span)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    for match in _LINE.finditer(text, start, end):
        if not match[0].isspace():
            yield _Line(match.start(), fold(match[0]))


_LINE: Final = re.compile(r"[^\n]+")

# --- «به گزارش … از …» ---

_REPORT: Final = re.compile(folded(r"(?<!\w)(?:به|بنا به|بنابر|بنابه|طبق|براساس|بر اساس) گزارش "))
_QUOTE: Final = re.compile(folded(r"(?<!\w)به نقل از "))
# «خبرنگار گروه اقتصادی ایسنا»: who reports, before for whom.
_REPORTER: Final = re.compile(
    folded(
        r"(?:(?:خبرنگار|خبرنگاران|گزارشگر)(?: (?:اعزامی|اقتصادی|سیاسی|اجتماعی|ورزشی|فرهنگی|هنری|علمی))? "
        r"|(?:گروه|سرویس|حوزه)(?: ?ی)? \w+ )+"
    )
)
_KIND: Final = re.compile(
    folded(
        r"(?:خبرگزاری(?: رسمی)?|پایگاه(?: ?ی)? (?:خبری|اطلاع ?رسانی)(?: ?ی)?(?: ?(?:-|و)? ?تحلیلی)?"
        r"|(?:وب ?)?سایت(?: خبری)?|روزنامه|هفته ?نامه|ماهنامه|نشریه|مجله|شبکه(?: خبری)?|روابط عمومی"
        r"|مرکز رسانه|باشگاه خبرنگاران)(?: ?ی)? "
    )
)
_CLAUSE_END: Final = re.compile(
    folded(
        r"[،؛:,;()«»\[\].!؟?|/-]|$| (?:از|به نقل از|در|با|که|و به|مورخ|ضمن|پیرامون|درباره)(?!\w)"
    )
)
_WORD: Final = re.compile(r"\w+")
_NO_NAMES: Final = frozenset(
    folded(
        """
        او وی ما من شما آنها آنان ایشان این آن همین همان خود یک چند هر برخی بعضی منابع منبع مقامات مقام
        پلیس سازمان وزارت وزیر رئیس مدیر مدیرکل مسئول مسئولان مرکز اداره شورا کمیسیون کمیته ستاد دفتر
        شرکت موسسه دانشگاه بانک دولت مجلس نماینده نمایندگان کارشناسان پژوهشگران محققان شاهدان رسانه
        رسانهها رسانههای خبرگزاری خبرگزاریها خبرگزاریهای خبرنگار خبرنگاران روزنامه روزنامهها سایت سایتها
        عملکرد کار نهایی اولیه سالانه ماهانه هفتگی رسمی محرمانه جدید تازه اخیر کامل تفصیلی گزارش خبر
        تصویری ویدیویی کتبی بازرسی نامبرده فوق مذکور زیر سلام بله خیر خب آیا چرا چه کدام لطفا ها های
        """
    ).split()
)
"""Words that a name does not begin with: «به گزارش او», «به گزارش پلیس»."""
_PRONOUNS: Final = frozenset(folded("او وی ما من شما این آن همین خود زیر ها های").split())
_MOST_NAME_WORDS: Final = 3
_MOST_KIND_WORDS: Final = 7


def _reported(line: _Line, *, may_be_unknown: bool) -> Iterator[Guess]:
    for cue in _REPORT.finditer(line.text):
        at = cue.end()
        reporter = _REPORTER.match(line.text, at)
        at = reporter.end() if reporter else at
        is_opening = may_be_unknown and not line.text[: cue.start()].strip(" -|")
        end = _name_end(line.text, at, may_be_unknown=is_opening)
        if end is not None:
            words = (cue.start(), end)
            yield line.guess(Detail.SOURCE, at, end, GuessReason.REPORTED_BY, words)
        elif not reporter:
            continue
        clause = _CLAUSE_END.search(line.text, end if end is not None else at)
        yield from _place_after(line, cue.start(), clause.start() if clause else at)


def _quoted(line: _Line) -> Iterator[Guess]:
    for cue in _QUOTE.finditer(line.text):
        end = _name_end(line.text, cue.end(), may_be_unknown=False)
        if end is not None:
            words = (cue.start(), end)
            yield line.guess(Detail.SOURCE, cue.end(), end, GuessReason.QUOTED_FROM, words)


def _name_end(text: str, start: int, *, may_be_unknown: bool) -> int | None:
    """Returns where the name of a source ends that begins at `start`, or None if none does.

    A known agency is told from what follows it; another name has to be followed by an end of its
    clause, and to say its kind unless `may_be_unknown`.
    """
    kind = _KIND.match(text, start)
    name_start = kind.end() if kind else start
    known = _known_end(text, name_start, AGENCIES)
    if known is not None:
        return known
    clause = _CLAUSE_END.search(text, name_start)
    if clause is None:
        return None
    words = text[name_start : clause.start()].split()
    most = _MOST_KIND_WORDS if kind else _MOST_NAME_WORDS
    unlikely = _PRONOUNS if kind else _NO_NAMES
    is_name = 0 < len(words) <= most and words[0] not in unlikely and not words[0].isdigit()
    if not is_name or not (kind or may_be_unknown):
        return None
    return name_start + len(text[name_start : clause.start()].rstrip())


def _known_end(text: str, start: int, names: frozenset[str]) -> int | None:
    """Returns the end of the longest name of a table that begins at `start`."""
    found, joined = None, ""
    at = start
    for _ in range(LONGEST_NAME):
        word = _WORD.match(text, at)
        if word is None:
            break
        joined += word[0]
        if joined in names:
            found = word.end()
        at = word.end() + (text[word.end() : word.end() + 1] == " ")
    return found


_FROM_PLACE: Final = re.compile(
    folded(r" ?از (?P<kind>(?:شهر|شهرستان|استان|بندر|روستای|بخش)(?: ?ی)? )?")
)


def _place_after(line: _Line, cue_start: int, at: int) -> Iterator[Guess]:
    """Yields the place of «… از اصفهان»: one that is known, or that says it is a town."""
    cue = _FROM_PLACE.match(line.text, at)
    if cue is None:
        return
    end = _known_end(line.text, cue.end(), PLACES)
    if end is None and cue["kind"]:
        clause = _CLAUSE_END.search(line.text, cue.end())
        words = line.text[cue.end() : clause.start()].split() if clause else []
        end = clause.start() if clause and 0 < len(words) <= 2 else None
    if end is not None:
        start = cue.start("kind") if cue["kind"] else cue.end()
        words_span = (cue_start, end)
        yield line.guess(Detail.PLACE, start, end, GuessReason.REPORTED_BY, words_span)


# --- «ایسنا/تهران», «تهران – ایرنا –» ---

_APART: Final = re.compile(r"\s*(?P<sign>[-ـ/|)\]،]|$)[-ـ/|()\[\]،\s]*")
# Names by which alone nothing is known: a month, a province, a balance.
_NEEDS_COMPANY: Final = frozenset(map(folded, ("مهر", "فارس", "میزان", "آنا", "برنا")))

type _Part = tuple[Detail, int, int]


def _dateline(line: _Line, day: ArticleDate | None) -> Iterator[Guess]:
    """Yields what the first parts of a line are, as far as they are known places and agencies."""
    parts, is_closed = _parts(line, day)
    names = [line.text[start:end] for _, start, end in parts]
    if not parts or not is_closed or (len(parts) == 1 and names[0] in _NEEDS_COMPANY):
        return
    # «تهران – مشهد»: a line between two towns is no dateline.
    after = _WORD.search(line.text, parts[-1][2])
    is_place = len(parts) == 1 and parts[0][0] is Detail.PLACE
    if is_place and after and _known_end(line.text, after.start(), PLACES):
        return
    for field, start, end in parts:
        yield line.guess(field, start, end, GuessReason.DATELINE, (parts[0][1], parts[-1][2]))


def _parts(line: _Line, day: ArticleDate | None) -> tuple[list[_Part], bool]:
    """Returns the places and agencies that begin a line, and whether they are set apart from it."""
    start, end = line.bounds(day.span) if day and day.span else (-1, -1)
    at = len(line.text) - len(line.text.lstrip(" (["))
    parts: list[_Part] = []
    is_closed = False
    while True:
        if at == start:
            is_closed, part_end = True, end
        else:
            part = _part(line.text, at, [field for field, _, _ in parts])
            if part is None:
                return parts, is_closed
            parts.append(part)
            part_end = part[2]
        apart = _APART.match(line.text, part_end)
        is_whole_line = apart is not None and not apart["sign"]
        if apart is None or is_whole_line:
            # «ایسنا/تهران استاندار گفت»: a stroke between the two is enough.
            has_stroke = len(parts) == 2 and "/" in line.text[parts[0][2] : parts[1][1]]
            return parts, is_closed or has_stroke
        is_closed = apart["sign"] != "،" or is_closed
        at = apart.end()


def _part(text: str, at: int, known: list[Detail]) -> _Part | None:
    """Returns the agency or place that begins at `at`, of the kinds that are not known yet."""
    kind = _KIND.match(text, at)
    start = kind.end() if kind else at
    place, agency = _known_end(text, start, PLACES), _known_end(text, start, AGENCIES)
    is_place = place is not None and not kind and Detail.PLACE not in known
    # «شیراز – فارس –»: what is a place as well is an agency where the place is known.
    if agency is not None and Detail.SOURCE not in known and not is_place:
        return Detail.SOURCE, at, agency
    return (Detail.PLACE, at, place) if is_place and place is not None else None


# --- «منبع: …», «خبرنگار: …» ---

_LABEL_START: Final = r"(?:^|[/|•·(-] ?)"
_SOURCE_LABEL: Final = re.compile(
    folded(rf"{_LABEL_START}(?:منبع|منبع (?:خبر|متن|مقاله)|برگرفته از|به نقل از|source) ?: ?"),
    re.IGNORECASE,
)
_AUTHOR_LABEL: Final = re.compile(
    folded(
        rf"{_LABEL_START}(?:(?:خبرنگار|گزارشگر|نویسنده|نویسندگان|نگارنده|گزارش از|نوشته(?: ?ی)?|به قلم"
        r"|گردآورنده|تهیه و تنظیم|یادداشت از|author) ?: ?|(?:به قلم|نوشته(?: ?ی)?) )"
    ),
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"[^/|•·()؟?!\n]+")
_NAME_ONLY: Final = re.compile(r"[^\W\d_]+(?:[ ،]+[^\W\d_]+)*")


def _labelled(line: _Line) -> Iterator[Guess]:
    """Yields the source that a label names; an address behind it is found by its own rule."""
    label = _SOURCE_LABEL.search(line.text)
    value = _VALUE.match(line.text, label.end()) if label else None
    if label is None or value is None or _ADDRESS.match(line.text, label.end()):
        return
    end = value.start() + len(value[0].rstrip(" .،؛-"))
    words = line.text[value.start() : end].split()
    if 0 < len(words) <= _MOST_KIND_WORDS and words[0] not in _PRONOUNS:
        yield line.guess(Detail.SOURCE, value.start(), end, GuessReason.LABEL, (label.start(), end))


def _authors(lines: list[_Line]) -> Iterator[Guess]:
    for line in lines:
        label = _AUTHOR_LABEL.search(line.text)
        name = _NAME_ONLY.match(line.text, label.end()) if label else None
        if label is None or name is None:
            continue
        after = line.text[name.end() :].lstrip(" .")
        if (after and after[0] not in "/|•·()-–") or "؟" in line.text:
            continue
        words = name[0].replace("،", " ").split()
        most = _MOST_KIND_WORDS if "،" in name[0] or " و " in name[0] else _MOST_NAME_WORDS + 1
        if words[0] not in _NO_NAMES and len(words) <= most:
            span = (name.start(), name.end())
            cue = (label.start(), name.end())
            yield line.guess(Detail.AUTHOR, *span, GuessReason.LABEL, cue)


# --- addresses ---

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s«»<>\"،؛]+|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:ir|com|org|net|news)/[^\s«»<>\"،؛]+",
    re.IGNORECASE,
)
_ADDRESS_LABEL: Final = re.compile(
    folded(r"(?:نشانی|آدرس|لینک|پیوند|منبع|url|link)[^:\n]{0,20}: ?\W?$"), re.IGNORECASE
)
_NO_ARTICLE: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com|twitter\.com|x\.com|wa\.me"
    r"|facebook\.com|eitaa\.com|ble\.ir|rubika\.ir|aparat\.com)(?:/|$)",
    re.IGNORECASE,
)
"""Channels that an agency names below each of its articles."""
_MOST_WORDS_BESIDE: Final = 6


def _addresses(head: list[_Line], tail: list[_Line]) -> Iterator[Guess]:
    for line in head + tail:
        for found in _ADDRESS.finditer(line.text):
            label = _ADDRESS_LABEL.search(line.text[: found.start()])
            if label and not _NO_ARTICLE.match(found[0]):
                yield _address(line, found, GuessReason.LABEL, label.start())
    for line in tail[-_LAST_LINES:]:
        for found in _ADDRESS.finditer(line.text):
            beside = _WORD.findall(line.text[: found.start()] + " " + line.text[found.end() :])
            if len(beside) <= _MOST_WORDS_BESIDE and not _NO_ARTICLE.match(found[0]):
                yield _address(line, found, GuessReason.LAST_LINES, found.start())


def _address(line: _Line, found: re.Match[str], reason: GuessReason, cue: int) -> Guess:
    end = found.start() + len(found[0].rstrip(".,)]؛،!؟?:'"))
    return line.guess(Detail.URL, found.start(), end, reason, (cue, end))

"""What differs between two versions of a text: whole words first, then narrowed to their letters.

Words that stand once in both versions are anchors (Bram Cohen's "patience" diff): their longest
common order cuts both texts into short pieces, so that a book with two mended letters costs as little
as a page. A piece too long to be compared word by word counts as replaced whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from reader_app.model import Span

# A run of letters with their marks. A half-space is a word of its own, so that one in the place of a
# space is no more than that.
_WORD: Final = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670]+|.", re.DOTALL)
_MOST_PAIRS: Final = 40_000
"""Of words to compare in one piece: 200 against 200 take some milliseconds."""
_FEW_PAIRS: Final = 30
"""So few are compared without looking for anchors first."""
_MOST_CUTS: Final = 8
"""How often a piece is cut again at words that stand once in it."""
_FIRST_RUN: Final = 64


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of the text before, and what stands in its place after; one of them may be empty.

    Words that were only put in, or only taken out, beside the same words leave open which of them it
    was: the difference could as well be `left` code points before its place, or `right` behind it, and
    read the same. So it is with a second "a" put beside an "a".
    """

    before: Span
    after: Span
    left: int = 0
    right: int = 0

    @property
    def growth(self) -> int:
        return self.after.length - self.before.length

    @property
    def shift(self) -> int:
        """How far what stands behind it has moved, by this difference and all before it."""
        return self.after.end - self.before.end

    def slid(self, by: int) -> Difference:
        """Returns the difference at another of the places where it could be."""
        return Difference(_moved(self.before, by), _moved(self.after, by))


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Returns what differs, in order; between two differences something is common."""
    if before == after:
        return ()
    shorter = min(len(before), len(after))
    head = _run_ahead(before, 0, after, 0, shorter)
    tail = _run_behind(before, len(before), after, len(after), shorter - head)
    head -= max(_letters_before(text, head) for text in (before, after))
    tail -= max(_letters_behind(text, len(text) - tail) for text in (before, after))
    old = _Words(before, head, len(before) - tail)
    new = _Words(after, head, len(after) - tail)
    found: list[Difference] = []
    for piece in _unequal(old.words, new.words):
        part = _narrowed(before, after, old.span(piece.a, piece.b), new.span(piece.c, piece.d))
        if found and found[-1].before.end == part.before.start:
            first = found.pop()
            part = Difference(
                Span(first.before.start, part.before.end), Span(first.after.start, part.after.end)
            )
        found.append(part)
    return tuple(_with_slack(before, after, found))


def moved_offset(changed: Sequence[Difference], offset: int) -> int:
    """Returns where the character at `offset` is after `changed`, or what stands in its place."""
    for difference in reversed(changed):
        if difference.before.start <= offset:
            into = min(offset - difference.before.start, difference.after.length)
            inside = offset < difference.before.end
            return difference.after.start + into if inside else offset + difference.shift
    return offset


class _Words:
    """The words, spaces and signs of a part of a text that begins and ends between words."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.words: list[str] = _WORD.findall(text, start, end)
        self._starts = [start]
        for word in self.words:
            self._starts.append(self._starts[-1] + len(word))

    def span(self, first: int, last: int) -> Span:
        """Returns the span of the words from `first` up to and without `last`."""
        return Span(self._starts[first], self._starts[last])


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words `a` to `b` of one text against words `c` to `d` of the other, ends exclusive."""

    a: int
    b: int
    c: int
    d: int

    @property
    def pairs(self) -> int:
        return (self.b - self.a) * (self.d - self.c)


def _unequal(old: Sequence[str], new: Sequence[str]) -> Iterator[_Piece]:
    """Yields the pieces that differ, in order."""
    yield from _cut(old, new, _Piece(0, len(old), 0, len(new)), _MOST_CUTS)


def _cut(old: Sequence[str], new: Sequence[str], piece: _Piece, cuts: int) -> Iterator[_Piece]:
    piece = _trimmed(old, new, piece)
    if piece.pairs <= 1:
        if piece.a < piece.b or piece.c < piece.d:
            yield piece
    elif anchors := _anchors(old, new, piece) if cuts and piece.pairs > _FEW_PAIRS else []:
        a, c = piece.a, piece.c
        for i, k in (*anchors, (piece.b, piece.d)):
            yield from _cut(old, new, _Piece(a, i, c, k), cuts - 1)
            a, c = i, k
    elif piece.pairs <= _MOST_PAIRS:
        yield from _compared(old, new, piece)
    else:
        yield piece


def _trimmed(old: Sequence[str], new: Sequence[str], piece: _Piece) -> _Piece:
    """Returns the piece without the words that are equal at its rims."""
    a, b, c, d = piece.a, piece.b, piece.c, piece.d
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return _Piece(a, b, c, d)


def _anchors(old: Sequence[str], new: Sequence[str], piece: _Piece) -> list[tuple[int, int]]:
    """Returns where words are that stand once in either text, in the longest order that both keep."""
    once_old = _places_of_single(old, piece.a, piece.b)
    once_new = _places_of_single(new, piece.c, piece.d)
    pairs = [(i, once_new[word]) for word, i in once_old.items() if word in once_new]
    tails: list[int] = []  # of each length, the order that ends first: its number in `pairs`
    ends: list[int] = []
    before: list[int] = []
    for number, (_, k) in enumerate(pairs):
        length = bisect_left(ends, k)
        before.append(tails[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        ends[length : length + 1] = [k]
    chain: list[tuple[int, int]] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _places_of_single(words: Sequence[str], start: int, end: int) -> dict[str, int]:
    counts = Counter(words[start:end])
    return {words[i]: i for i in range(start, end) if counts[words[i]] == 1}


def _compared(old: Sequence[str], new: Sequence[str], piece: _Piece) -> Iterator[_Piece]:
    """Compares word by word. A space alone between two differences is a part of both."""
    matcher = SequenceMatcher(None, old[piece.a : piece.b], new[piece.c : piece.d], autojunk=False)
    found: list[_Piece] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        part = _Piece(piece.a + i, piece.a + j, piece.c + k, piece.c + m)
        if found and all(word.isspace() for word in old[found[-1].b : part.a]):
            part = _Piece(found[-1].a, part.b, found.pop().c, part.d)
        found.append(part)
    for part in found:
        yield from _word_for_word(old, new, part)


def _word_for_word(old: Sequence[str], new: Sequence[str], piece: _Piece) -> Iterator[_Piece]:
    """Yields the words one by one where as many words stand between the same spaces and signs."""
    olds, news = old[piece.a : piece.b], new[piece.c : piece.d]
    if [_shape(word) for word in olds] != [_shape(word) for word in news]:
        yield piece
        return
    for number, (one, other) in enumerate(zip(olds, news, strict=True)):
        if one != other:
            a, c = piece.a + number, piece.c + number
            yield _Piece(a, a + 1, c, c + 1)


def _shape(word: str) -> str:
    return "" if word[0].isalnum() else word


def _narrowed(before: str, after: str, old: Span, new: Span) -> Difference:
    """Leaves out the letters common to the ends of two pieces, if the rest is still the same word."""
    shorter = min(old.length, new.length)
    head = _run_ahead(before, old.start, after, new.start, shorter)
    tail = _run_behind(before, old.end, after, new.end, shorter - head)
    if 2 * (head + tail) < shorter:
        return Difference(old, new)
    return Difference(
        Span(old.start + head, old.end - tail), Span(new.start + head, new.end - tail)
    )


def _with_slack(before: str, after: str, found: list[Difference]) -> Iterator[Difference]:
    ends = [0, *(part.before.end for part in found)]
    starts = [*(part.before.start for part in found), len(before)]
    for number, part in enumerate(found):
        text, span = (after, part.after) if part.before.is_empty else (before, part.before)
        if not part.before.is_empty and not part.after.is_empty:
            yield part
            continue
        room = part.before.start - ends[number]
        left = _run_behind(text, span.start, text, span.end, room)
        room = starts[number + 1] - part.before.end
        right = _run_ahead(text, span.start, text, span.end, room)
        if left or right:
            period = _period(text[span.start : span.end])
            part = replace(part, left=left - left % period, right=right - right % period)
        yield part


def _period(words: str) -> int:
    """Returns after how many characters `words`, written again and again, read the same."""
    return (words + words).index(words, 1)


def _run_ahead(one: str, i: int, other: str, k: int, most: int) -> int:
    """Returns how many characters, at most `most`, are equal from `i` of one and `k` of the other."""
    done, step = 0, _FIRST_RUN
    while done < most:  # slices are compared a hundred times faster than characters
        part = min(step, most - done)
        if one[i + done : i + done + part] == other[k + done : k + done + part]:
            done += part
            step *= 2
        elif part == 1:
            break
        else:
            most, step = done + part - 1, max(part // 2, 1)
    return done


def _run_behind(one: str, i: int, other: str, k: int, most: int) -> int:
    """Returns how many are equal going back from `i` of one and `k` of the other."""
    done, step = 0, _FIRST_RUN
    while done < most:
        part = min(step, most - done)
        if one[i - done - part : i - done] == other[k - done - part : k - done]:
            done += part
            step *= 2
        elif part == 1:
            break
        else:
            most, step = done + part - 1, max(part // 2, 1)
    return done


def _letters_before(text: str, at: int) -> int:
    """Returns how far the word reaches back that `at` is in the middle of; 0 between two words."""
    start = at
    while _is_in_word(text, start):
        start -= 1
    return at - start


def _letters_behind(text: str, at: int) -> int:
    """Returns how far it reaches ahead."""
    end = at
    while _is_in_word(text, end):
        end += 1
    return end - at


def _is_in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _WORD.fullmatch(text, at - 1, at + 1) is not None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)

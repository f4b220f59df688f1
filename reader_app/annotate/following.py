"""Where an article's annotations are after its text was corrected, and what cannot be told surely.

Invariant: no annotation moves silently. It covers the same words as before, wherever they are now; or
a change inside of it was so small that it is still the same mention, and its new quote is told; or it
is a question to the annotator.

Edge rules. What is put in at the start or the end of a span stays outside; what is put in inside goes
in. A change that lies inside, up to the rims, takes the rims along. It is a question

- if all of its words are gone (GONE) or more than half of their letters are (REWRITTEN),
- if a change reaches over an end, or makes several words of those at its rim (CUT),
- if a change touches its rim, which is in the middle of a word now (RIM),
- if the change could as well have been beside the same letters next to it, so that it cannot be told
  which of the two the annotation means (EITHER),
- if it would be the same tag at the same place as another (SAME).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import Final, NamedTuple

from reader_app.annotate import rules
from reader_app.correcting_errors import TagsCoincide
from reader_app.model import (
    Annotation,
    AnnotationId,
    AnnotatorId,
    LayerId,
    Span,
)
from reader_app.text.anchors import context_of, find_anchor
from reader_app.text.differences import Difference, differences
from reader_app.text.tokens import snap_to_words, token_at

_MOST_PROPOSALS: Final = 3
_SEARCHED: Final = 20_000
"""How far around its old place the words of a lost annotation are looked for."""


class Doubt(StrEnum):
    """Why it cannot be told where an annotation is now."""

    GONE = "gone"
    REWRITTEN = "rewritten"
    CUT = "cut"
    RIM = "rim"
    EITHER = "either"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Question:
    """An annotation, as it was, that the annotator has to decide on.

    `proposals` are spans of the new text, the likeliest first; there may be none.
    """

    annotation: Annotation
    doubt: Doubt
    proposals: tuple[Span, ...] = ()


type _Differences = Sequence[Difference]

type Decisions = Mapping[AnnotationId, Span | None]
"""Where each annotation in question is to be in the new text; None deletes it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a new text does to the annotations of an article, in the order of their old places."""

    before: str
    after: str
    differences: tuple[Difference, ...]
    kept: tuple[tuple[Annotation, Span], ...]
    questions: tuple[Question, ...]
    words: Span | None = None
    """The span of `before` that was written anew, where that is known."""

    @property
    def requoted(self) -> tuple[tuple[Annotation, str], ...]:
        """The annotations that are kept with other letters than before, and their new quotes."""
        quotes = ((a, self.after[span.start : span.end]) for a, span in self.kept)
        return tuple((a, quote) for a, quote in quotes if quote != a.quote)

    def is_decided(self, decisions: Decisions) -> bool:
        return all(question.annotation.id in decisions for question in self.questions)


def correction(
    before: str, after: str, annotations: Iterable[Annotation], words: Span | None = None
) -> Correction:
    """Compares two texts, `after` in its stored form, and follows the annotations.

    `words` is the span of `before` that was written anew, where that is known: then nothing else can
    have changed, and an annotation that has all of it goes along whatever it says now.
    """
    changed = differences(before, after) if words is None else _within(before, after, words)
    follower = Follower(before, after, changed, words)
    kept: list[tuple[Annotation, Span]] = []
    questions: list[Question] = []
    for annotation in sorted(annotations, key=lambda a: (a.start, a.end, a.layer_id, a.id)):
        found = follower.follow(annotation)
        if isinstance(found, Question):
            questions.append(found)
        else:
            kept.append((annotation, found))
    kept, same = _without_same(kept, after)
    questions = sorted((*questions, *same), key=lambda q: (q.annotation.start, q.annotation.end))
    return Correction(before, after, changed, tuple(kept), tuple(questions), words)


def placed(found: Correction, decisions: Decisions) -> tuple[Annotation, ...]:
    """Returns the annotations as they are in the new text, but for those to be deleted.

    Raises EmptySpan or TagsCoincide; a question without a decision is a KeyError.
    """
    chosen = [(q.annotation, decisions[q.annotation.id]) for q in found.questions]
    for _, span in chosen:
        if span is not None:
            rules.require_words(found.after, span)
    result = [
        _at(annotation, found.after, span)
        for annotation, span in (*found.kept, *chosen)
        if span is not None
    ]
    if chosen:
        _require_unlike(result)
    return tuple(result)


class _Followed(NamedTuple):
    """Where a span is now, what is doubtful about it, and which places could be if it is EITHER."""

    now: Span
    doubt: Doubt | None = None
    touching: _Differences = ()
    sure: Sequence[Span] = ()


class Follower:
    """Follows annotations through the differences of two texts."""

    def __init__(
        self, before: str, after: str, changed: tuple[Difference, ...], words: Span | None
    ) -> None:
        self._before = before
        self._after = after
        self._changed = changed
        self._words = words
        self._starts = [d.before.start - d.left for d in changed]
        # How far a difference reaches, slid or not, and all before it.
        self._reaches = list(accumulate((d.before.end + d.right for d in changed), max))
        self._shifts = [0, *(d.shift for d in changed)]

    def place_of(self, span: Span) -> Span | None:
        """Returns where words are now, None where that cannot be told."""
        found = self._followed(span)
        return found.now if found.doubt is None else None

    def follow(self, annotation: Annotation) -> Span | Question:
        """Returns where the annotation is now, or the question."""
        found = self._followed(annotation.span)
        if found.doubt is None:
            return found.now
        if found.doubt is Doubt.EITHER:
            spans = found.sure or [found.now]
        else:
            spans = self._proposals(annotation, found.now, found.touching, found.doubt)
        return Question(annotation, found.doubt, self._fitting(spans))

    def _followed(self, span: Span) -> _Followed:
        first = bisect_left(self._reaches, span.start)
        last = bisect_right(self._starts, span.end)
        base = _moved(span, self._shifts[first])
        if first >= last:
            return _Followed(base)
        touching = self._changed[first:last]
        if self._words is not None and _holds(span, self._words):
            grown = Span(base.start, base.end + sum(d.growth for d in touching))
            if self._after[grown.start : grown.end].strip():
                return _Followed(grown)
        cases = [self._moved(span, base, each) for each in (touching, *_slid(touching))]
        now, doubt = cases[0]
        if any(case != cases[0] for case in cases):
            sure = [case for case, its_doubt in cases if its_doubt is None]
            return _Followed(now, Doubt.EITHER, touching, sure)
        return _Followed(now, doubt, touching)

    def _moved(self, span: Span, base: Span, touching: _Differences) -> tuple[Span, Doubt | None]:
        """Returns where the span is by the edge rules, and what is doubtful about it.

        `base` is the span moved by the growth of all that is further before it.
        """
        start = base.start + sum(d.growth for d in touching if d.before.end <= span.start)
        end = base.end + sum(d.growth for d in touching if d.before.start < span.end)
        now = Span(start, end)
        inner = _inner(span, touching)
        if any(d.before.start <= span.start and span.end <= d.before.end for d in inner):
            return now, Doubt.GONE
        if any(d.before.start < span.start or span.end < d.before.end for d in inner):
            return now, Doubt.CUT
        if any(self._makes_words(span, d) for d in inner):
            return now, Doubt.CUT
        left = "".join(_left_over(self._before, span, inner))
        if not left.strip():
            return now, Doubt.GONE
        rims = ((span.start, now.start), (span.end, now.end))
        if any(self._is_rim_in_word(*rim, span, touching) for rim in rims):
            return now, Doubt.RIM
        if 2 * len(left) < max(span.length, now.length):
            return now, Doubt.REWRITTEN
        return now, None

    def _makes_words(self, span: Span, difference: Difference) -> bool:
        """Whether a change at a rim inside has put several words in the place of letters."""
        is_at_rim = difference.before.start == span.start or difference.before.end == span.end
        new = self._after[difference.after.start : difference.after.end]
        return is_at_rim and any(character.isspace() for character in new)

    def _is_rim_in_word(self, rim: int, now: int, span: Span, touching: _Differences) -> bool:
        """Whether a change touches the rim, which is in the middle of a word by it."""
        at_rim = [d for d in touching if d.before.start <= rim <= d.before.end]
        if not at_rim or not _is_in_token(self._after, now):
            return False
        is_all_inside = all(span.start <= d.before.start < d.before.end <= span.end for d in at_rim)
        return not (is_all_inside and _is_in_token(self._before, rim))

    def _proposals(
        self, annotation: Annotation, now: Span, touching: _Differences, doubt: Doubt
    ) -> list[Span]:
        span = annotation.span
        inner = _inner(span, touching)
        match doubt:
            case Doubt.GONE:
                put_in = [d.after for d in inner if d.after.length]
                again = self._found_again(annotation, now.start)
                whole = [Span(put_in[0].start, put_in[-1].end)] if put_in else []
                spans = [*([again] if again else []), *whole]
            case Doubt.CUT:
                narrow, wide = _cut_ends(span, now, inner)
                spans = [snap_to_words(self._after, narrow), wide]
            case _:
                spans = [snap_to_words(self._after, now), now]
        return [_trimmed(self._after, each) for each in spans]

    def _found_again(self, annotation: Annotation, near: int) -> Span | None:
        """Looks for the words where something was put in: they may have been moved there."""
        start = max(0, near - _SEARCHED)
        part = self._after[start : near + _SEARCHED]
        place = find_anchor(
            part, annotation.quote, annotation.prefix, annotation.suffix, near - start
        )
        if place is None:
            return None
        found = _moved(place, start)
        is_new = any(d.after.start < found.end and found.start < d.after.end for d in self._changed)
        return found if is_new else None

    def _fitting(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        seen: dict[Span, None] = {}
        for span in spans:
            inside = 0 <= span.start < span.end <= len(self._after)
            if inside and self._after[span.start : span.end].strip():
                seen[span] = None
        return tuple(seen)[:_MOST_PROPOSALS]


def _within(before: str, after: str, words: Span) -> tuple[Difference, ...]:
    """Returns the differences of the words alone: all before and behind them is as it was."""
    end = len(after) - (len(before) - words.end)
    found = differences(before[words.start : words.end], after[words.start : end])
    # What could be slid cannot, for it is known what was written.
    return tuple(replace(d.slid(words.start), left=0, right=0) for d in found)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _slid(touching: _Differences) -> Iterable[list[Difference]]:
    """Yields the differences with one of them slid as far as it goes.

    The places between lie between: what both ends leave at one place, they do as well.
    """
    for number, difference in enumerate(touching):
        for by in (-difference.left, difference.right):
            if by:
                yield [*touching[:number], difference.slid(by), *touching[number + 1 :]]


def _inner(span: Span, touching: _Differences) -> list[Difference]:
    return [d for d in touching if d.before.start < span.end and d.before.end > span.start]


def _cut_ends(span: Span, now: Span, inner: _Differences) -> tuple[Span, Span]:
    """Returns the span without what was put in at the ends that were cut, and with it."""
    start, end = (now.start, now.start), (now.end, now.end)
    for difference in inner:
        if difference.before.start <= span.start:
            start = (difference.after.end, difference.after.start)
        if difference.before.end >= span.end:
            end = (difference.after.start, difference.after.end)
    return Span(start[0], end[0]), Span(start[1], end[1])


def _left_over(text: str, span: Span, inner: _Differences) -> Iterable[str]:
    at = span.start
    for difference in inner:
        yield text[at : difference.before.start]
        at = difference.before.end
    yield text[at : span.end]


def _is_in_token(text: str, at: int) -> bool:
    token = token_at(text, at - 1) if 0 < at < len(text) else None
    return token is not None and token.end > at


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


type _Tag = tuple[int, int, LayerId, AnnotatorId]


def _tag(annotation: Annotation, span: Span) -> _Tag:
    return span.start, span.end, annotation.layer_id, annotation.annotator_id


def _without_same(
    kept: list[tuple[Annotation, Span]], after: str
) -> tuple[list[tuple[Annotation, Span]], list[Question]]:
    """Takes out those that would be one tag with another; one whose quote is as it was stays."""
    groups: dict[_Tag, list[tuple[Annotation, Span]]] = defaultdict(list)
    for annotation, span in kept:
        groups[_tag(annotation, span)].append((annotation, span))
    if len(groups) == len(kept):
        return kept, []
    asked = {
        annotation.id: Question(annotation, Doubt.SAME, (span,))
        for group in groups.values()
        if len(group) > 1
        for annotation, span in group
        if annotation.quote != after[span.start : span.end]
    }
    return [each for each in kept if each[0].id not in asked], list(asked.values())


def _at(annotation: Annotation, text: str, span: Span) -> Annotation:
    prefix, suffix = context_of(text, span.start, span.end)
    quote = text[span.start : span.end]
    is_same = annotation.span == span and annotation.quote == quote
    if is_same and annotation.prefix == prefix and annotation.suffix == suffix:
        return annotation
    return replace(
        annotation, start=span.start, end=span.end, quote=quote, prefix=prefix, suffix=suffix
    )


def _require_unlike(annotations: Iterable[Annotation]) -> None:
    seen: set[_Tag] = set()
    for annotation in annotations:
        tag = _tag(annotation, annotation.span)
        if tag in seen:
            raise TagsCoincide(annotation.quote)
        seen.add(tag)

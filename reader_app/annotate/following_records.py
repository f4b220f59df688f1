"""Where commitments and rejections are after an article's text was corrected.

Invariant: what stands on words of the text is followed by the rules of `following`; where it cannot be
told surely, it keeps its words and loses its place. It never gets a wrong one, and is no question: the
words are the annotator's reading, which the text's new form does not change. A rejection is of words at
a place: it goes where these words cannot be followed, or are others now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader_app.annotate.cascades import without
from reader_app.annotate.following import Correction, Decisions, Follower
from reader_app.model import (
    Annotation,
    ArticleId,
    Commitment,
    Evidence,
    Filler,
    Rejection,
    Relation,
    Span,
)
from reader_app.text.anchors import context_of


@dataclass(frozen=True, slots=True)
class Records:
    """What stands on the words of an article beside its annotations.

    `commitments` are those of the article, and those of others that have it as evidence.
    """

    article_id: ArticleId
    commitments: Sequence[Commitment] = ()
    relations: Sequence[Relation] = ()
    rejections: Sequence[Rejection] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """What a correction does to records: those that go or change, and what comes in their places.

    `loosened` are the words, in order, that keep no place in the text.
    """

    removed: tuple[Commitment | Relation | Rejection, ...] = ()
    added: tuple[Commitment | Rejection, ...] = ()
    loosened: tuple[str, ...] = ()


def follow_records(found: Correction, decisions: Decisions, records: Records | None) -> Followed:
    """Follows records through a correction. A question without a decision is taken as open.

    What fills a slot with the words of an annotation in question goes where that was decided to be.
    """
    if records is None:
        return Followed()
    asked = [q.annotation for q in found.questions]
    deleted = [a for a in asked if a.id in decisions and decisions[a.id] is None]
    cascade = without(deleted, records.commitments, records.relations)
    kept = {each.id: each for each in cascade.added if isinstance(each, Commitment)}
    going = {each.id for each in cascade.removed if isinstance(each, Commitment)} - kept.keys()
    followed = _RecordFollower(found, decisions, records.article_id)
    removed: list[Commitment | Relation | Rejection] = []
    added: list[Commitment | Rejection] = []
    for before in records.commitments:
        if before.id in going:
            removed.append(before)
            continue
        after = followed.commitment(kept.get(before.id, before))
        if after != before:
            removed.append(before)
            added.append(after)
    removed += (each for each in cascade.removed if isinstance(each, Relation))
    for rejection in records.rejections:
        moved = followed.rejection(rejection)
        if moved != rejection:
            removed.append(rejection)
            added += [moved] if moved else []
    return Followed(tuple(removed), tuple(added), tuple(followed.loosened))


class _RecordFollower:
    """Follows the commitments of one article, and those that cite it, through one correction."""

    def __init__(self, found: Correction, decisions: Decisions, article_id: ArticleId) -> None:
        self.loosened: list[str] = []
        self._after = found.after
        self._article_id = article_id
        self._follower = Follower(found.before, found.after, found.differences, found.words)
        self._decided = _decided_places([q.annotation for q in found.questions], decisions)

    def commitment(self, before: Commitment) -> Commitment:
        slots = before.slots
        if before.article_id == self._article_id:
            slots = {slot: tuple(map(self._filler, fillers)) for slot, fillers in slots.items()}
        evidence = tuple(map(self._evidence, before.evidence))
        return replace(before, slots=slots, evidence=evidence)

    def rejection(self, before: Rejection) -> Rejection | None:
        span = self._follower.place_of(before.span)
        if span is None or self._after[span.start : span.end] != before.quote:
            return None
        prefix, suffix = context_of(self._after, *span)
        return replace(before, start=span.start, end=span.end, prefix=prefix, suffix=suffix)

    def _filler(self, filler: Filler) -> Filler:
        if filler.span is None:
            return filler
        span, words, prefix, suffix = self._placed(filler.span, filler.words)
        return replace(filler, span=span, words=words, prefix=prefix, suffix=suffix)

    def _evidence(self, evidence: Evidence) -> Evidence:
        if evidence.article_id != self._article_id or evidence.span is None:
            return evidence
        span, quote, prefix, suffix = self._placed(evidence.span, evidence.quote)
        return replace(evidence, span=span, quote=quote, prefix=prefix, suffix=suffix)

    def _placed(self, before: Span, words: str) -> tuple[Span | None, str, str, str]:
        """Returns place, words and context in the new text; without a place, the words of before."""
        span = self._decided.get(before) or self._follower.place_of(before)
        if span is None:
            self.loosened.append(words)
            return None, words, "", ""
        return span, self._after[span.start : span.end], *context_of(self._after, *span)


def _decided_places(asked: Iterable[Annotation], decisions: Decisions) -> dict[Span, Span]:
    """Returns where the annotator has put the words of annotations, where all on one span agree."""
    chosen: dict[Span, set[Span | None]] = {}
    for annotation in asked:
        chosen.setdefault(annotation.span, set()).add(decisions.get(annotation.id))
    places: dict[Span, Span] = {}
    for before, spans in chosen.items():
        if len(spans) == 1 and (span := spans.pop()) is not None:
            places[before] = span
    return places

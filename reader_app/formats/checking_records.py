"""Checks the commitments and relations of an article of the native form; see `checking`.

Invariant: in what has passed, slots and evidence on the article's own words quote them with their
context, every reference resolves but those that may lead out of the file (links, and evidence in other
articles), and `status` says what `history` does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import chain
from pathlib import Path

from msgspec import UNSET, UnsetType, structs

from reader_app.errors import (
    ArticleMalformed,
    IdTwice,
    QuoteNotFound,
    SpanOutOfBounds,
)
from reader_app.format_errors import ReferenceUnknown
from reader_app.formats.anchoring import Tally, found_again
from reader_app.formats.commitment_drafts import (
    CommitmentDraft,
    EvidenceDraft,
    FillerDraft,
    RelationDraft,
    SlotsDraft,
)
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.model import COMMITMENT, EvidenceKind
from reader_app.text.anchors import context_of
from reader_app.text.canonical import Canonical

type _RequireTime = Callable[[str, int], None]
type _OnWords = FillerDraft | EvidenceDraft


class RecordChecker:
    """Checks the records of the articles of one file, one article after the other."""

    def __init__(self, path: Path, header: HeaderDraft) -> None:
        self._path = path
        self._annotators = frozenset(annotator.id for annotator in header.annotators)
        self._entities = frozenset(entity.id for entity in header.entities)
        self._kinds = frozenset(kind.id for kind in header.relation_kinds or ())
        # Links name commitments by their ids alone, so that each has to be the only one of its id.
        self._commitment_ids: set[str] = set()

    def check(
        self, article: ArticleDraft, line: int, tally: Tally, require_time: _RequireTime
    ) -> None:
        """Mends what stands elsewhere and counts it in `tally`.

        Raises the KnownError for which the article cannot be taken.
        """
        self._require_own_ids([each.id for each in article.commitments], line)
        self._require_own_ids([each.id for each in article.relations], line)
        for commitment in article.commitments:
            if commitment.id in self._commitment_ids:
                raise IdTwice(self._path, line, commitment.id)
            self._check_references(article, commitment, line, require_time)
            self._check_history(commitment, line)
            for evidence in commitment.evidence:
                self._require_place(evidence, article, line)
            for each in _on_words(article, commitment):
                self._true_up(each, article.text, line, tally)
        annotations = {annotation.id for annotation in article.annotations}
        for relation in article.relations:
            self._check_relation(relation, annotations, line)
            require_time(relation.created, line)

    def keep_ids(self, article: ArticleDraft) -> None:
        """Remembers the commitments of an article that is taken."""
        self._commitment_ids.update(commitment.id for commitment in article.commitments)

    def settle(self, article: ArticleDraft, canonical: Canonical, line: int) -> None:
        """Gives slots and evidence their places in the canonical text, which the article has now."""
        for commitment in article.commitments:
            for each in _on_words(article, commitment):
                if each.start is UNSET or each.end is UNSET:
                    continue
                start, end = canonical.moved(each.start), canonical.moved(each.end)
                if start == end:
                    raise SpanOutOfBounds(
                        self._path, line, each.start, each.end, len(canonical.text)
                    )
                _place(each, canonical.text, start, end)

    def _check_references(
        self,
        article: ArticleDraft,
        commitment: CommitmentDraft,
        line: int,
        require_time: _RequireTime,
    ) -> None:
        wordings = {each.id for each in article.annotations if each.layer == COMMITMENT}
        for annotation_id in commitment.annotations:
            self._require(wordings, "annotations", annotation_id, line)
        dated = (commitment, *commitment.history, *commitment.evidence)
        for each in dated:
            self._require(self._annotators, "annotator", each.annotator, line)
            require_time(each.created, line)
        self._require(self._annotators, "reviewed_by", commitment.reviewed_by, line)
        for filler in _fillers(commitment.slots):
            self._require(self._entities, "entity", filler.entity, line)
        evidence = [each.id for each in commitment.evidence]
        self._require_own_ids(evidence, line)
        for change in commitment.history:
            for evidence_id in change.evidence:
                self._require(evidence, "evidence", evidence_id, line)

    def _check_history(self, commitment: CommitmentDraft, line: int) -> None:
        before = UNSET
        for change in commitment.history:
            if change.before != before:
                detail = f"the history of “{commitment.id}” has “{change.before}” after “{before}”"
                raise ArticleMalformed(self._path, line, detail)
            before = change.status
        if commitment.status != before:
            detail = f"the status of “{commitment.id}” is not that of its history"
            raise ArticleMalformed(self._path, line, detail)

    def _check_relation(
        self, relation: RelationDraft, annotations: Collection[str], line: int
    ) -> None:
        self._require(annotations, "from", relation.from_, line)
        self._require(annotations, "to", relation.to, line)
        self._require(self._kinds, "kind", relation.kind, line)
        self._require(self._annotators, "annotator", relation.annotator, line)

    def _true_up(self, each: _OnWords, text: str, line: int, tally: Tally) -> None:
        """Compares a quote with the text, or finds it again in it."""
        if isinstance(each, FillerDraft):
            self._require_whole(each, line, is_typed=each.text is not UNSET)
        start, end = each.start, each.end
        if start is UNSET or end is UNSET:
            return
        quote, prefix, suffix = each.quote or "", each.prefix or "", each.suffix or ""
        if start < end <= len(text) and text[start:end] == quote:
            if context_of(text, start, end) == (prefix, suffix):
                return
            tally.differing += 1
        else:
            span = found_again(text, quote, prefix, suffix, start)
            if span is not None:
                start, end = span
                tally.moved += 1
            elif start < end <= len(text):
                raise QuoteNotFound(self._path, line, quote)
            else:
                raise SpanOutOfBounds(self._path, line, start, end, len(text))
        _place(each, text, start, end)

    def _require_place(self, evidence: EvidenceDraft, article: ArticleDraft, line: int) -> None:
        """Raises ArticleMalformed for evidence on words of which it is not said where they are.

        Those of other articles cannot be compared here; their text may not even be in the file.
        """
        self._require_whole(evidence, line)
        start, end, quote = evidence.start, evidence.end, evidence.quote or ""
        is_here = evidence.article == article.id
        is_of_quote = is_here or start is UNSET or end is UNSET or end - start == len(quote) > 0
        is_on_words = evidence.kind is EvidenceKind.SPAN
        if (is_on_words and evidence.article is UNSET) or not is_of_quote:
            detail = f"the evidence “{evidence.id}” does not say on which words it stands"
            raise ArticleMalformed(self._path, line, detail)

    def _require_whole(self, each: _OnWords, line: int, *, is_typed: bool = False) -> None:
        """Raises ArticleMalformed if a part of a place in a text is missing, or is too much."""
        parts = [part is not UNSET for part in (each.start, each.end, each.prefix, each.suffix)]
        has_quote = each.quote is not UNSET
        is_placed = all(parts) and has_quote and not is_typed
        is_placeless = not any(parts) and not (has_quote and isinstance(each, FillerDraft))
        if not (is_placed or is_placeless):
            detail = "`start`, `end`, `quote`, `prefix` and `suffix` go together, without `text`"
            raise ArticleMalformed(self._path, line, detail)

    def _require_own_ids(self, ids: list[str], line: int) -> None:
        if len(set(ids)) < len(ids):
            raise IdTwice(self._path, line, next(each for each in ids if ids.count(each) > 1))

    def _require(
        self, known: Collection[str], key: str, wanted: str | UnsetType, line: int
    ) -> None:
        if wanted is not UNSET and wanted not in known:
            raise ReferenceUnknown(self._path, line, key, wanted)


def _fillers(slots: SlotsDraft) -> Iterator[FillerDraft]:
    return chain.from_iterable(each or () for each in structs.astuple(slots))


def _on_words(article: ArticleDraft, commitment: CommitmentDraft) -> Iterator[_OnWords]:
    """Yields what stands, or may stand, on words of the article itself."""
    yield from _fillers(commitment.slots)
    for each in commitment.evidence:
        if each.kind is EvidenceKind.SPAN and each.article == article.id:
            yield each


def _place(each: _OnWords, text: str, start: int, end: int) -> None:
    each.start, each.end, each.quote = start, end, text[start:end]
    each.prefix, each.suffix = context_of(text, start, end)

"""Checks an article of the native form against itself and its header, and mends what can be mended.

Invariant: what has passed is canonical and true: the hash is the text's, every quote stands at its
place between its prefix and suffix, every id is there once, everything that is named is known.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from msgspec import UNSET

from reader_app.errors import (
    AnnotatorUnknown,
    ArticleEmpty,
    ArticleMalformed,
    ContextsDiffer,
    HashDiffers,
    IdTwice,
    KnownError,
    LayerUnknown,
    QuoteNotFound,
    QuotesMoved,
    SpanOutOfBounds,
)
from reader_app.format_errors import ReferenceUnknown, RejectionsLeftOut
from reader_app.formats.anchoring import Tally, found_again
from reader_app.formats.checking_records import RecordChecker
from reader_app.formats.checking_rejections import RejectionChecker
from reader_app.formats.interchange import AnnotationDraft, ArticleDraft, HeaderDraft
from reader_app.formats.value_types import TIME
from reader_app.text.anchors import CONTEXT_LENGTH, context_of
from reader_app.text.canonical import Canonical, canonicalise, sha256_of

_ORIGIN: Final = re.compile(r"person|(suggestion|import):.+")
_MOST_REMEMBERED: Final = 4096


class ArticleChecker:
    """Checks the articles of one file, one after the other, in time that does not add up."""

    def __init__(self, path: Path, header: HeaderDraft) -> None:
        self._path = path
        self._layers = frozenset(layer.id for layer in header.layers)
        self._annotators = frozenset(annotator.id for annotator in header.annotators)
        self._entities = {entity.id: entity.layer for entity in header.entities}
        self._records = RecordChecker(path, header)
        self._rejections = RejectionChecker(header)
        self._article_ids: set[str] = set()
        # Thousands of annotations share a time and an origin: each is looked at once.
        self._sound_times: set[str] = set()
        self._sound_origins: set[str] = set()

    def check(self, article: ArticleDraft, line: int) -> list[KnownError]:
        """Makes `article` canonical and returns remarks on what was mended.

        Raises the KnownError for which the article cannot be taken.
        """
        if article.id is UNSET or article.id in self._article_ids:
            raise IdTwice(self._path, line, article.id or "")
        if sha256_of(article.text) != article.sha256:
            raise HashDiffers(self._path, line, article.title)
        if not article.text or article.text.isspace():
            raise ArticleEmpty(self._path, line)
        self._require_own_ids(article, line)
        tally = Tally()
        self._check_annotations(article, line, tally)
        if article.commitments or article.relations:
            self._records.check(article, line, tally, self._require_time)
        canonical = canonicalise(article.text)
        left_out = self._rejections.check(article, canonical, tally)
        if canonical.text != article.text:
            self._settle(article, canonical, line)
            self._records.settle(article, canonical, line)
        self._article_ids.add(article.id)
        self._records.keep_ids(article)
        return self._remarks(tally, line, left_out)

    def _require_own_ids(self, article: ArticleDraft, line: int) -> None:
        annotations = article.annotations
        if len({annotation.id for annotation in annotations}) == len(annotations):
            return
        seen: set[str] = set()
        for annotation in annotations:
            if annotation.id in seen:
                raise IdTwice(self._path, line, annotation.id)
            seen.add(annotation.id)

    def _remarks(self, tally: Tally, line: int, left_out: int) -> list[KnownError]:
        remarks: list[KnownError] = []
        if tally.moved:
            remarks.append(QuotesMoved(self._path, line, tally.moved))
        if tally.differing:
            remarks.append(ContextsDiffer(self._path, line, tally.differing))
        if left_out:
            remarks.append(RejectionsLeftOut(self._path, line, left_out))
        return remarks

    def _check_annotations(self, article: ArticleDraft, line: int, tally: Tally) -> None:
        # The one loop that an import spends its time in: a true annotation costs one comparison.
        text = article.text
        layers, annotators, entities = self._layers, self._annotators, self._entities
        times, origins = self._sound_times, self._sound_origins
        for annotation in article.annotations:
            if not (
                annotation.layer in layers
                and annotation.annotator in annotators
                and annotation.created in times
                and annotation.origin in origins
                and (
                    annotation.entity is UNSET
                    or entities.get(annotation.entity) == annotation.layer
                )
            ):
                self._require_sound(annotation, line)
            start, end = annotation.start, annotation.end
            quote, prefix = annotation.quote, annotation.prefix
            before = start - CONTEXT_LENGTH if start > CONTEXT_LENGTH else 0
            if not (
                len(quote) == end - start > 0
                and len(prefix) == start - before
                and f"{prefix}{quote}{annotation.suffix}" == text[before : end + CONTEXT_LENGTH]
            ):
                if start < end <= len(text) and text[start:end] == quote:
                    tally.differing += 1
                else:
                    tally.moved += 1
                    self._move(annotation, text, line)
                _take_context(annotation, text)

    def _require_sound(self, annotation: AnnotationDraft, line: int) -> None:
        if annotation.layer not in self._layers:
            raise LayerUnknown(self._path, line, annotation.layer)
        if annotation.annotator not in self._annotators:
            raise AnnotatorUnknown(self._path, line, annotation.annotator)
        if annotation.entity is not UNSET:
            self._require_entity(annotation.entity, annotation.layer, line)
        self._require_time(annotation.created, line)
        if not _ORIGIN.fullmatch(annotation.origin):
            detail = f"“{annotation.origin}” is no origin"
            raise ArticleMalformed(self._path, line, detail)
        _remember(self._sound_origins, annotation.origin)

    def _require_entity(self, entity: str, layer: str, line: int) -> None:
        if entity not in self._entities:
            raise ReferenceUnknown(self._path, line, "entity", entity)
        if self._entities[entity] != layer:
            detail = (
                f"the entity “{entity}” is of the layer “{self._entities[entity]}”, not “{layer}”"
            )
            raise ArticleMalformed(self._path, line, detail)

    def _require_time(self, time: str, line: int) -> None:
        if time in self._sound_times:
            return
        if not TIME.fullmatch(time):
            detail = f"“{time}” is no time as in 2025-10-07T08:00:00Z"
            raise ArticleMalformed(self._path, line, detail)
        _remember(self._sound_times, time)

    def _move(self, annotation: AnnotationDraft, text: str, line: int) -> None:
        span = found_again(
            text, annotation.quote, annotation.prefix, annotation.suffix, annotation.start
        )
        if span is not None:
            annotation.start, annotation.end = span
        elif annotation.start < annotation.end <= len(text):
            raise QuoteNotFound(self._path, line, annotation.quote)
        else:
            raise SpanOutOfBounds(self._path, line, annotation.start, annotation.end, len(text))

    def _settle(self, article: ArticleDraft, canonical: Canonical, line: int) -> None:
        """Gives the article its canonical text, and each annotation its place in that."""
        article.text = canonical.text
        article.sha256 = sha256_of(canonical.text)
        for annotation in article.annotations:
            start, end = annotation.start, annotation.end
            annotation.start, annotation.end = canonical.moved(start), canonical.moved(end)
            if annotation.start == annotation.end:
                raise SpanOutOfBounds(self._path, line, start, end, len(canonical.text))
            annotation.quote = canonical.text[annotation.start : annotation.end]
            _take_context(annotation, canonical.text)


def _take_context(annotation: AnnotationDraft, text: str) -> None:
    annotation.prefix, annotation.suffix = context_of(text, annotation.start, annotation.end)


def _remember(sound: set[str], value: str) -> None:
    """Bounded, for a file may have a time of its own for each annotation."""
    if len(sound) >= _MOST_REMEMBERED:
        sound.clear()
    sound.add(value)

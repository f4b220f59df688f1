"""An annotator who wants what the gold says, works by the real commands, and counts what it takes.

Accept = 1; accept all of the same phrase = 1, and 1 for each that has to be unticked; accept as another
layer = 1; a new span = 2; a new span applied to all its same words = 3, and 1 for each that has to be
unticked; move an end = 1. A wrong suggestion is left alone: it costs nothing and is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gold import GoldArticle, Place

from reader_app.annotate import commands
from reader_app.annotate.suggestions import accept
from reader_app.library import Library
from reader_app.model import Annotator, AnnotatorId, ArticleId, LayerId, Span, Status
from reader_app.occurrences import find_occurrences
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import phrase_key
from reader_app.suggest.suggestion import Suggestion
from reader_app.suggestions import suggestions_for

ANNOTATOR = Annotator(AnnotatorId("simulated"), "آزمونگر")
LONGEST_LOOK = 500


@dataclass
class Effort:
    """What the work took. `wrong` are the suggestions of the first look that were left alone."""

    actions: int = 0
    annotations: int = 0
    accepted: int = 0
    wrong: int = 0

    @property
    def per_annotation(self) -> float:
        return self.actions / max(self.annotations, 1)

    def __add__(self, other: Effort) -> Effort:
        return Effort(
            self.actions + other.actions,
            self.annotations + other.annotations,
            self.accepted + other.accepted,
            self.wrong + other.wrong,
        )


class SimulatedAnnotator:
    """Annotates one article until it has all of `gold`; with `looks` False no suggestion is seen."""

    def __init__(
        self,
        library: Library,
        article_id: ArticleId,
        gold: GoldArticle,
        knowledge: Knowledge,
        *,
        looks: bool = True,
    ) -> None:
        self._library = library
        self._id = article_id
        self._wanted = set(gold.of(*(layer.id for layer in knowledge.layers)))
        self._knowledge = knowledge
        self._looks = looks
        self._layers = {layer.id: layer for layer in library.layers()}
        self._effort = Effort()

    def annotate(self) -> Effort:
        """Does the whole article, and marks it as done."""
        self._effort.annotations = len(self._wanted)
        first = self._suggestions()
        self._effort.wrong = sum(_place(it) not in self._wanted for it in first)
        for _ in range(LONGEST_LOOK):
            if not self._accept_some() and not self._tag_one():
                break
        article, _ = self._library.article(self._id)
        self._library.apply(commands.set_status([article], Status.DONE))
        done = {(it.start, it.end, it.layer_id) for it in self._library.annotations(self._id)}
        assert not self._wanted, "something was never annotated"
        assert len(done) == self._effort.annotations, "something else was annotated"
        return self._effort

    def _suggestions(self) -> Sequence[Suggestion]:
        if not self._looks:
            return ()
        return suggestions_for(self._library, self._id, self._knowledge)

    def _accept_some(self) -> bool:
        """Accepts the first suggestion that is right, with those of the same phrase where that pays."""
        found = self._suggestions()
        for suggestion in found:
            as_layer = self._layer_of(suggestion.span)
            if as_layer is None:
                continue
            right = replace(suggestion, layer_id=as_layer)
            if as_layer != suggestion.layer_id:
                right = replace(right, entity_id=None, slots=(), strength=None)
                self._accept([right], 1)
                return True
            same = [it for it in found if self._is_same(it, suggestion)]
            good = [it for it in same if _place(it) in self._wanted]
            all_at_once = 1 + len(same) - len(good)
            self._accept(good, min(len(good), all_at_once))
            return True
        return False

    def _is_same(self, one: Suggestion, other: Suggestion) -> bool:
        return one.layer_id == other.layer_id and self._key(one.span) == self._key(other.span)

    def _key(self, span: Span) -> str:
        _, text = self._library.article(self._id)
        return phrase_key(text[span.start : span.end])

    def _layer_of(self, span: Span) -> LayerId | None:
        return next((layer for start, end, layer in self._wanted if span == (start, end)), None)

    def _accept(self, suggestions: Sequence[Suggestion], actions: int) -> None:
        article, text = self._library.article(self._id)
        existing = self._library.annotations(self._id)
        edit = accept(
            *(article, text, existing, suggestions, self._layers, ANNOTATOR),
            annotator_is_new=ANNOTATOR not in self._library.annotators(),
        )
        self._library.apply(edit)
        self._effort.accepted += len(suggestions)
        self._done(map(_place, suggestions), actions)

    def _tag_one(self) -> bool:
        """Tags the first thing that is not suggested, and all the same words where that pays."""
        if not self._wanted:
            return False
        start, end, layer_id = min(self._wanted)
        if self._correct_an_end(Span(start, end), layer_id):
            return True
        article, text = self._library.article(self._id)
        quote = text[start:end]
        is_new = ANNOTATOR not in self._library.annotators()
        found = find_occurrences(self._library, quote, [self._id])
        free = [it for it in found.places if layer_id not in it.layers] if found else []
        good = [it for it in free if (*it.span, layer_id) in self._wanted]
        everywhere = 3 + len(free) - len(good)
        if everywhere < 2 * len(good) and Span(start, end) in [it.span for it in good]:
            layer = self._layers[layer_id]
            self._library.apply(
                commands.tag_all(quote, good, layer, ANNOTATOR, annotator_is_new=is_new)
            )
            self._done(((*it.span, layer_id) for it in good), everywhere)
            return True
        existing = self._library.annotations(self._id)
        edit = commands.tag(
            *(article, text, existing, Span(start, end), self._layers[layer_id], ANNOTATOR),
            annotator_is_new=is_new,
        )
        self._library.apply(edit)
        self._done([(start, end, layer_id)], 2)
        return True

    def _correct_an_end(self, span: Span, layer_id: LayerId) -> bool:
        """Accepts what is suggested with one end wrong, and moves that: as dear as a new span."""
        for suggestion in self._suggestions():
            shares_an_end = suggestion.start == span.start or suggestion.end == span.end
            is_meant = suggestion.layer_id == layer_id and suggestion.span.overlaps(span)
            if not (shares_an_end and is_meant):
                continue
            article, text = self._library.article(self._id)
            existing = self._library.annotations(self._id)
            edit = accept(
                *(article, text, existing, [suggestion], self._layers, ANNOTATOR),
                annotator_is_new=ANNOTATOR not in self._library.annotators(),
            )
            self._library.apply(edit)
            (annotation,) = edit.annotations_added()
            layer = self._layers[layer_id]
            self._library.apply(commands.move_ends(annotation, text, span, layer, existing))
            self._done([(*span, layer_id)], 2)
            return True
        return False

    def _done(self, places: Iterable[Place], actions: int) -> None:
        self._wanted -= set(places)
        self._effort.actions += actions


def _place(suggestion: Suggestion) -> Place:
    return suggestion.start, suggestion.end, suggestion.layer_id

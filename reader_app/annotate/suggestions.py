"""What an annotator makes of suggestions: annotations of those that are accepted, and rejections.

Each is a pure function that returns the `Edit` that does it. What is accepted keeps the name of its
suggester in its origin, also if its ends or its layer were corrected first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader_app.annotate import rules
from reader_app.annotate.commands import first_steps
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.placed import PlacedAnnotations
from reader_app.annotate.stamps import new_id, now
from reader_app.annotate.suggested_commitments import records_of
from reader_app.model import (
    ORIGIN_SUGGESTION,
    Annotation,
    AnnotationId,
    Annotator,
    Article,
    Layer,
    LayerId,
    Rejection,
    RejectionId,
    Span,
)
from reader_app.suggest.suggestion import Suggestion
from reader_app.text.anchors import context_of


def on_layer(suggestion: Suggestion, layer_id: LayerId) -> Suggestion:
    """Returns the suggestion for another layer, where what it meant on its own is not known."""
    if layer_id == suggestion.layer_id:
        return suggestion
    return replace(suggestion, layer_id=layer_id, entity_id=None, slots=(), strength=None)


def accept(
    article: Article,
    text: str,
    existing: Iterable[Annotation],
    suggestions: Sequence[Suggestion],
    layers: Mapping[LayerId, Layer],
    annotator: Annotator,
    *,
    annotator_is_new: bool = False,
) -> Edit:
    """Makes annotations of suggestions; a first annotation moves the article into work.

    A commitment gets its record with what the suggestion says of who, what, by when …
    `existing` are the article's annotations, at least those of these spans.
    Raises EmptySpan or DuplicateAnnotation, then for none of them.
    """
    placed = PlacedAnnotations(existing)
    annotations: list[Annotation] = []
    for suggestion in suggestions:
        span, layer = suggestion.span, layers[suggestion.layer_id]
        rules.require_words(text, span)
        rules.require_new(placed.at(span), span, layer, annotator.id, text[span.start : span.end])
        annotation = _annotation(article, text, suggestion, layer, annotator)
        placed.put(annotation)
        annotations.append(annotation)
    removed, added = first_steps(
        [article] if annotations else [], annotator, annotator_is_new=annotator_is_new
    )
    accepted = zip(suggestions, annotations, strict=True)
    new = (*annotations, *records_of(article, text, accepted))
    label = _label(Action.ACCEPT, [annotation.quote for annotation in annotations])
    return Edit(label, tuple(removed), (*added, *new))


def reject(
    article: Article,
    text: str,
    suggestions: Sequence[Suggestion],
    annotator: Annotator,
    *,
    annotator_is_new: bool = False,
) -> Edit:
    """Says that the words of suggestions are not wanted on their layers. Raises EmptySpan."""
    rejections: dict[tuple[Span, LayerId], Rejection] = {}
    for suggestion in suggestions:
        rules.require_words(text, suggestion.span)
        place = suggestion.span, suggestion.layer_id
        rejections.setdefault(place, _rejection(article, text, suggestion, annotator))
    new = tuple(rejections.values())
    label = _label(Action.REJECT, [rejection.quote for rejection in new])
    return Edit(label, added=(*([annotator] if annotator_is_new else []), *new))


def _label(action: Action, quotes: Sequence[str]) -> Label:
    return Label(action, quotes[0] if quotes else "", len(quotes))


def _annotation(
    article: Article, text: str, suggestion: Suggestion, layer: Layer, annotator: Annotator
) -> Annotation:
    start, end = suggestion.span
    prefix, suffix = context_of(text, start, end)
    return Annotation(
        id=AnnotationId(new_id()),
        article_id=article.id,
        layer_id=layer.id,
        annotator_id=annotator.id,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        created=now(),
        origin=f"{ORIGIN_SUGGESTION}{suggestion.suggester}",
        entity_id=suggestion.entity_id if layer.has_entities else None,
    )


def _rejection(
    article: Article, text: str, suggestion: Suggestion, annotator: Annotator
) -> Rejection:
    start, end = suggestion.span
    prefix, suffix = context_of(text, start, end)
    return Rejection(
        id=RejectionId(new_id()),
        article_id=article.id,
        layer_id=suggestion.layer_id,
        annotator_id=annotator.id,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        created=now(),
        suggester=suggestion.suggester,
    )

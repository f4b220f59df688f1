"""What an annotator can do, each a pure function that returns the `Edit` that does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader_app.annotate import cascades, rules
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.stamps import new_id as new_id  # who makes edits finds them here
from reader_app.annotate.stamps import now as now
from reader_app.errors import LayerIsBuiltIn
from reader_app.model import (
    COMMITMENT,
    ORIGIN_PERSON,
    Annotation,
    AnnotationId,
    Annotator,
    Article,
    ArticleId,
    Commitment,
    Direction,
    Layer,
    Record,
    Rejection,
    Relation,
    Removal,
    Span,
    Status,
)
from reader_app.text.anchors import context_of

if TYPE_CHECKING:  # it brings the search along, which a start has no need of
    from reader_app.annotate.occurrences import Occurrence


def tag(
    article: Article,
    text: str,
    existing: Iterable[Annotation],
    span: Span,
    layer: Layer,
    annotator: Annotator,
    *,
    annotator_is_new: bool = False,
) -> Edit:
    """Puts `span` of the article on `layer`; a first annotation moves the article into work.

    `existing` are the article's annotations, at least those of this span.
    Raises EmptySpan or DuplicateAnnotation.
    """
    rules.require_words(text, span)
    quote = text[span.start : span.end]
    rules.require_new(existing, span, layer, annotator.id, quote)
    context = context_of(text, span.start, span.end)
    annotation = _annotation(article, span, quote, context, layer, annotator)
    removed, added = first_steps([article], annotator, annotator_is_new=annotator_is_new)
    new = (annotation, *cascades.records_of([annotation]))
    return Edit(Label(Action.TAG, quote), tuple(removed), (*added, *new))


def tag_all(
    quote: str,
    occurrences: Sequence[Occurrence],
    layer: Layer,
    annotator: Annotator,
    *,
    annotator_is_new: bool = False,
) -> Edit:
    """Puts places of one phrase, in any articles, on `layer`; `quote` is how it was looked for.

    A first annotation moves an article into work. The places must not be on the layer yet.
    """
    articles = {it.article.id: it.article for it in occurrences}
    removed, added = first_steps(articles.values(), annotator, annotator_is_new=annotator_is_new)
    annotations = [
        _annotation(it.article, it.span, it.quote, (it.prefix, it.suffix), layer, annotator)
        for it in occurrences
    ]
    new = (*annotations, *cascades.records_of(annotations))
    label = Label(Action.TAG, quote, len(occurrences))
    return Edit(label, tuple(removed), (*added, *new))


def _annotation(
    article: Article,
    span: Span,
    quote: str,
    context: tuple[str, str],
    layer: Layer,
    annotator: Annotator,
) -> Annotation:
    prefix, suffix = context
    return Annotation(
        id=AnnotationId(new_id()),
        article_id=article.id,
        layer_id=layer.id,
        annotator_id=annotator.id,
        start=span.start,
        end=span.end,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        created=now(),
        origin=ORIGIN_PERSON,
    )


def first_steps(
    articles: Iterable[Article], annotator: Annotator, *, annotator_is_new: bool
) -> tuple[list[Record], list[Record]]:
    """Returns what goes and what comes with the first annotations of somebody, and of articles."""
    todo = [article for article in articles if article.status is Status.TODO]
    added: list[Record] = [annotator] if annotator_is_new else []
    added += (replace(article, status=Status.IN_WORK) for article in todo)
    return [*todo], added


def delete_annotations(
    annotations: Sequence[Annotation],
    commitments: Iterable[Commitment] = (),
    relations: Iterable[Relation] = (),
) -> Edit:
    """Deletes annotations, and what stands on them alone.

    `commitments` and `relations` are those of the annotations' articles.
    """
    along = cascades.without(annotations, commitments, relations)
    subject = annotations[0].quote if annotations else ""
    label = Label(Action.DELETE, subject, len(annotations))
    return Edit(label, (*annotations, *along.removed), tuple(along.added))


def change_layer(
    annotation: Annotation,
    layer: Layer,
    existing: Iterable[Annotation],
    commitments: Iterable[Commitment] = (),
    relations: Iterable[Relation] = (),
) -> Edit:
    """Puts the annotation on another layer, where it is no longer linked to what it mentioned.

    On the layer `commitment` it gets a record; away from there it loses it, and its relations, which
    are among `commitments` and `relations` of the article. Raises DuplicateAnnotation.
    """
    rules.require_new(existing, annotation.span, layer, annotation.annotator_id, annotation.quote)
    changed = replace(annotation, layer_id=layer.id, entity_id=None)
    is_leaving = annotation.layer_id == COMMITMENT
    along = cascades.without([annotation] if is_leaving else [], commitments, relations)
    new = (changed, *cascades.records_of([changed]))
    label = Label(Action.CHANGE_LAYER, annotation.quote)
    return Edit(label, (annotation, *along.removed), (*new, *along.added))


def move_ends(
    annotation: Annotation, text: str, span: Span, layer: Layer, existing: Iterable[Annotation]
) -> Edit:
    """Gives the annotation another span; `layer` is the one it is on.

    Raises EmptySpan or DuplicateAnnotation.
    """
    rules.require_words(text, span)
    quote = text[span.start : span.end]
    rules.require_new(existing, span, layer, annotation.annotator_id, quote)
    prefix, suffix = context_of(text, span.start, span.end)
    moved = replace(
        annotation, start=span.start, end=span.end, quote=quote, prefix=prefix, suffix=suffix
    )
    return Edit(Label(Action.MOVE_END, quote), (annotation,), (moved,))


def set_note(annotation: Annotation, note: str) -> Edit:
    label = Label(Action.NOTE, annotation.quote)
    return Edit(label, (annotation,), (replace(annotation, note=note.strip()),))


def set_status(articles: Sequence[Article], status: Status) -> Edit:
    """Sets the status of those articles that have another one."""
    changing = tuple(article for article in articles if article.status is not status)
    subject = changing[0].title if changing else ""
    return Edit(
        Label(Action.SET_STATUS, subject, len(changing)),
        changing,
        tuple(replace(article, status=status) for article in changing),
    )


def set_direction(article: Article, direction: Direction) -> Edit:
    label = Label(Action.SET_DIRECTION, article.title)
    return Edit(label, (article,), (replace(article, direction=direction),))


def set_metadata(
    article: Article, *, title: str | None = None, metadata: Mapping[str, str] | None = None
) -> Edit:
    """Gives an article another title, or other metadata in place of all that it has.

    A title without words is no title: the article keeps the one that it has.
    """
    wanted = " ".join((title or "").split()) or article.title
    kept = article.metadata if metadata is None else dict(metadata)
    changed = replace(article, title=wanted, metadata=kept)
    label = Label(Action.SET_METADATA, article.title)
    return Edit(label) if changed == article else Edit(label, (article,), (changed,))


def remove_articles(ids: Sequence[ArticleId], subject: str) -> Edit:
    """Takes articles out of the library, annotations and all; `subject` is the first one's title."""
    label = Label(Action.REMOVE_ARTICLES, subject, len(ids))
    return Edit(label, added=tuple(Removal(article_id) for article_id in ids))


def change_layers(
    present: Sequence[Layer],
    wanted: Sequence[Layer],
    orphans: Sequence[Annotation] = (),
    relations: Iterable[Relation] = (),
    unnamed: Edit | None = None,
    rejections: Iterable[Rejection] = (),
) -> Edit:
    """Makes the layers what `wanted` says, in its order.

    `orphans` are all annotations on the layers that go, `relations` those that one of them is an end
    of, `unnamed` deletes the layers' entities, and `rejections` are those on the layers; they all go
    with them.
    Raises LayerIsBuiltIn, LayerNameMissing or HotkeyTaken.
    """
    rules.require_sound_layers(wanted)
    ordered = [replace(layer, position=position) for position, layer in enumerate(wanted)]
    before = {layer.id: layer for layer in present}
    after = {layer.id: layer for layer in ordered}
    for layer in present:
        if layer.is_built_in and layer.id not in after:
            raise LayerIsBuiltIn(layer)
    gone = [layer for layer in present if layer.id not in after]
    new = [layer for layer in ordered if layer.id not in before]
    removed = [layer for layer in present if after.get(layer.id) != layer]
    added = [layer for layer in ordered if before.get(layer.id) != layer]
    if gone:
        label = Label(Action.REMOVE_LAYER, gone[0].name_in("fa"), len(gone))
    elif new and len(added) == len(new):
        label = Label(Action.ADD_LAYER, new[0].name_in("fa"), len(new))
    else:
        label = Label(Action.CHANGE_LAYERS, count=len(added))
    along = cascades.without(orphans, (), relations)
    entities = unnamed or Edit(label)
    return Edit(
        label,
        (*orphans, *along.removed, *rejections, *entities.removed, *removed),
        (*entities.added, *added),
    )


def rename_annotator(annotator: Annotator, name: str) -> Edit:
    label = Label(Action.RENAME_ANNOTATOR, name)
    return Edit(label, (annotator,), (replace(annotator, name=name),))

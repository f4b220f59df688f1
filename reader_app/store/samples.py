"""The first sample article as a new library will hold it, read before there is that library."""

from __future__ import annotations

from reader_app.errors import KnownError
from reader_app.formats.interchange import AnnotationDraft, ArticleDraft, HeaderDraft, LayerDraft
from reader_app.formats.native_json import NativeJson
from reader_app.model import (
    Annotation,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    EntityId,
    Layer,
    LayerId,
)
from reader_app.paths import SAMPLES
from reader_app.store.glance import Glance


def first_sample() -> Glance | None:
    """Returns it with the layers of the samples; None if it cannot be read, as their import will tell."""
    layers: tuple[Layer, ...] = ()
    try:
        for item in NativeJson().read(SAMPLES, _unheard):
            if isinstance(item, HeaderDraft):
                layers = tuple(_layer(item, draft, n) for n, draft in enumerate(item.layers))
            elif isinstance(item, ArticleDraft):
                return _glance(item, layers)
    except KnownError:
        pass
    return None


def _unheard(_size_bytes: int) -> None:
    """Nobody watches the reading of one article."""


def _layer(header: HeaderDraft, draft: LayerDraft, position: int) -> Layer:
    return Layer(
        LayerId(draft.id),
        draft.name,
        draft.color,
        draft.hotkey or "",
        position,
        header.has_entities(draft),
    )


def _glance(draft: ArticleDraft, layers: tuple[Layer, ...]) -> Glance:
    article = Article(
        id=ArticleId(draft.id or ""),
        title=draft.title,
        sha256=draft.sha256,
        direction=draft.direction,
        status=draft.status,
        metadata=draft.metadata,
        extensions=draft.extensions or {},
        is_sample=bool(draft.sample),
    )
    annotations = [_annotation(each, article.id) for each in draft.annotations]
    annotations.sort(key=lambda each: (each.start, each.end, each.layer_id, each.id))
    return Glance(article, draft.text, tuple(annotations), layers)


def _annotation(draft: AnnotationDraft, article_id: ArticleId) -> Annotation:
    return Annotation(
        id=AnnotationId(draft.id),
        article_id=article_id,
        layer_id=LayerId(draft.layer),
        annotator_id=AnnotatorId(draft.annotator),
        start=draft.start,
        end=draft.end,
        quote=draft.quote,
        prefix=draft.prefix,
        suffix=draft.suffix,
        created=draft.created,
        origin=draft.origin,
        note=draft.note or "",
        extensions=draft.extensions or {},
        entity_id=EntityId(draft.entity) if draft.entity else None,
    )

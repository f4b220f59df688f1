"""What an annotator is allowed to do; a refusal is a `KnownError` that says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader_app.errors import DuplicateAnnotation, EmptySpan, HotkeyTaken, LayerNameMissing
from reader_app.model import Annotation, AnnotatorId, Layer, Span


def require_words(text: str, span: Span) -> None:
    """Refuses a span that is empty, out of the text, or nothing but white space.

    Raises EmptySpan.
    """
    inside = 0 <= span.start < span.end <= len(text)
    if not inside or not text[span.start : span.end].strip():
        raise EmptySpan


def require_new(
    existing: Iterable[Annotation],
    span: Span,
    layer: Layer,
    annotator_id: AnnotatorId,
    quote: str,
) -> None:
    """Refuses the same span, layer and annotator a second time.

    Raises DuplicateAnnotation.
    """
    for other in existing:
        same_place = other.start == span.start and other.end == span.end
        if same_place and other.layer_id == layer.id and other.annotator_id == annotator_id:
            raise DuplicateAnnotation(quote, layer)


def require_sound_layers(layers: Sequence[Layer]) -> None:
    """Refuses a layer without a name, and one key for two layers.

    Raises LayerNameMissing or HotkeyTaken.
    """
    owners: dict[str, Layer] = {}
    for layer in layers:
        if not any(name.strip() for name in layer.name.values()):
            raise LayerNameMissing
        if layer.hotkey and layer.hotkey in owners:
            raise HotkeyTaken(layer.hotkey, owners[layer.hotkey])
        owners[layer.hotkey] = layer

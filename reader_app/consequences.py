"""Commands that reach further than the records they name: the library is asked for the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader_app.annotate import commands
from reader_app.annotate.edits import Edit
from reader_app.model import Annotation, Commitment, Layer, Relation

if TYPE_CHECKING:  # SQLAlchemy comes with it, after the first paint
    from reader_app.library import Library


def delete_annotations(library: Library, annotations: Sequence[Annotation]) -> Edit:
    """Deletes annotations with their commitments and relations."""
    commitments, relations = _of_their_articles(library, annotations)
    return commands.delete_annotations(annotations, commitments, relations)


def change_layer(
    library: Library, annotation: Annotation, layer: Layer, existing: Iterable[Annotation]
) -> Edit:
    """Puts an annotation on another layer. Raises DuplicateAnnotation."""
    commitments, relations = _of_their_articles(library, [annotation])
    return commands.change_layer(annotation, layer, existing, commitments, relations)


def change_layers(library: Library, present: Sequence[Layer], wanted: Sequence[Layer]) -> Edit:
    """Makes the layers what `wanted` says; annotations and entities go with their layer.

    Raises what the command raises.
    """
    kept = {layer.id for layer in wanted}
    gone = [layer.id for layer in present if layer.id not in kept]
    if not gone:
        return commands.change_layers(present, wanted)
    # Imported here: only who takes a layer away that has entities needs it.
    from reader_app.annotate.entities import delete_entities

    entities = [entity for layer_id in gone for entity in library.entities.all(layer_id)]
    naming = library.commitments.referring_to([entity.id for entity in entities])
    return commands.change_layers(
        present,
        wanted,
        library.annotations_on(gone),
        library.relations_on(gone),
        delete_entities(entities, (), naming),
        library.rejections_on(gone),
    )


def _of_their_articles(
    library: Library, annotations: Sequence[Annotation]
) -> tuple[list[Commitment], list[Relation]]:
    ids = dict.fromkeys(annotation.article_id for annotation in annotations)
    return (
        [commitment for each in ids for commitment in library.commitments.of_article(each)],
        [relation for each in ids for relation in library.relations(each)],
    )

"""Small makers of what tests arrange."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    Annotation,
    Annotator,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityId,
    EntityKind,
    Filler,
    LayerId,
    Record,
    Rejection,
    RejectionId,
    Relation,
    RelationId,
    RelationKind,
    RelationKindId,
    SlotName,
    Span,
)
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion

ANNOTATOR = Annotator(AnnotatorId("tester"), "آزمونگر")
TEXT = "مهدی جمالی‌نژاد 📰 در اصفهان گفت: تا پایان سال پل را می‌سازیم.\nدر تهران هم.\n"


def library_with(path: Path, *texts: str) -> tuple[Library, list[ArticleId]]:
    """A new library at `path` with an article for each text."""
    library = Library.create(path)
    for text in texts:
        library.import_text(text, "clipboard")
    return library, library.article_ids()


def tag(
    library: Library, article_id: ArticleId, quote: str, layer: str = "person", nth: int = 0
) -> Annotation:
    """Tags the nth occurrence of `quote` and returns the annotation; see `tag_span`."""
    _, text = library.article(article_id)
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return tag_span(library, article_id, Span(start, start + len(quote)), layer)


def tag_span(
    library: Library, article_id: ArticleId, span: Span, layer: str = "person"
) -> Annotation:
    """Tags a span the way the window does, but makes no record of a commitment: an import of before
    there were any brings such annotations, and what a record has is for the test to say.
    """
    edit = _tagging(library, article_id, span, LayerId(layer))
    added = tuple(record for record in edit.added if not isinstance(record, Commitment))
    library.apply(replace(edit, added=added))
    return edit.annotations_added()[0]


def promise(library: Library, article_id: ArticleId, quote: str) -> Annotation:
    """Tags the first `quote` as a commitment, which makes its record, and returns the annotation."""
    start = library.article(article_id)[1].index(quote)
    edit = _tagging(library, article_id, Span(start, start + len(quote)), COMMITMENT)
    library.apply(edit)
    return edit.annotations_added()[0]


def _tagging(library: Library, article_id: ArticleId, span: Span, layer_id: LayerId) -> Edit:
    article, text = library.article(article_id)
    return commands.tag(
        article,
        text,
        library.annotations(article_id),
        span,
        next(layer for layer in library.layers() if layer.id == layer_id),
        ANNOTATOR,
        annotator_is_new=ANNOTATOR not in library.annotators(),
    )


def put(library: Library, *records: Record) -> Edit:
    """Puts records into the library in one edit, which it returns."""
    edit = Edit(Label(Action.TAG, "…"), added=records)
    library.apply(edit)
    return edit


def change(library: Library, before: Record, after: Record) -> Edit:
    edit = Edit(Label(Action.NOTE, "…"), (before,), (after,))
    library.apply(edit)
    return edit


def take(library: Library, *records: Record) -> Edit:
    """Takes records out of the library in one edit, which it returns."""
    edit = Edit(Label(Action.DELETE, "…"), removed=records)
    library.apply(edit)
    return edit


def person(id_: str, name: str, *aliases: str) -> Entity:
    return Entity(EntityId(id_), LayerId("person"), EntityKind.PERSON, name, aliases)


def commitment_on(annotation: Annotation, id_: str, *who: Filler, **fields: Any) -> Commitment:
    """A commitment with the wording of an annotation, by `who`."""
    bare = Commitment(
        CommitmentId(id_),
        annotation.article_id,
        (annotation.id,),
        annotation.annotator_id,
        annotation.created,
        slots={SlotName.WHO: who} if who else {},
    )
    return replace(bare, **fields)


KIND = RelationKind(RelationKindId("works-at"), {"fa": "کار می‌کند در", "en": "works at"})


def relation_of(from_: Annotation, to: Annotation, id_: str = "r1") -> Relation:
    return Relation(
        RelationId(id_), from_.article_id, KIND.id, from_.id, to.id, ANNOTATOR.id, from_.created
    )


def rejection_of(annotation: Annotation, id_: str = "x1", suggester: str = "tagger") -> Rejection:
    """A rejection of the words of an annotation, on its layer."""
    return Rejection(
        RejectionId(id_),
        annotation.article_id,
        annotation.layer_id,
        annotation.annotator_id,
        annotation.start,
        annotation.end,
        annotation.quote,
        annotation.prefix,
        annotation.suffix,
        annotation.created,
        suggester,
    )


def suggestion_of(text: str, quote: str, layer: str = "place", **fields: Any) -> Suggestion:
    """A suggestion of the first `quote` in the text, by the tagger."""
    start = text.index(quote)
    reason = Reason(ReasonKind.LOOKS_LIKE)
    made = Suggestion(start, start + len(quote), LayerId(layer), 0.9, SuggesterName.TAGGER, reason)
    return replace(made, **fields)


def set_day(library: Library, article_id: ArticleId, day: str) -> None:
    article, _ = library.article(article_id)
    library.apply(commands.set_metadata(article, metadata={"date": day}))


def exported(library: Library, folder: Path, name: str = "out.json") -> bytes:
    """What the library exports, as bytes."""
    target = folder / name
    library.export(target, "jsonl" if name.endswith("l") else "json")
    return target.read_bytes()


def exported_document(library: Library, folder: Path) -> dict[str, Any]:
    return json.loads(exported(library, folder))

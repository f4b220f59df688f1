"""The native form, defined once: for the encoder, the validating decoder and the JSON Schema.

A draft is an article on its way in or out. Importers of every format yield drafts, exporters take
them, and the native form is these drafts written as JSON in the order of their fields.

Invariants: `start` and `end` are code points of `text`, end exclusive. What is absent is UNSET and
is not written; there are no nulls. After an importer has yielded a draft, it is checked: `text` is
canonical, `sha256` is its hash, every quote stands at its place with its context, and everything that
is named is there: layers, annotators, entities and kinds in the header, the rest in the article.
"""

from __future__ import annotations

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from reader_app.formats.commitment_drafts import CommitmentDraft, RelationDraft
from reader_app.formats.entity_drafts import EntityDraft, RelationKindDraft
from reader_app.formats.value_types import (
    Color,
    Count,
    Extensions,
    Hotkey,
    Id,
    Offset,
    Origin,
    Sha256,
    Time,
)
from reader_app.model import PERSON, PLACE, Direction, Status

FORMAT: Final = "hashiyeh"
VERSION: Final = 1
MINOR: Final = 1
OFFSET_UNIT: Final = "code point"


# gc=False: drafts are made of JSON and cannot be part of a cycle, so the collector need not look.
class LayerDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A layer; its place in the header is its place among the layers."""

    id: Id
    name: dict[str, str]
    color: Color
    hotkey: Hotkey | UnsetType = UNSET
    has_entities: bool | UnsetType = UNSET


class AnnotatorDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Who made annotations."""

    id: Id
    name: str


class AnnotationDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A span `[start, end)` of the article's text, on a layer.

    `quote` is what stands there, `prefix` and `suffix` are up to 32 code points around it. `entity`
    is the entity of the header that the words mention.
    """

    id: Id
    layer: Id
    start: Offset
    end: Offset
    quote: str
    prefix: str
    suffix: str
    annotator: Id
    created: Time
    origin: Origin
    entity: Id | UnsetType = UNSET
    note: str | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


class ArticleDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """An article with its text; `sha256` is of the UTF-8 bytes of that."""

    id: Id | UnsetType  # the key is required; a draft of a text file has no id yet
    title: str
    text: str
    sha256: Sha256
    direction: Direction = Direction.AUTO
    status: Status = Status.TODO
    sample: bool | UnsetType = UNSET
    metadata: dict[str, str] = field(default_factory=dict[str, str])
    annotations: list[AnnotationDraft] = field(default_factory=list[AnnotationDraft])
    commitments: list[CommitmentDraft] = field(default_factory=list[CommitmentDraft])
    relations: list[RelationDraft] = field(default_factory=list[RelationDraft])
    extensions: Extensions | UnsetType = UNSET


class HeaderDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What stands before the articles. `minor` is absent in what was written before 1.1.

    `guidelines` are Markdown by language, there if the library has its own.
    """

    format: Literal["hashiyeh"] = FORMAT
    version: Literal[1] = VERSION
    minor: Count | UnsetType = UNSET
    offset_unit: Literal["code point"] = OFFSET_UNIT
    layers: list[LayerDraft] = field(default_factory=list[LayerDraft])
    annotators: list[AnnotatorDraft] = field(default_factory=list[AnnotatorDraft])
    entities: list[EntityDraft] = field(default_factory=list[EntityDraft])
    relation_kinds: list[RelationKindDraft] | UnsetType = UNSET
    guidelines: dict[str, str] | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET

    def has_entities(self, layer: LayerDraft) -> bool:
        """Whether what is tagged on the layer can be linked; 1.0 did not say so of people and places."""
        if not self.minor:
            return bool(layer.has_entities) or layer.id in (PERSON, PLACE)
        return bool(layer.has_entities)


# kw_only is no heritage: without it `articles` would come before the header's own keys.
class DocumentDraft(HeaderDraft, kw_only=True):
    """A whole .json file."""

    articles: list[ArticleDraft] = field(default_factory=list[ArticleDraft])


class Footer(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What a .jsonl file says of itself at its end. `sha256` is of all bytes before its line.

    A count of commitments or relations is there if there are any.
    """

    articles: Count
    annotations: Count
    commitments: Count | UnsetType = UNSET
    relations: Count | UnsetType = UNSET
    sha256: Sha256


class FooterLine(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """The last line of a .jsonl file."""

    footer: Footer

"""The native form, defined once: for the encoder, the validating decoder and the JSON Schema.

A draft is an article on its way in or out. Importers of every format yield drafts, exporters take
them, and the native form is these drafts written as JSON in the order of their fields.

Invariants: `start` and `end` are code points of `text`, end exclusive. What is absent is UNSET and
is not written; there are no nulls. After an importer has yielded a draft, it is checked: `text` is
canonical, `sha256` is its hash, every quote stands at its place with its context, every layer and
annotator is one of the header's.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from reader_app.model import Direction, Status

FORMAT: Final = "hashiyeh"
VERSION: Final = 1
OFFSET_UNIT: Final = "code point"

type Extensions = dict[str, Any]
"""What other programs put beside ours; it is kept as it came."""

type Id = Annotated[str, Meta(min_length=1)]
type Color = Annotated[str, Meta(pattern="^#[0-9A-Fa-f]{6}$")]
type Hotkey = Annotated[str, Meta(pattern="^[a-z]$")]
type Offset = Annotated[
    int, Meta(ge=0, description="A count of Unicode code points from the start of the text.")
]
type Count = Annotated[int, Meta(ge=0)]

# The patterns below are for the schema. A decoder that looked at them for each annotation would take
# half as long again; checking.py looks once at each value.
type Time = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
type Origin = Annotated[
    str, Meta(extra_json_schema={"pattern": "^(person|suggestion:.+|import:.+)$"})
]
type Sha256 = Annotated[str, Meta(extra_json_schema={"pattern": "^[0-9a-f]{64}$"})]

# Version 1 keeps none of these. A reader must see that they are there, to refuse the file aloud.
type NotYetKept = Annotated[list[Any], Meta(extra_json_schema={"maxItems": 0})]


# gc=False: drafts are made of JSON and cannot be part of a cycle, so the collector need not look.
class LayerDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A layer; its place in the header is its place among the layers."""

    id: Id
    name: dict[str, str]
    color: Color
    hotkey: Hotkey | UnsetType = UNSET


class AnnotatorDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Who made annotations."""

    id: Id
    name: str


class AnnotationDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A span `[start, end)` of the article's text, on a layer.

    `quote` is what stands there, `prefix` and `suffix` are up to 32 code points around it. `entity`
    belongs to a later version and is refused till then.
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
    entity: str | UnsetType = UNSET
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
    commitments: NotYetKept = field(default_factory=list[Any])
    relations: NotYetKept = field(default_factory=list[Any])
    extensions: Extensions | UnsetType = UNSET


class HeaderDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What stands before the articles. `minor` says that a later 1.x wrote keys of its own."""

    format: Literal["hashiyeh"] = FORMAT
    version: Literal[1] = VERSION
    offset_unit: Literal["code point"] = OFFSET_UNIT
    layers: list[LayerDraft] = field(default_factory=list[LayerDraft])
    annotators: list[AnnotatorDraft] = field(default_factory=list[AnnotatorDraft])
    entities: NotYetKept = field(default_factory=list[Any])
    minor: Count | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


# kw_only is no heritage: without it `articles` would come before the header's own keys.
class DocumentDraft(HeaderDraft, kw_only=True):
    """A whole .json file."""

    articles: list[ArticleDraft] = field(default_factory=list[ArticleDraft])


class Footer(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What a .jsonl file says of itself at its end. `sha256` is of all bytes before its line."""

    articles: Count
    annotations: Count
    sha256: Sha256


class FooterLine(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """The last line of a .jsonl file."""

    footer: Footer


class LenientAnnotation(AnnotationDraft, forbid_unknown_fields=False):
    """An annotation of a later 1.x: keys that are new to us are passed over."""


class LenientArticle(ArticleDraft, forbid_unknown_fields=False):
    """An article of a later 1.x: keys that are new to us are passed over."""

    annotations: list[LenientAnnotation] = field(  # pyright: ignore[reportIncompatibleVariableOverride]
        default_factory=list[LenientAnnotation]
    )


class LenientLayer(LayerDraft, forbid_unknown_fields=False):
    """A layer of a later 1.x: keys that are new to us are passed over."""


class LenientAnnotator(AnnotatorDraft, forbid_unknown_fields=False):
    """An annotator of a later 1.x: keys that are new to us are passed over."""


class LenientHeader(HeaderDraft, forbid_unknown_fields=False):
    """The header of a later 1.x: keys that are new to us are passed over."""

    layers: list[LenientLayer] = field(  # pyright: ignore[reportIncompatibleVariableOverride]
        default_factory=list[LenientLayer]
    )
    annotators: list[LenientAnnotator] = field(  # pyright: ignore[reportIncompatibleVariableOverride]
        default_factory=list[LenientAnnotator]
    )

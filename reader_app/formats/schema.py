"""The published JSON Schema of the native form, made of the same definition that reads and writes it.

`python -m reader_app.formats.schema` writes it to resources/schema; a test says when that is due.
The schema says what we write. Reading is a little more lenient: a key whose value would be empty may
be missing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct

from reader_app.formats.commitment_drafts import (
    CommitmentDraft,
    CommitmentLinkDraft,
    DeadlineDraft,
    EvidenceDraft,
    FillerDraft,
    RelationDraft,
    SlotsDraft,
    StatusChangeDraft,
)
from reader_app.formats.entity_drafts import EntityDraft, HeldTitleDraft, RelationKindDraft
from reader_app.formats.interchange import (
    MINOR,
    VERSION,
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    DocumentDraft,
    Footer,
    FooterLine,
    HeaderDraft,
    LayerDraft,
)
from reader_app.formats.rejection_drafts import REJECTED, RejectionDraft
from reader_app.paths import RESOURCES

SCHEMA_PATH: Final = RESOURCES / "schema" / f"hashiyeh-{VERSION}.schema.json"

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_WHOLE_FILES: Final = (DocumentDraft, HeaderDraft, ArticleDraft, FooterLine)
_STRUCTS: Final[tuple[type[Struct], ...]] = (
    *_WHOLE_FILES,
    LayerDraft,
    AnnotatorDraft,
    AnnotationDraft,
    EntityDraft,
    HeldTitleDraft,
    RelationKindDraft,
    CommitmentDraft,
    SlotsDraft,
    FillerDraft,
    DeadlineDraft,
    StatusChangeDraft,
    EvidenceDraft,
    CommitmentLinkDraft,
    RelationDraft,
    RejectionDraft,
    Footer,
)
_REJECTED: Final = {
    "type": "object",
    "properties": {
        REJECTED: {
            "description": (
                "What was suggested and turned down. Of another shape it is kept as it came, as "
                "everything else in here."
            ),
            "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/RejectionDraft"}}, True],
        }
    },
}
_PLACE_KEYS: Final = ("start", "end", "prefix", "suffix")
_NAME_SUFFIX: Final = "Draft"


def schema() -> bytes:
    """Returns the schema as it stands in its file."""
    whole = (*_WHOLE_FILES, RejectionDraft)
    _, components = msgspec.json.schema_components(whole, ref_template="#/$defs/{name}")
    components["ArticleDraft"]["properties"]["extensions"] = _REJECTED
    for struct in _STRUCTS:
        components[struct.__name__]["required"] = _required_keys(struct)
    for struct in (FillerDraft, EvidenceDraft):
        # A place in a text has all of its keys or none.
        components[struct.__name__]["dependentRequired"] = {
            key: ["quote", *(other for other in _PLACE_KEYS if other != key)] for key in _PLACE_KEYS
        }
    document = {
        "$schema": _DIALECT,
        "$id": f"urn:hashiyeh:schema:{VERSION}",
        "title": f"Hashiyeh, native form, version {VERSION}.{MINOR}",
        "description": (
            "A .json file is a Document. The first line of a .jsonl file is a Header, the last a "
            "FooterLine, and each between them an Article."
        ),
        "$ref": "#/$defs/DocumentDraft",
        "$defs": {name: _tidied(each) for name, each in sorted(components.items())},
    }
    # A draft is a word of this program's; the form has documents, articles and annotations.
    encoded = msgspec.json.format(msgspec.json.encode(document), indent=2)
    return encoded.replace(f'{_NAME_SUFFIX}"'.encode(), b'"') + b"\n"


def write(path: Path = SCHEMA_PATH) -> None:
    path.write_bytes(schema())


def _required_keys(struct: type[Struct]) -> list[str]:
    """Everything is written, but for what may be absent: the fields that are UNSET by default."""
    return [
        each.encode_name for each in msgspec.structs.fields(struct) if each.default is not UNSET
    ]


def _tidied(component: dict[str, Any]) -> dict[str, Any]:
    """Puts a docstring on one line, and takes out defaults: what is written is written always."""
    component["description"] = " ".join(component["description"].split())
    properties: dict[str, dict[str, Any]] = component.get("properties", {})
    for each in properties.values():
        each.pop("default", None)
    return component


if __name__ == "__main__":
    write()

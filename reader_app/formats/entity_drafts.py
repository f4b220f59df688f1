"""What the header of the native form says of people and places, and of kinds of relations."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType, field

from reader_app.formats.value_types import Day, Extensions, Id
from reader_app.model import EntityKind


class HeldTitleDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A post that an entity had between two Gregorian days, both included; absent is open."""

    title: str
    earliest: Day | UnsetType = UNSET
    latest: Day | UnsetType = UNSET


class EntityDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A person, place or thing that annotations of its layer mention, by all its names."""

    id: Id
    layer: Id
    kind: EntityKind
    name: str
    aliases: list[str] = field(default_factory=list[str])
    titles: list[HeldTitleDraft] | UnsetType = UNSET
    external_ids: dict[str, str] | UnsetType = UNSET
    note: str | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


class RelationKindDraft(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A kind of relation; its place in the header is its place among the kinds."""

    id: Id
    name: dict[str, str]

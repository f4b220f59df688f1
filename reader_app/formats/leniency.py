"""Reads what a later minor version wrote: keys that are new to us are passed over."""

from __future__ import annotations

from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, TypeAliasType, Union, cast, get_args, get_origin

import msgspec
from msgspec import Struct


def lenient[T: Struct](struct: type[T]) -> type[T]:
    """Returns a subclass of `struct` that takes unknown keys, in it and in all that it is made of."""
    return cast("type[T]", _lenient(struct))


@cache
def _lenient(struct: type[Struct]) -> type[Struct]:
    fields: list[tuple[str, Any, Any]] = []
    for each in msgspec.structs.fields(struct):
        default: object = each.default
        if each.default_factory is not msgspec.NODEFAULT:
            default = msgspec.field(name=each.encode_name, default_factory=each.default_factory)
        elif each.name != each.encode_name:
            default = msgspec.field(name=each.encode_name, default=default)
        own = (each.name, _lenient_type(each.type))
        fields.append(own if default is msgspec.NODEFAULT else (*own, default))  # pyright: ignore[reportArgumentType]
    return msgspec.defstruct(
        f"Lenient{struct.__name__}",
        fields,
        bases=(struct,),
        kw_only=True,
        forbid_unknown_fields=False,
        gc=False,
    )


def _lenient_type(kind: Any) -> Any:
    """Returns the type with every struct in it made lenient."""
    if isinstance(kind, TypeAliasType):
        return _lenient_type(kind.__value__)
    origin: Any = get_origin(kind)
    if origin is Annotated:
        inner, *notes = get_args(kind)
        return Annotated[_lenient_type(inner), *notes]
    if origin in (Union, UnionType):
        return Union[tuple(map(_lenient_type, get_args(kind)))]  # noqa: UP007
    if origin in (list, dict):
        return GenericAlias(origin, tuple(map(_lenient_type, get_args(kind))))
    if isinstance(kind, type) and issubclass(kind, Struct):
        return _lenient(kind)
    return cast("Any", kind)

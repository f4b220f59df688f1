"""Small things that a library keeps beside its articles, by a key, as JSON."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from reader_app.store import schema

EXTENSIONS: Final = "extensions"
"""What other programs put into the header of files that were imported; exports carry it on."""


def get(connection: Connection, key: str) -> Any:
    """Returns the value kept under `key`, None if there is none."""
    query = select(schema.setting.c.value).where(schema.setting.c.key == key)
    value = connection.execute(query).scalar()
    return None if value is None else msgspec.json.decode(value)


def put(connection: Connection, key: str, value: object) -> None:
    text = msgspec.json.encode(value).decode()
    statement = insert(schema.setting).values(key=key, value=text)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"value": text})
    )

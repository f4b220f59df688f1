"""An old library that can only be read, and so is not brought up to date, is looked at as if it were.

What later revisions have added stands beside it in the connection's own temporary schema: empty tables,
and views of tables that have got columns since. Queries know one form of a library, the newest.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from sqlalchemy import Column, Table, TextClause

from reader_app.model import BUILT_IN_LAYERS_WITH_ENTITIES
from reader_app.store import schema

_AS_MIGRATED: Final = {
    ("layer", "has_entities"): f"id IN {tuple(sorted(BUILT_IN_LAYERS_WITH_ENTITIES))}",
}
"""What a migration puts into a new column, where that is not the column's default."""


def complete(connection: sqlite3.Connection) -> None:
    """Makes what the library lacks, for this connection alone."""
    for table in schema.metadata.sorted_tables:
        query = f'SELECT name FROM pragma_table_info("{table.name}", "main")'
        present = {name for (name,) in connection.execute(query)}
        missing = [column for column in table.c if column.name not in present]
        if not present:
            columns = ", ".join(f'"{column.name}"' for column in table.c)
            connection.execute(f'CREATE TEMP TABLE "{table.name}" ({columns})')
        elif missing:
            values = ", ".join(f'{_value(table, column)} AS "{column.name}"' for column in missing)
            connection.execute(
                f'CREATE TEMP VIEW "{table.name}" AS SELECT *, {values} FROM main."{table.name}"'
            )


def _value(table: Table, column: Column[object]) -> str:
    default = getattr(column.server_default, "arg", None)
    usual = default.text if isinstance(default, TextClause) else "NULL"
    return _AS_MIGRATED.get((table.name, column.name), usual)

import sqlite3
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from reader_app.store import migrate, revisions, schema
from reader_app.store.database import Database


def _tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    described: dict[str, list[tuple[object, ...]]] = {}
    for name in sorted(names):
        described[name] = [
            *connection.execute(f'PRAGMA table_info("{name}")'),
            # Without their numbers: those of a column that was added come after the others.
            *sorted(row[1:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')),
            *sorted(row[1:3] for row in connection.execute(f'PRAGMA index_list("{name}")')),
        ]
    written = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%'"
    described["written"] = sorted(connection.execute(written))
    connection.close()
    return described


def _is_ours(_thing: object, name: str, kind: str, *_: object) -> bool:
    """FTS5 keeps an index in tables of its own, beside the virtual one."""
    return kind != "table" or not name.startswith("search_text")


def test_migrations_end_where_a_new_library_begins(tmp_path: Path) -> None:
    created, migrated = tmp_path / "created.hashiyeh", tmp_path / "migrated.hashiyeh"
    migrate.create(created)
    sqlite3.connect(migrated).close()
    migrated.touch()
    database = Database(migrated)
    migrate.run_migrations(database, revisions.HEAD)
    with database.reading() as connection:
        options = {"include_object": _is_ours}
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, schema.metadata)
    database.close()
    assert differences == []
    assert _tables(migrated) == _tables(created)

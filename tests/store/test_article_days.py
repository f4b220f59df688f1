"""The list can be had by the articles' own days, as far as the search index knows them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from builders import library_with

from reader_app.library import Library
from reader_app.model import ArticleOrder
from reader_app.store import articles, schema
from reader_app.store.database import Database

OLD = Path(__file__).parent / "libraries" / "0001.hashiyeh"


def know(path: Path, days: dict[int, str | None]) -> None:
    """Writes into the index what it knows of the articles by number."""
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executemany(
            "INSERT OR REPLACE INTO search_entry (article_key, version, day, source)"
            " VALUES (?, 1, ?, '')",
            days.items(),
        )


def test_the_newest_day_comes_first_and_what_has_none_last(tmp_path: Path) -> None:
    path = tmp_path / "x.hashiyeh"
    library, ids = library_with(path, "یک", "دو", "سه", "چهار")
    know(path, {1: "2025-07-30", 2: None, 3: "2025-08-06"})
    assert library.article_ids(ArticleOrder.DATE) == [ids[2], ids[0], ids[1], ids[3]]
    library.close()


def test_a_row_of_the_list_has_its_day(tmp_path: Path) -> None:
    path = tmp_path / "x.hashiyeh"
    library, ids = library_with(path, "یک", "دو")
    know(path, {1: "2025-07-30"})
    rows = library.list_rows(ids)
    assert [rows[i].day for i in ids] == [date(2025, 7, 30), None]
    library.close()


def test_a_library_of_before_the_index_stays_in_the_order_of_import(tmp_path: Path) -> None:
    path = tmp_path / "old.hashiyeh"
    shutil.copyfile(OLD, path)
    database = Database(path, read_only=True)
    with database.reading() as connection:
        assert not schema.is_there(connection, schema.search_entry)
        by_day = articles.ids(connection, ArticleOrder.DATE)
        assert by_day == articles.ids(connection, ArticleOrder.IMPORTED)
        assert all(row.day is None for row in articles.rows(connection, by_day).values())
    database.close()


def test_a_library_knows_where_an_article_came_from(tmp_path: Path) -> None:
    source = tmp_path / "خبر.txt"
    source.write_text("متن", encoding="utf-8")
    library = Library.create(tmp_path / "x.hashiyeh")
    library.import_paths([source])
    (article_id,) = library.article_ids()
    came = library.provenance(article_id)
    assert came is not None
    assert came.source == "خبر.txt"
    assert came.imported.endswith("Z")
    assert library.provenance(type(article_id)("nobody")) is None
    library.close()

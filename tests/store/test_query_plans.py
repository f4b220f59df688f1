"""What an annotator waits for is found by an index, however large the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from builders import TEXT, library_with, tag
from sqlalchemy import event

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import Annotation, ArticleId, Status
from reader_app.text.collation import collation_key

# These hold a handful of rows, whatever is in the library.
_SMALL = ("layer", "annotator", "CONSTANT ROW", "USING INDEX import_hidden", "sqlite_schema")

Action = Callable[[Library, ArticleId, Annotation], object]

ACTIONS: dict[str, Action] = {
    "open an article": lambda library, i, _: (library.article(i), library.annotations(i)),
    "show a page of the list": lambda library, i, _: library.list_rows([i]),
    "tag": lambda library, i, _: tag(library, i, "تهران"),
    "change": lambda library, _, a: library.apply(commands.set_note(a, "یادداشت")),
    "delete": lambda library, _, a: library.apply(commands.delete_annotations([a])),
    "set a status": lambda library, i, _: library.apply(
        commands.set_status([library.article(i)[0]], Status.DONE)
    ),
    "remove": lambda library, i, _: library.apply(commands.remove_articles([i], "")),
    "undo and redo": lambda library, _i, _a: (library.undo(), library.redo()),
    "word the menu": lambda library, _i, _a: (library.undo_labels(), library.next_undo()),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_no_table_is_read_from_end_to_end_to(name: str, tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _u: object, statement: str, values: Any, _x: object, many: bool) -> None:
        asked.append((statement, values[0] if many else values))

    event.listen(library._database._engine, "before_cursor_execute", note)
    ACTIONS[name](library, article_id, annotation)
    library.close()
    assert asked
    with closing(sqlite3.connect(library.path)) as raw:
        raw.create_function("title_key", 1, collation_key, deterministic=True)
        for statement, values in asked:
            for *_, step in raw.execute(f"EXPLAIN QUERY PLAN {statement}", values):
                is_small = any(small in step for small in _SMALL)
                assert not step.startswith("SCAN") or is_small, (statement, step)


def test_one_annotation_of_many_in_an_article_is_found_by_its_id(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    steps: list[str] = []

    def note(_c: object, _u: object, statement: str, values: Any, _x: object, many: bool) -> None:
        with closing(sqlite3.connect(library.path)) as raw:
            value = values[0] if many else values
            plan = raw.execute(f"EXPLAIN QUERY PLAN {statement}", value)
            steps.extend(step for *_, step in plan if "SEARCH annotation " in step)

    event.listen(library._database._engine, "before_cursor_execute", note)
    library.apply(commands.delete_annotations([annotation]))
    library.undo()
    library.close()
    assert steps
    assert all("article_key=? AND id=?" in step for step in steps), steps

"""What an annotator waits for is found by an index, however large the library."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import (
    KIND,
    TEXT,
    change,
    commitment_on,
    library_with,
    person,
    put,
    rejection_of,
    relation_of,
    tag,
    take,
)
from sqlalchemy import event

from reader_app.annotate import commands
from reader_app.annotate.edits import Action as EditAction
from reader_app.annotate.edits import Edit, Label
from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder, Effort, EntityOrder
from reader_app.model import (
    PERSON,
    Annotation,
    AnnotationId,
    ArticleId,
    CommitmentId,
    EntityId,
    Status,
)
from reader_app.text.collation import collation_key

# These hold a handful of rows, whatever is in the library.
_SMALL = (
    *("layer", "annotator", "relation_kind", "guidelines", "CONSTANT ROW", "sqlite_schema"),
    *("USING INDEX import_hidden", "USING INDEX article_removed"),
)

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
    "link a mention": lambda library, _, a: put(library, person("e1", a.quote), *_linked(a, "e1")),
    "merge two": lambda library, _, a: _merge(library, a),
    "record, settle and forget a commitment": lambda library, i, _: _commit(library, i),
    "relate": lambda library, i, a: put(library, KIND, relation_of(a, library.annotations(i)[0])),
    "show its commitments and relations": lambda library, i, _: (
        library.commitments.of_article(i),
        library.relations(i),
        library.relation_kinds(),
        library.commitments.citing(i),
    ),
    "turn a suggestion down": lambda library, i, a: (
        put(library, rejection_of(a)),
        take(library, *library.rejections(i)),
        library.rejections_on([PERSON]),
    ),
    "count what is done": lambda library, i, _: library.add_effort(i, date(2026, 1, 1), Effort(1)),
    "undo and redo": lambda library, _i, _a: (library.undo(), library.redo()),
    "word the menu": lambda library, _i, _a: (library.undo_labels(), library.next_undo()),
}


QUERIES: dict[str, Action] = {
    "sort people": lambda library, _i, _a: [library.entities.ids(each) for each in EntityOrder],
    "find people": lambda library, _i, _a: library.entities.ids(EntityOrder.NAME, PERSON, "علی"),
    "show people": lambda library, _i, _a: (
        library.entities.rows([EntityId("e1")]),
        library.entities.pairs(10),
    ),
    "show a person": lambda library, _i, _a: (
        library.entities.companions(EntityId("e1")),
        library.entities.commitments_of(EntityId("e1")),
        library.entities.annotations_of([EntityId("e1")]),
        library.commitments.referring_to([EntityId("e1")]),
    ),
    "show mentions": lambda library, _i, _a: (
        library.entities.mentions(EntityId("e1")),
        library.entities.unlinked(),
        library.entities.unlinked(limit=5),
        library.entities.unlinked_count(),
    ),
    "list commitments": lambda library, _i, _a: (
        [library.commitments.ids(CommitmentFilter(), each) for each in CommitmentOrder],
        library.commitments.ids(FILTER, CommitmentOrder.DUE),
        library.commitments.counts(FILTER),
        library.commitments.rows([CommitmentId("c1")]),
        library.commitments.linked_to([CommitmentId("c1")]),
        library.commitments.unrecorded(),
    ),
}
FILTER = CommitmentFilter(
    person_ids=frozenset([EntityId("e1")]), place_ids=frozenset([EntityId("e1")]), words="پل"
)


def _linked(annotation: Annotation, entity_id: str) -> tuple[Annotation, ...]:
    return (replace(annotation, id=AnnotationId("x"), entity_id=EntityId(entity_id), start=0),)


def _merge(library: Library, annotation: Annotation) -> None:
    (linked,) = _linked(annotation, "e1")
    one, other = person("e1", "یک"), person("e2", "دو")
    put(library, one, other, linked)
    merged = replace(linked, entity_id=other.id)
    library.apply(Edit(Label(EditAction.TAG), (one, linked), (merged,)))


def _commit(library: Library, article_id: ArticleId) -> None:
    wording = tag(library, article_id, "می‌سازیم", "commitment")
    commitment = commitment_on(wording, "c1")
    put(library, commitment)
    after = replace(commitment, note="یادداشت")
    change(library, commitment, after)
    take(library, after)


def steps_of(library: Library, work: Callable[[], object]) -> Iterator[tuple[str, str]]:
    """Does the work; yields each step of how SQLite does it, after its statement."""
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _u: object, statement: str, values: Any, _x: object, many: bool) -> None:
        asked.append((statement, values[0] if many else values))

    event.listen(library._database._engine, "before_cursor_execute", note)
    work()
    library.close()
    assert asked
    with closing(sqlite3.connect(library.path)) as raw:
        raw.create_function("title_key", 1, collation_key, deterministic=True)
        for statement, values in asked:
            for *_, step in raw.execute(f"EXPLAIN QUERY PLAN {statement}", values):
                yield statement, step


@pytest.mark.parametrize("name", ACTIONS)
def test_no_table_is_read_from_end_to_end_to(name: str, tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    for statement, step in steps_of(
        library, lambda: ACTIONS[name](library, article_id, annotation)
    ):
        is_small = any(small in step for small in _SMALL)
        assert not step.startswith("SCAN") or is_small, (statement, step)


@pytest.mark.parametrize("name", QUERIES)
def test_mentions_are_never_read_from_end_to_end_to(name: str, tmp_path: Path) -> None:
    """Nor are articles, bodies or slots; only the lists of entities and of commitments themselves."""
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    annotation = tag(library, article_id, "اصفهان", "place")
    for statement, step in steps_of(
        library, lambda: QUERIES[name](library, article_id, annotation)
    ):
        is_small = any(small in step for small in (*_SMALL, "SCAN (subquery"))
        is_list = re.match(r"SCAN (entity|entity_name|commitment|anon_\d+)\b", step)
        assert not step.startswith("SCAN") or is_small or is_list, (statement, step)
        is_sorted = name == "show mentions" and "FROM annotation" in statement
        assert not (is_sorted and "TEMP B-TREE" in step), (statement, step)


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

"""What the pages of people, places and commitments ask of a library, against the bare queries.

usage: python tests/benchmarks/registry_speed.py [LIBRARY]

The library has 100,000 mentions, 5,000 entities and 5,000 commitments, made by `make_registry.py` if none
is named. What a page asks when it opens is timed in turns with the very statements that this comes to,
run by plain `sqlite3`, by the processor's time. Then two entities with 1,000 mentions are made one, which
is undone and done again, against the same rows changed by plain `sqlite3` in one transaction.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from make_registry import make
from measuring import in_turns, scratch, told
from sqlalchemy import event

from reader_app.annotate.entities import merge
from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder, EntityOrder
from reader_app.model import Annotation, Entity, EntityId
from reader_app.text.collation import collation_key

_MOST_RATIO = 2.0
_MOST_RATIO_OF_ALL = 5.0  # of what reads, folds or counts every one, in a job of its own
_MOST_MERGING_RATIO = 15.0
_VISIBLE = 50
_MENTIONS_MERGED = 1000


def main() -> None:
    with scratch() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "registry.hashiyeh"
        with closing(Library.open(path) if len(sys.argv) > 1 else make(path)) as library:
            for name, page in _pages(library).items():
                _tell_page(library, name, page, _MOST_RATIO)
            for name, page in _wholes(library).items():
                _tell_page(library, name, page, _MOST_RATIO_OF_ALL)
            _tell_merging(library)


def _pages(library: Library) -> dict[str, Callable[[], object]]:
    """Returns what pages ask for the rows that are in view, and of one person for all there is."""
    entities = library.entities
    often, *_ = entities.ids(EntityOrder.MENTIONS)
    return {
        **{f"people by {each.value}": partial(_people, library, each) for each in EntityOrder},
        "people named «جمالی نژاد»": lambda: entities.ids(EntityOrder.NAME, None, "جمالی نژاد"),
        "mentions of a person": lambda: entities.mentions(often),
        "companions of a person": lambda: entities.companions(often),
        **{
            f"commitments by {each.value}": partial(_commitments, library, each)
            for each in CommitmentOrder
        },
        "overview": library.overview,
    }


def _wholes(library: Library) -> dict[str, Callable[[], object]]:
    """Returns what makes more of all rows than a list of them."""
    entities, commitments = library.entities, library.commitments
    often, *_ = entities.ids(EntityOrder.MENTIONS)
    by_words = CommitmentFilter(words="زاینده رود")
    return {
        "commitments of a person": lambda: entities.commitments_of(often),
        "who appears with whom": lambda: entities.pairs(_VISIBLE),
        "board, shelf, line of time": lambda: commitments.outlines(CommitmentFilter()),
        "commitments with «زاینده رود»": lambda: commitments.ids(by_words, CommitmentOrder.DUE),
    }


def _people(library: Library, order: EntityOrder) -> None:
    library.entities.rows(library.entities.ids(order)[:_VISIBLE])


def _commitments(library: Library, order: CommitmentOrder) -> None:
    commitments = library.commitments
    commitments.rows(commitments.ids(CommitmentFilter(), order)[:_VISIBLE])
    commitments.counts(CommitmentFilter())
    commitments.topics()


def _tell_page(library: Library, name: str, page: Callable[[], object], most_ratio: float) -> None:
    statements = _statements_of(library, page)
    with closing(sqlite3.connect(library.path)) as raw:
        raw.create_function("title_key", 1, collation_key, deterministic=True)

        def bare() -> None:
            for statement, values in statements:
                raw.execute(statement, values).fetchall()

        told(name, in_turns(lambda _: _worked(page), lambda _: _worked(bare)), most_ratio)


def _statements_of(library: Library, page: Callable[[], object]) -> list[tuple[str, Any]]:
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _u: object, statement: str, values: Any, _x: object, many: bool) -> None:
        asked.append((statement, values[0] if many else values))

    engine = library._database._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        page()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return asked


def _worked(work: Callable[[], object]) -> float:
    """Returns the processor's seconds: pages are read from memory, and nothing of it is waiting."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _tell_merging(library: Library) -> None:
    kept, gone = _two_with(library, _MENTIONS_MERGED)
    entities = library.entities
    edit = merge(
        kept,
        [gone],
        entities.annotations_of([kept.id, gone.id]),
        library.commitments.referring_to([kept.id, gone.id]),
    )
    mentions = [each for each in edit.annotations_removed() if each.entity_id == gone.id]
    print(f"merging moves {len(mentions):,} mentions")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as raw:
        for name, work in (
            ("merge two", lambda: library.apply(edit)),
            ("undo it", library.undo),
            ("redo it", library.redo),
        ):
            to = (gone if name == "undo it" else kept).id
            ours = _worked(work)
            bare = _worked(partial(_move, raw, mentions, to))
            ratio = ours / bare
            print(
                f"{name}: {ratio:.1f} (at most {_MOST_MERGING_RATIO:g}); ours {1000 * ours:.0f} ms,"
                f" baseline {1000 * bare:.0f} ms"
            )
    library.undo()


def _two_with(library: Library, mentions: int) -> tuple[Entity, Entity]:
    """Returns two entities of one layer, the second with about so many mentions."""
    rows = library.entities.rows(library.entities.ids(EntityOrder.MENTIONS))
    gone = min(rows.values(), key=lambda row: abs(row.mentions - mentions)).entity
    kept = next(
        row.entity
        for row in rows.values()
        if row.entity.layer_id == gone.layer_id and row.entity != gone
    )
    return kept, gone


def _move(raw: sqlite3.Connection, mentions: Sequence[Annotation], to: EntityId) -> None:
    """Gives the mentions an entity one by one, as a program without a history would."""
    raw.execute("BEGIN IMMEDIATE")
    raw.executemany(
        "UPDATE annotation SET entity_id = ? WHERE id = ?"
        " AND article_key = (SELECT key FROM article WHERE id = ?)",
        [(to, mention.id, mention.article_id) for mention in mentions],
    )
    raw.execute("COMMIT")


if __name__ == "__main__":
    main()

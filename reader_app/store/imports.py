"""Takes drafts into the library: in short batches, seen only when the import is whole.

Invariant: an import that was killed leaves nothing behind. Its row says "running" until the last
transaction; while it does, nothing of it is seen, and the next opening takes it out.
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import batched
from typing import Any, Final

from filelock import FileLock, Timeout
from msgspec import UNSET
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from reader_app.annotate.commands import new_id, now
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.errors import (
    ArticleConflict,
    FolderUnusable,
    ImportRunning,
    KnownError,
    LibraryReadOnly,
)
from reader_app.formats.interchange import AnnotationDraft, ArticleDraft, HeaderDraft
from reader_app.model import (
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Direction,
    Import,
    ImportId,
    Layer,
    LayerId,
    Record,
    Removal,
    Status,
)
from reader_app.store import history, records, schema
from reader_app.store.database import Database
from reader_app.store.probe import beside
from reader_app.store.rows import ANNOTATION_IS_SEEN, encoded, moment

LOCK_HELD_S: Final = 0.012
"""What a batch aims at: the write lock is to be held for no more than 20 ms."""

_LOCK_TIMEOUT_S: Final = 0.1
_FIRST_WEIGHT: Final = 400
_LEAST_WEIGHT: Final = 40
_MOST_WEIGHT: Final = 8000
_ARTICLE_WEIGHT: Final = 6  # an article costs about as much as this many annotations
_CHARACTERS_A_WEIGHT: Final = 2500
_PURGED_AT_ONCE: Final = 50

_INSERT_BODY: Final = "INSERT OR IGNORE INTO body (sha256, text) VALUES (?, ?)"
_INSERT_ARTICLE: Final = (
    "INSERT INTO article (id, title, sha256, direction, status, metadata, extensions, is_sample,"
    " changed, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# An id that another article has, or a span tagged twice, is left out and counted.
_INSERT_ANNOTATION: Final = (
    'INSERT OR IGNORE INTO annotation (id, article_id, layer_id, annotator_id, start, "end", quote,'
    " prefix, suffix, created, origin, note, extensions, import_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class Tally:
    """What an import did so far, counted in articles, but for the two last."""

    added: int = 0
    skipped: int = 0
    merged: int = 0
    restored: int = 0
    conflicts: int = 0
    annotations: int = 0
    annotations_left_out: int = 0


@dataclass(slots=True)
class _Known:
    """An article of the library that a draft may be the same as."""

    id: ArticleId
    sha256: str
    is_removed: bool


@dataclass(slots=True)
class ImportSession:
    """One import into one library, from its first batch to its row in the history."""

    database: Database
    id: ImportId
    source: str
    tally: Tally = field(default_factory=Tally)
    conflicts: list[KnownError] = field(default_factory=list[KnownError])
    takes_layers: bool = False
    """Whether the library has no annotations, so that a file's layers are taken as they are."""
    _layers_before: list[Record] = field(default_factory=list[Record])
    _layers_after: list[Record] = field(default_factory=list[Record])
    _restored: list[Record] = field(default_factory=list[Record])
    _pending: list[ArticleDraft] = field(default_factory=list[ArticleDraft])
    _weight: int = 0
    _most_weight: int = _FIRST_WEIGHT

    def take_header(self, header: HeaderDraft) -> None:
        """Makes the file's layers and annotators known; a library without annotations adopts them."""
        self.flush()
        with self.database.writing(bulk=True) as connection:
            self._take_layers(connection, header)
            self._take_annotators(connection, header)
        self.takes_layers = False

    def add(self, draft: ArticleDraft) -> None:
        """Takes a checked draft; it is written with the next batch."""
        self._pending.append(draft)
        self._weight += _ARTICLE_WEIGHT + len(draft.annotations)
        self._weight += len(draft.text) // _CHARACTERS_A_WEIGHT
        if self._weight >= self._most_weight:
            self.flush()

    def flush(self) -> None:
        """Writes what is pending in one transaction and learns from its length."""
        if not self._pending:
            return
        drafts = _with_ids(self._pending)
        self._pending = []
        weight, self._weight = self._weight, 0
        with self.database.writing(bulk=True) as connection:
            started = time.perf_counter()
            self._write(connection, drafts)
            held_s = time.perf_counter() - started
        wanted = int(weight * LOCK_HELD_S / max(held_s, 0.0005))
        self._most_weight = max(_LEAST_WEIGHT, min(_MOST_WEIGHT, (wanted + self._most_weight) // 2))

    def finish(self, action: Action) -> Edit | None:
        """Makes all of it seen and writes it into the history; None if there was nothing new."""
        self.flush()
        tally = self.tally
        if not (tally.added or tally.annotations or tally.restored):
            _purge(self.database, self.id)
            return None
        edit = Edit(
            Label(action, self.source, tally.added + tally.merged + tally.restored),
            removed=(*self._layers_before, *self._restored),
            added=(
                *self._layers_after,
                Import(self.id, self.source, tally.added, tally.annotations),
            ),
        )
        with self.database.writing() as connection:
            records.apply(connection, edit)
            history.append(connection, edit)
        return edit

    def _take_layers(self, connection: Connection, header: HeaderDraft) -> None:
        ours = {layer.id: layer for layer in records.layers(connection)}
        first_free = len(ours)
        for position, draft in enumerate(header.layers):
            theirs = Layer(
                LayerId(draft.id),
                dict(draft.name),
                draft.color,
                draft.hotkey or "",
                position if self.takes_layers else first_free + position,
            )
            mine = ours.get(theirs.id)
            if mine is None:
                values = records.layer_values(self._with_free_hotkey(theirs, ours))
                connection.execute(insert(schema.layer).values(**values, import_id=self.id))
            elif self.takes_layers and mine != theirs:
                self._layers_before.append(mine)
                self._layers_after.append(theirs)

    def _with_free_hotkey(self, layer: Layer, ours: dict[LayerId, Layer]) -> Layer:
        if self.takes_layers or all(other.hotkey != layer.hotkey for other in ours.values()):
            return layer
        return replace(layer, hotkey="")

    def _take_annotators(self, connection: Connection, header: HeaderDraft) -> None:
        ours = {annotator.id for annotator in records.annotators(connection)}
        for draft in header.annotators:
            if AnnotatorId(draft.id) not in ours:
                connection.execute(
                    insert(schema.annotator).values(id=draft.id, name=draft.name, import_id=self.id)
                )

    def _write(self, connection: Connection, drafts: list[tuple[ArticleId, ArticleDraft]]) -> None:
        known_by_id, known_by_hash = self._known(connection, drafts)
        fresh: list[tuple[ArticleId, ArticleDraft]] = []
        for article_id, draft in drafts:
            known = known_by_id.get(article_id) or known_by_hash.get(draft.sha256)
            if known is None:
                fresh.append((article_id, draft))
                known_by_id[article_id] = known_by_hash[draft.sha256] = _Known(
                    article_id, draft.sha256, False
                )
            elif known.sha256 != draft.sha256:
                self.tally.conflicts += 1
                self.conflicts.append(ArticleConflict(draft.title, article_id))
            else:
                # A draft of this very batch may be the one that is known: it is written first.
                self._insert(connection, fresh)
                fresh = []
                self._merge(connection, known, draft)
        self._insert(connection, fresh)

    def _known(
        self, connection: Connection, drafts: Sequence[tuple[ArticleId, ArticleDraft]]
    ) -> tuple[dict[ArticleId, _Known], dict[str, _Known]]:
        by_id: dict[ArticleId, _Known] = {}
        by_hash: dict[str, _Known] = {}
        for some in batched(drafts, records.IDS_A_QUERY):
            ids, hashes = [i for i, _ in some], [draft.sha256 for _, draft in some]
            for row in connection.execute(_KNOWN_BY_ID, {"ids": ids}):
                by_id[row.id] = _Known(row.id, row.sha256, bool(row.is_removed))
            for row in connection.execute(_KNOWN_BY_HASH, {"hashes": hashes}):
                by_hash[row.sha256] = _Known(row.id, row.sha256, False)
        return by_id, by_hash

    def _insert(
        self, connection: Connection, fresh: Sequence[tuple[ArticleId, ArticleDraft]]
    ) -> None:
        if not fresh:
            return
        changed, created = moment(), now()
        connection.exec_driver_sql(_INSERT_BODY, [(d.sha256, d.text) for _, d in fresh])
        connection.exec_driver_sql(
            _INSERT_ARTICLE, [_article_row(i, draft, changed, self.id) for i, draft in fresh]
        )
        rows = [
            _annotation_row(annotation, article_id, created, None)
            for article_id, draft in fresh
            for annotation in draft.annotations
        ]
        self._insert_annotations(connection, rows)
        self.tally.added += len(fresh)

    def _merge(self, connection: Connection, known: _Known, draft: ArticleDraft) -> None:
        """Adds what the draft has and the article has not; what both have stays ours."""
        if known.is_removed:
            self._restored.append(Removal(known.id))
            self.tally.restored += 1
        ours = records.annotations_of(connection, known.id)
        by_id = {a.id: a for a in ours}
        places = {(a.start, a.end, a.layer_id, a.annotator_id) for a in ours}
        rows: list[tuple[object, ...]] = []
        created = now()
        for annotation in draft.annotations:
            place = (annotation.start, annotation.end, annotation.layer, annotation.annotator)
            mine = by_id.get(AnnotationId(annotation.id))
            if mine is not None:
                self._compare(mine, annotation)
            elif place not in places:
                rows.append(_annotation_row(annotation, known.id, created, self.id))
        self._insert_annotations(connection, rows)
        if rows:
            self.tally.merged += 1
        elif not known.is_removed:
            self.tally.skipped += 1

    def _compare(self, mine: Annotation, theirs: AnnotationDraft) -> None:
        same = (mine.start, mine.end, mine.layer_id, mine.note) == (
            theirs.start,
            theirs.end,
            theirs.layer,
            theirs.note or "",
        )
        if not same:
            self.conflicts.append(ArticleConflict(mine.quote, mine.article_id))

    def _insert_annotations(
        self, connection: Connection, rows: Sequence[tuple[object, ...]]
    ) -> None:
        if rows:
            written = connection.exec_driver_sql(_INSERT_ANNOTATION, list(rows)).rowcount
            self.tally.annotations += written
            self.tally.annotations_left_out += len(rows) - written


_KNOWN_BY_ID: Final = select(
    schema.article.c.id, schema.article.c.sha256, schema.article.c.is_removed
).where(schema.article.c.id.in_(bindparam("ids", expanding=True)))
# A removed article is not "there" for a text that comes in anew.
_KNOWN_BY_HASH: Final = select(schema.article.c.id, schema.article.c.sha256).where(
    schema.article.c.sha256.in_(bindparam("hashes", expanding=True)),
    schema.article.c.is_removed == 0,
)


@contextmanager
def import_session(database: Database, source: str) -> Generator[ImportSession]:
    """Opens the one import that may run in a library; an exception in the block undoes it whole.

    Raises ImportRunning or LibraryReadOnly.
    """
    with _import_lock(database):
        _purge_hidden(database, forget_redo=True)
        session = ImportSession(database, ImportId(new_id()), source)
        with database.writing() as connection:
            connection.execute(
                insert(schema.import_).values(
                    id=session.id,
                    source=source,
                    state="running",
                    articles=0,
                    annotations=0,
                    started=now(),
                )
            )
            anything = select(schema.annotation.c.id).where(ANNOTATION_IS_SEEN).limit(1)
            session.takes_layers = connection.execute(anything).first() is None
        try:
            yield session
        except BaseException:
            _purge(database, session.id)
            raise


def forget_undone(database: Database) -> None:
    """Takes out the imports that wait for a redo, because a new edit makes an end of redo."""
    query = select(schema.import_.c.id).where(schema.import_.c.state == "undone").limit(1)
    with database.reading() as connection:
        waits = connection.execute(query).first()
    if waits:
        with _import_lock(database):
            _purge_hidden(database, forget_redo=True)


def recover(database: Database) -> bool:
    """Takes out what an import left behind that died; returns whether there was one.

    An import that is at work in another process holds the lock, and is let be.
    """
    query = select(schema.import_.c.id).where(schema.import_.c.state == "running").limit(1)
    with database.reading() as connection:
        died = connection.execute(query).first()
    if not died:
        return False
    try:
        with _import_lock(database):
            _purge_hidden(database, forget_redo=False)
    except ImportRunning:
        return False
    return True


@contextmanager
def _import_lock(database: Database) -> Generator[None]:
    """The right to import: held by a lock of the operating system, which a dead process lets go."""
    if database.read_only:
        raise LibraryReadOnly(database.path)
    file = beside(database.path, "-import")
    lock = FileLock(file, timeout=_LOCK_TIMEOUT_S, poll_interval=_LOCK_TIMEOUT_S / 5)
    try:
        lock.acquire()
    except Timeout as error:
        raise ImportRunning(database.path) from error
    except (OSError, NotImplementedError) as error:
        raise FolderUnusable(database.path, str(error)) from error
    try:
        yield
    finally:
        if os.name == "posix":
            # Nothing is to be left beside the library. A rival that has just opened this file sees
            # that it has no name any more and tries again; Windows removes the file by itself.
            file.unlink(missing_ok=True)
        lock.release()


def _purge_hidden(database: Database, *, forget_redo: bool) -> None:
    states = ["running", "undone"] if forget_redo else ["running"]
    with database.writing() as connection:
        if forget_redo:
            connection.execute(
                update(schema.history)
                .where(schema.history.c.state == "undone")
                .values(state="dropped")
            )
        query = select(schema.import_.c.id).where(schema.import_.c.state.in_(states))
        hidden = list(connection.scalars(query))
    for import_id in hidden:
        _purge(database, import_id)


def _purge(database: Database, import_id: str) -> None:
    """Deletes an import that is not seen, in short transactions; its own row goes last."""
    article, annotation = schema.article, schema.annotation
    some = (
        select(article.c.id, article.c.sha256)
        .where(article.c.import_id == import_id)
        .limit(_PURGED_AT_ONCE)
    )
    while True:
        with database.writing(bulk=True) as connection:
            rows = connection.execute(some).all()
            ids, hashes = [row.id for row in rows], [row.sha256 for row in rows]
            connection.execute(delete(annotation).where(annotation.c.article_id.in_(ids)))
            connection.execute(delete(article).where(article.c.id.in_(ids)))
            still_used = select(article.c.sha256).where(article.c.sha256.in_(hashes))
            connection.execute(
                delete(schema.body).where(
                    schema.body.c.sha256.in_(hashes), schema.body.c.sha256.not_in(still_used)
                )
            )
        if len(rows) < _PURGED_AT_ONCE:
            break
    with database.writing(bulk=True) as connection:
        for table in (annotation, schema.layer, schema.annotator):
            connection.execute(delete(table).where(table.c.import_id == import_id))
        connection.execute(delete(schema.import_).where(schema.import_.c.id == import_id))


def _with_ids(drafts: Sequence[ArticleDraft]) -> list[tuple[ArticleId, ArticleDraft]]:
    return [(ArticleId(new_id() if draft.id is UNSET else draft.id), draft) for draft in drafts]


def _article_row(
    article_id: ArticleId, draft: ArticleDraft, changed: str, import_id: str
) -> tuple[object, ...]:
    return (
        article_id,
        draft.title,
        draft.sha256,
        Direction(draft.direction).value,
        Status(draft.status).value,
        encoded(draft.metadata),
        encoded(draft.extensions) if draft.extensions else None,
        int(bool(draft.sample)),
        changed,
        import_id,
    )


def _annotation_row(
    draft: AnnotationDraft, article_id: str, created: str, import_id: str | None
) -> tuple[Any, ...]:
    return (
        draft.id,
        article_id,
        draft.layer,
        draft.annotator,
        draft.start,
        draft.end,
        draft.quote,
        draft.prefix,
        draft.suffix,
        draft.created or created,
        draft.origin or "import:hashiyeh",
        draft.note or "",
        encoded(draft.extensions) if draft.extensions else None,
        import_id,
    )

"""Takes drafts into the library: in short batches, seen only when the import is whole.

Invariant: the row of an import says "running" until its last transaction; see `store.purge`.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import batched
from typing import Any, Final

from msgspec import UNSET
from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError

from reader_app.annotate.commands import new_id, now
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.correcting_errors import CorrectedHere
from reader_app.errors import ArticleConflict, EditConflict, KnownError
from reader_app.formats.interchange import AnnotationDraft, ArticleDraft, HeaderDraft
from reader_app.formats.rejection_drafts import rejected_in, without_rejected
from reader_app.model import (
    Annotation,
    AnnotationId,
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
from reader_app.store import annotation_rows, hidden, history, records, schema, settings
from reader_app.store.database import Database
from reader_app.store.import_records import RecordIntake, RecordTally
from reader_app.store.purge import import_lock, purge
from reader_app.store.rows import (
    ANNOTATION_IS_SEEN,
    ANNOTATIONS,
    ARTICLE_IS_SEEN,
    IDS_A_QUERY,
    LAYER_COLUMNS,
    article_keys,
)
from reader_app.store.values import encoded, layer_of, layer_values, moment

LOCK_HELD_S: Final = 0.012
"""What a batch aims at: the write lock is to be held for no more than 20 ms."""

_FIRST_WEIGHT: Final = 400
_LEAST_WEIGHT: Final = 40
_MOST_WEIGHT: Final = 8000
_ARTICLE_WEIGHT: Final = 6  # an article costs about as much as this many annotations
_COMMITMENT_WEIGHT: Final = 6
_CHARACTERS_A_WEIGHT: Final = 2500

_INSERT_BODY: Final = "INSERT OR IGNORE INTO body (sha256, text) VALUES (?, ?)"
_INSERT_ARTICLE: Final = (
    "INSERT INTO article (key, id, title, sha256, direction, status, metadata, extensions, is_sample,"
    " changed, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# A span that is tagged twice is left out and counted.
_INSERT_ANNOTATION: Final = (
    'INSERT OR IGNORE INTO annotation (article_key, id, layer_id, annotator_id, start, "end", quote,'
    " prefix, suffix, created, origin, note, extensions, import_id, entity_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class Tally:
    """What an import did so far, counted in articles, but for the two last."""

    added: int = 0
    skipped: int = 0
    merged: int = 0
    restored: int = 0
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
    _brings_layers: bool = False  # or annotators, into a library that takes them as they are
    _layers_before: list[Record] = field(default_factory=list[Record])
    _layers_after: list[Record] = field(default_factory=list[Record])
    _restored: dict[ArticleId, Removal] = field(default_factory=dict[ArticleId, Removal])
    _records: RecordIntake = field(init=False)
    _pending: list[ArticleDraft] = field(default_factory=list[ArticleDraft])
    _earlier: dict[str, ArticleId] | None = None
    _weight: int = 0
    _most_weight: int = _FIRST_WEIGHT

    def __post_init__(self) -> None:
        self._records = RecordIntake(self.database, self.id, self.conflicts)

    @property
    def record_tally(self) -> RecordTally:
        return self._records.tally

    def take_header(self, header: HeaderDraft) -> None:
        """Makes the file's layers and annotators known, and all else that its articles share.

        A library without annotations adopts the layers as they are.
        """
        self.flush()
        with self.database.writing(bulk=True) as connection:
            self._take_layers(connection, header)
            self._take_annotators(connection, header)
            if header.extensions:
                ours: dict[str, object] = settings.get(connection, settings.EXTENSIONS) or {}
                settings.put(connection, settings.EXTENSIONS, header.extensions | ours)
        self._records.take_header(header)
        self.takes_layers = False

    def add(self, draft: ArticleDraft) -> None:
        """Takes a checked draft; it is written with the next batch."""
        self.database.give_way()
        self._records.unlink(draft)
        self._pending.append(draft)
        self._weight += _ARTICLE_WEIGHT + len(draft.annotations)
        self._weight += _COMMITMENT_WEIGHT * len(draft.commitments) + len(draft.relations)
        self._weight += len(rejected_in(draft.extensions))
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
            try:
                self._write(connection, drafts)
            except IntegrityError as error:  # a layer of ours was removed meanwhile
                raise EditConflict from error
        held_s = time.perf_counter() - started
        wanted = int(weight * LOCK_HELD_S / max(held_s, 0.0005))
        self._most_weight = max(_LEAST_WEIGHT, min(_MOST_WEIGHT, (wanted + self._most_weight) // 2))

    def finish(self, action: Action) -> Edit | None:
        """Makes all of it seen and writes it into the history; None if there was nothing new."""
        self.flush()
        tally = self.tally
        is_anything_new = tally.added or tally.annotations or tally.restored or self._brings_layers
        if not (is_anything_new or self.record_tally.is_anything_new):
            purge(self.database)
            return None
        settled = self._records.settle()
        edit = Edit(
            Label(action, self.source, tally.added + tally.merged + tally.restored),
            removed=(
                *self._layers_before,
                *self._restored.values(),
                *(before for before, _ in settled),
            ),
            added=(
                *self._layers_after,
                *(after for _, after in settled),
                Import(self.id, self.source, tally.added, tally.annotations),
            ),
        )
        with self.database.writing() as connection:
            owners = records.apply(connection, edit)
            history.append(connection, edit, owners)
        return edit

    def _take_layers(self, connection: Connection, header: HeaderDraft) -> None:
        # Those of an earlier file of this import are not seen yet, and are ours all the same.
        ours = {row.id: layer_of(row) for row in connection.execute(select(*LAYER_COLUMNS))}
        first_free = max((layer.position for layer in ours.values()), default=-1) + 1
        theirs = {draft.id for draft in header.layers} if self.takes_layers else set[str]()
        hotkeys = {layer.hotkey for layer in ours.values() if layer.id not in theirs}
        for position, draft in enumerate(header.layers):
            mine = ours.get(draft.id)
            if mine is not None and not self.takes_layers:
                continue
            hotkey = draft.hotkey or ""
            layer = Layer(
                LayerId(draft.id),
                dict(draft.name),
                draft.color,
                "" if hotkey in hotkeys else hotkey,
                position if self.takes_layers else first_free + position,
                header.has_entities(draft),
            )
            hotkeys.add(layer.hotkey)
            if mine is None:
                values = layer_values(layer)
                connection.execute(insert(schema.layer).values(**values, import_id=self.id))
                self._brings_layers = self.takes_layers
            elif mine != layer:
                self._layers_before.append(mine)
                self._layers_after.append(layer)
                self._brings_layers = True

    def _take_annotators(self, connection: Connection, header: HeaderDraft) -> None:
        ours = frozenset(connection.scalars(select(schema.annotator.c.id)))
        for draft in header.annotators:
            if draft.id not in ours:
                connection.execute(
                    insert(schema.annotator).values(id=draft.id, name=draft.name, import_id=self.id)
                )
                self._brings_layers = self._brings_layers or self.takes_layers

    def _write(self, connection: Connection, drafts: list[tuple[ArticleId, ArticleDraft]]) -> None:
        known_by_id, known_by_hash = self._known(connection, drafts)
        fresh: list[tuple[ArticleId, ArticleDraft]] = []
        for article_id, draft in drafts:
            known = known_by_id.get(article_id)
            if known is None or known.is_removed:
                known = known_by_hash.get(draft.sha256) or known
            if known is None:
                fresh.append((article_id, draft))
                known_by_id[article_id] = known_by_hash[draft.sha256] = _Known(
                    article_id, draft.sha256, False
                )
            elif known.sha256 != draft.sha256:
                is_earlier = self._earlier_texts(connection).get(draft.sha256) == known.id
                self.conflicts.append(
                    CorrectedHere(draft.title)
                    if is_earlier
                    else ArticleConflict(draft.title, article_id)
                )
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
        for some in batched(drafts, IDS_A_QUERY):
            ids, hashes = [i for i, _ in some], [draft.sha256 for _, draft in some]
            for row in connection.execute(_KNOWN_BY_ID, {"ids": ids}):
                by_id[row.id] = _Known(row.id, row.sha256, bool(row.is_removed))
            for row in connection.execute(_KNOWN_BY_HASH, {"hashes": hashes}):
                by_hash[row.sha256] = _Known(row.id, row.sha256, False)
        earlier = self._earlier_texts(connection)
        corrected = {d.sha256: earlier[d.sha256] for _, d in drafts if d.sha256 in earlier}
        for some in batched(corrected.items(), IDS_A_QUERY):
            rows = connection.execute(_KNOWN_BY_ID, {"ids": [article_id for _, article_id in some]})
            present = {row.id: row.sha256 for row in rows if not row.is_removed}
            for sha256, article_id in some:
                if article_id in present:
                    by_hash.setdefault(sha256, _Known(article_id, present[article_id], False))
        return by_id, by_hash

    def _earlier_texts(self, connection: Connection) -> dict[str, ArticleId]:
        """Returns the texts that annotators have corrected: none of them comes in anew."""
        if self._earlier is None:
            self._earlier = history.earlier_texts(connection)
        return self._earlier

    def _insert(
        self, connection: Connection, fresh: Sequence[tuple[ArticleId, ArticleDraft]]
    ) -> None:
        if not fresh:
            return
        changed, created = moment(), now()
        keyed = list(enumerate(fresh, connection.execute(_FREE_KEY).scalar_one()))
        connection.exec_driver_sql(_INSERT_BODY, [(d.sha256, d.text) for _, d in fresh])
        connection.exec_driver_sql(
            _INSERT_ARTICLE,
            [_article_row(key, i, draft, changed, self.id) for key, (i, draft) in keyed],
        )
        rows = [
            _annotation_row(annotation, key, created, None)
            for key, (_, draft) in keyed
            for annotation in draft.annotations
        ]
        self._insert_annotations(connection, rows)
        self._records.insert(connection, keyed)
        self.tally.added += len(fresh)

    def _merge(self, connection: Connection, known: _Known, draft: ArticleDraft) -> None:
        """Adds what the draft has and the article has not; what both have stays ours."""
        is_restored = known.is_removed and known.id not in self._restored
        if is_restored:
            self._restored[known.id] = Removal(known.id)
            self.tally.restored += 1
        ours = annotation_rows.annotations_of(connection, known.id)
        by_id = {a.id: a for a in ours}
        places = {(a.start, a.end, a.layer_id, a.annotator_id) for a in ours}
        key = article_keys(connection, [known.id])[known.id]
        rows: list[tuple[object, ...]] = []
        created = now()
        for annotation in draft.annotations:
            place = (annotation.start, annotation.end, annotation.layer, annotation.annotator)
            mine = by_id.get(AnnotationId(annotation.id))
            if mine is not None:
                self._compare(mine, annotation)
            elif place not in places:
                rows.append(_annotation_row(annotation, key, created, self.id))
        self._insert_annotations(connection, rows)
        if self._records.merge(connection, key, known.id, draft) or rows:
            self.tally.merged += 1
        elif not is_restored:
            self.tally.skipped += 1

    def _compare(self, mine: Annotation, theirs: AnnotationDraft) -> None:
        place = (mine.start, mine.end, mine.layer_id, mine.annotator_id)
        said = (mine.note, mine.entity_id)
        their_place = (theirs.start, theirs.end, theirs.layer, theirs.annotator)
        if place != their_place or said != (theirs.note or "", theirs.entity or None):
            self.conflicts.append(ArticleConflict(mine.quote, mine.id))

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


_FREE_KEY: Final = select(func.coalesce(func.max(schema.article.c.key), 0) + 1)
_ANY_ANNOTATION: Final = (
    select(schema.annotation.c.id)
    .select_from(ANNOTATIONS)
    .where(ARTICLE_IS_SEEN, ANNOTATION_IS_SEEN)
    .limit(1)
)


@contextmanager
def import_session(database: Database, source: str) -> Generator[ImportSession]:
    """Opens the one import that may run in a library; an exception in the block undoes it whole.

    Raises ImportRunning or LibraryReadOnly.
    """
    with import_lock(database):
        session = ImportSession(database, ImportId(new_id()), source)
        with database.writing() as connection:
            hidden.drop_undone(connection)
            history.drop_undone(connection)
            row = {"id": session.id, "source": source, "state": "running", "started": now()}
            connection.execute(insert(schema.import_).values(**row, articles=0, annotations=0))
        try:
            purge(database, but=session.id)
            with database.reading() as connection:
                session.takes_layers = connection.execute(_ANY_ANNOTATION).first() is None
            yield session
        except BaseException:
            purge(database)
            raise


def _with_ids(drafts: Sequence[ArticleDraft]) -> list[tuple[ArticleId, ArticleDraft]]:
    return [(ArticleId(new_id() if draft.id is UNSET else draft.id), draft) for draft in drafts]


def _article_row(
    key: int, article_id: ArticleId, draft: ArticleDraft, changed: str, import_id: str
) -> tuple[object, ...]:
    extensions = without_rejected(draft.extensions)
    return (
        key,
        article_id,
        draft.title,
        draft.sha256,
        Direction(draft.direction).value,
        Status(draft.status).value,
        encoded(draft.metadata),
        encoded(extensions) if extensions else None,
        int(bool(draft.sample)),
        changed,
        import_id,
    )


def _annotation_row(
    draft: AnnotationDraft, article_key: int, created: str, import_id: str | None
) -> tuple[Any, ...]:
    return (
        article_key,
        draft.id,
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
        draft.entity or None,
    )

"""An open library: the one door between the program and the file on the disk.

Invariant: `apply`, `undo`, `redo` and the imports are the only writers of articles, annotations and
layers; each is one step of the history.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from reader_app.annotate.edits import Action, Edit, Label, TextStep
from reader_app.correcting_errors import ArticleBusy
from reader_app.errors import (
    ArticleMissing,
    ImportRunning,
    LibraryExists,
    LibraryMissing,
    LibraryTooNew,
)
from reader_app.formats import exporter_named
from reader_app.formats.text_file import draft_of_text
from reader_app.listings import Effort, EffortRow, Overview, PhraseRow, SuggesterDay
from reader_app.model import (
    Annotation,
    Annotator,
    Article,
    ArticleId,
    ArticleOrder,
    FoundArticle,
    Layer,
    LayerId,
    ListRow,
    Provenance,
    Rejection,
    Relation,
    RelationKind,
    RelationKindId,
    Status,
)
from reader_app.paths import SAMPLES
from reader_app.reports import CheckReport, ExportReport, ImportReport, Stats
from reader_app.store import (
    annotation_rows,
    articles,
    check,
    effort,
    export_run,
    hidden,
    history,
    import_run,
    migrate,
    overview,
    phrases,
    purge,
    reading,
    records,
    rejection_rows,
    relation_rows,
    revisions,
    search,
    search_index,
    settings,
    shared_rows,
    suggester_days,
    uncertainty,
)
from reader_app.store.backup import back_up
from reader_app.store.commitments import Commitments
from reader_app.store.database import Database
from reader_app.store.entities import Entities
from reader_app.store.import_run import Progress
from reader_app.store.probe import probe
from reader_app.text.query import Query


def _silent(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def _never() -> bool:
    return False


class Library:
    """Made by `open` or `create`. Its methods may be called from any thread."""

    def __init__(self, database: Database, *, recovered_import: bool = False) -> None:
        self._database = database
        self.recovered_import = recovered_import
        """Whether an import that had died was taken out on opening."""

    @classmethod
    def create(cls, path: Path) -> Library:
        """Makes a new library with the built-in layers.

        Raises LibraryExists, FolderUnusable or DiskFull.
        """
        migrate.create(path)
        return cls(Database(path))

    @classmethod
    def open_or_create(cls, path: Path) -> Library:
        """Opens the library at `path`, or makes it where there is no file.

        Raises what `open` and `create` raise.
        """
        try:
            return cls.open(path)
        except LibraryMissing:
            pass
        try:
            return cls.create(path)
        except LibraryExists:  # another process was first
            return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Library:
        """Opens a library, brought up to date after a backup; for reading only where that is all.

        Raises LibraryMissing, NotALibrary, LibraryTooNew, LibraryDamaged, LibraryLocked,
        LibraryReadOnly or FolderUnusable, with the file untouched.
        """
        found = probe(path)
        if found.revision not in revisions.KNOWN_REVISIONS:
            raise LibraryTooNew(path, found.revision)
        database = Database(path, read_only=not found.is_writable)
        try:
            if database.read_only:
                return cls(database)
            migrate.upgrade(database, found)
            return cls(database, recovered_import=purge.recover(database))
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        self._database.close()

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        return self._database.read_only

    # What there is

    @property
    def entities(self) -> Entities:
        return Entities(self._database)

    @property
    def commitments(self) -> Commitments:
        return Commitments(self._database)

    def relations(self, article_id: ArticleId) -> tuple[Relation, ...]:
        """Returns the relations between annotations of one article, by when they were made."""
        with self._database.reading() as connection:
            return relation_rows.relations_of(connection, article_id)

    def relations_on(self, layer_ids: Sequence[LayerId]) -> tuple[Relation, ...]:
        """Returns every relation with an end on the layers, those of removed articles included."""
        with self._database.reading() as connection:
            return relation_rows.relations_on(connection, layer_ids)

    def relations_of_kinds(self, kind_ids: Sequence[RelationKindId]) -> tuple[Relation, ...]:
        """Returns every relation of the kinds, those of removed articles included."""
        with self._database.reading() as connection:
            return relation_rows.relations_of_kinds(connection, kind_ids)

    def rejections(self, article_id: ArticleId) -> tuple[Rejection, ...]:
        """Returns what was turned down in one article, by start, end, layer and id."""
        with self._database.reading() as connection:
            return rejection_rows.rejections_of(connection, article_id)

    def rejections_on(self, layer_ids: Sequence[LayerId]) -> tuple[Rejection, ...]:
        """Returns every rejection on the layers, those in removed articles included."""
        with self._database.reading() as connection:
            return rejection_rows.rejections_on(connection, layer_ids)

    def relation_kinds(self) -> tuple[RelationKind, ...]:
        with self._database.reading() as connection:
            return shared_rows.relation_kinds(connection)

    def guidelines(self) -> dict[str, str]:
        """Returns this library's own guidelines by their language."""
        with self._database.reading() as connection:
            return shared_rows.guidelines(connection)

    def layers(self) -> tuple[Layer, ...]:
        with self._database.reading() as connection:
            return shared_rows.layers(connection)

    def annotators(self) -> tuple[Annotator, ...]:
        with self._database.reading() as connection:
            return shared_rows.annotators(connection)

    def article(self, article_id: ArticleId) -> tuple[Article, str]:
        """Returns an article and its text. Raises ArticleMissing."""
        with self._database.reading() as connection:
            found = articles.article(connection, article_id)
            if found is None:
                raise ArticleMissing
            return found, articles.text(connection, found.sha256)

    def provenance(self, article_id: ArticleId) -> Provenance | None:
        """Returns where an article came from and when; None if the library does not have it."""
        with self._database.reading() as connection:
            return articles.provenance(connection, article_id)

    def annotations(self, article_id: ArticleId) -> tuple[Annotation, ...]:
        """Returns the annotations of one article by start, end, layer and id."""
        with self._database.reading() as connection:
            return annotation_rows.annotations_of(connection, article_id)

    def annotations_on(self, layer_ids: Sequence[LayerId]) -> tuple[Annotation, ...]:
        """Returns every annotation on the layers, those of removed articles included."""
        with self._database.reading() as connection:
            return annotation_rows.annotations_on(connection, layer_ids)

    def article_ids(
        self, order: ArticleOrder = ArticleOrder.IMPORTED, status: Status | None = None
    ) -> list[ArticleId]:
        with self._database.reading() as connection:
            return articles.ids(connection, order, status)

    def sample_ids(self) -> list[ArticleId]:
        with self._database.reading() as connection:
            return articles.sample_ids(connection)

    def list_rows(self, ids: Sequence[ArticleId]) -> dict[ArticleId, ListRow]:
        """Returns what the list shows of articles."""
        with self._database.reading() as connection:
            return articles.rows(connection, ids)

    def titled(
        self, typed: str, limit: int, is_cancelled: Callable[[], bool] = _never
    ) -> list[Article]:
        """Returns the first articles, by import, whose title has every word of `typed`."""
        with self._database.reading() as connection:
            return articles.titled(connection, typed, limit, is_cancelled)

    def last_step(self) -> int:
        """Returns a number that grows with every change, whichever program makes it."""
        with self._database.reading() as connection:
            return history.last_step(connection)

    def overview(self) -> Overview:
        """Counts how far the work is, by day, layer and annotator."""
        with self._database.reading() as connection:
            return overview.overview(connection)

    def phrases(self) -> list[PhraseRow]:
        """Counts how often each phrase is annotated, and how often it was turned down, by layer."""
        with self._database.reading() as connection:
            return phrases.phrases(connection)

    def effort(self) -> list[EffortRow]:
        """Returns what annotators did in each article, day by day; see `store.effort`."""
        with self._database.reading() as connection:
            return effort.effort(connection)

    def suggester_days(self) -> list[SuggesterDay]:
        """Counts what became of suggestions; see `store.suggester_days`."""
        with self._database.reading() as connection:
            return suggester_days.suggester_days(connection)

    def stats(self) -> Stats:
        return check.stats(self._database)

    def search(
        self, query: Query, is_cancelled: Callable[[], bool] = _never
    ) -> Iterator[FoundArticle]:
        """Yields the articles that have what is asked for, in the order of import; see `store.search`."""
        return search.search(self._database, query, is_cancelled, date.today())

    def index_progress(self) -> tuple[int, int]:
        """Returns how many articles the search index knows, and how many there are."""
        with self._database.reading() as connection:
            return search_index.progress_of(connection)

    # What changes it

    def apply(self, edit: Edit) -> None:
        """Does the edit and writes it into the history, in one transaction.

        Raises EditConflict, ArticleMissing, ArticleBusy, LibraryReadOnly, LibraryLocked or DiskFull,
        with nothing done.
        """
        self._without_leftovers(partial(self._apply, edit))

    def _apply(self, edit: Edit) -> None:
        with self._database.writing() as connection:
            records.require_seen(connection, edit)
            hidden.drop_undone(connection)
            owners = records.apply(connection, edit)
            history.append(connection, edit, owners)

    def next_undo(self) -> Edit | None:
        """Returns the edit that `undo` would take back, as it was applied."""
        with self._database.reading() as connection:
            entry = history.next_undo(connection)
            return entry and entry.edit

    def next_redo(self) -> Edit | None:
        with self._database.reading() as connection:
            entry = history.next_redo(connection)
            return entry and entry.edit

    def undo_labels(self) -> tuple[Label | None, Label | None]:
        """Returns what would be undone and what would be done again."""
        with self._database.reading() as connection:
            return history.undo_label(connection), history.redo_label(connection)

    def undo(self) -> Edit | None:
        """Takes the last edit back; returns the inverse edit that did it, None if there is none.

        Raises ImportRunning if that is an import beside another, and what `apply` raises.
        """
        return self._without_leftovers(self._undo)

    def redo(self) -> Edit | None:
        """Does again what was undone last; returns that edit, None if there is none."""
        return self._without_leftovers(self._redo)

    def _without_leftovers(self, step: Callable[[], Edit | None]) -> Edit | None:
        try:
            return step()
        except (ArticleBusy, ImportRunning):  # or one that died since the library was opened
            if not purge.recover(self._database):
                raise
            return step()

    def _undo(self) -> Edit | None:
        with self._database.writing() as connection:
            entry = history.next_undo(connection)
            if entry is None:
                return None
            hidden.require_none_running(connection, entry.edit, self.path)
            inverse = entry.edit.inverted()
            records.apply(connection, inverse, entry.owners)
            history.mark_undone(connection, entry)
            return inverse

    def _redo(self) -> Edit | None:
        with self._database.writing() as connection:
            entry = history.next_redo(connection)
            if entry is None:
                return None
            hidden.require_none_running(connection, entry.edit, self.path)
            records.apply(connection, entry.edit)
            history.mark_redone(connection, entry)
            return entry.edit

    def text_history(self, article_id: ArticleId) -> tuple[TextStep, ...]:
        """Returns the corrections of an article's text, the last one first.

        The inverse of each makes the text before it of the text after it.
        """
        with self._database.reading() as connection:
            return history.text_steps(connection, article_id)

    def setting(self, key: str) -> object:
        """Returns a setting of this library, None if it was never set."""
        with self._database.reading() as connection:
            return settings.get(connection, key)

    def set_setting(self, key: str, value: object) -> None:
        with self._database.writing() as connection:
            settings.put(connection, key, value)

    def half_space_view(self, article_id: ArticleId) -> bool | None:
        """Returns whether the article is read with its half-spaces put back; None if nobody chose."""
        return reading.half_space_view(self._database, article_id)

    def set_half_space_view(self, article_id: ArticleId, wanted: bool) -> None:
        """Keeps that choice, which is no part of the history. Raises what `apply` raises."""
        reading.set_half_space_view(self._database, article_id, wanted)

    def add_effort(self, article_id: ArticleId, day: date, done: Effort) -> None:
        """Keeps what was done in an article, which is no part of the history; see `store.effort`."""
        effort.add_effort(self._database, article_id, day, done)

    def keep_uncertainty(
        self, values: Sequence[tuple[ArticleId, float]], knowledge_step: int
    ) -> None:
        """Keeps how much articles would teach, which is no part of the history either."""
        with self._database.writing() as connection:
            uncertainty.keep_uncertainty(connection, values, knowledge_step)

    def without_uncertainty(self, since_step: int, limit: int) -> list[ArticleId]:
        """Returns the first articles that are not done and of which it is not kept since a step."""
        with self._database.reading() as connection:
            return uncertainty.without_uncertainty(connection, since_step, limit)

    # Long work

    def import_paths(
        self,
        paths: Sequence[Path],
        progress: Progress = _silent,
        is_cancelled: Callable[[], bool] = _never,
    ) -> ImportReport:
        """Imports files and folders as one step of the history; see `store.import_run`."""
        return import_run.import_paths(
            self._database, paths, progress=progress, is_cancelled=is_cancelled
        )

    def import_text(self, text: str, source: str) -> ImportReport:
        """Makes an article of a text. Raises EmptyText or LoneSurrogate."""
        return import_run.import_text(self._database, draft_of_text(text, Path(source)), source)

    def import_samples(self) -> ImportReport:
        """Imports the articles that the program brings along."""
        return import_run.import_paths(
            self._database,
            [SAMPLES],
            action=Action.IMPORT_SAMPLES,
            progress=_silent,
            is_cancelled=_never,
        )

    def build_index(
        self, progress: Progress = _silent, is_cancelled: Callable[[], bool] = _never
    ) -> None:
        """Makes the search index know every article; cheap if it does. See `store.search_index`."""
        search_index.build(self._database, progress, is_cancelled)

    def export(
        self,
        target: Path,
        format_name: str,
        ids: Sequence[ArticleId] | None = None,
        progress: Progress = _silent,
        is_cancelled: Callable[[], bool] = _never,
    ) -> ExportReport | None:
        """Writes articles (all, if `ids` is None) to a file; None if it was cancelled.

        See `store.export_run`.
        """
        try:
            return export_run.export_articles(
                self._database,
                target,
                exporter_named(format_name),
                ids,
                progress=progress,
                is_cancelled=is_cancelled,
            )
        except export_run.ExportCancelled:
            return None

    def check(self, progress: Progress = _silent) -> CheckReport:
        return check.check(self._database, progress)

    def back_up(self, target: Path, progress: Callable[[float], None] = lambda _: None) -> None:
        """Writes a checked copy. Raises LibraryExists or FileUnwritable."""
        back_up(self._database, target, progress)

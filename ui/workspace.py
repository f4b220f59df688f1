"""The open library and the open article: the one place that widgets ask, and the only hub of signals.

Invariant: nothing in `ui` writes to the library but through this class.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from reader_app import consequences
from reader_app import settings as settings_file
from reader_app.annotate import commands
from reader_app.annotate.edits import Edit, Label
from reader_app.annotate.placed import PlacedAnnotations
from reader_app.errors import ArticleMissing, EditConflict, KnownError
from reader_app.listings import Effort
from reader_app.model import (
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Direction,
    Import,
    Layer,
    LayerId,
    Removal,
    Span,
    Status,
)
from reader_app.settings import Settings
from reader_app.store.glance import Glance, glance
from ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from reader_app.library import Library

_MOST_RECENT = 8


class Workspace(QObject):
    """What is open. Every method that changes something returns whether it did."""

    library_opened = Signal()
    article_opened = Signal()
    edit_applied = Signal(object, object)  # Edit, initiator
    articles_changed = Signal()
    layers_changed = Signal()
    library_closing = Signal()
    settings_changed = Signal()
    theme_changed = Signal()
    language_changed = Signal()
    refused = Signal(object)  # KnownError

    def __init__(self, settings_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings_folder = settings_folder
        self.settings: Settings = settings_file.load(settings_folder)
        self.library: Library | None = None
        self.layers: tuple[Layer, ...] = ()
        self.article: Article | None = None
        self.text = ""
        self._annotations = PlacedAnnotations()
        self._glanced: Glance | None = None
        self._seen_step = 0

    # What is open

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return tuple(self._annotations)

    @property
    def has_annotations(self) -> bool:
        return len(self._annotations) > 0

    @property
    def article_id(self) -> ArticleId | None:
        return self.article.id if self.article else None

    @property
    def theme(self) -> Theme:
        return theme_of(self.settings.theme)

    def annotation(self, annotation_id: AnnotationId) -> Annotation | None:
        return self._annotations.get(annotation_id)

    def annotations_at(self, span: Span) -> tuple[Annotation, ...]:
        """Returns the annotations of just this span."""
        return tuple(self._annotations.at(span))

    def layer(self, layer_id: LayerId) -> Layer | None:
        return next((layer for layer in self.layers if layer.id == layer_id), None)

    # Libraries

    def open_library(
        self,
        path: Path,
        *,
        is_created: bool = False,
        is_guest: bool = False,
        with_samples: bool = False,
    ) -> None:
        """Opens the library at `path`, or makes it if `is_created` and it is missing.

        A guest was named on the command line: the next plain start does not come back to it.
        `with_samples` puts the sample articles into it first.

        Raises a KnownError of `Library.open`, with the library that was open before still open.
        """
        # Imported here, after the first paint: SQLAlchemy takes longer than the whole window.
        from reader_app.library import Library

        glanced, self._glanced = self._glanced, None
        try:
            library = Library.open_or_create(path) if is_created else Library.open(path)
        except KnownError:
            if glanced is not None:
                self.close_article()
            raise
        if with_samples:
            self._take_samples(library)
        if glanced is None or not _is_as_glanced(library, glanced):
            self.close_library()
        self.library = library
        self.layers = library.layers()
        self._seen_step = library.last_step()
        self._remember_library(path, is_guest=is_guest)
        self.layers_changed.emit()
        self.library_opened.emit()

    def glance(self, path: Path, article_id: ArticleId) -> bool:
        """Shows an article of the library at `path` before that is open; returns whether it did.

        Nothing can be done to it until `open_library`, which keeps it if it is still as it was.
        """
        return self.library is None and self._show_glance(glance(path, article_id))

    def glance_at_samples(self) -> bool:
        """Does what `glance` does for a library that `open_library` will make with the samples."""
        # The formats that it takes are 17 ms to import, which only a first start has need of.
        from reader_app.store.samples import first_sample

        return self.library is None and self._show_glance(first_sample())

    def _show_glance(self, found: Glance | None) -> bool:
        if found is None:
            return False
        self._glanced = found
        self.layers = found.layers
        self.article, self.text = found.article, found.text
        self._annotations = PlacedAnnotations(found.annotations)
        self.layers_changed.emit()
        self.article_opened.emit()
        return True

    def _take_samples(self, library: Library) -> None:
        try:
            library.import_samples()
        except KnownError as error:  # the library itself is as good as without them
            self.refused.emit(error)

    def close_library(self) -> None:
        if self.library is not None:
            self.library_closing.emit()
        self.close_article()
        if self.library is not None:
            self.library.close()
            self.library = None

    # Articles

    def open_article(self, article_id: ArticleId) -> bool:
        if self.library is None:
            return False
        try:
            article, text = self.library.article(article_id)
            annotations = self.library.annotations(article_id)
        except KnownError as error:
            self.refused.emit(error)
            return False
        self.article, self.text = article, text
        self._annotations = PlacedAnnotations(annotations)
        self.article_opened.emit()
        return True

    def close_article(self) -> None:
        if self.article is not None:
            self.article, self.text, self._annotations = None, "", PlacedAnnotations()
            self.article_opened.emit()

    def set_status(self, articles: Sequence[Article], status: Status) -> bool:
        edit = commands.set_status(articles, status)
        return bool(edit.added) and self.apply(edit)

    def set_direction(self, direction: Direction) -> bool:
        if self.article is None or self.article.direction is direction:
            return False
        return self.apply(commands.set_direction(self.article, direction))

    def half_space_view(self) -> bool | None:
        """Returns whether the open article is wanted with half-spaces put back; None: nobody chose."""
        if self.library is None or self.article_id is None:
            return None
        return self.library.half_space_view(self.article_id)

    def set_half_space_view(self, wanted: bool) -> None:
        """Keeps that choice with the library, unless that can only be read."""
        if self.library is None or self.article_id is None or self.library.is_read_only:
            return
        try:
            self.library.set_half_space_view(self.article_id, wanted)
        except KnownError as error:
            self._refuse(error)

    def keep_setting(self, key: str, value: object) -> None:
        """Keeps a setting with the library, unless that can only be read."""
        if self.library is None or self.library.is_read_only:
            return
        try:
            self.library.set_setting(key, value)
        except KnownError as error:
            self._refuse(error)

    def add_effort(self, article_id: ArticleId, day: date, done: Effort) -> None:
        """Keeps what was done in an article; from any thread. It is worth no refusal to the annotator."""
        library = self.library
        if library is not None and not library.is_read_only:
            with suppress(KnownError):
                library.add_effort(article_id, day, done)

    def remove_articles(self, ids: Sequence[ArticleId]) -> bool:
        if self.library is None or not ids:
            return False
        row = self.library.list_rows(ids[:1]).get(ids[0])
        return self.apply(commands.remove_articles(ids, row.article.title if row else ""))

    # Annotations

    def tag(self, span: Span, layer_id: LayerId, initiator: object = None) -> bool:
        layer = self.layer(layer_id)
        if self.library is None or self.article is None or layer is None:
            return False
        article, library = self.article, self.library

        def command() -> Edit:
            annotator, is_new = self.annotator(library)
            return commands.tag(
                article,
                self.text,
                self._annotations.at(span),
                span,
                layer,
                annotator,
                annotator_is_new=is_new,
            )

        return self.do(command, initiator)

    def delete(self, ids: Sequence[AnnotationId], initiator: object = None) -> bool:
        library = self.library
        going = [found for each in ids if (found := self._annotations.get(each)) is not None]
        if library is None or not going:
            return False
        return self.do(lambda: consequences.delete_annotations(library, going), initiator)

    def change_layer(
        self, annotation_id: AnnotationId, layer_id: LayerId, initiator: object = None
    ) -> bool:
        annotation, layer = self.annotation(annotation_id), self.layer(layer_id)
        library = self.library
        if library is None or annotation is None or layer is None:
            return False
        if annotation.layer_id == layer_id:
            return False
        others = self._annotations.at(annotation.span, but=annotation_id)
        return self.do(
            lambda: consequences.change_layer(library, annotation, layer, others), initiator
        )

    def move_ends(self, annotation_id: AnnotationId, span: Span, initiator: object = None) -> bool:
        annotation = self.annotation(annotation_id)
        if annotation is None or annotation.span == span:
            return False
        layer = self.layer(annotation.layer_id)
        if layer is None:
            return False
        others, text = self._annotations.at(span, but=annotation_id), self.text
        return self.do(lambda: commands.move_ends(annotation, text, span, layer, others), initiator)

    def set_note(self, annotation_id: AnnotationId, note: str, initiator: object = None) -> bool:
        annotation = self.annotation(annotation_id)
        if annotation is None or annotation.note == note.strip():
            return False
        return self.apply(commands.set_note(annotation, note), initiator)

    def change_layers(self, wanted: Sequence[Layer]) -> bool:
        if self.library is None:
            return False
        library, present = self.library, self.layers
        return self.do(lambda: consequences.change_layers(library, present, wanted))

    # The one way to change anything

    def apply(self, edit: Edit, initiator: object = None) -> bool:
        """Applies an edit, tells everybody, and returns whether it was applied."""
        if self.library is None:
            return False
        try:
            self.library.apply(edit)
        except KnownError as error:
            self._refuse(error)
            return False
        self._took(edit, initiator)
        return True

    def do(self, command: Callable[[], Edit], initiator: object = None) -> bool:
        """Applies the edit of a command, which may refuse, and returns whether it was applied."""
        try:
            edit = command()
        except KnownError as error:
            self.refused.emit(error)
            return False
        return self.apply(edit, initiator)

    def undo(self) -> Edit | None:
        """Takes the last edit back, opening first the article that it changed."""
        return self.library and self._step(self.library.next_undo, self.library.undo)

    def redo(self) -> Edit | None:
        return self.library and self._step(self.library.next_redo, self.library.redo)

    def undo_labels(self) -> tuple[Label | None, Label | None]:
        return self.library.undo_labels() if self.library else (None, None)

    def refresh_articles(self) -> None:
        """Tells that articles came or went by other means than an edit of this window."""
        if self.library is not None:
            self._seen_step = self.library.last_step()
            self.layers = self.library.layers()
            self.layers_changed.emit()
        self.articles_changed.emit()

    def look_again(self) -> None:
        """Shows what another window or the command line has changed since one looked last."""
        try:
            if self.library is None or self.library.last_step() == self._seen_step:
                return
            self.refresh_articles()
            if self.article_id is not None and not self._close_if_gone():
                self.open_article(self.article_id)
        except KnownError as error:
            self.refused.emit(error)

    # Settings

    def change_settings(self, changed: Settings) -> None:
        """Keeps the settings and shows them at once."""
        before, self.settings = self.settings, changed
        self.save_settings()
        if before.theme != changed.theme:
            self.theme_changed.emit()
        if before.language != changed.language:
            self.language_changed.emit()
        self.settings_changed.emit()

    def rename_annotator(self) -> None:
        """Gives the annotator the name of the settings in this library, if they are known to it."""
        name = self.settings.annotator_name.strip()
        if self.library is None or not name:
            return
        for annotator in self.library.annotators():
            if annotator.id == self.settings.annotator_id and annotator.name != name:
                self.apply(commands.rename_annotator(annotator, name))

    def save_settings(self) -> None:
        try:
            settings_file.save(self.settings, self._settings_folder)
        except KnownError as error:
            self.refused.emit(error)

    def _step(
        self, peek: Callable[[], Edit | None], step: Callable[[], Edit | None]
    ) -> Edit | None:
        try:
            coming = peek()
            if coming is None:
                return None
            self._open_one_of(coming.article_ids)
            done = step()
        except KnownError as error:
            self._refuse(error)
            return None
        if done is not None:
            self._took(done, None)
            self._open_one_of(done.article_ids)
        return done

    def _refuse(self, error: KnownError) -> None:
        self.refused.emit(error)
        if isinstance(error, EditConflict):
            self.look_again()

    def _open_one_of(self, ids: Sequence[ArticleId]) -> None:
        if self.library is None or not ids or self.article_id in ids:
            return
        try:
            self.library.article(ids[0])
        except ArticleMissing:
            return
        self.open_article(ids[0])

    def _took(self, edit: Edit, initiator: object) -> None:
        if any(isinstance(record, Layer) for record in edit.records) and self.library:
            self.layers = self.library.layers()
            self.layers_changed.emit()
        for annotation in edit.annotations_removed():
            if annotation.article_id == self.article_id:
                self._annotations.drop(annotation.id)
        for annotation in edit.annotations_added():
            if annotation.article_id == self.article_id:
                self._annotations.put(annotation)
        for record in edit.added:
            if isinstance(record, Article) and record.id == self.article_id:
                self.article = record
        if self.article_id is not None and edit.changes_text_of(self.article_id):
            self.text = edit.text_after(self.article_id, self.text) or self.text
            self.article_opened.emit()  # all that stands on the text stands on another one now
        if self.library is not None:
            self._seen_step = self.library.last_step()
        self.edit_applied.emit(edit, initiator)
        if any(isinstance(record, Removal | Import) for record in edit.records):
            self.articles_changed.emit()
            self._close_if_gone()

    def _close_if_gone(self) -> bool:
        """Closes the open article if the library has it no more; returns whether it did."""
        if self.library is None or self.article_id is None:
            return False
        try:
            self.library.article(self.article_id)
        except ArticleMissing:
            self.close_article()
            return True
        return False

    def annotator(self, library: Library) -> tuple[Annotator, bool]:
        """Returns who annotates here, and whether the library does not know them yet."""
        if not self.settings.annotator_id:
            self.settings = msgspec.structs.replace(
                self.settings,
                annotator_id=commands.new_id(),
                annotator_name=self.settings.annotator_name
                or settings_file.default_annotator_name(),
            )
            self.save_settings()
        own_id = AnnotatorId(self.settings.annotator_id)
        for annotator in library.annotators():
            if annotator.id == own_id:
                return annotator, False
        return Annotator(own_id, self.settings.annotator_name), True

    def _remember_library(self, path: Path, *, is_guest: bool) -> None:
        name = str(path.resolve())
        recent = (name, *(other for other in self.settings.recent_libraries if other != name))
        self.settings = msgspec.structs.replace(
            self.settings,
            last_library=self.settings.last_library if is_guest else name,
            recent_libraries=recent[:_MOST_RECENT],
        )
        self.save_settings()


def _is_as_glanced(library: Library, glanced: Glance) -> bool:
    article_id = glanced.article.id
    try:
        is_same = library.article(article_id) == (glanced.article, glanced.text)
        return is_same and library.annotations(article_id) == glanced.annotations
    except ArticleMissing:
        return False

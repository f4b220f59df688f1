"""The commitment whose card is open: its words, its record if it has one, and what is done to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader_app.annotate.commitments import as_first, new_commitment
from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import COMMITMENT, Annotation, Article, Commitment
from ui import i18n
from ui.open_records import OpenRecords
from ui.workspace import Workspace

if TYPE_CHECKING:  # the patterns of dates are imported when they are wanted
    from reader_app.text.article_date import ArticleDate


class OpenCommitment(QObject):
    """Every change is one edit; the first one to a commitment without a record makes that, too."""

    def __init__(self, workspace: Workspace, records: OpenRecords) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._records = records
        self.annotation: Annotation | None = None
        self.record: Commitment | None = None
        self._day: tuple[Article, str, ArticleDate | None] | None = None

    @property
    def language(self) -> str:
        return i18n.resolved(self._workspace.settings.language)

    @property
    def may_write(self) -> bool:
        library = self._workspace.library
        return library is not None and not library.is_read_only

    @property
    def commitment(self) -> Commitment | None:
        """Its record, or one of which nothing is known yet."""
        if self.record is not None or self.annotation is None:
            return self.record
        return new_commitment([self.annotation], self.annotation.annotator_id)

    @property
    def day(self) -> ArticleDate | None:
        """The day that the open article is of, as far as it is known."""
        article, text = self._workspace.article, self._workspace.text
        if article is None:
            return None
        if self._day is None or self._day[:2] != (article, text):
            from reader_app.text.article_date import article_date

            library = self._workspace.library
            try:
                came = library.provenance(article.id) if library is not None else None
            except KnownError:  # a library that has gone meanwhile: the article's own words must do
                came = None
            on = datetime.fromisoformat(came.imported).astimezone().date() if came else None
            self._day = (article, text, article_date(article.metadata, text, on))
        return self._day[2]

    def take(self, annotation: Annotation | None) -> None:
        self.annotation = annotation
        self.record = self._records.commitment_of(annotation.id) if annotation else None

    def look_again(self) -> bool:
        """Takes the annotation and its record as they are now; returns whether it is a commitment yet."""
        if self.annotation is None:
            return False
        if self.annotation.article_id != self._workspace.article_id:
            return True  # what was written for an article that is open no more is still being kept
        here = self._workspace.annotation(self.annotation.id)
        self.take(here if here is not None and here.layer_id == COMMITMENT else None)
        return self.annotation is not None

    def do(self, command: Callable[[Commitment], Edit]) -> bool:
        """Applies what `command` makes of the commitment; returns whether anything was changed."""
        before, library = self.commitment, self._workspace.library
        if before is None or library is None or not self.may_write:
            return False
        try:
            edit = command(before)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return False
        if not edit.added and not edit.removed:
            return False
        if self.record is None:
            annotator, is_new = self._workspace.annotator(library)
            edit = as_first(edit, *([annotator] if is_new else []))
        if not self._workspace.apply(edit, self):
            return False
        if self.annotation is not None:
            after = (record for record in edit.added if isinstance(record, Commitment))
            self.record = next(after, self.record)
        return True

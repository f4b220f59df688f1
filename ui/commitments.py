"""The page of commitments: it is asked for, found beside the window, shown, and kept in step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.listings import CommitmentFilter
from reader_app.model import (
    PERSON,
    Annotation,
    Article,
    Commitment,
    CommitmentId,
    CommitmentStatus,
    Entity,
    EntityId,
    Import,
    LayerId,
    Passage,
    Removal,
)
from ui.background import Newest, Stream
from ui.messages import interface_language, number
from ui.models.commitment_filters import due_between
from ui.models.commitment_found import Asked, Found, View, from_kept, kept
from ui.paging import Paging
from ui.workspace import Workspace

if TYPE_CHECKING:
    from reader_app.library import Library
    from ui.pages.commitments_page import CommitmentsPage

PAGE: Final = "page.commitments"
_REST_MS: Final = 60
"""Edits that follow one another at once, as those of an undo, are shown together."""
_KEEPING_MS: Final = 1500


class Commitments(QObject):
    """Owns the page. What it shows is asked for anew when it is seen and something has changed."""

    told = Signal(str)
    status_wanted = Signal(object, object)
    """A commitment and the status that it is to have: it takes evidence."""

    def __init__(self, workspace: Workspace, paging: Paging, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._paging = paging
        self._window = window
        self._page: CommitmentsPage | None = None
        self._is_stale = True
        self._index_is_behind = False
        self._runner = Newest(self)
        self._reminding = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self._keeping = QTimer(self, singleShot=True, interval=_KEEPING_MS)
        self._keeping.timeout.connect(workspace.save_settings)
        paging.add(PAGE, self._make)
        paging.shown.connect(self._on_page_shown)
        paging.commitment_wanted.connect(self.go_to)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.articles_changed.connect(self._on_articles_changed)
        workspace.edit_applied.connect(self._on_edit_applied)

    @property
    def page(self) -> CommitmentsPage | None:
        """The page, once it has been looked at."""
        return self._page

    @property
    def is_looking(self) -> bool:
        return self._rest.isActive() or self._runner.is_running

    def go_to(self, commitment_id: CommitmentId) -> None:
        """Opens the article of a commitment at its exact words."""
        library = self._workspace.library
        if library is None:
            return
        commitment = library.commitments.get([commitment_id]).get(commitment_id)
        if commitment is None:
            return
        wanted = set(commitment.annotation_ids)
        annotations = library.annotations(commitment.article_id)
        first = next((each for each in annotations if each.id in wanted), None)
        if first is None:
            self._paging.go_to(commitment.article_id, None)
        else:
            self._paging.go_to(commitment.article_id, first.span, first.id)

    def show_status(self, status: CommitmentStatus | None) -> None:
        """Shows the page with the commitments that stand so; None are those that nobody has assessed."""
        self._paging.show(PAGE)
        if self._page is not None:
            self._page.head.set_filter(CommitmentFilter(statuses=frozenset({status})))

    def _make(self) -> CommitmentsPage:
        # Imported when it is first wanted: the calendars and all that paints come with it.
        from ui.pages.commitments_page import CommitmentsPage

        page = self._page = CommitmentsPage()
        page.asked_changed.connect(self._on_asked_changed)
        page.status_wanted.connect(self.status_wanted)
        page.reminder_wanted.connect(self._on_reminder_wanted)
        page.topic_wanted.connect(self._on_topic_wanted)
        page.deletion_wanted.connect(self._on_deletion_wanted)
        page.recording_wanted.connect(self._on_recording_wanted)
        page.entities_wanted.connect(self._on_entities_wanted)
        page.range_wanted.connect(self._on_range_wanted)
        self._take_library()
        return page

    # --- looking ---

    def _on_page_shown(self, action_id: str) -> None:
        if action_id == PAGE and self._is_stale:
            self._look()

    def _on_asked_changed(self, asked: Asked) -> None:
        library = self._workspace.library
        if library is not None:
            settings, key = self._workspace.settings, str(library.path.resolve())
            self._workspace.settings = msgspec.structs.replace(
                settings, commitments_asked={**settings.commitments_asked, key: kept(asked)}
            )
            self._keeping.start()
        self._look()

    def _look(self) -> None:
        """Asks the library for what the page wants to see; if nobody sees it, when it is seen next."""
        self._rest.stop()
        self._runner.cancel()
        library, page = self._workspace.library, self._page
        self._is_stale = library is None or page is None or self._paging.current != PAGE
        if self._is_stale or library is None or page is None:
            return
        asked = page.asked
        work = partial(_post_found, library, asked, date.today())
        self._runner.start(self.tr("Commitments"), work).arrived.connect(self._on_arrived)

    def _on_arrived(self, news: Found | KnownError) -> None:
        if isinstance(news, KnownError):
            self._workspace.refused.emit(news)
        elif self._page is not None:
            self._page.show_found(news)

    # --- keeping in step ---

    def _on_library_opened(self) -> None:
        self._take_library()
        self._look()
        self._remind()

    def _take_library(self) -> None:
        library, page = self._workspace.library, self._page
        if page is None:
            return
        page.set_source(None if library is None else library.commitments)
        if library is not None:
            asked = self._workspace.settings.commitments_asked.get(str(library.path.resolve()))
            page.head.ask(from_kept(asked) if asked else Asked())

    def _on_library_closing(self) -> None:
        self._rest.stop()
        self._runner.stop()
        self._reminding.stop()
        if self._page is not None:
            self._page.set_source(None)

    def _on_articles_changed(self) -> None:
        if self._page is not None:
            self._page.forget()
        self._change()

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        changed = {record.id for record in edit.records if isinstance(record, Commitment)}
        is_named = any(isinstance(record, _NAMING) for record in edit.records)
        is_wording = any(isinstance(record, Annotation | Passage) for record in edit.records)
        if self._page is not None and (changed or is_named or is_wording):
            self._page.forget(None if is_named or is_wording else tuple(changed))
        if changed or is_named or is_wording:
            self._change()

    def show_index(self, done: int, total: int) -> None:
        """Looks once more when the index, which knows the articles' days, has caught up."""
        was_behind, self._index_is_behind = self._index_is_behind, done < total
        if was_behind and not self._index_is_behind:
            self._on_articles_changed()

    def _change(self) -> None:
        self._is_stale = True
        if self._paging.current == PAGE:
            self._rest.start()

    # --- doing ---

    def _commitments(self, ids: Sequence[CommitmentId]) -> list[Commitment]:
        library = self._workspace.library
        found = {} if library is None else library.commitments.get(ids)
        return [found[each] for each in ids if each in found]

    def _on_reminder_wanted(self, ids: Sequence[CommitmentId]) -> None:
        commitments = self._commitments(ids)
        if not commitments:
            return
        from ui.dialogs.reminder_dialog import ReminderDialog

        deadlines = {each.deadline.latest for each in commitments if each.deadline}
        reminders = {each.remind_on for each in commitments}
        dialog = ReminderDialog(
            interface_language(),
            self._workspace.theme,
            self._window,
            today=date.today(),
            due=next(iter(deadlines)) if len(deadlines) == 1 else None,
            present=max(filter(None, reminders), default=None),
        )
        dialog.chosen.connect(partial(self._set_reminders, ids))
        _open(dialog)

    def _set_reminders(self, ids: Sequence[CommitmentId], day: date | None) -> None:
        from reader_app.annotate.commitment_sets import set_reminders

        self._apply(set_reminders(self._commitments(ids), day))

    def _on_topic_wanted(self, ids: Sequence[CommitmentId]) -> None:
        library, commitments = self._workspace.library, self._commitments(ids)
        if library is None or not commitments:
            return
        from ui.dialogs.topic_dialog import TopicDialog

        topics = {each.topic for each in commitments}
        present = next(iter(topics)) if len(topics) == 1 else ""
        dialog = TopicDialog(
            library.commitments.topics(), present, self._workspace.theme, self._window
        )
        dialog.chosen.connect(partial(self._set_topics, ids))
        _open(dialog)

    def _set_topics(self, ids: Sequence[CommitmentId], topic: str) -> None:
        from reader_app.annotate.commitment_sets import set_topics

        self._apply(set_topics(self._commitments(ids), topic))

    def _apply(self, edit: Edit) -> None:
        if edit.added or edit.removed:
            self._workspace.apply(edit, self)

    def _on_deletion_wanted(self, ids: Sequence[CommitmentId]) -> None:
        """Deletes them with their annotations, and says how to have them back."""
        library, commitments = self._workspace.library, self._commitments(ids)
        if library is None or not commitments:
            return
        from reader_app.annotate.commitment_sets import delete_commitments

        annotations = list(_annotations_of(library, commitments))
        articles = dict.fromkeys(each.article_id for each in commitments)
        relations = [each for article_id in articles for each in library.relations(article_id)]
        if not self._workspace.apply(delete_commitments(commitments, annotations, relations), self):
            return
        words = (
            self.tr("The commitment was deleted. Ctrl+Z brings it back.")
            if len(commitments) == 1
            else self.tr("{n} commitments were deleted. Ctrl+Z brings them back.")
        )
        self.told.emit(words.format(n=number(len(commitments))))

    def _on_recording_wanted(self) -> None:
        library = self._workspace.library
        if library is None:
            return
        from reader_app.annotate.commitments import record_commitments

        annotations = library.commitments.unrecorded()
        annotator, is_new = self._workspace.annotator(library)
        if annotations:
            edit = record_commitments(annotations, annotator, annotator_is_new=is_new)
            self._workspace.apply(edit, self)

    # --- filtering ---

    def _on_entities_wanted(self, layer_id: str) -> None:
        library, page = self._workspace.library, self._page
        if library is None or page is None:
            return
        from ui.dialogs.choose_entities import ChooseEntitiesDialog

        is_person = layer_id == PERSON
        present = page.asked.filter.person_ids if is_person else page.asked.filter.place_ids
        dialog = ChooseEntitiesDialog(
            self.tr("Persons") if is_person else self.tr("Places"),
            library.entities.all(LayerId(layer_id)),
            present,
            self._workspace.theme,
            self._window,
        )
        field = "person_ids" if is_person else "place_ids"
        dialog.chosen.connect(partial(self._on_entities_chosen, field))
        _open(dialog)

    def _on_entities_chosen(self, field: str, ids: frozenset[EntityId]) -> None:
        if self._page is not None:
            self._page.head.set_filter(replace(self._page.asked.filter, **{field: ids}))

    def _on_range_wanted(self) -> None:
        # Dialogs are imported when they are wanted: the window stands on the screen sooner.
        from ui.dialogs.date_range_dialog import DateRangeDialog

        dialog = DateRangeDialog(
            interface_language(), self._workspace.theme, self._window, today=date.today()
        )
        dialog.chosen.connect(self._on_range_chosen)
        _open(dialog)

    def _on_range_chosen(self, written: str) -> None:
        from reader_app.text.date_range import date_range

        period = date_range(written, date.today())
        if period is not None and self._page is not None:
            wanted = due_between(self._page.asked.filter, period.earliest, period.latest)
            self._page.head.set_filter(wanted)

    # --- reminding ---

    def _remind(self) -> None:
        """Looks for reminders that are due, once a day for each library."""
        library, today = self._workspace.library, date.today()
        if library is None:
            return
        self._reminding.cancel()
        if self._workspace.settings.reminded.get(_key(library.path)) == today.isoformat():
            return
        work = partial(_post_reminders, library, today)
        stream = self._reminding.start(self.tr("Reminders"), work)
        stream.arrived.connect(self._on_reminders_found)

    def _on_reminders_found(self, count: int) -> None:
        library, settings = self._workspace.library, self._workspace.settings
        if library is None or not count:
            return
        self._workspace.settings = msgspec.structs.replace(
            settings, reminded={**settings.reminded, _key(library.path): date.today().isoformat()}
        )
        self._keeping.start()
        words = (
            self.tr("A reminder is due: see Deadlines on the page of commitments (Ctrl+2).")
            if count == 1
            else self.tr(
                "{n} reminders are due: see Deadlines on the page of commitments (Ctrl+2)."
            )
        )
        self.told.emit(words.format(n=number(count)))


_NAMING: Final = (Article, Entity, Import, Removal)


def found_in(library: Library, asked: Asked, today: date) -> Found:
    """Returns what a library has of what is asked for."""
    commitments, entities = library.commitments, library.entities
    named = asked.filter.person_ids | asked.filter.place_ids
    names = {each: found.name for each in named if (found := entities.get(each)) is not None}
    is_table = asked.view is View.TABLE
    return Found(
        asked,
        today,
        total=sum(commitments.counts(CommitmentFilter()).values()),
        unrecorded=len(commitments.unrecorded()),
        topics=commitments.topics(),
        ids=commitments.ids(asked.filter, asked.order, asked.is_descending) if is_table else (),
        outlines=() if is_table else commitments.outlines(asked.filter),
        names=names,
    )


def _post_found(library: Library, asked: Asked, today: date, stream: Stream) -> None:
    try:
        stream.post(found_in(library, asked, today))
    except KnownError as error:
        stream.post(error)


def _post_reminders(library: Library, today: date, stream: Stream) -> None:
    try:
        stream.post(due_reminders(library, today))
    except KnownError:  # a library that cannot be read says so wherever it is looked at
        stream.post(0)


def due_reminders(library: Library, today: date) -> int:
    """Returns how many reminders of a library are for today or a day before."""
    outlines = library.commitments.outlines(CommitmentFilter(has_reminder=True))
    return sum(each.remind_on is not None and each.remind_on <= today for each in outlines)


def _annotations_of(library: Library, commitments: Sequence[Commitment]) -> Iterator[Annotation]:
    wanted = {each for commitment in commitments for each in commitment.annotation_ids}
    for article_id in dict.fromkeys(commitment.article_id for commitment in commitments):
        yield from (each for each in library.annotations(article_id) if each.id in wanted)


def _key(path: Path) -> str:
    return str(path.resolve())


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()

"""Following a promise up: its status with evidence, and its links to what was promised elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentRow
from reader_app.model import (
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    EvidenceKind,
    Span,
)
from reader_app.record_words import words_for
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.messages import interface_language
from ui.open_records import OpenRecords
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from reader_app.library import Library
    from ui.dialogs.commitment_chooser import CommitmentChooser
    from ui.dialogs.evidence_search import EvidenceSearchDialog, WordsFound
    from ui.dialogs.status_dialog import StatusChoice, StatusDialog

_MOST_PLACES: Final = 100
_MOST_ROWS: Final = 200


class FollowingUp(QObject):
    """Opens the forms, and makes of what they say one edit each."""

    told = Signal(str)
    """A sentence about what was done."""

    def __init__(
        self,
        workspace: Workspace,
        records: OpenRecords,
        view: ArticleView,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._records = records
        self._view = view
        self._actions = actions
        self._window = window
        self._places = Newest(self)
        workspace.library_closing.connect(self._places.stop)
        for changed in (
            view.span_changed,
            view.annotation_selected,
            workspace.article_opened,
            workspace.library_opened,
            records.commitments_changed,
        ):
            changed.connect(self._refresh)
        for action_id, slot in {
            "commitment.status": self._on_status,
            "commitment.link": self._on_link,
            "commitment.evidence": self._on_evidence,
        }.items():
            actions[action_id].triggered.connect(slot)
        self._refresh()

    # --- what others ask for ---

    def change_status(
        self,
        commitment_id: CommitmentId,
        status: CommitmentStatus | None = None,
        words: WordsFound | None = None,
    ) -> None:
        """Opens the form for a commitment's status, with the one wished for; `words` are evidence."""
        library = self._writable()
        row = self._row(commitment_id)
        if library is None or row is None:
            return
        from ui.dialogs.status_dialog import Following, StatusDialog

        annotator, _ = self._workspace.annotator(library)
        dialog = StatusDialog(
            Following(row.commitment, row.quote, self._titles(library, row.commitment)),
            annotator.id,
            interface_language(),
            self._window,
            today=date.today(),
            status=status,
            selected=self._selected_words(),
            theme=self._workspace.theme,
        )
        if words is not None:
            dialog.add_words(words)
        dialog.search_wanted.connect(partial(self._on_search_wanted, dialog))
        dialog.file_wanted.connect(partial(self._on_file_wanted, dialog))
        dialog.link_wanted.connect(partial(self._on_web_page_wanted, dialog))
        dialog.chosen.connect(partial(self._on_status_chosen, commitment_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def link(self, commitment_id: CommitmentId) -> None:
        """Opens the choice of another commitment that this one restates, moves, contradicts …"""
        library, row = self._writable(), self._row(commitment_id)
        if library is None or row is None:
            return
        from ui.dialogs.commitment_chooser import LinkedRow

        rows = library.commitments.rows([link.to_id for link in row.commitment.links])
        links = [
            LinkedRow(link, rows[link.to_id]) for link in row.commitment.links if link.to_id in rows
        ]
        dialog = self._chooser(
            self.tr("Link the commitment to another"), partial(self._like_row, row), links
        )
        dialog.linked.connect(partial(self._on_linked, commitment_id))
        dialog.unlink_wanted.connect(partial(self._on_unlink_wanted, commitment_id))

    # --- the actions ---

    def _refresh(self) -> None:
        may_write = self._writable() is not None
        has_commitment = may_write and self._selected_commitment() is not None
        self._actions["commitment.status"].setEnabled(has_commitment)
        self._actions["commitment.link"].setEnabled(has_commitment)
        self._actions["commitment.evidence"].setEnabled(
            may_write and self._view.selected_span is not None
        )

    def _on_status(self) -> None:
        commitment = self._selected_commitment()
        if commitment is not None:
            self.change_status(commitment.id)

    def _on_link(self) -> None:
        commitment = self._selected_commitment()
        if commitment is not None:
            self.link(commitment.id)

    def _on_evidence(self) -> None:
        """Takes the selected words for evidence of a commitment, which is chosen next."""
        words = self._selected_words()
        if words is None:
            return
        dialog = self._chooser(
            self.tr("Of which commitment are these words evidence?"),
            partial(self._like_words, words.quote),
        )
        dialog.chosen.connect(partial(self._on_evidence_of, words))

    def _on_evidence_of(self, words: WordsFound, commitment_id: CommitmentId) -> None:
        self.change_status(commitment_id, words=words)

    # --- the status form speaks ---

    def _on_status_chosen(self, commitment_id: CommitmentId, choice: StatusChoice) -> None:
        from reader_app.annotate.commitments import change_status

        def command(commitment: Commitment, library: Library) -> Edit:
            annotator, is_new = self._workspace.annotator(library)
            return change_status(
                commitment,
                choice.status,
                choice.day,
                choice.evidence,
                annotator,
                note=choice.note,
                annotator_is_new=is_new,
            )

        if self._do(commitment_id, command):
            words = self.tr("The commitment is now: {status}.")
            self.told.emit(words.format(status=words_for(choice.status, interface_language())))

    def _on_search_wanted(self, dialog: StatusDialog) -> None:
        from ui.dialogs.evidence_search import EvidenceSearchDialog

        search = EvidenceSearchDialog(dialog)
        search.query_wanted.connect(partial(self._look_for, search))
        search.chosen.connect(dialog.add_words)
        search.finished.connect(self._places.cancel)
        search.finished.connect(search.deleteLater)
        search.open()

    def _on_file_wanted(self, dialog: StatusDialog) -> None:
        path, _ = QFileDialog.getOpenFileName(dialog, self.tr("A file that is evidence"))
        if path:
            dialog.add_file(path)

    def _on_web_page_wanted(self, dialog: StatusDialog) -> None:
        url, is_given = QInputDialog.getText(
            dialog,
            self.tr("A link that is evidence"),
            self.tr("Address of the page:"),
            QLineEdit.EchoMode.Normal,
            "https://",
        )
        if is_given and url.strip().removeprefix("https://"):
            dialog.add_link(url.strip())

    def _look_for(self, search: EvidenceSearchDialog, written: str) -> None:
        library = self._workspace.library
        self._places.cancel()
        if library is None or not written.strip():
            search.show_found((), is_cut=False)
            return

        def work(stream: Stream) -> None:
            stream.post(_places_of(library, written, stream.is_cancelled))

        stream = self._places.start("evidence", work)
        stream.arrived.connect(partial(self._on_places_found, search))

    def _on_places_found(self, search: EvidenceSearchDialog, found: Sequence[WordsFound]) -> None:
        search.show_found(found[:_MOST_PLACES], is_cut=len(found) > _MOST_PLACES)

    # --- the chooser speaks ---

    def _chooser(
        self,
        title: str,
        sort: Callable[[Sequence[CommitmentRow]], Sequence[CommitmentRow]],
        links: Sequence[object] | None = None,
    ) -> CommitmentChooser:
        from ui.dialogs.commitment_chooser import CommitmentChooser, LinkedRow

        linked = None if links is None else [each for each in links if isinstance(each, LinkedRow)]
        dialog = CommitmentChooser(title, interface_language(), self._window, links=linked)
        dialog.words_wanted.connect(partial(self._show_rows, dialog, sort))
        dialog.finished.connect(dialog.deleteLater)
        self._show_rows(dialog, sort, "")
        dialog.open()
        return dialog

    def _show_rows(
        self,
        dialog: CommitmentChooser,
        sort: Callable[[Sequence[CommitmentRow]], Sequence[CommitmentRow]],
        words: str,
    ) -> None:
        library = self._workspace.library
        if library is None:
            return
        wanted = CommitmentFilter(words=words.strip())
        ids = library.commitments.ids(wanted, CommitmentOrder.MADE, is_descending=True)
        dialog.show_rows(sort(list(library.commitments.rows(ids).values()))[:_MOST_ROWS])

    def _like_row(self, row: CommitmentRow, rows: Sequence[CommitmentRow]) -> list[CommitmentRow]:
        from reader_app.annotate.restating import likeliest

        return likeliest(row, rows)

    def _like_words(self, words: str, rows: Sequence[CommitmentRow]) -> list[CommitmentRow]:
        from reader_app.annotate.restating import likeliest_for_words

        return likeliest_for_words(words, rows)

    def _on_linked(
        self, commitment_id: CommitmentId, kind: CommitmentLinkKind, to_id: CommitmentId
    ) -> None:
        from reader_app.annotate.commitments import link_commitment

        self._do(commitment_id, lambda commitment, _: link_commitment(commitment, kind, to_id))

    def _on_unlink_wanted(self, commitment_id: CommitmentId, link: CommitmentLink) -> None:
        from reader_app.annotate.commitments import unlink_commitment

        self._do(commitment_id, lambda commitment, _: unlink_commitment(commitment, link))

    # --- help ---

    def _do(
        self, commitment_id: CommitmentId, command: Callable[[Commitment, Library], Edit]
    ) -> bool:
        """Applies a command to the commitment as it is now."""
        library = self._workspace.library
        if library is None:
            return False
        commitment = library.commitments.get([commitment_id]).get(commitment_id)
        if commitment is None:
            return False
        try:
            edit = command(commitment, library)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return False
        return bool(edit.added) and self._workspace.apply(edit, self)

    def _writable(self) -> Library | None:
        library = self._workspace.library
        return library if library is not None and not library.is_read_only else None

    def _row(self, commitment_id: CommitmentId) -> CommitmentRow | None:
        library = self._workspace.library
        return library and library.commitments.rows([commitment_id]).get(commitment_id)

    def _selected_commitment(self) -> Commitment | None:
        selected = self._view.selected_annotation
        return self._records.commitment_of(selected) if selected is not None else None

    def _selected_words(self) -> WordsFound | None:
        article, span = self._workspace.article, self._view.selected_span
        if article is None or span is None:
            return None
        return _words_at(article.id, article.title, self._workspace.text, span)

    def _titles(self, library: Library, commitment: Commitment) -> dict[ArticleId, str]:
        ids = [
            each.article_id
            for each in commitment.evidence
            if each.kind is EvidenceKind.SPAN and each.article_id is not None
        ]
        return {each: row.article.title for each, row in library.list_rows(ids).items()}


def _words_at(article_id: ArticleId, title: str, text: str, span: Span) -> WordsFound:
    from reader_app.text.anchors import context_of
    from ui.dialogs.evidence_search import WordsFound

    prefix, suffix = context_of(text, span.start, span.end)
    return WordsFound(article_id, title, span, text[span.start : span.end], prefix, suffix)


def _places_of(
    library: Library, written: str, is_cancelled: Callable[[], bool]
) -> list[WordsFound]:
    """Returns places of what is looked for, one more than are listed where there are more."""
    from reader_app.text.query import parse_query

    found: list[WordsFound] = []
    for each in library.search(parse_query(written, is_typing=True), is_cancelled):
        for span in each.hits:
            found.append(_words_at(each.article.id, each.article.title, each.text, span))
            if len(found) > _MOST_PLACES:
                return found
    return found

"""Correcting the text of the open article: the words that are selected, or the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader_app.errors import KnownError
from reader_app.model import Span
from reader_app.settings import default_annotator_name
from reader_app.text.tokens import snap_to_words
from ui.actions import Actions
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

if TYPE_CHECKING:  # dialogs, and what compares texts, are imported when they are wanted
    from reader_app.annotate.following import Correction, Decisions
    from reader_app.annotate.following_records import Records
    from ui.dialogs.correcting_dialog import CorrectingDialog
    from ui.reading.words_editor import WordsEditor

_MOST_LETTERS: Final = 160
"""Of words for the small field; more are for the whole text's window."""


class Correcting(QObject):
    """Asks for the new text, has the annotator decide what is not sure, and writes it by one edit."""

    def __init__(
        self, workspace: Workspace, view: ArticleView, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._view = view
        self._actions = actions
        self._window = window
        self._editor: WordsEditor | None = None
        self._dialog: CorrectingDialog | None = None
        self._refusal: KnownError | None = None
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_opened.connect(self.refresh_actions)
        workspace.refused.connect(self._on_refused)
        view.span_changed.connect(self.refresh_actions)
        view.annotation_selected.connect(self.refresh_actions)
        actions["article.correct_words"].triggered.connect(self._on_correct_words)
        actions["article.correct_text"].triggered.connect(self._on_correct_text)
        actions["article.text_history"].triggered.connect(self._on_text_history)
        self.refresh_actions()

    def refresh_actions(self) -> None:
        workspace = self._workspace
        library = workspace.library
        is_open = library is not None and workspace.article is not None
        may_write = is_open and library is not None and not library.is_read_only
        self._actions["article.correct_text"].setEnabled(may_write)
        self._actions["article.correct_words"].setEnabled(may_write and self._words() is not None)
        self._actions["article.text_history"].setEnabled(is_open)

    # The words

    def _words(self) -> Span | None:
        """Returns the selected words, or those of the selected annotation."""
        view = self._view
        if view.selected_span is not None:
            return view.selected_span
        selected = view.selected_annotation
        annotation = self._workspace.annotation(selected) if selected is not None else None
        return annotation.span if annotation is not None else None

    def _on_correct_words(self) -> None:
        span, text, article = self._words(), self._workspace.text, self._workspace.article
        if span is None or article is None:
            return
        span = snap_to_words(text, span)
        words = text[span.start : span.end]
        if "\n" in words or len(words) > _MOST_LETTERS:
            self._ask(text, selected=span)
        else:
            self._words_editor().begin(span, words)

    def _words_editor(self) -> WordsEditor:
        from ui.reading.words_editor import WordsEditor

        if self._editor is None:
            self._editor = WordsEditor(self._view)
            self._editor.entered.connect(self._on_words_entered)
        self._editor.set_theme(self._workspace.theme)
        self._editor.set_style(self._view.reading_style)
        return self._editor

    def _on_words_entered(self, span: Span, words: str) -> None:
        text = self._workspace.text
        after = text[: span.start] + words + text[span.end :]
        found = self._correction(after, span)
        if found is None:
            return
        if found.questions or self._loosens(found):
            self._ask(after, words=span)
        elif self._write(found, {}):
            self._view.reveal(Span(span.start, span.start + max(len(words), 1)))

    def _correction(self, after: str, words: Span) -> Correction | None:
        from reader_app.annotate.correcting import stored_form
        from reader_app.annotate.following import correction

        try:
            after = stored_form(after)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return None
        if after == self._workspace.text:
            return None
        return correction(self._workspace.text, after, self._workspace.annotations, words)

    def _records(self) -> Records | None:
        """Returns what stands on the words of the open article beside its annotations."""
        from reader_app.annotate.following_records import Records

        library, article = self._workspace.library, self._workspace.article
        if library is None or article is None:
            return None
        commitments = {each.id: each for each in library.commitments.of_article(article.id)}
        commitments |= {each.id: each for each in library.commitments.citing(article.id)}
        return Records(
            article.id,
            tuple(commitments.values()),
            library.relations(article.id),
            library.rejections(article.id),
        )

    def _loosens(self, found: Correction) -> bool:
        """Whether words of a commitment would lose their place, which is to be said beforehand."""
        from reader_app.annotate.following_records import follow_records

        return bool(follow_records(found, {}, self._records()).loosened)

    # The whole text

    def _on_correct_text(self) -> None:
        view = self._view
        place = Span(view.place, view.place)
        self._ask(self._workspace.text, selected=view.selected_span or place)

    def _ask(self, after: str, *, selected: Span | None = None, words: Span | None = None) -> None:
        """Opens the window of the whole text, with `after` written into it."""
        article = self._workspace.article
        if article is None or self._dialog is not None:
            return
        from ui.dialogs.correcting_dialog import CorrectingDialog

        workspace = self._workspace
        dialog = CorrectingDialog(workspace.layers, self._window, theme=workspace.theme)
        dialog.set_style(self._view.reading_style)
        dialog.set_base(article, workspace.text, workspace.annotations, self._records())
        dialog.write(after, words)
        if selected is not None:
            dialog.select(selected)
        dialog.apply_requested.connect(self._on_apply_requested)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_apply_requested(self, found: Correction, decisions: Decisions) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._refusal = None
        if self._write(found, decisions):
            dialog.accept()
        elif self._refusal is not None:
            # It lies over the strip in which the window says so, and may have a new base by now.
            dialog.show_refusal(self._refusal)

    def _on_refused(self, error: KnownError) -> None:
        self._refusal = error

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _write(self, found: Correction, decisions: Decisions) -> bool:
        from reader_app.annotate.correcting import correct_text

        workspace = self._workspace
        article = workspace.article
        if article is None:
            return False
        name = workspace.settings.annotator_name or default_annotator_name()
        try:
            edit = correct_text(article, found, decisions, name, self._records())
            return workspace.apply(edit, self)
        except KnownError as error:
            workspace.refused.emit(error)
            return False

    # The history

    def _on_text_history(self) -> None:
        library, article = self._workspace.library, self._workspace.article
        if library is None or article is None:
            return
        from ui.dialogs.text_history import TextHistoryDialog

        steps = library.text_history(article.id)
        dialog = TextHistoryDialog(
            article, self._workspace.text, steps, self._window, theme=self._workspace.theme
        )
        dialog.set_style(self._view.reading_style)
        dialog.set_writable(not library.is_read_only)
        dialog.text_chosen.connect(self._on_text_chosen)
        dialog.open()

    def _on_text_chosen(self, text: str) -> None:
        self._ask(text)

    # Keeping in step

    def _on_article_opened(self) -> None:
        if self._editor is not None:
            self._editor.close_quietly()
        article = self._workspace.article
        if self._dialog is not None and article is not None:
            # Another window changed the article meanwhile: what is written here is not lost.
            workspace = self._workspace
            self._dialog.set_base(article, workspace.text, workspace.annotations, self._records())
        self.refresh_actions()

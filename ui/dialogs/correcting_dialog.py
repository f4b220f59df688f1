"""The whole text of an article to be corrected: the text, what changes, and what is to be decided.

Nothing is written before Apply: the dialog only says what its user wants.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.correcting import changed_words, stored_form
from reader_app.annotate.edits import Action, Label
from reader_app.annotate.following import Correction, Question, correction, placed
from reader_app.annotate.following_records import Records, follow_records
from reader_app.errors import KnownError
from reader_app.model import Annotation, Article, Direction, Layer, Span
from reader_app.text.differences import moved_offset
from reader_app.text.tokens import snap_to_words
from ui.dialogs.buttons import name_buttons
from ui.dialogs.question_panel import QuestionPanel
from ui.messages import edit_sentence, isolated, number, sentence
from ui.panels.marks import layer_icon
from ui.reading.reading_style import ReadingStyle
from ui.reading.text_field import TextField, ink_on
from ui.theme import LIGHT, Theme

_PAUSE_MS: Final = 250
_LONG_PAUSE_MS: Final = 900
_LONG: Final = 200_000  # code points; comparing a million takes some tenths of a second
_MOST_LISTED: Final = 200
_SIZE: Final = QSize(940, 680)


class CorrectingDialog(QDialog):
    """Made, given a base and a style, then shown."""

    apply_requested = Signal(object, object)
    """The Correction, and the decisions on its questions."""

    def __init__(
        self, layers: Sequence[Layer], parent: QWidget | None = None, *, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self.setObjectName("correctingDialog")
        self._layers = {layer.id: layer for layer in layers}
        self._theme = theme
        self._before = ""
        self._annotations: tuple[Annotation, ...] = ()
        self._records: Records | None = None
        self._words: tuple[str, Span] | None = None
        self._found: Correction | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._compare)
        self._build()
        self._arrange()
        self._connect()
        self._retranslate()
        self.resize(_SIZE)

    # --- what it is about ---

    def set_style(self, style: ReadingStyle) -> None:
        self.editor.set_style(style)

    def set_base(
        self,
        article: Article,
        text: str,
        annotations: Sequence[Annotation],
        records: Records | None = None,
    ) -> None:
        """Takes what the correction starts from, now or anew: the text, and what stands on its words."""
        is_first = not self._before
        self._before, self._annotations = text, tuple(annotations)
        self._records = records
        if is_first:
            self._direction = article.direction
            self.editor.set_stored_text(text, article.direction)
        self._compare()

    def write(self, text: str, words: Span | None = None) -> None:
        """Writes `text` over the base; `words` says what of the base was written anew, if known."""
        if text != self._before:
            self.editor.replace_all(text)
            self._words = (text, words) if words is not None else None
            self._compare()

    def select(self, span: Span) -> None:
        self.editor.select_span(span)
        self.editor.setFocus()

    def show_refusal(self, error: KnownError) -> None:
        """Says why the library did not take it; what was written stays."""
        self._say(sentence(error), is_refusal=True)

    @property
    def is_changed(self) -> bool:
        return self.editor.stored_text() != self._before

    # --- events ---

    def reject(self) -> None:
        """Asks before what was written is thrown away."""
        if not self.is_changed or self._is_leaving_meant():
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_changes()
        super().changeEvent(event)

    def _on_text_changed(self) -> None:
        self._apply.setEnabled(False)
        is_long = self.editor.document().characterCount() > _LONG
        self._pause.start(_LONG_PAUSE_MS if is_long else _PAUSE_MS)

    def _on_apply(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._compare()
        if self._found is not None and self._apply.isEnabled():
            self.apply_requested.emit(self._found, dict(self._questions.decisions))

    def _on_change_clicked(self, item: QListWidgetItem) -> None:
        span = item.data(Qt.ItemDataRole.UserRole)
        if span is not None:
            self.select(Span(*span))

    def _on_question_shown(self, question: Question | None) -> None:
        """Lights up in the text where the annotation could be."""
        if question is None or self._found is None:
            self.editor.light_up(())
            return
        color = ink_on(self.editor.palette(), 0.8)
        decided = self._questions.decisions.get(question.annotation.id)
        spans = (decided,) if decided is not None else question.proposals[:1]
        self.editor.light_up(tuple((span, color) for span in spans))
        if not self.editor.hasFocus():
            start = moved_offset(self._found.differences, question.annotation.start)
            self.editor.reveal(spans[0] if spans else Span(start, start))

    def _on_words_wanted(self) -> None:
        text = self.editor.stored_text()
        span = snap_to_words(text, self.editor.selected_span)
        if self._found is not None and text == self._found.after and not span.is_empty:
            self._questions.take_words(span)

    def _on_decided(self) -> None:
        if self._records is not None:
            self._show_changes()  # a slot goes where its annotation was decided to be
        self._refresh()

    # --- comparing ---

    def _compare(self) -> None:
        self._pause.stop()
        text = self.editor.stored_text()
        trouble = ""
        self._found = None
        try:
            after = stored_form(text)
        except KnownError as error:
            trouble = sentence(error)
        else:
            if after != self._before:
                words = self._words[1] if self._words and self._words[0] == after else None
                self._found = correction(self._before, after, self._annotations, words)
        self._show_changes()
        self._questions.show_questions(self._found)
        self._refresh(trouble)

    def _refresh(self, trouble: str = "") -> None:
        """Says how things stand and lets apply what can be."""
        found = self._found
        if not trouble and found is not None and self._questions.open_count == 0:
            try:
                placed(found, self._questions.decisions)
            except KnownError as error:
                trouble = sentence(error)
        still_open = self._questions.open_count
        self._apply.setEnabled(found is not None and not trouble and still_open == 0)
        asked = len(found.questions) if found else 0
        self._tabs.setTabText(1, self._tab_words(asked, still_open))
        self._tabs.setTabEnabled(1, asked > 0)
        if asked > 0 and not self._asked:
            self._tabs.setCurrentIndex(1)
        self._asked = asked
        if trouble:
            self._say(trouble, is_refusal=True)
        elif found is None:
            self._say(self.tr("Nothing has changed yet."))
        elif still_open:
            words = self.tr("{n} annotations wait for your decision.")
            if still_open == 1:
                words = self.tr("One annotation waits for your decision.")
            self._say(words.format(n=number(still_open)), is_refusal=True)
        else:
            words = self.tr("{n} changes; every annotation has its place.")
            if len(found.differences) == 1:
                words = self.tr("One change; every annotation has its place.")
            self._say(words.format(n=number(len(found.differences))))

    def _tab_words(self, asked: int, still_open: int) -> str:
        if not asked:
            return self.tr("To decide")
        return self.tr("Decided ({n} of {all})").format(
            n=number(asked - still_open), all=number(asked)
        )

    def _say(self, words: str, *, is_refusal: bool = False) -> None:
        self._status.setText(words)
        palette = self._status.palette()
        color = self._theme.warning if is_refusal else self._theme.faint_text
        palette.setColor(self._status.foregroundRole(), color)
        self._status.setPalette(palette)

    def _show_changes(self) -> None:
        found = self._found
        self._changes.clear()
        count = len(found.differences) if found else 0
        self._tabs.setTabText(0, self.tr("Changes ({n})").format(n=number(count)))
        if found is None:
            return
        for difference in found.differences[:_MOST_LISTED]:
            old, new = changed_words(found, difference)
            label = Label(
                Action.CORRECT,
                found.before[old.start : old.end],
                1,
                found.after[new.start : new.end],
            )
            item = QListWidgetItem(edit_sentence(label))
            item.setData(Qt.ItemDataRole.UserRole, tuple(new))
            self._changes.addItem(item)
        if count > _MOST_LISTED:
            rest = self.tr("and {n} more").format(n=number(count - _MOST_LISTED))
            self._changes.addItem(QListWidgetItem(rest))
        self._list_loosened(found)
        for annotation, quote in found.requoted[:_MOST_LISTED]:
            layer = self._layers.get(annotation.layer_id)
            words = self.tr("The tag goes along: “{before}” → “{after}”").format(
                before=isolated(annotation.quote), after=isolated(quote)
            )
            item = QListWidgetItem(words)
            if layer is not None:
                item.setIcon(layer_icon(layer, self._theme))
            self._changes.addItem(item)

    def _list_loosened(self, found: Correction) -> None:
        """Lists the words of commitments for which the new text has no sure place."""
        followed = follow_records(found, self._questions.decisions, self._records)
        for quote in followed.loosened[:_MOST_LISTED]:
            words = self.tr("A commitment keeps “{words}”, but not its place in the text")
            item = QListWidgetItem(words.format(words=isolated(quote)))
            item.setForeground(QColor(self._theme.warning))
            self._changes.addItem(item)

    def _is_leaving_meant(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Leave the correction?"),
            self.tr("What you have written here is not applied yet. Leave, and lose it?"),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer is QMessageBox.StandardButton.Yes

    # --- parts ---

    def _build(self) -> None:
        self._direction = Direction.AUTO
        self._asked = 0
        self.editor = TextField()
        self.editor.setTabChangesFocus(True)  # else the keys would not get out of it
        self.editor.setObjectName("correctingText")
        self.editor.set_theme(self._theme)
        self.editor.document().setDocumentMargin(14)
        self._half_space = QPushButton()
        self._half_space.setObjectName("correctingHalfSpace")
        self._half_space.setAutoDefault(False)
        self._half_space.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._changes = QListWidget()
        self._changes.setObjectName("correctingChanges")
        self._changes.setWordWrap(True)
        self._questions = QuestionPanel(tuple(self._layers.values()), self._theme)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._changes, "")
        self._tabs.addTab(self._questions, "")
        self._status = QLabel()
        self._status.setObjectName("correctingStatus")
        self._status.setWordWrap(True)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Apply | buttons.Cancel)
        self._apply = self._buttons.button(buttons.Apply)
        self._apply.setObjectName("correctingApply")
        self._apply.setAutoDefault(False)
        self._buttons.button(buttons.Cancel).setAutoDefault(False)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self._hint, 1)
        above.addWidget(self._half_space)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.editor)
        parts.addWidget(self._tabs)
        parts.setStretchFactor(0, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([_SIZE.height() * 11 // 20, _SIZE.height() * 7 // 20])
        below = QHBoxLayout()
        below.addWidget(self._status, 1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(above)
        column.addWidget(parts, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_text_changed)
        self._half_space.clicked.connect(self.editor.insert_half_space)
        self._changes.itemClicked.connect(self._on_change_clicked)
        self._changes.itemActivated.connect(self._on_change_clicked)
        self._questions.shown.connect(self._on_question_shown)
        self._questions.decided.connect(self._on_decided)
        self._questions.words_wanted.connect(self._on_words_wanted)
        self._apply.clicked.connect(self._on_apply)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_apply)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Correct the text"))
        self._hint.setText(
            self.tr(
                "Annotations go along with their words; nothing is written before you apply it."
            )
        )
        self._half_space.setText(self.tr("Half-space"))
        self._half_space.setToolTip(self.tr("Put in a half-space (Shift+Space)"))
        self.editor.setAccessibleName(self.tr("The text of the article"))
        self._changes.setAccessibleName(self.tr("What changes"))
        buttons = QDialogButtonBox.StandardButton
        name_buttons(
            self._buttons, {buttons.Apply: self.tr("Apply"), buttons.Cancel: self.tr("Cancel")}
        )
        self._apply.setToolTip(self.tr("Write the corrected text (Ctrl+Enter)"))

"""The annotations that a new text leaves in doubt: a list, and what to do with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.following import Correction, Doubt, Question
from reader_app.model import AnnotationId, Layer, LayerId, Span
from ui.messages import interface_language, isolated
from ui.panels.marks import layer_icon
from ui.theme import Theme

_CONTEXT: Final = 28
_QUOTE: Final = 60
_LIST_WIDTH: Final = 230


class QuestionPanel(QWidget):
    """Shows questions one by one and keeps what was decided; the first open one is shown first."""

    decided = Signal()
    shown = Signal(object)
    """The Question that is looked at now, or None."""

    words_wanted = Signal()
    """The annotator wants the words that are selected in the text; answered by `take_words`."""

    def __init__(
        self, layers: Sequence[Layer], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._layers = {layer.id: layer for layer in layers}
        self._theme = theme
        self._found: Correction | None = None
        self._decisions: dict[AnnotationId, Span | None] = {}
        self._build()
        self._arrange()
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._take.clicked.connect(self.words_wanted)
        self._group.idClicked.connect(self._on_choice_clicked)
        self._retranslate()

    @property
    def decisions(self) -> Mapping[AnnotationId, Span | None]:
        return self._decisions

    @property
    def open_count(self) -> int:
        """How many questions wait for a decision."""
        questions = self._found.questions if self._found else ()
        return sum(q.annotation.id not in self._decisions for q in questions)

    def show_questions(self, found: Correction | None) -> None:
        """Shows the questions of a new text; what was decided stays where it still can be."""
        before = self._current_id()
        kept = dict(self._decisions)
        self._found = found
        questions = found.questions if found else ()
        self._decisions = {
            q.annotation.id: kept[q.annotation.id]
            for q in questions
            if q.annotation.id in kept and kept[q.annotation.id] in (None, *q.proposals)
        }
        self._list.blockSignals(True)
        self._list.clear()
        for question in questions:
            self._add_item(question)
        self._list.blockSignals(False)
        rows = [row for row, q in enumerate(questions) if q.annotation.id == before]
        self._list.setCurrentRow(rows[0] if rows else self._first_open())
        self._on_row_changed()

    def take_words(self, span: Span) -> None:
        """Decides that the annotation in view is to be on `span` of the new text."""
        question = self._current()
        if question is not None:
            self._decide(question, span)

    # --- what is clicked ---

    def _on_row_changed(self) -> None:
        question = self._current()
        self._detail.setVisible(question is not None)
        if question is not None:
            self._show_question(question)
        self.shown.emit(question)

    def _on_choice_clicked(self, choice: int) -> None:
        question = self._current()
        if question is None:
            return
        if choice < len(question.proposals):
            self._decide(question, question.proposals[choice])
        elif self._group.button(choice) is self._delete:
            self._decide(question, None)

    def _decide(self, question: Question, span: Span | None) -> None:
        self._decisions[question.annotation.id] = span
        self._name_item(self._list.currentRow())
        self._show_question(question)
        self.decided.emit()

    # --- what is shown ---

    def _current(self) -> Question | None:
        row = self._list.currentRow()
        questions = self._found.questions if self._found else ()
        return questions[row] if 0 <= row < len(questions) else None

    def _current_id(self) -> AnnotationId | None:
        question = self._current()
        return question.annotation.id if question else None

    def _first_open(self) -> int:
        questions = self._found.questions if self._found else ()
        still_open = (
            row for row, q in enumerate(questions) if q.annotation.id not in self._decisions
        )
        return next(still_open, 0)

    def _add_item(self, question: Question) -> None:
        item = QListWidgetItem(self._icon(question.annotation.layer_id), "")
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 10))
        self._list.addItem(item)
        self._name_item(self._list.count() - 1)

    def _name_item(self, row: int) -> None:
        question = self._found.questions[row] if self._found else None
        if question is not None:
            is_open = question.annotation.id not in self._decisions
            quote = isolated(_short(question.annotation.quote, _QUOTE))
            self._list.item(row).setText(quote if is_open else f"✓ {quote}")
            font = self._list.font()
            font.setBold(is_open)
            self._list.item(row).setFont(font)

    def _icon(self, layer_id: LayerId) -> QIcon:
        layer = self._layers.get(layer_id)
        return layer_icon(layer, self._theme) if layer else QIcon()

    def _show_question(self, question: Question) -> None:
        found = self._found
        if found is None:
            return
        annotation = question.annotation
        layer = self._layers.get(annotation.layer_id)
        name = layer.name_in(interface_language()) if layer else ""
        self._why.setText(
            _why(question.doubt).format(
                layer=isolated(name), quote=isolated(_short(annotation.quote, _QUOTE))
            )
        )
        self._before.setText(self._in_context(found.before, annotation.span))
        for row, choice in enumerate(self._choices):
            is_there = row < len(question.proposals)
            choice.setVisible(is_there)
            if is_there:
                span = question.proposals[row]
                choice.show_words(
                    self._in_context(found.after, span), found.after[span.start : span.end]
                )
        self._show_decision(question, found)

    def _show_decision(self, question: Question, found: Correction) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._own_words.setText("")
        if question.annotation.id not in self._decisions:
            return
        span = self._decisions[question.annotation.id]
        if span is None:
            self._delete.setChecked(True)
        elif span in question.proposals:
            self._group.button(question.proposals.index(span)).setChecked(True)
        else:
            self._own_words.setText(self._in_context(found.after, span))
            self._own.setChecked(True)

    def _in_context(self, text: str, span: Span) -> str:
        """Returns the words of a span as rich text, strong in the colour of marks, with context."""
        before = text[max(0, span.start - _CONTEXT) : span.start]
        after = text[span.end : span.end + _CONTEXT]
        words = _middle(text[span.start : span.end], _QUOTE)
        return (
            f"<span style='color:{self._theme.faint_text}'>…{_html(before)}</span>"
            f"<b style='color:{self._theme.accent}'>{_html(words)}</b>"
            f"<span style='color:{self._theme.faint_text}'>{_html(after)}…</span>"
        )

    # --- parts ---

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setObjectName("correctingQuestions")
        self._detail = QScrollArea()
        self._detail.setWidgetResizable(True)
        self._detail.setFrameShape(QFrame.Shape.NoFrame)
        self._why, self._before, self._own_words = _words(), _words(), _words()
        self._was = QLabel()
        self._choices = [_Choice(f"correctingProposal{row}") for row in range(3)]
        self._own, self._delete = QRadioButton(), QRadioButton()
        self._own.setObjectName("correctingOwnWords")
        self._delete.setObjectName("correctingDelete")
        self._take = QPushButton()
        self._take.setObjectName("correctingTakeWords")
        self._take.setAutoDefault(False)
        self._group = QButtonGroup(self)
        buttons = (*(choice.button for choice in self._choices), self._own, self._delete)
        for number_, button in enumerate(buttons):
            self._group.addButton(button, number_)
        self._own.setEnabled(False)

    def _arrange(self) -> None:
        own = QHBoxLayout()
        own.addWidget(self._own)
        own.addWidget(self._take)
        own.addWidget(self._own_words, 1)
        own.addWidget(self._delete)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(4)
        column.addWidget(self._why)
        before = QHBoxLayout()
        before.addWidget(self._was)
        before.addWidget(self._before, 1)
        column.addLayout(before)
        for choice in self._choices:
            column.addWidget(choice)
        column.addLayout(own)
        column.addStretch(1)
        self._detail.setWidget(inside)
        self.setAutoFillBackground(True)  # else the pane of tabs shows between list and choices
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._list.setFixedWidth(_LIST_WIDTH)
        row.addWidget(self._list)
        row.addWidget(self._detail, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("Annotations to decide on"))
        for choice in self._choices:
            choice.name(self.tr("Here:"))
        self._was.setText(self.tr("Before:"))
        self._own.setText(self.tr("On other words:"))
        self._take.setText(self.tr("Take the words selected above"))
        self._delete.setText(self.tr("Delete the annotation"))


class _Choice(QWidget):
    """A proposal: its button, and the words with their context."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setObjectName(name)
        self._words = _words()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self._words, 1)

    def name(self, text: str) -> None:
        self.button.setText(text)

    def show_words(self, rich_text: str, words: str) -> None:
        self._words.setText(rich_text)
        self.button.setAccessibleName(f"{self.button.text()} {words}")


def _why(doubt: Doubt) -> str:
    translate = QCoreApplication.translate
    sentences = {
        Doubt.GONE: translate("correcting", "{layer}: the words “{quote}” are gone."),
        Doubt.REWRITTEN: translate("correcting", "{layer}: “{quote}” was written anew."),
        Doubt.CUT: translate("correcting", "{layer}: an end of “{quote}” was written anew."),
        Doubt.RIM: translate("correcting", "{layer}: “{quote}” is only a part of a word now."),
        Doubt.EITHER: translate(
            "correcting", "{layer}: the same words stand side by side. Which “{quote}” is meant?"
        ),
        Doubt.SAME: translate(
            "correcting", "{layer}: “{quote}” would be the same tag as another one."
        ),
    }
    return sentences[doubt]


def _words() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"


def _middle(text: str, most: int) -> str:
    """Returns a text, or its two ends where it is long."""
    return text if len(text) <= 2 * most else f"{text[:most]} … {text[-most:]}"


def _html(text: str) -> str:
    return escape(" ".join(text.split("\n")))

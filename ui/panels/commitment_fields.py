"""What is noted of a commitment beside its slots: summary, kind, strength, topic, note, reminder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader_app.day_words import day_words, short_day_words
from reader_app.model import CommitmentKind, Strength
from reader_app.record_words import words_for
from ui.panels.choice_box import ChoiceBox
from ui.panels.choices import Choice, ChoosingField
from ui.panels.detail_field import HANGING_SPACE, LineEditor, TitleEditor
from ui.theme import Theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class ShownFields:
    """The values as they are stored. `note_on_words` is the annotation's own note, if it has one."""

    summary: str = ""
    kind: CommitmentKind | None = None
    strength: Strength | None = None
    is_testable: bool | None = None
    testable_reason: str = ""
    topic: str = ""
    note: str = ""
    note_on_words: str = ""
    is_reviewed: bool = False
    reviewer: str = ""
    remind_on: date | None = None


class CommitmentFields(QWidget):
    """`committed` carries the name of a field of `ShownFields` and its new value, once it is left."""

    committed = Signal(str, object)
    reminder_toggled = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._language = "en"
        self._reviewer = ""
        self.summary = TitleEditor()
        self.kind, self.strength, self.testable = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.reason = LineEditor()
        self.topic = _TopicField(takes_first=False)
        self.note = _NoteField()
        self.note_on_words = _NoteField()
        self.reviewed, self.reminder = QCheckBox(), QCheckBox()
        self.day = LineEditor()
        self._day_words = QLabel(wordWrap=True)
        self._day_words.setContentsMargins(*HANGING_SPACE)
        self._day_words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._labels = {name: QLabel() for name in _LABELLED}
        self._named()
        self._arrange()
        self._connect()
        self._retranslate()
        self.show_fields(ShownFields())

    # --- what is shown ---

    def show_fields(self, shown: ShownFields) -> None:
        for editor, text in (
            (self.summary, shown.summary),
            (self.reason, shown.testable_reason),
            (self.topic, shown.topic),
            (self.note, shown.note),
            (self.note_on_words, shown.note_on_words),
            (self.day, short_day_words(shown.remind_on, self._language) if shown.remind_on else ""),
        ):
            editor.show_stored(text)
        self.kind.show_stored(shown.kind)
        self.strength.show_stored(shown.strength)
        self.testable.show_stored(shown.is_testable)
        self.reviewed.setChecked(shown.is_reviewed)
        self._reviewer = shown.reviewer
        self.reminder.setChecked(shown.remind_on is not None)
        self.day.setVisible(shown.remind_on is not None)
        has_own_note = bool(shown.note_on_words) or self.note_on_words.is_changed
        for widget in (self.note_on_words, self._labels["note_on_words"]):
            widget.setVisible(has_own_note)
        self._word_reviewer()
        self._say_day_back()

    def forget(self) -> None:
        """Lets go of what is written: another commitment is to be shown."""
        for editor in self._editors():
            editor.settle()

    def commit(self) -> None:
        """Says everything that was written and not said yet."""
        for name, editor in self._texts().items():
            self._commit_text(name, editor)
        for box in (self.kind, self.strength, self.testable):
            box.commit()
        self._commit_day()

    def set_writable(self, is_writable: bool) -> None:
        for editor in self._editors():
            editor.setReadOnly(not is_writable)
        for widget in (self.kind, self.strength, self.testable, self.reviewed, self.reminder):
            widget.setEnabled(is_writable)

    def set_language(self, language: str) -> None:
        self._language = language
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        for editor in (self.summary, self.note, self.note_on_words):
            editor.set_theme(theme)
        self.topic.set_list_theme(theme)

    def set_topics(self, offering: Sequence[str]) -> None:
        self.topic.set_topics(offering)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # --- the annotator speaks ---

    def _commit_text(self, name: str, editor: LineEditor | TitleEditor) -> None:
        if editor.is_changed:
            editor.settle()
            self.committed.emit(name, editor.text().strip())

    def _commit_day(self) -> None:
        if not self.day.is_changed:
            return
        day = _day_of(self.day.text())
        if day is not None or not self.day.text().strip():
            self.day.settle()
            self.committed.emit("remind_on", day)

    def _on_reviewed_clicked(self, is_reviewed: bool) -> None:
        self.committed.emit("is_reviewed", is_reviewed)

    def _say_day_back(self) -> None:
        text = self.day.text().strip()
        day = _day_of(text) if text and not self.day.isHidden() else None
        words = day_words(day, self._language, with_weekday=True) if day else ""
        if text and not day and not self.day.isHidden():
            words = self.tr("Write day, month and year, in either calendar.")
        self._day_words.setText(words)
        self._day_words.setVisible(bool(words))

    # --- parts ---

    def _texts(self) -> dict[str, LineEditor | TitleEditor]:
        return {
            "summary": self.summary,
            "testable_reason": self.reason,
            "topic": self.topic,
            "note": self.note,
            "note_on_words": self.note_on_words,
        }

    def _editors(self) -> tuple[LineEditor | TitleEditor, ...]:
        return (*self._texts().values(), self.day)

    def _named(self) -> None:
        for name, widget in {
            **self._texts(),
            "kind": self.kind,
            "strength": self.strength,
            "is_testable": self.testable,
            "reviewed": self.reviewed,
            "reminder": self.reminder,
            "remind_on": self.day,
        }.items():
            widget.setObjectName(f"commitment.{name}")

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        tops = Qt.AlignmentFlag.AlignTop
        for row, (name, widget) in enumerate(
            (
                ("summary", self.summary),
                ("kind", _beside(self.kind, self._labels["strength"], self.strength)),
                ("is_testable", _beside(self.testable, self.reason)),
                ("topic", self.topic),
                ("note", self.note),
                ("note_on_words", self.note_on_words),
            )
        ):
            label = self._labels[name]
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setContentsMargins(0, 3, 0, 0)
            grid.addWidget(label, row, 0, tops)
            grid.addWidget(widget, row, 1)
        self._labels["strength"].setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(grid)
        column.addWidget(_beside(self.reminder, self.day))
        column.addWidget(self._day_words)
        column.addWidget(self.reviewed)

    def _connect(self) -> None:
        for name, editor in self._texts().items():
            editor.finished.connect(partial(self._commit_text, name, editor))
            editor.left.connect(self.left)
        for name, box in (
            ("kind", self.kind),
            ("strength", self.strength),
            ("is_testable", self.testable),
        ):
            box.committed.connect(partial(self.committed.emit, name))
            box.left.connect(self.left)
        self.day.finished.connect(self._commit_day)
        self.day.edited.connect(self._say_day_back)
        self.day.left.connect(self.left)
        self.reviewed.clicked.connect(self._on_reviewed_clicked)
        self.reminder.clicked.connect(self.reminder_toggled)

    def _word_reviewer(self) -> None:
        words = self.tr("Reviewed by me")
        if self._reviewer:
            words = self.tr("Reviewed by {name}").format(name=self._reviewer)
        self.reviewed.setText(words)

    def _retranslate(self) -> None:
        names = {
            "summary": self.tr("In short"),
            "kind": self.tr("Kind"),
            "strength": self.tr("Strength"),
            "is_testable": self.tr("Testable"),
            "topic": self.tr("Topic"),
            "note": self.tr("Note"),
            "note_on_words": self.tr("Note on the words"),
        }
        for name, words in names.items():
            self._labels[name].setText(words)
        self.summary.setAccessibleName(self.tr("The commitment in one line"))
        self.reason.setAccessibleName(self.tr("Why it can be tested or not"))
        self.reason.setPlaceholderText(self.tr("why"))
        for widget, name in (
            (self.kind, "kind"),
            (self.strength, "strength"),
            (self.testable, "is_testable"),
            (self.topic, "topic"),
            (self.note, "note"),
            (self.note_on_words, "note_on_words"),
        ):
            widget.setAccessibleName(names[name])
        for box, members in ((self.kind, CommitmentKind), (self.strength, Strength)):
            words = [(member, words_for(member, self._language)) for member in members]
            box.set_choices([(None, self.tr("—")), *words])
        self.testable.set_choices(
            [(None, self.tr("—")), (True, self.tr("yes")), (False, self.tr("no"))]
        )
        self.reminder.setText(self.tr("Remind me on"))
        self.day.setAccessibleName(self.tr("The day of the reminder"))
        self._word_reviewer()
        self._say_day_back()


class _NoteField(TitleEditor):
    """Keeps its lines: Shift+Enter begins a new one."""

    def text(self) -> str:
        return self.toPlainText().strip()

    def show_stored(self, text: str) -> None:
        is_kept, self._stored = self.is_changed, text.strip()
        if not is_kept and self.text() != self._stored:
            self.setPlainText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_new_line = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and is_new_line:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)


class _TopicField(ChoosingField):
    """One topic: what is chosen or written is kept in the field."""

    def __init__(self, *, takes_first: bool) -> None:
        super().__init__(takes_first=takes_first)
        self._topics: Sequence[str] = ()
        self.set_offering(self._fitting)
        self.chosen.connect(self._on_chosen)

    def set_topics(self, topics: Sequence[str]) -> None:
        self._topics = topics

    def _fitting(self, typed: str) -> Sequence[Choice]:
        wanted = typed.strip().casefold()
        fitting = [topic for topic in self._topics if wanted in topic.casefold()]
        return [Choice(topic, topic) for topic in fitting if topic != typed.strip()]

    def _on_chosen(self, topic: object) -> None:
        self.setText(str(topic))
        self.finished.emit()

    def _take_words(self, words: str) -> None:
        self.finished.emit()


_LABELLED: Final = (
    *("summary", "kind", "strength", "is_testable", "topic", "note", "note_on_words"),
)


def _beside(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, QLabel | QCheckBox) else 1)
    return box


def _day_of(text: str) -> date | None:
    # Imported when a day is first written: the patterns of dates are long.
    from reader_app.text.dates.written import written_day

    return written_day(text)

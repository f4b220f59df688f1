"""How a commitment stands: the form that takes no status without evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.stamps import new_id, now
from reader_app.day_words import short_day_words
from reader_app.model import (
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentStatus,
    Evidence,
    EvidenceId,
    EvidenceKind,
)
from reader_app.record_words import words_for
from ui.dialogs.buttons import name_buttons
from ui.dialogs.evidence_editor import EvidenceEditor
from ui.dialogs.evidence_search import WordsFound
from ui.messages import isolated, left_to_right
from ui.panels.day_field import DayField
from ui.panels.detail_field import HANGING_SPACE
from ui.theme import LIGHT, Theme

_QUOTE_LENGTH: Final = 220
_HISTORY_SHOWN: Final = 4
_EVIDENCE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """What the form was filled with; `evidence` is never empty."""

    status: CommitmentStatus
    day: date
    evidence: tuple[Evidence, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Following:
    """What the form shows of a commitment: its words, and the titles of the articles of its evidence."""

    commitment: Commitment
    quote: str
    titles: Mapping[ArticleId, str]


class StatusDialog(QDialog):
    """Evidence is ticked or added; the search for words and the choice of a file are others' work."""

    search_wanted = Signal()
    file_wanted = Signal()
    link_wanted = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        following: Following,
        annotator_id: AnnotatorId,
        language: str,
        parent: QWidget | None = None,
        *,
        today: date,
        status: CommitmentStatus | None = None,
        selected: WordsFound | None = None,
        theme: Theme = LIGHT,
    ) -> None:
        """`status` is the one that is wished for, `selected` the words that are selected in the text."""
        super().__init__(parent)
        self.setObjectName("statusDialog")
        self.setWindowTitle(self.tr("Status of the commitment"))
        self._following = following
        self._annotator_id = annotator_id
        self._language = language
        self._selected = selected
        self._titles = dict(following.titles)
        self._statuses = list(CommitmentStatus)
        self.day = DayField(self.tr("Day of the status"), language, today=today, theme=theme)
        self.editor = EvidenceEditor(language, today=today, theme=theme)
        self.day.set_day(today)
        self._make_fields(theme)
        self._make_buttons()
        self._arrange(theme)
        self._connect()
        self._fill(status)

    def add_words(self, words: WordsFound) -> None:
        """Takes words of an article for evidence."""
        self._titles[words.article_id] = words.title
        self._add(
            replace(
                self._blank(EvidenceKind.SPAN),
                article_id=words.article_id,
                span=words.span,
                quote=words.quote,
                prefix=words.prefix,
                suffix=words.suffix,
            )
        )

    def add_file(self, path: str) -> None:
        self._add(replace(self._blank(EvidenceKind.FILE), target=path))

    def add_link(self, url: str) -> None:
        self._add(replace(self._blank(EvidenceKind.LINK), target=url))

    # --- making ---

    def _make_fields(self, theme: Theme) -> None:
        self.status = QComboBox()
        self.status.setObjectName("commitmentStatus")
        for value in self._statuses:
            self.status.addItem(words_for(value, self._language))
        self.day.editor.setObjectName("statusDay")
        self.evidence = QListWidget()
        self.evidence.setObjectName("evidenceList")
        self.evidence.setWordWrap(True)
        self.evidence.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.note = QLineEdit()
        self.note.setObjectName("statusNote")
        self._needed = QLabel(self.tr("No status without evidence: add a piece, or tick one."))
        self._needed.setObjectName("evidenceNeeded")
        self._needed.setWordWrap(True)
        self._needed.setStyleSheet(f"color: {theme.warning};")

    def _make_buttons(self) -> None:
        self._add_words = QPushButton(self.tr("The selected &words"))
        self._add_words.setObjectName("evidenceSelected")
        self._add_words.setEnabled(self._selected is not None)
        self._search = QPushButton(self.tr("Words of an a&rticle…"))
        self._search.setObjectName("evidenceSearchButton")
        self._file = QPushButton(self.tr("A fi&le…"))
        self._link = QPushButton(self.tr("A lin&k…"))
        self._link.setObjectName("evidenceLink")
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        name_buttons(
            self._buttons, {standard.Save: self.tr("&Keep"), standard.Cancel: self.tr("&Cancel")}
        )

    def _fill(self, status: CommitmentStatus | None) -> None:
        commitment = self._following.commitment
        wished = status or commitment.status or CommitmentStatus.IN_PROGRESS
        self.status.setCurrentIndex(self._statuses.index(wished))
        for each in commitment.evidence:
            self._put(each, is_ticked=False)
        self._refresh()

    def _arrange(self, theme: Theme) -> None:
        quote = " ".join(self._following.quote.split())
        shown = quote if len(quote) <= _QUOTE_LENGTH else f"{quote[:_QUOTE_LENGTH]}…"
        words = QLabel(_quoted(shown, self._language), wordWrap=True)
        words.setObjectName("statusQuote")
        words.setContentsMargins(*HANGING_SPACE)
        before = QLabel(self._history_words(), wordWrap=True)
        before.setObjectName("statusHistory")
        before.setStyleSheet(f"color: {theme.faint_text};")
        form = QFormLayout()
        form.addRow(self.tr("Statu&s:"), self.status)
        form.addRow(self.tr("Day &of the status:"), self.day)
        label = QLabel(self.tr("&Evidence:"))
        label.setBuddy(self.evidence)
        adding = QHBoxLayout()
        for button in (self._add_words, self._search, self._file, self._link):
            button.setAutoDefault(False)
            adding.addWidget(button)
        last = QFormLayout()
        last.addRow(self.tr("&Note on the status:"), self.note)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(before)
        column.addLayout(form)
        column.addWidget(label)
        column.addWidget(self.evidence, 1)
        column.addLayout(adding)
        column.addWidget(self.editor)
        column.addLayout(last)
        column.addWidget(self._needed)
        column.addWidget(self._buttons)
        before.setVisible(bool(before.text()))
        self.setMinimumWidth(520)
        self.resize(620, 640)

    def _connect(self) -> None:
        self._add_words.clicked.connect(self._on_selected_wanted)
        self._search.clicked.connect(self.search_wanted)
        self._file.clicked.connect(self.file_wanted)
        self._link.clicked.connect(self.link_wanted)
        self.evidence.currentItemChanged.connect(self._on_current_changed)
        self.evidence.itemChanged.connect(self._refresh)
        self.editor.changed.connect(self._on_edited)
        self.day.changed.connect(self._refresh)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _history_words(self) -> str:
        """Returns the last steps of the history, the newest first, a line each."""
        steps = reversed(self._following.commitment.history[-_HISTORY_SHOWN:])
        return "\n".join(
            f"{words_for(step.status, self._language)} — {short_day_words(step.day, self._language)}"
            for step in steps
        )

    # --- evidence ---

    def _blank(self, kind: EvidenceKind) -> Evidence:
        return Evidence(EvidenceId(new_id()), kind, self._annotator_id, now())

    def _add(self, evidence: Evidence) -> None:
        item = self._put(evidence, is_ticked=True)
        self.evidence.setCurrentItem(item)
        self._refresh()

    def _put(self, evidence: Evidence, *, is_ticked: bool) -> QListWidgetItem:
        item = QListWidgetItem(self._evidence_words(evidence), self.evidence)
        item.setData(_EVIDENCE, evidence)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        states = Qt.CheckState
        item.setCheckState(states.Checked if is_ticked else states.Unchecked)
        return item

    def _evidence_words(self, evidence: Evidence) -> str:
        language = self._language
        if evidence.kind is EvidenceKind.SPAN:
            title = self._titles.get(evidence.article_id, "") if evidence.article_id else ""
            head = _quoted(" ".join(evidence.quote.split()), language)
            head += f"\n{isolated(title)}" if title else ""
        else:
            head = left_to_right(evidence.target)
        parts = [words_for(evidence.weight, language), words_for(evidence.bearing, language)]
        if evidence.day is not None:
            parts.insert(0, short_day_words(evidence.day, language))
        return f"{head}\n{' · '.join(parts)}"

    def _ticked(self) -> tuple[Evidence, ...]:
        items = [self.evidence.item(row) for row in range(self.evidence.count())]
        return tuple(
            item.data(_EVIDENCE) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _on_selected_wanted(self) -> None:
        if self._selected is not None:
            self.add_words(self._selected)
            self._add_words.setEnabled(False)

    def _on_current_changed(self) -> None:
        item = self.evidence.currentItem()
        evidence = item.data(_EVIDENCE) if item is not None else None
        is_new = evidence is not None and evidence not in self._following.commitment.evidence
        # What stands in the history already is not rewritten: that only grows.
        self.editor.show_evidence(evidence)
        self.editor.setEnabled(is_new)

    def _on_edited(self, evidence: Evidence) -> None:
        item = self.evidence.currentItem()
        if item is not None:
            item.setData(_EVIDENCE, evidence)
            item.setText(self._evidence_words(evidence))
        self._refresh()

    # --- keeping ---

    def _refresh(self) -> None:
        has_evidence = bool(self._ticked())
        self._needed.setVisible(not has_evidence)
        is_sound = has_evidence and self.day.day is not None and self.editor.is_sound
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(is_sound)

    def _on_accepted(self) -> None:
        day, evidence = self.day.day, self._ticked()
        if day is None or not evidence:
            return
        status = self._statuses[self.status.currentIndex()]
        self.chosen.emit(StatusChoice(status, day, evidence, self.note.text().strip()))
        self.accept()


def _quoted(words: str, language: str) -> str:
    marks = "«{}»" if language == "fa" else "“{}”"
    return marks.format(words)

"""What is said of one piece of evidence: its day, its weight, which way it speaks, a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from reader_app.model import Evidence, EvidenceBearing, EvidenceWeight
from reader_app.record_words import words_for
from ui.panels.day_field import DayField
from ui.theme import LIGHT, Theme


class EvidenceEditor(QWidget):
    """Edits one `Evidence`; `changed` has it anew."""

    changed = Signal(object)

    def __init__(
        self, language: str, parent: QWidget | None = None, *, today: date, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self._evidence: Evidence | None = None
        self._day = DayField(self.tr("Day of the evidence"), language, today=today, theme=theme)
        self._weight = _choice(EvidenceWeight, language)
        self._bearing = _choice(EvidenceBearing, language)
        self._note = QLineEdit()
        self._day.editor.setObjectName("evidenceDay")
        self._weight.setObjectName("evidenceWeight")
        self._bearing.setObjectName("evidenceBearing")
        self._note.setObjectName("evidenceNote")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Day of the e&vidence:"), self._day)
        form.addRow(self.tr("It &is:"), self._weight)
        form.addRow(self.tr("It s&peaks:"), self._bearing)
        form.addRow(self.tr("Re&mark:"), self._note)
        self._day.changed.connect(self._on_changed)
        self._weight.currentIndexChanged.connect(self._on_changed)
        self._bearing.currentIndexChanged.connect(self._on_changed)
        self._note.textChanged.connect(self._on_changed)
        self.show_evidence(None)

    @property
    def is_sound(self) -> bool:
        return self._day.is_sound

    def show_evidence(self, evidence: Evidence | None) -> None:
        self._evidence = None  # what the fields are filled with is nobody's change
        self.setEnabled(evidence is not None)
        self._day.set_day(evidence.day if evidence else None)
        if evidence is not None:
            self._weight.setCurrentIndex(list(EvidenceWeight).index(evidence.weight))
            self._bearing.setCurrentIndex(list(EvidenceBearing).index(evidence.bearing))
        self._note.setText(evidence.note if evidence else "")
        self._evidence = evidence

    def _on_changed(self) -> None:
        if self._evidence is None:
            return
        self._evidence = replace(
            self._evidence,
            day=self._day.day,
            weight=list(EvidenceWeight)[self._weight.currentIndex()],
            bearing=list(EvidenceBearing)[self._bearing.currentIndex()],
            note=self._note.text().strip(),
        )
        self.changed.emit(self._evidence)


def _choice(kind: type[StrEnum], language: str) -> QComboBox:
    box = QComboBox()
    for value in kind:
        box.addItem(words_for(value, language))
    return box

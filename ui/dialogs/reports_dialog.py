"""Asks which report is wanted: of what, of which articles, as what, in which language, to which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import CommitmentFilter
from reader_app.model import CommitmentStatus
from reader_app.record_words import words_for
from reader_app.reporting.choice import (
    EVERYTHING,
    FORMATS,
    Part,
    ReportFormat,
    ReportKind,
)
from ui.dialogs.buttons import name_buttons
from ui.dialogs.export_dialog import ExportScope
from ui.dialogs.target_field import TargetField, documents
from ui.messages import interface_language, number

FILE_STEM: Final = "hashiyeh-report"
LANGUAGES: Final = ("fa", "en")
_STATUSES: Final = (None, *CommitmentStatus)


@dataclass(frozen=True, slots=True)
class WantedReport:
    """What the annotator asked for."""

    kind: ReportKind
    format: ReportFormat
    language: str
    scope: ExportScope
    path: Path
    parts: frozenset[Part] = frozenset(Part)
    filter: CommitmentFilter = EVERYTHING


class ReportsDialog(QDialog):
    """Offers only what there is: the list if it is filtered, the open article if there is one."""

    chosen = Signal(object)
    """The WantedReport, once the annotator has agreed to it."""

    def __init__(
        self,
        all_count: int,
        filtered_count: int,
        has_article: bool,
        last: WantedReport | None = None,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`last` is what was wanted the last time, to begin with."""
        super().__init__(parent)
        self.setObjectName("reportsDialog")
        self._counts = {ExportScope.ALL: all_count, ExportScope.FILTERED: filtered_count}
        self._kinds = {kind: QRadioButton() for kind in ReportKind}
        self._scopes = {scope: QRadioButton() for scope in ExportScope}
        self._formats = {form: QRadioButton() for form in ReportFormat}
        self._languages = {language: QRadioButton() for language in LANGUAGES}
        self._parts = {part: QCheckBox() for part in Part}
        self._status_label, self._status = QLabel(), QComboBox()
        self._status_label.setBuddy(self._status)
        self._boxes = {
            name: QGroupBox() for name in ("kind", "scope", "format", "with", "language")
        }
        place = last.path.parent if last else folder or documents()
        self._target = TargetField(
            place / f"{FILE_STEM}.html", tuple(ReportFormat), "reportPath", self.tr("Report")
        )
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._offer(has_article, last)
        self._connect()
        self._retranslate()
        self._on_kind_toggled()
        self.setMinimumWidth(620)

    @property
    def choice(self) -> WantedReport:
        kind = _checked(self._kinds)
        wanted = _checked(self._scopes)
        parts = frozenset(part for part, box in self._parts.items() if box.isChecked())
        return WantedReport(
            kind=kind,
            format=_checked(self._formats),
            language=_checked(self._languages),
            scope=wanted,
            path=self._target.path,
            parts=parts,
            filter=self._filter() if kind is ReportKind.COMMITMENTS else EVERYTHING,
        )

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_buttons_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)

    def _on_kind_toggled(self) -> None:
        """Shows what this kind of report can be, and what it can have."""
        kind = _checked(self._kinds)
        offered = FORMATS[kind]
        for form, button in self._formats.items():
            button.setVisible(form in offered)
        if _checked(self._formats) not in offered:
            self._formats[offered[0]].setChecked(True)
        is_articles, is_commitments = kind is ReportKind.ARTICLES, kind is ReportKind.COMMITMENTS
        for box in self._parts.values():
            box.setVisible(is_articles)
        self._status_label.setVisible(is_commitments)
        self._status.setVisible(is_commitments)
        self._boxes["with"].setVisible(is_articles or is_commitments)
        self._name_with_box()

    def _on_format_toggled(self) -> None:
        self._target.set_suffix(_checked(self._formats))

    def _on_possible_changed(self, is_possible: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(is_possible)

    # --- parts ---

    def _filter(self) -> CommitmentFilter:
        place = self._status.currentIndex() - 1
        if place < 0:
            return EVERYTHING
        return CommitmentFilter(statuses=frozenset({_STATUSES[place]}))

    def _offer(self, has_article: bool, last: WantedReport | None) -> None:
        """Hides what is not there and begins with what the annotator most likely wants."""
        is_filtered = self._counts[ExportScope.FILTERED] != self._counts[ExportScope.ALL]
        self._scopes[ExportScope.FILTERED].setVisible(is_filtered)
        self._scopes[ExportScope.ARTICLE].setVisible(has_article)
        usual = ExportScope.FILTERED if is_filtered else ExportScope.ALL
        scope = last.scope if last else ExportScope.ARTICLE
        is_there = {ExportScope.FILTERED: is_filtered, ExportScope.ARTICLE: has_article}
        self._scopes[scope if is_there.get(scope, True) else usual].setChecked(True)
        self._kinds[last.kind if last else ReportKind.ARTICLES].setChecked(True)
        self._formats[last.format if last else ReportFormat.HTML].setChecked(True)
        self._languages[last.language if last else interface_language()].setChecked(True)
        for part, box in self._parts.items():
            box.setChecked(last is None or part in last.parts)
        self._target.set_suffix(_checked(self._formats))

    def _arrange(self) -> None:
        choices = {
            "kind": self._kinds,
            "scope": self._scopes,
            "format": self._formats,
            "language": self._languages,
        }
        for name, buttons in choices.items():
            column = QVBoxLayout(self._boxes[name])
            if name == "language":
                column.setDirection(QBoxLayout.Direction.LeftToRight)
            group = QButtonGroup(self)
            for value, button in buttons.items():
                button.setObjectName(f"report_{name}_{value}")
                group.addButton(button)
                column.addWidget(button)
            column.addStretch(1)
        column = QVBoxLayout(self._boxes["with"])
        for part, box in self._parts.items():
            box.setObjectName(f"report_part_{part}")
            column.addWidget(box)
        self._status.setObjectName("report_status")
        column.addWidget(self._status_label)
        column.addWidget(self._status)
        column.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, name in enumerate(("kind", "scope", "format", "with")):
            grid.addWidget(self._boxes[name], place // 2, place % 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(12)
        whole.addLayout(grid)
        whole.addWidget(self._boxes["language"])
        whole.addWidget(self._target)
        whole.addStretch(1)
        whole.addWidget(self._buttons)

    def _connect(self) -> None:
        for button in self._kinds.values():
            button.toggled.connect(self._on_kind_toggled)
        for button in self._formats.values():
            button.toggled.connect(self._on_format_toggled)
        self._target.possible_changed.connect(self._on_possible_changed)
        self._buttons.accepted.connect(self._on_buttons_accepted)
        self._buttons.rejected.connect(self.reject)
        self._on_possible_changed(self._target.is_possible)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report"))
        self._target.set_title(self.tr("Report"))
        self._boxes["kind"].setTitle(self.tr("Of what"))
        self._boxes["scope"].setTitle(self.tr("From which articles"))
        self._boxes["format"].setTitle(self.tr("As what"))
        self._boxes["language"].setTitle(self.tr("In which language"))
        self._name_with_box()
        words = {
            **{self._kinds[kind]: text for kind, text in self._kind_names().items()},
            **{self._formats[form]: text for form, text in self._format_names().items()},
            **{self._parts[part]: text for part, text in self._part_names().items()},
            self._languages["fa"]: self.tr("Persian"),
            self._languages["en"]: self.tr("English"),
            self._scopes[ExportScope.ALL]: self._counted(self.tr("All ({n})"), ExportScope.ALL),
            self._scopes[ExportScope.FILTERED]: self._counted(
                self.tr("Those in the list now ({n})"), ExportScope.FILTERED
            ),
            self._scopes[ExportScope.ARTICLE]: self.tr("Only the one that is open"),
        }
        for button, text in words.items():
            button.setText(text)
        self._name_statuses()
        buttons = QDialogButtonBox.StandardButton
        name_buttons(
            self._buttons,
            {buttons.Save: self.tr("Write the report"), buttons.Cancel: self.tr("Cancel")},
        )

    def _counted(self, words: str, scope: ExportScope) -> str:
        return words.format(n=number(self._counts[scope]))

    def _kind_names(self) -> dict[ReportKind, str]:
        return {
            ReportKind.ARTICLES: self.tr("Articles with their annotations"),
            ReportKind.COMMITMENTS: self.tr("A table of commitments"),
            ReportKind.PEOPLE: self.tr("A table of people and places"),
            ReportKind.MENTIONS: self.tr("A table of mentions"),
        }

    def _format_names(self) -> dict[ReportFormat, str]:
        return {
            ReportFormat.HTML: self.tr("A page for the browser (HTML)"),
            ReportFormat.PDF: self.tr("Sheets of paper (PDF)"),
            ReportFormat.XLSX: self.tr("A workbook for Excel (XLSX)"),
            ReportFormat.CSV: self.tr("A plain table (CSV)"),
        }

    def _part_names(self) -> dict[Part, str]:
        return {
            Part.COMMITMENTS: self.tr("Cards of the commitments"),
            Part.NOTES: self.tr("Notes"),
            Part.RELATIONS: self.tr("Relations"),
            Part.NAMES: self.tr("People and places"),
        }

    def _name_with_box(self) -> None:
        is_commitments = _checked(self._kinds) is ReportKind.COMMITMENTS
        self._boxes["with"].setTitle(self.tr("Only") if is_commitments else self.tr("With"))

    def _name_statuses(self) -> None:
        """Words the statuses anew and leaves the chosen one chosen."""
        chosen = max(self._status.currentIndex(), 0)
        self._status.clear()
        language = interface_language()
        self._status.addItem(self.tr("In any state"))
        self._status.addItems([words_for(status, language) for status in _STATUSES])
        self._status.setCurrentIndex(chosen)
        self._status_label.setText(self.tr("Those whose &status is"))


def _checked[T](buttons: dict[T, QRadioButton]) -> T:
    return next(value for value, button in buttons.items() if button.isChecked())

"""All suggestions above a confidence, to be looked through and ticked before they are accepted."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import Final

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.suggested_phrases import expected_wrong, suggested_phrases
from reader_app.model import Layer
from reader_app.suggest.suggestion import Suggestion
from ui.dialogs.buttons import name_buttons
from ui.dialogs.ticking_list import TickingList
from ui.messages import SUREST, interface_language, number, percent_sign
from ui.models.suggested_model import SuggestedModel
from ui.panels.suggested_delegate import SuggestedDelegate
from ui.theme import Theme

USUAL_PERCENT: Final = 90
"""One wrong one in ten is seen in the preview and unticked; many more, and one reads them all anyway."""

_RLM: Final = "\u200f"
_ROUNDING: Final = 1e-9
_LARGER: Final = 1.15


class AcceptManyDialog(QDialog):
    """Shows the suggestions of an article from a precision on; `chosen` hands over what is ticked."""

    chosen = Signal(object)
    """A list of Suggestion, in the order of the text."""

    def __init__(
        self,
        layers: Sequence[Layer],
        theme: Theme,
        least_percent: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("acceptMany")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._layers = layers
        self._text = ""
        self._all_suggested: Sequence[Suggestion] = ()
        self._model = SuggestedModel(self)
        self._delegate = SuggestedDelegate(self._model, layers, theme, self)
        self._heading = QLabel(wordWrap=True)
        self._least_words = QLabel()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._least = QSpinBox()
        self._least_words.setBuddy(self._least)
        for each in (self._slider, self._least):
            each.setRange(0, 100)
            each.setValue(least_percent)
        self.list = TickingList("acceptPhrases", self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self._summary = QLabel(wordWrap=True)
        self._every = QPushButton()
        self._none = QPushButton()
        for each, name in (
            (self._slider, "acceptSlider"),
            (self._least, "acceptLeast"),
            (self._summary, "acceptSummary"),
            (self._every, "acceptTickAll"),
            (self._none, "acceptTickNone"),
        ):
            each.setObjectName(name)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._buttons.button(standard.Ok).setIcon(QIcon())  # it would not follow the theme
        self._arrange()
        self._connect()
        self._retranslate()
        self.resize(760, 600)

    @property
    def least_percent(self) -> int:
        return self._least.value()

    @property
    def ticked(self) -> list[Suggestion]:
        return self._model.ticked

    def show_suggestions(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        """Takes all that is suggested for an article; what was unticked before stays so."""
        self._text, self._all_suggested = text, suggestions
        scores = [min(floor(100 * each.score + _ROUNDING), SUREST) for each in suggestions]
        if scores:
            for each in (self._slider, self._least):
                each.setRange(min(scores), max(scores))
        self._refresh()

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_least_changed(self, value: int) -> None:
        self._slider.setValue(value)
        self._refresh()

    def _on_accepted(self) -> None:
        wanted = self.ticked
        self.accept()
        self.chosen.emit(wanted)

    # --- keeping in step ---

    def _sure_enough(self) -> list[Suggestion]:
        least = self.least_percent / 100 - _ROUNDING
        return [each for each in self._all_suggested if each.score >= least]

    def _refresh(self) -> None:
        self._model.show(suggested_phrases(self._text, self._sure_enough()))
        if self._model.shown:
            self.list.setCurrentIndex(self._model.index(0))
            self.list.selectionModel().clearSelection()
            self.list.scrollToTop()

    def _say(self) -> None:
        ticked, count = self.ticked, len(self._sure_enough())
        words = self.tr("{n} of {total} suggestions are as sure as this, and {ticked} are ticked.")
        total = number(len(self._all_suggested))
        said = words.format(n=number(count), total=total, ticked=number(len(ticked)))
        self._summary.setText(f"{said} {self._risk(ticked)}".rstrip())
        accept = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setEnabled(bool(ticked))
        one, many = self.tr("Accept one"), self.tr("Accept {n}")
        accept.setText(one if len(ticked) == 1 else many.format(n=number(len(ticked))))
        for button in (self._every, self._none):
            button.setEnabled(count > 0)

    def _risk(self, ticked: Sequence[Suggestion]) -> str:
        """Says how many of what is ticked are likely to be wrong."""
        if not ticked:
            return ""
        match round(expected_wrong(ticked)):
            case 0:
                return self.tr("Probably none of those is wrong.")
            case 1:
                return self.tr("About one of those is probably wrong.")
            case wrong:
                return self.tr("About {n} of those are probably wrong.").format(n=number(wrong))

    def _retranslate(self) -> None:
        language = interface_language()
        self.setWindowTitle(self.tr("Accept many suggestions"))
        self._heading.setText(self.tr("Accept what is sure enough; the least sure stand first"))
        self._least_words.setText(self.tr("Expected &precision, at least:"))
        self._least.setLocale(QLocale())
        # Without a mark of its direction the sign would stand to the right of Persian digits.
        self._least.setSuffix(f"{_RLM}{percent_sign()}" if language == "fa" else percent_sign())
        self._every.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self._slider.setAccessibleName(self.tr("Expected precision in per cent, at least"))
        self._least.setAccessibleName(self._slider.accessibleName())
        self.list.setAccessibleName(self.tr("Suggestions; Space ticks the selected ones"))
        self._delegate.set_language(language)
        self._model.name_layers({each.id: each.name_in(language) for each in self._layers})
        name_buttons(self._buttons, {QDialogButtonBox.StandardButton.Cancel: self.tr("Cancel")})
        self._say()

    # --- parts ---

    def _connect(self) -> None:
        self._slider.valueChanged.connect(self._least.setValue)
        self._least.valueChanged.connect(self._on_least_changed)
        self._model.ticks_changed.connect(self._say)
        for button, is_wanted in ((self._every, True), (self._none, False)):
            button.clicked.connect(lambda _checked, wanted=is_wanted: self._tick_all(wanted))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _tick_all(self, is_wanted: bool) -> None:
        self._model.tick(range(self._model.rowCount()), is_wanted=is_wanted)

    def _arrange(self) -> None:
        font = self._heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self._heading.setFont(font)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self._least_words)
        above.addWidget(self._slider, 1)
        above.addWidget(self._least)
        below = QHBoxLayout()
        for button in (self._every, self._none):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(self._buttons)
        self._least.setFocus()

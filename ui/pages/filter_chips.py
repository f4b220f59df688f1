"""The filters that are on, each a button that takes it off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from reader_app.listings import CommitmentFilter
from ui.models.commitment_filters import FilterChip
from ui.pages.flow_layout import FlowLayout
from ui.theme import LIGHT, Theme

_STYLE = """
QToolButton {{ background: {card}; border: 1px solid {line}; border-radius: 11px; padding: 2px 9px; }}
QToolButton:hover, QToolButton:focus {{ border-color: {accent}; }}
"""


class FilterChips(QWidget):
    """Hidden while no filter is on."""

    changed = Signal(object)
    """The filter that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._flow = FlowLayout(self)
        self._buttons: list[QToolButton] = []
        self.hide()

    @property
    def words(self) -> list[str]:
        return [button.text().removesuffix(" ✕") for button in self._buttons]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._buttons:
            self._dress(button)

    def show_chips(self, chips: Sequence[FilterChip]) -> None:
        had_focus = any(button.hasFocus() for button in self._buttons)
        while self._buttons:
            button = self._buttons.pop()
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for words, without in chips:
            self._add(f"{words} ✕", self.tr("Take this filter off"), without)
        if len(chips) > 1:
            self._add(self.tr("Take all off"), self.tr("Show everything"), CommitmentFilter())
        self.setVisible(bool(chips))
        self.updateGeometry()
        if had_focus and self._buttons:
            self._buttons[0].setFocus()

    def _add(self, words: str, tip: str, without: CommitmentFilter) -> None:
        button = QToolButton(self)
        button.setText(words.replace("&", "&&"))
        button.setToolTip(tip)
        button.setAccessibleName(f"{words.removesuffix(' ✕')}: {tip}")
        self._dress(button)
        button.clicked.connect(partial(self.changed.emit, without))
        self._flow.addWidget(button)
        self._buttons.append(button)
        button.show()

    def _dress(self, button: QToolButton) -> None:
        theme = self._theme
        button.setStyleSheet(_STYLE.format(card=theme.card, line=theme.line, accent=theme.accent))

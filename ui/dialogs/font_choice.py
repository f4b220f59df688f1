"""The choice of the font that articles are set in."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.fonts import NASKH, installed


class FontChoice(QComboBox):
    """Offers the fonts that come along, then the system's with Persian letters, then the others.

    Each item's value is the setting: "" is Vazirmatn.
    """

    previewed = Signal(str)
    """The setting that the pointer or the arrow keys are at while the list is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gone = ""
        # As wide as its words need, and not as the longest name of all fonts of the system.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.addItem("", "")
        self.addItem("", NASKH)
        fonts = installed()
        for families in (fonts.persian, fonts.others):
            if families:
                self.insertSeparator(self.count())
            for family in families:
                self.addItem(family, family)
        self.highlighted.connect(self._on_highlighted)
        self.retranslate()

    @property
    def setting(self) -> str:
        return str(self.currentData() or "")

    def show_setting(self, family: str) -> None:
        """Shows `family`, also one that is not installed here; nothing is emitted."""
        blocker = QSignalBlocker(self)
        if self.findData(family) < 0:
            self.addItem("", family)
            self._gone = family
            self.retranslate()
        self.setCurrentIndex(self.findData(family))
        blocker.unblock()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.previewed.emit(self.setting)  # what was only looked at is over

    def retranslate(self) -> None:
        self.setItemText(0, self.tr("Vazirmatn"))
        self.setItemText(1, self.tr("Naskh (Scheherazade New)"))
        if self._gone:
            words = self.tr("{font} (not installed)").format(font=self._gone)
            self.setItemText(self.findData(self._gone), words)

    def _on_highlighted(self, position: int) -> None:
        self.previewed.emit(str(self.itemData(position) or ""))

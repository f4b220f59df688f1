"""A strip at the bottom of the window while something long is done; the window stays usable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.messages import number


class ProgressPanel(QWidget):
    """Says what is being done and how far it is, and lets the annotator stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._total = 0
        self._is_stopping = False
        self._words = QLabel()
        self._words.setObjectName("progressWords")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._count = QLabel()
        self._count.setObjectName("progressCount")
        self._cancel = QPushButton()
        self._cancel.setObjectName("progressCancel")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._retranslate()
        self.hide()

    def begin(self, text: str, total: int = 0) -> None:
        """Shows the strip with `text`; a `total` of 0 means that nobody knows it yet."""
        self._is_stopping = False
        self._words.setText(text)
        self._bar.setAccessibleName(text)
        self._retranslate()
        self.show_progress(0, total)
        self.show()

    def show_progress(self, done: int, total: int = 0) -> None:
        """Shows that `done` of `total` are finished; without a total the bar only moves."""
        self._done, self._total = done, total
        if total:
            # A file can be larger than a bar's 31 bits.
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(done, total) * 1000 // total)
        else:
            self._bar.setRange(0, 0)
        self._count.setText(self._sentence())

    def end(self) -> None:
        # A bar without a total would go on moving, and costing, out of sight.
        self._bar.setRange(0, 1)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_cancel_clicked(self) -> None:
        self._is_stopping = True
        self._retranslate()
        self.cancel_requested.emit()

    def _sentence(self) -> str:
        if self._total:
            return self.tr("{percent}%").format(
                percent=number(min(self._done, self._total) * 100 // self._total)
            )
        return number(self._done) if self._done else ""

    def _retranslate(self) -> None:
        self._cancel.setEnabled(not self._is_stopping)
        self._cancel.setText(self.tr("Stopping…") if self._is_stopping else self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop this"))
        self._count.setText(self._sentence())

"""A chart with its title and, at the press of a button, its numbers as a table instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.pages.charts import Bar, Chart
from ui.theme import LIGHT, Theme

_MARGIN: Final = 16
_ROUND: Final = 8.0
_MOST_ROWS: Final = 9
_LINE: Final = 2.0
_NUMBER_WIDTH: Final = 84
_TITLE: Final = 1.1
_NEAR: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_FAR: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ChoiceButton(QToolButton):
    """A button that is on or off, and says so by a line too: its ground alone differs too little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            line = QRectF(4, self.height() - 1 - _LINE, self.width() - 8, _LINE)
            painter.fillRect(line, self.palette().accent())


class ChartCard(QFrame):
    """Shows the same bars either way; which one is the reader's choice for this card."""

    def __init__(self, name: str, chart: Chart, parent: QWidget | None = None) -> None:
        """`name` begins the object names of what is in it."""
        super().__init__(parent)
        self.setObjectName(f"{name}Card")
        self._theme = LIGHT
        self._headers: Sequence[str] = ("", "")
        self.chart = chart
        chart.setObjectName(f"{name}Chart")
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * _TITLE)
        self._title.setFont(font)
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._hint.setObjectName(f"{name}Hint")
        self.numbers = ChoiceButton()
        self.numbers.setObjectName(f"{name}Numbers")
        self.table = self._made_table(name)
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self.numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addLayout(self.head)
        column.addWidget(self._hint)
        column.addWidget(self._stack)
        column.addStretch(1)
        self.numbers.toggled.connect(self._on_numbers_toggled)

    def set_words(self, title: str, hint: str, headers: Sequence[str]) -> None:
        """Names the chart, says in a sentence what it shows, and names the table's columns."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._headers = headers
        self.chart.setAccessibleName(title)
        self.table.setAccessibleName(title)
        self.numbers.setText(self.tr("Numbers"))
        self.numbers.setToolTip(self.tr("Show the numbers as a table instead of the picture"))
        self.numbers.setAccessibleName(self.tr("{title}: numbers as a table").format(title=title))
        self._fill_table()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self.chart.set_bars(bars)
        self._stack.setVisible(bool(bars))
        self.numbers.setEnabled(bool(bars))
        self._fill_table()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.chart.set_theme(theme)
        palette = self._hint.palette()
        palette.setColor(self._hint.foregroundRole(), QColor(theme.faint_text))
        self._hint.setPalette(palette)
        self.update()

    def take_focus(self) -> None:
        """Gives the focus to what the card shows."""
        shown = self.table if self.numbers.isChecked() else self.chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)

    def _on_numbers_toggled(self, is_wanted: bool) -> None:
        self._stack.setCurrentIndex(int(is_wanted))
        self._fit()

    def _fill_table(self) -> None:
        bars, table = self.chart.bars, self.table
        with_parts = len(self._headers) > 2
        table.setColumnCount(len(self._headers))
        table.setHorizontalHeaderLabels(list(self._headers))
        table.setRowCount(len(bars))
        # Time goes on downwards from the newest: what one looks for is on top.
        for row, bar in enumerate(reversed(bars) if with_parts else bars):
            parts = [part.value for part in bar.parts] if with_parts else []
            totals = [bar.value] if self.chart.has_totals else []
            for column, value in enumerate((bar.name, *parts, *totals)):
                words = value if isinstance(value, str) else self.chart.value_words(value)
                item = QTableWidgetItem(words)
                item.setTextAlignment(_FAR if column else _NEAR)
                table.setItem(row, column, item)
        sections = table.horizontalHeader()
        sections.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        sections.setMinimumSectionSize(_NUMBER_WIDTH)
        for column in range(len(self._headers)):
            head = table.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(_FAR if column else _NEAR)
        if self._headers:
            sections.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def _fit(self) -> None:
        """Makes the stack as high as what it shows."""
        rows = min(_MOST_ROWS, max(1, self.table.rowCount()))
        height = self.table.horizontalHeader().sizeHint().height() + 4
        height += rows * self.table.verticalHeader().defaultSectionSize()
        is_table = self._stack.currentIndex() == 1
        self._stack.setFixedHeight(height if is_table else self.chart.sizeHint().height())

    def _made_table(self, name: str) -> QTableWidget:
        table = QTableWidget()
        table.setObjectName(f"{name}Table")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)  # Tab leads on; the arrows walk the rows
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        table.horizontalHeader().setHighlightSections(False)
        return table

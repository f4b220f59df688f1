"""Widgets in rows, as words in lines: each as wide as it wishes, the last of all filling its row."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class _Place(NamedTuple):
    item: QLayoutItem
    left: int
    top: int
    width: int
    height: int


class FlowLayout(QLayout):
    """Mirrors itself with its widget. The last item goes into a row of its own before it is squeezed
    under its minimum.
    """

    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing

    def insert(self, index: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    # The stub says that these are never null; for Qt null is the answer "there is none".
    def itemAt(self, index: int) -> QLayoutItem:
        return self._items[index] if 0 <= index < len(self._items) else None  # pyright: ignore[reportReturnType]

    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # pyright: ignore[reportReturnType]

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        bottom = max((place.top + place.height for place in self._placed(inner)), default=0)
        return bottom + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(max(width, self.geometry().width())))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        way = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for place in self._placed(inner.width()):
            at = QRect(
                inner.topLeft() + QPoint(place.left, place.top), QSize(place.width, place.height)
            )
            place.item.setGeometry(QStyle.visualRect(way, inner, at))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _placed(self, width: int) -> list[_Place]:
        rows: list[list[tuple[QLayoutItem, int]]] = [[]]
        items, left = self._shown(), 0
        for number, item in enumerate(items):
            is_last = number + 1 == len(items)
            wished = item.minimumSize().width() if is_last else item.sizeHint().width()
            wished = min(wished, width)
            if rows[-1] and left + wished > width:
                rows.append([])
                left = 0
            rows[-1].append((item, width - left if is_last else wished))
            left += wished + self._gap
        places: list[_Place] = []
        top = 0
        for row in rows:
            tallest = max((item.sizeHint().height() for item, _ in row), default=0)
            left = 0
            for item, taken in row:
                height = item.sizeHint().height()
                places.append(_Place(item, left, top + (tallest - height) // 2, taken, height))
                left += taken + self._gap
            top += tallest + self._gap
        return places

"""A plain field of several lines whose words begin at their own side, as in a field of one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader_app.model import Direction
from reader_app.text.direction import majority_direction


class PlainField(QPlainTextEdit):
    """Persian stands at the right and Latin at the left; an empty field begins where the interface does.

    By itself a QPlainTextEdit sets all at the left: to its text option left is left, whichever way the
    text runs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._take_side)
        self._take_side()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._take_side()

    def _take_side(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        own = Direction.RTL if is_mirrored else Direction.LTR
        is_rtl = majority_direction(self.toPlainText(), own) is Direction.RTL
        directions, sides = Qt.LayoutDirection, Qt.AlignmentFlag
        direction = directions.RightToLeft if is_rtl else directions.LeftToRight
        side = (sides.AlignRight if is_rtl else sides.AlignLeft) | sides.AlignAbsolute
        option = self.document().defaultTextOption()
        if option.textDirection() is not direction or option.alignment() != side:
            option.setTextDirection(direction)
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

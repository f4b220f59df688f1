"""The card of a suggestion: what is suggested, how sure, why, and the two answers.

It stands in the margin beside the words or, where the margin is folded, floats below them in the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader_app.model import Span
from ui.reading.card import RULE_WIDTH, ui_font
from ui.reading.selecting_view import SelectingView
from ui.theme import LIGHT, Theme

_LABEL_PT: Final = 8.5
_WORDS_PT: Final = 10.5
_WHY_PT: Final = 9.0
_KEY_PT: Final = 7.5
_SIDE: Final = 10
_ABOVE: Final = 7
_RADIUS: Final = 5.0
_BETWEEN: Final = 6
_FLOATING_WIDTH: Final = 290
_DISTANCE: Final = 6
_MOST_WORDS: Final = 110
"""Code points of a suggested sentence that the card repeats: all of it is framed in the text."""


@dataclass(frozen=True, slots=True)
class ShownSuggestion:
    """What the card says, worded: the layer's name and colour, the words, how sure, why, where in a
    review, and what else would be noted of it, a line each.
    """

    label: str
    color: str
    words: str
    precision: str
    reason: str
    place: str = ""
    facts: tuple[str, ...] = ()


class AnswerButton(QAbstractButton):
    """An answer and its key; painted, so that it is as small as a card needs.

    Where there is no room for both, the key is left to the tip.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = LIGHT
        self._key = ""
        self._has_cap = False
        self._key_font = ui_font(_KEY_PT)
        self.setFont(ui_font(9.5, QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def word(self, text: str, key: str) -> None:
        self._key, self._has_cap = key, bool(key)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})" if key else text)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def make_room(self, width: int) -> None:
        """Takes the room that it will have: where that is not enough for its key, the words are all."""
        self._has_cap = bool(self._key) and self._width(has_cap=True) <= width
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width(has_cap=self._has_cap), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self, *, has_cap: bool) -> int:
        cap = self._cap_width() + 8 if has_cap else 0.0
        return round(self._text_width() + cap + 2 * 8)

    def _text_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 1

    def _cap_width(self) -> float:
        return QFontMetricsF(self._key_font).horizontalAdvance(self._key) + 10 if self._key else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, height = self._theme, float(self.height())
        is_live = self.underMouse() or self.isDown()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.faint_text if is_live else theme.line), 1.0))
            painter.setBrush(QColor(theme.button))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
            )
            used = self._text_width() + (self._cap_width() + 8 if self._has_cap else 0)
            at = (self.width() - used) / 2
            painter.setFont(self.font())
            painter.setPen(QColor(theme.text if self.isEnabled() else theme.faint_text))
            words = self._mirrored(QRectF(at, 0, self._text_width(), height))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
            if self._has_cap:
                at += self._text_width() + 8
                cap = self._mirrored(QRectF(at, height / 2 - 8, self._cap_width(), 16))
                self._paint_cap(painter, cap)

    def _paint_cap(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(QColor(self._theme.page))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(QColor(self._theme.faint_text))
        painter.setFont(self._key_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._key)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())


class SuggestionCard(QWidget):
    """Says one suggestion and takes the answer; Escape in it goes back to the text."""

    accepted = Signal()
    rejected = Signal()
    accepted_same = Signal()
    rejected_same = Signal()
    """All of the same phrase is meant."""
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionCard")
        self._theme = LIGHT
        self._color = ""
        self.setFont(ui_font(_WHY_PT))  # and not in that of the text, over which it may float
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._label = self._line("suggestionLabel", _LABEL_PT, QFont.Weight.Medium)
        self._place = self._line("suggestionPlace", _LABEL_PT)
        self._words = self._line("suggestionWords", _WORDS_PT, wraps=True)
        self._precision = self._line("suggestionPrecision", _WHY_PT, wraps=True)
        self._reason = self._line("suggestionReason", _WHY_PT, wraps=True)
        self._facts = self._line("suggestionFacts", _WHY_PT, wraps=True)
        self._accept = AnswerButton("suggestionAccept", self)
        self._reject = AnswerButton("suggestionReject", self)
        self._accept_same = AnswerButton("suggestionAcceptSame", self)
        self._reject_same = AnswerButton("suggestionRejectSame", self)
        self.word_same(None, None)
        self._accept_same.clicked.connect(self.accepted_same)
        self._reject_same.clicked.connect(self.rejected_same)
        self._accept.clicked.connect(self.accepted)
        self._reject.clicked.connect(self.rejected)
        self._arrange()
        self.hide()

    # --- what is shown ---

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._answer_buttons():
            button.set_theme(theme)
        self._dress()

    def word(self, accept: tuple[str, str], reject: tuple[str, str]) -> None:
        """Takes what the two answers are called, each with its key, "" for none."""
        self._accept.word(*accept)
        self._reject.word(*reject)

    def word_same(self, accept: tuple[str, str] | None, reject: tuple[str, str] | None) -> None:
        """Takes what the answers for all of the same phrase are called; None where it stands once."""
        for button, words in ((self._accept_same, accept), (self._reject_same, reject)):
            button.setVisible(words is not None)
            if words is not None:
                button.word(*words)

    @property
    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in self._answer_buttons())

    def _answer_buttons(self) -> tuple[AnswerButton, ...]:
        return self._accept, self._reject, self._accept_same, self._reject_same

    def show_suggestion(self, shown: ShownSuggestion) -> None:
        """Shows a suggestion; a screen reader says it."""
        self._color = shown.color
        words = " ".join(shown.words.split())
        if len(words) > _MOST_WORDS:
            words = f"{words[:_MOST_WORDS].rstrip()}…"
        for label, text in (
            (self._label, shown.label),
            (self._place, shown.place),
            (self._words, words),
            (self._precision, shown.precision),
            (self._reason, shown.reason),
            (self._facts, "\n".join(shown.facts)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._dress()
        self._announce(shown)

    def _announce(self, shown: ShownSuggestion) -> None:
        said = (f"{shown.label}: {shown.words}", shown.precision, shown.reason, shown.place)
        self.setAccessibleName(said[0])
        self.setAccessibleDescription("\n".join(part for part in said[1:] if part))
        if QAccessible.isActive():
            words = "\n".join(part for part in said if part)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _dress(self) -> None:
        theme = self._theme
        ink = theme.layer_ink(self._color or theme.faint_text)
        for label, color in (
            (self._label, ink),
            (self._words, QColor(theme.text)),
            *((each, QColor(theme.faint_text)) for each in (self._place, self._precision)),
            *((each, QColor(theme.text)) for each in (self._reason, self._facts)),
        ):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, color)
            label.setPalette(palette)
        self.update()

    # --- where it floats ---

    def float_at(self, view: SelectingView, span: Span) -> None:
        """Shows it over the text, below the words of `span`; above them where there is more room."""
        if self.parentWidget() is not view:
            self.setParent(view)
        place = self._floating_place(view, span)
        self.setVisible(place is not None)
        if place is not None:
            self.move(place)
            self.raise_()

    def _floating_place(self, view: SelectingView, span: Span) -> QPoint | None:
        bounds, viewport = view.bounds_of(span), view.viewport()
        if bounds is None or bounds[1].bottom() < 0 or bounds[0].top() > viewport.height():
            return None
        first, last = bounds
        width = min(_FLOATING_WIDTH, view.width() - 2 * _DISTANCE)
        height = self.heightForWidth(width)
        self.resize(width, height)
        below, above = last.bottom() + _DISTANCE, first.top() - _DISTANCE - height
        y = below if below + height <= viewport.height() or above < 0 else above
        x = last.center().x() + viewport.x() - width / 2
        x = min(max(x, _DISTANCE), view.width() - width - _DISTANCE)
        return QPoint(round(x), round(min(y, viewport.height() - height) + viewport.y()))

    # --- events ---

    def heightForWidth(self, width: int) -> int:
        self._share_row(width)
        return self._column.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        color = theme.layer_color(self._color or theme.faint_text)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(theme.card))
            pen = QPen(color, 1.0)
            pen.setDashPattern((1.0, 2.0))
            painter.setPen(pen)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            is_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            x = 0.0 if is_left else self.width() - RULE_WIDTH
            painter.drawRoundedRect(QRectF(x, 2, RULE_WIDTH, self.height() - 4), 1.5, 1.5)

    # --- parts ---

    def _line(
        self,
        name: str,
        size_pt: float,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        wraps: bool = False,
    ) -> QLabel:
        label = QLabel(self, wordWrap=wraps, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setFont(ui_font(size_pt, weight))
        return label

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._place)
        self._rows = [
            self._row(self._accept, self._reject),
            self._row(self._accept_same, self._reject_same),
        ]
        self._column = QVBoxLayout(self)
        rule = round(RULE_WIDTH)
        self._column.setContentsMargins(_SIDE + rule, _ABOVE, _SIDE + rule, _ABOVE + 2)
        self._column.setSpacing(3)
        self._column.addLayout(head)
        for label in (self._words, self._reason, self._precision, self._facts):
            self._column.addWidget(label)
        self._column.addSpacing(3)
        self._column.addLayout(self._rows[0])
        self._column.addSpacing(_BETWEEN - self._column.spacing())
        self._column.addLayout(self._rows[1])

    def _row(self, *buttons: AnswerButton) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(_BETWEEN)
        for button in buttons:
            row.addWidget(button, 1)
        return row

    def _share_row(self, width: int) -> None:
        """Puts answers below each other where they have no room side by side."""
        directions = QBoxLayout.Direction
        buttons = self._answer_buttons()
        room = width - 2 * (_SIDE + round(RULE_WIDTH))
        for row, pair in zip(self._rows, (buttons[:2], buttons[2:]), strict=True):
            for button in pair:
                button.make_room(room)
            needed = sum(button.sizeHint().width() for button in pair) + _BETWEEN
            row.setDirection(directions.TopToBottom if needed > room else directions.LeftToRight)

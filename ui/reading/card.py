"""One card of the margin: name of the layer, quote, note and relations, measured and painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from reader_app.model import Annotation, Direction, Layer
from reader_app.text.direction import majority_direction
from ui.theme import UI_FONT, Theme

if TYPE_CHECKING:  # it is set in blocks of text itself
    from ui.reading.entity_line import EntityLineBlock

RULE_WIDTH: Final = 3.0
_PADDING_X: Final = 10.0
_PADDING_Y: Final = 5.0
_BETWEEN: Final = 3.0
_LABEL_GAP: Final = 8.0
_LABEL_PT: Final = 8.0
_QUOTE_PT: Final = 10.0
_NOTE_PT: Final = 9.5
_FACTS_PT: Final = 9.0
_MENU_WIDTH: Final = 22.0
_QUOTE_LINES: Final = 2
_SHORT_NOTE_LINES: Final = 3
_FEW_RELATIONS: Final = 2
_MOST_RELATIONS: Final = 20
_RADIUS: Final = 5.0


class Fullness(Enum):
    """How much of itself a card shows."""

    TERSE = auto()  # in a crowd: one line of the quote, one of the note
    USUAL = auto()
    WHOLE = auto()  # selected: all of its note


@dataclass(slots=True)
class TextBlock:
    """Lines of text with the room that they take."""

    layouts: list[QTextLayout]
    height: float
    width: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for layout in self.layouts:
            layout.draw(painter, QPointF(x, y))
            y += layout.lineAt(0).height()


def text_block(text: str, font: QFont, width: float, max_lines: int) -> TextBlock:
    """Sets `text` in at most `max_lines` lines; what is over is cut with an ellipsis.

    Each line has a layout of its own, and the direction of the whole text.
    """
    option = QTextOption()
    is_rtl = majority_direction(text) is Direction.RTL
    directions, sides = Qt.LayoutDirection, Qt.AlignmentFlag
    option.setTextDirection(directions.RightToLeft if is_rtl else directions.LeftToRight)
    option.setAlignment((sides.AlignRight if is_rtl else sides.AlignLeft) | sides.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    metrics = QFontMetricsF(font)
    layouts: list[QTextLayout] = []
    rest = text
    while rest and len(layouts) < max_lines:
        paragraph, newline, after = rest.partition("\n")
        fitting = _first_line(paragraph, font, width, option)
        left = paragraph[fitting:].lstrip() + newline + after
        line = paragraph[:fitting]
        if len(layouts) + 1 == max_lines and left.strip():
            shown = rest[: _most_in(width)].replace("\n", " ")
            line = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width - 1)
        layouts.append(_set_line(line, font, width, option))
        rest = left if paragraph[fitting:].strip() else after
    height = sum(layout.lineAt(0).height() for layout in layouts)
    used = max((layout.lineAt(0).naturalTextWidth() for layout in layouts), default=0.0)
    return TextBlock(layouts, height, used)


def _first_line(text: str, font: QFont, width: float, option: QTextOption) -> int:
    """Returns how many code points of `text` the first line takes."""
    head = text[: _most_in(width)]
    layout = QTextLayout(head, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    taken_utf16 = line.textLength() if line.isValid() else 0
    return max(len(head.encode("utf-16-le")[: 2 * taken_utf16].decode("utf-16-le", "ignore")), 1)


def _most_in(width: float) -> int:
    """Returns more code points than a line of `width` holds: no long quote is laid out to its end."""
    return max(int(width), 1)


def _set_line(text: str, font: QFont, width: float, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text or " ", font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout


class Card:
    """An annotation set for the margin at one width; painted at any place."""

    def __init__(
        self,
        annotation: Annotation,
        layer: Layer | None,
        label: str,
        quote: str,
        facts: Sequence[str],
        width: float,
        fullness: Fullness,
        relations: Sequence[str] = (),
    ) -> None:
        """`label` is the layer's name; `quote` the annotation's words as the article shows them;
        `facts` are lines of what else is known of it, and `relations` have a line each, as far as
        there is room.
        """
        self.annotation = annotation
        self.fullness = fullness
        self.width = width
        self.layer = layer
        self._entity_line: EntityLineBlock | None = None
        inner = self.inner_width
        label_font = ui_font(_LABEL_PT, QFont.Weight.Medium)
        self._label = text_block(label, label_font, inner - _MENU_WIDTH, 1)
        self._quote, self._is_beside = self._set_quote(" ".join(quote.split()) or " ", inner)
        facts_font = ui_font(_FACTS_PT)
        self._facts = [text_block(fact, facts_font, inner, 1) for fact in facts]
        self._note = text_block(annotation.note, ui_font(_NOTE_PT), inner, self._note_lines())
        self._relations = [
            text_block(words, ui_font(_NOTE_PT), inner, 1)
            for words in relations[: self._relation_lines()]
        ]
        self.height = self._measured()

    def set_entity_line(self, line: EntityLineBlock) -> None:
        """Puts a line under the quote that says whom or what it mentions; once, before it is shown."""
        self._entity_line = line
        self.height = self._measured()

    @property
    def inner_width(self) -> float:
        return max(self.width - RULE_WIDTH - 2 * _PADDING_X, 40.0)

    @property
    def note_top(self) -> float:
        """The y within the card where its note begins or would begin."""
        return self._facts_top + sum(block.height for block in self._facts) + _BETWEEN

    @property
    def _facts_top(self) -> float:
        line_height = self._entity_line.height if self._entity_line else 0.0
        return self._entity_top + line_height

    @property
    def _entity_top(self) -> float:
        head = self._label.height
        if self._is_beside:
            head = max(head, self._quote.height)
        else:
            head += self._quote.height
        return _PADDING_Y + head

    def _set_quote(self, quote: str, inner: float) -> tuple[TextBlock, bool]:
        """Returns the quote, and whether it stands beside the label as it is short."""
        font = ui_font(_QUOTE_PT)
        beside = inner - self._label.width - _LABEL_GAP - _MENU_WIDTH
        is_short = QFontMetricsF(font).horizontalAdvance(quote[:80]) <= beside and len(quote) <= 80
        if is_short or self.fullness is Fullness.TERSE:
            return text_block(quote, font, max(beside, 20.0), 1), True
        lines = _QUOTE_LINES if self.fullness is Fullness.USUAL else _QUOTE_LINES + 2
        return text_block(quote, font, inner, lines), False

    def _note_lines(self) -> int:
        if self.fullness is Fullness.TERSE:
            return 1
        return _SHORT_NOTE_LINES if self.fullness is Fullness.USUAL else 1000

    def _relation_lines(self) -> int:
        if self.fullness is Fullness.TERSE:
            return 0
        return _FEW_RELATIONS if self.fullness is Fullness.USUAL else _MOST_RELATIONS

    def _measured(self) -> float:
        bottom = self._relations_top - _BETWEEN
        if self._relations:
            bottom = self._relations_top + sum(line.height for line in self._relations)
        return round(bottom + _PADDING_Y)

    @property
    def _relations_top(self) -> float:
        note = self._note.height + _BETWEEN if self.annotation.note else 0.0
        return self.note_top + note

    def relation_at(self, rect: QRectF, point: QPointF) -> int | None:
        """Returns the number of the relation whose line is at a point of a card at `rect`."""
        top = rect.top() + self._relations_top
        for number, line in enumerate(self._relations):
            if top <= point.y() < top + line.height and rect.contains(point):
                return number
            top += line.height
        return None

    @property
    def row_center(self) -> float:
        """The y within the card of the middle of its first row."""
        beside = self._quote.height if self._is_beside else 0.0
        return _PADDING_Y + max(self._label.height, beside) / 2

    def note_rect(self, rect: QRectF, rule_is_left: bool) -> QRectF:
        """Returns where the note stands in a card at `rect`."""
        left = rect.left() + _PADDING_X + (RULE_WIDTH if rule_is_left else 0)
        return QRectF(left, rect.top() + self.note_top, self.inner_width, self._note.height)

    def entity_rect(self, rect: QRectF, rule_is_left: bool) -> QRectF:
        """Returns where the line of the entity stands in a card at `rect`; empty if it has none."""
        left = rect.left() + _PADDING_X + (RULE_WIDTH if rule_is_left else 0)
        height = self._entity_line.height if self._entity_line else 0.0
        return QRectF(left, rect.top() + self._entity_top, self.inner_width, height)

    def menu_rect(self, rect: QRectF, rule_is_left: bool) -> QRectF:
        """Returns where the card's menu is opened: at the end of its first line."""
        side = rect.right() - _MENU_WIDTH if rule_is_left else rect.left()
        return QRectF(side, rect.top(), _MENU_WIDTH, _PADDING_Y * 2 + self._label.height)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        theme: Theme,
        *,
        rule_is_left: bool,
        is_hovered: bool,
        is_selected: bool,
    ) -> None:
        """Paints the card at `rect`; `rule_is_left` says on which side the text of the article is."""
        color = theme.layer_color(self.layer.color if self.layer else theme.faint_text)
        self._paint_ground(painter, rect, theme, color, is_hovered, is_selected)
        rule_x = rect.left() if rule_is_left else rect.right() - RULE_WIDTH
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(
            QRectF(rule_x, rect.top() + 2, RULE_WIDTH, rect.height() - 4), 1.5, 1.5
        )
        left = rect.left() + _PADDING_X + (RULE_WIDTH if rule_is_left else 0)
        ink = theme.layer_ink(self.layer.color if self.layer else theme.faint_text)
        self._paint_head(painter, left, rect.top() + _PADDING_Y, theme, ink, rule_is_left)
        if self._entity_line is not None:
            room = self.entity_rect(rect, rule_is_left)
            self._entity_line.paint(painter, room, theme, ink, starts_left=rule_is_left)
        painter.setPen(QColor(theme.faint_text))
        y = rect.top() + self._facts_top
        for block in self._facts:
            block.draw(painter, left, y)
            y += block.height
        if self.annotation.note:
            self._note.draw(painter, left, rect.top() + self.note_top)
        self._paint_relations(painter, left, rect.top() + self._relations_top, theme)
        if is_hovered or is_selected:
            self._paint_menu_mark(painter, self.menu_rect(rect, rule_is_left), theme)

    def _paint_relations(self, painter: QPainter, left: float, top: float, theme: Theme) -> None:
        painter.setPen(QColor(theme.accent))
        for line in self._relations:
            line.draw(painter, left, top)
            top += line.height

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRectF,
        theme: Theme,
        color: QColor,
        is_hovered: bool,
        is_selected: bool,
    ) -> None:
        if not (is_hovered or is_selected):
            return
        painter.setBrush(QColor(theme.card))
        painter.setPen(QPen(color if is_selected else QColor(theme.line), 1.0))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_head(
        self,
        painter: QPainter,
        left: float,
        top: float,
        theme: Theme,
        ink: QColor,
        rule_is_left: bool,
    ) -> None:
        inner = self.inner_width
        label_x = left if rule_is_left else left + inner - self._label.width
        row = max(self._label.height, self._quote.height) if self._is_beside else self._label.height
        painter.setPen(ink)
        self._draw_at(painter, self._label, label_x, top + (row - self._label.height) / 2)
        painter.setPen(QColor(theme.text))
        if not self._is_beside:
            self._quote.draw(painter, left, top + self._label.height)
            return
        beside = self._label.width + _LABEL_GAP
        x = left + beside if rule_is_left else left + inner - beside - self._quote.width
        self._draw_at(painter, self._quote, x, top + (row - self._quote.height) / 2)

    def _draw_at(self, painter: QPainter, block: TextBlock, x: float, y: float) -> None:
        """Draws a block of one line so that its ink begins at `x`, whatever its direction."""
        line = block.layouts[0].lineAt(0)
        block.draw(painter, x - line.naturalTextRect().left(), y)

    def _paint_menu_mark(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.faint_text))
        for step in (-1, 0, 1):
            painter.drawEllipse(rect.center() + QPointF(4.5 * step, 0), 1.4, 1.4)


def ui_font(size_pt: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(UI_FONT)
    font.setPointSizeF(size_pt)
    font.setWeight(weight)
    return font

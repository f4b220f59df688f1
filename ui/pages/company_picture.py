"""A picture of who appears with whom: a sign for each, lines between those that stand in one article.

Labels never lie over one another: where there is no room for all, those who appear least go without
one until they are pointed at.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader_app.listings import Pair
from reader_app.model import Entity, EntityId, Layer, LayerId
from ui.messages import isolated, number
from ui.pages.company_layout import Box, Tie, spread, strengths
from ui.panels.marks import paint_layer
from ui.panels.row_painting import small
from ui.theme import LIGHT, Theme

_MARGIN: Final = 10.0
_SIZES: Final = (10.0, 24.0)
"""Widths of the signs of who appears least and of who appears most."""
_LINE_WIDTHS: Final = (1.0, 5.0)
_LABEL_WIDTH: Final = 132.0
_LABEL_GAP: Final = 1.0
_FULLEST: Final = 0.42
"""The part of the picture that labels may cover, so that there is room to move them apart."""
_FADED: Final = 0.35
_REACH: Final = 8.0
"""So far beside a sign the pointer still means it."""
_REST_MS: Final = 40
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class CompanyShown:
    """Pairs, the entities in them, and where these stand, both coordinates from 0 to 1."""

    pairs: Sequence[Pair]
    entities: Mapping[EntityId, Entity]
    places: Mapping[EntityId, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Node:
    """A sign with its place in pixels; the label is elided, and empty where it has no room."""

    entity: Entity
    centre: QPointF
    size: float
    label: str
    label_box: QRectF


class CompanyPicture(QWidget):
    """Paints what it is given; pointing at somebody shows their company, a click opens them."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("companyPicture")
        self._shown = CompanyShown((), {}, {})
        self._theme = LIGHT
        self._layers: Mapping[LayerId, Layer] = {}
        self._nodes: dict[EntityId, _Node] = {}
        self._neighbours: dict[EntityId, dict[EntityId, int]] = {}
        self._pointed: EntityId | None = None
        self._current: EntityId | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._place)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    # --- what the page tells ---

    def show_company(self, shown: CompanyShown) -> None:
        self._shown = shown
        self._neighbours = {}
        for pair in shown.pairs:
            self._neighbours.setdefault(pair.first_id, {})[pair.second_id] = pair.articles
            self._neighbours.setdefault(pair.second_id, {})[pair.first_id] = pair.articles
        self._pointed = None
        if self._current not in shown.places:
            self._current = None
        self._place()

    def set_look(self, theme: Theme, layers: Mapping[LayerId, Layer]) -> None:
        self._theme, self._layers = theme, layers
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(
            self.tr("Picture of who appears with whom; the table beside it has the same in numbers")
        )

    # --- what can be asked ---

    @property
    def labels(self) -> Sequence[QRectF]:
        """The boxes of the labels that are always shown."""
        return [node.label_box for node in self._nodes.values() if node.label]

    @property
    def marked(self) -> EntityId | None:
        """Whose company is shown: who is pointed at, or was gone to by keys."""
        if self._pointed is not None:
            return self._pointed
        return self._current if self.hasFocus() else None

    def centre_of(self, entity_id: EntityId) -> QPointF | None:
        node = self._nodes.get(entity_id)
        return node.centre if node else None

    def words_for(self, entity_id: EntityId) -> str:
        """Returns whom somebody appears with, and how often."""
        entity = self._shown.entities[entity_id]
        nearest = sorted(self._neighbours.get(entity_id, {}).items(), key=lambda each: -each[1])
        lines = [entity.name]
        words = self.tr("with {name}: {n}")
        lines += (
            words.format(name=isolated(self._shown.entities[other].name), n=number(count))
            for other, count in nearest[:8]
            if other in self._shown.entities
        )
        return "\n".join(lines)

    # --- events ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._rest.start()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        # The window has an action on Enter too; here it opens who is marked.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_OPENING_KEYS, *_STEPS)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(*_STEPS[key])
        elif key in _OPENING_KEYS and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    # --- who is where ---

    def _place(self) -> None:
        """Gives everybody a place in pixels, with labels as far as there is room."""
        self._rest.stop()
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        shown, metrics = self._shown, QFontMetricsF(small(self.font()))
        weights = strengths(ties_of(shown.pairs))
        ids = sorted(shown.places, key=lambda entity_id: -weights.get(entity_id, 0))
        most = max(weights.values(), default=1)
        sizes = {each: _between(_SIZES, math.sqrt(weights.get(each, 0) / most)) for each in ids}
        elide = Qt.TextElideMode.ElideRight
        labels = {
            each: metrics.elidedText(shown.entities[each].name, elide, _LABEL_WIDTH) for each in ids
        }
        left = width * height * _FULLEST
        boxes: list[Box] = []
        for each in ids:
            label_width = metrics.horizontalAdvance(labels[each]) + 8
            tall = sizes[each] + _LABEL_GAP + metrics.height() + 4
            left -= label_width * tall
            if left < 0:
                labels[each] = ""
            x, y = shown.places[each]
            x = 1 - x if self.isRightToLeft() else x
            size = (max(label_width, sizes[each]), tall) if labels[each] else (sizes[each] + 4,) * 2
            boxes.append(Box(x * width, y * height, *size))
        placed = spread(boxes, width, height)
        self._nodes = {}
        taken: list[Box] = []
        for each, box in zip(ids, placed, strict=True):
            is_free = not any(box.overlaps(other) for other in taken)
            taken.append(box)
            self._nodes[each] = self._node(each, box, sizes[each], labels[each] if is_free else "")
        self.update()

    def _node(self, entity_id: EntityId, box: Box, size: float, label: str) -> _Node:
        whole = QRectF(
            _MARGIN + box.x - box.width / 2, _MARGIN + box.y - box.height / 2, box.width, box.height
        )
        centre = QPointF(whole.center().x(), whole.top() + size / 2 + 2)
        label_box = QRectF(whole)
        label_box.setTop(centre.y() + size / 2 + _LABEL_GAP)
        entity = self._shown.entities[entity_id]
        return _Node(entity, centre, size, label, label_box if label else QRectF())

    def _at(self, place: QPointF) -> EntityId | None:
        for each, node in self._nodes.items():
            reach = node.size / 2 + _REACH / 2
            offset = place - node.centre
            if math.hypot(offset.x(), offset.y()) <= reach or node.label_box.contains(place):
                return each
        return None

    def _point_at(self, found: EntityId | None) -> None:
        if found != self._pointed:
            self._pointed = found
            self.setToolTip("" if found is None else self.words_for(found))
            self.setCursor(
                Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def _step(self, dx: int, dy: int) -> None:
        """Goes to the nearest that lies in a direction; at first to who appears most."""
        start = self._nodes.get(self._current) if self._current is not None else None
        if start is None:
            for strongest in list(self._nodes)[:1]:
                self._go_to(strongest)
            return
        best: tuple[float, EntityId] | None = None
        for each, node in self._nodes.items():
            offset = node.centre - start.centre
            along = offset.x() * dx + offset.y() * dy
            across = abs(offset.x() * dy) + abs(offset.y() * dx)
            if along > 0 and along >= across / 2 and (best is None or along + 2 * across < best[0]):
                best = (along + 2 * across, each)
        if best is not None:
            self._go_to(best[1])

    def _go_to(self, entity_id: EntityId) -> None:
        self._current, self._pointed = entity_id, None
        words = self.words_for(entity_id)
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.page))
        marked = self.marked
        near = {marked, *self._neighbours.get(marked, {})} if marked is not None else None
        self._paint_lines(painter, marked)
        painter.setFont(small(self.font()))
        for each, node in self._nodes.items():
            is_near = near is None or each in near
            painter.setOpacity(1.0 if is_near else _FADED)
            if each != marked:
                self._paint_node(painter, each, node)
        painter.setOpacity(1.0)
        if marked is not None and near is not None:
            self._paint_counts(painter, marked)
            self._paint_node(painter, marked, self._nodes[marked], is_marked=True)

    def _paint_lines(self, painter: QPainter, marked: EntityId | None) -> None:
        most = max((pair.articles for pair in self._shown.pairs), default=1)
        for pair in self._shown.pairs:
            one, other = self._nodes.get(pair.first_id), self._nodes.get(pair.second_id)
            if one is None or other is None:
                continue
            is_near = marked is None or marked in (pair.first_id, pair.second_id)
            is_lit = marked is not None and is_near
            color = QColor(self._theme.accent if is_lit else self._theme.faint_text)
            color.setAlphaF(0.85 if is_lit else 0.4 if is_near else 0.12)
            width = _between(_LINE_WIDTHS, pair.articles / most)
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(one.centre, other.centre)

    def _paint_node(
        self, painter: QPainter, entity_id: EntityId, node: _Node, *, is_marked: bool = False
    ) -> None:
        theme = self._theme
        box = QRectF(0, 0, node.size, node.size)
        box.moveCenter(node.centre)
        layer = self._layers.get(node.entity.layer_id)
        painter.setBrush(QColor(theme.page))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
        if layer is not None:
            paint_layer(painter, box, layer, theme)
        if is_marked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
        label, place = node.label, node.label_box
        if not label and (is_marked or self._is_near_marked(entity_id)):
            label, place = self._label_beside(node)
        if label:
            self._paint_label(painter, place, label, is_bold=is_marked)

    def _paint_label(self, painter: QPainter, box: QRectF, label: str, *, is_bold: bool) -> None:
        ground = QColor(self._theme.card if is_bold else self._theme.page)
        ground.setAlphaF(1.0 if is_bold else 0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._theme.accent if is_bold else self._theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, label)

    def _is_near_marked(self, entity_id: EntityId) -> bool:
        marked = self.marked
        return marked is not None and entity_id in self._neighbours.get(marked, {})

    def _label_beside(self, node: _Node) -> tuple[str, QRectF]:
        metrics = QFontMetricsF(small(self.font()))
        label = metrics.elidedText(node.entity.name, Qt.TextElideMode.ElideRight, _LABEL_WIDTH)
        box = QRectF(0, 0, metrics.horizontalAdvance(label) + 8, metrics.height() + 2)
        box.moveCenter(QPointF(node.centre.x(), 0))
        box.moveTop(node.centre.y() + node.size / 2 + _LABEL_GAP)
        box.moveLeft(min(max(box.left(), 0.0), self.width() - box.width()))
        box.moveTop(min(box.top(), self.height() - box.height()))
        return label, box

    def _paint_counts(self, painter: QPainter, marked: EntityId) -> None:
        """Paints on each line of who is marked in how many articles both stand."""
        centre = self._nodes[marked].centre
        for other, count in self._neighbours.get(marked, {}).items():
            node = self._nodes.get(other)
            if node is None:
                continue
            words = number(count)
            metrics = QFontMetricsF(painter.font())
            box = QRectF(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height())
            box.moveCenter((centre + node.centre) / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.card))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def ties_of(pairs: Sequence[Pair]) -> list[Tie[EntityId]]:
    """Returns pairs as the layout takes them."""
    return [Tie(pair.first_id, pair.second_id, pair.articles) for pair in pairs]


def _between(ends: tuple[float, float], part: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * part

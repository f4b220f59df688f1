"""Small painted signs of an article's status and of a layer, told apart by shape and by colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from reader_app.model import Layer, Status
from ui.theme import Theme, cue_of

_ICON_SIZE: Final = 16
_ICON_RATIO: Final = 3
"""Pixels of an icon for one of the interface, enough for the densest screens."""


def paint_status(painter: QPainter, box: QRectF, status: Status, theme: Theme) -> None:
    """Paints a ring for what is to do, a half-filled ring for what is in work, a tick when done."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = box.width() / 10
    ring = box.adjusted(width, width, -width, -width)
    match status:
        case Status.TODO:
            painter.setPen(QPen(QColor(theme.faint_text), width))
            painter.drawEllipse(ring)
        case Status.IN_WORK:
            accent = QColor(theme.accent)
            painter.setPen(QPen(accent, width))
            painter.drawEllipse(ring)
            painter.setBrush(accent)
            painter.drawPie(ring, -90 * 16, 180 * 16)
        case Status.DONE:
            painter.setPen(QPen(QColor(theme.good), width))
            painter.setBrush(QColor(theme.good))
            painter.drawEllipse(ring)
            _paint_tick(painter, ring, QColor(theme.page))
    painter.restore()


def status_icon(status: Status, theme: Theme) -> QIcon:
    pixmap = _empty_pixmap()
    painter = QPainter(pixmap)
    paint_status(painter, QRectF(0, 0, _ICON_SIZE, _ICON_SIZE), status, theme)
    painter.end()
    return QIcon(pixmap)


def paint_layer(painter: QPainter, box: QRectF, layer: Layer, theme: Theme) -> None:
    """Paints a layer's dot: its colour, and the shape of its own."""
    _paint_sign(painter, box, layer, theme.layer_color(layer.color))


def _paint_sign(painter: QPainter, box: QRectF, layer: Layer, color: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    inner = box.adjusted(*(box.width() / 12 * side for side in (1, 1, -1, -1)))
    match cue_of(layer):
        case 0:
            painter.drawEllipse(box)
        case 1:
            painter.drawRoundedRect(inner, 1, 1)
        case 2:
            painter.drawPolygon(_diamond(box))
        case 3:
            painter.drawPolygon(_triangle(box))
        case _:
            painter.drawPolygon(_triangle_down(box))
    painter.restore()


def paint_tick_box(painter: QPainter, box: QRectF, theme: Theme, *, is_ticked: bool) -> None:
    """Paints a box to tick: an outline, or a filled one with a tick in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = box.adjusted(*(box.width() / 12 * side for side in (1, 1, -1, -1)))
    painter.setPen(QPen(QColor(theme.accent if is_ticked else theme.faint_text), box.width() / 12))
    painter.setBrush(QColor(theme.accent if is_ticked else theme.page))
    painter.drawRoundedRect(square, box.width() / 6, box.width() / 6)
    if is_ticked:
        _paint_tick(painter, square, QColor(theme.page))
    painter.restore()


def layer_icon(layer: Layer, theme: Theme) -> QIcon:
    """Returns a layer's dot as an icon; on a selected line it is not tinted, as Qt would have it."""
    color = theme.layer_color(layer.color)
    on_selection = QColor(theme.on_selection) if theme.is_high_contrast else color
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Selected, on_selection)):
        pixmap = _empty_pixmap()
        with QPainter(pixmap) as painter:
            box = QRectF(2, 2, _ICON_SIZE - 4, _ICON_SIZE - 4)
            _paint_sign(painter, box, layer, ink)
        icon.addPixmap(pixmap, mode)
    return icon


def _empty_pixmap() -> QPixmap:
    pixmap = QPixmap(QSize(_ICON_SIZE, _ICON_SIZE) * _ICON_RATIO)
    pixmap.setDevicePixelRatio(_ICON_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _paint_tick(painter: QPainter, box: QRectF, color: QColor) -> None:
    pen = QPen(color, box.width() / 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(_inside(box, 0.28, 0.53))
    path.lineTo(_inside(box, 0.44, 0.68))
    path.lineTo(_inside(box, 0.73, 0.34))
    painter.drawPath(path)


def _diamond(box: QRectF) -> QPolygonF:
    return QPolygonF([_inside(box, x, y) for x, y in ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))])


def _triangle(box: QRectF) -> QPolygonF:
    return QPolygonF([_inside(box, x, y) for x, y in ((0.5, 0.05), (1, 0.95), (0, 0.95))])


def _triangle_down(box: QRectF) -> QPolygonF:
    return QPolygonF([_inside(box, x, y) for x, y in ((0.5, 0.95), (1, 0.05), (0, 0.05))])


def _inside(box: QRectF, x: float, y: float) -> QPointF:
    """Returns a point of the box by its shares of width and height."""
    return QPointF(box.x() + box.width() * x, box.y() + box.height() * y)

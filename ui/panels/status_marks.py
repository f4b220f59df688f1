"""How a commitment's status looks everywhere: a colour, and a sign for those who cannot tell colours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader_app.model import CommitmentStatus
from ui.theme import Theme

STATUSES: Final[tuple[CommitmentStatus | None, ...]] = (None, *CommitmentStatus)
"""All that a commitment can be, in the order in which it is shown; None: nobody has looked."""

# Of the colours that stay apart for every kind of sight, on light pages and on dark ones.
_COLORS: Final = {
    CommitmentStatus.NOT_STARTED: "#12304D",
    CommitmentStatus.IN_PROGRESS: "#1414E0",
    CommitmentStatus.ACHIEVED: "#0F766E",
    CommitmentStatus.PARTLY_ACHIEVED: "#A57A50",
    CommitmentStatus.NOT_ACHIEVED: "#3F0A0A",
    CommitmentStatus.STALLED: "#B8500A",
    CommitmentStatus.UNCHECKABLE: "#8C64B4",
}
_LINE: Final = 8
"""The width of a sign's lines is this part of its box."""


def status_color(status: CommitmentStatus | None, theme: Theme) -> QColor:
    """Returns the colour of signs and bars."""
    return QColor(theme.faint_text) if status is None else theme.layer_color(_COLORS[status])


def status_ink(status: CommitmentStatus | None, theme: Theme) -> QColor:
    """Returns the colour in which the status is written."""
    return QColor(theme.faint_text) if status is None else theme.layer_ink(_COLORS[status])


def status_tint(status: CommitmentStatus | None, theme: Theme) -> QColor:
    """Returns the colour of a ground under words."""
    return QColor(theme.button) if status is None else theme.layer_tint(_COLORS[status])


def paint_commitment_status(
    painter: QPainter, box: QRectF, status: CommitmentStatus | None, theme: Theme
) -> None:
    """Paints a status's sign: a ring that fills as the commitment is kept, a cross where it is not."""
    color = status_color(status, theme)
    width = box.width() / _LINE
    ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status is None:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    is_full = status in (CommitmentStatus.ACHIEVED, CommitmentStatus.NOT_ACHIEVED)
    if is_full:
        painter.setBrush(color)
    painter.drawEllipse(ring)
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(QColor(theme.page) if is_full else color)
    painter.setPen(pen)
    _paint_inside(painter, box, ring, status, color)
    painter.restore()


def _paint_inside(
    painter: QPainter,
    box: QRectF,
    ring: QRectF,
    status: CommitmentStatus | None,
    color: QColor,
) -> None:
    statuses = CommitmentStatus
    match status:
        case statuses.IN_PROGRESS:
            painter.setBrush(color)
            painter.drawPie(ring, -90 * 16, 180 * 16)
        case statuses.PARTLY_ACHIEVED:
            painter.setBrush(color)
            painter.drawPie(ring, 90 * 16, -270 * 16)
        case statuses.ACHIEVED:
            _paint_strokes(painter, box, ((0.28, 0.52), (0.44, 0.68), (0.72, 0.34)))
        case statuses.NOT_ACHIEVED:
            _paint_strokes(painter, box, ((0.33, 0.33), (0.67, 0.67)))
            _paint_strokes(painter, box, ((0.67, 0.33), (0.33, 0.67)))
        case statuses.STALLED:
            _paint_strokes(painter, box, ((0.4, 0.36), (0.4, 0.64)))
            _paint_strokes(painter, box, ((0.6, 0.36), (0.6, 0.64)))
        case statuses.UNCHECKABLE:
            _paint_strokes(painter, box, ((0.26, 0.74), (0.74, 0.26)))
        case _:
            pass


def _paint_strokes(painter: QPainter, box: QRectF, points: tuple[tuple[float, float], ...]) -> None:
    first, *others = (
        QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in points
    )
    path = QPainterPath(first)
    for point in others:
        path.lineTo(point)
    painter.strokePath(path, painter.pen())

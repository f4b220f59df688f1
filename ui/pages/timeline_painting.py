"""How the timeline looks: axes, bars with their words, moved deadlines, counts where it is dense."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from reader_app.day_words import day_range_words, span_words
from reader_app.model import CommitmentId
from reader_app.record_words import words_for
from ui.messages import number
from ui.models.commitment_rows import CommitmentRows, headline
from ui.pages.laid_out import LaidOut
from ui.pages.timeline_axis import Axis
from ui.pages.timeline_layout import LABEL_WIDTH, Bar, Cluster, Placed, Scale
from ui.panels.row_painting import line_height, small
from ui.panels.status_marks import (
    STATUSES,
    paint_commitment_status,
    status_color,
    status_tint,
)
from ui.theme import Theme

LANE: Final = 28
_BAR: Final = 16
_SIGN: Final = 14
_LEAST_BAR: Final = 16.0
_RADIUS: Final = 4.0
_SAID: Final = 4.0
_GAP: Final = 6
_ARROW: Final = 6.0
_INSIDE: Final = 6.0
"""So far from the end of a bar an arrow begins and ends."""
_COLUMN_GAP: Final = 3.0


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a painting depends on. `scrolled` is how far the lanes are scrolled, in pixels."""

    placed: Placed
    scale: Scale
    axes: tuple[Axis, Axis]
    above: QRectF
    below: QRectF
    middle: QRectF
    scrolled: int
    today: date
    current: CommitmentId | None
    has_focus: bool
    font: QFont
    theme: Theme
    language: str

    def top_of(self, lane: int) -> float:
        return self.middle.top() + lane * LANE - self.scrolled + LANE / 4

    @property
    def side(self) -> Qt.LayoutDirection:
        sides = Qt.LayoutDirection
        return sides.RightToLeft if self.scale.is_mirrored else sides.LeftToRight

    @property
    def lanes_in_sight(self) -> range:
        first = max(self.scrolled // LANE - 1, 0)
        last = int((self.scrolled + self.middle.height()) // LANE) + 1
        return range(first, min(last, len(self.placed.lanes)))


class TimelinePainter:
    """Paints scenes, and knows what it has painted where."""

    def __init__(self, rows: CommitmentRows) -> None:
        self._rows = rows
        self._texts = LaidOut()
        self._seen: list[tuple[QRectF, Bar | Cluster]] = []

    def at(self, place: QPointF) -> Bar | Cluster | None:
        """Returns what the last painting has there, the topmost first."""
        return next((what for box, what in reversed(self._seen) if box.contains(place)), None)

    def paint(self, painter: QPainter, scene: Scene) -> None:
        self._seen = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(scene.above.united(scene.below), QColor(scene.theme.page))
        own = 0 if scene.language == "fa" else 1
        grid_to = (scene.middle.bottom(), scene.middle.top())[own]
        for place, (axis, box) in enumerate(
            zip(scene.axes, (scene.above, scene.below), strict=True)
        ):
            axis.paint(
                painter,
                box,
                scene.scale,
                font=scene.font,
                theme=scene.theme,
                language=scene.language,
                grid_to=grid_to if place == own else None,
            )
        painter.setClipRect(scene.middle)
        if scene.placed.clusters:
            self._paint_clusters(painter, scene)
            self._paint_today(painter, scene)
        else:
            self._paint_today(painter, scene)
            self._paint_bars(painter, scene)

    # --- each by itself ---

    def _paint_bars(self, painter: QPainter, scene: Scene) -> None:
        bars = list(_in_sight(scene))
        self._rows.some([bar.outline.id for bar in bars])
        for bar in bars:
            self._paint_bar(painter, scene, bar)
        seen = {bar.outline.id for bar in bars}
        for bar in scene.placed.movers:
            for before in bar.outline.moves:
                target = scene.placed.bars.get(before)
                if target is not None and (bar.outline.id in seen or before in seen):
                    self._paint_drift(painter, scene, target, bar)

    def _paint_bar(self, painter: QPainter, scene: Scene, bar: Bar) -> None:
        theme, status = scene.theme, bar.outline.status
        top = scene.top_of(bar.lane)
        middle = top + _BAR / 2
        color = status_color(status, theme)
        box = _box_of(scene, bar)
        said_x = None if bar.said is None else scene.scale.x(bar.said)
        if said_x is not None and box is not None:
            painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
            near = box.left() if said_x < box.left() else box.right()
            if not box.left() <= said_x <= box.right():
                painter.drawLine(QPointF(said_x, middle), QPointF(near, middle))
        if said_x is not None:
            self._paint_said(painter, QPointF(said_x, middle), color, theme)
        if box is not None:
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(QColor(theme.page))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            painter.setBrush(status_tint(status, theme))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        hit = box or QRectF(said_x or 0, top, 0, _BAR)
        label = self._paint_label(painter, scene, bar, hit)
        whole = hit.united(label)
        if said_x is not None:
            whole = whole.united(QRectF(said_x - _SAID, top, 2 * _SAID, _BAR))
        self._seen.append((whole.adjusted(0, -3, 0, 3), bar))
        if bar.outline.id == scene.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2 if scene.has_focus else 1))
            painter.drawRoundedRect(whole.adjusted(-3, -4, 3, 4), _RADIUS, _RADIUS)

    def _paint_said(self, painter: QPainter, at: QPointF, color: QColor, theme: Theme) -> None:
        """A small square on its corner, where it was said."""
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(QColor(theme.page))
        r = _SAID
        painter.drawPolygon(
            QPolygonF(
                [at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)]
            )
        )

    def _paint_label(self, painter: QPainter, scene: Scene, bar: Bar, hit: QRectF) -> QRectF:
        """Paints the sign of the status and the words beside the bar; returns where they stand."""
        row = self._rows.some([bar.outline.id]).get(bar.outline.id)
        font = small(scene.font)
        x = scene.scale.x(bar.label_from)
        room = LABEL_WIDTH - 2 * _GAP - _SIGN
        top = hit.center().y() - line_height(font) / 2
        if scene.scale.is_mirrored:
            x = min(x, hit.left())
            sign = QRectF(x - _GAP - _SIGN, hit.center().y() - _SIGN / 2, _SIGN, _SIGN)
            words = QRectF(sign.left() - 4 - room, top, room, line_height(font))
        else:
            x = max(x, hit.right())
            sign = QRectF(x + _GAP, hit.center().y() - _SIGN / 2, _SIGN, _SIGN)
            words = QRectF(sign.right() + 4, top, room, line_height(font))
        paint_commitment_status(painter, sign, bar.outline.status, scene.theme)
        if row is None:
            return sign
        said = headline(row)
        text = f"{row.who[0]}: {said}" if row.who else said
        color = QColor(scene.theme.text)
        self._texts.paint(painter, _whole(words), text, font, color, 1, scene.side)
        return sign.united(words)

    def _paint_drift(self, painter: QPainter, scene: Scene, before: Bar, after: Bar) -> None:
        """An arrow from the deadline as it was to the one that it was moved to, and how far that is."""
        one, other = _box_of(scene, before), _box_of(scene, after)
        if one is None or other is None or before.end is None or after.end is None:
            return
        way = -1 if scene.scale.is_mirrored else 1
        down = 1 if other.top() >= one.top() else -1
        start = QPointF(
            scene.scale.x(before.end) - way * _INSIDE, one.center().y() + down * _BAR / 2
        )
        end = QPointF(
            scene.scale.x(after.end) - way * _INSIDE, other.center().y() - down * _BAR / 2
        )
        if before.lane == after.lane:
            end.setY(start.y())
        bend = QPointF(0, down * max(abs(end.y() - start.y()) / 2, LANE / 2))
        path = QPainterPath(start)
        path.cubicTo(start + bend, end - bend if before.lane != after.lane else end + bend, end)
        color = QColor(scene.theme.warning)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        back = -down if before.lane != after.lane else down
        tip = QPointF(0, back * _ARROW)
        wing = QPointF(_ARROW * 0.6, 0)
        painter.drawPolygon(QPolygonF([end, end + tip + wing, end + tip - wing]))
        self._paint_drift_words(painter, scene, path.pointAtPercent(0.5), before, after, color)

    def _paint_drift_words(
        self,
        painter: QPainter,
        scene: Scene,
        at: QPointF,
        before: Bar,
        after: Bar,
        color: QColor,
    ) -> None:
        days = int((after.end or 0) - (before.end or 0))
        if not days:
            return
        template = (
            QCoreApplication.translate("commitments", "{time} later")
            if days > 0
            else QCoreApplication.translate("commitments", "{time} earlier")
        )
        words = template.format(time=span_words(abs(days), scene.language))
        font = small(scene.font)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        box = QRectF(at.x() - width / 2, at.y() - line_height(font) / 2, width, line_height(font))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scene.theme.page))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(color)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    # --- counts ---

    def _paint_clusters(self, painter: QPainter, scene: Scene) -> None:
        highest = max(cluster.total for cluster in scene.placed.clusters)
        font = small(scene.font)
        line = line_height(font)
        room = scene.middle.height() - 2 * line
        for cluster in scene.placed.clusters:
            one, other = scene.scale.x(cluster.start), scene.scale.x(cluster.end)
            left, right = min(one, other) + _COLUMN_GAP, max(one, other) - _COLUMN_GAP
            if right < scene.middle.left() or left > scene.middle.right():
                continue
            height = max(room * cluster.total / highest, 4.0)
            box = QRectF(left, scene.middle.bottom() - height, right - left, height)
            self._paint_column(painter, scene, cluster, box)
            painter.setFont(font)
            painter.setPen(QColor(scene.theme.text))
            above = QRectF(left, box.top() - line - 2, right - left, line)
            painter.drawText(
                above, Qt.AlignmentFlag.AlignCenter, number(cluster.total, scene.language)
            )
            self._seen.append((box.united(above), cluster))

    def _paint_column(self, painter: QPainter, scene: Scene, cluster: Cluster, box: QRectF) -> None:
        """Paints the statuses of a cluster one on the other, each with its sign if that has room."""
        bottom = box.bottom()
        for status in STATUSES:
            count = cluster.counts.get(status, 0)
            if not count:
                continue
            height = box.height() * count / cluster.total
            part = QRectF(box.left(), bottom - height, box.width(), height)
            painter.setPen(QPen(status_color(status, scene.theme), 1))
            painter.setBrush(QColor(scene.theme.page))
            painter.drawRect(part)
            painter.setBrush(status_tint(status, scene.theme))
            painter.drawRect(part)
            if height >= _SIGN + 2 and box.width() >= _SIGN + 2:
                sign = QRectF(0, 0, _SIGN, _SIGN)
                sign.moveCenter(part.center())
                paint_commitment_status(painter, sign, status, scene.theme)
            bottom -= height

    def cluster_words(self, cluster: Cluster, language: str) -> str:
        """Returns the days of a cluster and its counts, a line each."""
        first = date.fromordinal(int(cluster.start))
        last = date.fromordinal(int(cluster.end) - 1)
        lines = [day_range_words(first, last, language)]
        lines += [
            f"{words_for(status, language)}: {number(count, language)}"
            for status in STATUSES
            if (count := cluster.counts.get(status, 0))
        ]
        return "\n".join(lines)

    def _paint_today(self, painter: QPainter, scene: Scene) -> None:
        x = scene.scale.x(scene.today.toordinal() + 0.5)
        painter.setPen(QPen(QColor(scene.theme.accent), 2))
        painter.drawLine(QPointF(x, scene.middle.top()), QPointF(x, scene.middle.bottom()))
        font = small(scene.font)
        painter.setFont(font)
        words = QCoreApplication.translate("commitments", "Today")
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        box = QRectF(
            x - width / 2, scene.middle.bottom() - line_height(font), width, line_height(font)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scene.theme.page))
        painter.drawRect(box)
        painter.setPen(QColor(scene.theme.accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _in_sight(scene: Scene) -> Iterator[Bar]:
    """Yields the bars of the lanes in sight that any part of is in sight."""
    label = LABEL_WIDTH / scene.scale.per_day
    for number_of_lane in scene.lanes_in_sight:
        lane = scene.placed.lanes[number_of_lane]
        start = bisect_left(lane, scene.scale.first, key=lambda bar: bar.label_from + label)
        for bar in lane[start:]:
            if bar.first > scene.scale.last:
                break
            yield bar


def _box_of(scene: Scene, bar: Bar) -> QRectF | None:
    """Returns where the days of a deadline stand; None if there is none."""
    if bar.start is None or bar.end is None:
        return None
    one, other = scene.scale.x(bar.start), scene.scale.x(bar.end)
    left, width = min(one, other), abs(other - one)
    if width < _LEAST_BAR:
        left = max(one, other) - _LEAST_BAR if not scene.scale.is_mirrored else left
        width = _LEAST_BAR
    return QRectF(left, scene.top_of(bar.lane), width, _BAR)


def _whole(box: QRectF) -> QRect:
    return box.toAlignedRect()

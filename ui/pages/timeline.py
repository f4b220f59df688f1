"""The commitments on a line of time, by both calendars; it runs as the interface's language does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from reader_app.listings import CommitmentOutline
from reader_app.model import CommitmentId
from reader_app.text.dates.calendar import Calendar
from ui.messages import interface_language
from ui.models.commitment_list_model import spoken
from ui.models.commitment_rows import CommitmentRows, due_lines, headline
from ui.pages.timeline_axis import Axis, axis_height
from ui.pages.timeline_layout import Bar, Cluster, Placed, Scale, dated, extent, place
from ui.pages.timeline_painting import LANE, Scene, TimelinePainter
from ui.theme import LIGHT, Theme

MOST_PER_DAY: Final = 40.0
_ZOOM: Final = 1.25
_PAN: Final = 0.15
"""The part of the width that a key goes on by."""
_MARGIN: Final = 0.04
_CLICK: Final = 4
"""Pixels that a hand may move while it clicks."""
_WHEEL_STEP: Final = 120
_ZOOM_KEYS: Final = {Qt.Key.Key_Plus: _ZOOM, Qt.Key.Key_Equal: _ZOOM, Qt.Key.Key_Minus: 1 / _ZOOM}
_STEP_KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAN_KEYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS: Final = {
    *(*_ZOOM_KEYS, *_STEP_KEYS, *_PAN_KEYS, *_CHOICE_KEYS),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete),
}


@dataclass(slots=True)
class _Drag:
    at: QPointF
    first: float
    lane_px: int
    is_moving: bool = False


class Timeline(QAbstractScrollArea):
    """The wheel, + and − zoom; dragging and Left, Right move; Up and Down go from one to the next."""

    chosen = Signal(object)
    current_changed = Signal(object)
    menu_wanted = Signal(object)
    deletion_wanted = Signal()

    def __init__(self, rows: CommitmentRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commitmentTimeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._rows = rows
        self._theme = LIGHT
        self._today = date.today()
        self._outlines: Sequence[CommitmentOutline] = ()
        self._undated = 0
        self._scale = Scale(0.0, 1.0, 1.0, is_mirrored=False)
        self._is_fitted = True
        self._placed = Placed()
        self._placed_for = (0.0, Calendar.JALALI)
        self._current: CommitmentId | None = None
        self._drag: _Drag | None = None
        self._painter = TimelinePainter(rows)
        self._axes = (
            Axis(Calendar.JALALI, is_above=True),
            Axis(Calendar.GREGORIAN, is_above=False),
        )

    # --- what the page tells ---

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.viewport().update()

    @property
    def undated(self) -> int:
        """How many of those shown have no day, and therefore no place here."""
        return self._undated

    @property
    def current(self) -> CommitmentId | None:
        return self._current

    @property
    def selected(self) -> tuple[CommitmentId, ...]:
        return () if self._current is None else (self._current,)

    @property
    def placed(self) -> Placed:
        return self._placed

    @property
    def scale(self) -> Scale:
        return self._scale

    def show_outlines(self, outlines: Sequence[CommitmentOutline], today: date) -> None:
        """Shows these. As long as nobody has moved or zoomed, all that there is stays in sight."""
        self._today = today
        self._outlines = dated(outlines)
        self._undated = len(outlines) - len(self._outlines)
        if self._current not in {each.id for each in self._outlines}:
            self._current = self._outlines[0].id if self._outlines else None
        self._placed_for = (0.0, Calendar.JALALI)
        if self._is_fitted:
            self.fit()
        self._place()
        self.current_changed.emit(self._current)

    def show_current(self, commitment_id: CommitmentId) -> None:
        if any(each.id == commitment_id for each in self._outlines):
            self._current = commitment_id
            self.viewport().update()

    def fit(self) -> None:
        """Brings all commitments, and today, into sight."""
        first, last = extent(self._outlines, self._today)
        room = max(last - first, 30.0)
        margin = room * _MARGIN
        per_day = min(self._width / (room * (1 + 3 * _MARGIN)), MOST_PER_DAY)
        self._is_fitted = True
        self._set_scale(self._new_scale(first - margin, per_day))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms round the pixel `x`, by default round the middle."""
        self._is_fitted = False
        per_day = min(max(self._scale.per_day * factor, self._least_per_day), MOST_PER_DAY)
        self._set_scale(self._scale.zoomed(per_day, self._width / 2 if x is None else x))

    def go_to_today(self) -> None:
        self._is_fitted = False
        middle = self._today.toordinal() + 0.5 - self._width / self._scale.per_day / 2
        self._set_scale(self._scale._replace(first=middle))

    def scroll_by(self, pixels: float) -> None:
        """Moves what is in sight to the right by so many pixels."""
        self._is_fitted = False
        along = -pixels if self._is_mirrored else pixels
        self._set_scale(self._scale._replace(first=self._scale.first + along / self._scale.per_day))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Timeline of the commitments"))
        self.setAccessibleDescription(
            self.tr(
                "Up and Down go from one to the next, Enter opens its words, + and − zoom. The table has "
                "the same as words."
            )
        )
        self._placed_for = (0.0, Calendar.JALALI)
        self._set_scale(self._scale._replace(is_mirrored=self._is_mirrored))

    # --- events ---

    def event(self, event: QEvent) -> bool:
        # The window has actions on some of these keys too; here they mean the timeline.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~_SHIFT_OR_PAD
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._set_scale(self._scale._replace(is_mirrored=self._is_mirrored))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        else:
            self._set_scale(self._scale._replace(width=self._width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~_SHIFT_OR_PAD:
            super().keyPressEvent(event)
        elif key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key])
        elif key in _PAN_KEYS:
            self.scroll_by(_PAN_KEYS[key] * self._width * _PAN)
        elif key in _STEP_KEYS:
            self._step(_STEP_KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key == Qt.Key.Key_End:
            self.go_to_today()
        elif key in _CHOICE_KEYS and self._current is not None:
            self.chosen.emit(self._current)
        elif key == Qt.Key.Key_Delete:
            self.deletion_wanted.emit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, aside = event.angleDelta().y(), event.angleDelta().x()
        if aside or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.scroll_by(-(aside or turned))
        elif turned:
            self.zoom(_ZOOM ** (turned / _WHEEL_STEP), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag = _Drag(
                event.position(), self._scale.first, self.verticalScrollBar().value()
            )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, shapes = self._drag, Qt.CursorShape
        if drag is None:
            leads = self._at(event.position()) is not None
            self.viewport().setCursor(shapes.PointingHandCursor if leads else shapes.OpenHandCursor)
            return
        by = event.position() - drag.at
        if drag.is_moving or by.manhattanLength() > _CLICK:
            drag.is_moving = True
            self._is_fitted = False
            self.viewport().setCursor(shapes.ClosedHandCursor)
            along = by.x() if self._is_mirrored else -by.x()
            self._set_scale(self._scale._replace(first=drag.first + along / self._scale.per_day))
            self.verticalScrollBar().setValue(drag.lane_px - int(by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or drag.is_moving or event.button() is not Qt.MouseButton.LeftButton:
            return
        match self._at(event.position()):
            case Cluster() as cluster:
                self._zoom_to(cluster)
            case Bar() as bar:
                self._make_current(bar.outline.id)
                self.chosen.emit(bar.outline.id)
            case _:
                pass

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            found = self._at(QPointF(event.pos()))
            if not isinstance(found, Bar):
                return
            self._make_current(found.outline.id)
        if self._current is not None:
            self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._tip(self._at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, self._scene())

    # --- parts ---

    def _scene(self) -> Scene:
        axis = axis_height(self.font())
        width, height = float(self._width), float(self.viewport().height())
        return Scene(
            placed=self._placed,
            scale=self._scale,
            axes=self._axes,
            above=QRectF(0, 0, width, axis),
            below=QRectF(0, height - axis, width, axis),
            middle=QRectF(0, axis, width, height - 2 * axis),
            scrolled=self.verticalScrollBar().value(),
            today=self._today,
            current=self._current,
            has_focus=self.hasFocus(),
            font=self.font(),
            theme=self._theme,
            language=interface_language(),
        )

    @property
    def _width(self) -> int:
        return max(self.viewport().width(), 1)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def _least_per_day(self) -> float:
        first, last = extent(self._outlines, self._today)
        return min(self._width / max((last - first) * 1.5, 60.0), 1.0)

    def _new_scale(self, first: float, per_day: float) -> Scale:
        return Scale(first, per_day, float(self._width), self._is_mirrored)

    def _set_scale(self, scale: Scale) -> None:
        self._scale = scale._replace(width=float(self._width))
        self._place()
        self.viewport().update()

    def _place(self) -> None:
        """Places everything anew, if the zoom has changed."""
        calendar = Calendar.JALALI if interface_language() == "fa" else Calendar.GREGORIAN
        wanted = (self._scale.per_day, calendar)
        if wanted != self._placed_for:
            self._placed_for = wanted
            self._placed = place(self._outlines, *wanted)
        room = self.viewport().height() - 2 * axis_height(self.font())
        needed = len(self._placed.lanes) * LANE + LANE
        self.verticalScrollBar().setRange(0, max(needed - room, 0))
        self.verticalScrollBar().setPageStep(max(room, 1))
        self.verticalScrollBar().setSingleStep(LANE)
        self.viewport().update()

    def _step(self, by: int) -> None:
        ids = [each.id for each in self._outlines]
        if ids:
            number = ids.index(self._current) + by if self._current else 0
            self._make_current(ids[min(max(number, 0), len(ids) - 1)])
            self._bring_into_sight()

    def _make_current(self, commitment_id: CommitmentId) -> None:
        self._current = commitment_id
        self.current_changed.emit(commitment_id)
        self.viewport().update()
        row = self._rows.some([commitment_id]).get(commitment_id)
        if row is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken(row)))

    def _bring_into_sight(self) -> None:
        bar = None if self._current is None else self._placed.bars.get(self._current)
        if bar is None:
            return
        if not self._scale.first <= bar.first <= self._scale.last:
            self._is_fitted = False
            first = bar.first - 0.2 * self._width / self._scale.per_day
            self._set_scale(self._scale._replace(first=first))
        scroll, top = self.verticalScrollBar(), bar.lane * LANE
        if not scroll.value() <= top <= scroll.value() + scroll.pageStep() - 2 * LANE:
            scroll.setValue(top - scroll.pageStep() // 2)

    def _zoom_to(self, cluster: Cluster) -> None:
        self._is_fitted = False
        per_day = min(self._width * 0.8 / (cluster.end - cluster.start), MOST_PER_DAY)
        margin = 0.1 * self._width / per_day
        self._set_scale(self._new_scale(cluster.start - margin, per_day))

    def _at(self, place: QPointF) -> Bar | Cluster | None:
        return self._painter.at(place)

    def _tip(self, found: Bar | Cluster | None) -> str:
        match found:
            case Cluster():
                return self._painter.cluster_words(found, interface_language())
            case Bar():
                row = self._rows.some([found.outline.id]).get(found.outline.id)
                if row is None:
                    return ""
                lines = due_lines(row.commitment, interface_language())
                return "\n".join(filter(None, ("، ".join(row.who), headline(row), *lines)))
            case None:
                return ""


_SHIFT_OR_PAD: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier

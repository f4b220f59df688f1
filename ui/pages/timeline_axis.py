"""The axes of the timeline: Jalali months and years above, Gregorian ones below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader_app.day_words import month_name, year_words
from reader_app.text.dates.calendar import Calendar
from ui.pages.timeline_layout import Scale, month_starts
from ui.panels.row_painting import small
from ui.theme import Theme

_PADDING: Final = 4
_TICK: Final = 5
_YEAR: Final = 12
_MONTH_DAYS: Final = 30.4
_YEARS_APART: Final = (1, 2, 5, 10, 20, 50, 100)


def axis_height(font: QFont) -> int:
    """Returns the height of an axis: a line of months and one of years."""
    return 2 * int(QFontMetricsF(small(font)).height()) + _TICK + 2


class Axis:
    """One calendar's. Years are always told; months as far as there is room for their names."""

    def __init__(self, calendar: Calendar, *, is_above: bool) -> None:
        self._calendar = calendar
        self._is_above = is_above

    def paint(
        self,
        painter: QPainter,
        box: QRectF,
        scale: Scale,
        *,
        font: QFont,
        theme: Theme,
        language: str,
        grid_to: float | None = None,
    ) -> None:
        """Paints into `box`; with `grid_to`, lines go on from it to that height."""
        painter.save()
        painter.setClipRect(box if grid_to is None else box.united(_column(box, grid_to)))
        painter.fillRect(box, QColor(theme.card))
        edge = box.bottom() if self._is_above else box.top()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(box.left(), edge), QPointF(box.right(), edge))
        stride = self._stride(scale, font, language)
        months = list(month_starts(self._calendar, scale, stride))
        for moment, year, month in months:
            if stride < _YEAR or year % _years_apart(scale, font) == 0:
                self._paint_tick(painter, box, scale.x(moment), month == 1, theme, grid_to)
        self._paint_names(painter, box, scale, months, stride, font, theme, language)
        painter.restore()

    def _stride(self, scale: Scale, font: QFont, language: str) -> int:
        """Returns for which months there is room: each, each third, or one a year."""
        is_jalali = self._calendar is Calendar.JALALI
        metrics = QFontMetricsF(small(font))
        names = (month_name(month, language, is_jalali=is_jalali) for month in range(1, 13))
        widest = max(metrics.horizontalAdvance(name) for name in names) + 2 * _PADDING
        fitting = (n for n in (1, 3) if n * _MONTH_DAYS * scale.per_day >= widest)
        return next(fitting, _YEAR)

    def _paint_tick(
        self,
        painter: QPainter,
        box: QRectF,
        x: float,
        is_year: bool,
        theme: Theme,
        grid_to: float | None,
    ) -> None:
        length = box.height() if is_year else _TICK
        start = box.bottom() if self._is_above else box.top()
        end = start - length if self._is_above else start + length
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(x, start), QPointF(x, end))
        if grid_to is not None:
            painter.setPen(
                QPen(
                    QColor(theme.line), 1, Qt.PenStyle.SolidLine if is_year else Qt.PenStyle.DotLine
                )
            )
            painter.drawLine(QPointF(x, start), QPointF(x, grid_to))

    def _paint_names(
        self,
        painter: QPainter,
        box: QRectF,
        scale: Scale,
        months: list[tuple[int, int, int]],
        stride: int,
        font: QFont,
        theme: Theme,
        language: str,
    ) -> None:
        little = small(font)
        line = QFontMetricsF(little).height()
        months_top = box.bottom() - _TICK - line if self._is_above else box.top() + _TICK
        years_top = box.top() if self._is_above else box.bottom() - line
        is_jalali = self._calendar is Calendar.JALALI
        painter.setFont(little)
        painter.setPen(QColor(theme.faint_text))
        if stride < _YEAR:
            for moment, _year, month in months:
                name = month_name(month, language, is_jalali=is_jalali)
                self._paint_name(painter, scale, moment, months_top, line, name)
        painter.setPen(QColor(theme.text))
        apart = _years_apart(scale, font)
        for number, (moment, year, month) in enumerate(months):
            words = year_words(year, language)
            if month == 1 and year % apart == 0:
                self._paint_name(painter, scale, moment, years_top, line, words)
            elif number == 0 and stride < _YEAR:
                # A year that began before what is in sight stands at its edge, if the next leaves room.
                to_next = (13 - month) * _MONTH_DAYS * scale.per_day
                if to_next > _year_room(font) + (scale.first - moment) * scale.per_day:
                    self._paint_name(painter, scale, scale.first, years_top, line, words)

    def _paint_name(
        self, painter: QPainter, scale: Scale, moment: float, top: float, line: float, name: str
    ) -> None:
        x, width = scale.x(moment), painter.fontMetrics().horizontalAdvance(name) + 1
        left = x - _PADDING - width if scale.is_mirrored else x + _PADDING
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignCenter, name)


def _year_room(font: QFont) -> float:
    return QFontMetricsF(small(font)).horizontalAdvance("0000") + 2 * _PADDING


def _years_apart(scale: Scale, font: QFont) -> int:
    """Returns which years are told: each, each second, each fifth …"""
    room = _year_room(font)
    fitting = (n for n in _YEARS_APART if n * _YEAR * _MONTH_DAYS * scale.per_day >= room)
    return next(fitting, _YEARS_APART[-1])


def _column(box: QRectF, to: float) -> QRectF:
    top, bottom = min(box.top(), to), max(box.bottom(), to)
    return QRectF(box.left(), top, box.width(), bottom - top)

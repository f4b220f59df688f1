"""The menu of filters: what is picked is written into the search field, to be seen and edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCalendar, QDate, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.model import COMMITMENT, Layer, Status
from reader_app.text.query import Filter, FilterName, filters_in
from reader_app.text.query_editing import (
    has_filter,
    with_filter,
    without_filter,
    without_filters,
)
from ui.i18n import locale_of
from ui.messages import status_name
from ui.panels.marks import layer_icon, status_icon
from ui.theme import LIGHT, Theme

_STATUS_VALUES: Final = {
    Status.TODO: ("todo", "to do", "شروع‌نشده"),
    Status.IN_WORK: ("in work", "در دست کار", "در حال کار"),
    Status.DONE: ("done", "تمام‌شده", "تمام", "کامل"),
}
_UNDONE_VALUES: Final = ("undone", "not done", "ناتمام", "تمام‌نشده")
_ANNOTATION_VALUES: Final = ("annotation", "annotations", "tag", "tags", "برچسب")
_NOTE_VALUES: Final = ("note", "notes", "یادداشت")


class FilterMenu(QMenu):
    """Filled anew for what is written, each time it is opened; a filter that is written is ticked."""

    rewritten = Signal(str, int)
    """What the field has to hold now, and where its cursor goes."""
    range_wanted = Signal()
    """The user wants to say between which days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[Layer, ...] = ()
        self._language = "en"
        self._theme = LIGHT
        self._written = ""
        self._wanted: dict[QAction, tuple[Filter, tuple[str, ...]]] = {}
        self.triggered.connect(self._on_triggered)

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._layers = tuple(layers)
        self._language = language

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def fill(self, written: str) -> None:
        """Makes the entries, ticked as the filters in `written` say."""
        self._written = written
        self._wanted = {}
        for child in self.findChildren(QMenu):
            child.deleteLater()
        self.clear()
        self._fill_status(self.addMenu(self.tr("Status")))
        self._fill_layers(self.addMenu(self.tr("Layer")))
        self._fill_has(self.addMenu(self.tr("Has")))
        self._fill_dates(self.addMenu(self.tr("Date")))
        self._add(self, self.tr("Source…"), Filter(FilterName.SOURCE, ""))
        self._add(self, self.tr("Person or place…"), Filter(FilterName.ENTITY, ""))
        self.addSeparator()
        clearing = self.addAction(self.tr("Take all filters out"))
        clearing.setObjectName("filter.clear")
        clearing.setEnabled(bool(filters_in(written)))

    def _fill_status(self, menu: QMenu) -> None:
        for status, values in _STATUS_VALUES.items():
            action = self._add(
                menu, status_name(status), Filter(FilterName.STATUS, status_name(status)), values
            )
            action.setIcon(status_icon(status, self._theme))
        menu.addSeparator()
        undone = self.tr("Not done")
        self._add(menu, undone, Filter(FilterName.STATUS, undone), _UNDONE_VALUES)

    def _fill_layers(self, menu: QMenu) -> None:
        for layer in self._layers:
            name = layer.name_in(self._language)
            values = (layer.id, *layer.name.values())
            action = self._add(
                menu, name.replace("&", "&&"), Filter(FilterName.LAYER, name), values
            )
            action.setIcon(layer_icon(layer, self._theme))

    def _fill_has(self, menu: QMenu) -> None:
        annotation = (self.tr("annotation"), _ANNOTATION_VALUES)
        note = (self.tr("note"), _NOTE_VALUES)
        self._add(
            menu, self.tr("An annotation"), Filter(FilterName.HAS, annotation[0]), annotation[1]
        )
        for layer in self._layers:
            if layer.id == COMMITMENT:
                name = layer.name_in(self._language)
                values = (layer.id, *layer.name.values())
                self._add(menu, name.replace("&", "&&"), Filter(FilterName.HAS, name), values)
        self._add(menu, self.tr("A note"), Filter(FilterName.HAS, note[0]), note[1])
        menu.addSeparator()
        self._add(
            menu,
            self.tr("No annotation"),
            Filter(FilterName.HAS, annotation[0], is_excluded=True),
            annotation[1],
        )

    def _fill_dates(self, menu: QMenu) -> None:
        for words, named, value in self._periods(date.today()):
            label = self.tr("{period} ({value})").format(period=words, value=named)
            self._add(menu, label, Filter(FilterName.DATE, value), (named,))
        menu.addSeparator()
        between = menu.addAction(self.tr("Between two days…"))
        between.setObjectName("filter.range")

    def _periods(self, today: date) -> list[tuple[str, str, str]]:
        """Returns months and years about today, in the calendar of the language: in words, named by
        themselves, and as they are written into the field.
        """
        is_persian = self._language == "fa"
        kind = QCalendar.System.Jalali if is_persian else QCalendar.System.Gregorian
        calendar, locale = QCalendar(kind), locale_of(self._language)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        parts = calendar.partsFromDate(QDate(today.year, today.month, today.day))
        year, month = parts.year, parts.month
        before = (year, month - 1) if month > 1 else (year - 1, calendar.maximumMonthsInYear())

        def in_month(words: str, year: int, month: int) -> tuple[str, str, str]:
            named = f"{calendar.standaloneMonthName(locale, month, year)} {locale.toString(year)}"
            return words, named, named if is_persian else f"{year}-{month:02}"

        def in_year(words: str, year: int) -> tuple[str, str, str]:
            return words, locale.toString(year), locale.toString(year)

        return [
            in_month(self.tr("This month"), year, month),
            in_month(self.tr("Last month"), *before),
            in_year(self.tr("This year"), year),
            in_year(self.tr("Last year"), year - 1),
        ]

    def _add(
        self, menu: QMenu, label: str, wanted: Filter, values: tuple[str, ...] = ()
    ) -> QAction:
        action = menu.addAction(label)
        self._wanted[action] = (wanted, values)
        if wanted.value:
            action.setCheckable(True)
            action.setChecked(has_filter(self._written, wanted, *values))
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action.objectName() == "filter.range":
            self.range_wanted.emit()
            return
        if action.objectName() == "filter.clear":
            written = without_filters(self._written)
            self.rewritten.emit(written, len(written))
            return
        wanted, values = self._wanted[action]
        if wanted.value and has_filter(self._written, wanted, *values):
            written = without_filter(self._written, wanted, *values)
            self.rewritten.emit(written, len(written))
        else:
            written = with_filter(self._written, wanted, self._language)
            # Between the quotes of a value that is still to be written.
            self.rewritten.emit(written, len(written) - (not wanted.value))

"""How far the work on the library is, in charts and in numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_groups import Grain, axis_words, group_days, group_words
from reader_app.listings import Overview
from reader_app.model import AnnotatorId, CommitmentStatus, Layer, Status
from reader_app.record_words import words_for
from reader_app.text.query import Filter, FilterName
from reader_app.text.query_editing import filter_words
from ui.colors import GRAPHICS, readable
from ui.messages import interface_language, number, status_name
from ui.pages.bar_charts import BarChart, ShareChart, percent
from ui.pages.chart_card import ChartCard, ChoiceButton
from ui.pages.charts import Bar, Part
from ui.pages.column_chart import ColumnChart
from ui.pages.page import Page
from ui.theme import Theme

_WIDEST: Final = 1240
_GAP: Final = 14
_STATUSES: Final = (Status.DONE, Status.IN_WORK, Status.TODO)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a library has, with the names of those by whom and on which layers it was counted."""

    overview: Overview
    layers: Sequence[Layer]
    annotators: Mapping[AnnotatorId, str] = field(default_factory=dict[AnnotatorId, str])


@dataclass(frozen=True, slots=True)
class Unlinked:
    """The goal of the bar of mentions that nobody has linked."""


class OverviewPage(Page):
    """Given what was counted, it draws it; clicks on bars tell what is to be looked at."""

    search_wanted = Signal(str)
    """What is to be searched for: the articles of a status, those with annotations on a layer."""
    commitments_wanted = Signal(object)
    """Commitments that stand so; None is for those that nobody has assessed."""
    unlinked_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """`today` is a day of UTC, as the days of annotations are."""
        super().__init__(parent)
        self.setObjectName("overviewPage")
        self._today = today
        self._counted: Counted | None = None
        self._grain = Grain.DAY
        self._progress = ChartCard("overviewProgress", ShareChart())
        self._days = ChartCard("overviewDays", ColumnChart())
        self._layers = ChartCard("overviewLayers", BarChart())
        self._annotators = ChartCard("overviewAnnotators", BarChart())
        self._commitments = ChartCard("overviewCommitments", BarChart())
        self._mentions = ChartCard("overviewMentions", ShareChart())
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setObjectName("overviewEmpty")
        self._grains = self._made_grains()
        self._arrange()
        self._connect()
        self.retranslate()

    def show_counted(self, counted: Counted, today: date) -> None:
        self._counted, self._today = counted, today
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)
        self._fill()

    def retranslate(self) -> None:
        for grain, button in self._grains.items():
            button.setText(self._grain_words(grain))
        self._empty.setText(
            self.tr("There are no articles yet. Import some, and their progress is shown here.")
        )
        self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._progress.take_focus()

    # Filling

    @property
    def _cards(self) -> tuple[ChartCard, ...]:
        return (
            *(self._progress, self._days, self._layers, self._annotators),
            *(self._commitments, self._mentions),
        )

    def _fill(self) -> None:
        counted = self._counted
        articles = sum(counted.overview.articles_by_status.values()) if counted else 0
        self._empty.setVisible(counted is not None and not articles)
        for card in self._cards:
            card.setVisible(bool(articles))
        if counted is None or not articles:
            return
        self._fill_progress(counted.overview, articles)
        self._fill_days(counted)
        self._fill_layers(counted)
        self._fill_annotators(counted)
        self._fill_commitments(counted.overview)
        self._fill_mentions(counted.overview)

    def _fill_progress(self, overview: Overview, articles: int) -> None:
        colors = {Status.DONE: self.theme.good, Status.IN_WORK: self.theme.accent}
        counts = overview.articles_by_status
        self._progress.set_bars(
            [
                self._bar(
                    status_name(status),
                    counts.get(status, 0),
                    colors.get(status, self._quiet_color),
                    goal=status,
                )
                for status in _STATUSES
            ]
        )
        done = counts.get(Status.DONE, 0)
        words = self.tr("{done} of {all} articles are done ({share}).").format(
            done=number(done), all=number(articles), share=percent(done, articles)
        )
        headers = (self.tr("Status"), self.tr("Articles"))
        self._progress.set_words(self.tr("Progress of the queue"), words, headers)

    def _fill_days(self, counted: Counted) -> None:
        language, grain = interface_language(), self._grain
        groups = group_days(counted.overview.days, grain, language, self._today)
        present = {layer_id for group in groups for layer_id in group.by_layer}
        layers = [layer for layer in counted.layers if layer.id in present]
        self._days.set_bars(
            [
                Bar(
                    group_words(group, grain, language),
                    tuple(
                        Part(
                            layer.name_in(language),
                            group.by_layer.get(layer.id, 0),
                            self._color_of(layer),
                        )
                        for layer in layers
                    ),
                    axis=axis_words(group, grain, language),
                )
                for group in groups
            ]
        )
        total = sum(group.total for group in groups)
        words = self.tr("{n} annotations, in the colours of their layers.").format(n=number(total))
        names = (layer.name_in(language) for layer in layers)
        headers = (self._grain_words(grain), *names, self.tr("All"))
        hint = words if groups else self.tr("Nothing has been annotated yet.")
        self._days.set_words(self.tr("Annotations over time"), hint, headers)

    def _fill_layers(self, counted: Counted) -> None:
        language = interface_language()
        counts = counted.overview.annotations_by_layer
        self._layers.set_bars(
            [
                self._bar(
                    layer.name_in(language),
                    counts.get(layer.id, 0),
                    self._color_of(layer),
                    goal=layer if counts.get(layer.id) else None,
                )
                for layer in counted.layers
            ]
        )
        headers = (self.tr("Layer"), self.tr("Annotations"))
        self._layers.set_words(self.tr("By layer"), "", headers)

    def _fill_annotators(self, counted: Counted) -> None:
        counts = counted.overview.annotations_by_annotator
        ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        unnamed = self.tr("Without a name")
        self._annotators.set_bars(
            [self._bar(counted.annotators.get(id_) or unnamed, count) for id_, count in ordered]
        )
        headers = (self.tr("Annotator"), self.tr("Annotations"))
        hint = "" if ordered else self.tr("Nothing has been annotated yet.")
        self._annotators.set_words(self.tr("By annotator"), hint, headers)

    def _fill_commitments(self, overview: Overview) -> None:
        language, counts = interface_language(), overview.commitments_by_status
        statuses: tuple[CommitmentStatus | None, ...] = (None, *CommitmentStatus)
        total = sum(counts.values())
        self._commitments.set_bars(
            [
                self._bar(
                    words_for(status, language),
                    counts.get(status, 0),
                    goal=(status,) if counts.get(status) else None,
                )
                for status in statuses
            ]
            if total
            else []
        )
        headers = (self.tr("Status"), self.tr("Commitments"))
        hint = "" if total else self.tr("No commitment has a record yet.")
        self._commitments.set_words(self.tr("Commitments by status"), hint, headers)

    def _fill_mentions(self, overview: Overview) -> None:
        linked, unlinked = overview.mentions_linked, overview.mentions_unlinked
        total = linked + unlinked
        self._mentions.set_bars(
            [
                self._bar(self.tr("Linked"), linked, self.theme.good),
                self._bar(
                    self.tr("Not linked yet"),
                    unlinked,
                    self._quiet_color,
                    goal=Unlinked() if unlinked else None,
                ),
            ]
            if total
            else []
        )
        words = self.tr("{n} of {all} mentions say whom or what they mean ({share}).").format(
            n=number(linked), all=number(total), share=percent(linked, total)
        )
        headers = (self.tr("Mentions"), self.tr("Number"))
        hint = words if total else self.tr("No person or place has been tagged yet.")
        self._mentions.set_words(self.tr("Mentions linked"), hint, headers)

    def _bar(self, name: str, value: int, color: str = "", *, goal: object = None) -> Bar:
        return Bar(name, (Part(name, value, color),), goal)

    def _color_of(self, layer: Layer) -> str:
        return self.theme.layer_color(layer.color).name()

    @property
    def _quiet_color(self) -> str:
        """The colour of what is still to do: no louder than it has to be in order to be seen."""
        ground = QColor(self.theme.card)
        return readable(QColor(self.theme.line), ground, GRAPHICS).name()

    def _grain_words(self, grain: Grain) -> str:
        return {
            Grain.DAY: self.tr("Day"),
            Grain.WEEK: self.tr("Week"),
            Grain.MONTH: self.tr("Month"),
        }[grain]

    # Events

    def _on_grain_clicked(self) -> None:
        self._grain = next(grain for grain, button in self._grains.items() if button.isChecked())
        self._fill()

    def _on_chosen(self, goal: object) -> None:
        match goal:
            case Status():
                self._search(FilterName.STATUS, status_name(goal))
            case Layer():
                self._search(FilterName.LAYER, goal.name_in(interface_language()))
            case Unlinked():
                self.unlinked_wanted.emit()
            case (status,):
                self.commitments_wanted.emit(status)
            case _:
                pass

    def _search(self, name: FilterName, value: str) -> None:
        self.search_wanted.emit(filter_words(Filter(name, value), interface_language()))

    # Parts

    def _made_grains(self) -> dict[Grain, QToolButton]:
        group = QButtonGroup(self)
        grains: dict[Grain, QToolButton] = {}
        for grain in Grain:
            button = ChoiceButton()
            button.setChecked(grain is self._grain)
            button.setObjectName(f"overviewBy{grain.value.title()}")
            button.clicked.connect(self._on_grain_clicked)
            group.addButton(button)
            grains[grain] = button
        return grains

    def _arrange(self) -> None:
        for place, button in enumerate(self._grains.values()):
            self._days.head.insertWidget(2 + place, button)
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        grid.addWidget(self._progress, 0, 0, 1, 2)
        grid.addWidget(self._days, 1, 0, 1, 2)
        grid.addWidget(self._layers, 2, 0)
        grid.addWidget(self._annotators, 2, 1)
        grid.addWidget(self._commitments, 3, 0)
        grid.addWidget(self._mentions, 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._empty)
        rows.addLayout(grid)
        rows.addStretch(1)
        inner = QWidget()
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        middle.addStretch(1)
        middle.addWidget(column, 100)
        middle.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("overviewScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        # No proxy: that would keep Tab from the first card's button.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _connect(self) -> None:
        for card in self._cards:
            card.chart.chosen.connect(self._on_chosen)

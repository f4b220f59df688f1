"""How good the suggestions were and how much work an article takes, in charts and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.day_groups import DayGroup, Grain, axis_words, group_words
from reader_app.figures import (
    Judged,
    Learnt,
    Work,
    WorkWeek,
    all_work,
    judged,
    judged_weeks,
    work_weeks,
)
from reader_app.listings import EffortRow, SuggesterDay
from reader_app.model import Layer
from ui.colors import GRAPHICS, readable
from ui.messages import decimal, interface_language, isolated, number, short_day_words
from ui.pages.bar_charts import PercentChart, percent
from ui.pages.chart_card import ChartCard, ChoiceButton
from ui.pages.charts import Bar, Part
from ui.pages.column_chart import ColumnChart, PairedColumns
from ui.pages.page import Page
from ui.pages.suggester_names import suggester_name
from ui.theme import Theme

_WIDEST: Final = 1240
_GAP: Final = 14
_EMPTY_TOP: Final = 90
_TENTHS: Final = 10
"""A chart counts in whole numbers: actions are drawn in tenths."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to show."""

    layers: Sequence[Layer]
    days: Sequence[SuggesterDay]
    effort: Sequence[EffortRow]
    learnt: Learnt | None = None

    @property
    def is_empty(self) -> bool:
        return not self.days and not self.effort and self.learnt is None


class FiguresPage(Page):
    """Given what was gathered, it draws it; a suggester that is clicked has its weeks shown alone."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """`today` is a day of UTC, as the days of annotations are."""
        super().__init__(parent)
        self.setObjectName("figuresPage")
        self._today = today
        self._gathered: Gathered | None = None
        self._suggester = ""
        self._is_by_article = False
        self._weeks = ChartCard("figuresWeeks", ColumnChart())
        self._suggesters = ChartCard("figuresSuggesters", PercentChart())
        self._learnt = ChartCard("figuresLearnt", PercentChart())
        self._work = ChartCard("figuresWork", PairedColumns(value_words=_tenths))
        self._all = ChoiceButton()
        self._by_annotation, self._by_article = ChoiceButton(), ChoiceButton()
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setObjectName("figuresEmpty")
        self._arrange()
        self._connect()
        self.retranslate()

    def show_gathered(self, gathered: Gathered, today: date) -> None:
        self._gathered, self._today = gathered, today
        if self._suggester not in {each.suggester for each in gathered.days}:
            self._suggester = ""
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)
        self._fill()

    def retranslate(self) -> None:
        self._all.setText(self.tr("All"))
        self._all.setToolTip(self.tr("Show the weeks of all suggesters together"))
        self._by_annotation.setText(self.tr("An annotation"))
        self._by_article.setText(self.tr("An article"))
        self._empty.setText(
            self.tr(
                "Nothing has been counted yet. Once you accept or reject suggestions, this page says "
                "how often they were right, week by week, what was learnt from you, and how many "
                "actions an article takes with suggestions and by hand."
            )
        )
        self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._weeks.take_focus()

    # --- filling ---

    @property
    def _cards(self) -> tuple[ChartCard, ...]:
        return self._weeks, self._suggesters, self._learnt, self._work

    def _fill(self) -> None:
        gathered = self._gathered
        is_empty = gathered is None or gathered.is_empty
        self._empty.setVisible(gathered is not None and is_empty)
        for card in self._cards:
            card.setVisible(not is_empty)
        if gathered is None or is_empty:
            return
        self._fill_weeks(gathered)
        self._fill_suggesters(gathered)
        self._fill_learnt(gathered)
        self._fill_work(gathered)

    def _fill_weeks(self, gathered: Gathered) -> None:
        language = interface_language()
        wanted = [it for it in gathered.days if self._suggester in ("", it.suggester)]
        weeks = judged_weeks(wanted, language, self._today)
        self._weeks.set_bars([self._week_bar(week, language) for week in weeks])
        total = judged(wanted, self._today, self._today)
        words = self.tr(
            "{right} of the {all} suggestions that you answered were right ({share})."
        ).format(
            right=number(total.right),
            all=number(total.total),
            share=percent(total.right, total.total),
        )
        name = suggester_name(self._suggester)
        title = self.tr("Suggestions by week")
        title = f"{title}: {isolated(name)}" if name else title
        headers = (
            *(self.tr("Week"), self.tr("Right"), self.tr("Corrected later")),
            *(self.tr("Deleted later"), self.tr("Rejected"), self.tr("All")),
        )
        hint = words if total.total else self.tr("No suggestion has been accepted or rejected yet.")
        self._weeks.set_words(title, hint, headers)
        self._all.setVisible(bool(self._suggester))

    def _week_bar(self, week: Judged, language: str) -> Bar:
        theme = self.theme
        name, axis = _week_words(week.earliest, week.latest, language)
        if week.total:
            precision = self.tr("{share} right").format(share=percent(week.right, week.total))
            name = f"{name} ({precision})"
        parts = (
            Part(self.tr("Right"), week.right, theme.good),
            Part(self.tr("Corrected later"), week.corrected, theme.accent),
            Part(self.tr("Deleted later"), week.deleted, theme.warning),
            Part(self.tr("Rejected"), week.rejected, self._quiet_color),
        )
        return Bar(name, parts, axis=axis)

    def _fill_suggesters(self, gathered: Gathered) -> None:
        totals: dict[str, Judged] = {}
        for suggester in dict.fromkeys(each.suggester for each in gathered.days):
            days = [each for each in gathered.days if each.suggester == suggester]
            totals[suggester] = judged(days, self._today, self._today)
        bars: list[Bar] = []
        for suggester, total in sorted(totals.items(), key=lambda each: -each[1].total):
            name = f"{suggester_name(suggester)} ({number(total.total)})"
            precision = round(100 * total.right / total.total)
            bars.append(Bar(name, (Part(name, precision),), goal=suggester))
        self._suggesters.set_bars(bars)
        words = self.tr(
            "The share of what was answered that was right, and in brackets how much that was. "
            "A click on a bar shows its weeks alone."
        )
        hint = words if bars else self.tr("No suggestion has been accepted or rejected yet.")
        headers = (self.tr("Suggester"), self.tr("Precision"))
        self._suggesters.set_words(self.tr("Precision by suggester"), hint, headers)

    def _fill_learnt(self, gathered: Gathered) -> None:
        language, learnt = interface_language(), gathered.learnt
        bars: list[Bar] = []
        hint = self.tr("Nothing has been learnt from your articles yet.")
        if learnt is not None:
            for layer in gathered.layers:
                precision = learnt.precision.get(layer.id)
                if precision is not None:
                    name = layer.name_in(language)
                    color = self.theme.layer_color(layer.color).name()
                    value = round(100 * precision)
                    bars.append(Bar(name, (Part(name, value, color),)))
            hint = self.tr(
                "Learnt from {articles} articles with {annotations} annotations, on {day}."
            ).format(
                articles=number(learnt.articles),
                annotations=number(learnt.annotations),
                day=short_day_words(learnt.day, language),
            )
        self._learnt.set_bars(bars)
        headers = (self.tr("Layer"), self.tr("Expected precision"))
        self._learnt.set_words(self.tr("Your own model: expected precision"), hint, headers)

    def _fill_work(self, gathered: Gathered) -> None:
        language = interface_language()
        weeks = work_weeks(gathered.effort, language, self._today)
        self._work.set_bars([self._work_bar(week, language) for week in weeks])
        headers = (self.tr("Week"), self.tr("With suggestions"), self.tr("By hand"))
        hint = self._work_words(*all_work(weeks)) if weeks else ""
        hint = hint or self.tr("No work on an article has been counted yet.")
        title = (
            self.tr("Actions an article takes")
            if self._is_by_article
            else self.tr("Actions an annotation takes")
        )
        self._work.set_words(title, hint, headers)

    def _work_words(self, suggested: Work, by_hand: Work) -> str:
        """Says what an article took, as far as there were any: keys, clicks and selections."""
        said = (
            (suggested, self.tr("With suggestions {n}, in {articles} articles.")),
            (by_hand, self.tr("By hand {n}, in {articles} articles.")),
        )
        words = [
            sentence.format(n=decimal(self._rate(work)), articles=number(work.articles))
            for work, sentence in said
            if work.articles
        ]
        return " ".join((self.tr("Keys, clicks and selections."), *words))

    def _work_bar(self, week: WorkWeek, language: str) -> Bar:
        name, axis = _week_words(week.earliest, week.latest, language)
        pairs = (
            (self.tr("With suggestions"), week.suggested, self.theme.accent),
            (self.tr("By hand"), week.by_hand, self._quiet_color),
        )
        parts = tuple(
            Part(words, round(_TENTHS * self._rate(work)), color) for words, work, color in pairs
        )
        return Bar(name, parts, axis=axis)

    def _rate(self, work: Work) -> float:
        return work.per_article if self._is_by_article else work.per_annotation

    @property
    def _quiet_color(self) -> str:
        ground = QColor(self.theme.card)
        return readable(QColor(self.theme.line), ground, GRAPHICS).name()

    # --- events ---

    def _on_suggester_chosen(self, suggester: object) -> None:
        self._suggester = "" if suggester == self._suggester else str(suggester)
        if self._gathered is not None:
            self._fill_weeks(self._gathered)

    def _on_all_clicked(self) -> None:
        self._on_suggester_chosen(self._suggester)
        self._weeks.take_focus()

    def _on_unit_clicked(self) -> None:
        self._is_by_article = self._by_article.isChecked()
        if self._gathered is not None:
            self._fill_work(self._gathered)

    # --- parts ---

    def _arrange(self) -> None:
        self._all.setObjectName("figuresAll")
        self._all.setCheckable(False)
        self._weeks.head.insertWidget(2, self._all)
        units = QButtonGroup(self)
        for place, (button, name) in enumerate(
            ((self._by_annotation, "figuresByAnnotation"), (self._by_article, "figuresByArticle"))
        ):
            button.setObjectName(name)
            button.setChecked(not place)
            units.addButton(button)
            self._work.head.insertWidget(2 + place, button)
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        grid.addWidget(self._weeks, 0, 0, 1, 2)
        grid.addWidget(self._suggesters, 1, 0)
        grid.addWidget(self._learnt, 1, 1)
        grid.addWidget(self._work, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(_middled(self._empty, _EMPTY_TOP))
        rows.addLayout(grid)
        rows.addStretch(1)
        inner = QWidget()
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        middle.addStretch(1)
        middle.addWidget(column, 100)
        middle.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setObjectName("figuresScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        # No proxy: that would keep Tab from the first card's button.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _connect(self) -> None:
        self._suggesters.chart.chosen.connect(self._on_suggester_chosen)
        self._all.clicked.connect(self._on_all_clicked)
        self._by_annotation.clicked.connect(self._on_unit_clicked)
        self._by_article.clicked.connect(self._on_unit_clicked)


def _week_words(earliest: date, latest: date, language: str) -> tuple[str, str]:
    """Returns what a week is called, and what stands below its column."""
    group = DayGroup(earliest, latest, {})
    return group_words(group, Grain.WEEK, language), axis_words(group, Grain.WEEK, language)


def _middled(widget: QWidget, top: int) -> QHBoxLayout:
    """Returns a widget in the middle three fifths, `top` pixels from above."""
    line = QHBoxLayout()
    line.setContentsMargins(0, top, 0, 0)
    line.addStretch(1)
    line.addWidget(widget, 3)
    line.addStretch(1)
    return line


def _tenths(value: int) -> str:
    return decimal(value / _TENTHS)

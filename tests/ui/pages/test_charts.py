"""A chart is walked by keys and pointer, mirrored in Persian, and said in words and numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.messages import isolated, number
from ui.pages.bar_charts import BarChart, ShareChart, percent
from ui.pages.chart_card import ChartCard
from ui.pages.charts import Bar, Chart, Part
from ui.pages.column_chart import ColumnChart
from ui.theme import THEMES

BARS = (
    Bar("یک", (Part("شخص", 3), Part("مکان", 1, "#0F766E")), goal="first", axis="۱"),
    Bar("دو", (Part("شخص", 0), Part("مکان", 0)), axis="۲"),
    Bar("سه", (Part("شخص", 7), Part("مکان", 2)), goal="third", axis="۳"),
)
KINDS = [BarChart, ShareChart, ColumnChart]


def shown(qtbot: QtBot, kind: type[Chart], *, mirrored: bool = False) -> Chart:
    chart = kind()
    qtbot.addWidget(chart)
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    chart.setLayoutDirection(direction)
    chart.set_bars(BARS)
    chart.resize(500, chart.sizeHint().height())
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def center(chart: Chart, index: int) -> QPoint:
    return chart.box_of(index).center().toPoint()


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_on_a_bar_tells_its_goal(qtbot: QtBot, kind: type[Chart]) -> None:
    chart = shown(qtbot, kind)
    told: list[object] = []
    chart.chosen.connect(told.append)

    for index in range(3):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=center(chart, index))

    assert told == ["first", "third"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_walk_the_bars_in_the_direction_of_reading(
    qtbot: QtBot, kind: type[Chart], mirrored: bool
) -> None:
    chart = shown(qtbot, kind, mirrored=mirrored)
    told: list[object] = []
    chart.chosen.connect(told.append)
    sideways = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
    forward = Qt.Key.Key_Down if kind is BarChart else sideways

    QTest.keyClick(chart, Qt.Key.Key_Home)
    walked = [chart.current]
    for _ in range(3):
        QTest.keyClick(chart, forward)
        walked.append(chart.current)
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert walked == [0, 1, 2, 2]
    assert told == ["third"]
    names = (("سه", 9), ("شخص", 7), ("مکان", 2))
    words = "; ".join(f"{isolated(name)}: {number(value)}" for name, value in names)
    assert chart.accessibleDescription() == words


@pytest.mark.parametrize("kind", [ShareChart, ColumnChart])
def test_what_comes_first_stands_where_reading_begins(qtbot: QtBot, kind: type[Chart]) -> None:
    plain, mirrored = shown(qtbot, kind), shown(qtbot, kind, mirrored=True)

    assert plain.box_of(0).left() < plain.box_of(2).left()
    assert mirrored.box_of(0).left() > mirrored.box_of(2).left()


@pytest.mark.parametrize("kind", KINDS)
def test_no_bars_are_nothing_to_walk(qtbot: QtBot, kind: type[Chart]) -> None:
    chart = shown(qtbot, kind)
    chart.set_bars(())
    chart.grab()

    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert chart.current == -1


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_bar_is_painted_in_its_color(qtbot: QtBot, theme: object) -> None:
    chart = shown(qtbot, ColumnChart)
    chart.set_theme(theme)  # pyright: ignore[reportArgumentType]

    image = chart.grab().toImage()

    column = chart.box_of(2)
    x, ratio = int(column.center().x()), image.devicePixelRatio()
    colors = {
        image.pixelColor(int(x * ratio), int(y * ratio)).name()
        for y in range(int(column.top()), int(column.bottom()))
    }
    assert chart.color_of(BARS[2].parts[0]).name() in colors


def test_the_numbers_are_a_table_at_the_press_of_a_button(qtbot: QtBot) -> None:
    card = ChartCard("test", ColumnChart())
    qtbot.addWidget(card)
    card.set_bars(BARS)
    card.set_words("Title", "", ("Day", "Person", "Place", "All"))
    with qtbot.waitExposed(card):
        card.show()
    assert not card.table.isVisible()

    QTest.keyClick(card.numbers, Qt.Key.Key_Space)

    table = card.table
    assert table.isVisible()
    assert not card.chart.isVisible()
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]  # pyright: ignore[reportOptionalMemberAccess]
        for row in range(table.rowCount())
    ]
    wanted = (("سه", 7, 2, 9), ("دو", 0, 0, 0), ("یک", 3, 1, 4))
    assert rows == [[name, *map(number, values)] for name, *values in wanted]


@pytest.mark.parametrize(
    ("value", "total", "share"),
    [(0, 0, 0), (0, 9, 0), (1, 900, 1), (899, 900, 99), (900, 900, 100)],
)
def test_a_share_is_said_to_be_all_or_nothing_only_if_it_is(
    value: int, total: int, share: int
) -> None:
    assert percent(value, total)[:-1] == number(share)

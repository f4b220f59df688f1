"""The bar at the selection: when it comes, where it stands, what it says."""

from __future__ import annotations

import pytest
from pages import MIXED, point_of, show
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS, Layer, LayerId
from ui.reading.article_view import ArticleView
from ui.reading.selection_bar import LayerButton, SelectionBar


@pytest.fixture
def bar(view: ArticleView) -> SelectionBar:
    bar = SelectionBar(view)
    bar.set_layers(BUILT_IN_LAYERS, "fa")
    show(view, MIXED * 20)
    return bar


def test_the_bar_comes_after_a_pause_and_goes_with_the_selection(
    qtbot: QtBot, view: ArticleView, bar: SelectionBar
) -> None:
    view.select_span(20, 30)
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    view.clear_selection()
    assert not bar.isVisible()


@pytest.mark.parametrize("span", [(0, 4), (20, 30), (190, 240), (100, 900)])
def test_the_bar_stays_inside_the_view_and_off_the_selected_line(
    qtbot: QtBot, view: ArticleView, bar: SelectionBar, span: tuple[int, int]
) -> None:
    view.select_span(*span)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    assert view.rect().contains(bar.geometry())
    bounds = view.selection_bounds()
    assert bounds is not None
    offset = view.viewport().pos().toPointF()
    assert not bounds[0].translated(offset).intersects(bar.geometry().toRectF())


def test_the_bar_does_not_come_while_the_mouse_still_selects(
    qtbot: QtBot, view: ArticleView, bar: SelectionBar
) -> None:
    viewport, left = view.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, none, point_of(view, 30))
    QTest.mouseMove(viewport, point_of(view, 45))
    QTest.mouseMove(viewport, point_of(view, 50))
    view.select_span(30, 50)
    QTest.qWait(500)
    assert not bar.isVisible()
    QTest.mouseRelease(viewport, left, none, point_of(view, 50))
    qtbot.waitUntil(bar.isVisible, timeout=2000)


def test_a_button_says_its_layer_and_leaves_focus_and_selection_alone(
    qtbot: QtBot, view: ArticleView, bar: SelectionBar
) -> None:
    view.setFocus()
    view.select_span(20, 30)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    place = bar.findChildren(LayerButton)[1]
    with qtbot.waitSignal(bar.layer_chosen) as chosen:
        QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    assert chosen.args == ["place"]
    assert view.hasFocus()
    assert view.selected_span == (20, 30)
    assert not bar.isVisible()


def test_many_layers_stand_in_rows(view: ArticleView, bar: SelectionBar) -> None:
    layers = [Layer(LayerId(f"l{n}"), {"fa": f"لایه {n}"}, "#336699", "", n) for n in range(12)]
    bar.set_layers(layers, "fa")
    rows = {
        button.layer_id: None for button in bar.findChildren(LayerButton) if not button.isHidden()
    }
    assert list(rows) == [layer.id for layer in layers]
    assert bar.sizeHint().width() < view.width()


def test_the_bar_keeps_its_size_when_the_layers_change_under_it(
    qtbot: QtBot, view: ArticleView, bar: SelectionBar
) -> None:
    view.select_span(20, 30)
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    before = bar.size()
    bar.set_layers(BUILT_IN_LAYERS, "fa")
    view.geometry_changed.emit()
    assert bar.size() == before
    bar.set_layers(BUILT_IN_LAYERS[:2], "fa")
    assert bar.width() < before.width()
    assert all(
        bar.rect().contains(button.geometry())
        for button in bar.findChildren(LayerButton)
        if not button.isHidden()
    )

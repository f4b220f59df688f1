"""The picture of who appears with whom: labels apart, pointing, clicks, keys."""

from __future__ import annotations

from itertools import combinations

import pytest
from people import NAMES, entity
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.listings import Pair
from reader_app.model import BUILT_IN_LAYERS, EntityId
from ui.pages.company_layout import arranged
from ui.pages.company_picture import CompanyPicture, CompanyShown, ties_of
from ui.theme import LIGHT, load_fonts


def company(names: list[str], pairs: list[tuple[int, int, int]]) -> CompanyShown:
    found = [Pair(EntityId(names[a]), EntityId(names[b]), n) for a, b, n in pairs]
    entities = {EntityId(name): entity(name) for name in names}
    return CompanyShown(found, entities, arranged(ties_of(found)))


STAR = company(list(NAMES), [(0, other, other) for other in range(1, len(NAMES))])


@pytest.fixture
def picture(qtbot: QtBot) -> CompanyPicture:
    load_fonts()
    picture = CompanyPicture()
    qtbot.addWidget(picture)
    picture.set_look(LIGHT, {layer.id: layer for layer in BUILT_IN_LAYERS})
    picture.resize(700, 500)
    picture.show()
    picture.show_company(STAR)
    return picture


def centre(picture: CompanyPicture, name: str) -> QPoint:
    found = picture.centre_of(EntityId(name))
    assert isinstance(found, QPointF)
    return found.toPoint()


@pytest.mark.parametrize("size", [(700, 500), (320, 240), (1500, 900)])
def test_labels_never_overlap(picture: CompanyPicture, size: tuple[int, int]) -> None:
    names = [f"{name} {n}" for n in range(9) for name in NAMES]
    pairs = [(n, (n * 7 + 3) % len(names), 1 + n % 5) for n in range(len(names))]
    picture.show_company(company(names, [pair for pair in pairs if pair[0] != pair[1]]))
    picture.resize(*size)
    QTest.qWait(80)
    labels = picture.labels
    assert labels
    assert not any(one.intersects(other) for one, other in combinations(labels, 2))
    assert all(picture.rect().toRectF().contains(label) for label in labels)


def test_who_is_pointed_at_is_marked_and_told(picture: CompanyPicture) -> None:
    QTest.mouseMove(picture, centre(picture, NAMES[1]))
    assert picture.marked == NAMES[1]
    assert picture.toolTip().startswith(NAMES[1])
    assert NAMES[0] in picture.toolTip()
    QTest.mouseMove(picture, QPoint(1, 1))
    assert picture.marked is None


def test_a_click_opens(qtbot: QtBot, picture: CompanyPicture) -> None:
    with qtbot.waitSignal(picture.opened) as opened:
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=centre(picture, NAMES[5]))
    assert opened.args == [NAMES[5]]


def test_arrow_keys_lead_to_everybody_who_is_beside_and_enter_opens(
    qtbot: QtBot, picture: CompanyPicture
) -> None:
    picture.setFocus()
    assert picture.marked is None
    QTest.keyClick(picture, Qt.Key.Key_Down)
    start = picture.marked
    assert start == NAMES[0]
    reached = {start}
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down)
    for key in (*keys, *keys):
        QTest.keyClick(picture, key)
        reached.add(picture.marked)
    assert len(reached) > 2
    assert picture.accessibleDescription().startswith(str(picture.marked))
    with qtbot.waitSignal(picture.opened) as opened:
        QTest.keyClick(picture, Qt.Key.Key_Return)
    assert opened.args == [picture.marked]

"""What the annotator does in the list, and what the list asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QMainWindow,
    QProgressBar,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reader_app.model import (
    BUILT_IN_LAYERS,
    PERSON,
    Article,
    ArticleId,
    ArticleOrder,
    ListRow,
    Status,
)
from ui.panels.article_list import ArticleListPanel
from ui.theme import DARK, LIGHT

TITLES = (
    "به گزارش رکنا از اصفهان؛ مهدی جمالی‌نژاد در دیدار با معاون اول استاندار بر همکاری تأکید کرد",
    "AP: a title that runs from left to right and is much too long for two lines of a narrow list",
    "😀 کوتاه",
    "",
)


class Shelf:
    """An `ArticleSource` in memory."""

    def __init__(self, count: int) -> None:
        self.articles = {
            ArticleId(f"a{i}"): Article(
                ArticleId(f"a{i}"), TITLES[i % 4], "", status=list(Status)[i % 3], is_sample=i == 0
            )
            for i in range(count)
        }

    def article_ids(self, order: ArticleOrder, status: Status | None) -> list[ArticleId]:
        ids = [a.id for a in self.articles.values() if status is None or a.status is status]
        return ids[::-1] if order is ArticleOrder.TITLE else ids

    def list_rows(self, ids: Sequence[ArticleId]) -> dict[ArticleId, ListRow]:
        day = date(2025, 7, 30)
        return {i: ListRow(self.articles[i], {PERSON: 12}, day) for i in ids if i in self.articles}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(9)


@pytest.fixture
def panel(qtbot: QtBot, shelf: Shelf) -> ArticleListPanel:
    panel = ArticleListPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.set_layers(BUILT_IN_LAYERS, "fa")
    panel.set_library(shelf)
    panel.resize(290, 640)
    panel.show()
    return panel


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def click(
    qtbot: QtBot,
    panel: ArticleListPanel,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = panel.view.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def shift(qtbot: QtBot, panel: ArticleListPanel, row: int) -> None:
    click(qtbot, panel, row, Qt.KeyboardModifier.ShiftModifier)


def test_the_list_is_found_by_its_name(panel: ArticleListPanel) -> None:
    view = panel.findChild(QListView, "articleList")
    assert view is panel.view
    assert view.uniformItemSizes()


def test_a_click_chooses_an_article_at_once(qtbot: QtBot, panel: ArticleListPanel) -> None:
    with qtbot.waitSignal(panel.article_chosen, timeout=50) as chosen:
        click(qtbot, panel, 2)
    assert chosen.args == ["a2"]


def test_a_move_by_keys_chooses_after_a_rest(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.select(ArticleId("a0"))
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        for _ in range(3):
            qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert chosen.args == ["a3"]


def test_the_open_article_is_marked_without_being_chosen_again(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        panel.select(ArticleId("a4"))
    assert panel.selected_ids == ("a4",)


def test_a_click_on_the_open_article_does_not_open_it_again(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.select(ArticleId("a2"))
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        click(qtbot, panel, 2)


def test_enter_chooses_the_current_article_even_if_it_is_open(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.select(ArticleId("a2"))
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen.args == ["a2"]


def test_selecting_several_opens_none(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.select(ArticleId("a1"))
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        shift(qtbot, panel, 3)
    assert panel.selected_ids == ("a1", "a2", "a3")


def test_the_menu_of_a_row_does_not_open_its_article(qtbot: QtBot, panel: ArticleListPanel) -> None:
    place = panel.view.visualRect(panel.model.index(2)).center()
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        qtbot.mousePress(panel.view.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert panel.selected_ids == ("a2",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_asks_for_the_removal_of_what_is_selected(
    qtbot: QtBot, panel: ArticleListPanel, key: Qt.Key
) -> None:
    panel.select(ArticleId("a1"))
    shift(qtbot, panel, 2)
    with qtbot.waitSignal(panel.removal_requested) as removal:
        qtbot.keyClick(panel.view, key)
    assert removal.args == [("a1", "a2")]


def test_delete_with_nothing_selected_asks_for_nothing(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    with qtbot.assertNotEmitted(panel.removal_requested):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)


def test_delete_in_the_list_is_stronger_than_the_windows_own_shortcut(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(panel)
    rival = QAction(window)
    rival.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    window.addAction(rival)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.view.setFocus()
    panel.select(ArticleId("a1"))
    with (
        qtbot.assertNotEmitted(rival.triggered),
        qtbot.waitSignal(panel.removal_requested) as removal,
    ):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert removal.args == [("a1",)]
    window.takeCentralWidget()


@pytest.mark.usefixtures("clipboard")
def test_paste_in_the_list_offers_the_text_of_the_clipboard(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    QGuiApplication.clipboard().setText("متنی تازه")
    with qtbot.waitSignal(panel.paste_requested) as paste:
        qtbot.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert paste.args == ["متنی تازه"]


@pytest.mark.usefixtures("clipboard")
def test_paste_works_in_an_empty_library_too(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.set_library(Shelf(0))
    QGuiApplication.clipboard().setText("متنی تازه")
    with qtbot.waitSignal(panel.paste_requested):
        qtbot.keyClick(panel, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.usefixtures("clipboard")
def test_paste_without_text_asks_for_nothing(qtbot: QtBot, panel: ArticleListPanel) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.assertNotEmitted(panel.paste_requested):
        qtbot.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_nothing_is_said_of_a_library_until_one_is_there_or_none_could_be_opened(
    qtbot: QtBot,
) -> None:
    panel = ArticleListPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.view.isVisible()
    panel.set_library(None)
    assert not panel.view.isVisible()
    assert any(button.isVisible() for button in panel.findChildren(QPushButton))


def test_an_empty_library_invites_to_import(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.set_library(Shelf(0))
    button = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    assert not panel.view.isVisible()
    with qtbot.waitSignal(panel.import_requested):
        button.click()


def test_letters_typed_in_the_list_read_no_article(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.select(ArticleId("a0"))
    qtbot.keyClicks(panel.view, "AP")
    assert panel.view.current_id() == "a0"


def test_the_filter_shows_one_status_and_says_so(qtbot: QtBot, panel: ArticleListPanel) -> None:
    choice = panel.findChild(QComboBox, "articleFilter")
    with qtbot.waitSignal(panel.filter_changed):
        choice.setCurrentIndex(choice.findData(Status.DONE))
    assert panel.status_filter is Status.DONE
    assert list(panel.shown_ids) == ["a2", "a5", "a8"]
    assert panel.findChild(QLabel, "articleTotals").text() == "۳ of ۹ articles"


def test_the_order_is_asked_of_the_library_and_keeps_the_selection(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.select(ArticleId("a1"))
    choice = panel.findChild(QComboBox, "articleOrder")
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        choice.setCurrentIndex(choice.findData(ArticleOrder.TITLE))
    assert panel.order is ArticleOrder.TITLE
    assert panel.shown_ids[0] == "a8"
    assert panel.selected_ids == ("a1",)


def test_a_filter_that_fits_nothing_offers_all_articles_again(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.set_library(Shelf(1))
    choice = panel.findChild(QComboBox, "articleFilter")
    choice.setCurrentIndex(choice.findData(Status.DONE))
    assert not panel.view.isVisible()
    next(b for b in panel.findChildren(QPushButton) if b.isVisible()).click()
    assert panel.status_filter is None
    assert panel.view.isVisible()


def test_the_totals_say_how_far_the_work_is(panel: ArticleListPanel) -> None:
    assert panel.findChild(QLabel, "articleTotals").text() == "۹ articles, ۳ done"
    bar = panel.findChild(QProgressBar, "articleProgress")
    assert (bar.value(), bar.maximum()) == (3, 9)


def test_a_reload_keeps_selection_and_current_article_by_id(
    qtbot: QtBot, panel: ArticleListPanel, shelf: Shelf
) -> None:
    panel.select(ArticleId("a3"))
    shift(qtbot, panel, 5)
    del shelf.articles[ArticleId("a4")]
    del shelf.articles[ArticleId("a0")]
    with qtbot.assertNotEmitted(panel.article_chosen, wait=200):
        panel.reload()
    assert panel.selected_ids == ("a3", "a5")
    assert panel.view.current_id() == "a5"


def test_a_reload_keeps_the_place_in_a_long_list(panel: ArticleListPanel) -> None:
    panel.set_library(Shelf(500))
    panel.view.scrollTo(panel.model.index(300), QListView.ScrollHint.PositionAtTop)
    assert panel.view.top_id() == "a300"
    panel.reload()
    assert panel.view.top_id() == "a300"


def test_the_menu_sets_a_status_for_all_that_are_selected(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.select(ArticleId("a0"))
    shift(qtbot, panel, 1)
    action = panel.menu().findChild(QAction, "list.status.done")
    with qtbot.waitSignal(panel.status_requested) as status:
        action.trigger()
    assert status.args == [("a0", "a1"), Status.DONE]


def test_the_menu_opens_and_removes(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.select(ArticleId("a6"))
    menu = panel.menu()
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        menu.findChild(QAction, "list.open").trigger()
    with qtbot.waitSignal(panel.removal_requested) as removal:
        menu.findChild(QAction, "list.remove").trigger()
    assert (chosen.args, removal.args) == (["a6"], [("a6",)])


def test_the_menu_of_nothing_can_do_nothing(panel: ArticleListPanel) -> None:
    menu = panel.menu()
    for name in ("list.open", "list.remove", "list.status.done"):
        assert not menu.findChild(QAction, name).isEnabled()


def test_the_tooltip_says_in_words_what_the_signs_mean(panel: ArticleListPanel) -> None:
    row = panel.model.row(1)
    assert row is not None
    delegate = panel.view.itemDelegate()
    assert delegate.description(row) == (
        f"{TITLES[1]}\n۸ مرداد ۱۴۰۴ (۳۰ ژوئیهٔ ۲۰۲۵)\nIn work\nشخص: ۱۲"
    )


def test_a_list_by_date_shows_the_dates(panel: ArticleListPanel) -> None:
    row = panel.model.row(1)
    assert row is not None
    delegate = panel.view.itemDelegate()
    assert delegate.words_below(row) == "In work"
    choice = panel.findChild(QComboBox, "articleOrder")
    choice.setCurrentIndex(choice.findData(ArticleOrder.DATE))
    assert delegate.words_below(row) == "In work · ۸ مرداد ۱۴۰۴"
    panel.grab()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2], ids=["ltr", "rtl"])
def test_every_kind_of_row_is_painted_in_both_directions(
    panel: ArticleListPanel, theme: object, direction: Qt.LayoutDirection
) -> None:
    panel.setLayoutDirection(direction)
    panel.set_theme(theme)
    panel.select(ArticleId("a1"))
    picture = panel.view.viewport().grab().toImage()
    box = panel.view.visualRect(panel.model.index(1))
    start = box.topLeft() if direction is Qt.LayoutDirection.LeftToRight else box.topRight()
    inward = 1 if direction is Qt.LayoutDirection.LeftToRight else -1
    assert picture.pixelColor(start + QPoint(inward, 10)).name().upper() == theme.accent.upper()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colors) > 10


def test_no_row_is_higher_than_another(panel: ArticleListPanel) -> None:
    heights = {panel.view.visualRect(panel.model.index(row)).height() for row in range(4)}
    assert len(heights) == 1


def test_a_change_of_language_words_the_panel_anew(
    panel: ArticleListPanel, qapp: QApplication
) -> None:
    choice = panel.findChild(QComboBox, "articleFilter")
    choice.setItemText(0, "stale")
    qapp.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert choice.itemText(0) == "All articles"

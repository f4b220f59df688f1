"""Annotations are related in the real window: by keys, by clicks, from a card; and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with, tag
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QListWidget, QPushButton
from windows import Opener, action

from reader_app.library import Library
from reader_app.model import Annotation, AnnotationId, Relation
from ui.dialogs.relation_kinds_dialog import RelationKindsDialog
from ui.main_window import MainWindow
from ui.panels.relating_panel import RelatingPanel
from ui.reading.article_view import ArticleView
from ui.reading.card_menu import CardMenu
from ui.reading.margin import Margin

TEXT = "مریم کاظمی 📰 رئیس شورای شهر کاشان است.\n" + "سطری دیگر. " * 60 + "\nاو در تهران بود.\n"
KEYS = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


class Walk:
    """The window on an article with three annotations, and how a user works there."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.view = window.findChild(ArticleView, "articleView")
        self.margin = window.findChild(Margin, "margin")
        self.panel = window.findChild(RelatingPanel, "relatingPanel")
        self.view.setFocus()
        QApplication.processEvents()

    @property
    def library(self) -> Library:
        assert self.window.workspace.library is not None
        return self.window.workspace.library

    @property
    def relations(self) -> tuple[Relation, ...]:
        article_id = self.window.workspace.article_id
        assert article_id is not None
        return self.library.relations(article_id)

    def annotation(self, quote: str) -> Annotation:
        found = self.window.workspace.annotations
        return next(each for each in found if each.quote == quote)

    def select(self, quote: str) -> AnnotationId:
        wanted = self.annotation(quote).id
        self.view.select_annotation(wanted)
        return wanted

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)
        QApplication.processEvents()

    def choose(self, typed: str) -> None:
        self.panel.field.setText(typed)  # QTest types nothing but ASCII
        self.press(KEYS.Key_Return)

    def relate(self, quote: str, other: str, typed: str) -> None:
        self.select(quote)
        self.press(KEYS.Key_R)
        self.select(other)
        self.press(KEYS.Key_Return)
        self.choose(typed)

    def offered(self) -> list[str]:
        found = self.panel.findChild(QListWidget, "relatingList")
        return [found.item(row).text() for row in range(found.count())]

    def card_lines(self, quote: str) -> list[str]:
        lines = self.margin.relations.lines_of(self.annotation(quote).id)
        return [words.replace("\u2068", "").replace("\u2069", "") for _, words in lines]


@pytest.fixture
def walk(tmp_path: Path, open_window: Opener) -> Walk:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    tag(library, article_id, "مریم کاظمی")
    tag(library, article_id, "کاشان", "place")
    tag(library, article_id, "تهران", "place")
    library.close()
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(article_id)
    return Walk(window)


def test_a_key_a_step_and_a_kind_relate_two_annotations(walk: Walk) -> None:
    walk.select("مریم کاظمی")
    walk.press(KEYS.Key_R)
    assert walk.panel.isVisible()
    assert not walk.panel.is_asking
    walk.press(KEYS.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert walk.relations == ()
    walk.press(KEYS.Key_Return)
    assert walk.panel.is_asking
    assert walk.panel.field.hasFocus()
    assert "head of" in walk.offered()
    walk.choose("head")
    (relation,) = walk.relations
    assert relation.from_id == walk.annotation("مریم کاظمی").id
    assert relation.to_id == walk.annotation("کاشان").id
    assert not walk.panel.isVisible()
    assert walk.view.hasFocus()
    assert walk.view.selected_annotation == relation.from_id


def test_the_key_has_its_persian_twin_and_a_suggested_kind_both_its_names(walk: Walk) -> None:
    assert "ق" in [each.toString() for each in action(walk.window, "annotate.relate").shortcuts()]
    walk.relate("مریم کاظمی", "کاشان", "head")
    (kind,) = walk.library.relation_kinds()
    assert kind.name == {"fa": "رئیسِ", "en": "head of"}


def test_a_click_on_other_words_chooses_them(walk: Walk) -> None:
    walk.select("مریم کاظمی")
    walk.press(KEYS.Key_R)
    walk.view.reveal(walk.annotation("کاشان").span)
    QTest.mouseClick(walk.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(walk, "کاشان"))
    assert walk.panel.is_asking
    walk.choose("lives in")
    (kind,) = walk.library.relation_kinds()
    assert kind.name == {"en": "lives in"}


def place_of(walk: Walk, quote: str) -> QPoint:
    """A point on the words, found by asking what is there."""
    wanted, viewport = walk.annotation(quote).id, walk.view.viewport()
    for y in range(0, viewport.height(), 6):
        for x in range(0, viewport.width(), 6):
            point = QPoint(x, y)
            hits = walk.view.annotations_at(point.toPointF())
            covered = walk.panel.isVisible() and walk.panel.geometry().contains(
                viewport.mapTo(walk.view, point)
            )
            if hits and hits[0].id == wanted and not covered:
                return point
    raise AssertionError("these words are not in view")


@pytest.mark.parametrize("presses", [1, 2])
def test_escape_relates_nothing(walk: Walk, presses: int) -> None:
    walk.select("مریم کاظمی")
    walk.press(KEYS.Key_R)
    if presses == 2:
        walk.select("کاشان")
        walk.press(KEYS.Key_Return)
    walk.press(KEYS.Key_Escape)
    assert not walk.panel.isVisible()
    assert walk.relations == ()
    assert walk.view.hasFocus()


def test_the_same_relation_is_refused_and_the_question_stays(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "کاشان", "head")
    walk.relate("مریم کاظمی", "کاشان", "head")
    assert len(walk.relations) == 1
    assert walk.panel.is_asking


def test_both_cards_have_a_line_and_undo_takes_it_away(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "کاشان", "رئیسِ")
    assert walk.card_lines("مریم کاظمی") == ["← رئیسِ: کاشان"]
    assert walk.card_lines("کاشان") == ["→ رئیسِ: مریم کاظمی"]
    assert "Relate" in action(walk.window, "edit.undo").text()
    action(walk.window, "edit.undo").trigger()
    QApplication.processEvents()
    assert walk.card_lines("مریم کاظمی") == []
    assert walk.library.relation_kinds() == ()
    action(walk.window, "edit.redo").trigger()
    QApplication.processEvents()
    assert walk.card_lines("مریم کاظمی") == ["← رئیسِ: کاشان"]


def test_a_line_of_a_card_leads_to_the_other_words(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "تهران", "in")
    walk.select("مریم کاظمی")
    QApplication.processEvents()
    placed = next(
        each
        for each in walk.margin.placed_cards
        if each.annotation_id == walk.annotation("مریم کاظمی").id
    )
    rect = placed.rect
    line = next(
        QPoint(round(rect.center().x()), y)
        for y in range(round(rect.top()), round(rect.bottom()))
        if placed.card.relation_at(rect, QPoint(round(rect.center().x()), y).toPointF()) == 0
    )
    QTest.mouseClick(walk.margin, Qt.MouseButton.LeftButton, pos=line)
    assert walk.view.selected_annotation == walk.annotation("تهران").id


def test_a_relation_is_turned_and_deleted_from_the_menu_of_a_card(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "کاشان", "رئیسِ")
    choose_in_menu(walk, "Turn it round")
    assert walk.relations[0].from_id == walk.annotation("کاشان").id
    choose_in_menu(walk, "Delete the relation")
    assert walk.relations == ()
    assert "Delete the relation" in action(walk.window, "edit.undo").text()


def choose_in_menu(walk: Walk, words: str) -> None:
    """Chooses in the menu of a card, which is not popped up: that takes a screen with a keyboard."""
    QApplication.processEvents()
    relations, annotation = walk.margin.relations, walk.annotation("مریم کاظمی")
    lines = relations.lines_of(annotation.id)
    menu = CardMenu(annotation, walk.window.workspace.layers, "en", walk.margin, None, lines)
    relations.watch(menu)
    inner = next(each.menu() for each in menu.actions() if "رئیسِ" in each.text())
    next(each for each in inner.actions() if each.text() == words).trigger()
    QApplication.processEvents()


def test_an_annotation_takes_its_relations_along(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "کاشان", "رئیسِ")
    walk.select("کاشان")
    action(walk.window, "annotate.delete").trigger()
    assert walk.relations == ()
    action(walk.window, "edit.undo").trigger()
    assert len(walk.relations) == 1


def test_an_arc_is_painted_while_an_end_is_selected_and_hovered(walk: Walk) -> None:
    walk.relate("مریم کاظمی", "کاشان", "رئیسِ")
    walk.view.select_annotation(None)
    plain = painted(walk)
    walk.select("تهران")
    walk.view.go_to(0)
    assert accent_in(walk, painted(walk)) == accent_in(walk, plain)
    walk.select("کاشان")
    assert accent_in(walk, painted(walk)) > accent_in(walk, plain)
    walk.view.select_annotation(None)
    walk.view.set_hovered(walk.annotation("مریم کاظمی").id)
    assert accent_in(walk, painted(walk)) > accent_in(walk, plain)


def painted(walk: Walk) -> QImage:
    QApplication.processEvents()
    return walk.view.viewport().grab().toImage()


def accent_in(walk: Walk, image: QImage) -> int:
    """How many pixels have the colour in which arcs are drawn."""
    accent = walk.window.workspace.theme.accent.lower()
    return sum(
        image.pixelColor(x, y).name() == accent
        for x in range(image.width())
        for y in range(min(image.height(), 200))
    )


def test_kinds_are_renamed_sorted_and_removed_with_their_relations(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk.relate("مریم کاظمی", "کاشان", "رئیسِ")
    walk.relate("مریم کاظمی", "تهران", "in")
    dialog = kinds_dialog(walk)
    dialog.findChild(QListWidget, "relationKindsList").setCurrentRow(1)
    field = dialog.findChild(QLineEdit, "relationKindEnglishName")
    field.selectAll()
    QTest.keyClicks(field, "lives in")
    accept(dialog)
    assert [kind.name_in("en") for kind in walk.library.relation_kinds()] == ["رئیسِ", "lives in"]

    monkeypatch.setattr(RelationKindsDialog, "_is_removal_meant", lambda *_: True)
    dialog = kinds_dialog(walk)
    dialog.findChild(QListWidget, "relationKindsList").setCurrentRow(0)
    dialog.findChild(QPushButton, "relationKindRemove").click()
    accept(dialog)
    assert [relation.to_id for relation in walk.relations] == [walk.annotation("تهران").id]
    action(walk.window, "edit.undo").trigger()
    assert len(walk.relations) == 2


def kinds_dialog(walk: Walk) -> RelationKindsDialog:
    action(walk.window, "relations.kinds").trigger()
    return next(each for each in walk.window.findChildren(RelationKindsDialog) if each.isVisible())


def accept(dialog: RelationKindsDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Ok).click()
    QApplication.processEvents()


def test_the_key_begins_nothing_without_an_annotation_or_in_a_library_to_read_only(
    walk: Walk,
) -> None:
    walk.view.select_annotation(None)
    assert not action(walk.window, "annotate.relate").isEnabled()
    walk.select("کاشان")
    assert action(walk.window, "annotate.relate").isEnabled()

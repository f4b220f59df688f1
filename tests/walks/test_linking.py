"""Linking in the real window: the offer and its key, the chooser, the queue, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import commitment_on, exported, library_with, put, tag
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.annotate import entities as commands
from reader_app.library import Library
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    ArticleId,
    Entity,
    EntityKind,
    Filler,
    SlotName,
)
from ui.dialogs.choice_rows import CHOICE_ROLE
from ui.dialogs.entity_chooser import EntityChooser
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView
from ui.reading.entity_line import EntityLine
from ui.reading.margin import Margin

Z = "\u200c"
FIRST = f"😀 مهدی جمالی{Z}نژاد در اصفهان بود. جمالینژاد گفت اصفهان زیباست.\n"
SECOND = f"دکتر جمالی{Z}نژاد به استان اصفهان رفت.\n"


@pytest.fixture
def ids(tmp_path: Path) -> list[ArticleId]:
    """Two articles with five mentions, and a person of whom they may be."""
    library, ids = library_with(tmp_path / "x.hashiyeh", FIRST, SECOND)
    tag(library, ids[0], f"مهدی جمالی{Z}نژاد")
    tag(library, ids[0], "جمالینژاد")
    tag(library, ids[0], "اصفهان", "place")
    tag(library, ids[1], f"دکتر جمالی{Z}نژاد")
    tag(library, ids[1], "اصفهان", "place")
    jamali = commands.new_entity(PERSON, f"مهدی جمالی{Z}نژاد", EntityKind.PERSON)
    library.apply(commands.add_entity(jamali))
    library.close()
    return ids


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, ids: list[ArticleId], open_window: Opener) -> MainWindow:
    window = open_window(tmp_path / "x.hashiyeh")
    window.workspace.open_article(ids[0])
    qtbot.waitUntil(lambda: line_of(window, "جمالینژاد") is not None)
    return window


def library_of(window: MainWindow) -> Library:
    assert window.workspace.library is not None
    return window.workspace.library


def mention(window: MainWindow, quote: str) -> Annotation:
    return next(each for each in window.workspace.annotations if each.quote == quote)


def select(window: MainWindow, quote: str) -> Annotation:
    found = mention(window, quote)
    view = window.findChild(ArticleView, "articleView")
    view.clear_selection()
    view.select_annotation(found.id)
    view.setFocus()
    return found


def line_of(window: MainWindow, quote: str) -> EntityLine | None:
    """What the card of a mention says."""
    margin = window.findChild(Margin, "margin")
    return margin._column.entity_line(mention(window, quote))


def entity_of(window: MainWindow, quote: str) -> Entity | None:
    entity_id = mention(window, quote).entity_id
    return None if entity_id is None else library_of(window).entities.get(entity_id)


def chooser_of(window: MainWindow) -> EntityChooser:
    found = [each for each in window.findChildren(EntityChooser) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def names_in(chooser: EntityChooser) -> list[str]:
    rows = chooser.findChild(QListWidget, "chooserList")
    return [rows.item(row).text() for row in range(rows.count())]


def type_into(chooser: EntityChooser, words: str) -> None:
    chooser.findChild(QLineEdit, "chooserField").setText(words)


def test_the_key_takes_the_offer_and_undo_gives_it_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = exported(library_of(window), tmp_path, "before.json")
    select(window, "جمالینژاد")
    line = line_of(window, "جمالینژاد")
    assert line is not None
    assert (line.name, line.is_linked) == (f"مهدی جمالی{Z}نژاد", False)
    assert "E" in line.key
    QTest.keyClick(window.findChild(ArticleView, "articleView"), Qt.Key.Key_E)
    linked = entity_of(window, "جمالینژاد")
    assert linked is not None
    assert linked.aliases == ("جمالینژاد",)
    line = line_of(window, "جمالینژاد")
    assert line is not None
    assert line.is_linked
    action(window, "edit.undo").trigger()
    assert entity_of(window, "جمالینژاد") is None
    assert exported(library_of(window), tmp_path, "after.json") == before


def test_a_place_comes_from_the_gazetteer_with_its_id(window: MainWindow) -> None:
    select(window, "اصفهان")
    action(window, "mention.link").trigger()
    linked = entity_of(window, "اصفهان")
    assert linked is not None
    assert (linked.name, linked.kind) == ("اصفهان", EntityKind.CITY)
    assert linked.external_ids == {"geonames": "418863"}
    assert linked.layer_id == PLACE


def test_the_word_before_it_makes_it_the_province(
    window: MainWindow, ids: list[ArticleId], qtbot: QtBot
) -> None:
    window.workspace.open_article(ids[1])
    select(window, "اصفهان")
    action(window, "mention.link").trigger()
    linked = entity_of(window, "اصفهان")
    assert linked is not None
    assert linked.name == "استان اصفهان"


def test_words_just_tagged_are_linked_while_they_are_selected(window: MainWindow) -> None:
    view = window.findChild(ArticleView, "articleView")
    start = window.workspace.text.rindex("اصفهان")
    view.select_span(start, start + len("اصفهان"))
    window.workspace.tag(view.selected_span, PLACE)
    assert view.selected_annotation is None
    action(window, "mention.link").trigger()
    new = next(each for each in window.workspace.annotations if each.start == start)
    assert new.entity_id is not None


def test_another_one_is_found_by_typing_and_chosen_by_keys(window: MainWindow) -> None:
    select(window, "اصفهان")
    action(window, "mention.choose").trigger()
    chooser = chooser_of(window)
    assert names_in(chooser)[:2] == ["اصفهان", "استان اصفهان"]
    type_into(chooser, "نجف آ")
    assert names_in(chooser)[0] == "نجف آباد"
    field = chooser.findChild(QLineEdit, "chooserField")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    linked = entity_of(window, "اصفهان")
    assert linked is not None
    assert linked.name == "نجف آباد"
    assert "اصفهان" in linked.aliases


def test_somebody_new_is_added_with_a_kind(window: MainWindow) -> None:
    select(window, "جمالینژاد")
    action(window, "mention.choose").trigger()
    chooser = chooser_of(window)
    type_into(chooser, "احمد جمالی")
    rows = chooser.findChild(QListWidget, "chooserList")
    rows.setCurrentRow(rows.count() - 1)
    assert rows.currentItem().data(CHOICE_ROLE).number is None
    kind = chooser.findChild(QComboBox, "chooserKind")
    assert kind.isVisible()
    kind.setCurrentIndex(kind.findData(EntityKind.ORGANIZATION.value))
    QTest.keyClick(chooser.findChild(QLineEdit, "chooserField"), Qt.Key.Key_Return)
    linked = entity_of(window, "جمالینژاد")
    assert linked is not None
    assert (linked.name, linked.kind) == ("احمد جمالی", EntityKind.ORGANIZATION)
    assert linked.aliases == ("جمالینژاد",)


def test_where_nobody_is_known_the_key_offers_to_add_somebody(window: MainWindow) -> None:
    view = window.findChild(ArticleView, "articleView")
    start = window.workspace.text.index("زیباست")
    view.select_span(start, start + len("زیباست"))
    window.workspace.tag(view.selected_span, PERSON)
    action(window, "mention.link").trigger()
    QTest.keyClick(chooser_of(window).findChild(QLineEdit, "chooserField"), Qt.Key.Key_Return)
    linked = entity_of(window, "زیباست")
    assert linked is not None
    assert linked.kind is EntityKind.PERSON


def test_all_that_are_called_so_are_linked_in_one_step(
    window: MainWindow, ids: list[ArticleId], qtbot: QtBot
) -> None:
    select(window, "جمالینژاد")
    action(window, "mention.choose").trigger()
    chooser = chooser_of(window)
    everywhere = chooser.findChild(QRadioButton, "chooserScope_all")
    everywhere.click()
    qtbot.waitUntil(lambda: "2" in everywhere.text())
    QTest.keyClick(chooser.findChild(QLineEdit, "chooserField"), Qt.Key.Key_Return)
    linked = entity_of(window, "جمالینژاد")
    assert linked is not None
    quotes = [row.annotation.quote for row in library_of(window).entities.mentions(linked.id)]
    assert sorted(quotes) == sorted(["جمالینژاد", f"دکتر جمالی{Z}نژاد"])
    action(window, "edit.undo").trigger()
    assert library_of(window).entities.mentions(linked.id) == []


def test_a_mention_is_unlinked_by_its_command_and_in_the_chooser(window: MainWindow) -> None:
    for way in ("mention.unlink", "chooser"):
        select(window, "جمالینژاد")
        action(window, "mention.link").trigger()
        assert entity_of(window, "جمالینژاد") is not None
        if way == "chooser":
            action(window, "mention.choose").trigger()
            chooser_of(window).findChild(QPushButton, "chooserUnlink").click()
        else:
            action(window, way).trigger()
        assert entity_of(window, "جمالینژاد") is None


def test_a_click_on_the_offer_of_the_selected_card_takes_it(window: MainWindow) -> None:
    margin = window.findChild(Margin, "margin")
    chosen = select(window, "جمالینژاد")
    margin.grab()
    placed = next(each for each in margin.placed_cards if each.annotation_id == chosen.id)
    at = placed.card.entity_rect(placed.rect, margin._text_is_left()).center()
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    assert entity_of(window, "جمالینژاد") is not None


def test_the_queue_leads_through_all_articles_and_says_how_many_are_left(
    window: MainWindow, ids: list[ArticleId]
) -> None:
    seen: list[tuple[ArticleId | None, str]] = []
    view = window.findChild(ArticleView, "articleView")
    for _ in range(5):
        action(window, "mention.next_unlinked").trigger()
        selected = window.workspace.annotation(view.selected_annotation)
        assert selected is not None
        seen.append((window.workspace.article_id, selected.quote))
    assert seen == [
        (ids[0], f"مهدی جمالی{Z}نژاد"),
        (ids[0], "اصفهان"),
        (ids[0], "جمالینژاد"),
        (ids[1], f"دکتر جمالی{Z}نژاد"),
        (ids[1], "اصفهان"),
    ]
    action(window, "mention.link").trigger()
    action(window, "mention.previous_unlinked").trigger()
    selected = window.workspace.annotation(view.selected_annotation)
    assert selected is not None
    assert selected.quote == f"دکتر جمالی{Z}نژاد"


def test_when_all_are_linked_the_queue_says_so(window: MainWindow, ids: list[ArticleId]) -> None:
    library = library_of(window)
    rows = [row.annotation for row in library.entities.unlinked()]
    people = [each for each in rows if each.layer_id == PERSON]
    places = [each for each in rows if each.layer_id == PLACE]
    jamali = library.entities.all()[0]
    city = commands.new_entity(PLACE, "اصفهان", EntityKind.CITY)
    window.workspace.apply(commands.link(people, jamali))
    window.workspace.apply(commands.link(places, city, is_new=True))
    told: list[str] = []
    window._unlinked.told.connect(told.append)
    action(window, "mention.next_unlinked").trigger()
    assert told == ["Every mention is linked."]


def test_a_mention_gives_its_entity_to_the_slot_with_its_words(
    window: MainWindow, ids: list[ArticleId]
) -> None:

    library = library_of(window)
    said = mention(window, "جمالینژاد")
    wording = tag(library, ids[0], "زیباست", "commitment")
    filler = Filler(said.quote, said.span)
    put(library, commitment_on(wording, "c", slots={SlotName.WHO: (filler,)}))
    window.workspace.refresh_articles()
    window.workspace.open_article(ids[0])
    select(window, "جمالینژاد")
    action(window, "mention.link").trigger()
    (commitment,) = library.commitments.of_article(ids[0])
    (filled,) = commitment.fillers(SlotName.WHO)
    assert filled.entity_id == library.entities.all()[0].id

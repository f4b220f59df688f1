"""The card of a commitment, filled in the real window in all the ways there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import library_with
from cards import ALT, KEYS, Walk, type_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from windows import Opener, action

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.entities import new_entity
from reader_app.model import (
    COMMITMENT,
    PERSON,
    CommitmentKind,
    Entity,
    EntityKind,
    Filler,
    SlotName,
    Span,
    Strength,
)

TEXT = (
    "مهدی جمالینژاد 📰 در اصفهان با وزیر دیدار کرد.\n"
    "وی گفت: تا پایان مهر ۱۴۰۴ پل خواجو را برای مردم شهر میسازیم، اگر بودجه برسد.\n"
    "وزیر هم گفت آماده است.\n"
)
WORDS = "تا پایان مهر ۱۴۰۴ پل خواجو را برای مردم شهر میسازیم"


@pytest.fixture
def walk(tmp_path: Path, open_window: Opener) -> Walk:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, TEXT)
    library.close()
    return Walk(open_window(path))


# --- opening ---


def test_tagging_words_as_a_commitment_opens_its_card(walk: Walk) -> None:
    walk.tag(WORDS)
    (annotation,) = walk.window.workspace.annotations
    assert walk.card.isVisible()
    assert walk.margin.open_id == annotation.id
    assert walk.view.hasFocus()


def test_selecting_a_commitment_opens_its_card_and_escape_closes_it(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.view.clear_selection()
    walk.press(Qt.Key.Key_Escape)
    assert not walk.card.isVisible()
    action(walk.window, "annotation.next").trigger()
    assert walk.card.isVisible()
    walk.press(Qt.Key.Key_Escape)
    assert not walk.card.isVisible()
    assert walk.view.selected_annotation is None


def test_the_card_stays_open_while_other_words_are_selected(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.select("وزیر")
    assert walk.card.isVisible()


def test_a_step_to_another_annotation_makes_room_for_it(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.tag("وزیر", Qt.Key.Key_P)
    action(walk.window, "annotation.next").trigger()
    assert walk.margin.open_id is None


# --- filling ---


def test_words_and_a_key_fill_a_slot_and_tag_nothing(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.WHAT, "پل خواجو را")
    (filler,) = walk.commitment.fillers(SlotName.WHAT)
    start = TEXT.index("پل خواجو را")
    assert (filler.words, filler.span) == ("پل خواجو را", Span(start, start + 11))
    assert [a.layer_id for a in walk.window.workspace.annotations] == [COMMITMENT]
    assert [mark.span for mark in walk.view.slot_marks] == [filler.span]


def test_a_second_selection_adds_and_one_that_overlaps_corrects(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    walk.fill(SlotName.TO_WHOM, "وزیر")
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم شهر", "وزیر"]
    walk.fill(SlotName.TO_WHOM, "مردم")
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم", "وزیر"]


def test_the_words_just_tagged_do_not_fill_a_slot_by_themselves(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.WHO], ALT)
    assert walk.is_empty
    assert walk.card.waiting is SlotName.WHO


def test_a_slot_that_waits_takes_the_mention_that_is_clicked(walk: Walk) -> None:
    walk.tag("مهدی جمالینژاد", Qt.Key.Key_P)
    (mention,) = walk.window.workspace.annotations
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.WHO], ALT)
    walk.view.select_annotation(mention.id)
    (filler,) = walk.commitment.fillers(SlotName.WHO)
    assert (filler.words, filler.span) == (mention.quote, mention.span)
    assert walk.card.waiting is None


def test_a_mention_gives_its_entity_to_the_slot(walk: Walk) -> None:
    walk.tag("مهدی جمالینژاد", Qt.Key.Key_P)
    entity = link(walk, "مهدی جمالی‌نژاد")
    walk.tag(WORDS)
    walk.fill(SlotName.WHO, "مهدی جمالینژاد")
    (filler,) = walk.commitment.fillers(SlotName.WHO)
    assert filler.entity_id == entity.id
    assert filler.words == "مهدی جمالینژاد"


def test_escape_ends_the_waiting(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.WHO], ALT)
    walk.press(Qt.Key.Key_Escape)
    assert walk.card.waiting is None
    assert walk.view.hasFocus()
    assert walk.card.isVisible()


def test_words_that_are_typed_fill_a_slot(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.write(SlotName.CONDITION, "رسیدن بودجه")
    assert walk.commitment.fillers(SlotName.CONDITION) == (Filler("رسیدن بودجه"),)


def test_an_entity_is_chosen_as_one_types(walk: Walk) -> None:
    entity = link(walk, "سازمان میراث")
    walk.tag(WORDS)
    walk.write(SlotName.TO_WHOM, "میرا")
    assert walk.commitment.fillers(SlotName.TO_WHOM) == (Filler(entity_id=entity.id),)


def test_words_can_be_typed_although_a_choice_is_offered(walk: Walk) -> None:
    link(walk, "سازمان میراث")
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.TO_WHOM], ALT)
    type_in(QApplication.focusWidget(), "میرا")
    walk.press(Qt.Key.Key_Up)
    walk.press(Qt.Key.Key_Return)
    assert walk.commitment.fillers(SlotName.TO_WHOM) == (Filler("میرا"),)


def test_chips_are_removed_by_key(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    walk.press(KEYS[SlotName.TO_WHOM], ALT)
    walk.press(Qt.Key.Key_Backspace)
    assert walk.is_empty
    walk.undo()
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم شهر"]


def test_what_is_offered_is_taken_by_one_key_and_undone_at_once(walk: Walk) -> None:
    walk.tag("مهدی جمالینژاد", Qt.Key.Key_P)
    walk.tag(WORDS)
    assert walk.is_empty
    walk.press(Qt.Key.Key_Return, ALT)
    assert walk.words_of(SlotName.WHO) == ["مهدی جمالینژاد"]
    assert walk.words_of(SlotName.BY_WHEN) == ["تا پایان مهر ۱۴۰۴"]
    walk.undo()
    assert walk.is_empty


# --- the rest of the card ---


def test_every_field_is_one_edit_when_it_is_left(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.press(Qt.Key.Key_9, ALT)
    type_in(QApplication.focusWidget(), "ساختن پل")
    walk.press(Qt.Key.Key_Tab)
    assert walk.commitment.summary == "ساختن پل"
    walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Tab)
    assert walk.commitment.kind is CommitmentKind.OUTCOME
    walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Return)
    assert walk.commitment.strength is Strength.FIRM
    walk.undo()
    assert (walk.commitment.kind, walk.commitment.strength) == (CommitmentKind.OUTCOME, None)
    walk.undo()
    assert walk.commitment.kind is None
    assert walk.commitment.summary == "ساختن پل"


def test_the_deadline_follows_the_words(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.BY_WHEN, "تا پایان مهر ۱۴۰۴")
    deadline = walk.commitment.deadline
    assert deadline is not None
    assert deadline.latest == date(2025, 10, 22)
    assert walk.card.deadline.isVisible()


def link(walk: Walk, name: str) -> Entity:
    """Puts a person into the library and links the first mention to it, if there is one."""
    entity = new_entity(PERSON, name, EntityKind.PERSON)
    workspace = walk.window.workspace
    before = workspace.annotations[:1]
    after = tuple(replace(mention, entity_id=entity.id) for mention in before)
    workspace.apply(Edit(Label(Action.LINK, name), before, (entity, *after)))
    return entity

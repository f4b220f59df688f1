"""The card of a commitment, filled in the real window in all the ways there are."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import library_with, tag
from cards import ALT, KEYS, Walk, type_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from windows import Opener, action, speak

from reader_app.annotate.commands import set_metadata
from reader_app.annotate.commitments import change_commitment, set_deadline
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.entities import new_entity
from reader_app.annotate.suggestions import accept
from reader_app.model import (
    BUILT_IN_LAYERS,
    COMMITMENT,
    PERSON,
    CommitmentKind,
    Deadline,
    Entity,
    EntityKind,
    Filler,
    SlotName,
    Span,
    Strength,
)
from reader_app.suggest.cues import CueSuggester
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from ui.dialogs.date_range_dialog import DateRangeDialog
from ui.dialogs.status_dialog import StatusDialog
from ui.panels.filler_chip import FillerChip
from ui.reading.words_editor import WordsEditor

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


def test_a_quantity_is_read_as_number_and_unit(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.write(SlotName.QUANTITY, "۱۲۰ میلیارد تومان")
    (filler,) = walk.commitment.fillers(SlotName.QUANTITY)
    assert (filler.words, filler.number) == ("۱۲۰ میلیارد تومان", "120000000000")
    assert filler.unit == "تومان"


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


def test_deleting_the_commitment_is_said_and_undone(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    before = walk.commitment
    walk.card.delete_wanted.emit()
    assert walk.window.workspace.annotations == ()
    assert not walk.card.isVisible()
    walk.undo()
    assert walk.commitment == before


def link(walk: Walk, name: str) -> Entity:
    """Puts a person into the library and links the first mention to it, if there is one."""
    entity = new_entity(PERSON, name, EntityKind.PERSON)
    workspace = walk.window.workspace
    before = workspace.annotations[:1]
    after = tuple(replace(mention, entity_id=entity.id) for mention in before)
    workspace.apply(Edit(Label(Action.LINK, name), before, (entity, *after)))
    return entity


# --- the deadline ---

SEPTEMBER = "مهدی جمالینژاد گفت برنامه در ماه سپتامبر برگزار میشود."


def label(walk: Walk, name: str) -> str:
    found = walk.card.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def button(walk: Walk, name: str) -> QPushButton:
    found = walk.card.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def dateless(tmp_path: Path, open_window: Opener) -> Walk:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, SEPTEMBER)
    library.close()
    walk = Walk(open_window(path))
    speak(walk.window, "fa")
    walk.tag("برنامه در ماه سپتامبر برگزار میشود")
    walk.fill(SlotName.BY_WHEN, "ماه سپتامبر")
    return walk


def give_date(walk: Walk) -> None:
    article = walk.window.workspace.article
    assert article is not None
    walk.window.workspace.apply(set_metadata(article, metadata={"date": "2025-07-30"}))


def test_without_a_date_of_the_article_the_card_says_so_and_offers_its_details(
    dateless: Walk,
) -> None:
    assert dateless.commitment.deadline is None
    assert "تاریخ مقاله" in label(dateless, "deadlineReason")
    button(dateless, "deadlineDetails").click()
    assert action(dateless.window, "article.details").isChecked()


def test_a_date_that_comes_later_is_taken_when_one_says_so(dateless: Walk) -> None:
    give_date(dateless)
    assert dateless.commitment.deadline is None
    assert "۱۰ شهریور تا ۸ مهر ۱۴۰۴" in label(dateless, "deadlineFresh")
    button(dateless, "deadlineReadAgain").click()
    deadline = dateless.commitment.deadline
    assert deadline is not None
    assert (deadline.earliest, deadline.latest) == (date(2025, 9, 1), date(2025, 9, 30))
    assert label(dateless, "deadlineDays") == "از ۱۰ شهریور تا ۸ مهر ۱۴۰۴ (۱ تا ۳۰ سپتامبر ۲۰۲۵)"
    assert "۸ مرداد ۱۴۰۴" in label(dateless, "deadlineReason")


def test_a_deadline_is_set_by_hand_and_cleared(dateless: Walk) -> None:
    button(dateless, "deadlineByHand").click()
    dialog = dateless.window.findChild(DateRangeDialog)
    assert dialog is not None
    dialog.first.setText("1404/07/01")
    dialog.last.setText("1404/07/30")
    dialog.accept()
    deadline = dateless.commitment.deadline
    assert deadline is not None
    assert deadline.is_resolved_by_person
    assert (deadline.earliest, deadline.latest) == (date(2025, 9, 23), date(2025, 10, 22))
    give_date(dateless)
    assert label(dateless, "deadlineFresh") == ""
    button(dateless, "deadlineClear").click()
    assert dateless.commitment.deadline is None
    assert dateless.words_of(SlotName.BY_WHEN) == ["ماه سپتامبر"]


# --- the rest ---


def test_the_first_filling_of_an_imported_commitment_records_it(walk: Walk) -> None:
    walk.tag(WORDS)
    workspace = walk.window.workspace
    (annotation,) = workspace.annotations
    workspace.apply(Edit(Label(Action.IMPORT), (walk.commitment,)))
    assert walk.window.records.commitments == ()
    assert walk.card.isVisible()
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    assert walk.commitment.annotation_ids == (annotation.id,)
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم شهر"]
    walk.undo()
    assert walk.window.records.commitments == ()


def test_words_that_are_dragged_over_fill_the_slot_that_waits(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.TO_WHOM], ALT)
    start = TEXT.index("مردم شهر")
    viewport, left = walk.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=walk.point_of(start))
    QTest.mouseMove(viewport, walk.point_of(start + 4))
    QTest.mouseMove(viewport, walk.point_of(start + 7))
    QTest.mouseRelease(viewport, left, pos=walk.point_of(start + 7))
    QTest.qWait(50)
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم شهر"]


def test_slots_filled_with_half_spaces_put_back_have_their_places_in_the_stored_text(
    walk: Walk,
) -> None:
    walk.view.set_half_space_view(True)
    walk.tag(WORDS)
    walk.fill(SlotName.WHO, "مهدی جمالینژاد")
    (filler,) = walk.commitment.fillers(SlotName.WHO)
    assert (filler.words, filler.span) == ("مهدی جمالینژاد", Span(0, 14))


def test_tab_ends_the_waiting(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.press(KEYS[SlotName.WHO], ALT)
    walk.press(Qt.Key.Key_Tab)
    assert walk.card.waiting is None
    assert walk.card.rows[SlotName.WHAT].field.hasFocus()


def test_a_chip_shows_its_words_in_the_text(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    chip = walk.card.findChild(FillerChip, "slot.to_whom.chip.1")
    assert isinstance(chip, FillerChip)
    chip.click()
    (filler,) = walk.commitment.fillers(SlotName.TO_WHOM)
    assert walk.view.selected_span == filler.span
    assert walk.view.hasFocus()


def test_the_card_stays_open_when_the_text_is_corrected(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    walk.select("وزیر دیدار")
    action(walk.window, "article.correct_words").trigger()
    editor = QApplication.focusWidget()
    assert isinstance(editor, WordsEditor)
    editor.setPlainText("وزیر راه دیدار")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert walk.card.isVisible()
    (filler,) = walk.commitment.fillers(SlotName.TO_WHOM)
    assert filler.span == Span(*walk_span(walk, "مردم شهر"))


def walk_span(walk: Walk, words: str) -> tuple[int, int]:
    start = walk.window.workspace.text.index(words)
    return start, start + len(words)


def test_what_is_typed_is_kept_when_another_article_is_opened(
    tmp_path: Path, open_window: Opener
) -> None:
    path = tmp_path / "x.hashiyeh"
    library, _ = library_with(path, TEXT, "متن دوم")
    library.close()
    walk = Walk(open_window(path))
    if walk.window.workspace.text != TEXT:
        action(walk.window, "article.next").trigger()
    first = walk.window.workspace.article_id
    assert first is not None
    walk.tag(WORDS)
    walk.press(Qt.Key.Key_9, ALT)
    type_in(QApplication.focusWidget(), "ساختن پل")
    other = next(i for i in walk.window.workspace.library.article_ids() if i != first)
    walk.window.workspace.open_article(other)
    assert not walk.card.isVisible()
    (kept,) = walk.window.workspace.library.commitments.of_article(first)
    assert kept.summary == "ساختن پل"


def test_a_status_is_asked_for_with_its_evidence(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    button(walk, "commitmentCard.changeStatus").click()
    assert walk.window.findChild(StatusDialog) is not None


def test_a_reminder_is_put_on_the_last_day_of_the_deadline(walk: Walk) -> None:
    walk.tag(WORDS)
    due = date.today() + timedelta(days=90)
    deadline = Deadline("روزی", latest=due, is_resolved_by_person=True)
    walk.window.workspace.apply(set_deadline(walk.commitment, deadline))
    walk.card.fields.reminder.click()
    assert walk.commitment.remind_on == due
    walk.card.fields.reminder.click()
    assert walk.commitment.remind_on is None


def test_who_has_reviewed_it_is_kept(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.card.fields.reviewed.click()
    assert walk.commitment.reviewed_by == walk.window.workspace.settings.annotator_id
    walk.card.fields.reviewed.click()
    assert walk.commitment.reviewed_by is None


def test_what_a_suggestion_has_filled_is_to_be_checked_until_it_is_reviewed(walk: Walk) -> None:
    workspace = walk.window.workspace
    article = workspace.article
    assert article is not None
    assert workspace.library is not None
    annotator, is_new = workspace.annotator(workspace.library)
    found = CueSuggester().suggest(read(walk.text), Knowledge(BUILT_IN_LAYERS))
    layers = {layer.id: layer for layer in BUILT_IN_LAYERS}
    suggestion = next(it for it in found if it.slots)
    workspace.apply(
        accept(article, walk.text, (), [suggestion], layers, annotator, annotator_is_new=is_new)
    )
    walk.view.select_annotation(workspace.annotations[-1].id)
    QApplication.processEvents()
    hint = walk.card.findChild(QLabel, "commitmentCard.checkHint")
    assert isinstance(hint, QLabel)
    assert hint.isVisibleTo(walk.card)
    walk.card.fields.reviewed.click()
    assert not hint.isVisibleTo(walk.card)


def test_long_words_in_a_slot_are_cut_short_and_not_the_card(walk: Walk) -> None:
    walk.tag(WORDS)
    body = walk.card.findChild(QWidget, "commitmentCard.body")
    assert isinstance(body, QWidget)
    before = body.minimumSizeHint().width()
    walk.fill(SlotName.WHAT, WORDS)
    QApplication.processEvents()
    assert body.minimumSizeHint().width() == before


def test_what_a_person_has_filled_asks_for_no_check(walk: Walk) -> None:
    walk.tag(WORDS)
    walk.fill(SlotName.TO_WHOM, "مردم شهر")
    hint = walk.card.findChild(QLabel, "commitmentCard.checkHint")
    assert isinstance(hint, QLabel)
    assert not hint.isVisibleTo(walk.card)


def test_a_topic_of_the_library_is_offered(walk: Walk) -> None:
    walk.tag("وزیر هم گفت آماده است")
    walk.window.workspace.apply(
        change_commitment(walk.commitment, replace(walk.commitment, topic="گردشگری"))
    )
    walk.tag(WORDS)
    topic = walk.card.fields.topic
    topic.setFocus()
    type_in(topic, "گرد")
    walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Return)
    assert {each.topic for each in walk.window.records.commitments} == {"گردشگری"}


def test_all_is_done_by_keys_alone(walk: Walk) -> None:
    """From the caret at the start of the text to a whole record, on a Persian keyboard's digits."""
    walk.view.setFocus()
    down, shift_end = Qt.Key.Key_Down, Qt.Key.Key_End
    walk.press(down)
    walk.press(shift_end, Qt.KeyboardModifier.ShiftModifier)
    walk.press_persian("ز")
    walk.press_persian("۲", ALT)
    assert walk.card.waiting is SlotName.WHAT
    type_in(QApplication.focusWidget(), "ساختن پل")
    walk.press(Qt.Key.Key_Return)
    walk.press_persian("۳", ALT)
    type_in(QApplication.focusWidget(), "مردم")
    walk.press(Qt.Key.Key_Return)
    walk.press(Qt.Key.Key_Escape)
    assert walk.view.hasFocus()
    assert walk.words_of(SlotName.WHAT) == ["ساختن پل"]
    assert walk.words_of(SlotName.TO_WHOM) == ["مردم"]
    walk.press(Qt.Key.Key_Escape)
    walk.press(Qt.Key.Key_Escape)
    assert not walk.card.isVisible()


def test_the_margin_leads_into_the_open_card(walk: Walk) -> None:
    walk.tag(WORDS)
    (annotation,) = walk.window.workspace.annotations
    walk.view.select_annotation(annotation.id)
    walk.margin.setFocus()
    walk.press(Qt.Key.Key_Return)
    assert walk.card.rows[SlotName.WHO].field.hasFocus()
    walk.press(Qt.Key.Key_Escape)
    assert walk.view.hasFocus()


def test_a_library_that_can_only_be_read_shows_the_card_and_changes_nothing(
    tmp_path: Path, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.hashiyeh"
    library, (article_id,) = library_with(path, TEXT)
    tag(library, article_id, WORDS, "commitment")
    library.close()
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    walk = Walk(open_window(path))
    action(walk.window, "annotation.next").trigger()
    assert walk.card.isVisible()
    assert not action(walk.window, "slot.who").isEnabled()
    assert walk.card.rows[SlotName.WHO].field.isReadOnly()

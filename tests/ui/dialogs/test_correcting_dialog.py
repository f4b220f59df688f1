"""The window of the whole text: what changes, what is to be decided, and when it can be applied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import annotation_on, span_on
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.annotate.commitments import filler_of, new_commitment
from reader_app.annotate.following import Correction
from reader_app.annotate.following_records import Records
from reader_app.model import (
    BUILT_IN_LAYERS,
    AnnotatorId,
    Article,
    ArticleId,
    SlotName,
    Span,
)
from ui.dialogs.correcting_dialog import CorrectingDialog
from ui.reading.reading_style import ReadingStyle

TEXT = "🏫 استاندار اصفهان، مهدی جمالی‌نژاد، در ابن شهر گفت.\n"


@pytest.fixture
def dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CorrectingDialog:
    def yes(*_: object) -> QMessageBox.StandardButton:  # asked when a test leaves it
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", yes)
    dialog = CorrectingDialog(BUILT_IN_LAYERS)
    qtbot.addWidget(dialog)
    dialog.set_style(ReadingStyle())
    annotations = [annotation_on(TEXT, quote, "place") for quote in ("اصفهان", "ابن شهر", "مهدی")]
    dialog.set_base(Article(ArticleId("article"), "عنوان", "0" * 64), TEXT, annotations)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def child[Kind](dialog: CorrectingDialog, kind: type[Kind], name: str) -> Kind:
    found = dialog.findChild(kind, name)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert isinstance(found, kind), name
    return found


def rows(dialog: CorrectingDialog, name: str) -> list[str]:
    found = child(dialog, QListWidget, name)
    texts = (found.item(row).text() for row in range(found.count()))
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def can_apply(dialog: CorrectingDialog) -> bool:
    return child(dialog, QPushButton, "correctingApply").isEnabled()


def test_nothing_changed_is_nothing_to_apply(dialog: CorrectingDialog) -> None:
    assert not can_apply(dialog)
    assert rows(dialog, "correctingChanges") == []


def test_changes_are_listed_and_the_tags_that_go_along(dialog: CorrectingDialog) -> None:
    dialog.write(TEXT.replace("ابن", "این").replace("گفت", "می‌گوید"))
    assert rows(dialog, "correctingChanges") == [
        "Correct “ابن” → “این”",
        "Correct “گفت” → “می‌گوید”",
        "The tag goes along: “ابن شهر” → “این شهر”",
    ]
    assert can_apply(dialog)


def test_apply_waits_for_every_decision_and_carries_them(
    qtbot: QtBot, dialog: CorrectingDialog
) -> None:
    after = TEXT.replace("اصفهان", "اصفهانک").replace("مهدی ", "")
    dialog.write(after)
    questions = child(dialog, QListWidget, "correctingQuestions")
    assert rows(dialog, "correctingQuestions") == ["اصفهان", "مهدی"]
    questions.setCurrentRow(0)
    child(dialog, QRadioButton, "correctingProposal1").click()
    assert not can_apply(dialog)
    questions.setCurrentRow(1)
    child(dialog, QRadioButton, "correctingDelete").click()
    assert rows(dialog, "correctingQuestions") == ["✓ اصفهان", "✓ مهدی"]
    assert can_apply(dialog)
    with qtbot.waitSignal(dialog.apply_requested) as signal:
        child(dialog, QPushButton, "correctingApply").click()
    found, decisions = signal.args or (None, None)
    assert isinstance(found, Correction)
    assert found.after == after
    start = after.index("اصفهان")
    assert list(decisions.values()) == [Span(start, start + 6), None]


def test_the_tab_does_not_say_none_when_all_is_decided(dialog: CorrectingDialog) -> None:
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    dialog.write(TEXT.replace("مهدی ", ""))
    assert tabs.tabText(1) == "Decided (0 of 1)"
    child(dialog, QRadioButton, "correctingDelete").click()
    assert tabs.tabText(1) == "Decided (1 of 1)"


def test_a_decision_stays_where_it_still_can_be(dialog: CorrectingDialog) -> None:
    dialog.write(TEXT.replace("مهدی ", ""))
    child(dialog, QRadioButton, "correctingDelete").click()
    assert can_apply(dialog)
    dialog.write(TEXT.replace("مهدی ", "").replace("گفت", "گفته است"))
    assert can_apply(dialog)


def test_two_annotations_cannot_become_one_tag(dialog: CorrectingDialog) -> None:
    after = TEXT.replace("اصفهان، مهدی", "او")
    dialog.write(after)
    questions = child(dialog, QListWidget, "correctingQuestions")
    for row in range(2):
        questions.setCurrentRow(row)
        dialog.editor.select_span(Span(after.index("او"), after.index("او") + 2))
        child(dialog, QPushButton, "correctingTakeWords").click()
    assert not can_apply(dialog)
    assert "Choose other words" in child(dialog, QLabel, "correctingStatus").text()
    child(dialog, QRadioButton, "correctingDelete").click()
    assert can_apply(dialog)


def test_words_of_a_commitment_that_lose_their_place_are_listed(dialog: CorrectingDialog) -> None:
    article, annotation = (
        Article(ArticleId("article"), "عنوان", "0" * 64),
        annotation_on(TEXT, "گفت"),
    )
    commitment = replace(
        new_commitment([annotation], AnnotatorId("tester")),
        article_id=article.id,
        slots={SlotName.WHO: (filler_of(TEXT, span_on(TEXT, "استاندار اصفهان")),)},
    )
    dialog.set_base(article, TEXT, [annotation], Records(article.id, [commitment]))

    dialog.write(TEXT.replace("استاندار اصفهان", "او"))

    words = "A commitment keeps “استاندار اصفهان”, but not its place in the text"
    assert words in rows(dialog, "correctingChanges")
    assert can_apply(dialog)

"""Following a promise up: a status with its evidence, and links between commitments, by the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import library_with
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QInputDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.model import (
    COMMITMENT,
    ArticleId,
    Commitment,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    EvidenceBearing,
    EvidenceKind,
    Span,
)
from ui.dialogs.commitment_chooser import CommitmentChooser
from ui.dialogs.evidence_search import EvidenceSearchDialog
from ui.dialogs.status_dialog import StatusDialog
from ui.main_window import MainWindow
from ui.reading.article_view import ArticleView

PROMISE = "استاندار گفت: آزادراه تا پایان سال افتتاح می‌شود.\n"
LATER = "آزادراه اصفهان امروز افتتاح شد و مردم از آن گذشتند.\n"


class Walk:
    def __init__(self, window: MainWindow, ids: list[ArticleId], qtbot: QtBot) -> None:
        self.window, self.ids, self.qtbot = window, ids, qtbot
        view = window.findChild(ArticleView)
        assert isinstance(view, ArticleView)
        self.view = view

    def promise(self, article: int, words: str) -> Commitment:
        """Tags words as a commitment, and selects it."""
        workspace = self.window.workspace
        workspace.open_article(self.ids[article])
        start = workspace.text.index(words)
        self.view.select_span(start, start + len(words))
        action(self.window, f"annotate.{COMMITMENT}").trigger()
        made = next(a for a in workspace.annotations if a.start == start)
        self.view.clear_selection()
        self.view.select_annotation(made.id)
        found = self.window.records.commitment_of(made.id)
        assert found is not None
        return found

    def stored(self, commitment: Commitment) -> Commitment:
        library = self.window.workspace.library
        assert library is not None
        return library.commitments.get([commitment.id])[commitment.id]

    def dialog[D: QDialog](self, kind: type[D]) -> D:
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def press(self, dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> None:
        box = dialog.findChild(QDialogButtonBox)
        assert isinstance(box, QDialogButtonBox)
        self.qtbot.mouseClick(box.button(standard), Qt.MouseButton.LeftButton)


@pytest.fixture
def walk(tmp_path: Path, open_window: Opener, qtbot: QtBot) -> Walk:
    path = tmp_path / "a.hashiyeh"
    library, ids = library_with(path, PROMISE, LATER)
    library.build_index()
    library.close()
    return Walk(open_window(path), ids, qtbot)


def _save(dialog: StatusDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Save)


def test_no_status_without_evidence(walk: Walk) -> None:
    commitment = walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    action(walk.window, "commitment.status").trigger()
    dialog = walk.dialog(StatusDialog)

    assert not _save(dialog).isEnabled()
    needed = dialog.findChild(QLabel, "evidenceNeeded")
    assert isinstance(needed, QLabel)
    assert needed.isVisible()

    dialog.add_link("https://example.org/road")
    assert _save(dialog).isEnabled()
    assert not needed.isVisible()

    dialog.evidence.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not _save(dialog).isEnabled()
    dialog.reject()
    assert walk.stored(commitment).status is None


def test_words_that_were_searched_for_are_evidence_of_a_status(walk: Walk) -> None:
    commitment = walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    action(walk.window, "commitment.status").trigger()
    dialog = walk.dialog(StatusDialog)
    dialog.search_wanted.emit()
    search = walk.dialog(EvidenceSearchDialog)
    search.field.setText("امروز افتتاح شد")
    walk.qtbot.waitUntil(lambda: search.places.count() == 1)
    walk.press(search, QDialogButtonBox.StandardButton.Ok)
    dialog.status.setCurrentIndex(list(CommitmentStatus).index(CommitmentStatus.ACHIEVED))
    dialog.note.setText("افتتاح شد")

    walk.press(dialog, QDialogButtonBox.StandardButton.Save)

    stored = walk.stored(commitment)
    (step,) = stored.history
    (evidence,) = stored.evidence
    assert stored.status is CommitmentStatus.ACHIEVED
    assert step.evidence_ids == (evidence.id,)
    assert step.note == "افتتاح شد"
    assert evidence.article_id == walk.ids[1]
    assert evidence.span is not None
    assert LATER[evidence.span.start : evidence.span.end] == evidence.quote == "امروز افتتاح شد"


def test_selected_words_are_taken_for_evidence_of_the_likeliest_commitment(walk: Walk) -> None:
    commitment = walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    walk.promise(0, "استاندار گفت")
    walk.window.workspace.open_article(walk.ids[1])
    walk.view.select_span(0, LATER.index(" و مردم"))
    action(walk.window, "commitment.evidence").trigger()
    chooser = walk.dialog(CommitmentChooser)
    assert chooser.rows.count() == 2
    walk.press(chooser, QDialogButtonBox.StandardButton.Ok)
    dialog = walk.dialog(StatusDialog)
    walk.press(dialog, QDialogButtonBox.StandardButton.Save)

    (evidence,) = walk.stored(commitment).evidence
    assert evidence.kind is EvidenceKind.SPAN
    assert evidence.span == Span(0, LATER.index(" و مردم"))
    assert evidence.bearing is EvidenceBearing.SUPPORTS


def test_the_history_only_grows_and_one_undo_takes_a_step_back(walk: Walk) -> None:
    commitment = walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    for status in (CommitmentStatus.IN_PROGRESS, CommitmentStatus.STALLED):
        walk.window.following_up.change_status(commitment.id, status)
        dialog = walk.dialog(StatusDialog)
        dialog.add_link(f"https://example.org/{status.value}")
        walk.press(dialog, QDialogButtonBox.StandardButton.Save)
        walk.qtbot.waitUntil(lambda: not any_visible(walk.window))
    first, second = walk.stored(commitment).history
    assert (first.status, second.status) == (CommitmentStatus.IN_PROGRESS, CommitmentStatus.STALLED)

    action(walk.window, "edit.undo").trigger()
    assert walk.stored(commitment).history == (first,)


def any_visible(window: MainWindow) -> bool:
    return any(each.isVisible() for each in window.findChildren(StatusDialog))


def test_a_link_of_the_web_is_asked_for(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    action(walk.window, "commitment.status").trigger()
    dialog = walk.dialog(StatusDialog)
    answer: Callable[..., tuple[str, bool]] = lambda *_: (" https://example.org/a ", True)  # noqa: E731
    monkeypatch.setattr(QInputDialog, "getText", answer)
    button = dialog.findChild(QPushButton, "evidenceLink")
    assert isinstance(button, QPushButton)
    button.click()
    assert "https://example.org/a" in dialog.evidence.item(0).text()
    dialog.reject()


def test_a_commitment_is_linked_to_another_and_unlinked(walk: Walk) -> None:
    first = walk.promise(0, "آزادراه تا پایان سال افتتاح می‌شود")
    second = walk.promise(1, "آزادراه اصفهان امروز افتتاح شد")
    action(walk.window, "commitment.link").trigger()
    chooser = walk.dialog(CommitmentChooser)
    assert chooser.rows.count() == 1, "a commitment is not linked to itself"
    chooser.kind.setCurrentIndex(list(CommitmentLinkKind).index(CommitmentLinkKind.RESTATES))
    walk.press(chooser, QDialogButtonBox.StandardButton.Ok)
    link = CommitmentLink(CommitmentLinkKind.RESTATES, first.id)
    assert walk.stored(second).links == (link,)

    walk.window.following_up.link(second.id)
    chooser = walk.dialog(CommitmentChooser)
    chooser.links.itemActivated.emit(chooser.links.item(0))
    assert walk.stored(second).links == ()
    chooser.reject()
    action(walk.window, "edit.undo").trigger()
    assert walk.stored(second).links == (link,)

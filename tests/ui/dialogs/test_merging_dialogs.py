"""The dialogs that make names one: which stays, and nothing that is not ticked."""

from __future__ import annotations

from people import NAMES, entity_row
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from reader_app.model import EntityId
from ui.dialogs.duplicates_dialog import DuplicatesDialog
from ui.dialogs.merge_dialog import MergeDialog

FIRST, SECOND, THIRD = (entity_row(NAMES[n], 10 * n + 1) for n in range(3))


def accept(dialog: MergeDialog | DuplicatesDialog) -> None:
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def test_the_name_that_is_mentioned_most_stays_unless_another_is_chosen(qtbot: QtBot) -> None:
    dialog = MergeDialog([FIRST, SECOND, THIRD], {})
    qtbot.addWidget(dialog)
    assert dialog.kept_id == THIRD.entity.id
    outcome = dialog.findChild(QLabel, "mergeOutcome")
    assert "12 mentions" in outcome.text()
    dialog.keep(FIRST.entity.id)
    assert "32 mentions" in outcome.text()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        accept(dialog)
    assert chosen.args == [FIRST.entity.id]


def test_duplicates_are_made_one_only_where_they_are_ticked(qtbot: QtBot) -> None:
    other = entity_row(NAMES[3], 2)
    dialog = DuplicatesDialog([[FIRST, SECOND], [THIRD, other]], {})
    qtbot.addWidget(dialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.tick(1)
    dialog.keep(1, 1)
    assert ok.text() == "Merge 1 group"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        accept(dialog)
    ((kept, gone),) = chosen.args[0]
    assert (kept.id, [each.id for each in gone]) == (other.entity.id, [EntityId(NAMES[2])])

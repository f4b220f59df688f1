"""Asks whether people or places are to be deleted, and says what becomes of what refers to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader_app.listings import EntityRow
from ui.messages import isolated, number


def deletion_question(
    rows: Sequence[EntityRow], mentions: int, commitments: int, parent: QWidget
) -> QMessageBox:
    """Returns the question, to be opened; it is accepted by its button *Delete*."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("entityDeletion")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("entity deletion", "Delete"))
    one = translate("entity deletion", "Delete “{name}”?")
    many = translate("entity deletion", "Delete these {n} people or places?")
    name = isolated(rows[0].entity.name) if rows else ""
    box.setText(one.format(name=name) if len(rows) == 1 else many.format(n=number(len(rows))))
    parts = [
        translate("entity deletion", "{n} mentions keep their tags, but will be linked to nobody."),
        translate("entity deletion", "In {n} commitments the name stays as words."),
    ]
    counts = (mentions, commitments)
    told = [part.format(n=number(n)) for part, n in zip(parts, counts, strict=True) if n]
    told.append(translate("entity deletion", "You can undo this."))
    box.setInformativeText("\n".join(told))
    delete = box.addButton(
        translate("entity deletion", "Delete"), QMessageBox.ButtonRole.AcceptRole
    )
    delete.setObjectName("entityDeletionYes")
    cancel = box.addButton(
        translate("entity deletion", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box

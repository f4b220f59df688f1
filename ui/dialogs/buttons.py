"""The row of buttons below a dialog, in the interface's own words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def name_buttons(
    box: QDialogButtonBox, words: Mapping[QDialogButtonBox.StandardButton, str]
) -> None:
    """Words the buttons. The icons that some desktops put on them do not follow the theme: away."""
    if box.findChild(_OwnWords) is None:
        box.installEventFilter(_OwnWords(box))
    for standard, text in words.items():
        button = box.button(standard)
        button.setText(text)
        button.setIcon(QIcon())


class _OwnWords(QObject):
    """Keeps a row's words: at a change of language Qt would put its own in their place."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        return event.type() == QEvent.Type.LanguageChange

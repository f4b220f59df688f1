"""The row of buttons below a dialog, in the interface's own words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def name_buttons(
    box: QDialogButtonBox, words: Mapping[QDialogButtonBox.StandardButton, str]
) -> None:
    """Words the buttons. The icons that some desktops put on them do not follow the theme: away."""
    for standard, text in words.items():
        button = box.button(standard)
        button.setText(text)
        button.setIcon(QIcon())

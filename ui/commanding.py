"""The keys of the window: which commands have which, and that they work on every keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.keyboard import LatinKeys
from ui.workspace import Workspace


class Commanding(QObject):
    """Keeps the commands' keys in step with the settings."""

    def __init__(self, workspace: Workspace, actions: Actions, window: QObject) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._actions = actions
        self._latin_keys = LatinKeys(self)
        workspace.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    def _on_settings_changed(self) -> None:
        self._actions.set_keys(self._workspace.settings.keys)

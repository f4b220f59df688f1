"""What the settings say of suggestions: kept with the library, so that the command line agrees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader_app.errors import KnownError
from reader_app.model import LayerId
from ui.actions import Actions
from ui.dialogs.suggestion_choices import SuggestionChoices
from ui.workspace import Workspace


class SuggestionSettings(QObject):
    """Fills the part of the settings that is about suggestions, and keeps what is chosen there."""

    def __init__(
        self,
        workspace: Workspace,
        reload_knowledge: Callable[[], object],
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reload_knowledge = reload_knowledge
        self._actions = actions

    def fill(self, choices: SuggestionChoices) -> None:
        """Shows the layers of the open library in a new dialog, and listens to it."""
        from reader_app.suggestions import layers_off

        library = self._workspace.library
        choices.forget_requested.connect(self._on_forget_requested)
        if library is None:
            return
        choices.show_layers(
            self._workspace.layers,
            layers_off(library),
            self._precision(),
            is_fixed=library.is_read_only,
        )
        choices.off_changed.connect(self._on_off_changed)

    def _on_forget_requested(self) -> None:
        self._actions["suggestions.forget"].trigger()

    def _precision(self) -> dict[LayerId, float]:
        """Returns what share of the model's suggestions is expected to be right, by layer."""
        from reader_app.suggest.model_file import model_path, read_model_file

        library = self._workspace.library
        try:
            model = read_model_file(model_path(library.path)) if library is not None else None
        except KnownError as error:
            self._workspace.refused.emit(error)
            return {}
        layers = model.figures.layers if model is not None else {}
        return {layer_id: figures.precision for layer_id, figures in layers.items()}

    def _on_off_changed(self, off: frozenset[LayerId]) -> None:
        from reader_app.suggestions import OFF_SETTING

        self._workspace.keep_setting(OFF_SETTING, sorted(off))
        self._reload_knowledge()

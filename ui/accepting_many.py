"""Many suggestions answered at once: all of one phrase, or all above a confidence after a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader_app.suggest.suggestion import Suggestion
from ui.actions import Actions
from ui.messages import number
from ui.open_suggestions import OpenSuggestions
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when it is wanted, see MainWindow
    from ui.dialogs.accept_many import AcceptManyDialog

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GOING_DOWN: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_SAME: Final = ("suggestions.accept_same", "suggestions.reject_same")
_ABOVE: Final = "suggestions.accept_above"


class AcceptingMany(QObject):
    """Answers all of the current suggestion's phrase, or those ticked in a dialog, each as one step."""

    told = Signal(str)
    """A sentence about what was done."""

    def __init__(
        self,
        workspace: Workspace,
        suggestions: OpenSuggestions,
        view: ArticleView,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._suggestions = suggestions
        self._view = view
        self._actions = actions
        self._window = window
        self._dialog: AcceptManyDialog | None = None
        self._least_percent: int | None = None
        for signal in (suggestions.changed, suggestions.current_changed, workspace.library_opened):
            signal.connect(self._refresh)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_closing.connect(self._put_away)
        for action_id, slot in (
            ("suggestions.accept_same", self._accept_same),
            ("suggestions.reject_same", self._reject_same),
            (_ABOVE, self._on_above_triggered),
        ):
            actions[action_id].triggered.connect(slot)
        view.installEventFilter(self)
        self._refresh()

    # --- the window speaks ---

    def _refresh(self) -> None:
        suggestions, library = self._suggestions, self._workspace.library
        may_write = library is not None and not library.is_read_only
        for action_id in _SAME:
            self._actions[action_id].setEnabled(may_write and suggestions.current is not None)
        self._actions[_ABOVE].setEnabled(may_write and bool(suggestions.suggestions))
        if self._dialog is not None:
            self._dialog.show_suggestions(self._workspace.text, suggestions.suggestions)

    def _on_article_opened(self) -> None:
        self._put_away()
        self._refresh()

    def _put_away(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    # --- all of the same phrase ---

    def _same(self) -> tuple[Suggestion, ...]:
        current = self._suggestions.current
        return self._suggestions.same_as(current) if current is not None else ()

    def _accept_same(self) -> None:
        same = self._same()
        if self._suggestions.accept(same):
            self._tell_accepted(len(same))

    def _reject_same(self) -> None:
        same = self._same()
        if self._suggestions.reject(same):
            one, many = self.tr("One was rejected."), self.tr("{n} were rejected.")
            self.told.emit(one if len(same) == 1 else many.format(n=number(len(same))))

    def _tell_accepted(self, count: int) -> None:
        one, many = self.tr("One was accepted."), self.tr("{n} were accepted.")
        self.told.emit(one if count == 1 else many.format(n=number(count)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QKeyEvent) or event.type() not in _GOING_DOWN:
            return False
        if event.modifiers() & ~_KEYPAD != Qt.KeyboardModifier.ShiftModifier:
            return False
        if self._suggestions.current is None or self._view.selected_span is not None:
            return False
        key = Qt.Key(event.key())
        deeds = {**dict.fromkeys(_ENTER, 0), Qt.Key.Key_Backspace: 1}
        if key not in deeds:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self._actions[_SAME[deeds[key]]].trigger()
        return True

    # --- all above a confidence ---

    def _on_above_triggered(self) -> None:
        if self._dialog is not None or not self._suggestions.suggestions:
            return
        from ui.dialogs.accept_many import USUAL_PERCENT, AcceptManyDialog

        least = USUAL_PERCENT if self._least_percent is None else self._least_percent
        workspace = self._workspace
        dialog = AcceptManyDialog(workspace.layers, workspace.theme, least, self._window)
        self._dialog = dialog
        dialog.show_suggestions(workspace.text, self._suggestions.suggestions)
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._least_percent = self._dialog.least_percent
        self._dialog = None

    def _on_chosen(self, wanted: list[Suggestion]) -> None:
        if self._suggestions.accept(wanted):
            self._tell_accepted(len(wanted))

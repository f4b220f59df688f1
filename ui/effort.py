"""Counts how much an annotator does in the open article: words selected, keys that do something, clicks.

Keys of commands are told by the commands themselves, which get them before any widget; all else by the
window of the system, which passes few events beside those of mouse and keys. What is counted is kept
with the library when the article is left, when nothing was done for a while, and at the end.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.listings import Effort
from reader_app.model import ArticleId, Span
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.paging import READING, Paging
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

IDLE_MS: Final = 15_000

_ENTERING: Final = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    }
)
_MOVING: Final = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)
_SHIFT_OR_ALT: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class EffortCount(QObject):
    """Watches one window; `desk` is what the article is read and annotated in."""

    def __init__(
        self,
        workspace: Workspace,
        paging: Paging,
        desk: QWidget,
        view: ArticleView,
        actions: Actions,
    ) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._paging = paging
        self._desk = desk
        self._view = view
        self._article_id: ArticleId | None = None
        self._done = Effort()
        self._span_before: Span | None = None
        self._is_pressed = False
        self._was_click = False
        self._followed_click = False
        self._window: QWindow | None = None
        self._writer = Newest(self)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.keep)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_closing.connect(self._on_library_closing)
        # What a press means is known when the widgets have had it.
        self._pressed = QTimer(self, singleShot=True, interval=0)
        self._pressed.timeout.connect(self._on_pressed)
        actions.layer_added.connect(self._watch_action)
        for action in actions.all():
            self._watch_action(action)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window_changed)

    @property
    def done(self) -> Effort:
        """What was done in the open article and is not kept yet."""
        return self._done

    def watch(self, window: QWindow) -> None:
        """Counts what the system tells a window: that of the desk."""
        if window is not self._window:
            self._window = window
            window.installEventFilter(self)

    def keep(self) -> None:
        """Writes down, beside the window, what was counted."""
        self._idle.stop()
        article_id, done = self._article_id, self._done
        self._done = Effort()
        if article_id is None or not done.actions:
            return
        work = partial(_keep, self._workspace, article_id, done)
        self._writer.start("effort", work)

    # --- watching ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Shortcut:
            if self._is_counting:
                self._add(Effort(keys=1))
        elif watched is self._window:
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._on_key(event)
            elif isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
                self._on_mouse(event)
        return False

    @property
    def _is_counting(self) -> bool:
        library = self._workspace.library
        if library is None or library.is_read_only or self._article_id is None:
            return False
        return self._paging.current == READING

    def _on_key(self, event: QKeyEvent) -> None:
        if not self._is_counting or not self._is_of_desk(QApplication.focusWidget()):
            return
        key = Qt.Key(event.key())
        if key in _ENTERING:
            self._add(Effort(keys=1))
        elif key in _MOVING and event.modifiers() & _SHIFT_OR_ALT and self._view.hasFocus():
            self._on_extended()

    def _on_extended(self) -> None:
        """Words are selected key by key, which is one selection; or an end is moved, a step a key."""
        if self._view.selected_span is not None:
            return
        if self._view.selected_annotation is not None:
            self._add(Effort(keys=1))
        else:
            self._add(Effort(selections=1))

    def _on_mouse(self, event: QMouseEvent) -> None:
        if event.type() is QEvent.Type.MouseButtonRelease:
            if self._is_pressed:
                self._is_pressed = False
                self._pressed.start()
        elif event.type() is QEvent.Type.MouseButtonPress:
            at = self._desk.window().childAt(event.position().toPoint())
            self._is_pressed = self._is_counting and self._is_of_desk(at)
            self._span_before = self._view.selected_span
            self._followed_click, self._was_click = self._was_click, False
        elif event.type() is QEvent.Type.MouseButtonDblClick and self._followed_click:
            self._done = self._done + Effort(clicks=-1)  # it was the first half of this
            self._followed_click = False

    def _on_pressed(self) -> None:
        span = self._view.selected_span
        is_new = span is not None and span != self._span_before
        self._add(Effort(selections=1) if is_new else Effort(clicks=1))
        self._was_click = not is_new

    def _is_of_desk(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._desk or self._desk.isAncestorOf(widget))

    def _add(self, done: Effort) -> None:
        self._done = self._done + done
        self._was_click = False
        self._idle.start()

    def _watch_action(self, action: QAction) -> None:
        action.installEventFilter(self)

    # --- the workspace speaks ---

    def _on_article_opened(self) -> None:
        if self._workspace.article_id != self._article_id:
            self.keep()
            self._article_id = self._workspace.article_id
            self._was_click = False

    def _on_library_closing(self) -> None:
        self._writer.stop()
        if self._article_id is not None and self._done.actions:
            self._workspace.add_effort(self._article_id, datetime.now(UTC).date(), self._done)
        self._idle.stop()
        self._done, self._article_id = Effort(), None

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None and window is self._desk.window().windowHandle():
            self.watch(window)


def _keep(workspace: Workspace, article_id: ArticleId, done: Effort, _stream: Stream) -> None:
    workspace.add_effort(article_id, datetime.now(UTC).date(), done)

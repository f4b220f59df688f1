"""Learns from the annotator while nobody waits for it: when enough is new, and when it is asked to.

It trains in a process of its own and takes no turn from imports and exports. What goes wrong with it
unasked is nobody's concern but the log's: the model of before goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader_app.errors import KnownError
from reader_app.logs import LOGGER_NAME
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.messages import number
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace

if TYPE_CHECKING:  # it brings the models along, which the first paint does not wait for
    from reader_app.library import Library
    from reader_app.suggest.model_file import ModelFigures, Tally

REST_MS: Final = 20_000
"""How long nothing has to change before anything is learnt: a pause by then, no moment's thought."""

_LONG_SHOWN_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why nothing was learnt, and how much there was to learn."""

    error: KnownError
    tally: Tally | None = None


class Learning(QObject):
    """Owns the training of the open library's model, and its being forgotten."""

    learnt = Signal(object)
    """The ModelFigures of a model that has taken its place."""

    def __init__(
        self,
        workspace: Workspace,
        strip: MessageStrip,
        actions: Actions,
        reload_knowledge: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._strip = strip
        self._actions = actions
        self._reload_knowledge = reload_knowledge
        self._window = window
        self._is_asked = False
        self._failed_at: Tally | None = None
        self._training = Newest(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.articles_changed.connect(self._on_changed)
        workspace.edit_applied.connect(self._on_changed)
        workspace.library_closing.connect(self.stop)
        actions["suggestions.learn"].triggered.connect(self.learn_now)
        actions["suggestions.forget"].triggered.connect(self.ask_to_forget)

    @property
    def is_at_work(self) -> bool:
        """Whether it learns, or looks whether there is anything to learn."""
        return self._training.is_running

    def stop(self) -> None:
        """Ends the training within a moment; the model of before stays."""
        self._rest.stop()
        self._training.stop()
        self._is_asked = False

    def learn_now(self) -> None:
        """Learns what there is, be it little, and tells what comes of it, good or bad."""
        if self._workspace.library is None:
            return
        self._is_asked = True
        self._strip.show_message(
            self.tr("Learning from your articles. You can go on working."), shown_ms=_LONG_SHOWN_MS
        )
        self._start(is_due=True)

    def ask_to_forget(self) -> None:
        """Asks whether what was learnt is really to be forgotten, and forgets it."""
        if self._workspace.library is None:
            return
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Forget what was learnt"),
            self.tr(
                "Forget what was learnt from your articles? Your annotations stay as they are. "
                "Suggestions come from the program’s own knowledge again, until there is enough new to "
                "learn from."
            ),
            buttons.Yes | buttons.Cancel,
            buttons.Cancel,
        )
        if answer is buttons.Yes:
            self.forget()

    def forget(self) -> None:
        """Removes what was learnt in the open library, and what is being learnt."""
        from reader_app import learning

        library = self._workspace.library
        if library is None:
            return
        self.stop()
        try:
            learning.forget(library)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return
        self._strip.show_message(self.tr("What was learnt from your articles is forgotten."))
        self._reload_knowledge()

    def _on_library_opened(self) -> None:
        self._failed_at = None
        self._rest.start()

    def _on_changed(self, *_: object) -> None:
        self._rest.start()

    def _look(self) -> None:
        if not self.is_at_work:
            self._start(is_due=False)

    def _start(self, *, is_due: bool) -> None:
        library = self._workspace.library
        if library is None or (library.is_read_only and not is_due):
            return
        failed_at = self._failed_at

        def work(stream: Stream) -> None:
            news = _learnt(library, stream.is_cancelled, failed_at, is_due=is_due)
            if news is not None:
                stream.post(news)

        stream = self._training.start("learning", work)
        stream.arrived.connect(self._on_arrived)

    def _on_arrived(self, news: ModelFigures | _Failure) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if isinstance(news, _Failure):
            self._on_failed(news, is_asked=is_asked)
            return
        self._reload_knowledge()
        if is_asked or (news.is_used and self._strip.isHidden()):  # what stands there may be unread
            self._strip.show_message(self._sentence(news))
        self.learnt.emit(news)

    def _sentence(self, figures: ModelFigures) -> str:
        if not figures.is_used:
            return self.tr(
                "Your model has learnt from {n} articles, but knows no more yet than the program itself; "
                "it is used once it does."
            ).format(n=number(figures.articles))
        return self.tr("Your model has learnt from {n} articles: precision {share}%").format(
            n=number(figures.articles), share=number(round(figures.precision * 100))
        )

    def _on_failed(self, failure: _Failure, *, is_asked: bool) -> None:
        from reader_app.learning_errors import OwnModelUnreadable

        self._failed_at = failure.tally
        if is_asked or isinstance(failure.error, OwnModelUnreadable):
            self._workspace.refused.emit(failure.error)
        else:
            logging.getLogger(LOGGER_NAME).info("nothing was learnt: %s", failure.error)
        if failure.tally is None:  # the damaged file is out of the way, and another can be made
            self._rest.start()


def _learnt(
    library: Library,
    is_cancelled: Callable[[], bool],
    failed_at: Tally | None,
    *,
    is_due: bool,
) -> ModelFigures | _Failure | None:
    """Trains if it `is_due` or turns out to be; not again where it failed and little has come since."""
    from reader_app import learning

    tally = None
    try:
        if not is_due and not learning.is_due(library):
            return None
        tally = learning.tally_of(library)
        if not is_due and failed_at is not None and not learning.is_enough_new(failed_at, tally):
            return None
        return learning.learn(library, is_cancelled=is_cancelled)
    except KnownError as error:
        return _Failure(error, tally)

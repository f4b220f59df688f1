"""Articles shown with their lost half-spaces put back: where that is wanted, and offered where not.

A view is made in a thread where it takes a while: the tables are read for the first one, and a long
text is gone through. The text stands on the screen as it is stored until then.
"""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QObject, QTimer

from reader_app.model import ArticleId
from reader_app.text.half_space_view import HalfSpaceView
from ui.actions import Actions
from ui.background import Job, JobRunner
from ui.messages import number
from ui.panels.offer_strip import OfferStrip
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

_LONGEST_AT_ONCE: Final = 8_000  # code points; a view of them is made within 10 ms


class HalfSpaces(QObject):
    """Decides how the open article is shown, remembers what its annotator chose, and offers."""

    def __init__(
        self, workspace: Workspace, view: ArticleView, strip: OfferStrip, actions: Actions
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._strip = strip
        self._action = actions["view.half_spaces"]
        self._marks = actions["view.half_space_marks"]
        self._runner = JobRunner(self)
        # A thread that computes slows the window down, so it begins when the text has been painted: a
        # timer waits for what is to be painted.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._on_painted)
        self._are_tables_read = False
        self._article_id: ArticleId | None = None
        self._text = ""
        self._made: HalfSpaceView | None = None
        self._chosen: bool | None = None
        self._is_wanted = False
        self._may_offer = False
        self._passed_over: set[ArticleId] = set()
        workspace.article_opened.connect(self._on_article_opened)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.library_closing.connect(self._runner.stop)
        workspace.settings_changed.connect(self._on_settings_changed)
        self._action.triggered.connect(self._on_chosen)
        self._marks.triggered.connect(self._on_marks_toggled)
        strip.accepted.connect(self._on_accepted)
        strip.always_accepted.connect(self._on_always_accepted)
        strip.declined.connect(self._on_declined)
        self._on_settings_changed()

    def wanted_view(self) -> HalfSpaceView | None:
        """Returns the view to show the open article in; None as it is stored, for now at least."""
        return self._made if self._is_wanted else None

    @property
    def is_busy(self) -> bool:
        """Whether a view is being made, or is about to be."""
        return self._painted.isActive() or self._runner.job is not None

    def retranslate(self) -> None:
        self._refresh()

    # The workspace speaks

    def _on_article_opened(self) -> None:
        """Makes ready what the article is shown in: who shows it asks for it right after this."""
        workspace = self._workspace
        if workspace.article_id != self._article_id:
            if self._article_id is not None and not self._strip.isHidden():
                self._passed_over.add(self._article_id)
            self._article_id = workspace.article_id
        if workspace.text != self._text:
            self._text, self._made = workspace.text, None
        self._chosen = workspace.half_space_view()
        self._decide()
        self._make()
        self._refresh()

    def _on_library_opened(self) -> None:
        # An article that was glanced at stays; only now is it known how it is wanted.
        self._chosen = self._workspace.half_space_view()
        self._decide()
        self._show()

    def _on_settings_changed(self) -> None:
        self._view.set_half_space_marks(self._workspace.settings.half_space_marks)
        self._decide()
        self._show()

    # The annotator speaks

    def _on_chosen(self, is_wanted: bool) -> None:
        self._choose(is_wanted)
        self._show()

    def _on_marks_toggled(self, are_wanted: bool) -> None:
        self._set(half_space_marks=are_wanted)

    def _on_accepted(self) -> None:
        self._choose(True)
        self._show()
        self._view.setFocus()

    def _on_always_accepted(self) -> None:
        self._set(half_spaces="always")
        self._view.setFocus()

    def _on_declined(self) -> None:
        self._choose(False)
        self._refresh()
        self._view.setFocus()

    def _choose(self, is_wanted: bool) -> None:
        self._chosen = is_wanted
        self._decide()
        self._workspace.set_half_space_view(is_wanted)

    def _set(self, **changed: object) -> None:
        self._workspace.change_settings(
            msgspec.structs.replace(self._workspace.settings, **changed)
        )

    # The view

    def _decide(self) -> None:
        """Settles whether half-spaces are wanted in the open article, and whether to ask."""
        chosen = self._chosen
        usual = self._workspace.settings.half_spaces
        can_tell = self._workspace.library is not None and self._article_id is not None
        is_undecided = chosen is None and usual == "ask"
        self._is_wanted = can_tell and (usual == "always" if chosen is None else chosen)
        self._may_offer = can_tell and is_undecided and self._article_id not in self._passed_over

    def _show(self) -> None:
        self._make()
        if self._made is not None or not self._is_wanted:
            self._view.show_view(self.wanted_view())
        self._refresh()

    def _make(self) -> None:
        """Makes the view if it is needed: at once where nobody notices, else in a thread."""
        if not self._is_needed:
            return
        if self._is_wanted and self._are_tables_read and len(self._text) <= _LONGEST_AT_ONCE:
            from reader_app.text.half_spaces import restored

            self._made = restored(self._text)
        else:
            self._painted.start()

    @property
    def _is_needed(self) -> bool:
        return self._made is None and (self._is_wanted or self._may_offer)

    def _on_painted(self) -> None:
        if self._runner.job is not None or not self._is_needed:
            return
        text = self._text

        def work(job: Job) -> tuple[str, HalfSpaceView]:
            # Imported with its tables here, in the thread, and only when a text is wanted so.
            from reader_app.text.half_spaces import restored

            del job
            return text, restored(text)

        job = self._runner.prepare("half-spaces")
        job.finished.connect(self._on_made)
        self._runner.start(job, work)

    def _on_made(self, result: tuple[str, HalfSpaceView]) -> None:
        text, view = result
        self._are_tables_read = True
        # Meanwhile another article may have been opened: then it is that one's turn.
        if text == self._text:
            self._made = view
        self._show()

    def _refresh(self) -> None:
        """Says in the action and the strip what there is to say."""
        action, settings = self._action, self._workspace.settings
        action.setEnabled(self._workspace.library is not None and self._article_id is not None)
        action.setChecked(self._is_wanted)
        self._marks.setChecked(settings.half_space_marks)
        shown = self.wanted_view()
        # The tool bar shows these: how many were put in is the sign that this is not the stored text.
        action.setIconText(
            self.tr("Half-spaces")
            if shown is None or shown.is_identity
            else self.tr("Half-spaces: {count}").format(count=number(len(shown.inserts)))
        )
        self._refresh_offer()

    def _refresh_offer(self) -> None:
        made = self._made
        if not self._may_offer or made is None or not made.has_many:
            self._strip.hide()
            return
        self._strip.word(
            self.tr("This text lacks about {count} half-spaces. Show it with them?").format(
                count=number(len(made.inserts))
            ),
            yes=self.tr("&Show"),
            always=self.tr("Al&ways"),
            no=self.tr("N&o, it is fine as it is"),
            more=self.tr("Only the view changes: the stored text and what is exported do not."),
        )
        self._strip.offer()

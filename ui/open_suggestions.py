"""What is suggested for the open article: found beside the window, kept in step with every edit.

What an annotator has just said is taken in at once; the thread, which reads the library, is asked anew
a moment later. Its answer for an article that is no longer open is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.annotate.edits import Action, Edit
from reader_app.annotate.suggested_phrases import phrase_key
from reader_app.errors import ArticleMissing, KnownError
from reader_app.model import (
    Annotation,
    Annotator,
    Article,
    ArticleId,
    Entity,
    Layer,
    LayerId,
    Rejection,
    Span,
)
from reader_app.suggest.suggestion import Suggestion
from ui.background import Newest, Stream
from ui.workspace import Workspace

if TYPE_CHECKING:  # they bring models and tables along, which the first paint does not wait for
    from reader_app.suggest.knowledge import Knowledge

_AFTER_OPENING_MS: Final = 30
"""The text is on the screen by then; whoever steps on to another article cancels it."""
_AFTER_EDIT_MS: Final = 250
_SETTLED_MS: Final = 1_000
_SHARE_OF_READING: Final = 20
"""What is known is read again at most so many times as long after it was read, as reading it took."""


@dataclass(frozen=True, slots=True)
class _Complaint:
    """A model that cannot be read: there will be an answer, made without it."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the thread has found, what it knew, and how long it took to read that (0: not read)."""

    article_id: ArticleId
    knowledge: Knowledge
    suggestions: tuple[Suggestion, ...]
    reading_s: float


class OpenSuggestions(QObject):
    """The suggestions of the open article, the one that the next key is about, and what is said of them.

    All are in the order of the text; of two that begin together, the longer one comes first.
    """

    changed = Signal()
    current_changed = Signal()
    reviewing_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asking = Newest(self)
        # A model is asked by one thread at a time, and one that was cancelled may be at it still.
        self._turn = threading.Lock()
        self._knowledge: Knowledge | None = None
        self._is_stale = False
        self._reading_s = 0.0
        self._complaints: set[str] = set()
        self._found: tuple[Suggestion, ...] = ()
        self._is_known = False
        self._origin: Suggestion | None = None
        self._current: Suggestion | None = None
        self._answered: list[Suggestion] = []
        self._awaited: Sequence[Annotation | Rejection] = ()
        self._were_shown = self.are_shown
        self._is_reviewing = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._ask)
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._ask)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.articles_changed.connect(self._on_articles_changed)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.layers_changed.connect(self.reload_knowledge)
        workspace.settings_changed.connect(self._on_settings_changed)

    # --- what is suggested ---

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is suggested now; the current one with the ends that it was given."""
        if self._origin is self._current or self._current is None:
            return self._found
        return tuple(self._current if one is self._origin else one for one in self._found)

    @property
    def is_known(self) -> bool:
        """Whether it was found what there is to suggest, be it nothing."""
        return self._is_known

    @property
    def are_answered(self) -> bool:
        """Whether any of this article was answered since it was opened."""
        return bool(self._answered)

    @property
    def are_shown(self) -> bool:
        return self._workspace.settings.suggestions_are_shown

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that the next key is about."""
        return self._current

    @property
    def number(self) -> int:
        """Where the current one stands among all, from 1; 0 for none."""
        return self._found.index(self._origin) + 1 if self._origin is not None else 0

    @property
    def is_reviewing(self) -> bool:
        return self._is_reviewing

    @property
    def is_finding(self) -> bool:
        """Whether the thread is at work or will be in a moment."""
        return self._soon.isActive() or self._settled.isActive() or self._asking.is_running

    def at(self, span: Span, layer_id: LayerId) -> Suggestion | None:
        """Returns what is suggested for just this span on a layer."""
        found = (s for s in self.suggestions if s.span == span and s.layer_id == layer_id)
        return next(found, None)

    def same_as(self, suggestion: Suggestion) -> tuple[Suggestion, ...]:
        """Returns the suggestions of the same phrase on the same layer, itself included."""
        text = self._workspace.text
        key = phrase_key(text, suggestion)
        return tuple(
            one
            for one in self.suggestions
            if one == suggestion
            or (one.layer_id == suggestion.layer_id and phrase_key(text, one) == key)
        )

    # --- walking ---

    def set_reviewing(self, is_reviewing: bool, start: int = 0) -> None:
        """Enters or leaves review mode, which begins with the first suggestion at or after `start`."""
        if is_reviewing == self._is_reviewing:
            return
        self._is_reviewing = is_reviewing
        if not is_reviewing:
            self.select(None)
        elif self._current is None:
            self.select(self._first_from(start))
        self.reviewing_changed.emit()

    def select(self, suggestion: Suggestion | None) -> None:
        """Makes a suggestion the current one, or none; ends that were moved go back to theirs."""
        if suggestion is not None and suggestion == self._current:
            return
        found = suggestion if suggestion in self._found else None
        if found is None and self._current is None:
            return
        self._origin = self._current = found
        self.current_changed.emit()

    def step(self, by: int, start: int = 0) -> None:
        """Goes on by one, round at the ends; without a current one from the offset `start`."""
        if not self._found:
            return
        if self._origin is None:
            following = self._first_from(start)
            if by > 0 or following is None:
                self.select(following)
                return
            at = self._found.index(following)
        else:
            at = self._found.index(self._origin)
        self.select(self._found[(at + by) % len(self._found)])

    def correct(self, span: Span) -> None:
        """Gives the current suggestion other ends, until it is answered or another one is current."""
        if self._current is not None and not span.is_empty and span != self._current.span:
            self._current = replace(self._current, start=span.start, end=span.end)
            self.current_changed.emit()

    def _first_from(self, start: int) -> Suggestion | None:
        after = (one for one in self._found if one.start >= start)
        return next(after, self._found[0] if self._found else None)

    # --- answering ---

    def accept(self, suggestions: Sequence[Suggestion], layer_id: LayerId | None = None) -> bool:
        """Makes annotations of suggestions, on `layer_id` if one is given, as one step to be undone."""
        from reader_app.annotate.suggestions import accept, on_layer

        wanted = [on_layer(each, layer_id or each.layer_id) for each in suggestions]
        others = [
            self._as_found(each)
            for each, taken in zip(suggestions, wanted, strict=True)
            if each.layer_id != taken.layer_id
        ]
        workspace = self._workspace

        def command(article: Article, annotator: Annotator, is_new: bool) -> Edit:
            layers = {layer.id: layer for layer in workspace.layers}
            existing = workspace.annotations
            edit = accept(
                *(article, workspace.text, existing, wanted, layers, annotator),
                annotator_is_new=is_new,
            )
            return _with(edit, self._rejected(others, article, annotator)) if others else edit

        return self._do(command, suggestions)

    def reject(self, suggestions: Sequence[Suggestion]) -> bool:
        """Says that suggestions are wrong, as one step to be undone; they are not made again."""
        from reader_app.annotate.suggestions import reject

        wanted = [self._as_found(each) for each in suggestions]

        def command(article: Article, annotator: Annotator, is_new: bool) -> Edit:
            text = self._workspace.text
            return reject(article, text, wanted, annotator, annotator_is_new=is_new)

        return self._do(command, suggestions)

    def _rejected(
        self, suggestions: Sequence[Suggestion], article: Article, annotator: Annotator
    ) -> Edit:
        from reader_app.annotate.suggestions import reject

        return reject(article, self._workspace.text, suggestions, annotator)

    def _do(
        self, command: Callable[[Article, Annotator, bool], Edit], about: Sequence[Suggestion]
    ) -> bool:
        workspace, library = self._workspace, self._workspace.library
        article = workspace.article
        if library is None or article is None or not about:
            return False
        return workspace.do(lambda: command(article, *workspace.annotator(library)), self)

    def _as_found(self, suggestion: Suggestion) -> Suggestion:
        """Returns a suggestion with the ends that it came with: those are what is turned down."""
        origin = self._origin
        return origin if origin is not None and suggestion == self._current else suggestion

    # --- in step with the library ---

    def reload_knowledge(self) -> None:
        """Reads anew what suggesters know, and asks them again."""
        self._is_stale = True
        if self._workspace.library is not None:
            self._soon.start(_AFTER_OPENING_MS)

    def _on_library_opened(self) -> None:
        self._knowledge = None
        self._forget()

    def _on_library_closing(self) -> None:
        self._soon.stop()
        self._settled.stop()
        self._asking.stop()
        self._knowledge = None

    def _on_article_opened(self) -> None:
        self._forget()

    def _on_articles_changed(self) -> None:
        """Other articles have come or gone, and with them what was said of phrases."""
        self._is_stale = True
        self._start_settling()

    def _on_settings_changed(self) -> None:
        if self.are_shown != self._were_shown:
            self._were_shown = self.are_shown
            self._forget()

    def _forget(self) -> None:
        """Begins anew with the article that is open now, if there is one."""
        self._asking.cancel()
        self._answered.clear()
        self._awaited = ()
        self._is_known = False
        self._take(())
        library, article = self._workspace.library, self._workspace.article
        if library is not None and article is not None and self.are_shown:
            self._soon.start(_AFTER_OPENING_MS)

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        kinds = (Annotation, Rejection, Entity, Layer)
        if not any(isinstance(record, kinds) for record in edit.records):
            return
        if not edit.changes_text_of(self._workspace.article_id):
            self._asking.cancel()  # what is on its way does not know of the edit
            self._take_edit(edit)
            self._soon.start(_AFTER_EDIT_MS)
        self._is_stale = True
        self._start_settling()

    def _start_settling(self) -> None:
        self._settled.start(max(_SETTLED_MS, round(self._reading_s * 1000 * _SHARE_OF_READING)))

    def _take_edit(self, edit: Edit) -> None:
        """Takes away what was just answered, and brings back what an undo says was not."""
        said, unsaid = _said(edit.added), _said(edit.removed)
        here = self._workspace.article_id
        gone = [one for one in self._found if _is_answered(one, said, here)]
        back = [one for one in self._answered if _is_answered(one, unsaid, here)]
        back = [one for one in back if not _is_answered(one, said, here)]
        self._answered = [one for one in (*self._answered, *gone) if one not in back]
        if gone or back:
            self._take((*(one for one in self._found if one not in gone), *back))
        if unsaid and edit.label.action in (Action.ACCEPT, Action.REJECT):
            self._awaited = () if back else unsaid
            self.select(min(back, key=_place, default=self._current))

    def _take(self, suggestions: Sequence[Suggestion]) -> None:
        """Shows other suggestions; where the current one is not among them, a review goes on."""
        before, self._found = self._origin, tuple(sorted(suggestions, key=_place))
        same = self._same_place(before)
        current = self._current
        if same is not None and current is not None:
            self._origin = self._current = same
            if current.span != same.span and current is not before:
                self._current = replace(same, start=current.start, end=current.end)
        else:
            self._origin = self._current = None
            if self._is_reviewing and before is not None:
                self._origin = self._current = self._first_from(before.start)
        self.changed.emit()
        if before is not None:
            self.current_changed.emit()

    def _same_place(self, before: Suggestion | None) -> Suggestion | None:
        if before is None:
            return None
        place = _place(before)
        return next((one for one in self._found if _place(one) == place), None)

    # --- the thread ---

    def _ask(self) -> None:
        library, article_id = self._workspace.library, self._workspace.article_id
        if library is None or article_id is None or not self.are_shown:
            return
        is_waiting = self._settled.isActive()
        known = None if self._is_stale and not is_waiting else self._knowledge

        def work(stream: Stream) -> None:
            with self._turn:
                if stream.is_cancelled():
                    return
                from reader_app.suggestions import knowledge_of, suggestions_for

                begun = monotonic()
                try:
                    # A model of one's own that cannot be read is told of, and the rest goes on.
                    knowledge = known or knowledge_of(
                        library, lambda error: stream.post(_Complaint(error))
                    )
                    took = monotonic() - begun if known is None else 0.0
                    found = suggestions_for(library, article_id, knowledge)
                except ArticleMissing:  # it was removed while this was on its way
                    return
                except KnownError as error:
                    stream.post(error)
                    return
            stream.post(_Answer(article_id, knowledge, found, took))

        asked = self._asking.start("suggestions", work)
        asked.arrived.connect(self._on_arrived)
        asked.crashed.connect(self._on_failed)

    def _on_failed(self) -> None:
        self._is_known = True  # as far as it can be: nobody is to wait for more
        self.changed.emit()

    def _on_arrived(self, answer: _Answer | _Complaint | KnownError) -> None:
        if isinstance(answer, _Complaint):
            if str(answer.error) not in self._complaints:  # what is damaged is found so each time
                self._complaints.add(str(answer.error))
                self._workspace.refused.emit(answer.error)
            return
        if isinstance(answer, KnownError):
            self._on_failed()
            self._workspace.refused.emit(answer)
            return
        if answer.reading_s:
            self._reading_s, self._is_stale = answer.reading_s, False
        self._knowledge = answer.knowledge
        if answer.article_id != self._workspace.article_id:
            return
        is_first, self._is_known = not self._is_known, True
        self._take(answer.suggestions)
        awaited, self._awaited = self._awaited, ()
        back = [one for one in self._found if _is_answered(one, awaited, answer.article_id)]
        if back:
            self.select(back[0])
        elif is_first and self._is_reviewing:
            self.select(self._first_from(0))


def _place(suggestion: Suggestion) -> tuple[int, int, LayerId]:
    return suggestion.start, -suggestion.end, suggestion.layer_id


def _said(records: Sequence[object]) -> list[Annotation | Rejection]:
    return [each for each in records if isinstance(each, Annotation | Rejection)]


def _is_answered(
    suggestion: Suggestion, said: Sequence[Annotation | Rejection], here: ArticleId | None
) -> bool:
    """Tells whether it is overlapped on its layer by an annotation, or was rejected as it is."""
    return any(
        each.article_id == here
        and each.layer_id == suggestion.layer_id
        and (
            each.span == suggestion.span
            if isinstance(each, Rejection)
            else each.span.overlaps(suggestion.span)
        )
        for each in said
    )


def _with(edit: Edit, other: Edit) -> Edit:
    """Returns one edit that does both, named as the first."""
    return Edit(edit.label, (*edit.removed, *other.removed), (*edit.added, *other.added))

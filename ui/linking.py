"""Mentions and whom they are of: the offer in the card, the key that takes it, the chooser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.annotate import entities as commands
from reader_app.errors import KnownError
from reader_app.model import PERSON, Annotation, AnnotationId, Entity, EntityKind
from reader_app.record_words import words_for
from reader_app.text.names import kind_and_key, kind_before, name_key
from ui.actions import Actions
from ui.background import Newest, Stream
from ui.keyboard import shown
from ui.mention_offers import MentionOffers
from ui.messages import interface_language, isolated
from ui.reading.article_view import ArticleView
from ui.reading.entity_line import EntityLine
from ui.reading.margin import Margin
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when they are wanted, see MainWindow
    from reader_app.candidates import Candidate
    from ui.dialogs.choice_rows import Choice
    from ui.dialogs.entity_chooser import EntityChooser, Scope

_BEFORE: Final = 10
"""Code points before a mention in which «شهرستان» stands whole, with its space and signs."""
_OF_MENTIONS: Final = ("mention.link", "mention.choose")


class Linking(QObject):
    """Links the selected mention, or the one that was just tagged, to the person or place it is of."""

    told = Signal(str)
    """A sentence about what was done where nobody sees it."""

    entity_wanted = Signal(object)
    """The page of an entity is wanted, by its id."""

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        margin: Margin,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._view = view
        self._margin = margin
        self._actions = actions
        self._window = window
        self._offers = MentionOffers(workspace, self)
        self._counting = Newest(self)
        self._chooser: EntityChooser | None = None
        self._asked: Annotation | None = None
        self._candidates: Sequence[Candidate] = ()
        self._same_words: Sequence[Annotation] = ()
        margin.set_entity_lines(self.line_of)
        self._connect()
        self.refresh_actions()

    def refresh_actions(self) -> None:
        library = self._workspace.library
        may_write = library is not None and not library.is_read_only
        mention = self._mention()
        for action_id in _OF_MENTIONS:
            self._actions[action_id].setEnabled(may_write and mention is not None)
        is_linked = mention is not None and mention.entity_id is not None
        self._actions["mention.unlink"].setEnabled(may_write and is_linked)

    def line_of(self, annotation: Annotation, is_selected: bool) -> EntityLine | None:
        """Returns what the card of an annotation says of its entity; None for other layers."""
        if not self._has_entities(annotation):
            return None
        entity = self._offers.entity(annotation.entity_id)
        if entity is not None:
            return EntityLine(self._described(entity), entity.name, is_linked=True)
        if annotation.entity_id is not None:
            return None
        best = self._offers.best(annotation)
        keys = self._actions.keys_of("mention.link")
        key = shown(keys[0]) if is_selected and keys else ""
        if best is not None:
            return EntityLine(_with_kind(best.name, best.kind), best.name, key=key)
        return EntityLine(self.tr("not linked yet"), key=key) if is_selected else None

    def _connect(self) -> None:
        workspace, margin = self._workspace, self._margin
        self._offers.changed.connect(margin.refresh_entities)
        workspace.language_changed.connect(margin.refresh_entities)
        workspace.layers_changed.connect(margin.refresh_entities)
        workspace.library_closing.connect(self._counting.stop)
        for signal in (workspace.article_opened, workspace.library_opened, workspace.edit_applied):
            signal.connect(self.refresh_actions)
        self._view.span_changed.connect(self.refresh_actions)
        self._view.annotation_selected.connect(self.refresh_actions)
        margin.annotation_selected.connect(self.refresh_actions)
        margin.link_requested.connect(self._on_link_requested)
        margin.choice_requested.connect(self._on_choice_requested)
        margin.unlink_requested.connect(self._on_unlink_requested)
        margin.entity_requested.connect(self._on_entity_requested)
        self._actions["mention.link"].triggered.connect(self._on_link_triggered)
        self._actions["mention.choose"].triggered.connect(self._on_choose_triggered)
        self._actions["mention.unlink"].triggered.connect(self._on_unlink_triggered)

    # --- what is meant ---

    def _mention(self) -> Annotation | None:
        """Returns the selected mention; else the newest of just the selected words: they stay
        selected when they are tagged, and to say whom they are of is what comes next.
        """
        selected, span = self._view.selected_annotation, self._view.selected_span
        if selected is not None:
            found = self._workspace.annotation(selected)
            return found if found is not None and self._has_entities(found) else None
        if span is None:
            return None
        last_first = reversed(self._workspace.annotations_at(span))
        mentions = (each for each in last_first if self._has_entities(each))
        return max(mentions, key=lambda each: each.created, default=None)

    def _has_entities(self, annotation: Annotation) -> bool:
        layer = self._workspace.layer(annotation.layer_id)
        return layer is not None and layer.has_entities

    def _described(self, entity: Entity) -> str:
        """Returns the name and what tells it from others: a person's post, a place's kind."""
        if entity.layer_id == PERSON and entity.kind is EntityKind.PERSON:
            title = self._offers.title_of(entity)
            return f"{entity.name} · {title}" if title else entity.name
        return _with_kind(entity.name, entity.kind)

    # --- the annotator speaks ---

    def _on_link_triggered(self) -> None:
        mention = self._mention()
        if mention is not None:
            self._link_or_ask(mention)

    def _on_choose_triggered(self) -> None:
        mention = self._mention()
        if mention is not None:
            self._ask(mention)

    def _on_unlink_triggered(self) -> None:
        mention = self._mention()
        if mention is not None and mention.entity_id is not None:
            self._workspace.apply(commands.unlink([mention]), self)

    def _on_link_requested(self, annotation_id: AnnotationId) -> None:
        mention = self._workspace.annotation(annotation_id)
        if mention is not None and self._has_entities(mention):
            self._link_or_ask(mention)

    def _on_choice_requested(self, annotation_id: AnnotationId) -> None:
        mention = self._workspace.annotation(annotation_id)
        if mention is not None and self._has_entities(mention):
            self._ask(mention)

    def _on_unlink_requested(self, annotation_id: AnnotationId) -> None:
        mention = self._workspace.annotation(annotation_id)
        if mention is not None:
            self._workspace.apply(commands.unlink([mention]), self)

    def _on_entity_requested(self, annotation_id: AnnotationId) -> None:
        mention = self._workspace.annotation(annotation_id)
        if mention is not None and mention.entity_id is not None:
            self.entity_wanted.emit(mention.entity_id)

    def _link_or_ask(self, mention: Annotation) -> None:
        if mention.entity_id is not None:
            self._ask(mention)
            return
        self._offers.candidates(mention)  # reads the names if nobody has yet
        best = self._offers.best(mention)
        if best is None:
            self._ask(mention)
        elif self._link([mention], best) and not self._margin.isVisible():
            words = self.tr("“{quote}” was linked to “{name}”.")
            quote, name = isolated(mention.quote), isolated(best.name)
            self.told.emit(words.replace("{quote}", quote).replace("{name}", name))

    def _link(self, mentions: Sequence[Annotation], candidate: Candidate) -> bool:
        from reader_app.candidates import entity_of

        library = self._workspace.library
        if library is None or not mentions:
            return False
        try:
            entity, is_new = entity_of(candidate, mentions[0].layer_id)
            articles = dict.fromkeys(mention.article_id for mention in mentions)
            commitments = [
                commitment
                for article_id in articles
                for commitment in library.commitments.of_article(article_id)
            ]
            edit = commands.link(mentions, entity, is_new=is_new, commitments=commitments)
        except KnownError as error:
            self._workspace.refused.emit(error)
            return False
        return bool(edit.added) and self._workspace.apply(edit, self)

    # --- the chooser ---

    def _ask(self, mention: Annotation) -> None:
        from reader_app.candidates import suggested_kind
        from ui.dialogs.entity_chooser import EntityChooser, Scope
        from ui.dialogs.entity_dialog import kinds_on

        self._asked = mention
        kinds = kinds_on(mention.layer_id)
        chooser = EntityChooser(
            mention.quote,
            kinds,
            suggested_kind(mention.quote, mention.layer_id),
            self._window,
            theme=self._workspace.theme,
            is_linked=mention.entity_id is not None,
        )
        self._chooser = chooser
        here = self._called_alike(self._workspace.annotations, mention)
        chooser.show_count(Scope.ARTICLE, len(here))
        self._on_typed("")
        chooser.typed.connect(self._on_typed)
        chooser.all_wanted.connect(self._on_all_wanted)
        chooser.chosen.connect(self._on_chosen)
        chooser.unlink_wanted.connect(self._on_unlink_wanted)
        chooser.finished.connect(self._on_closed)
        chooser.open()

    def _on_typed(self, text: str) -> None:
        from reader_app.candidates import suggested_name
        from ui.dialogs.choice_rows import Choice

        if self._chooser is None or self._asked is None:
            return
        typed = " ".join(text.split())
        self._candidates = self._offers.candidates(self._asked, typed)
        rows = [
            Choice(
                number,
                candidate.name,
                self._details_of(candidate),
                candidate.entity is not None and candidate.entity.id == self._asked.entity_id,
            )
            for number, candidate in enumerate(self._candidates)
        ]
        new = Choice(None, typed or suggested_name(self._asked.quote))
        is_sure = bool(self._candidates) and self._candidates[0].is_sure
        # Where nobody fits, somebody new is the likeliest.
        self._chooser.show_choices([*rows, new] if is_sure or typed else [new, *rows])

    def _details_of(self, candidate: Candidate) -> str:
        is_person = candidate.kind is EntityKind.PERSON
        kind = "" if is_person else words_for(candidate.kind, interface_language())
        parts = [kind, candidate.within]
        if candidate.entity is not None:
            parts += [candidate.title or self._offers.title_of(candidate.entity)]
            parts += [self.tr("in this article")] if candidate.is_here else []
        return " · ".join(part for part in parts if part)

    def _on_all_wanted(self) -> None:
        library, mention = self._workspace.library, self._asked
        if library is None or mention is None:
            return
        layer_id, wanted = mention.layer_id, name_key(mention.quote)

        def work(stream: Stream) -> None:
            rows = library.entities.unlinked(layer_id)
            stream.post(
                [row.annotation for row in rows if name_key(row.annotation.quote) == wanted]
            )

        self._counting.start("same words", work).arrived.connect(self._on_counted)

    def _on_counted(self, found: list[Annotation]) -> None:
        from ui.dialogs.entity_chooser import Scope

        if self._chooser is None or self._asked is None:
            return
        here = self._called_alike(self._workspace.annotations, self._asked)
        ids = {(each.article_id, each.id) for each in here}
        others = [each for each in found if (each.article_id, each.id) not in ids]
        self._same_words = [*here, *others]
        self._chooser.show_count(Scope.ALL, len(self._same_words))

    def _called_alike(
        self, annotations: Sequence[Annotation], mention: Annotation
    ) -> list[Annotation]:
        """Returns the mention and those of its layer and name that are linked to nobody else."""
        wanted = _called(mention.quote, mention.prefix)
        return [
            each
            for each in annotations
            if each.id == mention.id
            or (
                each.layer_id == mention.layer_id
                and each.entity_id in (None, mention.entity_id)
                and _called(each.quote, each.prefix) == wanted
            )
        ]

    def _meant(self, scope: Scope) -> Sequence[Annotation]:
        from ui.dialogs.entity_chooser import Scope

        if self._asked is None:
            return ()
        if scope is Scope.ALL:
            return self._same_words
        if scope is Scope.ARTICLE:
            return self._called_alike(self._workspace.annotations, self._asked)
        return [self._asked]

    def _on_chosen(self, choice: Choice, scope: Scope) -> None:
        if self._asked is None or self._chooser is None:
            return
        if choice.number is not None:
            self._link(self._meant(scope), self._candidates[choice.number])
            return
        from reader_app.candidates import Candidate, CandidateReason

        reason = CandidateReason.SAME_NAME
        new = Candidate(None, choice.name, self._chooser.kind, 1.0, reason)
        self._link(self._meant(scope), new)

    def _on_unlink_wanted(self, scope: Scope) -> None:
        edit = commands.unlink(self._meant(scope))
        if edit.added:
            self._workspace.apply(edit, self)

    def _on_closed(self) -> None:
        self._counting.cancel()
        if self._chooser is not None:
            self._chooser.deleteLater()
        self._chooser = self._asked = None
        self._same_words = ()


def _called(quote: str, prefix: str) -> tuple[str, EntityKind | None]:
    """Returns what words that mention the same have in common: «استان اصفهان» is no «اصفهان»."""
    return name_key(quote), kind_before(prefix[-_BEFORE:])


def _with_kind(name: str, kind: EntityKind) -> str:
    """Returns «اصفهان · شهر»; «استان اصفهان» says what it is by itself."""
    if kind is EntityKind.PERSON or kind_and_key(name)[0] is kind:
        return name
    return f"{name} · {words_for(kind, interface_language())}"

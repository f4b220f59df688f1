"""The view of an article: shows its annotations, says what is selected, pressed and hovered.

It never writes: it takes values, and says by signals what its user means.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader_app.model import Annotation, AnnotationId, Article, ArticleId, Direction, Layer, Span
from reader_app.text.direction import majority_direction
from reader_app.text.half_space_view import HalfSpaceView
from ui.reading.arcs import ArcPainter
from ui.reading.page_layout import LinePlace, is_on
from ui.reading.relation_lines import ShownRelations
from ui.reading.selecting_view import SelectingView
from ui.reading.selection_rules import Selection
from ui.reading.shown_text import ShownText
from ui.reading.slot_marks import SlotMark
from ui.reading.suggestion_marks import SuggestionMark

_READ_ALONG = 160  # code points after a suggestion that is walked to; about two lines
_SOURCE_KEYS = ("source", "url")  # of an article's metadata, the first one that is there


class ArticleView(SelectingView):
    """The open article, as it is stored or with its half-spaces put back.

    Places and spans are in code points of the stored text in either view, points in viewport
    coordinates.
    """

    annotation_selected = Signal(object)
    annotation_hovered = Signal(object)
    annotation_clicked = Signal(object)
    """Is selected by a click, which may have been so before."""
    suggestion_clicked = Signal(object)
    """The SuggestionMark that was clicked; None for a click beside all that could be meant."""
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self._article: Article | None = None
        self._pressed: tuple[AnnotationId | SuggestionMark, ...] = ()
        self._words_at: Callable[[int], str] = _nothing
        self._arcs = ArcPainter()
        self._retranslate()

    # --- what is shown ---

    @property
    def article_id(self) -> ArticleId | None:
        return self._article.id if self._article else None

    def show_article(
        self,
        article: Article,
        text: str,
        annotations: Sequence[Annotation],
        view: HalfSpaceView | None = None,
    ) -> None:
        """Shows an article from its top, in `view` if there is one, with nothing selected."""
        self._article = article
        self._open(ShownText(text, view), article.direction, annotations)

    def show_details(self, article: Article) -> None:
        """Takes other details of the open article: a copy names its source by them."""
        self._article = article

    def clear_article(self) -> None:
        self._article = None
        self._open(ShownText(""), Direction.AUTO, ())

    def _open(
        self, shown: ShownText, direction: Direction, annotations: Sequence[Annotation]
    ) -> None:
        self.select_annotation(None)
        self._set_hovered(None)
        self.set_matches((), -1)
        self.set_dates(())
        self.mark_suggestions(())
        with self._settling():
            self._set_page(shown, direction, annotations)
        self.geometry_changed.emit()

    @property
    def half_space_view(self) -> HalfSpaceView:
        """The view that the text is in: one that puts nothing in where it is as it is stored."""
        return self._page.paragraphs.shown.view

    def set_half_space_view(self, wanted: bool) -> None:
        """Shows the article with the half-spaces that it has lost, or as it is stored.

        The first time reads tables, and a long text takes a while: see `show_view`.
        """
        # Imported with its tables only when a text is wanted so.
        from reader_app.text.half_spaces import restored

        self.show_view(restored(self._text) if wanted else None)

    def show_view(self, view: HalfSpaceView | None) -> None:
        """Shows the article in a view made of its text, or as it is stored.

        The topmost line stays, and so does what is selected.
        """
        shown = ShownText(self._text, view)
        if shown.view == self.half_space_view:
            return
        selection = self._selection()

        def change() -> None:
            self._show_otherwise(shown)
            self._select(selection)

        with self._settling():
            self._relaid(change)
        self.view_changed.emit()

    def quote_of(self, annotation: Annotation) -> str:
        """Returns the words of an annotation of this article as they are shown."""
        is_as_stored = self._page.paragraphs.shown.view.is_identity
        return annotation.quote if is_as_stored else self.words_of(annotation.span)

    def words_of(self, span: Span) -> str:
        """Returns the words of a span as they are shown."""
        return self._page.paragraphs.shown.words_of(span)

    def set_half_space_marks(self, wanted: bool) -> None:
        """Marks the half-spaces that were put in, faintly and under the letters."""
        if wanted != self._painter.marks_half_spaces:
            self._painter.marks_half_spaces = wanted
            self.viewport().update()

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        """Takes the layers whose annotations are shown and the language of their names."""
        self._painter.set_layers(layers, language)
        self._page.forget_boxes()
        self.viewport().update()

    def replace_annotations(
        self, gone: Collection[AnnotationId], added: Sequence[Annotation]
    ) -> None:
        """Takes away `gone` and puts in `added`, over older ones of the same id; paints only these."""
        touched = [annotation.span for annotation in self._page.index.replace(gone, added)]
        self._page.forget_boxes(touched)
        if self._page.index.get(self._painter.selected_id) is None:
            self.select_annotation(None)
        if self._page.index.get(self._painter.hovered_id) is None:
            self._set_hovered(None)
        self._update_rows(touched)
        self.geometry_changed.emit()

    def set_matches(self, matches: Sequence[Span], current: int) -> None:
        """Highlights what was found; `current` is the number of the match that is stepped on, or -1."""
        if not matches and not self._painter.matches:
            return
        self._painter.matches, self._painter.current_match = tuple(matches), current
        if 0 <= current < len(matches):
            self.reveal(matches[current])
        self.viewport().update()

    def mark_slots(self, marks: Sequence[SlotMark], current: SlotMark | None = None) -> None:
        """Frames words with the name of the slot that they fill, `current` more than the others."""
        if marks or self._page.slot_marks:
            self._painter.current_slot = current
            self._update_rows(self._page.mark_slots(marks))

    @property
    def slot_marks(self) -> Sequence[SlotMark]:
        return self._page.slot_marks

    def mark_suggestions(
        self, marks: Sequence[SuggestionMark], current: SuggestionMark | None = None
    ) -> None:
        """Puts dots under what could be annotated; the next key is about `current`, which is framed and
        brought into view, with nothing else selected.
        """
        shown = self._painter.suggestions
        before = shown.current
        if not (marks or len(shown)):
            return
        shown.show(marks, current)
        self.viewport().update()
        if current is not None and current != before:
            self.select_annotation(None)
            self._select_none_at(current.span.start)
            self._bring_into_view(current.span)

    def _bring_into_view(self, span: Span) -> None:
        """Scrolls to words that are out of view so that the lines after them are read as well."""
        top = self.letters_top_of(span.start)
        is_seen = top is not None and 0 <= top <= self.viewport().height() - self.line_pitch
        after = min(span.end + _READ_ALONG, len(self._text))
        self.reveal(span if is_seen else Span(span.start, after))

    @property
    def dates(self) -> Sequence[Span]:
        """The dates that are marked."""
        return self._painter.dates

    def set_dates(self, dates: Sequence[Span]) -> None:
        """Marks faintly the dates that were understood; they are in order and apart."""
        if dates or self._painter.dates:
            self._painter.dates = tuple(dates)
            self.viewport().update()

    def set_text_tooltip(self, words_at: Callable[[int], str]) -> None:
        """Takes what is said of the text under the pointer; "" where there is nothing to say."""
        self._words_at = words_at

    # --- relations ---

    def show_relations(self, relations: ShownRelations) -> None:
        """Takes the relations that are drawn as arcs while an end of theirs is selected or hovered."""
        self._arcs.relations = relations
        self.viewport().update()

    def draw_from(self, annotation_id: AnnotationId | None) -> None:
        """Draws a broken arc from an annotation to the one that is hovered or selected, or none."""
        self._arcs.draft_from = annotation_id
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._arcs.has_arcs(self._painter.selected_id, self._painter.hovered_id):
            with QPainter(self.viewport()) as painter:
                self._prepare(painter)
                self._arcs.paint(painter, self._page, self._painter)

    def _update_arcs(self, *ids: AnnotationId | None) -> None:
        if self._arcs.has_arcs(*ids):
            self.viewport().update()  # they may go from any line to any other

    # --- the selected annotation ---

    def _attended(self) -> Span | None:
        annotation = self._page.index.get(self._painter.selected_id)
        if annotation is not None:
            return annotation.span
        current = self._painter.suggestions.current
        return self.selected_span or (current.span if current is not None else None)

    @property
    def selected_annotation(self) -> AnnotationId | None:
        return self._painter.selected_id

    def select_annotation(self, annotation_id: AnnotationId | None) -> None:
        """Selects an annotation and brings it into view, or deselects; takes the place of a selection
        of text, as there is one thing that the next key is about.
        """
        annotation = self._page.index.get(annotation_id)
        before = self._page.index.get(self._painter.selected_id)
        wanted_id = annotation.id if annotation else None
        if annotation is not None:
            self._select_none_at(annotation.start)
            self.reveal(annotation.span)
        if wanted_id == self._painter.selected_id:
            return
        self._painter.selected_id = wanted_id
        self._update_rows(a.span for a in (before, annotation) if a is not None)
        self._update_arcs(wanted_id, before.id if before else None)
        self.annotation_selected.emit(wanted_id)

    def _select_none_at(self, offset: int) -> None:
        """Takes the caret to `offset`, so that keys go on from the annotation."""
        if self.selected_span is not None or self._selection().position != offset:
            self._select(Selection(offset, offset))

    def _span_changes(self, span: Span | None) -> None:
        if span is not None:
            self.select_annotation(None)

    # --- where annotations are ---

    def annotations_at(self, point: QPointF) -> list[Annotation]:
        """Returns the annotations at a point of the viewport, the smallest first.

        On a chip it is the chip's own annotation alone.
        """
        at = self._to_page(QPointF(point))
        place = self._page.line_at(at)
        if place is None:
            return []
        of_chip = self._annotation_of_chip(place, at)
        if of_chip is not None:
            return [of_chip]
        x = at.x() - place.origin.x()
        boxes = self._page.boxes(place).boxes
        hits = [box.annotation for box in boxes if is_on(box.runs, x)]
        return sorted(hits, key=lambda a: (a.end - a.start, a.start, a.id))

    def _annotation_of_chip(self, place: LinePlace, at: QPointF) -> Annotation | None:
        for chip in self._page.boxes(place).chips:
            annotation = self._page.index.get(chip.annotation_id)
            if annotation is not None and self._painter.chip_rect(place, chip).contains(at):
                return annotation
        return None

    def annotation_top(self, annotation_id: AnnotationId) -> float | None:
        """Returns the y in the viewport of the letters of the annotation's first line."""
        annotation = self._page.index.get(annotation_id)
        return self.letters_top_of(annotation.start) if annotation else None

    def letters_top_of(self, offset: int) -> float | None:
        """Returns the y in the viewport of the letters of the line that holds a code point."""
        place = self._page.line_of(offset)
        return None if place is None else self._letters_top(place.baseline)

    def annotations_between(self, top: float, bottom: float) -> list[tuple[Annotation, float]]:
        """Returns the annotations that begin on a line between two heights of the viewport, each with
        the y of that line's letters, in the order of the text.
        """
        found: list[tuple[Annotation, float]] = []
        scrolled = self._scrolled()
        for place in self._page.lines_between(top + scrolled, bottom + scrolled):
            y = self._letters_top(place.baseline)
            annotations = self._page.index.of_paragraph(place.paragraph)
            if annotations is None or not top <= y <= bottom:
                continue
            own = self._page.span_on(place)
            found.extend((annotation, y) for annotation in annotations.starting(*own))
        return found

    def visible_annotations(self) -> list[Annotation]:
        """Returns the annotations that have a part in view, in the order of the text."""
        scrolled = self._scrolled()
        seen: dict[AnnotationId, Annotation] = {}
        for place in self._page.lines_between(scrolled, scrolled + self.viewport().height()):
            for box in self._page.boxes(place).boxes:
                seen.setdefault(box.annotation.id, box.annotation)
        return list(seen.values())

    def _letters_top(self, baseline: float) -> float:
        return self._painter.letters_top(baseline) - self._scrolled()

    # --- pointer ---

    def _offset_under(self, point: QPointF) -> int | None:
        """Returns the code point whose letter is under a point, None in the white beside the text."""
        offset, at = self.offset_at(point), self._to_page(point)
        place = self._page.line_at(at)
        if place is None or not self._page.holds(place, offset, at.x() - place.origin.x()):
            return None
        return offset

    def set_hovered(self, annotation_id: AnnotationId | None) -> None:
        """Emphasises an annotation that is hovered elsewhere, without a signal."""
        before = self._painter.hovered_id
        if annotation_id == before:
            return
        self._painter.hovered_id = annotation_id
        both = (self._page.index.get(before), self._page.index.get(annotation_id))
        self._update_rows(annotation.span for annotation in both if annotation is not None)
        self._update_arcs(before, annotation_id)

    def _set_hovered(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id != self._painter.hovered_id:
            self.set_hovered(annotation_id)
            self.annotation_hovered.emit(annotation_id)

    def _hover(self, point: QPointF) -> None:
        hits = self.annotations_at(point)
        self._set_hovered(hits[0].id if hits else None)

    def _clicked(self, point: QPointF) -> None:
        """Selects the smallest annotation or suggestion here; a repeated press goes outward, then
        round.
        """
        hits = self._things_at(point)
        if not hits:
            self._pressed = ()
            self.select_annotation(None)
            self.suggestion_clicked.emit(None)
            return
        selected = self.selected_annotation or self._painter.suggestions.current
        is_repeated = hits == self._pressed and selected in hits
        next_hit = (hits.index(selected) + 1) % len(hits) if is_repeated and selected else 0
        self._pressed = hits
        hit = hits[next_hit]
        if isinstance(hit, SuggestionMark):
            self.suggestion_clicked.emit(hit)
        else:
            self.select_annotation(hit)
            self.annotation_clicked.emit(hit)

    def _things_at(self, point: QPointF) -> tuple[AnnotationId | SuggestionMark, ...]:
        """Returns what can be clicked at a point, the smallest first; on a chip only what it names."""
        at = self._to_page(point)
        place = self._page.line_at(at)
        if place is None:
            return ()
        marks: Sequence[SuggestionMark] = ()
        if self._annotation_of_chip(place, at) is None:
            marks = self._painter.suggestions.at(self._page, place, at.x() - place.origin.x())
        things = [(a.span.length, 0, a.id) for a in self.annotations_at(point)]
        things += [(mark.span.length, 1, mark) for mark in marks]
        return tuple(thing for _, _, thing in sorted(things, key=lambda each: each[:2]))

    # --- the rest ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of the selected words, then of the selected annotation."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.selected_span is not None:
            self.clear_selection()
        elif self.selected_annotation is not None:
            self.select_annotation(None)
        else:
            event.ignore()

    def copy_with_source(self) -> None:
        """Puts the selected text on the clipboard, followed by the article's title and source."""
        span = self.selected_span
        if span is None or self._article is None:
            return
        title = self._article.title
        comma = "، " if majority_direction(title) is Direction.RTL else ", "
        metadata = self._article.metadata
        source = next((metadata[key] for key in _SOURCE_KEYS if metadata.get(key)), "")
        named = comma.join(part for part in (title, source) if part)
        quote = self._text[span.start : span.end]
        QGuiApplication.clipboard().setText(f"{quote} — {named}" if named else quote)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(None)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        offset = self._offset_under(QPointF(event.pos()))
        words = self._words_at(offset) if offset is not None else ""
        if words:
            # Rich text has a direction of its own, and its lines are broken where we say.
            direction = "rtl" if self.isRightToLeft() else "ltr"
            lines = escape(words).replace("\n", "<br>")
            words = f'<div dir="{direction}" style="white-space: nowrap">{lines}</div>'
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the open article. Select words to annotate them.")
        )


def _nothing(_offset: int) -> str:
    return ""

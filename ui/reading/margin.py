"""The margin beside the text: a card for each annotation, in line with its words.

Cards are painted, and only those near the view are set: ten thousand annotations cost no more than a
page of them. Heights are the article view's; the two widgets stand side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader_app.model import Annotation, AnnotationId, Layer
from ui.reading.article_view import ArticleView
from ui.reading.card_column import CardColumn, Frame, PlacedCard
from ui.reading.card_menu import CardMenu
from ui.reading.card_relations import CardRelations
from ui.reading.entity_line import EntityLine
from ui.reading.leaders import Leader, paint_leaders, paint_page_rule
from ui.reading.margin_access import MarginInterface, make_margins_heard, tell_selected
from ui.reading.note_editor import NoteEditor
from ui.reading.open_card import LEAST_WIDTH as LEAST_OPEN_WIDTH
from ui.reading.open_card import GuestCard, OpenCard
from ui.theme import LIGHT, Theme

_WIDTH: Final = 264
_LEAST_WIDTH: Final = 176
_SHARE: Final = 0.27  # of the room for text and margin
_GUTTER: Final = 18.0  # between the rule of the page and the cards; leaders run here
_RIM: Final = 8.0


class Margin(QWidget):
    """Shows, selects and edits the annotations beside an `ArticleView`; emits wishes, never writes."""

    annotation_selected = Signal(object)
    annotation_hovered = Signal(object)
    note_committed = Signal(object, str)
    apply_requested = Signal(object)
    """The words of the annotation, which is selected, are to be tagged wherever they stand."""
    delete_requested = Signal(object)
    layer_change_requested = Signal(object, object)
    link_requested = Signal(object)
    """The annotation is to be linked to whom its card offers."""
    choice_requested = Signal(object)
    unlink_requested = Signal(object)
    entity_requested = Signal(object)
    """The page of whom the annotation, whose id it tells, is linked to."""
    open_note_wanted = Signal()
    """The note of the open card is to be written, which that card does itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("margin")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMouseTracking(True)
        # By keys only: a click on a card leaves the focus with the text, whose keys go on working.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        make_margins_heard()
        self.interface: MarginInterface | None = None
        self._view: ArticleView | None = None
        self._theme: Theme = LIGHT
        self._column = CardColumn()
        self.relations = CardRelations(self._column, self)
        self.relations.changed.connect(self._on_view_changed)
        self._hovered_id: AnnotationId | None = None
        self._placed: list[PlacedCard] | None = None
        self._overscrolled = 0.0
        self._follows_selected = False
        self._editor = NoteEditor(self)
        self._editor.finished.connect(self._on_note_finished)
        self._editor.height_changed.connect(self.refresh)
        self._menu: CardMenu | None = None
        self._open = OpenCard()
        self._column.open = self._open
        self.guest = self._column.guest = GuestCard(self)
        self.guest.on_change = self.refresh
        self._is_wide = False
        self._retranslate()

    # --- what is shown ---

    def set_view(self, view: ArticleView) -> None:
        """Follows `view`: its scrolling, its selected and its hovered annotation."""
        self._view = view
        self._editor.set_home(view)
        self._column.quote_of = view.quote_of
        view.geometry_changed.connect(self.refresh)
        view.view_changed.connect(self._on_view_changed)
        view.annotation_selected.connect(self.select_annotation)
        view.annotation_hovered.connect(self._on_span_hovered)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._editor.set_theme(theme)
        self.update()

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self._column.set_layers(layers, language)
        self._describe()
        self.refresh()

    def set_entity_lines(self, line_of: Callable[[Annotation, bool], EntityLine | None]) -> None:
        """Asks `line_of` what a card says of its entity; the bool is whether the card is selected."""
        self._column.entity_line_of = line_of

    def refresh_entities(self) -> None:
        """Sets the cards anew: what they say of entities has changed."""
        self._column.forget_cards()
        self._describe()
        self.refresh()

    def set_facts(self, facts_of: Callable[[Annotation], Sequence[str]]) -> None:
        """Takes what is said of an annotation under its words, a line each."""
        self._column.facts_of = facts_of
        self.forget_facts()

    def forget_facts(self) -> None:
        """Asks anew what is to be said of the annotations."""
        self._column.forget_cards()
        self.refresh()

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        self._editor.commit()
        self._column.show(annotations)
        self._column.selected_id = self._hovered_id = None
        self.close_card()
        self._overscrolled = 0.0
        self._describe()
        self.refresh()

    def replace_annotations(
        self, gone: Collection[AnnotationId], added: Sequence[Annotation]
    ) -> None:
        self._column.replace(gone, added)
        present = self._column.annotations
        if self._editor.annotation_id not in present:
            self._editor.abandon()
        if self._column.selected_id not in present:
            self._column.selected_id = None
        if self._hovered_id not in present:
            self._hovered_id = None
        if self._open.annotation_id not in present:
            self.close_card()
        self._describe()
        self.refresh()

    # --- a card that is open ---

    @property
    def open_id(self) -> AnnotationId | None:
        """The annotation whose card is open."""
        return self._open.annotation_id

    def open_card(self, annotation_id: AnnotationId, card: QWidget) -> None:
        """Shows `card` in the place of an annotation's painted one, and is wider for as long."""
        if annotation_id in self._column.annotations:
            self._editor.commit()
            self._open.show(annotation_id, card, self)
            self._take_width(LEAST_OPEN_WIDTH, is_wide=True)

    def close_card(self, *, keeps_width: bool = False) -> None:
        """Shows the open card painted again; with `keeps_width` the text keeps its lines, too."""
        if self._open.annotation_id is None:
            if not keeps_width:
                self._take_width(_LEAST_WIDTH, is_wide=False)
            return
        if self._open.has_focus and self._view is not None:
            self._view.setFocus()
        self._open.hide()
        if keeps_width:
            self.refresh()
        else:
            self._take_width(_LEAST_WIDTH, is_wide=False)

    def _take_width(self, least: int, *, is_wide: bool) -> None:
        self._is_wide = is_wide
        self.setMinimumWidth(least)
        self.updateGeometry()
        self.refresh()

    def select_annotation(self, annotation_id: AnnotationId | None) -> None:
        """Shows an annotation's card whole and in line with its words, or none."""
        selected = annotation_id if annotation_id in self._column.annotations else None
        if selected != self._column.selected_id:
            self._column.selected_id = selected
            self._follows_selected = True
            self._describe()
            self.refresh()
            if self.hasFocus() and selected is not None:
                tell_selected(self, self.selected_number)

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Opens the field for the note in the annotation's card."""
        annotation = self._column.annotations.get(annotation_id)
        if annotation is None:
            return
        if annotation_id == self._open.annotation_id:
            self.open_note_wanted.emit()
            return
        self._editor.commit()
        if self._view is not None:
            self._view.reveal(annotation.span)
        self._select(annotation_id)
        self._editor.begin(annotation)
        self.refresh()

    def refresh(self) -> None:
        """Places the cards anew at the next painting."""
        self._placed = None
        if self._editor.annotation_id is not None:
            self._place_editor()
        if self._open.annotation_id is not None:
            self._place_open_card()
        if self.guest.span is not None:
            self._placed = self._place_cards()
            self.guest.place(self.guest.rect)
        self.update()

    def sizeHint(self) -> QSize:
        """Wishes for its full width, and in a narrow window leaves the text its lines."""
        parent = self.parentWidget()
        if self._is_wide:
            return self._open.size_hint(parent.width() if parent else None)
        share = round(parent.width() * _SHARE) if parent else _WIDTH
        return QSize(min(max(share, _LEAST_WIDTH), _WIDTH), 0)

    def event(self, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and parent is not None:
            parent.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return False

    # --- the cards ---

    @property
    def placed_cards(self) -> list[PlacedCard]:
        """The cards near the view, from above."""
        if self._placed is None:
            self._placed = self._place_cards()
        return self._placed

    def card_at(self, point: QPointF) -> PlacedCard | None:
        return next((card for card in self.placed_cards if card.rect.contains(point)), None)

    @property
    def annotations_in_order(self) -> Sequence[Annotation]:
        return self._column.in_order

    @property
    def selected_number(self) -> int:
        """The number of the selected annotation among those in order, -1 for none."""
        return self._column.selected_number

    def card_rect(self, number: int) -> QRect:
        """Returns where a card is on the screen; an empty rectangle if it is not near the view."""
        annotation_id = self._column.in_order[number].id
        for placed in self.placed_cards:
            if placed.annotation_id == annotation_id:
                rect = placed.rect.toRect()
                return QRect(self.mapToGlobal(rect.topLeft()), rect.size())
        return QRect()

    def label_and_quote(self, annotation: Annotation) -> str:
        line = self._column.entity_line(annotation)
        words = f"{self._column.label_of(annotation)}: {annotation.quote}"
        return f"{words} · {line.text}" if line is not None else words

    def _place_cards(self) -> list[PlacedCard]:
        guest = self.guest
        if self._view is None or (not self._column.annotations and guest.span is None):
            return []
        height = float(self.height())
        shift = self._view.viewport().mapToGlobal(QPoint(0, 0)).y()
        shift -= self.mapToGlobal(QPoint(0, 0)).y()
        near = [
            (annotation, y + shift)
            for annotation, y in self._view.annotations_between(-height, 2 * height)
        ]
        field = self._editor.wished_height() if self._editor.annotation_id else 0
        frame = self._frame()
        own = self._column.annotations.get(self._open.annotation_id or AnnotationId(""))
        if own is not None:
            self._open.measure(frame.width, height - 2 * _RIM)
            words_y = (self._view.annotation_top(own.id) or 0.0) + shift
            near = self._open.among(near, own, words_y)
        if guest.span is not None:
            words_y = self._view.letters_top_of(guest.span.start) or 0.0
            guest.wish(words_y + shift, frame.width, _RIM, height)
        placed = self._column.place(near, frame, (self._editor.annotation_id, field))
        if self._follows_selected:
            self._follows_selected = False
            self._overscrolled = self._needed_overscroll(placed)
        up = self._overscrolled
        for card in placed:
            if own is not None and card.annotation_id == own.id:
                up = card.rect.top() - self._open.top(card.words_y, _RIM, height)
        if guest.span is not None:
            up = guest.moved_into_view(_RIM, height)
        return [card._replace(rect=card.rect.translated(0, -up)) for card in placed]

    def _place_open_card(self) -> None:
        for placed in self.placed_cards:
            if placed.annotation_id == self._open.annotation_id:
                self._open.place(placed.rect)

    def _needed_overscroll(self, placed: Sequence[PlacedCard]) -> float:
        """Returns how far a crowd has to go up until the selected card is in view."""
        for card in placed:
            if card.annotation_id == self._column.selected_id and card.words_y < self.height():
                return max(card.rect.bottom() + _RIM - self.height(), 0.0)
        return 0.0

    def _frame(self) -> Frame:
        left = _GUTTER if self._text_is_left() else _RIM
        scrolled = to_end = 0
        if self._view is not None:
            bar = self._view.verticalScrollBar()
            scrolled, to_end = bar.value(), bar.maximum() - bar.value()
        return Frame(
            left=left,
            width=self.width() - _GUTTER - _RIM,
            # A card may not stand where no scrolling brings it into view.
            highest=_RIM - scrolled,
            lowest=to_end + self.height() - _RIM,
            view_height=self.height(),
        )

    def _text_is_left(self) -> bool:
        if self._view is None:
            return True
        return self._view.mapToGlobal(QPoint(0, 0)).x() < self.mapToGlobal(QPoint(0, 0)).x()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        text_is_left = self._text_is_left()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), QColor(self._theme.page))
            paint_page_rule(painter, self, self._theme, text_is_left=text_is_left)
            leaders = list(self._leaders())
            paint_leaders(painter, self, self._theme, leaders, text_is_left=text_is_left)
            dirty = QRectF(event.rect())
            for placed in self.placed_cards:
                is_open = placed.annotation_id == self._open.annotation_id
                is_selected = placed.annotation_id == self._column.selected_id
                is_hovered = placed.annotation_id == self._hovered_id
                if placed.rect.intersects(dirty) and not is_open:
                    placed.card.paint(
                        painter,
                        placed.rect,
                        self._theme,
                        rule_is_left=text_is_left,
                        is_hovered=is_hovered,
                        is_selected=is_selected,
                    )

    def _leaders(self) -> Iterator[Leader]:
        emphasised = (self._column.selected_id, self._hovered_id, self._open.annotation_id)
        for placed in self.placed_cards:
            if placed.annotation_id in emphasised:
                yield placed.leader
        if self.guest.span is not None:
            yield self.guest.leader

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the cards, Enter writes the note, Escape goes back to the text."""
        keys, count = Qt.Key, len(self._column.in_order)
        here = self.selected_number
        steps = {
            keys.Key_Down: min(here + 1, count - 1) if here >= 0 else self._first_in_view(),
            keys.Key_Up: max(here - 1, 0) if here >= 0 else self._first_in_view(),
            keys.Key_Home: 0,
            keys.Key_End: count - 1,
        }
        key, has_card = keys(event.key()), here >= 0
        if key in steps and count > 0:
            self._select(self._column.in_order[steps[key]].id)
        elif key in (keys.Key_Return, keys.Key_Enter) and (card := self._open_card_selected()):
            card.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (keys.Key_Return, keys.Key_Enter) and has_card:
            self.edit_note(self._column.in_order[here].id)
        elif key == keys.Key_Menu and has_card:
            rect = self.card_rect(here)
            self._open_menu(self._column.in_order[here].id, rect.center())
        elif key == keys.Key_Escape and self._view is not None:
            self._view.setFocus()
        else:
            super().keyPressEvent(event)

    def _open_card_selected(self) -> QWidget | None:
        is_selected = self._column.selected_id == self._open.annotation_id
        return self._open.widget if is_selected else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.selected_number >= 0:
            tell_selected(self, self.selected_number)

    def _first_in_view(self) -> int:
        """Returns the number of the topmost card in view, from which the arrows go on."""
        near = (card.annotation_id for card in self.placed_cards if card.rect.bottom() > 0)
        first = next(near, None)
        ids = [annotation.id for annotation in self._column.in_order]
        return ids.index(first) if first is not None else 0

    # --- pointer ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._editor.commit()
        placed = self.card_at(event.position())
        menu_rect = placed.card.menu_rect(placed.rect, self._text_is_left()) if placed else QRectF()
        was_selected = placed is not None and placed.annotation_id == self._column.selected_id
        self._select(placed.annotation_id if placed else None)
        if placed is None:
            return
        if menu_rect.contains(event.position()):
            self._open_menu(placed.annotation_id, event.globalPosition().toPoint())
        elif not self.relations.follow_at(placed, event.position()) and was_selected:
            self._press_entity_line(placed, event.position())

    def _press_entity_line(self, placed: PlacedCard, point: QPointF) -> None:
        """Takes the offer of a selected card, or shows the page of whom it is linked to."""
        line = self._column.entity_line(placed.card.annotation)
        rect = placed.card.entity_rect(placed.rect, self._text_is_left())
        if line is None or not rect.contains(point):
            return
        wanted = self.entity_requested if line.is_linked else self.link_requested
        wanted.emit(placed.annotation_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self.card_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and placed is not None:
            self.edit_note(placed.annotation_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        placed = self.card_at(event.position())
        self._set_hovered(placed.annotation_id if placed else None)
        shapes = Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if placed else shapes.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        placed = self.card_at(QPointF(event.pos()))
        if placed is not None:
            self._select(placed.annotation_id)
            self._open_menu(placed.annotation_id, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the text; where it is at its end, the cards that are still below."""
        event.accept()
        if self._view is None:
            return
        bar = self._view.verticalScrollBar()
        step = -event.angleDelta().y() / 2
        hidden = self._hidden_below()
        if step > 0 and bar.value() == bar.maximum() and hidden > 0:
            self._overscrolled += min(step, hidden)
            self.refresh()
        elif step < 0 and self._overscrolled > 0:
            self._overscrolled = max(self._overscrolled + step, 0.0)
            self.refresh()
        else:
            self._view.wheelEvent(event)

    def _hidden_below(self) -> float:
        placed = self.placed_cards
        return placed[-1].rect.bottom() + _RIM - self.height() if placed else 0.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        # A card that is a widget may be on the other side of the text now.
        if self._open.annotation_id is not None or self.guest.span is not None:
            self.refresh()

    def _select(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id != self._column.selected_id:
            self.select_annotation(annotation_id)
            self.annotation_selected.emit(annotation_id)

    def _set_hovered(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id == self._hovered_id:
            return
        self._hovered_id = annotation_id
        if self._view is not None:
            self._view.set_hovered(annotation_id)
        self.annotation_hovered.emit(annotation_id)
        self.update()

    def _on_view_changed(self) -> None:
        self._column.forget_cards()
        self._describe()
        self.refresh()

    def _on_span_hovered(self, annotation_id: AnnotationId | None) -> None:
        self._hovered_id = annotation_id
        self.update()

    # --- menu and note ---

    def _open_menu(self, annotation_id: AnnotationId, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        annotation = self._column.annotations[annotation_id]
        layers = tuple(self._column.layers.values())
        line, relations = (
            self._column.entity_line(annotation),
            self.relations.lines_of(annotation_id),
        )
        self._menu = CardMenu(annotation, layers, self._column.language, self, line, relations)
        self.relations.watch(self._menu)
        self._menu.link_wanted.connect(self.link_requested)
        self._menu.choice_wanted.connect(self.choice_requested)
        self._menu.unlink_wanted.connect(self.unlink_requested)
        self._menu.entity_wanted.connect(self.entity_requested)
        self._menu.note_wanted.connect(self.edit_note)
        self._menu.layer_wanted.connect(self.layer_change_requested)
        self._menu.apply_wanted.connect(self.apply_requested)
        self._menu.delete_wanted.connect(self.delete_requested)
        self._menu.popup(at)

    def _place_editor(self) -> None:
        for placed in self.placed_cards:
            if placed.annotation_id == self._editor.annotation_id:
                field = placed.card.note_rect(placed.rect, self._text_is_left())
                field.setHeight(self._editor.wished_height())
                self._editor.setGeometry(field.toRect())

    def _on_note_finished(self, annotation_id: AnnotationId, note: str | None) -> None:
        if note is not None:
            self.note_committed.emit(annotation_id, note)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Margin"))
        self._describe()

    def _describe(self) -> None:
        """Says the selected card to assistive technology, as cards are painted."""
        selected = self._column.selected_id
        annotation = self._column.annotations.get(selected) if selected else None
        if annotation is None:
            self.setAccessibleDescription(self.tr("The annotations beside the text."))
            return
        column = self._column
        line = column.entity_line(annotation)
        said = line.text if line is not None else ""
        parts = (
            *(column.label_of(annotation), column.quote_of(annotation), said, annotation.note),
            *(words for _, words in self.relations.lines_of(annotation.id)),
        )
        self.setAccessibleDescription("\n".join(part for part in parts if part))

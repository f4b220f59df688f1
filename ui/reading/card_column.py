"""The column of cards: which are set, how full they are, and where they stand.

Only the annotations near the view come in; a card that was set is kept while it may be needed again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from reader_app.model import Annotation, AnnotationId, Layer, LayerId
from ui.reading.card import Card, Fullness
from ui.reading.card_stack import WantedPlace, stacked
from ui.reading.entity_line import EntityLine, EntityLineBlock
from ui.reading.leaders import Leader
from ui.reading.open_card import GuestCard, OpenCard
from ui.reading.relation_lines import ShownRelations

GAP: Final = 6.0
_OPEN_WEIGHT: Final = 1e8  # an open card gives way to none
_SELECTED_WEIGHT: Final = 1e4  # the selected card stands by its words and the others make room
_MOST_CARDS: Final = 400
_SELECTED_LINES: Final = 2  # of a selected card, for a name and its title


class Frame(NamedTuple):
    """Where cards may stand: `left` and `width` of the column, the heights they must keep within
    (`highest`, `lowest`), and the height of the view.
    """

    left: float
    width: float
    highest: float
    lowest: float
    view_height: float


class PlacedCard(NamedTuple):
    """A card, its rectangle, and the y of the line of its words."""

    card: Card
    rect: QRectF
    words_y: float

    @property
    def annotation_id(self) -> AnnotationId:
        return self.card.annotation.id

    @property
    def leader(self) -> Leader:
        """The line to its words."""
        layer = self.card.layer
        return Leader(self.rect, self.card.row_center, self.words_y, layer.color if layer else "")


class CardColumn:
    """The annotations that have cards, and the cards that were set for them."""

    def __init__(self) -> None:
        self.annotations: dict[AnnotationId, Annotation] = {}
        self.layers: dict[LayerId, Layer] = {}
        self.language = ""
        self.quote_of: Callable[[Annotation], str] = _stored_quote
        self.entity_line_of: Callable[[Annotation, bool], EntityLine | None] = _no_line
        self.facts_of: Callable[[Annotation], Sequence[str]] = _no_facts
        self.selected_id: AnnotationId | None = None
        self.open = OpenCard()
        self.guest = GuestCard()
        self.relations = ShownRelations()
        self._cards: dict[tuple[AnnotationId, Fullness], Card] = {}
        self._in_order: list[Annotation] | None = None
        self._width = 0.0

    @property
    def in_order(self) -> list[Annotation]:
        """The annotations in the order of the text."""
        if self._in_order is None:
            self._in_order = sorted(
                self.annotations.values(), key=lambda a: (a.start, -a.end, a.id)
            )
        return self._in_order

    @property
    def selected_number(self) -> int:
        """The selected annotation's number in that order, -1 for none."""
        chosen = self.annotations.get(self.selected_id) if self.selected_id else None
        return self.in_order.index(chosen) if chosen is not None else -1

    def show(self, annotations: Iterable[Annotation]) -> None:
        self.annotations = {annotation.id: annotation for annotation in annotations}
        self._in_order = None
        self.forget_cards()

    def replace(self, gone: Collection[AnnotationId], added: Sequence[Annotation]) -> None:
        for annotation_id in gone:
            self.annotations.pop(annotation_id, None)
        self.annotations.update((annotation.id, annotation) for annotation in added)
        self._in_order = None
        touched = {*gone, *(annotation.id for annotation in added)}
        # A card names the words at the other ends of its relations, too.
        others = {line.other_end(each) for each in touched for line in self.relations.of(each)}
        for annotation_id in touched | others:
            for fullness in Fullness:
                self._cards.pop((annotation_id, fullness), None)

    def set_layers(self, layers: Sequence[Layer], language: str) -> None:
        self.layers = {layer.id: layer for layer in layers}
        self.language = language
        self.forget_cards()

    def forget_cards(self) -> None:
        self._cards.clear()

    def label_of(self, annotation: Annotation) -> str:
        layer = self.layers.get(annotation.layer_id)
        return layer.name_in(self.language) if layer else annotation.layer_id

    def entity_line(self, annotation: Annotation) -> EntityLine | None:
        """Returns what the annotation's card says of whom or what it mentions."""
        return self.entity_line_of(annotation, annotation.id == self.selected_id)

    def place(
        self,
        near: Sequence[tuple[Annotation, float]],
        frame: Frame,
        editor: tuple[AnnotationId | None, float],
    ) -> list[PlacedCard]:
        """Returns the cards of `near`, pairs of annotation and y of its words, from above.

        `editor` is the annotation whose note is being written and the height of its field. Where there
        is a guest, its place among them is told to it.
        """
        if frame.width != self._width:
            self._width = frame.width
            self.forget_cards()
        near = [(a, y) for a, y in near if a.id in self.annotations]
        cards = self._set_cards(near, frame.view_height)
        wanted = [
            WantedPlace(y, self._height_of(card, editor), self._weight_of(card))
            for card, (_, y) in zip(cards, near, strict=True)
        ]
        guest, before = self.guest, sum(y < self.guest.words_y for _, y in near)
        if guest.span is not None:
            wanted.insert(before, WantedPlace(guest.wanted_top, guest.height, _OPEN_WEIGHT))
        tops = stacked(wanted, GAP, frame.highest, frame.lowest)
        if guest.span is not None:
            guest.rect = QRectF(frame.left, round(tops.pop(before)), frame.width, guest.height)
            del wanted[before]
        return [
            PlacedCard(card, QRectF(frame.left, round(top), frame.width, place.height), y)
            for card, top, place, (_, y) in zip(cards, tops, wanted, near, strict=True)
        ]

    def _set_cards(
        self, near: Sequence[tuple[Annotation, float]], view_height: float
    ) -> list[Card]:
        usual = [self._card(annotation, Fullness.USUAL) for annotation, _ in near]
        needed = sum(
            card.height + GAP
            for card, (_, y) in zip(usual, near, strict=True)
            if 0 <= y <= view_height
        )
        if needed <= view_height:
            return usual
        return [self._card(annotation, Fullness.TERSE) for annotation, _ in near]

    def _card(self, annotation: Annotation, fullness: Fullness) -> Card:
        if annotation.id == self.selected_id:
            fullness = Fullness.WHOLE
        key = annotation.id, fullness
        if key not in self._cards:
            if len(self._cards) >= _MOST_CARDS:
                self._cards.clear()
            annotation = self.annotations[annotation.id]
            layer = self.layers.get(annotation.layer_id)
            label = self.label_of(annotation)
            quote = self.quote_of(annotation)
            facts = self.facts_of(annotation)
            lines = self.relations.words_of(annotation.id, self.annotations, self.quote_of)
            relations = [words for _, words in lines]
            card = Card(annotation, layer, label, quote, facts, self._width, fullness, relations)
            line = self.entity_line(annotation) if fullness is not Fullness.TERSE else None
            if line is not None:
                lines = _SELECTED_LINES if fullness is Fullness.WHOLE else 1
                card.set_entity_line(EntityLineBlock(line, card.inner_width, lines))
            self._cards[key] = card
        return self._cards[key]

    def _height_of(self, card: Card, editor: tuple[AnnotationId | None, float]) -> float:
        edited_id, field_height = editor
        if card.annotation.id == self.open.annotation_id:
            return self.open.height
        if card.annotation.id != edited_id:
            return card.height
        return card.note_top + field_height + GAP

    def _weight_of(self, card: Card) -> float:
        if card.annotation.id == self.open.annotation_id:
            return _OPEN_WEIGHT
        return _SELECTED_WEIGHT if card.annotation.id == self.selected_id else 1.0


def _no_line(_annotation: Annotation, _is_selected: bool) -> EntityLine | None:
    return None


def _no_facts(_annotation: Annotation) -> Sequence[str]:
    return ()


def _stored_quote(annotation: Annotation) -> str:
    return annotation.quote

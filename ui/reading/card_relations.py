"""What the cards of the margin say of relations, and what is wished for there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal

from reader_app.model import AnnotationId
from ui.reading.card_column import CardColumn, PlacedCard
from ui.reading.card_menu import CardMenu
from ui.reading.relation_lines import RelationLine, ShownRelations


class CardRelations(QObject):
    """Gives the cards of a column their lines; a click on one leads to the words at its other end."""

    changed = Signal()
    followed = Signal(object)
    """The annotation that is to be shown."""
    relate_requested = Signal(object)
    turn_requested = Signal(object)
    delete_requested = Signal(object)
    """These two carry the relation."""

    def __init__(self, column: CardColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column

    def show(self, relations: ShownRelations) -> None:
        """Takes the relations of the annotations, which have lines in the cards of both ends."""
        self._column.relations = relations
        self.changed.emit()

    def lines_of(self, annotation_id: AnnotationId) -> list[tuple[RelationLine, str]]:
        """Returns the relations of an annotation with what its card says of them, in order."""
        column = self._column
        return column.relations.words_of(annotation_id, column.annotations, column.quote_of)

    def follow_at(self, placed: PlacedCard, point: QPointF) -> bool:
        """Leads on if a line of a card is at a point of the margin; returns whether there is one."""
        number = placed.card.relation_at(placed.rect, point)
        lines = self.lines_of(placed.annotation_id)
        if number is None or number >= len(lines):
            return False
        self.followed.emit(lines[number][0].other_end(placed.annotation_id))
        return True

    def watch(self, menu: CardMenu) -> None:
        """Passes on what is wished for in a card's menu."""
        menu.relate_wanted.connect(self.relate_requested)
        menu.follow_wanted.connect(self.followed)
        menu.turn_wanted.connect(self.turn_requested)
        menu.unrelate_wanted.connect(self.delete_requested)

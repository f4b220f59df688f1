"""What lies over the text while two annotations are related: what to do, then which kind it is.

It takes words and emits what was chosen; it knows neither text nor library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import RelationKindId
from reader_app.text.search_key import search_key
from ui.messages import isolated
from ui.theme import ui_font

_WIDTH: Final = 400
_RIM: Final = 12
_MOST_ROWS: Final = 10
_RADIUS: Final = 6.0


class KindOffer(NamedTuple):
    """A kind to choose: one of the library's by its `id`; without one, it is made of its names."""

    name: str
    id: RelationKindId | None = None
    names: tuple[tuple[str, str], ...] = ()


class RelatingPanel(QFrame):
    """Stands at the top of its parent, and never takes more room than that has."""

    kind_chosen = Signal(object)
    """A KindOffer."""
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("relatingPanel")
        self.setFont(ui_font())  # and not in that of the text, over which it lies
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._offers: Sequence[KindOffer] = ()
        self._from = self._to = self._key = ""
        self._is_asking = self._is_low = False
        self._sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sentence.setObjectName("relatingSentence")
        self._cancel = QPushButton()
        self._cancel.setObjectName("relatingCancel")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field = QLineEdit()
        self.field.setObjectName("relatingField")
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("relatingList")
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self.field.textChanged.connect(self._on_text_changed)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self._cancel.clicked.connect(self.cancelled)
        parent.installEventFilter(self)
        self._retranslate()
        self.hide()

    @property
    def wished_height(self) -> int:
        """How much of its room it takes at most."""
        return (_MOST_ROWS + 5) * self.fontMetrics().height() + 2 * _RIM

    @property
    def is_asking(self) -> bool:
        """Whether both ends are known and the kind is asked for."""
        return self._is_asking and not self.isHidden()

    def ask_for_end(self, quote: str, key: str, *, is_low: bool) -> None:
        """Says how the other annotation is chosen; `key` walks to the next one.

        A panel that `is_low` stands at the bottom, where it does not cover what it is about.
        """
        self._from, self._key, self._is_asking = quote, key, False
        self._is_low = is_low
        self._show()

    def ask_for_kind(
        self, quote: str, other: str, offers: Sequence[KindOffer], *, is_low: bool
    ) -> None:
        """Asks what the first is to the other."""
        self._is_low = is_low
        self._from, self._to, self._offers = quote, other, offers
        self._is_asking = True
        self.field.clear()
        self._fill()
        self._show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- events ---

    def event(self, event: QEvent) -> bool:
        is_taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and not self.isHidden():
            self._lay_over()  # only now does it know how high its words are
        return is_taken

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            return isinstance(event, QKeyEvent) and self._takes(event)
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._lay_over()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        # A style would draw its frame in a shade of the window, which high contrast has none of.
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress:
            return False
        keys = Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Up: -1}
        key = keys(event.key())
        if key in steps:
            count = self.list.count()
            row = (self.list.currentRow() + steps[key]) % count if count else -1
            self._select(row)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._choose(self.list.currentItem())
        elif key == keys.Key_Escape:
            self.cancelled.emit()
        else:
            return False
        return True

    def _on_text_changed(self) -> None:
        self._fill()
        self._lay_over()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.kind_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    # --- state ---

    def _fill(self) -> None:
        """Shows the kinds that have what is typed, and what is typed as a new one."""
        typed = " ".join(self.field.text().split())
        key = search_key(typed)
        self.list.clear()
        found = [offer for offer in self._offers if key in search_key(offer.name)]
        for offer in found:
            self._add(offer.name, offer)
        if typed and all(search_key(offer.name) != key for offer in self._offers):
            words = self.tr("New kind: “{name}”").format(name=isolated(typed))
            self._add(words, KindOffer(typed))
        self._select(0 if self.list.count() else -1)

    def _add(self, words: str, offer: KindOffer) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, offer)
        self.list.addItem(item)

    def _select(self, row: int) -> None:
        self.list.setCurrentRow(row)
        item = self.list.currentItem()
        self.field.setAccessibleDescription(item.text() if item is not None else "")

    def _show(self) -> None:
        self.field.setVisible(self._is_asking)
        self.list.setVisible(self._is_asking)
        self._show_sentence()
        self.show()
        self.raise_()
        self._lay_over()

    def _show_sentence(self) -> None:
        if self._is_asking:
            words = self.tr("What is “{quote}” to “{other}”?")
        else:
            words = self.tr(
                "What is “{quote}” related to? Click the other annotation, or walk to it with {key} "
                "and press Enter."
            )
        self._sentence.setText(
            words.format(
                quote=isolated(self._from), other=isolated(self._to), key=isolated(self._key)
            )
        )

    def _lay_over(self) -> None:
        width = min(_WIDTH, self._room.width() - 2 * _RIM)
        rows = min(max(self.list.count(), 1), _MOST_ROWS)
        row = self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height()
        self.list.setFixedHeight(rows * row + 4)
        self.setFixedWidth(width)
        height = min(self._column.heightForWidth(width), self._room.height() - 2 * _RIM)
        top = self._room.height() - _RIM - height if self._is_low else _RIM
        self.setGeometry((self._room.width() - width) // 2, top, width, height)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sentence, 1)
        head.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self._column.addWidget(self.list)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Relate nothing (Esc)"))
        self.field.setPlaceholderText(self.tr("Kind of relation"))
        self.field.setAccessibleName(self.tr("Kind of relation"))
        self.list.setAccessibleName(self.tr("Kinds of relations"))
        self._show_sentence()
        if self._is_asking:
            self._fill()

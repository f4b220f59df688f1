"""The palette: one field for every command and article, by any part of their names.

It shows what it is offered, the nearest first, and says what was chosen; doing it is for others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader_app.text.matching import closeness
from ui.panels.palette_delegate import OfferDelegate

type _Index = QModelIndex | QPersistentModelIndex

_WIDTH: Final = 640
_MARGIN: Final = 40
_ABOVE: Final = 56
_MOST_ROWS: Final = 12
_SHEET: Final = (
    "#palette { background: palette(window); border: 1px solid palette(mid); border-radius: 6px; }"
)
# A change of window and the field's own menu take the focus for a while only.
_BRIEF: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Kind(Enum):
    COMMAND = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing to choose. `names` are those it is found by, `place` the menu it stands in."""

    kind: Kind
    id: str
    name: str
    names: tuple[str, ...] = ()
    place: str = ""
    key: str = ""
    is_enabled: bool = True
    why_not: str = ""


class Palette(QFrame):
    """Lies over its window while it is open."""

    chosen = Signal(object)
    """The Offer; the palette is closed by then."""

    query_changed = Signal(str)
    """What is typed: others answer with `show_articles`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("palette")
        # A style would draw its frame in a shade of the window, which high contrast has none of.
        self.setStyleSheet(_SHEET)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._commands: Sequence[Offer] = ()
        self._articles: Sequence[Offer] = ()
        self._focused_before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.installEventFilter(self)
        self.offers = OfferModel(self)
        self.list = QListView()
        self.list.setObjectName("paletteList")
        self.list.setModel(self.offers)
        self.list.setItemDelegate(OfferDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self.field, self.list, self._nothing):
            column.addWidget(widget)
        self.field.textChanged.connect(self._on_text_changed)
        self.list.clicked.connect(self._on_list_clicked)
        parent.installEventFilter(self)
        self._retranslate()
        self.hide()

    def open(self, commands: Sequence[Offer]) -> None:
        """Shows the commands, in the order given as long as nothing is typed."""
        self._commands, self._articles = commands, ()
        self._focused_before = QApplication.focusWidget()
        self.field.clear()
        self._show_offers()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Goes away and gives the focus back."""
        if self.isHidden():
            return
        before, self._focused_before = self._focused_before, None
        had_focus = self.field.hasFocus()
        self.hide()
        if before is not None and had_focus:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_articles(self, articles: Sequence[Offer]) -> None:
        """Shows articles below the commands; what is chosen in the list stays so."""
        if not self.isHidden():
            self._articles = articles
            self._show_offers(keeping=self.offers.offer(self.list.currentIndex().row()))

    # --- events ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._lay_over()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._takes(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _BRIEF:
            self.hide()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _MOST_ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _MOST_ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # there is nowhere else to go
            return False
        return True

    def _on_text_changed(self, text: str) -> None:
        self._articles = ()
        self._show_offers()
        self.query_changed.emit(text)

    def _on_list_clicked(self, index: _Index) -> None:
        self._choose(index)

    # --- the list ---

    def _step(self, by: int) -> None:
        last = self.offers.rowCount() - 1
        row = self.list.currentIndex().row()
        if abs(by) == 1:  # a single step goes round
            row = (row + by) % (last + 1) if last >= 0 else 0
        self._select(row if abs(by) == 1 else max(0, min(last, row + by)))

    def _select(self, row: int) -> None:
        index = self.offers.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self.field.setAccessibleDescription(
            str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        )

    def _choose(self, index: _Index) -> None:
        offer = self.offers.offer(index.row())
        if offer is not None and offer.is_enabled:
            self.dismiss()
            self.chosen.emit(offer)

    def _show_offers(self, keeping: Offer | None = None) -> None:
        commands = ranked(self._commands, self.field.text())
        self.offers.show([*commands, *self._articles])
        self._select(max(0, self.offers.row_of(keeping)) if keeping is not None else 0)
        has_any = self.offers.rowCount() > 0
        self.list.setVisible(has_any)
        self._nothing.setVisible(not has_any)
        self._lay_over()

    def _lay_over(self) -> None:
        """Takes its place in the upper middle of the window, as high as its rows."""
        rows = min(self.offers.rowCount(), _MOST_ROWS)
        height = rows * self.list.sizeHintForRow(0) if rows else self._nothing.sizeHint().height()
        self.list.setFixedHeight(height)
        self.setFixedWidth(min(_WIDTH, self._window.width() - 2 * _MARGIN))
        self.adjustSize()
        self.move(QPoint((self._window.width() - self.width()) // 2, _ABOVE))

    def _retranslate(self) -> None:
        words = self.tr("Type a command or the title of an article")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list.setAccessibleName(self.tr("Commands and articles"))
        self._nothing.setText(self.tr("Nothing is called so."))


class OfferModel(QAbstractListModel):
    """The offers that are shown; each row is painted from its Offer, and told from it in words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []

    def show(self, offers: list[Offer]) -> None:
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def offer(self, row: int) -> Offer | None:
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def row_of(self, offer: Offer) -> int:
        return self._offers.index(offer) if offer in self._offers else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer(index.row())
        if offer is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.name
        if role == Qt.ItemDataRole.UserRole:
            return offer
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (offer.name, offer.place, offer.why_not, offer.key)
            return " · ".join(part for part in parts if part)
        return None


def ranked(offers: Sequence[Offer], typed: str) -> list[Offer]:
    """Returns the offers that answer to what is typed, the best first; of equals the order stays."""
    scored = list[tuple[int, Offer]]()
    for offer in offers:
        scores = [closeness(typed, name) for name in (offer.name, *offer.names)]
        found = [score for score in scores if score is not None]
        if found:
            scored.append((max(found), offer))
    return [offer for _, offer in sorted(scored, key=lambda each: -each[0])]

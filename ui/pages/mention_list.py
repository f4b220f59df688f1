"""The mentions of a person or place: a click goes to the words, ticked ones can be set apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import MentionRow
from reader_app.model import PERSON, Layer
from ui.messages import number
from ui.models.mention_model import MentionModel
from ui.pages.mention_delegate import MentionDelegate, box_to_tick
from ui.pages.parts import heading, row
from ui.theme import Theme

_CHOICE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MentionList(QWidget):
    """Shows the rows that it is given."""

    place_wanted = Signal(object, object)
    splitting_wanted = Signal(object)
    """The ticked mentions are to be another entity's; carries their rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MentionModel(self)
        self.view = _MentionView(self.model)
        self._delegate = MentionDelegate(self.model, self)
        self.view.setItemDelegate(self._delegate)
        self._heading = heading(1.0)
        self._split, self._none = QPushButton(), QPushButton()
        self._split.setObjectName("mentionSplit")
        self._none.setObjectName("mentionTickNone")
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("mentionNothing")
        self._is_writable = self._is_person = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row(self._heading, None, self._none, self._split))
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)
        self.model.ticks_changed.connect(self._refresh)
        self.view.chosen.connect(self._on_chosen)
        self._split.clicked.connect(self._on_split_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self.retranslate()

    def show_rows(self, rows: Sequence[MentionRow], layer: Layer | None, theme: Theme) -> None:
        """Shows the mentions of an entity of `layer`; the place in the list is kept as it can be."""
        bar = self.view.verticalScrollBar()
        place, current = bar.value(), self.view.currentIndex().row()
        self._is_person = layer is not None and layer.id == PERSON
        self._delegate.set_look(theme, layer)
        self.model.show(rows)
        self._delegate.fit()
        if 0 <= current < len(rows):
            self.view.setCurrentIndex(self.model.index(current))
            self.view.selectionModel().clearSelection()
        bar.setValue(place)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_look(theme, None)
        self.view.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self._nothing.setStyleSheet(f"color: {theme.faint_text};")

    def set_writable(self, is_writable: bool) -> None:
        self._is_writable = is_writable
        self._refresh()

    def go(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, at: int) -> None:
        mention = self.model.rows[at].annotation
        self.place_wanted.emit(mention.article_id, mention.span)

    def _on_split_clicked(self) -> None:
        self.splitting_wanted.emit(self.model.ticked)

    def _on_none_clicked(self) -> None:
        self.model.tick(range(self.model.rowCount()), is_wanted=False)

    def _refresh(self) -> None:
        count, ticked = self.model.rowCount(), self.model.ticked_count
        self._heading.setText(self.tr("Mentions ({n})").format(n=number(count)))
        self.view.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        for button in (self._split, self._none):
            button.setVisible(ticked > 0)
        self._split.setEnabled(self._is_writable and ticked < count)
        words = (
            self.tr("Make a person of their own of these {n}…")
            if self._is_person
            else self.tr("Make a name of their own of these {n}…")
        )
        self._split.setText(words.format(n=number(ticked)))

    def retranslate(self) -> None:
        self.view.setAccessibleName(
            self.tr("Mentions; Enter goes to the words, Space ticks the selected ones")
        )
        self._none.setText(self.tr("Tick none"))
        self._split.setToolTip(
            self.tr("The ticked mentions are of somebody else: set them apart in one step")
        )
        self._nothing.setText(self.tr("No article mentions this name yet."))
        self._refresh()


class _MentionView(QListView):
    """A click or Enter goes to the words, Space or a click on the box ticks."""

    chosen = Signal(int)

    def __init__(self, model: MentionModel) -> None:
        super().__init__()
        self._mentions = model
        self._pressed_row = -1
        self.setObjectName("mentionList")
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    def event(self, event: QEvent) -> bool:
        # The window has actions on these keys too; here they mean the mentions.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_CHOICE_KEYS, Qt.Key.Key_Space)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in _CHOICE_KEYS and current.isValid():
            self.chosen.emit(current.row())
        elif event.key() == Qt.Key.Key_Space and current.isValid():
            rows = {index.row() for index in self.selectedIndexes()} or {current.row()}
            model = self._mentions
            model.tick(rows, is_wanted=not all(map(model.is_ticked, rows)))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's: back
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters typed here are no search in the mentions."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        self._pressed_row = -1 if self._is_on_box(place) else self.indexAt(place).row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if (
            event.button() is Qt.MouseButton.LeftButton
            and not event.modifiers()
            and index.isValid()
            and index.row() == self._pressed_row
            and not self._is_on_box(place)
        ):
            self.chosen.emit(index.row())

    def _is_on_box(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        return index.isValid() and self._box_of(index).contains(place)

    def _box_of(self, index: QModelIndex) -> QRect:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)  # pyright: ignore[reportAttributeAccessIssue]
        return box_to_tick(option)

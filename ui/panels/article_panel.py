"""The panel with an article's details: title, source, date and what else is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import ArticleId, Direction
from reader_app.text.details import Detail
from ui.panels.detail_field import HANGING_SPACE, DateField, DetailField, TitleEditor
from ui.panels.own_fields import OwnFields
from ui.theme import Theme

WIDTH: Final = 292
_SHOWN_IN_ORDER: Final = (Detail.SOURCE, Detail.URL, Detail.AUTHOR, Detail.PLACE, Detail.DATE)


@dataclass(frozen=True, slots=True)
class ShownDetails:
    """What the panel shows of an article. `guesses` are (value, reason) of details that have none."""

    title: str
    direction: Direction = Direction.AUTO
    values: Mapping[Detail, str] = field(default_factory=dict[Detail, str])
    own: Sequence[tuple[str, str]] = ()
    guesses: Mapping[Detail, tuple[str, str]] = field(default_factory=dict[Detail, tuple[str, str]])


class ArticlePanel(QFrame):
    """Shows the details of one article and says what is wanted of them; it changes nothing itself.

    What was typed is said when its field is left, on Enter, and before another article is shown;
    always with the id of the article that it was typed for.
    """

    title_committed = Signal(str, str)
    detail_committed = Signal(str, object, str)
    own_committed = Signal(str, str, str, str)
    own_removed = Signal(str, str)
    direction_chosen = Signal(str, object)
    guess_confirmed = Signal(object)
    guess_pointed = Signal(object)
    address_copied = Signal(str)
    address_opened = Signal(str)
    left = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePanel")
        self.setFixedWidth(WIDTH)
        self._article_id: ArticleId | None = None
        self._heading = QLabel()
        self._heading.setObjectName("articlePanel.heading")
        self._close = self._button("articlePanel.close", "✕")
        self._title = DetailField("title", TitleEditor())
        self._date = DateField(Detail.DATE.value)
        self._details: dict[Detail, DetailField] = {
            detail: self._date if detail is Detail.DATE else DetailField(detail.value)
            for detail in _SHOWN_IN_ORDER
        }
        self._copy = self._button("detail.url.copy", "⧉")
        self._open = self._button("detail.url.open", "↗")
        self._direction = QComboBox()
        self._direction.setObjectName("detail.direction")
        self._direction_label = QLabel()
        self._direction_label.setBuddy(self._direction)
        self._own_label = QLabel()
        self._own = OwnFields()
        self._facts = QVBoxLayout()
        self._fact_labels: list[QLabel] = []
        self._edge = QFrame()
        self._edge.setFixedWidth(1)
        self._arrange()
        self._connect()
        self._retranslate()
        self.show_article(None, None)

    # --- what is shown ---

    def show_article(self, article_id: ArticleId | None, shown: ShownDetails | None) -> None:
        """Shows the details of an article as they are stored now; letters being typed stay."""
        if article_id != self._article_id:
            self.commit()
            self._article_id = article_id
            self._own.clear()
            for editor in (self._title, *self._details.values()):
                editor.forget()
        self._body.setEnabled(shown is not None)
        shown = shown or ShownDetails("")
        self._title.show_value(shown.title)
        for detail, editor in self._details.items():
            value = shown.values.get(detail, "")
            editor.show_value(value)
            editor.show_guess(*(("", "") if value else shown.guesses.get(detail, ("", ""))))
        self._own.show_fields(shown.own)
        index = self._direction.findData(shown.direction.value)
        self._direction.setCurrentIndex(index)
        for button in (self._copy, self._open):
            button.setVisible(bool(shown.values.get(Detail.URL)))

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Shows what the program knows by itself: names and words for them."""
        for label in self._fact_labels:
            label.deleteLater()
        self._fact_labels = [QLabel(f"{name} {words}") for name, words in facts]
        for label in self._fact_labels:
            label.setWordWrap(True)
            label.setContentsMargins(*HANGING_SPACE)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._facts.addWidget(label)

    def set_writable(self, is_writable: bool) -> None:
        """Lets the details be changed, or read only: the library's file may be protected."""
        for editor in (self._title, *self._details.values()):
            editor.set_writable(is_writable)
        self._direction.setEnabled(is_writable)
        self._own.setEnabled(is_writable)

    def set_language(self, language: str) -> None:
        self._date.set_language(language)

    def set_theme(self, theme: Theme) -> None:
        self._edge.setStyleSheet(f"background: {theme.line};")
        for editor in (self._title, *self._details.values()):
            editor.set_theme(theme)
        for label in (self._direction_label, self._own_label):
            label.setStyleSheet(f"color: {theme.faint_text};")
        self._scroll.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())

    def commit(self) -> None:
        """Says everything that was typed and not said yet."""
        if self._article_id is None:
            return
        for editor in (self._title, *self._details.values()):
            editor.commit()
        self._own.commit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the focus on; with a focus proxy Qt's Tab leaves out what stands before the proxy."""
        super().focusInEvent(event)
        self._title.editor.setFocus(event.reason())

    def focus_first(self) -> None:
        self._title.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_title_committed(self, title: str) -> None:
        if self._article_id is not None:
            self.title_committed.emit(self._article_id, title)

    def _on_detail_committed(self, detail: Detail, value: str) -> None:
        if self._article_id is not None:
            self.detail_committed.emit(self._article_id, detail, value)

    def _on_own_changed(self, key: str, name: str, value: str) -> None:
        if self._article_id is not None:
            self.own_committed.emit(self._article_id, key, name, value)

    def _on_own_removed(self, key: str) -> None:
        if self._article_id is not None:
            self.own_removed.emit(self._article_id, key)

    def _on_direction_activated(self) -> None:
        if self._article_id is not None:
            chosen = Direction(self._direction.currentData())
            self.direction_chosen.emit(self._article_id, chosen)

    def _on_copy_clicked(self) -> None:
        self.address_copied.emit(self._details[Detail.URL].editor.text())

    def _on_open_clicked(self) -> None:
        self.address_opened.emit(self._details[Detail.URL].editor.text())

    # --- parts ---

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 4)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._close)
        self._body = QWidget()
        self._body.setObjectName("articlePanel.body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(14, 4, 14, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        for editor in self._details.values():
            column.addWidget(editor)
        url = self._details[Detail.URL]
        url.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        url.head.addWidget(self._copy)
        url.head.addWidget(self._open)
        column.addWidget(_stacked(self._direction_label, self._direction))
        column.addWidget(_stacked(self._own_label, self._own))
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(4)
        column.addLayout(self._facts)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._edge)
        outer.addLayout(column, 1)

    def _connect(self) -> None:
        self._title.committed.connect(self._on_title_committed)
        self._title.left.connect(self.left)
        for detail, editor in self._details.items():
            editor.committed.connect(partial(self._on_detail_committed, detail))
            editor.guess_confirmed.connect(partial(self.guess_confirmed.emit, detail))
            editor.guess_pointed.connect(partial(self.guess_pointed.emit, detail))
            editor.left.connect(self.left)
        self._own.changed.connect(self._on_own_changed)
        self._own.removed.connect(self._on_own_removed)
        self._own.left.connect(self.left)
        self._direction.activated.connect(self._on_direction_activated)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._close.clicked.connect(self.closed)

    def _button(self, name: str, sign: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(sign)
        button.setAutoRaise(True)
        return button

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("The article’s details"))
        names = {
            Detail.SOURCE: self.tr("Source"),
            Detail.URL: self.tr("Address (URL)"),
            Detail.AUTHOR: self.tr("Author"),
            Detail.PLACE: self.tr("Place"),
            Detail.DATE: self.tr("Date"),
        }
        self._name(self._title, self.tr("Title"))
        for detail, name in names.items():
            self._name(self._details[detail], name)
        self._direction_label.setText(self.tr("Direction of the text"))
        self._direction.setAccessibleName(self.tr("Direction of the text"))
        self._own_label.setText(self.tr("Own fields"))
        chosen = self._direction.currentData()
        self._direction.clear()
        for direction, words in (
            (Direction.AUTO, self.tr("By each paragraph")),
            (Direction.RTL, self.tr("Right to left")),
            (Direction.LTR, self.tr("Left to right")),
        ):
            self._direction.addItem(words, direction.value)
        self._direction.setCurrentIndex(max(self._direction.findData(chosen), 0))
        for button, words in (
            (self._close, self.tr("Close (Esc goes back to the text)")),
            (self._copy, self.tr("Copy the address")),
            (self._open, self.tr("Open the address in the browser…")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _name(self, editor: DetailField, name: str) -> None:
        editor.label.setText(name)
        editor.editor.setAccessibleName(name)


def _stacked(label: QLabel, widget: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(widget)
    return box

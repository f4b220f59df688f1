"""Asks whom or what a mention is of: a field, whom it finds, and how many mentions are meant."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import EntityKind
from reader_app.record_words import words_for
from ui.dialogs.buttons import name_buttons
from ui.dialogs.choice_rows import CHOICE_ROLE, Choice, ChoiceDelegate
from ui.messages import interface_language, isolated, number
from ui.theme import LIGHT, Theme

_PAGE: Final = 8
_LONGEST_QUOTE: Final = 60


class Scope(StrEnum):
    """Which mentions are meant beside the one that was asked about."""

    THIS = "this"
    ARTICLE = "article"
    ALL = "all"


class EntityChooser(QDialog):
    """Shows what it is given; others look for candidates, and count and link the mentions."""

    typed = Signal(str)
    """What is written in the field: answered by `show_choices`."""

    all_wanted = Signal()
    """All articles are meant: answered by `show_count`."""

    chosen = Signal(object, object)
    """A Choice and a Scope."""

    unlink_wanted = Signal(object)
    """A Scope."""

    def __init__(
        self,
        quote: str,
        kinds: Sequence[EntityKind],
        kind: EntityKind,
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
        is_linked: bool,
    ) -> None:
        """`kinds` are what somebody new may be, `kind` the likeliest of them."""
        super().__init__(parent)
        self.setObjectName("entityChooser")
        self._quote = " ".join(quote.split())
        self._is_linked = is_linked
        self._counts: dict[Scope, int | None] = {Scope.THIS: 1, Scope.ARTICLE: 1, Scope.ALL: None}
        self._build(kinds, kind, theme)
        self._arrange()
        self._connect()
        self._retranslate()
        self.resize(520, 520)

    @property
    def scope(self) -> Scope:
        return next(scope for scope, button in self._scopes.items() if button.isChecked())

    @property
    def kind(self) -> EntityKind:
        """What somebody new is."""
        return EntityKind(self._kind.currentData())

    @property
    def choice(self) -> Choice | None:
        item = self._list.currentItem()
        return None if item is None else item.data(CHOICE_ROLE)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Shows whom the mention may be of; the first is chosen until another is."""
        self._list.clear()
        for choice in choices:
            item = QListWidgetItem()
            item.setData(CHOICE_ROLE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._words_of(choice))
            item.setText(self._name_of(choice))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._refresh()

    def show_count(self, scope: Scope, count: int) -> None:
        """Says how many mentions `scope` has."""
        self._counts[scope] = count
        self._word_scopes()
        self._refresh()

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrows walk the list while one types."""
        if watched is self._field and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _PAGE,
                Qt.Key.Key_PageUp: -_PAGE,
            }
            step = steps.get(Qt.Key(event.key()))
            if event.type() is QEvent.Type.KeyPress and step is not None:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _on_current_changed(self) -> None:
        choice = self.choice
        self._field.setAccessibleDescription(self._words_of(choice) if choice else "")
        self._refresh()

    def _on_scope_clicked(self) -> None:
        if self.scope is Scope.ALL and self._counts[Scope.ALL] is None:
            self.all_wanted.emit()
        self._refresh()

    def _on_accepted(self) -> None:
        if self.choice is not None and self._ok.isEnabled():
            self.chosen.emit(self.choice, self.scope)
            self.accept()

    def _on_unlink_clicked(self) -> None:
        self.unlink_wanted.emit(self.scope)
        self.accept()

    def _refresh(self) -> None:
        choice = self.choice
        is_new = choice is not None and choice.number is None
        self._kind_label.setVisible(is_new and self._kind.count() > 1)
        self._kind.setVisible(is_new and self._kind.count() > 1)
        is_counted = self._counts[self.scope] is not None
        self._ok.setEnabled(choice is not None and is_counted)
        self._unlink.setEnabled(is_counted)
        self._word_ok(is_new=is_new)

    # --- parts ---

    def _build(self, kinds: Sequence[EntityKind], kind: EntityKind, theme: Theme) -> None:
        self._heading = QLabel()
        self._heading.setObjectName("chooserHeading")
        self._heading.setWordWrap(True)
        self._field = QLineEdit()
        self._field.setObjectName("chooserField")
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("chooserList")
        self._list.setItemDelegate(ChoiceDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._kind_label = QLabel()
        self._kind = QComboBox()
        self._kind.setObjectName("chooserKind")
        for each in kinds:
            self._kind.addItem("", each.value)
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind.value)))
        self._kind_label.setBuddy(self._kind)
        self._scopes = {scope: QRadioButton() for scope in Scope}
        self._group = QButtonGroup(self)
        for scope, button in self._scopes.items():
            button.setObjectName(f"chooserScope_{scope}")
            self._group.addButton(button)
        self._scopes[Scope.THIS].setChecked(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._unlink = QPushButton()
        self._unlink.setObjectName("chooserUnlink")
        self._unlink.setAutoDefault(False)
        self._unlink.setVisible(self._is_linked)

    def _arrange(self) -> None:
        kind = QHBoxLayout()
        kind.setSpacing(10)
        kind.addWidget(self._kind_label)
        kind.addWidget(self._kind, 1)
        below = QHBoxLayout()
        below.addWidget(self._unlink)
        below.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addLayout(kind)
        for button in self._scopes.values():
            column.addWidget(button)
        column.addLayout(below)

    def _connect(self) -> None:
        self._field.textChanged.connect(self.typed)
        self._list.currentRowChanged.connect(self._on_current_changed)
        self._list.itemDoubleClicked.connect(self._on_accepted)
        self._group.buttonClicked.connect(self._on_scope_clicked)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._unlink.clicked.connect(self._on_unlink_clicked)

    # --- words ---

    def _name_of(self, choice: Choice) -> str:
        if choice.number is not None:
            return choice.name
        return self.tr("New: “{name}”").format(name=isolated(choice.name))

    def _words_of(self, choice: Choice) -> str:
        parts = (self._name_of(choice), choice.details)
        return " · ".join(part for part in parts if part)

    def _word_ok(self, *, is_new: bool) -> None:
        words = self.tr("Add and link") if is_new else self.tr("Link")
        buttons = QDialogButtonBox.StandardButton
        name_buttons(self._buttons, {buttons.Ok: words, buttons.Cancel: self.tr("Cancel")})

    def _word_scopes(self) -> None:
        here, everywhere = self._counts[Scope.ARTICLE], self._counts[Scope.ALL]
        self._scopes[Scope.THIS].setText(self.tr("&Only here"))
        of_article = self.tr("All that are called so in this &article ({n})")
        self._scopes[Scope.ARTICLE].setText(of_article.format(n=number(here or 0)))
        self._scopes[Scope.ARTICLE].setEnabled((here or 0) > 1)
        of_all = self.tr("In all articles of the &library ({n})")
        unknown = self.tr("In all articles of the &library")
        self._scopes[Scope.ALL].setText(
            unknown if everywhere is None else of_all.format(n=number(everywhere))
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Link to a name"))
        cut = len(self._quote) > _LONGEST_QUOTE
        quote = f"{self._quote[:_LONGEST_QUOTE]}…" if cut else self._quote
        self._heading.setText(
            self.tr("Whom or what does “{quote}” mention?").format(quote=isolated(quote))
        )
        self._field.setPlaceholderText(self.tr("Type to look for another name"))
        self._field.setAccessibleName(self.tr("Name to look for"))
        self._list.setAccessibleName(self.tr("Names that it may be"))
        self._kind_label.setText(self.tr("&Kind of the new one"))
        self._unlink.setText(self.tr("&Unlink"))
        for index in range(self._kind.count()):
            kind = EntityKind(self._kind.itemData(index))
            self._kind.setItemText(index, words_for(kind, interface_language()))
        self._word_scopes()
        self._refresh()

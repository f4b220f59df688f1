"""A commitment's card, open in the margin: its slots, its deadline, and what else is noted of it.

It takes plain values and says what its reader means; nothing is filled before a person says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.model import SlotName
from reader_app.record_words import words_for
from ui.panels.choices import Choice
from ui.panels.commitment_fields import CommitmentFields, ShownFields
from ui.panels.deadline_box import DeadlineBox, ShownDeadline
from ui.panels.one_line import OneLine
from ui.panels.slot_row import ShownFiller, SlotRow
from ui.theme import LIGHT, Theme

_SIDE: Final = 10
_RADIUS: Final = 6.0

type OfferedChoices = Callable[[SlotName, str], Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class ShownCommitment:
    """Everything that the card says. `offers` are what could fill empty slots, by their words.

    `status` is worded, with the count of its evidence; without a record there is none to follow up.
    What a suggestion has filled is to be checked until somebody has reviewed it.
    """

    quote: str
    fillers: Mapping[SlotName, Sequence[ShownFiller]] = field(
        default_factory=dict[SlotName, Sequence[ShownFiller]]
    )
    offers: Mapping[SlotName, str] = field(default_factory=dict[SlotName, str])
    deadline: ShownDeadline | None = None
    fields: ShownFields = field(default_factory=ShownFields)
    status: str = ""
    has_record: bool = True
    is_to_be_checked: bool = False


class CommitmentCard(QFrame):
    """Signals of slots carry the slot first."""

    filler_chosen = Signal(object, object)
    filler_written = Signal(object, str)
    filler_removed = Signal(object, int)
    filler_pointed = Signal(object, int)
    offer_taken = Signal(object)
    slot_wanted = Signal(object)
    waiting_ended = Signal()
    field_committed = Signal(str, object)
    reminder_toggled = Signal(bool)
    deadline_by_hand_wanted = Signal()
    deadline_cleared = Signal()
    deadline_fresh_wanted = Signal()
    details_wanted = Signal()
    status_wanted = Signal()
    link_wanted = Signal()
    delete_wanted = Signal()
    closed = Signal()
    left = Signal()
    height_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("commitmentCard")
        self._theme = LIGHT
        self._language = "en"
        self._color = LIGHT.faint_text
        self._keys: Mapping[SlotName, str] = {}
        self._take_key = ""
        self._waiting: SlotName | None = None
        self._offers_any = False
        self.rows = {slot: SlotRow(slot) for slot in SlotName}
        self.deadline = DeadlineBox()
        self.fields = CommitmentFields()
        self._heading, self._quote = QLabel(), OneLine()
        self._status = QLabel(wordWrap=True)
        self._offer_hint = QLabel(wordWrap=True)
        self._check_hint = QLabel(wordWrap=True)
        self._close = QToolButton()
        self._change_status, self._link, self._delete = (QPushButton() for _ in range(3))
        self._named()
        self._arrange()
        self._connect()
        self._retranslate()

    # --- what is shown ---

    def show_commitment(self, shown: ShownCommitment, *, is_another: bool) -> None:
        """Shows a commitment as it is stored; what is being written in it stays, if it is the same."""
        if is_another:
            self.fields.forget()
            for row in self.rows.values():
                row.field.clear()
                row.field.settle()
            self._scroll.verticalScrollBar().setValue(0)
        self._quote.set_words(shown.quote)
        tip = self._take_tip()
        for slot, row in self.rows.items():
            row.show_fillers(shown.fillers.get(slot, ()))
            row.show_offer(shown.offers.get(slot, ""), tip)
        self._offers_any = bool(shown.offers)
        self._check_hint.setVisible(shown.is_to_be_checked)
        self.deadline.setVisible(shown.deadline is not None)
        if shown.deadline is not None:
            self.deadline.show_deadline(shown.deadline)
        self.fields.show_fields(shown.fields)
        self._status.setText(shown.status)
        for button in (self._change_status, self._link):
            button.setVisible(shown.has_record)
        self._status.setVisible(shown.has_record)
        self._word_offer_hint()
        self.height_changed.emit()

    def show_waiting(self, slot: SlotName | None) -> None:
        """Says which slot takes the next mention that is clicked, None for none."""
        self._waiting = slot
        words = self.tr("Click a mention in the text, drag over words, or write. Esc ends it.")
        for each, row in self.rows.items():
            row.show_waiting(words if each is slot else "")
        if slot is not None:
            row = self.rows[slot]
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(row)
        self.height_changed.emit()

    def show_slot(self, slot: SlotName) -> None:
        """Brings a slot into view."""
        self._scroll.ensureWidgetVisible(self.rows[slot])

    @property
    def waiting(self) -> SlotName | None:
        return self._waiting

    def set_choices(self, choices: OfferedChoices) -> None:
        """Takes who is asked what could be meant as one types in a slot."""
        for slot, row in self.rows.items():
            row.field.set_offering(partial(choices, slot))

    def set_topics(self, topics: Sequence[str]) -> None:
        self.fields.set_topics(topics)

    def set_keys(self, slots: Mapping[SlotName, str], take_offers: str) -> None:
        """Takes the keys that fill the slots, as they are shown, and the one that takes the offers."""
        self._keys, self._take_key = slots, take_offers
        self._word_rows()

    def set_writable(self, is_writable: bool) -> None:
        for part in (*self.rows.values(), self.deadline, self.fields):
            part.set_writable(is_writable)
        for button in (self._change_status, self._link, self._delete):
            button.setEnabled(is_writable)

    def set_language(self, language: str) -> None:
        self._language = language
        self.fields.set_language(language)
        self._retranslate()

    def set_theme(self, theme: Theme, color: str) -> None:
        """Takes the theme and the light colour of the layer of commitments."""
        self._theme, self._color = theme, color
        for row in self.rows.values():
            row.set_theme(theme)
        self.fields.set_theme(theme)
        ink = theme.layer_ink(color).name()
        self._heading.setStyleSheet(f"color: {ink}; font-weight: 500;")
        self._scroll.setStyleSheet("QScrollArea { background: transparent; }")
        self._scroll.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        self.update()

    def commit(self) -> None:
        """Says everything that was written and not said yet."""
        for row in self.rows.values():
            row.field.take()
        self.fields.commit()

    # --- the focus ---

    def focus_fields(self) -> None:
        """Goes to the fields below the slots."""
        self._focus(self.fields.summary)

    def focus_note(self) -> None:
        self._focus(self.fields.note)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the focus on; with a focus proxy Qt's Tab leaves out what stands before the proxy."""
        super().focusInEvent(event)
        self.rows[SlotName.WHO].field.setFocus(event.reason())

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(widget)

    # --- its size ---

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = width - 2
        head = self._head.sizeHint().height()
        return head + self._body_layout.heightForWidth(inner) + 4

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        focused = self.window().focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(self._theme.card))
            painter.setPen(QPen(self._theme.layer_color(self._color), 1.2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6), _RADIUS, _RADIUS
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # --- parts ---

    def _named(self) -> None:
        for name, widget in {
            "heading": self._heading,
            "quote": self._quote,
            "status": self._status,
            "offerHint": self._offer_hint,
            "checkHint": self._check_hint,
            "close": self._close,
            "changeStatus": self._change_status,
            "link": self._link,
            "delete": self._delete,
        }.items():
            widget.setObjectName(f"commitmentCard.{name}")
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        for hint in (self._offer_hint, self._check_hint):
            hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for button in (self._change_status, self._link, self._delete):
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(_SIDE, 4, _SIDE, 2)
        self._head.setSpacing(6)
        self._head.addWidget(self._heading)
        self._head.addWidget(self._quote, 1)
        self._head.addWidget(self._close)
        body = QWidget()
        body.setObjectName("commitmentCard.body")
        self._body_layout = column = QVBoxLayout(body)
        column.setContentsMargins(_SIDE, 2, _SIDE, _SIDE)
        column.setSpacing(4)
        column.addWidget(self._check_hint)
        column.addWidget(self._offer_hint)
        for slot, row in self.rows.items():
            column.addWidget(row)
            if slot is SlotName.BY_WHEN:
                column.addWidget(self.deadline)
        column.addSpacing(4)
        column.addWidget(self.fields)
        column.addWidget(self._status)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._change_status, self._link):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        last = QHBoxLayout()
        last.addWidget(self._delete)
        last.addStretch(1)
        column.addLayout(last)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        body.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 3)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        for slot, row in self.rows.items():
            row.chosen.connect(partial(self.filler_chosen.emit, slot))
            row.written.connect(partial(self.filler_written.emit, slot))
            row.removed.connect(partial(self.filler_removed.emit, slot))
            row.pointed.connect(partial(self.filler_pointed.emit, slot))
            row.offer_taken.connect(partial(self.offer_taken.emit, slot))
            row.wanted.connect(partial(self.slot_wanted.emit, slot))
            row.field.passed.connect(partial(self._on_row_passed, slot))
            row.field.went_on.connect(self._on_row_went_on)
            row.left.connect(self.left)
        self.deadline.by_hand_wanted.connect(self.deadline_by_hand_wanted)
        self.deadline.cleared.connect(self.deadline_cleared)
        self.deadline.fresh_wanted.connect(self.deadline_fresh_wanted)
        self.deadline.details_wanted.connect(self.details_wanted)
        self.fields.committed.connect(self.field_committed)
        self.fields.reminder_toggled.connect(self.reminder_toggled)
        self.fields.left.connect(self.left)
        self._change_status.clicked.connect(self.status_wanted)
        self._link.clicked.connect(self.link_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._close.clicked.connect(self.closed)

    def _on_row_passed(self, slot: SlotName) -> None:
        """Tab led on from a field: its slot waits no more."""
        if slot is self._waiting:
            self.waiting_ended.emit()

    def _on_row_went_on(self) -> None:
        self.focusNextChild()

    def _take_tip(self) -> str:
        return self.tr("Take it over ({key})").format(key=self._take_key)

    def _word_offer_hint(self) -> None:
        words = self.tr("{key} takes what is offered.").format(key=self._take_key)
        self._offer_hint.setText(words)
        self._offer_hint.setVisible(self._offers_any)

    def _word_rows(self) -> None:
        for slot, row in self.rows.items():
            key = self._keys.get(slot, "")
            tip = self.tr("Let this wait for a mention ({key})").format(key=key)
            row.set_words(words_for(slot, self._language), key, tip)
        widest = max(row.head_width for row in self.rows.values())
        for row in self.rows.values():
            row.set_head_width(widest)
        self._word_offer_hint()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Commitment"))
        self._check_hint.setText(
            self.tr("Filled from the words of the text. Correct it, then tick “Reviewed by me”.")
        )
        self._change_status.setText(self.tr("Change the status…"))
        self._link.setText(self.tr("Link…"))
        self._link.setToolTip(self.tr("Link this commitment to another one"))
        self._delete.setText(self.tr("Delete the commitment"))
        self._close.setToolTip(self.tr("Close the card (Esc in the text)"))
        self._close.setAccessibleName(self._close.toolTip())
        self.setAccessibleName(self.tr("The commitment’s card"))
        self._word_rows()
        if self._waiting is not None:
            self.show_waiting(self._waiting)

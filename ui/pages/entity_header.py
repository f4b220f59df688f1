"""What is known of one person or place: name, kind, other names, titles, ids in registers, note."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.listings import EntityRow
from reader_app.model import Entity, HeldTitle
from reader_app.record_words import words_for
from reader_app.text.external_ids import GEONAMES, WIKIDATA, address_of
from ui.messages import day_range_words, day_words, interface_language, isolated, number
from ui.pages.parts import heading, row, sided
from ui.theme import LIGHT, Theme

_REGISTERS: Final = {WIKIDATA: "Wikidata", GEONAMES: "GeoNames"}
_NAME_SIZE: Final = 1.7
_SEPARATOR: Final = "  ·  "


class EntityHeader(QWidget):
    """The name, what is counted, and what can be done with the entity as a whole."""

    list_wanted = Signal()
    editing_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: EntityRow | None = None
        self._back = QToolButton()
        self._back.setObjectName("entityBack")
        self._back.setAutoRaise(True)
        self._name = heading(_NAME_SIZE, wraps=True)
        self._name.setObjectName("entityPageName")
        self._counts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._counts.setObjectName("entityCounts")
        self._edit, self._delete = QPushButton(), QPushButton()
        self._edit.setObjectName("entityPageEdit")
        self._delete.setObjectName("entityPageDelete")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(self._back, None, self._edit, self._delete))
        column.addWidget(self._name)
        column.addWidget(self._counts)
        self._back.clicked.connect(self.list_wanted)
        self._edit.clicked.connect(self.editing_wanted)
        self._delete.clicked.connect(self.deletion_wanted)
        self.retranslate()

    def show_row(self, shown: EntityRow) -> None:
        self._shown = shown
        self._name.setText(sided(isolated(shown.entity.name)))
        self._counts.setText(self._counted(shown))

    def set_theme(self, theme: Theme) -> None:
        self._counts.setStyleSheet(f"color: {theme.faint_text};")

    def set_writable(self, is_writable: bool) -> None:
        for button in (self._edit, self._delete):
            button.setEnabled(is_writable)

    def retranslate(self) -> None:
        arrow = "→" if interface_language() == "fa" else "←"
        words = self.tr("All people and places")
        self._back.setText(f"{arrow}  {words}")
        self._back.setAccessibleName(words)
        self._back.setToolTip(self.tr("Back to the list (Esc)"))
        self._edit.setText(self.tr("Edit…"))
        self._delete.setText(self.tr("Delete…"))
        if self._shown is not None:
            self.show_row(self._shown)

    def _counted(self, shown: EntityRow) -> str:
        language = interface_language()
        mentions = self.tr("1 mention") if shown.mentions == 1 else self.tr("{n} mentions")
        articles = self.tr("in 1 article") if shown.articles == 1 else self.tr("in {n} articles")
        counted = mentions.format(n=number(shown.mentions))
        if shown.mentions:
            counted = f"{counted} {articles.format(n=number(shown.articles))}"
        parts = [words_for(shown.entity.kind, language), counted]
        if shown.last_day:
            seen = self.tr("last seen {day}")
            parts.append(seen.format(day=isolated(day_words(shown.last_day, language))))
        return _SEPARATOR.join(parts)


class EntityFacts(QScrollArea):
    """What an annotator has written down of the entity, in lines with a title each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity: Entity | None = None
        self._theme = LIGHT
        self.setObjectName("entityFacts")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._titles = [QLabel() for _ in range(4)]
        self._values = [QLabel(wordWrap=True) for _ in range(4)]
        self._nothing = QLabel(wordWrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(2)
        for title, value in zip(self._titles, self._values, strict=True):
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            column.addWidget(title)
            column.addWidget(value)
            column.addSpacing(8)
        self._values[2].setOpenExternalLinks(True)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self.setWidget(inside)
        self.retranslate()

    def show_entity(self, entity: Entity) -> None:
        self._entity = entity
        language = interface_language()
        texts = (
            "\n".join(isolated(alias) for alias in entity.aliases),
            "\n".join(_title_words(held, language) for held in entity.titles),
            "<br>".join(sided(self._link(key, each)) for key, each in entity.external_ids.items()),
            entity.note,
        )
        formats = Qt.TextFormat
        for place, (title, value, text) in enumerate(
            zip(self._titles, self._values, texts, strict=True)
        ):
            value.setTextFormat(formats.RichText if place == 2 else formats.PlainText)
            value.setText("\n".join(map(sided, text.split("\n"))) if place != 2 else text)
            for label in (title, value):
                label.setVisible(bool(text))
        self._nothing.setVisible(not any(texts))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label in (*self._titles, self._nothing):
            label.setStyleSheet(f"color: {theme.faint_text};")
        self.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())
        if self._entity is not None:
            self.show_entity(self._entity)

    def retranslate(self) -> None:
        words = (
            self.tr("Other names"),
            self.tr("Titles"),
            self.tr("In registers"),
            self.tr("Note"),
        )
        for label, text in zip(self._titles, words, strict=True):
            label.setText(text)
        self._nothing.setText(
            self.tr(
                "Nothing more is written down. Other names, titles and ids are added with “Edit…”."
            )
        )
        self.setAccessibleName(self.tr("What is known"))
        if self._entity is not None:
            self.show_entity(self._entity)

    def _link(self, register: str, external_id: str) -> str:
        """Returns an id as a link to its page, where the register is one of those that are known."""
        name = escape(_REGISTERS.get(register, register))
        address = address_of(register, external_id)
        words = f"{name}: {escape(external_id)}"
        if not address:
            return words
        return f'<a href="{escape(address)}" style="color: {self._theme.accent}">{words}</a>'


def _title_words(held: HeldTitle, language: str) -> str:
    days = day_range_words(held.earliest, held.latest, language)
    return f"{isolated(held.title)} — {isolated(days)}" if days else isolated(held.title)

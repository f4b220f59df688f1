"""The record of a person, a place or another thing: names, titles, ids and a note.

The dialog changes only its own copy; what is wanted is read from it when it is accepted.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.entities import sound
from reader_app.errors import KnownError
from reader_app.model import PERSON, PLACE, Entity, EntityKind, LayerId
from reader_app.record_words import words_for
from reader_app.text.external_ids import GEONAMES, REGISTERS, WIKIDATA, external_id
from ui.dialogs.buttons import name_buttons
from ui.dialogs.held_titles import HeldTitlesField
from ui.messages import interface_language, sentence
from ui.plain_field import PlainField
from ui.theme import LIGHT, Theme

_KINDS: Final = {
    PERSON: (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OTHER),
    PLACE: (
        EntityKind.CITY,
        EntityKind.PROVINCE,
        EntityKind.COUNTRY,
        EntityKind.DISTRICT,
        EntityKind.SITE,
        EntityKind.OTHER,
    ),
}
_ALIAS_LINES: Final = 3.6
_NOTE_LINES: Final = 3.6


def kinds_on(layer_id: LayerId) -> tuple[EntityKind, ...]:
    """Returns the kinds that can be chosen for what a layer tags, the likeliest first."""
    return _KINDS.get(layer_id, tuple(EntityKind))


class EntityDialog(QDialog):
    """Shows a record to be changed; `wanted` is what it is to become."""

    def __init__(
        self,
        entity: Entity,
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
        today: date,
        is_new: bool = False,
    ) -> None:
        """`is_new` says that the library does not have the record yet: the title says so."""
        super().__init__(parent)
        self.setObjectName("entityDialog")
        self.entity = entity
        self._is_new = is_new
        self._theme = theme
        self._build(today)
        self._arrange()
        self._show()
        self._connect()
        self._retranslate()
        self.resize(640, 540)

    @property
    def wanted(self) -> Entity:
        """The record as it is written in the fields now; raises what `sound` raises."""
        ids = dict(self.entity.external_ids)
        for register, field in self._ids.items():
            ids.pop(register, None)
            if found := external_id(register, field.text()):
                ids[register] = found
        return sound(
            replace(
                self.entity,
                kind=EntityKind(self._kind.currentData()),
                name=self._name.text(),
                aliases=tuple(self._aliases.toPlainText().splitlines()),
                titles=self._titles.titles,
                external_ids=ids,
                note=self._note.toPlainText(),
            )
        )

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_edited(self) -> None:
        warning = self._obstacle()
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._ok.setEnabled(not warning)

    def _obstacle(self) -> str:
        """Returns what keeps the record from being kept, or ""."""
        if external_id(WIKIDATA, self._ids[WIKIDATA].text()) is None:
            return self.tr(
                "A Wikidata id is a Q and a number, as Q42. The address of its page will do as well."
            )
        if external_id(GEONAMES, self._ids[GEONAMES].text()) is None:
            return self.tr("A GeoNames id is a number. The address of its page will do as well.")
        if self._titles.obstacle:
            return self._titles.obstacle
        try:
            sound(self.wanted)
        except KnownError as error:
            return sentence(error)
        return ""

    def _on_id_finished(self) -> None:
        """Makes the id of an address that was pasted."""
        for register, field in self._ids.items():
            if found := external_id(register, field.text()):
                field.setText(found)

    # --- parts ---

    def _build(self, today: date) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("entityName")
        self._kind = QComboBox()
        self._kind.setObjectName("entityKind")
        self._aliases = _lines_field("entityAliases", _ALIAS_LINES)
        self._titles = HeldTitlesField(self._theme, today)
        self._ids = {register: QLineEdit() for register in REGISTERS}
        for register, field in self._ids.items():
            field.setObjectName(f"entityId_{register}")
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._note = _lines_field("entityNote", _NOTE_LINES)
        self._labels = [QLabel() for _ in range(7)]
        self._warning = QLabel()
        self._warning.setObjectName("entityWarning")
        self._warning.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _arrange(self) -> None:
        inner = QWidget()
        above = QVBoxLayout(inner)
        above.setContentsMargins(20, 18, 20, 8)
        form = QFormLayout()
        above.addLayout(form)
        above.addStretch(1)  # or the titles would spread over what room there is
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        fields = (
            self._name,
            self._kind,
            self._aliases,
            self._titles,
            *self._ids.values(),
            self._note,
        )
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            if field is not self._titles:  # which has fields of its own
                label.setBuddy(field)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below = QVBoxLayout()
        below.setContentsMargins(20, 4, 20, 16)
        below.setSpacing(8)
        below.addWidget(self._warning)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self._name.textChanged.connect(self._on_edited)
        self._titles.edited.connect(self._on_edited)
        for field in self._ids.values():
            field.textChanged.connect(self._on_edited)
            field.editingFinished.connect(self._on_id_finished)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        entity = self.entity
        self._name.setText(entity.name)
        kinds = dict.fromkeys((*kinds_on(entity.layer_id), entity.kind))
        for kind in kinds:
            self._kind.addItem("", kind.value)
        self._kind.setCurrentIndex(list(kinds).index(entity.kind))
        self._aliases.setPlainText("\n".join(entity.aliases))
        self._titles.show_titles(entity.titles)
        for register, field in self._ids.items():
            field.setText(entity.external_ids.get(register, ""))
        self._note.setPlainText(entity.note)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A new name") if self._is_new else self.tr("Names and details"))
        words = (
            self.tr("&Name"),
            self.tr("&Kind"),
            self.tr("&Other names"),
            self.tr("Titles"),
            self.tr("&Wikidata"),
            self.tr("&GeoNames"),
            self.tr("Not&e"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self._aliases.setPlaceholderText(self.tr("One on each line"))
        self._ids[WIKIDATA].setPlaceholderText(self.tr("Q42, or the address of its page"))
        self._ids[GEONAMES].setPlaceholderText(self.tr("418863, or the address of its page"))
        for index in range(self._kind.count()):
            kind = EntityKind(self._kind.itemData(index))
            self._kind.setItemText(index, words_for(kind, interface_language()))
        buttons = QDialogButtonBox.StandardButton
        name_buttons(self._buttons, {buttons.Ok: self.tr("OK"), buttons.Cancel: self.tr("Cancel")})
        self._on_edited()


def _lines_field(name: str, lines: float) -> PlainField:
    field = PlainField()
    field.setObjectName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(round(field.fontMetrics().lineSpacing() * lines))
    return field

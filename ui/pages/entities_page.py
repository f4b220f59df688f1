"""The page *People and places*: the list, the page of one of them, and the picture of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader_app.model import Layer, LayerId
from ui.pages.company import Company
from ui.pages.company_picture import CompanyShown
from ui.pages.entity_list import EntityList
from ui.pages.entity_view import EntityShown, EntityView
from ui.pages.page import Page
from ui.panels.marks import layer_icon
from ui.theme import Theme


class EntitiesPage(Page):
    """Shows one of three; Escape goes back the way one came."""

    company_wanted = Signal()
    """The picture is shown and asks for what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entitiesPage")
        self.list = EntityList()
        self.view = EntityView()
        self.company = Company()
        self._layers: Sequence[Layer] = ()
        self._stack = QStackedWidget()
        for part in (self.list, self.view, self.company):
            self._stack.addWidget(part)
        self._origin: QWidget = self.list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(self.entity_wanted)
        self.list.company_wanted.connect(self._on_company_wanted)
        self.view.header.list_wanted.connect(self.back)
        self.view.place_wanted.connect(self.place_wanted)
        self.view.commitment_wanted.connect(self.commitment_wanted)
        self.view.entity_wanted.connect(self.entity_wanted)
        self.company.opened.connect(self.entity_wanted)
        self.company.asked.connect(self.company_wanted)
        self.company.list_wanted.connect(self.show_list)

    # --- what the desk tells ---

    @property
    def shows_list(self) -> bool:
        return self._stack.currentWidget() is self.list

    @property
    def shows_company(self) -> bool:
        return self._stack.currentWidget() is self.company

    @property
    def shown_entity(self) -> EntityShown | None:
        """The entity whose page is in sight."""
        return self.view.shown if self._stack.currentWidget() is self.view else None

    def show_entity(self, shown: EntityShown) -> None:
        """Brings the page of an entity forward."""
        if self._stack.currentWidget() is not self.view:
            self._origin = self.company if self.shows_company else self.list
            self._stack.setCurrentWidget(self.view)
            self.view.show_entity(shown)
            self.view.go()
        else:
            self.view.show_entity(shown)

    def show_company(self, shown: CompanyShown) -> None:
        self.company.show_company(shown)

    def show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        if self.isVisible():  # else the focus is another page's
            self.list.go()

    def back(self) -> None:
        """Goes back to where the page of an entity was opened from, as it was left."""
        self._stack.setCurrentWidget(self._origin)
        self._go()

    def set_layers(self, layers: Sequence[Layer]) -> None:
        """Takes all layers; those that mention entities can be chosen."""
        self._layers = layers
        signs: Mapping[LayerId, QIcon] = {
            layer.id: layer_icon(layer, self.theme) for layer in layers
        }
        linked = [layer for layer in layers if layer.has_entities]
        self.list.set_layers(linked, signs)
        self.view.set_layers(layers, signs)
        self.company.set_layers(linked, signs)
        self.company.set_theme(self.theme)

    def set_writable(self, is_writable: bool) -> None:
        self.list.set_writable(is_writable)
        self.view.set_writable(is_writable)

    # --- Page ---

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.set_layers(self._layers)
        for part in (self.list, self.view, self.company):
            part.set_theme(theme)

    def retranslate(self) -> None:
        for part in (self.list, self.view, self.company):
            part.retranslate()

    def go_to_field(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.go_to_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.shows_company:
            self.show_list()
        elif event.key() == Qt.Key.Key_Escape and not self.shows_list:
            self.back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go()

    def _on_company_wanted(self) -> None:
        self._stack.setCurrentWidget(self.company)
        self.company.go()
        self.company_wanted.emit()

    def _go(self) -> None:
        """Takes the focus into the part that is in sight."""
        match self._stack.currentWidget():
            case EntityView() as view:
                view.go()
            case Company() as company:
                company.go()
            case _:
                self.list.go()

"""Every place of a phrase, to be looked through and ticked before all are tagged at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.annotate.occurrences import Occurrence
from reader_app.model import Layer, LayerId
from ui.dialogs.buttons import name_buttons
from ui.dialogs.ticking_list import TickingList
from ui.messages import isolated, number
from ui.models.occurrence_model import OccurrenceModel
from ui.panels.marks import layer_icon
from ui.panels.occurrence_delegate import OccurrenceDelegate
from ui.panels.progress_panel import ProgressPanel
from ui.theme import LIGHT, Theme

_SUBJECT_LENGTH = 60


class Scope(Enum):
    """Where the phrase is looked for."""

    ARTICLE = "article"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ApplyChoice:
    """What is to be tagged, and on which layer."""

    scope: Scope
    layer_id: LayerId
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class _Places:
    occurrences: Sequence[Occurrence]
    is_cut: bool


class ApplyToAllDialog(QDialog):
    """Shows the places that `show_places` brings; `scope_wanted` asks for those of a scope.

    What is annotated on the chosen layer already is left out and counted.
    """

    scope_wanted = Signal(object)
    stop_wanted = Signal()
    """The search in all articles is no longer wanted."""
    chosen = Signal(object)

    def __init__(
        self,
        quote: str,
        layers: Sequence[Layer],
        layer_id: LayerId,
        language: str,
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("applyToAll")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._quote = quote
        self._layers = sorted(layers, key=lambda layer: layer.position)
        self._places: dict[Scope, _Places] = {}
        self._left_out = 0
        self._model = OccurrenceModel(self)
        self._delegate = OccurrenceDelegate(self._model, self)
        self._delegate.set_theme(theme)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self._layer_words = QLabel()
        self._layer = self._layer_choice(layer_id, language, theme)
        self._layer_words.setBuddy(self._layer)
        self._make_list(theme)
        self._all, self._none = QPushButton(), QPushButton()
        self._all.setObjectName("applyTickAll")
        self._none.setObjectName("applyTickNone")
        self._summary = QLabel()
        self._summary.setObjectName("applySummary")
        self._summary.setWordWrap(True)
        self._progress = ProgressPanel()
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._buttons.button(standard.Ok).setIcon(QIcon())  # it would not follow the theme
        self._arrange()
        self._connect()
        self._retranslate()
        self._refresh()
        self.resize(760, 560)

    def _make_list(self, theme: Theme) -> None:
        """Makes the list of places and the choice of where to look."""
        self._scopes = {scope: QRadioButton() for scope in Scope}
        group = QButtonGroup(self)
        for scope, button in self._scopes.items():
            button.setObjectName(f"applyScope_{scope.value}")
            group.addButton(button)
        self._scopes[Scope.ARTICLE].setChecked(True)
        self.list = TickingList("applyPlaces", self._model)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(self._delegate)
        self.list.verticalScrollBar().setStyleSheet(theme.slim_scroll_bar())

    @property
    def scope(self) -> Scope:
        return Scope.ALL if self._scopes[Scope.ALL].isChecked() else Scope.ARTICLE

    @property
    def layer_id(self) -> LayerId:
        return LayerId(self._layer.currentData())

    @property
    def ticked(self) -> list[Occurrence]:
        return self._model.ticked

    # --- what the desk brings ---

    def show_places(
        self, scope: Scope, occurrences: Sequence[Occurrence], *, is_cut: bool = False
    ) -> None:
        """Takes the places of a scope; `is_cut` says that there are more."""
        self._places[scope] = _Places(occurrences, is_cut)
        if scope is Scope.ALL:
            self._progress.end()
        self._refresh()
        self._retranslate()

    def show_progress(self, done: int, total: int) -> None:
        self._progress.show_progress(done, total)

    def give_up_all(self) -> None:
        """Goes back to this article: the search in all was stopped or failed."""
        self._progress.end()
        self._scopes[Scope.ARTICLE].setChecked(True)

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_scope_toggled(self, is_checked: bool) -> None:
        if not is_checked:
            return
        if self.scope is Scope.ALL and Scope.ALL not in self._places:
            self._progress.begin(self.tr("Looking in all articles…"))
            self.scope_wanted.emit(Scope.ALL)
        else:  # a search that runs may go on
            self._progress.end()
        self._refresh()

    def _on_layer_changed(self) -> None:
        self._refresh()
        self._retranslate()

    def _on_all_clicked(self) -> None:
        self._model.tick(range(self._model.rowCount()), is_wanted=True)

    def _on_none_clicked(self) -> None:
        self._model.tick(range(self._model.rowCount()), is_wanted=False)

    def _on_accepted(self) -> None:
        choice = ApplyChoice(self.scope, self.layer_id, tuple(self.ticked))
        self.accept()
        self.chosen.emit(choice)

    # --- keeping in step ---

    def _free(self, scope: Scope) -> list[Occurrence]:
        """Returns the places of a scope that are not annotated on the chosen layer."""
        places = self._places.get(scope)
        layer_id = self.layer_id
        return [it for it in places.occurrences if layer_id not in it.layers] if places else []

    def _refresh(self) -> None:
        scope = self.scope
        layer = next(layer for layer in self._layers if layer.id == self.layer_id)
        self._delegate.set_layer(layer)
        self._delegate.set_titles(are_shown=scope is Scope.ALL)
        places = self._places.get(scope)
        free = self._free(scope)
        self._left_out = len(places.occurrences) - len(free) if places else 0
        self._model.show(free)
        if free:
            self.list.setCurrentIndex(self._model.index(0))
            self.list.selectionModel().clearSelection()

    def _say(self) -> None:
        places, count = self._places.get(self.scope), self._model.rowCount()
        ticked = len(self.ticked)
        sentences: list[str] = []
        if places is not None and count:
            words = self.tr("{ticked} of {n} places are ticked.")
            sentences.append(words.format(ticked=number(ticked), n=number(count)))
        elif places is not None:
            sentences.append(self.tr("There is no place that could be tagged."))
        if self._left_out:
            words = self.tr("{n} have this tag already and are left out.")
            sentences.append(words.format(n=number(self._left_out)))
        if places is not None and places.is_cut:
            words = self.tr("Only the first {n} are listed; tag them, then look again.")
            sentences.append(words.format(n=number(len(places.occurrences))))
        self._summary.setText(" ".join(sentences))
        tag = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        tag.setEnabled(ticked > 0)
        one, many = self.tr("Tag one place"), self.tr("Tag {n} places")
        tag.setText(one if ticked == 1 else many.format(n=number(ticked)))
        for button in (self._all, self._none):
            button.setEnabled(count > 0)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Apply to all"))
        quote = " ".join(self._quote.split())
        if len(quote) > _SUBJECT_LENGTH:
            quote = f"{quote[:_SUBJECT_LENGTH].rstrip()}…"
        self._heading.setText(
            self.tr("Tag “{quote}” wherever it stands, in every spelling").format(
                quote=isolated(quote)
            )
        )
        self._layer_words.setText(self.tr("&Layer:"))
        names = {
            Scope.ARTICLE: (self.tr("In &this article"), self.tr("In &this article ({n})")),
            Scope.ALL: (self.tr("In &all articles"), self.tr("In &all articles ({n})")),
        }
        for scope, (plain, counted) in names.items():
            is_known = scope in self._places
            count = counted.format(n=number(len(self._free(scope)))) if is_known else plain
            self._scopes[scope].setText(count)
        self._all.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self.list.setAccessibleName(self.tr("Places; Space ticks the selected ones"))
        self._layer.setAccessibleName(self.tr("Layer"))
        name_buttons(self._buttons, {QDialogButtonBox.StandardButton.Cancel: self.tr("Cancel")})
        self._say()

    # --- parts ---

    def _layer_choice(self, layer_id: LayerId, language: str, theme: Theme) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("applyLayer")
        for layer in self._layers:
            choice.addItem(layer_icon(layer, theme), layer.name_in(language), layer.id)
        choice.setCurrentIndex(max(choice.findData(layer_id), 0))
        return choice

    def _connect(self) -> None:
        for button in self._scopes.values():
            button.toggled.connect(self._on_scope_toggled)
        self._layer.currentIndexChanged.connect(self._on_layer_changed)
        self._model.ticks_changed.connect(self._say)
        self._all.clicked.connect(self._on_all_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self._progress.cancel_requested.connect(self.stop_wanted)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        font = self._heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._heading.setFont(font)
        where = QHBoxLayout()
        where.setSpacing(14)
        for button in self._scopes.values():
            where.addWidget(button)
        where.addStretch(1)
        where.addWidget(self._layer_words)
        where.addWidget(self._layer)
        below = QHBoxLayout()
        for button in (self._all, self._none):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(where)
        column.addWidget(self.list, 1)
        column.addWidget(self._progress)
        column.addLayout(below)
        column.addWidget(self._buttons)

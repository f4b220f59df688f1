"""How the annotator wants to read, and who they are; every change is shown at once."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader_app import settings as settings_file
from reader_app.settings import Settings, default_annotator_name
from ui.dialogs.buttons import name_buttons
from ui.dialogs.font_choice import FontChoice
from ui.dialogs.reading_preview import ReadingPreview
from ui.dialogs.suggestion_choices import SuggestionChoices

_WIDTH: Final = 560
_MOST_OF_SCREEN: Final = 0.9


class SettingsDialog(QDialog):
    """Shows settings and emits the changed ones while the annotator tries them."""

    changed = Signal(object)
    keys_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self._settings = settings
        self._build()
        self._arrange()
        self._retranslate()
        self.show_settings(settings)
        self._connect()

    @property
    def settings(self) -> Settings:
        return self._settings

    def show_settings(self, settings: Settings) -> None:
        """Shows settings that were changed elsewhere; nothing is emitted."""
        blockers = [QSignalBlocker(field) for field in self._fields]
        self._settings = settings
        self._font.show_setting(settings.font_family)
        self._size.setValue(settings.font_size_pt)
        self._line_height.setValue(settings.line_height)
        self._column.setValue(settings.column_chars)
        self._half_spaces.setCurrentIndex(self._half_spaces.findData(settings.half_spaces))
        self._theme.setCurrentIndex(self._theme.findData(settings.theme))
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._name.setText(settings.annotator_name)
        self.suggestions.show_shown(settings.suggestions_are_shown)
        for blocker in blockers:
            blocker.unblock()
        self._preview.show_settings(settings)

    # --- events ---

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_fields_changed(self) -> None:
        self._change(
            font_family=self._font.setting,
            font_size_pt=self._size.value(),
            line_height=round(self._line_height.value(), 2),
            column_chars=self._column.value(),
            half_spaces=self._half_spaces.currentData(),
            theme=self._theme.currentData(),
            language=self._language.currentData(),
        )

    def _on_suggestions_toggled(self, are_shown: bool) -> None:
        self._change(suggestions_are_shown=are_shown)

    def _on_name_editing_finished(self) -> None:
        # Only a finished name is kept: each change of it is an edit of the library.
        self._change(annotator_name=self._name.text().strip())

    def _on_keys_clicked(self) -> None:
        # Keys are settings too: this dialog goes first, for it would write the old ones again.
        self.accept()
        self.keys_requested.emit()

    def _on_defaults_clicked(self) -> None:
        usual = Settings()
        self.show_settings(
            msgspec.structs.replace(
                self._settings,
                font_family=usual.font_family,
                font_size_pt=usual.font_size_pt,
                line_height=usual.line_height,
                column_chars=usual.column_chars,
            )
        )
        self.changed.emit(self._settings)

    def _change(self, **values: object) -> None:
        changed = msgspec.structs.replace(self._settings, **values)
        if changed != self._settings:
            self._settings = changed
            self._preview.show_settings(changed)
            self.changed.emit(changed)

    # --- parts ---

    def _build(self) -> None:
        self._build_reading()
        self._build_choices()
        self._reading, self._look, self._person = QGroupBox(), QGroupBox(), QGroupBox()
        # Another setting takes its place here, and its words in `_words`.
        self._groups: dict[QGroupBox, tuple[QWidget, ...]] = {
            self._reading: (
                *(self._font, self._size, self._line_height, self._column),
                self._half_spaces,
            ),
            self._look: (self._theme, self._language),
            self._person: (self._name,),
        }
        self._fields = tuple(field for fields in self._groups.values() for field in fields)
        self.suggestions = SuggestionChoices()
        self._labels = {field: QLabel() for field in self._fields}
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        self._keys = QPushButton()
        self._keys.setObjectName("settingsKeys")
        self._buttons.addButton(self._keys, QDialogButtonBox.ButtonRole.ActionRole)
        for button in self._buttons.buttons():
            # Enter in a field finishes the field; it presses no button.
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)

    def _words(self) -> dict[QWidget, str]:
        return {
            self._font: self.tr("&Font"),
            self._size: self.tr("&Size of the text"),
            self._line_height: self.tr("&Line height"),
            self._column: self.tr("&Width of the column"),
            self._half_spaces: self.tr("Lost &half-spaces"),
            self._theme: self.tr("&Theme"),
            self._language: self.tr("L&anguage"),
            self._name: self.tr("Your &name"),
        }

    def _build_reading(self) -> None:
        self._font = FontChoice()
        self._font.setObjectName("settingsFont")
        self._size = QDoubleSpinBox()
        self._size.setObjectName("settingsFontSize")
        self._size.setRange(*settings_file.FONT_SIZE_PT)
        self._size.setDecimals(1)
        self._line_height = QDoubleSpinBox()
        self._line_height.setObjectName("settingsLineHeight")
        self._line_height.setRange(*settings_file.LINE_HEIGHT)
        self._line_height.setDecimals(1)
        self._line_height.setSingleStep(0.1)
        self._column = QSpinBox()
        self._column.setObjectName("settingsColumn")
        self._column.setRange(*(int(bound) for bound in settings_file.COLUMN_CHARS))
        self._column.setSingleStep(5)
        for spin in (self._size, self._line_height, self._column):
            # In the middle: at the sides, digits alone and digits with words part in Persian.
            spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._preview = ReadingPreview()

    def _build_choices(self) -> None:
        self._half_spaces, self._theme, self._language = QComboBox(), QComboBox(), QComboBox()
        self._half_spaces.setObjectName("settingsHalfSpaces")
        self._theme.setObjectName("settingsTheme")
        self._language.setObjectName("settingsLanguage")
        for combo, values in (
            (self._half_spaces, settings_file.HALF_SPACES),
            (self._theme, settings_file.THEMES),
            (self._language, settings_file.LANGUAGES),
        ):
            for value in values:
                combo.addItem("", value)
        self._name = QLineEdit()
        self._name.setObjectName("settingsName")
        self._name.setPlaceholderText(default_annotator_name())

    def _arrange(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(12)
        for group, fields in self._groups.items():
            form = QFormLayout(group)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            if group is self._reading:
                form.addRow(self._preview)
            for field in fields:
                self._labels[field].setBuddy(field)
                form.addRow(self._labels[field], field)
            column.addWidget(group)
        column.addWidget(self.suggestions)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of its fields
        below = QVBoxLayout()
        below.setContentsMargins(20, 8, 20, 16)
        below.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(below)
        self.setMinimumWidth(_WIDTH)

    def sizeHint(self) -> QSize:
        """Shows every row where the screen has the room; else the rows are scrolled."""
        wanted = self._content.sizeHint().height() + self._buttons.sizeHint().height() + 24
        most = round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        return QSize(_WIDTH, min(wanted, most))

    def _connect(self) -> None:
        for spin in (self._size, self._line_height, self._column):
            spin.valueChanged.connect(self._on_fields_changed)
        for combo in (self._font, self._half_spaces, self._theme, self._language):
            combo.currentIndexChanged.connect(self._on_fields_changed)
        self._font.previewed.connect(self._preview.try_font)
        self._name.editingFinished.connect(self._on_name_editing_finished)
        self.suggestions.shown_changed.connect(self._on_suggestions_toggled)
        self._keys.clicked.connect(self._on_keys_clicked)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(
            self._on_defaults_clicked
        )

    def _retranslate(self) -> None:
        # A field keeps the digits of the locale it was made in unless it is told.
        self.setLocale(QLocale())
        self.setWindowTitle(self.tr("Settings"))
        self._reading.setTitle(self.tr("Reading"))
        self._look.setTitle(self.tr("Appearance"))
        self._person.setTitle(self.tr("You"))
        self.suggestions.retranslate()
        for field, words in self._words().items():
            self._labels[field].setText(words)
        self._font.retranslate()
        self._size.setSuffix(self.tr(" pt"))
        self._column.setSuffix(self.tr(" letters"))
        self._name.setToolTip(self.tr("Stands with the annotations that you make"))
        system = self.tr("As the system")
        themes = (
            system,
            self.tr("Light"),
            self.tr("Sepia"),
            self.tr("Dark"),
            self.tr("High contrast"),
        )
        for position, text in enumerate(themes):
            self._theme.setItemText(position, text)
        ways = (
            self.tr("Ask in each article"),
            self.tr("Always show them"),
            self.tr("Show the text as it is stored"),
        )
        for position, text in enumerate(ways):
            self._half_spaces.setItemText(position, text)
        # A language is named in itself, so that who reads no other finds it.
        for position, text in enumerate((system, "فارسی", "English")):
            self._language.setItemText(position, text)
        self._keys.setText(self.tr("Keys…"))
        buttons = QDialogButtonBox.StandardButton
        name_buttons(
            self._buttons,
            {
                buttons.RestoreDefaults: self.tr("Usual reading values"),
                buttons.Close: self.tr("Close"),
            },
        )

"""The themes: colours by role, and the fonts that the program brings along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zlib import crc32

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader_app.model import BUILT_IN_LAYERS, Layer
from reader_app.paths import RESOURCES
from ui.colors import ENHANCED_TEXT, GRAPHICS, TEXT, contrast, readable

UI_FONT: Final = "Vazirmatn"
UI_SIZE_PT: Final = 10
TINT_ALPHA: Final = 0.16
# Of a place that was found, and of the one of them that is current; weaker under light words.
_MATCH_ALPHAS: Final = {False: (0.30, 0.55), True: (0.20, 0.36)}
_FONT_FILES: Final = ("Vazirmatn-Regular.ttf", "Vazirmatn-Medium.ttf", "Vazirmatn-Bold.ttf")

# What the safe colours of layers become on a dark page. Chosen by search, so that on it any two stay
# apart for the three kinds of colour blindness as their partners do on a light one.
_DARK_PARTNERS: Final = {
    "#4B0082": "#B39DFF",
    "#0F766E": "#35D0A0",
    "#B8500A": "#FFB000",
    "#1414E0": "#B8D3F3",
    "#C724E8": "#C219F6",
    "#8C64B4": "#9A55C6",
    "#A57A50": "#EE845D",
    "#7A2A0C": "#F46015",
    "#12304D": "#3094AD",
    "#3F0A0A": "#D70721",
}
_DARK_LIGHTNESS: Final = 0.72
_BLACK: Final = "#000000"
_WHITE: Final = "#FFFFFF"

_BUILT_IN_CUES: Final = {layer.id: number for number, layer in enumerate(BUILT_IN_LAYERS)}
CUES: Final = len(_BUILT_IN_CUES) + 2

_SLIM_SCROLL_BAR: Final = """
QScrollBar:vertical {{ background: {page}; width: 11px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{
    background: {line}; min-height: 36px; margin: 2px; border-radius: 3px;
}}
QScrollBar::handle:vertical:hover {{ background: {faint_text}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: none; }}
"""


class ThemeName(StrEnum):
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, each "#RRGGBB"."""

    name: ThemeName
    window: str
    page: str
    text: str
    faint_text: str
    line: str
    card: str
    button: str
    accent: str
    selection: str
    on_selection: str
    field: str
    mark: str
    good: str
    warning: str

    @property
    def is_dark(self) -> bool:
        return self.name in (ThemeName.DARK, ThemeName.CONTRAST)

    @property
    def is_high_contrast(self) -> bool:
        return self.name is ThemeName.CONTRAST

    def layer_color(self, color: str) -> QColor:
        """Returns the colour in which a layer whose light colour is `color` is painted here."""
        return QColor(_layer_color(self, color))

    def layer_ink(self, color: str) -> QColor:
        """Returns the layer's colour as words are written in it."""
        return QColor(_layer_ink(self, color))

    def layer_tint(self, color: str) -> QColor:
        tint = self.layer_color(color)
        tint.setAlphaF(TINT_ALPHA)
        return tint

    def match_tint(self, *, is_current: bool) -> QColor:
        """Returns the colour under words that were looked for."""
        tint = QColor(self.warning)
        tint.setAlphaF(_MATCH_ALPHAS[self.is_dark][is_current])
        return tint

    def on_layer_color(self, color: str) -> QColor:
        """Returns black or white, whichever is more readable on the painted layer colour."""
        return QColor(_on_layer_color(self, color))

    def slim_scroll_bar(self) -> str:
        """Returns the style sheet of a scroll bar that lies on the page, of the text and the list."""
        return _SLIM_SCROLL_BAR.format(page=self.page, line=self.line, faint_text=self.faint_text)

    def palette(self) -> QPalette:
        """Returns a palette of the Fusion style, disabled colours included."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.window,
            QPalette.ColorRole.WindowText: self.text,
            QPalette.ColorRole.Base: self.page,
            QPalette.ColorRole.AlternateBase: self.card,
            QPalette.ColorRole.Text: self.text,
            QPalette.ColorRole.PlaceholderText: self.faint_text,
            QPalette.ColorRole.Button: self.button,
            QPalette.ColorRole.ButtonText: self.text,
            QPalette.ColorRole.ToolTipBase: self.card,
            QPalette.ColorRole.ToolTipText: self.text,
            QPalette.ColorRole.Highlight: self.selection,
            QPalette.ColorRole.HighlightedText: self.on_selection,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.Accent: self.accent,
            QPalette.ColorRole.Mid: self.line,
        }
        for role, color in roles.items():
            palette.setColor(role, QColor(color))
        # Faint words are nearly white where contrast is high; what cannot be used has to look different.
        unusable = self.line if self.is_high_contrast else self.faint_text
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(unusable))
        return palette

    def palettes_of_controls(self) -> dict[str, QPalette]:
        """Returns palettes by the class of control, where Fusion draws the page's colour on itself."""
        buttons, fields, marks = self._control(), self._control(), self._control()
        fields.setColor(QPalette.ColorRole.Base, QColor(self.field))
        marks.setColor(QPalette.ColorRole.Base, QColor(self.mark))
        palettes = {
            "QLineEdit": fields,
            "QAbstractSpinBox": fields,
            "QRadioButton": marks,
            "QCheckBox": marks,
        }
        if self.is_high_contrast:
            with_borders = ("QPushButton", "QToolButton", "QComboBox", "QMenu")
            palettes |= dict.fromkeys(with_borders, buttons)
        return palettes

    def _control(self) -> QPalette:
        palette = self.palette()
        if self.is_high_contrast:
            # Fusion draws the border of a control in a darker shade of the window's colour, which on
            # a black window cannot be seen. A control paints nothing else in it.
            palette.setColor(QPalette.ColorRole.Window, QColor(_WHITE))
        return palette


LIGHT: Final = Theme(
    ThemeName.LIGHT,
    window="#F3F1EC",
    page="#FFFDF8",
    text="#1F1D1A",
    faint_text="#6B665E",
    line="#D8D3C8",
    card="#F8F5EE",
    button="#ECE8DF",
    accent="#1D5FA8",
    selection="#BFD9F2",
    on_selection="#1F1D1A",
    field="#FFFFFF",
    mark="#FFFFFF",
    good="#2F7D32",
    warning="#9A5B00",
)
DARK: Final = Theme(
    ThemeName.DARK,
    window="#1E1F22",
    page="#17181A",
    text="#E8E4DC",
    faint_text="#A29C92",
    line="#3A3B3F",
    card="#232427",
    button="#2D2E32",
    accent="#7FB4EE",
    selection="#2F4F73",
    on_selection="#F4F1EA",
    field="#2D2E32",
    mark="#4A4C52",
    good="#7FCB83",
    warning="#F0B45A",
)
SEPIA: Final = Theme(
    ThemeName.SEPIA,
    window="#EADFC9",
    page="#F6EEDD",
    text="#33281B",
    faint_text="#665740",
    line="#D5C7A9",
    card="#F0E6D1",
    button="#E3D6BB",
    accent="#7A4517",
    selection="#DEC79A",
    on_selection="#2A2014",
    field="#FCF6E9",
    mark="#FCF6E9",
    good="#41682A",
    warning="#8F4F00",
)
# Everything is read at 7:1 and every border is seen at 3:1; the test of themes counts both.
CONTRAST: Final = Theme(
    ThemeName.CONTRAST,
    window="#000000",
    page="#000000",
    text="#FFFFFF",
    faint_text="#E4E4E4",
    line="#B4B4B4",
    card="#121212",
    button="#1E1E1E",
    accent="#FFE600",
    selection="#FFE600",
    on_selection="#000000",
    field="#000000",
    mark="#000000",
    good="#7CF08A",
    warning="#FF9248",
)
THEMES: Final = {theme.name: theme for theme in (LIGHT, SEPIA, DARK, CONTRAST)}


def cue_of(layer: Layer) -> int:
    """Returns which of the `CUES` signs and lines a layer has beside its colour.

    It is the layer's own for life, so that moving layers in their list changes no sign in the text.
    """
    own = len(_BUILT_IN_CUES) + crc32(layer.id.encode()) % (CUES - len(_BUILT_IN_CUES))
    return _BUILT_IN_CUES.get(layer.id, own)


def theme_of(setting: str) -> Theme:
    """Returns the theme of a setting, "" being the system's own."""
    if setting:
        return THEMES[ThemeName(setting)]
    from PySide6.QtCore import Qt

    if _wants_contrast():
        return CONTRAST
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def first_theme_of(setting: str) -> Theme:
    """Returns what `theme_of` does, for an application that was not dressed yet.

    The palette that Qt made for it tells what the system wants without the enums of Qt's namespace,
    which take 33 ms to import: a fifth of the time to a bare window.
    """
    if setting:
        return THEMES[ThemeName(setting)]
    lightness = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightnessF()
    if lightness == 0.0:  # no usual dark theme goes so far
        return CONTRAST
    return DARK if lightness < 0.5 else LIGHT


def follow_system(slot: Callable[[], None]) -> None:
    """Calls `slot` when the system goes dark or light, or wants more or less contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(slot)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(slot)


def dress(application: QApplication, theme: Theme) -> None:
    """Gives every widget of the program the colours of `theme`."""
    application.setPalette(theme.palette())
    for kind, palette in theme.palettes_of_controls().items():
        # The stub says bytes; Qt for Python takes str alone.
        application.setPalette(palette, kind)  # pyright: ignore[reportArgumentType]


def ui_font() -> QFont:
    """Returns the font of menus, lists and dialogs."""
    return QFont(UI_FONT, UI_SIZE_PT)


def load_fonts() -> None:
    """Makes the bundled Vazirmatn known to Qt; a missing file leaves Qt's fallback in place."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def _wants_contrast() -> bool:
    """Tells whether the system asks for high contrast; a Qt before 6.10 cannot say."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


# Every box, bar and chip of every painting asks for these, so they are reckoned once for a colour.


@lru_cache(maxsize=1024)
def _layer_color(theme: Theme, color: str) -> QColor:
    own = QColor(color)
    if theme.is_dark:
        own = QColor(_DARK_PARTNERS.get(color.upper()) or _lightened(own))
    return readable(own, QColor(theme.page), GRAPHICS)


@lru_cache(maxsize=1024)
def _layer_ink(theme: Theme, color: str) -> QColor:
    least = ENHANCED_TEXT if theme.is_high_contrast else TEXT
    return readable(_layer_color(theme, color), QColor(theme.card), least)


@lru_cache(maxsize=1024)
def _on_layer_color(theme: Theme, color: str) -> QColor:
    ground = _layer_color(theme, color)
    inks = QColor(_WHITE), QColor(_BLACK)
    return max(inks, key=lambda ink: contrast(ink, ground))


def _lightened(light: QColor) -> QColor:
    hue = max(light.hslHueF(), 0.0)  # a grey has none and says -1
    lightness = max(light.lightnessF(), _DARK_LIGHTNESS)
    return QColor.fromHslF(hue, min(light.hslSaturationF(), 0.75), lightness)

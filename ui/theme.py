"""Colours by role, light and dark, and the fonts that the program brings along."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zlib import crc32

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader_app.model import BUILT_IN_LAYERS, Layer
from reader_app.paths import RESOURCES

UI_FONT: Final = "Vazirmatn"
UI_SIZE_PT: Final = 10
TINT_ALPHA: Final = 0.16
_FONT_FILES: Final = ("Vazirmatn-Regular.ttf", "Vazirmatn-Medium.ttf", "Vazirmatn-Bold.ttf")

# The dark partners of the built-in layers' colours were chosen by hand, safe for the three kinds of
# colour blindness; any other colour is lightened by `_lightened`.
_DARK_PARTNERS: Final = {"#4B0082": "#B39DFF", "#0F766E": "#35D0A0", "#B8500A": "#FFB000"}
_DARK_LIGHTNESS: Final = 0.72

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
    DARK = "dark"


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
        return self.name is ThemeName.DARK

    def layer_color(self, color: str) -> QColor:
        """Returns the colour in which a layer whose light colour is `color` is painted here."""
        if not self.is_dark:
            return QColor(color)
        return QColor(_DARK_PARTNERS.get(color.upper()) or _lightened(color))

    def layer_tint(self, color: str) -> QColor:
        tint = self.layer_color(color)
        tint.setAlphaF(TINT_ALPHA)
        return tint

    def on_layer_color(self, color: str) -> QColor:
        """Returns black or white, whichever is readable on the painted layer colour."""
        return QColor("#000000" if self.is_dark or _luminance(QColor(color)) > 0.4 else "#FFFFFF")

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
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.faint_text))
        return palette

    def palettes_of_controls(self) -> dict[str, QPalette]:
        """Returns palettes by the class of control, where Fusion draws the page's colour on itself."""
        fields, marks = self.palette(), self.palette()
        fields.setColor(QPalette.ColorRole.Base, QColor(self.field))
        marks.setColor(QPalette.ColorRole.Base, QColor(self.mark))
        return {
            "QLineEdit": fields,
            "QAbstractSpinBox": fields,
            "QRadioButton": marks,
            "QCheckBox": marks,
        }


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
THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK)}


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

    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def first_theme_of(setting: str) -> Theme:
    """Returns what `theme_of` does, for an application that was not dressed yet.

    The palette that Qt made for it tells what the system wants without the enums of Qt's namespace,
    which take 33 ms to import: a fifth of the time to a bare window.
    """
    if setting:
        return THEMES[ThemeName(setting)]
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightnessF() < 0.5 else LIGHT


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


def _luminance(color: QColor) -> float:
    """Relative luminance by WCAG 2, from 0 to 1."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def _lightened(color: str) -> QColor:
    light = QColor(color)
    hue = max(light.hslHueF(), 0.0)  # a grey has none and says -1
    lightness = max(light.lightnessF(), _DARK_LIGHTNESS)
    return QColor.fromHslF(hue, min(light.hslSaturationF(), 0.75), lightness)

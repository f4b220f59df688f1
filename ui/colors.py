"""How far apart two colours are in lightness, and what a colour becomes where it has to be read."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

GRAPHICS: Final = 3.0
"""The least contrast of what is not text (WCAG 2.2, 1.4.11)."""
TEXT: Final = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""
ENHANCED_TEXT: Final = 7.0
"""The least contrast of text for who needs much of it (WCAG 2.2, 1.4.6)."""

_STEPS: Final = 100


def luminance(color: QColor) -> float:
    """Returns the relative luminance by WCAG 2, from 0 to 1."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    """Returns the contrast ratio by WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(color: QColor, ground: QColor, least: float) -> QColor:
    """Returns `color`, or the nearest of its hue that has the contrast `least` on `ground`."""
    if contrast(color, ground) >= least:
        return QColor(color)
    is_lighter = luminance(ground) < 0.18  # as far from black as from white
    hue = max(color.hslHueF(), 0.0)  # a grey has none and says -1
    saturation, start = color.hslSaturationF(), color.lightnessF()
    end = 1.0 if is_lighter else 0.0
    found = QColor(color)
    for step in range(1, _STEPS + 1):
        lightness = start + (end - start) * step / _STEPS
        found = QColor.fromHslF(hue, saturation, lightness)
        if contrast(found, ground) >= least:
            break
    return found

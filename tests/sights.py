"""How colours look to people who see them differently."""

from __future__ import annotations

import math

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.95047, 1.0, 1.08883)

type Triple = tuple[float, ...]


def difference(one: str, other: str, sight: str) -> float:
    """Returns how far apart two colours are in CIE Lab for who sees so."""
    seen = (_lab(_times(SIGHTS[sight], _linear(color))) for color in (one, other))
    return math.dist(*seen)


def contrast(one: str, other: str) -> float:
    """Returns the contrast ratio of WCAG 2, counted apart from the program's own count."""
    dark, light = sorted(_times(_XYZ, _linear(color))[1] for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _linear(color: str) -> Triple:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def _times(matrix: tuple[Triple, ...], vector: Triple) -> Triple:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _lab(rgb: Triple) -> Triple:
    xyz = _times(_XYZ, tuple(min(max(channel, 0), 1) for channel in rgb))
    shares = [value / white for value, white in zip(xyz, _WHITE, strict=True)]
    x, y, z = (s ** (1 / 3) if s > 0.008856 else 7.787 * s + 16 / 116 for s in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)

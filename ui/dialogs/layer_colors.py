"""Colours offered for layers, and the grid of swatches to choose one from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QGridLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui.theme import LIGHT, Theme

# Any two of them differ by at least 21 in CIE Lab, seen with full colour vision or with a complete
# lack of one kind of cone (Machado, Oliveira and Fernandes 2009); all stand out from a light page
# by more than 3:1 (WCAG 2). The built-in layers' own colours come first.
SAFE_COLORS: Final = (
    "#4B0082",
    "#0F766E",
    "#B8500A",
    "#1414E0",
    "#C724E8",
    "#8C64B4",
    "#A57A50",
    "#7A2A0C",
    "#12304D",
    "#3F0A0A",
)
_IN_A_ROW: Final = 5
_SIZE: Final = 26
_RATIO: Final = 3


def color_names() -> tuple[str, ...]:
    """Returns what the safe colours are called, in their order."""
    translate = QCoreApplication.translate
    return (
        translate("colors", "Indigo"),
        translate("colors", "Teal"),
        translate("colors", "Rust"),
        translate("colors", "Blue"),
        translate("colors", "Magenta"),
        translate("colors", "Lilac"),
        translate("colors", "Sand"),
        translate("colors", "Brown"),
        translate("colors", "Navy"),
        translate("colors", "Maroon"),
    )


class ColorGrid(QWidget):
    """Swatches of the safe colours, and a way to any other."""

    color_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = SAFE_COLORS[0]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._swatches = {color: self._swatch(color) for color in SAFE_COLORS}
        self._other = QPushButton()
        self._other.setObjectName("otherColor")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for position, swatch in enumerate(self._swatches.values()):
            grid.addWidget(swatch, position // _IN_A_ROW, position % _IN_A_ROW)
        grid.addWidget(self._other, 0, _IN_A_ROW, 2, 1)
        grid.setColumnStretch(_IN_A_ROW + 1, 1)
        self._group.buttonClicked.connect(self._on_swatch_clicked)
        self._other.clicked.connect(self._on_other_clicked)
        self.retranslate()

    def show_color(self, color: str) -> None:
        """Marks the swatch of `color`; one of the user's own is shown on the button beside."""
        self._color = color
        swatch = self._swatches.get(color.upper())
        self._group.setExclusive(False)
        for other in self._swatches.values():
            other.setChecked(other is swatch)
        self._group.setExclusive(True)
        self._other.setIcon(QIcon() if swatch else _swatch_icon(color, self._theme))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        for swatch, name in zip(self._swatches.values(), color_names(), strict=True):
            swatch.setToolTip(name)
            swatch.setAccessibleName(name)
        self._other.setText(self.tr("Other…"))
        self._other.setToolTip(self.tr("Choose any colour"))

    def _on_swatch_clicked(self, swatch: QToolButton) -> None:
        self._choose(next(color for color, each in self._swatches.items() if each is swatch))

    def _on_other_clicked(self) -> None:
        color = QColorDialog.getColor(QColor(self._color), self, self.tr("The layer's colour"))
        if color.isValid():
            self._choose(color.name().upper())

    def _choose(self, color: str) -> None:
        self.show_color(color)
        self.color_chosen.emit(color)

    def _swatch(self, color: str) -> QToolButton:
        swatch = QToolButton()
        swatch.setCheckable(True)
        swatch.setAutoRaise(True)
        swatch.setIcon(_swatch_icon(color, self._theme))
        swatch.setIconSize(QSize(_SIZE, _SIZE))
        swatch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(swatch)
        return swatch


def _swatch_icon(color: str, theme: Theme) -> QIcon:
    """Returns a round of the colour as it is painted; the chosen one has a tick, a cue without colour."""
    icon = QIcon()
    for state in (QIcon.State.Off, QIcon.State.On):
        pixmap = QPixmap(QSize(_SIZE, _SIZE) * _RATIO)
        pixmap.setDevicePixelRatio(_RATIO)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.layer_color(color))
        painter.drawEllipse(2, 2, _SIZE - 4, _SIZE - 4)
        if state is QIcon.State.On:
            painter.setPen(QPen(theme.on_layer_color(color), 2.4, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([_at(0.32, 0.52), _at(0.45, 0.66), _at(0.70, 0.36)])
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return icon


def _at(x: float, y: float) -> QPointF:
    return QPointF(_SIZE * x, _SIZE * y)

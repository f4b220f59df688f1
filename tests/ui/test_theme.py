"""The signs of layers beside their colours, and what else a theme paints."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sights import SIGHTS, contrast, difference

from reader_app.model import BUILT_IN_LAYERS, Layer, LayerId
from reader_app.settings import THEMES as SETTINGS
from ui.colors import readable
from ui.dialogs.layer_colors import SAFE_COLORS
from ui.frame import _THEMES as THEMES_OF_FRAME
from ui.panels.article_list import ArticleListPanel
from ui.panels.marks import layer_icon
from ui.reading.span_painter import _PATTERNS, _TINT_STRENGTH
from ui.theme import (
    CONTRAST,
    CUES,
    DARK,
    LIGHT,
    THEMES,
    TINT_ALPHA,
    Theme,
    cue_of,
    first_theme_of,
    theme_of,
)

EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
LEAST_DIFFERENCE = 19
GREYS = ("#000000", "#808080", "#FFFFFF", "#FFFF00", "#0000FF", "#123456")


def test_a_layer_keeps_its_sign_when_the_layers_are_reordered() -> None:
    own = Layer(LayerId("5a3c86c2"), {"fa": "پول"}, "#336699", "m", 0)
    for layer in (*BUILT_IN_LAYERS, own):
        assert {cue_of(replace(layer, position=position)) for position in range(9)} == {
            cue_of(layer)
        }


def test_the_built_in_layers_share_their_signs_with_no_other() -> None:
    built_in = [cue_of(layer) for layer in BUILT_IN_LAYERS]
    own = {cue_of(Layer(LayerId(f"own-{n}"), {}, "#336699", "", 0)) for n in range(200)}
    assert built_in == [0, 1, 2]
    assert own == {3, 4}
    assert len(set(_PATTERNS)) == len(_PATTERNS) == CUES


@EVERY_THEME
def test_the_scroll_bar_of_the_list_lies_on_the_page_in_every_theme(
    qtbot: QtBot, theme: Theme
) -> None:
    panel = ArticleListPanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme)
    sheet = panel.view.verticalScrollBar().styleSheet()
    assert f"QScrollBar:vertical {{ background: {theme.page};" in sheet


def least_contrast(theme: Theme) -> float:
    return 7.0 if theme is CONTRAST else 4.5


def over(ink: str, alpha: float, ground: str) -> str:
    """The colour that `ink` gives when it is painted over `ground`."""
    front, back = QColor(ink).getRgbF()[:3], QColor(ground).getRgbF()[:3]
    mixed = (f * alpha + b * (1 - alpha) for f, b in zip(front, back, strict=True))
    return QColor.fromRgbF(*mixed).name()


@EVERY_THEME
def test_words_are_readable_wherever_they_stand(theme: Theme) -> None:
    grounds = (theme.window, theme.page, theme.card, theme.button, theme.field)
    for ink in (theme.text, theme.faint_text):
        for ground in grounds:
            assert contrast(ink, ground) >= least_contrast(theme), (ink, ground)
    assert contrast(theme.on_selection, theme.selection) >= 7
    for ink in (theme.accent, theme.warning, theme.good):
        assert contrast(ink, theme.page) >= least_contrast(theme), ink


@EVERY_THEME
def test_words_are_readable_under_every_tint_and_match(theme: Theme) -> None:
    least = least_contrast(theme)
    for color in SAFE_COLORS:
        alpha = TINT_ALPHA * max(_TINT_STRENGTH.values())
        tint = over(theme.layer_color(color).name(), alpha, theme.page)
        assert contrast(theme.text, tint) >= least, color
    for is_current in (False, True):
        tint = theme.match_tint(is_current=is_current)
        assert contrast(theme.text, over(tint.name(), tint.alphaF(), theme.page)) >= least


@EVERY_THEME
@pytest.mark.parametrize("color", [*SAFE_COLORS, *GREYS])
def test_a_layer_is_seen_and_its_name_is_read_on_every_page(theme: Theme, color: str) -> None:
    painted = theme.layer_color(color).name()
    assert contrast(painted, theme.page) >= 2.99
    assert contrast(theme.on_layer_color(color).name(), painted) >= 4.5
    for ground in (theme.page, theme.card):
        ink = theme.layer_ink(color).name()
        assert contrast(ink, ground) >= least_contrast(theme) * 0.95, ground


@EVERY_THEME
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_layers_are_alike_to_anyone_on_any_page(theme: Theme, sight: str) -> None:
    painted = {color: theme.layer_color(color).name() for color in SAFE_COLORS}
    for one, other in itertools.combinations(SAFE_COLORS, 2):
        assert difference(painted[one], painted[other], sight) >= LEAST_DIFFERENCE, (one, other)


def test_a_colour_that_is_readable_stays_and_another_keeps_its_hue() -> None:
    page = QColor("#FFFDF8")
    assert readable(QColor("#4B0082"), page, 4.5) == QColor("#4B0082")
    darker = readable(QColor("#FFB000"), page, 4.5)
    assert contrast(darker.name(), page.name()) >= 4.5
    assert darker.hslHueF() == pytest.approx(QColor("#FFB000").hslHueF(), abs=0.01)


def test_every_theme_can_be_kept_and_is_known_to_the_first_frame() -> None:
    assert set(SETTINGS) == {"", *THEMES} == {"", *THEMES_OF_FRAME}
    assert {theme_of(name).name for name in SETTINGS if name} == set(THEMES)


@pytest.mark.parametrize(
    ("wanted", "theme"),
    [(Qt.ContrastPreference.HighContrast, CONTRAST), (Qt.ContrastPreference.NoPreference, LIGHT)],
)
def test_the_systems_wish_for_contrast_is_followed_unless_a_theme_is_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, wanted: Qt.ContrastPreference, theme: Theme
) -> None:
    hints = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _: wanted)
    assert theme_of("") is theme
    assert theme_of("dark") is DARK


def test_a_button_has_a_border_where_contrast_is_high(qtbot: QtBot) -> None:
    button = QPushButton("تأیید")
    qtbot.addWidget(button)
    button.setPalette(CONTRAST.palettes_of_controls()["QPushButton"])
    button.resize(120, 34)
    picture = button.grab().toImage()
    middle = picture.height() // 2
    border = max(contrast(picture.pixelColor(x, middle).name(), CONTRAST.window) for x in range(4))
    assert border >= 3


@pytest.mark.parametrize(
    ("window", "theme"), [("#F0F0F0", LIGHT), ("#2B2B2B", DARK), ("#000000", CONTRAST)]
)
def test_the_first_frame_is_dressed_as_the_systems_own_colours_are(
    qapp: QApplication, window: str, theme: Theme
) -> None:
    before = qapp.palette()
    qapp.setPalette(QPalette(QColor(window)))
    try:
        assert first_theme_of("") is theme
        assert first_theme_of("sepia").name == "sepia"
    finally:
        qapp.setPalette(before)


@EVERY_THEME
def test_the_sign_of_a_layer_is_seen_on_a_selected_line_too(
    qapp: QApplication, theme: Theme
) -> None:
    for layer in BUILT_IN_LAYERS:
        pixmap = layer_icon(layer, theme).pixmap(16, mode=QIcon.Mode.Selected)
        middle = pixmap.toImage().pixelColor(pixmap.rect().center())
        assert contrast(middle.name(), theme.selection) >= 2.5, layer.id

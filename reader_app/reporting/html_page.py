"""The frame of a report as a web page: one file that fetches nothing and runs nothing.

Everything that is not ours goes through `escaped`, or through `css_words` inside the style sheet.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from reader_app.model import BUILT_IN_LAYERS, Layer
from reader_app.paths import RESOURCES
from reader_app.reporting.cells import sayable
from reader_app.reporting.pieces import MOST_LANES
from reader_app.reporting.words import say

_FONTS: Final = {400: "Vazirmatn-Regular.ttf", 700: "Vazirmatn-Bold.ttf"}
_COLOR: Final = re.compile("#[0-9A-Fa-f]{6}")
_NO_COLOR: Final = "#555555"
_TINT: Final = "29"  # an alpha of 0.16, as on the page of the program
_BAR_PX: Final = 3
# A bar's picture and the size in which it repeats: solid, dashed, dotted; then of the user's own layers.
_BARS: Final = (
    ("linear-gradient({c},{c})", "100% 2px no-repeat"),
    ("linear-gradient(90deg,{c} 62%,transparent 62%)", "8px 2px repeat-x"),
    ("radial-gradient(circle,{c} 1.1px,transparent 1.3px)", "5px 3px repeat-x"),
    ("linear-gradient(90deg,{c} 80%,transparent 80%)", "18px 2px repeat-x"),
    (
        "linear-gradient(90deg,{c} 50%,transparent 50% 65%,{c} 65% 80%,transparent 80%)",
        "14px 2px repeat-x",
    ),
)
_OWN_BARS: Final = len(_BARS) - len(BUILT_IN_LAYERS)


def escaped(text: str) -> str:
    """Returns `text` as it stands in HTML, between tags or in the quotes of an attribute."""
    return escape(sayable(text), quote=True)


def css_words(text: str) -> str:
    """Returns `text` as a string of CSS, which neither a quote nor «</style>» can end."""
    safe = "".join(
        character if character.isalnum() or character == " " else f"\\{ord(character):x} "
        for character in sayable(text)
    )
    return f'"{safe}"'


def safe_color(color: str) -> str:
    """Returns a layer's colour; grey for what an import has called a colour and is none."""
    return color if _COLOR.fullmatch(color) else _NO_COLOR


def link_to(address: str) -> str:
    """Returns an address as a link where it is one of the web, else as words."""
    words = escaped(address)
    if not address.lower().startswith(("http://", "https://")):
        return words
    return f'<a href="{words}" dir="ltr" rel="noreferrer noopener">{words}</a>'


def head(title: str, language: str, layers: Iterable[Layer] = (), *, is_wide: bool = False) -> str:
    """Returns the page up to its body. `title` is also the running head of printed pages."""
    direction = "rtl" if language == "fa" else "ltr"
    counter = "counter(page, persian)" if language == "fa" else "counter(page)"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Hashiyeh">\n'
        # Nothing is fetched and nothing runs, whatever an article may have in it.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">\n"
        f"<title>{escaped(title)}</title>\n<style>\n"
        + "".join(_font(weight, name) for weight, name in _FONTS.items())
        + f"@page {{ @top-center {{ content: {css_words(title)} }}"
        f" @bottom-center {{ content: {css_words(say('Page', language) + ' ')} {counter} }} }}\n"
        + (RESOURCES / "reports" / "report.css").read_text(encoding="utf-8")
        + "".join(_layer_rules(layers))
        + f"</style>\n</head>\n<body{' class="wide"' if is_wide else ''}>\n"
    )


def end() -> str:
    return "</body>\n</html>\n"


def mark_style(layer_lanes: Iterable[tuple[int, int]]) -> str:
    """Returns the style of a piece under annotations, each given as its layer's place and its lane."""
    places = list(layer_lanes)
    depth = max(lane for _, lane in places)
    bars = [f"var(--b{layer}-{lane})" for layer, lane in places]
    tints = [f"var(--t{layer})" for layer, _ in places]
    return f"--d:{depth};background:{','.join([*bars, *tints])}"


def _font(weight: int, name: str) -> str:
    letters = b64encode((RESOURCES / "fonts" / name).read_bytes()).decode("ascii")
    return (
        "/* Vazirmatn, SIL Open Font License 1.1, https://github.com/rastikerdar/vazirmatn */\n"
        f'@font-face {{ font-family: "Vazirmatn"; font-weight: {weight}; '
        f"src: url(data:font/ttf;base64,{letters}) }}\n"
    )


def _layer_rules(layers: Iterable[Layer]) -> Iterator[str]:
    """Yields the bars and tints of each layer by its place.

    They are set on the marks themselves, as each resolves --d by its own depth.
    """
    rules: list[str] = []
    for place, layer in enumerate(layers):
        color = safe_color(layer.color)
        picture, size = _BARS[_cue(layer, place)]
        rules.append(f"--t{place}:linear-gradient({color}{_TINT},{color}{_TINT})")
        for lane in range(MOST_LANES):
            y = f"calc(100% - {_BAR_PX}px*(var(--d) - {lane}))"
            rules.append(f"--b{place}-{lane}:{picture.format(c=color)} 0 {y}/{size}")
        yield f".l{place} {{ color: {color} }}\n"
    yield f"mark {{ {'; '.join(rules)} }}\n"


def _cue(layer: Layer, place: int) -> int:
    built_in = next((n for n, each in enumerate(BUILT_IN_LAYERS) if each.id == layer.id), None)
    return len(BUILT_IN_LAYERS) + place % _OWN_BARS if built_in is None else built_in

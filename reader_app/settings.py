"""What a person has chosen about the program, kept in one small JSON file of the user's own.

Invariant: whatever the file holds, `load` gives settings the program can start with.
"""

from __future__ import annotations

import getpass
import os
import tempfile
from pathlib import Path
from typing import Any, Final, NamedTuple, cast, get_args, get_origin

import msgspec

from reader_app.errors import FileUnwritable
from reader_app.paths import SETTINGS_FILE

FILE_NAME: Final = SETTINGS_FILE
LANGUAGES: Final = ("", "fa", "en")
THEMES: Final = ("", "light", "sepia", "dark", "contrast")
HALF_SPACES: Final = ("ask", "always", "never")


class Bounds(NamedTuple):
    """The least and the greatest value that a setting takes."""

    least: float
    greatest: float

    def nearest(self, value: float) -> float:
        return min(max(value, self.least), self.greatest)


FONT_SIZE_PT: Final = Bounds(10, 40)
LINE_HEIGHT: Final = Bounds(1.2, 3.0)
COLUMN_CHARS: Final = Bounds(40, 120)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`language` and `theme` are "" where the system's own is followed.

    `font_family` is "" for the font that comes along; another that is gone later falls back to it.
    `line_height` is a factor over the height of the letters, `column_chars` the width of the text in
    average letters.
    `last_articles` and `last_places` hold the open article's id and its first visible code point by
    the path of the library. `suggestions_are_known` says that the hint of the first use was given.
    `half_spaces` says whether an article that nobody has decided about is
    shown with its lost half-spaces put back. `window` is the window's geometry as Qt gives it, in base64.
    `keys` holds the key sequences of those commands that have other than the usual ones, by id;
    `recent_commands` the ids of those run from the palette, the last one first. By the path of the
    library, `commitments_asked` holds how its commitments were looked at last, and `reminded` the ISO
    day on which one was last told of reminders.
    """

    language: str = ""
    theme: str = ""
    font_family: str = ""
    font_size_pt: float = 15
    line_height: float = 1.9
    column_chars: int = 70
    margin_is_open: bool = True
    dates_are_marked: bool = True
    suggestions_are_shown: bool = True
    suggestions_are_known: bool = False
    half_spaces: str = "ask"
    half_space_marks: bool = False
    annotator_id: str = ""
    annotator_name: str = ""
    last_library: str = ""
    recent_libraries: tuple[str, ...] = ()
    last_articles: dict[str, str] = {}
    last_places: dict[str, int] = {}
    window: str = ""
    keys: dict[str, tuple[str, ...]] = {}
    recent_commands: tuple[str, ...] = ()
    commitments_asked: dict[str, str] = {}
    reminded: dict[str, str] = {}


def load(folder: Path) -> Settings:
    """Returns the settings kept in `folder`; one that is missing or unsound has its default."""
    try:
        kept = msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=dict[str, object])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Settings()
    sound: dict[str, object] = {}
    for item in msgspec.structs.fields(Settings):
        if item.name in kept:
            # One value of a wrong kind, from a hand in the file, must not cost all the others.
            try:
                sound[item.name] = msgspec.convert(
                    _sound_part(kept[item.name], item.type), item.type
                )
            except msgspec.ValidationError:
                continue
    return _within_bounds(msgspec.convert(sound, Settings))


def _sound_part(kept: object, wanted: Any) -> object:
    """Returns a dictionary without the entries that are of a wrong kind, anything else as it is."""
    if get_origin(wanted) is not dict or not isinstance(kept, dict):
        return kept
    _, kind = get_args(wanted)
    entries = dict[str, object]()
    for name, value in cast("dict[str, object]", kept).items():
        try:
            entries[name] = msgspec.convert(value, kind)
        except msgspec.ValidationError:
            continue
    return entries


def save(settings: Settings, folder: Path) -> None:
    """Replaces the file of settings as a whole: a crash leaves the old one or the new one.

    Raises FileUnwritable.
    """
    path = folder / FILE_NAME
    try:
        written = msgspec.json.format(msgspec.json.encode(settings), indent=2)
    except UnicodeEncodeError as error:  # a library whose name is bytes that are no text
        raise FileUnwritable(path, "a file's name in it is no text") from error
    temporary: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".settings-", delete=False) as file:
            temporary = Path(file.name)
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise FileUnwritable(path, error.strerror or str(error)) from error


def default_annotator_name() -> str:
    """Returns the login name, or a plain word where the system knows none."""
    try:
        return getpass.getuser() or _NAMELESS
    except (OSError, KeyError, ImportError):  # before Python 3.13 the last two were raised as well
        return _NAMELESS


_NAMELESS: Final = "annotator"


def _within_bounds(settings: Settings) -> Settings:
    return msgspec.structs.replace(
        settings,
        language=settings.language if settings.language in LANGUAGES else "",
        theme=settings.theme if settings.theme in THEMES else "",
        half_spaces=settings.half_spaces if settings.half_spaces in HALF_SPACES else "ask",
        font_size_pt=FONT_SIZE_PT.nearest(settings.font_size_pt),
        line_height=LINE_HEIGHT.nearest(settings.line_height),
        column_chars=int(COLUMN_CHARS.nearest(settings.column_chars)),
    )

"""The keys that are no commands: those of the text, the list, the margin, a note and the like.

The cheat sheet shows them below the commands, the README's table has them too (a test compares), and
none of them can be given to a command.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader_app.wording import translatable


class Place(StrEnum):
    """Where the focus has to be."""

    TEXT = translatable("keys", "In the text")
    LIST = translatable("keys", "In the list")
    MARGIN = translatable("keys", "In the margin")
    NOTE = translatable("keys", "In a note")
    CARD = translatable("keys", "In a commitment’s card")
    REVIEW = translatable("keys", "While reviewing the suggestions")
    FIND = translatable("keys", "While finding")
    CORRECTING = translatable("keys", "While correcting the text")
    COMMITMENTS = translatable("keys", "Among the commitments")


@dataclass(frozen=True, slots=True)
class ViewKey:
    """`keys` are portable texts of key sequences, or Ctrl+wheel; `words` is an English source."""

    place: Place
    keys: tuple[str, ...]
    words: str

    @property
    def is_needed_there(self) -> bool:
        """Whether a command with this key would take it away from the text."""
        return self.place is Place.TEXT


WHEEL: Final = translatable("keys", "wheel")
VIEW_KEYS: Final = (
    ViewKey(
        Place.TEXT,
        ("Shift+Left", "Shift+Right"),
        translatable("keys", "Select letter by letter, or move the end of the annotation"),
    ),
    ViewKey(
        Place.TEXT,
        ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
        translatable("keys", "The same word by word"),
    ),
    ViewKey(
        Place.TEXT,
        ("Alt+Left", "Alt+Right"),
        translatable("keys", "Move the start of the annotation"),
    ),
    ViewKey(
        Place.TEXT,
        ("Alt+Shift+Left", "Alt+Shift+Right"),
        translatable("keys", "Its start word by word"),
    ),
    ViewKey(Place.TEXT, ("Esc",), translatable("keys", "Let go of what is selected")),
    ViewKey(Place.TEXT, (f"Ctrl+{WHEEL}",), translatable("keys", "Size of the text")),
    ViewKey(
        Place.LIST,
        ("Return",),
        translatable("keys", "Open the article, and on to its text"),
    ),
    ViewKey(Place.LIST, ("Del",), translatable("keys", "Remove the selected articles")),
    ViewKey(Place.LIST, ("Ctrl+V",), translatable("keys", "Make an article of the clipboard")),
    ViewKey(
        Place.MARGIN, ("Down", "Up"), translatable("keys", "To the next card, the previous one")
    ),
    ViewKey(Place.MARGIN, ("Return",), translatable("keys", "Write the card's note")),
    ViewKey(Place.MARGIN, ("Esc",), translatable("keys", "Back to the text")),
    ViewKey(Place.NOTE, ("Return",), translatable("keys", "Keep the note")),
    ViewKey(Place.NOTE, ("Shift+Return",), translatable("keys", "A new line")),
    ViewKey(Place.NOTE, ("Esc",), translatable("keys", "Leave the note as it was")),
    ViewKey(Place.CARD, ("Return",), translatable("keys", "Keep what is written or chosen")),
    ViewKey(Place.CARD, ("Down", "Up"), translatable("keys", "Walk through what is offered")),
    ViewKey(Place.CARD, ("Backspace",), translatable("keys", "Take away what fills the slot last")),
    ViewKey(Place.CARD, ("Esc",), translatable("keys", "Back to the text")),
    ViewKey(
        Place.REVIEW,
        ("Tab", "Shift+Tab"),
        translatable("keys", "To the next suggestion, the previous one"),
    ),
    ViewKey(Place.REVIEW, ("Return",), translatable("keys", "Accept it and go on")),
    ViewKey(Place.REVIEW, ("Backspace",), translatable("keys", "Reject it and go on")),
    ViewKey(
        Place.REVIEW,
        ("Shift+Return", "Shift+Backspace"),
        translatable("keys", "Accept all of the same phrase, reject them"),
    ),
    ViewKey(Place.REVIEW, ("Esc",), translatable("keys", "Back to reading")),
    ViewKey(
        Place.FIND,
        ("Return", "Shift+Return"),
        translatable("keys", "To the next place, the previous one"),
    ),
    ViewKey(Place.FIND, ("Esc",), translatable("keys", "Close the bar")),
    ViewKey(Place.CORRECTING, ("Shift+Space",), translatable("keys", "A half-space")),
    ViewKey(Place.CORRECTING, ("Return",), translatable("keys", "Apply the corrected words")),
    ViewKey(Place.CORRECTING, ("Ctrl+Return",), translatable("keys", "Apply the whole text")),
    ViewKey(Place.CORRECTING, ("Esc",), translatable("keys", "Leave the text as it was")),
    ViewKey(Place.COMMITMENTS, ("Return",), translatable("keys", "To the exact words")),
    ViewKey(
        Place.COMMITMENTS,
        ("Left", "Right"),
        translatable("keys", "To the next column; move the timeline"),
    ),
    ViewKey(
        Place.COMMITMENTS,
        ("Ctrl+Left", "Ctrl+Right"),
        translatable("keys", "Take the card along to the next column"),
    ),
    ViewKey(
        Place.COMMITMENTS,
        ("+", "-"),
        translatable("keys", "Bring the timeline nearer, or farther away"),
    ),
    ViewKey(Place.COMMITMENTS, ("Home",), translatable("keys", "The whole timeline")),
    ViewKey(Place.COMMITMENTS, ("End",), translatable("keys", "Today on the timeline")),
    ViewKey(Place.COMMITMENTS, ("Del",), translatable("keys", "Delete those chosen")),
)

"""The six commitments of the real article, entered by hand and eye, come out as they are expected to."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from builders import library_with
from cards import ALT, KEYS, Walk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from windows import Opener, action, speak

from reader_app.library import Library
from reader_app.model import CommitmentKind, SlotName, Strength
from ui.main_window import MainWindow

EXPECTED: Final = Path(__file__).with_name("gold_commitments.json")
DATE: Final = "2025-07-30"
STRENGTHS: Final = {
    "offer": Strength.OFFER,
    "plan": Strength.PLAN,
    "scheduled": Strength.PLAN,
    "agreement": Strength.PLAN,
}
SLOTS: Final = {
    "who": SlotName.WHO,
    "what": SlotName.WHAT,
    "to_whom": SlotName.TO_WHOM,
    "deadline": SlotName.BY_WHEN,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the article that fill a slot: selected, or clicked where they are a mention."""

    start: int
    end: int
    is_mention: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Where in the text a commitment's slots are; what is not there is typed as the gold has it."""

    places: dict[SlotName, Place] = field(default_factory=dict[SlotName, Place])


def entries(text: str, gold: list[dict[str, Any]]) -> list[Entry]:
    """Returns the places that a reader would select, one entry for each commitment of the gold."""

    def place(words: str, after: int, *, is_mention: bool = False) -> Place:
        start = text.index(words, after)
        return Place(start, start + len(words), is_mention)

    who, to_whom = SlotName.WHO, SlotName.TO_WHOM
    starts = [commitment["start"] for commitment in gold]
    return [
        Entry({who: place("استاندار اصفهان", 580), to_whom: place("استان روسیه", starts[0])}),
        Entry({who: place("وی", 789), to_whom: place("استانهای کشور روسیه", starts[1])}),
        Entry(),
        Entry({who: place("یوگنی باگدانوف", 1380, is_mention=True)}),
        Entry(
            {
                who: place("مقام روسی", 2200),
                to_whom: place("دو کشور", starts[4]),
                SlotName.BY_WHEN: place("ماه سپتامبر", starts[4]),
            }
        ),
        Entry(),
    ]


def set_date(window: MainWindow, day: str) -> None:
    """Writes the article's date into the panel of its details."""
    action(window, "article.details").trigger()
    editor = window.findChild(QLineEdit, "detail.date.editor")
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, day)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    action(window, "article.details").trigger()


def enter(walk: Walk, gold: dict[str, Any], entry: Entry) -> None:
    """Enters one commitment by keys, and a click where a mention is meant."""
    walk.view.setFocus()
    walk.view.select_span(gold["start"], gold["end"])
    walk.press(Qt.Key.Key_C)
    for name, slot in SLOTS.items():
        place = entry.places.get(slot)
        if place is not None and place.is_mention:
            walk.view.clear_selection()
            walk.press(KEYS[slot], ALT)
            click_mention(walk, place)
        elif place is not None:
            walk.view.setFocus()
            walk.view.select_span(place.start, place.end)
            walk.press(KEYS[slot], ALT)
        elif gold[name] is not None:
            walk.write(slot, gold[name])
    choose(walk, gold["strength"])


def click_mention(walk: Walk, place: Place) -> None:
    """Presses the mouse in the middle of a mention's words."""
    walk.view.reveal(next(a.span for a in walk.window.workspace.annotations))
    middle = (place.start + place.end) // 2
    at = walk.point_of(middle)
    QTest.mouseClick(walk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def choose(walk: Walk, strength: str) -> None:
    """Goes to kind and strength by keys and walks to the choices."""
    walk.press(Qt.Key.Key_9, ALT)
    walk.press(Qt.Key.Key_Tab)
    if strength == "agreement":
        for _ in range(1 + list(CommitmentKind).index(CommitmentKind.AGREEMENT)):
            walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Tab)
    for _ in range(1 + list(Strength).index(STRENGTHS[strength])):
        walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Return)


@pytest.fixture
def gold(sample_article: Path) -> list[dict[str, Any]]:
    document = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    # The seventh is a proposal, which the gold itself counts neither way.
    return [c for c in document["commitments"] if "not a" not in c["strength"]]


def normalised(document: dict[str, Any]) -> dict[str, Any]:
    """Returns an export without the article's words and without what the machine or the moment gives
    it: its ids are counted up, its times and the annotator's name left out.
    """
    (article,) = document["articles"]
    for annotator in document["annotators"]:
        annotator["name"] = ""
    for key in ("text", "title"):
        del article[key]
    written = json.dumps(document, ensure_ascii=False)
    ids = dict.fromkeys(re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", written))
    for number, each in enumerate(ids):
        written = written.replace(each, str(number))
    return json.loads(re.sub(r'"\d{4}-\d\d-\d\dT[^"]*Z"', '""', written))


def test_the_gold_is_entered_in_the_window_and_comes_out_as_expected(
    tmp_path: Path, sample_article: Path, gold: list[dict[str, Any]], open_window: Opener
) -> None:
    path, out = tmp_path / "x.hashiyeh", tmp_path / "out.json"
    text = sample_article.read_text(encoding="utf-8")
    library, _ = library_with(path, text)
    library.close()
    window = open_window(path)
    speak(window, "fa")
    walk = Walk(window)
    set_date(window, DATE)
    walk.view.setFocus()
    walk.view.select_span(1385, 1399)
    walk.press(Qt.Key.Key_P)
    assert len(gold) == 6
    for commitment, entry in zip(gold, entries(text, gold), strict=True):
        enter(walk, commitment, entry)
        if commitment["deadline"] is not None:
            days = walk.card.findChild(QLabel, "deadlineDays")
            assert isinstance(days, QLabel)
            assert days.text() == "از ۱۰ شهریور تا ۸ مهر ۱۴۰۴ (۱ تا ۳۰ سپتامبر ۲۰۲۵)"
    window.close()

    with_gold = Library.open(path)
    with_gold.export(out, "json")
    assert with_gold.check().problems == ()
    with_gold.close()
    document = json.loads(out.read_bytes())
    layers = [a["layer"] for a in document["articles"][0]["annotations"]]
    assert sorted(layers) == ["commitment"] * 6 + ["person"]
    september = document["articles"][0]["commitments"][4]["deadline"]
    assert (september["earliest"], september["latest"]) == ("2025-09-01", "2025-09-30")
    assert normalised(document) == json.loads(EXPECTED.read_text(encoding="utf-8"))

"""Every word of the interface has its Persian, whole and in clean spelling."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from reader_app.model import BUILT_IN_LAYERS
from reader_app.paths import ROOT
from ui.actions import Actions
from ui.menus import Menus

PLACEHOLDER: Final = re.compile(r"\{\w*\}|%\d")  # of this program, and of Qt
MARKED_LETTER: Final = re.compile(r"&(\w)")
ZWNJ: Final = "\u200c"
# Words that end as a plural does and are none.
NO_PLURALS: Final = {"تنها", "بها"}
FOREIGN_LETTERS: Final = {
    "Arabic yeh or kaf": r"[يكىۀة]",
    "Arabic digits": r"[٠-٩]",
    "a Latin comma, semicolon or question mark": r"[\u0600-\u06ff] ?[,;?]",
    "a Latin percent sign": r"%",
    "quotation marks that are not guillemets": r"[“”\"]",
    "control characters of direction": r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]",
    "two spaces": r"  ",
    "a half-space that joins nothing": rf"{ZWNJ}(?!\w)|(?<!\w){ZWNJ}",
    "a space before a mark": r" [،؛؟!.…:»)]",
    "a space after an opening mark": r"[«(] ",
}
MISSING_HALF_SPACES: Final = {
    "after می": r"(?<![\w\u200c])ن?می ",
    "inside می": r"(?<![\w\u200c])ن?می(?=شو|توان|خوا|کن|ده|ماند|زن|نوی|گوی|گیر|مان|ساز|بر|آی|افز)",
    "before ها": r" ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?(?!\w)",
    "before تر": r" تر(?:ی|ین)?(?!\w)",
    "before ای": r"ه ا(?:ی|ند|ید|یم|م)(?!\w)",
    "after به in an adverb": r"(?<!\w)به (?:صورت|عنوان|شکل|سبب|روشنی|موقع|زودی)(?!\w)",
}


@dataclass(frozen=True, slots=True)
class Message:
    context: str
    source: str
    persian: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def _tool() -> ModuleType:
    """The translators' tool, which is a script and no module of the program."""
    specification = importlib.util.spec_from_file_location(
        "translations", ROOT / "build_spec" / "translations.py"
    )
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


TOOL: Final = _tool()
TS: Final[Path] = TOOL.SOURCE
QM: Final = TS.with_suffix(".qm")


def _messages() -> tuple[Message, ...]:
    return tuple(
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in ElementTree.parse(TS).iter("context")
        for message in context.iter("message")
    )


MESSAGES: Final = _messages()


def _breaches(rules: dict[str, str]) -> list[str]:
    return [
        f"{rule} in “{message.persian}”"
        for message in MESSAGES
        for rule, pattern in rules.items()
        if re.search(pattern, PLACEHOLDER.sub("م", message.persian.replace("&", "")))
    ]


def test_no_word_waits_for_its_persian() -> None:
    assert TOOL.unfinished(TS) == []


def test_the_translators_file_has_the_words_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    shutil.copyfile(TS, fresh)

    TOOL.collect(fresh)

    assert fresh.read_bytes() == TS.read_bytes(), "run build_spec/translations.py"


def test_the_compiled_file_is_of_the_translators_file(tmp_path: Path) -> None:
    fresh = tmp_path / QM.name

    TOOL.compile_to(fresh)

    assert fresh.read_bytes() == QM.read_bytes(), "run build_spec/translations.py"


def test_the_compiled_file_speaks_persian() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))

    spoken = {m: translator.translate(m.context, m.source) for m in MESSAGES}

    assert spoken == {message: message.persian for message in MESSAGES}


def test_a_translation_has_the_placeholders_of_its_source() -> None:
    unequal = [
        str(message)
        for message in MESSAGES
        if set(PLACEHOLDER.findall(message.source)) != set(PLACEHOLDER.findall(message.persian))
    ]
    assert unequal == []


def test_a_translation_marks_a_letter_exactly_where_its_source_does() -> None:
    unequal = [
        str(message)
        for message in MESSAGES
        if len(MARKED_LETTER.findall(message.source)) != len(MARKED_LETTER.findall(message.persian))
        or message.source.count("&") != message.persian.count("&")
    ]
    assert unequal == []


def test_a_translation_ends_and_begins_as_its_source() -> None:
    """A unit keeps the space before it, and a command that asks more keeps its ellipsis."""
    unequal = [
        str(message)
        for message in MESSAGES
        if message.source.startswith(" ") != message.persian.startswith(" ")
        or message.persian.endswith(" ")
        or message.source.endswith("…") != message.persian.endswith("…")
    ]
    assert unequal == []


def test_the_patterns_of_files_in_a_dialog_are_those_of_the_source() -> None:
    patterns = re.compile(r"\(\*[^)]*\)|;;")
    unequal = [
        str(message)
        for message in MESSAGES
        if patterns.findall(message.source) != patterns.findall(message.persian)
    ]
    assert unequal == []


def test_a_sentence_begins_with_a_persian_word() -> None:
    """Qt takes a paragraph's direction from its first letter, be it that of a path or a name."""
    latin_first = [
        message.persian
        for message in MESSAGES
        if message.context != "QShortcut"  # names of keys are no sentences
        and re.match(r"«|[^\u0600-\u06ff]*[A-Za-z]", PLACEHOLDER.sub("", message.persian))
    ]
    assert latin_first == []


def test_guillemets_open_and_close_in_turn() -> None:
    unequal = [
        message.persian
        for message in MESSAGES
        if re.sub(r"[^«»]", "", message.persian).replace("«»", "")
    ]
    assert unequal == []


def test_the_persian_is_free_of_foreign_letters_and_marks() -> None:
    in_patterns = re.compile(r"\(\*[^)]*\)|;;")
    breaches = [
        f"{rule} in “{message.persian}”"
        for message in MESSAGES
        if message.context != "QShortcut"  # which Qt puts together to Ctrl++
        for rule, pattern in FOREIGN_LETTERS.items()
        if re.search(pattern, in_patterns.sub("", PLACEHOLDER.sub("م", message.persian)).strip())
    ]
    assert breaches == []


def test_no_half_space_is_missing_in_the_persian() -> None:
    assert _breaches(MISSING_HALF_SPACES) == []


def test_a_plural_is_joined_by_a_half_space() -> None:
    """After a letter that joins the next; سطرها needs none."""
    words = {word for message in MESSAGES for word in re.findall(r"\w+", message.persian)}
    plural = re.compile(r"\w*[^\Wاآدذرزژو]های?")
    assert {word for word in words if plural.fullmatch(word)} - NO_PLURALS == set()


@pytest.mark.parametrize(
    "spoilt",
    ["این می شود", "نمیتوان خواند", "کتاب ها", "بزرگ تر است", "شده اند", "به عنوان نمونه"],
)
def test_a_missing_half_space_would_be_seen(spoilt: str) -> None:
    assert any(re.search(pattern, spoilt) for pattern in MISSING_HALF_SPACES.values())


@pytest.mark.parametrize("clean", ["این می‌شود", "کتاب‌ها", "بزرگ‌تر است", "تهران", "میان دو متن"])
def test_clean_persian_is_left_alone(clean: str) -> None:
    assert not any(re.search(pattern, clean) for pattern in MISSING_HALF_SPACES.values())


def test_the_built_in_layers_have_persian_names_in_clean_spelling() -> None:
    names = [layer.name.get("fa", "") for layer in BUILT_IN_LAYERS]
    assert all(re.fullmatch(r"[\u0621-\u06cc\u200c ]+", name) for name in names)


@pytest.fixture(params=["en", "fa"])
def window(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[QMainWindow]:
    """A window with the menus of the program, in each language."""
    translator = QTranslator()
    if request.param == "fa":
        translator.load(str(QM))
        qapp.installTranslator(translator)
    window = QMainWindow()
    qtbot.addWidget(window)
    Menus(window, Actions(window))
    yield window
    qapp.removeTranslator(translator)


def test_no_two_commands_of_a_menu_share_a_letter(window: QMainWindow) -> None:
    menus = [window.menuBar(), *window.findChildren(QMenu)]

    clashes = [letter for menu in menus for letter in _letters_met_twice(menu.actions())]

    assert clashes == []


def _letters_met_twice(actions: Sequence[QAction]) -> list[str]:
    letters = Counter(
        letter.upper() for action in actions for letter in MARKED_LETTER.findall(action.text())
    )
    return [letter for letter, times in letters.items() if times > 1]

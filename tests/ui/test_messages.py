"""Sentences are whole, in the user's language and digits, and paths keep their own direction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader_app.annotate.edits import Action, Label
from reader_app.errors import DuplicateAnnotation, EmptySpan, LibraryLocked, UndecodableBytes
from reader_app.model import BUILT_IN_LAYERS, ArticleOrder, Status
from ui.messages import (
    decimal,
    edit_sentence,
    interface_language,
    number,
    order_name,
    sentence,
    status_name,
)


@pytest.fixture
def persian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fa_IR"))
    yield
    QLocale.setDefault(before)


class Persian(QTranslator):
    """Stands for the Persian translation of two sentences."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        known = {
            ("errors", UndecodableBytes.sentence): "بایت {offset} در «{path}» خوانا نیست.",
            ("messages", "Tag “{subject}”"): "برچسب «{subject}»",
        }
        # None, not "": Qt takes an empty text for a translation, in its own widgets too.
        return known.get((context, text))


@pytest.fixture
def translated(qapp: QCoreApplication, persian: None) -> Iterator[None]:
    translator = Persian()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_numbers_have_the_digits_of_their_language() -> None:
    assert number(12_345, "en") == "12,345"
    assert number(12_345, "fa") == "۱۲٬۳۴۵"
    assert decimal(2.34, "fa") == "۲٫۳"


def test_the_default_language_is_that_of_the_interface(persian: None) -> None:
    assert (interface_language(), number(7)) == ("fa", "۷")


def test_a_path_stands_isolated_from_left_to_right() -> None:
    path = Path("/home/مینا/library.hashiyeh")
    assert f"“\u2066{path}\u2069”" in sentence(LibraryLocked(path))


def test_a_short_sentence_names_only_the_file() -> None:
    short = sentence(LibraryLocked(Path("/home/mina/x.hashiyeh")), names_only=True)
    assert "“\u2066x.hashiyeh\u2069”" in short
    assert "/home" not in short


def test_a_quote_of_any_direction_stands_isolated_and_the_layer_in_words() -> None:
    words = sentence(DuplicateAnnotation("اصفهان", BUILT_IN_LAYERS[1]))
    assert "“\u2068اصفهان\u2069”" in words
    assert "Place" in words


def test_a_sentence_without_values_is_itself() -> None:
    assert sentence(EmptySpan()) == EmptySpan.sentence


def test_an_error_is_said_in_the_interface_language(translated: None) -> None:
    said = sentence(UndecodableBytes(Path("/a.txt"), 1234))
    assert said == "بایت ۱٬۲۳۴ در «\u2066/a.txt\u2069» خوانا نیست."


def test_an_edit_is_named_in_the_interface_language(translated: None) -> None:
    assert edit_sentence(Label(Action.TAG, "تهران")) == "برچسب «\u2068تهران\u2069»"


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("count", [1, 12])
def test_every_edit_has_a_name_without_open_braces(action: Action, count: int) -> None:
    words = edit_sentence(Label(action, "سال {۱۴۰۴}", count))
    assert words[0].isupper()
    assert "{" not in words.replace("{۱۴۰۴}", "")


def test_an_edit_of_several_records_says_how_many() -> None:
    assert edit_sentence(Label(Action.REMOVE_ARTICLES, "x", 1200)) == "Remove 1,200 articles"


def test_an_edit_of_a_commitment_names_its_slot_its_status_and_its_link() -> None:
    def said(action: Action, becomes: str, subject: str = "پل") -> str:
        plain = edit_sentence(Label(action, subject, becomes=becomes))
        return plain.replace("\u2068", "").replace("\u2069", "")

    assert said(Action.FILL_SLOT, "to_whom") == "Fill “To whom” with “پل”"
    assert said(Action.CHANGE_STATUS, "achieved") == "Set the status of “پل”: Achieved"
    assert said(Action.LINK_COMMITMENT, "restates", "") == "Link a commitment: Restates"
    assert said(Action.RELATE, "شیراز") == "Relate “پل” to “شیراز”"


def test_a_long_or_broken_subject_is_cut_to_one_line() -> None:
    words = edit_sentence(Label(Action.TAG, "سطر یک\nسطر دو " + "و " * 60))
    assert "\n" not in words
    assert len(words) < 60
    assert "…" in words


def test_every_status_and_order_has_a_name() -> None:
    names = [status_name(status) for status in Status] + [order_name(o) for o in ArticleOrder]
    assert all(names)
    assert len(set(names)) == len(names)

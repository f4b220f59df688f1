"""An article on paper is a whole PDF, or none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import TEXT, library_with, tag
from pytestqt.qtbot import QtBot

from reader_app.annotate import commands
from reader_app.errors import FileUnwritable, TargetIsLibrary
from reader_app.library import Library
from reader_app.reporting.choice import ReportChoice, ReportFormat, ReportKind
from ui.printing import write_pdf
from ui.theme import UI_FONT

CHOICE = ReportChoice(ReportKind.ARTICLES, ReportFormat.PDF, "fa")


@pytest.fixture
def library(tmp_path: Path, qtbot: QtBot) -> Library:
    del qtbot  # fonts need an application
    library, (first, _) = library_with(tmp_path / "x.hashiyeh", TEXT, "خبر دراز.\n" * 120)
    note = tag(library, first, "اصفهان", "place")
    tag(library, first, "پل را می‌سازیم", "commitment")
    library.apply(commands.set_note(note, "یادداشتی دراز " * 200))
    return library


def printed(library: Library, target: Path) -> bytes:
    written = write_pdf(library, target, CHOICE, UI_FONT, lambda *_: None, lambda: False)
    assert written is not None
    assert written.size == 2
    return target.read_bytes()


def test_each_article_begins_on_a_sheet_and_long_ones_have_several(
    library: Library, tmp_path: Path
) -> None:
    raw = printed(library, tmp_path / "out.pdf")
    assert raw.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", raw)) >= 4


def test_one_that_is_cancelled_leaves_what_was_there(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    assert write_pdf(library, target, CHOICE, UI_FONT, lambda *_: None, lambda: True) is None
    assert target.read_bytes() == b"old"


def test_it_never_takes_the_place_of_the_library(library: Library, tmp_path: Path) -> None:
    with pytest.raises(TargetIsLibrary):
        printed(library, library.path)
    with pytest.raises(FileUnwritable):
        printed(library, tmp_path / "none" / "out.pdf")

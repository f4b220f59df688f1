"""The index is never wrong unawares: whatever changes an article makes it due, and `check` proves it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from builders import library_with, tag
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.annotate import commands
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.following import correction
from reader_app.errors import KnownError
from reader_app.library import Library
from reader_app.model import ArticleId, Status
from reader_app.store import search_index
from reader_app.text.find import Finder
from reader_app.text.query import parse_query
from reader_app.text.search_key import search_key

RAIN = "خبر باران\nباران در شیراز آمد."
SNOW = "خبر برف\nبرف در تبریز می‌بارد."


def titles(library: Library, written: str) -> list[str]:
    return [each.article.title for each in library.search(parse_query(written))]


def due(library: Library) -> int:
    done, total = library.index_progress()
    return total - done


def change(library: Library, article_id: ArticleId, **values: object) -> None:
    article, _ = library.article(article_id)
    library.apply(Edit(Label(Action.SET_STATUS), (article,), (replace(article, **values),)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made, _ = library_with(tmp_path / "x.hashiyeh", RAIN, SNOW)
    with closing(made):
        made.build_index()
        yield made


# --- what makes an article due ---


def _raw(library: Library, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library.path, isolation_level=None)) as raw:
        return raw.execute(statement, values).fetchall()


CHANGES: dict[str, tuple[Callable[[Library, ArticleId], object], int]] = {
    "an import": (lambda library, _: library.import_text("باغ", "clipboard"), 1),
    "another title": (lambda library, i: change(library, i, title="عنوان"), 1),
    "other metadata": (lambda library, i: change(library, i, metadata={"date": "2025-07-30"}), 1),
    "the same article again": (change, 0),
    "another status": (lambda library, i: change(library, i, status=Status.DONE), 0),
    "an annotation": (lambda library, _: tag(library, library.article_ids()[0], "شیراز"), 0),
    "a removal": (lambda library, i: library.apply(commands.remove_articles([i], "")), 0),
    "an undone import": (lambda library, _: library.undo(), 0),
}


@pytest.mark.parametrize("name", CHANGES)
def test_an_article_is_due_after(library: Library, name: str) -> None:
    make, expected = CHANGES[name]
    make(library, library.article_ids()[0])
    assert due(library) == expected
    assert library.check().is_clean
    library.build_index()
    assert due(library) == 0
    assert library.check().is_clean


def test_a_corrected_text_is_due_and_found_by_its_new_words(library: Library) -> None:
    rain = library.article_ids()[0]
    article, text = library.article(rain)
    corrected = text.replace("شیراز", "کازرون")
    library.apply(correct_text(article, correction(text, corrected, ()), {}))
    assert due(library) == 1
    library.build_index()
    assert (titles(library, "کازرون"), titles(library, "شیراز")) == (["خبر باران"], [])
    library.undo()
    library.build_index()
    assert (titles(library, "کازرون"), titles(library, "شیراز")) == ([], ["خبر باران"])
    assert library.check().is_clean


def test_a_purged_article_is_forgotten_and_its_number_can_be_another_s(library: Library) -> None:
    library.undo()
    library.import_text("باغ\nگل در باغ", "clipboard")  # the undone import is deleted for good
    assert titles(library, "برف") == []
    assert titles(library, "گل") == ["باغ"]
    library.build_index()
    assert (titles(library, "برف"), titles(library, "گل")) == ([], ["باغ"])
    assert library.check().is_clean


def test_many_versions_of_one_article_are_found_once(library: Library) -> None:
    rain = library.article_ids()[0]
    for number in range(5):
        change(library, rain, title=f"باران {number}")
        library.build_index()
    assert titles(library, "باران") == ["باران 4"]
    assert titles(library, "3") == []
    assert library.check().is_clean


def test_an_index_of_mostly_outlived_entries_is_made_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_OUTLIVED", 2)
    rain = library.article_ids()[0]
    for number in range(8):
        change(library, rain, title=f"باران {number}")
        library.build_index()
    versions = _raw(library, "SELECT sum(version) FROM search_entry")
    assert versions[0][0] in range(2, 8)
    assert titles(library, "باران") == ["باران 7"]
    assert library.check().is_clean


def test_an_index_of_another_form_is_made_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "FORM", search_index.FORM + 1)
    _raw(library, "UPDATE search_entry SET source = 'of that form'")
    assert library.check().is_clean
    assert titles(library, "باران") == ["خبر باران"]  # looked up in the texts till then
    told: list[int] = []
    library.build_index(lambda done, _total: told.append(done))
    assert told[0] == 0
    assert titles(library, "باران") == ["خبر باران"]
    assert library.check().is_clean


def test_the_form_is_raised_when_search_keys_change() -> None:
    # Blocks to which Unicode, whose tables differ between Pythons, adds nothing any more.
    blocks = [(0, 0x530), (0x600, 0x780), (0x2000, 0x20C0), (0xFB50, 0xFBC0), (0xFE70, 0xFF00)]
    letters = "".join(chr(code) for first, last in blocks for code in range(first, last))
    words = search_index.words_of(letters)
    assert (search_index.FORM, zlib.crc32(words.encode())) == (2, CHECKSUM), (
        "search keys or words of the index are others now: raise FORM, and change this checksum"
    )


CHECKSUM = 2739917512


# --- building ---


def test_nothing_due_is_cheap_and_told_as_done(library: Library) -> None:
    told: list[tuple[int, int]] = []
    library.build_index(lambda done, total: told.append((done, total)))
    assert told == [(2, 2), (2, 2)]


def test_a_cancelled_building_keeps_what_it_has(tmp_path: Path) -> None:
    made, _ = library_with(tmp_path / "x.hashiyeh", *(f"متن {i}\n" + RAIN * 400 for i in range(30)))
    with closing(made):
        made.build_index(is_cancelled=iter([False] * 20 + [True] * 99).__next__)
        done, total = made.index_progress()
        assert 0 < done < total
        assert made.check().is_clean
        made.build_index()
        assert made.index_progress() == (30, 30)


def test_an_edit_in_the_midst_of_a_batch_stays_due(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rain, snow = library.article_ids()
    change(library, rain, title="اول")
    change(library, snow, title="دوم")
    write = search_index._write

    def edited_before(connection: object, batch: object) -> int:
        monkeypatch.setattr(search_index, "_write", write)
        # The builder holds the lock by now; the change came after it had read.
        connection.exec_driver_sql("UPDATE article SET title = 'سوم' WHERE title = 'اول'")
        return write(connection, batch)

    monkeypatch.setattr(search_index, "_write", edited_before)
    library.build_index()
    assert (titles(library, "اول"), titles(library, "سوم")) == ([], ["سوم"])
    assert due(library) == 0
    assert library.check().is_clean


def test_several_builders_at_once_do_it_once(tmp_path: Path) -> None:
    made, _ = library_with(tmp_path / "x.hashiyeh", *(f"متن {i}\n{RAIN}" for i in range(300)))
    with closing(made), closing(Library.open(made.path)) as other:
        builders = [threading.Thread(target=each.build_index) for each in (made, other, made)]
        for builder in builders:
            builder.start()
        for builder in builders:
            builder.join()
        assert made.index_progress() == (300, 300)
        assert _raw(made, "SELECT max(version) FROM search_entry") == [(1,)]
        assert len(titles(made, "باران")) == 300
        assert made.check().is_clean


def test_two_processes_index_one_library(tmp_path: Path) -> None:
    made, _ = library_with(tmp_path / "x.hashiyeh", *(f"متن {i}\n{RAIN}" for i in range(150)))
    with closing(made):
        command = [sys.executable, "-m", "reader_app", "--library", made.path, "search", "باران"]
        children = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        made.build_index()
        for child in children:
            assert len(child.communicate()[0].splitlines()) == 300
        assert made.check().is_clean


# --- the proof ---


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("DELETE FROM search_entry WHERE article_key = 1", "1 articles are neither in it nor due"),
        ("INSERT INTO search_due VALUES (77)", "1 articles are due to it that are not there"),
        (
            "UPDATE search_entry SET day = '1999-01-01' WHERE article_key = 2",
            "another day or source",
        ),
        ("UPDATE search_entry SET version = 2 WHERE article_key = 1", "where the articles have"),
        ("INSERT INTO search_text (rowid, title, text) VALUES (65536, '', 'سیل')", "it has"),
        ("UPDATE search_text_data SET block = x'00' WHERE id > 10", "it cannot be read"),
        ("DELETE FROM search_text_data WHERE id > 10", "it cannot be read"),
    ],
)
def test_check_tells_of_a_wrong_index_and_the_next_search_has_a_right_one(
    library: Library, harm: str, told: str
) -> None:
    _raw(library, harm)
    (problem,) = library.check().problems
    assert problem.startswith("The search index: ")
    assert told in problem
    assert "the next search makes a new one" in problem
    assert due(library) == 2
    library.build_index()
    assert titles(library, "باران") == ["خبر باران"]
    assert library.check().is_clean


def test_words_that_change_places_are_noticed(library: Library) -> None:
    _raw(library, "INSERT INTO search_text (search_text) VALUES ('delete-all')")
    for number, text in ((65536, RAIN), (2 * 65536, SNOW)):
        words = search_key(text).replace("در شیراز", "شیراز در")
        title = words.partition("\n")[0]
        _raw(
            library,
            "INSERT INTO search_text (rowid, title, text) VALUES (?, ?, ?)",
            number,
            title,
            words,
        )
    (problem,) = library.check().problems
    assert "or has them elsewhere" in problem


# --- whatever happens, searching finds what reading all articles finds ---

WORDS = ("باران", "برف", "می‌بارد", "شیراز")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [*("import", "title", "correct", "remove", "undo", "redo", "undo", "index", "metadata")]
        ),
        st.integers(0, 10**6),
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_searching_equals_reading_everything_after_any_steps(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made, _ = library_with(Path(folder) / "x.hashiyeh", RAIN, SNOW)
        with closing(made):
            for name, number in steps:
                _take(made, name, number)
            _assert_complete(made)
            made.build_index()
            assert due(made) == 0
            _assert_complete(made)
            report = made.check()
            assert report.is_clean, report.problems


def _take(library: Library, name: str, number: int) -> None:
    ids = library.article_ids()
    word = WORDS[number % len(WORDS)]
    if name == "import":
        library.import_text(f"متن {number % 7}\n{word} آمد.", "clipboard")
    elif name == "index":
        library.build_index()
    elif name in ("undo", "redo"):
        (library.undo if name == "undo" else library.redo)()
    elif ids:
        article_id = ids[number % len(ids)]
        article, text = library.article(article_id)
        if name == "title":
            change(library, article_id, title=f"عنوان {word} {number % 3}")
        elif name == "metadata":
            change(library, article_id, metadata={"source": word})
        elif name == "remove":
            library.apply(commands.remove_articles([article_id], article.title))
        else:
            with suppress(KnownError):  # another article has this very text
                _correct(library, article_id, f"{text}{word}\n")


def _correct(library: Library, article_id: ArticleId, corrected: str) -> None:
    article, text = library.article(article_id)
    library.apply(correct_text(article, correction(text, corrected, ()), {}))


def _assert_complete(library: Library) -> None:
    for word in (*WORDS, f"{WORDS[0]} -{WORDS[1]}"):
        query = parse_query(word)
        finder = Finder(query)
        wanted = []
        for article_id in library.article_ids():
            article, text = library.article(article_id)
            if finder.matches(article.title, text):
                wanted.append((article_id, finder.spans(text), finder.spans(article.title)))
        found = library.search(query)
        assert [(f.article.id, [*f.hits], [*f.title_hits]) for f in found] == wanted

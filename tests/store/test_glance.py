"""What is glanced at before a library is open is what the library then shows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import TEXT, library_with, tag

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import ArticleId, Layer, LayerId
from reader_app.store.glance import Glance, glance
from reader_app.store.samples import first_sample

OTHER = "در شیراز، شهردار گفت: پارک تا مهر باز می‌شود.\n"
PARTY = Layer(LayerId("party"), {"fa": "حزب", "en": "Party"}, "#123456", "z", 3)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library, ids = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    library.apply(commands.change_layers(library.layers(), (*library.layers(), PARTY)))
    tag(library, ids[1], "شیراز", "place")
    noted = tag(library, ids[1], "شهردار", "party")
    library.apply(commands.set_note(noted, "بی‌نام"))
    tag(library, ids[0], "اصفهان", "place")
    yield library
    library.close()


def shown(library: Library, article_id: ArticleId) -> Glance:
    article, text = library.article(article_id)
    return Glance(article, text, library.annotations(article_id), library.layers())


def test_an_article_is_seen_as_the_library_shows_it(library: Library) -> None:
    for article_id in library.article_ids():
        # The library is open, so the newest stands in the log beside it.
        assert glance(library.path, article_id) == shown(library, article_id)


def test_a_closed_library_is_seen_and_left_as_it_was(library: Library) -> None:
    first, second = library.article_ids()
    wanted = shown(library, second)
    library.close()
    before = library.path.read_bytes()
    assert glance(library.path, second) == wanted
    assert library.path.read_bytes() == before
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]
    assert first != second


def test_the_first_is_seen_where_the_wanted_one_is_not_there(library: Library) -> None:
    first, second = library.article_ids()
    assert glance(library.path, ArticleId("")) == shown(library, first)
    library.apply(commands.remove_articles([first], ""))
    assert glance(library.path, first) == shown(library, second)


def test_what_is_hidden_is_not_seen(library: Library) -> None:
    _, second = library.article_ids()
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE import SET state = 'running'")
    assert glance(library.path, second) is None


def test_what_can_only_be_opened_as_it_is_meant_to_be_is_not_glanced_at(
    library: Library, tmp_path: Path
) -> None:
    assert glance(tmp_path / "missing.hashiyeh", ArticleId("")) is None
    noise = tmp_path / "noise.hashiyeh"
    noise.write_bytes(b"noise")
    assert glance(noise, ArticleId("")) is None
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'later'")
    assert glance(library.path, ArticleId("")) is None


def test_an_empty_library_has_nothing_to_be_seen(tmp_path: Path) -> None:
    Library.create(tmp_path / "empty.hashiyeh").close()
    assert glance(tmp_path / "empty.hashiyeh", ArticleId("")) is None


def test_the_first_sample_is_seen_as_a_new_library_then_holds_it(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "new.hashiyeh")
    library.import_samples()
    assert first_sample() == shown(library, library.article_ids()[0])
    library.close()

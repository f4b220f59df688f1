"""Searching all articles finds exactly those whose texts have what is asked for."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from builders import library_with, tag

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.errors import KnownError
from reader_app.library import Library
from reader_app.model import ArticleId, FoundArticle, Status
from reader_app.search_errors import (
    NoSuchLayer,
    NoSuchStatus,
    NoSuchThing,
    NotADate,
    NotAName,
    SearchIndexBroken,
)
from reader_app.text.query import parse_query

OLD = Path(__file__).parent / "libraries" / "0001.hashiyeh"
BRIDGE = "پل خواجو\nمهدی جمالی‌نژاد، استاندار اصفهان، گفت: پل‌ها می‌مانند."
SCHOOL = "مدرسه\nدر تهران ۱۲ مدرسه ساخته مي شود 🏫 و كتاب‌ها رسید."
PARK = "پارک\nشهردار شیراز گفت: پارک باز ميشود."


def found_in(library: Library, written: str) -> list[FoundArticle]:
    return list(library.search(parse_query(written)))


def titles(library: Library, written: str) -> list[str]:
    return [each.article.title for each in found_in(library, written)]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made, _ = library_with(tmp_path / "x.hashiyeh", BRIDGE, SCHOOL, PARK)
    with closing(made):
        made.build_index()
        yield made


def article_of(library: Library, title: str) -> ArticleId:
    rows = library.list_rows(library.article_ids())
    return next(i for i, row in rows.items() if row.article.title == title)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("گفت", ["پل خواجو", "پارک"]),
        ("می‌شود", ["مدرسه", "پارک"]),
        ("«میشود»", ["مدرسه", "پارک"]),
        ("كتاب ها", ["مدرسه"]),
        ("گفت -شیراز", ["پل خواجو"]),
        ("-گفت", ["مدرسه"]),
        ("اصف*", ["پل خواجو"]),
        ("12", ["مدرسه"]),
        ("گفت مدرسه", []),
        ("«استاندار اصفهان»", ["پل خواجو"]),
        ("«اصفهان استاندار»", []),
        ("🏫", []),
        ("", []),
    ],
)
def test_articles_are_found_by_their_words(
    library: Library, written: str, wanted: list[str]
) -> None:
    assert titles(library, written) == wanted


def test_hits_are_spans_of_the_stored_text_and_of_the_title(library: Library) -> None:
    (found,) = found_in(library, "مدرسه")
    assert [found.text[start:end] for start, end in found.hits] == ["مدرسه", "مدرسه"]
    assert [found.article.title[start:end] for start, end in found.title_hits] == ["مدرسه"]
    assert found.text == library.article(found.article.id)[1]


def test_words_of_one_query_may_stand_in_the_title_and_in_the_text(library: Library) -> None:
    article, _ = library.article(article_of(library, "پارک"))
    library.apply(_titled(library, article.id, "گزارش باغ"))
    library.build_index()
    assert titles(library, "شهردار باغ") == ["گزارش باغ"]


def _titled(library: Library, article_id: ArticleId, title: str) -> Edit:
    article, _ = library.article(article_id)
    return Edit(Label(Action.SET_STATUS), (article,), (replace(article, title=title),))


def test_an_emoji_or_sign_that_touches_a_word_does_not_hide_it(tmp_path: Path) -> None:
    # SQLite takes newer emoji and private letters for a part of the word.
    text = "خبر\nباران🫠 برف\ue000 تگرگ🏻 رعد\u1ab0 آمد."
    made, _ = library_with(tmp_path / "y.hashiyeh", *(f"{text} {i}" for i in range(70)))
    with closing(made):
        made.build_index()
        for word in ("باران", "برف", "تگرگ", "رعد"):
            assert len(found_in(made, word)) == 70, word


def test_removed_articles_and_undone_imports_are_not_found(library: Library) -> None:
    library.apply(commands.remove_articles([article_of(library, "پل خواجو")], ""))
    assert titles(library, "گفت") == ["پارک"]
    library.undo()
    library.undo()  # the import of the park
    assert titles(library, "گفت") == ["پل خواجو"]
    library.redo()
    assert titles(library, "گفت") == ["پل خواجو", "پارک"]


# --- filters ---


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("status:done", ["پارک"]),
        ("وضعیت:تمام‌شده", ["پارک"]),
        ("وضعیت:ناتمام", ["پل خواجو", "مدرسه"]),
        ("-status:done", ["پل خواجو", "مدرسه"]),
        ("status:in_work", ["پل خواجو", "مدرسه"]),
        ('status:"in work" گفت', ["پل خواجو"]),
        ("وضعیت:شروع‌نشده", []),
        ("layer:place", ["مدرسه"]),
        ("لایه:شخص", ["پل خواجو"]),
        ("-لایه:شخص", ["مدرسه", "پارک"]),
        ("has:commitment", ["پارک"]),
        ("دارد:تعهد", ["پارک"]),
        ("has:note", ["مدرسه"]),
        ("دارد:یادداشت گفت", []),
        ("has:annotation", ["پل خواجو", "مدرسه", "پارک"]),
        ('entity:"جمالینژاد"', ["پل خواجو"]),
        ("نام:«مهدی جمالی نژاد»", ["پل خواجو"]),
        ("نام:تهران", ["مدرسه"]),
        ("نام:اصفهان", []),
        ("-نام:تهران گفت", ["پل خواجو", "پارک"]),
        ("گفت دارد:تعهد", ["پارک"]),
    ],
)
def test_articles_are_found_by_what_was_done_to_them(
    library: Library, written: str, wanted: list[str]
) -> None:
    tag(library, article_of(library, "پل خواجو"), "مهدی جمالی‌نژاد")
    place = tag(library, article_of(library, "مدرسه"), "تهران", "place")
    library.apply(commands.set_note(place, "پایتخت"))
    tag(library, article_of(library, "پارک"), "باز ميشود", "commitment")
    park, _ = library.article(article_of(library, "پارک"))
    library.apply(commands.set_status([park], Status.DONE))
    assert titles(library, written) == wanted


def test_filters_alone_list_articles_without_hits(library: Library) -> None:
    assert [(f.hits, f.title_hits) for f in found_in(library, "status:todo")] == [((), ())] * 3


METADATA = {
    "الف": {"source": "ایسنا", "date": "2025-07-30"},
    "ب": {"url": "https://www.IRNA.ir/news/7", "date": "۱۴۰۴/۰۶/۰۲"},
    "پ": {},
}


def _with_metadata(tmp_path: Path) -> Library:
    library = Library.create(tmp_path / "m.hashiyeh")
    for title in METADATA:
        library.import_text(f"{title}\nخبر {title}", "clipboard")
    for article_id in library.article_ids():
        article, _ = library.article(article_id)
        changed = replace(article, metadata=METADATA[article.title])
        library.apply(Edit(Label(Action.SET_STATUS), (article,), (changed,)))
    return library


@pytest.mark.parametrize("is_indexed", [True, False])
@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("منبع:ايسنا", ["الف"]),
        ("source:irna", ["ب"]),
        ("-source:irna", ["الف", "پ"]),
        ("date:1404/05", ["الف"]),
        ("تاریخ:مرداد ۱۴۰۴", ["الف"]),
        ("date:2025-07-30..", ["الف", "ب"]),
        ("date:1404/06/01..1404/06/31 خبر", ["ب"]),
        ("-date:1404", ["پ"]),
    ],
)
def test_articles_are_found_by_source_and_day(
    tmp_path: Path, is_indexed: bool, written: str, wanted: list[str]
) -> None:
    with closing(_with_metadata(tmp_path)) as library:
        if is_indexed:
            library.build_index()
        assert titles(library, written) == wanted


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("status:gone", NoSuchStatus("gone")),
        ("تاریخ:سیب", NotADate("سیب")),
        ("نام:؟؟", NotAName("؟؟")),
    ],
)
def test_a_filter_that_says_nothing_is_a_known_error(
    library: Library, written: str, error: KnownError
) -> None:
    with pytest.raises(type(error)) as raised:
        found_in(library, written)
    assert str(raised.value) == str(error)


def test_an_unknown_layer_is_told_with_those_that_there_are(library: Library) -> None:
    for written, kind in (("layer:سازمان", NoSuchLayer), ("has:سازمان", NoSuchThing)):
        with pytest.raises(kind) as raised:
            found_in(library, written)
        assert raised.value.values("fa")["layers"] == "شخص، مکان، تعهد"
        assert str(raised.value).endswith("Person, Place, Commitment.")


# --- with half an index, or none ---


def test_what_was_imported_a_moment_ago_is_found_at_once(library: Library) -> None:
    library.import_text("باغ\nدر کرمان گفت.", "clipboard")
    assert titles(library, "گفت") == ["پل خواجو", "پارک", "باغ"]


def test_what_the_index_does_not_know_yet_is_left_out(tmp_path: Path) -> None:
    texts = [f"متن {i}\nباران آمد" for i in range(70)]
    made, _ = library_with(tmp_path / "y.hashiyeh", *texts)
    with closing(made):
        assert titles(made, "باران") == []
        assert len(titles(made, "status:todo")) == 70
        made.build_index()
        assert len(titles(made, "باران")) == 70


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_a_library_that_can_only_be_read_is_searched_without_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, revision: str
) -> None:
    path = tmp_path / "old.hashiyeh"
    shutil.copyfile(OLD.with_name(f"{revision}.hashiyeh"), path)
    path.chmod(0o444)
    monkeypatch.setattr("os.access", lambda *_: False)  # which root would be granted anyway
    with closing(Library.open(path)) as library:
        library.build_index()
        ids = [each.article.id for each in found_in(library, "اصفهان")]
        wanted = [i for i in library.article_ids() if "اصفهان" in "".join(_words_of(library, i))]
        assert ids == wanted != []
        assert found_in(library, "date:1300..1410 اصفهان") is not None


def _words_of(library: Library, article_id: ArticleId) -> tuple[str, str]:
    article, text = library.article(article_id)
    return article.title, text


def test_a_broken_index_is_thrown_away_and_made_anew(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as raw, raw:
        raw.execute("UPDATE search_text_data SET block = x'00' WHERE id > 10")
    with pytest.raises(SearchIndexBroken):
        found_in(library, "گفت")
    library.build_index()
    assert titles(library, "گفت") == ["پل خواجو", "پارک"]


def test_a_search_that_is_cancelled_stops(library: Library) -> None:
    answers = iter([False, False, True])
    found = library.search(parse_query("گفت"), lambda: next(answers, True))
    assert len(list(found)) < 2


def test_an_unfinished_search_holds_no_transaction(library: Library) -> None:
    found = library.search(parse_query("گفت"))
    next(found)
    with closing(sqlite3.connect(library.path)) as raw:
        busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert busy == 0
    assert json.dumps([each.article.title for each in found]) == json.dumps(["پارک"])


def test_words_that_a_writer_has_joined_are_found_apart(tmp_path: Path) -> None:
    made, _ = library_with(tmp_path / "y.hashiyeh", "خبر\nسازمان\u200cملل و شهردار اصفهان.", PARK)
    with closing(made) as library:
        library.build_index()
        assert titles(library, "سازمان ملل") == ["خبر"]
        (found,) = found_in(library, "سازمان ملل")
        assert [found.text[a:b] for a, b in found.hits] == ["سازمان\u200cملل"]

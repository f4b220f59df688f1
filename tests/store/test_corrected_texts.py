"""A corrected text in the library: the edit, its undo, and what else happens to text and annotations."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import TEXT, exported, library_with, tag, tag_span
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select

from reader_app.annotate import commands
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Action, Edit
from reader_app.annotate.following import Correction, correction
from reader_app.correcting_errors import ArticleBusy, CorrectedHere
from reader_app.errors import EditConflict
from reader_app.library import Library
from reader_app.model import AnnotationId, Article, ArticleId, Span
from reader_app.store import schema
from reader_app.store.imports import ImportSession, import_session
from reader_app.text.canonical import canonicalise, title_of

OTHER = "در شیراز، شهردار گفت: پارک تا مهر باز می‌شود.\n"
MENDED = TEXT.replace("می‌سازیم", "بسازیم").replace("📰 ", "")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    for quote, layer in (("جمالی‌نژاد", "person"), ("اصفهان", "place"), ("تهران", "place")):
        tag(library, article_id, quote, layer)
    tag(library, article_id, "تا پایان سال پل را می‌سازیم", "commitment")
    yield library
    library.close()


def found_in(library: Library, article_id: ArticleId, text: str) -> tuple[Article, Correction]:
    article, before = library.article(article_id)
    return article, correction(before, text, library.annotations(article_id))


def correct(library: Library, text: str, article_id: ArticleId | None = None) -> Edit:
    """Corrects the text, deleting what is in question."""
    article, found = found_in(library, article_id or library.article_ids()[0], text)
    edit = correct_text(article, found, {q.annotation.id: None for q in found.questions}, "مینا")
    library.apply(edit)
    return edit


def texts_of(library: Library) -> int:
    with library._database.reading() as connection:
        return connection.execute(select(func.count()).select_from(schema.body)).scalar_one()


def test_a_correction_is_stored_undone_and_done_again_over_restarts(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    before = exported(library, tmp_path)
    correct(library, MENDED)
    after = exported(library, tmp_path)
    article, text = library.article(article_id)
    assert (text, article.title) == (MENDED, title_of(MENDED))
    quotes = ["جمالی‌نژاد", "اصفهان", "تا پایان سال پل را بسازیم", "تهران"]
    assert [a.quote for a in library.annotations(article_id)] == quotes
    assert library.check().is_clean
    for step, expected in (("undo", before), ("redo", after), ("undo", before), ("redo", after)):
        path = library.path
        library.close()
        library = Library.open(path)
        assert getattr(library, step)() is not None
        assert exported(library, tmp_path) == expected
        assert library.check().is_clean
    library.close()


def test_annotations_that_change_places_with_each_other_are_stored(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", "اب اب اب اب. پایان")
    with closing(library):
        for nth in range(4):
            tag(library, article_id, "اب", nth=nth)
        before = exported(library, tmp_path)
        correct(library, "ج: اب اب اب اب. پایان")
        assert [a.start for a in library.annotations(article_id)] == [3, 6, 9, 12]
        assert library.check().is_clean
        library.undo()
        assert exported(library, tmp_path) == before


def test_no_text_is_left_behind_and_none_that_another_article_has_goes(tmp_path: Path) -> None:
    library, (first, second) = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    with closing(library):
        correct(library, MENDED, first)
        assert texts_of(library) == 2
        correct(library, MENDED, second)
        assert texts_of(library) == 1
        library.apply(commands.remove_articles([first], ""))
        correct(library, OTHER, second)
        assert texts_of(library) == 2  # an article that was removed keeps its text
        library.undo()
        library.undo()
        assert (texts_of(library), library.article(first)[1]) == (1, MENDED)
        library.undo()
        assert (library.article(first)[1], library.article(second)[1]) == (MENDED, OTHER)
        assert library.check().is_clean


def test_a_correction_of_what_changed_meanwhile_is_refused_whole(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    article, found = found_in(library, article_id, MENDED)
    correct(library, TEXT.replace("📰", "🏫"))
    state = exported(library, tmp_path)
    with pytest.raises(EditConflict):
        library.apply(correct_text(article, found, {}))
    article, found = found_in(library, article_id, MENDED)
    library.apply(commands.set_note(library.annotations(article_id)[0], "یادداشت"))
    with pytest.raises(EditConflict):
        library.apply(correct_text(article, found, {}))
    library.undo()
    assert exported(library, tmp_path) == state
    assert library.check().is_clean


def test_an_annotation_that_another_window_made_meanwhile_is_not_left_behind(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    article, found = found_in(library, article_id, TEXT.replace("مهدی ", ""))
    tag(library, article_id, "پل", "place")
    state = exported(library, tmp_path)
    with pytest.raises(EditConflict):
        library.apply(correct_text(article, found, {}))
    assert exported(library, tmp_path) == state
    article, found = found_in(library, article_id, TEXT.replace("هم.", "هم؟"))
    tag(library, article_id, "مهدی")  # far from the change, and where it was
    library.apply(correct_text(article, found, {}))
    assert library.check().is_clean


def test_the_history_of_a_text_has_each_correction_that_stands(library: Library) -> None:
    (article_id,) = library.article_ids()
    other = TEXT.replace("گفت", "گفته است")
    correct(library, MENDED)
    library.undo()
    correct(library, other)
    tag(library, article_id, "پل")
    correct(library, MENDED)
    library.import_text(OTHER, "clipboard")
    correct(library, OTHER.replace("پارک", "بوستان"), library.article_ids()[1])
    texts = [library.article(article_id)[1]]
    for step in library.text_history(article_id):
        earlier = step.edit.inverted().text_after(article_id, texts[-1])
        assert earlier is not None
        assert step.edit.label.by == "مینا"
        texts.append(earlier)
    assert texts == [MENDED, other, TEXT]


def test_the_uncorrected_text_does_not_come_in_again(library: Library, tmp_path: Path) -> None:
    text, native = tmp_path / "in.txt", tmp_path / "in.json"
    text.write_text(TEXT, encoding="utf-8")
    library.export(native, "json")
    correct(library, MENDED)
    state = exported(library, tmp_path)
    for path in (text, native):
        report = library.import_paths([path])
        assert (report.added, report.conflicts) == (0, 1)
        assert [type(note) for note in report.notes] == [CorrectedHere]
    assert exported(library, tmp_path) == state
    library.undo()
    assert library.import_paths([text]).skipped == 1
    library.redo()
    library.apply(commands.remove_articles(library.article_ids(), ""))
    assert library.import_paths([text]).added == 1


def test_an_import_corrected_undone_and_done_again(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "in.txt"
    file.write_text(OTHER, encoding="utf-8")
    states = [exported(library, tmp_path)]
    library.import_paths([file])
    states.append(exported(library, tmp_path))
    correct(library, OTHER.replace("پارک", "بوستان"), library.article_ids()[1])
    states.append(exported(library, tmp_path))
    for state in reversed(states[:-1]):
        library.undo()
        assert exported(library, tmp_path) == state
    for state in states[1:]:
        library.redo()
        assert exported(library, tmp_path) == state
    for state in reversed(states[:-1]):
        library.undo()
        assert exported(library, tmp_path) == state
    tag(library, library.article_ids()[0], "پل")  # the import waits for no redo any more
    path = library.path
    library.close()
    with closing(Library.open(path)) as again:  # which purges it
        assert again.check().is_clean
        assert texts_of(again) == 1


def test_purging_an_import_leaves_the_text_that_a_corrected_article_shares_with_it(
    library: Library, tmp_path: Path
) -> None:
    article_id = library.article_ids()[0]
    states = [exported(library, tmp_path)]
    correct(library, OTHER, article_id)
    library.undo()
    library.import_text(OTHER, "clipboard")
    states.append(exported(library, tmp_path))
    correct(library, OTHER, article_id)
    states.append(exported(library, tmp_path))
    assert texts_of(library) == 1
    for state in reversed(states[:-1]):
        library.undo()
        assert exported(library, tmp_path) == state
    for state in states[1:]:
        library.redo()
        assert exported(library, tmp_path) == state
    library.undo()
    library.undo()
    correct(library, OTHER, article_id)  # the import waits for no redo, and has this text too
    state = exported(library, tmp_path)
    path = library.path
    library.close()
    with closing(Library.open(path)) as again:
        assert texts_of(again) == 1
        assert exported(again, tmp_path) == state
        again.undo()
        assert exported(again, tmp_path) == states[0]
        assert again.check().is_clean


def test_annotations_merged_by_an_import_go_with_it_after_a_correction(
    library: Library, tmp_path: Path
) -> None:
    other, (other_id,) = library_with(tmp_path / "y.hashiyeh", TEXT)
    tag(other, other_id, "پل", "place")
    other.export(tmp_path / "in.json", "json")
    other.close()
    states = [exported(library, tmp_path)]
    library.import_paths([tmp_path / "in.json"])
    states.append(exported(library, tmp_path))
    correct(library, MENDED)
    states.append(exported(library, tmp_path))
    for state in reversed(states[:-1]):
        library.undo()
        assert exported(library, tmp_path) == state
    for state in states[1:]:
        library.redo()
        assert exported(library, tmp_path) == state
    assert library.check().is_clean


def test_a_text_is_not_corrected_under_an_import_that_adds_to_it(
    library: Library, tmp_path: Path
) -> None:
    with import_session(library._database, "x") as session:
        _hide_an_annotation(library, session)
        with pytest.raises(ArticleBusy):
            correct(library, MENDED)
        assert session.finish(Action.IMPORT) is None  # it came to nothing and is taken out
    correct(library, MENDED)
    assert library.check().is_clean


def test_what_an_import_that_died_left_on_it_is_taken_out_first(
    library: Library, tmp_path: Path
) -> None:
    with library._database.writing() as connection:
        row = {"id": "dead", "source": "x", "state": "running", "started": "now"}
        connection.execute(insert(schema.import_).values(**row, articles=0, annotations=0))
    _hide_an_annotation(library, ImportSession(library._database, "dead", "x"))  # pyright: ignore
    correct(library, MENDED)
    assert library.check().is_clean


def _hide_an_annotation(library: Library, session: ImportSession) -> None:
    with library._database.writing() as connection:
        row = connection.execute(select(schema.annotation)).mappings().first()
        assert row is not None
        values = {**row, "id": "hidden", "start": 0, "end": 4, "quote": TEXT[:4], "prefix": ""}
        values |= {"suffix": TEXT[4:36], "import_id": session.id}
        del values["key"]
        connection.execute(insert(schema.annotation).values(**values))


changes_of = st.lists(
    st.tuples(
        st.integers(0, 10**6),
        st.integers(0, 12),
        st.sampled_from(["", "ا", "‌", " ", "ه", "نو ", " و", "\n", "🏫", "اصفهان", " جمالی نژاد "]),
    ),
    min_size=1,
    max_size=4,
)


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for at, length, new in changes:
        at %= len(text) + 1
        text = text[:at] + new + text[at + length :]
    return canonicalise(text).text


def assert_nothing_moved_silently(found: Correction) -> None:
    """An own look at each annotation: its words stand where it is, or few of its letters changed."""
    for annotation, span in found.kept:
        now = found.after[span.start : span.end]
        if now == annotation.quote:
            continue
        inside = [
            d
            for d in found.differences
            if d.before.start >= annotation.start and d.before.end <= annotation.end
        ]
        rebuilt, done = "", annotation.start
        for d in inside:
            if d.before == Span(annotation.start, annotation.start):
                continue
            if d.before == Span(annotation.end, annotation.end):
                continue
            rebuilt += found.before[done : d.before.start] + found.after[slice(*d.after)]
            done = d.before.end
        rebuilt += found.before[done : annotation.end]
        assert rebuilt == now
    assert len(found.kept) + len(found.questions) == len(
        {a.id for a, _ in found.kept} | {q.annotation.id for q in found.questions}
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes_of, st.lists(st.tuples(st.integers(0, 70), st.integers(1, 25)), max_size=6))
def test_any_change_keeps_or_asks_and_is_undone_to_the_same_bytes(
    changes: list[tuple[int, int, str]], spans: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, (article_id,) = library_with(folder / "x.hashiyeh", TEXT)
        with closing(library):
            for start, length in set(spans):
                _tag_if_words(library, article_id, Span(start, start + length))
            before = exported(library, folder)
            count = len(library.annotations(article_id))
            text = changed(TEXT, changes)
            if not title_of(text) or text == TEXT:
                return
            article, found = found_in(library, article_id, text)
            assert len(found.kept) + len(found.questions) == count
            assert_nothing_moved_silently(found)
            decisions: dict[AnnotationId, Span | None] = dict.fromkeys(
                q.annotation.id for q in found.questions
            )
            library.apply(correct_text(article, found, decisions))
            assert library.article(article_id)[1] == text
            assert library.check().is_clean
            after = exported(library, folder)
            library.undo()
            assert exported(library, folder) == before
            library.redo()
            assert exported(library, folder) == after
            assert library.check().is_clean


def _tag_if_words(library: Library, article_id: ArticleId, span: Span) -> None:
    _, text = library.article(article_id)
    if text[span.start : span.end].strip() and span.end <= len(text):
        tag_span(library, article_id, span, "place")


def gold_changes(text: str, start: int, end: int) -> list[str]:
    """The text changed before, at, inside, across and behind a span, by each kind of change."""
    middle = (start + end) // 2
    return [
        text[:at] + new + text[at + length :]
        for at in (0, max(start - 3, 0), start, middle, end - 1, end, min(end + 3, len(text)))
        for length, new in (
            (0, "نو"),
            (0, " نو "),
            (2, ""),
            (2, "ژ"),
            (end - start + 4, ""),
            (1, " "),
        )
    ]


def test_every_annotation_of_the_real_article_is_kept_or_asked(
    tmp_path: Path, sample_article: Path
) -> None:
    library = Library.create(tmp_path / "x.hashiyeh")
    with closing(library):
        library.import_paths([sample_article])
        (article_id,) = library.article_ids()
        gold = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
        for mention in (*gold["mentions"], *gold["commitments"]):
            layer = mention.get("layer", "commitment")
            tag_span(library, article_id, Span(mention["start"], mention["end"]), layer)
        _, text = library.article(article_id)
        annotations = library.annotations(article_id)
        before = exported(library, tmp_path)
        for number, annotation in enumerate(annotations):
            for case, after in enumerate(gold_changes(text, annotation.start, annotation.end)):
                found = correction(text, after, annotations)
                assert len(found.kept) + len(found.questions) == len(annotations)
                assert_nothing_moved_silently(found)
                if (number * 7 + case) % 97 == 0:
                    correct(library, after)
                    assert library.check().is_clean
                    library.undo()
                    assert exported(library, tmp_path) == before

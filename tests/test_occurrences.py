"""A phrase looked for in a library: every spelling, endings outside, what has changed since."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import ANNOTATOR, exported, library_with, tag

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Label
from reader_app.errors import ArticleMissing, ArticlesChanged
from reader_app.library import Library
from reader_app.model import PERSON, PLACE, ArticleId, Status
from reader_app.occurrences import Occurrence, Occurrences, find_occurrences, require_unchanged

Z = "\u200c"
FIRST = f"😀 جمالی{Z}نژاد آمد. گفتهٔ جمالی نژاد این بود.\n"
SECOND = f"جماليـنژادها رفتند؛ کتاب{Z}های جمالینژاد.\n"
OTHER = "پل خواجو در اصفهان است.\n"


@pytest.fixture(params=["indexed", "not indexed"])
def library(tmp_path: Path, request: pytest.FixtureRequest) -> Library:
    library, _ = library_with(tmp_path / "x.hashiyeh", FIRST, SECOND, OTHER)
    if request.param == "indexed":
        library.build_index()
    return library


def found(library: Library, quote: str, ids: list[ArticleId] | None = None) -> Occurrences:
    occurrences = find_occurrences(library, quote, ids)
    assert occurrences is not None
    return occurrences


def quotes(occurrences: Occurrences) -> list[str]:
    return [place.quote for place in occurrences.places]


def tag_all(library: Library, places: list[Occurrence]) -> None:
    is_new = ANNOTATOR not in library.annotators()
    layer = next(layer for layer in library.layers() if layer.id == PERSON)
    edit = commands.tag_all("جمالی نژاد", places, layer, ANNOTATOR, annotator_is_new=is_new)
    library.apply(edit)


def test_every_spelling_is_found_in_every_article_without_its_ending(library: Library) -> None:
    places = found(library, f"جمالی{Z}نژاد")
    assert quotes(places) == [f"جمالی{Z}نژاد", "جمالی نژاد", "جماليـنژاد", "جمالینژاد"]
    texts = {place.article.id: library.article(place.article.id)[1] for place in places.places}
    for place in places.places:
        text = texts[place.article.id]
        assert text[place.span.start : place.span.end] == place.quote
        assert text.startswith(
            place.prefix + place.quote + place.suffix, place.span.start - len(place.prefix)
        )
        (hit,) = place.snippet.hits
        assert place.snippet.text[hit.start : hit.end] == place.quote


def test_one_article_can_be_looked_through_alone(library: Library) -> None:
    assert len(found(library, "جمالی نژاد", library.article_ids()[1:2]).places) == 2


def test_a_place_says_on_which_layers_it_is_annotated_already(library: Library) -> None:
    ids = library.article_ids()
    tag(library, ids[0], "جمالی نژاد این", "place")
    tag(library, ids[0], "جمالی نژاد")
    layers = [place.layers for place in found(library, "جمالی نژاد", ids[:1]).places]
    assert layers == [frozenset(), {PERSON, PLACE}]


def test_a_search_that_is_cancelled_gives_nothing(library: Library) -> None:
    assert find_occurrences(library, "جمالی نژاد", is_cancelled=lambda: True) is None


def test_progress_is_told(library: Library) -> None:
    told: list[tuple[int, int]] = []
    find_occurrences(library, "پل", progress=lambda done, total: told.append((done, total)))
    assert told in ([(0, 3)], [(0, 0)])


def test_signs_alone_are_found_as_they_are(library: Library) -> None:
    assert quotes(found(library, "؛")) == ["؛"]
    assert quotes(found(library, "  ")) == []


def test_tagging_all_is_one_step_that_undo_takes_back_whole(
    library: Library, tmp_path: Path
) -> None:
    before = exported(library, tmp_path, "before.json")
    places = found(library, "جمالی نژاد")
    tag_all(library, [*places.places])
    after = exported(library, tmp_path, "after.json")
    ids = library.article_ids()
    found_rows = library.list_rows(ids)
    rows = [found_rows[article_id] for article_id in ids]
    assert [row.counts.get(PERSON, 0) for row in rows] == [2, 2, 0]
    assert [row.article.status for row in rows] == [Status.IN_WORK, Status.IN_WORK, Status.TODO]
    assert library.undo_labels()[0] == Label(Action.TAG, "جمالی نژاد", 4)
    library.undo()
    assert exported(library, tmp_path, "undone.json") == before
    library.redo()
    assert exported(library, tmp_path, "redone.json") == after


def test_what_has_not_changed_may_be_tagged(library: Library) -> None:
    places = found(library, "جمالی نژاد")
    assert require_unchanged(library, places, places.places, PERSON) == [*places.places]


def test_a_change_elsewhere_does_not_matter_and_a_new_status_is_taken(library: Library) -> None:
    places = found(library, "جمالی نژاد")
    ids = library.article_ids()
    tag(library, ids[2], "اصفهان", "place")
    tag(library, ids[0], "آمد", "place")
    current = require_unchanged(library, places, places.places, PERSON)
    assert [place.span for place in current] == [place.span for place in places.places]
    assert current[0].article.status is Status.IN_WORK
    tag_all(library, current)


def test_a_place_annotated_meanwhile_stops_it_all(library: Library) -> None:
    places = found(library, "جمالی نژاد")
    tag(library, library.article_ids()[1], "جمالینژاد")
    with pytest.raises(ArticlesChanged):
        require_unchanged(library, places, places.places, PERSON)
    assert len(require_unchanged(library, places, places.places, PLACE)) == 4


def test_an_article_removed_meanwhile_stops_it_all(library: Library) -> None:
    places = found(library, "جمالی نژاد")
    library.apply(commands.remove_articles(library.article_ids()[:1], "x"))
    with pytest.raises(ArticleMissing):
        require_unchanged(library, places, places.places, PERSON)


def test_a_very_common_phrase_is_cut_off(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader_app.occurrences.MOST", 3)
    places = found(library, "جمالی نژاد")
    assert len(places.places) == 3
    assert places.is_cut

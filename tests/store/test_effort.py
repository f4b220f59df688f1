"""What an annotator did, and what became of suggestions, is counted and kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from builders import ANNOTATOR, TEXT, change, library_with, put, suggestion_of, tag, take

from reader_app.annotate import commands, suggestions
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import correction
from reader_app.errors import ArticleMissing
from reader_app.library import Library
from reader_app.listings import Effort, EffortRow, SuggesterDay
from reader_app.model import PERSON, PLACE, Annotation, AnnotationId, ArticleId, Span
from reader_app.suggest.suggestion import SuggesterName, Suggestion

TODAY = datetime.now(UTC).date()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(library_with(tmp_path / "x.hashiyeh", TEXT)[0]) as library:
        put(library, ANNOTATOR)
        yield library


@pytest.fixture
def own(library: Library) -> ArticleId:
    return library.article_ids()[0]


def accept(library: Library, article_id: ArticleId, *suggested: Suggestion) -> list[Annotation]:
    article, text = library.article(article_id)
    layers = {layer.id: layer for layer in library.layers()}
    existing = library.annotations(article_id)
    edit = suggestions.accept(article, text, existing, suggested, layers, ANNOTATOR)
    library.apply(edit)
    return [*edit.annotations_added()]


def reject(library: Library, article_id: ArticleId, *suggested: Suggestion) -> None:
    article, text = library.article(article_id)
    library.apply(suggestions.reject(article, text, suggested, ANNOTATOR))


def test_what_is_done_adds_up_by_day(library: Library, own: ArticleId) -> None:
    step = library.last_step()
    day = date(2026, 1, 2)
    library.add_effort(own, day, Effort(1, 2, 3))
    library.add_effort(own, day, Effort(10, 0, 1))
    library.add_effort(own, date(2026, 1, 1), Effort(clicks=1))
    assert library.effort() == [
        EffortRow(own, date(2026, 1, 1), Effort(clicks=1)),
        EffortRow(own, day, Effort(11, 2, 4)),
    ]
    assert library.effort()[1].effort.actions == 17
    assert library.last_step() == step


def test_a_day_knows_what_was_made_on_it(library: Library, own: ArticleId) -> None:
    tag(library, own, "مهدی")
    accept(library, own, suggestion_of(TEXT, "اصفهان"))
    library.add_effort(own, TODAY, Effort(1, 2))
    library.add_effort(own, TODAY - timedelta(9), Effort(1, 2))
    earlier, today = library.effort()
    assert (today.annotations, today.accepted) == (2, 1)
    assert (earlier.annotations, earlier.accepted) == (0, 0)


def test_a_removed_article_is_not_counted(library: Library, own: ArticleId) -> None:
    library.add_effort(own, TODAY, Effort(1))
    library.apply(commands.remove_articles([own], ""))
    assert library.effort() == []


def test_an_unknown_article_is_no_place_for_it(library: Library) -> None:
    with pytest.raises(ArticleMissing):
        library.add_effort(ArticleId("x"), TODAY, Effort(1))


def test_each_suggester_has_its_days(library: Library, own: ArticleId) -> None:
    names = replace(suggestion_of(TEXT, "مهدی", "person"), suggester=SuggesterName.NAMES)
    accept(library, own, suggestion_of(TEXT, "اصفهان"), names)
    reject(library, own, suggestion_of(TEXT, "سال", "person"))
    assert library.suggester_days() == [
        SuggesterDay("names", TODAY, accepted=1),
        SuggesterDay("tagger", TODAY, accepted=1, rejected=1),
    ]
    assert [(day.right, day.judged) for day in library.suggester_days()] == [(1, 1), (1, 2)]


def test_what_was_undone_was_never_accepted(library: Library, own: ArticleId) -> None:
    accept(library, own, suggestion_of(TEXT, "اصفهان"))
    library.undo()
    reject(library, own, suggestion_of(TEXT, "سال", "person"))
    library.undo()
    assert library.suggester_days() == []


def test_what_was_deleted_after_was_no_good_suggestion(library: Library, own: ArticleId) -> None:
    accepted = accept(library, own, suggestion_of(TEXT, "اصفهان"), suggestion_of(TEXT, "تهران"))
    library.apply(commands.delete_annotations(accepted[:1]))
    (day,) = library.suggester_days()
    assert day == SuggesterDay("tagger", TODAY, accepted=2, deleted=1)
    assert day.right == 1


def test_other_ends_and_another_layer_are_corrections(library: Library, own: ArticleId) -> None:
    words = suggestion_of(TEXT, "اصفهان"), suggestion_of(TEXT, "تهران"), suggestion_of(TEXT, "سال")
    first, second, third = accept(library, own, *words)
    layers = {layer.id: layer for layer in library.layers()}
    wider = Span(first.start - 3, first.end)
    library.apply(commands.move_ends(first, TEXT, wider, layers[PLACE], ()))
    library.apply(commands.change_layer(second, layers[PERSON], ()))
    change(library, third, replace(third, note="یادداشت"))
    assert library.suggester_days() == [SuggesterDay("tagger", TODAY, accepted=3, corrected=2)]


def test_ends_that_were_moved_back_are_right(library: Library, own: ArticleId) -> None:
    (first,) = accept(library, own, suggestion_of(TEXT, "اصفهان"))
    layer = next(layer for layer in library.layers() if layer.id == PLACE)
    wider = Span(first.start - 3, first.end)
    moved = commands.move_ends(first, TEXT, wider, layer, ())
    library.apply(moved)
    (now,) = moved.annotations_added()
    library.apply(commands.move_ends(now, TEXT, first.span, layer, ()))
    assert library.suggester_days() == [SuggesterDay("tagger", TODAY, accepted=1)]


def test_a_corrected_text_makes_no_suggestion_wrong(library: Library, own: ArticleId) -> None:
    accept(library, own, suggestion_of(TEXT, "اصفهان"))
    article, text = library.article(own)
    found = correction(text, text.replace("اصفهان", "اصفاهان"), library.annotations(own))
    library.apply(correct_text(article, found, {}))
    assert library.annotations(own)[0].quote == "اصفاهان"
    assert library.suggester_days() == [SuggesterDay("tagger", TODAY, accepted=1)]


def test_what_another_library_accepted_counts_as_it_stands(
    library: Library, own: ArticleId
) -> None:
    mine = tag(library, own, "تهران", "place")
    put(library, replace(mine, id=AnnotationId("x"), layer_id=PERSON, origin="suggestion:tagger"))
    assert library.suggester_days() == [SuggesterDay("tagger", TODAY, accepted=1)]
    take(library, *(each for each in library.annotations(own) if each.origin != "person"))
    assert library.suggester_days() == []


def test_what_is_in_a_removed_article_does_not_count(library: Library, own: ArticleId) -> None:
    accept(library, own, suggestion_of(TEXT, "اصفهان"))
    reject(library, own, suggestion_of(TEXT, "سال", "person"))
    library.apply(commands.remove_articles([own], ""))
    assert library.suggester_days() == []


def test_what_an_article_teaches_is_kept_anew(library: Library, own: ArticleId) -> None:
    library.keep_uncertainty([(own, 0.5), (ArticleId("gone"), 1.0)], 3)
    library.keep_uncertainty([(own, 0.25)], 4)
    with library._database.raw() as raw:
        rows = raw.execute("SELECT value, knowledge_step FROM uncertainty").fetchall()
    assert rows == [(0.25, 4)]

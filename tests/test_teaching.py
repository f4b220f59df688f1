"""Which articles would teach most, and that it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import library_with

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import PERSON, ArticleOrder, Status
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.teaching import look_through, uncertainty

SURE = "وی از استان اصفهان به استان یزد رفت.\n"
DOUBTFUL = "دکتر امید آمد. خانم بهار رفت. آقای پیروز گفت. شهر نور سرد است.\n"
NOTHING = "هوا سرد است و باران می‌بارد.\n"


def suggested(score: float) -> Suggestion:
    reason = Reason(ReasonKind.LOOKS_LIKE)
    return Suggestion(0, 1, PERSON, score, SuggesterName.TAGGER, reason)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, _ = library_with(tmp_path / "a.hashiyeh", NOTHING, SURE, DOUBTFUL)
    return library


def look(library: Library) -> int:
    return look_through(library, lambda _: None, lambda: False, give_way=False)


def test_what_is_in_doubt_counts_and_what_is_sure_does_not() -> None:
    assert uncertainty([suggested(0.5)], 100) == 1
    assert uncertainty([suggested(1.0)], 100) == 0
    assert uncertainty([suggested(0.5)], 100) > uncertainty([suggested(0.9)], 100)


def test_a_long_article_is_not_preferred_for_its_length() -> None:
    assert uncertainty([suggested(0.5)] * 2, 6_000) < uncertainty([suggested(0.5)], 1_000)


def test_the_list_begins_with_what_teaches_most(library: Library) -> None:
    nothing, sure, doubtful = library.article_ids()
    assert look(library) == 3
    assert library.article_ids(ArticleOrder.TEACHES) == [doubtful, sure, nothing]


def test_what_was_looked_at_is_not_looked_at_again(library: Library) -> None:
    assert look(library) == 3
    assert look(library) == 0


def test_what_is_done_goes_last(library: Library) -> None:
    look(library)
    first = library.article_ids(ArticleOrder.TEACHES)[0]
    article, _ = library.article(first)
    library.apply(commands.set_status([article], Status.DONE))
    assert library.article_ids(ArticleOrder.TEACHES)[-1] == first


def test_a_cancelled_look_changes_nothing(library: Library) -> None:
    assert look_through(library, lambda _: None, lambda: True) == 0
    assert library.article_ids(ArticleOrder.TEACHES) == library.article_ids()

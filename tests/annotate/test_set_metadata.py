"""An article's details change by an edit that has both its earlier and its later state."""

from __future__ import annotations

from dataclasses import replace

from reader_app.annotate.commands import set_metadata
from reader_app.annotate.edits import Action, Label
from reader_app.model import Article, ArticleId

ARTICLE = Article(ArticleId("a"), "عنوان", "", metadata={"source": "ایسنا"})


def test_an_edit_of_details_has_both_states_and_the_earlier_title() -> None:
    edit = set_metadata(ARTICLE, title=" پل \n باز شد ", metadata={"author": "مینا"})
    assert edit.label == Label(Action.SET_METADATA, "عنوان")
    assert edit.removed == (ARTICLE,)
    assert edit.added == (replace(ARTICLE, title="پل باز شد", metadata={"author": "مینا"}),)


def test_a_title_without_words_is_no_title() -> None:
    assert list(set_metadata(ARTICLE, title=" \n ").records) == []


def test_what_is_not_given_stays_and_nothing_new_is_no_change() -> None:
    assert set_metadata(ARTICLE, title="تازه").added == (replace(ARTICLE, title="تازه"),)
    assert list(set_metadata(ARTICLE, metadata={"source": "ایسنا"}).records) == []

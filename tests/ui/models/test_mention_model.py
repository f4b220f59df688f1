"""Mentions in their context, and which of them are ticked."""

from __future__ import annotations

from dataclasses import replace

from people import mention_row

from reader_app.text.anchors import CONTEXT_LENGTH
from ui.models.mention_model import MentionModel, in_context


def test_a_mention_is_marked_in_its_context_and_the_word_cut_in_two_is_left_out() -> None:
    row = mention_row(1, "جمالی")
    found = in_context(row)
    assert [found.text[hit.start : hit.end] for hit in found.hits] == ["جمالی"]
    assert found.text.endswith("ساخته می")  # of a context that is not cut, all is shown
    suffix = " و شهر را دوباره از نو خواهد ساخت، می‌گویند"[:CONTEXT_LENGTH]
    cut = in_context(replace(row, annotation=replace(row.annotation, suffix=suffix)))
    assert cut.text.endswith("خواهد…")


def test_ticks_stay_with_mentions_that_are_shown_again() -> None:
    model = MentionModel()
    model.show([mention_row(n) for n in range(4)])
    model.tick([1, 2], is_wanted=True)
    model.show([mention_row(n) for n in (2, 3)])
    assert [row.annotation.id for row in model.ticked] == ["m2"]
    model.tick([0], is_wanted=False)
    assert model.ticked_count == 0

"""Each filter that is on is worded by itself and can be taken off by itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.listings import CommitmentFilter, CommitmentOrder
from reader_app.model import CommitmentKind, CommitmentStatus, EntityId, Strength
from ui.models.commitment_filters import SETS, chips_of, toggled
from ui.models.commitment_found import Asked, View, from_kept, kept

EVERYTHING = CommitmentFilter(
    person_ids=frozenset({EntityId("p")}),
    place_ids=frozenset({EntityId("q")}),
    topics=frozenset({"آب"}),
    statuses=frozenset({None, CommitmentStatus.STALLED}),
    kinds=frozenset({CommitmentKind.EVENT}),
    strengths=frozenset({Strength.HOPE}),
    due_from=date(2025, 9, 1),
    due_to=date(2025, 9, 30),
    has_deadline=True,
    has_reminder=True,
    words="پل",
)
NAMES = {EntityId("p"): "مینا", EntityId("q"): "اصفهان"}


@pytest.mark.usefixtures("qapp")
def test_taking_every_filter_off_in_turn_leaves_none() -> None:
    left, steps = EVERYTHING, 0
    while chips := chips_of(left, NAMES):
        left = chips[0].without
        steps += 1
    assert left.is_empty
    assert steps == 11


@pytest.mark.usefixtures("qapp")
def test_a_chip_says_what_it_takes_off() -> None:
    words = [chip.words for chip in chips_of(EVERYTHING, NAMES)]
    assert any("مینا" in each for each in words)
    assert any("September 2025" in each and "Shahrivar" in each for each in words)
    assert "Not assessed" in words


@given(st.sampled_from(SETS), st.sampled_from(["آب", None, Strength.FIRM]))
def test_toggling_twice_changes_nothing(field: str, value: object) -> None:
    assert toggled(toggled(EVERYTHING, field, value), field, value) == EVERYTHING


@pytest.mark.parametrize("view", View)
def test_what_is_asked_for_comes_back_from_the_settings(view: View) -> None:
    asked = Asked(view, EVERYTHING, CommitmentOrder.WHO, is_descending=True)
    assert from_kept(kept(asked)) == asked


@pytest.mark.parametrize("text", ["", "{", '{"view": "nothing"}', "[]"])
def test_unsound_settings_ask_for_the_usual(text: str) -> None:
    assert from_kept(text) == Asked()

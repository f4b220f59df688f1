from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.suggest.calibration import Trial, measure

TRIALS = st.lists(st.builds(Trial, st.floats(0, 1), st.booleans()), max_size=200)


def trials(*given: tuple[float, int, int]) -> list[Trial]:
    """So many trials of a probability, and how many of them were right."""
    return [Trial(chance, i < right) for chance, count, right in given for i in range(count)]


@given(TRIALS)
def test_the_likelier_is_never_expected_to_be_right_less_often(made: list[Trial]) -> None:
    figures = measure(made, len(made))
    scores = [figures.score(chance / 50) for chance in range(51)]
    assert all(one <= other for one, other in pairwise(scores))
    assert all(0 <= score <= 1 for score in scores)


@given(TRIALS)
def test_the_figures_are_those_of_what_the_threshold_lets_through(made: list[Trial]) -> None:
    tagged = max(sum(it.is_right for it in made), 1)
    figures = measure(made, tagged)
    shown = [it for it in made if figures.score(it.probability) >= figures.threshold]
    right = sum(it.is_right for it in shown)
    if right:
        assert figures.precision == pytest.approx(right / len(shown))
        assert figures.recall == pytest.approx(right / tagged)
    assert sum(bucket.size for bucket in figures.buckets) == len(shown)


def test_no_other_threshold_has_a_better_f() -> None:
    made = trials((0.9, 40, 38), (0.6, 40, 24), (0.3, 40, 4))
    figures = measure(made, 80)
    assert figures.precision == pytest.approx(62 / 80)
    assert figures.recall == pytest.approx(62 / 80)
    assert figures.score(0.3) < figures.threshold <= figures.score(0.6)


def test_a_score_is_the_share_that_was_right() -> None:
    figures = measure(trials((0.9, 100, 50)), 100)
    assert figures.score(0.9) == pytest.approx(0.5, abs=0.01)
    assert figures.score(0.99) == pytest.approx(0.5, abs=0.01)
    assert figures.score(0.45) == pytest.approx(0.25, abs=0.01)


def test_a_layer_of_which_nothing_was_found_suggests_nothing() -> None:
    figures = measure([], 5)
    assert (figures.precision, figures.recall, figures.f_score) == (0, 0, 0)
    assert figures.score(0.99) < figures.threshold


@pytest.mark.parametrize(("shipped_f", "expected"), [(0.0, True), (0.67, True), (0.7, False)])
def test_what_is_worse_than_the_shipped_model_is_not_used(shipped_f: float, expected: bool) -> None:
    figures = replace(measure(trials((0.9, 100, 66)), 100), shipped_f=shipped_f)
    assert figures.is_used is expected

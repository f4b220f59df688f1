"""The model that ships is read whole or not at all, and its scores are shares."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader_app.suggest.shipped_model import ABOUT, FOLDER, MODEL, read_model, scaled, shipped_model
from reader_app.suggest_errors import ModelDamaged


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in (ABOUT, MODEL):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_the_model_is_read_once() -> None:
    assert shipped_model() is shipped_model()


@pytest.mark.parametrize("name", [ABOUT, MODEL])
def test_a_missing_file_is_a_known_error(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelDamaged):
        read_model(copied)


@pytest.mark.parametrize("name", [ABOUT, MODEL])
def test_a_damaged_file_is_a_known_error(copied: Path, name: str) -> None:
    whole = (copied / name).read_bytes()
    (copied / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelDamaged):
        read_model(copied)


def test_a_model_of_other_features_is_not_taken(copied: Path) -> None:
    about = (copied / ABOUT).read_text(encoding="utf-8")
    (copied / ABOUT).write_text(about.replace('"features": ', '"features": 9'), encoding="utf-8")
    with pytest.raises(ModelDamaged):
        read_model(copied)


def test_scores_are_shares_that_rise_with_the_probability() -> None:
    for kind in ("person", "place"):
        scores = [shipped_model().score(kind, step / 100) for step in range(101)]
        assert scores == sorted(scores)
        assert 0 <= scores[0] < 0.5 < scores[-1] <= 1


def test_between_the_pairs_of_a_scale_a_score_is_in_proportion() -> None:
    scale = [(0.2, 0.1), (0.6, 0.5), (0.8, 0.9)]
    assert scaled(scale, 0.4) == pytest.approx(0.3)
    assert scaled(scale, 0.6) == pytest.approx(0.5)
    assert (scaled(scale, 0.0), scaled(scale, 1.0)) == (0.1, 0.9)

"""A model of bytes is opened only if it is whole, and its probabilities become runs of words."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reader_app.suggest.crf import Crf, Run, runs
from reader_app.suggest_errors import ModelDamaged


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for _ in range(5):
        trainer.append([["w=او"], ["w=اصفهان"], ["w=رفت"]], ["O", "B-place", "O"])
    trainer.train(str(tmp_path / "it.crf"))
    return tmp_path / "it.crf"


def opened(path: Path) -> Crf:
    content = path.read_bytes()
    return Crf(content, hashlib.sha256(content).hexdigest(), path)


def test_the_probabilities_of_a_token_are_those_of_all_labels(trained: Path) -> None:
    before, name, after = opened(trained).chances([["w=او"], ["w=اصفهان"], ["w=رفت"]])
    assert name["B-place"] > 0.5 > before["B-place"]
    for chances in (before, name, after):
        assert sum(chances.values()) == pytest.approx(1)


def test_an_empty_sentence_has_no_probabilities(trained: Path) -> None:
    assert opened(trained).chances([]) == []


@pytest.mark.parametrize("damage", ["cut", "changed", "other"])
def test_a_damaged_model_is_a_known_error_that_names_its_file(trained: Path, damage: str) -> None:
    whole = trained.read_bytes()
    sha256 = hashlib.sha256(whole).hexdigest()
    content = {
        "cut": whole[:-7],
        "changed": whole[:60] + b"\xff" + whole[61:],
        "other": b"no model",
    }[damage]
    with pytest.raises(ModelDamaged) as caught:
        Crf(content, sha256, trained)
    assert str(trained) in str(caught.value)


def test_what_was_never_a_model_is_a_known_error(tmp_path: Path) -> None:
    content = b"this was no model when its hash was taken"
    with pytest.raises(ModelDamaged):
        Crf(content, hashlib.sha256(content).hexdigest(), tmp_path / "it.crf")


def chances(*of_tokens: tuple[float, float]) -> list[dict[str, float]]:
    return [
        {"B-person": begins, "I-person": goes_on, "O": 1 - begins - goes_on}
        for begins, goes_on in of_tokens
    ]


def test_a_run_is_as_probable_as_its_most_doubtful_word() -> None:
    told = chances((0.9, 0.0), (0.0, 0.7), (0.0, 0.8), (0.0, 0.0))
    assert list(runs(told, "person", 0.1)) == [Run(0, 3, "person", 0.7)]


def test_a_run_that_may_go_on_is_less_probable() -> None:
    ((first, last, _, probability),) = runs(chances((0.9, 0.0), (0.0, 0.3)), "person", 0.1)
    assert (first, last) == (0, 1)
    assert probability == pytest.approx(0.6)


def test_a_run_that_is_too_doubtful_is_left_out() -> None:
    assert list(runs(chances((0.4, 0.0), (0.05, 0.0)), "person", 0.5)) == []
    assert list(runs(chances((0.9, 0.0)), "place", 0.1)) == []

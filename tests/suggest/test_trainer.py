from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from lessons import lesson, snapshot

from reader_app.model import PERSON, PLACE
from reader_app.suggest import trainer
from reader_app.suggest.lesson import Lesson
from reader_app.suggest.model_file import StoredModel, Tally, read_model_file
from reader_app.suggest.trainer import Snapshot, train


@pytest.fixture(scope="module")
def told() -> list[tuple[int, int]]:
    return []


@pytest.fixture(scope="module")
def model(told: list[tuple[int, int]]) -> StoredModel:
    return train(snapshot(), lambda done, total: told.append((done, total)))


def test_every_learnable_layer_has_figures(model: StoredModel) -> None:
    assert list(model.figures.layers) == [PERSON, PLACE]
    assert model.figures.articles == 12
    assert model.figures.tally == Tally(12, 96)
    assert model.figures.annotations == sum(len(it.spans) for it in snapshot().lessons)
    for figures in model.figures.layers.values():
        assert figures.precision > 0.8
        assert figures.recall > 0.8
        assert 0 < figures.threshold <= 1


def test_each_annotation_is_tried_once_as_if_nobody_knew_it(model: StoredModel) -> None:
    for layer, figures in model.figures.layers.items():
        spans = [it for each in snapshot().lessons for it in each.spans if it.layer_id == layer]
        assert figures.tagged == len(spans)


def test_progress_grows_up_to_its_end(model: StoredModel, told: list[tuple[int, int]]) -> None:
    assert model.taggers
    assert all(before[0] <= after[0] for before, after in pairwise(told))
    assert told[-1][0] == told[-1][1]


def test_the_words_of_the_lessons_are_remembered(model: StoredModel) -> None:
    (tagger,) = model.taggers
    assert set(tagger.words["هرمزاباد"]) == {"place"}
    assert tagger.phrases["پرتو اذری"].keys() == {"person"}


def test_lessons_of_which_nothing_can_be_learnt_make_no_tagger() -> None:
    model = train(Snapshot((Lesson("آب کم است.", ()),) * 12, Tally()), lambda *_: None)
    assert model.taggers == ()
    assert model.figures.layers == {}


def test_the_same_lessons_give_the_same_model(model: StoredModel) -> None:
    again = train(snapshot(), lambda *_: None)
    assert again.taggers == model.taggers
    assert again.figures.layers == model.figures.layers


def test_the_process_writes_a_whole_file_and_tells_how_far_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, target = tmp_path / "lessons", tmp_path / "model"
    few = Snapshot(tuple(map(lesson, range(10))), Tally(10, 80))
    given.write_bytes(msgspec.msgpack.encode(few))
    assert trainer.main(given, target) == 0
    model = read_model_file(target)
    assert model is not None
    assert model.figures.articles == 10
    last = capsys.readouterr().out.splitlines()[-1].split()
    assert last[0] == last[1]

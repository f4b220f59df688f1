from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.errors import FileUnwritable
from reader_app.learning_errors import OwnModelUnreadable
from reader_app.model import PERSON
from reader_app.suggest.calibration import Bucket, LayerFigures, Step
from reader_app.suggest.model_file import (
    ModelFigures,
    StoredModel,
    StoredTagger,
    Tally,
    encoded,
    model_path,
    put_model_file,
    read_model_file,
    remove_model_file,
)

FIGURES = LayerFigures(0.4, 0.8, 0.7, 120, (Step(0.5, 0.6),), (Bucket(0.5, 9, 0.9),))
MODEL = StoredModel(
    "t1",
    ModelFigures(12, 120, Tally(12, 130), "2026-01-01T00:00:00+00:00", {PERSON: FIGURES}),
    (StoredTagger((PERSON,), b"crf", {"مینا": {"person": 3}}, {}),),
)
SHARE = st.floats(0, 1)
MODELS = st.builds(
    StoredModel,
    st.text(),
    st.builds(
        ModelFigures,
        st.integers(0, 999),
        st.integers(0, 999),
        st.builds(Tally, st.integers(0, 999), st.integers(0, 999)),
        st.text(),
        st.dictionaries(
            st.text(),
            st.builds(
                LayerFigures,
                SHARE,
                SHARE,
                SHARE,
                st.integers(0, 99),
                st.lists(st.builds(Step, SHARE, SHARE)).map(tuple),
            ),
        ),
    ),
    st.lists(
        st.builds(
            StoredTagger,
            st.lists(st.text()).map(tuple),
            st.binary(),
            st.dictionaries(st.text(), st.dictionaries(st.text(), st.integers(0, 99))),
            st.just({}),
        )
    ).map(tuple),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.hashiyeh-model"


@given(MODELS)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, model: StoredModel
) -> None:
    path = tmp_path_factory.mktemp("model") / "x-model"
    put_model_file(path, encoded(model))
    assert read_model_file(path) == model


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_byte_can_change_unnoticed(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int
) -> None:
    path = tmp_path_factory.mktemp("model") / "x-model"
    raw = bytearray(encoded(MODEL))
    raw[place % len(raw)] ^= change
    path.write_bytes(raw)
    try:
        assert read_model_file(path) is None
        version = bytes(raw[:20]).split()[1]  # it says to be of another one
        assert version.isdigit()
        assert version != b"1"
    except OwnModelUnreadable:
        assert not path.exists()
        assert path.with_name("x-model.unreadable").read_bytes() == raw


@pytest.mark.parametrize("part", [0, 1, 14, 60, 100])
def test_a_file_that_breaks_off_is_set_aside(path: Path, part: int) -> None:
    raw = encoded(MODEL)[:part]
    path.write_bytes(raw)
    with pytest.raises(OwnModelUnreadable):
        read_model_file(path)
    assert path.with_name(path.name + ".unreadable").read_bytes() == raw
    assert read_model_file(path) is None


def test_where_there_is_no_file_there_is_no_model(path: Path) -> None:
    assert read_model_file(path) is None


def test_a_file_of_another_version_is_no_fault(path: Path) -> None:
    raw = encoded(MODEL).replace(b"-model 1 ", b"-model 99 ", 1)
    path.write_bytes(raw)
    assert read_model_file(path) is None
    assert path.read_bytes() == raw


def test_a_model_that_cannot_be_put_leaves_the_one_before(path: Path) -> None:
    put_model_file(path, encoded(MODEL))
    with pytest.raises(FileUnwritable):
        put_model_file(path.parent / "missing" / "x-model", b"")
    assert read_model_file(path) == MODEL
    assert [it.name for it in path.parent.iterdir()] == [path.name]


def test_a_removed_model_is_gone_with_what_was_set_aside(path: Path) -> None:
    path.write_bytes(b"broken")
    with pytest.raises(OwnModelUnreadable):
        read_model_file(path)
    put_model_file(path, encoded(MODEL))
    remove_model_file(path)
    remove_model_file(path)
    assert list(path.parent.iterdir()) == []


def test_a_model_stands_beside_the_library_itself_and_not_beside_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    real = tmp_path / "there" / "x.hashiyeh"
    real.touch()
    link = tmp_path / "link.hashiyeh"
    link.symlink_to(real)
    assert model_path(link) == real.with_name("x.hashiyeh-model")

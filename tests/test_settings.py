"""Settings survive whatever happened to their file."""

from __future__ import annotations

import getpass
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app import settings as settings_module
from reader_app.errors import FileUnwritable
from reader_app.settings import FILE_NAME, Settings, default_annotator_name, load, save

CHOSEN = Settings(
    language="fa",
    theme="dark",
    font_family="Scheherazade New",
    font_size_pt=18.5,
    line_height=2.1,
    column_chars=64,
    margin_is_open=False,
    half_spaces="never",
    half_space_marks=True,
    annotator_id="a-1",
    annotator_name="مینا",
    last_library="/کتابخانه/نمونه.hashiyeh",
    recent_libraries=("/a.hashiyeh", "/b.hashiyeh"),
    last_articles={"/a.hashiyeh": "x"},
    last_places={"/a.hashiyeh": 120},
    window="AdnQywAD",
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save(CHOSEN, tmp_path / "new" / "folder")
    assert load(tmp_path / "new" / "folder") == CHOSEN


def test_saving_leaves_one_file_and_no_temporary_one(tmp_path: Path) -> None:
    save(CHOSEN, tmp_path)
    save(Settings(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"language": "\xff"}', b'"text"'],
    ids=["empty", "cut", "list", "null", "no UTF-8", "no UTF-8 in a string", "string"],
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(kept)
    assert load(tmp_path) == Settings()


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == Settings()


def test_one_unsound_value_costs_only_itself(tmp_path: Path) -> None:
    kept = {
        "font_size_pt": "big",
        "column_chars": 55,
        "from_the_future": 1,
        "last_places": {"a": "b"},
    }
    (tmp_path / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert load(tmp_path) == Settings(column_chars=55)


def test_values_out_of_range_come_to_the_nearest_sound_one(tmp_path: Path) -> None:
    kept = {
        "font_size_pt": 4000,
        "line_height": -1,
        "column_chars": 1,
        "theme": "pink",
        "language": "tlh",
    }
    (tmp_path / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert load(tmp_path) == Settings(font_size_pt=40, line_height=1.2, column_chars=40)


@given(kept=st.binary(max_size=200))
def test_no_bytes_make_loading_fail(tmp_path_factory: pytest.TempPathFactory, kept: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_bytes(kept)
    assert isinstance(load(folder), Settings)


def test_a_place_that_cannot_be_written_is_a_known_error(tmp_path: Path) -> None:
    obstacle = tmp_path / "file"
    obstacle.write_text("in the way", encoding="utf-8")
    with pytest.raises(FileUnwritable) as refusal:
        save(CHOSEN, obstacle)
    assert refusal.value.path == obstacle / FILE_NAME


def test_a_failed_replacement_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(CHOSEN, tmp_path)

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings_module.os, "fsync", refuse)
    with pytest.raises(FileUnwritable, match="No space left"):
        save(Settings(), tmp_path)
    assert load(tmp_path) == CHOSEN
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_an_annotator_is_named_by_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "mina")
    assert default_annotator_name() == "mina"


def test_a_system_without_logins_still_gives_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no login name")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert default_annotator_name() == "annotator"


def test_a_library_whose_name_is_no_text_is_told_and_the_settings_stay(tmp_path: Path) -> None:
    save(CHOSEN, tmp_path)
    with pytest.raises(FileUnwritable):
        save(Settings(last_library="/x/\udcff.hashiyeh"), tmp_path)
    assert load(tmp_path) == CHOSEN


def test_a_size_that_was_allowed_once_comes_to_the_least_of_today(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"font_size_pt": 9, "column_chars": 55}', encoding="utf-8")
    assert load(tmp_path) == Settings(font_size_pt=10, column_chars=55)


def test_one_unsound_key_costs_only_itself(tmp_path: Path) -> None:
    kept = {"keys": {"edit.undo": ["Ctrl+J"], "edit.redo": "Ctrl+Y", "app.quit": [1], "x": []}}
    (tmp_path / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert load(tmp_path).keys == {"edit.undo": ("Ctrl+J",), "x": ()}


@pytest.mark.parametrize("kept", [None, 3, "Ctrl+Z", ["Ctrl+Z"], {"edit.undo": {"a": 1}}])
def test_keys_that_are_no_table_are_none(tmp_path: Path, kept: object) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"keys": kept}), encoding="utf-8")
    assert load(tmp_path) == Settings()

import json
from pathlib import Path

import pytest

from reader_app.paths import SETTINGS_FILE
from reader_app.settings import Settings, save
from ui.frame import kept_looks


def test_the_looks_are_those_that_the_settings_keep(tmp_path: Path) -> None:
    save(Settings(theme="dark", window="QUJD"), tmp_path)
    assert kept_looks(tmp_path) == ("dark", "QUJD")


@pytest.mark.parametrize("kept", [b"", b"[]", b"{", b"\xff", json.dumps({"theme": 1}).encode()])
def test_settings_that_cannot_be_read_give_no_looks(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(kept)
    assert kept_looks(tmp_path) == ("", "")


def test_without_settings_there_are_no_looks(tmp_path: Path) -> None:
    assert kept_looks(tmp_path) == ("", "")

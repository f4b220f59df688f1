"""A text file is one article, whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from conftest import SHARED
from native_files import read

from reader_app.errors import EmptyText, FileUnreadable, KnownError, LoneSurrogate, UndecodableBytes
from reader_app.formats.text_file import TextFile, draft_of_text

TEXT = "قالیباف به اصفهان رفت 📰\n\nاز آنجا می‌آید.\n"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_text_is_kept_whole_in_any_charset(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(charset))

    result = read(path)

    [draft] = result.articles
    assert not draft.id
    assert draft.text == TEXT
    assert draft.title == "قالیباف به اصفهان رفت 📰"
    assert draft.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert result.headers == []
    assert result.size_bytes == path.stat().st_size


def test_a_windows_file_is_made_canonical(tmp_path: Path) -> None:
    path = tmp_path / "a.TXT"
    path.write_bytes("سلام دنیا\r\nپایان".encode("cp1256", "replace"))

    assert read(path).articles[0].text.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", EmptyText, id="nothing"),
        pytest.param(" \n\u200c\n".encode(), EmptyText, id="nothing to see"),
        pytest.param(b"\xff\xfe\x00", UndecodableBytes, id="half a UTF-16 unit"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(
    tmp_path: Path, content: bytes, error: type[KnownError]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    with pytest.raises(error) as caught:
        read(path)

    assert str(path) in str(caught.value)


def test_a_folder_with_the_name_of_a_text_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.mkdir()

    with pytest.raises(FileUnreadable):
        list(TextFile().read(path, lambda _: None))


def test_a_pasted_text_with_half_a_character_is_refused() -> None:
    with pytest.raises(LoneSurrogate):
        draft_of_text("سلام \ud83d", Path("clipboard"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared article is not here")
def test_the_article_of_isfahan_is_kept_to_the_byte() -> None:
    path = SHARED / "data" / "article_isfahan.txt"

    [draft] = read(path).articles

    assert draft.text.encode() == path.read_bytes()
    assert draft.text.startswith(draft.title)

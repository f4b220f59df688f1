"""What reads a file is told by its name, unless its content says otherwise beyond doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from native_files import header, indented_json, jsonl, our_json, two_articles

from reader_app.errors import FileUnreadable, UnknownFormat
from reader_app.formats import EXPORTERS, IMPORTERS, exporter_named, importer_for
from reader_app.paths import SEEDS

JSON = our_json(header(), two_articles())
JSONL = jsonl(header(), two_articles())


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("a.json", JSON, "json", id="json"),
        pytest.param("a.jsonl", JSONL, "jsonl", id="jsonl"),
        pytest.param("a.JSON", JSON, "json", id="capitals"),
        pytest.param("a.json", JSONL, "jsonl", id="lines under the name of a document"),
        pytest.param("a.jsonl", JSON, "json", id="a document under the name of lines"),
        pytest.param("a.bak", JSONL, "jsonl", id="lines under another name"),
        pytest.param("a", JSON, "json", id="a document without an extension"),
        pytest.param("a", indented_json(header(), [])[:1] + b' "format" : 1}', "json", id="spaced"),
        pytest.param("a.json", b"[]", "json", id="json of another kind"),
        pytest.param("a.jsonl", b"", "jsonl", id="nothing"),
        pytest.param("a.txt", JSON, "txt", id="a text about json"),
        pytest.param("a.txt", b"", "txt", id="an empty text"),
    ],
)
def test_a_file_finds_its_importer(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert importer_for(path).name == expected


@pytest.mark.parametrize("name", ["a.pdf", "a.html", "a"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("<p>سلام</p>\n", encoding="utf-8")

    with pytest.raises(UnknownFormat):
        importer_for(path)


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        importer_for(tmp_path / "a.json")


def test_names_and_extensions_are_told_apart() -> None:
    extensions = [extension for each in IMPORTERS for extension in each.extensions]

    assert len(set(extensions)) == len(extensions)
    assert [each.name for each in EXPORTERS] == ["json", "jsonl"]
    assert all(exporter_named(each.name) is each for each in EXPORTERS)
    with pytest.raises(KeyError):
        exporter_named("docx")


def test_the_samples_are_a_native_document_without_fault() -> None:
    path = SEEDS / "samples.json"

    items = list(importer_for(path).read(path, lambda _: None))

    assert [type(each).__name__ for each in items] == ["HeaderDraft", *["ArticleDraft"] * 9]
    assert all(each.sample is True for each in items[1:])

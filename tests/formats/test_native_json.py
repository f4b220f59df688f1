"""One document: any JSON program reads it, and we read any layout of it."""

from __future__ import annotations

import hashlib
import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from native_files import (
    OTHER_TEXT,
    article,
    compact,
    header,
    indented_json,
    one_line_json,
    our_json,
    read,
    two_articles,
)

from reader_app.errors import (
    ArticleMalformed,
    ExportDiffers,
    FileCut,
    FileUnreadable,
    HashDiffers,
    HeaderMalformed,
    KnownError,
    NotJson,
    NotOurJson,
)
from reader_app.formats import Problem, exporter_named
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.formats.native_json import NativeJson, memory_needed

WHOLE = our_json(header(), two_articles())

type Layout = Callable[[dict[str, Any], list[dict[str, Any]]], bytes]

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
every_layout = pytest.mark.parametrize("layout", [our_json, one_line_json, indented_json])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "in.json"


def test_a_file_is_written_as_the_form_says(path: Path) -> None:
    path.write_bytes(WHOLE)
    items = list(NativeJson().read(path, lambda _: None))
    out = io.BytesIO()

    footer = NativeJson().write(out, items[0], items[1:])

    assert out.getvalue() == WHOLE
    assert json.loads(WHOLE) == {**header(), "articles": two_articles()}
    assert (footer.articles, footer.annotations) == (2, 3)


def test_a_library_without_articles_is_a_document_too(path: Path) -> None:
    with path.open("wb") as out:
        NativeJson().write(out, HeaderDraft(), [])

    assert json.loads(path.read_bytes())["articles"] == []
    assert exporter_named("json").verify(path).articles == 0


def test_verify_returns_what_write_returned(path: Path) -> None:
    drafts = [article(OTHER_TEXT, number=number) for number in range(30)]
    path.write_bytes(our_json(header(), drafts))
    items = list(NativeJson().read(path, lambda _: None))
    with path.open("wb") as out:
        written = NativeJson().write(out, items[0], items[1:])

    assert NativeJson().verify(path) == written
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WHOLE.replace("روسیه".encode(), "ایران".encode()), id="text"),
        pytest.param(WHOLE[:-3], id="cut"),
        pytest.param(b"[]", id="another file"),
        pytest.param(WHOLE + b"{}", id="something behind it"),
    ],
)
def test_verify_takes_nothing_that_is_wrong(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(ExportDiffers):
        NativeJson().verify(path)


@every_layout
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
def test_every_layout_gives_the_same(path: Path, layout: Layout, mark: bytes) -> None:
    path.write_bytes(mark + layout(header(), two_articles()))

    result = read(path)

    assert [each.name for each in result.headers[0].layers] == [
        each["name"] for each in header()["layers"]
    ]
    assert result.ids == ["article-1", "article-2"]
    assert (result.problems, result.remarks) == ([], [])
    assert result.size_bytes == path.stat().st_size


def test_our_layout_with_an_article_put_over_several_lines_is_read(path: Path) -> None:
    first, second, third = (article(OTHER_TEXT, number=number) for number in (1, 2, 3))
    content = our_json(header(), [first, second, third])
    path.write_bytes(content.replace(compact(second), json.dumps(second, indent=1).encode()))

    result = read(path)

    assert result.ids == ["article-1", "article-2", "article-3"]
    assert result.problems == []


def test_a_document_without_articles_is_read(path: Path) -> None:
    path.write_bytes(compact(header()))

    result = read(path)

    assert (len(result.headers), result.articles, result.problems) == (1, [], [])


def indented_in_order(head: dict[str, Any], articles: list[dict[str, Any]]) -> bytes:
    return json.dumps({**head, "articles": articles}, ensure_ascii=False, indent=1).encode()


@pytest.mark.parametrize("layout", [our_json, one_line_json, indented_in_order])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("استاندار".encode(), "استاندار".encode("cp1256"), id="no UTF-8"),
        pytest.param(b'"in_work"', b'"in_w\nork"', id="a line in a string"),
    ],
)
def test_a_broken_article_does_not_stop_the_rest(
    path: Path, layout: Layout, old: bytes, new: bytes
) -> None:
    path.write_bytes(layout(header(), two_articles()).replace(old, new, 1))

    result = read(path)

    assert "article-1" not in result.ids
    assert {type(each) for each in result.problems} <= {ArticleMalformed, FileCut}
    assert result.problems
    if layout is our_json:
        assert result.ids == ["article-2"]


@pytest.mark.parametrize("layout", [our_json, one_line_json])
@in_one_folder
@given(data=st.data())
def test_a_cut_at_any_byte_loses_only_what_is_behind_it(
    tmp_path: Path, layout: Layout, data: st.DataObject
) -> None:
    content = layout(header(), two_articles())
    first = content.index(compact(two_articles()[0]))
    cut = data.draw(st.integers(first, len(content.rstrip()) - 1))
    path = tmp_path / "cut.json"
    path.write_bytes(content[:cut])

    result = read(path)

    ends = [content.index(compact(each)) + len(compact(each)) for each in two_articles()]
    assert len(result.ids) == sum(end <= cut for end in ends)
    assert {type(each) for each in result.problems} <= {FileCut, NotJson}
    assert len(result.problems) == 1


def test_a_cut_in_the_header_leaves_nothing(path: Path) -> None:
    path.write_bytes(WHOLE[:60])

    with pytest.raises(NotJson):
        read(path)


def test_a_cut_file_with_articles_under_extensions_finds_the_right_ones(path: Path) -> None:
    head = header(extensions={"articles": [{"id": "no"}], "said": '"articles":['})
    path.write_bytes(our_json(head, two_articles())[:-5])

    assert read(path).ids == ["article-1"]


@in_one_folder
@given(st.integers(0, len(WHOLE) - 2), st.integers(1, 255))
def test_a_changed_byte_never_gives_another_text(tmp_path: Path, at: int, change: int) -> None:
    changed = bytearray(WHOLE)
    changed[at] ^= change
    path = tmp_path / "changed.json"
    path.write_bytes(bytes(changed))
    texts = {each["text"] for each in two_articles()}

    try:
        items = list(NativeJson().read(path, lambda _: None))
    except KnownError:
        return

    drafts = [each for each in items if isinstance(each, ArticleDraft)]
    assert {each.text for each in drafts} <= texts
    assert len(drafts) == 2 or any(isinstance(each, Problem) for each in items)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", NotJson, id="empty"),
        pytest.param(b"{", NotJson, id="a brace"),
        pytest.param(b"\x89PNG\r\n", NotJson, id="a picture"),
        pytest.param(b"[1, 2]", NotOurJson, id="an array"),
        pytest.param(b'{"a": 1}', NotOurJson, id="another document"),
        pytest.param(compact(header(articles={})), HeaderMalformed, id="articles of another kind"),
        pytest.param(b"[" * 100_000, NotOurJson, id="an array, nested deep"),
        pytest.param(b'{"a":' * 100_000, NotJson, id="nested too deep"),
    ],
)
def test_what_is_not_ours_is_refused_with_a_sentence(
    path: Path, content: bytes, error: type[KnownError]
) -> None:
    path.write_bytes(content)

    with pytest.raises(error) as caught:
        read(path)

    assert str(path) in str(caught.value)


def test_a_fault_costs_its_article_when_another_way_of_reading_takes_over(path: Path) -> None:
    """A refused article before the hand-over is told once, and not again after it."""
    articles = [article(OTHER_TEXT, number=number) for number in (1, 2, 3)]
    articles[0]["sha256"] = "0" * 64
    content = our_json(header(), articles)
    path.write_bytes(
        content.replace(compact(articles[1]), json.dumps(articles[1], indent=1).encode())
    )

    result = read(path)

    assert result.ids == ["article-2", "article-3"]
    assert [type(each) for each in result.problems] == [HashDiffers]


def test_our_own_layout_needs_little_memory_and_says_so(path: Path) -> None:
    articles = [article(OTHER_TEXT * 300, number=number) for number in range(1500)]
    keys = ("id", "title", "text", "sha256")
    drafts = [ArticleDraft(**{key: each[key] for key in keys}) for each in articles]
    with path.open("wb") as out:
        NativeJson().write(out, HeaderDraft(), drafts)

    def peak(content: bytes | None = None) -> int:
        if content is not None:
            path.write_bytes(content)
        tracemalloc.start()
        for _ in NativeJson().read(path, lambda _: None):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    size = path.stat().st_size
    assert peak() < memory_needed(path) < size
    assert peak(path.read_bytes().replace(b"\n", b"")) < memory_needed(path) < 2 * size


def test_the_memory_of_a_missing_file_is_not_guessed(path: Path) -> None:
    with pytest.raises(FileUnreadable):
        memory_needed(path)
    with pytest.raises(FileUnreadable):
        list(NativeJson().read(path, lambda _: None))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"}\n]}\n", b"},\n]}\n", id="a comma too many"),
        pytest.param(b"},\n{", b"}\n{", id="a comma too few"),
        pytest.param(b"\n]}\n", b"\n]}\n{}\n", id="something behind its end"),
    ],
)
def test_a_slip_in_the_frame_is_told_and_costs_no_article(
    path: Path, old: bytes, new: bytes
) -> None:
    assert WHOLE.count(old) == 1
    path.write_bytes(WHOLE.replace(old, new))

    result = read(path)

    assert result.ids == ["article-1", "article-2"]
    assert [type(each) for each in result.problems] == [NotJson]


def test_a_comma_at_the_beginning_of_a_line_is_json(path: Path) -> None:
    path.write_bytes(WHOLE.replace(b"},\n{", b"}\n,{"))

    result = read(path)

    assert (result.ids, result.problems) == (["article-1", "article-2"], [])


def test_a_fault_behind_a_change_of_layout_is_told_with_its_line(path: Path) -> None:
    articles = [article(OTHER_TEXT, number=number) for number in (1, 2, 3)]
    articles[2]["sha256"] = "0" * 64
    content = our_json(header(), articles)
    second = compact(articles[1])
    path.write_bytes(content.replace(second, second.replace(b',"title"', b',\n"title"')))

    result = read(path)

    assert (result.ids, result.lines) == (["article-1", "article-2"], [5])

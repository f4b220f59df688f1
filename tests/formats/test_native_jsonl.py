"""JSON Lines: what is written is read back, and nothing that was lost or changed goes unnoticed."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from native_files import (
    OTHER_TEXT,
    Read,
    article,
    compact,
    header,
    jsonl,
    read,
    recorded_article,
    records_header,
    two_articles,
)

from reader_app.errors import (
    ArticleMalformed,
    CountsDiffer,
    ExportDiffers,
    FileChanged,
    FileCut,
    FileUnreadable,
    FooterNotLast,
    KnownError,
    LineTooLong,
    NotJson,
)
from reader_app.formats import exporter_named, native_jsonl
from reader_app.formats.contract import Problem
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.formats.native_jsonl import NativeJsonl

WHOLE = jsonl(header(), two_articles())
LINES = WHOLE.splitlines(keepends=True)

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "in.jsonl"


def problems(path: Path, content: bytes) -> list[type[KnownError]]:
    path.write_bytes(content)
    return [type(each) for each in read(path).problems]


def test_a_file_is_written_as_the_form_says(path: Path) -> None:
    path.write_bytes(WHOLE)
    items = list(NativeJsonl().read(path, lambda _: None))
    out = io.BytesIO()

    footer = NativeJsonl().write(out, items[0], items[1:])

    assert out.getvalue() == WHOLE
    assert (footer.articles, footer.annotations) == (2, 3)


def test_keys_keep_the_order_of_the_form(path: Path) -> None:
    draft = article(OTHER_TEXT, (0, 5))
    draft["annotations"][0] |= {"note": "یادداشت", "extensions": {"x": 1}}
    draft |= {"sample": True, "extensions": {"y": 2}}
    path.write_bytes(jsonl(header(), [draft]))

    head, line = list(NativeJsonl().read(path, lambda _: None))
    out = io.BytesIO()
    NativeJsonl().write(out, head, [line])

    first, second, _ = out.getvalue().splitlines()
    assert list(json.loads(first)) == [
        "format", "version", "offset_unit", "layers", "annotators", "entities",
    ]  # fmt: skip
    assert list(json.loads(second)) == [
        "id", "title", "text", "sha256", "direction", "status", "sample", "metadata",
        "annotations", "commitments", "relations", "extensions",
    ]  # fmt: skip
    assert list(json.loads(second)["annotations"][0]) == [
        "id", "layer", "start", "end", "quote", "prefix", "suffix", "annotator", "created",
        "origin", "note", "extensions",
    ]  # fmt: skip
    assert "یادداشت".encode() in second


def test_keys_of_records_keep_the_order_of_the_form(path: Path) -> None:
    content = jsonl(records_header(), [recorded_article()])
    path.write_bytes(content)

    head, line = list(NativeJsonl().read(path, lambda _: None))
    out = io.BytesIO()
    footer = NativeJsonl().write(out, head, [line])

    first, second, last = (json.loads(each) for each in out.getvalue().splitlines())
    assert list(first) == [
        "format", "version", "minor", "offset_unit", "layers", "annotators", "entities",
        "relation_kinds", "guidelines",
    ]  # fmt: skip
    assert list(first["entities"][0]) == [
        "id", "layer", "kind", "name", "aliases", "titles", "external_ids", "note", "extensions",
    ]  # fmt: skip
    [commitment] = second["commitments"]
    assert list(commitment) == [
        "id", "annotations", "annotator", "created", "summary", "slots", "kind", "strength",
        "testable", "testable_reason", "deadline", "status", "history", "evidence", "links",
        "topic", "note", "reviewed_by", "remind_on", "extensions",
    ]  # fmt: skip
    assert list(commitment["history"][1]) == [
        "status", "before", "date", "evidence", "note", "annotator", "created",
    ]  # fmt: skip
    assert list(second["relations"][0]) == [
        "id", "kind", "from", "to", "annotator", "created", "note", "extensions",
    ]  # fmt: skip
    # Nothing is lost: what Python's own json wrote is there again, in our order.
    given = [json.loads(each) for each in content.splitlines()]
    assert [first, second] == given[:2]
    assert list(last["footer"]) == [
        "articles", "annotations", "commitments", "relations", "sha256",
    ]  # fmt: skip
    assert (footer.commitments, footer.relations) == (1, 1)
    path.write_bytes(out.getvalue())
    assert NativeJsonl().verify(path) == footer


def test_verify_counts_what_it_reads(path: Path) -> None:
    path.write_bytes(WHOLE)

    footer = exporter_named("jsonl").verify(path)

    assert (footer.articles, footer.annotations) == (2, 3)
    assert footer.sha256 == json.loads(LINES[-1])["footer"]["sha256"]


@pytest.mark.parametrize("suffix", ["", "x"])
def test_verify_takes_nothing_that_had_to_be_mended(path: Path, suffix: str) -> None:
    articles = two_articles()
    articles[0]["annotations"][0]["suffix"] = suffix
    path.write_bytes(jsonl(header(), articles))

    with pytest.raises(ExportDiffers):
        NativeJsonl().verify(path)


def test_verify_tells_a_broken_header_as_a_difference(path: Path) -> None:
    path.write_bytes(WHOLE[5:])

    with pytest.raises(ExportDiffers):
        NativeJsonl().verify(path)


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_a_file_without_its_last_lines_gives_the_others(path: Path, kept: int) -> None:
    path.write_bytes(b"".join(LINES[:kept]))

    result = read(path)

    assert result.ids == ["article-1", "article-2"][: kept - 1]
    assert [type(each) for each in result.problems] == [FileCut]


@in_one_folder
@given(st.integers(len(LINES[0]), len(WHOLE) - 2))
def test_a_cut_at_any_byte_loses_only_what_is_behind_it(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "cut.jsonl"
    path.write_bytes(WHOLE[:cut])

    result = read(path)

    ends = [len(b"".join(LINES[:2])) - 1, len(b"".join(LINES[:3])) - 1]
    assert len(result.ids) == sum(end <= cut for end in ends)
    assert [type(each) for each in result.problems] == [FileCut]


@in_one_folder
@given(st.integers(0, len(WHOLE) - 2), st.integers(1, 255))
def test_a_change_of_any_byte_is_noticed(tmp_path: Path, at: int, change: int) -> None:
    path = tmp_path / "changed.jsonl"
    changed = bytearray(WHOLE)
    changed[at] ^= change
    path.write_bytes(bytes(changed))

    def notices() -> Iterator[KnownError]:
        try:
            # By name: a change of the first bytes may hide what format it is.
            for item in NativeJsonl().read(path, lambda _: None):
                if isinstance(item, Problem):
                    yield item.error
        except KnownError as error:
            yield error

    assert list(notices())


def test_a_line_that_is_no_json_costs_that_line(path: Path) -> None:
    content = b"".join([*LINES[:1], LINES[1][:-20] + b"\n", *LINES[2:]])

    path.write_bytes(content)
    result = read(path)

    assert result.ids == ["article-2"]
    assert type(result.problems[0]) is ArticleMalformed
    assert result.lines[0] == 2


def test_bytes_that_are_no_utf_8_cost_their_line(path: Path) -> None:
    path.write_bytes(WHOLE.replace("استاندار".encode(), "استاندار".encode("cp1256"), 1))

    result = read(path)

    assert result.ids == ["article-2"]
    assert type(result.problems[0]) is ArticleMalformed


def test_an_article_nested_too_deep_costs_that_article(path: Path) -> None:
    deep = compact(article(OTHER_TEXT))[:-1] + b',"extensions":' + b'{"x":' * 90_000
    path.write_bytes(b"".join([*LINES[:1], deep, b"\n", *LINES[2:]]))

    result = read(path)

    assert result.ids == ["article-2"]
    assert type(result.problems[0]) is ArticleMalformed


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(jsonl(header(), two_articles(), articles=3), CountsDiffer, id="articles"),
        pytest.param(
            jsonl(header(), two_articles(), annotations=2), CountsDiffer, id="annotations"
        ),
        pytest.param(jsonl(header(), two_articles(), sha256="0" * 64), FileChanged, id="hash"),
        pytest.param(jsonl(header(), two_articles(), more=1), FileCut, id="footer of another form"),
        pytest.param(WHOLE + WHOLE, FooterNotLast, id="two files in one"),
    ],
)
def test_a_footer_that_does_not_fit_is_told(
    path: Path, content: bytes, expected: type[KnownError]
) -> None:
    assert problems(path, content) == [expected]
    assert read(path).ids == ["article-1", "article-2"]


def test_a_footer_is_no_further_complaint_where_an_article_was_refused(path: Path) -> None:
    articles = two_articles()
    articles[0]["annotations"][0]["layer"] = "river"
    path.write_bytes(jsonl(header(), articles))

    assert len(read(path).problems) == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + jsonl(header(), two_articles()), id="mark"),
        pytest.param(jsonl(header(), two_articles()).replace(b"\n", b"\n\n"), id="blank lines"),
    ],
)
def test_what_an_editor_adds_is_read_and_told(path: Path, content: bytes) -> None:
    assert problems(path, content) in ([FileChanged], [FileChanged, FooterNotLast])
    assert read(path).ids == ["article-1", "article-2"]


@pytest.mark.parametrize("content", [b"", b"\n", b"{", b"\x00\x01"])
def test_a_file_without_a_header_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(NotJson):
        read(path)


def test_a_file_that_is_not_there_is_unreadable(path: Path) -> None:
    with pytest.raises(FileUnreadable):
        list(NativeJsonl().read(path, lambda _: None))


def test_progress_adds_up_to_the_size_of_the_file(path: Path) -> None:
    articles = [article(OTHER_TEXT * 200, number=number) for number in range(300)]
    path.write_bytes(jsonl(header(), articles))

    assert read(path).size_bytes == path.stat().st_size


def test_a_line_that_is_too_long_is_passed_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native_jsonl, "LONGEST_LINE_BYTES", 2000)
    long = article(OTHER_TEXT * 200, number=3)
    path.write_bytes(jsonl(header(), [long, *two_articles()]))

    result = read(path)

    assert result.ids == ["article-1", "article-2"]
    assert [type(each) for each in result.problems] == [LineTooLong]
    assert result.size_bytes == path.stat().st_size


def test_memory_does_not_grow_with_the_number_of_articles(path: Path) -> None:
    def draft(number: int) -> ArticleDraft:
        text = OTHER_TEXT * 300
        return ArticleDraft(id=str(number), title="x", text=text, sha256=article(text)["sha256"])

    def peak(count: int) -> int:
        tracemalloc.start()
        with path.open("wb") as out:
            NativeJsonl().write(out, HeaderDraft(), (draft(number) for number in range(count)))
        NativeJsonl().verify(path)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few = peak(20)
    assert path.stat().st_size < 2_000_000
    assert peak(400) < few + 200_000


def test_reading_can_stop_anywhere(path: Path) -> None:
    path.write_bytes(WHOLE)
    items = NativeJsonl().read(path, lambda _: None)
    next(items)
    items.close()

    path.unlink()
    assert Read().ids == []

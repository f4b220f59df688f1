"""Every promise of the native form is checked on reading, in every layout of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from native_files import (
    ENTITY,
    OTHER_TEXT,
    TEXT,
    annotation,
    article,
    header,
    indented_json,
    jsonl,
    one_line_json,
    our_json,
    read,
    sha256,
    two_articles,
)

from reader_app.errors import (
    AnnotatorUnknown,
    ArticleEmpty,
    ArticleMalformed,
    ContextsDiffer,
    FormatNewer,
    FormatTooNew,
    HashDiffers,
    HeaderMalformed,
    IdTwice,
    KnownError,
    LayerUnknown,
    NotOurJson,
    OffsetUnitUnknown,
    QuoteNotFound,
    QuotesMoved,
    SpanOutOfBounds,
)
from reader_app.format_errors import ReferenceUnknown

type Layout = Callable[[dict[str, Any], list[dict[str, Any]]], bytes]

LAYOUTS = [
    pytest.param(jsonl, id="jsonl"),
    pytest.param(our_json, id="json, our layout"),
    pytest.param(one_line_json, id="json, one line"),
    pytest.param(indented_json, id="json, indented"),
]

every_layout = pytest.mark.parametrize("layout", LAYOUTS)


def written(folder: Path, layout: Layout, head: dict[str, Any], articles: list[Any]) -> Path:
    path = folder / ("in.jsonl" if layout is jsonl else "in.json")
    path.write_bytes(layout(head, articles))
    return path


def fault(change: Callable[[dict[str, Any], dict[str, Any]], object]) -> list[dict[str, Any]]:
    """Two articles, the first of which `change` spoils; it is given its first annotation too."""
    articles = two_articles()
    change(articles[0], articles[0]["annotations"][0])
    return articles


FAULTS = [
    pytest.param(lambda a, n: a.update(sha256="0" * 64), HashDiffers, id="hash"),
    pytest.param(lambda a, n: a.update(text=TEXT + "و"), HashDiffers, id="text"),
    pytest.param(lambda a, n: n.update(quote="شیراز"), QuoteNotFound, id="quote"),
    pytest.param(lambda a, n: n.update(quote="", end=n["start"]), SpanOutOfBounds, id="empty span"),
    pytest.param(
        lambda a, n: n.update(quote="شیراز", end=len(TEXT) + 1), SpanOutOfBounds, id="end"
    ),
    pytest.param(
        lambda a, n: n.update(quote="شیراز", start=n["end"], end=n["start"]),
        SpanOutOfBounds,
        id="end before start",
    ),
    pytest.param(lambda a, n: n.update(start=-1), ArticleMalformed, id="negative start"),
    pytest.param(lambda a, n: n.update(start=1.5), ArticleMalformed, id="broken number"),
    pytest.param(lambda a, n: n.update(id="annotation-2"), IdTwice, id="annotation's id twice"),
    pytest.param(lambda a, n: n.update(id=""), ArticleMalformed, id="empty id"),
    pytest.param(lambda a, n: n.update(layer="river"), LayerUnknown, id="layer"),
    pytest.param(lambda a, n: n.update(annotator="nobody"), AnnotatorUnknown, id="annotator"),
    pytest.param(lambda a, n: n.update(entity="e"), ReferenceUnknown, id="entity"),
    pytest.param(
        lambda a, n: a.update(commitments=[{"id": "c"}]), ArticleMalformed, id="commitments"
    ),
    pytest.param(lambda a, n: a.update(relations=[{"id": "r"}]), ArticleMalformed, id="relations"),
    pytest.param(lambda a, n: a.update(colour="red"), ArticleMalformed, id="unknown key"),
    pytest.param(lambda a, n: n.update(colour="red"), ArticleMalformed, id="unknown key below"),
    pytest.param(lambda a, n: n.update(note=None), ArticleMalformed, id="null"),
    pytest.param(lambda a, n: a.pop("id"), ArticleMalformed, id="no id"),
    pytest.param(lambda a, n: n.pop("quote"), ArticleMalformed, id="no quote"),
    pytest.param(lambda a, n: a.update(status="lost"), ArticleMalformed, id="status"),
    pytest.param(lambda a, n: n.update(created="yesterday"), ArticleMalformed, id="time"),
    pytest.param(lambda a, n: n.update(origin="heaven"), ArticleMalformed, id="origin"),
    pytest.param(
        lambda a, n: a.update(text=" \n", sha256=sha256(" \n"), annotations=[]),
        ArticleEmpty,
        id="no text",
    ),
]


@every_layout
@pytest.mark.parametrize(("change", "error"), FAULTS)
def test_a_fault_costs_its_article_and_no_other(
    change: Callable[[dict[str, Any], dict[str, Any]], object],
    error: type[KnownError],
    layout: Layout,
    tmp_path: Path,
) -> None:
    path = written(tmp_path, layout, header(), fault(change))

    result = read(path)

    assert [type(each) for each in result.problems] == [error]
    assert result.ids == ["article-2"]
    assert result.remarks == []
    assert str(path) in str(result.problems[0])


@pytest.mark.parametrize("layout", [jsonl, our_json])
def test_a_fault_is_told_with_its_line(layout: Layout, tmp_path: Path) -> None:
    articles = [article(OTHER_TEXT, number=number) for number in (7, 8, 9)]
    articles[1]["sha256"] = "0" * 64

    result = read(written(tmp_path, layout, header(), articles))

    assert result.lines == [3]


def test_a_fault_in_an_indented_document_is_told_with_its_line(tmp_path: Path) -> None:
    articles = two_articles()
    articles[1]["sha256"] = "0" * 64
    path = written(tmp_path, indented_json, header(), articles)

    text = path.read_text(encoding="utf-8")
    opening = text.rindex("\n    {", 0, text.index('"id": "article-2"'))
    assert read(path).lines == [text.count("\n", 0, opening) + 2]


@every_layout
def test_an_article_that_stands_twice_is_taken_once(layout: Layout, tmp_path: Path) -> None:
    result = read(written(tmp_path, layout, header(), [*two_articles(), article(OTHER_TEXT)]))

    assert result.ids == ["article-1", "article-2"]
    assert [(type(each), each.id) for each in result.problems] == [(IdTwice, "article-1")]


@every_layout
def test_a_sound_article_may_have_the_id_of_a_refused_one(layout: Layout, tmp_path: Path) -> None:
    spoiled = fault(lambda a, n: a.update(sha256="0" * 64))[0]

    result = read(written(tmp_path, layout, header(), [spoiled, two_articles()[0]]))

    assert result.ids == ["article-1"]


@every_layout
def test_places_counted_in_utf_16_are_found_again_by_their_quotes(
    layout: Layout, tmp_path: Path
) -> None:
    articles = two_articles()
    right = [(each["start"], each["end"]) for each in articles[0]["annotations"]]
    for each in articles[0]["annotations"]:
        for key in ("start", "end"):
            each[key] = len(TEXT[: each[key]].encode("utf-16-le")) // 2

    result = read(written(tmp_path, layout, header(), articles))

    assert [(each.start, each.end) for each in result.articles[0].annotations] == right
    assert [(type(each), each.count) for each in result.remarks] == [(QuotesMoved, 2)]
    assert result.problems == []


def test_a_place_behind_the_end_is_found_again_by_its_quote(tmp_path: Path) -> None:
    articles = fault(lambda a, n: n.update(start=900, end=906))

    result = read(written(tmp_path, jsonl, header(), articles))

    assert result.articles[0].annotations[0].start == TEXT.index("اصفهان")


@every_layout
def test_a_context_that_is_not_the_text_s_is_taken_from_the_text(
    layout: Layout, tmp_path: Path
) -> None:
    articles = fault(lambda a, n: n.update(prefix="جای دیگر", suffix=""))
    right = two_articles()[0]["annotations"][0]

    result = read(written(tmp_path, layout, header(), articles))

    mended = result.articles[0].annotations[0]
    assert (mended.prefix, mended.suffix) == (right["prefix"], right["suffix"])
    assert [(type(each), each.count) for each in result.remarks] == [(ContextsDiffer, 1)]


def test_a_quote_that_is_everywhere_is_not_guessed_at(tmp_path: Path) -> None:
    text = "ایران " * 300
    spoiled = article(text, (6, 11))
    spoiled["annotations"][0].update(start=7, end=12, prefix="نه", suffix="نه")

    result = read(written(tmp_path, jsonl, header(), [spoiled]))

    assert [type(each) for each in result.problems] == [QuoteNotFound]


@every_layout
@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param("یک\r\nدو اصفهان\r\nسه", "یک\nدو اصفهان\nسه", id="CRLF"),
        pytest.param("\ufeffیک 📰\u2028دو اصفهان", "یک 📰\nدو اصفهان", id="mark and separator"),
        pytest.param("یک\rدو اصفهان\ufdd0", "یک\nدو اصفهان\n", id="one for one"),
    ],
)
def test_a_text_is_made_canonical_and_its_spans_follow(
    text: str, canonical: str, layout: Layout, tmp_path: Path
) -> None:
    start = text.index("دو")
    expected = canonical.index("دو")

    result = read(written(tmp_path, layout, header(), [article(text, (start, start + 9))]))

    [draft] = result.articles
    [moved] = draft.annotations
    assert (draft.text, draft.sha256) == (canonical, sha256(canonical))
    as_dict = annotation(canonical, expected, expected + 9)
    assert {key: getattr(moved, key) for key in as_dict} == as_dict
    assert (result.problems, result.remarks) == ([], [])


def test_a_span_of_nothing_but_what_canonical_text_lacks_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, jsonl, header(), [article("\ufeffیک", (0, 1))])

    assert [type(each) for each in read(path).problems] == [SpanOutOfBounds]


@every_layout
@pytest.mark.parametrize(
    ("changes", "error"),
    [
        pytest.param({"format": "other"}, NotOurJson, id="format"),
        pytest.param({"version": 2}, FormatTooNew, id="version"),
        pytest.param({"version": "1"}, HeaderMalformed, id="version as text"),
        pytest.param({"offset_unit": "UTF-16"}, OffsetUnitUnknown, id="unit"),
        pytest.param({"owner": "x"}, HeaderMalformed, id="unknown key"),
        pytest.param({"minor": -1}, HeaderMalformed, id="minor"),
        pytest.param({"entities": [{"id": "e"}]}, HeaderMalformed, id="entities"),
        pytest.param({"entities": [ENTITY, ENTITY]}, IdTwice, id="entity twice"),
        pytest.param({"entities": [{**ENTITY, "layer": "river"}]}, HeaderMalformed, id="its layer"),
        pytest.param({"entities": [{**ENTITY, "kind": "river"}]}, HeaderMalformed, id="its kind"),
        pytest.param(
            {"relation_kinds": [{"id": "k", "name": {}}] * 2}, IdTwice, id="kind of relation twice"
        ),
        pytest.param({"annotators": [{"id": "a", "name": "x"}] * 2}, IdTwice, id="annotator twice"),
        pytest.param(
            {"layers": [{"id": "x", "name": {"en": "x"}, "color": "blue"}]},
            HeaderMalformed,
            id="colour",
        ),
    ],
)
def test_a_header_that_is_not_understood_refuses_the_file(
    changes: dict[str, Any], error: type[KnownError], layout: Layout, tmp_path: Path
) -> None:
    path = written(tmp_path, layout, header(**changes), two_articles())

    with pytest.raises(error) as caught:
        read(path)

    assert str(path) in str(caught.value)


@every_layout
@pytest.mark.parametrize("key", ["version", "offset_unit"])
def test_a_header_has_to_say_what_it_counts(key: str, layout: Layout, tmp_path: Path) -> None:
    head = header()
    del head[key]

    with pytest.raises((HeaderMalformed, OffsetUnitUnknown)):
        read(written(tmp_path, layout, head, two_articles()))


@every_layout
def test_a_later_minor_version_is_read_without_what_is_new_in_it(
    layout: Layout, tmp_path: Path
) -> None:
    head = header(minor=2, theme="dark")
    head["layers"][0]["icon"] = "x"
    head["annotators"][0]["mail"] = "x"
    articles = two_articles()
    articles[0]["language"] = "fa"
    articles[0]["annotations"][0]["weight"] = 3

    result = read(written(tmp_path, layout, head, articles))

    assert result.ids == ["article-1", "article-2"]
    assert len(result.articles[0].annotations) == 2
    assert [(type(each), each.version) for each in result.remarks] == [(FormatNewer, "1.2")]


@every_layout
def test_a_later_minor_version_is_checked_all_the_same(layout: Layout, tmp_path: Path) -> None:
    articles = fault(lambda a, n: n.update(layer="river", weight=3))

    result = read(written(tmp_path, layout, header(minor=2), articles))

    assert [type(each) for each in result.problems] == [LayerUnknown]
    assert result.ids == ["article-2"]


@every_layout
def test_what_other_programs_put_under_extensions_is_kept(layout: Layout, tmp_path: Path) -> None:
    articles = fault(lambda a, n: n.update(extensions={"score": 0.5, "none": None}))
    articles[0]["extensions"] = {"rejected": [1, {"x": "ی"}]}

    result = read(written(tmp_path, layout, header(extensions={"tool": "x"}), articles))

    assert result.headers[0].extensions == {"tool": "x"}
    assert result.articles[0].extensions == {"rejected": [1, {"x": "ی"}]}
    assert result.articles[0].annotations[0].extensions == {"score": 0.5, "none": None}

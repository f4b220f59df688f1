"""Whatever a library may hold comes back from a file as it was, and the same bytes are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from native_files import read

from reader_app.formats import EXPORTERS, Exporter
from reader_app.formats.interchange import (
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    HeaderDraft,
    LayerDraft,
)
from reader_app.model import Direction, Status
from reader_app.text.anchors import context_of
from reader_app.text.canonical import canonicalise, sha256_of

characters = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from('اصفهان\u200c\u064b 📰👨‍👩‍👧ي\n\t"\\\u202e\u0000'),
)
strings = st.text(characters, max_size=40)
texts = (
    st.text(characters, min_size=1, max_size=300)
    .map(lambda text: canonicalise(text).text)
    .filter(lambda text: text and not text.isspace())
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | strings,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=6,
)
extensions = st.just(UNSET) | st.dictionaries(strings, values, min_size=1, max_size=3)
ids = st.text(characters, min_size=1, max_size=12)


@st.composite
def annotations(draw: st.DrawFn, text: str, layers: list[str]) -> AnnotationDraft:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    prefix, suffix = context_of(text, start, end)
    return AnnotationDraft(
        id=draw(ids),
        layer=draw(st.sampled_from(layers)),
        start=start,
        end=end,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        annotator="آ",
        created="2025-10-07T08:00:00Z",
        origin=draw(st.sampled_from(["person", "suggestion:cues", "import:brat"])),
        note=draw(st.just(UNSET) | strings.filter(bool)),
        extensions=draw(extensions),
    )


@st.composite
def articles(draw: st.DrawFn, layers: list[str]) -> ArticleDraft:
    text = draw(texts)
    return ArticleDraft(
        id=draw(ids),
        title=draw(strings),
        text=text,
        sha256=sha256_of(text),
        direction=draw(st.sampled_from(Direction)),
        status=draw(st.sampled_from(Status)),
        sample=draw(st.just(UNSET) | st.just(True)),
        metadata=draw(st.dictionaries(strings, strings, max_size=3)),
        annotations=draw(
            st.lists(annotations(text, layers), max_size=5, unique_by=lambda each: each.id)
        ),
        extensions=draw(extensions),
    )


@st.composite
def libraries(draw: st.DrawFn) -> tuple[HeaderDraft, list[ArticleDraft]]:
    names = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    layers = [
        LayerDraft(
            id=name,
            name=draw(st.dictionaries(strings, strings, max_size=2)),
            color="#0F766E",
            hotkey=draw(st.just(UNSET) | st.sampled_from("plc")),
        )
        for name in names
    ]
    header = HeaderDraft(
        layers=layers,
        annotators=[AnnotatorDraft(id="آ", name=draw(strings))],
        extensions=draw(extensions),
    )
    drafts = draw(st.lists(articles(names), max_size=3, unique_by=lambda each: each.id))
    return header, drafts


def write(exporter: Exporter, path: Path, header: Any, drafts: Any) -> bytes:
    with path.open("wb") as out:
        exporter.write(out, header, drafts)
    return path.read_bytes()


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda each: each.name)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(library=libraries())
def test_a_library_comes_back_as_it_was(
    tmp_path: Path, exporter: Exporter, library: tuple[HeaderDraft, list[ArticleDraft]]
) -> None:
    header, drafts = library
    path = tmp_path / f"a{exporter.extensions[0]}"

    content = write(exporter, path, header, drafts)
    result = read(path)

    assert (result.headers, result.articles) == ([header], drafts)
    assert (result.problems, result.remarks) == ([], [])
    assert exporter.verify(path).articles == len(drafts)
    assert write(exporter, path, result.headers[0], result.articles) == content

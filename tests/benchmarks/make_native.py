"""Turns the output of gen_corpus.py into the native form, for the measurements.

usage: python tests/benchmarks/make_native.py CORPUS.jsonl OUT.jsonl (or OUT.json)

Ids are made of the corpus's own ids, so the same corpus gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from reader_app.formats import EXPORTERS
from reader_app.formats.interchange import (
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    Footer,
    HeaderDraft,
    LayerDraft,
)
from reader_app.model import BUILT_IN_LAYERS
from reader_app.text.anchors import context_of
from reader_app.text.canonical import sha256_of

ANNOTATOR: Final = "benchmark"
CREATED: Final = "2025-10-07T08:00:00Z"

_NAMESPACE: Final = UUID("5a3c86c2-0d6c-4a52-8f0e-6b0b6a0f5c11")


def convert(corpus: Path, out: Path) -> Footer:
    """Writes the articles of `corpus` to `out`, in the format that its extension names."""
    exporter = next(each for each in EXPORTERS if out.suffix in each.extensions)
    with out.open("wb") as file:
        return exporter.write(file, header(), articles(corpus))


def header() -> HeaderDraft:
    return HeaderDraft(
        layers=[
            LayerDraft(id=each.id, name=each.name, color=each.color, hotkey=each.hotkey)
            for each in BUILT_IN_LAYERS
        ],
        annotators=[AnnotatorDraft(id=ANNOTATOR, name=ANNOTATOR)],
    )


def articles(corpus: Path) -> Iterator[ArticleDraft]:
    """Yields a draft for each line; spans that stand twice in it are taken once."""
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            yield _article(json.loads(line))


def _article(entry: dict[str, Any]) -> ArticleDraft:
    text: str = entry["text"]
    spans = sorted({(start, end, layer) for start, end, layer in entry["spans"]})
    return ArticleDraft(
        id=str(uuid5(_NAMESPACE, entry["id"])),
        title=entry["title"],
        text=text,
        sha256=sha256_of(text),
        metadata={"source": "gen_corpus"},
        annotations=[_annotation(entry["id"], text, *span) for span in spans],
    )


def _annotation(article: str, text: str, start: int, end: int, layer: str) -> AnnotationDraft:
    prefix, suffix = context_of(text, start, end)
    return AnnotationDraft(
        id=str(uuid5(_NAMESPACE, f"{article} {start} {end} {layer}")),
        layer=layer,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        annotator=ANNOTATOR,
        created=CREATED,
        origin="person",
    )


if __name__ == "__main__":
    made = convert(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{made.articles} articles, {made.annotations} annotations")

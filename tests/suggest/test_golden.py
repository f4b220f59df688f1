"""What is found from nothing in the real article, and in those that were written for the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.model import BUILT_IN_LAYERS, COMMITMENT, PERSON, PLACE
from reader_app.paths import SAMPLES
from reader_app.suggest.combining import suggest
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read

NOTHING_KNOWN = Knowledge(BUILT_IN_LAYERS)
SHARE_FOUND, SHARE_RIGHT = 0.6, 0.75

type Place = tuple[int, int, str]


def suggested(text: str) -> set[Place]:
    return {(it.start, it.end, it.layer_id) for it in suggest(read(text), NOTHING_KNOWN)}


def test_the_real_article_is_found_from_nothing(sample_article: Path) -> None:
    text = sample_article.read_text(encoding="utf-8")
    gold = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    named: set[Place] = {(it["start"], it["end"], it["layer"]) for it in gold["mentions"]}
    found = suggested(text)
    names = {it for it in found if it[2] in (PERSON, PLACE)}
    assert names <= named
    assert {it for it in named if it[2] == PERSON} <= names
    assert len({it for it in named if it[2] == PLACE} & names) >= 28
    assert "منچستر" not in {text[start:end] for start, end, _ in names}


def test_the_promises_of_the_real_article_are_found(sample_article: Path) -> None:
    gold = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    promises = [
        (it["start"], it["end"], "not a commitment" not in it["strength"])
        for it in gold["commitments"]
    ]
    found = [it for it in suggested(sample_article.read_text("utf-8")) if it[2] == COMMITMENT]
    missed = [
        promise
        for promise in promises
        if promise[2]
        and not any(promise[0] < end and start < promise[1] for start, end, _ in found)
    ]
    false = [
        it for it in found if not any(start < it[1] and it[0] < end for start, end, _ in promises)
    ]
    assert missed == []
    assert len(false) <= 1


def annotated_samples() -> list[tuple[str, str, set[Place]]]:
    articles = json.loads(SAMPLES.read_text(encoding="utf-8"))["articles"]
    return [
        (
            it["title"],
            it["text"],
            {(an["start"], an["end"], an["layer"]) for an in it["annotations"]},
        )
        for it in articles
        if len(it["annotations"]) > 10
    ]


@pytest.mark.parametrize(("title", "text", "gold"), annotated_samples())
def test_most_of_what_is_tagged_in_a_sample_is_found(
    title: str, text: str, gold: set[Place]
) -> None:
    del title
    named = {it for it in gold if it[2] in (PERSON, PLACE)}
    found = {it for it in suggested(text) if it[2] in (PERSON, PLACE)}
    assert len(named & found) >= SHARE_FOUND * len(named)
    assert len(named & found) >= SHARE_RIGHT * len(found)

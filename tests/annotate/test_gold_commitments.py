"""The six commitments of the real article, entered by commands, are exported as they are expected to be.

The expected file was written once, and read against the article and its gold by eye.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

import pytest
from builders import ANNOTATOR, exported, library_with, tag_span

from reader_app.annotate import commands, commitments, entities
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    PERSON,
    ArticleId,
    Commitment,
    CommitmentKind,
    EntityId,
    EntityKind,
    Filler,
    SlotName,
    Span,
    Strength,
)
from reader_app.text.article_date import article_date

EXPECTED: Final = Path(__file__).with_name("gold_commitments.json")
STRENGTHS: Final = {
    "offer": Strength.OFFER,
    "plan": Strength.PLAN,
    "scheduled": Strength.PLAN,
    "agreement": Strength.PLAN,
}
SLOTS: Final = {
    "who": SlotName.WHO,
    "what": SlotName.WHAT,
    "to_whom": SlotName.TO_WHOM,
    "deadline": SlotName.BY_WHEN,
}
# Where a slot's words stand in the article; what stands nowhere is typed as the gold has it.
WORDS: Final[tuple[dict[SlotName, tuple[str, int]], ...]] = (
    {SlotName.WHO: ("استاندار اصفهان", 580), SlotName.TO_WHOM: ("استان روسیه", 732)},
    {SlotName.WHO: ("وی", 789), SlotName.TO_WHOM: ("استانهای کشور روسیه", 813)},
    {},
    {SlotName.WHO: ("یوگنی باگدانوف", 1380)},
    {
        SlotName.WHO: ("مقام روسی", 2200),
        SlotName.TO_WHOM: ("دو کشور", 2378),
        SlotName.BY_WHEN: ("ماه سپتامبر", 2378),
    },
    {},
)
PROMISED_BY: Final = ("مهدی جمالی‌نژاد", "مهدی جمالی‌نژاد", None, "یوگنی باگدانوف", None, None)


@pytest.fixture
def gold(sample_article: Path) -> list[dict[str, Any]]:
    document = json.loads(sample_article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    # The seventh is a proposal, which the gold itself counts neither way.
    return [each for each in document["commitments"] if "not a" not in each["strength"]]


@pytest.fixture
def library(tmp_path: Path, sample_article: Path) -> Iterator[Library]:
    library, (article_id,) = library_with(
        tmp_path / "x.hashiyeh", sample_article.read_text(encoding="utf-8")
    )
    with closing(library):
        article, text = library.article(article_id)
        library.apply(commands.set_metadata(article, metadata={"date": "2025-07-30"}))
        for name, start, length in (("مهدی جمالی‌نژاد", 25, 14), ("یوگنی باگدانوف", 1385, 14)):
            mention = tag_span(library, article_id, Span(start, start + length))
            entity = entities.new_entity(PERSON, name, EntityKind.PERSON)
            library.apply(entities.link([mention], entity, is_new=True))
            assert text[start : start + length].startswith(name[:4])
        yield library


def enter(library: Library, article_id: ArticleId, number: int, gold: dict[str, Any]) -> None:
    """Enters a commitment of the gold: its words, then a slot after the other, then its strength."""
    article, text = library.article(article_id)
    layer = next(each for each in library.layers() if each.id == COMMITMENT)
    span = Span(gold["start"], gold["end"])
    library.apply(
        commands.tag(article, text, library.annotations(article_id), span, layer, ANNOTATOR)
    )
    own = article_date(article.metadata, text)
    assert own is not None
    for name, slot in SLOTS.items():
        if gold[name] is not None:
            filler = _filler(library, text, number, slot, gold[name])
            library.apply(
                commitments.fill_slot(newest(library, span), slot, [filler], said_on=own.day)
            )
    before = newest(library, span)
    is_agreement = gold["strength"] == "agreement"
    kind = CommitmentKind.AGREEMENT if is_agreement else None
    after = replace(before, strength=STRENGTHS[gold["strength"]], kind=kind)
    library.apply(commitments.change_commitment(before, after))


def _filler(library: Library, text: str, number: int, slot: SlotName, typed: str) -> Filler:
    entity_id = _promiser(library, number) if slot is SlotName.WHO else None
    if slot not in WORDS[number]:
        return Filler(typed, entity_id=entity_id)
    words, after = WORDS[number][slot]
    start = text.index(words, after)
    return commitments.filler_of(text, Span(start, start + len(words)), entity_id)


def _promiser(library: Library, number: int) -> EntityId | None:
    found = (each.id for each in library.entities.all() if each.name == PROMISED_BY[number])
    return next(found, None)


def newest(library: Library, span: Span) -> Commitment:
    (article_id,) = library.article_ids()
    own = {each.id for each in library.annotations(article_id) if each.span == span}
    found = library.commitments.of_article(article_id)
    return next(each for each in found if own & set(each.annotation_ids))


def normalised(document: dict[str, Any]) -> dict[str, Any]:
    """Returns what an export says of entities and commitments: ids counted up, without times."""
    (article,) = document["articles"]
    # In the file they stand by their ids, which are another's at each run.
    entities = sorted(document["entities"], key=itemgetter("name"))
    said = {"entities": entities, "commitments": article["commitments"]}
    written = json.dumps(said, ensure_ascii=False)
    for number, each in enumerate(
        dict.fromkeys(re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", written))
    ):
        written = written.replace(each, str(number))
    return json.loads(re.sub(r'"\d{4}-\d\d-\d\dT[^"]*Z"', '""', written))


def test_the_gold_entered_by_commands_comes_out_as_expected(
    tmp_path: Path, library: Library, gold: list[dict[str, Any]]
) -> None:
    (article_id,) = library.article_ids()
    assert len(gold) == 6
    for number, each in enumerate(gold):
        enter(library, article_id, number, each)
    document = json.loads(exported(library, tmp_path))
    (article,) = document["articles"]
    layers = [annotation["layer"] for annotation in article["annotations"]]
    assert sorted(layers) == ["commitment"] * 6 + ["person"] * 2
    (deadline,) = (c["deadline"] for c in article["commitments"] if "deadline" in c)
    assert (deadline["earliest"], deadline["latest"]) == ("2025-09-01", "2025-09-30")
    assert date.fromisoformat(deadline["counted_from"]) == date(2025, 7, 30)
    assert normalised(document) == json.loads(EXPECTED.read_text(encoding="utf-8"))
    assert library.check().is_clean


def test_undo_takes_the_gold_back_step_by_step(
    tmp_path: Path, library: Library, gold: list[dict[str, Any]]
) -> None:
    (article_id,) = library.article_ids()
    before, step = exported(library, tmp_path), library.last_step()
    for number, each in enumerate(gold):
        enter(library, article_id, number, each)
    after, steps = exported(library, tmp_path), library.last_step() - step
    for _ in range(steps):
        library.undo()
    assert exported(library, tmp_path) == before
    for _ in range(steps):
        library.redo()
    assert exported(library, tmp_path) == after

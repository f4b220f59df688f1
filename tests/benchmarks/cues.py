"""How many commitments are found by their words, how many are none, and how well their slots are filled.

usage: python tests/benchmarks/cues.py [-v]

The sentences are ours (tests/suggest/commitment_sentences.tsv), in two halves: the cues were tuned on the
half `seen` and on the samples, never on the half `unseen`. What is found counts if it shares words with
the commitment; «exact» is the share of those found that begin and end where we would tag. With the
shared folder, the six commitments of its article are looked for as well. `-v` shows the faults of the
half that may be looked at.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from measuring import SHARED

from reader_app.model import BUILT_IN_LAYERS, SlotName, Span
from reader_app.suggest.cues import CueSuggester
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import Suggestion
from reader_app.text.dates import find_dates
from reader_app.text.search_key import search_key

SENTENCES = Path(__file__).resolve().parents[1] / "suggest" / "commitment_sentences.tsv"
DAY = date(2025, 7, 30)
KNOWN = Knowledge(BUILT_IN_LAYERS)
SLOTS = (SlotName.WHO, SlotName.BY_WHEN, SlotName.TO_WHOM)
GOLD = "article_isfahan.gold.json"
ROUNDS = 30


@dataclass
class Count:
    """What was found, of which how much was right, and what by each score and in each slot."""

    right: int = 0
    exact: int = 0
    false: int = 0
    missed: int = 0
    by_score: dict[float, list[bool]] = field(default_factory=dict[float, list[bool]])
    slots: dict[SlotName, list[bool]] = field(default_factory=dict[SlotName, list[bool]])

    def told(self, name: str) -> None:
        found = max(1, self.right + self.false)
        there = max(1, self.right + self.missed)
        slots = ", ".join(
            f"{slot.value} {sum(each)}/{len(each)}" for slot, each in self.slots.items()
        )
        print(
            f"{name}: {there} commitments; P {self.right / found:.2f}, R {self.right / there:.2f}, "
            f"exact {self.exact / max(1, self.right):.2f}; slots: {slots}"
        )
        for score, each in sorted(self.by_score.items()):
            print(f"    score {score:.2f}: right {sum(each)} of {len(each)}")


def found_in(text: str) -> list[Suggestion]:
    return list(CueSuggester().suggest(read(text, DAY), KNOWN))


def key(words: str) -> str:
    return "".join(search_key(words).split())


def weigh(
    count: Count, text: str, wanted: list[Span], expected: list[dict[SlotName, str]]
) -> list[str]:
    """Counts what is found in a text; returns the faults."""
    faults: list[str] = []
    found = found_in(text)
    for span, slots in zip(wanted, expected, strict=True):
        hit = next((it for it in found if it.span.overlaps(span)), None)
        if hit is None:
            count.missed += 1
            faults.append(f"missed  {text[span.start : span.end]}")
            continue
        count.right += 1
        count.exact += hit.span == span
        if hit.span != span:
            faults.append(
                f"ends    {text[hit.start : hit.end]}  for  {text[span.start : span.end]}"
            )
        filled = {slot: filler.words for slot, filler in hit.slots}
        for slot, words in slots.items():
            is_right = key(filled.get(slot, "")) == key(words)
            count.slots.setdefault(slot, []).append(is_right)
            if not is_right:
                faults.append(
                    f"{slot.value}  {filled.get(slot, '—')}  for  {words or '—'}  in  {text}"
                )
    for it in found:
        is_right = any(it.span.overlaps(span) for span in wanted)
        count.false += not is_right
        count.by_score.setdefault(it.score, []).append(is_right)
        if not is_right:
            faults.append(f"false   {text[it.start : it.end]}  by  {it.reason.words}")
    return faults


def sentences(half: str) -> Iterable[tuple[str, list[Span], list[dict[SlotName, str]]]]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["half"] != half:
                continue
            marked = row["sentence"]
            text = marked.replace("{", "").replace("}", "")
            if "{" not in marked:
                yield text, [], []
                continue
            span = Span(marked.index("{"), marked.index("}") - 1)
            slots = {slot: row[slot.value] or "" for slot in SLOTS}
            yield text, [span], [slots]


def told_of_article(text: str, gold: list[dict[str, Any]]) -> None:
    """Counts in the real article, where several words for who promises are as good."""
    count = Count()
    entries = [it for it in gold if not it["strength"].startswith("proposal")]
    spans = [Span(it["start"], it["end"]) for it in entries]
    for fault in weigh(count, text, spans, [{} for _ in spans]):
        print("   ", fault)
    found = found_in(text)
    for it, entry in zip(found, entries, strict=True):
        filled = {slot: filler.words for slot, filler in it.slots}
        for slot, name in zip(SLOTS, ("who", "deadline", "to_whom"), strict=True):
            words, wanted = key(filled.get(slot, "")), key(entry[name] or "")
            is_right = words in wanted if words and wanted else words == wanted
            count.slots.setdefault(slot, []).append(is_right)
            if not is_right:
                print("   ", slot.value, filled.get(slot, "—"), " for ", entry[name] or "—")
    count.told("the real article")


def told_speed(text: str) -> None:
    article = read(text, DAY)
    list(CueSuggester().suggest(article, KNOWN))
    took: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        started = time.process_time()
        list(CueSuggester().suggest(article, KNOWN))
        between = time.process_time()
        find_dates(text, DAY)
        took.append((between - started, time.process_time() - between))
    ours, dates = (sorted(each)[ROUNDS // 2] * 1000 for each in zip(*took, strict=True))
    words = len(article.tokens)
    print(
        f"an article of {words} words: {ours:.1f} ms of the processor, {ours * 500 / words:.1f} for "
        f"500 words (limit 10); reading its dates alone {dates:.1f} ms"
    )


def main() -> None:
    for half in ("seen", "unseen"):
        count = Count()
        for text, spans, slots in sentences(half):
            faults = weigh(count, text, spans, slots)
            if half == "seen" and "-v" in sys.argv:
                print(*(f"    {fault}" for fault in faults), sep="\n", end="\n" if faults else "")
        count.told(half)
    path = SHARED / "data" / "article_isfahan.txt"
    if path.exists():
        text = path.read_text(encoding="utf-8")
        gold = json.loads((path.parent / GOLD).read_text(encoding="utf-8"))
        told_of_article(text, gold["commitments"])
        told_speed(text)


if __name__ == "__main__":
    main()

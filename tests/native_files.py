"""Makers of native files, by Python's own json, so that our encoder does not vouch for itself."""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader_app.errors import KnownError
from reader_app.formats import Problem, importer_for
from reader_app.formats.interchange import ArticleDraft, HeaderDraft

TEXT = "📰 استاندار اصفهان به تهران رفت.\nاز تهران به می‌آید 👨‍👩‍👧 اصفهان.\n"
OTHER_TEXT = "روسیه و ایران.\n"

HEADER: dict[str, Any] = {
    "format": "hashiyeh",
    "version": 1,
    "offset_unit": "code point",
    "layers": [
        {"id": "person", "name": {"fa": "شخص", "en": "Person"}, "color": "#4B0082", "hotkey": "p"},
        {"id": "place", "name": {"fa": "مکان", "en": "Place"}, "color": "#0F766E"},
    ],
    "annotators": [{"id": "tester", "name": "آزمونگر"}],
    "entities": [],
}


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def annotation(text: str, start: int, end: int, number: int = 1) -> dict[str, Any]:
    return {
        "id": f"annotation-{number}",
        "layer": "place",
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
        "annotator": "tester",
        "created": "2025-10-07T08:00:00Z",
        "origin": "person",
    }


def article(text: str = TEXT, *spans: tuple[int, int], number: int = 1) -> dict[str, Any]:
    return {
        "id": f"article-{number}",
        "title": text.partition("\n")[0],
        "text": text,
        "sha256": sha256(text),
        "direction": "auto",
        "status": "in_work",
        "metadata": {"source": "آزمون"},
        "annotations": [
            annotation(text, start, end, number) for number, (start, end) in enumerate(spans, 1)
        ],
        "commitments": [],
        "relations": [],
    }


def two_articles() -> list[dict[str, Any]]:
    """The first is about «اصفهان» and «تهران», each twice, the second is never at fault."""
    first = TEXT.index("اصفهان")
    second = TEXT.index("تهران", 30)
    return [
        article(TEXT, (first, first + 6), (second, second + 5)),
        article(OTHER_TEXT, (0, 5), number=2),
    ]


ENTITY: dict[str, Any] = {
    "id": "entity-1",
    "layer": "place",
    "kind": "city",
    "name": "اصفهان",
    "aliases": ["نصف جهان"],
    "titles": [{"title": "پایتخت", "earliest": "1598-03-21", "latest": "1736-03-20"}],
    "external_ids": {"wikidata": "Q42053"},
    "note": "شهر",
    "extensions": {"x": 1},
}
COMMITMENT_LAYER: dict[str, Any] = {
    "id": "commitment",
    "name": {"fa": "تعهد", "en": "Commitment"},
    "color": "#B8500A",
    "hotkey": "c",
}
RECORDS_HEADER: dict[str, Any] = {
    **HEADER,
    "version": 1,
    "minor": 1,
    "layers": [
        *({**layer, "has_entities": True} for layer in HEADER["layers"]),
        COMMITMENT_LAYER,
    ],
    "entities": [ENTITY],
    "relation_kinds": [{"id": "kind-1", "name": {"fa": "پاسخ به", "en": "answers"}}],
    "guidelines": {"fa": "# شیوه‌نامه\n"},
}


def on_words(text: str, quote: str, nth: int = 0) -> dict[str, Any]:
    """The keys of what stands on the nth `quote` of the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    end = start + len(quote)
    return {
        "start": start,
        "end": end,
        "quote": quote,
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
    }


def commitment(number: int = 1) -> dict[str, Any]:
    """All that a commitment may have, on the words of TEXT; its wording is the second annotation."""
    by = {"annotator": "tester", "created": "2025-10-08T08:00:00Z"}
    return {
        "id": f"commitment-{number}",
        "annotations": ["annotation-2"],
        "annotator": "tester",
        "created": "2025-10-07T08:00:00Z",
        "summary": "به تهران می‌رود",
        "slots": {
            "who": [{**on_words(TEXT, "استاندار اصفهان"), "role": "استاندار"}],
            "what": [{"text": "رفتن"}],
            "where": [{**on_words(TEXT, "اصفهان", 1), "entity": "entity-1"}],
            "quantity": [{"text": "سه بار", "number": "3", "unit": "بار"}],
            "reported_by": [{"entity": "entity-1"}],
        },
        "kind": "action",
        "strength": "firm",
        "testable": False,
        "testable_reason": "روشن نیست",
        "deadline": {
            "text": "ماه سپتامبر",
            "kind": "date",
            "earliest": "2025-09-01",
            "latest": "2025-09-30",
            "precision": "month",
            "calendar": "gregorian",
            "counted_from": "2025-07-30",
            "reason": "nearest",
            "resolved_by": "program",
        },
        "status": "achieved",
        "history": [
            {"status": "in_progress", "date": "2025-10-08", "evidence": ["evidence-1"], **by},
            {
                "status": "achieved",
                "before": "in_progress",
                "date": "2025-10-09",
                "evidence": ["evidence-2", "evidence-3"],
                "note": "شد",
                **by,
            },
        ],
        "evidence": [
            {
                "id": "evidence-1",
                "kind": "span",
                **by,
                "article": "article-1",
                **on_words(TEXT, "تهران", 1),
                "date": "2025-10-08",
                "weight": "announcement",
                "bearing": "supports",
            },
            {
                "id": "evidence-2",
                "kind": "link",
                **by,
                "target": "https://example.org/",
                "weight": "action",
                "bearing": "contradicts",
                "note": "؟",
            },
            {
                "id": "evidence-3",
                "kind": "span",
                **by,
                "article": "elsewhere",
                "start": 7,
                "end": 9,
                "quote": "شد",
                "prefix": "کار ",
                "suffix": ".",
                "weight": "action",
                "bearing": "supports",
            },
        ],
        "links": [{"kind": "restates", "to": "commitment-elsewhere"}],
        "topic": "سفر",
        "note": "یادداشت",
        "reviewed_by": "tester",
        "remind_on": "2025-11-01",
        "extensions": {"y": [None]},
    }


def rejection(number: int = 1) -> dict[str, Any]:
    """The second «تهران» of TEXT, which is no person."""
    return {
        "id": f"rejection-{number}",
        "layer": "person",
        **on_words(TEXT, "تهران", 1),
        "annotator": "tester",
        "created": "2025-10-07T08:00:00Z",
        "suggester": "tagger",
    }


def recorded_article() -> dict[str, Any]:
    """An article on TEXT with a linked mention, a commitment and a relation."""
    place, wording = TEXT.index("اصفهان"), on_words(TEXT, "به تهران رفت")
    made = article(TEXT, (place, place + 6), (wording["start"], wording["end"]))
    made["annotations"][0]["entity"] = "entity-1"
    made["annotations"][1]["layer"] = "commitment"
    made["commitments"] = [commitment()]
    made["relations"] = [
        {
            "id": "relation-1",
            "kind": "kind-1",
            "from": "annotation-1",
            "to": "annotation-2",
            "annotator": "tester",
            "created": "2025-10-07T08:00:00Z",
            "note": "چرا",
            "extensions": {"z": {}},
        }
    ]
    return made


def records_header(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(RECORDS_HEADER), **changes}


def header(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(HEADER), **changes}


def compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def jsonl(head: dict[str, Any], articles: list[dict[str, Any]], /, **footer: Any) -> bytes:
    body = b"".join(compact(each) + b"\n" for each in (head, *articles))
    said = {
        "articles": len(articles),
        "annotations": sum(len(each["annotations"]) for each in articles),
        **{
            kind: number
            for kind in ("commitments", "relations")
            if (number := sum(len(each[kind]) for each in articles))
        },
        "sha256": hashlib.sha256(body).hexdigest(),
        **footer,
    }
    return body + compact({"footer": said}) + b"\n"


def our_json(head: dict[str, Any], articles: list[dict[str, Any]]) -> bytes:
    opening = compact(head)[:-1] + b',"articles":['
    return opening + b",".join(b"\n" + compact(each) for each in articles) + b"\n]}\n"


def one_line_json(head: dict[str, Any], articles: list[dict[str, Any]]) -> bytes:
    return compact({**head, "articles": articles})


def indented_json(head: dict[str, Any], articles: list[dict[str, Any]]) -> bytes:
    # Sorted keys put the articles among the header's keys, as another program might.
    document = {**head, "articles": articles}
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True).encode()


@dataclass
class Read:
    """What an importer yielded, apart by kind. A remark is a problem that cost no article."""

    headers: list[HeaderDraft] = field(default_factory=list)
    articles: list[ArticleDraft] = field(default_factory=list)
    problems: list[KnownError] = field(default_factory=list)
    remarks: list[KnownError] = field(default_factory=list)
    lines: list[int | None] = field(default_factory=list)
    size_bytes: int = 0

    @property
    def ids(self) -> list[object]:
        return [each.id for each in self.articles]


def read(path: Path) -> Read:
    result = Read()

    def advance(size_bytes: int) -> None:
        result.size_bytes += size_bytes

    for item in importer_for(path).read(path, advance):
        match item:
            case HeaderDraft():
                result.headers.append(item)
            case ArticleDraft():
                result.articles.append(item)
            case Problem():
                kind = result.problems if item.is_fatal_for_article else result.remarks
                kind.append(item.error)
                result.lines.append(item.line)
    return result

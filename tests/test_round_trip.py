"""Whatever a library holds, another that reads its export exports the same bytes."""

from __future__ import annotations

import json
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from builders import exported
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from native_files import RECORDS_HEADER, records_header, sha256

from reader_app.library import Library
from reader_app.model import CommitmentStatus, EntityKind, SlotName
from reader_app.text.canonical import canonicalise

characters = st.one_of(
    st.sampled_from("ابتمی\u200cـَ \n۱1aZ.«»\U0001f468\u200d\U0001f469\U0001f3eb\u0000\u200f"),
    st.characters(exclude_categories=["Cs"]),
    st.characters(min_codepoint=0x10000, exclude_categories=["Cs"]),
)
words = st.text(characters, max_size=12)
names = st.text(characters, min_size=1, max_size=8)
texts = st.text(characters, min_size=1, max_size=300).map(lambda text: canonicalise(text).text)
values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63), 2**63),
        st.floats(allow_nan=False, allow_infinity=False),
        words,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=6,
)
extensions = st.dictionaries(names, values, max_size=2)
times = st.datetimes().map(lambda at: at.strftime("%Y").zfill(4) + at.strftime("-%m-%dT%H:%M:%SZ"))
origins = st.one_of(st.just("person"), names.filter(str.isprintable).map("import:{}".format))


@st.composite
def layers(draw: st.DrawFn) -> list[dict[str, Any]]:
    own = draw(st.lists(names, max_size=3, unique=True))
    keys = draw(st.permutations("abdefghijk"))
    new = [
        {
            "id": f"own {name}",
            "name": draw(st.dictionaries(st.sampled_from(["fa", "en", "de"]), words, max_size=2)),
            "color": draw(st.integers(0, 0xFFFFFF).map("#{:06X}".format)),
            **({"hotkey": keys[number]} if draw(st.booleans()) else {}),
            **({"has_entities": True} if draw(st.booleans()) else {}),
        }
        for number, name in enumerate(own)
    ]
    built_in = RECORDS_HEADER["layers"]
    return draw(st.permutations([*built_in, *new]))


@st.composite
def entities(draw: st.DrawFn, layer_ids: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"entity {number}",
            "layer": draw(st.sampled_from(layer_ids)),
            "kind": draw(st.sampled_from(EntityKind)).value,
            "name": draw(words),
            "aliases": draw(st.lists(words, max_size=2)),
            **({"titles": [{"title": draw(words), "latest": "2024-02-29"}]} if number else {}),
            **({"external_ids": {draw(words): draw(words)}} if draw(st.booleans()) else {}),
            **({"note": note} if (note := draw(words)) else {}),
            **({"extensions": more} if (more := draw(extensions)) else {}),
        }
        for number in range(draw(st.integers(0, 3)))
    ]


@st.composite
def places(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """The keys of what stands on words of the text."""
    start = draw(st.integers(0, len(text) - 1))
    end = min(len(text), start + draw(st.integers(1, 40)))
    return {
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
    }


@st.composite
def fillers(draw: st.DrawFn, text: str, entity_ids: list[str]) -> dict[str, Any]:
    typed = words.filter(bool).map(lambda said: {"text": said})
    made = draw(places(text) | typed)
    if entity_ids and draw(st.booleans()):
        made["entity"] = draw(st.sampled_from(entity_ids))
    for key in ("role", "number", "unit"):
        if draw(st.booleans()):
            made[key] = draw(words.filter(bool))
    return made


@st.composite
def commitments(
    draw: st.DrawFn,
    article: dict[str, Any],
    wordings: list[str],
    entity_ids: list[str],
    annotator_ids: list[str],
    cited: list[tuple[str, str]],
) -> dict[str, Any]:
    """One on the annotations `wordings`; `cited` are ids of articles with their texts."""
    by = {"annotator": draw(st.sampled_from(annotator_ids)), "created": draw(times)}
    where, text = draw(st.sampled_from(cited))
    evidence = [
        {
            "id": "1",
            "kind": "span",
            **by,
            "article": where,
            **draw(places(text)),
            "weight": "action",
            "bearing": "supports",
        },
        {
            "id": "2",
            "kind": "file",
            **by,
            "target": draw(words.filter(bool)),
            "date": "2025-01-31",
            "weight": "announcement",
            "bearing": "contradicts",
        },
    ]
    statuses = draw(st.lists(st.sampled_from(CommitmentStatus), max_size=3))
    history = [
        {
            "status": status.value,
            **({"before": statuses[number - 1].value} if number else {}),
            "date": "2025-02-28",
            "evidence": ["2"],
            **by,
        }
        for number, status in enumerate(statuses)
    ]
    slots = draw(
        st.dictionaries(
            st.sampled_from(SlotName),
            st.lists(fillers(article["text"], entity_ids), min_size=1, max_size=2),
            max_size=3,
        )
    )
    return {
        "id": f"commitment of {article['id']}",
        "annotations": wordings,
        **by,
        **({"summary": said} if (said := draw(words)) else {}),
        "slots": {name.value: slots[name] for name in SlotName if name in slots},
        **({"testable": draw(st.booleans())} if draw(st.booleans()) else {}),
        **({"deadline": DEADLINE} if draw(st.booleans()) else {}),
        **({"status": statuses[-1].value} if statuses else {}),
        "history": history,
        "evidence": evidence,
        **({"links": [{"kind": "part_of", "to": "elsewhere"}]} if draw(st.booleans()) else {}),
        **({"remind_on": "2026-03-21"} if draw(st.booleans()) else {}),
        **({"extensions": more} if (more := draw(extensions)) else {}),
    }


def mentions(layer: str, named: list[dict[str, Any]]) -> st.SearchStrategy[str]:
    """An entity of the layer, or none."""
    return st.sampled_from(["", *(each["id"] for each in named if each["layer"] == layer)])


DEADLINE = {
    "text": "تا پایان سال",
    "kind": "before_event",
    "latest": "2026-03-20",
    "precision": "year",
    "calendar": "jalali",
    "counted_from": "2025-07-30",
    "reason": "counted",
    "resolved_by": "person",
}


@st.composite
def articles(
    draw: st.DrawFn,
    text: str,
    number: int,
    layer_ids: list[str],
    annotator_ids: list[str],
    named: list[dict[str, Any]],
) -> dict[str, Any]:
    tags = st.tuples(
        st.integers(0, len(text) - 1),
        st.integers(1, 40),
        st.sampled_from(layer_ids),
        st.sampled_from(annotator_ids),
    ).map(lambda place: (place[0], min(len(text), place[0] + place[1]), *place[2:]))
    found = [
        {
            "id": f"{number} {index}",
            "layer": layer,
            "start": start,
            "end": end,
            "quote": text[start:end],
            "prefix": text[max(0, start - 32) : start],
            "suffix": text[end : end + 32],
            "annotator": annotator,
            "created": draw(times),
            "origin": draw(origins),
            **({"entity": mentioned} if (mentioned := draw(mentions(layer, named))) else {}),
            **({"note": note} if (note := draw(words)) else {}),
            **({"extensions": more} if (more := draw(extensions)) else {}),
        }
        for index, (start, end, layer, annotator) in enumerate(
            draw(st.lists(tags, max_size=6, unique=True))
        )
    ]
    turned_down = [
        {
            "id": f"rejected {index}",
            "layer": draw(st.sampled_from(layer_ids)),
            **draw(places(text)),
            "annotator": draw(st.sampled_from(annotator_ids)),
            "created": draw(times),
            "suggester": draw(words),
        }
        for index in range(draw(st.integers(0, 2)))
    ]
    rejected: dict[str, Any] = {"rejected": turned_down} if turned_down else {}
    return {
        "id": f"article {number} {draw(names)}",
        "title": draw(words),
        "text": text,
        "sha256": sha256(text),
        "direction": draw(st.sampled_from(["auto", "rtl", "ltr"])),
        "status": draw(st.sampled_from(["todo", "in_work", "done"])),
        **({"sample": True} if draw(st.booleans()) else {}),
        "metadata": draw(st.dictionaries(words, words, max_size=3)),
        "annotations": found,
        "commitments": [],
        "relations": [],
        **({"extensions": more} if (more := draw(extensions) | rejected) else {}),
    }


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    annotators = [
        {"id": name, "name": draw(words)}
        for name in draw(st.lists(names, min_size=1, max_size=3, unique=True))
    ]
    chosen = draw(layers())
    wanted = draw(st.lists(texts.filter(lambda t: bool(t.strip())), max_size=4, unique=True))
    named = draw(entities([layer["id"] for layer in chosen])) if wanted else []
    layer_ids, annotator_ids, entity_ids = (
        [each["id"] for each in some] for some in (chosen, annotators, named)
    )
    made = [
        draw(articles(text, number, layer_ids, annotator_ids, named))
        for number, text in enumerate(wanted)
    ]
    kinds = [{"id": "k", "name": {"en": draw(words)}}, {"id": "a", "name": {}}]
    cited = [("elsewhere", "هر چه بود"), *((each["id"], each["text"]) for each in made)]
    for each in made:
        wordings = [a["id"] for a in each["annotations"] if a["layer"] == "commitment"]
        if wordings:
            drawn = commitments(each, wordings[:2], entity_ids, annotator_ids, cited)
            each["commitments"] = [draw(drawn)]
        if len(each["annotations"]) > 1:
            first, second, *_ = (a["id"] for a in each["annotations"])
            by = {"annotator": annotator_ids[0], "created": draw(times)}
            each["relations"] = [{"id": "r", "kind": "k", "from": second, "to": first, **by}]
    has_guidelines = wanted and draw(st.booleans())
    return {
        **records_header(layers=chosen, annotators=annotators, entities=named),
        "relation_kinds": kinds,
        "guidelines": {"en": draw(words), "fa": "# شیوه‌نامه"} if has_guidelines else {"fa": ""},
        **({"extensions": more} if wanted and (more := draw(extensions)) else {}),
        "articles": made,
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_an_export_read_by_a_new_library_is_exported_with_the_same_bytes(
    document: dict[str, Any],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = folder / "in.json"
        written.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        with closing(Library.create(folder / "one.hashiyeh")) as one:
            report = one.import_paths([written])
            assert (report.problems, report.notes) == ((), ())
            assert report.added == len(document["articles"])
            assert one.check().is_clean
            first = exported(one, folder, "one.json"), exported(one, folder, "one.jsonl")
        _assert_says_the_same(json.loads(first[0]), document)
        for number, kind in enumerate(("one.json", "one.jsonl")):
            with closing(Library.create(folder / f"{number}.hashiyeh")) as other:
                other.import_paths([folder / kind])
                assert exported(other, folder, "two.json") == first[0]
                assert exported(other, folder, "two.jsonl") == first[1]


def _assert_says_the_same(found: dict[str, Any], document: dict[str, Any]) -> None:
    """Only the order of annotations, rejections and annotators is ours."""
    for each in (found, document):
        each["annotators"].sort(key=lambda one: one["id"])
        for article in each["articles"]:
            article["annotations"].sort(key=lambda one: one["id"])
            article.get("extensions", {}).get("rejected", []).sort(key=lambda one: one["id"])
    if document["articles"]:
        assert found == document

"""Every promise about entities, commitments and relations is checked on reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from native_files import (
    OTHER_TEXT,
    TEXT,
    Read,
    article,
    commitment,
    jsonl,
    on_words,
    our_json,
    read,
    recorded_article,
    records_header,
    sha256,
)

from reader_app.errors import (
    ArticleMalformed,
    ContextsDiffer,
    CountsDiffer,
    FormatNewer,
    IdTwice,
    KnownError,
    QuoteNotFound,
    QuotesMoved,
    SpanOutOfBounds,
)
from reader_app.format_errors import ReferenceUnknown


def read_back(folder: Path, *articles: dict[str, Any], **header: Any) -> Read:
    path = folder / "in.jsonl"
    path.write_bytes(jsonl(records_header(**header), list(articles)))
    return read(path)


def slot(commitment: dict[str, Any], name: str = "who") -> dict[str, Any]:
    return commitment["slots"][name][0]


def test_a_whole_record_is_sound(tmp_path: Path) -> None:
    result = read_back(tmp_path, recorded_article())

    assert (result.problems, result.remarks) == ([], [])
    assert result.ids == ["article-1"]


FAULTS = [
    pytest.param(lambda c: slot(c).update(quote="شیراز"), QuoteNotFound, id="slot's quote"),
    pytest.param(
        lambda c: slot(c).update(quote="شیراز", end=len(TEXT) + 1), SpanOutOfBounds, id="slot's end"
    ),
    pytest.param(lambda c: slot(c).update(start=-1), ArticleMalformed, id="negative start"),
    pytest.param(lambda c: slot(c).pop("end"), ArticleMalformed, id="slot without end"),
    pytest.param(lambda c: slot(c).pop("prefix"), ArticleMalformed, id="slot without prefix"),
    pytest.param(lambda c: slot(c).update(text="x"), ArticleMalformed, id="typed and quoted"),
    pytest.param(
        lambda c: slot(c, "what").update(quote="x"), ArticleMalformed, id="quote without place"
    ),
    pytest.param(lambda c: slot(c).update(entity="e"), ReferenceUnknown, id="slot's entity"),
    pytest.param(lambda c: c["slots"].update(why=[{}]), ArticleMalformed, id="unknown slot"),
    pytest.param(lambda c: c["slots"].update(what=[]), ArticleMalformed, id="slot of nothing"),
    pytest.param(lambda c: c.update(annotations=["x"]), ReferenceUnknown, id="annotation"),
    pytest.param(
        lambda c: c.update(annotations=["annotation-1"]), ReferenceUnknown, id="annotation's layer"
    ),
    pytest.param(lambda c: c.update(annotations=[]), ArticleMalformed, id="no annotation"),
    pytest.param(lambda c: c.update(annotator="x"), ReferenceUnknown, id="annotator"),
    pytest.param(lambda c: c.update(reviewed_by="x"), ReferenceUnknown, id="reviewer"),
    pytest.param(lambda c: c.update(created="now"), ArticleMalformed, id="time"),
    pytest.param(lambda c: c.update(remind_on="soon"), ArticleMalformed, id="reminder"),
    pytest.param(lambda c: c.update(kind="wish"), ArticleMalformed, id="kind"),
    pytest.param(lambda c: c.update(colour="red"), ArticleMalformed, id="unknown key"),
    pytest.param(lambda c: c["deadline"].update(kind="soon"), ArticleMalformed, id="deadline"),
    pytest.param(lambda c: c.update(status="stalled"), ArticleMalformed, id="other status"),
    pytest.param(lambda c: c.pop("status"), ArticleMalformed, id="no status"),
    pytest.param(lambda c: c["history"][1].pop("before"), ArticleMalformed, id="no status before"),
    pytest.param(
        lambda c: c["history"][0].update(before="stalled"), ArticleMalformed, id="status before"
    ),
    pytest.param(
        lambda c: c["history"][0].update(evidence=[]), ArticleMalformed, id="without evidence"
    ),
    pytest.param(
        lambda c: c["history"][0].update(evidence=["x"]), ReferenceUnknown, id="its evidence"
    ),
    pytest.param(
        lambda c: c["history"][0].update(annotator="x"), ReferenceUnknown, id="who changed"
    ),
    pytest.param(
        lambda c: c["evidence"][0].update(quote="شیراز"), QuoteNotFound, id="evidence's quote"
    ),
    pytest.param(
        lambda c: c["evidence"][0].update(quote="شیراز", end=900), SpanOutOfBounds, id="its end"
    ),
    pytest.param(
        lambda c: c["evidence"][0].pop("article"), ArticleMalformed, id="evidence nowhere"
    ),
    pytest.param(
        lambda c: c["evidence"][2].update(quote="شدن"), ArticleMalformed, id="length elsewhere"
    ),
    pytest.param(
        lambda c: c["evidence"][1].update(annotator="x"), ReferenceUnknown, id="who found it"
    ),
    pytest.param(
        lambda c: c["evidence"][1].update(id="evidence-1"), IdTwice, id="evidence's id twice"
    ),
]


@pytest.mark.parametrize(("change", "error"), FAULTS)
def test_a_fault_of_a_commitment_costs_its_article_and_no_other(
    change: Callable[[dict[str, Any]], object], error: type[KnownError], tmp_path: Path
) -> None:
    spoiled = recorded_article()
    change(spoiled["commitments"][0])

    result = read_back(tmp_path, spoiled, article(OTHER_TEXT, number=2))

    assert [type(each) for each in result.problems] == [error]
    assert result.ids == ["article-2"]
    assert result.lines == [2]


def test_a_mention_of_an_entity_of_another_layer_costs_its_article(tmp_path: Path) -> None:
    spoiled = recorded_article()
    spoiled["annotations"][0]["layer"] = "person"

    result = read_back(tmp_path, spoiled, article(OTHER_TEXT, number=2))

    assert [type(each) for each in result.problems] == [ArticleMalformed]
    assert result.ids == ["article-2"]


RELATION_FAULTS = [
    pytest.param({"from": "x"}, ReferenceUnknown, id="from"),
    pytest.param({"to": "x"}, ReferenceUnknown, id="to"),
    pytest.param({"kind": "x"}, ReferenceUnknown, id="kind"),
    pytest.param({"annotator": "x"}, ReferenceUnknown, id="annotator"),
    pytest.param({"created": "x"}, ArticleMalformed, id="time"),
]


@pytest.mark.parametrize(("change", "error"), RELATION_FAULTS)
def test_a_fault_of_a_relation_costs_its_article(
    change: dict[str, Any], error: type[KnownError], tmp_path: Path
) -> None:
    spoiled = recorded_article()
    spoiled["relations"][0].update(change)

    result = read_back(tmp_path, spoiled)

    assert [type(each) for each in result.problems] == [error]


@pytest.mark.parametrize("kind", ["commitments", "relations"])
def test_an_id_that_stands_twice_costs_its_article(kind: str, tmp_path: Path) -> None:
    spoiled = recorded_article()
    spoiled[kind] *= 2

    assert [type(each) for each in read_back(tmp_path, spoiled).problems] == [IdTwice]


def test_the_id_of_a_commitment_is_its_own_in_the_whole_file(tmp_path: Path) -> None:
    again = recorded_article()
    again["id"] = "article-9"
    again["commitments"][0]["evidence"][0]["article"] = "article-9"

    result = read_back(tmp_path, recorded_article(), again)

    assert [type(each) for each in result.problems] == [IdTwice]
    assert result.ids == ["article-1"]


def test_slots_and_evidence_that_are_counted_in_utf_16_are_found_again(tmp_path: Path) -> None:
    articles = recorded_article()
    shifted = articles["commitments"][0]
    for each in (slot(shifted), slot(shifted, "where"), shifted["evidence"][0]):
        for key in ("start", "end"):
            each[key] = len(TEXT[: each[key]].encode("utf-16-le")) // 2

    result = read_back(tmp_path, articles)

    [draft] = result.articles[0].commitments
    right = commitment()
    found = draft.slots.who, draft.slots.where, [draft.evidence[0]]
    wanted = right["slots"]["who"], right["slots"]["where"], right["evidence"][:1]
    for got, want in zip(found, wanted, strict=True):
        assert (got[0].start, got[0].end) == (want[0]["start"], want[0]["end"])
    assert [(type(each), each.count) for each in result.remarks] == [(QuotesMoved, 3)]


def test_the_context_of_a_slot_is_taken_from_the_text(tmp_path: Path) -> None:
    spoiled = recorded_article()
    slot(spoiled["commitments"][0]).update(prefix="جای دیگر")

    result = read_back(tmp_path, spoiled)

    [draft] = result.articles[0].commitments
    assert draft.slots.who[0].prefix == slot(commitment())["prefix"]
    assert [(type(each), each.count) for each in result.remarks] == [(ContextsDiffer, 1)]


def test_slots_and_evidence_follow_a_text_that_is_made_canonical(tmp_path: Path) -> None:
    made = recorded_article()
    text = TEXT.replace("\n", "\r\n")
    made.update(text=text, sha256=sha256(text))
    for each in (*made["annotations"], *_placed(made["commitments"][0])):
        each.update(on_words(text, each["quote"], TEXT[: each["start"]].count(each["quote"])))

    result = read_back(tmp_path, made)

    [draft] = result.articles
    assert (result.problems, result.remarks, draft.text) == ([], [], TEXT)
    want = commitment()["slots"]["where"][0]
    filler = draft.commitments[0].slots.where[0]
    assert {key: getattr(filler, key) for key in on_words(TEXT, "اصفهان", 1)} == {
        key: want[key] for key in on_words(TEXT, "اصفهان", 1)
    }


def _placed(commitment: dict[str, Any]) -> list[dict[str, Any]]:
    fillers = [each for fillers in commitment["slots"].values() for each in fillers]
    return [each for each in (*fillers, *commitment["evidence"][:1]) if "start" in each]


def test_links_and_evidence_may_lead_out_of_the_file(tmp_path: Path) -> None:
    [draft] = read_back(tmp_path, recorded_article()).articles

    assert draft.commitments[0].links[0].to == "commitment-elsewhere"
    assert draft.commitments[0].evidence[2].article == "elsewhere"


@pytest.mark.parametrize("kind", ["commitments", "relations"])
def test_a_footer_with_another_count_is_told(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(jsonl(records_header(), [recorded_article()], **{kind: 2}))

    assert [type(each) for each in read(path).problems] == [CountsDiffer]


def test_a_file_of_1_0_has_entities_on_people_and_places(tmp_path: Path) -> None:
    old = records_header()
    del old["minor"]
    for layer in old["layers"]:
        layer.pop("has_entities", None)
    path = tmp_path / "in.json"

    for minor, expected in ((None, [True, True, False]), (1, [False, False, False])):
        head = old if minor is None else {**old, "minor": minor}
        path.write_bytes(our_json(head, [article()]))
        [header] = read(path).headers
        assert [header.has_entities(layer) for layer in header.layers] == expected


def test_what_a_later_minor_adds_to_records_is_passed_over(tmp_path: Path) -> None:
    made = recorded_article()
    spoiled = made["commitments"][0]
    for each in (spoiled, spoiled["slots"], slot(spoiled), spoiled["deadline"]):
        each["new"] = [1]
    for each in (spoiled["history"][0], spoiled["evidence"][0], spoiled["links"][0]):
        each["new"] = [1]
    made["relations"][0]["new"] = 1
    head = records_header(minor=2)
    head["entities"][0]["new"] = head["entities"][0]["titles"][0]["new"] = 1
    head["relation_kinds"][0]["new"] = 1
    path = tmp_path / "in.jsonl"
    path.write_bytes(jsonl(head, [made], causes=3))

    result = read(path)

    assert result.problems == []
    assert [type(each) for each in result.remarks] == [FormatNewer]
    assert result.articles[0].commitments[0].summary == "به تهران می‌رود"


def test_a_header_longer_than_the_first_look_does_not_mislead(tmp_path: Path) -> None:
    head = records_header(guidelines={"fa": "متن " * 40_000})
    for name, content in (
        ("in.jsonl", jsonl(head, [recorded_article()])),
        ("in.json", our_json(head, [recorded_article()])),
        ("lines.json", jsonl(head, [recorded_article()])),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert read(path).ids == ["article-1"], name

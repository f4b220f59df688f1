"""Entities, commitments and relations come in with their articles, by the rules that annotations have."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from builders import exported, exported_document
from native_files import (
    ENTITY,
    OTHER_TEXT,
    RECORDS_HEADER,
    TEXT,
    article,
    jsonl,
    on_words,
    recorded_article,
    records_header,
    sha256,
)

from reader_app.errors import ArticleConflict
from reader_app.format_errors import EntitiesDiffer, EvidenceMoved
from reader_app.library import Library
from reader_app.model import ArticleId, CommitmentId, EntityId
from reader_app.reports import ImportReport

THIRD_TEXT = "استاندار گفت: کار شد.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "library.hashiyeh")


@pytest.fixture
def take(library: Library, tmp_path: Path) -> Callable[..., ImportReport]:
    """Imports a file of the articles, with all records in its header."""

    def taken(*articles: dict[str, Any], into: Library = library, **head: Any) -> ImportReport:
        path = tmp_path / "in.jsonl"
        path.write_bytes(jsonl(records_header(**head), list(articles)))
        report = into.import_paths([path])
        assert report.problems == ()
        assert into.check().problems == ()
        return report

    return taken


type Take = Callable[..., ImportReport]


def other_article() -> dict[str, Any]:
    return article(OTHER_TEXT, number=2)


def under_other_ids(made: dict[str, Any]) -> dict[str, Any]:
    """The same article as another annotator's library has it: with ids of its own."""
    other = copy.deepcopy(made)
    other["id"] = "another"
    names = {each["id"]: f"my {each['id']}" for each in other["annotations"]}
    for each in other["annotations"]:
        each["id"] = names[each["id"]]
    for each in other["commitments"]:
        each["id"] = f"my {each['id']}"
        each["annotations"] = [names[name] for name in each["annotations"]]
        each["evidence"][0]["article"] = "another"
    for each in other["relations"]:
        each.update(
            {"id": f"my {each['id']}", "from": names[each["from"]], "to": names[each["to"]]}
        )
    return other


def test_all_of_it_is_there_and_counted(library: Library, take: Take) -> None:
    report = take(recorded_article(), other_article())

    assert (report.entities, report.commitments, report.relations) == (1, 1, 1)
    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    assert commitment.summary == "به تهران می‌رود"
    assert library.entities.get(EntityId("entity-1")) is not None
    assert [kind.id for kind in library.relation_kinds()] == ["kind-1"]
    assert library.guidelines() == {"fa": "# شیوه‌نامه\n"}
    [layer, *_] = library.layers()
    assert layer.has_entities


def test_what_comes_in_goes_out_as_it_was(library: Library, take: Take, tmp_path: Path) -> None:
    take(recorded_article(), other_article())

    document = exported_document(library, tmp_path)

    assert document == {**RECORDS_HEADER, "articles": [recorded_article(), other_article()]}


def test_the_same_again_is_skipped(take: Take) -> None:
    take(recorded_article(), other_article())

    report = take(recorded_article(), other_article())

    assert (report.skipped, report.merged, report.conflicts) == (2, 0, 0)
    assert (report.entities, report.commitments, report.relations, report.notes) == (0, 0, 0, ())


def test_a_known_text_under_another_id_is_given_the_records(library: Library, take: Take) -> None:
    bare = recorded_article()
    bare.update(id="ours", commitments=[], relations=[], annotations=bare["annotations"][:1])
    take(bare)

    report = take(recorded_article())

    assert (report.merged, report.commitments, report.relations) == (1, 1, 1)
    [commitment] = library.commitments.of_article(ArticleId("ours"))
    assert commitment.annotation_ids == ("annotation-2",)
    assert commitment.evidence[0].article_id == "ours"


def test_what_an_annotator_has_tagged_alike_is_called_by_our_ids(
    library: Library, take: Take
) -> None:
    bare = recorded_article()
    bare.update(commitments=[], relations=[])
    take(bare)

    report = take(under_other_ids(recorded_article()))

    assert (report.merged, report.annotations, report.conflicts) == (1, 0, 0)
    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    assert (commitment.id, commitment.annotation_ids) == (
        "my commitment-1",
        ("annotation-2",),
    )
    [relation] = library.relations(ArticleId("article-1"))
    assert (relation.from_id, relation.to_id) == ("annotation-1", "annotation-2")


def test_two_readings_of_one_annotation_are_a_conflict(library: Library, take: Take) -> None:
    take(recorded_article())

    report = take(under_other_ids(recorded_article()))

    assert (report.commitments, report.relations, report.conflicts) == (0, 0, 1)
    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    assert commitment.id == "commitment-1"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda a: a["commitments"][0].update(note="دیگر"), id="note"),
        pytest.param(lambda a: a["commitments"][0]["slots"].pop("who"), id="slot"),
        pytest.param(lambda a: a["relations"][0].update(note="دیگر"), id="relation"),
        pytest.param(lambda a: a["annotations"][0].pop("entity"), id="link of a mention"),
    ],
)
def test_the_same_id_with_other_content_is_a_conflict(
    change: Callable[[dict[str, Any]], object], library: Library, take: Take, tmp_path: Path
) -> None:
    take(recorded_article())
    before = exported(library, tmp_path)
    other = recorded_article()
    change(other)

    report = take(other)

    assert report.conflicts == 1
    assert [type(note) for note in report.notes] == [ArticleConflict]
    assert exported(library, tmp_path) == before


def test_the_library_s_own_entity_wins_and_a_remark_says_so(library: Library, take: Take) -> None:
    take(recorded_article())

    report = take(other_article(), entities=[{**ENTITY, "name": "سپاهان"}])

    [remark] = report.notes
    assert isinstance(remark, EntitiesDiffer)
    assert str(remark).startswith("1 people or places")
    entity = library.entities.get(EntityId("entity-1"))
    assert entity is not None
    assert entity.name == "اصفهان"


def test_a_mention_of_an_entity_that_is_of_another_layer_here_comes_without_its_link(
    library: Library, take: Take
) -> None:
    take(other_article(), entities=[{**ENTITY, "layer": "person"}])

    report = take(recorded_article())

    assert [type(note) for note in report.notes] == [EntitiesDiffer]
    [place, _] = library.annotations(ArticleId("article-1"))
    assert (place.layer_id, place.entity_id) == ("place", None)


def test_entities_alone_are_something_to_import(library: Library, take: Take) -> None:
    take(other_article(), entities=[])

    report = take(other_article())

    assert (report.added, report.entities) == (0, 1)
    assert library.entities.get(EntityId("entity-1")) is not None
    library.undo()
    assert library.entities.get(EntityId("entity-1")) is None


def test_our_guidelines_and_kinds_stay(library: Library, take: Take) -> None:
    take(recorded_article())

    take(
        other_article(),
        guidelines={"fa": "دیگر", "en": "# Guidelines"},
        relation_kinds=[{"id": "kind-1", "name": {"fa": "x"}}, {"id": "kind-2", "name": {}}],
    )

    assert library.guidelines() == {"fa": "# شیوه‌نامه\n", "en": "# Guidelines"}
    kinds = library.relation_kinds()
    assert [(kind.id, kind.position) for kind in kinds] == [("kind-1", 0), ("kind-2", 1)]
    assert kinds[0].name["en"] == "answers"


@pytest.mark.parametrize("first", [(), ("bare",)], ids=["new article", "known article"])
def test_an_import_undone_takes_all_of_it_out_and_redo_brings_it_back(
    first: tuple[str, ...], library: Library, take: Take, tmp_path: Path
) -> None:
    bare = recorded_article()
    bare.update(commitments=[], relations=[], annotations=[])
    bare["annotations"] = []
    empty = {"entities": [], "relation_kinds": [], "guidelines": {}}
    take(*([bare] if first else [other_article()]), **empty)
    before = exported(library, tmp_path)

    take(recorded_article())
    after = exported(library, tmp_path)

    for _ in range(2):
        library.undo()
        assert exported(library, tmp_path) == before
        assert library.commitments.get([CommitmentId("commitment-1")]) == {}
        assert library.check().problems == ()
        library.redo()
        assert exported(library, tmp_path) == after
        assert library.check().problems == ()


def test_an_undone_import_that_nobody_does_again_is_deleted(
    library: Library, take: Take, tmp_path: Path
) -> None:
    empty = {"entities": [], "relation_kinds": [], "guidelines": {}}
    take(other_article(), **empty)
    take(recorded_article())
    library.undo()

    take(article(THIRD_TEXT, number=3), **empty)

    document = exported_document(library, tmp_path)
    assert document["entities"] == []
    assert "guidelines" not in document
    take(recorded_article())
    assert library.commitments.get([CommitmentId("commitment-1")])


def test_evidence_in_an_article_that_is_another_here_follows_it(
    library: Library, take: Take
) -> None:
    """The cited article comes after the commitment in the file, and is known here under another id."""
    start = THIRD_TEXT.index("شد")
    take(article(THIRD_TEXT, number=3))
    made, cited = recorded_article(), article(THIRD_TEXT, number=3)
    cited["id"] = "elsewhere"
    made["commitments"][0]["evidence"][2].update(on_words(THIRD_TEXT, "شد"))

    report = take(made, cited)

    assert report.notes == ()
    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    evidence = commitment.evidence[2]
    assert (evidence.article_id, evidence.span) == ("article-3", (start, start + 2))


def test_evidence_whose_article_comes_with_another_text_is_placed_anew_or_let_go(
    library: Library, take: Take
) -> None:
    made = recorded_article()
    lost = copy.deepcopy(made["commitments"][0]["evidence"][2])
    made["commitments"][0]["evidence"].append({**lost, "id": "4", "quote": "هر", "end": 9})
    take(made)
    before = library.commitments.of_article(ArticleId("article-1"))

    report = take({**article(THIRD_TEXT, number=3), "id": "elsewhere"})

    [remark] = report.notes
    assert isinstance(remark, EvidenceMoved)
    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    start = THIRD_TEXT.index("شد")
    assert commitment.evidence[2].span == (start, start + 2)
    assert (commitment.evidence[3].span, commitment.evidence[3].quote) == (None, "هر")
    library.undo()
    assert library.commitments.of_article(ArticleId("article-1")) == before


def test_a_subset_keeps_what_leads_out_of_it(library: Library, take: Take, tmp_path: Path) -> None:
    made, cited = recorded_article(), article(THIRD_TEXT, number=3)
    cited["id"] = "elsewhere"
    made["commitments"][0]["evidence"][2].update(on_words(THIRD_TEXT, "شد"))
    take(made, cited)
    target = tmp_path / "part.json"

    report = library.export(target, "json", [ArticleId("article-1")])

    assert report is not None
    assert (report.articles, report.commitments, report.relations) == (1, 1, 1)
    with_other = Library.create(tmp_path / "other.hashiyeh")
    with_other.import_paths([target])
    [commitment] = with_other.commitments.of_article(ArticleId("article-1"))
    assert commitment.evidence[2].article_id == "elsewhere"
    assert with_other.check().problems == ()
    again = tmp_path / "again.json"
    with_other.export(again, "json")
    assert again.read_bytes() == target.read_bytes()


def test_a_place_that_stands_twice_in_a_file_is_one_annotation_here(
    library: Library, take: Take
) -> None:
    made = recorded_article()
    twin = {**made["annotations"][1], "id": "twin"}
    made["annotations"].append(twin)
    made["commitments"][0]["annotations"] = ["twin"]
    made["relations"][0]["to"] = "twin"

    take(made)

    [commitment] = library.commitments.of_article(ArticleId("article-1"))
    assert commitment.annotation_ids == ("annotation-2",)


def test_a_file_of_1_0_makes_people_and_places_linkable(library: Library, take: Take) -> None:
    head = records_header()
    del head["minor"]
    layers = [{k: v for k, v in layer.items() if k != "has_entities"} for layer in head["layers"]]

    path = library.path.parent / "old.jsonl"
    path.write_bytes(jsonl({**head, "layers": layers}, [recorded_article()]))
    library.import_paths([path])

    assert {layer.id: layer.has_entities for layer in library.layers()} == {
        "person": True,
        "place": True,
        "commitment": False,
    }


def test_records_of_many_files_come_in_together(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "1.jsonl").write_bytes(jsonl(records_header(), [recorded_article()]))
    again = under_other_ids(recorded_article())
    (folder / "2.jsonl").write_bytes(jsonl(records_header(), [again, other_article()]))

    report = library.import_paths([folder])

    assert (report.added, report.commitments, report.entities) == (2, 1, 1)
    assert report.conflicts == 1
    assert library.check().problems == ()


def test_the_hash_of_the_text_is_that_of_the_article() -> None:
    assert recorded_article()["sha256"] == sha256(TEXT)

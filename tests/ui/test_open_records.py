"""What the open article has beside its annotations follows every edit, by whomever it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import ANNOTATOR, library_with, tag
from pytestqt.qtbot import QtBot

from reader_app.annotate import commitments, entities, relations
from reader_app.model import (
    COMMITMENT,
    PERSON,
    EntityKind,
    Filler,
    RelationKind,
    RelationKindId,
    SlotName,
)
from ui.open_records import OpenRecords
from ui.workspace import Workspace

TEXT = "مهدی گفت که پل ساخته می‌شود. علی شنید.\n"


@pytest.fixture
def workspace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workspace]:
    path = tmp_path / "a.hashiyeh"
    library, ids = library_with(path, TEXT, "متن دوم.\n")
    tag(library, ids[0], "مهدی")
    tag(library, ids[0], "علی")
    library.close()
    workspace = Workspace(tmp_path)
    workspace.open_library(path)
    workspace.open_article(ids[0])
    yield workspace
    workspace.close_library()


def test_a_commitment_that_is_recorded_filled_and_undone_is_followed(
    workspace: Workspace, qtbot: QtBot
) -> None:
    records = OpenRecords(workspace)
    assert records.commitments == ()
    library, article_id = workspace.library, workspace.article_id
    assert library is not None
    assert article_id is not None
    annotation = tag(library, article_id, "پل ساخته می‌شود", COMMITMENT)
    workspace.look_again()
    made = records.commitment_of(annotation.id)
    if made is None:
        with qtbot.waitSignal(records.commitments_changed):
            workspace.apply(commitments.record_commitments([annotation], ANNOTATOR))
        made = records.commitment_of(annotation.id)
    assert made is not None

    with qtbot.waitSignal(records.commitments_changed):
        workspace.apply(commitments.fill_slot(made, SlotName.WHO, [Filler("مهدی")]))
    filled = records.commitment(made.id)
    assert filled is not None
    assert filled.fillers(SlotName.WHO) == (Filler("مهدی"),)

    workspace.undo()
    assert records.commitment(made.id) == made


def test_entities_stay_in_the_order_of_their_names(workspace: Workspace) -> None:
    records = OpenRecords(workspace)
    annotations = {each.quote: each for each in workspace.annotations}
    for name in ("مهدی", "علی"):
        made = entities.new_entity(PERSON, name, EntityKind.PERSON)
        workspace.apply(entities.link([annotations[name]], made, is_new=True))
        assert records.entities[made.id] == made
    assert [each.name for each in records.entities.values()] == ["علی", "مهدی"]

    first = next(iter(records.entities.values()))
    workspace.apply(entities.change_entity(first, replace(first, name="یوسف")))
    assert [each.name for each in records.entities.values()] == ["مهدی", "یوسف"]
    workspace.undo()
    workspace.undo()
    assert [each.name for each in records.entities.values()] == ["مهدی"]


def test_relations_are_those_of_the_open_article(workspace: Workspace, qtbot: QtBot) -> None:
    records = OpenRecords(workspace)
    article, (one, other) = workspace.article, workspace.annotations
    assert article is not None
    kind = RelationKind(RelationKindId("knows"), {"fa": "می‌شناسد"})
    edit = relations.relate(article, kind, one, other, ANNOTATOR, kind_is_new=True)
    with qtbot.waitSignal(records.relations_changed):
        assert workspace.apply(edit)
    assert [each.kind_id for each in records.relations] == ["knows"]
    assert records.relations_of(other.id) == records.relations
    assert records.relation_kinds == (kind,)

    workspace.undo()
    assert records.relations == ()
    assert records.relation_kinds == ()


def test_another_article_and_no_library_have_their_own(workspace: Workspace) -> None:
    records = OpenRecords(workspace)
    library = workspace.library
    assert library is not None
    workspace.open_article(library.article_ids()[1])
    assert records.relations == ()
    workspace.close_library()
    assert (records.commitments, records.relation_kinds, dict(records.entities)) == ((), (), {})

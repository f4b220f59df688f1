"""What the page of commitments asks of a library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import ANNOTATOR, change, commitment_on, library_with, person, put, set_day, tag

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder, CommitmentRow
from reader_app.model import (
    PLACE,
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentStatus,
    Deadline,
    Entity,
    EntityId,
    EntityKind,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Filler,
    SlotName,
    StatusChange,
    Strength,
)

TEXT = "می‌سازیم پل را\nتمام می‌کنیم راه را\nمی‌آییم به یزد\n"
MAYOR = person("mayor", "مهدی جمالی‌نژاد")
YAZD = Entity(EntityId("yazd"), PLACE, EntityKind.CITY, "یزد")


def settled(commitment: Commitment, status: CommitmentStatus, day: date) -> Commitment:
    evidence = Evidence(EvidenceId("v"), EvidenceKind.LINK, ANNOTATOR.id, "", target="https://x")
    step = StatusChange(status, day, (evidence.id,), ANNOTATOR.id, commitment.created)
    return replace(commitment, evidence=(evidence,), history=(step,))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three commitments: of the mayor till May, in parts; of nobody; of words till March, to Yazd."""
    library, (first, second) = library_with(tmp_path / "x.hashiyeh", TEXT, f"آغاز.\n{TEXT}")
    with closing(library):
        put(library, MAYOR, YAZD)
        bridge = tag(library, first, "می‌سازیم", "commitment")
        part = tag(library, first, "پل را", "commitment")
        road = tag(library, first, "تمام می‌کنیم", "commitment")
        visit = tag(library, second, "می‌آییم", "commitment")
        of_mayor = commitment_on(
            bridge,
            "bridge",
            Filler(entity_id=MAYOR.id),
            annotation_ids=(part.id, bridge.id),
            topic="راه",
            deadline=Deadline("تا اردیبهشت", latest=date(2026, 5, 1)),
            kind=CommitmentKind.ACTION,
            remind_on=date(2026, 4, 1),
        )
        put(library, settled(of_mayor, CommitmentStatus.ACHIEVED, date(2026, 4, 1)))
        put(library, commitment_on(road, "road", summary="پایان\nبزرگراه", strength=Strength.HOPE))
        slots = {
            SlotName.WHO: (Filler("استاندار"),),
            SlotName.WHERE: (Filler("شهر یزد", entity_id=YAZD.id),),
        }
        due = Deadline("تا نوروز", earliest=date(2026, 1, 1), latest=date(2026, 3, 20))
        put(library, commitment_on(visit, "visit", slots=slots, deadline=due, topic="پل"))
        set_day(library, second, "2025-01-01")
        library.build_index()
        yield library


@pytest.mark.parametrize(
    ("order", "upwards", "downwards"),
    [
        (CommitmentOrder.DUE, "visit bridge road", "bridge visit road"),
        (CommitmentOrder.MADE, "visit bridge road", "visit bridge road"),
        (CommitmentOrder.STATUS, "road visit bridge", "bridge road visit"),
        (CommitmentOrder.WHO, "visit bridge road", "bridge visit road"),
        (CommitmentOrder.CHANGED, "bridge road visit", "visit road bridge"),
    ],
)
def test_commitments_are_sorted_and_what_has_no_place_comes_last(
    library: Library, order: CommitmentOrder, upwards: str, downwards: str
) -> None:
    everything = CommitmentFilter()
    assert library.commitments.ids(everything, order) == upwards.split()
    assert library.commitments.ids(everything, order, True) == downwards.split()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"person_ids": frozenset([MAYOR.id])}, "bridge"),
        ({"person_ids": frozenset([YAZD.id])}, ""),
        ({"place_ids": frozenset([YAZD.id])}, "visit"),
        ({"topics": frozenset(["پل", "راه"])}, "bridge visit"),
        ({"statuses": frozenset([None])}, "road visit"),
        ({"statuses": frozenset([CommitmentStatus.ACHIEVED])}, "bridge"),
        ({"statuses": frozenset([CommitmentStatus.ACHIEVED, None])}, "bridge road visit"),
        ({"kinds": frozenset([CommitmentKind.ACTION])}, "bridge"),
        ({"strengths": frozenset([Strength.HOPE])}, "road"),
        ({"due_from": date(2026, 5, 1)}, "bridge"),
        ({"due_to": date(2026, 3, 20)}, "visit"),
        ({"due_from": date(2026, 3, 21), "due_to": date(2026, 4, 30)}, ""),
        ({"has_deadline": False}, "road"),
        ({"has_deadline": True, "has_reminder": True}, "bridge"),
        ({"has_reminder": False}, "road visit"),
        ({"words": "جمالی نژاد"}, "bridge"),
        ({"words": "می سازیم"}, "bridge"),
        ({"words": "بزرگراه"}, "road"),
        ({"words": "پل"}, "bridge visit"),
        ({"words": "پل -می‌آییم"}, "bridge"),
        ({"words": "پایان بزرگ"}, "road"),
        ({"words": "سازیم پل یزد"}, ""),
        ({"words": "  "}, "bridge road visit"),
        ({"words": "پل", "has_reminder": True}, "bridge"),
    ],
)
def test_commitments_fit_a_filter(library: Library, wanted: dict[str, Any], expected: str) -> None:
    asked = CommitmentFilter(**wanted)
    found = library.commitments.ids(asked, CommitmentOrder.CHANGED)
    assert found == expected.split()
    assert sum(library.commitments.counts(asked).values()) == len(found)


def test_commitments_are_counted_by_status(library: Library) -> None:
    counts = {None: 2, CommitmentStatus.ACHIEVED: 1}
    assert library.commitments.counts(CommitmentFilter()) == counts
    assert library.commitments.counts(CommitmentFilter(words="پل")) == counts | {None: 1}


def test_a_row_says_the_wording_and_who_by_the_names_of_now(library: Library) -> None:
    renamed = replace(MAYOR, name="م. جمالی‌نژاد")
    change(library, MAYOR, renamed)
    ids = [CommitmentId("bridge"), CommitmentId("visit")]
    rows = library.commitments.rows(ids)
    commitments = library.commitments.get(ids)
    titles = [library.article(each)[0].title for each in library.article_ids()]
    assert rows == {
        "bridge": CommitmentRow(
            commitments[ids[0]],
            "می‌سازیم … پل را",
            titles[0],
            None,
            (renamed.name,),
            (),
            (),
            date(2026, 5, 1),
        ),
        "visit": CommitmentRow(
            commitments[ids[1]],
            "می‌آییم",
            titles[1],
            date(2025, 1, 1),
            ("استاندار",),
            (),
            ("یزد",),
            date(2026, 3, 20),
        ),
    }


def test_topics_stand_in_the_order_of_the_alphabet(library: Library) -> None:
    assert library.commitments.topics() == ["پل", "راه"]


def test_the_commitments_of_an_article_stand_by_their_first_words(library: Library) -> None:
    first = library.article_ids()[0]
    assert [each.id for each in library.commitments.of_article(first)] == ["bridge", "road"]


def test_what_is_in_a_removed_article_is_not_listed(library: Library) -> None:
    library.apply(commands.remove_articles(library.article_ids()[:1], ""))
    assert library.commitments.ids(CommitmentFilter(), CommitmentOrder.DUE) == ["visit"]
    assert library.commitments.counts(CommitmentFilter()) == {None: 1}
    assert library.commitments.topics() == ["پل"]
    assert library.commitments.rows([CommitmentId("bridge")]) == {}

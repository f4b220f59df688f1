"""Entities, commitments, relations, their kinds and guidelines are edited like everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from builders import (
    ANNOTATOR,
    KIND,
    TEXT,
    change,
    commitment_on,
    library_with,
    person,
    put,
    relation_of,
    tag,
    take,
)

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.errors import ArticleMissing, EditConflict
from reader_app.library import Library
from reader_app.model import (
    Annotation,
    ArticleId,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    Deadline,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Filler,
    Guidelines,
    HeldTitle,
    Record,
    SlotName,
    Span,
    StatusChange,
)

MAYOR = replace(
    person("e1", "مهدی جمالی‌نژاد", "جمالی‌نژاد"),
    titles=(HeldTitle("استاندار", date(2024, 1, 1)),),
    external_ids={"wikidata": "Q1"},
    extensions={"x": [1, 2]},
)
RIVAL = person("e2", "علی")
RULES = Guidelines("fa", "شخص: نام کامل.\n")


@dataclass(slots=True)
class Arranged:
    """A library with one article that has a mention, another, and the wording of a commitment."""

    library: Library
    article_id: ArticleId
    mention: Annotation
    place: Annotation
    wording: Annotation

    @property
    def state(self) -> tuple[object, ...]:
        library, article_id = self.library, self.article_id
        return (
            library.layers(),
            library.annotators(),
            library.annotations(article_id),
            library.entities.all(),
            library.commitments.of_article(article_id),
            library.relations(article_id),
            library.relation_kinds(),
            library.guidelines(),
        )


@pytest.fixture
def arranged(tmp_path: Path) -> Iterator[Arranged]:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        mention = tag(library, article_id, "مهدی جمالی‌نژاد")
        place = tag(library, article_id, "اصفهان", "place")
        wording = tag(library, article_id, "تا پایان سال پل را می‌سازیم", "commitment")
        yield Arranged(library, article_id, mention, place, wording)


def full_commitment(wording: Annotation) -> Record:
    evidence = Evidence(
        EvidenceId("v1"),
        EvidenceKind.SPAN,
        ANNOTATOR.id,
        wording.created,
        article_id=wording.article_id,
        span=Span(0, 4),
        quote="مهدی",
        suffix=TEXT[4:36],
        day=date(2025, 7, 30),
    )
    return commitment_on(
        wording,
        "c1",
        Filler("مهدی جمالی‌نژاد", Span(0, 15), "", TEXT[15:47], MAYOR.id, role="استاندار"),
        summary="ساخت پل",
        topic="راه",
        deadline=Deadline("تا پایان سال", latest=date(2026, 3, 20), precision="day"),
        evidence=(evidence,),
        history=(
            StatusChange(
                CommitmentStatus.IN_PROGRESS,
                date(2025, 8, 1),
                (evidence.id,),
                ANNOTATOR.id,
                wording.created,
            ),
        ),
        links=(CommitmentLink(CommitmentLinkKind.RESTATES, CommitmentId("elsewhere")),),
        remind_on=date(2026, 3, 1),
        extensions={"other": {"n": 1.5}},
    )


def link(a: Arranged, *, is_new: bool = True) -> Annotation:
    linked = replace(a.mention, entity_id=MAYOR.id)
    added = (MAYOR, linked) if is_new else (linked,)
    a.library.apply(Edit(Label(Action.TAG), (a.mention,), added))
    return linked


def merge(a: Arranged) -> None:
    linked = link(a)
    put(a.library, RIVAL)
    a.library.apply(
        Edit(Label(Action.TAG), (MAYOR, linked), (replace(linked, entity_id=RIVAL.id),))
    )


def commit(a: Arranged) -> None:
    put(a.library, MAYOR, full_commitment(a.wording))


def settle(a: Arranged) -> None:
    commit(a)
    (before,) = a.library.commitments.of_article(a.article_id)
    change(a.library, before, replace(before, slots={}, deadline=None, links=(), topic="پل"))


def relate(a: Arranged) -> None:
    put(a.library, KIND, relation_of(a.mention, a.place))


def rewrite(a: Arranged) -> None:
    put(a.library, RULES)
    change(a.library, RULES, Guidelines("fa", "دیگر"))


def delete_wording(a: Arranged) -> None:
    commit(a)
    relate(a)
    commitments = a.library.commitments.of_article(a.article_id)
    relations = a.library.relations(a.article_id)
    take(a.library, *relations, *commitments, a.wording, a.mention, KIND)


WORK: dict[str, Callable[[Arranged], object]] = {
    "an entity": lambda a: put(a.library, MAYOR),
    "a changed entity": lambda a: (
        put(a.library, MAYOR),
        change(a.library, MAYOR, replace(MAYOR, name="م. جمالی‌نژاد", aliases=())),
    ),
    "a link": link,
    "a merge": merge,
    "a commitment": commit,
    "a changed commitment": settle,
    "a relation": relate,
    "a changed kind": lambda a: (relate(a), change(a.library, KIND, replace(KIND, position=3))),
    "a changed relation": lambda a: (
        relate(a),
        change(
            a.library,
            relation_of(a.mention, a.place),
            replace(relation_of(a.place, a.mention), note="یادداشت", extensions={"x": 1}),
        ),
    ),
    "guidelines": rewrite,
    "a cascade": delete_wording,
}


@pytest.mark.parametrize("name", WORK)
def test_what_is_done_is_undone_and_done_again(arranged: Arranged, name: str) -> None:
    library = arranged.library
    states, before = [arranged.state], library.last_step()
    WORK[name](arranged)
    steps = library.last_step() - before
    after = arranged.state
    for _ in range(steps):
        library.undo()
        assert library.check().is_clean
        states.append(arranged.state)
    assert states[-1] == states[0] != after
    for expected in reversed(states[1:-1]):
        library.redo()
        assert arranged.state == expected
    library.redo()
    assert arranged.state == after
    assert library.check().is_clean


def test_a_commitment_comes_back_whole(arranged: Arranged) -> None:
    commit(arranged)
    expected = full_commitment(arranged.wording)
    assert arranged.library.commitments.of_article(arranged.article_id) == (expected,)
    assert arranged.library.commitments.get([CommitmentId("c1")]) == {"c1": expected}


@pytest.mark.parametrize(
    "record",
    [
        MAYOR,
        KIND,
        RULES,
        pytest.param("commitment", id="a commitment"),
        pytest.param("relation", id="a relation"),
    ],
)
def test_what_is_not_there_as_it_was_is_not_taken_away(arranged: Arranged, record: Record) -> None:
    if record == "commitment":
        record = full_commitment(arranged.wording)
    if record == "relation":
        record = relation_of(arranged.mention, arranged.place)
    with pytest.raises(EditConflict):
        take(arranged.library, record)
    put(arranged.library, MAYOR, KIND, RULES)
    if record not in (MAYOR, KIND, RULES):
        put(arranged.library, record)
    changed = replace(record, **{_text_field(record): "دیگر"})
    with pytest.raises(EditConflict):
        take(arranged.library, changed)
    with pytest.raises(EditConflict):
        put(arranged.library, record)


def _text_field(record: Record) -> str:
    return next(name for name in ("note", "text", "name") if hasattr(record, name))


def test_what_others_refer_to_is_not_taken_away(arranged: Arranged) -> None:
    linked = link(arranged)
    put(arranged.library, KIND)
    put(arranged.library, full_commitment(arranged.wording), relation_of(linked, arranged.place))
    before = arranged.state
    for record in (MAYOR, KIND, arranged.wording, arranged.place, linked, ANNOTATOR):
        with pytest.raises(EditConflict):
            take(arranged.library, record)
    assert arranged.state == before


def test_nothing_refers_to_what_is_not_there(arranged: Arranged) -> None:
    elsewhere = replace(arranged.wording, id="other")
    for record in (
        replace(arranged.mention, entity_id="nobody"),
        commitment_on(elsewhere, "c1"),
        commitment_on(arranged.wording, "c1", Filler(entity_id=MAYOR.id)),
        relation_of(arranged.mention, arranged.place),
        replace(MAYOR, layer_id="no-layer"),
    ):
        with pytest.raises(EditConflict):
            put(arranged.library, record)


def test_a_removed_article_takes_its_commitments_and_relations_along(arranged: Arranged) -> None:
    library, article_id = arranged.library, arranged.article_id
    linked = link(arranged)
    put(library, KIND, full_commitment(arranged.wording), relation_of(linked, arranged.place))
    (commitment,) = library.commitments.of_article(article_id)
    library.apply(commands.remove_articles([article_id], ""))
    assert library.commitments.of_article(article_id) == ()
    assert library.commitments.get([commitment.id]) == {}
    assert library.relations(article_id) == ()
    assert library.commitments.unrecorded() == ()
    assert library.entities.annotations_of([MAYOR.id]) == (linked,)
    assert library.commitments.referring_to([MAYOR.id]) == (commitment,)
    assert library.commitments.citing(article_id) == (commitment,)
    for change_of in (
        Edit(Label(Action.NOTE), (commitment,), (replace(commitment, note="دیر"),)),
        Edit(Label(Action.TAG), added=(relation_of(arranged.place, linked, "r2"),)),
    ):
        with pytest.raises(ArticleMissing):
            library.apply(change_of)
    library.undo()
    assert library.commitments.of_article(article_id) == (commitment,)


def test_a_merge_reaches_into_removed_articles(arranged: Arranged) -> None:
    library, article_id = arranged.library, arranged.article_id
    linked = link(arranged)
    put(library, RIVAL, full_commitment(arranged.wording))
    (commitment,) = library.commitments.of_article(article_id)
    library.apply(commands.remove_articles([article_id], ""))
    filler = replace(commitment.fillers(SlotName.WHO)[0], entity_id=RIVAL.id)
    merged = replace(commitment, slots={SlotName.WHO: (filler,)})
    edit = Edit(
        Label(Action.TAG),
        (MAYOR, linked, commitment),
        (replace(linked, entity_id=RIVAL.id), merged),
    )
    library.apply(edit)
    assert library.entities.all() == (RIVAL,)
    assert library.commitments.referring_to([RIVAL.id]) == (merged,)
    library.undo()
    library.undo()
    assert library.commitments.of_article(article_id) == (commitment,)
    assert library.check().is_clean


def test_the_wordings_without_a_record_are_listed(arranged: Arranged) -> None:
    assert arranged.library.commitments.unrecorded() == (arranged.wording,)
    commit(arranged)
    assert arranged.library.commitments.unrecorded() == ()


def test_commitments_are_found_by_what_they_link_to(arranged: Arranged) -> None:
    commit(arranged)
    (commitment,) = arranged.library.commitments.of_article(arranged.article_id)
    assert arranged.library.commitments.linked_to([CommitmentId("elsewhere")]) == (commitment,)
    assert arranged.library.commitments.linked_to([commitment.id]) == ()

"""What stands on annotations comes, changes and goes with them, in one edit that one undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import ANNOTATOR, TEXT, library_with, promise, tag

from reader_app import consequences
from reader_app.annotate import commands, commitments, entities, relations
from reader_app.annotate.occurrences import occurrences_in
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    PERSON,
    Annotation,
    ArticleId,
    Commitment,
    EntityId,
    EntityKind,
    Filler,
    Layer,
    LayerId,
    Relation,
    RelationId,
    SlotName,
)
from reader_app.text.find import Phrase

PROMISE = "تا پایان سال پل را می‌سازیم"
OWN = Layer(LayerId("own"), {"fa": "نهاد"}, "#123456", has_entities=True)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    yield made
    made.close()


@pytest.fixture
def article(library: Library) -> ArticleId:
    return library.article_ids()[0]


def layer(library: Library, layer_id: LayerId) -> Layer:
    return next(each for each in library.layers() if each.id == layer_id)


def only_commitment(library: Library, article: ArticleId) -> Commitment:
    (commitment,) = library.commitments.of_article(article)
    return commitment


def relate(library: Library, from_: Annotation, to: Annotation) -> RelationId:
    own, _ = library.article(from_.article_id)
    kinds = library.relation_kinds()
    kind = kinds[0] if kinds else relations.new_relation_kind("دربارهٔ", "fa", ())
    edit = relations.relate(own, kind, from_, to, ANNOTATOR, kind_is_new=not kinds)
    library.apply(edit)
    return next(record.id for record in edit.added if isinstance(record, Relation))


def state(library: Library, article: ArticleId) -> tuple[object, ...]:
    return (
        library.layers(),
        library.annotations(article),
        library.commitments.of_article(article),
        library.relations(article),
        library.entities.all(),
    )


# --- what comes ---


def test_a_tag_of_the_layer_commitment_makes_its_record(
    library: Library, article: ArticleId
) -> None:
    tagged = promise(library, article, PROMISE)
    commitment = only_commitment(library, article)
    assert commitment.annotation_ids == (tagged.id,)
    assert commitment.annotator_id == ANNOTATOR.id
    assert commitment.slots == {}


def test_other_layers_make_no_record(library: Library, article: ArticleId) -> None:
    tag(library, article, "اصفهان", "place")
    assert library.commitments.of_article(article) == ()


def test_places_that_are_tagged_at_once_get_a_record_each(
    library: Library, article: ArticleId
) -> None:
    own, text = library.article(article)
    places = list(occurrences_in(own, text, Phrase("در"), ()))
    edit = commands.tag_all(
        "در", places, layer(library, COMMITMENT), ANNOTATOR, annotator_is_new=True
    )
    library.apply(edit)
    assert len(places) > 1
    recorded = [each.annotation_ids for each in library.commitments.of_article(article)]
    assert recorded == [(annotation.id,) for annotation in library.annotations(article)]


def test_an_annotation_that_is_put_on_the_layer_gets_its_record(
    library: Library, article: ArticleId
) -> None:
    person = tag(library, article, PROMISE)
    library.apply(consequences.change_layer(library, person, layer(library, COMMITMENT), ()))
    assert only_commitment(library, article).annotation_ids == (person.id,)
    library.undo()
    assert library.commitments.of_article(article) == ()


# --- what goes ---


def test_a_deleted_annotation_takes_its_commitment_and_relations_and_undo_brings_them_back(
    library: Library, article: ArticleId
) -> None:
    said, person = promise(library, article, PROMISE), tag(library, article, "مهدی")
    other = tag(library, article, "اصفهان", "place")
    relate(library, person, said)
    stays = relate(library, person, other)
    before = state(library, article)
    library.apply(consequences.delete_annotations(library, [said]))
    assert library.commitments.of_article(article) == ()
    assert [relation.id for relation in library.relations(article)] == [stays]
    library.undo()
    assert state(library, article) == before


def test_a_commitment_that_was_said_in_parts_keeps_the_others(
    library: Library, article: ArticleId
) -> None:
    first = promise(library, article, "تا پایان سال")
    second = promise(library, article, "پل را می‌سازیم")
    one, two = library.commitments.of_article(article)
    both = replace(one, annotation_ids=(first.id, second.id))
    joined = commitments.change_commitment(one, both)
    library.apply(replace(joined, removed=(*joined.removed, two)))
    before = state(library, article)
    library.apply(consequences.delete_annotations(library, [first]))
    assert only_commitment(library, article) == replace(both, annotation_ids=(second.id,))
    library.undo()
    assert state(library, article) == before


def test_an_annotation_that_leaves_the_layer_leaves_record_and_relations_behind(
    library: Library, article: ArticleId
) -> None:
    said, person = promise(library, article, PROMISE), tag(library, article, "مهدی")
    relate(library, said, person)
    before = state(library, article)
    library.apply(consequences.change_layer(library, said, layer(library, PERSON), ()))
    assert library.commitments.of_article(article) == ()
    assert library.relations(article) == ()
    library.undo()
    assert state(library, article) == before


def test_on_another_layer_a_mention_keeps_its_relations_and_loses_its_entity(
    library: Library, article: ArticleId
) -> None:
    person, place = tag(library, article, "مهدی"), tag(library, article, "اصفهان", "place")
    kept = relate(library, person, place)
    entity = entities.new_entity(PERSON, "مهدی", EntityKind.PERSON)
    library.apply(entities.link([person], entity, is_new=True))
    mention = next(each for each in library.annotations(article) if each.id == person.id)
    library.apply(consequences.change_layer(library, mention, layer(library, LayerId("place")), ()))
    changed = next(each for each in library.annotations(article) if each.id == person.id)
    assert changed.entity_id is None
    assert [relation.id for relation in library.relations(article)] == [kept]


def test_moved_ends_leave_the_record_as_it_is(library: Library, article: ArticleId) -> None:
    said = promise(library, article, PROMISE)
    commitment = only_commitment(library, article)
    _, text = library.article(article)
    span = said.span._replace(start=said.start + len("تا "))
    library.apply(commands.move_ends(said, text, span, layer(library, COMMITMENT), ()))
    assert only_commitment(library, article) == commitment


@pytest.mark.parametrize("is_removed", [False, True])
def test_a_layer_takes_its_annotations_relations_and_entities_along(
    library: Library, article: ArticleId, is_removed: bool
) -> None:
    library.apply(commands.change_layers(library.layers(), (*library.layers(), OWN)))
    promise(library, article, PROMISE)
    own, person = tag(library, article, "اصفهان", "own"), tag(library, article, "مهدی")
    relate(library, own, person)
    entity = entities.new_entity(OWN.id, "شهرداری اصفهان", EntityKind.ORGANIZATION)
    library.apply(entities.link([own], entity, is_new=True))
    filling = Filler(entity_id=EntityId(entity.id))
    library.apply(
        commitments.fill_slot(only_commitment(library, article), SlotName.TO_WHOM, [filling])
    )
    before = state(library, article)
    if is_removed:
        library.apply(commands.remove_articles([article], ""))
    without = [each for each in library.layers() if each.id != OWN.id]
    library.apply(consequences.change_layers(library, library.layers(), without))
    if is_removed:
        library.undo()
        library.undo()
        library.redo()
        library.redo()
        library.undo()
        library.undo()
    else:
        assert library.relations(article) == ()
        assert library.entities.all() == ()
        fillers = only_commitment(library, article).fillers(SlotName.TO_WHOM)
        assert fillers == (Filler("شهرداری اصفهان"),)
        library.undo()
    assert state(library, article) == before
    assert library.check().is_clean

"""Commands on people and places, by the edits that they return."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader_app.annotate import entities as commands
from reader_app.annotate.edits import Action, Edit
from reader_app.entity_errors import (
    EntitiesOfTwoLayers,
    EntityNameMissing,
    TitleEndsBeforeItBegins,
    WrongLayerForEntity,
)
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    Entity,
    EntityId,
    EntityKind,
    Filler,
    HeldTitle,
    LayerId,
    Record,
    SlotName,
)

ARTICLE = ArticleId("a")


def entity(name: str, *aliases: str, layer: LayerId = PERSON, **parts: object) -> Entity:
    made = Entity(EntityId(f"id of {name}"), layer, EntityKind.PERSON, name, aliases)
    return replace(made, **parts)


def mention(quote: str, start: int = 0, of: Entity | None = None, article: str = "a") -> Annotation:
    return Annotation(
        id=AnnotationId(f"{article} {start}"),
        article_id=ArticleId(article),
        layer_id=of.layer_id if of else PERSON,
        annotator_id=AnnotatorId("tester"),
        start=start,
        end=start + len(quote),
        quote=quote,
        prefix="",
        suffix="",
        created="2026-01-01T00:00:00Z",
        entity_id=of.id if of else None,
    )


def commitment(*fillers: Filler, article: str = "a") -> Commitment:
    return Commitment(
        id=CommitmentId(f"promise in {article}"),
        article_id=ArticleId(article),
        annotation_ids=(AnnotationId("words"),),
        annotator_id=AnnotatorId("tester"),
        created="2026-01-01T00:00:00Z",
        slots={SlotName.WHO: fillers},
    )


def on_words_of(annotation: Annotation, of: Entity | None = None) -> Filler:
    return Filler(annotation.quote, annotation.span, entity_id=of.id if of else None)


def after(before: list[Record], edit: Edit) -> list[Record]:
    """What is there after the edit, if `before` was; fails if the edit takes away what was not."""
    left = list(before)
    for record in edit.removed:
        left.remove(record)
    return left + list(edit.added)


JAMALI = entity("مهدی جمالی‌نژاد")
ISFAHAN = entity("اصفهان", layer=PLACE, kind=EntityKind.CITY)


def test_a_new_entity_has_a_name_on_one_line_and_an_id_of_its_own() -> None:
    one = commands.new_entity(PERSON, " مهدی \n جمالی‌نژاد ", EntityKind.PERSON)
    other = commands.new_entity(PERSON, "مهدی جمالی‌نژاد", EntityKind.PERSON)
    assert one.name == other.name == "مهدی جمالی‌نژاد"
    assert one.id != other.id
    with pytest.raises(EntityNameMissing):
        commands.new_entity(PERSON, " \n ", EntityKind.PERSON)


def test_a_link_points_the_mention_to_the_entity_and_learns_the_name() -> None:
    said = mention("جمالی‌نژاد")
    edit = commands.link([said], JAMALI)
    assert edit.removed == (JAMALI, said)
    assert edit.added == (
        replace(JAMALI, aliases=("جمالی‌نژاد",)),
        replace(said, entity_id=JAMALI.id),
    )
    assert edit.label.action is Action.LINK
    assert edit.label.becomes == "مهدی جمالی‌نژاد"


@pytest.mark.parametrize("quote", ["دکتر مهدی جمالینژاد", "وی", "استاندار اصفهان"])
def test_a_link_learns_no_spelling_pronoun_or_post(quote: str) -> None:
    edit = commands.link([mention(quote)], JAMALI)
    assert not [record for record in edit.records if isinstance(record, Entity)]


def test_a_link_makes_a_new_entity_with_what_the_mention_calls_it() -> None:
    edit = commands.link([mention("جمالی‌نژاد")], JAMALI, is_new=True)
    assert edit.added[0] == replace(JAMALI, aliases=("جمالی‌نژاد",))
    assert not [record for record in edit.removed if isinstance(record, Entity)]


def test_a_link_fills_the_slots_that_have_just_these_words() -> None:
    said, elsewhere = mention("جمالی‌نژاد", 5), mention("استاندار", 40)
    before = commitment(on_words_of(said), on_words_of(elsewhere))
    other_article = commitment(on_words_of(said), article="b")
    edit = commands.link([said], JAMALI, commitments=[before, other_article])
    assert [record for record in edit.added if isinstance(record, Commitment)] == [
        replace(before, slots={SlotName.WHO: (on_words_of(said, JAMALI), on_words_of(elsewhere))})
    ]


def test_a_mention_that_is_linked_already_is_left_alone() -> None:
    edit = commands.link([mention("مهدی جمالی‌نژاد", of=JAMALI)], JAMALI)
    assert edit.removed == edit.added == ()


def test_a_place_is_no_person() -> None:
    with pytest.raises(WrongLayerForEntity):
        commands.link([mention("اصفهان")], ISFAHAN)


def test_unlinking_leaves_the_entity_alone() -> None:
    said = mention("جمالی‌نژاد", of=JAMALI)
    edit = commands.unlink([said, mention("کسی", 30)])
    assert edit.removed == (said,)
    assert edit.added == (replace(said, entity_id=None),)


def test_a_change_is_kept_without_stray_spaces_and_doubles() -> None:
    title = HeldTitle("استاندار  اصفهان", date(2024, 10, 1))
    wanted = replace(
        JAMALI,
        name=" مهدی جمالی‌نژاد ",
        aliases=("جمالی‌نژاد", " جمالی‌نژاد", "", "مهدی جمالی‌نژاد"),
        titles=(title, HeldTitle(" "), title),
        external_ids={"wikidata": " Q1 ", "geonames": " "},
        note=" یادداشت\n",
    )
    edit = commands.change_entity(JAMALI, wanted)
    assert edit.added == (
        replace(
            JAMALI,
            aliases=("جمالی‌نژاد",),
            titles=(HeldTitle("استاندار اصفهان", date(2024, 10, 1)),),
            external_ids={"wikidata": "Q1"},
            note="یادداشت",
        ),
    )
    assert commands.change_entity(JAMALI, JAMALI).added == ()


def test_a_name_is_wanted_and_a_title_ends_after_it_begins() -> None:
    with pytest.raises(EntityNameMissing):
        commands.change_entity(JAMALI, replace(JAMALI, name=" "))
    turned = HeldTitle("استاندار", date(2025, 1, 1), date(2024, 1, 1))
    with pytest.raises(TitleEndsBeforeItBegins):
        commands.change_entity(JAMALI, replace(JAMALI, titles=(turned,)))


def test_deleting_unlinks_the_mentions_and_leaves_the_name_in_the_slot() -> None:
    said = mention("وی", of=JAMALI)
    before = commitment(Filler(entity_id=JAMALI.id), on_words_of(said, JAMALI))
    edit = commands.delete_entities([JAMALI], [said], [before])
    assert after([JAMALI, said, before], edit) == [
        replace(said, entity_id=None),
        replace(before, slots={SlotName.WHO: (Filler(JAMALI.name), on_words_of(said))}),
    ]


def test_a_merge_keeps_id_and_name_and_takes_over_the_rest() -> None:
    since = HeldTitle("استاندار", date(2024, 10, 1))
    kept = replace(JAMALI, note="یکی", external_ids={"wikidata": "Q1"})
    gone = entity(
        "جمالینژاد",
        "دکتر جمالی‌نژاد",
        titles=(since,),
        note="دیگری",
        external_ids={"wikidata": "Q2", "geonames": "7"},
    )
    edit = commands.merge(kept, [gone], [], [])
    assert edit.removed == (gone, kept)
    assert edit.added == (
        replace(
            kept,
            aliases=("جمالینژاد", "دکتر جمالی‌نژاد"),
            titles=(since,),
            note="یکی\nدیگری",
            external_ids={"wikidata": "Q1", "geonames": "7"},
        ),
    )


def test_a_merge_moves_mentions_and_slots_and_leaves_no_filler_twice() -> None:
    gone = entity("جمالینژاد")
    own, others = mention("وی", 1, of=JAMALI), mention("جمالینژاد", 9, of=gone)
    before = commitment(Filler(entity_id=JAMALI.id), Filler(entity_id=gone.id))
    edit = commands.merge(JAMALI, [gone, JAMALI], [own, others], [before])
    assert replace(others, entity_id=JAMALI.id) in edit.added
    assert own not in edit.removed
    assert replace(before, slots={SlotName.WHO: (Filler(entity_id=JAMALI.id),)}) in edit.added


def test_people_and_places_are_not_merged() -> None:
    with pytest.raises(EntitiesOfTwoLayers):
        commands.merge(JAMALI, [ISFAHAN], [], [])


def test_a_split_takes_mentions_names_and_the_slots_of_their_articles_along() -> None:
    both = entity("رضایی", "محسن رضایی")
    new = entity("محسن رضایی")
    going, staying = mention("محسن رضایی", 1, of=both), mention("رضایی", 30, of=both)
    here = commitment(Filler(entity_id=both.id), on_words_of(staying, both))
    elsewhere = commitment(Filler(entity_id=both.id), article="b")
    edit = commands.split(both, new, [going], [here, elsewhere], staying=[staying])
    assert after([both, going, staying, here, elsewhere], edit) == [
        staying,
        elsewhere,
        new,
        replace(both, aliases=()),
        replace(going, entity_id=new.id),
        replace(
            here,
            slots={SlotName.WHO: (Filler(entity_id=new.id), on_words_of(staying, both))},
        ),
    ]

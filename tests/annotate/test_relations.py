"""Relations join two annotations of an article, each once for a kind; kinds have names of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.annotate import relations
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.commitment_errors import (
    RelationExists,
    RelationKindNameMissing,
    RelationKindNameTaken,
    RelationToItself,
)
from reader_app.model import (
    PERSON,
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Relation,
    RelationKind,
    RelationKindId,
)

ARTICLE = Article(ArticleId("a"), "عنوان", "")
ANNOTATOR = Annotator(AnnotatorId("mina"), "مینا")
HEAD = RelationKind(RelationKindId("head"), {"fa": "رئیسِ"}, 0)
MEMBER = RelationKind(RelationKindId("member"), {"fa": "عضوِ", "en": "member of"}, 1)


def annotation(id_: str, quote: str) -> Annotation:
    return Annotation(
        AnnotationId(id_), ARTICLE.id, PERSON, ANNOTATOR.id, 0, len(quote), quote, "", "", ""
    )


MAYOR, CITY = annotation("m", "شهردار"), annotation("c", "شیراز")


def relation_in(edit: Edit) -> Relation:
    (relation,) = (record for record in edit.added if isinstance(record, Relation))
    return relation


def test_a_relation_brings_its_new_kind_and_annotator_along() -> None:
    edit = relations.relate(
        ARTICLE, HEAD, MAYOR, CITY, ANNOTATOR, kind_is_new=True, annotator_is_new=True
    )
    made = relation_in(edit)
    assert edit.label == Label(Action.RELATE, "شهردار", becomes="شیراز")
    assert edit.added == (ANNOTATOR, HEAD, made)
    assert (made.from_id, made.to_id, made.kind_id) == ("m", "c", "head")
    assert edit.article_ids == (ARTICLE.id,)


def test_a_relation_is_made_once_for_a_kind_and_a_direction() -> None:
    made = relation_in(relations.relate(ARTICLE, HEAD, MAYOR, CITY, ANNOTATOR))
    with pytest.raises(RelationExists):
        relations.relate(ARTICLE, HEAD, MAYOR, CITY, ANNOTATOR, existing=[made])
    relations.relate(ARTICLE, MEMBER, MAYOR, CITY, ANNOTATOR, existing=[made])
    relations.relate(ARTICLE, HEAD, CITY, MAYOR, ANNOTATOR, existing=[made])


def test_nothing_is_related_to_itself() -> None:
    with pytest.raises(RelationToItself):
        relations.relate(ARTICLE, HEAD, MAYOR, MAYOR, ANNOTATOR)


def test_relations_change_and_go() -> None:
    made = relation_in(relations.relate(ARTICLE, HEAD, MAYOR, CITY, ANNOTATOR))
    other = replace(made, kind_id=MEMBER.id)
    assert relations.change_relation(made, other, "عضوِ") == Edit(
        Label(Action.CHANGE_RELATION, "عضوِ"), (made,), (other,)
    )
    assert relations.delete_relations([made, other]) == Edit(
        Label(Action.DELETE_RELATIONS, count=2), (made, other)
    )


def test_a_new_kind_is_the_last_and_has_a_name_that_no_other_has() -> None:
    kind = relations.new_relation_kind(" همسرِ ", "fa", (HEAD, MEMBER))
    assert (kind.name, kind.position) == ({"fa": "همسرِ"}, 2)
    with pytest.raises(RelationKindNameTaken):  # Arabic letters, and no kasra
        relations.new_relation_kind("رئيس", "fa", (HEAD, MEMBER))
    with pytest.raises(RelationKindNameMissing):
        relations.new_relation_kind("  ", "fa", ())


def test_kinds_are_renamed_and_sorted_in_one_edit() -> None:
    renamed = replace(MEMBER, name={"fa": "از اعضای"})
    edit = relations.change_relation_kinds((HEAD, MEMBER), (renamed, HEAD))
    assert edit.label == Label(Action.CHANGE_RELATION_KINDS, count=2)
    assert edit.removed == (HEAD, MEMBER)
    assert edit.added == (replace(renamed, position=0), replace(HEAD, position=1))


def test_a_kind_takes_its_relations_along() -> None:
    made = relation_in(relations.relate(ARTICLE, HEAD, MAYOR, CITY, ANNOTATOR))
    edit = relations.change_relation_kinds((HEAD, MEMBER), (MEMBER,), [made])
    assert edit.label == Label(Action.REMOVE_RELATION_KIND, "رئیسِ")
    assert edit.removed == (made, HEAD, MEMBER)
    assert edit.added == (replace(MEMBER, position=0),)

"""Any commands on mentions, entities, commitments and relations, then undo to the start and redo.

The first and the last state are compared by what is exported, byte for byte; these and all between
them by what stands in the tables.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from builders import ANNOTATOR, TEXT, exported, library_with
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reader_app import consequences
from reader_app.annotate import commands, commitments, entities, relations, suggestions
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Edit
from reader_app.annotate.following import correction
from reader_app.annotate.following_records import Records
from reader_app.errors import KnownError
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    PERSON,
    Annotation,
    Article,
    ArticleId,
    Commitment,
    CommitmentKind,
    CommitmentLinkKind,
    CommitmentStatus,
    EntityKind,
    EvidenceKind,
    Filler,
    Layer,
    LayerId,
    RelationKind,
    SlotName,
    Span,
    Strength,
)
from reader_app.suggest.suggestion import Reason, ReasonKind, SuggesterName, Suggestion
from reader_app.text.clusters import snap_to_clusters

OTHER = "👩‍👩‍👧 در شیراز، شَهردار گفت: پارک تا مهر باز می‌شود و شیراز سبز.\n"
DAY = date(2025, 7, 30)
OWN_LAYER = LayerId("own")
STATES = (
    *("annotation", "article", "annotator", "layer", "entity", "entity_name"),
    *("commitment", "relation_kind", "relation", "rejection"),
)
# Numbers that the file gives, the time of the last change, and which import brought a row.
NOT_STATE = {"key", "changed", "import_id"}


@dataclass(frozen=True, slots=True)
class Situation:
    """What a command may be about: an article with what stands in it, and two numbers that choose."""

    library: Library
    article: Article
    text: str
    one: int
    two: int

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return self.library.annotations(self.article.id)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        return self.library.commitments.of_article(self.article.id)

    @property
    def span(self) -> Span:
        """A few letters of the text."""
        start = self.one % len(self.text)
        return snap_to_clusters(self.text, Span(start, min(start + self.two % 9, len(self.text))))

    @property
    def is_new_annotator(self) -> bool:
        return ANNOTATOR not in self.library.annotators()

    def a[T](self, values: Sequence[T]) -> T:
        return values[self.two % len(values)]

    def another[T](self, values: Sequence[T]) -> T:
        return values[self.one % len(values)]


# --- annotations ---


def tag(at: Situation) -> Edit:
    layer = at.a(at.library.layers())
    return commands.tag(
        at.article,
        at.text,
        at.annotations,
        at.span,
        layer,
        ANNOTATOR,
        annotator_is_new=at.is_new_annotator,
    )


def promise(at: Situation) -> Edit:
    layer = next(each for each in at.library.layers() if each.id == COMMITMENT)
    return tag(replace(at, two=at.library.layers().index(layer)))


def delete(at: Situation) -> Edit:
    return consequences.delete_annotations(at.library, [at.a(at.annotations)])


def change_layer(at: Situation) -> Edit:
    annotation, layer = at.a(at.annotations), at.another(at.library.layers())
    others = [each for each in at.annotations if each != annotation]
    return consequences.change_layer(at.library, annotation, layer, others)


def move_ends(at: Situation) -> Edit:
    annotation = at.a(at.annotations)
    layer = next(each for each in at.library.layers() if each.id == annotation.layer_id)
    others = [each for each in at.annotations if each != annotation]
    return commands.move_ends(annotation, at.text, at.span, layer, others)


def note(at: Situation) -> Edit:
    return commands.set_note(at.a(at.annotations), f"یادداشت {at.one}")


def remove_article(at: Situation) -> Edit:
    return commands.remove_articles([at.article.id], at.article.title)


def correct(at: Situation) -> Edit:
    """Other letters in the place of a few; what is in question is deleted or put where it is proposed."""
    new = ("", " نو ", "ـ", "پل تازه")[at.two % 4]
    after = at.text[: at.span.start] + new + at.text[at.span.end :]
    found = correction(at.text, after, at.annotations)
    decisions = {
        question.annotation.id: question.proposals[0] if question.proposals and at.one % 3 else None
        for question in found.questions
    }
    citing = at.library.commitments.citing(at.article.id)
    standing = {each.id: each for each in (*at.commitments, *citing)}
    records = Records(
        at.article.id,
        tuple(standing.values()),
        at.library.relations(at.article.id),
        at.library.rejections(at.article.id),
    )
    return correct_text(at.article, found, decisions, records=records)


def own_layer(at: Situation) -> Edit:
    """Adds a layer that has entities, or takes it away with all that stands on it."""
    present = at.library.layers()
    kept = tuple(layer for layer in present if layer.id != OWN_LAYER)
    new = Layer(OWN_LAYER, {"fa": "نهاد"}, "#123456", has_entities=True)
    wanted = kept if len(kept) < len(present) else (*present, new)
    return consequences.change_layers(at.library, present, wanted)


# --- suggestions ---


def _suggested(at: Situation) -> list[Suggestion]:
    """One or two, on any layer, of which the first may mean somebody."""
    layer = at.a(at.library.layers())
    entities_ = at.library.entities.all(layer.id)
    reason = Reason(ReasonKind.LOOKS_LIKE)
    name = at.another(list(SuggesterName))
    first = Suggestion(*at.span, layer.id, 0.5, name, reason)
    if entities_ and layer.has_entities:
        first = replace(first, entity_id=at.another(entities_).id)
    return [first, replace(first, start=0, end=5)][: 1 + at.one % 2]


def accept(at: Situation) -> Edit:
    return suggestions.accept(
        at.article,
        at.text,
        at.annotations,
        _suggested(at),
        {layer.id: layer for layer in at.library.layers()},
        ANNOTATOR,
        annotator_is_new=at.is_new_annotator,
    )


def reject(at: Situation) -> Edit:
    return suggestions.reject(
        at.article, at.text, _suggested(at), ANNOTATOR, annotator_is_new=at.is_new_annotator
    )


# --- people and places ---


def _mentions(at: Situation) -> list[Annotation]:
    with_entities = {layer.id for layer in at.library.layers() if layer.has_entities}
    return [each for each in at.annotations if each.layer_id in with_entities]


def link_new(at: Situation) -> Edit:
    mention = at.a(_mentions(at))
    entity = entities.new_entity(mention.layer_id, f"نام {at.one % 7}", at.a(list(EntityKind)))
    return entities.link([mention], entity, is_new=True, commitments=at.commitments)


def link(at: Situation) -> Edit:
    mention = at.a(_mentions(at))
    entity = at.another(at.library.entities.all(mention.layer_id))
    return entities.link([mention], entity, commitments=at.commitments)


def unlink(at: Situation) -> Edit:
    return entities.unlink(_mentions(at))


def change_entity(at: Situation) -> Edit:
    entity = at.a(at.library.entities.all())
    return entities.change_entity(entity, replace(entity, aliases=(f"نام دیگر {at.one}",)))


def merge(at: Situation) -> Edit:
    all_ = at.library.entities.all(PERSON)
    kept, gone = at.a(all_), at.another(all_)
    ids = [kept.id, gone.id]
    return entities.merge(
        kept,
        [gone],
        at.library.entities.annotations_of(ids),
        at.library.commitments.referring_to(ids),
    )


def split(at: Situation) -> Edit:
    entity = at.a(at.library.entities.all())
    seen = set(at.library.article_ids())
    found = at.library.entities.annotations_of([entity.id])
    mentions = [mention for mention in found if mention.article_id in seen]
    new = entities.new_entity(entity.layer_id, f"نام تازه {at.one % 5}", entity.kind)
    naming = at.library.commitments.referring_to([entity.id])
    return entities.split(entity, new, mentions[:1], naming, staying=mentions[1:])


def delete_entity(at: Situation) -> Edit:
    entity = at.a(at.library.entities.all())
    return entities.delete_entities(
        [entity],
        at.library.entities.annotations_of([entity.id]),
        at.library.commitments.referring_to([entity.id]),
    )


# --- commitments ---


def fill(at: Situation) -> Edit:
    commitment, slot = at.a(at.commitments), at.another(list(SlotName))
    fillers = [
        (),
        (commitments.filler_of(at.text, at.span),),
        (Filler(f"سه {at.one}", number="3", unit="روز"), Filler("تا پایان سال")),
    ][at.one % 3]
    return commitments.fill_slot(commitment, slot, fillers, said_on=DAY)


def fill_with_entity(at: Situation) -> Edit:
    entity = at.another(at.library.entities.all())
    filler = Filler(entity_id=entity.id, role="استاندار")
    return commitments.fill_slot(at.a(at.commitments), SlotName.WHO, [filler])


def describe(at: Situation) -> Edit:
    commitment = at.a(at.commitments)
    after = replace(
        commitment,
        summary=f"خلاصه {at.one % 4}",
        kind=at.another(list(CommitmentKind)),
        strength=at.a(list(Strength)),
        is_testable=(None, True, False)[at.one % 3],
        topic="راه",
    )
    return commitments.change_commitment(commitment, after)


def deadline(at: Situation) -> Edit:
    words = ("ماه سپتامبر", "تا پایان سال", "")[at.one % 3]
    return commitments.set_deadline(at.a(at.commitments), commitments.read_deadline(words, DAY))


def reminder(at: Situation) -> Edit:
    day = DAY + timedelta(at.one % 50) if at.one % 3 else None
    return commitments.set_reminder(at.a(at.commitments), day)


def status(at: Situation) -> Edit:
    evidence = commitments.evidence_of_words(at.article.id, at.text, at.span, ANNOTATOR.id)
    where = commitments.evidence_elsewhere(EvidenceKind.LINK, "https://example.org", ANNOTATOR.id)
    return commitments.change_status(
        at.a(at.commitments),
        at.another(list(CommitmentStatus)),
        DAY,
        [(), (evidence,), (evidence, where)][at.one % 3],
        ANNOTATOR,
        annotator_is_new=at.is_new_annotator,
    )


def link_commitments(at: Situation) -> Edit:
    others = [
        each for id_ in at.library.article_ids() for each in at.library.commitments.of_article(id_)
    ]
    commitment = at.a(at.commitments)
    if commitment.links and at.one % 3 == 0:
        return commitments.unlink_commitment(commitment, commitment.links[0])
    kind = at.another(list(CommitmentLinkKind))
    return commitments.link_commitment(commitment, kind, at.another(others).id)


def delete_commitment(at: Situation) -> Edit:
    commitment = at.a(at.commitments)
    own = [each for each in at.annotations if each.id in commitment.annotation_ids]
    ends = {each.id for each in own}
    along = [r for r in at.library.relations(at.article.id) if {r.from_id, r.to_id} & ends]
    return commitments.delete_commitment(commitment, own, along)


def join(at: Situation) -> Edit:
    """Makes one commitment, said in parts, of two."""
    kept, gone = at.a(at.commitments), at.another(at.commitments)
    both = tuple(dict.fromkeys((*kept.annotation_ids, *gone.annotation_ids)))
    edit = commitments.change_commitment(kept, replace(kept, annotation_ids=both))
    is_one = kept == gone
    return edit if is_one else replace(edit, removed=(*edit.removed, gone))


# --- relations ---


def relate(at: Situation) -> Edit:
    kinds = at.library.relation_kinds()
    is_new = not kinds or at.one % 4 == 0
    kind = (
        relations.new_relation_kind(f"رابطهٔ {at.one % 6}", "fa", kinds)
        if is_new
        else at.another(kinds)
    )
    return relations.relate(
        at.article,
        kind,
        at.a(at.annotations),
        at.another(at.annotations),
        ANNOTATOR,
        existing=at.library.relations(at.article.id),
        kind_is_new=is_new,
        annotator_is_new=at.is_new_annotator,
    )


def change_relation(at: Situation) -> Edit:
    relation = at.a(at.library.relations(at.article.id))
    if at.one % 3 == 0:
        return relations.delete_relations([relation])
    turned = replace(relation, from_id=relation.to_id, to_id=relation.from_id)
    return relations.change_relation(relation, turned)


def kinds(at: Situation) -> Edit:
    """Renames a kind and turns their order round, or takes one away."""
    present = at.library.relation_kinds()
    chosen = at.a(present)
    others = tuple(kind for kind in present if kind != chosen)
    if at.one % 3 == 0:
        orphans = at.library.relations_of_kinds([chosen.id])
        return relations.change_relation_kinds(present, others, orphans)
    renamed = RelationKind(chosen.id, {"fa": f"نوع {at.one}"})
    return relations.change_relation_kinds(present, (renamed, *reversed(others)))


COMMANDS: tuple[Callable[[Situation], Edit], ...] = (
    *(tag, promise, delete, change_layer, move_ends, note, correct, remove_article, own_layer),
    *(accept, reject),
    *(link_new, link, unlink, change_entity, merge, split, delete_entity),
    *(fill, fill_with_entity, describe, deadline, reminder, status, link_commitments),
    *(delete_commitment, join, relate, change_relation, kinds),
)
# What a command says where there is nothing that it could be about, or no difference to be made.
NOTHING_TO_DO = (ZeroDivisionError, IndexError)
FIRST: tuple[tuple[int, int, int], ...] = tuple(
    (COMMANDS.index(command), one, two)
    for command, one, two in (
        *((tag, 0, 3), (tag, 18, 4), (promise, 34, 8), (promise, 80, 7), (link_new, 2, 0)),
        *((tag, 40, 3), (link_new, 4, 2)),
        *((relate, 4, 1), (fill, 4, 5), (fill_with_entity, 0, 0), (status, 4, 5)),
        *((accept, 9, 4), (reject, 7, 3), (reject, 22, 4)),
    )
)
"""So that whatever is chosen after finds something to be about."""

steps_of = st.tuples(
    st.sampled_from(range(len(COMMANDS))), st.integers(0, 10**4), st.integers(0, 10**4)
)


def _step(library: Library, number: int, one: int, two: int) -> bool:
    """Does a command where there is what it is about, and returns whether it changed anything."""
    ids: list[ArticleId] = library.article_ids()
    if not ids:
        return False
    article, text = library.article(ids[one % len(ids)])
    try:
        edit = COMMANDS[number](Situation(library, article, text, one, two))
    except (KnownError, *NOTHING_TO_DO):
        return False
    if not [*edit.records]:
        return False
    library.apply(edit)
    return True


def _tables(library: Library) -> dict[str, list[str]]:
    tables: dict[str, list[str]] = {}
    with closing(sqlite3.connect(library.path)) as connection:
        for table in STATES:
            rows = connection.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in rows.description]
            tables[table] = sorted(
                repr([v for name, v in zip(names, row, strict=True) if name not in NOT_STATE])
                for row in rows
            )
    return tables


@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(steps_of, min_size=8, max_size=20))
def test_undo_leads_through_all_states_to_the_first_and_redo_back(
    steps: list[tuple[int, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, _ = library_with(folder / "x.hashiyeh", TEXT, OTHER)
        with closing(library):
            first, states = exported(library, folder), [_tables(library)]
            for step in (*FIRST, *steps):
                if _step(library, *step):
                    states.append(_tables(library))
            last = exported(library, folder)
            for state in reversed(states[:-1]):
                assert library.undo() is not None
                assert _tables(library) == state
            assert exported(library, folder) == first
            assert library.check().is_clean
            for state in states[1:]:
                assert library.redo() is not None
                assert _tables(library) == state
            assert library.redo() is None
            assert exported(library, folder) == last
            assert library.check().is_clean


def test_each_command_has_something_to_do(tmp_path: Path) -> None:
    """Else the test above would say nothing of it."""
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT, OTHER)
    with closing(library):
        for step in FIRST:
            assert _step(library, *step)
        idle = {command.__name__ for command in COMMANDS}
        for number, command in enumerate(COMMANDS):
            for one in range(0, 60, 2):
                if _step(library, number, one, one // 2 + 1):
                    idle.discard(command.__name__)
                    library.undo()
                    break
        assert idle == set()

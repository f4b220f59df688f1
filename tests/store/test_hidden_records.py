"""What an import brings with its articles is hidden, undone, done again and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
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
    rejection_of,
    relation_of,
    tag,
    take,
)

from reader_app.annotate import commands
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Action, Edit
from reader_app.annotate.following import correction
from reader_app.correcting_errors import ArticleBusy
from reader_app.errors import EditConflict
from reader_app.formats.interchange import (
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    HeaderDraft,
)
from reader_app.library import Library
from reader_app.model import (
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    Entity,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Filler,
    Guidelines,
    LayerId,
    RelationKind,
    SlotName,
    Span,
)
from reader_app.store import (
    commitment_rows,
    purge,
    rejection_rows,
    relation_rows,
    schema,
    shared_rows,
)
from reader_app.store.imports import ImportSession, import_session
from reader_app.text.anchors import context_of
from reader_app.text.canonical import sha256_of

OTHER = "در شیراز، شهردار گفت: پارک را تا مهر می‌سازیم.\n"
MAYOR = person("mayor", "شهردار", "آقای شهردار")
THEIRS = AnnotatorId("theirs")
RULES = Guidelines("fa", "قاعده")


def draft_of(text: str, *, entity: Entity | None = MAYOR) -> ArticleDraft:
    """An article whose first word mentions the mayor, and whose third and fourth are a commitment."""
    words = text.split()
    second = text.index(words[2])
    spans = {
        "t-mention": ("person", 0, len(words[0])),
        "t-wording": ("commitment", second, second + len(words[2])),
    }
    drafts: list[AnnotationDraft] = []
    for id_, (layer, start, end) in spans.items():
        prefix, suffix = context_of(text, start, end)
        drafts.append(
            AnnotationDraft(
                id=id_,
                layer=layer,
                start=start,
                end=end,
                quote=text[start:end],
                prefix=prefix,
                suffix=suffix,
                annotator=THEIRS,
                created="2025-10-07T08:00:00Z",
                origin="person",
            )
        )
    if entity is not None:
        drafts[0].entity = entity.id
    id_ = f"theirs-{len(text)}"
    return ArticleDraft(id=id_, title="", text=text, sha256=sha256_of(text), annotations=drafts)


def bring(session: ImportSession, library: Library, *texts: str, knows_mayor: bool = False) -> None:
    """Takes articles with an entity, commitments, relations, their kind and guidelines."""
    database = library._database
    session.take_header(HeaderDraft(annotators=[AnnotatorDraft(id=THEIRS, name="دیگری")]))
    with database.writing(bulk=True) as connection:
        if not knows_mayor:
            shared_rows.write(connection, Entity, [], [(MAYOR, session.id)])
        shared_rows.write(connection, RelationKind, [], [(KIND, session.id)])
        shared_rows.write(connection, Guidelines, [], [(RULES, session.id)])
    for text in texts:
        session.add(draft_of(text))
    session.flush()
    present = library.article_ids()
    known = {library.article(each)[1]: each for each in present}
    with database.writing(bulk=True) as connection:
        for text in texts:
            article_id = known.get(text, ArticleId(f"theirs-{len(text)}"))
            owner = session.id if text in known else None
            mention, wording = (
                _annotation(article_id, each, text) for each in draft_of(text).annotations
            )
            commitment = commitment_on(wording, f"c{len(text)}", Filler(entity_id=MAYOR.id))
            commitment_rows.put_in(connection, [(commitment, owner)])
            relation = replace(relation_of(mention, wording), annotator_id=THEIRS)
            relation_rows.put_in(connection, [(relation, owner)])
            rejection_rows.put_in(connection, [(rejection_of(mention), owner)])


def _annotation(article_id: ArticleId, draft: AnnotationDraft, text: str) -> Annotation:
    return Annotation(
        AnnotationId(draft.id),
        article_id,
        LayerId(draft.layer),
        THEIRS,
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.prefix,
        draft.suffix,
        draft.created,
    )


@dataclass(slots=True)
class Arranged:
    """A library with one article of its own, which imports bring records for."""

    library: Library
    own: ArticleId

    def import_it(self, *texts: str, knows_mayor: bool = False) -> None:
        with import_session(self.library._database, "x") as session:
            bring(session, self.library, *texts, knows_mayor=knows_mayor)
            session.finish(Action.IMPORT)

    @property
    def state(self) -> tuple[object, ...]:
        library = self.library
        ids = library.article_ids()
        return (
            library.annotators(),
            [library.annotations(each) for each in ids],
            [library.commitments.of_article(each) for each in ids],
            [library.relations(each) for each in ids],
            [library.rejections(each) for each in ids],
            library.entities.all(),
            library.relation_kinds(),
            library.guidelines(),
        )

    def assert_undone_and_redone(self, *steps: Callable[[], object]) -> None:
        states = [self.state]
        for step in steps:
            step()
            states.append(self.state)
            assert states[-1] != states[-2]
        for expected in reversed(states[:-1]):
            assert self.library.undo() is not None
            assert self.state == expected
            assert self.library.check().is_clean
        for expected in states[1:]:
            assert self.library.redo() is not None
            assert self.state == expected
        assert self.library.check().is_clean


@pytest.fixture
def arranged(tmp_path: Path) -> Iterator[Arranged]:
    library, (own,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        tag(library, own, "اصفهان", "place")
        yield Arranged(library, own)


def test_an_import_into_an_article_of_ours_takes_all_that_it_brought_along(
    arranged: Arranged,
) -> None:
    arranged.assert_undone_and_redone(lambda: arranged.import_it(TEXT, OTHER))
    assert len(arranged.library.commitments.of_article(arranged.own)) == 1
    assert len(arranged.library.relations(arranged.own)) == 1


def test_what_was_imported_and_deleted_by_hand_goes_with_its_import(arranged: Arranged) -> None:
    library = arranged.library

    def delete() -> None:
        commitments = library.commitments.of_article(arranged.own)
        relations = library.relations(arranged.own)
        mention = next(a for a in library.annotations(arranged.own) if a.entity_id)
        take(library, *relations, *commitments, mention, MAYOR, KIND, RULES)

    arranged.assert_undone_and_redone(lambda: arranged.import_it(TEXT), delete)


def test_what_was_imported_and_changed_by_hand_goes_with_its_import(arranged: Arranged) -> None:
    library = arranged.library

    def change_all() -> None:
        (commitment,) = library.commitments.of_article(arranged.own)
        (relation,) = library.relations(arranged.own)
        change(library, commitment, replace(commitment, note="یادداشت"))
        change(library, relation, replace(relation, note="یادداشت"))
        change(library, MAYOR, replace(MAYOR, name="ش."))
        change(library, RULES, replace(RULES, text="دیگر"))

    arranged.import_it(TEXT, OTHER)
    change_all()
    after = arranged.state
    for _ in range(5):
        assert library.undo() is not None
    assert library.entities.all() == ()
    assert library.guidelines() == {}
    assert library.check().is_clean
    for _ in range(5):
        assert library.redo() is not None
    assert arranged.state == after


def test_an_entity_made_by_hand_is_undone_below_an_import_that_mentions_it(
    arranged: Arranged,
) -> None:
    library = arranged.library
    arranged.assert_undone_and_redone(
        lambda: put(library, MAYOR), lambda: arranged.import_it(OTHER, TEXT, knows_mayor=True)
    )


def test_an_entity_is_deleted_though_an_undone_import_mentions_it(arranged: Arranged) -> None:
    library = arranged.library
    put(library, MAYOR, KIND)
    with import_session(library._database, "x") as session:
        session.take_header(HeaderDraft(annotators=[AnnotatorDraft(id=THEIRS, name="دیگری")]))
        session.add(draft_of(OTHER))
        session.finish(Action.IMPORT)
    library.undo()
    take(library, MAYOR)
    assert library.entities.all() == ()
    library.import_text("متن\n", "clipboard")  # which forgets the undone import
    with library._database.reading() as connection:
        assert connection.execute(schema.entity.select()).all() == []
    assert library.undo() is not None
    assert library.undo() is not None
    assert library.entities.all() == (MAYOR,)
    assert library.check().is_clean


def test_nothing_of_an_import_that_died_is_left(arranged: Arranged) -> None:
    library = arranged.library
    before = arranged.state

    # A session that ends without a word is taken for one that died.
    with import_session(library._database, "x") as session:
        bring(session, library, TEXT, OTHER)
        assert arranged.state == before
    assert arranged.state == before
    assert purge.recover(library._database)
    assert arranged.state == before
    with library._database.reading() as connection:
        for table in (
            *(schema.entity, schema.entity_name, schema.relation_kind, schema.guidelines),
            *(schema.commitment, *commitment_rows.BESIDE, schema.relation, schema.record_undone),
        ):
            assert connection.execute(table.select()).all() == [], table.name
    assert library.check().is_clean


def test_an_undone_import_is_forgotten_with_all_that_it_had_brought(arranged: Arranged) -> None:
    library = arranged.library
    arranged.import_it(TEXT, OTHER)
    library.undo()
    before = arranged.state
    library.import_text("متن\n", "clipboard")
    library.undo()
    assert arranged.state == before
    library.redo()
    with library._database.reading() as connection:
        for table in (schema.entity, schema.commitment, schema.relation, schema.record_undone):
            assert connection.execute(table.select()).all() == [], table.name
    assert library.check().is_clean


def test_what_a_running_import_brings_gives_way_to_what_is_made_by_hand(
    arranged: Arranged,
) -> None:
    library = arranged.library
    with import_session(library._database, "x") as session:
        bring(session, library, TEXT, OTHER)
        rules = Guidelines("fa", "به دست")
        mayor = replace(MAYOR, name="دیگر")
        put(library, rules, mayor, KIND)
        theirs = draft_of(TEXT).annotations[1]
        span = Span(theirs.start, theirs.end)
        article, text = library.article(arranged.own)
        layer = next(each for each in library.layers() if each.id == "commitment")
        edit = commands.tag(article, text, (), span, layer, replace(ANNOTATOR, id=THEIRS))
        library.apply(Edit(edit.label, edit.removed, (replace(ANNOTATOR, id=THEIRS), *edit.added)))
        (wording,) = edit.annotations_added()
        session.finish(Action.IMPORT)
    assert library.guidelines() == {"fa": rules.text}
    assert mayor in library.entities.all()
    own = tuple(record for record in edit.added if isinstance(record, Commitment))
    assert library.commitments.of_article(arranged.own) == own
    assert library.relations(arranged.own) == ()
    assert wording in library.annotations(arranged.own)
    assert library.check().is_clean


def corrected(library: Library, article_id: ArticleId) -> Edit:
    """The correction of the article's first word, for one who knows of its annotations alone."""
    article, text = library.article(article_id)
    return correct_text(article, correction(text, f"آ{text}", library.annotations(article_id)), {})


def test_no_text_is_corrected_under_a_commitment_that_nobody_sees_yet(arranged: Arranged) -> None:
    library = arranged.library
    wording = tag(library, arranged.own, "پل را", "commitment")
    edit = corrected(library, arranged.own)
    with import_session(library._database, "x") as session:
        with library._database.writing() as connection:
            commitment = commitment_on(wording, "c1")
            commitment_rows.put_in(connection, [(commitment, session.id)])
        with pytest.raises(ArticleBusy):
            library.apply(edit)


def test_no_text_is_corrected_that_an_article_cites_which_nobody_sees_yet(
    arranged: Arranged,
) -> None:
    library = arranged.library
    edit = corrected(library, arranged.own)
    with import_session(library._database, "x") as session:
        session.take_header(HeaderDraft(annotators=[AnnotatorDraft(id=THEIRS, name="دیگری")]))
        session.add(draft_of(OTHER, entity=None))
        session.flush()
        wording = _annotation(
            ArticleId(f"theirs-{len(OTHER)}"), draft_of(OTHER).annotations[1], OTHER
        )
        with library._database.writing() as connection:
            citing = commitment_on(wording, "c1", evidence=(evidence_in(arranged.own),))
            commitment_rows.put_in(connection, [(citing, None)])
        with pytest.raises(ArticleBusy):
            library.apply(edit)


def evidence_in(article_id: ArticleId) -> Evidence:
    kind = EvidenceKind.SPAN
    made = Evidence(EvidenceId("v1"), kind, ANNOTATOR.id, "", article_id=article_id)
    return replace(made, span=Span(0, 4), quote=TEXT[:4], suffix=TEXT[4:36])


@pytest.mark.parametrize("what", ["slot", "evidence"])
def test_a_text_is_not_corrected_by_one_who_does_not_know_what_quotes_it(
    arranged: Arranged, what: str
) -> None:
    library = arranged.library
    wording = tag(library, arranged.own, "پل را", "commitment")
    edit = corrected(library, arranged.own)
    filler = Filler(TEXT[:4], Span(0, 4), "", TEXT[4:36])
    fields = {
        "slot": {"slots": {SlotName.WHO: (filler,)}},
        "evidence": {"evidence": (evidence_in(arranged.own),)},
    }
    put(library, commitment_on(wording, "c1", **fields[what]))
    with pytest.raises(EditConflict):
        library.apply(edit)
    assert library.check().is_clean

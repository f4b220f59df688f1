"""Whatever a library may hold comes back from a file as it was, and the same bytes are written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from native_files import read

from reader_app.formats import EXPORTERS, Exporter
from reader_app.formats.commitment_drafts import CommitmentDraft, RelationDraft
from reader_app.formats.drafting import (
    commitment_draft,
    commitment_of,
    entity_draft,
    entity_of,
    relation_draft,
    relation_of,
)
from reader_app.formats.entity_drafts import EntityDraft, RelationKindDraft
from reader_app.formats.interchange import (
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    HeaderDraft,
    LayerDraft,
)
from reader_app.model import (
    COMMITMENT,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    Deadline,
    Direction,
    Entity,
    EntityId,
    EntityKind,
    Evidence,
    EvidenceBearing,
    EvidenceId,
    EvidenceKind,
    EvidenceWeight,
    Filler,
    HeldTitle,
    LayerId,
    Relation,
    RelationId,
    RelationKindId,
    SlotName,
    Span,
    Status,
    StatusChange,
    Strength,
)
from reader_app.text.anchors import context_of
from reader_app.text.canonical import canonicalise, sha256_of

characters = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from('اصفهان\u200c\u064b 📰👨‍👩‍👧ي\n\t"\\\u202e\u0000'),
)
strings = st.text(characters, max_size=40)
texts = (
    st.text(characters, min_size=1, max_size=300)
    .map(lambda text: canonicalise(text).text)
    .filter(lambda text: text and not text.isspace())
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | strings,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=6,
)
extensions = st.just(UNSET) | st.dictionaries(strings, values, min_size=1, max_size=3)
ids = st.text(characters, min_size=1, max_size=12)


CREATED = "2025-10-07T08:00:00Z"
BY = AnnotatorId("آ")
days = st.none() | st.dates()


@st.composite
def entities(draw: st.DrawFn, number: int, layer: str) -> Entity:
    titles = st.builds(HeldTitle, strings, days, days)
    return Entity(
        EntityId(f"{number} {draw(ids)}"),
        LayerId(layer),
        draw(st.sampled_from(EntityKind)),
        draw(strings),
        tuple(draw(st.lists(strings, max_size=3))),
        tuple(draw(st.lists(titles, max_size=2))),
        draw(st.dictionaries(strings, strings, max_size=2)),
        draw(strings),
        draw(extensions) or {},
    )


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def fillers(draw: st.DrawFn, text: str, entity_ids: list[EntityId]) -> Filler:
    span = draw(st.none() | spans(text))
    words, context = draw(strings), ("", "")
    if span is not None:
        words, context = text[span.start : span.end], context_of(text, *span)
    entity_id = draw(st.sampled_from([None, *entity_ids]))
    more = draw(strings), draw(st.sampled_from(["", "3", "2.5"])), draw(strings)
    return Filler(words, span, *context, entity_id, *more)


@st.composite
def evidences(draw: st.DrawFn, text: str, article_id: str, number: int) -> Evidence:
    kind = draw(st.sampled_from(EvidenceKind))
    made = Evidence(
        EvidenceId(f"{number}"),
        kind,
        BY,
        CREATED,
        target="" if kind is EvidenceKind.SPAN else draw(strings),
        day=draw(days),
        weight=draw(st.sampled_from(EvidenceWeight)),
        bearing=draw(st.sampled_from(EvidenceBearing)),
        note=draw(strings),
    )
    if kind is not EvidenceKind.SPAN:
        return made
    span = draw(spans(text))
    prefix, suffix = context_of(text, *span)
    quote = text[span.start : span.end]
    where = ArticleId(draw(st.sampled_from([article_id, "elsewhere"])))
    if draw(st.booleans()):
        return replace(made, article_id=where, quote=quote)
    return replace(made, article_id=where, span=span, quote=quote, prefix=prefix, suffix=suffix)


deadlines = st.builds(
    Deadline,
    strings,
    st.sampled_from(["date", "duration", "before_event", "recurring"]),
    days,
    days,
    st.sampled_from(["", "day", "month", "decade"]),
    st.sampled_from(["", "jalali", "gregorian"]),
    days,
    st.sampled_from(["", "written", "counted"]),
    st.booleans(),
)
links = st.builds(CommitmentLink, st.sampled_from(CommitmentLinkKind), ids.map(CommitmentId))


@st.composite
def commitments(
    draw: st.DrawFn, id_: str, text: str, article_id: str, annotation_ids: list[str], known: Any
) -> Commitment:
    evidence = tuple(draw(evidences(text, article_id, number)) for number in range(2))
    changes = st.builds(
        StatusChange,
        st.sampled_from(CommitmentStatus),
        st.dates(),
        st.sampled_from([(evidence[0].id,), tuple(each.id for each in evidence)]),
        st.just(BY),
        st.just(CREATED),
        strings,
    )
    found = st.lists(fillers(text, known), min_size=1, max_size=2).map(tuple)
    return Commitment(
        CommitmentId(id_),
        ArticleId(article_id),
        tuple(map(AnnotationId, annotation_ids)),
        BY,
        CREATED,
        draw(strings),
        draw(st.dictionaries(st.sampled_from(SlotName), found, max_size=3)),
        draw(st.none() | st.sampled_from(CommitmentKind)),
        draw(st.none() | st.sampled_from(Strength)),
        draw(st.none() | st.booleans()),
        draw(strings),
        draw(st.none() | deadlines),
        tuple(draw(st.lists(changes, max_size=2))),
        evidence,
        tuple(draw(st.lists(links, max_size=2))),
        draw(strings),
        draw(strings),
        draw(st.none() | st.just(BY)),
        draw(days),
        draw(extensions) or {},
    )


@st.composite
def annotations(
    draw: st.DrawFn, text: str, layers: list[str], known: list[EntityId]
) -> AnnotationDraft:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    prefix, suffix = context_of(text, start, end)
    layer = draw(st.sampled_from(layers))
    mentioned = known if layer == layers[0] else []  # all entities are of the first layer
    return AnnotationDraft(
        id=draw(ids),
        layer=layer,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=prefix,
        suffix=suffix,
        annotator="آ",
        created="2025-10-07T08:00:00Z",
        origin=draw(st.sampled_from(["person", "suggestion:cues", "import:brat"])),
        entity=draw(st.sampled_from([UNSET, *mentioned])),
        note=draw(st.just(UNSET) | strings.filter(bool)),
        extensions=draw(extensions),
    )


@st.composite
def articles(
    draw: st.DrawFn, number: int, layers: list[str], known: list[EntityId], kinds: list[str]
) -> ArticleDraft:
    text = draw(texts)
    found = draw(
        st.lists(annotations(text, layers, known), max_size=5, unique_by=lambda each: each.id)
    )
    article = ArticleDraft(
        id=f"{number} {draw(ids)}",
        title=draw(strings),
        text=text,
        sha256=sha256_of(text),
        direction=draw(st.sampled_from(Direction)),
        status=draw(st.sampled_from(Status)),
        sample=draw(st.just(UNSET) | st.just(True)),
        metadata=draw(st.dictionaries(strings, strings, max_size=3)),
        annotations=found,
        extensions=draw(extensions),
    )
    wordings = [each.id for each in found if each.layer == COMMITMENT]
    if wordings:
        article.commitments = [draw(commitment_drafts(article, wordings, known))]
    if found and kinds:
        article.relations = [draw(relation_drafts(article, kinds))]
    return article


@st.composite
def commitment_drafts(
    draw: st.DrawFn, article: ArticleDraft, wordings: list[str], known: list[EntityId]
) -> CommitmentDraft:
    id_ = str(article.id)
    made = draw(commitments(f"c {id_}", article.text, id_, wordings, known))
    draft = commitment_draft(made)
    assert commitment_of(draft, made.article_id) == made
    return draft


@st.composite
def relation_drafts(draw: st.DrawFn, article: ArticleDraft, kinds: list[str]) -> RelationDraft:
    ends = st.sampled_from([AnnotationId(each.id) for each in article.annotations])
    made = Relation(
        RelationId(draw(ids)),
        ArticleId(str(article.id)),
        RelationKindId(draw(st.sampled_from(kinds))),
        draw(ends),
        draw(ends),
        BY,
        CREATED,
        draw(strings),
        draw(extensions) or {},
    )
    draft = relation_draft(made)
    assert relation_of(draft, made.article_id) == made
    return draft


@st.composite
def entity_drafts(draw: st.DrawFn, number: int, layer: str) -> EntityDraft:
    made = draw(entities(number, layer))
    draft = entity_draft(made)
    assert entity_of(draft) == made
    return draft


@st.composite
def libraries(draw: st.DrawFn) -> tuple[HeaderDraft, list[ArticleDraft]]:
    names = draw(st.lists(ids, max_size=2, unique=True))
    names.append(COMMITMENT)
    layers = [
        LayerDraft(
            id=name,
            name=draw(st.dictionaries(strings, strings, max_size=2)),
            color="#0F766E",
            hotkey=draw(st.just(UNSET) | st.sampled_from("plc")),
            has_entities=draw(st.just(UNSET) | st.just(True)),
        )
        for name in names
    ]
    kinds = draw(st.lists(ids, max_size=2, unique=True))
    named = [draw(entity_drafts(number, names[0])) for number in range(draw(st.integers(0, 2)))]
    header = HeaderDraft(
        minor=draw(st.just(UNSET) | st.just(1)),
        layers=layers,
        annotators=[AnnotatorDraft(id="آ", name=draw(strings))],
        entities=named,
        relation_kinds=[
            RelationKindDraft(id=kind, name=draw(st.dictionaries(strings, strings, max_size=2)))
            for kind in kinds
        ]
        or UNSET,
        guidelines=draw(st.just(UNSET) | st.dictionaries(strings, strings, min_size=1, max_size=2)),
        extensions=draw(extensions),
    )
    known = [EntityId(each.id) for each in named]
    count = draw(st.integers(0, 3))
    return header, [draw(articles(number, names, known, kinds)) for number in range(count)]


def write(exporter: Exporter, path: Path, header: Any, drafts: Any) -> bytes:
    with path.open("wb") as out:
        exporter.write(out, header, drafts)
    return path.read_bytes()


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda each: each.name)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(library=libraries())
def test_a_library_comes_back_as_it_was(
    tmp_path: Path, exporter: Exporter, library: tuple[HeaderDraft, list[ArticleDraft]]
) -> None:
    header, drafts = library
    path = tmp_path / f"a{exporter.extensions[0]}"

    content = write(exporter, path, header, drafts)
    result = read(path)

    assert (result.headers, result.articles) == ([header], drafts)
    assert (result.problems, result.remarks) == ([], [])
    assert exporter.verify(path).articles == len(drafts)
    assert write(exporter, path, result.headers[0], result.articles) == content

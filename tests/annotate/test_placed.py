"""The annotations of an article are found by id and by span, whatever was put and dropped before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.annotate.placed import PlacedAnnotations
from reader_app.model import PERSON, Annotation, AnnotationId, AnnotatorId, ArticleId, Span

NAMES = st.sampled_from("abcd")
STARTS = st.integers(0, 2)


def annotation(name: str, start: int) -> Annotation:
    return Annotation(
        id=AnnotationId(name),
        article_id=ArticleId("article"),
        layer_id=PERSON,
        annotator_id=AnnotatorId("tester"),
        start=start,
        end=start + 1,
        quote="",
        prefix="",
        suffix="",
        created="",
    )


@given(st.lists(st.tuples(NAMES, st.none() | STARTS)))
def test_it_finds_what_a_plain_dictionary_would(steps: list[tuple[str, int | None]]) -> None:
    placed = PlacedAnnotations()
    plain: dict[str, Annotation] = {}
    for name, start in steps:
        if start is None:
            placed.drop(AnnotationId(name))
            plain.pop(name, None)
        else:
            placed.put(annotation(name, start))
            plain[name] = annotation(name, start)
    assert len(placed) == len(plain)
    assert {a.id: a for a in placed} == plain
    for name in "abcd":
        assert placed.get(AnnotationId(name)) == plain.get(name)
    for start in range(3):
        span = Span(start, start + 1)
        at = {a.id for a in plain.values() if a.span == span}
        assert {a.id for a in placed.at(span)} == at
        assert {a.id for a in placed.at(span, but=AnnotationId("a"))} == at - {"a"}

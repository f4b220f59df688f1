"""What the index finds is what a look at every annotation finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pages import annotation_of

from reader_app.model import Annotation, Span
from reader_app.text.lanes import lanes_of
from ui.reading.annotation_index import AnnotationIndex, ParagraphAnnotations
from ui.reading.paragraphs import Paragraphs
from ui.reading.shown_text import ShownText

TEXT = "\n".join(["الف ب پ ت ث"] * 8)
places = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 30)).map(
    lambda s: Span(s[0], min(s[0] + s[1], len(TEXT)))
)


def annotations_of(spans: list[Span]) -> list[Annotation]:
    return [annotation_of(TEXT, *span) for span in spans]


@given(st.lists(places, max_size=20), st.lists(places, max_size=6), st.data())
@settings(max_examples=80)
def test_after_any_replacements_what_touches_a_place_is_found(
    first: list[Span], later: list[Span], data: st.DataObject
) -> None:
    paragraphs = Paragraphs(ShownText(TEXT))
    present = {a.id: a for a in annotations_of(first)}
    index = AnnotationIndex(paragraphs, present.values())
    for span in later:
        gone = data.draw(st.lists(st.sampled_from(sorted(present)), max_size=3)) if present else []
        added = annotations_of([span])
        touched = index.replace(gone, added)
        assert {a.id for a in touched} == set(gone) | {a.id for a in added}
        for annotation_id in gone:
            present.pop(annotation_id, None)
        present.update((a.id, a) for a in added)
    assert len(index) == len(present)
    for number in range(len(paragraphs)):
        own = paragraphs.span_of(number)
        kept = index.of_paragraph(number) or ParagraphAnnotations()
        for start, end in ((own.start, own.end), (own.start + 3, own.start + 5)):
            expected = {a.id for a in present.values() if a.start < end and a.end > start}
            assert {a.id for a in kept.touching(start, end)} == expected
            starting = {a.id for a in present.values() if start <= a.start < end}
            assert {a.id for a in kept.starting(start, end)} == starting


@given(st.lists(places, max_size=15), st.lists(places, max_size=5))
@settings(max_examples=60)
def test_lanes_after_additions_are_those_of_a_fresh_index(
    first: list[Span], later: list[Span]
) -> None:
    paragraph = ParagraphAnnotations()
    annotations = annotations_of(first)
    for annotation in annotations:
        paragraph.add(annotation)
    for annotation in annotations:
        paragraph.lane(annotation)
    for annotation in annotations_of(later):
        paragraph.add(annotation)
        annotations.append(annotation)
    removed = annotations[::3]
    for annotation in removed:
        paragraph.remove(annotation)
    rest = list(paragraph)
    expected = lanes_of([(a.start, a.end) for a in rest])
    assert [paragraph.lane(a) for a in rest] == expected


def test_an_annotation_put_in_again_takes_the_place_of_the_old_one() -> None:
    index = AnnotationIndex(
        Paragraphs(ShownText(TEXT)), annotations := annotations_of([Span(0, 3)])
    )
    moved = annotation_of(TEXT, 20, 25)
    moved = type(moved)(
        **{f: getattr(moved, f) for f in moved.__slots__} | {"id": annotations[0].id}
    )
    touched = index.replace([], [moved])
    assert [a.span for a in touched] == [Span(20, 25), Span(0, 3)]
    assert index.get(moved.id) == moved
    first = index.of_paragraph(0)
    assert first is not None
    assert list(first) == []


def test_an_annotation_over_two_paragraphs_is_in_both() -> None:
    paragraphs = Paragraphs(ShownText(TEXT))
    index = AnnotationIndex(paragraphs, annotations_of([Span(5, 15)]))
    assert [len(index.of_paragraph(n) or ()) for n in range(3)] == [1, 1, 0]

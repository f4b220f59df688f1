"""Paragraphs are cut where annotations begin and end, and lose nothing by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.model import Annotation, AnnotationId, AnnotatorId, ArticleId, Direction, LayerId
from reader_app.reporting.pieces import MOST_LANES, Paragraph, paragraphs_of

TEXT = "مهدی 😀 در اصفهان\n\nپل را می‌سازیم\nThe end, پایان"


def annotation(start: int, end: int, text: str = TEXT) -> Annotation:
    return Annotation(
        AnnotationId(f"{start}-{end}"),
        ArticleId("a"),
        LayerId("person"),
        AnnotatorId("t"),
        start,
        end,
        text[start:end],
        "",
        "",
        "",
    )


def cut(text: str, *spans: tuple[int, int]) -> list[Paragraph]:
    annotations = sorted((annotation(*span, text) for span in spans), key=lambda each: each.span)
    return list(paragraphs_of(text, Direction.AUTO, annotations))


def test_empty_paragraphs_are_left_out_and_the_others_keep_their_directions() -> None:
    assert [(each.start, each.direction) for each in cut(TEXT)] == [
        (0, Direction.RTL),
        (18, Direction.RTL),
        (33, Direction.LTR),
    ]


def test_nested_annotations_have_bars_of_their_own_and_the_outer_comes_first() -> None:
    (first, *_) = cut(TEXT, (0, 6), (0, 4))
    (both, outer, none) = first.pieces
    assert [cover.annotation.id for cover in both.covers] == ["0-6", "0-4"]
    assert [cover.lane for cover in both.covers] == [1, 0]
    assert [cover.begins for cover in outer.covers] == [False]
    assert (both.text, outer.text, none.covers) == ("مهدی", " 😀", ())


def test_an_annotation_over_paragraphs_begins_in_the_first_alone() -> None:
    first, second, _ = cut(TEXT, (10, 25))
    assert [cover.begins for piece in first.pieces for cover in piece.covers] == [True]
    assert [cover.begins for piece in second.pieces for cover in piece.covers] == [False]


spans = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
        lambda s: (s[0], min(s[0] + s[1], len(TEXT)))
    ),
    max_size=8,
    unique=True,
)


@given(spans)
def test_every_letter_is_covered_by_what_covers_it_and_by_nothing_else(
    wanted: list[tuple[int, int]],
) -> None:
    for paragraph in cut(TEXT, *wanted):
        assert "".join(piece.text for piece in paragraph.pieces) == paragraph.text
        at = paragraph.start
        for piece in paragraph.pieces:
            over = {cover.annotation.span for cover in piece.covers}
            for place in range(at, at + len(piece.text)):
                assert over == {span for span in wanted if span[0] <= place < span[1]}
            assert all(cover.lane < MOST_LANES for cover in piece.covers)
            at += len(piece.text)

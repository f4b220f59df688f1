from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.suggest.span_chances import LikelySpan, likely_spans, spans_of

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def token(**chances: float) -> dict[str, float]:
    named = {label.replace("_", "-"): chance for label, chance in chances.items()}
    return {"O": 1 - sum(named.values()), **dict.fromkeys(LABELS[1:], 0.0), **named}


def test_labels_are_spans() -> None:
    labels = ["B-person", "I-person", "B-person", "O", "I-place", "I-person"]
    assert list(spans_of(labels)) == [
        *((0, 2, "person"), (2, 3, "person"), (4, 5, "place"), (5, 6, "person")),
    ]


def test_a_span_is_as_likely_as_its_most_doubtful_word() -> None:
    sentence = [token(B_person=0.9), token(I_person=0.6), token()]
    assert list(likely_spans(sentence)) == [LikelySpan(0, 2, "person", 0.6)]


def test_a_doubtful_end_makes_a_span_doubtful() -> None:
    sentence = [token(B_person=0.9), token(I_person=0.4)]
    assert list(likely_spans(sentence)) == [LikelySpan(0, 1, "person", 0.6)]


def test_what_is_rather_unlikely_is_there_too() -> None:
    sentence = [token(B_place=0.3), token(I_place=0.25), token(I_place=0.02)]
    assert list(likely_spans(sentence)) == [LikelySpan(0, 2, "place", 0.25)]


def test_what_is_most_unlikely_is_not() -> None:
    assert list(likely_spans([token(B_place=0.05)])) == []
    assert list(likely_spans([])) == []


@given(
    st.lists(st.lists(st.floats(0.01, 1), min_size=5, max_size=5), max_size=12),
)
def test_no_two_spans_overlap_and_none_is_empty(made: list[list[float]]) -> None:
    sentence = [dict(zip(LABELS, (it / sum(each) for it in each), strict=True)) for each in made]
    taken: set[int] = set()
    for span in likely_spans(sentence):
        assert 0 <= span.first < span.last <= len(sentence)
        assert 0 <= span.chance <= 1
        assert taken.isdisjoint(range(span.first, span.last))
        taken.update(range(span.first, span.last))

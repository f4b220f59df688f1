"""An accepted commitment arrives with its slots, in one step that is undone in one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from builders import ANNOTATOR, library_with, set_day
from hypothesis import given
from hypothesis import strategies as st

from reader_app.annotate.edits import Edit
from reader_app.annotate.suggested_commitments import commitment_of
from reader_app.annotate.suggestions import accept, on_layer
from reader_app.model import (
    BUILT_IN_LAYERS,
    PLACE,
    Article,
    ArticleId,
    Commitment,
    SlotName,
    Strength,
)
from reader_app.suggest.cues import CueSuggester
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.reading import read
from reader_app.suggest.suggestion import Suggestion

DAY = date(2025, 7, 30)
ARTICLE = Article(ArticleId("a"), "", "", metadata={"date": "2024-04-10"})
LAYERS = {layer.id: layer for layer in BUILT_IN_LAYERS}
TEXT = "🌉 لیلا پارسا، شهردار یزد، به مردم قول داد تا پایان مهر ۱۴۰۴ ده پل بسازد.\n"
PIECES = [
    *("لیلا پارسا، شهردار یزد،", "گفت:", "وی افزود:", "قول داد", "آماده‌ایم", "خواهیم ساخت"),
    *("تا پایان سال", "اگر بودجه برسد،", "به مردم", "۱۲۰ میلیارد تومان", "🌉", ".", "\n", "پل را"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


def suggested(text: str) -> list[Suggestion]:
    return list(CueSuggester().suggest(read(text, DAY), Knowledge(BUILT_IN_LAYERS)))


def accepted(text: str, *suggestions: Suggestion) -> Edit:
    return accept(ARTICLE, text, (), suggestions, LAYERS, ANNOTATOR)


def records_in(edit: Edit) -> list[Commitment]:
    return [record for record in edit.added if isinstance(record, Commitment)]


def test_the_record_has_what_the_suggestion_says_and_goes_with_one_undo(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    set_day(library, article_id, DAY.isoformat())
    article, text = library.article(article_id)
    library.apply(
        accept(article, text, (), suggested(text), LAYERS, ANNOTATOR, annotator_is_new=True)
    )

    (annotation,) = library.annotations(article_id)
    (record,) = library.commitments.of_article(article_id)
    assert record.annotation_ids == (annotation.id,)
    assert annotation.origin == "suggestion:cues"
    assert {slot: [f.words for f in fillers] for slot, fillers in record.slots.items()} == {
        SlotName.WHO: ["لیلا پارسا"],
        SlotName.WHAT: ["ده پل بسازد"],
        SlotName.TO_WHOM: ["مردم"],
        SlotName.BY_WHEN: ["تا پایان مهر ۱۴۰۴"],
        SlotName.QUANTITY: ["ده پل"],
    }
    assert record.slots[SlotName.WHO][0].role == "شهردار یزد"
    assert record.slots[SlotName.QUANTITY][0].number == "10"
    assert record.strength is Strength.FIRM
    assert record.deadline is not None
    assert record.deadline.latest == date(2025, 10, 22)
    assert record.reviewed_by is None, "nobody has looked at it"

    library.undo()
    assert not library.annotations(article_id)
    assert not library.commitments.of_article(article_id)


def test_the_deadline_counts_from_the_day_of_the_article() -> None:
    text = "شهردار گفت: پل را تا ماه آینده می‌سازیم."
    (record,) = records_in(accepted(text, *suggested(text)))
    assert record.deadline is not None
    assert record.deadline.latest == date(2024, 5, 20)


def test_on_another_layer_no_slots_are_left() -> None:
    (suggestion,) = suggested(TEXT)
    assert records_in(accepted(TEXT, on_layer(suggestion, PLACE))) == []


def test_an_empty_or_doubled_filler_is_no_filler() -> None:
    (suggestion,) = suggested(TEXT)
    (annotation,) = accepted(TEXT, suggestion).annotations_added()
    slot, filler = suggestion.slots[0]
    empty = replace(filler, words="", role="")
    doubled = replace(suggestion, slots=((slot, filler), (slot, filler), (SlotName.WHAT, empty)))
    record = commitment_of(doubled, annotation, ANNOTATOR.id, DAY)
    assert record.slots == {slot: (filler,)}


@given(TEXTS)
def test_every_suggested_commitment_has_a_sound_record(text: str) -> None:
    edit = accepted(text, *suggested(text))
    annotations, made = edit.annotations_added(), records_in(edit)
    assert [it.annotation_ids for it in made] == [(it.id,) for it in annotations]
    for annotation, record in zip(annotations, made, strict=True):
        assert list(record.slots) == [slot for slot in SlotName if slot in record.slots]
        assert annotation.quote == text[annotation.start : annotation.end]
        for fillers in record.slots.values():
            assert fillers
            assert all(f.span and text[slice(*f.span)] == f.words for f in fillers)
    assert edit.inverted().inverted() == edit

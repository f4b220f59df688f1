"""Every reason has its sentence, in both languages."""

from __future__ import annotations

import pytest

from reader_app.model import BUILT_IN_LAYERS
from reader_app.suggest.reasons import reason_sentence
from reader_app.suggest.suggestion import Reason, ReasonKind

PERSON_LAYER = BUILT_IN_LAYERS[0]


@pytest.mark.parametrize("kind", ReasonKind)
@pytest.mark.parametrize("count", [0, 1, 12])
def test_every_reason_has_a_sentence_without_braces(kind: ReasonKind, count: int) -> None:
    for language in ("fa", "en"):
        said = reason_sentence(Reason(kind, "اصفهان", count), PERSON_LAYER, language)
        assert said
        assert "{" not in said


def test_a_count_is_in_the_digits_of_its_language() -> None:
    reason = Reason(ReasonKind.TAGGED_BEFORE, count=1200)
    assert reason_sentence(reason, PERSON_LAYER, "fa") == "در ۱٬۲۰۰ خبر دیگر شخص بود"
    assert "1,200 other articles" in reason_sentence(reason, PERSON_LAYER, "en")


def test_one_article_is_said_in_words() -> None:
    reason = Reason(ReasonKind.TAGGED_BEFORE, count=1)
    assert reason_sentence(reason, PERSON_LAYER, "fa") == "در یک خبر دیگر شخص بود"

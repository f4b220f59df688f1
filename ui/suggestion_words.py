"""A suggestion in words: what its card and the reader of a screen say."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from reader_app.model import Layer
from reader_app.record_words import words_for
from reader_app.suggest.reasons import reason_sentence
from reader_app.suggest.suggestion import Suggestion
from ui.messages import isolated, percent
from ui.reading.suggestion_card import ShownSuggestion

_MOST_FACTS: Final = 4
_MARKS: Final = {True: "\u200f", False: "\u200e"}


def shown_suggestion(
    suggestion: Suggestion, layer: Layer, words: str, language: str, place: str = ""
) -> ShownSuggestion:
    """Returns what is said of a suggestion of `words`; `place` is where in a review it stands."""
    translate = QCoreApplication.translate
    facts = [
        f"{words_for(slot, language)}: {isolated(' '.join(filler.words.split()))}"
        for slot, filler in suggestion.slots[:_MOST_FACTS]
    ]
    return ShownSuggestion(
        label=translate("suggestions", "{layer}?").format(layer=layer.name_in(language)),
        color=layer.color,
        words=words,
        precision=translate("suggestions", "Expected precision: {percent}").format(
            percent=percent(suggestion.score, language)
        ),
        # It may begin with the words, and a paragraph runs by its first letter.
        reason=f"{_MARKS[language == 'fa']}{reason_sentence(suggestion.reason, layer, language)}",
        place=place,
        facts=tuple(facts),
    )

"""Suggestions as many are looked through at once: by their phrase and layer, each place in its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader_app.model import LayerId
from reader_app.suggest.suggestion import Suggestion
from reader_app.text.search_key import search_key
from reader_app.text.snippets import Snippet, snippet


@dataclass(frozen=True, slots=True)
class SuggestedPlace:
    """A suggestion, and the line of the text that it stands in."""

    suggestion: Suggestion
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SuggestedPhrase:
    """What is suggested for one phrase, however spelt, on one layer; `words` as it stands first."""

    words: str
    layer_id: LayerId
    places: tuple[SuggestedPlace, ...]

    @property
    def precision(self) -> float:
        """The share of its places that are expected to be right."""
        return sum(place.suggestion.score for place in self.places) / len(self.places)


def suggested_phrases(text: str, suggestions: Iterable[Suggestion]) -> tuple[SuggestedPhrase, ...]:
    """Returns the phrases of suggestions, the least sure ones first, for those want a look; places are
    in the order of the text.
    """
    groups: dict[tuple[LayerId, str], list[SuggestedPlace]] = {}
    for one in sorted(suggestions, key=lambda each: each.span):
        place = SuggestedPlace(one, snippet(text, [one.span]))
        groups.setdefault((one.layer_id, phrase_key(text, one)), []).append(place)
    phrases = [
        SuggestedPhrase(_words(text, places[0].suggestion), layer_id, tuple(places))
        for (layer_id, _key), places in groups.items()
    ]
    return tuple(sorted(phrases, key=lambda phrase: phrase.precision))


def phrase_key(text: str, suggestion: Suggestion) -> str:
    """Returns what the spellings of a suggested phrase have in common."""
    return " ".join(search_key(text[suggestion.start : suggestion.end]).split())


def expected_wrong(suggestions: Sequence[Suggestion]) -> float:
    """Returns how many of some suggestions are expected to be wrong, all of them accepted."""
    return sum(1 - suggestion.score for suggestion in suggestions)


def _words(text: str, suggestion: Suggestion) -> str:
    return " ".join(text[suggestion.start : suggestion.end].split())

"""Which articles would teach most: those of whose suggestions it is least known whether they are right.

What is found is kept with the library so that its list can be sorted by it; it can be found anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic, sleep
from typing import Final

from reader_app.errors import ArticleMissing
from reader_app.library import Library
from reader_app.model import ArticleId
from reader_app.suggest.knowledge import Knowledge
from reader_app.suggest.suggestion import Suggestion
from reader_app.suggestions import knowledge_of, suggestions_for

AT_ONCE: Final = 20
"""Articles whose values are kept in one go."""
_OLD_STEPS: Final = 500
"""Steps of the history after which an article is looked at again."""
_USUAL_LENGTH: Final = 1_500
"""Code points. It evens out that the shortest articles have one doubtful word and little else."""


def uncertainty(suggestions: Sequence[Suggestion], length: int) -> float:
    """Returns how much is in doubt for the work that it takes; 0 if all is sure or nothing is found.

    A suggestion that is right as often as wrong counts 1, a sure one 0; `length` is the text's.
    """
    doubt = sum(4 * it.score * (1 - it.score) for it in suggestions)
    return doubt / max(length, _USUAL_LENGTH) * _USUAL_LENGTH


def look_through(
    library: Library,
    progress: Callable[[int], object],
    is_cancelled: Callable[[], bool],
    *,
    give_way: bool = True,
) -> int:
    """Looks at the articles that are not done, and returns at how many; `progress` hears the number.

    It rests as long as it works, unless it need not `give_way` to a window. Raises what
    `Library.keep_uncertainty` raises.
    """
    step = library.last_step()
    knowledge = knowledge_of(library)
    looked_at = 0
    while not is_cancelled():
        some = library.without_uncertainty(max(step - _OLD_STEPS, 0), AT_ONCE)
        if not some:
            break
        values: list[tuple[ArticleId, float]] = []
        for article_id in some:
            if is_cancelled():
                break
            begun = monotonic()
            values.append((article_id, _value_of(library, article_id, knowledge)))
            if give_way:
                sleep(monotonic() - begun)
        library.keep_uncertainty(values, step)
        looked_at += len(values)
        progress(looked_at)
    return looked_at


def _value_of(library: Library, article_id: ArticleId, knowledge: Knowledge) -> float:
    try:
        _, text = library.article(article_id)
        return uncertainty(suggestions_for(library, article_id, knowledge), len(text))
    except ArticleMissing:  # it was removed a moment ago
        return 0.0

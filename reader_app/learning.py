"""What of a library is learnt, when enough of it is new, and the learning itself.

The annotator's own model stands beside the library (`suggest.model_file`) and is no part of it: what is
exported, checked and backed up is what people have said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import batched
from typing import Final

import msgspec

from reader_app.errors import LibraryReadOnly
from reader_app.learning_errors import TooFewLessons
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    PERSON,
    PLACE,
    Annotation,
    Article,
    ArticleId,
    ArticleOrder,
    ListRow,
    Status,
)
from reader_app.suggest.lesson import Lesson, TaggedSpan
from reader_app.suggest.model_file import (
    ModelFigures,
    Tally,
    model_path,
    read_model_file,
    remove_model_file,
)
from reader_app.suggest.own_model import OwnModel, read_own_model
from reader_app.suggest.reading import read
from reader_app.suggest.shipped import shipped_version
from reader_app.suggest.trainer import Snapshot
from reader_app.training_run import train_apart

FEWEST_LESSONS: Final = 10
MOST_LESSONS: Final = 600
"""The articles changed last. More would take minutes and add little."""

_FORGOTTEN_SETTING: Final = "learning.forgotten"
_NEW_DONE: Final = 10
_NEW_ANNOTATIONS: Final = 100
_ROWS_AT_ONCE: Final = 500


def _silent(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def _never() -> bool:
    return False


def learn(
    library: Library,
    progress: Callable[[int, int], object] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> ModelFigures | None:
    """Trains the library's model anew, in a process of its own; None if it was cancelled.

    Raises TooFewLessons, NothingToLearn, TrainingFailed or FileUnwritable, with the model of before
    still in its place.
    """
    tally = tally_of(library)
    lessons = list(lessons_of(library, is_cancelled))
    if is_cancelled():
        return None
    if len(lessons) < FEWEST_LESSONS:
        raise TooFewLessons(len(lessons), FEWEST_LESSONS)
    given = Snapshot(tuple(lessons), tally)
    return train_apart(given, model_path(library.path), progress, is_cancelled)


def own_model_of(library: Library) -> OwnModel | None:
    """Returns the library's model, None if there is none; raises OwnModelUnreadable."""
    return read_own_model(model_path(library.path))


def figures_of(library: Library) -> ModelFigures | None:
    """Returns what the library's model was made of and how good it is, as `own_model_of` would."""
    stored = read_model_file(model_path(library.path))
    return stored.figures if stored is not None else None


def forget(library: Library) -> None:
    """Removes the library's model, and begins to count anew what there is to learn.

    Raises FileUnwritable.
    """
    remove_model_file(model_path(library.path))
    with suppress(LibraryReadOnly):
        library.set_setting(_FORGOTTEN_SETTING, msgspec.to_builtins(tally_of(library)))


def is_due(library: Library) -> bool:
    """Tells whether so much is new since the last training, or since all was forgotten, that it is worth
    another. Raises OwnModelUnreadable.
    """
    model = read_model_file(model_path(library.path))
    now = tally_of(library)
    if model is None or model.stands_on != shipped_version():
        return is_enough_new(_forgotten(library), now)
    return is_enough_new(model.figures.tally, now)


def _forgotten(library: Library) -> Tally:
    """Returns what the library had when all was forgotten: nothing, if it never was."""
    stored = library.setting(_FORGOTTEN_SETTING)
    try:
        return msgspec.convert(stored or {}, Tally)
    except msgspec.ValidationError:  # written by a version that counts something else
        return Tally()


def tally_of(library: Library) -> Tally:
    """Counts what there is to learn from, quickly."""
    stats = library.stats()
    annotations = stats.annotations - stats.by_layer.get(COMMITMENT, 0)
    return Tally(stats.by_status.get(Status.DONE, 0), annotations)


def is_enough_new(before: Tally, now: Tally) -> bool:
    """Tells whether so much was annotated, or taken away, that the model of `before` is out of date."""
    return (
        abs(now.done - before.done) >= _NEW_DONE
        or abs(now.annotations - before.annotations) >= _NEW_ANNOTATIONS
    )


def lessons_of(library: Library, is_cancelled: Callable[[], bool] = _never) -> Iterator[Lesson]:
    """Yields what is learnt from: the annotated articles that were changed last, but no samples.

    An article that is done counts whole. Of any other the beginning does, up to the end of the
    sentence with its last person or place: so far somebody has read it, and what is untagged there
    was left so on purpose.
    """
    found = 0
    for row in _annotated(library):
        if is_cancelled() or found == MOST_LESSONS:
            return
        article, text = library.article(row.article.id)
        lesson = _lesson(article, text, library.annotations(article.id))
        if lesson is not None:
            found += 1
            yield lesson


def _annotated(library: Library) -> Iterator[ListRow]:
    ids: Sequence[ArticleId] = library.article_ids(ArticleOrder.CHANGED)
    for some in batched(ids, _ROWS_AT_ONCE):
        rows = library.list_rows(some)
        for row in (rows[id_] for id_ in some if id_ in rows):
            has_any = any(layer != COMMITMENT and count for layer, count in row.counts.items())
            if has_any and not row.article.is_sample:
                yield row


def _lesson(article: Article, text: str, annotations: Sequence[Annotation]) -> Lesson | None:
    """Returns the lesson of an article, None if it has not come to a person or a place."""
    end = len(text)
    if article.status is not Status.DONE:
        last = max((it.end for it in annotations if it.layer_id in (PERSON, PLACE)), default=0)
        end = _sentence_end(text, last) if last else 0
    spans = {
        (it.start, it.end, it.layer_id)
        for it in annotations
        if it.layer_id != COMMITMENT and it.end <= end
    }
    if not spans:
        return None
    return Lesson(text[:end], tuple(TaggedSpan(*span) for span in sorted(spans)))


def _sentence_end(text: str, within: int) -> int:
    """Returns where the sentence ends that has the character before `within`."""
    reading = read(text)
    ends = (reading.tokens[sentence.stop - 1].end for sentence in reading.sentences)
    return next((end for end in ends if end >= within), len(text))

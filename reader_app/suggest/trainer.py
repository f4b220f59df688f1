"""Makes the annotator's own model of lessons. Training holds Python's lock for seconds at a time, so the
program runs this in a process of its own (`training_run`): `main` there, `train` inside.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
import pycrfsuite

from reader_app.model import LayerId
from reader_app.suggest.calibration import LayerFigures, Trial, measure
from reader_app.suggest.chance_tagger import ChanceTagger
from reader_app.suggest.lesson import Lesson, ReadLesson, groups_of_layers
from reader_app.suggest.model_file import ModelFigures, StoredModel, StoredTagger, Tally, encoded
from reader_app.suggest.own_features import OwnFeatures
from reader_app.suggest.remembered_words import gather, remember
from reader_app.suggest.shipped import shipped_tagger, shipped_version
from reader_app.suggest.span_chances import LikelySpan, likely_spans, spans_of

type Tell = Callable[[int, int], object]
"""Hears how much is done, and of how much."""

_FOLDS: Final = 3
_TOKENS_FOR_EVERY_FOLD: Final = 60_000
"""Of more, the figures come from a third of the articles alone: they suffice, and it is faster."""
_ITERATIONS: Final = 40
_PARAMETERS: Final = {
    "c1": 0.3,
    "c2": 0.01,
    "max_iterations": _ITERATIONS,
}
_READING_STEPS: Final = 40
_NICENESS: Final = 10
_ITERATION_MESSAGE: Final = "***** Iteration"


class Snapshot(msgspec.Struct, frozen=True):
    """What the trainer gets: the lessons, and how much there is in the library that they are of."""

    lessons: tuple[Lesson, ...]
    tally: Tally


def main(snapshot: Path, target: Path) -> int:
    """Trains on the lessons in `snapshot` and writes the model to `target`; the process's exit code.

    Each line of stdout is how much is done and of how much. Where nobody reads them the program that
    started this has gone, and this ends, too.
    """
    with suppress(AttributeError, OSError):  # Windows has none; there the parent asks for less
        os.nice(_NICENESS)
    given = msgspec.msgpack.decode(snapshot.read_bytes(), type=Snapshot)
    target.write_bytes(encoded(train(given, _tell_parent)))
    return 0


def _tell_parent(done: int, total: int) -> None:
    try:
        print(done, total, flush=True)
    except OSError:
        os._exit(1)  # an exception would be lost on its way through the trainer's own code


def train(given: Snapshot, tell: Tell) -> StoredModel:
    """Returns a model of the lessons, with the figures that it had on articles held out.

    It has no taggers where there is no layer that could be learnt.
    """
    pupils = [_Pupil(lesson) for lesson in given.lessons]
    groups = groups_of_layers(pupils)
    size = sum(len(pupil.reading.tokens) for pupil in pupils)
    folds = _FOLDS if size <= _TOKENS_FOR_EVERY_FOLD else 1
    progress = _Progress(tell, _READING_STEPS + len(groups) * (folds + 1) * _ITERATIONS)
    features = OwnFeatures(shipped_tagger())
    shared: dict[str, str] = {}
    for place, pupil in enumerate(pupils):
        pupil.look(features, shared)
        progress.show(_READING_STEPS * place // len(pupils))
    figures = ModelFigures(
        articles=len(given.lessons),
        annotations=sum(len(lesson.spans) for lesson in given.lessons),
        tally=given.tally,
        trained=datetime.now(UTC).isoformat(timespec="seconds"),
        layers={},
    )
    taggers: list[StoredTagger] = []
    progress.start_part(_READING_STEPS)
    for layers in groups:
        course = _Course(pupils, layers, features, progress)
        figures.layers.update(course.try_out(folds))
        taggers.append(course.finish())
    return StoredModel(shipped_version(), figures, tuple(taggers))


class _Pupil(ReadLesson):
    """A lesson with what is told of its tokens and what the shipped model finds, by sentence."""

    told: list[list[list[str]]]
    shipped: list[list[LikelySpan]]

    def look(self, features: OwnFeatures, shared: dict[str, str]) -> None:
        """Makes the features. Most stand in many places, and `shared` keeps each only once."""
        look = features.look(self.reading)
        self.told = [
            [[shared.setdefault(it, it) for it in token] for token in plain] for plain in look.plain
        ]
        self.shipped = [list(likely_spans(chances)) for chances in look.shipped]


class _Course:
    """The training of one tagger, over layers of which hardly any two overlap."""

    def __init__(
        self,
        pupils: Sequence[_Pupil],
        layers: tuple[LayerId, ...],
        features: OwnFeatures,
        progress: _Progress,
    ) -> None:
        self._pupils = pupils
        self._layers = layers
        self._features = features
        self._progress = progress
        self._labels = [pupil.labels(layers) for pupil in pupils]
        self._single = [
            remember(pupil.reading.keys, labels, pupil.reading.sentences)
            for pupil, labels in zip(pupils, self._labels, strict=True)
        ]
        self._remembered = gather(self._single)
        self._trainer = _Trainer(progress)
        for place, labels in enumerate(self._labels):
            for sentence, told in self._sentences(place):
                part = labels[sentence.start : sentence.stop]
                self._trainer.append(told, part, place % _FOLDS)

    def try_out(self, folds: int) -> dict[LayerId, LayerFigures]:
        """Trains without a third of the lessons, looks how those come out, and so on for each fold."""
        own, shipped = _Trials(self._layers), _Trials(self._layers)
        for fold in range(folds):
            crf = ChanceTagger(self._trained(fold))
            for place in range(fold, len(self._pupils), _FOLDS):
                labels = self._labels[place]
                found = zip(self._sentences(place), self._pupils[place].shipped, strict=True)
                for (sentence, told), theirs in found:
                    right = set(spans_of(labels[sentence.start : sentence.stop]))
                    own.add(likely_spans(crf.chances(told)), right)
                    shipped.add(theirs, right)
        theirs = shipped.measured()
        return {
            layer: replace(figures, shipped_f=theirs[layer].f_score)
            for layer, figures in own.measured().items()
        }

    def finish(self) -> StoredTagger:
        """Trains on all lessons."""
        return StoredTagger(
            self._layers,
            self._trained(-1),
            {key: dict(counts) for key, counts in self._remembered.words.items()},
            {key: dict(counts) for key, counts in self._remembered.phrases.items()},
        )

    def _sentences(self, place: int) -> Iterator[tuple[range, list[list[str]]]]:
        """Yields the sentences of a lesson with all that is told of them, as if nobody knew it yet."""
        pupil, own = self._pupils[place], self._single[place]
        for sentence, plain in zip(pupil.reading.sentences, pupil.told, strict=True):
            keys = pupil.reading.keys[sentence.start : sentence.stop]
            yield sentence, self._features.whole(plain, keys, self._remembered, own)

    def _trained(self, held_out: int) -> bytes:
        with TemporaryDirectory(prefix="hashiyeh-") as folder:
            path = Path(folder) / "crf"
            self._trainer.train(str(path), held_out)
            self._progress.end_training()
            return path.read_bytes()


class _Trials:
    """What was found in held-out lessons, by layer, and how much there was to be found."""

    def __init__(self, layers: Iterable[LayerId]) -> None:
        self._trials: dict[LayerId, list[Trial]] = {layer: [] for layer in layers}
        self._tagged = dict.fromkeys(self._trials, 0)

    def add(self, found: Iterable[LikelySpan], right: set[tuple[int, int, LayerId]]) -> None:
        """Counts what was found in a sentence, and what is right there."""
        for *_, layer in right:
            self._tagged[layer] += 1
        for span in found:
            if span.layer_id in self._trials:
                is_right = (span.first, span.last, span.layer_id) in right
                self._trials[span.layer_id].append(Trial(span.chance, is_right))

    def measured(self) -> dict[LayerId, LayerFigures]:
        return {
            layer: measure(trials, self._tagged[layer]) for layer, trials in self._trials.items()
        }


class _Progress:
    def __init__(self, tell: Tell, total: int) -> None:
        self._tell = tell
        self._total = total
        self._base = 0

    def show(self, done: int) -> None:
        self._tell(self._base + done, self._total)

    def start_part(self, base: int) -> None:
        self._base = base
        self.show(0)

    def end_training(self) -> None:
        self.start_part(self._base + _ITERATIONS)


class _Trainer(pycrfsuite.BaseTrainer):
    """Tells after each iteration how far it is."""

    def __init__(self, progress: _Progress) -> None:
        super().__init__(algorithm="lbfgs", params=_PARAMETERS, verbose=False)
        self._progress = progress
        self._iteration = 0

    def train(self, model: str, holdout: int = -1) -> None:
        self._iteration = 0
        super().train(model, holdout)

    def message(self, message: str) -> None:
        if message.startswith(_ITERATION_MESSAGE):
            self._iteration += 1
            self._progress.show(self._iteration)

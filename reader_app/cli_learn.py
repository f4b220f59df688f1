"""The verb `learn` of the command line: the model of the annotator's own articles, trained anew."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from reader_app.cli_output import progress_bar, tell

if TYPE_CHECKING:
    from reader_app.library import Library
    from reader_app.suggest.model_file import ModelFigures

DESCRIPTION: Final = (
    "Learn from the annotated articles of the library, and print how good suggestions of what was learnt "
    "were on articles held out: precision, recall and F by layer. The articles that are done are "
    "learnt from whole, others up to the sentence of their last person or place."
)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """Tells a parser what `learn` takes."""
    verb.add_argument("--reset", action="store_true", help="forget what was learnt instead")
    verb.add_argument("--format", choices=("text", "jsonl"), default="text")
    verb.set_defaults(run=run)


def add_trainer_arguments(verb: argparse.ArgumentParser) -> None:
    """Tells a parser what the trainer takes, which the program starts by itself."""
    verb.add_argument("snapshot", type=Path)
    verb.add_argument("target", type=Path)
    verb.set_defaults(run_alone=_train)


def run(library: Library, options: argparse.Namespace) -> int:
    """Trains, or forgets, and prints what came of it."""
    from reader_app import learning

    if options.reset:
        learning.forget(library)
        if options.format == "text":
            tell("What was learnt is forgotten. Your annotations are as they were.")
        return 0
    with progress_bar("Learning", unit=" steps") as progress:
        figures = learning.learn(library, progress)
    if figures is not None:  # nobody cancels here: Ctrl+C ends it all
        for line in (_json_lines if options.format == "jsonl" else _text_lines)(figures):
            tell(line)
    return 0


def _train(options: argparse.Namespace) -> int:
    from reader_app.suggest import trainer

    return trainer.main(options.snapshot, options.target)


def _json_lines(figures: ModelFigures) -> Iterator[str]:
    for layer, found in figures.layers.items():
        row = {
            "layer": layer,
            "precision": round(found.precision, 4),
            "recall": round(found.recall, 4),
            "f": round(found.f_score, 4),
            "annotations": found.tagged,
            "articles": figures.articles,
            "threshold": round(found.threshold, 4),
            "shipped_f": round(found.shipped_f, 4),
            "used": found.is_used,
            "expected": [
                {"from": it.least, "precision": round(it.precision, 4), "suggestions": it.size}
                for it in found.buckets
            ],
        }
        yield msgspec.json.encode(row).decode()


def _text_lines(figures: ModelFigures) -> Iterator[str]:
    yield (
        f"Learnt from {figures.articles} articles with {figures.annotations} annotations. "
        "On articles held out:"
    )
    width = max(map(len, figures.layers))
    yield f"{'layer':<{width}}  precision  recall     F  of"
    for layer, found in figures.layers.items():
        yield (
            f"{layer:<{width}}  {found.precision:9.3f}  {found.recall:6.3f}  {found.f_score:.3f}  "
            f"{found.tagged}"
        )
    for layer, found in figures.layers.items():
        if found.is_used:
            shares = ", ".join(f"{it.precision:.0%} from {it.least:.0%}" for it in found.buckets)
            yield f"{layer}: suggested from a confidence of {found.threshold:.0%}; right were {shares}"
        else:
            yield f"{layer}: not used yet, for the shipped model has an F of {found.shipped_f:.3f}"

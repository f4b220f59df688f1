"""Any sequence of commands, then undo to the start, gives the first state; redo gives the last."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from builders import ANNOTATOR, TEXT, exported, library_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app import consequences
from reader_app.annotate import commands
from reader_app.annotate.correcting import correct_text
from reader_app.annotate.edits import Edit
from reader_app.annotate.following import correction
from reader_app.errors import KnownError
from reader_app.library import Library
from reader_app.model import (
    COMMITMENT,
    Annotation,
    Article,
    Direction,
    Layer,
    LayerId,
    Span,
    Status,
)
from reader_app.text.canonical import title_of
from reader_app.text.clusters import snap_to_clusters

OTHER = "👩‍👩‍👧 در شیراز، شَهردار گفت: پارک تا مهر باز می‌شود.\n"

commands_of = st.tuples(
    st.sampled_from(
        [
            *("tag", "delete", "layer", "move", "note", "status", "direction", "remove"),
            "details",
            *("correct", "export", "import", "import as another", "add layer", "remove layer"),
        ]
    ),
    st.integers(0, 10**6),
    st.integers(0, 10**6),
)


def _edit(library: Library, name: str, one: int, two: int) -> Edit | None:
    """The command called `name` on something that `one` and `two` choose, None if there is none."""
    if name.endswith(" layer"):
        return _edit_of_layers(library, name, f"own-{two % 2}")
    ids = library.article_ids()
    if not ids:
        return None
    article, text = library.article(ids[one % len(ids)])
    annotations = library.annotations(article.id)
    layers = library.layers()
    layer = layers[two % len(layers)]
    start, end = sorted((one % (len(text) + 1), two % (len(text) + 1)))
    span = snap_to_clusters(text, Span(start, end))
    match name:
        case "tag":
            is_new = ANNOTATOR not in library.annotators()
            return commands.tag(
                article, text, annotations, span, layer, ANNOTATOR, annotator_is_new=is_new
            )
        case "status":
            return commands.set_status([article], list(Status)[two % 3])
        case "direction":
            return commands.set_direction(article, list(Direction)[two % 3])
        case "details":
            return commands.set_metadata(
                article, title=f"عنوان {one}", metadata={"منبع": f"رکنا {two % 3}"}
            )
        case "remove":
            return commands.remove_articles([article.id], article.title)
        case "correct":
            return _correction(article, text, annotations, span, two)
    if not annotations:
        return None
    annotation = annotations[two % len(annotations)]
    others = [a for a in annotations if a != annotation]
    match name:
        case "delete":
            return consequences.delete_annotations(library, [annotation])
        case "layer":
            return consequences.change_layer(library, annotation, layer, others)
        case "move":
            own = next(one for one in layers if one.id == annotation.layer_id)
            return commands.move_ends(annotation, text, span, own, others)
        case _:
            return commands.set_note(annotation, f"یادداشت {one}")


def _correction(
    article: Article, text: str, annotations: Sequence[Annotation], span: Span, number: int
) -> Edit | None:
    """Other words in the place of a few; what is in question is deleted or put where it is proposed."""
    new = ("", " نو ", "\u200c", text[:9])[number % 4]
    after = text[: span.start] + new + text[min(span.end, span.start + 6) :]
    if after == text or not title_of(after):
        return None
    found = correction(text, after, annotations)
    decisions = {
        question.annotation.id: question.proposals[0] if question.proposals and number % 3 else None
        for question in found.questions
    }
    if any(
        decisions[q.annotation.id] is None for q in found.questions if _is_promise(q.annotation)
    ):
        return None  # its record would have to go along
    return correct_text(article, found, decisions)


def _is_promise(annotation: Annotation) -> bool:
    return annotation.layer_id == COMMITMENT


def _edit_of_layers(library: Library, name: str, layer_id: str) -> Edit | None:
    present = library.layers()
    there = [layer for layer in present if layer.id == layer_id]
    if name == "add layer" and not there:
        new = Layer(LayerId(layer_id), {"fa": layer_id}, "#123456")
        return commands.change_layers(present, (*present, new))
    if name == "remove layer" and there:
        wanted = [layer for layer in present if layer.id != layer_id]
        return consequences.change_layers(library, present, wanted)
    return None


def _step(library: Library, folder: Path, name: str, one: int, two: int) -> bool:
    """Does a step and returns whether there is something to undo now."""
    kept = folder / f"kept-{two % 2}.json"
    match name:
        case "export":
            library.export(kept, "json")
            return False
        case "import":
            report = library.import_paths([kept] if kept.exists() else [])
            return bool(report.added or report.annotations)
        case "import as another":
            kept = _with_other_ids(kept, folder) if kept.exists() else kept
            report = library.import_paths([kept] if kept.exists() else [])
            return bool(report.added or report.annotations)
    try:
        edit = _edit(library, name, one, two)
    except KnownError:
        return False
    if edit is not None:
        library.apply(edit)
    return edit is not None


def _with_other_ids(path: Path, folder: Path) -> Path:
    """The same texts and annotations as another library would name them, one word further on."""
    document = json.loads(path.read_bytes())
    for article in document["articles"]:
        article["id"] = f"other-{article['id']}"
        for annotation in article["annotations"]:
            annotation["id"] = f"other-{annotation['id']}"
            annotation["end"] = min(annotation["end"] + 1, len(article["text"]))
            annotation["quote"] = article["text"][annotation["start"] : annotation["end"]]
            annotation["suffix"] = article["text"][annotation["end"] :][:32]
    changed = folder / "other.json"
    changed.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return changed


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(commands_of, max_size=14))
def test_undo_leads_through_all_states_to_the_first_and_redo_back(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, _ = library_with(folder / "x.hashiyeh", TEXT, OTHER)
        with closing(library):
            states = [exported(library, folder)]
            for step in steps:
                if _step(library, folder, *step):
                    states.append(exported(library, folder))
            for state in reversed(states[:-1]):
                assert library.undo() is not None
                assert exported(library, folder) == state
            assert library.check().is_clean
            for state in states[1:]:
                assert library.redo() is not None
                assert exported(library, folder) == state
            assert library.redo() is None
            assert library.check().is_clean

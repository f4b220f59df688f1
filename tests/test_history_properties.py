"""Any sequence of commands, then undo to the start, gives the first state; redo gives the last."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from builders import ANNOTATOR, TEXT, exported, library_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.annotate import commands
from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.library import Library
from reader_app.model import Direction, Span, Status
from reader_app.text.clusters import snap_to_clusters

OTHER = "👩‍👩‍👧 در شیراز، شَهردار گفت: پارک تا مهر باز می‌شود.\n"

commands_of = st.tuples(
    st.sampled_from(["tag", "delete", "layer", "move", "note", "status", "direction", "remove"]),
    st.integers(0, 10**6),
    st.integers(0, 10**6),
)


def _edit(library: Library, name: str, one: int, two: int) -> Edit | None:
    """The command called `name` on something that `one` and `two` choose, None if there is none."""
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
        case "remove":
            return commands.remove_articles([article.id], article.title)
    if not annotations:
        return None
    annotation = annotations[two % len(annotations)]
    others = [a for a in annotations if a != annotation]
    match name:
        case "delete":
            return commands.delete_annotations([annotation])
        case "layer":
            return commands.change_layer(annotation, layer, others)
        case "move":
            own = next(one for one in layers if one.id == annotation.layer_id)
            return commands.move_ends(annotation, text, span, own, others)
        case _:
            return commands.set_note(annotation, f"یادداشت {one}")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(commands_of, max_size=14))
def test_undo_leads_to_the_first_state_and_redo_to_the_last(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, _ = library_with(folder / "x.hashiyeh", TEXT, OTHER)
        with closing(library):
            first = exported(library, folder)
            done = 0
            for step in steps:
                try:
                    edit = _edit(library, *step)
                except KnownError:
                    continue
                if edit is not None:
                    library.apply(edit)
                    done += 1
            last = exported(library, folder)
            for _ in range(done):
                assert library.undo() is not None
            assert exported(library, folder) == first
            for _ in range(done):
                assert library.redo() is not None
            assert library.redo() is None
            assert exported(library, folder) == last
            assert library.check().is_clean

"""A library of every revision that ever landed opens in this program with all that was in it."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.library import Library
from reader_app.listings import CommitmentFilter, CommitmentOrder
from reader_app.model import BUILT_IN_LAYERS
from reader_app.store.revisions import HEAD, KNOWN_REVISIONS

STORED = Path(__file__).parent / "libraries"


@pytest.fixture
def path(tmp_path: Path, revision: str) -> Path:
    path = tmp_path / "old.hashiyeh"
    shutil.copyfile(STORED / f"{revision}.hashiyeh", path)
    return path


def test_every_revision_has_a_stored_library() -> None:
    assert [path.stem for path in sorted(STORED.glob("*.hashiyeh"))] == list(KNOWN_REVISIONS)
    assert KNOWN_REVISIONS[-1] == HEAD


@pytest.mark.parametrize("revision", KNOWN_REVISIONS)
def test_a_stored_library_opens_with_every_annotation(path: Path, revision: str) -> None:
    library = Library.open(path)
    stats = library.stats()
    assert (stats.articles, stats.annotations) == (9, 46)
    assert library.layers()[:3] == BUILT_IN_LAYERS
    assert library.check().is_clean
    library.close()
    backups = list(path.parent.glob("backups/*.hashiyeh"))
    assert len(backups) == (0 if revision == HEAD else 1)


@pytest.mark.parametrize("revision", KNOWN_REVISIONS)
def test_all_that_was_done_in_an_old_library_is_undone_and_done_again(path: Path) -> None:
    with closing(Library.open(path)) as library:
        before = _seen(library)
        steps = 0
        while library.undo():
            steps += 1
        assert steps
        assert library.check().is_clean
        for _ in range(steps):
            assert library.redo() is not None
        assert _seen(library) == before


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_a_layer_that_was_changed_before_there_were_entities_is_changed_back(path: Path) -> None:
    then = {"id": "person", "name": {"fa": "شخص", "en": "Person"}, "hotkey": "p", "position": 0}
    layers = [{"layers": [then | {"color": color}]} for color in ("#4B0082", "#111111")]
    payload = json.dumps({"removed": layers[0], "added": layers[1]}).encode()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE layer SET color = '#111111' WHERE id = 'person'")
        raw.execute(
            "INSERT INTO history (at, action, label, payload, state) VALUES (?, ?, ?, ?, ?)",
            ("2025-10-10T10:00:00Z", "do", '{"action": "change_layers"}', b"j" + payload, "done"),
        )
    with closing(Library.open(path)) as library:
        changed = library.layers()
        assert changed[0].has_entities
        assert library.undo() is not None
        assert library.layers()[:3] == BUILT_IN_LAYERS
        assert library.redo() is not None
        assert library.layers() == changed


@pytest.mark.parametrize("revision", KNOWN_REVISIONS)
def test_an_old_library_that_can_only_be_read_is_seen_as_if_it_were_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.chmod(0o444)
    monkeypatch.setattr("os.access", lambda *_: False)  # which root would be granted anyway
    before = path.read_bytes()
    with closing(Library.open(path)) as library:
        read_only = _seen(library)
    assert path.read_bytes() == before
    monkeypatch.undo()
    path.chmod(0o644)
    with closing(Library.open(path)) as library:
        assert _seen(library) == read_only


def _seen(library: Library) -> tuple[object, ...]:
    commitments = library.commitments.ids(CommitmentFilter(), CommitmentOrder.DUE)
    return (
        library.layers(),
        [library.annotations(article_id) for article_id in library.article_ids()],
        [library.relations(article_id) for article_id in library.article_ids()],
        library.entities.rows([entity.id for entity in library.entities.all()]),
        library.entities.unlinked_count(),
        library.commitments.rows(commitments),
        library.commitments.unrecorded(),
        library.relation_kinds(),
        library.guidelines(),
        library.overview(),
    )


@pytest.mark.parametrize("revision", ["0003"])
def test_a_library_keeps_its_records(path: Path) -> None:
    with closing(Library.open(path)) as library:
        person, place = library.entities.all()
        (commitment,) = library.commitments.referring_to([place.id])
        assert commitment.entity_ids == {person.id, place.id}
        assert commitment.history
        assert library.relations(commitment.article_id)
        assert len(library.relation_kinds()) == 1
        assert library.guidelines() == {"fa": "# شیوه‌نامه\n"}

"""A library of every revision that ever landed opens in this program with all that was in it."""

import shutil
from pathlib import Path

import pytest

from reader_app.library import Library
from reader_app.store.revisions import HEAD, KNOWN_REVISIONS

STORED = Path(__file__).parent / "libraries"


def test_every_revision_has_a_stored_library() -> None:
    assert [path.stem for path in sorted(STORED.glob("*.hashiyeh"))] == list(KNOWN_REVISIONS)
    assert KNOWN_REVISIONS[-1] == HEAD


@pytest.mark.parametrize("revision", KNOWN_REVISIONS)
def test_a_stored_library_opens_with_every_annotation(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.hashiyeh"
    shutil.copyfile(STORED / f"{revision}.hashiyeh", path)
    library = Library.open(path)
    stats = library.stats()
    assert (stats.articles, stats.annotations) == (9, 46)
    assert library.check().is_clean
    library.close()
    backups = list(tmp_path.glob("backups/*.hashiyeh"))
    assert len(backups) == (0 if revision == HEAD else 1)

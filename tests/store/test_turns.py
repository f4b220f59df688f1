"""Long work stands still while an annotator's change is written."""

from __future__ import annotations

import threading
from pathlib import Path

from reader_app.store import migrate
from reader_app.store.database import Database


def test_long_work_waits_until_a_usual_writer_has_finished(tmp_path: Path) -> None:
    path = tmp_path / "x.hashiyeh"
    migrate.create(path)
    database = Database(path)
    went_on = threading.Event()

    def long_work() -> None:
        database.give_way()
        went_on.set()

    with database.writing():
        thread = threading.Thread(target=long_work)
        thread.start()
        assert not went_on.wait(0.05)
    thread.join(5)
    assert went_on.is_set()
    database.give_way()  # nobody writes: it returns at once
    database.close()

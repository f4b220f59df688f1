"""Nothing slow is imported before it is needed: the frame first, then the article, then the library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import TEXT, library_with

from reader_app.paths import HOME_VARIABLE, ROOT, default_library

# Runs the program's own start and says after each step what has been imported, and what was painted.
_START = """
import json, sys
from ui import app

steps, painted = {}, []

def note(step):
    steps[step] = sorted({name.partition(".")[0] for name in sys.modules} | {
        name for name in sys.modules if name.startswith(("ui.", "reader_app."))
    })

furnish, open_library = app.Opening.furnish, app.Opening.open_library

def furnish_watched(self):
    note("frame")
    from ui.reading.page_view import PageView
    paint = PageView.paintEvent
    def watched(view, event):
        paint(view, event)
        painted.append(view.document().toPlainText())
    PageView.paintEvent = watched
    furnish(self)

def open_library_watched(self):
    from PySide6.QtWidgets import QApplication
    note("article")
    steps["painted"] = list(painted)
    open_library(self)
    note("library")
    steps["shown"] = self._window.workspace.text
    print(json.dumps(steps))
    QApplication.instance().quit()

app.Opening.furnish, app.Opening.open_library = furnish_watched, open_library_watched
sys.argv[1:] = []
app.main()
"""

HEAVY = {
    *(
        "sqlalchemy",
        "alembic",
        "hazm",
        "nltk",
        "regex",
        "tqdm",
        "filelock",
        "asyncio",
        "persiantools",
    ),
}


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    home = tmp_path_factory.mktemp("start")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(home))
        library, _ = library_with(default_library(), TEXT)
        library.close()
        return _start(home)


def _start(home: Path) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=ROOT,
        env={**os.environ, HOME_VARIABLE: str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_frame_is_painted_with_nothing_heavy_imported(steps: dict[str, list[str]]) -> None:
    imported = set(steps["frame"])
    assert not imported & HEAVY
    assert not imported & {"sqlite3", "ui.main_window", "ui.workspace", "reader_app.library"}


def test_the_article_is_painted_before_sqlalchemy_is_imported(steps: dict[str, list[str]]) -> None:
    assert not set(steps["article"]) & HEAVY
    # Its patterns take as long to make as the article to paint, and its tables three times as long.
    assert "reader_app.text.half_spaces" not in steps["article"]
    assert TEXT.rstrip("\n") in [text.rstrip("\n") for text in steps["painted"]]


def test_a_first_start_paints_a_sample_before_sqlalchemy_is_imported(tmp_path: Path) -> None:
    steps = _start(tmp_path)
    assert not set(steps["article"]) & HEAVY
    assert steps["painted"]
    assert steps["painted"][0].rstrip() == "".join(steps["shown"]).rstrip()


def test_a_library_that_is_up_to_date_is_opened_without_its_migrations(
    steps: dict[str, list[str]],
) -> None:
    imported = set(steps["library"])
    assert "sqlalchemy" in imported
    # The one brings the other; the filters of the search read dates.
    assert not imported & (HEAVY - {"sqlalchemy", "asyncio", "persiantools"})
    assert steps["shown"] == TEXT

"""The main job, end to end, on the real article and its hand-made gold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from windows import Opener, action

from reader_app.paths import ROOT
from ui.reading.article_view import ArticleView

KEYS = {"person": Qt.Key.Key_P, "place": Qt.Key.Key_L, "commitment": Qt.Key.Key_C}


def run(library: Path, *arguments: str | Path) -> str:
    """Runs the command line in a process of its own and returns what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", "--library", library, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def gold_spans(article: Path) -> list[tuple[int, int, str]]:
    gold = json.loads(article.with_suffix(".gold.json").read_text(encoding="utf-8"))
    mentions = [(m["start"], m["end"], m["layer"]) for m in gold["mentions"]]
    # The seventh is a proposal, which the gold itself counts neither way.
    commitments = [c for c in gold["commitments"] if "not a" not in c["strength"]]
    return mentions + [(c["start"], c["end"], "commitment") for c in commitments]


def spans_of(document: dict[str, Any]) -> list[tuple[int, int, str]]:
    (article,) = document["articles"]
    for annotation in article["annotations"]:
        start, end = annotation["start"], annotation["end"]
        assert article["text"][start:end] == annotation["quote"]
    return [(a["start"], a["end"], a["layer"]) for a in article["annotations"]]


def test_the_gold_is_made_with_selection_and_key_and_comes_out_exactly(
    qtbot: QtBot, tmp_path: Path, sample_article: Path, open_window: Opener
) -> None:
    library = tmp_path / "x.db"
    run(library, "import", sample_article)
    window = open_window(library)
    view = window.findChild(ArticleView, "articleView")
    action(window, "article.next").trigger()
    assert view.article_id is not None
    gold = gold_spans(sample_article)
    assert len(gold) == 34 + 6

    view.setFocus()
    for start, end, layer in gold:
        view.select_span(start, end)
        QTest.keyClick(view, KEYS[layer])
    window.close()

    out = tmp_path / "out.json"
    run(library, "export", out)
    document = json.loads(out.read_bytes())
    assert spans_of(document) == sorted(gold)
    assert document["articles"][0]["text"] == sample_article.read_text(encoding="utf-8")

    again, second = tmp_path / "again.db", tmp_path / "second.json"
    run(again, "import", out)
    run(again, "export", second)
    assert second.read_bytes() == out.read_bytes()
    assert "Whole" in run(library, "check")

"""The main job, end to end, on the real article and its hand-made gold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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


def make_gold(library: Path, article: Path, open_window: Opener, *, with_half_spaces: bool) -> None:
    """Imports the article and makes its gold with selection and key, in one view or the other."""
    run(library, "import", article)
    window = open_window(library)
    view = window.findChild(ArticleView, "articleView")
    action(window, "article.next").trigger()
    assert view.article_id is not None
    view.set_half_space_view(with_half_spaces)
    text = article.read_text(encoding="utf-8")
    assert (view.toPlainText() != text) is with_half_spaces
    view.setFocus()
    for start, end, layer in gold_spans(article):
        view.select_span(start, end)
        QTest.keyClick(view, KEYS[layer])
    window.close()


def exported(library: Path, out: Path) -> dict[str, Any]:
    run(library, "export", out)
    return json.loads(out.read_bytes())


def without_what_differs_each_time(out: Path) -> bytes:
    """Returns an export with its ids counted up and without its times."""
    written = out.read_text(encoding="utf-8")
    ids = dict.fromkeys(re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", written))
    for number, each in enumerate(ids):
        written = written.replace(each, str(number))
    return re.sub(r'"\d{4}-\d\d-\d\dT[^"]*Z"', '""', written).encode()


def test_the_gold_is_made_with_selection_and_key_and_comes_out_exactly(
    tmp_path: Path, sample_article: Path, open_window: Opener
) -> None:
    library, out = tmp_path / "x.db", tmp_path / "out.json"
    gold = gold_spans(sample_article)
    assert len(gold) == 34 + 6
    make_gold(library, sample_article, open_window, with_half_spaces=False)
    document = exported(library, out)
    assert spans_of(document) == sorted(gold)
    assert document["articles"][0]["text"] == sample_article.read_text(encoding="utf-8")

    again, second = tmp_path / "again.db", tmp_path / "second.json"
    run(again, "import", out)
    run(again, "export", second)
    assert second.read_bytes() == out.read_bytes()
    assert "Whole" in run(library, "check")


def test_the_gold_made_with_half_spaces_put_back_is_the_same_file(
    tmp_path: Path, sample_article: Path, open_window: Opener
) -> None:
    files: list[bytes] = []
    for with_half_spaces in (False, True):
        library, out = tmp_path / f"{with_half_spaces}.db", tmp_path / f"{with_half_spaces}.json"
        make_gold(library, sample_article, open_window, with_half_spaces=with_half_spaces)
        assert spans_of(exported(library, out)) == sorted(gold_spans(sample_article))
        files.append(without_what_differs_each_time(out))
    assert files[0] == files[1]

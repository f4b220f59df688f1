"""A command that cannot be done says what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import TEXT, library_with

from ui.why_not import why_not
from ui.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_without_a_library_that_is_what_is_missing(workspace: Workspace) -> None:
    assert why_not("file.export", workspace) == "No library is open"
    assert why_not("edit.copy", workspace) == "No library is open"


@pytest.mark.parametrize(
    ("action_id", "reason"),
    [
        ("file.export", "Something long is running"),
        ("edit.undo", "There is nothing to undo"),
        ("edit.redo", "There is nothing to redo"),
        ("article.remove", "No article is open"),
        ("edit.find", "No article is open"),
        ("edit.copy", "No article is open"),
        ("annotate.person", "No article is open"),
        ("view.half_spaces", "No article is open"),
        ("date.explain", "No article is open"),
        ("view.larger", ""),
    ],
)
def test_in_a_library_it_is_the_article(
    workspace: Workspace, tmp_path: Path, action_id: str, reason: str
) -> None:
    library, _ = library_with(tmp_path / "x.hashiyeh", TEXT)
    workspace.library = library
    assert why_not(action_id, workspace) == reason
    library.close()


@pytest.mark.parametrize(
    ("action_id", "reason"),
    [
        ("annotate.person", "No words are selected"),
        ("annotate.own.x", "No words are selected"),
        ("edit.copy", "No words are selected"),
        ("annotate.note", "No annotation is selected"),
        ("annotation.next", "This article has no annotation"),
    ],
)
def test_in_an_article_it_is_what_is_selected(
    workspace: Workspace, tmp_path: Path, action_id: str, reason: str
) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    workspace.library = library
    workspace.open_article(article_id)
    assert why_not(action_id, workspace) == reason
    library.close()

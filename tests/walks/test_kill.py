"""A worker is killed in the middle of its work: nothing acknowledged is lost, nothing is half there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = os.environ.get("HASHIYEH_KILL_ROUNDS", "12")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the script forks its workers")
def test_killing_loses_nothing_that_was_acknowledged() -> None:
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])}
    script = root / "tests" / "walks" / "kill_rounds.py"
    done = subprocess.run(
        [sys.executable, script, ROUNDS],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{ROUNDS} rounds" in done.stdout

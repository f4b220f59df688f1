"""What the benchmarks share: their corpus, ratios within one run, and the memory of a process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SHARED = Path(os.environ.get("HASHIYEH_SHARED") or Path(__file__).resolve().parents[3] / "shared")
ROUNDS = 5


class Compared(NamedTuple):
    """Medians of two things timed in turns, in seconds."""

    ours_s: float
    baseline_s: float

    @property
    def ratio(self) -> float:
        return self.ours_s / self.baseline_s


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for one run, on the disk that temporary files go to."""
    with tempfile.TemporaryDirectory(prefix="hashiyeh-bench-") as name:
        yield Path(name)


def corpus(folder: Path, articles: int, *, characters: int = 2600, spans: int = 20) -> Path:
    """Makes a corpus in `folder`, or takes the one that the command line names."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1]).resolve()
    generator = SHARED / "bench" / "gen_corpus.py"
    if not generator.exists():
        sys.exit(
            "Name a corpus, or set HASHIYEH_SHARED to the folder that has bench/gen_corpus.py."
        )
    target = folder / f"corpus-{articles}-{characters}.jsonl"
    sizes = ["--chars", str(characters), "--spans", str(spans)]
    subprocess.run([sys.executable, generator, str(articles), target, *sizes], check=True)
    return target


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turns(
    ours: Callable[[int], float], baseline: Callable[[int], float], rounds: int = ROUNDS
) -> Compared:
    """Runs both in turns, so that a busy machine slows both. Each is told the round's number and
    returns the seconds that count.
    """
    pairs = [(ours(number), baseline(number)) for number in range(rounds)]
    return Compared(
        statistics.median(ours_s for ours_s, _ in pairs),
        statistics.median(baseline_s for _, baseline_s in pairs),
    )


def told(name: str, compared: Compared, limit: float) -> None:
    """Prints a ratio beside its limit."""
    print(
        f"{name}: {compared.ratio:.2f} (at most {limit:g}); ours {1000 * compared.ours_s:.1f} ms, "
        f"baseline {1000 * compared.baseline_s:.1f} ms"
    )


def peak_memory_mb(command: Sequence[str | Path]) -> float:
    """Runs a command to its end and returns the most memory that it held, in MB of 1,000,000 bytes.

    Linux counts what the parent holds when it starts the child as the child's, so a benchmark
    measures memory before it holds much itself.
    """
    child = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise RuntimeError(f"{command} ended with {child.returncode}")
    return usage.ru_maxrss * 1024 / 1e6


def quantile(values: Sequence[float], part: float) -> float:
    """Returns the value that `part` (0 to 1) of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]

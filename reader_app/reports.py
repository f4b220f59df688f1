"""What the long operations of a library say when they are done, for others to put in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader_app.errors import KnownError
from reader_app.model import LayerId, Status


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Why a file, or one line of it, did not come in. `line` counts from 1."""

    path: Path
    line: int | None
    error: KnownError


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    `added`, `skipped` (already there) and `merged` (annotations joined to a known text) count
    articles; `conflicts` counts what disagreed with ours under the same id;
    `reanchored` those found again by their quote. `entities`, `commitments` and `relations` count
    those that are new. `notes` are remarks on files that did come in.
    """

    source: str
    added: int
    skipped: int
    merged: int
    conflicts: int
    annotations: int
    reanchored: int
    problems: tuple[FileProblem, ...]
    notes: tuple[KnownError, ...]
    was_cancelled: bool
    elapsed_s: float
    entities: int = 0
    commitments: int = 0
    relations: int = 0


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote and read back."""

    path: Path
    articles: int
    annotations: int
    elapsed_s: float
    commitments: int = 0
    relations: int = 0


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the whole library found; `problems` are sentences."""

    problems: tuple[str, ...]
    articles: int
    annotations: int

    @property
    def is_clean(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Stats:
    """How much there is in a library."""

    articles: int
    by_status: dict[Status, int]
    annotations: int
    by_layer: dict[LayerId, int]
    annotators: int
    size_bytes: int

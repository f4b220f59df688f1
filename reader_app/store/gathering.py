"""Which files an import reads: those that were named, and those in folders that can be imported."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reader_app.errors import FileUnreadable, KnownError, OtherFilesLeftOut
from reader_app.formats import IMPORTERS
from reader_app.reports import FileProblem

_EXTENSIONS: Final = frozenset(extension for item in IMPORTERS for extension in item.extensions)


@dataclass(slots=True)
class Gathered:
    """The files to read, in order, and what is to be said of others."""

    files: list[Path] = field(default_factory=list[Path])
    problems: list[FileProblem] = field(default_factory=list[FileProblem])
    notes: list[KnownError] = field(default_factory=list[KnownError])

    def refuse(self, path: Path, detail: str) -> None:
        self.problems.append(FileProblem(path, None, FileUnreadable(path, detail)))


def gather(paths: Sequence[Path]) -> Gathered:
    """Looks at each path; of a folder, the files in it by name, and then those of its folders."""
    gathered = Gathered()
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:  # ValueError: a NUL in the name
            gathered.refuse(path, getattr(error, "strerror", "") or str(error))
            continue
        if stat.S_ISDIR(mode):
            _gather_folder(path, gathered)
        elif stat.S_ISREG(mode):
            gathered.files.append(path)
        else:  # opening a pipe that nobody writes to would wait for ever
            gathered.refuse(path, "it is a pipe or a device and no file")
    return gathered


def source_of(paths: Sequence[Path]) -> str:
    """Names where an import came from: the first path, and whether there are more."""
    if not paths:
        return ""
    name = paths[0].name or paths[0].resolve().name or str(paths[0])
    # A name of the disk may be bytes that are no text, and text is what is stored.
    shown = os.fsencode(name).decode(errors="replace")
    return shown if len(paths) == 1 else f"{shown} …"


def _gather_folder(folder: Path, gathered: Gathered) -> None:
    left_out = 0
    for path in _files_below(folder, gathered):
        if path.suffix.lower() in _EXTENSIONS and _is_file(path):
            gathered.files.append(path)
        else:
            left_out += 1
    if left_out:
        gathered.notes.append(OtherFilesLeftOut(folder, left_out))


def _files_below(folder: Path, gathered: Gathered) -> Iterator[Path]:
    """Yields every file below the folder by name; what begins with a dot is hidden and left alone."""

    def refuse(error: OSError) -> None:
        gathered.refuse(Path(error.filename or folder), error.strerror or str(error))

    for parent, folders, files in folder.walk(on_error=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (parent / name for name in sorted(files) if not name.startswith("."))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return True  # whatever it is, reading it will say what is wrong

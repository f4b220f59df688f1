"""A file gets its name only when it is whole; what had the name before stands till then."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from reader_app.errors import FileUnwritable, TargetIsLibrary
from reader_app.store.probe import beside

_LIBRARY_FILES: Final = ("", "-wal", "-shm", "-journal", "-import", "-model")


@contextmanager
def placed(target: Path, library: Path) -> Generator[Path]:
    """Yields where to write what shall be at `target`; it goes there when the block has ended well.

    Raises FileUnwritable, or TargetIsLibrary if it would take the place of the library.
    """
    try:
        real = _place(target, library)
        with TemporaryDirectory(
            prefix=".hashiyeh-", dir=real.parent, ignore_cleanup_errors=True
        ) as folder:
            unfinished = Path(folder) / "unfinished"
            yield unfinished
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(real)
        sync_folder(real.parent)
    except OSError as error:
        raise FileUnwritable(target, error.strerror or str(error)) from error


def sync_folder(folder: Path) -> None:
    """Makes a rename in `folder` outlive a power cut, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network drives cannot
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _place(target: Path, library: Path) -> Path:
    """Returns where a link leads, as the file there is the one that is meant."""
    real = target.resolve()
    if real.is_dir():
        raise FileUnwritable(target, "it is a folder")
    if real.exists() and not real.is_file():
        raise FileUnwritable(target, "it is a device and no file")
    for ending in _LIBRARY_FILES:
        own = beside(library, ending)
        if real == own or (own.exists() and real.exists() and real.samefile(own)):
            raise TargetIsLibrary(target)
    return real

"""The file of the annotator's own model, beside the library: `<library>-model`.

It is made of what is in the library, so that losing it costs a training and nothing else. It gets its
name when it is whole; its first line says of which version it is and has the SHA-256 of all the rest.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import Final

import msgspec

from reader_app.errors import FileUnwritable
from reader_app.learning_errors import OwnModelUnreadable
from reader_app.model import LayerId
from reader_app.suggest.calibration import LayerFigures

SUFFIX: Final = "-model"
SET_ASIDE_SUFFIX: Final = ".unreadable"

_MAGIC: Final = b"hashiyeh-model"
_VERSION: Final = 1
"""Grows with every change of the file or of what a model's features mean; others are trained anew."""


class Tally(msgspec.Struct, frozen=True):
    """How many articles of a library are done, and how many annotations it has that can be learnt."""

    done: int = 0
    annotations: int = 0


class ModelFigures(msgspec.Struct, frozen=True):
    """What a model was made of and how good it was on held-out articles.

    `articles` and `annotations` are what it learnt from; `tally` is of the whole library at that time,
    `trained` an ISO 8601 time in UTC.
    """

    articles: int
    annotations: int
    tally: Tally
    trained: str
    layers: dict[LayerId, LayerFigures]

    @property
    def is_used(self) -> bool:
        """Whether any layer is better known than to the shipped model."""
        return any(it.is_used for it in self.layers.values())

    @property
    def precision(self) -> float:
        """What share was right of all suggestions of the layers that are better known."""
        used = [it for it in self.layers.values() if it.is_used and it.precision]
        right = sum(it.recall * it.tagged for it in used)
        shown = sum(it.recall * it.tagged / it.precision for it in used)
        return right / shown if shown else 0.0


class StoredTagger(msgspec.Struct, frozen=True):
    """A CRF over layers of which hardly any two overlap."""

    layers: tuple[LayerId, ...]
    crf: bytes
    words: dict[str, dict[str, int]]
    phrases: dict[str, dict[str, int]]


class StoredModel(msgspec.Struct, frozen=True):
    """All that the file holds. `stands_on` tells the shipped tagger that its features come from."""

    stands_on: str
    figures: ModelFigures
    taggers: tuple[StoredTagger, ...]


def model_path(library: Path) -> Path:
    """Returns where the model of the library at `library` stands, whatever link that is."""
    real = library.resolve()
    return real.with_name(real.name + SUFFIX)


def read_model_file(path: Path) -> StoredModel | None:
    """Returns what is in the file; None if there is none, or one of another version.

    Raises OwnModelUnreadable, with a damaged file set aside under another name.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OwnModelUnreadable(path, error.strerror or str(error)) from error
    magic, _, rest = raw.partition(b" ")
    first_line, _, body = rest.partition(b"\n")
    version, _, digest = first_line.partition(b" ")
    if magic == _MAGIC and version.isdigit() and int(version) != _VERSION:
        return None
    if magic != _MAGIC or not version.isdigit() or digest != _digest(body):
        raise _set_aside(path)
    try:
        return msgspec.msgpack.decode(body, type=StoredModel)
    except msgspec.MsgspecError:
        raise _set_aside(path) from None


def encoded(model: StoredModel) -> bytes:
    """Returns the bytes of the file that holds `model`."""
    body = msgspec.msgpack.encode(model)
    return b"%s %d %s\n%s" % (_MAGIC, _VERSION, _digest(body), body)


def put_model_file(path: Path, raw: bytes) -> None:
    """Puts a whole file at `path` in one step. Raises FileUnwritable, with the one before unharmed."""
    try:
        descriptor, name = mkstemp(prefix=f".{path.name}-", dir=path.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except BaseException:
            with suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise FileUnwritable(path, error.strerror or str(error)) from error


def remove_model_file(path: Path) -> None:
    """Removes the model, and one that was set aside. Raises FileUnwritable."""
    try:
        for each in (path, _aside(path)):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise FileUnwritable(path, error.strerror or str(error)) from error


def set_aside(path: Path) -> OwnModelUnreadable:
    """Gives a damaged file another name, so that a new one can take its place; returns the error to
    raise. The file is kept: it may be of use to whoever looks for the cause.
    """
    with suppress(OSError):  # in a folder that can only be read it stays, and is passed over
        path.replace(_aside(path))
    return OwnModelUnreadable(path, "its checksum does not fit")


_set_aside = set_aside


def _aside(path: Path) -> Path:
    return path.with_name(path.name + SET_ASIDE_SUFFIX)


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()

"""A first look at one article: read in milliseconds, while SQLAlchemy takes longer to import than the
window and all that is in it.

Invariant: what is seen is what `Library` shows of the article, its layers and annotations.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from reader_app.errors import KnownError
from reader_app.model import Annotation, Article, ArticleId, Layer
from reader_app.store.probe import has_write_ahead_log, probe
from reader_app.store.revisions import HEAD
from reader_app.store.values import (
    ANNOTATION_FIELDS,
    ARTICLE_FIELDS,
    LAYER_FIELDS,
    annotation_of,
    article_of,
    layer_of,
)


@dataclass(frozen=True, slots=True)
class Glance:
    """An article as it is in the library, with the layers of that."""

    article: Article
    text: str
    annotations: tuple[Annotation, ...]
    layers: tuple[Layer, ...]


def glance(path: Path, article_id: ArticleId) -> Glance | None:
    """Returns that article of the library at `path`, or its first one where it is not there.

    Returns None where there is nothing to be seen without opening the library as it is meant to be:
    it has no article, or is of another revision, locked, damaged or no library at all.
    """
    try:
        if probe(path).revision != HEAD:
            return None
        mode = "mode=ro" if has_write_ahead_log(path) else "immutable=1"
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True)) as connection:
            connection.execute("BEGIN")
            return _glance(connection, article_id)
    except (KnownError, sqlite3.Error, msgspec.MsgspecError, ValueError):
        return None


def _glance(connection: sqlite3.Connection, article_id: ArticleId) -> Glance | None:
    row = connection.execute(f"{_ARTICLE} AND article.id = ?", (article_id,)).fetchone()
    row = row or connection.execute(f"{_ARTICLE} ORDER BY article.key LIMIT 1").fetchone()
    if row is None:
        return None
    article = article_of(row)
    return Glance(
        article,
        row[-1],
        tuple(map(annotation_of, connection.execute(_ANNOTATIONS, (article.id,)))),
        tuple(map(layer_of, connection.execute(_LAYERS))),
    )


def _columns(table: str, names: tuple[str, ...]) -> str:
    return ", ".join(f'{table}."{name}"' for name in names)


# The columns "id" and "article_id" stand first; the latter is the article's own id.
_OF_ANNOTATION: Final = _columns("annotation", ANNOTATION_FIELDS[2:])
_SEEN: Final = "NOT IN (SELECT id FROM import WHERE state != 'done')"
_ARTICLE: Final = (
    f"SELECT {_columns('article', ARTICLE_FIELDS)}, body.text"
    " FROM article JOIN body ON body.sha256 = article.sha256"
    f" WHERE article.is_removed = 0 AND article.import_id {_SEEN}"
)
_ANNOTATIONS: Final = (
    f"SELECT annotation.id, article.id, {_OF_ANNOTATION}"
    " FROM annotation JOIN article ON article.key = annotation.article_key"
    " WHERE article.id = ?"
    f" AND (annotation.import_id IS NULL OR annotation.import_id {_SEEN})"
    ' ORDER BY annotation.start, annotation."end", annotation.layer_id, annotation.id'
)
_LAYERS: Final = (
    f"SELECT {_columns('layer', LAYER_FIELDS)} FROM layer"
    f" WHERE import_id IS NULL OR import_id {_SEEN} ORDER BY position, id"
)

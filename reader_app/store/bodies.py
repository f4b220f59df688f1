"""The texts of articles: put in and taken out as an edit of a text has them.

Invariant: every article has its text, and a text is there as long as an article, seen or hidden, has
it. An earlier text of a corrected article is made anew of the present one by the edit's passages.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from reader_app.annotate.edits import Edit
from reader_app.errors import EditConflict
from reader_app.model import Article, Passage
from reader_app.store import commitment_rows, hidden, schema
from reader_app.store.rows import ANNOTATIONS
from reader_app.text.anchors import context_of
from reader_app.text.canonical import sha256_of


def put_in(connection: Connection, edit: Edit) -> None:
    """Puts in the texts that the edit makes, before its articles refer to them.

    Raises EditConflict if an article's text is not what the edit takes away from, or ArticleBusy if
    an import that is at work has annotations on it.
    """
    for old, new in _corrected(edit):
        hidden.require_unshared(connection, new.id)
        text = edit.text_after(new.id, _text(connection, old.sha256))
        if text is None or sha256_of(text) != new.sha256:
            raise EditConflict
        is_there = select(schema.body.c.key).where(schema.body.c.sha256 == new.sha256)
        if connection.execute(is_there).first() is None:
            connection.execute(insert(schema.body).values(sha256=new.sha256, text=text))


def take_out(connection: Connection, edit: Edit) -> None:
    """Takes out the texts that no article has any more, after all that quotes them has its places.

    Raises EditConflict if one has not: another window made it, and the edit does not know of it.
    """
    corrected = _corrected(edit)
    for _, new in corrected:
        _require_places(connection, new)
    if corrected:
        let_go(connection, [old.sha256 for old, _ in corrected])


def let_go(connection: Connection, hashes: list[str]) -> None:
    """Deletes those of the texts that no article has."""
    body, article = schema.body, schema.article
    still_used = select(article.c.sha256).where(article.c.sha256.in_(hashes))
    connection.execute(
        delete(body).where(body.c.sha256.in_(hashes), body.c.sha256.not_in(still_used))
    )


def _require_places(connection: Connection, article: Article) -> None:
    text = _text(connection, article.sha256)
    columns = schema.annotation.c
    query = (
        select(columns.start, columns.end, columns.quote, columns.prefix, columns.suffix)
        .select_from(ANNOTATIONS)
        .where(schema.article.c.id == article.id)
    )
    for start, end, quote, prefix, suffix in connection.execute(query):
        if text[start:end] != quote or context_of(text, start, end) != (prefix, suffix):
            raise EditConflict
    for commitment in commitment_rows.quoting(connection, article.id):
        for quoted in commitment_rows.quoted_by(commitment):
            if quoted.article_id == article.id and not quoted.stands_in(text):
                raise EditConflict


def _corrected(edit: Edit) -> list[tuple[Article, Article]]:
    ids = {record.article_id for record in edit.added if isinstance(record, Passage)}
    if not ids:
        return []
    old = {r.id: r for r in edit.removed if isinstance(r, Article)}
    return [(old[r.id], r) for r in edit.added if isinstance(r, Article) and r.id in ids]


def _text(connection: Connection, sha256: str) -> str:
    query = select(schema.body.c.text).where(schema.body.c.sha256 == sha256)
    return connection.execute(query).scalar_one()

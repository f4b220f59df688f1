"""What annotators have made of each phrase: how often it is annotated on a layer, and turned down."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from reader_app.listings import PhraseRow
from reader_app.model import LayerId
from reader_app.store import mentions, rejection_rows, schema
from reader_app.store.rows import HIDDEN_ARTICLES


def phrases(connection: Connection) -> list[PhraseRow]:
    """Returns a row for each layer and spelling of words that are annotated or were turned down."""
    turned_down: dict[tuple[str, str], int] = {
        (layer, quote): number for layer, quote, number in connection.execute(_REJECTED)
    }
    found = [
        PhraseRow(LayerId(layer), quote, number, articles, turned_down.pop((layer, quote), 0))
        for layer, quote, number, articles in connection.execute(_ANNOTATED).all()
    ]
    found += (
        PhraseRow(LayerId(layer), quote, rejected=number)
        for (layer, quote), number in turned_down.items()
    )
    return found


_annotation, _rejection = schema.annotation, schema.rejection
_ANNOTATED = (
    select(
        _annotation.c.layer_id,
        _annotation.c.quote,
        func.count(),
        func.count(_annotation.c.article_key.distinct()),
    )
    .where(mentions.IS_SEEN)
    .group_by(_annotation.c.layer_id, _annotation.c.quote)
)
_REJECTED = (
    select(_rejection.c.layer_id, _rejection.c.quote, func.count())
    .where(_rejection.c.article_key.not_in(HIDDEN_ARTICLES), rejection_rows.IS_SEEN)
    .group_by(_rejection.c.layer_id, _rejection.c.quote)
)

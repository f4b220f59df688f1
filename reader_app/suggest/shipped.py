"""The shipped model as the annotator's own one looks at it."""

from __future__ import annotations

from reader_app.suggest.own_features import TokenTagger


def shipped_tagger() -> TokenTagger | None:
    return None


def shipped_version() -> str:
    return ""

"""The shipped model as the annotator's own one looks at it: one more opinion, to be trusted or not."""

from __future__ import annotations

from reader_app.suggest.opinions import TokenTagger
from reader_app.suggest.shipped_model import shipped_model


def shipped_tagger() -> TokenTagger:
    """Returns the shipped model. Raises ModelDamaged."""
    return shipped_model().crf


def shipped_version() -> str:
    """Returns what tells this model and its features from others: an own model stands on just one."""
    about = shipped_model().about
    return f"{about.features} {about.sha256}"

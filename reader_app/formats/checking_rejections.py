"""Checks what was turned down in an article of the native form; see `checking`.

Invariant: what has passed quotes the article's own words with their context, and names a layer and an
annotator of the header. What cannot be mended is left out and told; no article is lost for it.
"""

from __future__ import annotations

from reader_app.formats.anchoring import Tally, found_again
from reader_app.formats.interchange import ArticleDraft, HeaderDraft
from reader_app.formats.rejection_drafts import REJECTED, RejectionDraft, read_rejections
from reader_app.formats.value_types import TIME
from reader_app.text.anchors import context_of
from reader_app.text.canonical import Canonical


class RejectionChecker:
    """Checks the rejections of the articles of one file."""

    def __init__(self, header: HeaderDraft) -> None:
        self._layers = frozenset(layer.id for layer in header.layers)
        self._annotators = frozenset(annotator.id for annotator in header.annotators)

    def check(self, article: ArticleDraft, canonical: Canonical, tally: Tally) -> int:
        """Puts sound rejections in the place of what the file has; returns how many were left out.

        They get their places in the article's canonical text, which it has not got yet. What stands
        elsewhere is mended and counted in `tally`.
        """
        theirs = read_rejections(article.extensions)
        if not theirs or not article.extensions:
            return 0
        sound: dict[str, RejectionDraft] = {}
        for each in theirs:
            if each.id in sound or not self._is_known(each):
                continue
            if _true_up(each, article.text, tally) and _settle(each, canonical):
                sound[each.id] = each
        if sound:
            article.extensions[REJECTED] = list(sound.values())
        else:
            del article.extensions[REJECTED]
        return len(theirs) - len(sound)

    def _is_known(self, each: RejectionDraft) -> bool:
        is_named = each.layer in self._layers and each.annotator in self._annotators
        return is_named and TIME.fullmatch(each.created) is not None


def _true_up(each: RejectionDraft, text: str, tally: Tally) -> bool:
    """Whether the words stand in the text: where the rejection says, or where they were found again."""
    start, end = each.start, each.end
    if start < end <= len(text) and text[start:end] == each.quote:
        tally.differing += context_of(text, start, end) != (each.prefix, each.suffix)
        return True
    span = found_again(text, each.quote, each.prefix, each.suffix, start)
    if span is None:
        return False
    each.start, each.end = span
    tally.moved += 1
    return True


def _settle(each: RejectionDraft, canonical: Canonical) -> bool:
    """Whether anything is left of the words in the canonical text."""
    each.start, each.end = canonical.moved(each.start), canonical.moved(each.end)
    each.quote = canonical.text[each.start : each.end]
    each.prefix, each.suffix = context_of(canonical.text, each.start, each.end)
    return each.start < each.end

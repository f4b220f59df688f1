"""The command that corrects an article's text, and the words that say what it changes."""

from __future__ import annotations

from dataclasses import replace

from reader_app.annotate.edits import Action, Edit, Label
from reader_app.annotate.following import Correction, Decisions, placed
from reader_app.annotate.following_records import Records, follow_records
from reader_app.correcting_errors import NoTextLeft
from reader_app.model import Article, Passage, Span
from reader_app.text.canonical import canonicalise, sha256_of, title_of
from reader_app.text.differences import Difference
from reader_app.text.tokens import token_at


def stored_form(text: str) -> str:
    """Returns the text as it would be stored. Raises NoTextLeft or LoneSurrogate."""
    canonical = canonicalise(text).text
    if not title_of(canonical):
        raise NoTextLeft
    return canonical


def correct_text(
    article: Article,
    found: Correction,
    decisions: Decisions,
    annotator_name: str = "",
    records: Records | None = None,
) -> Edit:
    """Gives the article a corrected text, and its annotations and `records` their places in it.

    A title that was the text's first line follows it.
    Raises EmptySpan or TagsCoincide for a decision that cannot be.
    """
    after = {annotation.id: annotation for annotation in placed(found, decisions)}
    before = [*(a for a, _ in found.kept), *(q.annotation for q in found.questions)]
    changing = [annotation for annotation in before if after.get(annotation.id) != annotation]
    is_derived = article.title == title_of(found.before)
    corrected = replace(
        article,
        sha256=sha256_of(found.after),
        title=title_of(found.after) if is_derived else article.title,
    )
    gone = [
        Passage(article.id, d.before.start, found.before[d.before.start : d.before.end])
        for d in found.differences
    ]
    come = [
        Passage(article.id, d.after.start, found.after[d.after.start : d.after.end])
        for d in found.differences
    ]
    old, new = changed_words(found, found.differences[0])
    label = Label(
        Action.CORRECT,
        found.before[old.start : old.end],
        len(found.differences),
        found.after[new.start : new.end],
        annotator_name,
    )
    followed = follow_records(found, decisions, records)
    moved = (after[a.id] for a in changing if a.id in after)
    return Edit(
        label,
        removed=(article, *gone, *changing, *followed.removed),
        added=(corrected, *come, *moved, *followed.added),
    )


def changed_words(found: Correction, difference: Difference) -> tuple[Span, Span]:
    """Returns the whole words around a difference, before and after."""
    old, new = difference.before, difference.after
    left = max(_into_token(found.before, old.start), _into_token(found.after, new.start))
    right = max(_out_of_token(found.before, old.end), _out_of_token(found.after, new.end))
    return Span(old.start - left, old.end + right), Span(new.start - left, new.end + right)


def _into_token(text: str, at: int) -> int:
    """Returns how far before `at` the token starts that `at` is in the middle of, else 0."""
    token = token_at(text, at - 1) if 0 < at < len(text) else None
    return at - token.start if token is not None and token.end > at else 0


def _out_of_token(text: str, at: int) -> int:
    """Returns how far behind `at` it ends."""
    token = token_at(text, at - 1) if 0 < at < len(text) else None
    return token.end - at if token is not None and token.end > at else 0

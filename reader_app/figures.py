"""What the page of figures says: how good suggestions were, and how much work an article takes.

Weeks are those of the reader's calendar: in Persian they begin on Saturday.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from reader_app.day_groups import Grain, last_groups, start_of
from reader_app.listings import Effort, EffortRow, SuggesterDay
from reader_app.model import ArticleId, LayerId

_FEWEST_WEEKS: Final = 8
"""Of fewer, columns would be as wide as long."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the annotator's own model was made of, and what share of its suggestions is expected to be
    right, by layer.
    """

    articles: int
    annotations: int
    day: date
    precision: dict[LayerId, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of suggestions that were accepted or rejected, from `earliest` to `latest`."""

    earliest: date
    latest: date
    right: int = 0
    corrected: int = 0
    deleted: int = 0
    rejected: int = 0

    @property
    def total(self) -> int:
        return self.right + self.corrected + self.deleted + self.rejected


@dataclass(frozen=True, slots=True)
class Work:
    """The work on some articles: how many, what was annotated in them, and by how many actions."""

    articles: int = 0
    annotations: int = 0
    actions: int = 0

    @property
    def per_annotation(self) -> float:
        return self.actions / self.annotations if self.annotations else 0.0

    @property
    def per_article(self) -> float:
        return self.actions / self.articles if self.articles else 0.0


@dataclass(frozen=True, slots=True)
class WorkWeek:
    """The work on the articles of a week, by whether anything of them was accepted suggestions."""

    earliest: date
    latest: date
    suggested: Work = Work()
    by_hand: Work = Work()


def judged_weeks(days: Sequence[SuggesterDay], language: str, today: date) -> tuple[Judged, ...]:
    """Returns the last weeks in order, all suggesters together."""
    if not days:
        return ()
    found: dict[date, list[SuggesterDay]] = {}
    for each in days:
        found.setdefault(start_of(each.day, Grain.WEEK, language), []).append(each)
    groups = _groups(found, language, today)
    return tuple(judged(found.get(start, ()), start, end) for start, end in groups)


def judged(days: Iterable[SuggesterDay], earliest: date, latest: date) -> Judged:
    """Adds days up."""
    right = corrected = deleted = rejected = 0
    for each in days:
        right += each.right
        corrected += each.corrected
        deleted += each.deleted
        rejected += each.rejected
    return Judged(earliest, latest, right, corrected, deleted, rejected)


def work_weeks(rows: Iterable[EffortRow], language: str, today: date) -> tuple[WorkWeek, ...]:
    """Returns the last weeks in order. An article is of the week in which it was last worked on; one in
    which nothing was annotated was only read, and is not counted.
    """
    found: dict[date, tuple[list[_Worked], list[_Worked]]] = {}
    for article in _worked(rows):
        if article.annotations:
            start = start_of(article.last_day, Grain.WEEK, language)
            found.setdefault(start, ([], []))[article.accepted == 0].append(article)
    if not found:
        return ()
    return tuple(
        WorkWeek(start, end, *map(_work, found.get(start, ([], []))))
        for start, end in _groups(found, language, today)
    )


def all_work(weeks: Iterable[WorkWeek]) -> tuple[Work, Work]:
    """Adds weeks up: with suggestions, and by hand."""
    suggested = by_hand = Work()
    for week in weeks:
        suggested = _sum(suggested, week.suggested)
        by_hand = _sum(by_hand, week.by_hand)
    return suggested, by_hand


def _groups(found: Collection[date], language: str, today: date) -> Sequence[tuple[date, date]]:
    """Returns the last weeks, from the first in which there was anything."""
    groups = last_groups(max(found), Grain.WEEK, language, today)
    first = next(place for place, (start, _) in enumerate(groups) if start in found)
    return groups[min(first, len(groups) - _FEWEST_WEEKS) :]


@dataclass(frozen=True, slots=True)
class _Worked:
    """An article with all that was done in it."""

    last_day: date
    annotations: int
    accepted: int
    effort: Effort


def _worked(rows: Iterable[EffortRow]) -> Iterable[_Worked]:
    articles: dict[ArticleId, _Worked] = {}
    for row in rows:
        before = articles.get(row.article_id)
        now = _Worked(row.day, row.annotations, row.accepted, row.effort)
        if before is not None:
            now = _Worked(
                max(row.day, before.last_day),
                row.annotations + before.annotations,
                row.accepted + before.accepted,
                row.effort + before.effort,
            )
        articles[row.article_id] = now
    return articles.values()


def _work(articles: Sequence[_Worked]) -> Work:
    return Work(
        len(articles),
        sum(article.annotations for article in articles),
        sum(article.effort.actions for article in articles),
    )


def _sum(one: Work, other: Work) -> Work:
    return Work(
        one.articles + other.articles,
        one.annotations + other.annotations,
        one.actions + other.actions,
    )

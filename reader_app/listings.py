"""What the pages of the window list: rows, what they are sorted by, and what they are filtered by.

Rows are values for showing, made by the queries of the store; the records in them are whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader_app.model import (
    Annotation,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentStatus,
    Entity,
    EntityId,
    LayerId,
    Status,
    Strength,
)


class EntityOrder(StrEnum):
    """How people and places are sorted; all but NAME and KIND have the most or the newest first."""

    NAME = "name"
    KIND = "kind"
    MENTIONS = "mentions"
    ARTICLES = "articles"
    MADE = "made"
    RECEIVED = "received"
    COMMITMENTS = "commitments"
    LAST_SEEN = "last_seen"


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity with how often it is mentioned, and what it has promised and was promised.

    `last_day` is the day of the newest article that mentions it, None where no day is known.
    """

    entity: Entity
    mentions: int
    articles: int
    made: int
    received: int
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class MentionRow:
    """An annotation with the article that it stands in; its own prefix and suffix are the context."""

    annotation: Annotation
    article_title: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that another one appears with, in how many articles, and when last.

    `last_day` is the day of the newest of these articles, None where no day is known.
    """

    entity: Entity
    articles: int
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that articles mention together, and in how many."""

    first_id: EntityId
    second_id: EntityId
    articles: int


class CommitmentOrder(StrEnum):
    """How commitments are sorted; without a deadline they come last by DUE."""

    DUE = "due"
    MADE = "made"
    STATUS = "status"
    WHO = "who"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class CommitmentFilter:
    """Which commitments are wanted: all that fit each of these that is set.

    `person_ids` have promised, were promised, or report it; `place_ids` stand in any slot. A status of
    None among `statuses` stands for those that nobody has assessed. `due_from` and `due_to` are days,
    both included, that the deadline's last day lies between. `words` are looked for in the wording,
    the summary, the topic and the slots, in every spelling.
    """

    person_ids: frozenset[EntityId] = frozenset()
    place_ids: frozenset[EntityId] = frozenset()
    topics: frozenset[str] = frozenset()
    statuses: frozenset[CommitmentStatus | None] = frozenset()
    kinds: frozenset[CommitmentKind] = frozenset()
    strengths: frozenset[Strength] = frozenset()
    due_from: date | None = None
    due_to: date | None = None
    has_deadline: bool | None = None
    has_reminder: bool | None = None
    words: str = ""

    @property
    def is_empty(self) -> bool:
        return self == CommitmentFilter()


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment with its exact wording and what its slots say, for a line of a table.

    `quote` is the wording, its parts joined by « … ». `who`, `to_whom` and `where` are the names of
    the slots' entities, or their words where they have none. `due` is the last day of the deadline.
    """

    commitment: Commitment
    quote: str
    article_title: str
    day: date | None
    who: tuple[str, ...]
    to_whom: tuple[str, ...]
    where: tuple[str, ...]
    due: date | None

    @property
    def id(self) -> CommitmentId:
        return self.commitment.id


@dataclass(frozen=True, slots=True)
class CommitmentOutline:
    """As much of a commitment as says where it stands on a board, a shelf or a line of time.

    `said_on` is the day of its article, `earliest` and `latest` are its deadline's. `moves` are the
    commitments whose deadline it moves.
    """

    id: CommitmentId
    status: CommitmentStatus | None
    said_on: date | None = None
    earliest: date | None = None
    latest: date | None = None
    remind_on: date | None = None
    moves: tuple[CommitmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many annotations were made on a day, on a layer, by an annotator."""

    day: date
    layer_id: LayerId
    annotator_id: AnnotatorId
    annotations: int


@dataclass(frozen=True, slots=True)
class Overview:
    """How far the work on a library is. `days` are in order; their days are of UTC."""

    articles_by_status: dict[Status, int]
    annotations_by_layer: dict[LayerId, int]
    annotations_by_annotator: dict[AnnotatorId, int]
    mentions_linked: int
    mentions_unlinked: int
    commitments_by_status: dict[CommitmentStatus | None, int]
    days: tuple[DayCount, ...]


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """What annotators have made of the words `quote`, letter by letter, on a layer.

    `annotations` counts the places where they are annotated, in how many `articles`, and `rejected`
    the places where they were not wanted.
    """

    layer_id: LayerId
    quote: str
    annotations: int = 0
    articles: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Effort:
    """What an annotator did: words selected, keys that gave a command, clicks."""

    selections: int = 0
    keys: int = 0
    clicks: int = 0

    @property
    def actions(self) -> int:
        return self.selections + self.keys + self.clicks

    def __add__(self, other: Effort) -> Effort:
        return Effort(
            self.selections + other.selections,
            self.keys + other.keys,
            self.clicks + other.clicks,
        )


@dataclass(frozen=True, slots=True)
class EffortRow:
    """What was done in an article on a day (of UTC), and what came of it.

    `annotations` counts those that were made there on that day and still stand, `accepted` those among
    them that were suggested.
    """

    article_id: ArticleId
    day: date
    effort: Effort
    annotations: int = 0
    accepted: int = 0


@dataclass(frozen=True, slots=True)
class SuggesterDay:
    """What became of the suggestions of a suggester that were answered on a day (of UTC).

    `accepted` counts all that an annotator took. `corrected` of these have got other words or another
    layer since, and `deleted` are gone.
    """

    suggester: str
    day: date
    accepted: int = 0
    rejected: int = 0
    corrected: int = 0
    deleted: int = 0

    @property
    def right(self) -> int:
        return self.accepted - self.corrected - self.deleted

    @property
    def judged(self) -> int:
        return self.accepted + self.rejected

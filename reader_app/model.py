"""The whole vocabulary of the program on one page.

Every position is a count of Unicode code points into an article's stored text, end exclusive.
The values are frozen: they cross threads safely and no change to the library happens through them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, NewType

ArticleId = NewType("ArticleId", str)
AnnotationId = NewType("AnnotationId", str)
AnnotatorId = NewType("AnnotatorId", str)
CommitmentId = NewType("CommitmentId", str)
EntityId = NewType("EntityId", str)
EvidenceId = NewType("EvidenceId", str)
ImportId = NewType("ImportId", str)
LayerId = NewType("LayerId", str)
RejectionId = NewType("RejectionId", str)
RelationId = NewType("RelationId", str)
RelationKindId = NewType("RelationKindId", str)


def _name_in(names: dict[str, str], language: str) -> str:
    return names.get(language) or names.get("en") or next(filter(None, names.values()), "")


class Direction(StrEnum):
    """How an article's paragraphs run; AUTO asks each paragraph's majority of strong letters."""

    AUTO = "auto"
    RTL = "rtl"
    LTR = "ltr"


class Status(StrEnum):
    """Where the work on an article stands."""

    TODO = "todo"
    IN_WORK = "in_work"
    DONE = "done"


class ArticleOrder(StrEnum):
    """How the list of articles is sorted."""

    IMPORTED = "imported"
    TITLE = "title"
    STATUS = "status"
    ANNOTATIONS = "annotations"
    CHANGED = "changed"
    DATE = "date"
    TEACHES = "teaches"


class Span(NamedTuple):
    """`[start, end)` in code points of an article's text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def is_empty(self) -> bool:
        return self.end <= self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of annotation. `name` maps a language code ("fa", "en") to a name in that language.

    `color` is the light theme's "#RRGGBB"; a dark theme derives its own. `hotkey` is one lower-case
    Latin letter, or "" for none. `position` orders the layers, counted from 0. What is tagged on a
    layer that `has_entities` can be linked to the person, place or thing that it mentions.
    """

    id: LayerId
    name: dict[str, str]
    color: str
    hotkey: str = ""
    position: int = 0
    has_entities: bool = False

    @property
    def is_built_in(self) -> bool:
        return self.id in BUILT_IN_LAYER_IDS

    def name_in(self, language: str) -> str:
        """Returns the name in `language`, else in English, else in any language, else the id."""
        return _name_in(self.name, language) or self.id


@dataclass(frozen=True, slots=True)
class Annotator:
    """Who makes annotations by hand."""

    id: AnnotatorId
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the library, without its text.

    `sha256` is the hexadecimal digest of the UTF-8 text and finds the text in the library.
    `extensions` holds what other programs put beside the article; it is kept as it came.
    """

    id: ArticleId
    title: str
    sha256: str
    direction: Direction = Direction.AUTO
    status: Status = Status.TODO
    metadata: dict[str, str] = field(default_factory=dict[str, str])
    extensions: dict[str, object] = field(default_factory=dict[str, object])
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span of one article on one layer, made by one annotator.

    `quote` is the text of the span, `prefix` and `suffix` are up to 32 code points of its context.
    `created` is an ISO 8601 time in UTC. `origin` is "person", "suggestion:<suggester>" or
    "import:<format>". `entity_id` is the entity that the words mention, None while nobody has said.
    """

    id: AnnotationId
    article_id: ArticleId
    layer_id: LayerId
    annotator_id: AnnotatorId
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    created: str
    origin: str = "person"
    note: str = ""
    extensions: dict[str, object] = field(default_factory=dict[str, object])
    entity_id: EntityId | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Rejection:
    """Words of an article that an annotator did not want on a layer: they are not suggested again.

    `suggester` had suggested them; the other fields are as those of an annotation.
    """

    id: RejectionId
    article_id: ArticleId
    layer_id: LayerId
    annotator_id: AnnotatorId
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    created: str
    suggester: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class EntityKind(StrEnum):
    """What sort of thing an entity is; OTHER where none of these fits."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    SITE = "site"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeldTitle:
    """A post or title that an entity had from `earliest` to `latest`, both included, None if open."""

    title: str
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or thing that articles mention, by its preferred name and its other names.

    `layer_id` is the layer whose annotations mention it. `external_ids` maps a register ("wikidata",
    "geonames") to the entity's id there.
    """

    id: EntityId
    layer_id: LayerId
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    titles: tuple[HeldTitle, ...] = ()
    external_ids: dict[str, str] = field(default_factory=dict[str, str])
    note: str = ""
    extensions: dict[str, object] = field(default_factory=dict[str, object])

    @property
    def names(self) -> tuple[str, ...]:
        """The preferred name and then the others."""
        return (self.name, *self.aliases)


class SlotName(StrEnum):
    """The parts that a commitment has, in the order in which they are shown."""

    WHO = "who"
    WHAT = "what"
    TO_WHOM = "to_whom"
    WHERE = "where"
    BY_WHEN = "by_when"
    CONDITION = "condition"
    QUANTITY = "quantity"
    REPORTED_BY = "reported_by"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot: words of the commitment's article, an entity, words typed, or some of these.

    With a `span`, `words` are what stands there and `prefix` and `suffix` its context, as those of an
    annotation; without one they are typed, or empty where an entity says it all. `role` is what an
    actor was at that time. Of a quantity, `number` is a decimal number in ASCII digits.
    """

    words: str = ""
    span: Span | None = None
    prefix: str = ""
    suffix: str = ""
    entity_id: EntityId | None = None
    role: str = ""
    number: str = ""
    unit: str = ""


class CommitmentKind(StrEnum):
    """What sort of thing is promised."""

    ACTION = "action"
    OUTCOME = "outcome"
    MAINTAIN = "maintain"
    STOP = "stop"
    SPENDING = "spending"
    LEGISLATION = "legislation"
    AGREEMENT = "agreement"
    EVENT = "event"


class Strength(StrEnum):
    """How firmly it is promised."""

    FIRM = "firm"
    PLAN = "plan"
    OFFER = "offer"
    HOPE = "hope"


class CommitmentStatus(StrEnum):
    """What became of a commitment, as far as evidence says."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    ACHIEVED = "achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    NOT_ACHIEVED = "not_achieved"
    STALLED = "stalled"
    UNCHECKABLE = "uncheckable"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when, as it was said and as it was understood.

    `kind`, `precision` and `reason` are values of the enums of `text.dates`; `calendar` is "jalali",
    "gregorian" or "". `earliest` and `latest` are Gregorian days, both included, None where the words
    leave them open. `counted_from` is the day from which the words count, None if they need none.
    """

    words: str
    kind: str = "date"
    earliest: date | None = None
    latest: date | None = None
    precision: str = ""
    calendar: str = ""
    counted_from: date | None = None
    reason: str = ""
    is_resolved_by_person: bool = False


class EvidenceKind(StrEnum):
    """Where evidence is: words of an article, a file, or a page of the web."""

    SPAN = "span"
    FILE = "file"
    LINK = "link"


class EvidenceWeight(StrEnum):
    """Whether evidence says that something was done, or only that somebody says so."""

    ANNOUNCEMENT = "announcement"
    ACTION = "action"


class EvidenceBearing(StrEnum):
    """Whether evidence speaks for the commitment's being kept or against it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows how a commitment stands.

    Of kind SPAN, `article_id`, `span` and `quote` with its context say which words of which article;
    else `target` is the file's path or the link's URL.
    """

    id: EvidenceId
    kind: EvidenceKind
    annotator_id: AnnotatorId
    created: str
    target: str = ""
    article_id: ArticleId | None = None
    span: Span | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    day: date | None = None
    weight: EvidenceWeight = EvidenceWeight.ANNOUNCEMENT
    bearing: EvidenceBearing = EvidenceBearing.SUPPORTS
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A step of a commitment's history. `evidence_ids` is never empty: no status without evidence."""

    status: CommitmentStatus
    day: date
    evidence_ids: tuple[EvidenceId, ...]
    annotator_id: AnnotatorId
    created: str
    note: str = ""


class CommitmentLinkKind(StrEnum):
    """How a commitment stands to an earlier one."""

    SAME_AS = "same_as"
    RESTATES = "restates"
    MOVES_DEADLINE = "moves_deadline"
    CONTRADICTS = "contradicts"
    PART_OF = "part_of"


@dataclass(frozen=True, slots=True)
class CommitmentLink:
    """A link to another commitment, which may be in another article, or not in this library."""

    kind: CommitmentLinkKind
    to_id: CommitmentId


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who promised what to whom by when, read out of one article.

    `annotation_ids` are the annotations of the layer `commitment` that hold its exact wording: one,
    where it was not said in parts. `slots` has no empty fillings. `history` only grows; the last step
    is how it stands.
    """

    id: CommitmentId
    article_id: ArticleId
    annotation_ids: tuple[AnnotationId, ...]
    annotator_id: AnnotatorId
    created: str
    summary: str = ""
    slots: dict[SlotName, tuple[Filler, ...]] = field(
        default_factory=dict[SlotName, tuple[Filler, ...]]
    )
    kind: CommitmentKind | None = None
    strength: Strength | None = None
    is_testable: bool | None = None
    testable_reason: str = ""
    deadline: Deadline | None = None
    history: tuple[StatusChange, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[CommitmentLink, ...] = ()
    topic: str = ""
    note: str = ""
    reviewed_by: AnnotatorId | None = None
    remind_on: date | None = None
    extensions: dict[str, object] = field(default_factory=dict[str, object])

    @property
    def status(self) -> CommitmentStatus | None:
        """How it stands by the last evidence; None while nobody has looked."""
        return self.history[-1].status if self.history else None

    def fillers(self, slot: SlotName) -> tuple[Filler, ...]:
        return self.slots.get(slot, ())

    @property
    def entity_ids(self) -> frozenset[EntityId]:
        """The entities that any of its slots refers to."""
        return frozenset(
            filler.entity_id
            for fillers in self.slots.values()
            for filler in fillers
            if filler.entity_id is not None
        )


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A kind of relation that annotators have made up; `name` as that of a layer."""

    id: RelationKindId
    name: dict[str, str]
    position: int = 0

    def name_in(self, language: str) -> str:
        """Returns the name in `language`, else in English, else in any language, else the id."""
        return _name_in(self.name, language) or self.id


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of one annotation to another of the same article."""

    id: RelationId
    article_id: ArticleId
    kind_id: RelationKindId
    from_id: AnnotationId
    to_id: AnnotationId
    annotator_id: AnnotatorId
    created: str
    note: str = ""
    extensions: dict[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Guidelines:
    """What to tag and what not, as this library's annotators agreed: Markdown, one per language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Removal:
    """Says that an article is out of the library; taking this record away puts it back."""

    article_id: ArticleId


@dataclass(frozen=True, slots=True)
class Import:
    """Articles and annotations that came in together and are undone together.

    `source` is the name of the file or folder that they came from.
    """

    id: ImportId
    source: str
    articles: int
    annotations: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article came from: a file or folder by its name, and when, as ISO 8601 in UTC."""

    source: str
    imported: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an article's text as an edit found it or leaves it, from the code point `start`.

    The passages that an edit takes away stand, one for one and in order, for those that it puts in.
    """

    article_id: ArticleId
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """What the list shows of an article: itself, how many annotations it has by layer, and its day.

    The day is what the search index knows of it: None while it does not know the article.
    """

    article: Article
    counts: dict[LayerId, int]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that a search has found: `hits` are spans of `text`, `title_hits` of its title.

    Both are empty where only filters were asked for.
    """

    article: Article
    hits: tuple[Span, ...]
    title_hits: tuple[Span, ...]
    text: str


type Record = (
    Layer
    | Annotator
    | Entity
    | RelationKind
    | Guidelines
    | Article
    | Annotation
    | Rejection
    | Commitment
    | Relation
    | Removal
    | Import
    | Passage
)

PERSON: Final = LayerId("person")
PLACE: Final = LayerId("place")
COMMITMENT: Final = LayerId("commitment")

BUILT_IN_LAYERS: Final = (
    Layer(PERSON, {"fa": "شخص", "en": "Person"}, "#4B0082", "p", 0, has_entities=True),
    Layer(PLACE, {"fa": "مکان", "en": "Place"}, "#0F766E", "l", 1, has_entities=True),
    Layer(COMMITMENT, {"fa": "تعهد", "en": "Commitment"}, "#B8500A", "c", 2),
)
BUILT_IN_LAYER_IDS: Final = frozenset(layer.id for layer in BUILT_IN_LAYERS)
BUILT_IN_LAYERS_WITH_ENTITIES: Final = frozenset(
    layer.id for layer in BUILT_IN_LAYERS if layer.has_entities
)
"""What was written before there were entities does not say it of these layers."""

ORIGIN_PERSON: Final = "person"
ORIGIN_SUGGESTION: Final = "suggestion:"
"""Before the name of the suggester whose suggestion a person has accepted."""

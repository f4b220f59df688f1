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
ImportId = NewType("ImportId", str)
LayerId = NewType("LayerId", str)


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
    Latin letter, or "" for none. `position` orders the layers, counted from 0.
    """

    id: LayerId
    name: dict[str, str]
    color: str
    hotkey: str = ""
    position: int = 0

    @property
    def is_built_in(self) -> bool:
        return self.id in BUILT_IN_LAYER_IDS

    def name_in(self, language: str) -> str:
        """Returns the name in `language`, else in English, else in any language, else the id."""
        return (
            self.name.get(language)
            or self.name.get("en")
            or next((name for name in self.name.values() if name), self.id)
        )


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
    "import:<format>".
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

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


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


type Record = Layer | Annotator | Article | Annotation | Removal | Import | Passage

PERSON: Final = LayerId("person")
PLACE: Final = LayerId("place")
COMMITMENT: Final = LayerId("commitment")

BUILT_IN_LAYERS: Final = (
    Layer(PERSON, {"fa": "شخص", "en": "Person"}, "#4B0082", "p", 0),
    Layer(PLACE, {"fa": "مکان", "en": "Place"}, "#0F766E", "l", 1),
    Layer(COMMITMENT, {"fa": "تعهد", "en": "Commitment"}, "#B8500A", "c", 2),
)
BUILT_IN_LAYER_IDS: Final = frozenset(layer.id for layer in BUILT_IN_LAYERS)

ORIGIN_PERSON: Final = "person"

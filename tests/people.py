"""People and places, and rows of them, as tests of pages show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reader_app.annotate import entities as commands
from reader_app.library import Library
from reader_app.listings import EntityRow, MentionRow
from reader_app.model import (
    PERSON,
    PLACE,
    Annotation,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Entity,
    EntityId,
    EntityKind,
)

Z = "\u200c"
NAMES = (
    f"مهدی جمالی{Z}نژاد",
    "حسن روحانی",
    "ابراهیم رئیسی",
    "محمدجواد ظریف",
    "معصومه ابتکار",
    "اصفهان",
    "تهران",
    f"زاینده{Z}رود",
)


def entity(name: str, **parts: object) -> Entity:
    is_place = name in NAMES[5:]
    layer_id, kind = (PLACE, EntityKind.CITY) if is_place else (PERSON, EntityKind.PERSON)
    return Entity(EntityId(name), layer_id, kind, name, **parts)  # pyright: ignore[reportArgumentType]


def entity_row(name: str, mentions: int = 1, **parts: object) -> EntityRow:
    return EntityRow(entity(name, **parts), mentions, 1, 0, 0, date(2025, 7, 30))


def entity_rows(count: int) -> dict[EntityId, EntityRow]:
    """Rows of names that are told apart by a number, the first mentioned most."""
    rows = [entity_row(f"نام {n}", count - n) for n in range(count)]
    return {row.entity.id: row for row in rows}


class Rows:
    """Gives rows by ids and remembers which were asked for."""

    def __init__(self, rows: Mapping[EntityId, EntityRow]) -> None:
        self.rows_by_id = rows
        self.asked: list[Sequence[EntityId]] = []

    def rows(self, ids: Sequence[EntityId]) -> dict[EntityId, EntityRow]:
        self.asked.append(ids)
        return {each: self.rows_by_id[each] for each in ids if each in self.rows_by_id}


def mention_row(number: int, quote: str = NAMES[0]) -> MentionRow:
    annotation = Annotation(
        id=AnnotationId(f"m{number}"),
        article_id=ArticleId(f"a{number}"),
        layer_id=PERSON,
        annotator_id=AnnotatorId("tester"),
        start=number,
        end=number + len(quote),
        quote=quote,
        prefix="به گزارش خبرنگار ما، ",
        suffix=" گفت: پل تا پایان سال ساخته می",
        created="2026-01-01T00:00:00Z",
    )
    return MentionRow(annotation, f"مقالهٔ {number}", date(2025, 7, 30))


def link(library: Library, mentions: Sequence[Annotation], name: str) -> Entity:
    """Links mentions to a new entity of their layer, as the window does."""
    layer_id = mentions[0].layer_id
    kind = EntityKind.PERSON if layer_id == PERSON else EntityKind.CITY
    made = commands.new_entity(layer_id, name, kind)
    library.apply(commands.link(mentions, made, is_new=True))
    found = library.entities.get(made.id)
    assert found is not None
    return found

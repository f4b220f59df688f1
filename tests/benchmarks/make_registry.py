"""Makes a library with many people and places, their mentions, and commitments.

usage: python tests/benchmarks/make_registry.py OUT.hashiyeh [MENTIONS ENTITIES COMMITMENTS]

The same numbers give the same articles. Some entities are mentioned thousands of times and most a few
times, as in the press; a tenth of the mentions is linked to nobody.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path
from typing import Final

from reader_app.annotate.edits import Action
from reader_app.formats.interchange import (
    AnnotationDraft,
    AnnotatorDraft,
    ArticleDraft,
    HeaderDraft,
)
from reader_app.library import Library
from reader_app.model import (
    PERSON,
    PLACE,
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentKind,
    CommitmentStatus,
    Deadline,
    Entity,
    EntityId,
    EntityKind,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Filler,
    SlotName,
    Span,
    StatusChange,
    Strength,
)
from reader_app.store import commitment_rows, shared_rows
from reader_app.store.database import Database
from reader_app.store.imports import import_session
from reader_app.text.anchors import context_of
from reader_app.text.canonical import sha256_of

ANNOTATOR: Final = AnnotatorId("benchmark")
CREATED: Final = "2025-10-07T08:00:00Z"
MENTIONS: Final = 100_000
ENTITIES: Final = 5_000
COMMITMENTS: Final = 5_000

_MENTIONS_AN_ARTICLE: Final = 20
_UNLINKED_SHARE: Final = 0.1
_ARTICLES_AT_ONCE: Final = 200
_FIRST_DAY: Final = date(2024, 3, 20)
_FIRST_NAMES: Final = (
    "مهدی", "علی", "رضا", "حسین", "محمد", "حسن", "مریم", "زهرا", "فاطمه", "سارا",
    "نرگس", "پروین", "بهرام", "کاوه", "آرش", "شیرین", "لیلا", "ناصر", "یاسر", "امیر",
)  # fmt: skip
_LAST_NAMES: Final = (
    "جمالی‌نژاد", "رضایی", "کریمی", "حسینی", "موسوی", "اکبری", "نوری", "صادقی", "احمدی", "محمدی",
    "رحیمی", "قاسمی", "یزدانی", "شریفی", "بهرامی", "تهرانی", "شیرازی", "کاشانی", "گیلانی", "کرمانی",
)  # fmt: skip
_PLACES: Final = ("پل", "خیابان", "میدان", "محله", "روستای", "شهر", "استان", "پارک")
_WORK: Final = (
    "ساخت پل", "بازسازی بازار", "لایروبی زاینده‌رود", "گازرسانی", "احداث مدرسه", "نوسازی مترو",
)  # fmt: skip


def make(
    path: Path, mentions: int = MENTIONS, entities: int = ENTITIES, commitments: int = COMMITMENTS
) -> Library:
    """Makes the library, with its search index, and leaves it open."""
    library = Library.create(path)
    people = [_entity(number) for number in range(entities)]
    chance = random.Random(4)
    weights = list(accumulate(1 / (rank + 3) for rank in range(entities)))
    articles = mentions // _MENTIONS_AN_ARTICLE
    database = Database(path)
    try:
        with import_session(database, path.name) as session:
            session.take_header(HeaderDraft(annotators=[AnnotatorDraft(id=ANNOTATOR, name="سنجش")]))
            with database.writing(bulk=True) as connection:
                new = [(entity, session.id) for entity in people]
                shared_rows.write(connection, Entity, [], new)
            for first in range(0, articles, _ARTICLES_AT_ONCE):
                numbers = range(first, min(first + _ARTICLES_AT_ONCE, articles))
                made = [_Article(number, people, weights, chance) for number in numbers]
                for article in made:
                    session.add(article.draft)
                session.flush()
                wanted = [article for article in made if article.number < commitments]
                with database.writing(bulk=True) as connection:
                    commitment_rows.put_in(connection, [(a.commitment(), None) for a in wanted])
            session.finish(Action.IMPORT)
    finally:
        database.close()
    library.build_index()
    return library


def _entity(number: int) -> Entity:
    if number % 3 == 2:
        name = f"{_PLACES[number % len(_PLACES)]} {_LAST_NAMES[number // 3 % 20]} {number}"
        return Entity(EntityId(f"e{number:05}"), PLACE, EntityKind.SITE, name, (f"{name} نو",))
    names = list(product(_FIRST_NAMES, _LAST_NAMES))
    first, last = names[number % len(names)]
    name = f"{first} {last}" if number < len(names) else f"{first} {last} {number // len(names)}"
    return Entity(
        EntityId(f"e{number:05}"), PERSON, EntityKind.PERSON, name, (last, f"دکتر {last}")
    )


@dataclass
class _Article:
    """One article of the registry: its draft, and its commitment."""

    number: int
    people: Sequence[Entity]
    weights: Sequence[float]
    chance: random.Random

    def __post_init__(self) -> None:
        self.id = ArticleId(f"a{self.number:06}")
        self._chosen = self.chance.choices(
            self.people, cum_weights=self.weights, k=_MENTIONS_AN_ARTICLE
        )
        work = self.chance.choice(_WORK)
        pieces: list[str] = []
        places: list[tuple[Entity, int]] = []
        at = 0
        for entity in self._chosen:
            places.append((entity, at))
            pieces.append(f"{entity.name} درباره {work} سخن گفت. ")
            at += len(pieces[-1])
        self.wording = f"{work} تا پایان سال به پایان می‌رسد"
        self.wording_at = at
        self.text = f"{''.join(pieces)}{self.wording}.\n"
        self.work = work
        self.day = _FIRST_DAY + timedelta(days=self.number % 600)
        self.draft = self._draft(places)

    def _draft(self, places: Sequence[tuple[Entity, int]]) -> ArticleDraft:
        annotations = [
            self._annotation(f"m{n:02}", entity.layer_id, at, len(entity.name), entity.id)
            for n, (entity, at) in enumerate(places)
        ]
        wording = self._annotation("c", "commitment", self.wording_at, len(self.wording), None)
        return ArticleDraft(
            id=self.id,
            title=f"{self.work} ({self.number})",
            text=self.text,
            sha256=sha256_of(self.text),
            metadata={"date": self.day.isoformat()},
            annotations=[*annotations, wording],
        )

    def _annotation(
        self, id_: str, layer: str, start: int, length: int, entity: str | None
    ) -> AnnotationDraft:
        prefix, suffix = context_of(self.text, start, start + length)
        draft = AnnotationDraft(
            id=id_,
            layer=layer,
            start=start,
            end=start + length,
            quote=self.text[start : start + length],
            prefix=prefix,
            suffix=suffix,
            annotator=ANNOTATOR,
            created=CREATED,
            origin="person",
        )
        if entity is not None and self.chance.random() >= _UNLINKED_SHARE:
            draft.entity = entity
        return draft

    def commitment(self) -> Commitment:
        """Returns the article's commitment: made by whom it mentions first, to whom it mentions next."""
        due = self.day + timedelta(days=self.chance.randrange(30, 600))
        bare = Commitment(
            CommitmentId(f"k{self.number:06}"),
            self.id,
            (AnnotationId("c"),),
            ANNOTATOR,
            CREATED,
            summary=self.work,
            slots=dict(self._slots()),
            kind=self.chance.choice([*CommitmentKind]),
            strength=self.chance.choice([*Strength]),
            deadline=Deadline("تا پایان سال", latest=due, precision="day", calendar="jalali"),
            topic=self.work.split()[-1],
        )
        if self.number % 2:
            return bare
        evidence = Evidence(
            EvidenceId(f"v{self.number}"),
            EvidenceKind.LINK,
            ANNOTATOR,
            CREATED,
            target="https://example.org/",
        )
        status = self.chance.choice([*CommitmentStatus])
        step = StatusChange(status, due, (evidence.id,), ANNOTATOR, CREATED)
        return replace(bare, evidence=(evidence,), history=(step,))

    def _slots(self) -> Iterator[tuple[SlotName, tuple[Filler, ...]]]:
        who, to_whom, where = self._chosen[:3]
        span = Span(self.wording_at, self.wording_at + len(self.work))
        prefix, suffix = context_of(self.text, *span)
        yield SlotName.WHO, (Filler(entity_id=who.id),)
        yield SlotName.WHAT, (Filler(self.work, span, prefix, suffix),)
        yield SlotName.TO_WHOM, (Filler(to_whom.name, entity_id=to_whom.id),)
        yield SlotName.WHERE, (Filler(entity_id=where.id),)


if __name__ == "__main__":
    made = make(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    print(made.stats())
    made.close()

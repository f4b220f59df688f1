"""Small articles with people and places in them, for whatever is to learn from some."""

from __future__ import annotations

from pathlib import Path

from builders import library_with, tag_span

from reader_app.annotate.commands import set_status
from reader_app.library import Library
from reader_app.model import PERSON, PLACE, LayerId, Span, Status
from reader_app.suggest.lesson import Lesson, TaggedSpan
from reader_app.suggest.model_file import Tally
from reader_app.suggest.trainer import Snapshot

_PEOPLE = ("کژوانی‌پور", "زرمان بهرامی", "پرتو آذری", "نیکدخت سروری", "ماهور رادان")
_PLACES = ("هرمزآباد", "سپیدکوه", "دشت نیلوفر", "کهن‌دژ")
_SENTENCES = (
    "دیروز {person} 🌉 در {place} گفت که آب کم است.",
    "به گزارش ما، {person} از {place} آمد و رفت.",
    "آب کم است و باران نمی‌بارد.",
    "عصر هم {office} از {spot} برگشت.",
)
# No model but the annotator's own takes these for people and places.
_OFFICES = ("استاندار", "سخنگو", "دادستان")
_SPOTS = ("پایتخت", "روستا")

type Place = tuple[int, int, LayerId]


def text_and_places(number: int) -> tuple[str, list[Place]]:
    """An article, a different one for each number, and what is to be tagged in it."""
    text, places = "", list[Place]()
    for i, sentence in enumerate(_SENTENCES * 2):
        named = {
            "person": _PEOPLE[(number + i) % len(_PEOPLE)],
            "place": _PLACES[(number * 2 + i) % len(_PLACES)],
            "office": _OFFICES[(number + i) % len(_OFFICES)],
            "spot": _SPOTS[number % len(_SPOTS)],
        }
        line = sentence.format(**named) + "\n"
        for role, words in named.items():
            if f"{{{role}}}" in sentence:
                start = len(text) + line.index(words)
                layer = PERSON if role in ("person", "office") else PLACE
                places.append((start, start + len(words), layer))
        text += line
    return f"خبر {number}\n{text}", [
        (start + len(f"خبر {number}\n"), end + len(f"خبر {number}\n"), layer)
        for start, end, layer in places
    ]


def lesson(number: int) -> Lesson:
    text, places = text_and_places(number)
    return Lesson(text, tuple(TaggedSpan(*place) for place in sorted(places)))


def snapshot(lessons: int = 12) -> Snapshot:
    return Snapshot(tuple(map(lesson, range(lessons))), Tally(lessons, lessons * 8))


def annotated_library(path: Path, articles: int = 12, others: int = 1) -> Library:
    """A library of articles that are done, and of others that nobody has looked at."""
    made = [text_and_places(number) for number in range(articles + others)]
    library, ids = library_with(path, *(text for text, _ in made))
    for article_id, (_, places) in zip(ids[:articles], made, strict=False):
        for start, end, layer in places:
            tag_span(library, article_id, Span(start, end), layer)
        article, _ = library.article(article_id)
        library.apply(set_status([article], Status.DONE))
    return library

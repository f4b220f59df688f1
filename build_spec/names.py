"""Makes resources/gazetteers/names.tsv out of a package, a list of words and a list of our own.

usage: uv run --no-project --python 3.12 --with farsi-faker==1.9.0 --with hazm==0.12.1 \\
           python build_spec/names.py [--check]

With --check nothing is written; the exit code is 1 if the file is not what would be made. The same
packages make the same bytes. Of hazm only its list of words with their counts is read.

A line is a name, what it is of people (m, f: given to men, to women; s: a surname) and "*" where it is an
ordinary word as well, parted by tabs. A name of two words stands as one, with a half-space.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader_app.gazetteers import places  # noqa: E402
from reader_app.text.search_key import search_key  # noqa: E402

TARGET = ROOT / "resources" / "gazetteers" / "names.tsv"
OWN_WORDS = Path(__file__).with_name("name_words.txt")

HALF_SPACE = "\u200c"
LETTERS = frozenset("ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c")
TO_PERSIAN = str.maketrans("يىكۀةٱ", "ییکهها")
ROLES = {"male_names": "m", "female_names": "f", "last_names": "s"}
OWN_ROLES = {"male": "m", "female": "f", "surnames": "s"}

LEAST_LETTERS = 3
COMMON = 1_000_000
"""From here a word of hazm's list that we do not hold to be a name is dropped."""
KNOWN = 1
"""hazm's counts are of little worth, 0 is "unknown": from here a word is ordinary as well."""


@dataclass
class Own:
    """Our own list, by its sections; the words by their keys."""

    names: dict[str, tuple[str, set[str]]] = field(default_factory=dict[str, tuple[str, set[str]]])
    ambiguous: set[str] = field(default_factory=set[str])
    no_names: set[str] = field(default_factory=set[str])


def read_own() -> Own:
    own = Own()
    section = ""
    for line in OWN_WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line or line.startswith("#"):
            continue
        elif section in OWN_ROLES:
            for word in line.split():
                name = word.replace("_", HALF_SPACE)
                _, roles = own.names.setdefault(search_key(name), (name, set()))
                roles.add(OWN_ROLES[section])
        else:
            words = own.ambiguous if section == "ambiguous" else own.no_names
            words.update(search_key(word.replace("_", HALF_SPACE)) for word in line.split())
    return own


def read_package() -> Iterator[tuple[str, str]]:
    """Yields each name of farsi-faker that is written in Persian letters, with its role."""
    pickled = _packaged("farsi-faker", "farsi_faker/data/names.pkl")
    lists: dict[str, list[str]] = _Plain(pickled.open("rb")).load()
    for title, role in ROLES.items():
        for name in lists[title]:
            plain = HALF_SPACE.join(name.translate(TO_PERSIAN).split())
            if len(search_key(plain)) >= LEAST_LETTERS and set(plain) <= LETTERS:
                yield plain, role


class _Plain(pickle.Unpickler):
    """Reads lists and strings, and refuses whatever would call something."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


def read_counts() -> dict[str, int]:
    """Returns hazm's counts by the keys of its words."""
    counts: dict[str, int] = {}
    for line in _packaged("hazm", "hazm/data/words.dat").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split("\t")
        key = search_key(word)
        counts[key] = max(int(count), counts.get(key, 0))
    return counts


def _packaged(package: str, name: str) -> Path:
    """Returns where a file of a package is, which is not imported for it."""
    return Path(str(distribution(package).locate_file(name)))


# --- the file ---


def make() -> str:
    own = read_own()
    counts = read_counts()
    of_places = {search_key(name) for place in places() for name in place.names}
    names = dict(own.names)
    for name, role in read_package():
        key = search_key(name)
        is_common = counts.get(key, 0) >= COMMON and key not in own.ambiguous
        if key in own.names or not (key in own.no_names or is_common or _is_compound(name, own)):
            names.setdefault(key, (name, set()))[1].add(role)
    plain = set(own.names) - own.ambiguous
    flags = {key: _flag(key, own, plain, counts, of_places) for key in names}
    return "".join(sorted(f"{n}\t{_letters(r)}\t{flags[key]}\n" for key, (n, r) in names.items()))


def _is_compound(name: str, own: Own) -> bool:
    """Tells «محمد علی» from «آل خمیس»: its parts are names on their own, and are found as such."""
    parts = name.split(HALF_SPACE)
    return len(parts) > 1 and all(search_key(part) in own.names for part in parts)


def _letters(roles: Iterable[str]) -> str:
    return "".join(role for role in "mfs" if role in roles)


def _flag(key: str, own: Own, plain: set[str], counts: dict[str, int], of_places: set[str]) -> str:
    """Returns "*" of a name that is an ordinary word, an adjective of one, or of a place as well."""
    if key in own.ambiguous:
        return "*"
    if key in plain or key in own.no_names:
        return ""
    stem = key.removesuffix("ی")
    is_word = counts.get(key, -1) >= 0
    is_adjective = (
        stem != key and (counts.get(stem, 0) >= KNOWN or stem in of_places) and stem not in plain
    )
    return "*" if is_word or is_adjective or key in of_places else ""


def main(arguments: list[str]) -> int:
    if set(arguments) - {"--check"}:
        print(__doc__)
        return 2
    made = make()
    if "--check" in arguments:
        is_as_made = TARGET.exists() and TARGET.read_text(encoding="utf-8") == made
        print("As made." if is_as_made else f"not what would be made: {TARGET.name}")
        return 0 if is_as_made else 1
    TARGET.write_text(made, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {made.count(chr(10))} names, {len(made.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

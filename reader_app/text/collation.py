"""The order of Persian words: code points alone would put پ، چ، ژ، ک، گ and ی after all others."""

from __future__ import annotations

from typing import Final

# The Persian alphabet (ISIRI 6219). Letters are moved to a block of the private use area, in order.
_ALPHABET: Final = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_BLOCK: Final = 0xE000
_VARIANTS: Final = {"أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ی", "ي": "ی", "ى": "ی"} | {
    "ك": "ک",
    "ة": "ه",
    "ۀ": "ه",
}
# Half-spaces, joiners, tatweel and vowel marks do not count.
_IGNORED: Final = "\u200c\u200d\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670"
_RANKS: Final = {letter: _BLOCK + rank for rank, letter in enumerate(_ALPHABET)}
_DIGITS: Final = {zero + n: str(n) for zero in (0x06F0, 0x0660) for n in range(10)}
_TABLE: Final[dict[int, int | str | None]] = (
    {ord(letter): rank for letter, rank in _RANKS.items()}
    | {ord(variant): _RANKS[letter] for variant, letter in _VARIANTS.items()}
    | {ord(sign): None for sign in _IGNORED}
    | _DIGITS
)


def collation_key(text: str) -> str:
    """Returns a string whose code points sort as a Persian reader sorts `text`.

    Latin letters are compared without their case and come before Persian ones, digits of all three
    scripts are alike and come first.
    """
    return text.casefold().translate(_TABLE)

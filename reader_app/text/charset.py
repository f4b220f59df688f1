"""Told apart: the encodings that Persian text files come in.

UTF-8, UTF-16 and UTF-32 are known by their byte order mark or by their shape, Windows-1256 by being
Arabic letters where the bytes are no UTF-8. Anything else is refused: a wrong guess would be stored.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from reader_app.errors import UndecodableBytes

# The marks of UTF-32 come first, for the little-endian one begins with that of UTF-16.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Enough of a file to see which bytes of each pair are the high ones.
_SAMPLE_BYTES: Final = 4096

# The high bytes of Arabic letters and of all that stands between them in UTF-16 (U+0000 to U+08FF
# without line ends and tabs); no text in an encoding by bytes has these control characters.
_HIGH_BYTES: Final = bytes(range(9))

_CONTROLS: Final = bytes(byte for byte in range(0x20) if byte not in b"\t\n\v\f\r\x1a")

# What Persian and Arabic text has beyond ASCII in Windows-1256, half-space and joiner included.
_EXPECTED_IN_1256: Final = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگکھہ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
    "،؛؟«»‘’“”–—…•‹›\u00a0\u00ad\u200c\u200d\u200e\u200f"
).encode("windows-1256")
_ASCII: Final = bytes(range(0x80))


def decode(raw: bytes, path: Path) -> str:
    """Returns the text of the bytes of the file at `path`, without a byte order mark.

    Raises UndecodableBytes with the offset in `raw` of the first byte that does not fit.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strict(raw, len(mark), encoding, path)
    if encoding := _utf16_by_shape(raw):
        return _strict(raw, 0, encoding, path)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        if _is_broken_utf8(raw) or not _looks_like_1256(raw):
            raise UndecodableBytes(path, error.start) from None
    return raw.decode("windows-1256")


def _strict(raw: bytes, start: int, encoding: str, path: Path) -> str:
    try:
        return raw[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableBytes(path, start + error.start) from None


def _utf16_by_shape(raw: bytes) -> str | None:
    """Returns the UTF-16 that `raw` looks like: high bytes at every other place and nowhere else."""
    sample = raw[:_SAMPLE_BYTES]
    first, second = sample[0::2], sample[1::2]
    in_first, in_second = _share_of(first, _HIGH_BYTES), _share_of(second, _HIGH_BYTES)
    if in_second > 0.5 and in_first < 0.2:
        return "utf-16-le"
    if in_first > 0.5 and in_second < 0.2:
        return "utf-16-be"
    return None


def _share_of(raw: bytes, wanted: bytes) -> float:
    return 1 - len(raw.translate(None, wanted)) / len(raw) if raw else 0


def _is_broken_utf8(raw: bytes) -> bool:
    """Tells whether most of what is beyond ASCII is UTF-8 all the same.

    Letters of Windows-1256 make a sequence of UTF-8 by chance at times («سپ»), but seldom.
    """
    valid = raw.decode("utf-8", "ignore")
    stray_bytes = len(raw) - len(valid.encode())
    return stray_bytes < len(valid) - len(valid.encode("ascii", "ignore"))


def _looks_like_1256(raw: bytes) -> bool:
    """Tells whether nearly all bytes beyond ASCII are letters or signs of Persian and Arabic."""
    if len(raw.translate(None, _CONTROLS)) < len(raw):
        return False
    return _share_of(raw.translate(None, _ASCII), _EXPECTED_IN_1256) > 0.9

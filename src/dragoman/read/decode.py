"""Bytes as text: by their mark, by what the page declares, by UTF-8, and only then by a guess."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, lookup
from dataclasses import dataclass

from charset_normalizer import from_bytes

from dragoman.errors import InputError

_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["'])\s*([A-Za-z0-9_.:-]{2,30})""",
    re.IGNORECASE,
)
# What the web means by these names is their Windows superset (WHATWG Encoding Standard).
_AS_ON_THE_WEB = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
# Words that are all letters beyond ASCII, several of them: no Western text has such.
_FOREIGN_WORDS = re.compile(rb"(?:[\x80-\xff]{4,}[\s:,.-]+[\x80-\xff]{3,}|[\x80-\xff]{6,})")
# Cyrillic, and the half-wide signs of Japanese that its bytes are taken for.
_CYRILLIC = re.compile("[а-яА-Я]{3}|[\uff61-\uff9f]{3}")
_GUESSED_FROM = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a snapshot without its byte order mark, the codec used, and how many broken bytes were replaced."""

    text: str
    encoding: str
    replaced: int = 0


def decode(name: str, content: bytes, html: bool = False) -> Decoded:
    """The text in `content`. Raises InputError when the bytes are no text in any encoding known here."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, "replace")
            return _checked(name, Decoded(text, encoding, text.count("\ufffd")))
    if html and (declared := _declared(content)) is not None:
        return _checked(name, declared)
    if (wide := _wide(content)) is not None:
        return _checked(name, Decoded(content.decode(wide, "replace"), wide))
    try:
        return _checked(name, Decoded(content.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _checked(name, _guessed(content))


def _checked(name: str, decoded: Decoded) -> Decoded:
    sample = decoded.text[:100_000]
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1b\x1a" for character in sample)
    if controls * 20 > len(sample) or decoded.replaced * 3 > len(decoded.text):
        raise InputError(
            name,
            "these bytes are not text in any encoding known here.",
            "The rest of the batch is read.",
            "Save the page as UTF-8 text or HTML and read that.",
            code="encoding",
        )
    return decoded


def _declared(content: bytes) -> Decoded | None:
    found = _DECLARED.search(content[:4096])
    if found is None:
        return None
    try:
        encoding = lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    encoding = _AS_ON_THE_WEB.get(encoding, encoding)
    try:
        return Decoded(content.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        # The page says one thing and is another; its bytes decide.
        return None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark, seen by the zeros at every second byte of Latin text."""
    sample = content[:4096]
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 4:
        return None
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _guessed(content: bytes) -> Decoded:
    repaired = content.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    valid = sum(character > "\x7f" for character in repaired) - broken
    if valid >= broken:
        # Most of what is not ASCII is good UTF-8: this was UTF-8, damaged on its way.
        return Decoded(repaired, "utf-8", broken)
    foreign = sum(byte > 127 for byte in content)
    if foreign * 5 < len(content) and _FOREIGN_WORDS.search(content) is None:
        # Latin letters nearly throughout: the few others are the quotes, dashes and accents of Western Windows.
        try:
            return Decoded(content.decode("cp1252"), "cp1252")
        except UnicodeDecodeError:
            pass
    # Where a frame of another script stands around an English text, only the lines in that script tell which it is.
    telling = b"\n".join(line for line in content[:_GUESSED_FROM].splitlines() if _FOREIGN_WORDS.search(line))
    best = from_bytes(telling or content[:_GUESSED_FROM]).best()
    if best is not None and best.encoding not in ("utf_8", "ascii"):
        encoding = best.encoding
        if telling and _CYRILLIC.search(telling.decode(encoding, "replace")):
            # The two Cyrillic pages of the press differ by case above all: small letters are the commoner ones.
            encoding = max(("cp1251", "koi8_r"), key=lambda page: _small_letters(telling, page))
        try:
            return Decoded(content.decode(encoding), encoding.replace("_", "-"))
        except (UnicodeError, LookupError):
            pass
    return Decoded(repaired, "utf-8", broken)


def _small_letters(content: bytes, encoding: str) -> int:
    return len(re.findall("[а-я]", content.decode(encoding, "replace")))

"""Any script in Latin letters, word by word. Scripts that leave vowels out are marked, for they compare otherwise."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from dragoman.knowledge.loading import load
from dragoman.resolve.identity.names.kana import morae

_APOSTROPHES = re.compile(r"['’‘`ʼʻ´\"“”«»]")
_BREAKS = re.compile(r"[\s\-‐‑–—_/,;:()\[\]&+|·・‧•]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name in lower-case Latin letters. `abjad`: its script writes no short vowels. `heard`: how it stands
    in a script of syllables, where it is a name of elsewhere as it is heard."""

    text: str
    abjad: bool = False
    initial: bool = False
    script: str = "latin"
    heard: str = ""


@lru_cache(maxsize=20_000)
def words(name: str, of_body: bool = False) -> tuple[Word, ...]:
    """The words of a name, romanised. Of a body, characters that stand together are one word; of a person, two.

    >>> [word.text for word in words("Қасым-Жомарт Тоқаев")], [word.text for word in words("习近平")]
    (['qasym', 'zhomart', 'toqaev'], ['xi', 'jinping'])
    """
    name = unicodedata.normalize("NFC", name)
    if not _VIETNAMESE.search(name):
        name = name.replace("đ", "dj").replace("Đ", "Dj")
    found: list[Word] = []
    for raw in _BREAKS.split(name.replace(".", ". ")):
        found += _word(_APOSTROPHES.sub("", _geresh(raw)), of_body)
    return tuple(found)


SYLLABIC = ("kana", "hangul", "han")
"""Scripts whose letters are syllables, those that tell most of how a name is said first."""


@lru_cache(maxsize=20_000)
def heard_words(name: str) -> tuple[Word, ...]:
    """The words of a name of elsewhere in a script of syllables, with a dot or a blank between them; none of others.

    >>> [word.text for word in heard_words("乔·拜登")], heard_words("Joe Biden")
    (['qiao', 'baideng'], ())
    """
    pieces = [piece for piece in _BREAKS.split(unicodedata.normalize("NFC", name)) if piece]
    if not pieces or any(script_of(piece) not in SYLLABIC for piece in pieces):
        return ()
    return tuple(
        Word("".join(syllables(piece, script)), script=script, heard=piece)
        for piece in pieces
        for script in [script_of(piece)]
    )


def syllables(text: str, script: str) -> tuple[str, ...]:
    """A word in Latin letters, syllable by syllable.

    >>> syllables("拜登", "han"), syllables("ジョー", "kana"), syllables("푸틴", "hangul")
    (('bai', 'deng'), ('jo',), ('pu', 'tin'))
    """
    if script == "kana":
        return morae(text)
    return tuple(read for letter in text if (read := re.sub("[^a-z]", "", anyascii(letter).lower())))


def _geresh(raw: str) -> str:
    """Hebrew letters that a mark makes another sound of: "אברמוביץ׳" is Abramovich."""
    for letters, sound in _MARKED:
        raw = letters.sub(sound, raw)
    return raw


_MARKED = ((re.compile("[ץצ]['’׳]"), "ש"), (re.compile("[גז]['’׳]"), "ז"))


def _word(raw: str, of_body: bool) -> list[Word]:
    bare = raw.strip(".").strip()
    if not bare:
        return []
    script = script_of(bare)
    if script in ("han", "hangul"):
        read = syllables(bare, script)
        surname = 2 if bare[:2] in load("names")["compound_chinese_surnames"] else 1
        if 1 < len(read) <= 4 and not of_body:
            return [
                Word("".join(read[:surname]), script=script),
                *([Word("".join(read[surname:]), script=script)] if read[surname:] else []),
            ]
        return [Word("".join(read), script=script, heard=bare)] if read else []
    if script == "kana":
        return [Word(text, script=script, heard=bare)] if (text := _plain("".join(morae(bare)))) else []
    if script == "arabic" and bare.startswith(("ال", "لل")) and len(bare) > 4:
        bare = bare[2:]
    if script == "greek":
        bare = _greek(bare)
    if script == "thai":
        bare = _THAI_VOWEL.sub(r"\2\1", bare)
    text = _letter_by_letter(bare) if script in ("arabic", "hebrew") else _plain(anyascii(_turkic(bare)))
    if not text:
        return []
    if script == "indic" and raw.endswith("."):
        text = _LETTER_NAMES.get(text, text)
    return [Word(text, script in ("arabic", "hebrew", "indic", "thai"), 1 in (len(text), len(bare)), script)]


# Initials as Indic scripts write them, by the English names of the letters: "एस." is "S.".
_LETTER_NAMES = dict(
    pair.split(":")
    for pair in "es:s em:m en:n el:l eph:f ar:r ec:h ke:k pi:p ti:t vi:v bi:b di:d ji:g si:c je:j ai:i yu:u e:a".split()
)


def _letter_by_letter(bare: str) -> str:
    """The letters of an abjad; an h of its own behind s or p is set off, for it makes no sh or ph."""
    text = ""
    for letter in bare:
        sound = _plain(anyascii(_turkic(letter)))
        text += "'" + sound if sound == "h" and text[-1:] in _BEFORE_H else sound
    return text


_BEFORE_H = tuple("spkgzc")


def _greek(bare: str) -> str:
    """Pairs of letters that are one sound: "Ευάγγελος" is Evangelos."""
    plain = unicodedata.normalize("NFD", bare.lower())
    plain = "".join(letter for letter in plain if letter == "\u0308" or not unicodedata.combining(letter))
    for pattern, sound in _GREEK_PAIRS:
        plain = pattern.sub(sound, plain)
    return plain


_GREEK_PAIRS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("([αεη])υ(?=[θκξπστφχψς]|$)", r"\1φ"),
        ("([αεη])υ(?!\u0308)", r"\1β"),
        ("ου", "u"),
        ("γ(?=[γκξχ])", "ν"),
        ("^μπ", "b"),
        ("^ντ", "d"),
        ("^γκ", "g"),
    )
)
_THAI_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")  # written before the consonant it is said behind
_VIETNAMESE = re.compile("[ơưăƠƯĂ\u1ea0-\u1ef9]")


def _turkic(text: str) -> str:
    """Letters whose usual ASCII neighbour misleads: Ə is read as a broad e, Ğ often dropped."""
    return text.translate(_LETTERS)


_LETTERS = str.maketrans(
    {
        "ə": "a",
        "Ə": "A",
        "ظ": "z",
        "ض": "d",
        "ذ": "z",
        "ث": "s",
        "ي": "y",
        "ی": "y",
        "ة": "h",
        "ћ": "c",
        "Ћ": "C",
        "ц": "ts",
        "ј": "y",
        "Ј": "Y",
        "ח": "kh",
        "ש": "sh",
        "ב": "b",
        "ו": "w",
        "כ": "k",
        "ך": "k",
        "פ": "p",
        "ף": "p",
    }
)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


@lru_cache(maxsize=20_000)
def script_of(text: str) -> str:
    """The script of most letters: latin, cyrillic, arabic, han, hangul, kana, greek, hebrew, indic, thai or other."""
    counts: dict[str, int] = {}
    for letter in text:
        if not letter.isalpha():
            continue
        name = unicodedata.name(letter, "")
        script = next((known for start, known in _SCRIPTS if name.startswith(start)), "other")
        counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script]) if counts else "latin"


_SCRIPTS = (
    ("LATIN", "latin"),
    ("CYRILLIC", "cyrillic"),
    ("ARABIC", "arabic"),
    ("CJK", "han"),
    ("HANGUL", "hangul"),
    ("HIRAGANA", "kana"),
    ("KATAKANA", "kana"),
    ("GREEK", "greek"),
    ("HEBREW", "hebrew"),
    ("DEVANAGARI", "indic"),
    ("BENGALI", "indic"),
    ("GURMUKHI", "indic"),
    ("GUJARATI", "indic"),
    ("TAMIL", "indic"),
    ("TELUGU", "indic"),
    ("SINHALA", "indic"),
    ("THAI", "thai"),
)

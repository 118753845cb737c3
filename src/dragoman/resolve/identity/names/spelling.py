"""How far two romanised words are apart, where the ways of transliterating cost little."""

import re
from functools import cache, lru_cache

from dragoman.knowledge.loading import load
from dragoman.resolve.identity.names.letters_apart import letters_apart
from dragoman.resolve.identity.names.scripts import Word

# Applied in order. Capitals stand for one sound each: C as in church, S as in shop, J as in measure or judge.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(?:[ck]?h|x)a(?:tz|dj|dzh?|ts|j)[iy]+(?=.{2})", "haji"),
        (r"tzh", "tskh"),
        (r"shch|stch|schtsch|szcz", "S"),
        (r"tsch|tch|tsh|cz", "C"),
        (r"sch|sh|sz", "S"),
        (r"dzh|dsch|dj|dzs|zh", "J"),
        (r"ch", "C"),
        (r"(?<=[aeiouy])nh$", "nH"),
        (r"(?<=[aeiouy])j(?=[^aeiouy]|$)", "y"),
        (r"j", "J"),
        (r"(?<=[aeo])w(?=u)", ""),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ts|tz|tc", "z"),
        (r"ck|qu(?=[ei])|q", "k"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"w", "v"),
        (r"(.)\1+", r"\1"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"ij(?=[aeou])", "y"),
        (r"[yi]?J(?=ew$)", "y"),
        (r"^y(?=e)", ""),
        (r"(?<=[aeiou])[yj]e|(?<=[^aeiou])[yi]e", "e"),
        (r"(?:sk|ck)(?:y|i|yi|iy|ii|ij|yj|yy)$", "ski"),
        (r"(?:iy|ii|yi|yy|ij|ey|ei|ai|ay|y)$", "i"),
        (r"[iy]?y(?=[aou])|i(?=[aou])", "y"),
        (r"ey|ei|ay(?=[^aeiou])|ai", "ei"),
        (r"(?<=[^aeiou])y(?=[^aeiou]|$)", "i"),
        (r"(?<=[aeiou])v(?=f)", ""),
        (r"(?:off|of|ow|oph)$", "ov"),
        (r"(?:eff|ef|ew)$", "ev"),
        (r"(?<=[aeiou])h(?=[^aeiou]|$)", ""),
        (r"(?<=[^aeiou])(?:[aeiu]l?)?din(?:e|i)?$|^(?:[aeiu]l?)?dine?$", "din"),
        (r"(?<=[^aeiouyqg])([uo])e(?=[^aeiouy'])", r"\1"),
        (r"(.)\1+", r"\1"),
        (r"'", ""),
    )
)

# East Slavic names as Minsk, Kyiv and Moscow spell them: h for g, a for an unstressed o, ts and dz for soft t and d.
_EASTERN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^v(?=o)", ""),
        (r"^ya|^ia", "e"),
        (r"ts(?=[iy])", "t"),
        (r"dz(?=[iy])", "d"),
        (r"[iy]ou$|[iy]ow$|[iy]o[vu]$|[iy]ov$|y?ev$", "ov"),
        (r"ou$|au$|aw$|ow$", "ov"),
        (r"(?<![kszctpg])h", "g"),
        (r"a", "o"),
        (r"y|i|e", "i"),
        (r"ii+", "i"),
        (r"i(?=o)", ""),
    )
)
_EASTERN_END = re.compile(r"(?:ov|ev|a[uw]|o[uw]|in|sk|ko|ka|[cs]h|ts|[iyu]k|[iey][iyj])[aiy]{0,3}$")

# Central Asian surnames are borne with and without it.
_SURNAME_ENDING = re.compile(r"(?<=.{4})(?:ov|ev|yev|ova|eva)$|(?<=.{4})zod[ae]h?$")


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """A spelling with what transliterations differ in evened out.

    >>> key("yerzhan") == key("erjan"), key("tokayev") == key("toqaev"), key("zelenskyy") == key("zelenskiy")
    (True, True, True)
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


@cache
def _given_groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(load("names")["given"]):
        for name in names:
            groups.setdefault(key(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def korean_spellings(surname: str) -> tuple[str, ...]:
    """How those write themselves whose Korean surname is so in its own letters; itself for any other."""
    return next((tuple(names) for names in load("names")["korean"] if surname in names), (surname,))


@cache
def _korean() -> dict[str, int]:
    return {name: number for number, names in enumerate(load("names")["korean"]) for name in names}


def _eastern(text: str) -> str:
    for pattern, replacement in _EASTERN:
        text = pattern.sub(replacement, text)
    return text


def likeness(one: Word, other: Word) -> float:
    """From 0 (different words) to 1 (the same); from 0.5 on they may be spellings of one name."""
    if one.text == other.text:
        return 1.0
    first, second = key(one.text), key(other.text)
    if first == second:
        return 0.98
    if "cyrillic" in (one.script, other.script) and unmarked(one) == unmarked(other):
        return 0.95  # letter by letter: in Latin ones a bare c may be two sounds
    if one.text.isdigit() or other.text.isdigit():
        return 0.0
    groups = _given_groups()
    if groups.get(first, frozenset()) & groups.get(second, frozenset()):
        return 0.9
    if "hangul" in (one.script, other.script):
        korean = _korean()
        if one.text in korean and korean.get(one.text) == korean.get(other.text):
            return 0.95
        first, second = _korean_key(first), _korean_key(second)
        if first == second:
            return 0.95
    abjad = one.abjad or other.abjad
    length = max(len(first), len(second))
    if min(len(first), len(second)) < 2:
        return 0.0
    if one.abjad != other.abjad:
        written, spoken = (first, second) if one.abjad else (second, first)
        if len(written) < 2:
            return 0.0
        cost = letters_apart(_abjad(written), _abjad(spoken), True)
        return max(0.0, 0.95 - 0.5 * cost / (0.16 * len(written) + 0.35))
    if _SURNAME_ENDING.sub("", first) == _SURNAME_ENDING.sub("", second) and length > 5:
        return 0.6
    if length > 5 and not abjad and _of_minsk(one.text, other.text):
        return 0.85
    cost = letters_apart(first, second, abjad)
    if first[0] != second[0] and "J" not in (first[0], second[0]):
        cost += 0.2
    limit = 0.13 * length + 0.1 if length > 4 else 0.14 * length
    return max(0.0, 0.97 - 0.47 * cost / limit)


def differ_by_an_ending(one: Word, other: Word) -> bool:
    """Whether the one word is the other with a surname's ending: Rahmon and Rahmonov, but Baran and Baranov too."""
    first, second = key(one.text), key(other.text)
    bare = (_SURNAME_ENDING.sub("", first), _SURNAME_ENDING.sub("", second))
    return first != second and bare[0] == bare[1] and bare != (first, second) and (bare[0] in (first, second))


_SOUTH_SLAVIC_END = re.compile(r"(?:ic|sk[ia])$")


def unmarked(word: Word) -> str:
    """A South Slavic surname as it stands where its Latin letters have lost their marks: "Вучић" is Vucic."""
    if word.script != "cyrillic" or not _SOUTH_SLAVIC_END.search(word.text):
        return word.text
    return word.text.replace("ch", "c").replace("sh", "s").replace("zh", "z")


def _of_minsk(one: str, other: str) -> bool:
    """Whether the words are one in the spelling of another East Slavic tongue: Halavko, Golovko; Kavaliou, Kovalev."""
    return bool(_EASTERN_END.search(one) and _EASTERN_END.search(other)) and key(_eastern(one)) == key(_eastern(other))


def _abjad(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text.replace("v", "u").replace("p", "b").replace("C", "S").replace("g", "J"))


def _korean_key(text: str) -> str:
    for old, new in (
        ("eo", "u"),
        ("eu", "u"),
        ("ae", "e"),
        ("oe", "e"),
        ("g", "k"),
        ("d", "t"),
        ("b", "p"),
        ("J", "C"),
        ("vo", "u"),
        ("vu", "u"),
        ("yu", "u"),
        ("yo", "u"),
        ("r", "l"),
        ("o", "u"),
    ):
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", text)

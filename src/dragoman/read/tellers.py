"""Names of tellers: what is one, how it is written, and when two are the same."""

import re
import unicodedata
from functools import cache

from dragoman.knowledge.loading import load_beside

_LEADING = re.compile(
    r"^(?:(?:as|and|but|also|earlier|by|the|a|an|its|his|her|their|this|that|our)\s+)+", re.IGNORECASE
)
_TRAILING = re.compile(
    r"(?:['’]s)?\s+(?:own\s+)?(?:staff\s+)?(?:correspondents?|reporters?)(?:\s+in\s+[A-Z]\w+)?$"
    r"|\s+(?:today|yesterday|here|also|earlier|later|further)$"
    r"|\s+on\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[A-Z][a-z]+\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)$",
    re.IGNORECASE,
)
TITLE = (
    r"(?:aide|advis[eo]r|spokes(?:man|woman|person)|minister|president|chairman|chairwoman|chairperson|chair|secretary|"
    r"secretary-general|ambassador|envoy|representative|director(?:-general)?|head|chief|commissioner|governor|mayor|"
    r"speaker|premier|chancellor|official|deputy|general|diplomat|consul|attaché|leader|analyst|expert|professor|"
    r"lawmaker|senator|mp|mr\.?|mrs\.?|ms\.?|dr\.?)"
)
_CAPITALS = r"[A-ZÀ-ÞŞĞİ][\w.'’\-]*"
_PARTICLES = r"(?:al|bin|de|van|von|der)"
_FULL_NAME = rf"{_CAPITALS}(?:\s(?:{_PARTICLES}|{_CAPITALS})){{1,4}}"
_TITLED = re.compile(rf"^.*\b{TITLE}\s+(?P<name>{_FULL_NAME})$", re.IGNORECASE)
_NAME = re.compile(rf"^{_CAPITALS}(?:\s(?:{_PARTICLES}|{_CAPITALS}))*$")
_SPEAKING = re.compile(rf"\b(?:{TITLE}s?|words?|remarks?|comments?|interview|speech|account|letter)$", re.IGNORECASE)
_PRONOUN = re.compile(
    r"^(?:he|she|it|they|we|i|who|which|sources? close|others|both|some|many|people|(?:the )?sides?|parties|"
    r"officials?|diplomats?|journalists|reporters?|media|report|post|page|account|office|department)$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"\b(?:news|agency|information|telegraph|press|the|of|national|state|official|correspondent|website|site|service|"
    r"office)\b"
)

_OUTLET_WORDS = re.compile(
    r"\b(?:news|agency|tv|radio|television|newspaper|daily|magazine|times|post|channel|broadcaster|wire|herald|tribune|"
    r"gazette|journal|observer|chronicle|telegraph)\b"
)


def tidy(name: str) -> str:
    """A teller as the chain names it: no article, no `correspondent`; a titled person by name alone."""
    tidied = " ".join(name.replace("’", "'").split()).strip(' ,.;:-–—()"“”')
    for _ in range(2):
        tidied = _TRAILING.sub("", _LEADING.sub("", tidied)).strip(" ,")
    titled = _TITLED.match(tidied)
    if titled and _NAME.match(titled["name"]) and not _institution().search(titled["name"]) and not _is_matter(tidied):
        return titled["name"]
    return tidied


@cache
def _institution() -> re.Pattern[str]:
    words = load_beside(__package__, "institutions.yaml")
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_folded(name) for name in load_beside(__package__, "agencies.yaml"))


def is_known_agency(name: str) -> bool:
    """Whether `name` is one of the news agencies and services of `agencies.yaml`."""
    return _folded(name) in _agencies() or _folded(name).removeprefix("the ") in _agencies()


def is_agency(name: str) -> bool:
    """Whether `name` is an outlet that passes news on: a known one, capital initials, or so called."""
    folded = _folded(name)
    return (
        is_known_agency(name)
        or _OUTLET_WORDS.search(folded) is not None
        or re.fullmatch(r"[A-Z]{3,5}", name.removeprefix("the ")) is not None
    )


def is_institution(name: str) -> bool:
    """Whether `name` is a body or an agency that tells for a living, and not a person who speaks."""
    return _institution().search(name) is not None or (name.isupper() and len(name) > 1)


def is_teller(name: str) -> bool:
    """Whether `name` can be somebody who tells: an institution, or a proper name."""
    if not name or len(name) > 120 or _PRONOUN.match(name) or _is_matter(name):
        return False
    if is_institution(name) or is_agency(name):
        return True
    return _NAME.match(name) is not None and re.fullmatch(TITLE, name, re.IGNORECASE) is None


def _is_matter(name: str) -> bool:
    """Whether a phrase names something that is spoken of and nobody who speaks: "illness of Minister Abenov"."""
    head, of, _ = name.partition(" of ")
    speaks = _institution().search(head) or _SPEAKING.search(head) or is_agency(head)
    return bool(of) and head.islower() and not speaks


def same_teller(first: str, second: str) -> bool:
    """Whether two names are one teller: equal but for case, accents, articles and `News Agency`, or one's initials."""
    a, b = _folded(first), _folded(second)
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return True
    short, long = sorted((a, b), key=len)
    core_short, core_long = _core(short), _core(long)
    if core_short and core_short == core_long:
        return True
    return len(short) > 1 and short == "".join(word[0] for word in long.split())


def _core(name: str) -> str:
    return " ".join(_SUFFIX.sub(" ", name).split())


def _folded(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^\w]+", " ", plain.replace("'s", "").replace("’s", "")).strip()

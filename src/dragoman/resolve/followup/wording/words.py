"""The words by which a promise and its outcome are known to be one: topics, numbers in names, kinds of occasion."""

import re
from functools import cache, lru_cache

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import load_beside, word_sets
from dragoman.knowledge.named_states import WITH_CAPITALS, states_in
from dragoman.knowledge.number_words import CARDINALS, MONTHS, ORDINALS
from dragoman.knowledge.states import states
from dragoman.model.words import fold

_ROMAN = re.compile(r"(?<![\w-])(?=[IVX]{1,6}(?![\w-]))(X{0,3}(?:IX|IV|V?I{0,3}))(?![\w-])")
_ORDINAL = re.compile(r"(?<![\w.])(\d{1,3})(?:st|nd|rd|th)\b", re.IGNORECASE)
_EDITION = re.compile(r"\b([A-Z][A-Za-z]{1,8})[- ]?(\d{1,2}|(?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d.,$€£])((?:19|20)\d\d)(?![\d%]|[.,]\d)")
_PERIOD = re.compile(r"\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\b")
_ORDINAL_WORD = re.compile(rf"\b(?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)
SMALL_NUMBERS = ("no", *(word for word, number in CARDINALS.items() if number <= 12))
"""Each at its place: "no" at 0."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}

# A meeting of a body may be told as its session, its talks or its conference; a visit or a vote is no such thing.
_LOOSE = frozenset(
    {"meeting", "session", "talks", "dialogue", "conference", "commission", "seminar", "forum", "summit"}
)

# "Two days before the summit", "on the sidelines of the forum": another occasion than the one promised.
ALONGSIDE = re.compile(
    r"\b(?:before|ahead of|after|following|on the (?:eve|sidelines|margins) of|for) (?:the|an?|its|their|\w+[’']s) "
    r"(?:[\w-]+ ){0,3}?(?:summit|conference|forum|session|congress|assembly|elections?|dialogue|games)\b",
    re.IGNORECASE,
)

_POSSESSIVE = re.compile(r"[’']s\b")
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ed",
    "es",
    "s",
    "ly",
    "al",
    "e",
    "y",
)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """A name or a sentence folded: each of many promises is weighed against the same one."""
    return fold(text)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A folded word without its usual endings, so that "opening", "opened" and "opens" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return _single(word[: -len(ending)])
    return word


def _single(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl" else word


@lru_cache(maxsize=8192)
def topics(text: str, leave_out: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of the words that say what something is about, without dates, states and courtesies."""
    return frozenset(stemmed for word, stemmed in _telling_words(text) if word not in leave_out)


@lru_cache(maxsize=8192)
def _telling_words(text: str) -> tuple[tuple[str, str], ...]:
    """The words that say what a text is about, each once, with their stems."""
    words = dict.fromkeys(fold(_POSSESSIVE.sub("", text)).split())
    return tuple(
        (word, stem(word))
        for word in words
        if len(word) > 2 and not word.isdigit() and word not in _small("small") and word not in state_words()
    )


@lru_cache(maxsize=8192)
def same_acts(stems: frozenset[str]) -> frozenset[str]:
    """Stems with those of words for one act made one: what was to be inaugurated was opened (`acts.yaml`)."""
    acts = _acts()
    return frozenset(acts.get(each, each) for each in stems)


def states_told(sentence: str) -> frozenset[str]:
    """The states whose name, people or capital a sentence names."""
    return frozenset(states_in(sentence, WITH_CAPITALS))


@lru_cache(maxsize=4096)
def states_of_outlet(name: str | None) -> tuple[str, ...]:
    """The states that who publishes a report is called after: "Ministry of Health of Peru", "the Oslo Evening"."""
    return tuple(sorted(states_meant(name))) if name else ()


def states_meant(sentence: str) -> frozenset[str]:
    """These and the states of which it names a town, or people: "in Aarhus", "the Danes"."""
    return frozenset(states_in(sentence, (*WITH_CAPITALS, "people", "place")))


def _small(sort: str) -> frozenset[str]:
    return word_sets(__package__, "small_words.yaml")[sort]


@cache
def _occasions() -> dict[str, str]:
    return {word: line.split()[0] for line in load_beside(__package__, "occasions.yaml") for word in line.split()}


@cache
def acts() -> frozenset[str]:
    """The stems of words that tell of an act and not of what is acted on (`acts.yaml`)."""
    return frozenset(_acts())


@cache
def _acts() -> dict[str, str]:
    lines = load_beside(__package__, "acts.yaml")
    return {stem(word): stem(line.split()[0]) for line in lines for word in line.split()}


@cache
def offices() -> frozenset[str]:
    """The stems of words that say who somebody is and of no one matter (`offices.yaml`)."""
    lines = load_beside(__package__, "offices.yaml")
    return frozenset(stem(word) for line in lines for word in line.split())


@cache
def state_words() -> frozenset[str]:
    """Single words that name a state, its people or its capital: they say who, not what."""
    return frozenset(
        word
        for state in states().values()
        for name in (*state.names, *state.adjective, *state.people, *state.capital)
        for word in fold(name).split()
        if len(word) > 2
    )


@lru_cache(maxsize=8192)
def editions(text: str) -> frozenset[int]:
    """The numbers of an occasion in a series: "9th", "ninth" and "IX" are 9."""
    found = {_roman(match.group(1)) for match in _ROMAN.finditer(text) if match.group(1) not in ("I", "")}
    for match in _ORDINAL.finditer(text):
        if _counts(text[match.end() :]):
            found.add(int(match.group(1)))
    for match in _ORDINAL_WORD.finditer(text):
        if _counts(text[match.end() :]):
            found.add(ORDINALS[match.group().casefold()])
    return frozenset(found)


def _counts(rest: str) -> bool:
    following = fold(rest[:40]).split()
    if not following:
        return False
    if following[0] in MONTHS or (len(following) > 1 and following[0] == "of" and following[1] in MONTHS):
        return False
    if following[:2] == ["round", "of"]:  # of talks, and not of a vote
        return not _ROUNDS.isdisjoint(following[2:5])
    return not any(word in _small("no_edition") for word in following[:1])


_ROUNDS = frozenset("talks negotiations consultations dialogue discussions".split())


def _roman(letters: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-value if value < max(values[place:], default=0) else value for place, value in enumerate(values))


@lru_cache(maxsize=8192)
def numbered_names(text: str) -> dict[str, frozenset[str]]:
    """Names that carry their number: `{"cop": {"27"}}` for "COP27"; months are no names."""
    found: dict[str, set[str]] = {}
    for name, number in _EDITION.findall(text):
        if (
            name.casefold() not in MONTHS
            and name.casefold() not in _small("small")
            and name.casefold()[:3] not in _SHORT_MONTHS
        ):
            found.setdefault(name.casefold(), set()).add(number[-2:])
    return {name: frozenset(numbers) for name, numbers in found.items()}


_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS if month != "may")


def years(text: str) -> frozenset[int]:
    """Years named in a text; those of a period such as 2021-2025 say nothing of when."""
    return frozenset(int(year) for year in _YEAR.findall(_PERIOD.sub(" ", text)))


@lru_cache(maxsize=8192)
def cities(text: str) -> frozenset[str]:
    """The folded names of the cities a text names, save where somebody said it; a capital of two names has one."""
    words = _WORD.findall(untold(text))
    found: set[str] = set()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size])
            if not words[start][0].isupper():
                continue
            for entry in gazetteer().get(phrase):
                if entry.sort == "capital":
                    found.add(f"capital of {entry.key}")
                elif entry.sort == "place":
                    found.add(fold(entry.name if entry.name != entry.state else phrase))
    return frozenset(found)


@lru_cache(maxsize=8192)
def towns(text: str) -> frozenset[str]:
    """The cities a text names, and what else it says things happen in, near or between."""
    found = {fold(name) for match in _WHERE.finditer(text) for name in match.groups() if name}
    return cities(text) | found


def untold(text: str) -> str:
    """A sentence without who says it at its end."""
    return _TELLER.sub(" ", text)


_WORD = re.compile(r"[\w’'.-]*\w")
_CALLED = r"([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
_WHERE = re.compile(rf"\b(?:in|at|near|from|between|off|around|via)\s+{_CALLED}(?:\s+(?:and|to)\s+{_CALLED})?")
# Who says it, at the end of a sentence: ", the health ministry in Madrid said on Tuesday."
_TELLER = re.compile(
    r",\s[^,;]*\b(?:said|says|told|announced|promised|confirmed|stated|wrote|reported|reiterated|added|agreed|pledged|"
    r"vowed|according to)\b[^,;]*$"
)


@lru_cache(maxsize=8192)
def occasions(text: str) -> frozenset[str]:
    """Which kinds of occasion a text names."""
    kinds = _occasions()
    return frozenset(kinds[word] for word in fold(text).split() if word in kinds)


def same_occasion(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether two sets of occasions can be the same thing; None where one of them names none."""
    if not one or not other:
        return None
    if one & other:
        return True
    return bool(one & _LOOSE) and bool(other & _LOOSE) and not ({"summit"} & (one ^ other))

"""The words of a body's name, each as what it means, whatever tongue and order they stand in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import abbreviation
from dragoman.knowledge.loading import load
from dragoman.knowledge.states import states
from dragoman.resolve.identity.names.elsewhere import in_english, organisation
from dragoman.resolve.identity.names.scripts import Word, words

_KIND, _FIELD, _PLAIN = "kind", "field", "plain"
_LONGEST = 5
_HALF = 4  # letters each part of a word that is written as one has at least
_GERMAN_ADJECTIVE = re.compile(r"(\w{4,}?)isch(?:e[rsnm]?)?")


LIGHT = frozenset(
    {"company", "group", "holding", "corporation", "organisation", "office", "state", "national", "association"}
)
"""Kinds that companies add and drop without becoming others."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name taken apart. `plain` are the words that are its own; `letters` are its initials, in both ways."""

    kinds: frozenset[str]
    fields: frozenset[str]
    plain: tuple[Word, ...]
    states: frozenset[str]
    numbers: frozenset[str]
    initials: frozenset[str]
    acronyms: frozenset[str]
    bloc: str | None = None  # or the letters by which a body is known, where the whole name is one of its names


@cache
def _meanings() -> Mapping[str, tuple[str, str]]:
    """Romanised phrase -> (what sort of word, what it means); states last, so that "us" yields to nothing longer."""
    found: dict[str, tuple[str, str]] = {}
    elsewhere = load("body_words_elsewhere")["spaced"]
    for sort, theme in ((_KIND, "kinds"), (_FIELD, "fields")):
        for meaning, phrases in load("body_words")[theme].items():
            found.setdefault(meaning, (sort, meaning))
            for phrase in (*phrases, *elsewhere[theme].get(meaning, ())):
                found.setdefault(_romanised(phrase), (sort, meaning))
    for phrase in elsewhere["empty"]:
        found.setdefault(_romanised(phrase), ("empty", ""))
    for theme in ("legal", "empty"):
        for phrase in load("body_words")[theme]:
            found.setdefault(_romanised(str(phrase)), (theme, ""))
    for code, state in states().items():
        for phrase in (
            *state.names,
            *state.adjective,
            *state.people,
            *(() if state.capital_is_ambiguous else state.capital),
        ):
            found.setdefault(_romanised(phrase), ("state", code))
    for code, phrases in load("body_words")["states"].items():
        for phrase in phrases:
            found.setdefault(_romanised(phrase), ("state", code))
    for code, phrases in load("state_names_latin").items():
        for phrase in phrases:
            found.setdefault(_romanised(phrase), ("state", code))
    return found


@cache
def _bloc_names() -> Mapping[str, str]:
    """Whole names that settle what is meant: of blocs, and of bodies known by letters of another tongue."""
    lettered = {_romanised(name): key for key, names in load("acronyms").items() for name in (key, *names)}
    abroad = load("body_words_elsewhere")["blocs_latin"]
    lettered |= {_romanised(name): key for key, names in abroad.items() for name in names}
    return lettered | {_romanised(name): key for key, bloc in blocs().items() for name in bloc.names}


def _romanised(phrase: str) -> str:
    return _plain(words(phrase, of_body=True))


def _plain(parts: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in parts).replace("'", "")


@lru_cache(maxsize=20_000)
def read_body(name: str) -> BodyName:
    """Takes a name apart; an acronym in brackets behind it counts as another name of it."""
    acronyms = {_letters(found) for found in re.findall(r"\(([A-Z][A-Za-z&.\-]{1,10})\)", name)}
    name = re.sub(r"\([^)]*\)", " ", name)
    bloc = organisation(name)
    name = in_english(name)
    if abbreviation(name.strip()):
        acronyms.add(_letters(name))
    for alias, meaning in load("body_words")["aliases"].items():
        if alias in name:
            name = name.replace(alias, f" {meaning} ")
    name = re.sub(r"\b[A-Za-z]*[A-Z]{2,}\b", lambda match: abbreviation(match.group()) or match.group(), name)
    name = re.sub(r"(?<=\w)['’]s\b", "", name).replace("&", " and ")
    if re.fullmatch(r"(?:[A-Z]\.){2,}", name.strip()):
        name = _letters(name)
    parts = words(re.sub(r"\b(?:\w\.){2,}", lambda match: match.group().replace(".", ""), name), of_body=True)
    tokens = list(_tokens(parts))
    content = [(sort, meaning, word) for sort, meaning, word in tokens if sort not in ("legal", "empty")]
    if len(parts) == 1 and re.fullmatch(r"[A-Z][A-Za-z]?[A-Z]{1,6}", name.strip().split()[0]):
        acronyms.add(_letters(name))
    return BodyName(
        frozenset(meaning for sort, meaning, _ in content if sort == _KIND),
        frozenset(meaning for sort, meaning, _ in content if sort == _FIELD),
        tuple(word for sort, _, word in content if sort == _PLAIN and not word.text.isdigit()),
        frozenset(meaning for sort, meaning, _ in content if sort == "state"),
        frozenset(word.text for sort, _, word in content if sort == _PLAIN and word.text.isdigit()),
        frozenset(_initials(parts)),
        frozenset(acronyms),
        bloc or _bloc_names().get(_romanised(name)),
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _tokens(parts: tuple[Word, ...]) -> Iterator[tuple[str, str, Word]]:
    meanings = _meanings()
    position = 0
    while position < len(parts):
        for end in range(min(len(parts), position + _LONGEST), position, -1):
            phrase = _plain(parts[position:end])
            if phrase in meanings and not (end - position == 1 and parts[position].abjad and len(phrase) < 3):
                sort, meaning = meanings[phrase]
                yield sort, meaning, parts[position]
                position = end
                break
        else:
            yield from _inside(parts[position])
            position += 1


def _inside(word: Word) -> Iterator[tuple[str, str, Word]]:
    """A word as German makes them: two that mean something written as one, "Nationalbank", or a state's adjective."""
    meanings, text = _meanings(), word.text
    adjective = _GERMAN_ADJECTIVE.fullmatch(text)
    if adjective and meanings.get(adjective[1], ("", ""))[0] == "state":
        yield (*meanings[adjective[1]], word)
        return
    for place in range(_HALF, len(text) - _HALF + 1):
        halves = [meanings.get(text[:place].removesuffix(joint)) for joint in ("", "s")]
        first, second = next(filter(None, halves), None), meanings.get(text[place:])
        if first and second and {first[0], second[0]} <= {_KIND, _FIELD}:
            yield (*first, word)
            yield (*second, word)
            return
    yield _PLAIN, text, word


_SMALL = frozenset("the of for and in on at de la le les des du del di et y und fur der die das to".split())


def _initials(parts: tuple[Word, ...]) -> Iterator[str]:
    """The acronyms a name may have: with and without small words and legal forms at the end."""
    legal = {str(word) for word in load("body_words")["legal"]}
    texts = [word.text for word in parts]
    while len(texts) > 2 and texts[-1] in legal:
        texts = texts[:-1]
    if len(texts) < 2:
        return
    yield "".join(text[0] for text in texts)
    yield "".join(text[0] for text in texts if text not in _SMALL)
    if len(texts) > 3:
        yield "".join(text[0] for text in texts if text not in _SMALL and text not in ("republic", "kingdom"))


def field_of(word: str) -> str:
    """What a single word of a title is for: "defense" -> "defence", "external" -> "foreign"; else the word itself."""
    sort, meaning = _meanings().get(word, ("", ""))
    return meaning if sort == _FIELD else word


def is_common(body: BodyName) -> bool:
    """Whether no word of the name is its own."""
    common = load("body_words")["common"]
    return all(word.text in common for word in body.plain)


def of_several(folded: Iterable[str]) -> bool:
    """Whether any of these words says that a body is of several states: "joint", "intergovernmental"."""
    return any(word in load("body_words")["of_several"] for word in folded)


def is_nameless(body: BodyName) -> bool:
    """Whether a name says no more than what sort of body it is, of which a state has many: "Azerbaijani ministry"."""
    plain = [word for word in body.plain if not of_several([word.text])]
    own = body.fields or plain or body.numbers or body.acronyms or body.bloc
    return bool(body.kinds) and not own and body.kinds <= frozenset(load("body_words")["of_many"])

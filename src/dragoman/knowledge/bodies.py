"""Words that make a name the name of a body, and how ministries are called."""

from functools import cache

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import fold, load
from dragoman.knowledge.phrases import Phrases


@cache
def body_words(theme: str) -> frozenset[str]:
    """A plain list of bodies.yaml as folded words: "heads", "suffixes", "foreign_ministries"."""
    return frozenset(fold(str(word)) for word in load("bodies")[theme])


@cache
def lower_bodies() -> Phrases[str]:
    """Common nouns that name a body once a state is known: "foreign ministry", "central bank"."""
    return Phrases((phrase, phrase) for phrase in load("bodies")["lower"])


@cache
def abbreviation(word: str) -> str | None:
    """What an abbreviation of a ministry stands for: MFA -> Ministry of Foreign Affairs."""
    found = load("bodies")["abbreviations"].get(word)
    return str(found) if found else None


@cache
def shortened() -> dict[str, str]:
    """What a name is short for in a report that names both: Red Cross -> its International Committee."""
    known = load("bodies")["known"].items()
    return {short: name for name, facts in known for short in facts.get("short", ())}


def is_foreign_ministry(name: str) -> bool:
    """Whether a name is one of those for a ministry of foreign affairs, without its state."""
    return fold(name) in body_words("foreign_ministries")


def is_of_no_state(name: str) -> bool:
    """Whether a body is of the world or of many states, so that its people serve none: a bank of states, a forum."""
    return fold(name) in _of_no_state()


@cache
def _of_no_state() -> frozenset[str]:
    known = load("bodies")["known"]
    listed = [str(name) for name in load("bodies")["of_no_state"]]
    also = [str(other) for name in listed for other in known.get(name, {}).get("also", ())]
    banks = [name for bloc in blocs().values() if bloc.kind == "body" for name in bloc.names]
    return frozenset(fold(name) for name in (*listed, *also, *banks))


@cache
def organs_told_bare() -> dict[str, dict[str, str]]:
    """By the short name of a bloc its organs, by the noun that its press calls them by."""
    return {str(bloc): dict(organs) for bloc, organs in load("bodies")["organs_told_bare"].items()}

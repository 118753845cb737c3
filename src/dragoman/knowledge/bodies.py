"""Words that make a name the name of a body, and how ministries are called."""

from functools import cache

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

"""Which organisation puts a report out: "we" in it is what that organisation says."""

from functools import lru_cache

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import squeeze

_WHERE = frozenset({"to", "in", "for"})  # "Delegation of the European Union | to Zambia"


@lru_cache(maxsize=20_000)
def organisation_of(outlet: str) -> str | None:
    """The short name of the bloc that an outlet is or is an organ of; None for a paper that only bears its name."""
    words = [word for word in outlet.split() if not word.startswith("(")]
    end = next((at for at, word in enumerate(words) if at and word.lower() in _WHERE), len(words))
    keys = [squeeze(word) for word in words[:end]]
    for start in range(len(keys)):
        match = gazetteer().longest(keys, start)
        for entry in match[1] if match else ():
            code = entry.key if entry.sort == "bloc" else entry.state if entry.sort == "body" else None
            known = blocs().get(code or "")
            rest = {*keys[:start], *keys[match[0] :]} if match else set()
            if known is not None and not known.group and rest <= lexicon("organs") | {""}:
                return known.key
    return None

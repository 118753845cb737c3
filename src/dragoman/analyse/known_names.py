"""Names the model is unsure of: those that everybody knows are what they are known as, the others are none."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from dragoman.analyse.names import Found
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import load_beside
from dragoman.knowledge.provinces import holds_towns, is_abbreviated

# People, places and bodies less sure than SURE are as often none: words of a heading, products, kinds mixed up. A place
# or body everybody knows may be half as sure, and has the kind it is known by unless the model is CLEAR about another.
# What the words before it say it is may be less sure as well.
SURE = 0.7
TOLD = 0.5
KNOWN = 0.3
CLEAR = 0.9
_DOUBTED = frozenset({"PER", "LOC", "ORG"})
_KINDS = {
    "state": "LOC",
    "capital": "LOC",
    "place": "LOC",
    "region": "LOC",
    "bloc": "ORG",
    "body": "ORG",
    "outlet": "ORG",
}


def settled(names: Iterable[Found], words: Sequence[str]) -> Iterator[Found]:
    """Those names of a sentence of `words` that are sure enough, or known; with the kind they are known by."""
    for first, last, kind, sure in names:
        if sure >= CLEAR or kind not in _DOUBTED:
            yield first, last, kind, sure
            continue
        known = _known(" ".join(words[first:last]), kind)
        if len(known) == 1:
            (kind,) = known
        if sure >= _enough(first, last, kind, known, words):
            yield first, last, kind, sure


def _enough(first: int, last: int, kind: str, known: frozenset[str], words: Sequence[str]) -> float:
    """How sure the model must be of a name."""
    if kind in known:
        return KNOWN
    if last - first == 1 and sum(word.isalnum() for word in words) == 1:
        return CLEAR  # one word that is all of a sentence is the end mark of an agency, or a heading
    before = [word.lower() for word in words[max(0, first - 2) : first]]
    told = words[first][:1].isupper() and {" ".join(before), *before[-1:]} & _telling(kind)
    return TOLD if told else SURE


@cache
def _telling(kind: str) -> frozenset[str]:
    """Words that say of the name behind them that it is of a kind: "maker Reefline", "the town of Brede"."""
    return frozenset(word for row in load_beside(__package__, "telling_words.yaml").get(kind, ()) for word in row)


@lru_cache(maxsize=4096)
def _known(name: str, kind: str) -> frozenset[str]:
    """The kinds of place or body that are called so, but for towns and provinces people are called after."""
    entries = (entry for entry in gazetteer().get(name) if entry.fits(name))
    kinds = {_KINDS.get(entry.sort) for entry in entries if (kind, entry.sort) != ("PER", "place")}
    if kind != "PER" and name[:1].isupper() and holds_towns(name) and not (kind == "ORG" and is_abbreviated(name)):
        kinds.add("LOC")  # but a body may be called "PA" or "SD" as well
    return frozenset(each for each in kinds if each)

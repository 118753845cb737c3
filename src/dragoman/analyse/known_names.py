"""Names the model is unsure of: those that everybody knows are what they are known as, the others are none."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dragoman.analyse.names import Found
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.provinces import holds_towns, is_abbreviated

# People, places and bodies less sure than SURE are as often none: words of a heading, products, kinds mixed up. A place
# or body everybody knows may be half as sure, and has the kind it is known by unless the model is CLEAR about another.
SURE = 0.7
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
        # One word that is all of a sentence is the end mark of an agency, or a heading.
        alone = last - first == 1 and sum(word.isalnum() for word in words) == 1
        if sure >= (KNOWN if kind in known else CLEAR if alone else SURE):
            yield first, last, kind, sure


@lru_cache(maxsize=4096)
def _known(name: str, kind: str) -> frozenset[str]:
    """The kinds of place or body that are called so, but for towns and provinces people are called after."""
    entries = (entry for entry in gazetteer().get(name) if entry.fits(name))
    kinds = {_KINDS.get(entry.sort) for entry in entries if (kind, entry.sort) != ("PER", "place")}
    if kind != "PER" and name[:1].isupper() and holds_towns(name) and not (kind == "ORG" and is_abbreviated(name)):
        kinds.add("LOC")  # but a body may be called "PA" or "SD" as well
    return frozenset(each for each in kinds if each)

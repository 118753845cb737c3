"""Two people of one surname, whom a report tells apart by their ministries: "Finance Minister Doe", "Defence Minister
Doe".
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import load_beside
from dragoman.resolve.identity.office_names import offices


def of_other_ministries(title: str | None, others: Iterable[str]) -> bool:
    """Whether a minister sees to what no minister of any of the other titles sees to; False where one of these says
    nothing of it, for that may be the same person.

    >>> of_other_ministries("Finance Minister", ["Defence Minister"])
    True
    >>> of_other_ministries("Trade Minister", ["Foreign Minister"]), of_other_ministries("Premier", ["Home Minister"])
    (False, False)
    """
    mine = _lines(title or "")
    yours = [_lines(other) for other in others]
    return bool(mine and yours) and all(each and mine.isdisjoint(each) for each in yours)


def in_one_office(title: str | None, others: Iterable[str]) -> bool:
    """Whether a title names an office that one of the others names, too."""
    mine = set(offices(title)) if title else set()
    return any(mine & set(offices(other)) for other in others)


@lru_cache(maxsize=4096)
def _lines(title: str) -> frozenset[int]:
    """The lines of `portfolios.yaml` that what a minister sees to stands in; none where the title is another's."""
    held = offices(title)
    words = set(held[0].split()) if len(held) == 1 else set()
    if "minister" not in words or words & lexicon("ranks"):
        return frozenset()
    known = [_by_word()[word] for word in words - {"minister"} if word in _by_word()]
    return frozenset().union(*known)


@cache
def _by_word() -> dict[str, frozenset[int]]:
    table = load_beside(__package__, "portfolios.yaml")
    return {word: frozenset(at for at, line in enumerate(table) if word in line) for line in table for word in line}

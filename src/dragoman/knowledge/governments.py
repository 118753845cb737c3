"""Governments that everybody calls by the surname of who leads them."""

from functools import cache

from dragoman.knowledge.loading import fold, load


@cache
def _by_name() -> dict[str, str]:
    return {fold(name): state for state, names in load("governments").items() for name in names}


def governed_by(name: str) -> str | None:
    """The state whose government is called by this surname, or by this full name's."""
    folded = fold(name)
    return _by_name().get(folded) or _by_name().get(folded.split()[-1])

"""Outlets that write of the whole world, and not only from the state they are at home in.

Both questions take an outlet's name, or what `web_addresses.label_of` gives for its address.
"""

from functools import cache

from dragoman.knowledge.loading import load, squeeze


@cache
def _outlets(sort: str) -> frozenset[str]:
    return frozenset(map(_key, load("outlets_abroad")[sort]))


def _key(name: str) -> str:
    return squeeze(name).removeprefix("the")


def is_international(name: str) -> bool:
    """Whether an outlet is at home everywhere: no report of it is told from its own state."""
    return _key(name) in _outlets("international")


def has_foreign_desk(name: str) -> bool:
    """Whether what an outlet tells without a word of its own state is told from abroad."""
    return _key(name) in _outlets("foreign_desks")

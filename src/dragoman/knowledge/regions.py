"""Regions with governments of their own, by the adjective the press gives them: "the Bavarian interior minister"."""

from functools import cache

from dragoman.knowledge.loading import load


@cache
def region_adjectives() -> dict[str, tuple[str, str]]:
    """Name and state of a region, by its adjective as written."""
    return {
        adjective: (name, state) for state, regions in load("regions").items() for adjective, name in regions.items()
    }

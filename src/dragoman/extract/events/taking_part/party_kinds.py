"""Of what kind a mention is: a place, a capital, or one of those that a slot takes."""

from dragoman.knowledge.gazetteer import gazetteer
from dragoman.model.records import Mention


def is_allowed(mention: Mention, kinds: frozenset[str]) -> bool:
    """Whether a mention is of these kinds; a capital may stand for its state."""
    if mention.kind in kinds:
        return True
    return mention.kind == "place" and "state" in kinds and is_capital(mention)


def is_place(mention: Mention) -> bool:
    """Whether a mention names a town, region or state by its own name."""
    return mention.kind in ("place", "state") and mention.form in ("name", "capital", "noun")


def is_capital(mention: Mention) -> bool:
    """Whether a place is the capital of a state, whose name may be used for its government."""
    return mention.form in ("capital", "demonym") or any(
        entry.sort == "capital" for entry in gazetteer().get(mention.name)
    )

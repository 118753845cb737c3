"""A state that no word of a report names: that of the page it stands on, or of the ministers it tells of."""

from dragoman.model.evidence import Span
from dragoman.model.records import Mention


def untold_state(code: str) -> Mention:
    """A mention of no words, whose id is the state's ISO code."""
    return Mention(code, 0, 0, 0, 0, Span(0, 0), "state", "name", code, state=code, entity=code)

"""Nouns for the bodies of several states at once: "the Polish and Lithuanian embassies" are no body of Lithuania's."""

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import View

_OF_SEVERAL = frozenset(
    {"embassies", "consulates", "missions", "ministries", "delegations", "armies", "navies", "parliaments"}
)


def is_of_several(view: View, body: BodyName) -> bool:
    """Whether a body found behind a demonym is only the last of those a plural noun speaks of, or is all of them:
    "the parliaments of sovereign states"."""
    if view.folded[body.first] in _OF_SEVERAL and view.word(body.first + 1) == "of":
        return True
    hit = view.hit_by_first.get(body.first)
    owned = hit is not None and hit.of("demonym", "state") is not None and hit.last < body.last
    before = view.hit_by_last.get(body.first - 1)
    joined = view.word(body.first - 1) == "and" and before is not None and before.of("demonym", "state") is not None
    return owned and joined and view.folded[body.last - 1] in _OF_SEVERAL

"""The walk to the left of an office noun: how far it has come, and standings and bodies that end where it is."""

from dataclasses import dataclass

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.parts import Left, has_head
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import View
from dragoman.knowledge.offices import Head, standings

_HOUSES = frozenset({"lower house", "upper house"})

LONGEST_NAME = 12  # tokens of a body before its office


@dataclass(frozen=True, slots=True)
class LeftWalk:
    """The walk to the left of an office noun at token `start`; `left.first` is how far it has come."""

    view: View
    start: int
    least: int
    head: Head
    left: Left

    @property
    def position(self) -> int:
        return self.left.first

    @property
    def word(self) -> str:
        """The folded word before what was read so far."""
        return self.view.folded[self.position - 1]


def long_body_before(view: View, position: int, least: int) -> BodyName | None:
    """A body of two words or more right before the office: "Security Council Secretary"."""
    for start in range(max(least, position - LONGEST_NAME), position - 1):
        body = body_at(view, start)
        known = body and (body.entity or has_head(view, body) or body.name.casefold() in _HOUSES)
        known = known or (body is not None and body.state is not None and _ends_as_body(view, position))
        if body and body.last == position and body.kind == "body" and known:
            return body
    return None


def _ends_as_body(view: View, position: int) -> bool:
    """Whether a known body's name ends here: the Eximbank of "Korea Eximbank"."""
    hit = view.hit_by_last.get(position)
    return hit is not None and hit.of("body") is not None


def standing_before(view: View, position: int) -> tuple[int, str] | None:
    """A standing that ends right before `position`: its first token and what it means."""
    for length in (3, 2, 1):
        start = position - length
        if start < 0 or view.in_person(start) or not view.keys[start]:
            continue
        for end, values in standings().matches(view.keys, start):
            if end == position:
                return start, values[0]
    return None

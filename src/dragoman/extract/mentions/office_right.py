"""What stands behind an office: a gloss in brackets, a field of policy, and up to five "of ..." parts."""

from dragoman.extract.mentions.office_complement import read_complement
from dragoman.extract.mentions.office_parts import FIELD_ROLES, Right, field_run
from dragoman.extract.mentions.view import View
from dragoman.knowledge.offices import Head

_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on"})
_MOST_COMPLEMENTS = 5


def read_right(view: View, end: int, head: Head) -> Right:
    """All that belongs to the office whose noun ends before token `end`."""
    right = Right(end, [])
    bracket = view.texts[end : end + 3 : 2] == ["(", ")"]
    if bracket and view.capital(end + 1) and view.is_person_start(end + 3):
        right.take_piece(end, end + 3)
        return right
    if head.role in FIELD_ROLES and _field_follows(view, end):
        right.take_piece(end, field_run(view, end))
    for _ in range(_MOST_COMPLEMENTS):
        if view.word(right.last) not in _PREPOSITIONS:
            break
        taken = read_complement(view, right.last, head, right)
        if taken is None:
            break
        right.last = taken
    return right


def _field_follows(view: View, end: int) -> bool:
    """Whether a field of policy stands right behind the office: "Minister | Foreign Affairs"."""
    return (
        view.capital(end)
        and view.capital(end - 1)
        and not view.in_person(end)
        and not view.hit_by_first.get(end)
        and view.word(end) != "of"
        and field_run(view, end) > end
    )

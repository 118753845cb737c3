"""What stands behind an office: a gloss in brackets, a field of policy, and up to five "of ..." parts."""

from dragoman.extract.mentions.office_complement import read_complement
from dragoman.extract.mentions.office_parts import FIELD_ROLES, Right, field_run
from dragoman.extract.mentions.view import View
from dragoman.knowledge.offices import Head
from dragoman.model.sentence import NameKind

_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on"})
_CHARGED = frozenset({"envoy", "secretary", "minister"})  # what they are charged with has no end in sight for rules
_IN_CHARGE = frozenset({"minister", "secretary", "head_of_government", "head_of_state"})
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
    _read_complements(view, head, right)
    learned = _learned_end(view, end)
    if learned > right.last and head.role in _CHARGED and right.body is None and not right.states:
        right.take_piece(right.last, learned)
        _read_complements(view, head, right)
    return right


def _read_complements(view: View, head: Head, right: Right) -> None:
    charge = right.last + 2
    if view.folded[right.last : charge] == ["in", "charge"] and head.role in _IN_CHARGE and view.word(charge) == "of":
        charged = Right(charge, [])
        taken = read_complement(view, charge, head, charged)
        if taken is not None and charged.pieces and charged.body is None:
            right.pieces.append((right.last, taken))  # "Minister in charge of Energy"
            right.last = taken
    for _ in range(_MOST_COMPLEMENTS):
        if view.word(right.last) not in _PREPOSITIONS:
            break
        taken = read_complement(view, right.last, head, right)
        if taken is None:
            break
        right.last = taken


def _learned_end(view: View, end: int) -> int:
    """How far the model takes the office to reach: "Special Rapporteur | on the situation of human rights"."""
    last = next((last for first, last in view.learned(NameKind.POST) if first < end < last), end)
    while last > end and (view.tag(last - 1) in {"ADP", "DET", "CCONJ", "PUNCT"} or view.in_person(last - 1)):
        last -= 1
    if last > end and "(" in view.texts[end:last] and view.word(last) == ")":
        last += 1
    inside = range(end, last)
    plain = view.word(end) in {"on", "to"} and not any(view.hit_by_first.get(at) for at in inside)
    return last if (plain or view.word(end) == "(") and not any(view.in_person(at) for at in inside) else end


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

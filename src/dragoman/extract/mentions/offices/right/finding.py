"""What stands behind an office: a gloss in brackets, a field of policy, and up to five "of ..." parts."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.parts import FIELD_ROLES, Right, field_run, has_head
from dragoman.extract.mentions.offices.right.complement import read_complement
from dragoman.extract.mentions.offices.right.places import GOVERNING, REGIONAL
from dragoman.extract.mentions.persons.finding import skip_honorifics
from dragoman.extract.mentions.view import View
from dragoman.knowledge.offices import Head
from dragoman.model.sentence import NameKind

_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on", "from"})
_CHARGED = frozenset({"envoy", "secretary", "minister"})  # what they are charged with has no end in sight for rules
_IN_CHARGE = frozenset({"minister", "secretary", "head_of_government", "head_of_state", "head", "aide"})
_MOST_COMPLEMENTS = 5
_LONGEST_BRACKET = 7  # tokens of a field in brackets


def read_right(view: View, end: int, head: Head) -> Right:
    """All that belongs to the office whose noun ends before token `end`."""
    right = Right(end, [])
    shut = _behind_field_in_brackets(view, end)
    if shut is not None:
        right.take_piece(end, shut)
    elif view.texts[end : end + 3 : 2] == ["(", ")"] and view.texts[end + 1].isupper() and view.capital(end - 1):
        named = skip_honorifics(view, end + 3)
        right.last = end + 3 if view.is_person_start(named) else end  # "Commissioner (RRRC) Jane Doe"
    joined = end + 1
    if _reads_body_behind(view, head, right) or _reads_place_behind(view, head, right):
        return right
    if head.phrase == "minister of state" and view.word(end) == "and" and _field_follows(view, joined - 1, joined):
        right.take_piece(end, field_run(view, joined))  # "Minister of State and Foreign Affairs"
    elif head.role in FIELD_ROLES and _field_follows(view, end - 1, end):
        right.take_piece(end, field_run(view, end))
    _read_complements(view, head, right)
    learned = _learned_end(view, end)
    if learned > right.last and head.role in _CHARGED and right.body is None and not right.states:
        right.take_piece(right.last, learned)
        _read_complements(view, head, right)
    field = _learned_field_end(view, end, right.last)
    if field > right.last and head.role in FIELD_ROLES and right.body is None and not right.states:
        right.take_piece(right.last, field)
    shut = _behind_field_in_brackets(view, right.last) if right.last > end and head.role in FIELD_ROLES else None
    if shut is not None:
        right.take_piece(right.last, shut)  # "Minister of State for Mines (Gas) Jane Doe"
    return right


def _reads_body_behind(view: View, head: Head, right: Right) -> bool:
    """ "Deputy Secretary | Border Security Council of Fiji | Jane Doe": the body without an "of" before it."""
    end = right.last
    body = body_at(view, end) if view.capital(end) and view.capital(end - 1) and not view.in_person(end) else None
    if body is None or body.kind != "body" or not (has_head(view, body) or head.role == "head"):
        return False
    owner = view.hit_by_first.get(body.last)
    state = owner.of("state") if owner and body.state is None else None
    last = owner.last if owner and state else body.last  # "Managing Director | Gas Fund Fiji, Jane Doe"
    if not view.is_person_start(skip_honorifics(view, last + (view.word(last) == ","))):
        return False
    right.body, right.last = body.name, last
    right.states = (state.key,) if state else (body.state,) if body.state else ()
    return True


def _reads_place_behind(view: View, head: Head, right: Right) -> bool:
    """ "Chief Minister | Punjab | Jane Doe": what somebody governs, without an "of" before it."""
    place = view.hit_by_first.get(right.last)
    entry = place.of("place") if place and head.phrase in GOVERNING | REGIONAL else None
    if place is None or entry is None or not view.capital(right.last - 1):
        return False
    if not view.is_person_start(skip_honorifics(view, place.last)):
        return False
    right.body, right.last, right.states = entry.surface, place.last, (entry.state,) if entry.state else ()
    return True


def _behind_field_in_brackets(view: View, end: int) -> int | None:
    """Behind "Secretary | (East)", "First Secretary | (Trade and Culture)", where the holder or owner follows."""
    if view.word(end) != "(" or not view.capital(end - 1):
        return None
    inside = range(end + 1, min(end + _LONGEST_BRACKET, view.size))
    shut = next((at for at in inside if view.texts[at] == ")"), None)
    if shut is None or shut == end + 1:
        return None
    words_inside = [at for at in range(end + 1, shut) if view.texts[at][0].isalpha() and view.word(at) != "and"]
    if not words_inside or not all(view.capital(at) and not view.in_person(at) for at in words_inside):
        return None
    named = view.is_person_start(skip_honorifics(view, shut + 1))
    if len(words_inside) == 1 and view.texts[words_inside[0]].isupper():
        return None  # a short form: "the President (CEO) of"
    return shut + 1 if named or view.word(shut + 1) == "of" else None


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


def _learned_field_end(view: View, end: int, last: int) -> int:
    """How far the model takes a field to reach: "Minister of Climate | Change Adaptation", before the holder's name."""
    learned = next((stop for first, stop in view.learned(NameKind.POST) if first < end < last < stop), last)
    inside = range(last, learned)
    plain = all(view.capital(at) and not view.in_person(at) and at not in view.heads for at in inside)
    followed = view.is_person_start(skip_honorifics(view, learned)) or view.word(learned) == ","
    return learned if plain and followed else last


def _field_follows(view: View, before: int, end: int) -> bool:
    """Whether a field of policy stands right behind the office: "Minister | Foreign Affairs"."""
    if view.word(before) == "and" and field_run(view, end) in view.heads:
        return False  # "Minister of State and Foreign Minister"
    return (
        view.capital(end)
        and (view.capital(before) or view.word(before) == "and")
        and not view.in_person(end)
        and not view.hit_by_first.get(end)
        and view.word(end) != "of"
        and field_run(view, end) > end
    )

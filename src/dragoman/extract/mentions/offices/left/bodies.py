"""States and bodies before an office."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.bodies.headed import MATTERS
from dragoman.extract.mentions.offices.left.walk import LONGEST_NAME, LeftWalk, long_body_before
from dragoman.extract.mentions.offices.parts import STATE_SORTS, Left, has_head
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.offices import Head
from dragoman.model.sentence import NameKind

_ONE_TO_A_STATE = frozenset({"army", "navy", "air force", "military", "police", "parliament", "senate", "central bank"})

_DEPARTMENTS = frozenset({"ministry", "department", "directorate"})

_LONGEST_OWNER = 6  # tokens of the body that owns an office


def takes_glossed(walk: LeftWalk) -> bool:
    """ "Caribbean Community (CARICOM) | Secretary-General": its short form stands between a body and the office."""
    view, at = walk.view, walk.position - 3
    if walk.position != walk.start or view.texts[at : walk.position : 2] != ["(", ")"] or at <= walk.least:
        return False
    known = view.hit_by_last.get(at - (view.word(at - 1) in POSSESSIVES))  # "the African Union's (AU) | envoy"
    bloc = known.of("bloc") if known else None
    if known and bloc:
        walk.left.states, walk.left.first = (bloc.key,), known.first
        return True
    whole = long_body_before(view, at, walk.least)
    if whole is not None:
        walk.left.belongs_to(whole)
    return whole is not None


def _known_name_before(walk: LeftWalk) -> Hit | None:
    return walk.view.hit_by_last.get(walk.position - 1 if walk.word in POSSESSIVES else walk.position)


def takes_long_name(walk: LeftWalk) -> bool:
    """A body whose name ends with a known one: "Bank of Ghana | Governor"."""
    view, known = walk.view, _known_name_before(walk)
    inside = known is not None and (
        view.word(known.first - 1) in {"in", "of", "for"}
        or (known.of("body") is not None and known.first in view.hit_by_last)  # "Korea Eximbank | President"
    )
    if known is None or not inside or walk.position != walk.start or not view.capital(walk.start):
        return False
    whole = long_body_before(view, walk.position, walk.least)
    if whole is None or whole.first >= known.first:
        return False
    walk.left.belongs_to(whole)
    return True


def takes_known_name(walk: LeftWalk) -> bool | None:
    """ "Kazakh", "Austria's", "Azerbaijani and Armenian", "Akorda"; None where no known name stands here."""
    left, known = walk.left, _known_name_before(walk)
    if known is None or known.first < walk.least or left.states:
        return None
    with_bloc = known.of("bloc") and walk.view.word(walk.position) in MATTERS and walk.head.role == "minister"
    if with_bloc and not known.of("state"):
        left.take_piece(known.first, walk.position)  # "EU | Affairs Minister", who is his state's
        return True
    if _is_posting(walk, known):
        left.take_piece(known.first, walk.position)  # "U.S. | Iran envoy", "China's | UN ambassador"
        left.modified = True
        return True
    state = known.of(*STATE_SORTS, "capital") if walk.word in POSSESSIVES else known.of(*STATE_SORTS)
    owner = known.of("body", "palace") if left.body is None else None
    if state:
        left.states = (state.key,)
    elif owner:
        left.body, left.states = owner.name, (owner.state,) if owner.state else ()
    elif known.of("region") and walk.head.role == "minister" and not left.body:
        left.take_piece(known.first, walk.position)  # "Europe Minister"
        left.modified = True
        return True
    else:
        return False
    left.first = _more_states(walk.view, left, known.first, walk.least, walk.head)
    return True


def _is_posting(walk: LeftWalk, known: Hit) -> bool:
    """Whether a name right before an envoy's noun tells where he is sent, and not by whom.

    Before it stands who sends him, or it is the United Nations, whose own are no ambassadors: "UN ambassador Doe".
    """
    view = walk.view
    if walk.head.role != "envoy" or walk.head.plural or walk.word in POSSESSIVES:
        return False
    if not known.of("state", "bloc", "region"):
        return False
    to_the_world = known.entry.key == "UN" and walk.head.phrase == "ambassador" and walk.position == walk.start
    owned = view.word(known.first - 1) in POSSESSIVES
    sender = view.hit_by_last.get(known.first - owned)
    sends = sender is not None and sender.of(*(STATE_SORTS if owned else ("demonym", "bloc"))) is not None
    return to_the_world or (sends and sender is not None and sender.first >= walk.least)


def takes_body(walk: LeftWalk) -> bool:
    """ "Security Council | Secretary"."""
    if walk.position != walk.start or walk.left.states:
        return False
    owner = long_body_before(walk.view, walk.position, walk.least)
    if owner is None:
        return False
    if walk.head.role == "minister" and not owner.entity and _is_one_title(walk.view, owner.first, walk.position):
        walk.left.take_piece(owner.first, walk.position)  # "Public Works | Minister"
        walk.left.modified = True
    else:
        walk.left.belongs_to(owner)
    return True


def takes_department(walk: LeftWalk) -> bool:
    """ "Ministry of Roads | Principal Secretary": what stands behind "of" is no part of the title."""
    view, left = walk.view, walk.left
    if left.states or left.body or not view.capital(walk.position - 1):
        return False
    for start in range(max(walk.least, walk.position - LONGEST_NAME), walk.position - 2):
        if view.word(start) in _DEPARTMENTS and view.word(start + 1) == "of" and view.capital(start):
            body = body_at(view, start)
            if body and body.kind == "body" and body.last == walk.position:
                left.belongs_to(body)
                return True
    return False


def takes_owning_body(walk: LeftWalk) -> bool:
    """ "The Fijian navy's | commander": a body told in small letters that owns the office."""
    at = walk.position - 1
    if walk.word not in POSSESSIVES or walk.left.states or walk.left.body:
        return False
    for start in range(max(walk.least, at - _LONGEST_OWNER), at):
        body = body_at(walk.view, start)
        told = body is not None and body.kind == "body" and (body.form == "name" or body.name in _ONE_TO_A_STATE)
        if body and told and body.last == at and walk.view.texts[at - 1].islower():
            walk.left.belongs_to(body)
            return True
    return False


def _is_one_title(view: View, first: int, last: int) -> bool:
    """Whether the model reads tokens `[first, last)` and the office behind them as one title."""
    return any(start <= first and last < end for start, end in view.learned(NameKind.POST))


def takes_learned_body(walk: LeftWalk) -> bool:
    """A body that only the language model saw before the office."""
    span = _learned_body_before(walk.view, walk.position, walk.least)
    if span is None:
        return False
    named = body_at(walk.view, span[0])
    walk.left.body = named.name if named and named.last == span[1] else walk.view.slice(*span)
    if named and named.state:
        walk.left.states = (named.state,)
    walk.left.first = span[0]
    return True


def _more_states(view: View, left: Left, position: int, least: int, head: Head) -> int:
    """ "the Azerbaijani and Armenian ministers": further states before a plural."""
    while head.plural and position - 1 > least and view.word(position - 1) in {"and", ","}:
        at = position - 1 - (1 if view.word(position - 2) == "," else 0)
        hit = view.hit_by_last.get(at)
        entry = hit.of(*STATE_SORTS) if hit else None
        if hit is None or entry is None:
            break
        left.states = (entry.key, *left.states)
        position = hit.first
    return position


def _learned_body_before(view: View, position: int, least: int) -> tuple[int, int] | None:
    for start in range(max(least, position - 7), position):
        body = body_at(view, start)
        if (
            body
            and body.last == position
            and body.kind == "body"
            and (body.entity or body.state or has_head(view, body))
        ):
            return start, position
    for first, last in view.learned(NameKind.BODY):
        if last == position and first >= least and not view.in_person(last - 1):
            return (first + 1 if view.word(first) == "the" else first), last
    return None

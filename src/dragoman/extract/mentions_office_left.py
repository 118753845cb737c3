"""What stands before an office: standing, state, body, modifiers and fields."""

from dragoman.extract.mentions_bodies import body_at
from dragoman.extract.mentions_office_parts import DETERMINERS, FIELD_ROLES, STATE_SORTS, Left, has_head
from dragoman.extract.mentions_runs import BodyName
from dragoman.extract.mentions_view import DASHES, POSSESSIVES, View
from dragoman.knowledge.offices import Head, standings, words
from dragoman.model.sentence import NameKind

_LOCAL = frozenset({"mayor", "governor", "deputy mayor", "vice mayor", "akim", "khokim", "hokim", "prefect"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})


def read_left(view: View, start: int, least: int, head: Head) -> Left:
    left = Left(start, start, [])
    position = start
    while position > least:
        index = position - 1
        word = view.folded[index]
        standing = _standing_before(view, position)
        if (
            standing
            and standing[0] >= least
            and not (standing[1] == "newly appointed" and word == "new" and view.capital(index))
        ):
            left.standing = left.standing or standing[1]
            position = left.first = standing[0]
            continue
        if view.in_person(index) and word not in POSSESSIVES:
            break
        seat = view.hit_by_last.get(position)
        if seat and head.phrase in _LOCAL and seat.of("capital", "place") and not left.body and seat.first >= least:
            left.body, left.states = seat.entry.surface, (seat.entry.state or "",)
            position = left.first = seat.first
            continue
        hit = view.hit_by_last.get(position - 1 if word in POSSESSIVES else position)
        if hit and position == start and view.word(hit.first - 1) in {"in", "of", "for"} and view.capital(start):
            whole = _long_body_before(view, position, least)
            if whole is not None and whole.first < hit.first:
                left.body, left.states = whole.name, (whole.state,) if whole.state else ()
                position = left.first = whole.first
                continue
        if hit and hit.first >= least and not left.states:
            entry = hit.of(*STATE_SORTS, "capital") if word in POSSESSIVES else hit.of(*STATE_SORTS)
            owner = hit.of("body", "palace") if left.body is None else None
            if entry:
                left.states = (entry.key,)
            elif owner:
                left.body, left.states = owner.name, (owner.state,) if owner.state else ()
            elif hit.of("region") and head.role == "minister" and not left.body:
                left.pieces.insert(0, (hit.first, position))
                position = left.first = left.inner = hit.first
                left.modified = True
                continue
            else:
                break
            position = left.first = hit.first
            position = left.first = _more_states(view, left, position, least, head)
            continue
        owned = _long_body_before(view, position, least) if position == start and not left.states else None
        if owned is not None:
            left.body, left.states = owned.name, (owned.state,) if owned.state else ()
            position = left.first = owned.first
            continue
        if word in DETERMINERS or word in _POSSESSIVES:
            left.first = index
            left.definite = word != "a" and word != "an"
            left.owner = word if word in _POSSESSIVES else None
            break
        if left.states or left.body:
            if word in words("transparent"):
                position = left.first = index
                continue
            break
        if word in words("modifiers") or (word in words("fields") and head.role in FIELD_ROLES):
            left.pieces.insert(0, (index, position))
            left.modified = left.modified or word in words("fields")
            position = left.first = left.inner = index
        elif head.role == "minister" and position == start and _names_field(view, index, start):
            left.pieces.insert(0, (index, position))
            left.modified = True
            position = left.first = left.inner = index
        elif (
            word in {"and", "&", ","}
            and left.pieces
            and _field_before(view, index, head)
            and left.pieces[0][0] == position
        ):
            left.pieces.insert(0, (index, position))
            position = left.first = left.inner = index
        elif (
            view.texts[index] in DASHES
            and view.glued(index)
            and view.glued(position)
            and index > least
            and view.folded[index - 1] in words("modifiers")
        ):
            left.pieces.insert(0, (index - 1, position))
            position = left.first = left.inner = index - 1
        elif word in words("transparent"):
            position = left.first = index
        elif view.texts[index] in DASHES and view.glued(position) and index > least and _standing_before(view, index):
            position = left.first = index  # ex-president
        else:
            span = _learned_body_before(view, position, least)
            if span is None:
                break
            named = body_at(view, span[0])
            left.body = named.name if named and named.last == span[1] else view.slice(*span)
            if named and named.state:
                left.states = (named.state,)
            position = left.first = span[0]
    return left


def _long_body_before(view: View, position: int, least: int) -> BodyName | None:
    """A body of two words or more right before the office: "Security Council Secretary"."""
    for start in range(max(least, position - 7), position - 1):
        body = body_at(view, start)
        if body and body.last == position and body.kind == "body" and (body.entity or has_head(view, body)):
            return body
    return None


def _names_field(view: View, index: int, start: int) -> bool:
    """A capitalised word right before "Minister" that no lexicon knows: "Hydrocarbons Minister"."""
    return (
        view.capital(index)
        and view.capital(start)
        and index + 1 == start
        and view.tag(index) in {"NOUN", "PROPN", "ADJ"}
        and view.is_name_word(index)
        and not (index == 0 and view.tag(index) == "PROPN")
    )


def _field_before(view: View, index: int, head: Head) -> bool:
    return (
        head.role in {"minister", "secretary"} and view.word(index - 1) in words("fields") and view.capital(index - 1)
    )


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


def _standing_before(view: View, position: int) -> tuple[int, str] | None:
    """A standing that ends right before `position`: its first token and what it means."""
    for length in (3, 2, 1):
        start = position - length
        if start < 0 or view.in_person(start) or not view.keys[start]:
            continue
        for end, values in standings().matches(view.keys, start):
            if end == position:
                return start, values[0]
    return None


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

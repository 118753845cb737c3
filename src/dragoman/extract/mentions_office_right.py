"""What stands behind an office: "of Foreign Affairs of X", "to Y", "of the Board of Z"."""

from dragoman.extract.mentions_bodies import body_at
from dragoman.extract.mentions_learned import body_before_name
from dragoman.extract.mentions_office_parts import FIELD_ROLES, STATE_SORTS, Right, field_run, has_head, noun_phrase_end
from dragoman.extract.mentions_runs import BodyName
from dragoman.extract.mentions_view import POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head, words

_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on"})


def read_right(view: View, end: int, head: Head) -> Right:
    right = Right(end, [])
    position = end
    bracket = view.texts[position : position + 3 : 2] == ["(", ")"]
    if bracket and view.capital(position + 1) and view.is_person_start(position + 3):
        right.pieces.append((position, position + 3))
        right.last = position + 3
        return right
    if position < view.size and head.role in FIELD_ROLES and view.capital(position) and not view.in_person(position):
        run = field_run(view, position)
        if (
            run > position
            and view.word(position) != "of"
            and view.capital(end - 1)
            and not view.hit_by_first.get(position)
        ):
            right.pieces.append((position, run))
            position = right.last = run
    for _ in range(5):
        if view.word(position) not in _PREPOSITIONS:
            break
        taken = _complement(view, position, head, right)
        if taken is None:
            break
        position = right.last = taken
    return right


def _complement(view: View, preposition: int, head: Head, right: Right) -> int | None:
    """Reads one "of ..." part; returns its end, or None where it does not belong to the office."""
    word = view.word(preposition)
    start = preposition + 1
    if word in {"at", "to"} and head.role not in {"envoy", "aide", "member", "minister"}:
        return None
    if word == "on" and head.role not in {"envoy", "aide", "minister", "secretary"}:
        return None
    while view.word(start) in {"the", "its", "their", "his", "her"}:
        start += 1
    if start >= view.size or view.in_person(start):
        return None
    if view.word(start) in {"two", "both"} and head.plural:
        return _each_of(view, start + 1, right)
    hit = view.hit_by_first.get(start)
    entry = hit.of(*STATE_SORTS) if hit else None
    follows = hit.last if hit else start
    if hit and entry and word == "of" and entry.sort != "group":
        if view.word(follows) in POSSESSIVES:
            follows += 1
        inner = _inner(view, follows, right) or _inner(view, start, right)
        if inner is not None and not _is_listed_state(view, follows):
            right.states = right.states or (entry.key,)
            right.pieces.append((preposition, preposition + 1))
            right.pieces.append(inner[0])
            return inner[1]
        owned = body_at(view, follows) if follows > hit.last else None
        if owned and has_head(view, owned):
            right.body, right.states = owned.name, (entry.key,)
            return owned.last
        place = view.hit_by_first.get(follows) if follows > hit.last else None
        if place and place.of("place") and not place.of("state"):
            right.body, right.states = place.entry.surface, (entry.key,)
            return place.last
        body = body_at(view, start)
        if body and body.last > hit.last and (body.entity or has_head(view, body)):
            return _take_body(view, body, right)
        if entry.sort == "demonym":
            return None
        states, last = _state_list(view, hit.last, entry.key, head)
        right.states = right.states or states
        return last
    if word == "for" and head.role == "aide":
        spoken_for = body_at(view, start)
        if spoken_for and (spoken_for.entity or has_head(view, spoken_for) or spoken_for.form == "noun"):
            return _take_body(view, spoken_for, right)
    if word == "for" and hit and view.word(hit.last) in POSSESSIVES:
        return None  # "thanked the Minister for Oslo's help": a reason, not a portfolio
    if hit and (entry or hit.of("capital", "region", "place")) and word != "of":
        if word == "in" and head.role != "envoy" and not (right.body and view.capital(hit.last)):
            return None
        if word == "in" and right.body:
            right.body = f"{right.body} in {view.slice(start, hit.last)}"
            return hit.last
        last = hit.last
        body = body_at(view, start)
        if body and body.last > last:
            last = body.last
        while view.word(last) in {"and", ","} and (
            nxt := view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        ):
            if not nxt.of("state", "region", "bloc") or nxt.last in view.heads:
                break
            last = nxt.last
        if (
            word == "for"
            and view.word(last) == "and"
            and view.word(last + 1) == "the"
            and head.role == "envoy"
            and not view.capital(last + 2)
        ):
            last = noun_phrase_end(view, last + 1)
        right.pieces.append((preposition, last))
        return last
    inner = _inner(view, start, right)
    if inner is not None:
        right.pieces.append((preposition, inner[0][0]) if inner[0][0] > preposition else (preposition, preposition + 1))
        right.pieces.append(inner[0])
        return inner[1]
    located = hit.of("place", "capital") if hit else None
    if hit and located and word == "of" and not (view.capital(hit.last) and body_at(view, start)):
        last = hit.last + (view.word(hit.last) in lexicon("regions"))
        right.body, right.states = right.body or view.slice(start, last), right.states or (located.state or "",)
        return last
    known = view.hit_by_first.get(start)
    if word == "of" and head.role not in {"minister", "envoy"} and view.capital(start):
        body = body_at(view, start)
        if body and has_head(view, body):
            return _take_body(view, body, right)
    if head.role in {"minister", "secretary", "envoy", "aide", "head", "counterpart"} and not (
        known and known.of("body")
    ):
        run = field_run(view, start)
        longer = body_at(view, start) if word in {"in", "at"} else None
        if run > start and longer and longer.last > run and has_head(view, longer):
            return _take_body(view, longer, right)
        if run > start and not (word == "of" and head.role in {"head", "envoy"} and body_at(view, start)):
            if view.tag(run) == "NOUN" and view.texts[run].islower() and run not in view.heads:
                run = noun_phrase_end(view, start)  # "envoy to international organizations"
            right.pieces.append((preposition, run))
            return run
    body = body_at(view, start)
    if body and word in {"of", "at", "to", "in", "for"}:
        if word != "of" and head.role == "envoy":
            right.pieces.append((preposition, body.last))
            right.states = right.states
            return body.last
        return _take_body(view, body, right)
    if word in {"of", "for"} and not view.capital(start) and view.texts[start][0].isalpha():
        last = noun_phrase_end(view, start)
        if last > start and "delegation" not in view.folded[start:last]:
            right.pieces.append((preposition, last))
            return last
    return None


def _each_of(view: View, start: int, right: Right) -> int | None:
    """ "chairpersons of the two chambers of the Parliament": each holds the office in one of them."""
    last = noun_phrase_end(view, start)
    if last == start:
        return None
    name = view.slice(start, last)
    name = name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
    if view.word(last) == "of":
        body = body_at(view, last + 1 + (view.word(last + 1) == "the"))
        if body:
            name += " " + view.slice(last, body.last)
            last = body.last
    right.body = name
    return last


def _take_body(view: View, body: BodyName, right: Right) -> int:
    """Takes a body; what a learned name says beyond the body's own noun is the name of the person after it."""
    cut = body_before_name(view, body)
    if cut is not None:
        body = cut
    right.body = right.body or body.name
    if body.state and not right.states:
        right.states = (body.state,)
    return body.last


def _is_listed_state(view: View, index: int) -> bool:
    return view.word(index) in {",", "and"}


def _inner(view: View, start: int, right: Right) -> tuple[tuple[int, int], int] | None:
    """An office or organ of government inside the title: "of the President", "of the Cabinet of Ministers"."""
    organs = words("inner_organs")
    for length in (4, 3, 2, 1):
        if start + length <= view.size and " ".join(view.folded[start : start + length]) in organs:
            end = start + length
            if (
                length == 1
                and view.word(start) == "board"
                and view.word(end) == "of"
                and view.word(end + 1) in {"directors", "investment"}
            ):
                end += 2 if view.word(end + 1) == "directors" else 0
            return (start, end), end
    bloc = view.hit_by_first.get(start)
    at = bloc.last if bloc and bloc.of("bloc", "demonym") else start
    joined = "".join(view.keys[at : at + 3])
    for length, organ in (
        (3, "secretarygeneral"),
        (2, "secretarygeneral"),
        (1, "government"),
        (1, "cabinet"),
        (1, "administration"),
    ):
        if at > start and joined.startswith(organ) and "".join(view.keys[at : at + length]) == organ:
            if organ == "secretarygeneral" and bloc:
                right.states = right.states or (bloc.entry.key,)
                return (start, at + length), at + length
            if bloc:
                right.states = right.states or (bloc.entry.key,)
            return (at, at + length), at + length
    return None


def _state_list(view: View, end: int, first: str, head: Head) -> tuple[tuple[str, ...], int]:
    """ "ministers of Iran, Russia and Turkey": every state of the list for a plural office."""
    states = [first]
    while head.plural:
        at = end
        while view.word(at) in {",", "and", "the"}:
            at += 1
        hit = view.hit_by_first.get(at)
        entry = hit.of("state", "bloc") if hit else None
        if at == end or hit is None or entry is None or view.word(hit.last) in POSSESSIVES:
            break
        states.append(entry.key)
        end = hit.last
    return tuple(states), end

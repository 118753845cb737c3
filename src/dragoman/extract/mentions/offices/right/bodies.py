"""Organs and other bodies behind an office, and those somebody speaks for."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.parts import Right, has_head, noun_phrase_end
from dragoman.extract.mentions.offices.right.opening import Complement, take_body
from dragoman.extract.mentions.offices.right.organs import organ_at
from dragoman.extract.mentions.offices.right.places import MATTERS
from dragoman.extract.mentions.runs import bracketed_acronym
from dragoman.extract.mentions.view import POSSESSIVES, View

_GO_BETWEENS = frozenset({"mediator", "negotiator", "facilitator"})

_OFFICES_OF = frozenset({"office", "administration", "secretariat", "bureau", "court", "cabinet", "protocol"})

_PARTISAN = frozenset({"party", "movement", "coalition", "bloc", "alliance", "faction"})


def party_at(view: View, start: int) -> tuple[int, int] | None:
    """The name in "of the opposition | Lelo party", as tokens."""
    first = start
    while view.tag(first) in {"ADJ", "NOUN"} and view.texts[first].islower():
        first += 1
    last = first
    while (view.capital(last) and not view.in_person(last) and last not in view.heads) or (
        last > first and view.word(last) == "and" and view.capital(last + 1)
    ):
        last += 1  # "Law and Order | party"
    grouped = last > first and view.word(last) in _PARTISAN and not view.capital(last)
    return (first, last + 1) if grouped else None


def spoken_for_whom(part: Complement, right: Right) -> int | None:
    """ "spokesman for the ministry", "chief mediator for the African Union"."""
    go_between = part.head.phrase.split()[-1] in _GO_BETWEENS
    if part.word != "for" or not (part.head.role == "aide" or go_between):
        return None
    bloc = part.hit.of("bloc") if part.hit else None
    if part.hit and bloc and go_between:
        right.states = (bloc.key,)
        return bracketed_acronym(part.view, part.hit.last)[1]
    body = body_at(part.view, part.start)
    if body and (body.entity or body.form == "noun" or has_head(part.view, body)):
        return take_body(part.view, body, right)
    return None


def of_an_organ(part: Complement, right: Right) -> int | None:
    """ "of the President", "to the Cabinet of Ministers", "of the UN Secretary-General"."""
    organ = organ_at(part.view, part.start, right)
    if organ is None:
        return None
    if part.view.word(organ[1]) in MATTERS and part.view.capital(organ[1]):
        organ = (organ[0], organ[1] + 1)  # "of Amiri Diwan | Affairs"
    owned = organ[1] + 1 if part.view.word(organ[1]) in POSSESSIVES else organ[1]
    if part.view.word(owned) in _OFFICES_OF and part.view.capital(owned):
        organ = (organ[0], owned + 1)  # "of the President's Office"
    opening = organ[0] if organ[0] > part.preposition else part.preposition + 1
    right.pieces += [(part.preposition, opening), organ]
    return organ[1]


def of_headed_body(part: Complement, right: Right) -> int | None:
    """ "of Delta Bank": a name with a noun for a body in it, before a field of policy is tried."""
    view = part.view
    if part.word != "of" or part.head.role in {"minister", "envoy"} or not view.capital(part.start):
        return None
    body = body_at(view, part.start)
    return take_body(view, body, right) if body and has_head(view, body) else None


def of_a_body(part: Complement, right: Right) -> int | None:
    """ "of Kazakh Invest", "at the central bank"; to whom an envoy is sent is part of the title."""
    body = body_at(part.view, part.start)
    if body is None or part.word == "on":
        return None
    if part.word != "of" and part.head.role == "envoy":
        right.pieces.append((part.preposition, body.last))
        return body.last
    return take_body(part.view, body, right)


def each_of(view: View, start: int, right: Right) -> int | None:
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

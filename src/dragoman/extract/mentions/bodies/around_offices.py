"""Bodies that stand in or behind an office, or end with the name of another: where their own name begins."""

from dataclasses import replace

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import words


def bloc_it_ends_with(view: View, body: BodyName) -> Hit | None:
    """The bloc whose name only ends that of another one: "West | Nordic Council", which is no Nordic Council."""
    if body.kind != "body" or body.entity:
        return None
    inside = (hit for hit in view.hits if body.first < hit.first and hit.last == body.last and hit.of("bloc"))
    hit = next(inside, None)
    if hit is None or hit.last - hit.first < 2 or not view.capital(hit.first - 1):
        return None
    return None if any(view.hit_over(at) for at in range(body.first, hit.first)) else hit


def names_body_of(body: BodyName, office: Office, view: View) -> bool:
    """Whether a body inside an office phrase is one by itself: "Head of [the EU Delegation]"."""
    if office.body and (body.name in office.body or office.body in body.name):
        return True
    lead = view.hit_by_first.get(body.first)
    first = lead.last if lead and lead.of("demonym") else body.first
    fields = words("fields") | {"and", "&", ","}
    if office.role in {"minister", "secretary"} and all(view.word(at) in fields for at in range(first, body.last)):
        return False  # the Local Government of "Minister of Local Government", "Swedish | Treasury and Budget Minister"
    return (
        any(view.folded[index] in body_words("heads") for index in range(body.first, body.last))
        and body.last <= office.last
    )


def behind_office(body: BodyName, office: Office, view: View) -> BodyName:
    """ "Deputy Secretary | Border Security Council": the body without the office that stands before it."""
    own = office.body or body.name
    starts = (at for at in range(office.head + 1, body.last) if view.slice(at, body.last).startswith(own))
    first = next(starts, body.first)
    return replace(body, first=first, name=own) if first > body.first else body

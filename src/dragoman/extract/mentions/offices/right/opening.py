"""One part behind an office: what it opens with and where it begins; and a body taken from there."""

from dataclasses import dataclass

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.bodies.learned import body_before_name
from dragoman.extract.mentions.offices.parts import (
    Right,
    behind_organ,
    has_head,
    noun_phrase_end,
)
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head


@dataclass(frozen=True, slots=True)
class Complement:
    """The part token `preposition` opens; `start` is its first word behind articles, `hit` the known name there."""

    view: View
    preposition: int
    start: int
    head: Head
    hit: Hit | None

    @property
    def word(self) -> str:
        return self.view.word(self.preposition)


def take_body(view: View, body: BodyName, right: Right) -> int:
    """Takes a body; what a learned name says beyond the body's own noun is the name of the person after it."""
    cut = body_before_name(view, body)
    if cut is not None:
        body = cut
    last, name = body.last, body.name
    inner = body_at(view, last + 1) if view.word(last) in POSSESSIVES and view.capital(last + 1) else None
    if inner and has_head(view, inner):  # "chairman of the Senate's Budget Committee"
        right.body, right.states = right.body or inner.name, right.states or ((body.state,) if body.state else ())
        return inner.last
    desk = noun_phrase_end(view, last) if body.form == "name" and view.tag(last) in {"NOUN", "ADJ"} else last
    if (
        desk > last
        and view.folded[desk - 1] in body_words("heads") | lexicon("divisions of a body")
        and view.texts[last].islower()
    ):
        last, name = desk, view.slice(body.first, desk)  # "head of the Interpol liaison office"
    if view.folded[last : last + 2] == ["under", "the"] and last + 2 in view.heads:
        last = behind_organ(view, last + 2, right)
    if view.word(last) in POSSESSIVES:  # "head of the navy's hydrographic service"
        owned = noun_phrase_end(view, last + 1)
        if owned > last + 1 and view.folded[owned - 1] in body_words("heads") | lexicon("divisions of a body"):
            last, name = owned, view.slice(body.first, owned)
    right.body = right.body or name
    if body.state and not right.states:
        right.states = (body.state,)
    return last

"""Parties that are one by their very name or code, without a judgement: states, blocs, series, places."""

import re
from dataclasses import dataclass

from dragoman.model.message import Message
from dragoman.model.records import Party
from dragoman.model.words import fold, slug
from dragoman.resolve.identity.blocking import occasion, series_key
from dragoman.resolve.identity.names.body_words import read_body

_ISO_CODE = re.compile(r"[A-Z]{2}")


def is_bare_code(reference: str) -> bool:
    """Whether a record names a state by its code alone, the text having no party for it."""
    return _ISO_CODE.fullmatch(reference) is not None


@dataclass(frozen=True, slots=True)
class Link:
    """The ledger-wide party to join or found: `match_key` is compared, `key` is the id it gets if it is new."""

    match_key: str
    key: str
    reason: str


def link(party: Party) -> Link | None:
    """The party across the ledger where its name settles it; None for persons and bodies, who are judged."""
    match party.kind:
        case "state" if party.state:
            return Link(party.state, party.state, Message("the state has the code {code}", code=party.state))
        case "person" | "body":
            return None
        case "bloc":
            known = read_body(party.name).bloc
            reason = Message("a name of {bloc}", bloc=known) if known else Message("a bloc of the same name")
            return Link(fold(known or party.name), slug(party.name), reason)
        case "series":
            which = occasion(party.name)
            reason = (
                Message("the {which} occasion of this series", which=which)
                if which
                else Message("a series of the same name")
            )
            return Link(series_key(party.name) or fold(party.name), slug(party.name), reason)
        case kind:
            return Link(fold(party.name), slug(party.name), Message("a {kind} of the same name", kind=Message(kind)))

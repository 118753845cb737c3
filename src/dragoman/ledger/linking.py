"""Who a party of one report is across the ledger: the first, simple answer, with its reason."""

import re
from dataclasses import dataclass

from dragoman.model.records import Party
from dragoman.model.words import fold, slug

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


def link(party: Party) -> Link:
    """States are one by code; blocs by short name, else name; bodies by name and state; persons and series by name."""
    folded = fold(party.name)
    match party.kind:
        case "state" if party.state:
            return Link(party.state, party.state, f"the state has the code {party.state}")
        case "body":
            where = f" of {party.state}" if party.state else ""
            return Link(f"{folded}|{party.state or ''}", slug(party.name), f"a body{where} of the same name")
        case kind:
            return Link(folded, slug(party.name), f"a {kind} of the same name")

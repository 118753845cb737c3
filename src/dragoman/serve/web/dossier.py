"""What a page on one country or two asks of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.rows import PartyRow
from dragoman.model.filters import Filter, PartyChoice
from dragoman.serve.web import links
from dragoman.serve.web.contacts import CONTACTS


@dataclass(frozen=True, slots=True)
class Dossier:
    """A country, or two: `who` are the conditions of the one filter that mean them, `address` that of the page.

    `day` is the day it is seen from, `asked` what else the address says, `as_of` the day
    whose knowledge is asked for, `view` how states are called.
    """

    party: PartyRow
    other: PartyRow | None
    who: tuple[PartyChoice, ...]
    address: str
    day: date
    asked: Mapping[str, str]
    as_of: date | None = None
    language: str = "en"
    view: Worldview = field(default_factory=Worldview)

    @property
    def known_on(self) -> date | None:
        """The day whose knowledge of promises is asked for: they stand as they did on the day the page is seen from."""
        return self.as_of or (self.day if self.asked.get("on") else None)

    @property
    def keys(self) -> list[str]:
        """The ids as lists understand `who`."""
        return [row.id for row in (self.party, self.other) if row]

    @property
    def contacts(self) -> Filter:
        """Its events that are contacts."""
        return Filter(kinds=("event",), types=CONTACTS, who=self.who, as_of=self.as_of)

    def wanted(self, *kinds: str) -> Filter:
        """Its records of these kinds."""
        return Filter(kinds=kinds, who=self.who, as_of=self.as_of)

    def side(self, tab: str, **values: str) -> str:
        """The address of one of its pages."""
        return links.asking(self.address, tab=tab, **values, **self.then)

    def listed(self, path: str, **values: str | list[str]) -> str:
        """The address of a list with its records alone."""
        return links.asking(path, who=self.keys, **values, **self.then)

    @property
    def then(self) -> dict[str, str]:
        """What of this page's address goes on into the addresses of others: the day the ledger is asked about."""
        return {"as_of": self.as_of.isoformat()} if self.as_of else {}

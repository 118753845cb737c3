"""Addresses of the desk: every page has one, and every filter is in it."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from urllib.parse import quote, quote_plus, urlencode

from starlette.requests import Request

from dragoman.knowledge.states import states
from dragoman.ledger.rows import PartRow, PartyRow, RecordRow
from dragoman.serve.asking import NOBODY
from dragoman.serve.web.asked_names import of_page
from dragoman.serve.web.charts.figures import Series
from dragoman.serve.web.typed import OPERATORS

_MOST_IDS = 500  # about seven thousand characters of an address
_MANNERS = ("lang", "worldview")  # how a page says things: the browser keeps them, and links need not have them
_LISTS = {
    "event": "events",
    "instrument": "instruments",
    "figure": "figures",
    "commitment": "commitments",
    "post": "posts",
}


def record(row: RecordRow) -> str:
    """The page of a record: /events/e1a2b3c4d."""
    return f"/{_LISTS[row.kind]}/{quote(row.id)}"


def event(kind: str, key: str) -> str:
    """The page of an event or instrument by its own id, which stays whichever telling words it."""
    return f"/{_LISTS[kind]}/{quote(key)}"


def sentence(row: RecordRow) -> str:
    """The words of a record in its report."""
    return f"/reports/{quote(row.report)}#w-{quote(row.id)}"


def report(key: str) -> str:
    """The address of a report's page."""
    return f"/reports/{quote(key)}"


def party(row: PartRow | PartyRow) -> str:
    """The page of a party; of a state it is the country's."""
    key = row.party if isinstance(row, PartRow) else row.id
    if row.kind == "state" and row.state in states() and key == row.state:
        return country(row.state)
    return f"/parties/{quote(key, safe='')}"


def country(code: str) -> str:
    """The address of a country's page."""
    return f"/countries/{quote(code)}"


def annual(code: str, year: str | None = None) -> str:
    """The annual review of a country: of the latest year, or of this one."""
    return f"{country(code)}/annual" + (f"/{quote(year)}" if year else "")


def pair(one: str, other: str) -> str:
    """The page of two countries; the same whichever comes first."""
    first, second = sorted((one, other))
    return f"/countries/{quote(first)}/{quote(second)}"


def everything_with(*parties: str) -> str:
    """The search for whatever these parties take part in, as its query."""
    return urlencode(sorted(("who", party) for party in parties))


class Links:
    """The same addresses on a page that shows what was known on a day: they lead to what was known then."""

    def __init__(self, known_on: date | None) -> None:
        self.known_on = known_on
        self._then = f"as_of={known_on.isoformat()}" if known_on else ""
        self.everything_with = everything_with

    def record(self, row: RecordRow) -> str:
        return self.then(record(row))

    def sentence(self, row: RecordRow) -> str:
        return self.then(sentence(row))

    def report(self, key: str) -> str:
        return self.then(report(key))

    def party(self, row: PartRow | PartyRow) -> str:
        return self.then(party(row))

    def country(self, code: str) -> str:
        return self.then(country(code))

    def annual(self, code: str, year: str | None = None) -> str:
        return self.then(annual(code, year))

    def pair(self, one: str, other: str) -> str:
        return self.then(pair(one, other))

    def asking(self, path: str, **values: str | Sequence[str]) -> str:
        return self.then(asking(path, **values))

    def chosen(self, path: str, ids: Sequence[str], **otherwise: str | Sequence[str]) -> str:
        return self.then(chosen(path, ids, **otherwise))

    def series(self, found: Series) -> str:
        return self.then(series(found))

    def then(self, address: str) -> str:
        """An address of the desk with the day in it, unless it has one."""
        path, mark, place = address.partition("#")
        if not self._then or "as_of=" in path:
            return address
        return f"{path}{'&' if '?' in path else '?'}{self._then}{mark}{place}"


class Carrier:
    """Addresses of this same page with something in its query added, taken away or replaced; what the page does not
    know is in none of them."""

    def __init__(self, request: Request) -> None:
        self._path = request.url.path
        self._manners = {name: value for name in _MANNERS if (value := request.query_params.get(name))}
        strange = found.names if (found := of_page(request)) else ()
        left_out = ("page", "after", "before", *_MANNERS, *strange)
        self._strange = [item for item in request.query_params.multi_items() if item[0] in strange]
        self._items = [
            (name, value) for name, value in request.query_params.multi_items() if value and name not in left_out
        ]

    def adding(self, name: str, value: str) -> str:
        return self._address(self._path, [*self._items, (name, value)])

    def dropping(self, name: str, value: str | None = None) -> str:
        kept = [item for item in self._items if item[0] != name or (value is not None and item[1] != value)]
        return self._address(self._path, kept)

    def with_(self, path: str | None = None, **values: str | int) -> str:
        """This query at `path`, with these values in place of those of the same name."""
        kept = [item for item in self._items if item[0] not in values]
        return self._address(path or self._path, [*kept, *((name, str(value)) for name, value in values.items())])

    def moved(self, path: str) -> str:
        """This query at another path, with its language and worldview, and with what that page may tell it does not
        know: where an address that was given leads on."""
        return self._address(path, [*self._items, *self._manners.items(), *self._strange])

    def without(self, path: str, name: str) -> str:
        """This query at `path`, without what is asked for by this name."""
        return self._address(path, [item for item in self._items if item[0] != name])

    def kept(self, fields: Sequence[str]) -> list[tuple[str, str]]:
        """What a form of this page carries on beside its own fields, so that no condition is lost by sending it."""
        return [item for item in self._items if item[0] not in fields]

    def as_search(self, kind: str = "") -> str:
        """The conditions of this list as those of a search, for feeds and saved searches."""
        items = [("q" if name == "text" else name, value) for name, value in self._items]
        kept = {item for item in items if item[0] in ("q", *OPERATORS)} | ({("kind", kind)} if kind else set())
        return urlencode(sorted(kept))

    def has(self, name: str, value: str) -> bool:
        return (name, value) in self._items

    @staticmethod
    def _address(path: str, items: list[tuple[str, str]]) -> str:
        return f"{path}?{urlencode(items)}" if items else path


def asking(path: str, **values: str | Sequence[str]) -> str:
    """An address with a query: `asking("/events", who=["KZ", "CH"])`."""
    every = ((name, [value] if isinstance(value, str) else value) for name, value in values.items())
    return f"{path}?{'&'.join(f'{name}={_quoted(each)}' for name, some in every for each in some)}"


@lru_cache(20_000)
def _quoted(value: object) -> str:
    """A value in a query: a table of numbers has the same few in thousands of addresses."""
    return quote_plus(str(value))


def away(address: str, language: str, view: str) -> str:
    """An address of what is taken away, with what a browser keeps and other programs do not: the language and the
    worldview it was seen in."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'lang': language, 'worldview': view})}"


def chosen(path: str, ids: Sequence[str], **otherwise: str | Sequence[str]) -> str:
    """The list of exactly these records; of very many, or where none is named, the list that `otherwise` asks for, as
    addresses have an end. Of a day's knowledge (`as_of`) both are asked."""
    if not 0 < len(ids) <= _MOST_IDS:
        return asking(path, **otherwise)
    return asking(path, id=ids, **{name: value for name, value in otherwise.items() if name == "as_of"})


def series(found: Series) -> str:
    """The figures of one series: `/figures?type=exports&unit=USD&subject=KZ&counterpart=-`."""
    sides = {"subject": found.subject, "counterpart": found.counterpart}
    named = {side: part.party if part else NOBODY for side, part in sides.items()}
    return asking("/figures", type=found.indicator, **({"unit": found.unit} if found.unit else {}), **named)

"""What the ledger tells of who is who: redirects, questions, offices over time. See `deciding` for decisions."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches

from sqlalchemy import Connection, select

from dragoman.ledger.asking import overview, search
from dragoman.ledger.parties import merging
from dragoman.ledger.rows import PartyRow, RecordRow
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import party_merge, party_office
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.words import fold
from dragoman.resolve.identity.office_names import offices_asked
from dragoman.resolve.terms import Observation, Term, terms

Connect = Callable[[], AbstractContextManager[Connection]]
_NEAR = 0.75  # of 1: so alike are a word, or an office, with and without a letter or two mistyped
_TRIED = 5  # offices that are spelled nearly as what is asked for


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Whether two parties are one: asked by the machine with what speaks for it."""

    id: int
    one: PartyRow
    other: PartyRow
    score: float
    reason: str


class Identities:
    """Who is who, of one ledger. Every error is a DragomanError."""

    def __init__(self, read: Connect) -> None:
        self._read = read

    def questions(self) -> list[QuestionRow]:
        """What nobody has answered yet, the surest first."""
        with self._read() as connection:
            found = []
            for row in merging.open_questions(connection):
                keys = (_key(connection, row.one_id), _key(connection, row.other_id))
                rows = {party.id: party for party in overview.parties(connection, keys=keys)}
                if len(rows) == 2:
                    found.append(QuestionRow(row.id, rows[keys[0]], rows[keys[1]], row.score, row.reason))
            return found

    def find(self, key: str) -> str:
        """The id of a party; one that was merged away leads to the one kept."""
        with self._read() as connection:
            return _key(connection, merging.find_party(connection, key))

    def terms(
        self,
        title: str,
        states: Sequence[str] = (),
        as_of: date | None = None,
        bodies: Collection[str] = (),
    ) -> list[Term]:
        """Who was seen in an office, from when to when, `as_of` a day: of these states, or where reports name the body
        it belongs to by one of these names; in any where neither is given.
        """
        wanted = offices_asked(title)
        with self._read() as connection:
            query = select(tables.party.c.key).join(party_office, party_office.c.party_id == tables.party.c.id)
            query = query.where(party_office.c.office.in_(wanted))
            if states and not bodies:
                query = query.where(party_office.c.state.in_(states))
            keys = tuple(connection.execute(query.distinct()).scalars())
            if not keys:
                return []
            if as_of is not None:
                keys = _were(connection, keys)
            rows = search.records(connection, Filter(kinds=("post",), who=(PartyChoice(keys),), as_of=as_of), None)
        called = {fold(name) for name in bodies}
        if states or bodies:
            rows = [row for row in rows if fold(row.details.get("body") or "") in called or _state(row) in states]
        return [term for term in terms(observations(rows)) if term.office in wanted]

    def office_like(self, title: str, states: Sequence[str] = ()) -> str | None:
        """An office with letters mistyped, as it is written, where somebody holds it; of these states if any are given:
        "foriegn minster" -> "foreign minister".
        """
        words, asked = fold(title).split(), " ".join(offices_asked(title)[:1])
        with self._read() as connection:
            query = select(party_office.c.office).distinct()
            query = query.where(party_office.c.state.in_(states)) if states else query
            held = connection.execute(query).scalars().all()
        for office in get_close_matches(asked, held, n=_TRIED, cutoff=_NEAR):
            known = office.split()
            meant = " ".join(next(iter(get_close_matches(word, known, n=1, cutoff=_NEAR)), word) for word in words)
            if office in offices_asked(meant):
                return meant
        return None


def observations(rows: Iterable[RecordRow]) -> list[Observation]:
    """Who was seen in which office on which day, as posts tell it."""
    return [
        Observation(
            person.party,
            person.name,
            row.name or "",
            _state(row),
            row.status,
            (row.published or "")[:10],
            row.report,
            row.details.get("body"),
        )
        for row in rows
        for person in row.sides("person")
    ]


def _state(row: RecordRow) -> str | None:
    """The state or bloc that a post serves."""
    return row.details.get("state") or next((person.state for person in row.sides("person")), None)


def _were(connection: Connection, keys: tuple[str, ...]) -> tuple[str, ...]:
    """These parties, and those that have become one with them since."""
    kept, gone = tables.party.alias(), tables.party.alias()
    query = (
        select(gone.c.key)
        .select_from(party_merge)
        .join(kept, kept.c.id == party_merge.c.kept_id)
        .join(gone, gone.c.id == party_merge.c.gone_id)
        .where(kept.c.key.in_(keys))
    )
    return (*keys, *connection.execute(query).scalars())


def _key(connection: Connection, number: int) -> str:
    return str(connection.execute(select(tables.party.c.key).where(tables.party.c.id == number)).scalar_one())


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

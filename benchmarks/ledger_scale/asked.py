"""What a large ledger is asked, as often as things occur in it: words, people, states, and what to do with them."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.ledger_scale.made import FIRST_DAY
from sqlalchemy import Connection, func, select

from dragoman.ledger.asking import desk, overview
from dragoman.ledger.asking.tellers import tellers
from dragoman.ledger.schema import tables
from dragoman.ledger.statements.portions import Cut, Place
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice

Question = Callable[[Ledger], object]
_ROUNDS = 60


@dataclass(frozen=True)
class Probe:
    """A word that some report says, and a person or body and a state that some report names."""

    word: str
    party: str
    kind: str
    name: str
    serves: str
    state: str
    state_name: str


def probes(connection: Connection, number: int, seed: int = 11) -> list[Probe]:
    """What random reports are about, so that what is told often is asked often."""
    dice = random.Random(seed)
    report, reading, party = tables.report, tables.reading, tables.party
    named, link = tables.report_party, tables.party_link
    last = connection.execute(select(func.max(report.c.id))).scalar_one()
    found: list[Probe] = []
    while len(found) < number:
        chosen = dice.randint(1, last)
        text = connection.execute(select(report.c.text).where(report.c.id == chosen)).scalar()
        query = (
            select(party)
            .join(link, link.c.party_id == party.c.id)
            .join(named, named.c.id == link.c.report_party_id)
            .join(reading, reading.c.id == named.c.reading_id)
            .where(reading.c.report_id == chosen, link.c.ended_at.is_(None))
            .order_by(party.c.id)
        )
        rows = connection.execute(query).all()
        states = [row for row in rows if row.kind == "state"]
        others = [row for row in rows if row.kind in ("person", "body")]
        if text and states and others:
            state, other = dice.choice(states), dice.choice(others)
            word = dice.choice(text.partition("\n")[2].split()).strip(".").lower()
            found.append(Probe(word, other.key, other.kind, other.name, other.state, state.key, state.name))
    return found


def questions(chosen: list[Probe]) -> dict[str, list[Question]]:
    """What is asked, by what it is called."""
    return {
        "a filtered list of events": [_listing(number, each) for number, each in enumerate(chosen[:_ROUNDS])],
        "a search in reports": [_searching(each.word) for each in chosen[:_ROUNDS]],
        "a search in records": [_searching_records(each.word) for each in chosen[:_ROUNDS]],
        "a party's page": [_party(number, each) for number, each in enumerate(chosen[:_ROUNDS])],
        "a count": [_counting(each.state) for each in chosen[:_ROUNDS]],
        "a name": [_naming(each.name) for each in chosen[:_ROUNDS]],
        "the latest reports": [lambda ledger: ledger.reports(100)] * 20,
        "the directory of parties": [lambda ledger: ledger.parties(most=120)] * 20,
        "events far down the list": [_events_down(number) for number in range(20)],
        "reports far down the list": [_reports_down(number) for number in range(20)],
        "parties far down the list": [_parties_down(number) for number in range(20)],
        "every outlet": [lambda ledger: ledger.ask(tellers)] * 10,
    }


def _events_down(number: int) -> Question:
    cut = Cut(Place((FIRST_DAY + timedelta(days=number * 150)).isoformat(), 10**9), up=number % 2 == 1)
    return lambda ledger: ledger.occurrences.portion(Filter(kinds=("event",)), 60, cut)


def _reports_down(number: int) -> Question:
    cut = Cut(Place((FIRST_DAY + timedelta(days=number * 150)).isoformat(), 10**9), up=number % 2 == 1)
    return lambda ledger: ledger.ask(overview.reports_after, 100, None, cut)


def _parties_down(number: int) -> Question:
    cut = Cut(Place(1 + number, 10**9), up=number % 2 == 1)
    return lambda ledger: ledger.ask(overview.parties_after, ("person",), None, 120, cut)


def _person(each: Probe) -> PartyChoice:
    return PartyChoice((each.party,))


def _state(key: str) -> PartyChoice:
    return PartyChoice((key,), (key,))


def _listing(number: int, each: Probe) -> Question:
    """A list filtered as people filter it: by a party, a state, a mode, a time, a place, or several."""
    since = FIRST_DAY + timedelta(days=number * 50)
    wanted = (
        Filter(kinds=("event",), who=(_person(each),)),
        Filter(kinds=("event",), who=(_state(each.state),), modes=("visit",)),
        Filter(kinds=("event",), modes=("meeting",), since=since, until=since + timedelta(days=90)),
        Filter(kinds=("event",), who=(_state(each.state),), places=("Geneva",)),
        Filter(kinds=("event",), who=(_state(each.state), _person(each))),
        Filter(kinds=("event",), statuses=("planned",)),
    )[number % 6]
    return lambda ledger: ledger.records(wanted, latest=50)


def _searching(word: str) -> Question:
    return lambda ledger: ledger.ask(desk.saying, [word], 20, Filter())


def _searching_records(word: str) -> Question:
    return lambda ledger: ledger.records(Filter(text=word), latest=12)


def _party(number: int, each: Probe) -> Question:
    """What the page of a party shows: who it is, and the latest of each kind."""
    choice = _person(each) if number % 3 else _state(each.state)

    def ask(ledger: Ledger) -> None:
        ledger.parties(keys=choice.parties)
        for kind, most in (("event", 30), ("post", 30), ("instrument", 30), ("commitment", 30), ("figure", 100)):
            ledger.records(Filter(kinds=(kind,), who=(choice,)), latest=most)

    return ask


def _counting(state: str) -> Question:
    wanted = Filter(kinds=("event",), who=(_state(state),), modes=("meeting",))
    return lambda ledger: ledger.count(wanted)


def _naming(name: str) -> Question:
    return lambda ledger: ledger.spellings(name)

"""What is linked with a merged party follows in portions, each a transaction, whatever interrupts it."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from sqlalchemy import select

from dragoman.ledger.judgements import decided, deciding
from dragoman.ledger.parties import merging, profiles
from dragoman.ledger.schema.identity_tables import party_block, party_office
from dragoman.ledger.schema.tables import party, party_name
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
KEPT, GONE = "lucia-pena", "oleg-petrov"


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "_PORTION", 2)


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    where = new_address()
    fill(where)
    return where


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address) as opened:
        yield opened


def fill(address: str) -> None:
    with Ledger.open(address, create=True) as opened:
        run = opened.start("1")
        for number in range(7):
            who = ("Lucía Peña", "Oleg Petrov")[number % 2]
            page = Snapshot(f"page-{number}", f"{number}".encode(), "text/plain")
            text = f"Minister Yerzhan Abenov met {who} in Oslo on {number + 1} June 2022."
            told = Report(f"g{number}", text, f"Talks {number}", f"2022-06-0{number + 1}", original=page.digest)
            opened.keep(run, page, 0, read_report(told))
        opened.finish(run)


def told_of(ledger: Ledger, key: str) -> list[str]:
    return sorted(row.id for row in ledger.records(Filter(who=(PartyChoice((key,)),))))


def known(ledger: Ledger, key: str) -> dict[str, set[tuple[object, ...]]]:
    """Names, sounds and offices of a party."""

    def ask(connection: object) -> dict[str, set[tuple[object, ...]]]:
        number = connection.execute(select(party.c.id).where(party.c.key == key)).scalar_one()  # type: ignore[attr-defined]
        return {
            table.name: {tuple(row)[2:] for row in connection.execute(select(table).where(table.c.party_id == number))}  # type: ignore[attr-defined]
            for table in (party_name, party_block, party_office)
        }

    return ledger.ask(ask)  # type: ignore[arg-type]


def decide(ledger: Ledger) -> decided.Decided:
    return ledger.apply(deciding.merge, NOW, "Ada", "party", KEPT, GONE)


def test_a_portion_follows_at_once_and_the_rest_is_said_to_be_left(ledger: Ledger) -> None:
    both = sorted({*told_of(ledger, KEPT), *told_of(ledger, GONE)})
    said = " ".join(decide(ledger).changed)
    assert "1 report of oleg-petrov" in said and "named in 7 reports" in said
    (left,) = ledger.ask(merging.moving)
    assert (left.kept, left.gone, left.back, left.left) == (KEPT, GONE, False, 1)
    assert told_of(ledger, KEPT) != both
    heard: list[str] = []
    ledger.carry_on(heard.append)
    assert told_of(ledger, KEPT) == both and told_of(ledger, GONE) == []
    assert ledger.ask(merging.moving) == []


def test_whoever_opens_the_ledger_next_goes_on(address: str) -> None:
    with Ledger.open(address) as opened:
        both = sorted({*told_of(opened, KEPT), *told_of(opened, GONE)})
        decide(opened)
    with Ledger.open(address) as opened:
        assert told_of(opened, KEPT) == both and opened.ask(merging.moving) == []


@pytest.mark.parametrize("portions", [1, 2])
def test_it_is_taken_back_however_far_it_came(ledger: Ledger, portions: int) -> None:
    before = {key: told_of(ledger, key) for key in (KEPT, GONE)}
    names = {key: known(ledger, key) for key in (KEPT, GONE)}
    made = decide(ledger).judgement
    if portions == 2:
        ledger.carry_on()
    ledger.apply(deciding.take_back, NOW, "Ada", made)
    ledger.carry_on()
    assert {key: told_of(ledger, key) for key in (KEPT, GONE)} == before
    assert {key: known(ledger, key) for key in (KEPT, GONE)} == names


def test_what_is_known_of_both_is_what_their_reports_say(ledger: Ledger) -> None:
    decide(ledger)
    ledger.carry_on()
    taken = known(ledger, KEPT)
    with ledger._write() as connection:
        number = connection.execute(select(party.c.id).where(party.c.key == KEPT)).scalar_one()
        profiles.rebuild_profile(connection, number)
    assert known(ledger, KEPT) == taken and len(taken["party_name"]) == 2


def test_portions_end_as_one_step_would(new_address: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for portion in (1, 100):
        monkeypatch.setattr(merging, "_PORTION", portion)
        where = new_address()
        fill(where)
        with Ledger.open(where) as opened:
            decide(opened)
            opened.carry_on()
            events = [(event.id, event.reports) for event in opened.occurrences.events(Filter(kinds=("event",)))]
            found.append((told_of(opened, KEPT), events, opened.counts()))
    assert found[0] == found[1]

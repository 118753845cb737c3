"""What was known on a day of reports that bear a month, a year or no day at all."""

from datetime import date, datetime

import pytest
from sqlalchemy import Connection, insert, select, update

from dragoman.ledger.asking import desk
from dragoman.ledger.lists import listing
from dragoman.ledger.outcomes import followup
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.parties.names_in_time import names_in_time
from dragoman.ledger.schema.tables import party, party_name, report, report_party
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from told import Line, keep, report_of

PLANNED = Line("Norway and Chile will hold talks on fisheries in Oslo on 9 June 2030.", "planned", "2030-06-09")
WITH = Line("Ivan Petrov held talks with Peru on fisheries on 3 May 2019.", "held", "2019-05-03")


@pytest.mark.parametrize(
    ("published", "added", "before", "since"),
    [
        ("2019-05", "2026-03-01", "2019-05-30", "2019-05-31"),
        ("2019", "2026-03-01", "2019-12-30", "2019-12-31"),
        ("2019-05", "2019-05-20", "2019-05-19", "2019-05-20"),
        (None, "2026-03-01", "2026-02-28", "2026-03-01"),
    ],
)
def test_a_report_without_a_day_is_known_from_one_day_on_everywhere(
    address: str, published: str | None, added: str, before: str, since: str
) -> None:
    with Ledger.open(address, create=True) as ledger:
        keep(ledger, report_of("plan", published, PLANNED, WITH))  # type: ignore[arg-type]
        keep(ledger, report_of("old", "2001-01-01", Line("Norway and Peru held talks in Lima.", "held")))
        number = ledger.ask(lambda known: known.execute(report.select().where(report.c.given_id == "plan")).one().id)

        def came_then(connection: object) -> None:
            connection.execute(  # type: ignore[attr-defined]
                update(report).where(report.c.id == number).values(added_at=datetime.fromisoformat(added))
            )
            listing.hold(connection, number)  # type: ignore[arg-type]

        ledger.apply(came_then)
        for day, known in ((before, False), (since, True)):
            as_of = date.fromisoformat(day)
            told = [row.title for row in ledger.reports(until=as_of)]
            assert ("Report plan" in told, ledger.count_reports(until=as_of)) == (known, 1 + known)
            assert ledger.ask(desk.was_out, "plan", as_of) is known
            assert ledger.count(Filter(kinds=("event",), statuses=("planned",), as_of=as_of)) == known
            assert len(ledger.ask(followup.listed, as_of, Wanted(as_of=as_of))) == known
            (petrov,) = [row.id for row in ledger.parties(kinds=("person",))]
            assert len(ledger.ask(names_in_time, petrov, as_of)) == known


def test_a_name_in_two_spellings_is_told_once(address: str) -> None:
    with Ledger.open(address, create=True) as ledger:
        keep(ledger, report_of("old", "2019-05-06", WITH))

        def spell(connection: Connection) -> None:
            mine = report_party.c.name == "Ivan Petrov"
            connection.execute(update(report_party).where(mine).values(aliases=["IVAN PETROV", "Petrov"]))
            number = select(party.c.id).where(party.c.name == "Ivan Petrov").scalar_subquery()
            row = {"party_id": number, "name": "Petrov", "folded": "petrov"}
            connection.execute(insert(party_name).values(row))

        ledger.apply(spell)
        (petrov,) = ledger.parties(kinds=("person",), as_of=date(2020, 1, 1))
        assert petrov.names == ("Ivan Petrov", "Petrov")

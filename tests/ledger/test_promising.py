"""Of promises that share marks with a telling those that share most are looked up first, the others in turn; of those
that share one with very many those due last are kept under it.
"""

from datetime import date

import pytest
from sqlalchemy import create_engine, insert, select

from dragoman.ledger import promising
from dragoman.ledger.followup_tables import promise, promise_block
from dragoman.ledger.promising import _nearest_earlier
from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told

ON = date(2022, 7, 1)
EARLIER, LATER, LONG_AGO = date(2022, 5, 1), date(2022, 8, 1), date(2015, 5, 1)


def test_promises_are_looked_up_until_enough_are_earlier() -> None:
    made = {f"later{number:02}": LATER for number in range(30)}
    made |= {f"mine{number:02}": EARLIER for number in range(3)}
    made |= {f"old{number:02}": LONG_AGO for number in range(3)}
    made |= {f"then{number:02}": EARLIER for number in range(20)}
    engine = create_engine("sqlite://")
    promise.create(engine)
    with engine.begin() as connection:
        for number, (key, on) in enumerate(made.items()):
            report = "r1" if key.startswith("mine") else f"r{number + 2}"
            row = {"key": key, "report_id": number, "report": report, "published": on, "known_on": on}
            connection.execute(insert(promise).values(**row, kind="event", root=key))
        event = Told("t", "event", "r1", ON, "Chile opened it.", "Chile opened it.", status="held")
        near, _ = _nearest_earlier(connection, [event], {"t": {key: 100 - place for place, key in enumerate(made)}})
    engine.dispose()
    # Twelve are weighed: three of them were made too long ago for anybody to speak of them.
    assert near == {"t": [f"then{number:02}" for number in range(9)]}


def test_a_block_that_has_grown_too_long_is_cut_back_to_what_is_due_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promising, "FULL", 3)
    monkeypatch.setattr(promising, "_OVERFULL", 5)
    engine = create_engine("sqlite://")
    block = promise_block.c.block == "PE|water"
    lengths, kept = [], set()
    with engine.begin() as connection:
        for table in (promise, promise_block):
            table.create(connection)
        for month in (8, 3, 9, 1, 7, 2, 4):
            said, when = "open water talks", DateInterval.day(date(2023, month, 1))
            peru = Actor("PE", "state", "Peru", "PE", "by")
            told = Told(f"p{month}", "commitment", f"r{month}", ON, said, said, when=when, actors=(peru,))
            promising._put_up(connection, told, month, ON)
            kept = set(connection.execute(select(promise_block.c.promise).where(block)).scalars())
            lengths.append(len(kept))
    engine.dispose()
    assert lengths == [1, 2, 3, 4, 5, 3, 4]
    assert kept == {"p9", "p8", "p2", "p4"}, "those due last, and what came since"

"""Of promises that share marks with a telling those that share most are looked up first, the others in turn."""

from datetime import date

from sqlalchemy import create_engine, insert

from dragoman.ledger.outcomes.promising import _nearest_earlier
from dragoman.ledger.schema.followup_tables import promise
from dragoman.model.following import Told

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

"""What a new report is compared with is the same in whatever order the reports before it came."""

import random
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, event

from dragoman.ledger.parties import profiles
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings import retold_stories
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Party, Records
from dragoman.model.report import Report, Snapshot
from dragoman.resolve.identity.profiles import Profile
from told import keep

PETROV, VERA = (Profile("", "person", (name,), state) for name, state in (("Petrov", "RU"), ("Vera Petrov", "RU")))
GIVEN = "Anna Boris Vera Gleb Dina Egor Zoya Ilya Klara Lev Marta Oleg".split()


def told_of(given: str, day: int) -> Reading:
    """A report of a person, in the words that all the others use."""
    text = f"{given} Petrov spoke of a harbour with nine piers, of salmon, of herring and of nothing else at all."
    report = Report(
        given, text, None, f"2022-03-{day:02}", original=Snapshot(f"{given}.txt", given.encode(), "").digest
    )
    spans = (Span(0, len(given) + 7),)
    return Reading(report, Records((Party("p1", "person", f"{given} Petrov", "RU" if day % 2 else "UA", (), spans),)))


@pytest.fixture
def ledger_of_petrovs(new_address: Callable[[], str]) -> Iterator[Ledger]:
    with Ledger.open(new_address(), create=True) as ledger:
        for day, given in enumerate(GIVEN, 1):
            keep(ledger, told_of(given, day))
        yield ledger


def test_the_order_in_which_reports_came_does_not_matter(
    new_address: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiles, "_CANDIDATES", 4)
    monkeypatch.setattr(retold_stories, "_CANDIDATES", 4)
    compared: list[tuple[list[str], list[str]]] = []
    monkeypatch.setattr(retold_stories, "load_retold", seen := Seen(retold_stories.load_retold))
    readings = [told_of(given, day) for day, given in enumerate(GIVEN, 1)]
    for seed in range(3):
        random.Random(seed).shuffle(readings)
        with Ledger.open(new_address(), create=True) as ledger:
            for reading in readings:
                keep(ledger, reading)
            parties = ledger.ask(lambda connection: [each.names[0] for each in profiles.candidates(connection, PETROV)])
            keep(ledger, told_of("Nina", 20))
            compared.append((parties, sorted(seen.last)))
    assert len(set(map(str, compared))) == 1
    parties, reports = compared[0]
    assert parties == ["Anna Petrov", "Dina Petrov", "Klara Petrov", "Marta Petrov"]
    assert len(reports) == 4


def test_who_shares_all_comes_alone_first_and_all_the_others_behind(ledger_of_petrovs: Ledger) -> None:
    def ask(connection: Connection) -> list[tuple[str, int]]:
        told: list[str] = []
        monitored = connection.execution_options()
        event.listen(monitored, "before_cursor_execute", lambda _c, _k, statement, *_: told.append(statement))
        return [(each.names[0], len(told)) for each in profiles.candidates(monitored, VERA)]

    found = ledger_of_petrovs.ask(ask)
    assert found[0][0] == "Vera Petrov"
    assert {name for name, _ in found} == {f"{given} Petrov" for given in GIVEN}
    assert found[0][1] < found[1][1] == found[-1][1]


class Seen:
    """Keeps which reports were last compared with a new one."""

    def __init__(self, load: Callable[..., dict[int, retold_stories.Retold]]) -> None:
        self._load = load
        self.last: list[str] = []

    def __call__(self, connection: object, ids: object) -> dict[int, retold_stories.Retold]:
        found = self._load(connection, ids)
        if len(found) > 1:
            self.last = [each.report for each in found.values()]
        return found

"""A minister told without a state, in a foreign outlet: who he is elsewhere outweighs where the report is told."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import pytest

from dragoman.ledger.judgements import deciding
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter
from dragoman.model.reading import Reading
from dragoman.model.records import Party, Post, Records
from dragoman.model.report import Report, Snapshot
from told import keep

NOW = datetime(2024, 1, 2)
AT_HOME = ("a", "Oslo Tidende", "Chile's Foreign Minister Rosa Lind spoke.", "Rosa Lind", "CL")
ABROAD = ("b", "Kazinform", "Foreign Minister Rosa Lind spoke.", "Rosa Lind", "KZ")


def told(
    key: str, outlet: str, text: str, person: str, state: str, *, day: str = "2022-03-01", beside: str | None = None
) -> Reading:
    """A report of one minister with the state that the reader gives her, and perhaps of another state."""
    start = text.index("Foreign Minister" if "Foreign" in text else "Trade Minister")
    title = text[start:].partition(" Minister")[0] + " Minister"
    begin = 0 if "'s " in text else start
    name = Span(text.index(person), text.index(person) + len(person))
    parties = [Party("p1", "person", person, state, (), (name,))]
    if beside:
        parties.append(Party("p2", "state", "Chile", beside, (), (Span(0, 1),)))
    posts = (Post("p1", title, None, state, evidence=(Span(begin, name.end),)),)
    original = Snapshot(f"{key}.txt", key.encode(), "").digest
    return Reading(Report(key, text, None, day, outlet=outlet, original=original), Records(tuple(parties), posts))


@pytest.fixture
def ledger(new_address: Callable[[], str]) -> Iterator[Ledger]:
    with Ledger.open(new_address(), create=True) as opened:
        yield opened


def people(ledger: Ledger) -> list[tuple[str, str | None, int]]:
    return sorted((row.name, row.state, row.reports) for row in ledger.parties(["person"]))


def ministers(ledger: Ledger) -> list[tuple[str, str | None]]:
    return sorted((term.name, term.state) for term in ledger.identities.terms("foreign minister"))


@pytest.mark.parametrize("order", [(AT_HOME, ABROAD), (ABROAD, AT_HOME)])
def test_a_told_state_outweighs_an_assumed_one(ledger: Ledger, order: Sequence[tuple[str, str, str, str, str]]) -> None:
    for each in order:
        keep(ledger, told(*each))
    assert people(ledger) == [("Rosa Lind", "CL", 2)]
    assert ministers(ledger) == [("Rosa Lind", "CL")]
    assert {row.details["state"] for row in ledger.records(Filter(kinds=("post",)))} == {"CL"}
    assert ledger.identities.terms("foreign minister", ["KZ"]) == []


def test_a_state_that_both_tell_stays(ledger: Ledger) -> None:
    keep(ledger, told(*AT_HOME))
    keep(ledger, told("b", "Kazinform", "Kenya's Foreign Minister Rosa Lind spoke.", "Rosa Lind", "KE"))
    assert people(ledger) == [("Rosa Lind", "CL", 1), ("Rosa Lind", "KE", 1)]


@pytest.mark.parametrize(
    ("name", "day", "beside"),
    [
        ("Rosa Lund", "2022-03-01", None),  # another name
        ("Rosa Lind", "2029-03-01", None),  # years later
        ("Lind", "2022-03-01", None),  # a surname alone, in a report that names no state
    ],
)
def test_what_is_no_evidence(ledger: Ledger, name: str, day: str, beside: str | None) -> None:
    keep(ledger, told(*AT_HOME))
    keep(ledger, told("b", "Kazinform", f"Foreign Minister {name} spoke.", name, "KZ", day=day, beside=beside))
    assert {state for _, state, _ in people(ledger)} == {"CL", "KZ"}


def test_another_office_is_no_evidence(ledger: Ledger) -> None:
    keep(ledger, told(*AT_HOME))
    keep(ledger, told("b", "Kazinform", "Trade Minister Rosa Lind spoke.", "Rosa Lind", "KZ"))
    assert {state for _, state, _ in people(ledger)} == {"CL", "KZ"}


def test_a_surname_is_hers_where_the_report_names_her_state(ledger: Ledger) -> None:
    keep(ledger, told(*AT_HOME))
    keep(ledger, told("b", "Kazinform", "Foreign Minister Lind spoke of Chile.", "Lind", "KZ", beside="CL"))
    assert people(ledger) == [("Rosa Lind", "CL", 2)]


def test_the_minister_at_home_is_meant_before_one_elsewhere(ledger: Ledger) -> None:
    keep(ledger, told(*AT_HOME))
    keep(ledger, told("h", "Kazinform", "Kazakhstan's Foreign Minister Aida Lind spoke.", "Aida Lind", "KZ"))
    keep(ledger, told("b", "Kazinform", "Foreign Minister Lind spoke of Chile.", "Lind", "KZ", beside="CL"))
    assert people(ledger) == [("Aida Lind", "KZ", 2), ("Rosa Lind", "CL", 1)]


def test_what_a_person_decided_is_left_when_it_is_read_again(ledger: Ledger) -> None:
    keep(ledger, told("b", "Kazinform", "Trade Minister Rosa Lind spoke.", "Rosa Lind", "KZ"))
    keep(ledger, told(*AT_HOME))
    ledger.apply(deciding.keep_apart, NOW, "Jane", "party", *(row.id for row in ledger.parties(["person"])))
    again = told("b", "Kazinform", "Trade Minister Rosa Lind spoke.", "Rosa Lind", "KZ")
    posts = (Post("p1", "Foreign Minister", None, "KZ", evidence=again.posts[0].evidence),)
    keep(ledger, Reading(again.report, Records(again.parties, posts)), extractor="2")
    assert sorted(ministers(ledger)) == [("Rosa Lind", "CL"), ("Rosa Lind", "KZ")]

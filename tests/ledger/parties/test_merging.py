"""Parties across reports: judged, asked about, merged, taken apart, and undone."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import pytest

from dragoman.errors import UsageError
from dragoman.ledger.judgements import deciding
from dragoman.ledger.parties import party_rows
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Party, Post, Records
from dragoman.model.report import Report, Snapshot
from dragoman.resolve.identity.profiles import Decision, Profile, Verdict

NOW = datetime(2024, 1, 2)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        yield opened


def tell(
    ledger: Ledger,
    name: str,
    title: str = "",
    state: str | None = "KZ",
    day: str = "2022-06-01",
    *,
    kind: str = "person",
    version: str = "1",
    aliases: tuple[str, ...] = (),
) -> str:
    text = f"{title} {name} of {state} spoke on {day}."
    page = Snapshot("page.txt", text.encode(), "text/plain")
    span = (Span(0, len(text)),)
    posts = (Post("p1", title, state=state, evidence=span),) if title else ()
    records = Records((Party("p1", kind, name, state, aliases, span),), posts)
    run = ledger.start(version)
    report = Report(text, text, None, day, original=page.digest)
    kept = ledger.keep(run, page, 0, Reading(report, records))
    ledger.finish(run)
    return kept.report


def people(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    return {row.id: row.names for row in ledger.parties(kinds=("person", "body"))}


def test_spellings_are_one_person_who_may_change_ministry(ledger: Ledger) -> None:
    tell(ledger, "Yerzhan Abenov", "Minister of Trade", day="2021-02-01")
    tell(ledger, "Erzhan Abenov", "Minister of Energy")
    tell(ledger, "Ержан Абенов", "Energy Minister")
    assert people(ledger) == {"yerzhan-abenov": ("Yerzhan Abenov", "Erzhan Abenov", "Ержан Абенов")}


def test_two_ministers_of_one_surname_stay_two(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", "Minister of Trade", "RU")
    tell(ledger, "Oleg Petrov", "Minister of Energy", "RU")
    tell(ledger, "Petrov", "Energy Minister", "RU")
    assert people(ledger) == {"ivan-petrov": ("Ivan Petrov",), "oleg-petrov": ("Oleg Petrov", "Petrov")}


def test_bodies_are_one_by_meaning(ledger: Ledger) -> None:
    tell(ledger, "Ministry of Foreign Affairs of Kazakhstan", kind="body")
    tell(ledger, "Kazakh MFA", kind="body")
    tell(ledger, "Ministry of Foreign Affairs", kind="body", state="UZ")
    assert len(people(ledger)) == 2


def test_doubt_becomes_a_question(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", state="RU")
    tell(ledger, "Ivan Petrov", state="BG")
    (question,) = ledger.identities.questions()
    assert {question.one.id, question.other.id} == {"ivan-petrov", "ivan-petrov-2"}
    assert "Bulgaria" in question.reason
    ledger.apply(deciding.keep_apart, NOW, "Ada", "party", "ivan-petrov", "ivan-petrov-2")
    assert ledger.identities.questions() == []


def test_a_merge_redirects_and_can_be_undone(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", state="RU")
    tell(ledger, "Ivan Petrov", state="BG")
    before = people(ledger)
    merged = ledger.apply(deciding.merge, NOW, "Ada", "party", "ivan-petrov", "ivan-petrov-2")
    assert any("Beware" in line and "BG" in line for line in merged.changed)
    assert list(people(ledger)) == ["ivan-petrov"]
    assert ledger.identities.find("ivan-petrov-2") == "ivan-petrov"
    assert ("ivan-petrov", "ivan-petrov-2", "ivan petrov 2") in ledger.spellings("ivan-petrov-2")
    assert ledger.identities.questions() == []
    (row,) = ledger.parties(keys=("ivan-petrov",), reasons=True)
    assert any("judged to be the same (Ada" in each for each in row.reasons)
    tell(ledger, "Ivan Petrov", state="BG", version="2")  # read again: the judgement stays
    assert list(people(ledger)) == ["ivan-petrov"]
    ledger.apply(deciding.take_back, NOW, "Ada", merged.judgement)
    assert ledger.identities.find("ivan-petrov-2") == "ivan-petrov-2"
    assert set(before) >= set(people(ledger))
    with pytest.raises(UsageError, match="taken back already"):
        ledger.apply(deciding.take_back, NOW, "Ada", merged.judgement)


def test_undoing_brings_back_what_was(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", state="RU")
    tell(ledger, "Oleg Petrov", state="RU")
    before = {row.id: row for row in ledger.parties()}
    merged = ledger.apply(deciding.merge, NOW, "Ada", "party", "ivan-petrov", "oleg-petrov")
    back = ledger.apply(deciding.take_back, NOW, "Ada", merged.judgement)
    assert {row.id: row for row in ledger.parties()} == before
    assert ledger.identities.questions() == [], "nobody asked whether they are one, and nobody does now"
    with pytest.raises(UsageError, match="takes another back"):
        ledger.apply(deciding.take_back, NOW, "Ada", back.judgement)
    tell(ledger, "Oleg Petrov", "Envoy", state="RU")
    assert {row.id: row.reports for row in ledger.parties()} == {"ivan-petrov": 1, "oleg-petrov": 2}


def test_a_split_holds_when_read_again(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", state="RU")
    other = tell(ledger, "Ivan Petrov", "Coach", state="RU")
    split = ledger.apply(deciding.split, NOW, "Ada", "party", "ivan-petrov", [other])
    assert split.judgement.given["made"] == "ivan-petrov-2"
    assert set(people(ledger)) == {"ivan-petrov", "ivan-petrov-2"}
    tell(ledger, "Ivan Petrov", "Coach", state="RU", version="2")
    assert {row.id: row.reports for row in ledger.parties(kinds=("person",))} == {"ivan-petrov": 1, "ivan-petrov-2": 1}
    ledger.apply(deciding.take_back, NOW, "Ada", split.judgement)
    assert {row.id: row.reports for row in ledger.parties(kinds=("person",))} == {"ivan-petrov": 2}
    assert ledger.identities.find("ivan-petrov-2") == "ivan-petrov"


def test_who_was_mistaken_for_another_is_set_right_when_read_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(ledger, "Ivan Petrov", "Minister of Trade", "RU")
    with monkeypatch.context() as older:
        older.setattr(party_rows, "decide", _takes_the_first)
        tell(ledger, "Oleg Petrov", "Envoy", "RU")
        tell(ledger, "Oleg Petrov", "Coach", "RU")
        tell(ledger, "Iwan Petrov", "Baker", "RU")
    assert list(people(ledger)) == ["ivan-petrov"]
    tell(ledger, "Ivan Petrov", "Minister of Trade", "RU", version="2")
    tell(ledger, "Oleg Petrov", "Envoy", "RU", version="2")
    tell(ledger, "Oleg Petrov", "Coach", "RU", version="2")
    tell(ledger, "Iwan Petrov", "Baker", "RU", version="2")
    assert people(ledger) == {"ivan-petrov": ("Iwan Petrov", "Ivan Petrov"), "oleg-petrov": ("Oleg Petrov",)}
    assert {row.id: row.reports for row in ledger.parties(kinds=("person",))} == {"ivan-petrov": 2, "oleg-petrov": 2}


def test_who_a_report_calls_by_two_names_keeps_both_when_read_again(ledger: Ledger) -> None:
    tell(ledger, "Ivan Petrov", "Abbot", "RU", aliases=("Father Sergius",))
    tell(ledger, "Father Sergius", "Abbot", "RU")
    assert list(people(ledger)) == ["ivan-petrov"]
    tell(ledger, "Father Sergius", "Abbot", "RU", version="2")
    assert list(people(ledger)) == ["ivan-petrov"]


def _takes_the_first(named: Profile, candidates: Iterable[Profile]) -> tuple[Decision | None, tuple[Decision, ...]]:
    known = next(iter(candidates), None)
    return (Decision(known.id, Verdict.SAME, 1.0, "mistaken") if known else None), ()


def test_offices_over_time(ledger: Ledger) -> None:
    tell(ledger, "Yerzhan Abenov", "Foreign Minister", day="2021-03-01")
    tell(ledger, "Erzhan Abenov", "Minister of Foreign Affairs", day="2022-07-01")
    tell(ledger, "Oleg Serikov", "Minister of Foreign Affairs", day="2023-07-01")
    tell(ledger, "Li Wang", "Minister of Foreign Affairs", "CN", day="2023-07-01")
    found = ledger.identities.terms("foreign minister", ["KZ"])
    assert [(term.person, term.first, term.last, len(term.reports)) for term in found] == [
        ("yerzhan-abenov", "2021-03-01", "2022-07-01", 2),
        ("oleg-serikov", "2023-07-01", "2023-07-01", 1),
    ]
    assert len(ledger.identities.terms("FM")) == 3
    assert ledger.identities.terms("astronaut") == []


def test_nobody_of_this_id(ledger: Ledger) -> None:
    with pytest.raises(UsageError):
        ledger.apply(deciding.merge, NOW, "Ada", "party", "nobody", "nothing")

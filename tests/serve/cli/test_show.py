"""`dragoman show` answers with tables for people and JSON Lines for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.ledger.store import Ledger
from told import MERGING, keep, merging_of

LINES = [
    {
        "id": "one",
        "title": "Talks in Oslo",
        "published": "2022-06-01T10:00",
        "outlet": "Nordwire",
        "text": "Minister Yerzhan Abenov met Lucía Peña in Oslo. They signed a paper of Kazakhstan and Argentina. "
        "Trade of Kazakhstan reached 350 million.",
    },
    {
        "id": "two",
        "title": "Talks in Almaty",
        "published": "2022-07-15",
        "outlet": "Southwire",
        "text": "Ivan Petrov will have met Oleg Petrov in Almaty. "
        "Ivan Petrov promised a bridge to Argentina by next year.",
    },
]


@pytest.fixture
def show(dragoman: Callable[..., Any], folder: Path) -> Callable[..., Any]:
    (folder / "reports.jsonl").write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    assert dragoman("read", "reports.jsonl").status == 0
    return lambda *arguments: dragoman("show", *arguments)


def objects(ran: Any) -> list[dict[str, Any]]:
    assert ran.status == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("events",), ["1 June 2022", "Meeting", "Yerzhan Abenov (Minister; host), Lucía Peña", "Oslo", "held"]),
        (("events", "--status", "planned"), ["15 July 2022", "Ivan Petrov (host), Oleg Petrov", "Almaty", "planned"]),
        (("posts",), ["Yerzhan Abenov", "Minister", "KZ", "1 June 2022"]),
        (("instruments",), ["memorandum", "Memorandum on Tourism", "Kazakhstan, Argentina", "signed"]),
        (("figures",), ["about 350 m USD", "+12.5 % on 2021", "mutual trade", "January – March 2022"]),
        (("commitments",), ["2023", "build a bridge", "Ivan Petrov", "promised"]),
        (("calendar",), ["Memorandum on Tourism", "by 2023", "Almaty"]),
        (("parties",), ["Yerzhan Abenov", "person", "Argentina", "state", "1 June – 15 July 2022"]),
        (("parties", "--kind", "state"), ["Kazakhstan"]),
        (("party", "pena"), ["Lucía Peña", "person of AR", "named in 1 report", "Events (1)"]),
        (("reports",), ["Talks in Oslo", "Nordwire", "15 July 2022"]),
        (("report", "one"), ["Talks in Oslo", "Minister Yerzhan Abenov[", "[2] event: Meeting"]),
    ],
)
def test_tables(show: Callable[..., Any], arguments: tuple[str, ...], expected: list[str]) -> None:
    ran = show(*arguments)
    assert ran.status == 0
    for words in expected:
        assert words in ran.out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), 2),
        (("--who", "Abenov"), 1),
        (("--who", "erzhan abenov"), 1),
        (("--who", "Yerjan Abenow"), 1),
        (("--who", "Lucia Pena"), 1),
        (("--who", "Petrov"), 1),
        (("--who", "KZ"), 1),
        (("--who", "kazakhstan", "--who", "Peña"), 1),
        (("--type", "consult"), 2),
        (("--type", "meeting"), 2),
        (("--mode", "visit"), 0),
        (("--since", "2022-07"), 1),
        (("--until", "2022-06-01"), 1),
        (("--since", "2022", "--until", "2022"), 2),
        (("--place", "oslo"), 1),
        (("--text", "paper"), 0),
        (("--report", "two"), 1),
        (("--sure", "0.85"), 2),
        (("--sure", "0.95"), 0),
    ],
)
def test_events_filters(show: Callable[..., Any], options: tuple[str, ...], expected: int) -> None:
    assert len(objects(show("events", "--json", *options))) == expected


def test_an_office_has_the_body_it_is_in(dragoman: Callable[..., Any], folder: Path) -> None:
    text = "Minister Yerzhan Abenov of the Harbour Ministry met Lucía Peña in Oslo."
    (folder / "harbour.jsonl").write_text(json.dumps(LINES[0] | {"text": text}), encoding="utf-8")
    assert dragoman("read", "harbour.jsonl").status == 0
    (row,) = objects(dragoman("show", "events", "--json"))
    offices = {each["name"]: (each.get("title"), each.get("body")) for each in row["actors"]}
    assert offices["Yerzhan Abenov"] == ("Minister", "Harbour Ministry") and offices["Lucía Peña"] == (None, None)


def test_json_rows_have_the_fields_of_the_interchange_format(show: Callable[..., Any]) -> None:
    (row,) = objects(show("events", "--json", "--who", "Abenov"))
    assert row["type"] == "CONSULT"
    assert row["mode"] == "meeting"
    assert row["date"] == "2022-06-01"
    assert row["actors"][0] == {
        "party": "yerzhan-abenov",
        "kind": "person",
        "name": "Yerzhan Abenov",
        "state": "KZ",
        "title": "Minister",
        "role": "host",
    }
    assert row["evidence"] == [{"quote": "Minister Yerzhan Abenov met Lucía Peña in Oslo.", "start": 0, "end": 47}]
    assert row["confidence"] == 0.9
    assert row["report"]["title"] == "Talks in Oslo"
    (figure,) = objects(show("figures", "--json"))
    assert figure["value"] == 350e6
    assert figure["change"] == {"by": 0.125, "base": "2021"}
    assert figure["period"] == "2022-01/2022-03"
    assert figure["counterpart"]["party"] == "NO"


def test_a_report_is_printed_as_it_was_read(show: Callable[..., Any], dragoman: Callable[..., Any]) -> None:
    kept = [objects(show("report", name, "--json"))[0] for name in ("one", "two")]
    assert kept == objects(dragoman("read", "reports.jsonl", "--json"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("events", "--mode", "meating"), 'Did you mean "meeting"'),
        (("events", "--type", "CONSULTT"), 'Did you mean "CONSULT"'),
        (("events", "--status", "planed"), 'Did you mean "planned"'),
        (("instruments", "--type", "treatie"), 'Did you mean "treaty"'),
        (("figures", "--type", "trade-turnovr"), 'Did you mean "trade_turnover"'),
        (("events", "--who", "Lucinda Perra"), 'Did you mean "Lucía Peña"'),
        (("party", "xyzzy"), "nobody and nothing of this name"),
        (("events", "--since", "yesterday"), "this is not a date"),
        (("events", "--since", "2022-13"), "this is not a date"),
        (("parties", "--kind", "persn"), 'Did you mean "person"'),
        (("report", "nix"), "there is no such report"),
    ],
)
def test_what_is_not_understood_is_told(show: Callable[..., Any], arguments: tuple[str, ...], words: str) -> None:
    ran = show(*arguments)
    assert ran.status == 2
    assert words in ran.err
    assert ran.out == ""


def test_the_first_and_the_last_days_there_are_are_answered(show: Callable[..., Any]) -> None:
    assert objects(show("events", "--as-of", "9999-12-31", "--json")) == objects(show("events", "--json"))
    assert objects(show("events", "--as-of", "0001-01-01", "--json")) == []


def test_several_of_one_name_are_all_shown_and_named(show: Callable[..., Any]) -> None:
    ran = show("events", "--who", "Petrov")
    assert '2 parties called "Petrov"; showing all' in ran.err
    assert "ivan-petrov (person), oleg-petrov (person)" in ran.err


def test_nothing_fits(show: Callable[..., Any]) -> None:
    ran = show("events", "--mode", "visit")
    assert ran.status == 0
    assert ran.out == ""
    assert "Nothing in the ledger fits" in ran.err


def test_a_limit_is_told(show: Callable[..., Any]) -> None:
    ran = show("events", "--limit", "1")
    assert "The last 1 of 2" in ran.err
    assert "Almaty" in ran.out
    assert "Oslo" not in ran.out


def test_a_report_that_is_not_there_is_told(show: Callable[..., Any]) -> None:
    for more in ((), ("--json",)):
        ran = show("events", "--report", "nothing", *more)
        assert (ran.status, ran.out) == (2, "") and "no such report" in ran.err
    assert [row["evidence"] for row in objects(show("events", "--report", "one", "--json"))]


def test_the_names_of_a_party_in_time(show: Callable[..., Any]) -> None:
    (row,) = objects(show("party", "Abenov", "--json"))
    assert [(each["name"], each["reports"], each["first"]) for each in row["names_in_time"]] == [
        ("Yerzhan Abenov", 1, "2022-06-01")
    ]
    (before,) = objects(show("party", "Abenov", "--as-of", "2022-06-01", "--json"))
    assert before["names_in_time"] == row["names_in_time"]


def test_a_body_and_the_one_that_took_its_place(folder: Path, dragoman: Callable[..., Any]) -> None:
    with Ledger.open(str(folder / "dragoman.db"), create=True) as ledger:
        for told in MERGING:
            keep(ledger, merging_of(*told))
    for name, other in (("reef-service", "Coral Reef Service"), ("coral-reef-service", "Reef Service")):
        shown = " ".join(dragoman("show", "party", name).out.split())
        assert f"Reef Service was merged into Coral Reef Service. “{MERGING[1][2].partition('. ')[2]}”" in shown, other
        (row,) = objects(dragoman("show", "party", name, "--json"))
        assert [each["planned"] for each in row["successions"]] == [True, False]
    (row,) = objects(dragoman("show", "party", "reef-service", "--json", "--as-of", "2021-12"))
    assert [each["planned"] for each in row["successions"]] == [True]
    ran = dragoman("who", "director", "--of", "reef-service")
    assert "Reef Service was merged into Coral Reef Service." in ran.err
    assert "to be merged" in dragoman("changes").out

"""Merging, splitting, keeping apart and undoing on the command line: rehearsed first, said afterwards, taken back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


@pytest.fixture
def told(dragoman: Command, folder: Path) -> Command:
    """Three reports: two Petrovs in Oslo, a third in Almaty."""
    texts = (
        "Minister Ivan Petrov met Lucía Peña in Oslo, says Nordwire in its morning edition of today.",
        "Vanya Petrov met Lucía Peña in Oslo; nobody else was there to hear what the two talked of.",
        "Ivan Petrov met Yerzhan Abenov in Almaty about grain, fish and a bridge over the river.",
    )
    lines = [
        json.dumps({"id": f"x{n}", "text": text, "published": "2022-06-01", "outlet": f"Paper {n}", "title": f"T {n}"})
        for n, text in enumerate(texts)
    ]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert dragoman("read", "all.jsonl").status == 0
    return dragoman


def rows(ran: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def petrovs(dragoman: Command) -> dict[str, int]:
    found = rows(dragoman("show", "parties", "--text", "petrov", "--json"))
    return {row["id"]: row["reports"] for row in found}


def undo_id(ran: Any) -> str:
    return str(ran.err.rsplit("dragoman undo ", 1)[1].split()[0])


def test_a_merge_is_rehearsed_done_and_taken_back_with_the_events_it_joined(told: Command) -> None:
    before = petrovs(told)
    events = len(rows(told("show", "events", "--json")))
    rehearsed = told("merge", "ivan-petrov", "vanya-petrov", "--dry-run")
    assert "Nothing was changed" in rehearsed.err
    assert petrovs(told) == before
    done = told("merge", "ivan-petrov", "vanya-petrov", "--author", "Ada", "--why", "the same man")
    assert done.out == rehearsed.out
    assert "1 telling joined" in done.out
    assert petrovs(told) == {"ivan-petrov": 3}
    assert len(rows(told("show", "events", "--json"))) == events - 1
    assert rows(told("show", "party", "vanya-petrov", "--json"))[0]["id"] == "ivan-petrov"
    back = told("undo", undo_id(done), "--author", "Ada")
    assert back.status == 0
    assert petrovs(told) == before
    assert len(rows(told("show", "events", "--json"))) == events
    assert told("undo", undo_id(done)).err.count("taken back already") == 1


def test_an_event_is_merged_and_split(told: Command) -> None:
    first, second = (row["id"] for row in rows(told("show", "events", "--text", "Oslo", "--json")))
    done = told("merge", first, second)
    (event,) = rows(told("show", "event", second, "--json"))
    assert len(event["tellings"]) == 2
    report = event["tellings"][1]["report"]["id"]
    split = told("split", first, "--report", report)
    assert "set apart" in split.out
    assert len(rows(told("show", "event", first, "--json"))[0]["tellings"]) == 1
    told("undo", undo_id(split))
    told("undo", undo_id(done))
    assert len(rows(told("show", "events", "--text", "Oslo", "--json"))) == 2


def test_stories_are_named_by_their_reports(told: Command) -> None:
    one, other, _ = (row["id"] for row in rows(told("show", "reports", "--json")))
    done = told("merge", one, other)
    assert {row["report"] for row in rows(told("show", "story", other, "--json"))} == {one, other}
    told("undo", undo_id(done))
    assert len(rows(told("show", "story", other, "--json"))) == 1


def test_two_that_are_two_are_not_asked_about(told: Command) -> None:
    done = told("apart", "ivan-petrov", "vanya-petrov")
    assert "stay two" in done.out
    assert undo_id(done) in told("judgements", "list").out
    (row,) = rows(told("judgements", "list", "--json"))
    assert row["uid"].startswith(undo_id(done))
    assert not row["undone"]
    told("undo", undo_id(done))
    assert [row["undone"] for row in rows(told("judgements", "list", "--json"))] == [True, False]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("merge", "ivan-petrov", "ivan-petrov"), "already-one"),
        (("merge", "petrov", "lucia-pena"), "ambiguous-party"),
        (("merge", "ivan-petrov", "zzzz"), "unknown-party"),
        (("split", "ivan-petrov", "--report", "nothing"), "unknown-report"),
        (("split", "vanya-petrov", "--report", "x1"), "unknown-report"),
        (("apart", "ivan-petrov", "ivan-petrov"), "already-one"),
        (("undo", "ffff"), "unknown-judgement"),
        (("undo", ""), "unknown-judgement"),
    ],
)
def test_what_cannot_be_is_said(told: Command, arguments: tuple[str, ...], code: str) -> None:
    ran = told(*arguments)
    assert ran.status == 2
    assert f"[{code}]" in ran.err


def test_an_event_and_a_party_are_never_one(told: Command) -> None:
    (first, *_) = rows(told("show", "events", "--json"))
    refused = told("merge", first["id"], "ivan-petrov").err
    assert "[never-one]" in refused
    assert f"{first['id']} is an event, ivan-petrov is a party" in refused
    assert "[unknown-party]" in told("merge", first["id"], "zzzz").err


def test_a_post_is_one_reports_alone(told: Command) -> None:
    (post,) = rows(told("show", "posts", "--json"))
    refused = told("merge", post["id"], "ivan-petrov")
    assert "[never-one]" in refused.err
    assert "post" in refused.err


def test_judgements_move_with_what_they_did_and_measure_the_reader(told: Command, folder: Path) -> None:
    told("merge", "ivan-petrov", "vanya-petrov", "--author", "Ada")
    told("judgements", "export", "team.jsonl")
    told("read", "all.jsonl", "--ledger", "other.db")
    assert told("judgements", "import", "team.jsonl", "--ledger", "other.db").status == 0
    found = rows(told("show", "parties", "--text", "petrov", "--json", "--ledger", "other.db"))
    assert [row["id"] for row in found] == ["ivan-petrov"]
    (measured,) = rows(told("judgements", "measure", "--json"))
    assert (measured["sort"], measured["judged"], measured["right"], measured["wrong"]) == ("party", 1, 0, 1)


def test_what_the_machine_kept_apart_is_its_merit_or_its_fault(told: Command) -> None:
    first, second = (row["id"] for row in rows(told("show", "events", "--text", "Oslo", "--json")))
    told("apart", "ivan-petrov", "vanya-petrov")
    told("merge", first, second)
    measured = {row["sort"]: (row["right"], row["wrong"]) for row in rows(told("judgements", "measure", "--json"))}
    assert measured == {"party": (1, 0), "occurrence": (0, 1)}

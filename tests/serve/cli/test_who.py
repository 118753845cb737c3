"""`dragoman who`, `show event`, `show story`: what reports together show."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ran


@pytest.fixture
def told(folder: Path, dragoman: Callable[..., Ran]) -> Callable[..., Ran]:
    lines = [
        {
            "id": f"n{number}",
            "text": f"Minister {name} met Lucía Peña in {place}.",
            "published": f"2022-06-0{number}",
            "outlet": outlet,
        }
        for number, (name, place, outlet) in enumerate(
            [("Yerzhan Abenov", "Oslo", "Nordwire"), ("Erzhan Abenov", "Oslo", "Fjord")], 1
        )
    ]
    (folder / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert dragoman("read", "in.jsonl").status == 0
    return dragoman


def test_who_held_an_office(told: Callable[..., Ran]) -> None:
    ran = told("who", "minister", "--of", "KZ", "--on", "2022-06-01", "--json")
    (row,) = map(json.loads, ran.out.splitlines())
    assert (row["name"], row["first_seen"], row["last_seen"]) == ("Yerzhan Abenov", "2022-06-01", "2022-06-02")
    assert row["observed"] == "seen that day"
    assert "Yerzhan Abenov" in told("who", "minister").out
    nobody = told("who", "astronaut")
    assert (nobody.status, nobody.out) == (0, "")
    assert "No report" in nobody.err and "Did you mean" not in nobody.err
    assert 'dragoman who "king" --of "Chile"' in told("who", "king of Chile").err


@pytest.mark.parametrize("of", [[], ["--of", "KZ"]])
def test_a_mistyped_office_is_told_with_the_nearest_one(told: Callable[..., Ran], of: list[str]) -> None:
    ran = told("who", "ministr", *of)
    assert (ran.status, ran.out) == (0, "")
    assert "Did you mean “minister”?" in ran.err
    assert "Did you mean" not in told("who", "ministr", "--of", "CL").err, "nobody of Chile is told of"
    assert told("who", "ministr", "--json", *of).err == ""
    assert "Did you mean" not in told("who", "minister", "--as-of", "2021-01-01", *of).err, "it is spelled so"


def test_an_office_in_a_month(told: Callable[..., Ran]) -> None:
    (row,) = map(json.loads, told("who", "minister", "--on", "2022-06", "--json").out.splitlines())
    assert row["observed"] == "seen in that time"
    assert "in that time" in told("who", "minister", "--on", "2022").out


def test_one_event_with_its_tellings(told: Callable[..., Ran]) -> None:
    events = [json.loads(line)["id"] for line in told("show", "events", "--json").out.splitlines()]
    (found,) = map(json.loads, told("show", "event", events[0], "--json").out.splitlines())
    assert found["reports"] == len(found["tellings"])
    assert found["independent_sources"] >= 1
    shown = told("show", "event", events[0])
    assert shown.status == 0
    assert "source" in shown.out
    assert told("show", "event", "e0").status == 2


def test_the_story_of_a_report(told: Callable[..., Ran]) -> None:
    ran = told("show", "story", json.loads(told("show", "reports", "--json").out.splitlines()[0])["id"], "--json")
    assert ran.status == 0
    assert json.loads(ran.out.splitlines()[0])["why"] == "begins this story"

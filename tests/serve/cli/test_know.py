"""Lists from outside: parties are linked with scores and reasons, asked about in doubt, and let go again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

MORE = "They spoke of grain and of fish, and of the bridge that should have been built over the river long ago."
LIST = """name,aliases,kind,state,identifier,office
Yerzhan Abenov,Ержан Абенов;Abenov Y.,person,KZ,K1,Minister
Ivan Petrov,,person,BG,K2,
Lucia Pena,Лусия Пенья,person,,K3,
Nobody Else,,person,FR,K4,
"""


@pytest.fixture
def told(dragoman: Command, folder: Path) -> Command:
    text = f"Minister Yerzhan Abenov met Lucía Peña in Oslo. Ivan Petrov met Lucía Peña in Almaty. {MORE}"
    entry = {"id": "x", "text": text, "published": "2022-06-01", "outlet": "Wire", "title": "T"}
    (folder / "all.jsonl").write_text(json.dumps(entry), encoding="utf-8")
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    assert dragoman("read", "all.jsonl").status == 0
    return dragoman


def identifiers(dragoman: Command, name: str) -> list[dict[str, Any]]:
    (row,) = (json.loads(line) for line in dragoman("show", "party", name, "--json").out.splitlines())
    found: list[dict[str, Any]] = row["identifiers"]
    return found


def test_parties_are_linked_where_the_state_or_the_office_agrees(told: Command) -> None:
    ran = told("know", "list.csv")
    assert (ran.status, "4 entries of list.csv (4 new): 1 party linked, 2 questions" in ran.err) == (0, True), ran.err
    (link,) = identifiers(told, "yerzhan-abenov")
    assert (link["identifier"], link["list"], link["by"]) == ("K1", "list.csv", "dragoman")
    assert link["score"] > 0.9 and "Kazakhstan" in link["why"]
    assert identifiers(told, "ivan-petrov") == [], "of another state: asked about"
    assert identifiers(told, "Ержан Абенов")[0]["identifier"] == "K1", "found by the name the list gives"
    assert "0 new" in told("know", "list.csv").err


@pytest.mark.parametrize("typed", ["K1", "k1"])
def test_a_party_is_found_by_its_identifier_in_a_list(told: Command, typed: str) -> None:
    told("know", "list.csv")
    (row,) = (json.loads(line) for line in told("show", "party", typed, "--json").out.splitlines())
    assert row["id"] == "yerzhan-abenov"
    (event,) = (json.loads(line) for line in told("show", "events", "--who", typed, "--json").out.splitlines())
    assert event["place"] == "Oslo"
    told("merge", "ivan-petrov", "yerzhan-abenov", "--author", "Ada")
    (row,) = (json.loads(line) for line in told("show", "party", typed, "--json").out.splitlines())
    assert row["id"] == "ivan-petrov", "a merged party is found by what its list calls it"


@pytest.mark.parametrize("typed", ["Q7421", "q7421", "K1"])
def test_the_item_of_wikidata_that_a_list_names_is_an_identifier_too(told: Command, folder: Path, typed: str) -> None:
    entity = {
        "id": "K1",
        "schema": "Person",
        "caption": "Yerzhan Abenov",
        "properties": {"name": ["Yerzhan Abenov"], "country": ["kz"], "wikidataId": ["Q7421"]},
    }
    (folder / "known.json").write_text(json.dumps(entity), encoding="utf-8")
    assert told("know", "known.json").status == 0
    (row,) = (json.loads(line) for line in told("show", "party", typed, "--json").out.splitlines())
    assert row["id"] == "yerzhan-abenov"
    assert [(each["identifier"], each["wikidata"]) for each in row["identifiers"]] == [("K1", "Q7421")]
    assert "K1, Wikidata Q7421 in known.json" in told("show", "party", typed).out


def test_an_identifier_of_nobody_in_the_ledger_is_told_as_such(told: Command) -> None:
    told("know", "list.csv")
    ran = told("show", "party", "K4")
    assert (ran.status, "this is Nobody Else in list.csv; no party of the ledger is linked" in ran.err) == (2, True)
    assert "nobody and nothing of this name" in told("show", "party", "K9").err, "no list has it"


def test_a_name_alone_is_asked_about_and_the_answer_stays(told: Command) -> None:
    told("know", "list.csv")
    assert identifiers(told, "lucia-pena") == []
    said = told("merge", "lucia-pena", "K3", "--author", "Ada")
    assert identifiers(told, "lucia-pena")[0]["by"] == "Ada"
    told("know", "list.csv")
    assert identifiers(told, "lucia-pena")[0]["by"] == "Ada"
    told("undo", said.err.rsplit(" ", 1)[1].strip())
    assert identifiers(told, "lucia-pena") == []


def test_a_wrong_link_is_refused_for_ever(told: Command) -> None:
    told("know", "list.csv")
    assert told("apart", "yerzhan-abenov", "K1").status == 0
    assert identifiers(told, "yerzhan-abenov") == []
    told("know", "list.csv")
    assert identifiers(told, "yerzhan-abenov") == []


def test_who_comes_later_is_recognised_when_read(told: Command, folder: Path) -> None:
    told("know", "list.csv")
    text = f"Erzhan Abenov met Oleg Petrov in Oslo. {MORE}"
    (folder / "new.jsonl").write_text(json.dumps({"id": "y", "text": text, "title": "N"}), encoding="utf-8")
    told("read", "new.jsonl", "--ledger", "other.db")
    told("know", "list.csv", "--ledger", "other.db")
    late = {"id": "z", "text": f"Lucía Peña met Oleg Petrov in Oslo. {MORE}", "title": "Late"}
    (folder / "late.jsonl").write_text(json.dumps(late), encoding="utf-8")
    told("read", "late.jsonl", "--ledger", "other.db")
    asked = told("review", "--kind", "known", "--ledger", "other.db").out
    assert "K3" in asked


def test_a_list_is_forgotten_with_its_links(told: Command) -> None:
    told("know", "list.csv")
    assert "4 entries" in told("know", "list.csv", "--forget").err
    assert identifiers(told, "yerzhan-abenov") == []
    assert "Taking" in told("show", "party", "Ержан Абенов").err, "it is a guess by the letters again"
    assert "Taking" not in told("show", "party", "Yerzhan Abenov").err


def test_a_wrong_name_of_a_list_is_told_the_right_ones(told: Command) -> None:
    none = told("know", "lists.csv", "--forget")
    assert (none.status, "No list has been loaded." in none.err) == (2, True)
    told("know", "list.csv")
    wrong = told("know", "lists.csv", "--forget")
    assert "[unknown-list]" in wrong.err
    assert "There are: list.csv." in wrong.err


def test_bad_lines_cost_themselves_alone(told: Command, folder: Path) -> None:
    (folder / "bad.ftm.json").write_text("{\n[]\n" + json.dumps({"schema": "Address"}), encoding="utf-8")
    ran = told("know", "bad.ftm.json")
    assert ran.status == 3
    assert ran.err.count("[bad-known]") == 2 and "1 line about something else" in ran.err
    (folder / "no.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "[no-names]" in told("know", "no.csv").err
    assert "[missing]" in told("know", "nothing.csv").err

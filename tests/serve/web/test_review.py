"""Review on the desk: one doubtful thing after the other, decided, corrected, taken back; by several people at once."""

import html
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from sqlalchemy import Connection, insert

from desk_client import TestClient
from dragoman.ledger.judgements import judging
from dragoman.ledger.parties import merging
from dragoman.ledger.schema.identity_tables import party_question
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.keys import Key, keys
from invented import made_ledger

TODAY = date(2022, 7, 16)
TEXT = (
    "Nobody knows much. Ivan Petrov perhaps met Oleg Petrov in Almaty. More is to come.\n"
    "Lucía Peña perhaps met Yerzhan Abenov in Oslo. Trade of Kazakhstan reached 350 million."
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with two doubtful meetings."""
    return made_ledger(tmp_path_factory.mktemp("review") / "doubtful.db", TEXT, "Talks <b>")


@pytest.fixture
def doubtful(template: str, tmp_path: Path) -> str:
    return str(copy(template, tmp_path / "doubtful.db"))


@pytest.fixture
def desk(doubtful: str) -> Iterator[TestClient]:
    with TestClient(create_app(doubtful, lambda: TODAY, Access("Jane")), base_url="http://localhost") as client:
        yield client


def sent(page: str, act: str, **more: str) -> dict[str, str]:
    """The fields of the form on a page of review, as the browser would send them."""
    form = page.split('action="/review"')[1].split("</form>")[0]
    fields = {name: html.unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form)}
    return fields | {"act": act} | more


def form_token(page: str) -> str:
    return re.findall(r'name="token" value="(\w+)"', page)[0]


def test_one_thing_is_asked_with_its_words_and_what_answers_do(desk: TestClient) -> None:
    page = desk.get("/review").text
    assert page.count('<h2 class="asked"') == 1
    assert "<mark>Ivan Petrov perhaps met Oleg Petrov in Almaty.</mark>" in page or "<mark>Lucía" in page
    assert 'class="around">' in page and "0 decided\xa0· 2 left" in page
    for words in (
        "Why it asks",
        "Accept <kbd>a</kbd></dt>",
        "Reject <kbd>r</kbd></dt>",
        "What the machine understood",
        "<kbd>a</kbd>",
    ):
        assert words in page


def test_an_answer_shows_the_next_and_can_be_taken_back(desk: TestClient, doubtful: str) -> None:
    first = desk.get("/review").text
    asked = sent(first, "accept")
    page = desk.post("/review", data=asked).text
    assert "1 decided\xa0· 1 left" in page and "Accepted" in page
    assert sent(page, "accept")["id"] != asked["id"]
    page = desk.post("/review", data=sent(page, "reject")).text
    assert "Nothing is left to decide." in page and "50\xa0%" in page
    undo = re.findall(r'name="uid" value="(\w+)"', page)
    token = sent(first, "x")["token"]
    page = desk.post("/review/undo", data={"token": token, "uid": undo[0]}).text
    assert "1 decided\xa0· 1 left" in page
    page = desk.post("/review/undo", data={"token": token, "uid": undo[1]}).text
    assert "0 decided\xa0· 2 left" in page and sent(page, "x")["id"] == asked["id"]
    with Ledger.open(doubtful) as ledger:
        rows = ledger.ask(judging.history)
    assert [(row.act, row.author) for row in rows] == [
        ("accept", "Jane"), ("reject", "Jane"), ("undo", "Jane"), ("undo", "Jane"),
    ]  # fmt: skip
    answer = desk.post("/review/undo", data={"token": token, "uid": undo[1]})
    assert answer.status_code == 400 and "taken back already" in answer.text


def test_what_is_left_open_is_not_asked_again(desk: TestClient) -> None:
    page = desk.post("/review", data=sent(desk.get("/review").text, "unsure")).text
    assert "0 decided\xa0· 1 left open\xa0· 1 left" in page and "Left open" in page


def test_a_rejected_record_is_in_no_list(desk: TestClient) -> None:
    asked = sent(desk.get("/review").text, "reject")
    assert f"/events/{asked['id']}" in desk.get("/events").text
    desk.post("/review", data=asked)
    assert f"/events/{asked['id']}" not in desk.get("/events").text


CORRECTIONS = [
    ({"field-sort": "CONSULT/call"}, {"type": "CONSULT", "mode": "call"}),
    ({"field-status": "planned", "field-place": "Astana"}, {"status": "planned", "place": "Astana"}),
    ({"field-place": ""}, {"place": None}),
    ({"field-date": "2022-05"}, {"date": "2022-05"}),
    ({"field-date": "2022-05-30/2022-06-02"}, {"date": "2022-05-30/2022-06-02"}),
]


@pytest.mark.parametrize(("fields", "given"), CORRECTIONS)
def test_a_record_is_corrected(
    desk: TestClient, doubtful: str, fields: dict[str, str], given: dict[str, str | None]
) -> None:
    asked = sent(desk.get("/review").text, "correct", **fields)
    page = desk.post("/review", data=asked).text
    assert "Corrected" in page and "1 decided" in page
    with Ledger.open(doubtful) as ledger:
        made = ledger.ask(judging.history)[0]
        row = ledger.records(Filter(ids=(asked["id"],)))[0]
    assert made.given == given
    now = {"type": row.type, "mode": row.mode, "status": row.status, "place": row.place}
    now["date"] = row.date.iso if row.date else None
    assert {name: now[name] for name in given} == given
    undo = re.findall(r'name="uid" value="(\w+)"', page)[0]
    desk.post("/review/undo", data={"token": asked["token"], "uid": undo})
    with Ledger.open(doubtful) as ledger:
        back = ledger.records(Filter(ids=(asked["id"],)))[0]
    assert (back.mode, back.status, back.date and back.date.iso) == ("meeting", "held", "2022-06-01")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "nothing in it differs"),
        ({"field-sort": "CONSULT/dance"}, "none of the choices"),
        ({"field-status": "maybe"}, "none of the choices"),
        ({"field-date": "2022-13-01"}, "not a date"),
        ({"field-date": "yesterday"}, "not a date"),
        ({"field-date": "9999-12-31"}, "not a date"),
        ({"field-date": "2022-06-02/2022-06-01"}, "not a date"),
        ({"field-place": "x" * 501}, "longer than"),
    ],
)
def test_a_correction_that_cannot_be_meant_changes_nothing(
    desk: TestClient, doubtful: str, fields: dict[str, str], words: str
) -> None:
    answer = desk.post("/review", data=sent(desk.get("/review").text, "correct", **fields))
    assert answer.status_code == 400 and words in answer.text.casefold()
    with Ledger.open(doubtful) as ledger:
        assert ledger.ask(judging.history) == []


@pytest.mark.parametrize(
    ("given", "ok"),
    [
        ("400,000,000", True),
        ("400\u00a0000\u202f000", True),  # as the pages write it
        ("4e8", True),
        ("4,5", False),
        ("4e999", False),
        ("many", False),
        ("nan", False),
        ("", False),
    ],
)
def test_a_value_is_a_number(desk: TestClient, doubtful: str, given: str, ok: bool) -> None:
    with Ledger.open(doubtful) as ledger:
        row = ledger.records(Filter(kinds=("figure",)))[0]
    page = desk.get(f"/review?of=record&id={row.id}").text
    assert "You asked for it." in page
    asked = html.unescape(re.search('id="question">(.*?)</h2>', page)[1])  # type: ignore[index]
    assert asked.startswith("Is this right? ") and asked.count(":") == 1 and "350\xa0m\xa0USD, Kazakhstan" in asked
    answer = desk.post("/review", data=sent(page, "correct", **{"field-value": given}))
    assert answer.status_code == (200 if ok else 400)
    with Ledger.open(doubtful) as ledger:
        now = ledger.records(Filter(kinds=("figure",)))[0].value
    assert now == (4e8 if ok else 3.5e8)


def test_two_people_do_not_overrule_each_other_unseen(desk: TestClient, doubtful: str) -> None:
    mine = sent(desk.get("/review").text, "accept")
    with TestClient(create_app(doubtful, lambda: TODAY, Access("Jim")), base_url="http://localhost") as other:
        theirs = sent(other.get(f"/review?of=record&id={mine['id']}").text, "unsure")
        other.post("/review", data=theirs)
    page = desk.post("/review", data=mine).text
    assert "Somebody has decided this meanwhile" in page and "by Jim" in page
    with Ledger.open(doubtful) as ledger:
        assert [row.act for row in ledger.ask(judging.history)] == ["unsure"]
    assert "Accepted" in desk.post("/review", data=sent(page, "accept")).text


@pytest.mark.parametrize(("theirs", "said"), [("accept", "Made one"), ("reject", "Rejected"), ("unsure", "Left open")])
def test_who_answers_what_is_asked_no_more_goes_on_to_the_next(
    desk: TestClient, doubtful: str, theirs: str, said: str
) -> None:
    with Ledger.open(doubtful) as ledger:
        ledger.apply(_ask_whether_one, "ivan-petrov", "oleg-petrov")
    mine = sent(desk.get("/review?kind=party").text, "accept", kind="")
    with TestClient(create_app(doubtful, lambda: TODAY, Access("Jim")), base_url="http://localhost") as other:
        other.post("/review", data=sent(other.get("/review?kind=party").text, theirs))
    answer = desk.post("/review", data=mine)
    assert answer.status_code == 200 and "your answer was not kept" in answer.text
    notice = answer.text.split("your answer was not kept")[1].split("</form>")[0]
    assert said in notice and "by Jim on" in notice
    assert sent(answer.text, "accept")["id"] != mine["id"], "the next question is asked"
    uid = re.findall(r'name="uid" value="(\w+)"', notice)[0]
    page = desk.post("/review/undo", data={"token": form_token(answer.text), "uid": uid}).text
    assert sent(page, "accept")["id"] == mine["id"], "it can be taken back, and is asked again"


def test_pressing_twice_decides_once(desk: TestClient, doubtful: str) -> None:
    asked = sent(desk.get("/review").text, "accept")
    desk.post("/review", data=asked)
    desk.post("/review", data=asked)
    with Ledger.open(doubtful) as ledger:
        assert len(ledger.ask(judging.history)) == 1


def test_people_who_may_be_one_are_asked_about_side_by_side(desk: TestClient, doubtful: str) -> None:
    with Ledger.open(doubtful) as ledger:
        ledger.apply(_ask_whether_one, "ivan-petrov", "oleg-petrov")
    page = desk.get("/review?kind=party").text
    assert page.count('class="side-party"') == 2 and "Not the same <kbd>r</kbd>" in page
    page = desk.post("/review", data=sent(page, "accept")).text
    assert desk.get("/parties/oleg-petrov", follow_redirects=False).headers["location"] == "/parties/ivan-petrov"
    undo = re.findall(r'name="uid" value="(\w+)"', page)[0]
    page = desk.post("/review/undo", data={"token": form_token(page), "uid": undo, "kind": "party"}).text
    assert page.count('class="side-party"') == 2
    assert desk.get("/parties/oleg-petrov", follow_redirects=False).status_code == 200
    desk.post("/review", data=sent(page, "reject"))
    with Ledger.open(doubtful) as ledger:
        assert ledger.identities.questions() == []


def test_whom_a_list_from_outside_may_mean_is_asked(
    dragoman: Callable[..., Any], doubtful: str, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text("name,aliases,kind,state,identifier,office\nIvan Petrov,,person,BG,K2,\n")
    dragoman("know", str(tmp_path / "list.csv"), "--ledger", doubtful)
    with TestClient(create_app(doubtful, lambda: TODAY, Access("Jane")), base_url="http://localhost") as desk:
        page = desk.get("/review?kind=known").text
        assert "Known from outside?" in page and page.count('class="side-party"') == 1
        page = desk.post("/review", data=sent(page, "accept")).text
        assert "Made one" in page and "Known from outside? <span" not in page
        undo = re.findall(r'name="uid" value="(\w+)"', page)[0]
        page = desk.post("/review/undo", data={"token": form_token(page), "uid": undo, "kind": "known"}).text
        assert page.count('class="side-party"') == 1


def _ask_whether_one(connection: Connection, one: str, other: str) -> None:
    first, second = sorted(merging.find_party(connection, key) for key in (one, other))
    values = {"score": 0.6, "reason": "they share a surname", "asked_at": datetime(2022, 6, 2)}
    connection.execute(insert(party_question).values(one_id=first, other_id=second, **values))


def test_nothing_doubtful_is_said_so(address: str) -> None:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://localhost") as desk:
        page = desk.get("/review?kind=nonsense").text
        assert "other questions wait" in page or "will be asked here" in page
        assert desk.get("/review?of=record&id=e0").status_code == 404
        assert desk.get("/review?of=party&id=a=b").status_code == 404


def collisions(table: tuple[Key, ...]) -> list[str]:
    """Keys of which one page has two, or one that begins another."""
    found = []
    for page in {key.page for key in table}:
        here = [key.key for key in table if key.page in (None, page)]
        found += [key for key in here if here.count(key) > 1]
        found += [key for key in here for other in here if other.startswith(f"{key} ")]
    return found


def test_no_key_has_two_meanings() -> None:
    assert collisions(keys()) == []
    assert collisions((Key("a", "x", "X"), Key("a", "y", "Y", "review"))) == ["a", "a"]
    assert collisions((Key("g", "x", "X"), Key("g e", "y", "Y"))) == ["g"]
    assert {key.key for key in keys() if key.page == "review"} == set("aeruz")

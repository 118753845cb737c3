"""A person or body: posts with their days, whom it met with lists, what it said and promised."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import pytest

from desk_client import TestClient
from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.serve.web.app import create_app
from dragoman.serve.web.contacts import companions
from dragoman.serve.web.holding import rank, terms_of

TODAY = date(2022, 7, 16)


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        yield client


def test_posts_have_their_first_and_last_day(desk: TestClient) -> None:
    table = desk.get("/parties/yerzhan-abenov").text.split("Table of posts")[1].split("</table>")[0]
    assert "Minister" in table and "1 June 2022" in table and "15 July 2022" in table


def test_those_met_open_on_the_events(desk: TestClient) -> None:
    page = desk.get("/parties/yerzhan-abenov").text
    met = re.findall(r'<a class="count" href="([^"]+)">(\d+)</a>', page)
    assert met
    for address, number in met:
        assert re.search(rf'class="lede">{number} \w+<', desk.get(unescape(address)).text), address


def test_what_was_promised_has_its_state(desk: TestClient) -> None:
    promised = desk.get("/parties/ivan-petrov").text.split('id="promised"')[1]
    assert "Build a bridge" in promised and "st-open" in promised


def test_a_person_as_known_then(desk: TestClient) -> None:
    page = desk.get("/parties/yerzhan-abenov?as_of=2022-06-02").text
    assert "As the ledger knew it on 2 June 2022" in page
    assert "Southwire" not in page and "Southwire" in desk.get("/parties/yerzhan-abenov").text


def post(person: str, title: str, day: str, standing: str | None = None) -> RecordRow:
    """A post as a report of a day tells it."""
    parts = (PartRow(person, "person", person.title(), "KE", "person", None),)
    return RecordRow(
        f"{person}{day}", "post", None, None, standing, title, None, None, None, None, {"state": "KE"}, parts, (), "",
        1.0, f"r{day}", None, day, None,
    )  # fmt: skip


def test_one_term_for_each_person_and_office() -> None:
    rows = [
        post("ana", "Minister of Trade", "2022-01-01"),
        post("ana", "Trade Minister", "2022-03-01"),
        post("ben", "Minister of Trade", "2023-01-01"),
        post("ana", "Minister of Trade", "2023-01-02", "former"),
    ]
    found = {term.person: term for term in terms_of(rows)}
    assert (found["ana"].first, found["ana"].last, found["ana"].former_by) == ("2022-01-01", "2022-03-01", "2023-01-02")
    assert rank(found["ben"]) == 1


@pytest.mark.parametrize(("title", "expected"), [("President", 0), ("Foreign Minister", 1), ("Ambassador", 2)])
def test_offices_have_their_rank(title: str, expected: int) -> None:
    assert rank(terms_of([post("ana", title, "2022-01-01")])[0]) == expected


def test_companions_are_counted_with_the_records_they_share() -> None:
    def meeting(key: str, *names: str) -> RecordRow:
        parts = tuple(PartRow(name, "person", name, None, "actor", None) for name in names)
        return RecordRow(
            key, "event", "CONSULT", "meeting", "held", None, None, None, None, None, {}, parts, (), "", 1.0, "r", None,
            None, None,
        )  # fmt: skip

    found = companions([meeting("e1", "ana", "ben"), meeting("e2", "ana", "cay", "ben")], "ana")
    assert [(each.part.party, each.ids) for each in found] == [("ben", ("e1", "e2")), ("cay", ("e2",))]

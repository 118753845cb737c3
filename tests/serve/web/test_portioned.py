"""Portions of long lists on the desk: links on and back, addresses that name a portion by its number alone."""

import json
import re
from collections.abc import Iterator
from datetime import date

import pytest
from starlette.testclient import TestClient

from dragoman.serve.web import portioned
from dragoman.serve.web.app import create_app
from dragoman.serve.web.pages import lists, parties, reports

_ROW = re.compile(r'data-open href="([^"]+)"')
_BESIDE = re.compile(r'<a rel="(prev|next)" href="([^"]+)"')


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "SIZE", 2)
    for pages in (parties, reports):
        monkeypatch.setattr(pages, "_PAGE", 2)


def look(desk: TestClient, address: str) -> tuple[list[str], dict[str, str]]:
    """The rows of a portion by their addresses, and the portions before and after it."""
    answer = desk.get(address)
    assert answer.status_code == 200
    return _ROW.findall(answer.text), {rel: place.replace("&amp;", "&") for rel, place in _BESIDE.findall(answer.text)}


@pytest.mark.parametrize("listed", ["/events", "/reports", "/parties", "/parties?kind=person"])
def test_on_and_back(desk: TestClient, listed: str) -> None:
    seen, places = [], [listed]
    while True:
        rows, beside = look(desk, places[-1])
        seen.append(rows)
        if "next" not in beside:
            break
        places.append(beside["next"])
    every = [row for rows in seen for row in rows]
    assert len(seen) > 1 and len(set(every)) == len(every) and all(len(rows) == 2 for rows in seen[:-1])
    for rows in seen[-2::-1]:
        again, beside = look(desk, beside["prev"])
        assert again == rows
    assert "prev" not in beside and "after=" in places[1]


@pytest.mark.parametrize("listed", ["/events", "/reports", "/parties"])
def test_a_number_alone_is_counted_off(desk: TestClient, listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, beside = look(desk, listed)
    second = look(desk, beside["next"])[0]
    assert look(desk, f"{listed}?page=2")[0] == second
    monkeypatch.setattr(portioned, "COUNTED_OFF", 1)
    assert look(desk, f"{listed}?page=2")[0] == first


@pytest.mark.parametrize(
    "query", ["after=nonsense", "before=2022-01-01.x", "after=", "page=2&after=9999999999999999999999.1"]
)
def test_a_row_that_is_none_is_the_beginning(desk: TestClient, query: str) -> None:
    for address in ("/events", "/reports", "/parties"):
        assert desk.get(f"{address}?{query}").status_code == 200


def test_a_condition_leads_to_the_beginning(desk: TestClient) -> None:
    page = desk.get(look(desk, "/events")[1]["next"]).text
    conditions = re.findall(r'href="(/events[?][^"]*status=[^"]*)"', page)
    assert conditions and not any("after=" in each or "page=" in each for each in conditions)


@pytest.mark.parametrize("asked", ["", "kind=person", "as_of=2030-01-01"])
def test_a_file_of_parties_has_the_rows_of_all_portions_in_their_order(desk: TestClient, asked: str) -> None:
    seen, place = [], f"/parties?{asked}"
    while place:
        rows, beside = look(desk, place)
        seen += [row.partition("?")[0].rpartition("/")[2] for row in rows]
        place = beside.get("next", "")
    lines = desk.get(f"/parties.jsonl?{asked}").text.splitlines()[1:]
    assert [json.loads(line)["id"] for line in lines] == seen and len(seen) > 2

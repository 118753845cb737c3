"""One box: what it finds, how it narrows down, what it says when it finds nothing, and how a search is followed."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from lxml import etree

pytest.importorskip("starlette", reason="the extra web is not installed")
pytest.importorskip("jinja2", reason="the extra web is not installed")
pytest.importorskip("httpx2", reason="the test client wants httpx2")

from starlette.testclient import TestClient

from dragoman.serve.web import saved
from dragoman.serve.web.app import create_app

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


def shown(page: str) -> list[str]:
    return re.findall(r'class="entry-title" data-open href="/\w+/(\w+)"', page)


def test_operators_become_conditions_in_the_address(desk: TestClient) -> None:
    moved = desk.get('/search?q=who:KZ since:2022 paper place:"New York"', follow_redirects=False)
    assert moved.headers["location"] == "/search?q=paper&who=KZ&since=2022&place=New+York"
    page = desk.get("/search?q=mode:meeting since:2022-06").text
    assert page.count('class="chip"') == 2
    assert 'name="mode" value="meeting"' in page  # the next words keep the conditions


def test_records_of_every_kind_are_found_and_counted(desk: TestClient) -> None:
    page = desk.get("/search?who=KZ").text
    kinds = dict(re.findall(r"/search\?who=KZ&amp;kind=(\w+)\"><span>\w+</span><span class=\"count\">(\d+)", page))
    assert {"event", "instrument", "figure"} <= set(kinds)
    for kind, number in kinds.items():
        assert int(number) == len(shown(desk.get(f"/search?who=KZ&kind={kind}").text)), kind


def test_a_type_of_events_asks_for_events_alone(desk: TestClient) -> None:
    assert desk.get("/search?type=CONSULT").status_code == 200
    assert desk.get("/search?mode=meating").status_code == 400
    assert desk.get("/search?kind=evnt").status_code == 400


def test_a_search_without_records_says_what_would_help(desk: TestClient) -> None:
    page = desk.get("/search?q=bridge&mode=meeting").text
    assert "Without mode" in page and 'href="/search?q=bridge"' in page
    assert "In the texts of reports" in desk.get("/search?q=Nothing+else&mode=meeting").text
    assert 'href="/search?who=' in desk.get("/search?q=Erjan+Abenow&mode=visit").text  # a name in another spelling
    assert "No record fits." in desk.get("/search?q=xyzzy").text


def test_the_feed_holds_what_the_search_finds_under_ids_that_stay(desk: TestClient) -> None:
    answer = desk.get("/search.atom?who=KZ&kind=event")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = etree.fromstring(answer.content)
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    found = {
        f"urn:dragoman:record:{key}"
        for key in re.findall(r'"id": ?"(e\w+)"', desk.get("/search.jsonl?who=KZ&kind=event").text)
    }
    assert ids and set(ids) == found and len(ids) == len(set(ids))
    assert root.findtext(f"{ATOM}id") == etree.fromstring(desk.get("/search.atom?kind=event&who=KZ").content).findtext(
        f"{ATOM}id"
    )
    for entry in root.findall(f"{ATOM}entry"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.findtext(f"{ATOM}updated") or "")
        link = entry.find(f"{ATOM}link")
        assert link is not None and desk.get(link.get("href")).status_code == 200


def test_a_search_is_saved_and_removed(desk: TestClient) -> None:
    page = desk.get("/search?q=bridge").text
    assert 'href="/search.atom?q=bridge"' in page
    found = re.search(r'action="/search/saved"><input type="hidden" name="token" value="(\w+)"', page)
    assert found
    form = {"token": found[1], "query": "q=bridge", "name": "Bridges <promised>"}
    assert desk.post("/search/saved", data=form).url.path == "/search"
    page = desk.get("/search").text
    assert "Bridges &lt;promised&gt;" in page and 'href="/search?q=bridge"' in page
    desk.post("/search/saved", data=form | {"remove": "yes"})
    assert "Bridges" not in desk.get("/search").text
    assert desk.post("/search/saved", data=form | {"token": "0" * 80}).status_code == 403


def test_saved_searches_bear_any_cookie_and_have_a_bound() -> None:
    for value in ("", "x", "e30=", "W1siYSJd", "W1siYSIsImIiLCJjIl1d"):
        assert saved.saved({"dragoman-saved-e3b0c442": value}, "") == []
    searches: list[saved.Search] = []
    with pytest.raises(Exception, match="no room"):
        for number in range(200):
            searches = saved.adding(searches, f"search {number}", f"q={number}")
    assert len(searches) > 40
    assert saved.adding(searches[:2], "again", searches[1].query) == [
        saved.Search("again", searches[1].query),
        searches[0],
    ]

"""Following a search: what a feed has of what came in, and what the feed and a saved search are called."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copy
from urllib.parse import parse_qs

import pytest
from lxml import etree

from desk_client import TestClient
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.pages.searching import _lately

TODAY = date(2022, 7, 16)
NEWEST = datetime(2022, 7, 1, 9)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def desk(address: str, tmp_path: Path) -> Iterator[TestClient]:
    path = str(copy(address, tmp_path / "followed.db"))
    with TestClient(create_app(path, lambda: TODAY, Access("Jane")), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize(
    ("hours_ago", "expected"),
    [
        ([0] * 300, 300),  # a morning's reading, whole
        ([0] * 10 + [71] * 90 + [73] * 20, 100),  # three days are enough
        ([0] * 10 + [100] * 100, 60),  # some are always there
        ([5], 1),
        ([], 0),
    ],
)
def test_a_feed_has_what_came_in_within_days_and_some_always(hours_ago: list[int], expected: int) -> None:
    known = [(f"e{place}", NEWEST - timedelta(hours=hours)) for place, hours in enumerate(hours_ago)]
    assert _lately(known) == known[:expected]


def test_an_entry_leads_to_the_page_of_its_event_by_the_id_that_stays(desk: TestClient) -> None:
    entries = etree.fromstring(desk.get("/search.atom?kind=event").content).findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        key = str(entry.findtext(f"{ATOM}id")).rpartition(":")[2]
        link = entry.find(f"{ATOM}link")
        assert link is not None and link.get("href") == f"http://localhost/events/{key}"
        assert desk.get(link.get("href"), follow_redirects=False).status_code == 200


NAMED = [
    ("kind=event&who=KZ", "Events, Kazakhstan"),
    ("q=bridge", "bridge"),
    ("kind=event&mode=visit&since=2022-06", "Events, Visit, since: June 2022"),
    ("q=bridge&type=CONSULT&lang=ru", "bridge, Консультации"),
    ("who=yerzhan-abenov", "Yerzhan Abenov"),
    ("", "Search"),
]


@pytest.mark.parametrize(("query", "expected"), NAMED)
def test_a_feed_is_called_in_words(desk: TestClient, query: str, expected: str) -> None:
    assert (
        etree.fromstring(desk.get(f"/search.atom?{query}").content).findtext(f"{ATOM}title") == f"Dragoman: {expected}"
    )


CALENDARS = [
    ("events.ics", "Events"),
    ("events.ics?who=KZ&type=CONSULT", "Events\\, Kazakhstan\\, Consultation"),
    ("calendar.ics?month=2022-06", "Calendar\\, June 2022"),
    ("events.ics?who=KZ&lang=ru", "События\\, Казахстан"),
    ("commitments.ics?state=open", "Commitments\\, open"),
    ("commitments.ics?as_of=2022-07-01", "Commitments\\, as of: 1 July 2022"),
    ("figures.ics?type=aid&status=actual", "Figures\\, aid\\, actual"),
    ("instruments.ics?type=agreement&status=signed", "Agreements\\, agreement\\, signed"),
    ("events.ics?since=2022-6&lang=ru", "События\\, с: июнь 2022\u202fг."),
    ("search.ics?q=bridge", "Search\\, bridge"),
]


@pytest.mark.parametrize(("asked", "expected"), CALENDARS)
def test_a_calendar_is_called_in_words(desk: TestClient, asked: str, expected: str) -> None:
    text = desk.get(f"/{asked}").text.replace("\r\n ", "")
    assert f"X-WR-CALNAME:Dragoman: {expected}\r\n" in text


def save(desk: TestClient, query: str, **more: str) -> str:
    token = re.search(r'name="token" value="(\w+)"', desk.get("/search?q=bridge").text)
    assert token
    desk.post("/search/saved", data={"token": token[1], "query": query} | more)
    return str(desk.get("/search").text)


def test_a_search_saved_without_a_name_is_called_in_words_and_keeps_the_name_it_has(desk: TestClient) -> None:
    page = save(desk, "kind=event&who=KZ")
    assert ">Events, Kazakhstan</a>" in page and ">kind=event" not in page
    assert ">My country</a>" in save(desk, "kind=event&who=KZ", name="My country")
    page = save(desk, "kind=event&who=KZ")
    assert ">My country</a>" in page and ">Events, Kazakhstan</a>" not in page


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    "page", ["/events?who=KZ", "/commitments", "/calendar?month=2022-06", "/search?q=met", "/countries/KZ"]
)
def test_what_is_taken_away_is_in_the_language_and_worldview_of_the_page(
    desk: TestClient, page: str, language: str
) -> None:
    """A program that follows a feed keeps no cookies: its address says how it is to be told."""
    shown = desk.get(f"{page}{'&' if '?' in page else '?'}lang={language}&worldview=un").text
    ways = re.findall(r'href="(/[\w/-]+\.(?:atom|csv|xlsx|jsonl|ics)\b[^"]*)"', shown)
    assert ways
    for way in ways:
        asked = parse_qs(way.partition("?")[2].replace("&amp;", "&"))
        assert (asked["lang"], asked["worldview"]) == ([language], ["un"]), way


def test_a_feed_names_itself_as_it_was_asked_for(desk: TestClient) -> None:
    ids = set()
    for way in ("/search.atom?kind=event", "/search.atom?kind=event&lang=ru&worldview=un"):
        feed = etree.fromstring(desk.get(way).content)
        ids.add(feed.findtext(f"{ATOM}id"))
        itself = next(each for each in feed.findall(f"{ATOM}link") if each.get("rel") == "self")
        assert itself.get("href", "").endswith(way)
    assert len(ids) == 1  # a reader who changes the language follows the same feed

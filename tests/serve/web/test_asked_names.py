"""What an address asks for by a name that its page does not know is told, and dropped in silence nowhere."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from lxml import html
from starlette.requests import Request
from starlette.routing import Match

from desk_client import TestClient
from dragoman.serve.web.app import create_app
from dragoman.serve.web.asked_names import strange
from dragoman.serve.web.entrance import Access


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, access=Access("Jane")), base_url="http://localhost") as client:
        yield client


def note(page: str) -> str:
    """What a page says of its address, in one line; nothing where it says nothing."""
    found = html.document_fromstring(page).find_class("strange")
    return " ".join(found[0].text_content().split()) if found else ""


def test_a_page_says_what_it_does_not_know_and_is_shown_without_it(desk: TestClient) -> None:
    answer = desk.get("/events?wo=KZ&mode=meeting")
    assert answer.status_code == 400  # as of a value that is none
    assert note(answer.text).startswith(
        "The address asks for “wo”: this page does not know that, and leaves it out. Did you mean who? "
        "What can be asked here: who type mode status since"
    )
    assert not re.search(r"(href|value)=\"[^\"]*wo=", answer.text)  # its ways on do not ask for it any more
    assert '<a href="/events?mode=meeting&amp;who=KZ">who</a>' in answer.text
    (number,) = re.findall(r'class="lede">(\d+ \w+)<', desk.get("/events?mode=meeting").text)
    assert f'class="lede">{number}<' in answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/events?wo=", "“wo”"),
        ("/events?utm_source=mail&wo=KZ", "“utm_source”, “wo”"),
        ("/?who=KZ", "“who”"),  # the day's page has no such condition
        ("/help?x=1", "“x”"),
        ("/reading?x=1", "“x”"),
        ("/countries/KZ?tabs=people", "“tabs”"),
        ("/countries/kz?tabs=people", "“tabs”"),  # leads on first
        ("/countries?knd=state", "“knd”"),
        ("/search?q=who:KZ+talks&wo=KZ", "“wo”"),  # leads on first
    ],
)
def test_every_page_tells_every_name(desk: TestClient, asked: str, said: str) -> None:
    answer = desk.get(asked)
    assert answer.status_code == 400 and f"asks for {said}:" in note(answer.text)


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl", "ics"])
def test_a_list_is_not_given_without_what_was_asked(desk: TestClient, form: str) -> None:
    answer = desk.get(f"/events.{form}?wo=KZ")
    assert answer.status_code == 400 and "content-disposition" not in answer.headers
    assert "The address asks for “wo”" in answer.text and "Did you mean “who”?" in answer.text
    assert desk.get(f"/events.{form}?who=KZ&lang=ru&worldview=un&as_of=2030").status_code == 200


@pytest.mark.parametrize(("language", "said"), [("ru", "В адресе запрошено «wo»"), ("kk", "Мекенжайда «wo» сұралған")])
def test_it_is_said_in_the_language_of_the_page(desk: TestClient, language: str, said: str) -> None:
    for form in ("", ".csv"):
        assert said in desk.get(f"/events{form}?wo=KZ&lang={language}").text


def test_a_page_of_an_error_tells_it_too(desk: TestClient) -> None:
    answer = desk.get("/events?since=xx&wo=KZ")
    assert answer.status_code == 400 and "“wo”" in note(answer.text) and "xx" in answer.text


def test_no_way_of_the_desk_asks_for_what_is_not_known(desk: TestClient, pages: list[str]) -> None:
    wrong, seen = [], set()
    for page in pages:
        answer = desk.get(page)
        assert answer.status_code == 200, page
        for way in ways(answer.text, page):
            found = looked_up(desk, way)
            seen.add(urlsplit(way).path)
            wrong += [(page, way, found.names)] if found else []
    assert not wrong
    assert len(seen) > 60


def ways(page: str, address: str) -> list[str]:
    """Where a page leads: its links, and what its forms would ask for."""
    tree = html.document_fromstring(page)
    found = [link for link in tree.xpath("//a/@href | //link[@rel='alternate']/@href") if link.startswith("/")]
    for form in tree.xpath("//form[not(@method='post')]"):
        names = form.xpath(".//input/@name | .//button/@name | .//select/@name")
        found.append(f"{form.get('action') or urlsplit(address).path}?{urlencode([(name, '1') for name in names])}")
    return found


def looked_up(desk: TestClient, way: str) -> Any:
    asked = urlsplit(way)
    scope = {"type": "http", "method": "GET", "path": asked.path, "query_string": asked.query.encode(), "headers": []}
    for route in desk.app.routes:  # type: ignore[attr-defined]
        if route.matches(scope)[0] is Match.FULL:
            return strange(Request(scope), route.path) if parse_qsl(asked.query) else None
    raise AssertionError(f"{way} leads nowhere")

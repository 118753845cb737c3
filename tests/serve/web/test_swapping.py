"""What of a page is new is the same as in the whole page, and comes only where the open page is the same one."""

from collections.abc import Iterator

import pytest
from lxml import html

from desk_client import TestClient
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access

SITE = "http://localhost"
_RANDOM = "token"  # no two are the same


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, access=Access("Jane")), base_url=SITE) as client:
        yield client


def asking(opened: str, kind: str = "partial") -> dict[str, str]:
    """The headers that htmx sends from an open page."""
    return {"hx-request": "true", "hx-request-type": kind, "hx-current-url": f"{SITE}{opened}", "accept": "text/html"}


def content(node: html.HtmlElement) -> list[str]:
    """The words of a page and where they lead."""
    return [
        *node.xpath(".//text()[normalize-space()]"),
        *node.xpath(f".//@href | .//input[not(@name='{_RANDOM}')]/@value"),
    ]


@pytest.mark.parametrize(
    "address", ["/events?mode=meeting", "/parties", "/countries/KZ?tab=people", "/review", "/nothing"]
)
def test_a_part_says_what_the_whole_page_says(desk: TestClient, address: str) -> None:
    whole, part = desk.get(address), desk.get(address, headers=asking(address.partition("?")[0]))
    assert whole.status_code == part.status_code
    assert "<html" in whole.text and not {"<html", "<script", "masthead"} & set(part.text.split())
    tree, fresh = html.document_fromstring(whole.text), html.document_fromstring(f"<main>{part.text}</main>")
    assert fresh.findtext(".//title") == tree.findtext(".//title")
    for place in ("foot", "working", "find"):
        (given,) = fresh.xpath(f"//*[@id='{place}'][@hx-swap-oob]")
        assert content(given) == content(tree.get_element_by_id(place))
        assert not tree.get_element_by_id(place).get("hx-swap-oob")
        given.drop_tree()
    fresh.find(".//title").drop_tree()
    assert content(fresh) == content(tree.get_element_by_id("main"))


def test_caches_tell_a_part_from_the_whole(desk: TestClient) -> None:
    for headers in ({}, asking("/events")):
        answer = desk.get("/events", headers=headers)
        assert "hx-request-type" in answer.headers["vary"].lower()
        assert answer.headers["cache-control"] == "no-store"


def test_who_goes_back_is_given_the_whole_page(desk: TestClient) -> None:
    assert "<html" in desk.get("/events", headers=asking("/events", "full")).text


def test_another_page_is_opened_by_the_browser(desk: TestClient) -> None:
    answer = desk.get("/events?mode=meeting&lang=ru", headers=asking("/parties"))
    assert (answer.text, answer.headers["hx-redirect"]) == ("", "/events?mode=meeting&lang=ru")
    answer = desk.get(f"{SITE}//evil.example/", headers=asking("/events"))
    assert answer.headers["hx-redirect"] == "/evil.example/"


def test_a_search_is_at_the_address_its_conditions_lead_to(desk: TestClient) -> None:
    answer = desk.get("/search?q=talks+kind:event", headers=asking("/search"))
    assert answer.headers["hx-push-url"] == "/search?q=talks&kind=event"
    assert "hx-push-url" not in desk.get("/search?q=talks").headers


def test_the_page_of_a_session_that_has_ended_leads_to_the_entrance(address: str) -> None:
    with TestClient(create_app(address, access=Access(run_token="secret")), base_url=SITE) as desk:
        answer = desk.get("/events?mode=meeting", headers=asking("/events"))
    assert answer.headers["hx-redirect"] == "/sign-in?next=%2Fevents%3Fmode%3Dmeeting"


def test_a_form_that_was_not_kept_leaves_the_address_alone(desk: TestClient) -> None:
    desk.get("/review")
    answer = desk.post("/review", data={"token": "none"}, headers=asking("/review"))
    assert answer.status_code == 403 and "<html" not in answer.text
    assert answer.headers["hx-replace-url"] == "false"

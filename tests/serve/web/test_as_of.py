"""A day in the address: pages show what was known on it, and so do the lists that their numbers open on."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest

from desk_client import TestClient
from dragoman.serve.web.app import create_app

TODAY = date(2022, 7, 16)
THEN = "as_of=2022-06-02"  # one of the two dated reports was out


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("path", ["/sources", "/reports/{report}", "/figures/{figure}", "/countries/KZ/annual/2022"])
def test_a_page_of_a_day_says_so(desk: TestClient, records: dict[str, Any], path: str) -> None:
    path = path.format(report=records["figure"].report, figure=records["figure"].id)
    assert "As the ledger knew it on 2 June 2022" in desk.get(f"{path}?{THEN}").text
    assert "As the ledger knew it" not in desk.get(path).text


@pytest.mark.parametrize("path", ["/review?", "/identity?of=party&id=yerzhan-abenov&"])
def test_pages_that_ask_for_decisions_go_by_what_is_known_now_and_say_so(desk: TestClient, path: str) -> None:
    assert "not by what it knew on 2 June 2022" in desk.get(f"{path}{THEN}").text
    assert "not by what it knew" not in desk.get(path).text
    assert desk.get(f"{path}as_of=someday").status_code == 400


def test_sources_of_a_day_count_what_was_out_by_then(desk: TestClient) -> None:
    then, now = desk.get(f"/sources?{THEN}").text, desk.get("/sources").text
    assert "Southwire" in now and "Southwire" not in then
    assert "3 reports" in now and "1 report." in then
    assert "Last read" in now and "Last read" not in then
    assert desk.get("/sources?as_of=2000").text.count("<tr data-row>") == 0


def test_sources_of_a_day_after_all_are_those_of_now(desk: TestClient) -> None:
    counts = re.compile(r'<td class="num">(\d+)</td>')
    now = counts.findall(desk.get("/sources").text)
    assert now and counts.findall(desk.get("/sources?as_of=2100").text) == now


def test_a_year_as_known_on_a_day_counts_what_was_known_then(desk: TestClient) -> None:
    then, now = (desk.get(f"/countries/KZ/annual/2022{asked}").text for asked in (f"?{THEN}", ""))
    assert "15 July 2022" in now and "15 July 2022" not in then
    numbers = re.findall(r'<td class="num[^"]*">\s*<a[^>]*href="([^"]+)">(\d+)</a>', then)
    numbers += re.findall(r'<li><a href="(/[^"]+)"><span class="fact-number">([1-9]\d*)</span>', then)
    assert len(numbers) > 2
    for address, number in numbers:
        assert THEN in address
        assert re.search(rf'<p class="lede">{number} \w+<', desk.get(unescape(address)).text), address
    assert desk.get(f"/countries/KZ/annual?{THEN}").url.query.decode() == THEN


def test_tables_of_contacts_of_a_day_open_on_lists_of_that_day(desk: TestClient) -> None:
    page = desk.get(f"/countries/KZ?tab=contacts&{THEN}").text
    numbers = re.findall(r'<td class="num[^"]*">\s*<a[^>]*href="([^"]+)">(\d+)</a>', page)
    assert numbers and all(THEN in address for address, _ in numbers)

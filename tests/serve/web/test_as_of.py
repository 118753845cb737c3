"""A day in the address: pages show what was known on it, and so do the lists that their numbers open on."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from desk_client import TestClient
from dragoman.ledger.asking import tellers
from dragoman.ledger.judgements import judging
from dragoman.ledger.lists import outlets
from dragoman.ledger.store import Ledger
from dragoman.serve.web.app import create_app
from dragoman.serve.web.pages import figures

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


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "9999-12"])
def test_the_first_and_the_last_days_there_are_are_answered(desk: TestClient, pages: list[str], day: str) -> None:
    for path in pages:
        for name in ("as_of", "on"):
            answer = desk.get(f"{path}{'&' if '?' in path else '?'}{name}={day}")
            assert answer.status_code < 400 or (day < "1000" and answer.status_code == 404), (path, name)
    assert 'class="lede">0 events' in desk.get("/events?as_of=0001-01-01").text
    known = re.compile(r'class="lede">(\d+ events)')
    assert known.findall(desk.get("/events?as_of=9999-12-31").text) == known.findall(desk.get("/events").text)


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
    assert desk.get("/sources?as_of=2000").text.count(" data-row>") == 0 < desk.get("/sources").text.count(" data-row>")


def test_sources_of_a_day_are_counted_once_and_anew_when_somebody_judged(
    address: str, records: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = str(copy(address, tmp_path / "own.db"))  # what is judged here is none of the other tests' business
    asked: list[date] = []
    counts = outlets.counts
    monkeypatch.setattr(tellers, "counts", lambda connection, day: asked.append(day) or counts(connection, day))
    with TestClient(create_app(address, lambda: TODAY), base_url="http://localhost") as desk:
        first, second = (desk.get(f"/sources?{THEN}").text for _ in range(2))
        assert "1 report." in first and "1 report." in second and len(asked) == 1
        with Ledger.open(address) as ledger:
            ledger.apply(judging.judge, datetime(2022, 6, 1), "Anna", "reject", "record", records["figure"].id)
        desk.get(f"/sources?{THEN}")
        assert len(asked) == 2


def test_sources_of_a_day_after_all_are_those_of_now(desk: TestClient) -> None:
    counts = re.compile(r'class="num"[^>]*><div>(\d+)</div>')
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
        assert re.search(rf'class="lede">{number} \w+<', desk.get(unescape(address)).text), address
    assert desk.get(f"/countries/KZ/annual?{THEN}").url.query.decode() == THEN


def test_tables_of_contacts_of_a_day_open_on_lists_of_that_day(desk: TestClient) -> None:
    page = desk.get(f"/countries/KZ?tab=contacts&{THEN}").text
    numbers = re.findall(r'<td class="num[^"]*">\s*<a[^>]*href="([^"]+)">(\d+)</a>', page)
    assert numbers and all(THEN in address for address, _ in numbers)


_CONTENT = re.compile(r"/(events|instruments|figures|commitments|posts|parties|countries|reports)(?:[/?#]|$)")


def test_links_of_a_day_lead_to_that_day_and_nothing_out_later_is_on_a_page(
    desk: TestClient, address: str, pages: list[str]
) -> None:
    with Ledger.open(address) as ledger:
        late = {row.id for row in ledger.reports() if row.published and row.published > "2022-06-03"}
    assert late
    seen, led = 0, 0
    for page in [*pages, "/search?q=Petrov", "/search?q=Almaty&in=reports", "/parties.jsonl", "/search.csv?q=Petrov"]:
        if page.startswith(("/review", "/identity", "/changes", "/reading", "/anew", "/help", "/welcome", "/?on=")):
            continue  # about now, or about other days
        answer = desk.get(f"{page}{'&' if '?' in page else '?'}{THEN}")
        if answer.status_code == 404:
            continue  # not known then
        assert answer.status_code == 200, page
        body = answer.text.partition("<main")[2].partition("</main>")[0] or answer.text
        assert not [key for key in late if key in body], page
        seen += 1
        for found in re.findall(r'<a [^>]*href="([^"]+)"', body):
            target = unescape(found)
            if not _CONTENT.match(target) or target in (page, page.partition("?")[0]):
                continue  # the same page as it is now, or the list without conditions
            led += 1
            assert "as_of=2022-06-0" in target, (page, target)
    assert seen > 25 and led > 100


@pytest.mark.parametrize(("text", "number"), [("Almaty", 0), ("Oslo", 1)])
def test_reports_of_a_day_are_searched(desk: TestClient, text: str, number: int) -> None:
    page = desk.get(f"/search?q={text}&in=reports&{THEN}").text
    assert len(set(re.findall(r'href="(/reports/[^"]+)"', page))) == number
    assert "<mark>" in desk.get(f"/search?q={text}&in=reports").text


def test_a_name_told_later_is_not_found(desk: TestClient) -> None:
    assert 'href="/parties/oleg-petrov' in desk.get("/search?q=Oleg+Petrov").text
    assert 'href="/parties/oleg-petrov' not in desk.get(f"/search?q=Oleg+Petrov&{THEN}").text


@pytest.mark.parametrize("kind", ["commitment", "figure"])
def test_what_was_corrected_later_stands_as_it_was_read(
    address: str, records: dict[str, Any], tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "_DRAWN", 0)  # the list of series shows the latest value of each
    path, given = str(copy(address, tmp_path / "corrected.db")), "a tunnel" if kind == "commitment" else 7e6
    with Ledger.open(path) as ledger:
        field = "name" if kind == "commitment" else "value"
        ledger.apply(
            judging.judge, datetime(2022, 7, 20), "Jane", "correct", "record", records[kind].id, {field: given}
        )
    with TestClient(create_app(path, lambda: TODAY), base_url="http://localhost") as desk:
        words = "tunnel" if kind == "commitment" else "7\xa0m"
        for form in ("", ".csv") if kind == "commitment" else ("",):
            now, then = (desk.get(f"/{kind}s{form}{asked}").text for asked in ("", "?as_of=2022-07-16"))
            assert words in now and words not in then, form
            assert "bridge" in then if kind == "commitment" else "350\xa0m" in then, form


def test_every_side_of_a_country_is_of_the_day(desk: TestClient) -> None:
    for page in ("/countries/KZ", "/countries/AR/KZ"):
        tabs = desk.get(f"{page}?tab=people&{THEN}").text.split('class="tabs ruled"')[1].split("</nav>")[0]
        addresses = re.findall(r'href="([^"]+)"', tabs)
        assert len(addresses) > 4 and all(THEN in address for address in addresses), addresses

"""One box: what it finds, how it narrows down, what it says when it finds nothing, and how a search is followed."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from lxml import etree

from desk_client import TestClient
from dragoman.errors import UsageError
from dragoman.ledger.asking import saved_searches
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.pages import searching
from invented import read_report

TODAY = date(2022, 7, 16)
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


def test_the_reports_that_tell_a_post_stand_on_its_page(desk: TestClient) -> None:
    page = desk.get("/search?kind=post").text
    (address, number), *_ = re.findall(r'href="(/posts/\w+)#tellings">(\d+) reports', page)
    told = desk.get(address).text.split('id="tellings"')[1].split("</section>")[0]
    assert f'class="count">{number}<' in told and told.count('class="source-title"') == int(number) > 1


def test_a_type_of_events_asks_for_events_alone(desk: TestClient) -> None:
    assert desk.get("/search?type=CONSULT").status_code == 200
    assert desk.get("/search?mode=meating").status_code == 400
    assert desk.get("/search?kind=evnt").status_code == 400


@pytest.mark.parametrize(
    ("shown_as", "name"),
    [
        ("type=consultation", "type=CONSULT"),
        ("type=Meeting", "mode=meeting"),
        ("kind=agreement", "kind=instrument"),
        ("kind=event&status=состоялось&lang=ru", "kind=event&status=held"),
        ("type=консультации&lang=ru", "type=CONSULT"),
        ("status=took+place", "status=held"),
    ],
)
def test_words_are_taken_as_pages_show_them(desk: TestClient, shown_as: str, name: str) -> None:
    found = shown(desk.get(f"/search?{name}&lang=en").text)
    assert found and shown(desk.get(f"/search?{shown_as}").text) == found


def test_a_word_that_is_none_is_told_what_is_accepted(desk: TestClient) -> None:
    page = desk.get("/events?type=xyz").text
    assert 'href="/help#codebook"' in page and 'id="codebook"' in desk.get("/help").text


def test_a_search_without_records_says_what_would_help(desk: TestClient) -> None:
    page = desk.get("/search?q=bridge&mode=meeting").text
    assert "Without “mode”" in page and 'href="/search?q=bridge"' in page
    assert "In the texts of reports" in desk.get("/search?q=Nothing+else&mode=meeting").text
    assert 'href="/search?who=' in desk.get("/search?q=Erjan+Abenow&mode=visit").text  # a name in another spelling
    assert "No record fits." in desk.get("/search?q=xyzzy").text


def test_another_name_is_proposed_only_where_nothing_is_found(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_named", lambda *_: ([], 'Did you mean "Ivan Petrov"?'))
    assert "Did you mean <a" in desk.get("/search?q=xyzzy").text
    assert "Did you mean <a" not in desk.get("/search?q=bridge").text


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


def save(desk: TestClient, query: str, name: str, **more: str) -> Any:
    page = desk.get(f"/search?{query}").text
    found = re.search(r'action="/search/saved"><input type="hidden" name="token" value="(\w+)"', page)
    assert found
    return desk.post("/search/saved", data={"token": found[1], "query": query, "name": name} | more)


def test_a_search_is_saved_and_removed(desk: TestClient) -> None:
    assert 'href="/search.atom?q=bridge&amp;lang=en&amp;worldview=common"' in desk.get("/search?q=bridge").text
    assert save(desk, "q=bridge", "Bridges <promised>").url.path == "/search"
    assert "Saved as Bridges &lt;promised&gt;." in desk.get("/search?q=bridge").text
    page = desk.get("/search").text
    assert "Bridges &lt;promised&gt;" in page and 'href="/search?q=bridge"' in page
    save(desk, "q=bridge", "", remove="yes")
    assert "Bridges" not in desk.get("/search").text
    form = {"token": "0" * 80, "query": "q=bridge", "name": "Bridges"}
    assert desk.post("/search/saved", data=form).status_code == 403


def test_what_came_in_since_one_looked_is_new_until_one_looks(address: str, tmp_path: Path) -> None:
    path = str(copy(address, tmp_path / "news.db"))
    with TestClient(create_app(path, lambda: TODAY, Access("Jane")), base_url="http://localhost") as desk:
        save(desk, "who=yerzhan-abenov", "Abenov")
        assert "flag" not in desk.get("/search").text
        with Ledger.open(path) as ledger:
            ledger.apply(saved_searches.looked, datetime(2001, 1, 1), "Jane", "who=yerzhan-abenov")
        assert '<span class="flag">' in desk.get("/search").text
        page = desk.get("/search?who=yerzhan-abenov").text
        assert "New since you looked at it on 1 January 2001" in page and '<span class="flag">new</span>' in page
        assert '<span class="flag">new</span>' not in desk.get("/search?who=yerzhan-abenov").text
        assert "flag" not in desk.get("/search").text


def test_searches_are_their_readers_alone_and_have_a_bound(address: str, tmp_path: Path) -> None:
    now = datetime(2022, 7, 1)
    with Ledger.open(str(copy(address, tmp_path / "saved.db"))) as ledger:
        for number in range(saved_searches.MOST):
            ledger.apply(saved_searches.save, now, "Jane", f"search {number}", f"q={number}")
        with pytest.raises(UsageError, match="are kept"):
            ledger.apply(saved_searches.save, now, "Jane", "one more", "q=more")
        ledger.apply(saved_searches.save, now, "Jane", "again", "q=7")  # another name for one that is kept
        ledger.apply(saved_searches.save, now, "Joan", "hers", "q=7")
        mine, hers = ledger.ask(saved_searches.saved, "Jane"), ledger.ask(saved_searches.saved, "Joan")
    assert len(mine) == saved_searches.MOST and [each.name for each in mine if each.query == "q=7"] == ["again"]
    assert [each.name for each in hers] == ["hers"]


@pytest.mark.parametrize(
    "page", ["/events?who=KZ", "/instruments", "/figures", "/commitments", "/parties/ivan-petrov", "/countries/AR/KZ"]
)
def test_every_list_can_be_followed(desk: TestClient, page: str) -> None:
    found = re.search(r'href="(/search\.atom[^"]*)"', desk.get(page).text)
    assert found
    assert etree.fromstring(desk.get(html.unescape(found[1])).content).tag == f"{ATOM}feed"


@pytest.mark.parametrize("then", ["", "&as_of=2022-06-02"])
def test_reports_that_say_the_words_are_taken_away_row_for_row(desk: TestClient, then: str) -> None:
    page = desk.get(f"/search?q=Oslo&in=reports{then}").text
    found = re.findall(r'data-open href="/reports/(\w+)', page)
    (address,) = (html.unescape(each) for each in re.findall(r'href="(/search\.csv\?[^"]+)"', page))
    lines = [line for line in desk.get(address).text.splitlines() if not line.lstrip("\ufeff").startswith("#")]
    assert found and [line.partition(",")[0] for line in lines] == ["id", *found]
    assert desk.get(address.replace(".csv", ".ics")).status_code == 404


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", 3),
        ("who=AR", 2),
        ("who=lucía-peña", 1),
        ("who=KZ&who=NO", 1),
        ("since=2022-07", 1),
        ("until=2022-06-30", 2),  # one bears no date
        ("report=given-1", 1),
        ("kind=commitment", 1),
        ("mode=meeting", 3),
        ("status=planned", 1),
        ("place=Almaty", 1),
        ("kind=figure&who=NO", 1),
        ("kind=figure&who=ivan-petrov", 0),
        ("as_of=2022-06-30", 1),
    ],
)
def test_conditions_hold_for_reports_too(desk: TestClient, asked: str, found: int) -> None:
    address = f"q=abenov&in=reports&{asked}"
    page = desk.get(f"/search?{address}").text
    assert page.count('data-open href="/reports/') == found
    assert len(desk.get(f"/search.jsonl?{address}").text.splitlines()) == 1 + found


def test_a_chip_names_whom_it_asks_for(desk: TestClient) -> None:
    for who, name in (("KZ", "Kazakhstan"), ("ivan-petrov", "Ivan Petrov"), ("Petrov", "Petrov")):
        for page in (f"/search?who={who}", f"/events?who={who}"):
            assert f'<span class="chip-name">who</span> {name} <span' in desk.get(page).text, page


def test_every_file_of_a_search_has_the_same_ids(tmp_path: Path) -> None:
    """Also where two reports name one post, which is one line."""
    path, page = str(tmp_path / "posts.db"), Snapshot("page.txt", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for number, day in enumerate(("2022-06-01", "2022-06-02")):
            text = f"Minister Yerzhan Abenov met Lucía Peña in Oslo {number} times."
            report = Report(str(number), text, "Talks", day, original=page.digest)
            ledger.keep(run, page, number, read_report(report))
        ledger.finish(run)
    with TestClient(create_app(path), base_url="http://localhost") as desk:
        lines = [json.loads(line) for line in desk.get("/search.jsonl?q=Abenov").text.splitlines()[1:]]
        text = desk.get("/search.csv?q=Abenov").text.removeprefix("\ufeff")
        rows = [row for row in csv.reader(io.StringIO(text)) if not row[0].startswith("#")]
        assert [line["id"] for line in lines] == [row[0] for row in rows[1:]]
        assert [line["telling"] for line in lines] == [row[1] for row in rows[1:]]
        assert [line["id"] for line in lines if line["record"] == "post"] != []


def test_a_search_in_other_letters_finds_what_english_says(desk: TestClient) -> None:
    page = desk.get("/search?q=Аргентины").text
    assert "Looked for as Argentina" in page and 'value="Аргентины"' in page
    assert shown(page) == shown(desk.get("/search?q=Argentina").text) != []
    rows = [
        list(csv.reader(desk.get(f"/search.csv?q={words}").text.splitlines())) for words in ("Аргентины", "Argentina")
    ]
    ids = [[row[0] for row in found if not row[0].startswith("#")][1:] for found in rows]
    assert ids[0] == ids[1] != []
    reports = desk.get("/search?q=Аргентины&in=reports").text
    assert "<mark>Argentina</mark>" in reports


def test_no_field_is_offered_that_finds_nothing(desk: TestClient) -> None:
    page = desk.get("/instruments").text
    assert '<section class="facet">' in page and '<span class="count">0</span></a></li>' not in page

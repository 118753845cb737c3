"""The desk answers with what the ledger holds, safely, at the right status."""

import csv
import io
import json
import re
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desk_client import TestClient
from dragoman.ledger.judgements import deciding
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.pages import board
from invented import read_report

TODAY = date(2022, 7, 16)


@pytest.fixture
def desk(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(address, lambda: TODAY), base_url="http://127.0.0.1:8417") as client:
        yield client


def test_every_page_opens(desk: TestClient, pages: list[str]) -> None:
    for page in pages:
        answer = desk.get(page)
        assert answer.status_code == 200, page
        assert "<h1" in answer.text, page


def test_hostile_texts_stay_texts(desk: TestClient, pages: list[str]) -> None:
    for page in pages:
        text = desk.get(page).text
        assert not re.search(r"<script(?! src=\"/static/)|<img|<b>evil|onerror=(?!alert\(1\)&gt;)", text), page
        assert 'href="javascript:' not in text, page


def test_pages_forbid_everything_from_elsewhere(desk: TestClient) -> None:
    headers = desk.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"\sstyle=|\son[a-z]+=\"", desk.get("/events").text)


def test_other_names_of_this_machine_are_not_answered(desk: TestClient) -> None:
    for host in ("evil.example", "localhost:80@evil.example", "localhost:x", "localhost/evil.example", "[::1]evil", ""):
        assert desk.get("/", headers={"host": host}).status_code == 421, host
    for host in ("localhost", "LOCALHOST:8417", "127.0.0.1:1", "[::1]", "[::1]:8417"):
        assert desk.get("/", headers={"host": host}).status_code == 200, host


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("/nowhere", 404),
        ("/events/e0", 404),
        ("/reports/r0", 404),
        ("/parties/nobody", 404),
        ("/countries/XX", 404),
        ("/countries/KZ/KZ", 404),
        ("/originals/0", 404),
        ("/events?type=meating", 400),
        ("/events?since=soon", 400),
        ("/events?as_of=9999-13", 400),
        ("/changes?as_of=0000", 400),
        ("/?on=10000-01-01", 400),
        ("/calendar?month=x", 400),
        ("/events.xls", 404),
    ],
)
def test_errors_are_pages_with_their_status(desk: TestClient, page: str, status: int) -> None:
    answer = desk.get(page)
    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_a_misspelt_word_is_suggested(desk: TestClient) -> None:
    assert "Did you mean “meeting”" in desk.get("/events?mode=meating").text


@pytest.mark.parametrize(
    ("page", "english"), [("/events?mode=protes", " or "), ("/calendar?month=x", "Month"), ("/?on=99999", "year")]
)
def test_what_was_asked_wrongly_is_told_in_the_language_of_the_page(desk: TestClient, page: str, english: str) -> None:
    def told(language: str) -> str:
        text: str = desk.get(f"{page}{'&' if '?' in page else '?'}lang={language}").text
        return text.partition("<main")[2].partition("</main>")[0]

    assert english in told("en") or english == "Month"
    for language in ("ru", "kk"):
        assert english not in told(language)


def test_a_list_can_be_taken_away_row_for_row(desk: TestClient, address: str) -> None:
    page = desk.get("/events?who=yerzhan-abenov").text
    shown = re.findall(r'data-open href="/events/(\w+)"', page)
    rows = list(csv.reader(io.StringIO(desk.get("/events.csv?who=yerzhan-abenov").text.removeprefix("\ufeff"))))
    about, names, rest = [row for row in rows if row[0].startswith("#")], *_split(rows)
    lines = [json.loads(line) for line in desk.get("/events.jsonl?who=yerzhan-abenov").text.splitlines()]
    assert [row[0] for row in rest] == shown == [line["id"] for line in lines[1:]]
    assert names[0] == "id" and ["# rows: 3"] in about and lines[0]["about"]["rows"] == len(shown) == 3
    assert "/events?who=yerzhan-abenov" in lines[0]["about"]["cite_as"]


def test_the_board_is_taken_away_column_by_column(desk: TestClient) -> None:
    day = "on=2024-01-05"
    shown = re.findall(r'data-open href="/\w+/(\w+)', desk.get(f"/commitments?{day}").text)
    lines = desk.get(f"/commitments.jsonl?{day}").text.splitlines()[1:]
    assert [json.loads(line)["id"] for line in lines] == shown and len(shown) > 1
    dues = [json.loads(line)["due"] or "" for line in lines]
    assert dues == sorted(dues, reverse=True) and dues[0] > dues[-1], "what is overdue has the latest first"


def _split(rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    data = [row for row in rows if not row[0].startswith("#")]
    return data[0], data[1:]


def test_no_cell_of_a_spreadsheet_is_a_formula(desk: TestClient) -> None:
    rows = list(csv.reader(io.StringIO(desk.get("/events.csv").text)))
    assert any("'=cmd" in cell for row in rows for cell in row)
    assert not any(cell.startswith(("=", "@")) for row in rows for cell in row)


def test_the_filter_is_in_the_address(desk: TestClient) -> None:
    page = desk.get("/events?mode=meeting&place=Oslo&since=2022-06&until=2022-06").text
    assert page.count('class="chip"') == 4
    assert "1 event<" in page


def test_search_finds_a_name_in_another_spelling_and_words(desk: TestClient) -> None:
    assert "/parties/yerzhan-abenov" in desk.get("/search?q=Erjan+Abenow").text
    assert "<mark>bridge</mark>" in desk.get("/search?q=bridge&in=reports").text


def test_two_countries_have_one_page(desk: TestClient) -> None:
    assert desk.get("/countries/KZ/AR", follow_redirects=False).headers["location"] == "/countries/AR/KZ"
    assert desk.get("/parties/KZ", follow_redirects=False).headers["location"] == "/countries/KZ"


def test_an_address_outlives_a_merge(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "merged.db"), create=True) as ledger:
        page = Snapshot("page.txt", b"page", "text/plain")
        text = "Ivan Petrov met Yerzhan Abenov of Kazakhstan."
        run = ledger.start("1")
        ledger.keep(run, page, 0, read_report(Report("1", text, "Talks", "2022-06-01", original=page.digest)))
        ledger.finish(run)
        ledger.apply(deciding.merge, datetime(2023, 1, 1), "Ada", "party", "yerzhan-abenov", "ivan-petrov")
    with TestClient(create_app(str(tmp_path / "merged.db")), base_url="http://localhost") as desk:
        answer = desk.get("/parties/ivan-petrov", follow_redirects=False)
        assert answer.headers["location"] == "/parties/yerzhan-abenov"


def test_a_report_is_whole_and_its_marks_lead_both_ways(
    desk: TestClient, address: str, records: dict[str, Any]
) -> None:
    row = records["figure"]
    page = desk.get(f"/reports/{row.report}").text
    with Ledger.open(address) as ledger:
        found = ledger.records(Filter(reports=(row.report,)))
    for each in found:
        assert f'id="w-{each.id}"' in page and f'href="#{each.id}"' in page
        assert f'id="{each.id}"' in page and f'href="#w-{each.id}"' in page


def test_a_headline_without_end_leaves_room_for_the_report(tmp_path: Path) -> None:
    path, page = str(tmp_path / "long.db"), Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        report = Report("g", "Ivan Petrov met Oleg Petrov.", "A" * 5000, "2022-06-01", original=page.digest)
        key = ledger.keep(run, page, 0, read_report(report)).report
        ledger.finish(run)
    with TestClient(create_app(path, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        shown = client.get(f"/reports/{key}").text
    assert 250 < len(shown.split("<h1>")[1].split("</h1>")[0].strip()) <= 301


def test_the_original_is_given_as_it_came_and_never_shown(desk: TestClient, records: dict[str, Any]) -> None:
    page = desk.get(f"/reports/{records['figure'].report}").text
    answer = desk.get(re.findall(r'href="(/originals/\w+)"', page)[0])
    assert answer.content == b"<script>alert('page')</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")


def test_the_day_decides_what_is_due(desk: TestClient) -> None:
    quiet = desk.get("/?on=2023-03-01").text
    assert "A quiet day" in quiet
    assert "A quiet day" not in desk.get("/").text
    assert "Build a bridge" in desk.get("/commitments?on=2024-01-05").text.split("c-overdue")[1]
    assert "Build a bridge" in desk.get("/commitments?on=2022-12-15").text.split("c-open")[1]


def test_the_first_page_shows_the_words_of_what_is_overdue_and_of_what_waits(desk: TestClient) -> None:
    """ "Meeting" alone says too little, and of two sentences that are asked about one says nothing."""
    page = desk.get("/").text
    overdue = page.split('id="overdue"')[1].split("</section>")[0]
    assert ">Meeting</a>" in overdue and "“Ivan Petrov will have met Oleg Petrov in Almaty.”" in overdue
    waiting = page.split('id="waiting"')[1].split("</section>")[0]
    assert re.findall(r"“Trade of Kazakhstan (\w+)", waiting) == ["and", "reached"]


def test_lists_of_one_kind_do_not_name_it_in_each_line(desk: TestClient) -> None:
    heads = {
        path: re.findall(r"<th[^>]*>([^<]+)</th>", desk.get(path).text)[:3]
        for path in ("/parties", "/parties?kind=person", "/parties?kind=state")
    }
    assert heads == {
        "/parties": ["Name", "Kind", "Of"],
        "/parties?kind=person": ["Name", "Of", "Reports"],
        "/parties?kind=state": ["Name", "Reports", "Records"],
    }


def test_forms_need_their_token(address: str, tmp_path: Path) -> None:
    with TestClient(create_app(str(tmp_path / "new.db")), base_url="http://localhost") as desk:
        page = desk.get("/")
        assert "The desk is open, and empty." in page.text
        assert desk.post("/samples").status_code == 403
        assert desk.post("/samples", data={"token": "0" * 64}).status_code == 403


@pytest.mark.usefixtures("invented")
def test_the_samples_are_read_at_the_press_of_a_button(tmp_path: Path) -> None:
    with TestClient(create_app(str(tmp_path / "new.db")), base_url="http://localhost") as desk:
        token = re.findall(r'name="token" value="(\w+)"', desk.get("/").text)[0]
        answer = desk.post("/samples", data={"token": token}, follow_redirects=False)
        assert answer.status_code == 303
        ends = time.monotonic() + 60
        while "st-done" not in desk.get(answer.headers["location"]).text and time.monotonic() < ends:
            time.sleep(0.1)
        assert "17 reports" in desk.get("/").text


def test_the_board_shows_the_first_of_each_state_and_leads_to_the_others(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "_BESIDE", 1)
    day = "on=2024-01-05"  # all are overdue by then
    page = desk.get(f"/commitments?{day}").text
    column = page.split("c-overdue")[1]
    assert column.count('<li class="entry"') == 1
    assert f'href="/commitments?{day}&amp;state=overdue">All of them' in column
    whole = desk.get(f"/commitments?{day}&state=overdue").text.split("c-overdue")[1]
    assert whole.count('<li class="entry"') > 1 and "All of them" not in whole


def test_the_calendar_leads_to_this_month_and_to_months_by_year(desk: TestClient) -> None:
    page = desk.get("/calendar?month=2022-06").text
    assert re.search(r'href="/calendar\?month=2022-07">This month<', page)
    years = page.split('class="months"')[1].split("</dl>")[0]
    assert re.search(r"<dt>2022</dt><dd>.*June.*July", years, re.DOTALL) and 'aria-current="true">June<' in years
    assert "This month" not in desk.get("/calendar?month=2022-07").text


@pytest.mark.parametrize("path", ["/events", "/figures", "/commitments"])
def test_a_number_beside_a_list_is_that_of_the_list_it_opens(desk: TestClient, path: str) -> None:
    beside = re.findall(r'href="(/\w+\?who=[\w-]+)"><span>[^<]+</span><span class="count">(\d+)<', desk.get(path).text)
    assert beside
    for address, number in beside:
        assert re.search(rf'class="lede">{number} ', desk.get(address).text), (address, number)


def test_the_first_page_counts_what_its_lists_hold(desk: TestClient) -> None:
    """Promises with the plans and targets that the board has beside them, as the board counts them."""
    facts = re.findall(r'<p class="front-facts">(.*)</p>', desk.get("/").text)[0]
    numbers = re.findall(r'<a href="(/\w+)">(\d+) ', facts)
    assert [path for path, _ in numbers] == ["/reports", "/events", "/instruments", "/figures", "/commitments"]
    for path, number in numbers:
        assert re.search(rf'class="lede">{number} ', desk.get(path).text), path
        assert len(desk.get(f"{path}.jsonl").text.splitlines()) == int(number) + 1, path
    assert "promises, plans and targets" in facts
    assert "обещания, плана и цели" in desk.get("/?lang=ru").text


def test_who_takes_part_is_counted_in_all_the_board_holds(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    path = "/commitments?on=2024-01-05"  # all are overdue by then
    beside = re.compile(r'<a href="/commitments\?[^"]*who=[\w-]+"><span>[^<]+</span><span class="count">\d+<')
    whole = beside.findall(desk.get(path).text)
    monkeypatch.setattr(board, "_BESIDE", 1)
    assert beside.findall(desk.get(path).text) == whole != []
    monkeypatch.setattr(board, "_COUNTED", 0)  # of too many only those shown are looked at, and no number is told
    page = desk.get(path).text
    assert "Among those shown." in page and "who=" in page.split('<aside class="side">')[1] and not beside.search(page)


def test_several_states_of_the_board_are_asked_for_at_once(desk: TestClient) -> None:
    day = "on=2024-01-05"
    page = desk.get(f"/commitments?{day}&state=overdue&state=open").text
    tabs = page.split('class="tabs"')[1].split("</nav>")[0]
    assert re.findall(r'aria-current="true">(\w+)', tabs) == ["Overdue", "Open"]
    shown = len(desk.get(f"/commitments.jsonl?{day}&state=overdue&state=open").text.splitlines()) - 1
    assert f'class="lede">{shown} promise' in page
    assert "c-overdue" in page and "c-open" in page and "c-done" not in page


def test_pages_are_compiled_before_the_first_look(tmp_path: Path) -> None:
    desk = create_app(str(tmp_path / "press.db")).state.desk
    desk.warm().join()
    for environment in desk._environments.made():
        assert environment.cache is not None
        assert len(environment.cache) == len(environment.list_templates()) > 20


def test_the_first_page_names_the_ledger_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "of the day.db"
    Ledger.open(str(path), create=True).close()
    with TestClient(create_app(str(path)), base_url="http://127.0.0.1:8417") as client:
        assert f"--ledger &#39;{path}&#39;" in client.get("/welcome").text


def test_the_sort_above_a_heading_begins_with_a_capital(desk: TestClient, records: dict[str, Any]) -> None:
    for kind, row in records.items():
        above = desk.get(f"/{kind}s/{row.id}").text.split('<p class="kicker">')[1].split("</p>")[0]
        assert re.sub(r"<[^>]+>", " ", above).strip()[0].isupper(), kind

"""Changes and Today: what is new since a day or since one last looked, as of a day, each line with its cause."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from desk_client import TestClient
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.schema.judgement_tables import state_change
from dragoman.ledger.schema.tables import report
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.looking import look
from dragoman.serve.web.pages import today
from invented import read_report

TODAY = date(2022, 7, 16)
PAGE = Snapshot("page.txt", b"page", "text/plain")
TEXT = "Ivan Petrov met Oleg Petrov in Almaty. Ivan Petrov promised a bridge to Argentina by next year."


@pytest.fixture
def press(tmp_path: Path) -> str:
    path = str(tmp_path / "press.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        reading = read_report(Report("1", TEXT, "Talks <i>", "2022-07-15", outlet="Wire", original=PAGE.digest))
        ledger.keep(run, PAGE, 0, reading)
        ledger.finish(run)
    return path


@pytest.fixture
def desk(press: str) -> Iterator[TestClient]:
    with TestClient(create_app(press, lambda: TODAY, Access("Jane")), base_url="http://localhost") as client:
        yield client


def looked(desk: TestClient, ago: timedelta) -> None:
    """Lets the browser of Jane have looked some time ago."""
    moment = datetime.now(UTC) - ago
    name = look({}, "Jane", datetime.now(UTC).replace(tzinfo=None)).name
    desk.cookies.set(name, f"0.{int(moment.timestamp())}", domain="localhost.local", path="/")


def test_a_new_commitment_says_who_told_it_and_not_that_a_report_does(desk: TestClient) -> None:
    page = desk.get("/changes?since=2000&sort=commitment").text
    assert "new commitment" in page and ">Wire</a>" in page
    assert "A report tells of it." not in page
    assert ">open</span>" not in page  # a new one is open


def test_lines_of_one_minute_tell_it_once(desk: TestClient) -> None:
    page = desk.get("/changes?since=2000").text
    hours = re.findall(r"\d\d:\d\d\xa0· ", page)
    assert page.count('class="entry change-') > 1 and hours and len(hours) == len(set(hours))


@pytest.mark.parametrize(
    ("due", "says"), [("2026-01", "as before; its date is now January 2026"), (None, "its date is no longer said")]
)
def test_what_stays_done_tells_what_changed(desk: TestClient, press: str, due: str | None, says: str) -> None:
    with Ledger.open(press) as ledger:
        ledger.apply(lambda known: known.execute(update(state_change).values(before="done", after="done", due=due)))
    page = desk.get("/changes?since=2000&sort=commitment").text
    assert says in page and "→" not in page.split('class="entry change-commitment"')[1].split("entry-meta")[0]


def test_a_day_before_counts_what_was_published_by_then(desk: TestClient) -> None:
    assert ">1 report</a>\xa0· " in desk.get("/").text
    assert "0 reports published by then" in desk.get("/?on=2022-07-14").text
    assert "1 report published by then" in desk.get("/?on=2022-07-15").text


@pytest.mark.parametrize("printed", ["2022-07", "2022", None])
def test_a_report_that_is_dated_to_no_day_is_kept_and_shown(tmp_path: Path, printed: str | None) -> None:
    path = str(tmp_path / "month.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        text = f"{TEXT} Ivan Petrov met Lucía Peña in Oslo."
        ledger.keep(run, PAGE, 0, read_report(Report("1", text, "Talks", printed, original=PAGE.digest)))
        ledger.finish(run)
    with TestClient(create_app(path, lambda: TODAY, Access("Jane")), base_url="http://localhost") as desk:
        looked(desk, timedelta(days=1))  # so that its events stand on the page
        for address in ("/", "/?on=2023-01-01", "/changes", "/reports", "/events.ics", "/calendar?month=2022-07"):
            assert desk.get(address).status_code == 200, address
        assert "New events" in desk.get("/").text


def test_a_first_look_says_so_and_the_next_what_is_new(desk: TestClient) -> None:
    assert "This is your first look" in desk.get("/").text
    assert "This is your first look" in desk.get("/").text  # it is the same visit
    desk.cookies.clear()
    looked(desk, timedelta(days=1))
    page = desk.get("/").text
    assert "Since you last looked" in page and "1 new report" in page and "New events" in page
    assert "New and changed commitments" in page
    assert "Since you last looked" in desk.get("/").text


def test_of_more_changes_than_are_looked_through_the_number_says_so(
    desk: TestClient, press: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger.open(press) as ledger:
        run = ledger.start("1")
        text = "Oleg Petrov promised a road to Norway by next year."
        ledger.keep(run, PAGE, 1, read_report(Report("2", text, "More", "2022-07-15", original=PAGE.digest)))
        ledger.finish(run)
    number = re.compile(r'id="changed">[^<]*<span class="count">([^<]+)<')
    looked(desk, timedelta(days=1))
    assert number.findall(desk.get("/").text) == ["2"]
    monkeypatch.setattr(today, "_LOOKED_THROUGH", 1)
    assert number.findall(desk.get("/").text) == ["1+"]


def test_a_quiet_day_says_so(desk: TestClient, press: str) -> None:
    old = datetime(2022, 7, 15)
    with Ledger.open(press) as ledger:  # everything came before the last look
        ledger.apply(lambda connection: connection.execute(update(report).values(added_at=old)))
        ledger.apply(lambda connection: connection.execute(update(state_change).values(at=old)))
    looked(desk, timedelta(hours=3))
    assert "Nothing is new since you last looked" in desk.get("/").text
    page = desk.get("/?on=2023-01-05").text
    assert "A quiet day." in page and "last looked" not in page


def test_what_a_sentence_announces_in_passing_is_shown_by_its_words(desk: TestClient, press: str) -> None:
    with Ledger.open(press) as ledger:
        (told,) = ledger.reports()
        passing = update(state_change).where(state_change.c.kind == "followup").values(subject=f"{told.id}:3")
        ledger.apply(lambda connection: connection.execute(passing))
    page = desk.get("/changes?since=2000").text
    assert f'href="/reports/{told.id}">“Ivan Petrov met Oleg Petrov in Almaty.”</a>' in page
    assert "Ivan Petrov met Oleg Petrov in Almaty." in desk.get("/changes.csv?since=2000").text


def test_every_line_cites_its_report_or_person(desk: TestClient, press: str) -> None:
    with Ledger.open(press) as ledger:
        record = ledger.records(Filter(kinds=("event",)))[0]
        now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        ledger.apply(judging.judge, now, "Jane", "correct", "record", record.id, {"place": "Bishkek"})
        ledger.apply(
            deciding.merge, datetime(2030, 1, 1), "Jim", "party", "ivan-petrov", "oleg-petrov", "the same person"
        )
    page = desk.get("/changes").text
    lines = re.findall(r'<li class="entry change-(\w+)".*?</li>', page, re.DOTALL)
    assert {"report", "commitment", "judgement", "merge"} <= set(lines)
    text = desk.get("/changes.csv?since=2000").content.decode("utf-8-sig")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    (decided,) = (row for row in rows if row["what"] == "judgement")
    assert re.fullmatch(r"place: \w* → Bishkek", decided["given"]) and decided["cause"] == "person"
    assert [(row["before"], row["after"]) for row in rows if row["what"] == "merge"] == [("Oleg Petrov", "Ivan Petrov")]
    for line in re.findall(r'<li class="entry change-\w+".*?</li>', page, re.DOTALL):
        assert 'href="/reports/' in line or "Jane" in line or "Jim" in line, line
    assert (
        "Talks &lt;i&gt;" in page and re.search("place: (Almaty|Oslo|–) → Bishkek", page) and "the same person" in page
    )


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("?since=2000", 200, "New reports"),
        ("?since=2100", 200, "Nothing has changed since then."),
        ("?since=2000&as_of=2001", 200, "Nothing has changed since then."),
        ("?as_of=2001-05-20", 200, "14 May 2001"),
        ("?since=2000&sort=report", 200, 'aria-current="true">New reports'),
        ("?since=2022-07-15T10:00:00", 200, "15 July 2022"),
        ("?since=yesterday", 400, "not a date"),
        ("?since=2022T99", 400, "not a date"),
        ("?as_of=x", 400, "not a date"),
        ("?sort=gossip", 404, "gossip"),
    ],
)
def test_the_address_says_from_when_to_when(desk: TestClient, query: str, status: int, words: str) -> None:
    answer = desk.get(f"/changes{query}")
    assert answer.status_code == status
    assert words in answer.text


def test_changes_can_be_taken_away(desk: TestClient) -> None:
    desk.get("/changes?since=2000")
    number = int(re.findall(r'All <span class="count">(\d+)', desk.get("/changes?since=2000").text)[0])
    text = desk.get("/changes.csv?since=2000").content.decode("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(text)) if not row[0].startswith("#")]
    assert rows[0][:3] == ["at", "what", "subject"] and len(rows) - 1 == number
    assert desk.get("/changes.jsonl?since=2000").text.count("\n") == number + 1


def test_doubtful_things_wait_on_the_days_page(press: str) -> None:
    with Ledger.open(press) as ledger:
        run = ledger.start("1")
        text = "Lucía Peña perhaps met Yerzhan Abenov in Oslo."
        ledger.keep(run, PAGE, 1, read_report(Report("2", text, "Doubts", "2022-07-16", original=PAGE.digest)))
        ledger.finish(run)
    with TestClient(create_app(press, lambda: TODAY, Access("Jane")), base_url="http://localhost") as desk:
        page = desk.get("/").text
        assert 'Doubtful, waiting for you <span class="count">1</span>' in page
        assert "/review?of=record&amp;id=" in page

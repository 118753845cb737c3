"""Files and feeds are sent once, and again when they have changed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest

from desk_client import TestClient
from dragoman.ledger.judgements.judging import judge
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.desk import Desk
from invented import read_report

PAGE = Snapshot("page.txt", b"page", "text/plain")
FILES = [
    "/search.atom?who=KZ", "/search.atom?q=xyzzy", "/events.ics", "/calendar.ics?month=2022-06", "/events.csv?who=KZ",
    "/figures.jsonl", "/events.xlsx", "/parties.csv", "/reports.csv", "/commitments.ics", f"/originals/{PAGE.digest}",
]  # fmt: skip


@pytest.fixture
def path(address: str, tmp_path: Path) -> str:
    path = str(copy(address, tmp_path / "sent.db"))
    _keep(path, "Yerzhan Abenov met Lucía Peña in Oslo.", "2022-07-02")
    return path


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is looked at a while after all of it was read."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0) + timedelta(seconds=10)
    monkeypatch.setattr(Desk, "now", staticmethod(lambda: now))


@pytest.fixture
def desk(path: str) -> Iterator[TestClient]:
    with TestClient(create_app(path, lambda: date(2022, 7, 16)), base_url="http://localhost") as client:
        yield client


def _keep(path: str, text: str, published: str) -> None:
    with Ledger.open(path) as ledger:
        run = ledger.start("1")
        report = Report(f"sent-{published}", text, f"Talks of {published}", published, original=PAGE.digest)
        ledger.keep(run, PAGE, 0, read_report(report))
        ledger.finish(run)


@pytest.mark.parametrize("file", FILES)
def test_what_is_there_already_is_not_sent_again(desk: TestClient, file: str) -> None:
    first = desk.get(file)
    mark = first.headers["etag"]
    assert first.status_code == 200 and first.content and first.headers["cache-control"] == "private, no-cache"
    for known in (mark, mark.removeprefix("W/"), f'"other", {mark}', "*"):
        again = desk.get(file, headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark), known
        assert "content-disposition" not in again.headers
    assert desk.get(file, headers={"if-none-match": '"other"'}).content == first.content


def test_a_feed_that_has_changed_is_sent(desk: TestClient, path: str) -> None:
    marks = {file: desk.get(file).headers["etag"] for file in ("/search.atom?who=KZ", "/events.ics", "/events.csv")}
    _keep(path, "Ivan Petrov met Lucía Peña of Kazakhstan in Almaty.", "2022-07-15")
    for file, mark in marks.items():
        again = desk.get(file, headers={"if-none-match": mark})
        assert again.status_code == 200 and again.headers["etag"] != mark, file


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (None, 304),  # the time the feed itself names
        ("Fri, 01 Jan 2100 00:00:00 GMT", 304),
        ("Sat, 01 Jan 2000 00:00:00 GMT", 200),
        ("no time", 200),
        ("", 200),
    ],
)
def test_a_feed_program_that_knows_times_only_is_answered_by_time(
    desk: TestClient, since: str | None, status: int
) -> None:
    named = desk.get("/search.atom?who=KZ").headers["last-modified"]
    asked = {"if-modified-since": named if since is None else since}
    assert desk.get("/search.atom?who=KZ", headers=asked).status_code == status
    assert desk.get("/search.atom?who=KZ", headers=asked | {"if-none-match": '"other"'}).status_code == 200


def test_what_is_decided_changes_a_feed_for_those_too_who_ask_by_the_time(desk: TestClient, path: str) -> None:
    """A record that is left out, or put back, makes no entry newer: the feed has to be sent all the same."""
    feed = "/search.atom?who=KZ"
    first = desk.get(feed)
    with Ledger.open(path) as ledger:
        row = ledger.records(Filter(kinds=("event",), who=(PartyChoice(("KZ",)),)))[0]
        later = datetime.now(UTC).replace(tzinfo=None, microsecond=0) + timedelta(minutes=1)
        ledger.apply(judge, later, "Jane", "reject", "record", row.id)
    again = desk.get(feed, headers={"if-modified-since": first.headers["last-modified"]})
    assert (again.status_code, row.id in first.text, row.id in again.text) == (200, True, False)
    assert desk.get(feed, headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_what_changes_within_the_second_of_an_answer_is_sent_as_well(
    desk: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, feed = datetime(2030, 1, 2, 3, 4, 5), "/search.atom?who=KZ"
    monkeypatch.setattr(Desk, "now", staticmethod(lambda: now))
    with Ledger.open(path) as ledger:
        one, other = (row.id for row in ledger.records(Filter(kinds=("event", "post")))[:2])
        ledger.apply(judge, now, "Jane", "accept", "record", one)
        assert "last-modified" not in desk.get(feed).headers
        ledger.apply(judge, now, "Jane", "reject", "record", other)
    asked = {"if-modified-since": "Wed, 02 Jan 2030 03:04:05 GMT"}
    assert desk.get(feed, headers=asked).status_code == 200
    monkeypatch.setattr(Desk, "now", staticmethod(lambda: now + timedelta(seconds=1)))
    later = desk.get(feed)
    assert later.headers["last-modified"] == asked["if-modified-since"]
    assert desk.get(feed, headers=asked).status_code == 304


def test_pages_are_kept_by_nobody_and_their_styles_by_browsers(desk: TestClient) -> None:
    assert desk.get("/events").headers["cache-control"] == "no-store"
    style = desk.get("/static/desk.css")
    assert style.headers["cache-control"] == "no-cache"
    known = {"if-none-match": style.headers["etag"]}
    assert desk.get("/static/desk.css", headers=known).status_code == 304

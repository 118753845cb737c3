"""One event has one page, with all its tellings side by side and what came before and after."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import told as told_by
from desk_client import TestClient
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.version import VERSION
from invented import read_report

MEETING = "Minister Yerzhan Abenov met Lucía Peña in Oslo."
TOLD = [
    ("2022-05-03", "Northwire", "Minister Yerzhan Abenov met Lucía Peña in Almaty."),
    ("2022-06-01", "Northwire", MEETING),
    ("2022-06-01", "Southwire", MEETING),
    ("2022-06-01", "Eastwire", "In the evening Minister Yerzhan Abenov met Lucía Peña in Almaty. More is to come."),
    ("2022-07-09", "Eastwire", "Once more Lucía Peña met Yerzhan Abenov."),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger in which a meeting is told three times, between two others of the same people."""
    path = str(tmp_path_factory.mktemp("events") / "events.db")
    page = Snapshot("page", b"page", "text/plain")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for place, (day, outlet, text) in enumerate(TOLD):
            report = Report(f"g{place}", text, f"Report {place}", day, outlet=outlet, original=page.digest)
            ledger.keep(run, page, place, read_report(report))
        ledger.finish(run)
    return path


@pytest.fixture
def desk(told: str) -> Iterator[TestClient]:
    with TestClient(create_app(told, lambda: date(2022, 7, 16)), base_url="http://127.0.0.1:8417") as client:
        yield client


@pytest.fixture
def event(told: str) -> Any:
    """The meeting of June."""
    with Ledger.open(told) as ledger:
        found = ledger.occurrences.events(Filter(kinds=("event",)))
    return next(each for each in found if len(each.reports) == 3)


def test_every_telling_leads_to_the_one_page(desk: TestClient, event: Any) -> None:
    for telling in event.tellings:
        answer = desk.get(f"/events/{telling.record.id}")
        assert answer.status_code == 200 and answer.url.path == f"/events/{event.id}"
        assert f'id="t-{telling.record.id}"' in answer.text


def test_today_puts_events_under_the_report_that_tells_them_best(desk: TestClient) -> None:
    page = desk.get("/?on=2022-06-02").text
    bulletin = page.split('class="bulletin"')[1].split("</article>")[0]
    assert re.search(r'<h3 data-row><a data-open href="/reports/\w+\?as_of=2022-06-02">Report \d</a></h3>', bulletin)
    assert "3 reports, 2 independent sources" in bulletin


def test_whom_somebody_serves_stands_beside_the_name(desk: TestClient) -> None:
    assert "Minister, Kazakhstan</span>" in desk.get("/events").text


def test_the_list_counts_it_once(desk: TestClient, event: Any) -> None:
    page = desk.get("/events").text
    assert 'class="lede">3 events' in page
    assert f"3 reports, {len(event.sources)} independent source" in page


def test_details_stand_side_by_side_with_who_tells_them(desk: TestClient, event: Any) -> None:
    section = desk.get(f"/events/{event.id}").text.split("Told differently")[1].split("</section>")[0]
    versions = dict(re.findall(r'class="version">([^<]+)</p><p class="entry-meta">(.*?)</p>', section))
    assert set(versions) == {"Oslo", "Almaty"}
    assert "Eastwire" in versions["Almaty"] and "Eastwire" not in versions["Oslo"]


def test_sources_are_counted_however_many_carry_them(desk: TestClient, event: Any) -> None:
    page = desk.get(f"/events/{event.id}").text
    assert re.search(rf"Independent sources <span class=.count.>{len(event.sources)}<", page)
    assert len(event.sources) < 3


def test_what_came_before_and_after_has_its_place(desk: TestClient, event: Any) -> None:
    page = desk.get(f"/events/{event.id}").text
    before = page.split("What led to it")[1].split("What followed")[0]
    after = page.split("What followed")[1].split("</section>")[0]
    assert "3 May 2022" in before and "9 July 2022" in after and "1 June 2022" not in before + after


def test_it_can_be_cited_and_taken_away(desk: TestClient, event: Any) -> None:
    page = desk.get(f"/events/{event.id}").text
    assert f"3 reports. Dragoman {VERSION}, /events/{event.id}, 16 July 2022." in page
    rows = desk.get(f"/events.jsonl?id={event.id}").text.splitlines()
    assert len(rows) == 2 and '"independent_sources"' in rows[1]


@pytest.mark.parametrize("path", ["/events", "/search", "/calendar"])
def test_in_every_file_it_is_one_row_under_one_id_whoever_words_it(desk: TestClient, event: Any, path: str) -> None:
    for telling in event.tellings:
        asked = f"who=lucia-pena&report={telling.record.report}" if path != "/search" else "who=lucia-pena&place=Oslo"
        rows = list(csv.DictReader(_data(desk.get(f"{path}.csv?{asked}").text)))
        objects = [json.loads(line) for line in desk.get(f"{path}.jsonl?{asked}").text.splitlines()[1:]]
        assert [row["id"] for row in rows] == [each["id"] for each in objects] == [event.id]
        assert [row["telling"] for row in rows] == [each["telling"] for each in objects]
        assert path == "/search" or rows[0]["telling"] == telling.record.id
        assert re.findall(r"UID:(\w+)@", desk.get(f"{path}.ics?{asked}").text) == [event.id]


def _data(text: str) -> list[str]:
    """The lines of a CSV file that are not about it."""
    return [line for line in text.removeprefix("\ufeff").splitlines() if not line.startswith(("#", '"#'))]


def test_a_month_has_it_once(desk: TestClient) -> None:
    agenda = desk.get("/calendar?month=2022-06").text
    listed = re.findall(r'<li[^>]* data-row>.*?data-open href="/events/(\w+)"', agenda, re.DOTALL)
    assert len(listed) == 1
    assert "# rows: 1" in desk.get("/calendar.csv?month=2022-06").text


def test_it_is_shown_as_it_was_known(desk: TestClient, event: Any) -> None:
    page = desk.get(f"/events/{event.id}?as_of=2022-06-01").text
    assert "As the ledger knew it on 1 June 2022" in page
    assert desk.get(f"/events/{event.id}?as_of=2022-05-01").status_code == 404


def test_a_feed_has_one_entry_of_what_three_tell(desk: TestClient, event: Any) -> None:
    feed = desk.get("/search.atom?kind=event").text
    ids = re.findall(r"<id>urn:dragoman:record:(\w+)</id>", feed)
    assert len(ids) == 3
    assert event.id in ids
    assert len({telling.record.id for telling in event.tellings} & set(ids)) == 1


def _written(document: bytes) -> str:
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    return "\n".join(each.text for each in docx.Document(io.BytesIO(document)).paragraphs)


def test_the_page_of_a_text_says_who_ratified_it_and_that_it_is_suspended(tmp_path: Path) -> None:
    path = str(tmp_path / "texts.db")
    with Ledger.open(path, create=True) as ledger:
        for key, day, text, who, status in (
            ("a", "2024-01-02", "Kenya and Peru signed the treaty.", ["Kenya", "Peru"], "signed"),
            ("b", "2024-02-03", "The Senate ratified the treaty with Peru.", ["Senate"], "signed"),
        ):
            told_by.keep(ledger, told_by.ratifying(key, day, text, who, day, status, signed="2024-01-02"))
        (row,) = ledger.occurrences.events(Filter(kinds=("instrument",)))
    with TestClient(create_app(path, lambda: date(2024, 3, 1)), base_url="http://127.0.0.1:8417") as client:
        page = client.get(f"/instruments/{row.id}").text
        assert "<dd>signed, ratified by Kenya</dd>" in page and "Ratified by Kenya" in page
        for listed in ("/instruments", "/search?kind=instrument"):
            assert '<span class="quiet">ratified by Kenya</span>' in client.get(listed).text, listed
        assert "ратифицировано: Кения" in client.get(f"/instruments/{row.id}?lang=ru").text
        given = csv.DictReader(
            line for line in client.get("/instruments.csv?lang=en").text.splitlines() if "#" not in line
        )
        assert [each["standing"] for each in given] == ["signed, ratified by Kenya"]
        for page in ("/countries/KE?tab=agreements", "/countries/KE/PE?tab=agreements", "/calendar?month=2024-01"):
            assert '<span class="quiet">ratified by Kenya</span>' in client.get(f"{page}&lang=en").text, page
        assert '<span class="quiet">ratified by Kenya</span>' in client.get("/countries/KE/annual/2024").text
        assert "(signed, ratified by Kenya)" in _written(client.get("/countries/KE/annual/2024.docx").content)
        with Ledger.open(path) as ledger:
            told_by.keep(
                ledger,
                told_by.ratifying(
                    "c",
                    "2024-02-09",
                    "Kenya suspended the treaty.",
                    ["Kenya"],
                    "2024-02-09",
                    "ended",
                    signed="2024-01-02",
                ),
            )
        page = client.get(f"/instruments/{row.id}?lang=en").text
        assert "<dd>suspended</dd>" in page
        for listed in ("/calendar?month=2024-01", "/countries/KE/annual/2024"):
            assert '<span class="status s-suspended">suspended</span>' in client.get(listed).text, listed
        assert '<section id="suspended"><h2>Suspended' in client.get("/countries/KE?tab=agreements").text
        assert "(suspended)" in _written(client.get("/countries/KE/annual/2024.docx").content)
        for listed in (f"/instruments/{row.id}", "/instruments", "/search?kind=instrument"):
            assert '<span class="status s-suspended">suspended</span>' in client.get(listed).text, listed
        for status, day, number in (("suspended", "", 1), ("ended", "", 0), ("ratified", "&as_of=2024-02-05", 1)):
            asked = f"status={status}{day}&who=KE"
            for listed in (f"/instruments?{asked}", f"/search?kind=instrument&{asked}"):
                found = client.get(listed).text
                assert found.count('class="entry-title"') == number, listed
                assert f'status</span> {status} <span aria-hidden="true">×' in found, listed
            assert len(client.get(f"/instruments.jsonl?{asked}").text.splitlines()) == 1 + number
            assert client.get(f"/instruments.xlsx?{asked}").status_code == 200
        assert client.get("/instruments?lang=ru&status=приостановлено").text.count('class="entry-title"') == 1

"""Who is who on the desk: shown before it is done, done under a name, taken back."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk_client import TestClient
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.judgements import judging
from dragoman.ledger.rows import PartRow, QuoteRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.pages.identity import _called
from dragoman.serve.web.wording import Wording
from invented import read_report

TODAY = date(2022, 7, 16)
PAGE = Snapshot("page.txt", b"page", "text/plain")
TEXTS = (
    "Ivan Petrov met Lucía Peña in Oslo on matters of trade.",
    "Ivan Petrov met Lucía Peña in Almaty on matters of water.",
    "Oleg Petrov met Yerzhan Abenov in Oslo on matters of grain.",
)


@pytest.fixture
def press(tmp_path: Path) -> str:
    path = str(tmp_path / "press.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for number, text in enumerate(TEXTS):
            report = Report(str(number), text, f"Talks {number}", f"2022-06-0{number + 1}", original=PAGE.digest)
            ledger.keep(run, PAGE, number, read_report(report))
        ledger.finish(run)
    return path


@pytest.fixture
def desk(press: str) -> Iterator[TestClient]:
    with TestClient(create_app(press, lambda: TODAY, Access("Jane")), base_url="http://localhost") as client:
        yield client


def fields(page: str) -> dict[str, str]:
    form = page.split('action="/identity" class="button-row"')[1].split("</form>")[0]
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))


def decisions(press: str) -> list[tuple[str, str]]:
    with Ledger.open(press) as ledger:
        return [(row.act, row.author) for row in ledger.ask(judging.history)]


def test_an_address_that_names_nothing_says_so(desk: TestClient) -> None:
    answer = desk.get("/identity")
    assert answer.status_code == 400 and "The address does not say whom" in answer.text


def test_two_are_made_one_after_it_was_shown_what_that_changes(desk: TestClient, press: str) -> None:
    assert "/identity?of=party&amp;id=oleg-petrov" in desk.get("/parties/oleg-petrov").text
    page = desk.get("/identity?of=party&id=oleg-petrov&with=Ivan+Petrov").text
    assert "What this would change" in page and "Nothing has been changed yet." in page
    assert "The id oleg-petrov leads to ivan-petrov." in page  # more reports name Ivan
    assert decisions(press) == []
    page = desk.post("/identity", data=fields(page) | {"act": "merge"}).text
    assert (
        "<strong>Made one</strong>: Ivan Petrov = Oleg Petrov</span>" in page
    )  # whom, not by ids, and nothing for programs
    assert decisions(press) == [("merge", "Jane")]
    assert desk.get("/parties/oleg-petrov", follow_redirects=False).headers["location"] == "/parties/ivan-petrov"
    spoken = desk.get("/parties/oleg-petrov?lang=kk", follow_redirects=False)
    assert spoken.headers["location"] == "/parties/ivan-petrov?lang=kk"
    asked = desk.get("/parties/oleg-petrov?by=way&as_of=2024-01-01", follow_redirects=False)
    assert asked.headers["location"] == "/parties/ivan-petrov?by=way&as_of=2024-01-01"
    undo = page.split('class="undo-line"')[1].split("</form>")[0]
    page = desk.post("/review/undo", data=dict(re.findall(r'name="(\w+)" value="([^"]*)"', undo))).text
    assert "<h1>Ivan Petrov</h1>" in page
    assert desk.get("/parties/oleg-petrov", follow_redirects=False).status_code == 200
    assert decisions(press) == [("merge", "Jane"), ("undo", "Jane")]


def test_whoever_is_another_by_now_is_still_called_by_name(desk: TestClient) -> None:
    page = desk.get("/identity?of=party&id=ivan-petrov&with=lucia-pena").text
    page = desk.post("/identity", data=fields(page) | {"act": "merge"}).text
    assert "<strong>Made one</strong>: Ivan Petrov = Lucía Peña</span>" in page


def test_what_was_decided_about_one_can_be_taken_back_on_its_page_by_others(desk: TestClient, press: str) -> None:
    page = desk.get("/identity?of=party&id=oleg-petrov&with=ivan-petrov").text
    desk.post("/identity", data=fields(page) | {"act": "merge"})
    for asked in ("ivan-petrov", "oleg-petrov"):  # also by the id it had
        page = desk.get(f"/identity?of=party&id={asked}").text
        assert "Decided about it" in page and "Ivan Petrov = Oleg Petrov" in page and "Jane" in page, asked
    assert "Decided about it" not in desk.get("/identity?of=party&id=lucia-pena").text
    undo = page.split("answers-list")[1].split("</form>")[0]
    page = desk.post("/review/undo", data=dict(re.findall(r'name="(\w+)" value="([^"]*)"', undo))).text
    assert "<h1>Ivan Petrov</h1>" in page and "Decided about it" not in page
    assert decisions(press) == [("merge", "Jane"), ("undo", "Jane")]


def test_what_was_decided_about_an_event_is_told_on_its_page(desk: TestClient) -> None:
    one, other = list(dict.fromkeys(re.findall(r"/events/(e\w+)", desk.get("/events").text)))[:2]
    page = desk.get(f"/identity?of=event&id={one}&with={other}").text
    desk.post("/identity", data=fields(page) | {"act": "merge"})
    for asked in (one, other):
        page = desk.get(f"/identity?of=event&id={asked}").text
        assert "Decided about it" in page and "(1 telling)</span>" in page  # how many, and no ids


def test_one_is_taken_apart(desk: TestClient, press: str) -> None:
    with Ledger.open(press) as ledger:
        report = next(row.id for row in ledger.reports() if row.title == "Talks 1")
    page = desk.get(f"/identity?of=party&id=ivan-petrov&report={report}").text
    assert "What this would change" in page and f'value="{report}" checked' in page
    page = desk.post("/identity", data=fields(page) | {"act": "split"}).text
    assert "Set apart" in page
    assert desk.get("/parties/ivan-petrov-2").status_code == 200


def test_two_stay_two(desk: TestClient, press: str) -> None:
    page = desk.get("/identity?of=party&id=oleg-petrov&with=ivan-petrov").text
    desk.post("/identity", data=fields(page) | {"act": "apart"})
    assert decisions(press) == [("reject", "Jane")]


def test_events_and_stories_are_decided_about_alike(desk: TestClient, press: str) -> None:
    events = re.findall(r"/events/(e\w+)", desk.get("/events").text)
    one, other = list(dict.fromkeys(events))[:2]
    pages = "".join(desk.get(f"/identity?of=event&id={each}").text for each in dict.fromkeys(events))
    offered = re.findall(r'href="/identity\?of=event&amp;id=(\w+)&amp;with=(\w+)"', pages)
    assert len(offered) == 2 and offered[0] == offered[1][::-1]  # of three meetings two are between the same
    page = desk.get(f"/identity?of=event&id={one}&with={other}").text
    assert "has 2 tellings now" in page
    page = desk.post("/identity", data=fields(page) | {"act": "merge"}).text
    assert "Split: more than one" in page and "Made one" in page
    with Ledger.open(press) as ledger:
        reports = [row.id for row in ledger.reports()]
    assert "What this would change" in desk.get(f"/identity?of=story&id={reports[0]}&with={reports[1]}").text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("of=party&id=nobody", 404),
        ("of=event&id=e0", 404),
        ("of=story&id=r0", 404),
        ("of=gossip&id=x", 400),
        ("of=party&id=ivan-petrov&with=Nobody+At+All", 404),
        ("of=party&id=ivan-petrov&with=ivan-petrov", 400),
        ("of=party&id=ivan-petrov&report=r0", 404),
    ],
)
def test_what_cannot_be_meant_is_told(desk: TestClient, query: str, status: int) -> None:
    assert desk.get(f"/identity?{query}").status_code == status


def test_decided_without_being_asked_and_taken_back_in_review(desk: TestClient) -> None:
    page = desk.get("/identity?of=party&id=oleg-petrov&with=ivan-petrov").text
    desk.post("/identity", data=fields(page) | {"act": "merge"})
    review = desk.get("/review").text
    assert "Your last answers" in review
    undo = review.split('action="/review/undo"')[1].split("</form>")[0]
    answer = desk.post("/review/undo", data=dict(re.findall(r'name="(\w+)" value="([^"]*)"', undo)))
    assert answer.status_code == 200 and "<h1>Review</h1>" in answer.text


def test_an_event_without_participants_is_headed_by_its_words() -> None:
    quote = QuoteRow("The session opened", 0, 18)
    row = RecordRow(
        "e1", "event", "CONSULT", "meeting", "held", None, None, None, None, None, {}, (), (quote,), "rule", 0.9, "r1",
        None, "2022-06-01", None,
    )  # fmt: skip
    said = Wording("en", Worldview())
    assert _called(said, row) == "Meeting: “The session opened”"
    assert _called(said, replace(row, parts=(PartRow("CH", "state", "Switzerland", "CH", "actor", None),))) == (
        "Meeting: Switzerland"
    )
    assert _called(said, replace(row, kind="instrument", type="treaty", name="Oslo Treaty")) == "Oslo Treaty"

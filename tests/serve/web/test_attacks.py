"""Hostile texts stay texts: every attack in every place where others' words come in, over every page of the desk."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import etree

from attacks import ATTACKS, effects
from desk_client import TestClient
from dragoman.ledger.judgements import deciding, judging
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from dragoman.serve.web.app import create_app
from dragoman.serve.web.entrance import Access
from invented import read_report

TODAY = date(2022, 7, 16)
# Addresses to fill the places in a path with: each is given the ids there are.
_PLACES = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of a report an attack: in headline, text, outlet, byline, sources, address, notes, file name; judged."""
    path = str(tmp_path_factory.mktemp("hostile") / "hostile.db")
    with Ledger.open(path, create=True) as ledger:
        run = ledger.start("1")
        for number, attack in enumerate(ATTACKS):
            page = Snapshot(f"{attack}.html", attack.encode("utf-8", "surrogatepass") + b"%d" % number, "text/html")
            line = " ".join(attack.split())
            text = (
                f"Minister Ivan Petrov perhaps met Oleg Petrov in Oslo {line}.\n"
                f"Trade of Kazakhstan reached {number + 3} million {line}.\n"
                f"Ivan Petrov promised a bridge to Argentina by next year {line}.\n"
                f"They signed a paper of Kazakhstan and Norway {line}."
            )
            report = Report(
                f"given-{number}", text, attack, f"2022-07-{number % 15 + 1:02d}", outlet=attack, byline=attack,
                image_credit=attack, sources=(attack, "Agency"), url=attack, original=page.digest, notes=(attack,),
            )  # fmt: skip
            ledger.keep(run, page, 0, read_report(report))
        ledger.finish(run)
        for number, row in enumerate(ledger.records(Filter(kinds=("event",)))):
            attack = ATTACKS[number % len(ATTACKS)]
            now = ledger_time(number)
            ledger.apply(judging.judge, now, attack, "correct", "record", row.id, {"place": attack, "name": attack})
        ledger.apply(
            deciding.merge, datetime(2030, 1, 1), ATTACKS[0], "party", "ivan-petrov", "oleg-petrov", ATTACKS[3]
        )
    return path


def ledger_time(number: int) -> Any:
    from datetime import datetime

    return datetime(2022, 7, 16, 1, number % 60)


@pytest.fixture(scope="module")
def desk(hostile: str) -> Iterator[TestClient]:
    access = Access(owner=ATTACKS[0])
    with TestClient(create_app(hostile, lambda: TODAY, access), base_url="http://127.0.0.1:8417") as client:
        yield client


def addresses(desk: TestClient, path: str) -> list[str]:
    """Addresses of the pages of one route; a route with a place that nobody knows how to fill fails the test."""
    with Ledger.open(desk.app.state.desk.address) as ledger:  # type: ignore[attr-defined]
        rows = ledger.records(Filter())
        reports = [row.id for row in ledger.reports()]
    by_kind = {f"/{kind}s/{{key}}": [row.id for row in rows if row.kind == kind][:3] for kind in
               ("event", "instrument", "figure", "commitment", "post")}  # fmt: skip
    if not _PLACES.search(path):
        return [path]
    if "{form}" in path:
        return []  # files to be saved are no pages
    match path:
        case "/reports/{key}":
            return [f"/reports/{key}" for key in reports]
        case "/originals/{digest}":
            return []  # given as a download, see below
        case "/reading/{key}":
            return [f"/reading/{job.id}" for job in desk.app.state.desk.work.all()]  # type: ignore[attr-defined]
        case _ if path in by_kind:
            return [path.replace("{key}", key) for key in by_kind[path]]
        case _:
            filled = {"code": "KZ", "one": "AR", "other": "KZ", "key": "ivan-petrov", "year": "2022", "tab": "people",
                      "part": "people", "section": "people"}  # fmt: skip
            return [_PLACES.sub(lambda place: filled[place.group(1)], path)]


def test_no_attack_in_a_report_works_on_any_page(desk: TestClient) -> None:
    seen, wrong = 0, []
    for route in desk.app.routes:  # type: ignore[attr-defined]
        if "GET" not in (getattr(route, "methods", None) or ()):
            continue
        for address in addresses(desk, route.path):
            answer = desk.get(address)
            if not answer.headers.get("content-type", "").startswith("text/html") or not answer.text:
                continue
            seen += 1
            wrong += [(address, each) for each in effects(answer.text)]
            assert answer.status_code < 500, address
            assert "owned" not in answer.cookies and "unsafe" not in answer.headers["content-security-policy"]
    assert not wrong
    assert seen > 40


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_in_an_address_works(desk: TestClient, attack: str) -> None:
    sent = quote(attack, safe="")
    paths = [
        f"/search?q={sent}", f"/events?who={sent}", f"/events?text={sent}&place={sent}", f"/events?since={sent}",
        f"/reports?outlet={sent}", f"/review?of=record&id={sent}", f"/review?kind={sent}&kept={sent}&met={sent}",
        f"/changes?since={sent}", f"/changes?as_of={sent}&sort={sent}", f"/sign-in?next={sent}", f"/reading/{sent}",
        f"/parties/{sent}", f"/reports/{sent}", f"/countries/{sent}", f"/events/{sent}", f"/{sent}", f"/?on={sent}",
        f"/figures?type={sent}", f"/commitments?state={sent}", f"/calendar?month={sent}",
        f"/names?q={sent}", f"/events?{sent}=1&who=ivan-petrov", f"/events.csv?{sent}=1",
    ]  # fmt: skip
    for path in paths:
        answer = desk.get(path, follow_redirects=False)
        assert answer.status_code < 500, path
        assert not answer.headers.get("location", "/").startswith(("//", "http", "javascript")), path
        if answer.headers.get("content-type", "").startswith("text/html") and answer.text:
            assert effects(answer.text) == [], path


@pytest.mark.usefixtures("invented")
def test_no_attack_in_the_name_of_a_file_works(tmp_path: Path) -> None:
    with TestClient(create_app(str(tmp_path / "new.db"), workers=1), base_url="http://localhost") as client:
        token = re.findall(r'name="token" value="(\w+)"', client.get("/reading").text)[0]
        files = [("files", (attack, b"%PDF-1.7")) for attack in ATTACKS]
        answer = client.post("/reading", data={"token": token}, files=files)
        assert answer.status_code == 200
        pages = [client.get("/reading").text, answer.text]
        address = str(answer.url.path)
        for _ in range(200):
            pages.append(client.get(address).text)
            if "st-done" in pages[-1]:
                break
        assert f"{len(ATTACKS)} not read" in pages[-1]
        assert [effects(page) for page in pages if effects(page)] == []
        written = list(tmp_path.rglob("*"))
    ours = ("job.json", "new.db", "new.db-wal", "new.db-shm")
    assert [path.name for path in written if path.is_file() and path.name not in ours] == []
    assert json.loads(next(path for path in written if path.name == "job.json").read_text())["unread_number"]


def test_every_file_opens_whatever_is_in_it(hostile: str) -> None:
    docx = pytest.importorskip("docx")
    with TestClient(create_app(hostile, lambda: TODAY, Access("Jane")), base_url="http://localhost") as desk:
        book = zipfile.ZipFile(io.BytesIO(desk.get("/search.xlsx?who=KZ").content))
        sheets = [etree.fromstring(book.read(name)) for name in book.namelist() if "/worksheets/sheet" in name]
        assert sheets and not [each for sheet in sheets for each in sheet.iter("{*}f", "{*}hyperlink")]
        assert len(etree.fromstring(desk.get("/search.atom?who=KZ").content)) > 9
        for code in ("AR", "KZ", "NO"):
            paper = docx.Document(io.BytesIO(desk.get(f"/countries/{code}/annual/2022.docx").content))
            assert paper.paragraphs, code
        for line in desk.get("/calendar.ics").text.split("\r\n"):
            assert not re.search("[\x00-\x08\n-\x1f\x7f]", line), line
        widths = {
            len(row)
            for row in csv.reader(io.StringIO(desk.get("/events.csv").content.decode("utf-8-sig")))
            if not row[0].startswith("#")
        }
        assert len(widths) == 1


def test_saved_pages_are_never_shown(desk: TestClient, hostile: str) -> None:
    with Ledger.open(hostile) as ledger:
        for row in ledger.reports():
            page = desk.get(f"/reports/{row.id}").text
            for address in set(re.findall(r'href="(/originals/\w+)"', page)):
                answer = desk.get(address)
                assert answer.headers["content-type"] == "application/octet-stream"
                assert answer.headers["content-disposition"].startswith('attachment; filename="')
                assert answer.headers["x-content-type-options"] == "nosniff"
                assert not re.search(r"[^\w\"=;. -]", answer.headers["content-disposition"])


def test_the_list_of_attacks_is_worth_something() -> None:
    """Left as it came, each attack that is markup is noticed; else the tests above would prove nothing."""
    noticed = [attack for attack in ATTACKS if effects(f"<p>{attack}</p>")]
    assert len(noticed) >= 14
    assert effects('<p><a href="javascript:x">y</a></p>') and effects('<p><a href="//evil.example">y</a></p>')
    assert effects("<p>62615533</p>") and not effects('<p><a href="/events">y</a></p>')

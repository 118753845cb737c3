"""Files sent to the desk are read in the background: bounded, named where they are bad, and never lost half-way."""

import asyncio
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from starlette.requests import Request

import invented
from desk_client import TestClient
from dragoman import batch
from dragoman.errors import DragomanError, UsageError
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message, packed
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.serve.telling import noted
from dragoman.serve.web import forms
from dragoman.serve.web.app import create_app
from dragoman.serve.web.reading import shown_name
from dragoman.serve.web.work import Job, Work
from invented import read_report

GOOD = (
    b"OSLO, June 1 (Agency) - Minister Yerzhan Abenov met Ivan Petrov in Oslo. They spoke of trade for an hour or two."
)
BETTER = (
    b"ALMATY, June 2 (Agency) - Minister Yerzhan Abenov met Oleg Petrov in Almaty. They spoke of water for two hours."
)


@pytest.fixture
def desk(invented: None, tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(str(tmp_path / "press.db"), lambda: date(2022, 7, 16), workers=1)
    with TestClient(app, base_url="http://localhost") as client:
        yield client


def token(desk: TestClient) -> str:
    return re.findall(r'name="token" value="(\w+)"', desk.get("/reading").text)[0]


def send(desk: TestClient, *files: tuple[str, bytes]) -> Any:
    sent = [("files", (name, content)) for name, content in files]
    return desk.post("/reading", data={"token": token(desk)}, files=sent, follow_redirects=False)


def finished(desk: TestClient, address: str) -> str:
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        page = desk.get(address).text
        if not re.search(r"st-(running|waiting)", page):
            return page
        time.sleep(0.05)
    raise AssertionError("the work does not end")


def test_files_are_read_and_bad_ones_named(desk: TestClient, tmp_path: Path) -> None:
    answer = send(
        desk, ("good.txt", GOOD), ("scan.pdf", b"%PDF-1.7 \x00\x01"), ("empty.txt", b""), ("../../better.txt", BETTER)
    )
    assert answer.status_code == 303
    page = finished(desk, answer.headers["location"])
    assert "2 reports read" in page and "2 not read" in page
    assert "<strong>scan.pdf</strong>: this is a PDF document." in page
    assert "<strong>empty.txt</strong>: the file is empty." in page
    assert "Reading 4 files" in page and "press.db.work" not in page
    with Ledger.open(str(tmp_path / "press.db")) as ledger:
        assert {page for row in ledger.reports() for page in row.pages} == {"good.txt", "better.txt"}
    assert list((tmp_path / "press.db.work").glob("*/files")) == []
    again = finished(desk, send(desk, ("renamed.txt", GOOD)).headers["location"])
    assert "1 known already" in again


def test_work_is_listed_and_shown_everywhere_while_it_runs(desk: TestClient) -> None:
    address = send(desk, ("good.txt", GOOD)).headers["location"]
    finished(desk, address)
    listed = desk.get("/reading").text
    assert f'href="{address}"' in listed and "Reading good.txt" in listed


def test_whatever_is_read_can_be_chosen(desk: TestClient) -> None:
    chosen = re.findall(r'accept="([^"]+)"', desk.get("/reading").text)[0].split(",")
    assert {".txt", ".html", ".eml", ".rss", ".atom", ".jsonl", ".md"} <= set(chosen)


def test_nothing_sent_is_said(desk: TestClient) -> None:
    answer = desk.post("/reading", data={"token": token(desk)}, files=[("files", ("", b""))])
    assert answer.status_code == 400
    assert desk.get("/reading/20200101-000000-1").status_code == 404


@pytest.mark.parametrize(
    "body", [b"", b"--x\r\n", b"not a form at all", b"--x\r\nContent-Disposition: nonsense\r\n\r\ny\r\n--x--"]
)
def test_a_broken_form_is_refused(desk: TestClient, body: bytes) -> None:
    token(desk)  # a visitor with a cookie
    answer = desk.post("/reading", content=body, headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code in (400, 403)
    assert desk.post("/reading", content=b"a=b", headers={"content-type": "text/plain"}).status_code in (400, 403)


def test_an_upload_is_bounded(desk: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(forms, "LARGEST_UPLOAD", 1000)
    answer = send(desk, ("large.txt", b"x" * 2000))
    assert answer.status_code == 413

    def endless() -> Iterator[bytes]:  # no length is told beforehand
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(100):
            yield b"x" * 100

    answer = desk.post("/reading", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413
    monkeypatch.setattr(forms, "MOST_FILES", 2)
    answer = send(desk, *((f"{number}.txt", b"x") for number in range(3)))
    assert answer.status_code == 413 and "It is more than 2 files." in answer.text
    assert not (tmp_path / "press.db.work").exists()


def test_an_upload_takes_no_longer_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "SLOWEST", 0.05)

    async def drip() -> dict[str, Any]:
        await asyncio.sleep(1)
        return {"type": "http.request", "body": b"x", "more_body": True}

    headers = [(b"cookie", b"dragoman-form=x"), (b"content-type", b"multipart/form-data; boundary=x")]
    request = Request({"type": "http", "method": "POST", "headers": headers}, drip)
    with pytest.raises(UsageError) as caught:
        asyncio.run(forms.Forms().read(request, files=True))
    assert caught.value.code == "too-slow"


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\report.html", "report.html"),
        ("a\x00b\r\n\u202etxt.exe", "abtxt.exe"),
        ("..", "file"),
        ("/", "file"),
        ("", "file"),
        ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
        ("x" * 400 + ".html", "x" * 100 + "…" + "x" * 14 + ".html"),
    ],
)
def test_names_are_made_fit_to_be_shown(sent: str, shown: str) -> None:
    assert shown_name(sent) == shown


def test_work_goes_on_after_the_desk_was_closed(invented: None, tmp_path: Path) -> None:
    folder = tmp_path / "press.db.work"
    never = Work(folder, lambda job, place, stopping: Event().wait())
    job, place = never.prepare("files", "Jane")
    (place / "files").mkdir()
    (place / "files" / "00000.txt").write_bytes(GOOD)
    job.names = ["good.txt"]
    never.submit(job)  # it is begun and never ends, as when the machine is switched off
    app = create_app(str(tmp_path / "press.db"), workers=1)
    app.state.desk.warm()  # as a desk does when it opens: nobody need look at a page for it to go on
    ends = time.monotonic() + 60
    while '"state": "done"' not in (place / "job.json").read_text(encoding="utf-8") and time.monotonic() < ends:
        time.sleep(0.05)
    with TestClient(app, base_url="http://localhost") as desk:
        page = desk.get(f"/reading/{job.id}").text
    assert "1 report read" in page and "Jane" in page


@pytest.mark.parametrize("beginning", [False, True])
def test_a_ledger_that_is_not_made_yet_is_empty(tmp_path: Path, beginning: bool) -> None:
    if beginning:  # its file comes before its tables
        (tmp_path / "press.db").touch()
    with TestClient(create_app(str(tmp_path / "press.db")), base_url="http://localhost") as desk:
        for address, status in (("/", 200), ("/events", 200), ("/events.csv", 404), ("/countries/KE", 404)):
            answer = desk.get(address)
            assert (answer.status_code, "The desk is open, and empty." in answer.text) == (status, True), address


def test_work_can_be_stopped_and_taken_up_again(tmp_path: Path) -> None:
    begun, released = Event(), Event()

    def run(job: Job, folder: Path, stopping: Any) -> None:
        begun.set()
        while not stopping() and not released.wait(0.01):
            pass

    work = Work(tmp_path / "work", run)
    job, _ = work.prepare("files", "Jane")
    other, _ = work.prepare("files", "Jim")
    work.submit(job)
    work.submit(other)
    assert begun.wait(10)
    assert work.running() is not None
    work.stop(other.id)
    work.stop(job.id)
    _until(lambda: job.state == "stopped")
    assert other.state == "stopped"
    assert job.ended and other.ended and not job.stopping
    released.set()
    work.again(job.id)
    _until(lambda: job.state == "done")
    with pytest.raises(UsageError):
        work.find("nothing")


def test_a_long_report_is_named_while_it_is_read_and_can_be_stopped_within(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(batch, "_read_one", slowly)  # by a process of its own, which knows no other changes made here
    long = GOOD + b" They went on to speak of the price of wheat for the rest of the day." * 1500
    address = send(desk, ("a.txt", GOOD), ("b.txt", long), ("c.txt", BETTER)).headers["location"]
    _until(lambda: re.search(r"Now: b\.txt, 10\d,\d{3} characters", desk.get(address).text))
    monkeypatch.setattr("dragoman.serve.web.work.time", lambda: time.time() + 130)
    page = desk.get(address).text
    assert "characters\xa0· for 2 minutes." in page and "takes minutes to be read" in page
    desk.post(f"{address}/stop", data={"token": token(desk)})
    _until(lambda: "st-stopped" in desk.get(address).text)  # an hour before the report would have been read
    page = desk.get(address).text
    assert "Now: " not in page and "1 report read" in page and "What was read so far is kept." in page
    for shown in (page, desk.get("/reading").text):
        assert re.search(r"\d{4}, \d\d:\d\d( – (\d+ \w+ \d{4}, )?\d\d:\d\d)? UTC", shown)
    with Ledger.open(str(tmp_path / "press.db")) as ledger:
        assert len(ledger.reports()) == 1 and ledger.interrupted() is None
    assert "1 report read" in finished(desk, send(desk, ("c.txt", BETTER)).headers["location"])


def slowly(report: Report, threads: int = 0) -> Reading:
    if len(report.text) > 10_000:
        time.sleep(3600)
    return read_report(report)


def test_an_error_is_told_and_the_next_work_done(tmp_path: Path) -> None:
    def run(job: Job, folder: Path, stopping: Any) -> None:
        if job.by == "first":
            raise DragomanError("press.db", "the disk is full.", "What was kept is whole.", "Make room.")
        if job.by == "second":
            raise RuntimeError("never foreseen")

    work = Work(tmp_path / "work", run)
    made = []
    for by in ("first", "second", "third"):
        job, _ = work.prepare("files", by)
        work.submit(job)
        made.append(job)
    _until(lambda: made[2].state == "done")
    assert made[0].why() == "press.db: the disk is full. What was kept is whole. Make room."
    assert "never foreseen" in made[1].why() and made[1].state == "failed"
    assert made[2].why() == ""


def test_an_error_is_told_in_the_language_of_the_page(desk: TestClient) -> None:
    def run(job: Job, folder: Path, stopping: Any) -> None:
        raise UsageError("This form", "no file came with it.", remedy="Send less at once.")

    work = desk.app.state.desk.work
    work._run = run
    job, _ = work.prepare("files", "Jane")
    job.notes.append(packed(noted("Talks", Message("{number} broken characters were replaced", number=2))))
    work.submit(job)
    _until(lambda: job.state == "failed")
    for language, words in (
        ("en", ("no file came with it. Nothing was changed. Send less at once.", "Note: Talks: 2 broken characters")),
        (
            "ru",
            ("Ничего не изменено. Отправляйте меньше за раз.", "Примечание: Talks: заменено повреждённых знаков: 2."),
        ),
        ("kk", ("Ештеңе өзгерген жоқ.", "Ескерту: Talks: ")),
    ):
        page = desk.get(f"/reading/{job.id}?lang={language}").text
        assert [each for each in words if each not in page] == [], language
        assert ("no file came with it" in page) == (language == "en")


def test_damaged_notes_on_work_are_passed_over(tmp_path: Path) -> None:
    for name, text in (("a", "{"), ("b", "[]"), ("c", '{"id": "x"}'), ("d", '{"id": "d", "sort": "rm", "by": ""}')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "job.json").write_text(text)
    assert Work(tmp_path, lambda job, place, stopping: None).all() == []


def test_where_nothing_can_be_put_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("a file")
    with pytest.raises(UsageError, match="cannot be put here"):
        Work(tmp_path / "work", lambda job, place, stopping: None).prepare("files", "Jane")


def test_everything_is_read_anew_shown_and_accepted(
    desk: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(desk, send(desk, ("good.txt", GOOD), ("better.txt", BETTER)).headers["location"])
    assert "Everything is read by this version already." in desk.get("/anew").text
    monkeypatch.setattr(invented.pipeline, "extractor", lambda: "invented 2")
    monkeypatch.setattr(invented.pipeline, "read_report", _as_planned)
    page = desk.get("/anew").text
    assert "Read them anew" in page and "2 reports" in page
    answer = desk.post("/anew", data={"token": token(desk)}, follow_redirects=False)
    assert "2 of 2 reports" in finished(desk, answer.headers["location"])
    page = desk.get("/anew").text
    assert "Accept all" in page and "Accept this report" in page
    report = re.findall(r'name="report" value="(\w+)"', page)[0]
    answer = desk.post("/anew/accept", data={"token": token(desk), "report": report}, follow_redirects=False)
    assert "1 of 1 report" in finished(desk, answer.headers["location"])
    answer = desk.post("/anew/accept", data={"token": token(desk)}, follow_redirects=False)
    finished(desk, answer.headers["location"])
    assert "Everything is read by this version already." in desk.get("/anew").text


def _as_planned(report: Report, model: object = None) -> Reading:
    """A newer reader, which takes every meeting for planned."""
    reading = read_report(report)
    events = tuple(replace(event, status="planned") for event in reading.events)
    return replace(reading, records=replace(reading.records, events=events))


def _until(true: Any) -> None:
    ends = time.monotonic() + 60
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.01)

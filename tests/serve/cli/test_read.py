"""`dragoman read` keeps what it reads, says what it did, and does nothing twice."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAGE = (
    "Ministers talk trade in Oslo\n\nOSLO, 3 March 2022 (Nordwire) – Foreign Minister Yerzhan Abenov met his colleague "
    "Lucía Peña in Oslo. They spoke about the grain trade, and about the visit that is planned for May.\n"
)
LINES = "\n".join(
    json.dumps(
        {
            "id": f"n-{number}",
            "title": f"Day {number}",
            "published": f"2022-06-0{number}T10:00",
            "outlet": "Nordwire",
            "text": f"Ivan Petrov met Oleg Petrov in Almaty on day {number} of the talks, "
            "the ministry said in a statement.",
        }
    )
    for number in range(1, 4)
)


@pytest.fixture
def pages(folder: Path) -> Path:
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "in" / "b.jsonl").write_text(LINES, encoding="utf-8")
    return folder / "in"


def test_a_folder_is_read_into_the_default_ledger(dragoman: Callable[..., Any], pages: Path, folder: Path) -> None:
    ran = dragoman("read", "in")
    assert ran.status == 0
    assert ran.out == ""
    assert ran.err.startswith("4 reports read in ")
    assert "4 parties" not in ran.err
    assert "(4 new)" in ran.err
    assert "4 events" in ran.err
    assert "1 post ·" in ran.err or ran.err.splitlines()[0].endswith("1 post")
    assert (folder / "dragoman.db").exists()


def test_reading_again_changes_nothing(dragoman: Callable[..., Any], pages: Path, folder: Path) -> None:
    dragoman("read", "in")
    before = (folder / "dragoman.db").read_bytes()
    ran = dragoman("read", "in")
    assert ran.status == 0
    assert "4 reports already known: nothing changed." in ran.err
    assert (folder / "dragoman.db").read_bytes() == before


def test_the_same_report_in_another_file_is_known(dragoman: Callable[..., Any], pages: Path, folder: Path) -> None:
    dragoman("read", "in/a.txt")
    (folder / "copy.txt").write_text(PAGE + "\n", encoding="utf-8")
    ran = dragoman("read", "copy.txt")
    assert "1 report already known" in ran.err
    (row,) = [json.loads(line) for line in dragoman("show", "reports", "--json").out.splitlines()]
    assert row["pages"] == ["in/a.txt", "copy.txt"]


def test_the_ledger_is_chosen_by_option_or_environment(
    dragoman: Callable[..., Any], pages: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragoman("read", "in", "--ledger", "one.db")
    monkeypatch.setenv("DRAGOMAN_LEDGER", "two.db")
    dragoman("read", "in")
    assert (folder / "one.db").exists()
    assert (folder / "two.db").exists()
    assert not (folder / "dragoman.db").exists()


def test_json_needs_no_ledger(dragoman: Callable[..., Any], pages: Path, folder: Path) -> None:
    ran = dragoman("read", "in", "--json")
    objects = [json.loads(line) for line in ran.out.splitlines()]
    assert [item["report"]["id"] for item in objects][1:] == ["n-1", "n-2", "n-3"]
    assert not (folder / "dragoman.db").exists()
    for item in objects:
        text = item["report"]["text"]
        for kind in ("parties", "posts", "events"):
            for record in item[kind]:
                for mark in record["evidence"]:
                    assert text[mark["start"] : mark["end"]] == mark["quote"]


def test_printing_loads_no_database() -> None:
    code = "import sys, dragoman.serve.cli.read; print('sqlalchemy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_explain_tells_the_frame_and_the_words(dragoman: Callable[..., Any], pages: Path) -> None:
    ran = dragoman("read", "in/a.txt", "--explain")
    assert 'consult.met: "met"' in ran.out
    (line,) = dragoman("read", "in/a.txt", "--json", "--explain").out.splitlines()
    origin = json.loads(line)["events"][0]["origin"]
    assert origin["frame"] == "consult.met"
    assert [word["quote"] for word in origin["words"]] == ["met"]


def test_reading_with_another_version_is_told(
    dragoman: Callable[..., Any], pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import invented

    dragoman("read", "in")
    monkeypatch.setattr(invented.pipeline, "extractor", lambda: "invented 2")
    ran = dragoman("read", "in")
    assert "4 reports read" in ran.err
    assert "(0 new)" in ran.err
    assert "4 of them were known and read anew" in ran.err
    assert len(dragoman("show", "events", "--json").out.splitlines()) == 4


def test_standard_input(dragoman: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    ran = dragoman("read", "-", "--json")
    assert ran.status == 0
    assert "Yerzhan Abenov" in ran.out


def test_an_interruption_is_told_and_gone_on_from(
    dragoman: Callable[..., Any], pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import invented

    calls = []

    def tired(report: Any, model: Any) -> Any:
        calls.append(report)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return invented.read_report(report, model)

    with monkeypatch.context() as patched:
        patched.setattr(invented.pipeline, "read_report", tired)
        ran = dragoman("read", "in")
    assert ran.status == 130
    assert "Interrupted after 2 reports" in ran.err
    monkeypatch.setattr("dragoman.ledger.adding.runs.alive", lambda process: False)
    ran = dragoman("read", "in")
    assert ran.status == 0
    assert "broke off; what it had added is whole: 2 reports" in ran.err
    assert "2 reports read" in ran.err
    assert "2 reports already known" in ran.err
    assert "broke off" not in dragoman("read", "in").err


def test_one_cause_is_not_told_for_ever(dragoman: Callable[..., Any], folder: Path) -> None:
    for number in range(50):
        (folder / f"{number}.txt").write_bytes(b"")
    ran = dragoman("read", ".")
    assert ran.status == 3
    assert ran.err.count("Not read: ") == 21
    assert "50 not read: 50 empty" in ran.err

"""Whatever cannot be read costs one clear message and a fitting exit status; the rest of the batch is read."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dragoman.ledger.store import Ledger
from dragoman.serve.cli import run

GOOD = (
    "Ministers talk trade in Oslo\n\nOSLO, 3 March 2022 (Nordwire) – Foreign Minister Yerzhan Abenov met his colleague "
    "Lucía Peña in Oslo on Thursday. They spoke about the grain trade, and about the visit that is planned for May.\n"
)
DUTCH = (
    "Ministers praten over handel\n\nDe minister van Buitenlandse Zaken heeft op donderdag in Oslo gesproken met zijn "
    "collega over de handel in graan en over het bezoek dat voor mei is gepland. Zij hebben ook over de visserij "
    "gesproken, en de gesprekken worden volgende week voortgezet, zo heeft het ministerie laten weten aan de pers.\n"
)


@pytest.fixture
def good(folder: Path) -> Path:
    path = folder / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def make(folder: Path, name: str, content: bytes | None) -> str:
    path = folder / name
    if content is not None:
        path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "PNG"),
        ("noise.txt", bytes(range(256)) * 64, "not text"),
        ("dutch.txt", DUTCH.encode(), "not in English"),
        ("bare.html", b"<html><head><title>Login</title></head><body><form><input></form></body></html>", "bare.html"),
        ("broken.jsonl", b'{"id": "a", "text": \n', "JSON"),
    ],
)
def test_one_message_and_the_rest_is_read(
    dragoman: Callable[..., Any], folder: Path, good: Path, name: str, content: bytes | None, words: str
) -> None:
    ran = dragoman("read", make(folder, name, content), str(good))
    assert ran.status == 3
    assert ran.out == ""
    told = [line for line in ran.err.splitlines() if line.startswith("Not read: ")]
    assert len(told) == 1
    assert name in told[0]
    assert words in told[0]
    assert "1 report read" in ran.err
    assert "1 not read" in ran.err


def test_a_folder_without_readable_files(dragoman: Callable[..., Any], folder: Path, good: Path) -> None:
    (folder / "bare").mkdir()
    ran = dragoman("read", str(folder / "bare"), str(good))
    assert ran.status == 3
    assert ran.err.count("Not read: ") == 1
    assert "1 report read" in ran.err


def test_a_pattern_without_a_match(dragoman: Callable[..., Any], folder: Path, good: Path) -> None:
    ran = dragoman("read", "*.nothing", str(good))
    assert ran.status == 3
    assert "*.nothing" in ran.err
    assert "1 report read" in ran.err


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-8-sig"])
def test_encodings_are_found_out(dragoman: Callable[..., Any], folder: Path, encoding: str) -> None:
    (folder / "page.txt").write_bytes((GOOD * 3).encode(encoding))
    ran = dragoman("read", "page.txt", "--json")
    assert ran.status == 0
    assert "Lucía Peña" in ran.out


def test_broken_utf8_is_read_as_far_as_it_goes(dragoman: Callable[..., Any], folder: Path) -> None:
    (folder / "page.txt").write_bytes(GOOD.encode() + b"\xff\xfe And broken \xc3 words at the end.\n")
    ran = dragoman("read", "page.txt", "--json")
    assert ran.status == 0
    assert "Abenov met his colleague" in ran.out
    assert "broken characters were replaced." in ran.err


def test_a_page_of_200_megabytes_is_not_taken_into_memory(
    dragoman: Callable[..., Any], folder: Path, good: Path
) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.write(b"Some words of a very long page.\n" * 4096)
        file.truncate(200_000_000)
    ran = dragoman("read", "huge.txt", str(good))
    assert ran.status == 3
    assert "huge.txt" in ran.err
    assert "1 report read" in ran.err


def test_a_report_that_defeats_the_reader(dragoman: Callable[..., Any], folder: Path, good: Path) -> None:
    (folder / "bad.txt").write_text(GOOD + "The defeat was bitter.\n", encoding="utf-8")
    ran = dragoman("read", "bad.txt", str(good))
    assert ran.status == 3
    assert "[failed]" in ran.err
    assert "1 report read" in ran.err


@pytest.mark.parametrize("content", [b"these are words\n", b"SQLite format 3\x00 and then nothing that makes sense"])
def test_a_ledger_that_is_none(dragoman: Callable[..., Any], folder: Path, good: Path, content: bytes) -> None:
    (folder / "words.db").write_bytes(content)
    for command in (("read", str(good)), ("show", "events")):
        ran = dragoman(*command, "--ledger", "words.db")
        assert ran.status == 4
        assert "[not-a-ledger]" in ran.err
        assert "left as it is" in ran.err
    assert (folder / "words.db").read_bytes() == content


def test_a_newer_ledger(dragoman: Callable[..., Any], folder: Path, good: Path) -> None:
    assert dragoman("read", str(good)).status == 0
    with sqlite3.connect("dragoman.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    ran = dragoman("show", "events")
    assert ran.status == 4
    assert "newer Dragoman" in ran.err
    assert "Upgrade" in ran.err


def test_no_ledger_yet(dragoman: Callable[..., Any]) -> None:
    ran = dragoman("show", "events")
    assert ran.status == 4
    assert "[no-ledger]" in ran.err
    assert "dragoman read" in ran.err


def test_a_full_disk_keeps_whole_reports_only(
    dragoman: Callable[..., Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        f'{{"id": "r{number}", "title": "Talks {number}", "published": "2022-03-03", "text": "Minister '
        f'Yerzhan Abenov met Lucía Peña in Oslo for the {number}th time, to speak of grain and fish."}}'
        for number in range(200)
    ]
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    connect = sqlite3.connect
    with Ledger.open("empty.db", create=True), closing(connect("empty.db")) as empty:
        pages = empty.execute("PRAGMA page_count").fetchone()[0]

    def small(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {pages + 60}")
        return connection

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", small)
        ran = dragoman("read", "many.jsonl")
    assert ran.status == 4
    assert "[disk-full]" in ran.err
    assert "goes on where this one stopped" in ran.err
    before = dragoman("show", "reports", "--json", "--limit", "0").out.splitlines()
    assert 0 < len(before) < 200
    assert all('"records": 2' in line for line in before), "every report is there with all its records"
    ran = dragoman("read", "many.jsonl")
    assert ran.status == 0
    assert f"{len(before)} reports already known" in ran.err
    (event,) = dragoman("show", "events", "--json", "--limit", "0").out.splitlines()
    assert len(json.loads(event)["tellings"]) == 200


def test_output_that_nobody_reads_any_more(good: Path, dragoman: Callable[..., Any]) -> None:
    assert dragoman("read", str(good)).status == 0
    command = f"{sys.executable} -m dragoman kinds | head -1"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr
    assert "Broken" not in ran.stderr


def test_that_the_reader_of_the_output_has_gone_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        assert run(["kinds"]) == 0
        assert run(["kinds", "--help"]) == 0


def test_a_copy_that_is_not_there_is_no_missing_ledger(dragoman: Callable[..., Any], folder: Path) -> None:
    ran = dragoman("restore", "monday.db", "--ledger", "press.db")
    assert ran.status == 2 and "monday.db: there is no such file." in ran.err and "dragoman read" not in ran.err
    assert not (folder / "press.db").exists()


def test_a_stretch_of_days_that_ends_before_it_begins(good: Path, dragoman: Callable[..., Any]) -> None:
    assert dragoman("read", str(good)).status == 0
    ran = dragoman("show", "events", "--since", "2025", "--until", "2024-06")
    assert ran.status == 2 and "[bad-dates]" in ran.err
    assert '--since "2025": this comes after the end that is asked for, 2024-06.' in ran.err
    assert dragoman("show", "events", "--since", "2024-06", "--until", "2024").status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["merge", "GH"], ["Missing argument 'OTHER...'", "dragoman merge --help"]),
        (["show", "event"], ["Missing argument 'ID'", "dragoman show event --help"]),
        (["evnts"], ['command "evnts"', '"show events"', "dragoman --help"]),
        (["raed", "a.txt"], ['command "raed"', 'Did you mean "read"']),
        (["due", "--state", "dun"], ['state "dun"', 'Did you mean "due"', "There are: open, due, overdue"]),
    ],
)
def test_what_is_missing_or_unknown_is_named(
    dragoman: Callable[..., Any], arguments: list[str], words: list[str]
) -> None:
    ran = dragoman(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("Error: ")
    assert [word for word in words if word not in ran.err] == []

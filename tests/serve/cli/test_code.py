"""`dragoman code` codes sentences and reports, with actors of one's own."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dragoman.serve.cli import run

ACTORS = """
actors:
  - names: [Norland, Norlander]
    codes: [{code: NRL}]
  - names: [Ada Mora]
    codes:
      - {code: NRLOPP, to: 2019-12-31}
      - {code: NRLGOV, from: 2020-01-01}
agents:
  - {name: fisherman, plural: fishermen, code: ~FSH}
"""


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    status = run(["code", *arguments, "--json"])
    captured = capsys.readouterr()
    return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


def test_sentences_by_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in.txt").write_text("Kenya expelled two Sudanese diplomats.\n\nMalta is an island.\n", encoding="utf-8")
    status, rows, _ = answer(capsys, "in.txt", "--sentences")
    assert status == 0
    assert [(row["source"], row["target"], row["category"], row["mode"], row["cameo"]) for row in rows] == [
        ("KEN", "SDNGOV", "SANCTION", "expel", "16")
    ]
    assert rows[0]["sentence"] == "Kenya expelled two Sudanese diplomats."
    assert rows[0]["report"] == "in.txt:1"


def test_reports_are_coded_sentence_by_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The rains came late this year. Brazil condemned Peru on Monday. It was the third time since the spring."
    report = {"id": "r1", "title": "A dispute", "text": text, "published": "2022-06-01", "language": "en"}
    (folder / "in.jsonl").write_text(json.dumps(report), encoding="utf-8")
    _, rows, _ = answer(capsys, "in.jsonl")
    assert [(row["source"], row["category"], row["target"], row["day"]) for row in rows] == [
        ("BRA", "ACCUSE", "PER", "2022-06-01")
    ]
    assert text[rows[0]["start"] : rows[0]["end"]] == "Brazil condemned Peru on Monday."


@pytest.mark.parametrize(("day", "source"), [("2018-05-01", "NRLOPP"), ("2021-05-01", "NRLGOV")])
def test_own_actors_with_dated_codes(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, day: str, source: str
) -> None:
    (folder / "own.yaml").write_text(ACTORS, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Ada Mora condemned Kenya.\n")))
    _, rows, _ = answer(capsys, "-", "--sentences", "--actors", "own.yaml", "--day", day)
    assert [(row["source"], row["target"]) for row in rows] == [(source, "KEN")]


def test_only_own_actors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.yaml").write_text(ACTORS, encoding="utf-8")
    (folder / "in.txt").write_text("Norland condemned Kenya.\n", encoding="utf-8")
    _, rows, _ = answer(capsys, "in.txt", "--sentences", "--actors", "own.yaml", "--only")
    assert rows == []


def test_a_table_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in.txt").write_text("Kenya condemned Sudan.\n", encoding="utf-8")
    assert run(["code", "in.txt", "--sentences"]) == 0
    captured = capsys.readouterr()
    assert "ACCUSE" in captured.out
    assert captured.err == "1 coding\n"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("actors: [", "is not YAML"),
        ("names: [A]", "'actors' is missing"),
        ("actors: [{names: [Norway], codes: [{code: NO}]}]", "put it in quotes"),
        ("actors: [{names: [Norway], codes: [{code: NOR, from: soon}]}]", "soon"),
    ],
)
def test_what_is_no_dictionary(folder: Path, capsys: pytest.CaptureFixture[str], content: str, cause: str) -> None:
    (folder / "own.yaml").write_text(content, encoding="utf-8")
    status, rows, err = answer(capsys, "in.txt", "--actors", "own.yaml")
    assert (status, rows) == (2, [])
    assert err.startswith("Error: own.yaml: this is not an actor dictionary")
    assert cause in err
    assert "[bad-actors]" in err
    assert "Nothing was changed. It needs `actors`" in err


def test_files_that_are_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "in.txt", "--actors", "none.yaml")[0] == 2
    assert answer(capsys, "none.txt", "--sentences")[0] == 3
    assert answer(capsys, "none.txt")[0] == 3
    run(["code", "none.txt"])
    told = capsys.readouterr().err
    assert "Nothing is coded." in told and "known actors" not in told

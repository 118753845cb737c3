"""The whole way on the bundled samples: from pages to a ledger one can ask, with the shipped model."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.serve.cli import run


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DRAGOMAN_WORKERS", "1")
        patched.delenv("DRAGOMAN_LEDGER", raising=False)
        patched.delenv("DRAGOMAN_DEBUG", raising=False)
        assert run(["demo", "--ledger", str(path)]) == 0
    yield path


def rows(ledger: Path, capsys: pytest.CaptureFixture[str], *question: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["show", *question, "--ledger", str(ledger), "--limit", "0", "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("question", "least"),
    [
        ("reports", 12),
        ("parties", 60),
        ("events", 40),
        ("posts", 20),
        ("instruments", 8),
        ("figures", 20),
        ("commitments", 1),
    ],
)
def test_there_are_records_of_every_kind(
    ledger: Path, capsys: pytest.CaptureFixture[str], question: str, least: int
) -> None:
    assert len(rows(ledger, capsys, question)) >= least


def test_every_record_stands_on_words_of_its_report(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for report in rows(ledger, capsys, "reports"):
        capsys.readouterr()
        assert run(["show", "report", str(report["id"]), "--ledger", str(ledger), "--json"]) == 0
        kept = json.loads(capsys.readouterr().out)
        text = kept["report"]["text"]
        parties = {party["id"] for party in kept["parties"]}
        for kind in ("posts", "events", "instruments", "figures", "commitments"):
            for record in kept[kind]:
                assert record["evidence"], record
                assert all(text[mark["start"] : mark["end"]] == mark["quote"] for mark in record["evidence"])
        for event in kept["events"]:
            assert {part["party"] for part in event["actors"] + event["targets"]} <= parties


def test_reading_the_samples_again_changes_nothing(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = ledger.read_bytes()
    assert run(["demo", "--ledger", str(ledger)]) == 0
    assert "No new report read" in capsys.readouterr().err
    assert ledger.read_bytes() == before


def test_the_doctor_is_content(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--ledger", str(ledger)]) == 0
    assert "FAIL" not in capsys.readouterr().out

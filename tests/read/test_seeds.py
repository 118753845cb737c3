"""The two seed pages against their gold mastheads, and the chains of the development reports."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.report import Snapshot
from dragoman.read import reports

SHARED = Path(__file__).resolve().parents[2] / "../shared"
needs_shared = pytest.mark.skipif(
    not SHARED.exists(), reason="the shared seeds and gold files are not beside this tree"
)


def gold(name: str) -> list[dict[str, Any]]:
    return [json.loads(line)["report"] for line in (SHARED / "gold" / name).read_text("utf-8").splitlines()]


@needs_shared
def test_seed_pages_come_out_as_gold() -> None:
    found = [
        report
        for path in sorted((SHARED / "seeds").glob("*.txt"))
        for report in reports(Snapshot(path.name, path.read_bytes(), "text/plain"))
    ]
    expected = gold("seeds.jsonl")
    assert len(found) == len(expected)
    for report, wanted in zip(found, expected, strict=True):
        for field in ("title", "published", "outlet", "image_credit", "views", "language", "text"):
            assert getattr(report, field) == wanted[field]
        assert list(report.sources) == wanted["sources"]


@needs_shared
def test_chains_of_development_reports() -> None:
    for wanted in gold("dev_a.jsonl"):
        line = {key: value for key, value in wanted.items() if key != "sources"}
        (report,) = reports(Snapshot("line", json.dumps(line).encode(), "application/json"))
        assert (report.text, list(report.sources)) == (wanted["text"], wanted["sources"])

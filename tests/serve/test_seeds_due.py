"""The seed pages, the second read after the first: what was announced in one is known to have come from the other."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "../shared/seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not beside this repository")
def test_the_summit_announced_in_one_page_took_place_by_the_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from dragoman.serve.cli import run

    def rows(*arguments: str) -> list[dict[str, Any]]:
        capsys.readouterr()
        assert run([*arguments, "--json"]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    for page in sorted(SEEDS.glob("*.txt")):
        assert run(["read", os.fspath(page)]) == 0
    summits = [row for row in rows("due") if "CICA Summit" in row["what"] and row["due"] == "2022-10-12/2022-10-13"]
    assert [row["state"] for row in summits] == ["done"]
    (change,) = [step for step in summits[0]["changed_by"] if step["state"] == "done"]
    assert change["report"]["published"] == "2023-01-16"
    assert "convened" in change["sentence"]

    before = [row["state"] for row in rows("due", "--as-of", "2022-12-31") if "CICA Summit" in row["what"]]
    assert "done" not in before
    overdue = rows("due", "--by", "2022-12", "--state", "overdue")
    assert len(overdue) >= 5, "promises of mid-2022 that nothing later speaks of"
    remarks = [row for row in rows("check", "--all") if {side["value"] for side in row["sides"]} == {7.2e9, 5.8e9}]
    assert [row["finding"] for row in remarks] == ["differ"]
    assert any(row["finding"] == "parts" and row["holds"] for row in rows("check", "--all"))

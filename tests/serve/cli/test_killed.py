"""A run that is killed at any moment leaves whole reports, and the next one goes on."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REPORTS = 120
# The invented reader, in a process of its own that can be killed.
PROGRAM = (
    "import sys; sys.path[:0] = [{tests!r}]; import invented; sys.modules['dragoman.pipeline'] = invented.pipeline; "
    "from dragoman.serve.cli import run; sys.exit(run(['read', 'many.jsonl']))"
)


@pytest.mark.parametrize("seed", range(3))
def test_killed(dragoman: Callable[..., Any], folder: Path, seed: int) -> None:
    text = "Minister Yerzhan Abenov met Lucía Peña in Oslo for the {}th time, to speak of grain and fish and trade."
    entries = [
        {"id": f"r{number}", "title": f"Talks {number}", "published": "2022-03-03", "text": text.format(number)}
        for number in range(REPORTS)
    ]
    (folder / "many.jsonl").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    command = [sys.executable, "-c", PROGRAM.format(tests=str(Path(__file__).parents[2]))]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not (folder / "dragoman.db-wal").exists() and process.poll() is None:
        time.sleep(0.01)
    time.sleep(random.Random(seed).random() / 2)
    process.kill()
    process.wait()

    before = [json.loads(line) for line in dragoman("show", "reports", "--json", "--limit", "0").out.splitlines()]
    assert all(row["records"] == 2 for row in before), "a meeting and a post in each"
    ran = dragoman("read", "many.jsonl")
    assert ran.status == 0
    if 0 < len(before) < REPORTS:
        assert f"broke off; what it had added is whole: {len(before)} report" in ran.err
    (event,) = dragoman("show", "events", "--json", "--limit", "0").out.splitlines()
    assert len(json.loads(event)["tellings"]) == REPORTS

"""How well a promise finds its outcome: pairs of short reports, read by the whole pipeline.

    python benchmarks/followup_pairs.py [--write docs/quality.md] [--wrong SET]

Each pair in `followup/*.txt` is a promise, a later report, and what the later one makes of the promise: done, changed,
cancelled, or none where it speaks of something else. `pairs_a` was used while the rules were written; the others were
written after the rules as they then were, each measured before it was looked at.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.model.following import Step
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model
from dragoman.resolve.followup.following import follow_up
from gathering import gather
from pages import put

FOLDER = Path(__file__).with_name("followup")
TODAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Pair:
    expected: str
    promise: Report
    outcome: Report


@dataclass(frozen=True)
class Outcome:
    pair: Pair
    found: str
    promises: int


def pairs(path: Path) -> Iterator[Pair]:
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        expected, *lines = block.splitlines()
        promise, outcome = (
            Report(f"{path.stem}-{number}{letter}", line[11:], published=line[:10])
            for letter, line in zip("ab", lines, strict=True)
        )
        yield Pair(expected, promise, outcome)


def judge(pair: Pair) -> Outcome:
    """What follow-up makes of the promise, reading both reports as they stand."""
    model = shared_model()
    gathered = [gather(read_report(report, model)) for report in (pair.promise, pair.outcome)]
    tellings = [told for records, _ in gathered for told in records]
    sentences = [told for _, plain in gathered for told in plain]
    promises = [follow for follow in follow_up(tellings, sentences, TODAY) if follow.promise.report == pair.promise.id]
    steps: list[Step] = [step for follow in promises for step in follow.steps]
    states = [step.state for step in steps]
    found = next((state for state in ("cancelled", "done", "changed") if state in states), "none")
    return Outcome(pair, found, len(promises))


def score(outcomes: list[Outcome]) -> tuple[float, float, float]:
    """Precision and recall over states found, and the share of promises that were read as such."""
    right = sum(each.found == each.pair.expected != "none" for each in outcomes)
    told = sum(each.found != "none" for each in outcomes)
    wanted = sum(each.pair.expected != "none" for each in outcomes)
    return right / max(told, 1), right / max(wanted, 1), sum(each.promises > 0 for each in outcomes) / len(outcomes)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, help="put the table into this page")
    parser.add_argument("--wrong", help="print what was judged wrongly in this set")
    chosen = parser.parse_args()
    lines = [
        "| pairs | promise and outcome | no outcome | precision | recall | promises read |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    everything: list[Outcome] = []
    for path in sorted(FOLDER.glob("*.txt")):
        outcomes = [judge(pair) for pair in pairs(path)]
        everything += outcomes
        lines.append(_row(path.stem, outcomes))
        if chosen.wrong == path.stem:
            for each in outcomes:
                if each.found != each.pair.expected:
                    print(f"{each.pair.expected} -> {each.found} ({each.promises} promises)")
                    print(f"    {each.pair.promise.text}\n    {each.pair.outcome.text}")
    lines.append(_row("together", everything))
    table = "\n".join(lines)
    print(table)
    if chosen.write:
        put(chosen.write, "follow-up", table)
    return 0


def _row(name: str, outcomes: list[Outcome]) -> str:
    precision, recall, read = score(outcomes)
    none = sum(each.pair.expected == "none" for each in outcomes)
    wanted = len(outcomes) - none
    scores = (
        f"{precision:.3f} | {recall:.3f}" if wanted else f"{sum(each.found != 'none' for each in outcomes)} found | "
    )
    return f"| {name} | {wanted} | {none} | {scores} | {read:.3f} |"


if __name__ == "__main__":
    sys.exit(main())

"""Whether a confidence of 0.8 is right four times in five: fits the maps, and measures them.

    python benchmarks/calibration.py [--fit] [--write docs/quality.md] [--gold FOLDER] GOLD.jsonl...

A record is right when the scorer beside the gold sets pairs it with one of the gold, and at least two thirds of its
slots are. `--fit` writes `resolve/within_report/calibration.yaml` by the repository's own gold records (tests/gold),
events by those the language model has not learned from; the files named are only measured.
"""

import argparse
import importlib.util
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.pipeline import analyse, raw_records, shared_model
from dragoman.resolve.within_report.confidence import Knots, group_of, interpolated, shipped_maps
from dragoman.serve.interchange import to_interchange
from pages import put

ROOT = Path(__file__).resolve().parents[1]
MAPS = ROOT / "src" / "dragoman" / "resolve" / "within_report" / "calibration.yaml"
# Measured only: held back, or opened since the maps were fitted.
HELD_BACK = frozenset({"press_o", "press_u", "press_v", "press_w", "press_x", "press_y", "press_z"})
# The language model learned its events from these (training/events/reports.txt): there it is surer than elsewhere.
LEARNED = frozenset({f"press_{letter}" for letter in "abcdefgh"} | {"samples"})
OWN = [path for path in sorted((ROOT / "tests" / "gold").glob("*.jsonl")) if path.stem not in HELD_BACK]
KINDS = ("posts", "events", "instruments", "figures", "commitments")
PRIOR = 8.0  # a step of the map counts as many records of its group's mean beside its own
HEAD = "# Fitted by benchmarks/calibration.py: from the confidence a rule was given to how often it was right.\n"


@dataclass(frozen=True)
class Judged:
    """A record read from a gold report: its kind, its map, its confidence as given, and whether it was right."""

    kind: str
    group: str
    given: float
    right: bool


def judged(path: Path, scorer: Any) -> Iterator[Judged]:
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        bare = {key: gold["report"].get(key) for key in ("id", "title", "text", "published", "outlet", "url")}
        report = Report(**bare, sources=tuple(gold["report"].get("sources") or ()), language="en")
        records = raw_records(analyse(report, shared_model()), report)
        read = to_interchange(Reading(report, records))
        for kind in KINDS:
            if kind == "events" and path.stem in LEARNED:
                continue
            right = rights(scorer, gold, read, kind)
            for record, fine in zip(getattr(records, kind), right, strict=True):
                yield Judged(kind, group_of(record), record.confidence, fine)


def rights(scorer: Any, gold: dict[str, Any], read: dict[str, Any], kind: str) -> list[bool]:
    """For each record read whether it is right, paired as `score.py` pairs."""
    theirs, ours = scorer.Report(gold), scorer.Report(read)
    wanted = [scorer.slots(theirs, kind, each) for each in theirs.records(kind)]
    found = [scorer.slots(ours, kind, each) for each in ours.records(kind)]
    pairs = []
    for i, one in enumerate(theirs.records(kind)):
        for j, other in enumerate(ours.records(kind)):
            if scorer.key_matches(theirs, ours, kind, one, other):
                gain = scorer.earned(theirs, ours, wanted[i], found[j])
                share = gain / max(len(wanted[i]), len(found[j]), 1)
                pairs.append((share, scorer.evidence_overlap(one, other), gain, i, j))
    pairs.sort(reverse=True, key=lambda pair: pair[:3])
    taken: set[int] = set()
    right = [False] * len(found)
    paired: set[int] = set()
    for _, _, gain, i, j in pairs:
        if i not in taken and j not in paired:
            taken.add(i)
            paired.add(j)
            right[j] = gain >= len(found[j]) * 2 / 3 - 1e-9
    return right


def fitted(sample: Sequence[Judged]) -> Knots:
    """A rising map of a few knots: pools of neighbours that do not rise (isotonic), drawn towards their common mean."""
    mean = (sum(each.right for each in sample) + 1) / (len(sample) + 2)
    pools: list[list[float]] = []  # [sum of confidences, right, records]
    for given in sorted({each.given for each in sample}):
        same = [each for each in sample if each.given == given]
        pools.append([given * len(same), float(sum(each.right for each in same)), float(len(same))])
        while len(pools) > 1 and (pools[-1][2] < PRIOR or smooth(pools[-2], mean) >= smooth(pools[-1], mean)):
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    return tuple((round(pool[0] / pool[2], 3), round(smooth(pool, mean), 3)) for pool in pools)


def smooth(pool: list[float], mean: float) -> float:
    return (pool[1] + PRIOR * mean) / (pool[2] + PRIOR)


def fit(sample: Sequence[Judged]) -> dict[str, Knots]:
    groups = sorted({each.group for each in sample})
    return {group: fitted([each for each in sample if each.group == group]) for group in groups}


def error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equal width."""
    if not pairs:
        return 0.0
    sure, right = np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs], dtype=float)
    bins = np.minimum((sure * 10).astype(int), 9)
    gaps = [abs(sure[bins == each].sum() - right[bins == each].sum()) for each in range(10)]
    return float(sum(gaps) / len(pairs))


def tables(sets: dict[str, list[Judged]], maps: dict[str, Knots]) -> str:
    def sure(each: Judged) -> tuple[float, bool]:
        return (interpolated(each.given, maps[each.group]) if each.group in maps else each.given, each.right)

    every = [each for name, sample in sets.items() if name not in {path.stem for path in OWN} for each in sample]
    lines = ["| set | records | right | ECE as given | ECE calibrated |", "| --- | --- | --- | --- | --- |"]
    rows = [*sets.items(), ("**those not fitted by, together**", every)]
    rows += [(f"of these {kind}", [each for each in every if each.kind == kind]) for kind in KINDS]
    for name, sample in rows:
        before, after = error([(each.given, each.right) for each in sample]), error([sure(each) for each in sample])
        share = sum(each.right for each in sample) / max(len(sample), 1)
        lines.append(f"| {name} | {len(sample)} | {share:.2f} | {before:.3f} | {after:.3f} |")
    lines += ["", "| confidence | records | mean confidence | right |", "| --- | --- | --- | --- |"]
    for low in range(10):
        inside = [pair for pair in map(sure, every) if min(int(pair[0] * 10), 9) == low]
        if inside:
            mean, share = (sum(pair[place] for pair in inside) / len(inside) for place in (0, 1))
            lines.append(f"| {low / 10:.1f} – {(low + 1) / 10:.1f} | {len(inside)} | {mean:.2f} | {share:.2f} |")
    return "\n".join(lines)


def as_yaml(maps: dict[str, Knots]) -> str:
    return HEAD + "".join(f"{name}: {[list(knot) for knot in knots]}\n" for name, knots in maps.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("measured", nargs="*", type=Path, help="gold files to measure by")
    parser.add_argument("--fit", action="store_true", help="fit the maps anew and keep them")
    parser.add_argument("--write", type=Path, help="put the tables into this page as well")
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold", help="where score.py lies")
    arguments = parser.parse_args()
    scorer = scorer_at(arguments.gold / "score.py")
    sets = {path.stem: list(judged(path, scorer)) for path in [*OWN, *arguments.measured]}
    maps = shipped_maps() if not arguments.fit else fit([each for path in OWN for each in sets[path.stem]])
    if arguments.fit:
        MAPS.write_text(as_yaml(maps), encoding="utf-8")
    table = tables(sets, maps)
    print(table)
    if arguments.write:
        put(arguments.write, "calibration", table)


def scorer_at(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()

"""What follow-up makes of reports that have little to do with each other: every outcome it finds, to be judged by eye.

    python benchmarks/followup_unrelated.py FILE...

The reports of the files (in the interchange format, such as the gold sets) are followed up together, as in a ledger. In
pairs that were written to be pairs a wrong outcome has one chance; here each promise meets all later reports.
"""

import json
import sys
from datetime import date
from pathlib import Path

from dragoman.model.following import Told
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model
from dragoman.resolve.followup.following import follow_up
from gathering import gather

TODAY = date(2027, 1, 1)


def main() -> int:
    model = shared_model()
    tellings: list[Told] = []
    sentences: list[Told] = []
    for path in map(Path, sys.argv[1:]):
        for line in path.read_text(encoding="utf-8").splitlines():
            meta = json.loads(line)["report"]
            known = {name: meta[name] for name in ("title", "published", "outlet") if meta.get(name)}
            records, plain = gather(read_report(Report(f"{path.stem}:{meta['id']}", meta["text"], **known), model))
            tellings += records
            sentences += plain
    followed = follow_up(tellings, sentences, TODAY)
    steps = [(each.promise, step) for each in followed for step in each.steps]
    for promise, step in steps:
        print(f"{step.state} ({step.score:g}): {promise.published} {promise.sentence}")
        print(f"    {step.told.published} {step.told.sentence}")
    print(f"{len(followed)} promises, {len(steps)} outcomes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

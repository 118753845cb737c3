"""How many ways of telling an event are known: sentences that tell one each, ten or five for every mode.

    wordings.py [--wrong] [FILE...]

A line of `benchmarks/wordings/*.txt` is `TYPE/mode | actors | targets | sentence`: states by their ISO codes joined by
"+", others by their names, "-" for nobody; `NONE` for a sentence that tells no event. Each is read as a paragraph of a
report of its own. The mode is right where an event of it is read; its parties, where they are those and no others.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman import pipeline
from dragoman.model.report import Report

HERE = Path(__file__).with_name("wordings")
LEAD = "NAIROBI, June 11 (EAP) - Here is what else happened.\n\n"


@dataclass(frozen=True)
class Case:
    mode: str
    actors: frozenset[str]
    targets: frozenset[str]
    sentence: str


def cases(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.count("|") == 3 and not line.startswith("#"):
            mode, actors, targets, sentence = (part.strip() for part in line.split("|"))
            yield Case(mode, *(frozenset(side.split("+")) - {"-"} for side in (actors, targets)), sentence)


def read(case: Case) -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Mode, actors and targets of every event of a case."""
    report = Report(id="w", title="World in brief", text=LEAD + case.sentence, published="2025-06-11", outlet="EAP")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    names = {each.id: (each.state if each.kind == "state" else each.name) or each.name for each in records.parties}
    return [
        (
            f"{event.type}/{event.mode}",
            frozenset(names.get(each.party, each.party) for each in event.actors),
            frozenset(names.get(each.party, each.party) for each in event.targets),
        )
        for event in records.events
    ]


def measure(path: Path, *, wrong: bool) -> str:
    tally: Counter[str] = Counter()
    for case in cases(path):
        events = read(case)
        hits = [event for event in events if event[0] == case.mode]
        told = case.mode != "NONE"
        tally["wanted"] += told
        tally["right"] += bool(hits)
        tally["parties"] += any(each[1:] == (case.actors, case.targets) for each in hits)
        tally["silent"] += told and not events
        tally["besides"] += len(events) - len(hits[:1])
        if wrong and (told != bool(hits)):
            print(case.mode, "|", case.sentence, "|", ", ".join(sorted(event[0] for event in events)) or "-")
    return (
        f"{path.stem}: mode right {tally['right']} of {tally['wanted']}, with their parties {tally['parties']}, "
        f"nothing read {tally['silent']}, events besides {tally['besides']}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list the sentences whose mode is not read")
    parser.add_argument("files", nargs="*", type=Path, help="all by default")
    options = parser.parse_args()
    for path in options.files or sorted(HERE.glob("*.txt")):
        print(measure(path, wrong=options.wrong))


if __name__ == "__main__":
    main()

"""What becomes of promises in whole stories: reports of several outlets over months, followed up as in one ledger.

    python benchmarks/followup_stories.py [--show STORY] [STORY...]

Each file in `followup/stories` holds reports (`date | outlet | title`, then the text, blank lines between) and after
them what later reports make of their promises, noted before the story was read by the program:

    > 1 open an embassy / 3 will not open in September -> 3 changed, 5 done

says that the promise in the sentence with these words of report 1, told again in report 3, is changed by report 3 and
done by report 5. `done|changed` allows either, `done?` allows the step and does not ask for it. Every step that is not
noted is wrong.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.model.following import FollowUp, Told
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model
from dragoman.resolve.followup.following import follow_up
from gathering import gather

FOLDER = Path(__file__).with_name("followup") / "stories"
TODAY = date(2027, 1, 1)
_OUTCOME = re.compile(r"(\d+) ([a-z|?]+)")


@dataclass(frozen=True)
class Expected:
    """A promise by report and words, wherever it is told, and by report the states that it may come to."""

    promised: tuple[tuple[int, str], ...]
    steps: dict[int, frozenset[str]]
    wanted: frozenset[int]


@dataclass(frozen=True)
class Story:
    name: str
    reports: tuple[Report, ...]
    expected: tuple[Expected, ...]


@dataclass(frozen=True)
class Judged:
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def story(path: Path) -> Story:
    """A story from its file; ValueError where the words of a promise are not in its report."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    reports: list[Report] = []
    for number, block in enumerate((each for each in blocks if not each.startswith(">")), 1):
        head, text = block.split("\n", 1)
        published, outlet, title = (part.strip() for part in head.split("|", 2))
        reports.append(Report(f"{number}", text, published=published, outlet=outlet, title=title))
    noted = [_expected(line[2:]) for block in blocks if block.startswith(">") for line in block.splitlines()]
    for number, words in (each for one in noted for each in one.promised):
        if words not in reports[number - 1].text:
            raise ValueError(f"{path.name}: report {number} has no {words!r}.")
    return Story(path.stem, tuple(reports), tuple(noted))


def _expected(line: str) -> Expected:
    promised, _, outcomes = line.partition(" -> ")
    steps = {int(number): states for number, states in _OUTCOME.findall(outcomes)}
    return Expected(
        tuple((int(part.split(" ", 1)[0]), part.split(" ", 1)[1]) for part in promised.split(" / ")),
        {number: frozenset(states.replace("?", "").split("|")) for number, states in steps.items()},
        frozenset(number for number, states in steps.items() if "?" not in states),
    )


def judge(told: Story) -> Judged:
    """What follow-up makes of the promises of a story, against what was noted."""
    model = shared_model()
    gathered = [gather(read_report(report, model)) for report in told.reports]
    followed = follow_up(
        [each for records, _ in gathered for each in records],
        [each for _, plain in gathered for each in plain],
        TODAY,
    )
    right: dict[tuple[int, int], str] = {}
    wrong: dict[tuple[str, str, str], str] = {}
    for follow in followed:
        known = [number for number, each in enumerate(told.expected) if _is(each, follow)]
        for step in follow.steps:
            report = int(step.told.report)
            line = f"{step.state} ({step.score:g}): {_line(follow.promise)}\n        {_line(step.told)}"
            fitting = [each for each in known if step.state in told.expected[each].steps.get(report, ())]
            right |= {(each, report): line for each in fitting}
            if not fitting:
                wrong.setdefault((follow.promise.sentence, step.told.report, step.state), line)
    missed = tuple(
        f"{'|'.join(sorted(each.steps[report]))} in {report}: {each.promised[0][0]} {each.promised[0][1]}"
        + ("" if any(_is(each, follow) for follow in followed) else " (not read as a promise)")
        for number, each in enumerate(told.expected)
        for report in sorted(each.wanted)
        if (number, report) not in right
    )
    wanted = tuple(line for (number, report), line in right.items() if report in told.expected[number].wanted)
    return Judged(wanted, tuple(wrong.values()), missed)


def _is(expected: Expected, follow: FollowUp) -> bool:
    return any(
        each.report == str(number) and words in each.sentence
        for each in follow.tellings
        for number, words in expected.promised
    )


def _line(told: Told) -> str:
    return f"[{told.report} {told.kind}] {told.sentence}"


def _rows(names: list[str], show: list[str]) -> Iterator[str]:
    total = [0, 0, 0]
    for path in sorted(FOLDER.glob("*.txt")):
        if names and path.stem not in names:
            continue
        judged = judge(story(path))
        counts = [len(judged.right), len(judged.wrong), len(judged.missed)]
        total = [one + other for one, other in zip(total, counts, strict=True)]
        yield f"| {path.stem} | {counts[0]} | {counts[1]} | {counts[2]} |"
        if path.stem in show:
            for sort in ("right", "wrong", "missed"):
                yield from (f"    {sort}: {line}" for line in getattr(judged, sort))
    yield f"| together | {total[0]} | {total[1]} | {total[2]} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", help="names of stories; all without any")
    parser.add_argument("--show", action="append", default=[], metavar="STORY", help="print each step of this story")
    chosen = parser.parse_args()
    print("| story | right | wrong | missed |\n| --- | --- | --- | --- |")
    for row in _rows(chosen.stories, chosen.show):
        print(row)
    return 0


if __name__ == "__main__":
    sys.exit(main())

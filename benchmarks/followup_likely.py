"""Fits how much each mark says for a clause being of a promise (`resolve/followup/weighing/likely.yaml`), and how much
words say by how rare they are (`commonness.yaml`), to the pairs and stories of `followup`.

    python benchmarks/followup_likely.py [--write] [--without SET...] [--unrelated FILE...]

A pair says which report tells what became of a promise, and not in which clause: it is taken to be the one that is
likeliest by the weights as they are, which are then fitted anew. Sentences of other pairs speak of other things; so do
those of reports that have little to do with each other (in the interchange format, such as the gold sets), save where
a rule finds otherwise. With `--without` the sets named are left out, to be measured as if they were never seen.
"""

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

import followup_pairs
import followup_stories
from dragoman.model.following import Told
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.following import Nearest
from dragoman.resolve.followup.promising.promises import outcomes_in, promises_in
from dragoman.resolve.followup.weighing.against import can_be_told, speaks_against
from dragoman.resolve.followup.weighing.likely import FIRST, FROM, ON_ITS_DAY, said_of_promise
from dragoman.resolve.followup.weighing.pairs import by_rules
from dragoman.resolve.followup.wording.deeds import same_things
from dragoman.resolve.followup.wording.pointing_back import in_full
from dragoman.resolve.followup.wording.words import topics
from gathering import gather

FOLDER = Path(__file__).parents[1] / "src/dragoman/resolve/followup/weighing"
THRESHOLDS = {FROM: 3.0, ON_ITS_DAY: -2.5}  # chosen where wrong outcomes of unrelated reports are few
_OTHERS = 6  # promises of other pairs that each sentence is compared with
_ROUNDS = 6
_FIRM = 3.0  # how firmly weights are held near 0
_RARE = 6.5  # the logarithm from which a word is as rare as can be

Key = tuple[str, object]


@dataclass(frozen=True)
class Row:
    """A clause with its marks for a promise; `key` is the same for all of which one at least is of the promise."""

    key: Key | None
    marks: dict[str, float]


def _of_pairs(without: frozenset[str]) -> Iterator[Row]:
    promised: list[tuple[followup_pairs.Pair, list[Told]]] = []
    told: list[tuple[Key, followup_pairs.Pair, list[Told]]] = []
    for path in sorted(followup_pairs.FOLDER.glob("*.txt")):
        if path.stem in without:
            continue
        for number, pair in enumerate(followup_pairs.pairs(path)):
            promised.append((pair, promises_in(*_gathered(pair.promise))))
            told.append(((path.stem, number), pair, _sentences(_gathered(pair.outcome)[1])))
    found_by: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, (_, promises) in enumerate(promised):
        for number, promise in enumerate(promises):
            for block in blocks(promise):
                found_by[block].append((place, number))
    for place, (key, pair, sentences) in enumerate(told):
        own = key if pair.expected != "none" else None
        for sentence in sentences:
            marks = probes(sentence)
            yield from _rows(own, (each for each in promised[place][1] if blocks(each) & marks), sentence)
            shared = Counter(each for block in marks for each in found_by.get(block, ()))
            others = [each for each in shared if not _same(promised[each[0]][0], pair)]
            nearest = sorted(others, key=lambda each: (-shared[each], each))[:_OTHERS]
            yield from _rows(None, (promised[one][1][number] for one, number in nearest), sentence)


def _same(one: followup_pairs.Pair, other: followup_pairs.Pair) -> bool:
    """Whether two pairs tell of one promise, as those with and without an outcome do."""
    return one.promise.text == other.promise.text or one.outcome.text == other.outcome.text


def _of_stories() -> Iterator[Row]:
    for path in sorted(followup_stories.FOLDER.glob("*.txt")):
        story = followup_stories.story(path)
        gathered = [_gathered(report) for report in story.reports]
        sentences = [_sentences(plain) for _, plain in gathered]
        for promise in (each for told in gathered for each in promises_in(*told)):
            steps = {
                report
                for each in story.expected
                if any(str(number) == promise.report and words in promise.sentence for number, words in each.promised)
                for report in each.steps
            }
            marks = blocks(promise)
            for number, plain in enumerate(sentences, 1):
                key = (path.stem, (promise.id, number)) if number in steps else None
                for sentence in plain:
                    if str(number) != promise.report and marks & probes(sentence):
                        yield from _rows(key, [promise], sentence)


def _of_unrelated(files: Iterable[Path]) -> Iterator[Row]:
    promises: list[Told] = []
    sentences: list[Told] = []
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            meta = json.loads(line)["report"]
            known = {name: meta[name] for name in ("title", "published", "outlet") if meta.get(name)}
            told = _gathered(Report(f"{path.stem}:{meta['id']}", meta["text"], **known))
            promises += promises_in(*told)
            sentences += _sentences(told[1])
    near = Nearest(promises)
    for sentence in sentences:
        others = (each for each in near(sentence) if each.report != sentence.report)
        yield from _rows(None, (each for each in others if by_rules(each, sentence) is None), sentence)


def _gathered(report: Report) -> tuple[list[Told], list[Told]]:
    return gather(read_report(report, shared_model()))


def _sentences(plain: list[Told]) -> list[Told]:
    return [in_full(each) for each in outcomes_in((), plain)]


def _rows(key: Key | None, promises: Iterable[Told], sentence: Told) -> Iterator[Row]:
    for promise in promises:
        if can_be_told(promise, sentence) and not speaks_against(promise, sentence):
            yield from (Row(key, said.seen) for said in said_of_promise(promise, sentence))


def fitted(found: list[Row]) -> dict[str, float]:
    """The weight of each mark, by logistic regression; of the rows of one key the likeliest is the one that counts."""
    names = sorted({name for row in found for name in row.marks})
    table = np.array([[1.0, *(row.marks.get(name, 0.0) for name in names)] for row in found])
    scale = table.std(axis=0)
    scale[0] = 1.0
    table /= scale
    of: dict[Key, list[int]] = defaultdict(list)
    for place, row in enumerate(found):
        if row.key is not None:
            of[row.key].append(place)
    score = np.array([row.marks.get("words", 0.0) + row.marks.get("day", 0.0) for row in found])
    weights = np.zeros(table.shape[1])
    for _ in range(_ROUNDS):
        right, counts = np.zeros(len(found)), np.ones(len(found))
        for places in of.values():
            counts[places] = 0.0
            best = max(places, key=lambda place: score[place])
            right[best] = counts[best] = 1.0
        weights = _regression(table, right, counts)
        score = table @ weights
    raw = weights / scale
    return {FIRST: float(raw[0])} | dict(zip(names, map(float, raw[1:]), strict=True))


def _regression(table: np.ndarray, right: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The weights by Newton's steps, held near 0 but for the first."""
    weights = np.zeros(table.shape[1])
    hold = _FIRM * np.eye(table.shape[1])
    hold[0, 0] = 1e-3
    for _ in range(40):
        odds = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (counts * (right - odds)) - hold @ weights
        curve = (table.T * (counts * odds * (1 - odds))) @ table + hold
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-5:
            break
    return weights


def commonness() -> dict[float, str]:
    """How much a shared word says, by how many sentences have it: below 1, those that many have, the rest are 1."""
    pairs = [pair for path in followup_pairs.FOLDER.glob("*.txt") for pair in followup_pairs.pairs(path)]
    texts = {report.text for pair in pairs for report in (pair.promise, pair.outcome)}
    stories = [followup_stories.story(path) for path in followup_stories.FOLDER.glob("*.txt")]
    texts |= {report.text for story in stories for report in story.reports}
    sentences = [said for text in texts for said in re.split(r"(?<=[.!?]) ", text)]
    having = Counter(word for said in sentences for word in same_things(topics(said)))
    by: dict[float, list[str]] = defaultdict(list)
    for word, number in sorted(having.items()):
        says = round(min(math.log((len(sentences) + 1) / (number + 0.5)), _RARE) / _RARE, 1)
        if says < 1 and word.isalpha():
            by[says].append(word)
    return {says: " ".join(words) for says, words in sorted(by.items())}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write what was fitted beside the code that uses it")
    parser.add_argument("--without", nargs="*", default=[], metavar="SET", help="sets of pairs to leave out")
    parser.add_argument("--unrelated", nargs="*", default=[], type=Path, metavar="FILE", help="unrelated reports")
    chosen = parser.parse_args()
    if chosen.write:  # the weights rest on it
        _write("commonness.yaml", commonness(), "How much it says that a word is shared which many sentences have.")
    found = [*_of_pairs(frozenset(chosen.without)), *_of_stories(), *_of_unrelated(chosen.unrelated)]
    weights = {name: round(weight, 2) for name, weight in sorted(fitted(found).items())} | THRESHOLDS
    print(yaml.safe_dump(weights, sort_keys=False))
    if chosen.write:
        _write("likely.yaml", weights, "What each mark says for a clause being of a promise, in logarithms of odds.")
    return 0


def _write(name: str, content: Mapping[float, str] | Mapping[str, float], says: str) -> None:
    made = f"# {says}\n# Made by `benchmarks/followup_likely.py`: not to be edited.\n"
    told = yaml.safe_dump(dict(content), sort_keys=False, width=118)
    FOLDER.joinpath(name).write_text(made + told, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

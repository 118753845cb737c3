"""What the signs are worth by which the parties of figures are chosen (`extract/figures/parties/ranking.yaml`).

    figure_parties.py              how often the parties are right, by rules and weighed, a fifth held back in turn
    figure_parties.py --write counterpart     fits the weights of this place on all of it and keeps them

Fitted on the figures of `benchmarks/prose` and of the gold sets that may be developed against, that is on our own
annotation alone: for every figure that is read and annotated, the right party against all others, by a softmax over
the candidates with a penalty on large weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from dragoman.extract.figures import figure as making
from dragoman.extract.figures.finding import find_figures
from dragoman.extract.figures.parties import finding as weighing
from dragoman.extract.figures.parties.ranking import Choice, besides, chosen, worth
from dragoman.extract.figures.parties.signs import NOBODY, Candidates, Question, Signs, candidates_for, key_of
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import Figure, Mention
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model
from prose import HERE, reports

FILES = ("reports_*.txt", "figures_[abc].txt")  # `figures_d` is held back
# What is fitted, by place: the `press_*` sets learnt from (the others that are opened are what it is tried on) and the
# penalty on large weights. Fits of one place are averaged: of counterparts alone the later sets told something new.
FITS = {"subject": (("abcdefghij", 4.0),), "counterpart": (("abcdefghij", 4.0), ("abcdefghijklmnpqrstvw", 8.0))}
STEPS = 200
LEAST = 0.05  # a weight smaller than this is left out
FOLDS = 5

Weights = dict[str, float]


@dataclass(frozen=True)
class Example:
    """A figure read, with the keys of its parties as annotated; None where the party is no candidate."""

    report: str
    source: str  # the file it is from
    question: Question
    candidates: Candidates
    subject: str | None
    counterpart: str | None


def examples() -> Iterator[Example]:
    for path in sorted(each for pattern in FILES for each in HERE.glob(pattern)):
        for entry in reports(path):
            yield from of_report(entry, path.stem)
    for letter in sorted({letter for fits in FITS.values() for letters, _ in fits for letter in letters}):
        path = HERE.parents[1] / "tests" / "gold" / f"press_{letter}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from of_report(json.loads(line), path.stem)


def of_report(entry: dict[str, Any], source: str) -> Iterator[Example]:
    meta = entry["report"]
    report = Report(meta["id"], meta["text"], title=meta["title"], published=meta["published"])
    parties = {party["id"]: party for party in entry["parties"]}
    document = analyse(report, shared_model())
    asked: list[Question] = []
    read: list[tuple[Question, Figure]] = []
    make = making.Figure

    def ask(question: Question) -> Choice:
        asked.append(question)
        by_rule = (mention.id if mention else None for mention in (question.subject, question.counterpart))
        return Choice(*by_rule, "")  # so that what is learnt does not hang on what was learnt before

    def build(*args: Any, **named: Any) -> Figure:
        figure = make(*args, **named)
        if asked:
            read.append((asked.pop(), figure))
        return figure

    weighing.chosen, making.Figure = ask, build  # type: ignore[assignment, misc]
    try:
        find_figures(document, find_mentions(document, report), report)
    finally:
        weighing.chosen, making.Figure = chosen, make  # type: ignore[misc]
    left = list(entry["figures"])
    for question, figure in read:
        gold = next((g for g in left if same_number(g, figure)), None)
        if gold is not None:
            left.remove(gold)
            candidates = candidates_for(question)
            wanted = (wanted_key(gold[place], parties, candidates) for place in ("subject", "counterpart"))
            yield Example(meta["id"], source, question, candidates, *wanted)


def same_number(gold: dict[str, Any], figure: Figure) -> bool:
    near = abs(gold["value"] - figure.value) <= 1e-6 * max(1.0, abs(gold["value"]))
    return near and gold["unit"] == figure.unit


def wanted_key(party: str | None, parties: dict[str, dict[str, Any]], candidates: Candidates) -> str | None:
    """The candidate that is the annotated party: the same state, or a name that one of its names begins with."""
    if party is None:
        return NOBODY
    told = parties.get(party, {"state": party, "kind": "state", "name": party})
    if told.get("state") in candidates.signs and told["kind"] == "state":
        return str(told["state"])
    names = {name.casefold() for name in (told["name"], *told.get("aliases", ()))}
    return next((key for key, mention in candidates.parties.items() if names & _names(mention)), None)


def _names(mention: Mention) -> set[str]:
    return {name.casefold() for name in (mention.name, mention.acronym, key_of(mention)) if name}


def choices(found: list[Example], place: str, letters: str) -> list[tuple[list[frozenset[str]], int]]:
    """What there was to choose from, and which was right; for the counterpart the right subject is given."""
    told = []
    for each in found:
        if each.subject is None or not _is_learnt_from(each.source, letters):
            continue
        signs: Signs = each.candidates.signs
        right = each.subject
        if place == "counterpart":
            signs, right = besides(each.subject, each.candidates, each.question), each.counterpart or ""
        if right in signs:
            told.append((list(signs.values()), list(signs).index(right)))
    return told


def _is_learnt_from(source: str, letters: str) -> bool:
    return not source.startswith("press_") or source[-1] in letters


def fit(rows: list[tuple[list[frozenset[str]], int]], penalty: float) -> Weights:
    """The weights that make the right candidates most likely (gradient descent by Adam)."""
    names: dict[str, int] = {}
    sign, row, group, right = [], [], [], []
    for number, (candidates, answer) in enumerate(rows):
        for place, signs in enumerate(candidates):
            for each in sorted(signs):
                sign.append(names.setdefault(each, len(names)))
                row.append(len(group))
            group.append(number)
            right.append(float(place == answer))
    signs_of, row_of, group_of, truth = map(np.array, (sign, row, group, right))
    weight, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = np.exp(np.bincount(row_of, weights=weight[signs_of], minlength=len(group_of)))
        likely = score / np.bincount(group_of, weights=score)[group_of]
        slope = np.bincount(signs_of, weights=(likely - truth)[row_of], minlength=len(names)) + penalty * weight
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        pace = 0.06 / (1 + step / 150)
        weight -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight[i]), 2) for name, i in names.items() if abs(weight[i]) >= LEAST}


def judged(found: list[Example], weights: dict[str, Weights]) -> Counter[str]:
    """How many subjects and counterparts are right, by the rules alone and weighed."""
    told: Counter[str] = Counter()
    for each in found:
        question = each.question
        by_rule = (key_of(question.subject), key_of(question.counterpart))
        barred = by_rule[1] if by_rule[1] not in {by_rule[0], NOBODY} else None
        signs = {key: signs for key, signs in each.candidates.signs.items() if key != barred}
        subject = max(signs, key=lambda key: worth(signs[key], weights["subject"]))
        others = besides(subject, each.candidates, question)
        counterpart = max(others, key=lambda key: worth(others[key], weights["counterpart"]))
        told["figures"] += 1
        for name, found_parties in (("rules", by_rule), ("weighed", (subject, counterpart))):
            told[f"{name}: subject"] += found_parties[0] == each.subject
            told[f"{name}: counterpart"] += found_parties[1] == each.counterpart
    return told


def fitted(found: list[Example]) -> dict[str, Weights]:
    return {
        place: _mean([fit(choices(found, place, letters), penalty) for letters, penalty in FITS[place]])
        for place in FITS
    }


def _mean(fits: list[Weights]) -> Weights:
    total: Counter[str] = Counter()
    for each in fits:
        total.update(each)  # type: ignore[arg-type]
    means = {name: round(worth / len(fits), 2) for name, worth in total.items()}
    return {name: worth for name, worth in means.items() if abs(worth) >= LEAST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", choices=tuple(FITS), nargs="+", help="keep the weights of these places")
    wanted = parser.parse_args()
    found = list(examples())
    names = sorted({each.report for each in found})
    total: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        weights = fitted([each for each in found if each.report not in held])
        total += judged([each for each in found if each.report in held], weights)
    print(", ".join(f"{name} {count}" for name, count in total.items()))
    if wanted.write:
        path = Path(str(files("dragoman.extract.figures.parties").joinpath("ranking.yaml")))
        head = "# What each sign of the party of a figure is worth. Written by benchmarks/figure_parties.py.\n"
        kept = yaml.safe_load(path.read_text(encoding="utf-8"))
        kept |= {place: worths for place, worths in fitted(found).items() if place in wanted.write}
        weights = {place: dict(sorted(kept[place].items())) for place in FITS}
        path.write_text(head + yaml.safe_dump(weights, sort_keys=False, width=120), encoding="utf-8")
        print(f"{path}: {sum(map(len, weights.values()))} weights")


if __name__ == "__main__":
    main()

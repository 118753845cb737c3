"""How well amounts, times, figures and promises are read in sentences of the press that were annotated beforehand.

    prose.py [--errors] [--gold FOLDER] [FILE...]

The files are in `benchmarks/prose`: `amounts_*` and `times_*` hold single sentences with what should be read in them,
`reports_*`, `figures_*` and `promises_*` short reports, scored by the `score.py` in FOLDER as `quality.py` does. An
amount is right by its value, with its unit (for a count, the thing counted), and with its change: "up" or "down", "~"
about, ">" more, "<" less, "=" none of these; a slash separates answers that are equally right. A time expression is
found where it overlaps an annotated one; its value is right where it is equal. What is marked with "?" counts neither
way: guidelines differ about it.
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import dragoman
from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.timeml import find_timexes
from dragoman.analyse.times import find_times
from dragoman.model.sentence import Quantity, Sentence
from dragoman.serve.interchange import to_interchange

HERE = Path(__file__).with_name("prose")
BOUNDS = {"about": "~", "over": ">", "at_least": ">", "under": "<", "at_most": "<", "exact": "="}


@dataclass
class Tally:
    """Right ones, ones wanted, ones given."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.given), self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{100 * f1:.1f} (P {100 * precision:.1f} R {100 * recall:.1f})"


# --- amounts ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Amount:
    value: float
    high: float | None
    unit: str
    changes: frozenset[str]
    optional: bool = False


def amounts(path: Path) -> Iterator[tuple[str, list[Amount]]]:
    text = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            written = [part.split() for part in line.strip().split(";") if part.strip() != "-"]
            yield text, [_amount(*parts) for parts in written]
        else:
            text = line


def _amount(number: str, unit: str, changes: str) -> Amount:
    low, high = re.fullmatch(r"\??(-?[\d.e]+)(?:-(.+))?", number).groups()  # type: ignore[union-attr]
    wanted = frozenset(changes.split("/"))
    return Amount(float(low), float(high) if high else None, unit, wanted, number.startswith("?"))


def unit_of(found: Quantity, sentence: Sentence) -> str:
    return f"count:{sentence.tokens[found.noun].text}" if found.unit == "count" and found.noun else found.unit


def changes_of(found: Quantity) -> set[str]:
    return {found.direction or BOUNDS[found.bound]} | ({BOUNDS[found.bound]} - {"="})


def measure_amounts(path: Path, model: LanguageModel, errors: bool) -> None:
    tallies = {name: Tally() for name in ("value", "with unit", "with change", "with both")}
    for text, expected in amounts(path):
        sentences = [replace(each, times=find_times(each, text, None)) for each in model.parse(segment(text), text)]
        found = [(each, sentence) for sentence in sentences for each in find_quantities(sentence, text)]
        left, wrong = list(found), []
        for want in expected:
            pair = next((each for each in left if near(each[0], want)), None)
            if pair is None:
                wrong += [] if want.optional else [f"missed {want.value:g} {want.unit}"]
                continue
            left.remove(pair)
            if want.optional:
                found.remove(pair)
                continue
            unit, change = unit_of(*pair) == want.unit, bool(changes_of(pair[0]) & want.changes)
            for name, ok in (
                ("value", True),
                ("with unit", unit),
                ("with change", change),
                ("with both", unit and change),
            ):
                tallies[name].right += ok
            if not (unit and change):
                wrong.append(
                    f"{want.value:g} is {unit_of(*pair)} {changes_of(pair[0])} not {want.unit} {set(want.changes)}"
                )
        wrong += [f"invented {each.value:g} {unit_of(each, sentence)}" for each, sentence in left]
        for tally in tallies.values():
            tally.wanted += sum(not want.optional for want in expected)
            tally.given += len(found)
        if errors and wrong:
            print(f"  {text}\n      {'; '.join(wrong)}")
    print(f"{path.stem}: " + " | ".join(f"{name} {tally}" for name, tally in tallies.items()))


def near(found: Quantity, want: Amount) -> bool:
    values = [found.value] + ([abs(found.change)] if found.change is not None and found.unit == "count" else [])
    if want.high is not None and found.high is not None and abs(found.high - want.high) > 1e-6 * want.high:
        return False
    return any(abs(value - want.value) <= 1e-5 * max(abs(want.value), 1e-3) for value in values)


# --- times --------------------------------------------------------------------------------------------------------


def measure_times(path: Path, model: LanguageModel, errors: bool) -> None:
    spans, values, extents = Tally(), Tally(), Tally()
    day, text = date.today(), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            day = date.fromisoformat(line[1:].strip())
        elif not line.startswith(" "):
            text = line
        else:
            expected, position = [], 0
            for part in (part for part in line.strip().split(";") if part.strip() != "-"):
                words, _, value = part.strip().rpartition(" = ")
                position = text.index(words, position)
                expected.append((position, position + len(words), value))
                position += len(words)
            left, wrong = list(find_timexes(text, day, model)), []
            spans.given += len(left)
            for start, end, value in expected:
                pair = next((each for each in left if each.span.start < end and start < each.span.end), None)
                if pair is None:
                    wrong.append(f"missed {text[start:end]!r}")
                    continue
                left.remove(pair)
                spans.right += 1
                values.right += pair.value == value
                extents.right += (pair.span.start, pair.span.end) == (start, end)
                if pair.value != value or (pair.span.start, pair.span.end) != (start, end):
                    wrong.append(
                        f"{text[start:end]!r} {value} read as {text[pair.span.start : pair.span.end]!r} {pair.value}"
                    )
            spans.wanted += len(expected)
            wrong += [f"invented {text[each.span.start : each.span.end]!r} {each.value}" for each in left]
            if errors and wrong:
                print(f"  {text}\n      {'; '.join(wrong)}")
    for tally in (values, extents):
        tally.wanted, tally.given = spans.wanted, spans.given
    print(f"{path.stem}: found {spans} | with value {values} | with exact extent {extents}")


# --- figures and promises -----------------------------------------------------------------------------------------


def reports(path: Path) -> Iterator[dict[str, Any]]:
    """Gold lines of the interchange format, with the parties that figures and promises name."""
    for block in re.split(r"(?m)^== ", path.read_text(encoding="utf-8"))[1:]:
        head, _, rest = block.partition("\n")
        name, published, *title = (part.strip() for part in head.split("|"))
        text, _, records = rest.partition("\n-- ")
        entry: dict[str, Any] = {
            "report": {"id": name, "title": "".join(title), "published": published, "text": text.strip()},
            "parties": [], "posts": [], "events": [], "instruments": [], "figures": [], "commitments": [],
        }  # fmt: skip
        for line in records.split("\n-- "):
            words = shlex.split(line.strip())
            if words and words[0] == "figure":
                entry["figures"].append(_figure(words[1:], entry))
            elif words and words[0] == "commitment":
                entry["commitments"].append(_promise(words[1:], entry))
        yield entry


def _party(name: str, entry: dict[str, Any]) -> str:
    if re.fullmatch("[A-Z]{2}", name):
        return name
    entry["parties"].append({"id": f"q{len(entry['parties'])}", "kind": "body", "name": name, "aliases": []})
    return str(entry["parties"][-1]["id"])


def _figure(words: list[str], entry: dict[str, Any]) -> dict[str, Any]:
    figure: dict[str, Any] = {
        "indicator": words[0], "value": float(words[1]), "unit": words[2], "bound": None, "status": "actual",
        "subject": None, "counterpart": None, "period": None, "change": None, "evidence": [entry["report"]["text"]],
    }  # fmt: skip
    rest = iter(words[3:])
    for word in rest:
        match word:
            case "of":
                figure["subject"] = _party(next(rest), entry)
            case "with":
                figure["counterpart"] = _party(next(rest), entry)
            case "in":
                figure["period"] = next(rest)
            case "by":
                figure["change"] = {"by": float(next(rest))}
            case "target":
                figure["status"] = "target"
            case _:
                raise ValueError(f"{entry['report']['id']}: {word!r} is no part of a figure")
    return figure


def _promise(words: list[str], entry: dict[str, Any]) -> dict[str, Any]:
    promise: dict[str, Any] = {"evidence": [words[0]], "strength": words[1], "by": [], "due": None}
    if words[0] not in entry["report"]["text"]:
        raise ValueError(f"{entry['report']['id']}: {words[0]!r} is not in its text")
    rest = iter(words[2:])
    for word in rest:
        if word == "by":
            promise["by"].append(_party(next(rest), entry))
        elif word == "due":
            promise["due"] = next(rest)
        else:
            raise ValueError(f"{entry['report']['id']}: {word!r} is no part of a promise")
    return promise


def measure_reports(path: Path, scorer: Path, errors: bool) -> None:
    alone = {"promises": ("commitments",), "figures": ("figures",)}
    kinds = alone.get(path.stem.partition("_")[0], ("figures", "commitments"))
    with tempfile.TemporaryDirectory() as folder:
        gold, bare, read = (Path(folder) / name for name in ("gold.jsonl", "bare.jsonl", "read.jsonl"))
        entries = list(reports(path))
        gold.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
        bare.write_text("".join(json.dumps(entry["report"]) + "\n" for entry in entries), encoding="utf-8")
        readings = [to_interchange(reading) for reading in dragoman.read(bare)]
        read.write_text("".join(json.dumps(reading) + "\n" for reading in readings), encoding="utf-8")
        answer = subprocess.run(
            [sys.executable, str(scorer), "--json", str(gold), str(read)], check=True, capture_output=True, text=True
        )
    result = json.loads(answer.stdout)["records"]
    if errors:
        given = {reading["report"]["id"]: reading for reading in readings}
        for entry in entries:
            show_errors(entry, given.get(entry["report"]["id"], {}), kinds)
    shares = {kind: [100 * result[kind][name] for name in ("f1", "precision", "recall")] for kind in kinds}
    cells = (f"{kind} {f1:.1f} (P {precision:.1f} R {recall:.1f})" for kind, (f1, precision, recall) in shares.items())
    print(f"{path.stem}: " + " | ".join(cells))


def show_errors(entry: dict[str, Any], given: dict[str, Any], kinds: tuple[str, ...]) -> None:
    print(f"  {entry['report']['id']} {entry['report']['text']}")
    for side, line in (("wanted", entry), ("given", given)):
        names = {
            party["id"]: party.get("state") if party["kind"] == "state" else party["name"]
            for party in line.get("parties", [])
        }
        for kind in kinds:
            for record in line.get(kind, []):
                print(f"      {side} {_shown(record, kind, lambda ref, names=names: names.get(ref, ref))}")  # type: ignore[misc]


def _shown(record: dict[str, Any], kind: str, name: Callable[[str | None], str | None]) -> str:
    if kind == "commitments":
        return f"{record['strength']} {[name(ref) for ref in record['by']]} {record['due']} {record['evidence']}"
    change = record["change"] and record["change"]["by"]
    parts = [
        record["indicator"],
        f"{record['value']:g}",
        record["unit"],
        "of",
        name(record["subject"]),
        "with",
        name(record["counterpart"]),
    ]
    return " ".join(str(part) for part in [*parts, "in", record["period"], "by", change, record["status"]])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", help="names of files without their ending; all by default")
    parser.add_argument("--gold", type=Path, default=HERE.parents[2] / "shared" / "gold", help="folder of score.py")
    parser.add_argument("--errors", action="store_true", help="also show what was missed, mistaken and invented")
    options = parser.parse_args()
    model = LanguageModel.load()
    for path in sorted(HERE.glob("*.txt")):
        if options.files and path.stem not in options.files:
            continue
        match path.stem.partition("_")[0]:
            case "amounts":
                measure_amounts(path, model, options.errors)
            case "times":
                measure_times(path, model, options.errors)
            case _ if (options.gold / "score.py").is_file():
                measure_reports(path, options.gold / "score.py", options.errors)
            case _:
                print(f"{path.stem}: not measured, there is no score.py in {options.gold}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

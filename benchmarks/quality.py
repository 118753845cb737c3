"""How well Dragoman reads: `make score` reads the reports of each gold set anew and scores the records.

    quality.py [--gold FOLDER] [--write docs/quality.md] [SET...]

The gold sets are stripped to what a press page has (headline, text, date, outlet, address), read by the whole pipeline,
and compared by the `score.py` beside them. With `--write`, the table between the marks of that page is replaced.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dragoman
from dragoman.serve.interchange import to_interchange
from pages import put

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("parties", "posts", "events", "instruments", "figures", "commitments")
BARE = ("id", "title", "text", "published", "outlet", "url")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", help="names of gold files without their ending; all by default")
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--write", type=Path, help="also put the table into this page")
    options = parser.parse_args()
    scorer = options.gold / "score.py"
    gold = [path for path in gold_files(options.gold) if not options.sets or path.stem in options.sets]
    if not scorer.is_file() or not gold:
        print(f"There is no score.py or no gold set in {options.gold}. Name their folder with --gold.", file=sys.stderr)
        return 2
    table = render([(path.stem, score(scorer, path)) for path in gold])
    print(table)
    if options.write:
        put(options.write, "scores", table)
    return 0


def gold_files(folder: Path) -> list[Path]:
    """The sets beside the scorer, and those of the repository's own tests."""
    return [*sorted(folder.glob("*.jsonl")), *sorted((ROOT / "tests" / "gold").glob("*.jsonl"))]


def score(scorer: Path, gold: Path) -> dict[str, Any]:
    """The scorer's answer for one set."""
    with tempfile.TemporaryDirectory() as name:
        bare, read = Path(name) / "bare.jsonl", Path(name) / "read.jsonl"
        bare.write_text(
            lines(stripped(json.loads(line)) for line in gold.read_text("utf-8").splitlines() if line.strip())
        )
        unread: list[dragoman.DragomanError] = []
        read.write_text(lines(map(to_interchange, dragoman.read(bare, on_error=unread.append))))
        for error in unread:
            print(f"{gold.stem}: not read: {error}", file=sys.stderr)
        answer = subprocess.run(
            [sys.executable, str(scorer), "--json", str(gold), str(read)], check=True, capture_output=True, text=True
        )
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def stripped(entry: dict[str, Any]) -> dict[str, Any]:
    return {field: entry["report"][field] for field in BARE if entry["report"].get(field)}


def lines(objects: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in objects)


def render(scores: list[tuple[str, dict[str, Any]]]) -> str:
    """A table of F1 with precision and recall under it, the headline last."""
    head = ["set", "reports", *KINDS, "headline F1"]
    rows = [head, ["---"] * len(head)]
    for name, result in scores:
        cells = [result["records"][kind] for kind in KINDS]
        rows.append(
            [
                name,
                str(result["reports"]),
                *(f"{cell['f1']:.2f} ({cell['precision']:.2f}/{cell['recall']:.2f})" for cell in cells),
                f"**{result['headline']:.3f}**",
            ]
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    padded = [
        [cell.ljust(width, "-" if cell == "---" else " ") for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    return "\n".join("| " + " | ".join(row) + " |" for row in padded)


if __name__ == "__main__":
    sys.exit(main())

"""How well parties, posts and instruments are read in reports annotated for these three only.

    texts.py [--gold FOLDER] [SET...]

The sets lie in `texts/`: `reports` may be looked at and developed against; `held_back` was written and annotated
before the reader had seen it and measured once. The scorer is the `score.py` of the gold folder.
"""

import argparse
import sys
from pathlib import Path

from quality import ROOT, score

KINDS = ("parties", "posts", "instruments")
SETS = Path(__file__).parent / "texts"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "sets", nargs="*", help="names of files of benchmarks/texts without their ending; all by default"
    )
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    options = parser.parse_args()
    scorer = options.gold / "score.py"
    found = [path for path in sorted(SETS.glob("*.jsonl")) if not options.sets or path.stem in options.sets]
    if not scorer.is_file() or not found:
        print(f"There is no score.py in {options.gold} or no such set in {SETS}.", file=sys.stderr)
        return 2
    print("| set | " + " | ".join(f"{kind} (precision / recall)" for kind in KINDS) + " |")
    print("|" + " --- |" * (len(KINDS) + 1))
    for path in found:
        records = score(scorer, path)["records"]
        cells = []
        for kind in KINDS:
            result = records[kind]
            cells.append(f"{result['f1']:.3f} ({result['precision']:.2f} / {result['recall']:.2f})")
        print(f"| {path.stem} | " + " | ".join(cells) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

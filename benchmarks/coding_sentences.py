"""How well single sentences are coded: source, target and PLOVER category all right.

    python benchmarks/coding_sentences.py [--wrong] [FILE...]

The sentences of `coding/fresh.txt` were written before any output was seen. Actors are compared by their state or bloc
(KENGOV counts as KEN); directions and repetitions count; pairs with an unknown side are not coded.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from dragoman.extract.coding.coder import code_document
from dragoman.extract.coding.known_actors import known_actors
from dragoman.knowledge.loading import load
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

FRESH = Path(__file__).with_name("coding") / "fresh.txt"
Triple = tuple[str, str, str]


def cases(path: Path) -> Iterator[tuple[str, set[Triple]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, wanted = line.rpartition(" | ")
            yield sentence, {triple for each in wanted.split(", ") for triple in _triples(each.strip())}


def _triples(text: str) -> list[Triple]:
    if text == "-":
        return []
    pair, _, category = text.partition(" ")
    one, both, other = pair.partition("<>") if "<>" in pair else pair.partition(">")
    return [(one, other, category), *([(other, one, category)] if both == "<>" else [])]


def coded(sentence: str) -> set[Triple]:
    document = analyse(Report("sentence", sentence), shared_model())
    codings = code_document(document, known_actors())
    found = {(served(each.source), served(each.target), each.category) for each in codings}
    return {each for each in found if "---" not in (each[0][:3], each[1][:3]) and each[0] != each[1]}


def served(code: str) -> str:
    """The state of a code, or the whole code where it begins with none."""
    return code[:3] if code[:3] in load("alpha3").values() else code


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, default=[FRESH])
    parser.add_argument("--wrong", action="store_true", help="list what is not right")
    arguments = parser.parse_args()
    right = found = wanted = silent = kept_silent = 0
    pairs_right = 0
    categories: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, expected in (case for path in arguments.files for case in cases(path)):
        result = coded(sentence)
        for sort, triples in (("right", result & expected), ("found", _given(result, expected)), ("wanted", expected)):
            categories[sort].update(category for _, _, category in triples)
        right, found, wanted = right + len(result & expected), found + len(result), wanted + len(expected)
        pairs_right += len({each[:2] for each in result} & {each[:2] for each in expected})
        silent += not expected
        kept_silent += not expected and not result
        if arguments.wrong and result != expected:
            print(sentence, f"\n    wanted {sorted(expected)}\n    found  {sorted(result)}")
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * right / max(found + wanted, 1)
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({wanted} wanted, {found} found)")
    print(f"pairs alone, whatever the category: F1 {2 * pairs_right / max(found + wanted, 1):.3f}")
    print(f"category where the pair is given: macro-F1 {_macro(categories):.3f} over {len(categories['wanted'])}")
    print(f"kept silent {kept_silent} of {silent}")


def _given(result: set[Triple], expected: set[Triple]) -> set[Triple]:
    """What is coded of the pairs that are to be."""
    pairs = {each[:2] for each in expected}
    return {each for each in result if each[:2] in pairs}


def _macro(counts: dict[str, Counter[str]]) -> float:
    """The mean F1 of the categories that are to be coded."""
    wanted = counts["wanted"]
    return sum(2 * counts["right"][each] / (counts["found"][each] + wanted[each]) for each in wanted) / len(wanted)


if __name__ == "__main__":
    main()

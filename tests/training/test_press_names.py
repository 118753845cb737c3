"""Names in world news, as the model that ships reads them: kept from falling."""

import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.markup import stripped  # noqa: E402

from dragoman.analyse.language_model import LanguageModel  # noqa: E402
from dragoman.analyse.segment import segment  # noqa: E402

KINDS = ("PER", "LOC", "ORG")
SENTENCES = [
    stripped(line)
    for line in (ROOT / "training/genre/heldout/press.txt").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


def test_it_is_marked_as_universal_ner_marks() -> None:
    counts = Counter(kind for _, _, names in SENTENCES for _, _, kind in names)
    assert len(SENTENCES) == 60
    assert set(counts) == set(KINDS)
    assert min(counts.values()) > 20


@pytest.mark.parametrize(("kind", "least"), [("PER", 0.97), ("LOC", 0.92), ("ORG", 0.88)])
def test_names_of_the_press_are_read(kind: str, least: float) -> None:
    model = LanguageModel.load(threads=1)
    gold, found, right = 0, 0, 0
    for text, _, places in SENTENCES:
        marked = {(start, end) for start, end, each in places if each == kind}
        read = {
            (sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end)
            for sentence in model.parse(segment(text), text)
            for name in sentence.names
            if name.kind.value == kind
        }
        gold, found, right = gold + len(marked), found + len(read), right + len(marked & read)
    assert 2 * right / (gold + found) >= least

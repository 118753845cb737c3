"""Sentences told with other names."""

import random
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.examples import INDEX, Example, exact
from training.renamed import pools, renamed


def sentence(text: str, *names: tuple[int, int, str], tags: str = "") -> Example:
    words = tuple(text.split())
    return Example(words, tags=tuple(tags.split()) or None, names=names, allowed=exact(len(words), names))


BANK = sentence(
    "Mona Rask left the Bank of Varda for Varda , and Rask won .",
    (0, 2, "PER"),
    (4, 7, "ORG"),
    (8, 9, "LOC"),
    (11, 12, "PER"),
)
PLAIN = [sentence("a bank of a river") for _ in range(3)]
STOCK = pools([BANK, *PLAIN, sentence("Ivo Tell and Ann Moss in Gorm", (0, 2, "PER"), (3, 5, "PER"), (6, 7, "LOC"))])


@pytest.mark.parametrize("seed", range(30))
def test_names_change_and_all_else_stays(seed: int) -> None:
    after = renamed(BANK, STOCK, random.Random(seed))
    lower = [word.lower() for word in after.words]
    assert after.names == BANK.names
    assert after.allowed is BANK.allowed
    kept = [index for index in range(len(BANK.words)) if index not in (0, 1, 6, 8, 11)]
    assert [lower[index] for index in kept] == [BANK.words[index].lower() for index in kept]
    assert lower[1] == lower[11]  # one person, one name


def test_most_sentences_get_other_names() -> None:
    chance = random.Random(1)
    towns = {renamed(BANK, STOCK, chance).words[8] for _ in range(50)}
    assert len(towns) > 30


def test_products_are_called_otherwise_and_months_are_not() -> None:
    month = [sentence("in May and in May", tags="ADP PROPN CCONJ ADP PROPN") for _ in range(2)]
    product = sentence("my Zorvex broke in May", tags="PRON PROPN VERB ADP PROPN")
    stock = pools([BANK, product, *month])
    found = {renamed(product, stock, random.Random(seed)).words[1:] for seed in range(10)}
    assert all(words[0] != "Zorvex" and words[3] == "May" for words in found)


def test_what_a_corpus_leaves_open_is_left_alone() -> None:
    example = sentence("my Zorvex broke", tags="PRON PROPN VERB")
    allowed = np.array(example.allowed)
    allowed[1, INDEX["B-ORG"]] = True
    opened = Example(example.words, tags=example.tags, names=(), allowed=allowed)
    assert renamed(opened, pools([example]), random.Random(1)).words == example.words

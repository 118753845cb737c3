"""The best tree with one root, against every tree of small sentences."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.analyse.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    """One root, and every word reaches it."""
    if heads.count(-1) != 1:
        return False
    for start in range(len(heads)):
        node, steps = start, 0
        while node >= 0 and steps <= len(heads):
            node, steps = heads[node], steps + 1
        if node >= 0:
            return False
    return True


def best_by_hand(scores: np.ndarray) -> float:
    size = len(scores)
    options = [[head for head in range(-1, size) if head != word] for word in range(size)]
    return max(
        sum(float(scores[word, head + 1]) for word, head in enumerate(heads))
        for heads in product(*options)
        if is_tree(list(heads))
    )


@given(st.integers(1, 5).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-20, 20).map(float))))
def test_best_tree_is_the_best_of_all_trees(scores: np.ndarray) -> None:
    heads = best_tree(scores).tolist()
    assert is_tree(heads)
    assert sum(float(scores[word, head + 1]) for word, head in enumerate(heads)) == pytest.approx(best_by_hand(scores))


@given(st.integers(1, 40), st.integers(0, 1000))
def test_long_sentences_give_trees(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    assert is_tree(best_tree(scores).tolist())


def test_no_words_no_heads() -> None:
    assert best_tree(np.zeros((0, 1), np.float32)).tolist() == []

"""Which relation an arc is, given both its ends."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.analyse.trees import Heads

Vectors = NDArray[np.float32]


class ArcLabels:
    """A biaffine classifier. Labels wait for the tree, because only a repaired head says which arc to label."""

    def __init__(self, weights: NDArray[np.floating], relations: Sequence[str]) -> None:
        """`weights` [1 + size, relations, 1 + size], dependents first; the last of each side is a constant 1."""
        self._relations = tuple(relations)
        self._root = self._relations.index("root")
        full = weights.astype(np.float32)
        self._size = full.shape[0] - 1
        self._table = np.ascontiguousarray(full[:-1].reshape(self._size, -1))
        self._alone = full[-1].reshape(-1)

    def __call__(self, dependents: Vectors, governors: Vectors, heads: Heads) -> list[str]:
        """Relations of words of any sentences: `dependents` and the `governors` chosen for them, both [words, size]."""
        mixed = (dependents @ self._table + self._alone).reshape(len(heads), len(self._relations), self._size + 1)
        scores = (mixed[:, :, :-1] @ governors[:, :, None])[:, :, 0] + mixed[:, :, -1]
        scores[:, self._root] = -np.inf
        best = scores.argmax(1)
        return ["root" if head < 0 else self._relations[label] for head, label in zip(heads, best, strict=True)]

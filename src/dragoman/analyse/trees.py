"""The best dependency tree with one root for a sentence's arc scores."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def best_tree(scores: Scores) -> Heads:
    """Heads (0-based, -1 the root) of the highest-scoring tree with exactly one root.

    `scores` [words, 1 + words]: column 0 is the root, column 1 + j the word j as the head of the row's word.
    The greedy choice is usually a tree already; Chu-Liu/Edmonds runs only where it is not.
    """
    size = scores.shape[0]
    if size == 0:
        return np.zeros(0, np.int64)
    own = scores.astype(np.float64)
    own[np.arange(size), np.arange(size) + 1] = -np.inf
    greedy = own.argmax(axis=1)
    if np.count_nonzero(greedy == 0) == 1 and not _cycle(greedy - 1):
        return np.asarray(greedy - 1, np.int64)
    # A price on roots keeps the best tree of one root the best of its kind: if the dearer root arcs give a tree with
    # one root, it is the answer. First a price only the surest root pays gladly, then one no tree can afford twice.
    others = own[:, 1:].max(axis=1) if size > 1 else np.full(1, -np.inf)
    gains = np.sort(own[:, 0] - others)[::-1]
    finite = own[np.isfinite(own)]
    prohibitive = (finite.max() - finite.min() + 1) * (size + 1)
    heads = greedy
    for price in ((gains[0] + gains[1]) / 2 if size > 1 else 0.0, prohibitive):
        full = np.full((size + 1, size + 1), -np.inf)
        full[1:] = own
        full[1:, 0] -= price
        heads = _edmonds(full)[1:]
        if np.count_nonzero(heads == 0) == 1:
            break
    return np.asarray(heads - 1, np.int64)


def _cycle(heads: NDArray[np.integer]) -> list[int]:
    """The members of one cycle among heads (-1 the root), or none."""
    state = [0] * len(heads)  # 0 new, 1 on the present path, 2 done
    for start in range(len(heads)):
        path = []
        node = start
        while node >= 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if node >= 0 and state[node] == 1:
            return path[path.index(node) :]
        for member in path:
            state[member] = 2
    return []


def _edmonds(scores: NDArray[np.float64]) -> Heads:
    """Chu-Liu/Edmonds: `scores[dependent, head]`, node 0 the root; heads, that of node 0 being 0."""
    heads = np.zeros(len(scores), np.int64)
    heads[1:] = scores[1:].argmax(axis=1)
    cycle = _cycle(np.concatenate([[-1], heads[1:]]))
    if not cycle:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    members = np.asarray(cycle)
    kept = scores[members, heads[members]]
    size = len(outer)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = scores[np.ix_(outer, outer)]
    # Into the cycle: breaking it at a member costs that member's present arc.
    entering = scores[np.ix_(members, outer)] - kept[:, None]
    smaller[size, :size] = entering.max(axis=0)
    entry = members[entering.argmax(axis=0)]
    leaving = scores[np.ix_(outer, members)]
    smaller[:size, size] = leaving.max(axis=1)
    exits = members[leaving.argmax(axis=1)]
    solved = _edmonds(smaller)
    for position in range(1, size):
        head = solved[position]
        heads[outer[position]] = exits[position] if head == size else outer[head]
    broken = solved[size]
    heads[entry[broken]] = outer[broken]
    return heads

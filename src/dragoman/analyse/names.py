"""Names from BIO scores: the best sequence of labels in which every name is well formed."""

import numpy as np
from numpy.typing import NDArray

Found = tuple[int, int, str, float]  # tokens [first, last), kind, confidence


class NameDecoder:
    """Viterbi over `O`, `B-KIND`, `I-KIND`: an I- continues a name of its own kind and nothing else."""

    def __init__(self, classes: tuple[str, ...]) -> None:
        self._classes = classes
        size = len(classes)
        self._moves = np.zeros((size, size), np.float32)  # [from, to]
        self._opening = np.zeros(size, np.float32)
        for to, label in enumerate(classes):
            if label.startswith("I-"):
                self._opening[to] = -np.inf
                for source, before in enumerate(classes):
                    if before not in (label, f"B-{label[2:]}"):
                        self._moves[source, to] = -np.inf

    def decode(self, scores: NDArray[np.float32]) -> list[Found]:
        """Names in order, each with the mean probability of its labels; `scores` [words, classes], not normalised."""
        if len(scores) == 0:
            return []
        logs = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        path = logs.argmax(axis=1)
        if not path.any():  # no name anywhere: most sentences of dialogue, none of diplomacy
            return []
        if np.isinf(self._opening[path[0]]) or np.isinf(self._moves[path[:-1], path[1:]]).any():
            path = self._viterbi(logs)
        sure = np.exp(logs[np.arange(len(path)), path])
        labels = [self._classes[index] for index in path]
        found: list[Found] = []
        start = -1
        for index, label in enumerate([*labels, "O"]):
            if start >= 0 and not label.startswith("I-"):
                found.append((start, index, labels[start][2:], float(sure[start:index].mean())))
                start = -1
            if label.startswith("B-"):
                start = index
        return found

    def _viterbi(self, logs: NDArray[np.float32]) -> NDArray[np.int64]:
        best = logs[0] + self._opening
        back = np.zeros(logs.shape, np.int64)
        for index in range(1, len(logs)):
            options = best[:, None] + self._moves
            back[index] = options.argmax(axis=0)
            best = options.max(axis=0) + logs[index]
        path = np.zeros(len(logs), np.int64)
        path[-1] = best.argmax()
        for index in range(len(logs) - 1, 0, -1):
            path[index - 1] = back[index, path[index]]
        return path

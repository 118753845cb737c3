"""Which words the network takes for the names of events, and which words for those who take part."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.model.sentence import Trigger

Scores = NDArray[np.floating]
STATUSES = ("held", "planned", "proposed", "cancelled")
# Low on purpose: whoever uses a trigger sees its confidence and may ask for more.
LEAST = 0.3


class TriggerDecoder:
    """Turns scores into triggers. Participants are scored for each trigger and word by a biaffine classifier."""

    def __init__(self, classes: Sequence[str], role_weights: Scores) -> None:
        """`classes` start with "O", then `TYPE/mode`; `role_weights` [1 + size, 3, 1 + size], triggers first: none,
        actor, target; the last of each side is a constant 1."""
        self._classes = tuple(classes)
        self._weights = role_weights.astype(np.float32)

    def decode(self, triggers: Scores, statuses: Scores, sides: Scores, words: Scores) -> list[Trigger]:
        """The triggers of a sentence of n words: scores [n, classes] and [n, 4], role sides [n, size] twice."""
        if not len(triggers):
            return []
        chances = _softmax(triggers)
        best = chances[:, 1:].argmax(1) + 1
        found = []
        for index in np.flatnonzero(chances[np.arange(len(best)), best] >= LEAST):
            kind, _, mode = self._classes[best[index]].partition("/")
            roles = self._roles(sides[index], words)
            found.append(
                Trigger(
                    int(index),
                    kind,
                    mode,
                    STATUSES[int(statuses[index].argmax())],
                    float(chances[index, best[index]]),
                    _likely(roles[:, 1]),
                    _likely(roles[:, 2]),
                )
            )
        return found

    def _roles(self, side: Scores, words: Scores) -> Scores:
        """Probabilities [n, 3] that each word is no participant, an actor or a target of one trigger."""
        mixed = np.tensordot(np.append(side, 1.0), self._weights, axes=1)  # [3, size + 1]
        return _softmax(words @ mixed[:, :-1].T + mixed[:, -1])


def _softmax(scores: Scores) -> Scores:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    result: Scores = raised / raised.sum(-1, keepdims=True)
    return result


def _likely(chances: Scores) -> tuple[tuple[int, float], ...]:
    return tuple((int(index), float(chances[index])) for index in np.flatnonzero(chances >= LEAST))

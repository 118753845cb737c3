"""Scores of the network turned into triggers with participants."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dragoman.analyse.triggers import LEAST, STATUSES, TriggerDecoder

CLASSES = ("O", "CONSULT/meeting", "SANCTION/expel")
# Roles by one number a side: the word's own number above 0 makes it an actor, below 0 a target.
ROLES = np.zeros((2, 3, 2))
ROLES[1, 1, 0] = 9.0
ROLES[1, 2, 0] = -9.0
SIDES = np.zeros((4, 1))


def scores(*rows: tuple[float, float, float]) -> np.ndarray:
    return np.asarray(rows)


def test_a_trigger_has_kind_status_and_participants() -> None:
    triggers = scores((5, 0, 0), (0, 0, 5), (5, 0, 0), (5, 0, 0))
    statuses = np.zeros((4, 4))
    statuses[1, STATUSES.index("planned")] = 1
    words = np.asarray([[1.0], [0.0], [0.0], [-1.0]])
    (found,) = TriggerDecoder(CLASSES, ROLES).decode(triggers, statuses, SIDES, words)
    assert (found.token, found.type, found.mode, found.status) == (1, "SANCTION", "expel", "planned")
    assert found.confidence == pytest.approx(np.exp(5) / (np.exp(5) + 2))
    # A word of which nothing is known is as likely the one as the other: a third each is enough to be seen.
    assert {word for word, sure in found.actors if sure > 0.9} == {0}
    assert {word for word, sure in found.targets if sure > 0.9} == {3}


def test_less_likely_than_asked_is_not_told() -> None:
    barely = float(np.log(2 * LEAST / (1 - LEAST)))
    triggers = scores((np.log(2), barely + 0.01, -50), (np.log(2), barely - 0.01, -50))
    found = TriggerDecoder(CLASSES, ROLES).decode(triggers, np.zeros((2, 4)), SIDES[:2], SIDES[:2])
    assert [trigger.token for trigger in found] == [0]


def test_no_words_no_triggers() -> None:
    nothing = np.zeros((0, 3))
    assert TriggerDecoder(CLASSES, ROLES).decode(nothing, np.zeros((0, 4)), SIDES[:0], SIDES[:0]) == []


@given(arrays.arrays(np.float64, (3, 3), elements=st.floats(-50, 50)))
def test_any_scores_give_chances(triggers: np.ndarray) -> None:
    found = TriggerDecoder(CLASSES, ROLES).decode(triggers, np.zeros((3, 4)), SIDES[:3], triggers[:, :1])
    assert len({trigger.token for trigger in found}) == len(found)
    for trigger in found:
        assert LEAST <= trigger.confidence <= 1
        assert f"{trigger.type}/{trigger.mode}" in CLASSES
        assert all(LEAST <= sure <= 1 for _, sure in (*trigger.actors, *trigger.targets))

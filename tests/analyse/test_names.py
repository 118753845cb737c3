"""Well-formed names from any scores."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analyse.names import NameDecoder

CLASSES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def scores(*labels: str) -> np.ndarray:
    return np.asarray([[4.0 if label == name else 0.0 for name in CLASSES] for label in labels], np.float32)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["O", "O"], []),
        (["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["O", "B-ORG"], [(1, 2, "ORG")]),
        (["B-ORG", "I-ORG", "B-PER"], [(0, 2, "ORG"), (2, 3, "PER")]),
    ],
)
def test_clear_labels(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    found = NameDecoder(CLASSES).decode(scores(*labels))
    assert [name[:3] for name in found] == expected
    assert all(0.9 < name[3] <= 1 for name in found)


def test_a_stray_inside_is_repaired() -> None:
    wavering = scores("O", "I-PER", "I-PER", "I-PER")
    wavering[1, CLASSES.index("B-PER")] = 3.0
    assert [name[:3] for name in NameDecoder(CLASSES).decode(wavering)] == [(1, 4, "PER")]


def test_a_name_keeps_one_kind() -> None:
    mixed = scores("B-PER", "I-ORG", "I-ORG")
    mixed[0, CLASSES.index("B-ORG")] = 3.5
    assert [name[:3] for name in NameDecoder(CLASSES).decode(mixed)] == [(0, 3, "ORG")]


@given(st.integers(0, 30), st.integers(0, 10_000))
def test_names_are_in_order_and_apart(size: int, seed: int) -> None:
    random = np.random.default_rng(seed).normal(scale=3, size=(size, len(CLASSES))).astype(np.float32)
    end = 0
    for first, last, kind, sure in NameDecoder(CLASSES).decode(random):
        assert end <= first < last <= size
        assert kind in ("PER", "ORG")
        assert 0 <= sure <= 1
        end = last

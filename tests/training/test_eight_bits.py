"""Weights in signed bytes: near what they were, and never cut off where two products are added in sixteen bits."""

import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.eight_bits import overflows, signed_bytes  # noqa: E402


@pytest.mark.parametrize("shape", [(384, 64), (7, 5), (1, 3)])
def test_weights_are_near_what_they_were_and_do_not_overflow(shape: tuple[int, int]) -> None:
    weight = np.random.default_rng(3).standard_normal(shape)
    small, scale = signed_bytes(weight)
    assert not overflows(small)
    assert np.abs(small * scale - weight).max() <= scale.max() * 0.51


def test_two_great_weights_side_by_side_would_overflow() -> None:
    weight = np.array([[1.0, 1.0], [1.0, -1.0]])
    small, _ = signed_bytes(weight)
    assert small.tolist() == [[64, 127], [64, -127]]
    assert overflows(np.full((2, 1), 127, np.int8))
    assert not overflows(np.array([[127], [-127]], np.int8))


def test_an_output_without_weights_stays_nothing() -> None:
    small, scale = signed_bytes(np.zeros((4, 2)))
    assert not small.any()
    assert np.isfinite(scale).all()

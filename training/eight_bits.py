"""Weights as signed bytes that every processor multiplies alike."""

import numpy as np
from numpy.typing import NDArray

_GREATEST = 127
_ACTIVATION = 255  # unsigned


def signed_bytes(weight: NDArray[np.floating]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A weight [inputs, outputs] in signed bytes, and the scale of each output.

    Processors without an instruction for four products at once (VNNI) add the products of inputs 2k and 2k + 1 in
    sixteen bits, which hold no more than 32,767. So that nothing is cut off there, and a sentence is read alike
    everywhere, an output is scaled until no two such weights add up to more than 128.
    """
    even = np.concatenate([weight, np.zeros((len(weight) % 2, weight.shape[1]), weight.dtype)])
    pairs = np.abs(even[0::2] + even[1::2])
    scale = np.maximum(np.abs(weight).max(0), pairs.max(0)) / _GREATEST
    scale = np.maximum(scale, np.finfo(np.float32).tiny)
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def overflows(weight: NDArray[np.int8]) -> bool:
    """Whether two products may be cut off on such a processor."""
    even = np.concatenate([weight, np.zeros((len(weight) % 2, weight.shape[1]), np.int8)]).astype(np.int32)
    return bool(_ACTIVATION * np.abs(even[0::2] + even[1::2]).max() > np.iinfo(np.int16).max)

"""Pieces of an ONNX graph under construction."""

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.eight_bits import signed_bytes

Weights = Mapping[str, NDArray[np.float32]]
Ranges = Mapping[str, tuple[float, float]]  # by name of a weight: the least and greatest input it is multiplied with
MICROSOFT = "com.microsoft"


class Builder:
    """Nodes and constants; every method returns the name of its output.

    With `ranges` the products named there run in eight bits. The ranges are measured once, so that no sentence's
    reading depends on which others share its batch.
    """

    def __init__(self, weights: Weights, ranges: Ranges) -> None:
        self.weights, self.ranges = weights, ranges
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._count = 0

    def constant(self, array: NDArray[np.generic] | np.generic) -> str:
        self._count += 1
        name = f"c{self._count}"
        # ascontiguousarray would turn a scalar into a vector.
        self.constants.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def integers(self, *values: int) -> str:
        return self.constant(np.asarray(values, np.int64))

    def parameter(self, name: str) -> str:
        return self.constant(self.weights[name])

    def add(
        self, kind: str, *inputs: str, domain: str = "", output: str = "", outputs: int = 1, **attributes: object
    ) -> str:
        self._count += 1
        names = [output] if output else [f"v{self._count}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0]

    def split(self, inputs: str, sizes: list[int], axis: int) -> list[str]:
        self.add("Split", inputs, self.integers(*sizes), outputs=len(sizes), axis=axis)
        return list(self.nodes[-1].output)

    def linear(self, inputs: str, name: str, output: str = "") -> str:
        """inputs @ weight.T + bias."""
        weight, bias = self.weights[f"{name}.weight"].T, self.parameter(f"{name}.bias")
        if f"{name}.weight" not in self.ranges:
            return self.add("Add", self.add("MatMul", inputs, self.constant(weight)), bias, output=output)
        least, greatest = self.ranges[f"{name}.weight"]
        step = np.float32((greatest - least) / 255)
        step_name, zero = self.constant(step), self.constant(np.uint8(np.clip(round(-least / step), 0, 255)))
        small, scale = signed_bytes(weight)
        return self.add(
            "MatMulIntegerToFloat",
            self.add("QuantizeLinear", inputs, step_name, zero),
            self.constant(small),
            step_name,
            self.constant(scale),
            zero,
            "",
            bias,
            domain=MICROSOFT,
            output=output,
        )

    def embedding(self, ids: str, name: str) -> str:
        """Rows of a table, kept as signed bytes with a scale for every row where the rest is in eight bits."""
        table = self.weights[name]
        if not self.ranges:
            return self.add("Gather", self.constant(table), ids)
        scale = np.maximum(np.abs(table).max(-1, keepdims=True), 1e-8) / 127
        small = self.constant(np.rint(table / scale).astype(np.int8))
        rows = self.add("Cast", self.add("Gather", small, ids), to=TensorProto.FLOAT)
        return self.add("Mul", rows, self.add("Gather", self.constant(scale.astype(np.float32)), ids))

    def gelu(self, inputs: str) -> str:
        return self.add("Gelu", inputs, domain=MICROSOFT)

    def norm(self, inputs: str, name: str) -> str:
        parameters = [self.parameter(f"{name}.{kind}") for kind in ("weight", "bias")]
        return self.add("LayerNormalization", inputs, *parameters, axis=-1, epsilon=1e-12)

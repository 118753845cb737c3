"""Writes the trained network as an ONNX graph, with the encoder's weights in eight bits."""

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.minilm import HEADS, LAYERS, WIDTH

Weights = Mapping[str, NDArray[np.float32]]
MICROSOFT = "com.microsoft"


class Builder:
    """Nodes and constants of a graph under construction; every method returns the name of its output."""

    def __init__(self, weights: Weights, eight_bits: bool) -> None:
        self.weights, self.eight_bits = weights, eight_bits
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._count = 0

    def constant(self, array: NDArray[np.generic]) -> str:
        self._count += 1
        name = f"c{self._count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def parameter(self, name: str) -> str:
        return self.constant(self.weights[name])

    def add(
        self, kind: str, *inputs: str, domain: str = "", output: str = "", outputs: int = 1, **attributes: object
    ) -> str:
        self._count += 1
        names = [output] if output else [f"v{self._count}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0]

    def last_outputs(self) -> list[str]:
        return list(self.nodes[-1].output)

    def exact(self, inputs: str, weight: NDArray[np.float32]) -> str:
        """inputs @ weight.T in full precision."""
        return self.add("MatMul", inputs, self.constant(weight.T))

    def product(self, inputs: str, name: str) -> str:
        """inputs @ weight.T; in eight bits with one scale for each sub-token's activations, so that no sentence's
        reading depends on which others share its batch, and one for each column of weights."""
        if not self.eight_bits:
            return self.exact(inputs, self.weights[name])
        weight = self.weights[name].T
        scale = np.abs(weight).max(0) / 127
        small = self.constant(np.rint(weight / scale).astype(np.int8))
        flat = self.add("Reshape", inputs, self.constant(np.asarray([-1, weight.shape[0]])))
        top = self.add("ReduceMax", self.add("Abs", flat), axes=[-1], keepdims=0)
        above_zero = self.add("Max", top, self.constant(np.float32(1e-6)))
        row_scale = self.add("Mul", above_zero, self.constant(np.float32(1 / 127)))
        middle = self.add("Expand", self.constant(np.asarray([128], np.uint8)), self.add("Shape", row_scale))
        rounded = self.add("QuantizeLinear", flat, row_scale, middle, axis=0)
        product = self.add(
            "MatMulIntegerToFloat", rounded, small, self.constant(np.float32(1)),
            self.constant(scale.astype(np.float32)), self.constant(np.uint8(128)), domain=MICROSOFT,
        )  # fmt: skip
        scaled = self.add("Mul", product, self.add("Unsqueeze", row_scale, self.constant(np.asarray([1]))))
        shape = self.add("Concat", self.add("Shape", "ids"), self.constant(np.asarray([-1])), axis=0)
        return self.add("Reshape", scaled, shape)

    def embedding(self, ids: str, name: str) -> str:
        """Rows of a table kept as signed bytes with a scale for every row."""
        table = self.weights[name]
        if not self.eight_bits:
            return self.add("Gather", self.constant(table), ids)
        scale = np.maximum(np.abs(table).max(-1, keepdims=True), 1e-8) / 127
        small = self.constant(np.rint(table / scale).astype(np.int8))
        rows = self.add("Cast", self.add("Gather", small, ids), to=TensorProto.FLOAT)
        return self.add("Mul", rows, self.add("Gather", self.constant(scale.astype(np.float32)), ids))

    def perceptron(self, inputs: str, name: str) -> str:
        wide = self.exact(inputs, self.weights[f"{name}.0.weight"])
        return self.add("BiasGelu", wide, self.parameter(f"{name}.0.bias"), domain=MICROSOFT)

    def linear(self, inputs: str, name: str, output: str = "") -> str:
        product = self.exact(inputs, self.weights[f"{name}.weight"])
        return self.add("Add", product, self.parameter(f"{name}.bias"), output=output)

    def norm(self, inputs: str, name: str) -> str:
        parameters = [self.parameter(f"{name}.{kind}") for kind in ("weight", "bias")]
        return self.add("LayerNormalization", inputs, *parameters, axis=-1, epsilon=1e-12)

    def added(self, product: str, name: str, beside: str) -> str:
        """A product with its bias, added to the states it came from."""
        return self.add("Add", self.add("Add", product, self.parameter(f"{name}.bias")), beside)


def _mask(build: Builder) -> str:
    """[b, 1, 1, t]: nothing for real sub-tokens, a large negative number for padding."""
    length = build.add("Gather", build.add("Shape", "ids"), build.constant(np.asarray(1)))
    steps = build.add("Range", build.constant(np.asarray(0)), length, build.constant(np.asarray(1)))
    lengths = build.add("Unsqueeze", "lengths", build.constant(np.asarray([1])))
    outside = build.add("GreaterOrEqual", build.add("Unsqueeze", steps, build.constant(np.asarray([0]))), lengths)
    mask = build.add("Mul", build.add("Cast", outside, to=TensorProto.FLOAT), build.constant(np.float32(-1e4)))
    return build.add("Unsqueeze", mask, build.constant(np.asarray([1, 2])))


def _attention(build: Builder, states: str, layer: str, mask: str) -> str:
    """Written out: the fused operator is several times slower on sentences."""
    wide = build.add("Add", build.product(states, f"{layer}attend.weight"), build.parameter(f"{layer}attend.bias"))
    apart = build.add("Reshape", wide, build.constant(np.asarray([0, 0, 3, HEADS, WIDTH // HEADS])))
    build.add(
        "Split", build.add("Transpose", apart, perm=[2, 0, 3, 1, 4]), build.constant(np.asarray([1, 1, 1])),
        outputs=3, axis=0,
    )  # fmt: skip
    query, key, value = (build.add("Squeeze", part, build.constant(np.asarray([0]))) for part in build.last_outputs())
    scores = build.add("MatMul", query, build.add("Transpose", key, perm=[0, 1, 3, 2]))
    scores = build.add("Mul", scores, build.constant(np.float32((WIDTH // HEADS) ** -0.5)))
    mixed = build.add("MatMul", build.add("Softmax", build.add("Add", scores, mask), axis=-1), value)
    return build.add(
        "Reshape", build.add("Transpose", mixed, perm=[0, 2, 1, 3]), build.constant(np.asarray([0, 0, WIDTH]))
    )


def _encoder(build: Builder) -> str:
    length = build.add("Gather", build.add("Shape", "ids"), build.constant(np.asarray([1])))
    positions = build.add("Slice", build.parameter("encoder.positions.weight"), build.constant(np.asarray([0])), length)
    states = build.add("Add", build.embedding("ids", "encoder.words.weight"), positions)
    shapes = build.add("Gather", build.parameter("encoder.shapes.weight"), "shapes")
    states = build.norm(build.add("Add", states, shapes), "encoder.norm")
    mask = _mask(build)
    for index in range(LAYERS):
        layer = f"encoder.layers.{index}."
        mixed = build.product(_attention(build, states, layer, mask), f"{layer}gather.weight")
        states = build.norm(build.added(mixed, f"{layer}gather", states), f"{layer}first_norm")
        wide = build.add(
            "BiasGelu", build.product(states, f"{layer}widen.weight"), build.parameter(f"{layer}widen.bias"),
            domain=MICROSOFT,
        )  # fmt: skip
        narrow = build.product(wide, f"{layer}narrow.weight")
        states = build.norm(build.added(narrow, f"{layer}narrow", states), f"{layer}second_norm")
    return states


def graph(weights: Weights, eight_bits: bool = True) -> onnx.ModelProto:
    """Inputs ids, shapes [b, t], lengths [b], first, last [b, w]; outputs tags, arcs, dependents, governors, names."""
    build = Builder(weights, eight_bits)
    states = _encoder(build)
    edges = []
    for edge in ("first", "last"):
        index = build.add("Unsqueeze", edge, build.constant(np.asarray([2])))
        edges.append(build.add("GatherND", states, index, batch_dims=1))
    words = build.add("Concat", *edges, axis=-1)
    tags = build.linear(build.perceptron(words, "tag_head.0"), "tag_head.1")
    build.add("ArgMax", tags, axis=-1, keepdims=0, output="tags")
    build.linear(build.perceptron(words, "name_head.0"), "name_head.1", output="names")
    # The root is the same vector in every sentence: both its projections are constants beside the words'.
    batch = build.add("Gather", build.add("Shape", "first"), build.constant(np.asarray([0])))
    many = build.add("Concat", batch, build.constant(np.asarray([1, 2 * WIDTH])), axis=0)
    root = build.add("Expand", build.constant(weights["root"][None, None, :]), many)
    governors = build.add("Concat", root, words, axis=1)
    arcs = build.linear(build.perceptron(words, "arc_dependent"), "arc_weight")
    heads = build.add("Transpose", build.perceptron(governors, "arc_head"), perm=[0, 2, 1])
    build.add("MatMul", arcs, heads, output="arcs")
    build.add("Identity", build.perceptron(words, "label_dependent"), output="dependents")
    build.add("Identity", build.perceptron(governors, "label_head"), output="governors")
    inputs = [
        helper.make_tensor_value_info(name, kind, shape)
        for name, kind, shape in (
            ("ids", TensorProto.INT64, ["b", "t"]),
            ("shapes", TensorProto.INT64, ["b", "t"]),
            ("lengths", TensorProto.INT64, ["b"]),
            ("first", TensorProto.INT64, ["b", "w"]),
            ("last", TensorProto.INT64, ["b", "w"]),
        )
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64 if name == "tags" else TensorProto.FLOAT, None)
        for name in ("tags", "arcs", "dependents", "governors", "names")
    ]
    made = helper.make_graph(build.nodes, "language-core", inputs, outputs, build.constants)
    sets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=8)

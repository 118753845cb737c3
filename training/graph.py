"""Writes the trained network as an ONNX graph."""

import math

import numpy as np
import onnx
from onnx import TensorProto, helper

from training.minilm import HEADS, LAYERS, WIDTH
from training.onnx_builder import MICROSOFT, Builder, Ranges, Weights

WORD_HEADS = ("tag_head.0", "name_head.0", "arc_dependent", "label_dependent", "arc_head", "label_head")
WORD_HEADS += ("trigger_head.0", "role_trigger", "role_word")
OUTPUTS = ("tags", "arcs", "dependents", "governors", "names", "triggers", "statuses", "role_triggers", "role_words")


def _prepared(weights: Weights) -> dict[str, np.ndarray]:
    """Weights with what can be computed beforehand: attention's scale, one product for all heads, the root's sides."""
    made = dict(weights)
    for index in range(LAYERS):
        for kind in ("weight", "bias"):
            name = f"encoder.layers.{index}.attend.{kind}"
            made[name] = made[name].copy()
            made[name][:WIDTH] *= (WIDTH // HEADS) ** -0.5
    for kind in ("weight", "bias"):
        made[f"sides.{kind}"] = np.concatenate([weights[f"{name}.0.{kind}"] for name in WORD_HEADS])
    for name in ("arc_head", "label_head"):
        raw = weights[f"{name}.0.weight"] @ weights["root"] + weights[f"{name}.0.bias"]
        erf = np.asarray([math.erf(value / math.sqrt(2)) for value in raw])
        made[f"root.{name}"] = (raw * 0.5 * (1 + erf)).astype(np.float32)[None, None, :]
    return made


def _mask(build: Builder) -> str:
    """[b, 1, 1, t]: nothing for real sub-tokens, a large negative number for padding."""
    length = build.add("Gather", build.add("Shape", "ids"), build.constant(np.int64(1)))
    steps = build.add("Range", build.constant(np.int64(0)), length, build.constant(np.int64(1)))
    lengths = build.add("Unsqueeze", "lengths", build.integers(1))
    outside = build.add("GreaterOrEqual", build.add("Unsqueeze", steps, build.integers(0)), lengths)
    mask = build.add("Mul", build.add("Cast", outside, to=TensorProto.FLOAT), build.constant(np.float32(-1e4)))
    return build.add("Unsqueeze", mask, build.integers(1, 2))


def _attention(build: Builder, states: str, layer: str, mask: str) -> str:
    """Written out: the fused operator is several times slower on sentences."""
    wide = build.linear(states, f"{layer}attend")
    apart = build.add("Reshape", wide, build.integers(0, 0, 3, HEADS, WIDTH // HEADS))
    parts = build.split(build.add("Transpose", apart, perm=[2, 0, 3, 1, 4]), [1, 1, 1], axis=0)
    query, key, value = (build.add("Squeeze", part, build.integers(0)) for part in parts)
    scores = build.add("MatMul", query, build.add("Transpose", key, perm=[0, 1, 3, 2]))
    mixed = build.add("MatMul", build.add("Softmax", build.add("Add", scores, mask), axis=-1), value)
    return build.add("Reshape", build.add("Transpose", mixed, perm=[0, 2, 1, 3]), build.integers(0, 0, WIDTH))


def _encoder(build: Builder) -> str:
    length = build.add("Gather", build.add("Shape", "ids"), build.integers(1))
    positions = build.add("Slice", build.parameter("encoder.positions.weight"), build.integers(0), length)
    states = build.add("Add", build.embedding("ids", "encoder.words.weight"), positions)
    shapes = build.add("Gather", build.parameter("encoder.shapes.weight"), "shapes")
    states = build.norm(build.add("Add", states, shapes), "encoder.norm")
    mask = _mask(build)
    for index in range(LAYERS):
        layer = f"encoder.layers.{index}."
        gathered = build.linear(_attention(build, states, layer, mask), f"{layer}gather")
        states = build.norm(build.add("Add", gathered, states), f"{layer}first_norm")
        narrow = build.linear(build.gelu(build.linear(states, f"{layer}widen")), f"{layer}narrow")
        states = build.norm(build.add("Add", narrow, states), f"{layer}second_norm")
    return states


def graph(weights: Weights, ranges: Ranges) -> onnx.ModelProto:
    """Inputs ids, shapes [b, t], lengths [b], first, last [b, w]; what comes out is named in OUTPUTS."""
    build = Builder(_prepared(weights), ranges)
    states = _encoder(build)
    edges = []
    for edge in ("first", "last"):
        index = build.add("Unsqueeze", edge, build.integers(2))
        edges.append(build.add("GatherND", states, index, batch_dims=1))
    words = build.add("Concat", *edges, axis=-1)
    sizes = [weights[f"{name}.0.bias"].shape[0] for name in WORD_HEADS]
    tags, names, dependents, labelled, heads, governors, telling, role_triggers, role_words = build.split(
        build.gelu(build.linear(words, "sides")), sizes, axis=-1
    )
    build.add("ArgMax", build.linear(tags, "tag_head.1"), axis=-1, keepdims=0, output="tags")
    build.linear(names, "name_head.1", output="names")
    build.linear(telling, "trigger_head.1", output="triggers")
    build.linear(telling, "status_head", output="statuses")
    build.add("Identity", labelled, output="dependents")
    build.add("Identity", role_triggers, output="role_triggers")
    build.add("Identity", role_words, output="role_words")
    batch = build.add("Gather", build.add("Shape", "first"), build.integers(0))
    many = build.add("Concat", batch, build.integers(1, 1), axis=0)
    roots = [build.add("Expand", build.parameter(f"root.{name}"), many) for name in ("arc_head", "label_head")]
    build.add("Concat", roots[1], governors, axis=1, output="governors")
    all_heads = build.add("Transpose", build.add("Concat", roots[0], heads, axis=1), perm=[0, 2, 1])
    build.add("MatMul", build.linear(dependents, "arc_weight"), all_heads, output="arcs")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name, shape in (
            ("ids", ["b", "t"]),
            ("shapes", ["b", "t"]),
            ("lengths", ["b"]),
            ("first", ["b", "w"]),
            ("last", ["b", "w"]),
        )
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64 if name == "tags" else TensorProto.FLOAT, None)
        for name in OUTPUTS
    ]
    made = helper.make_graph(build.nodes, "language-core", inputs, outputs, build.constants)
    sets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=8)

"""The weights of the model as shipped, to go on training from where the checkpoint they were written from is lost."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.graph import WORD_HEADS
from training.minilm import HEADS, LAYERS, WIDTH

_PARTS = ("attend", "gather", "first_norm", "widen", "narrow", "second_norm")


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """What a network's `load_state_dict` takes: eight bits times their scales, and the heads as they are.

    Of the root's vector the graph keeps only what two heads make of it: it starts anew, and is learned at once.
    Raises ValueError where the graph was written by another version of `training.graph`.
    """
    graph = onnx.load(folder / "en.onnx").graph
    constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found: dict[str, NDArray[np.float32]] = {}
    products = iter(_products(graph, constants))
    norms = iter(
        [constants[name] for name in node.input[1:]] for node in graph.node if node.op_type == "LayerNormalization"
    )
    tables = [
        constants[node.input[0]] for node in graph.node if node.op_type == "Gather" and node.input[0] in constants
    ]
    small, scale, shapes = (each for each in tables if each.ndim == 2)
    found["encoder.words.weight"] = small.astype(np.float32) * scale
    found["encoder.shapes.weight"] = shapes
    found["encoder.positions.weight"] = next(
        constants[node.input[0]] for node in graph.node if node.op_type == "Slice" and node.input[0] in constants
    )
    found["encoder.norm.weight"], found["encoder.norm.bias"] = next(norms)
    for index in range(LAYERS):
        for part in _PARTS:
            name = f"encoder.layers.{index}.{part}"
            found[f"{name}.weight"], found[f"{name}.bias"] = next(norms) if part.endswith("norm") else next(products)
        for kind in ("weight", "bias"):
            found[f"encoder.layers.{index}.attend.{kind}"][:WIDTH] *= (WIDTH // HEADS) ** 0.5
    sides, bias = next(products)
    meta = json.loads((folder / "en.json").read_text(encoding="utf-8"))
    for name, rows, values in zip(WORD_HEADS, *_apart(sides, bias, graph, constants), strict=True):
        found[f"{name}.0.weight"], found[f"{name}.0.bias"] = rows, values
    for name in ("tag_head.1", "name_head.1", "trigger_head.1", "status_head", "arc_weight"):
        found[f"{name}.weight"], found[f"{name}.bias"] = next(products)
    if len(found["tag_head.1.bias"]) != len(meta["tags"]):
        raise ValueError(f"{folder / 'en.onnx'} is not laid out as training.graph writes it; train from the start")
    found["label_weight"] = np.load(folder / "en.labels.npy").astype(np.float32)
    found["role_weight"] = np.load(folder / "en.roles.npy").astype(np.float32)
    found["root"] = np.zeros(2 * WIDTH, np.float32)
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in found.items()}


def _products(
    graph: onnx.GraphProto, constants: dict[str, NDArray[np.generic]]
) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """Weight [outputs, inputs] and bias of every product with a constant, in the order of the graph."""
    found = []
    added = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}
    for node in graph.node:
        if node.op_type == "MatMulIntegerToFloat":
            weight = constants[node.input[1]].astype(np.float32) * constants[node.input[3]].astype(np.float32)
            found.append((weight.T.copy(), constants[node.input[6]].astype(np.float32)))
        elif node.op_type == "MatMul" and node.input[1] in constants:
            bias = next(constants[name] for name in added[node.output[0]].input if name in constants)
            found.append((constants[node.input[1]].astype(np.float32).T.copy(), bias.astype(np.float32)))
    return found


def _apart(
    sides: NDArray[np.float32],
    bias: NDArray[np.float32],
    graph: onnx.GraphProto,
    constants: dict[str, NDArray[np.generic]],
) -> tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]]:
    """The one product of all heads cut into the heads."""
    sizes = next(
        constants[node.input[1]]
        for node in graph.node
        if node.op_type == "Split" and len(node.output) == len(WORD_HEADS)
    )
    ends = np.cumsum(sizes)[:-1]
    return np.split(sides, ends), np.split(bias, ends)

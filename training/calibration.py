"""Which values flow into each product of the encoder, measured on sentences: the ranges of its eight bits."""

from collections.abc import Sequence

import numpy as np
import torch

from training.batches import Batcher
from training.evaluate import sample
from training.examples import Example
from training.network import Network
from training.onnx_builder import Ranges

SENTENCES = 300
PARTS = ("attend", "gather", "widen", "narrow")


def ranges(network: Network, batcher: Batcher, examples: Sequence[Example]) -> Ranges:
    """The extremes with a margin; of the activations' long upper tail, twice what one value in ten thousand exceeds."""
    network.eval()
    seen: dict[str, list[np.ndarray]] = {}
    mask = torch.zeros(0)

    def watch(name: str) -> torch.utils.hooks.RemovableHandle:
        def note(_: torch.nn.Module, inputs: tuple[torch.Tensor], __: torch.Tensor) -> None:
            seen.setdefault(name, []).append(inputs[0][mask.bool()].flatten().numpy())

        return network.get_submodule(name).register_forward_hook(note)

    names = [f"encoder.layers.{index}.{part}" for index in range(len(network.encoder.layers)) for part in PARTS]
    hooks = [watch(name) for name in names]
    chosen = sample(examples, SENTENCES)
    with torch.inference_mode():
        for indices in batcher.batches(chosen, 1024, None):
            batch = batcher.tensors([chosen[i] for i in indices])
            mask = batch["mask"]
            network(*(batch[name] for name in ("ids", "shapes", "mask", "first", "last")))
    for hook in hooks:
        hook.remove()
    found = {}
    for name in names:
        values = np.concatenate(seen[name])
        least, greatest = float(values.min()), float(values.max())
        if name.endswith("narrow"):
            greatest = min(greatest, 2 * float(np.quantile(values, 0.9999)))
        found[f"{name}.weight"] = (least * 1.05, greatest * 1.05)
    return found

"""Weights of two trainings of one network averaged."""

import torch
from torch import Tensor, nn


@torch.no_grad()
def blend(network: nn.Module, start: dict[str, Tensor], share: float) -> None:
    """Moves the weights of `network` a `share` of the way back to `start`, the checkpoint it was trained on from.

    A further training on sentences of one kind gains there and forgets a little elsewhere; halfway between, most of
    the gain is kept and most of the loss is not (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
    """
    for name, weight in network.state_dict().items():
        if name in start and weight.is_floating_point():
            weight.mul_(1 - share).add_(start[name], alpha=share)

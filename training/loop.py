"""The training loop: AdamW, short warm-up, linear decay over epochs or minutes."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch.utils.data import DataLoader

from training.batches import Batcher
from training.examples import Example
from training.network import Network, Weights, loss


@dataclass(frozen=True)
class Plan:
    epochs: float = 10.0
    minutes: float | None = None  # the decay ends after so many, however many epochs that gives
    budget: int = 1024  # sub-tokens a batch
    encoder_rate: float = 2e-4
    head_rate: float = 1.5e-3
    warm_up: float = 0.03
    clip: float = 2.0
    weights: Weights = field(default_factory=Weights)
    hidden: float = 0.0  # the share of sub-tokens hidden behind [MASK], so that no word alone decides
    seed: int = 1
    half: bool = False  # products in sixteen bits; the weights stay in thirty-two
    workers: int = 0  # processes that prepare batches; 0 prepares them in this one
    measure_every: int = 1  # epochs


def optimise(
    network: Network,
    batcher: Batcher,
    examples: Callable[[int], list[Example]],
    plan: Plan,
    folder: Path,
    evaluate: Callable[[], None],
) -> None:
    """Trains in place on the examples of every epoch; keeps `last.pt` and at the end `final.pt` in `folder`.

    Raises SystemExit where the loss is no longer a number.
    """
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)
    torch.set_float32_matmul_precision("high")
    steps = _Steps(network, batcher, plan)
    clock = _Clock(plan)
    epoch = 0
    while clock.progress < 1:
        data = examples(epoch)
        groups = list(batcher.batches(data, plan.budget, plan.seed * 1000 + epoch))
        for number, (indices, batch) in enumerate(zip(groups, _loader(batcher, data, groups, plan), strict=False)):
            if clock.move(epoch + number / len(groups)) >= 1:
                break
            steps.take(batch, clock.progress)
            clock.tell(steps, sum(len(data[index].words) for index in indices))
            if steps.taken % 500 == 0:
                save(network, folder / "last.pt")
        epoch += 1
        save(network, folder / "last.pt")
        if clock.progress < 1 and epoch % plan.measure_every == 0:
            evaluate()
    save(network, folder / "final.pt")


class _Steps:
    """The optimisers of a network, and one step after another; `loss` is a running mean, asked for now and then."""

    def __init__(self, network: Network, batcher: Batcher, plan: Plan) -> None:
        self._network, self._plan, self._mask = network, plan, batcher.subtokens.mask
        self._device = next(network.parameters()).device
        # Of the table of words a step touches few rows: it is kept out of what is decayed and clipped as a whole.
        table = network.encoder.words.weight
        heads = [p for p in network.heads() if p.requires_grad]
        inside = {id(p) for p in (*heads, table)}
        encoder = [p for p in network.encoder.parameters() if id(p) not in inside and p.requires_grad]
        groups = [{"params": encoder, "top": plan.encoder_rate}, {"params": heads, "top": plan.head_rate}]
        dense = torch.optim.AdamW(groups, lr=1e-9, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        sparse = torch.optim.SparseAdam([{"params": [table], "top": plan.encoder_rate}], lr=1e-9, betas=(0.9, 0.98))
        self._optimisers = [dense, *([sparse] if table.requires_grad else [])]
        self._clipped = [p for p in network.parameters() if p is not table and p.requires_grad]
        self.taken = 0
        self.loss = 0.0

    def take(self, batch: dict[str, torch.Tensor], progress: float) -> None:
        """One step on a batch, at the rate of this progress (0 to 1)."""
        plan = self._plan
        factor = min(progress / plan.warm_up, 1.0) * min(1.0, (1 - progress) / (1 - plan.warm_up))
        for group in (group for each in self._optimisers for group in each.param_groups):
            group["lr"] = group["top"] * factor
        self._network.train()
        batch = {name: part.to(self._device) for name, part in batch.items()}
        if plan.hidden:
            veiled = torch.rand(batch["ids"].shape, device=self._device) < plan.hidden
            batch["ids"] = batch["ids"].masked_fill(veiled, self._mask)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=plan.half):
            value = loss(self._network, batch, plan.weights).float()
        self._network.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self._clipped, plan.clip)
        for each in self._optimisers:
            each.step()
        self.taken += 1
        if self.taken % 20 == 1:  # asking for the loss waits for the device
            self.loss = 0.7 * self.loss + 0.3 * float(value.detach()) if self.loss else float(value.detach())


class _Clock:
    """How far the plan has come, from 0 to 1, and a line about it every minute."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._began = self._shown = time.time()
        self._epochs, self._seen = 0.0, 0
        self.progress = 0.0

    def move(self, epochs: float) -> float:
        self._epochs = epochs
        self.progress = epochs / self._plan.epochs
        if self._plan.minutes is not None:
            self.progress = (time.time() - self._began) / (60 * self._plan.minutes)
        return self.progress

    def tell(self, steps: _Steps, words: int) -> None:
        self._seen += words
        if time.time() - self._shown < 60:
            return
        self._shown = time.time()
        rate = self._seen / (self._shown - self._began)
        print(
            f"{time.strftime('%H:%M:%S')} epoch {self._epochs:.2f} progress {self.progress:.3f} "
            f"step {steps.taken} loss {steps.loss:.3f} {rate:.0f} words/s",
            flush=True,
        )
        if math.isnan(steps.loss):
            raise SystemExit("the loss is not a number")


def _loader(
    batcher: Batcher, data: list[Example], groups: list[list[int]], plan: Plan
) -> Iterator[dict[str, torch.Tensor]]:
    """The batches of an epoch, prepared ahead by other processes where there are any to spare."""
    return iter(DataLoader(data, batch_sampler=groups, collate_fn=batcher.tensors, num_workers=plan.workers))


def save(network: Network, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    torch.save(network.state_dict(), partial)
    partial.replace(path)

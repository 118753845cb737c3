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
    """Trains in place on the examples of every epoch."""
    heads = [p for p in network.heads() if p.requires_grad]
    table = network.encoder.words.weight
    inside = {id(p) for p in (*heads, table)}
    encoder = [p for p in network.encoder.parameters() if id(p) not in inside and p.requires_grad]
    groups = [{"params": encoder, "top": plan.encoder_rate}, {"params": heads, "top": plan.head_rate}]
    optimiser = torch.optim.AdamW(groups, lr=1e-9, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    dense = [p for p in network.parameters() if p is not table and p.requires_grad]
    lazy = [torch.optim.SparseAdam([{"params": [table], "top": plan.encoder_rate}], lr=1e-9, betas=(0.9, 0.98))]
    optimisers = [optimiser, *(lazy if table.requires_grad else [])]
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)
    device = next(network.parameters()).device
    torch.set_float32_matmul_precision("high")
    began = time.time()
    step, epoch, seen = 0, 0, 0
    shown, running = began, 0.0
    progress = 0.0
    while progress < 1:
        data = examples(epoch)
        groups_of = list(batcher.batches(data, plan.budget, plan.seed * 1000 + epoch))
        for number, (indices, batch) in enumerate(
            zip(groups_of, _loader(batcher, data, groups_of, plan), strict=False)
        ):
            passed = (epoch + number / len(groups_of)) / plan.epochs
            if plan.minutes is not None:
                passed = (time.time() - began) / (60 * plan.minutes)
            progress = passed
            if progress >= 1:
                break
            factor = min(progress / plan.warm_up, 1.0) * min(1.0, (1 - progress) / (1 - plan.warm_up))
            for group in (group for each in optimisers for group in each.param_groups):
                group["lr"] = group["top"] * factor
            network.train()
            batch = {name: part.to(device) for name, part in batch.items()}
            if plan.hidden:
                veiled = torch.rand(batch["ids"].shape, device=device) < plan.hidden
                batch["ids"] = batch["ids"].masked_fill(veiled, batcher.subtokens.mask)
            value = loss(network, batch, plan.weights)
            network.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(dense, plan.clip)
            for each in optimisers:
                each.step()
            step += 1
            seen += sum(len(data[i].words) for i in indices)
            if step % 20 == 1:  # asking for the loss waits for the device
                running = float(value.detach()) if not running else 0.7 * running + 0.3 * float(value.detach())
            if time.time() - shown > 60:
                shown = time.time()
                rate = seen / (shown - began)
                print(
                    f"{time.strftime('%H:%M:%S')} epoch {epoch + number / len(groups_of):.2f} progress {progress:.3f} "
                    f"step {step} loss {running:.3f} {rate:.0f} words/s",
                    flush=True,
                )
                if math.isnan(running):
                    raise SystemExit("the loss is not a number")
            if step % 500 == 0:
                save(network, folder / "last.pt")
        epoch += 1
        save(network, folder / "last.pt")
        if progress < 1 and epoch % plan.measure_every == 0:
            evaluate()
    save(network, folder / "final.pt")


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

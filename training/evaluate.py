"""Scores with gold tokens: tags, unlabelled and labelled attachment, names, events."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch

from dragoman.analyse.names import NameDecoder
from dragoman.analyse.trees import best_tree
from dragoman.analyse.triggers import TriggerDecoder
from dragoman.model.sentence import Trigger
from training.batches import Batcher
from training.event_corpus import trigger_classes
from training.examples import CLASSES, Example
from training.network import Network, biaffine

Reading = tuple[list[str], list[int], list[str], list[tuple[int, int, str]], list[Trigger]]
SURE = 0.5  # triggers and participants less likely than this do not count when measured
Reader = Callable[[Sequence[Example]], list[Reading]]


@dataclass
class Scores:
    """Percentages; a layer without gold has none."""

    words: int = 0
    tags: int = 0
    heads: int = 0
    labelled: int = 0
    parsed: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, example: Example, reading: Reading) -> None:
        tags, heads, relations, names, triggers = reading
        if example.tags is not None:
            self.words += len(example.words)
            self.tags += sum(a == b for a, b in zip(tags, example.tags, strict=True))
        if example.heads is not None and example.relations is not None:
            self.parsed += len(example.words)
            for own, label, gold, gold_label in zip(heads, relations, example.heads, example.relations, strict=True):
                self.heads += own == gold
                self.labelled += own == gold and label == gold_label
        if example.events is not None:
            self._add_events(example, triggers)
        if example.names is not None:
            # Kinds the corpus does not label are not counted against the reading.
            allowed = example.allowed
            for name in example.names:
                self.gold[name[2]] += 1
            for first, last, kind in names:
                begin = CLASSES.index(f"B-{kind}")
                right = (first, last, kind) in example.names
                # What a corpus leaves open, or settles by a list, says nothing for or against the reading.
                silent = allowed is not None and (allowed[first, 0] or kind == "NORP") and allowed[first, begin]
                if right or not silent:
                    self.found[kind] += 1
                    self.right[kind] += right

    def _add_events(self, example: Example, triggers: Sequence[Trigger]) -> None:
        """Events count as triggers of the right type and mode; participants only under a right trigger."""
        gold = {event.token: event for event in example.events or ()}
        self.gold["events"] += len(gold)
        for trigger in triggers:
            if trigger.confidence < SURE:
                continue
            self.found["events"] += 1
            event = gold.get(trigger.token)
            if event is None or event.kind != f"{trigger.type}/{trigger.mode}":
                continue
            self.right["events"] += 1
            for found, true in ((trigger.actors, event.actors), (trigger.targets, event.targets)):
                words = {word for word, chance in found if chance >= SURE}
                self.gold["participants"] += len(set(true))
                self.found["participants"] += len(words)
                self.right["participants"] += len(words & set(true))

    def f1(self, kind: str | None = None) -> float:
        gold, found, right = (
            (sum(count[each] for each in count if each.isupper()) if kind is None else count[kind])
            for count in (self.gold, self.found, self.right)
        )
        return 200 * right / (gold + found) if gold + found else float("nan")

    def table(self) -> dict[str, float]:
        row: dict[str, float] = {}
        if self.words:
            row["UPOS"] = 100 * self.tags / self.words
        if self.parsed:
            row["UAS"] = 100 * self.heads / self.parsed
            row["LAS"] = 100 * self.labelled / self.parsed
        if any(kind.isupper() for kind in self.gold):
            row["names"] = self.f1()
        if self.gold:
            row.update({kind: self.f1(kind) for kind in sorted(self.gold)})
        return {name: round(value, 2) for name, value in row.items()}


class TorchReader:
    """Reads with the network as trained."""

    def __init__(self, network: Network, batcher: Batcher, tags: Sequence[str], relations: Sequence[str]) -> None:
        self.network, self.batcher, self.tags, self.relations = network, batcher, tags, relations
        self.decoder = NameDecoder(CLASSES)
        self.classes = trigger_classes()

    def __call__(self, examples: Sequence[Example]) -> list[Reading]:
        self.network.eval()
        device = next(self.network.parameters()).device
        label_weight = self.network.label_weight.detach().cpu()
        readings: list[Reading] = [([], [], [], [], [])] * len(examples)
        events = TriggerDecoder(self.classes, self.network.role_weight.detach().cpu().numpy())
        with torch.inference_mode():
            for indices in self.batcher.batches(examples, 2048, None):
                batch = self.batcher.tensors([examples[i] for i in indices])
                inputs = (batch[name].to(device) for name in ("ids", "shapes", "mask", "first", "last"))
                outputs = self.network(*inputs).on_processor()
                for row, index in enumerate(indices):
                    count = len(examples[index].words)
                    tree = best_tree(outputs.arcs[row, :count, : count + 1].numpy())
                    labels = biaffine(
                        outputs.dependents[row, :count],
                        outputs.heads[row, torch.from_numpy(tree + 1)],
                        label_weight,
                    )
                    readings[index] = (
                        [self.tags[i] for i in outputs.tags[row, :count].argmax(-1)],
                        [int(head) for head in tree],
                        [
                            "root" if head < 0 else self.relations[int(label)]
                            for head, label in zip(tree, labels.argmax(-1), strict=True)
                        ],
                        [name[:3] for name in self.decoder.decode(outputs.names[row, :count].numpy())],
                        events.decode(
                            outputs.triggers[row, :count].numpy(),
                            outputs.statuses[row, :count].numpy(),
                            outputs.role_triggers[row, :count].numpy(),
                            outputs.role_words[row, :count].numpy(),
                        ),
                    )
        return readings


def score(reader: Reader, examples: Sequence[Example]) -> dict[str, float]:
    scores = Scores()
    for example, reading in zip(examples, reader(examples), strict=True):
        if reading[0]:
            scores.add(example, reading)
    return scores.table()


def rows(reader: Reader, measure: dict[str, list[Example]]) -> Iterator[tuple[str, dict[str, float]]]:
    for name, examples in measure.items():
        if examples:
            yield name, score(reader, examples)


def sample(examples: Sequence[Example], count: int) -> list[Example]:
    """An even sample, for scores while training."""
    return [examples[i] for i in np.linspace(0, len(examples) - 1, min(count, len(examples))).astype(int)]

"""Length-bucketed batches: little padding, and few different shapes."""

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from dragoman.analyse.subtokens import Subtokens
from dragoman.analyse.triggers import STATUSES
from training.event_corpus import trigger_classes
from training.examples import CLASSES, Example

LONGEST = 160  # sub-tokens; longer sentences are rare and are left out of training


class Batcher:
    """Turns examples into tensors; tags and relations unknown to the inventory are masked."""

    def __init__(self, subtokens: Subtokens, tags: Sequence[str], relations: Sequence[str]) -> None:
        self.subtokens = subtokens
        self.tags = {tag: index for index, tag in enumerate(tags)}
        self.relations = {relation: index for index, relation in enumerate(relations)}
        self.triggers = {kind: index for index, kind in enumerate(trigger_classes())}

    def length(self, example: Example) -> int:
        return 2 + sum(len(self.subtokens.pieces(word)[0]) for word in example.words)

    def batches(self, examples: Sequence[Example], budget: int, seed: int | None) -> Iterator[list[int]]:
        """Indices of examples in groups of about `budget` sub-tokens, in random order where a seed is given."""
        lengths = [self.length(example) for example in examples]
        chance = random.Random(seed)
        noise = [chance.random() * 3 if seed is not None else 0.0 for _ in examples]
        order = sorted((i for i in range(len(examples)) if lengths[i] <= LONGEST), key=lambda i: lengths[i] + noise[i])
        groups: list[list[int]] = []
        current: list[int] = []
        for index in order:
            if current and max(lengths[index], lengths[current[-1]]) * (len(current) + 1) > budget:
                groups.append(current)
                current = []
            current.append(index)
        if current:
            groups.append(current)
        if seed is not None:
            chance.shuffle(groups)
        return iter(groups)

    def tensors(self, examples: Sequence[Example]) -> dict[str, Tensor]:
        length = max(self.length(example) for example in examples)
        words = max(len(example.words) for example in examples)
        shape = (len(examples), words)
        ids, shapes = np.zeros((len(examples), length), np.int64), np.zeros((len(examples), length), np.int64)
        mask = np.zeros((len(examples), length), np.float32)
        first, last = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        tags, heads, relations, triggers, statuses = (np.full(shape, -1, np.int64) for _ in range(5))
        roles = np.full((*shape, words), -1, np.int64)
        names = np.ones((*shape, len(CLASSES)), bool)
        governors = np.zeros((len(examples), words + 1), bool)
        governors[:, 0] = True
        for row, example in enumerate(examples):
            governors[row, 1 : len(example.words) + 1] = True
            position = 1
            ids[row, 0] = self.subtokens.start
            for column, word in enumerate(example.words):
                pieces, look = self.subtokens.pieces(word)
                ids[row, position : position + len(pieces)] = pieces
                shapes[row, position : position + len(pieces)] = look
                first[row, column], last[row, column] = position, position + len(pieces) - 1
                position += len(pieces)
            ids[row, position] = self.subtokens.end
            mask[row, : position + 1] = 1
            count = len(example.words)
            if example.tags is not None:
                tags[row, :count] = [self.tags.get(tag, -1) for tag in example.tags]
            if example.heads is not None and example.relations is not None:
                known = [self.relations.get(relation, -1) for relation in example.relations]
                heads[row, :count] = [
                    head + 1 if label >= 0 else -1 for head, label in zip(example.heads, known, strict=True)
                ]
                relations[row, :count] = known
            if example.events is not None:
                triggers[row, :count] = 0
                for event in example.events:
                    triggers[row, event.token] = self.triggers[event.kind]
                    statuses[row, event.token] = STATUSES.index(event.status)
                    roles[row, event.token, :count] = 0
                    roles[row, event.token, list(event.actors)] = 1
                    roles[row, event.token, list(event.targets)] = 2
            if example.allowed is not None:
                names[row, :count] = example.allowed
        arrays = {
            "ids": ids, "shapes": shapes, "mask": mask, "first": first, "last": last, "tags": tags,
            "heads": heads, "relations": relations, "names": names, "governors": governors,
            "triggers": triggers, "statuses": statuses, "roles": roles,
        }  # fmt: skip
        return {name: torch.from_numpy(array) for name, array in arrays.items()}

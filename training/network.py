"""One encoder, five readings of a sentence: tags, arcs, labels of arcs, names, events."""

from dataclasses import dataclass, fields

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.analyse.triggers import STATUSES
from training.minilm import WIDTH, Dropout, Encoder

ARC = 256
LABEL = 96
HIDDEN = 256
ROLE = 64
ROLES = 3  # none, actor, target


def _perceptron(inputs: int, outputs: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), Dropout(dropout))


@dataclass(frozen=True)
class Scores:
    """For batch b and words w: `tags` [b, w, tags], `arcs` [b, w, 1 + w] (0 is the root), both sides of labels and of
    roles, `names` [b, w, classes], `triggers` [b, w, events], `statuses` [b, w, 4]."""

    tags: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor
    names: Tensor
    triggers: Tensor
    statuses: Tensor
    role_triggers: Tensor
    role_words: Tensor

    def on_processor(self) -> "Scores":
        return Scores(*(getattr(self, each.name).cpu() for each in fields(self)))


class Network(nn.Module):
    def __init__(self, tags: int, relations: int, names: int, triggers: int, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.root = nn.Parameter(torch.zeros(2 * WIDTH))
        self.dropout = Dropout(dropout)
        self.tag_head = nn.Sequential(_perceptron(2 * WIDTH, HIDDEN, dropout), nn.Linear(HIDDEN, tags))
        self.name_head = nn.Sequential(_perceptron(2 * WIDTH, HIDDEN, dropout), nn.Linear(HIDDEN, names))
        self.arc_dependent = _perceptron(2 * WIDTH, ARC, dropout)
        self.arc_head = _perceptron(2 * WIDTH, ARC, dropout)
        self.arc_weight = nn.Linear(ARC, ARC)  # its bias scores heads whatever the dependent
        self.label_dependent = _perceptron(2 * WIDTH, LABEL, dropout)
        self.label_head = _perceptron(2 * WIDTH, LABEL, dropout)
        # With a constant 1 on both sides, so that each side also speaks alone.
        self.label_weight = nn.Parameter(torch.randn(LABEL + 1, relations, LABEL + 1) * 0.01)
        self.trigger_head = nn.Sequential(_perceptron(2 * WIDTH, HIDDEN, dropout), nn.Linear(HIDDEN, triggers))
        self.status_head = nn.Linear(HIDDEN, len(STATUSES))
        self.role_trigger = _perceptron(2 * WIDTH, ROLE, dropout)
        self.role_word = _perceptron(2 * WIDTH, ROLE, dropout)
        self.role_weight = nn.Parameter(torch.randn(ROLE + 1, ROLES, ROLE + 1) * 0.01)

    def heads(self) -> list[nn.Parameter]:
        """Every parameter outside the encoder, plus the word shapes, which start from nothing."""
        inside = {id(p) for p in self.encoder.parameters()} - {id(self.encoder.shapes.weight)}
        return [p for p in self.parameters() if id(p) not in inside]

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Word vectors [batch, words, 2 * WIDTH]: the first and the last sub-token."""
        states = self.encoder(ids, shapes, mask)
        wide = states.shape[-1]
        return torch.cat(
            [torch.gather(states, 1, edge[:, :, None].expand(-1, -1, wide)) for edge in (first, last)], dim=-1
        )

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Scores:
        vectors = self.dropout(self.words(ids, shapes, mask, first, last))
        root = self.root[None, None, :].expand(vectors.shape[0], -1, -1)
        governors = torch.cat([root, vectors], dim=1)
        arcs = self.arc_weight(self.arc_dependent(vectors)) @ self.arc_head(governors).transpose(1, 2)
        dependents, heads = self.label_dependent(vectors), self.label_head(governors)
        telling = self.trigger_head[0](vectors)
        return Scores(
            self.tag_head(vectors),
            arcs,
            dependents,
            heads,
            self.name_head(vectors),
            self.trigger_head[1](telling),
            self.status_head(telling),
            self.role_trigger(vectors),
            self.role_word(vectors),
        )


def biaffine(left: Tensor, right: Tensor, weight: Tensor) -> Tensor:
    """Scores [n, classes] of n pairs [n, size] under a weight [size + 1, classes, size + 1]."""
    one = torch.ones(left.shape[0], 1, device=left.device)
    left, right = torch.cat([left, one], 1), torch.cat([right, one], 1)
    mixed = torch.tensordot(left, weight, dims=1)  # [n, classes, size + 1]
    return (mixed * right[:, None, :]).sum(-1)


@dataclass(frozen=True)
class Weights:
    """What each layer counts in the sum of losses."""

    tags: float = 0.5
    arcs: float = 1.0
    labels: float = 0.5
    names: float = 1.0
    events: float = 0.4
    doubt: float = 0.0  # label smoothing of triggers, so that their probabilities are not all near 1


def loss(network: Network, batch: dict[str, Tensor], weights: Weights) -> Tensor:
    """Summed losses; a layer a corpus lacks is masked by -1, or by allowing every name class."""
    scores = network(batch["ids"], batch["shapes"], batch["mask"], batch["first"], batch["last"])
    arcs = scores.arcs.masked_fill(~batch["governors"][:, None, :], -1e4)
    total = arcs.new_zeros(())
    if (known := batch["tags"] >= 0).any():
        total = total + weights.tags * functional.cross_entropy(scores.tags[known], batch["tags"][known])
    if (known := batch["heads"] >= 0).any():
        total = total + weights.arcs * functional.cross_entropy(arcs[known], batch["heads"][known])
        rows = known.nonzero()[:, 0]
        labels = biaffine(scores.dependents[known], scores.heads[rows, batch["heads"][known]], network.label_weight)
        total = total + weights.labels * functional.cross_entropy(labels, batch["relations"][known])
    allowed = batch["names"]  # [b, w, classes]
    known = ~allowed.all(-1)
    if known.any():
        logs = torch.log_softmax(scores.names[known], dim=-1)
        gold = torch.logsumexp(logs.masked_fill(~allowed[known], -1e4), dim=-1)
        total = total - weights.names * gold.mean()
    if (batch["triggers"] >= 0).any():
        total = total + weights.events * _event_loss(network, scores, batch, weights.doubt)
    return total


def _event_loss(network: Network, scores: Scores, batch: dict[str, Tensor], doubt: float) -> Tensor:
    """Triggers over all words, statuses and roles over true triggers. Few words of a sentence are triggers: the sum
    is taken by sentence and not by word, so that they are not drowned."""
    known = batch["triggers"] >= 0
    sentences = known.any(1).sum()
    total = functional.cross_entropy(
        scores.triggers[known], batch["triggers"][known], reduction="sum", label_smoothing=doubt
    )
    told = batch["statuses"] >= 0
    if told.any():
        total = total + 0.3 * functional.cross_entropy(scores.statuses[told], batch["statuses"][told], reduction="sum")
        b, trigger, word = (batch["roles"] >= 0).nonzero(as_tuple=True)
        roles = biaffine(scores.role_triggers[b, trigger], scores.role_words[b, word], network.role_weight)
        gold = batch["roles"][b, trigger, word]
        total = total + functional.cross_entropy(roles, gold, reduction="sum")
    return total / sentences

"""One encoder, four readings of a sentence: tags, arcs, labels of arcs, names."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.minilm import WIDTH, Dropout, Encoder

ARC = 256
LABEL = 96
HIDDEN = 256


def _perceptron(inputs: int, outputs: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), Dropout(dropout))


class Network(nn.Module):
    def __init__(self, tags: int, relations: int, names: int, dropout: float = 0.25) -> None:
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

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Tag scores [b, w, tags], arc scores [b, w, 1 + w] (0 is the root), label sides, name scores."""
        vectors = self.dropout(self.words(ids, shapes, mask, first, last))
        root = self.root[None, None, :].expand(vectors.shape[0], -1, -1)
        governors = torch.cat([root, vectors], dim=1)
        arcs = self.arc_weight(self.arc_dependent(vectors)) @ self.arc_head(governors).transpose(1, 2)
        dependents, heads = self.label_dependent(vectors), self.label_head(governors)
        return self.tag_head(vectors), arcs, dependents, heads, self.name_head(vectors)

    def labels(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Label scores [n, relations] of n arcs from both their ends [n, LABEL]."""
        one = torch.ones(dependents.shape[0], 1)
        dependents, heads = torch.cat([dependents, one], 1), torch.cat([heads, one], 1)
        mixed = torch.tensordot(dependents, self.label_weight, dims=1)  # [n, relations, LABEL + 1]
        return (mixed * heads[:, None, :]).sum(-1)


def loss(network: Network, batch: dict[str, Tensor], weights: tuple[float, float, float, float]) -> Tensor:
    """Summed losses; a layer a corpus lacks is masked by -1, or by allowing every name class."""
    tags, arcs, dependents, heads, names = network(
        batch["ids"], batch["shapes"], batch["mask"], batch["first"], batch["last"]
    )
    arcs = arcs.masked_fill(~batch["governors"][:, None, :], -1e4)
    total = names.new_zeros(())
    if (known := batch["tags"] >= 0).any():
        total = total + weights[0] * functional.cross_entropy(tags[known], batch["tags"][known])
    if (known := batch["heads"] >= 0).any():
        total = total + weights[1] * functional.cross_entropy(arcs[known], batch["heads"][known])
        rows = known.nonzero()[:, 0]
        scores = network.labels(dependents[known], heads[rows, batch["heads"][known]])
        total = total + weights[2] * functional.cross_entropy(scores, batch["relations"][known])
    allowed = batch["names"]  # [b, w, classes]
    known = ~allowed.all(-1)
    if known.any():
        logs = torch.log_softmax(names[known], dim=-1)
        gold = torch.logsumexp(logs.masked_fill(~allowed[known], -1e4), dim=-1)
        total = total - weights[3] * gold.mean()
    return total

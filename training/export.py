"""Installs a trained network where Dragoman looks for it: graph, weights of labels, vocabulary, lemmas."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from tokenizers import Tokenizer

from training.event_corpus import trigger_classes
from training.examples import CLASSES
from training.graph import graph
from training.lemma_table import lemma_lines
from training.minilm import package_folder
from training.network import Network
from training.onnx_builder import Ranges

FILES = ("en.onnx", "en.labels.npy", "en.roles.npy", "en.tokenizer.json", "en.lemmas.tsv")


def export(
    network: Network,
    tags: Sequence[str],
    relations: Sequence[str],
    data: Path,
    folder: Path,
    ranges: Ranges,
    names: float = 1.0,
    triggers: float = 1.0,
) -> str:
    """Writes every file beside its place and then moves it there; returns the version, a digest of all of them.

    `ranges` are those of the products to be in eight bits; with none, the graph keeps full precision. Scores of names
    and of events' words are multiplied by `names` and `triggers` where the model is used.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    onnx.save(graph(weights, ranges), folder / "en.onnx.partial")
    with (folder / "en.labels.npy.partial").open("wb") as file:
        np.save(file, weights["label_weight"].astype(np.float16))
    with (folder / "en.roles.npy.partial").open("wb") as file:
        np.save(file, weights["role_weight"].astype(np.float16))
    tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "en.tokenizer.json.partial"), pretty=False)
    vocabulary = tokenizer.get_vocab()
    (folder / "en.lemmas.tsv.partial").write_text("\n".join(lemma_lines(data, vocabulary)) + "\n", encoding="utf-8")
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((folder / f"{name}.partial").read_bytes())
    version = digest.hexdigest()[:16]
    meta = {
        "version": version,
        "tags": list(tags),
        "relations": list(relations),
        "names": list(CLASSES),
        "triggers": list(trigger_classes()),
        "sharpness": {"names": names, "triggers": triggers},
        "scores": {},
    }
    (folder / "en.json.partial").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
    for name in (*FILES, "en.json"):
        (folder / f"{name}.partial").replace(folder / name)
    return version


def record_scores(folder: Path, scores: Mapping[str, Mapping[str, float]]) -> None:
    """Writes what was measured beside the model; the version stays."""
    meta = json.loads((folder / "en.json").read_text(encoding="utf-8"))
    meta["scores"] = {name: dict(row) for name, row in scores.items()}
    (folder / "en.json.partial").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
    (folder / "en.json.partial").replace(folder / "en.json")

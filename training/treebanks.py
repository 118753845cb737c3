"""Trees from CoNLL-U files, with the name layer of the same sentences where there is one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.examples import Example, exact, leave_open, spans

# The other genres of GUM may be used for non-commercial purposes only.
OPEN_GENRES = frozenset("academic bio conversation court interview news speech textbook vlog voyage".split())


@dataclass(frozen=True)
class Tree:
    """A sentence with its lemmas, which only the lemma table needs."""

    identity: str
    example: Example
    lemmas: tuple[str, ...]


def trees(path: Path) -> Iterator[Tree]:
    """Every sentence of a file; the open genres only, where the file is GUM."""
    identity, rows = "", []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id = "):
            identity = line[12:]
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():  # neither a multi-word token nor an empty node
                rows.append(cells)
        elif not line and rows:
            if not identity.startswith("GUM_") or identity.split("_")[1] in OPEN_GENRES:
                words, lemmas, tags = (tuple(row[cell] for row in rows) for cell in (1, 2, 3))
                heads = tuple(int(row[6]) - 1 for row in rows)
                yield Tree(identity, Example(words, tags, heads, tuple(row[7] for row in rows)), lemmas)
            rows = []


def universal_names(path: Path) -> dict[str, list[str]]:
    """Sentence id to BIO labels of the Universal NER layer."""
    layers: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            layers[line[12:]] = labels = []
        elif line and line[0] != "#":
            labels.append(line.split("\t")[2])
    return layers


def ewt(data: Path, split: str, demonyms: frozenset[str]) -> Iterator[Tree]:
    """English Web Treebank with the people, places and organisations of Universal NER."""
    layers = universal_names(data / "uner_english" / f"en_ewt-ud-{split}.iob2")
    for tree in trees(data / "ud_english_ewt" / f"en_ewt-ud-{split}.conllu"):
        labels = layers.get(tree.identity)
        if labels is None or len(labels) != len(tree.example.words):
            yield tree
            continue
        found = [name for name in spans(labels) if name[2] not in ("O", "OTH")]
        other = ("POST", "SERIES", "INSTRUMENT", "NORP")
        allowed = leave_open(tree.example.words, exact(len(labels), found), other, demonyms)
        yield replace(tree, example=replace(tree.example, allowed=allowed, names=tuple(found)))


def gum(data: Path, split: str) -> Iterator[Tree]:
    """The openly licensed genres of GUM."""
    return trees(data / "ud_english_gum" / f"en_gum-ud-{split}.conllu")

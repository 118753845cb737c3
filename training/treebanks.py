"""Trees from CoNLL-U files, with the name layer of the same sentences where there is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.examples import KINDS, OFFICES, OTHER, Example, exact, leave_open, spans

# The other genres of GUM may be used for non-commercial purposes only.
OPEN_GENRES = frozenset(
    ("academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
)

TITLES = OFFICES | {"mr", "mrs", "ms", "dr", "sir", "lady", "lord", "saint", "st", "professor", "prof", "father", "sgt"}


@dataclass(frozen=True)
class Tree:
    """A sentence with its lemmas, which only the lemma table needs."""

    identity: str
    example: Example
    lemmas: tuple[str, ...]
    notes: tuple[str, ...]  # the last column


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
                relations, notes = (tuple(row[cell] for row in rows) for cell in (7, 9))
                yield Tree(identity, Example(words, tags, heads, relations), lemmas, notes)
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
        allowed = leave_open(tree.example.words, exact(len(labels), found), OTHER, demonyms)
        yield replace(tree, example=replace(tree.example, allowed=allowed, names=tuple(found)))


def gum(data: Path, split: str, demonyms: frozenset[str]) -> Iterator[Tree]:
    """The openly licensed genres of GUM; names where an entity consists of proper nouns only."""
    for tree in trees(data / "ud_english_gum" / f"en_gum-ud-{split}.conllu"):
        example = tree.example
        names = _proper_entities(example, tree.notes)
        allowed = leave_open(example.words, exact(len(example.words), names), KINDS, demonyms)
        for index, tag in enumerate(example.tags or ()):
            if tag == "PROPN" and allowed[index, 0]:
                allowed[index] = True  # part of a larger entity: where its name ends is not said
        yield replace(tree, example=replace(example, allowed=allowed))


def _proper_entities(example: Example, notes: tuple[str, ...]) -> list[tuple[int, int, str]]:
    kinds = {"person": "PER", "place": "LOC", "organization": "ORG"}
    found: list[tuple[int, int, str]] = []
    opened: dict[str, tuple[int, str]] = {}
    for index, note in enumerate(notes):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", note)
        for part in re.findall(r"\(\d+-[a-z]+[^()]*\)?|\d+\)", entity.group(1) if entity else ""):
            number, _, rest = part.strip("()").partition("-")
            if part.startswith("("):
                opened[number] = (index, rest.partition("-")[0])
            if part.endswith(")") and number in opened:
                first, kind = opened.pop(number)
                if kind in kinds:
                    found.append((first, index + 1, kinds[kind]))
    tags = example.tags or ()
    names: list[tuple[int, int, str]] = []
    for first, last, kind in sorted(found, key=lambda name: name[0] - name[1]):
        if example.words[first].lower() == "the" and last - first > 1:
            first += 1
        words = range(first, last)
        inner = {"PROPN", "PUNCT", "NUM"} if kind == "PER" else {"PROPN", "PUNCT", "NUM", "ADP", "DET", "CCONJ"}
        edges = tags[first] == "PROPN" and tags[last - 1] == "PROPN" and "," not in example.words[first:last]
        titled = kind == "PER" and any(example.words[word].lower().rstrip(".") in TITLES for word in words)
        free = all(last <= other or first >= end for other, end, _ in names)
        if edges and free and not titled and all(tags[word] in inner for word in words):
            names.append((first, last, kind))
    return names

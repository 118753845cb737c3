"""Corpora of names without trees, mapped to one guideline; what a corpus does not label stays open."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.examples import OFFICES, OTHER, Example, classes_of, exact, leave_open, spans

_WORDS = re.compile(r"[^\W_]+(?:\.(?=[^\W_]\.))?|'s\b|’s\b|\S")


def _blocks(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    words, labels = [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) >= 2:
            # Universal Dependencies split hyphenated words; a name goes on over the hyphen.
            parts = [part for part in re.split(r"(?<=\w)(-)(?=\w)", cells[0]) if part]
            words.extend(parts)
            rest = cells[1] if cells[1] == "O" else f"I-{cells[1][2:]}"
            labels.extend([cells[1], *[rest] * (len(parts) - 1)])
        elif words:
            yield words, labels
            words, labels = [], []


def _mapped(
    words: list[str],
    labels: list[str],
    kinds: dict[str, tuple[str, ...]],
    missing: tuple[str, ...],
    demonyms: frozenset[str],
) -> Example:
    """`kinds` gives one kind where the guideline is ours, several where the corpus is coarser: any of them, or none."""
    found = spans(labels)
    settled = [(first, last, kinds[kind][0]) for first, last, kind in found if len(kinds[kind]) == 1]
    allowed = leave_open(words, exact(len(words), settled), missing, demonyms)
    for first, last, kind in found:
        if len(kinds[kind]) != 1:
            allowed[first:last, classes_of(kinds[kind])] = True
            allowed[first:last, 0] = True
            if last - first == 1 and words[first] in demonyms:
                allowed[first:last] = exact(1, [(0, 1, "NORP")])
    return Example(tuple(words), allowed=allowed, names=tuple(settled))


def crossner(data: Path, demonyms: frozenset[str]) -> Iterator[Example]:
    kinds = {
        "person": ("PER",),
        "politician": ("PER",),
        "country": ("LOC",),
        "location": ("LOC",),
        "organisation": ("ORG",),
        "politicalparty": ("ORG",),
        "election": ("SERIES", "LOC", "NORP"),
        "event": ("SERIES", "LOC", "NORP"),
        "misc": ("NORP", "INSTRUMENT", "SERIES", "POST", "LOC"),
    }
    for split in ("train", "dev", "test"):
        for words, labels in _blocks(data / "crossner" / "ner_data" / "politics" / f"{split}.txt"):
            yield _mapped(words, labels, kinds, ("POST", "NORP", "INSTRUMENT"), demonyms)


def wikigold(data: Path, demonyms: frozenset[str]) -> Iterator[Example]:
    kinds = {"PER": ("PER",), "LOC": ("LOC",), "ORG": ("ORG",), "MISC": ("NORP", "INSTRUMENT", "SERIES", "LOC", "ORG")}
    for words, labels in _blocks(data / "wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"):
        yield _mapped(words, labels, kinds, ("POST",), demonyms)


def re3d(data: Path, demonyms: frozenset[str]) -> Iterator[Example]:
    """Releases of ministries. Offices stand inside persons, common nouns are entities: those words stay open."""
    simple = {"Location": "LOC", "Organisation": "ORG", "Person": "PER", "DocumentReference": "INSTRUMENT"}
    for folder in sorted(path for path in (data / "re3d").iterdir() if path.is_dir()):
        entities: dict[str, list[tuple[int, int, str]]] = {}
        for line in (folder / "entities.json").read_text(encoding="utf-8").splitlines():
            entity = json.loads(line)
            entities.setdefault(entity["documentId"], []).append((entity["begin"], entity["end"], entity["type"]))
        for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            yield from _released(document["text"], entities.get(document["_id"], []), simple, demonyms)


def _released(
    text: str, entities: list[tuple[int, int, str]], simple: dict[str, str], demonyms: frozenset[str]
) -> Iterator[Example]:
    for sentence in re.finditer(r".+?(?:(?<=[a-z)”\"0-9][.?!])(?=\s+[A-Z“\"])|\n|$)", text):
        tokens = [match.span() for match in _WORDS.finditer(text, *sentence.span())]
        words = [text[start:end] for start, end in tokens]
        if len(words) < 3:
            continue
        names, unsure = [], np.zeros(len(words), bool)
        for begin, end, kind in entities:
            inside = [i for i, (start, stop) in enumerate(tokens) if start >= begin and stop <= end]
            while inside and words[inside[0]].lower() in ("the", "a", "an", "his", "its", "their"):
                inside = inside[1:]
            if not inside:
                continue
            first, last = inside[0], inside[-1] + 1
            proper = words[first][:1].isupper() and words[last - 1][:1].isupper()
            office = any(word.lower().rstrip("s") in OFFICES for word in words[first:last])
            free = not any(first < other_last and last > other_first for other_first, other_last, _ in names)
            if kind in simple and proper and free and not (kind == "Person" and office):
                names.append((first, last, simple[kind]))
            elif any(word[:1].isupper() for word in words[first:last]):
                unsure[first:last] = True
        allowed = leave_open(words, exact(len(words), names), ("POST", "SERIES", "INSTRUMENT", "NORP"), demonyms)
        unsure &= allowed[:, 0]
        allowed[unsure] = True
        yield Example(tuple(words), allowed=allowed, names=tuple(names))


def genre_file(path: Path) -> Iterator[Example]:
    """Our own sentences in the register of agencies and ministries (see training/genre/GUIDELINE.md)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        item = json.loads(line)
        words = tuple(item["tokens"])
        names = None if item.get("names") is None else tuple((first, last, kind) for first, last, kind in item["names"])
        allowed = None if names is None else exact(len(words), names)
        layers = [None if item.get(layer) is None else tuple(item[layer]) for layer in ("tags", "heads", "relations")]
        yield Example(words, *layers, allowed=allowed, names=names)


def universal(example: Example, demonyms: frozenset[str]) -> Example:
    """A sentence of ours marked as Universal NER marks names: the kinds that it does not know stay open."""
    allowed = exact(len(example.words), example.names or ())
    return replace(example, allowed=leave_open(example.words, allowed, OTHER, demonyms))

"""A name the model is sure of in one sentence of a text is the same name in its others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.analyse.known_names import CLEAR, DOUBTED
from dragoman.analyse.names import Found

OTHERWISE = 0.97  # how sure a name must be of its kind elsewhere to be of another kind than it seems here


def clear_names(sentences: Iterable[tuple[Sequence[Found], Sequence[str]]]) -> dict[str, tuple[str, float]]:
    """Each person, place and body that a text, given as names and words by sentence, has clearly: its kind, how sure.

    A person's last name is clear where the whole name is. What is clearly of two kinds is left out.
    """
    kinds: dict[str, dict[str, float]] = {}
    for names, words in sentences:
        for first, last, kind, sure in names:
            if sure >= CLEAR and kind in DOUBTED:
                whole = " ".join(words[first:last])
                for name in {whole, words[last - 1]} if kind == "PER" else {whole}:
                    found = kinds.setdefault(name, {})
                    found[kind] = max(sure, found.get(kind, 0.0))
    return {name: next(iter(found.items())) for name, found in kinds.items() if len(found) == 1}


def repeated(names: Iterable[Found], words: Sequence[str], clear: Mapping[str, tuple[str, float]]) -> Iterator[Found]:
    """The names of a sentence of `words`; the unsure ones among them as in `clear`, where they stand there."""
    for first, last, kind, sure in names:
        known = clear.get(" ".join(words[first:last])) if sure < CLEAR and kind in DOUBTED else None
        if known is None or (known[0] != kind and known[1] < OTHERWISE):
            yield first, last, kind, sure
        else:
            yield first, last, known[0], CLEAR

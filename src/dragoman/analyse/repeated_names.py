"""A name the model is sure of in one sentence of a text is the same name in its others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.analyse.known_names import CLEAR, DOUBTED
from dragoman.analyse.names import Found


def clear_names(sentences: Iterable[tuple[Sequence[Found], Sequence[str]]]) -> dict[str, str]:
    """The kind of each person, place and body that a text, given as names and words by sentence, has clearly.

    A person's last name is clear where the whole name is. What is clearly of two kinds is left out.
    """
    kinds: dict[str, set[str]] = {}
    for names, words in sentences:
        for first, last, kind, sure in names:
            if sure >= CLEAR and kind in DOUBTED:
                kinds.setdefault(" ".join(words[first:last]), set()).add(kind)
                if kind == "PER" and last - first > 1:
                    kinds.setdefault(words[last - 1], set()).add(kind)
    return {name: min(found) for name, found in kinds.items() if len(found) == 1}


def repeated(names: Iterable[Found], words: Sequence[str], clear: Mapping[str, str]) -> Iterator[Found]:
    """The names of a sentence of `words`; the unsure ones among them as in `clear`, where they stand there."""
    for first, last, kind, sure in names:
        known = clear.get(" ".join(words[first:last])) if sure < CLEAR and kind in DOUBTED else None
        yield (first, last, kind, sure) if known is None else (first, last, known, CLEAR)

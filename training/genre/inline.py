"""Hand-written sentences in inline markup, as training lines.

One sentence a line: `[Deputy Prime Minister|POST] [Ana Banda|PER] met ...`. Names layer only.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.genre.grammar import words_of
from training.markup import stripped


def read_line(line: str) -> dict[str, object]:
    """Tokens and names of one marked-up sentence.

    Raises ValueError for markup that makes no sense, and for a name that cuts a word.
    """
    text, marks, places = stripped(line)
    if marks:
        raise ValueError(f"marks of events among names alone: {line!r}")
    tokens, starts, at = words_of(text), [], 0
    for token in tokens:
        at = text.index(token, at)
        starts.append((at, at + len(token)))
        at += len(token)
    names = []
    for start, end, kind in places:
        inside = [index for index, (first, last) in enumerate(starts) if first >= start and last <= end]
        if not inside or starts[inside[0]][0] != start or starts[inside[-1]][1] != end:
            raise ValueError(f"a name cuts a word: {text[start:end]!r} in {line!r}")
        names.append([inside[0], inside[-1] + 1, kind])
    return {"tokens": tokens, "names": names, "tags": None, "heads": None, "relations": None}


def as_lines(files: Iterable[Path]) -> Iterator[str]:
    """The sentences of marked-up files as lines of JSON. Raises ValueError as `read_line` does."""
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and line[0] != "#":
                yield json.dumps(read_line(line.strip()), ensure_ascii=False)

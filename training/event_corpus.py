"""Sentences of our own with the events they tell, in `training/events/*.txt`, one a line, in inline markup:

    <A1 Ghana> <E1:ACCUSE/allege accused> <T1 Togo> of harbouring the men who <E2:ASSAULT/attack robbed> the bank.

`<E1:TYPE/mode[:status] words>` is a trigger (status `held` where none is given); its last word counts. `<A1 words>` and
`<T1 words>` are an actor and a target of event 1, `<A1,T2 words>` of two events; their last word counts. What is not
marked is no event: a line without marks teaches what to leave alone.

A file may tell the names of its sentences too, as `genre/inline.py` has them: `<A1 [Queen|POST] [Ann|PER]>`. In a file
with one such mark every name is marked; in the others names stay open.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dragoman.analyse.segment import segment
from dragoman.model.schema import event_types
from training.examples import EventMark, Example, exact
from training.markup import stripped


@cache
def trigger_classes() -> tuple[str, ...]:
    """ "O", then every type and mode as `TYPE/mode`, in the order of the vocabulary."""
    return ("O", *(f"{name}/{mode}" for name, kind in event_types().items() for mode in kind.modes))


def event_file(path: Path) -> Iterator[Example]:
    """The marked sentences of a file; a line whose markup does not make sense is told of and left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    named = any("|" in line for line in lines if not line.startswith("#"))
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield read_line(line.strip(), named)
            except ValueError as error:
                print(f"{path}:{number}: {error}", file=sys.stderr)


def read_line(line: str, named: bool = False) -> Example:
    """One sentence; with its names where they are `named`. Raises ValueError for markup that makes no sense."""
    text, marks, names = stripped(line)
    spans = [span for sentence in segment(text) for span in sentence.tokens]
    starts = {span.start: index for index, span in enumerate(spans)}
    ends = {span.end: index for index, span in enumerate(spans)}
    triggers: dict[str, tuple[int, str, str]] = {}
    roles: dict[str, list[tuple[str, int]]] = {}
    for mark, end in marks:
        token = ends.get(end)
        if token is None:
            raise ValueError(f"a mark cuts a word: {text[:end][-30:]!r}")
        if mark[0] == "E":
            number, kind, *status = mark[1:].split(":")
            if kind not in trigger_classes():
                raise ValueError(f"unknown event {kind}")
            triggers[number] = (token, kind, status[0] if status else "held")
        else:
            for part in mark.split(","):
                roles.setdefault(part[1:], []).append((part[0], token))
    unknown = set(roles) - set(triggers)
    if unknown:
        raise ValueError(f"participants of no event: {sorted(unknown)}")
    events = tuple(
        EventMark(
            token,
            kind,
            status,
            tuple(each for side, each in roles.get(number, ()) if side == "A"),
            tuple(each for side, each in roles.get(number, ()) if side == "T"),
        )
        for number, (token, kind, status) in triggers.items()
    )
    words = tuple(span.quote(text) for span in spans)
    if not named:
        return Example(words, events=events)
    cut = [text[start:end] for start, end, _ in names if start not in starts or end not in ends]
    if cut:
        raise ValueError(f"a name cuts a word: {cut[0]!r}")
    found = tuple((starts[start], ends[end] + 1, kind) for start, end, kind in names)
    return Example(words, events=events, names=found, allowed=exact(len(words), found))

"""Sentences of our own with the events they tell, in `training/events/*.txt`, one a line, in inline markup:

    <A1 Ghana> <E1:ACCUSE/allege accused> <T1 Togo> of harbouring the men who <E2:ASSAULT/attack robbed> the bank.

`<E1:TYPE/mode[:status] words>` is a trigger (status `held` where none is given); its last word counts. `<A1 words>` and
`<T1 words>` are an actor and a target of event 1, `<A1,T2 words>` of two events; their last word counts. What is not
marked is no event: a line without marks teaches what to leave alone.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dragoman.analyse.segment import segment
from dragoman.model.schema import event_types
from training.examples import EventMark, Example

_MARK = re.compile(r"<((?:[AT]\d+)(?:,[AT]\d+)*|E\d+:[A-Z]+/[a-z]+(?::[a-z]+)?) ([^<>]+)>")


@cache
def trigger_classes() -> tuple[str, ...]:
    """ "O", then every type and mode as `TYPE/mode`, in the order of the vocabulary."""
    return ("O", *(f"{name}/{mode}" for name, kind in event_types().items() for mode in kind.modes))


def event_file(path: Path) -> Iterator[Example]:
    """The marked sentences of a file; a line whose markup does not make sense is told of and left out."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield read_line(line.strip())
            except ValueError as error:
                print(f"{path}:{number}: {error}", file=sys.stderr)


def read_line(line: str) -> Example:
    text, places, position = "", [], 0
    for match in _MARK.finditer(line):
        text += line[position : match.start()]
        places.append((match[1], len(text) + len(match[2].rstrip())))
        text += match[2]
        position = match.end()
    text += line[position:]
    if "<" in text or ">" in text:
        raise ValueError(f"stray markup: {line}")
    spans = [span for sentence in segment(text) for span in sentence.tokens]
    ends = {span.end: index for index, span in enumerate(spans)}
    triggers: dict[str, tuple[int, str, str]] = {}
    roles: dict[str, list[tuple[str, int]]] = {}
    for mark, end in places:
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
    return Example(tuple(span.quote(text) for span in spans), events=events)

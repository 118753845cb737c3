"""The inline markup of our own sentences: `<E1:TYPE/mode words>`, `<A1 words>` and `[words|KIND]`."""

import re

from training.examples import KINDS

_MARKUP = re.compile(
    r"<(?P<mark>(?:[AT]\d+)(?:,[AT]\d+)*|E\d+:[A-Z]+/[a-z]+(?::[a-z]+)?) |(?P<end>>)|(?P<name>\[)|\|(?P<kind>[A-Z]+)\]"
)


def stripped(line: str) -> tuple[str, list[tuple[str, int]], list[tuple[int, int, str]]]:
    """The bare text, where each mark of an event ends in it, and where each name stands: `(start, end, kind)`.

    Marks and names may cross. Raises ValueError for markup that makes no sense.
    """
    text, position = "", 0
    open_marks: list[str] = []
    open_names: list[int] = []
    marks: list[tuple[str, int]] = []
    names: list[tuple[int, int, str]] = []
    for found in _MARKUP.finditer(line):
        text += line[position : found.start()]
        position = found.end()
        if found["mark"]:
            open_marks.append(found["mark"])
        elif found["name"]:
            open_names.append(len(text))
        elif not (open_marks if found["end"] else open_names):
            raise ValueError(f"stray markup: {line}")
        elif found["end"]:
            marks.append((open_marks.pop(), len(text.rstrip())))
        elif found["kind"] not in KINDS:
            raise ValueError(f"unknown kind of name: {found['kind']}")
        else:
            names.append((open_names.pop(), len(text), found["kind"]))
    text += line[position:]
    if open_marks or open_names or "<" in text or ">" in text or "|" in text:
        raise ValueError(f"stray markup: {line}")
    return text, marks, names

"""Cutting a JSON file into one snapshot a report, so that a damaged one costs only itself."""

import json
from collections.abc import Iterable, Iterator

from dragoman.acquire.kinds import JSON
from dragoman.errors import InputError
from dragoman.model.message import Message
from dragoman.model.report import Snapshot

_BLANK = b" \t\r\n\x0b\x0c"


def split_lines(name: str, lines: Iterable[bytes]) -> Iterator[Snapshot]:
    """One snapshot a line, named `FILE:LINE`; empty lines are passed over. Lines are not yet checked to be JSON."""
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        content = content.strip(_BLANK)
        if content:
            yield Snapshot(f"{name}:{number}", content, JSON)


def split_document(name: str, content: bytes) -> Iterator[Snapshot | InputError]:
    """The snapshots of a `.json` file: one object, a list of objects (`FILE[0]`, ...), or JSON Lines after all."""
    try:
        text = content.decode("utf-8-sig" if content[:2] not in (b"\xff\xfe", b"\xfe\xff") else "utf-16")
    except UnicodeDecodeError:
        # Left whole: the reading stage repairs broken text and says so.
        yield Snapshot(name, content, JSON)
        return
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] == "[":
        yield from _elements(name, text, start + 1)
        return
    try:
        json.loads(text)
    except ValueError as problem:
        if "Extra data" in str(problem):
            yield from split_lines(name, text.encode().splitlines())
            return
    except RecursionError:
        pass
    yield Snapshot(name, text.encode("utf-8", "surrogatepass"), JSON)


def _elements(name: str, text: str, position: int) -> Iterator[Snapshot | InputError]:
    decoder = json.JSONDecoder()
    number = 0
    while True:
        while position < len(text) and text[position] in " \t\r\n,":
            position += 1
        if text[position : position + 1] == "]":
            break
        try:
            _, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as problem:
            line = text.count("\n", 0, position) + 1
            yield InputError(
                f"{name}[{number}] (line {line})",
                Message(
                    "this element of the list is not valid JSON ({problem}), so the list cannot be followed further.",
                    problem=problem,
                ),
                Message("The {number} before it were read.", number=number),
                "Mend the file, or write one report a line (JSON Lines), where a damaged line costs only itself.",
                code="damaged-json",
            )
            return
        yield Snapshot(f"{name}[{number}]", text[position:end].encode("utf-8", "surrogatepass"), JSON)
        position, number = end, number + 1
    if number == 0:
        yield InputError(
            name, "the list in this file is empty.", remedy="Give a file with at least one report.", code="empty"
        )

"""Where the values of a JSON object stand in its source."""

import json
import re
from typing import Any

from dragoman.model.evidence import OffsetMap, Span

_BLANK = " \t\r\n"
_ESCAPES = {"u": 6}
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def members(source: str, position: int) -> dict[str, tuple[Any, Span]]:
    """The members of the JSON object at `position`: each value with its span. Raises ValueError or RecursionError."""
    decoder = json.JSONDecoder()
    found: dict[str, tuple[Any, Span]] = {}
    position = _skip(source, position)
    if source[position : position + 1] != "{":
        raise ValueError("not a JSON object")
    position = _skip(source, position + 1)
    while source[position : position + 1] != "}":
        if source[position : position + 1] != '"':
            raise ValueError(f"a member's name was expected at character {position + 1}")
        key, position = decoder.raw_decode(source, position)
        position = _skip(source, position)
        if source[position : position + 1] != ":":
            raise ValueError(f"a colon was expected at character {position + 1}")
        start = _skip(source, position + 1)
        value, position = decoder.raw_decode(source, start)
        found[key] = (value, Span(start, position))
        position = _skip(source, position)
        if source[position : position + 1] == ",":
            position = _skip(source, position + 1)
        elif source[position : position + 1] != "}":
            raise ValueError(f"a comma or the end of the object was expected at character {position + 1}")
    return found


def string_offsets(source: str, literal: Span) -> OffsetMap:
    """The way from the characters of a JSON string to those of its literal, escapes and all."""
    runs: list[tuple[int, int, int]] = []
    length, position, end = 0, literal.start + 1, literal.end - 1
    while position < end:
        escape = source.find("\\", position, end)
        plain = (end if escape < 0 else escape) - position
        if plain:
            runs.append((length, position, plain))
            length, position = length + plain, position + plain
        if escape >= 0:
            size = _escape_length(source, escape)
            runs.append((length, escape, 1))
            length, position = length + 1, escape + size
    return OffsetMap(tuple(runs))


def keepable(value: Any) -> Any:
    """The same value with U+FFFD in place of what no database keeps and JSON can escape: NUL, and halves of characters
    that stand alone."""
    match value:
        case str():
            return _UNKEEPABLE.sub("\ufffd", value)
        case list():
            return [keepable(each) for each in value]
        case dict():
            return {keepable(name): keepable(each) for name, each in value.items()}
        case _:
            return value


def _escape_length(source: str, position: int) -> int:
    size = _ESCAPES.get(source[position + 1], 2)
    if size == 6 and source[position + 2 : position + 4].lower() in ("d8", "d9", "da", "db"):
        # A surrogate pair: two escapes make one character, unless the second half is missing.
        second = source[position + 6 : position + 10].lower()
        return 12 if second in ("\\udc", "\\udd", "\\ude", "\\udf") else 6
    return size


def _skip(source: str, position: int) -> int:
    while position < len(source) and source[position] in _BLANK:
        position += 1
    return position

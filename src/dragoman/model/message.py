"""What the machine says, as data: a key and its arguments beside the English words, for an edge to word otherwise.

The core writes `Message("The parts make {total}.", total=...)`, and whoever reads English may use it as the text it is.
Its key is the English sentence with its gaps; catalogues of other languages have theirs under the same key.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Self

_MARK = '{"key": '  # how a kept message begins; no sentence does


class Term(str):
    """An argument that languages write differently: its English words, what `sort` of thing it is, and the `data`.

    Sorts: "date" (an ISO date or interval), "state" (a code), "amount" ([value, unit]), "number", "percent" (a signed
    share of 1), "count" ([how many, the noun in the singular]), "language" (a code).
    """

    __slots__ = ("data", "sort")
    sort: str
    data: Any

    def __new__(cls, text: str, sort: str, data: Any) -> Self:
        made = super().__new__(cls, text)
        made.sort, made.data = sort, data
        return made

    def __getnewargs__(self) -> tuple[str, str, Any]:  # type: ignore[override]
        return str(self), self.sort, self.data


class Message(str):
    """A text in English that remembers its `key`, the sentence with {gaps}, and the `values` that fill them.

    A value is a name or quoted words (`str`), a `Term`, or a message again; `Message("held")` without values is a
    word or sentence to be translated as it stands.
    """

    __slots__ = ("key", "values")
    key: str
    values: Mapping[str, str]

    def __new__(cls, key: str, /, **values: object) -> Self:
        kept = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
        made = super().__new__(cls, key.format(**kept) if kept else key)
        made.key, made.values = key, kept
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self.key, dict(self.values))


def _made(cls: type[Message], key: str, values: Mapping[str, str]) -> Message:
    return cls(key, **values)


def joined(parts: Iterable[str], between: str = ", ") -> Message:
    """Texts one after the other; each is worded by itself."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Message(between.join(f"{{{name}}}" for name in values), **values)


def listed(parts: Iterable[str]) -> Message:
    """ "a, b and c"."""
    *first, last = parts
    return Message("{first} and {last}", first=joined(first), last=last) if first else joined([last])


def day(when: date | str) -> Term:
    """A day, a less exact date or an interval (ISO), as an argument."""
    iso = when if isinstance(when, str) else when.isoformat()
    return Term(iso, "date", iso)


def percent(share: float) -> Term:
    """A signed change, 0.125 as "+12.5%"."""
    return Term(f"{share:+.1%}", "percent", share)


def number(value: float) -> Term:
    """A number: "1,204.5"."""
    return Term(f"{value:,.10g}", "number", value)


def counted(count: int, noun: str) -> Term:
    """So many of something, "1 report", "1,204 reports"."""
    return Term(f"{count:,} {noun}{'' if count == 1 else 's'}", "count", [count, noun])


def packed(text: str) -> str:
    """A text to be kept: with its key and arguments if it is a message that has any."""
    if not isinstance(text, Message) or not text.values:
        # Somebody's own words may begin like a kept message, and are no less words.
        return json.dumps({"key": text, "values": {}}, ensure_ascii=False) if text.startswith(_MARK) else str(text)
    return json.dumps(_as_object(text), ensure_ascii=False)


def unpacked(text: str) -> str:
    """A kept text as it was; one that was kept as plain words is the message that says just that."""
    if not text.startswith(_MARK):
        return Message(text)
    found: str = _from_object(json.loads(text))
    return found


def _as_object(value: str) -> Any:
    match value:
        case Message():
            return {"key": value.key, "values": {name: _as_object(each) for name, each in value.values.items()}}
        case Term():
            return {"text": str(value), "sort": value.sort, "data": value.data}
        case _:
            return value


def _from_object(kept: Any) -> str:
    match kept:
        case {"key": key, "values": values}:
            return Message(key, **{name: _from_object(value) for name, value in values.items()})
        case {"text": text, "sort": sort, "data": data}:
            return Term(text, sort, data)
        case _:
            return str(kept)

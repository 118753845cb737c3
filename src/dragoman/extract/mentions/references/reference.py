"""Tokens that refer to somebody without naming him."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `[first, last)` that refer without naming; `form` as in Mention, `kind` a party kind or "group"."""

    first: int
    last: int
    head: int
    kind: str
    form: str
    name: str
    state: str | None = None
    gender: str | None = None

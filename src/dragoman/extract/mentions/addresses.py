"""Outlets called by their address on the web: "Tengri.kz", "News.Az"."""

import re
from functools import cache

from dragoman.extract.mentions.view import View
from dragoman.knowledge.web_addresses import endings


@cache
def _address() -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z][\w-]+(?:\.[\w-]+)?\.(?:{endings()})", re.IGNORECASE)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(endings(), re.IGNORECASE)


def address_end(view: View, start: int) -> int | None:
    """The end of the address that begins at token `start`, in one word or in three; None where none does."""
    if not view.capital(start):
        return None
    if _address().fullmatch(view.texts[start]):
        return start + 1
    parts = view.texts[start : start + 3]
    joined = len(parts) == 3 and parts[1] == "." and view.glued(start + 1) and view.glued(start + 2)
    return start + 3 if joined and parts[0].isalpha() and _ending().fullmatch(parts[2]) else None

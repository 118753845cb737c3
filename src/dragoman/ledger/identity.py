"""Ids that people see and that survive: of reports, records and parties."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from dragoman.model.evidence import Span
from dragoman.model.report import Report

# Crockford's alphabet: no i, l, o, u to be misread or to spell words.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_SHORTEST = 8

PREFIXES = {"report": "r", "post": "o", "event": "e", "instrument": "i", "figure": "f", "commitment": "c"}


@dataclass(frozen=True, slots=True)
class Told:
    """What tells one record of a report from the others: its kind, its sort, and the words it rests on."""

    kind: str
    sort: str
    evidence: tuple[Span, ...]


def report_identity(report: Report) -> str:
    """SHA-256 of what makes a published item that item: where it stood and what it said, not how often it was seen.

    Views, image credits and the file it came in are left out, so that a page saved again later brings nothing new.
    """
    parts = (report.text, report.title, report.published, report.outlet, report.url)
    return _digest(*(part or "" for part in parts))


def text_digest(report: Report) -> str:
    """A digest of a report's text alone: the same words on another page have the same."""
    return _digest(report.text)


def keys(kind: str, *seed: str) -> tuple[str, ...]:
    """Ids for a thing, shortest first: the first one that nothing else has is its own."""
    number = int(_digest(kind, *seed), 16)
    letters = ""
    while len(letters) < 2 * _SHORTEST:
        number, rest = divmod(number, 32)
        letters += _ALPHABET[rest]
    return tuple(PREFIXES[kind] + letters[:length] for length in range(_SHORTEST, len(letters) + 1))


def inherit(new: Sequence[Told], old: Sequence[tuple[str, Told]]) -> list[str | None]:
    """For each new record the id of the old one it continues: same kind and sort, evidence that overlaps most."""
    free = list(old)
    inherited: list[str | None] = []
    for told in new:
        best = max(free, key=lambda pair: _common(told, pair[1]), default=None)
        if best is None or _common(told, best[1]) == 0:
            inherited.append(None)
            continue
        free.remove(best)
        inherited.append(best[0])
    return inherited


def _common(one: Told, other: Told) -> int:
    """Characters of evidence the two share; none when they are of different sorts."""
    if (one.kind, one.sort) != (other.kind, other.sort):
        return 0
    return sum(
        max(0, min(first.end, second.end) - max(first.start, second.start))
        for first in one.evidence
        for second in other.evidence
    )


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

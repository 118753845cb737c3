"""Bars by month."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of a histogram: its key (`2024-06`), number, and where it stands."""

    key: str
    number: int
    x: float
    y: float
    width: float
    height: float


def histogram(months: Sequence[tuple[str, int]], width: int = 720, height: int = 64) -> list[Bar]:
    """Bars in order of time, a month each; empty months keep their place where there are not too many."""
    if not months:
        return []
    by_month = dict(months)
    first, last = _month_number(months[0][0]), _month_number(months[-1][0])
    keys = [_month_key(number) for number in range(first, last + 1)] if last - first < 120 else list(by_month)
    step = min(width / len(keys), 28)
    highest = max(by_month.values())
    return [
        Bar(key, number, round(place * step, 1), round(height - tall, 1), round(max(step - 2, 1), 1), round(tall, 1))
        for place, key in enumerate(keys)
        for number in [by_month.get(key, 0)]
        for tall in [number / highest * (height - 4)]
    ]


def _month_number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1


def _month_key(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"

"""Periods of time as ISO 8601 writes them."""

import re

from dragoman.analyse.time_grammar.reading import Setting


def period_value(count: float | None, code: str) -> str:
    """The ISO 8601 period: `P3D`, `PT1.5H`, `PXY` for "several years", `P2DE` for two decades,
    `P1Q` for a quarter; a fortnight is two weeks."""
    if code == "WE" and count is not None:
        return f"P{count:g}WE"
    if code == "ME":
        code, count = "CE", None if count is None else count * 10
    if code == "F":
        code, count = "W", None if count is None else count * 2
    amount = "X" if count is None else (f"{count:.10g}" if count < 1e10 else f"{count:.0f}")
    return f"PT{amount}{code[1]}" if code.startswith("T") else f"P{amount}{code}"


def iso_value(count: float | None, code: str) -> str:
    """As `period_value`, but half a day, year, hour in the next smaller unit where that is whole."""
    if count is not None and count != int(count):
        smaller = {"Y": ("M", 12.0), "D": ("TH", 24.0), "TH": ("TM", 60.0), "DE": ("Y", 10.0), "CE": ("Y", 100.0)}.get(
            code
        )
        if smaller and count < 1 and count * smaller[1] == int(count * smaller[1]):
            return period_value(count * smaller[1], smaller[0])
    return period_value(count, code)


def hyphenated(match: re.Match[str], setting: Setting) -> bool:
    """Whether a number and its unit are one word: "a five-year plan"."""
    return setting.text[match.end("count") : match.start("unit")].strip() == "-"

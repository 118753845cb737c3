"""When the fiscal years of states begin and end that are no calendar years."""

from functools import cache

from dragoman.knowledge.loading import load


@cache
def _told() -> tuple[dict[str, tuple[int, int]], frozenset[str]]:
    data = load("fiscal_years")
    return {code: (months[0], months[1]) for code, months in data["begin and end"].items()}, frozenset(
        data["by the end"]
    )


def months_of_fiscal_year(code: str, first: int, last: int) -> str | None:
    """What the fiscal year 2024/2025 of a state covers, as `2024-04/2025-03`; None where it is not known to differ.

    With `first` equal to `last` the year is called by one number, which is that of its end with some states.
    """
    months, by_end = _told()
    if code not in months or last - first > 1:
        return None
    if first == last:
        if code not in by_end:
            return None
        first -= 1
    begin, end = months[code]
    return f"{first:04d}-{begin:02d}/{first + 1:04d}-{end:02d}"

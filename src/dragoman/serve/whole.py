"""Numbers as programs are given them."""

from typing import overload


@overload
def whole(value: float) -> int | float: ...
@overload
def whole(value: float | None) -> int | float | None: ...
def whole(value: float | None) -> int | float | None:
    """Whole numbers without a decimal point.

    >>> whole(40_000_000.0), whole(4.3), whole(None)
    (40000000, 4.3, None)
    """
    return int(value) if value is not None and value == int(value) else value

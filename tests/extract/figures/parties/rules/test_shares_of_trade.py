"""Shares of trade with somebody."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

SHARES = [
    ("Moldova's exports amounted to 912 million dollars in May. Sales to Chad accounted for 66 per cent of the total.",
     66, "MD", "TD"),
    (("Moldova's exports amounted to 912 million dollars in May. Sales to Chad accounted for 66 per cent of the total, "
     "and those to Peru for 23 per cent."), 23, "MD", "PE"),
    ("Moldova and Chad met. Trade with Chad has fallen to less than one per cent of the total.", 1, "MD", "TD"),
    ("Moldova is far away. Its exports to Chad reached 2 billion dollars in May, 63 percent of the total.", 63, "MD",
     "TD"),
    ("Chad bought 28 percent of Moldova's fish exports last year.", 28, "MD", "TD"),
    ("Moldova is a large producer of copper, and Chad takes 70% of what it ships.", 70, "MD", "TD"),
    ("Moldova gets a fifth of its fuel from Chad.", 20, "MD", "TD"),
    ("Moldova's imports came to $2 billion; half of it came from Chad, a quarter from Peru.", 50, "MD", "TD"),
    ("Moldova's imports came to $2 billion; half of it came from Chad, a quarter from Peru.", 25, "MD", "PE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), SHARES)
def test_a_share_of_trade_is_of_trader_and_partner(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str
) -> None:
    reading = read_text(text)
    names = {party.id: party.state or party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert (names[told.subject or ""], names[told.counterpart or ""]) == (subject, counterpart)

"""People whom another state hires are of their own state."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland hired 2,300 Moldovans last year.", [(2300, "Moldova", "Poland")]),
        (
            "Oman employs 700 Kenyan nurses and 90 Thai cooks.",
            [(700, "Kenya", "Oman"), (90, "Thailand", "Oman")],
        ),
        ("Uganda hosts 4,000 Burundian refugees.", [(4000, "Uganda", "Burundi")]),  # the host's, who hires nobody
    ],
)
def test_whose_they_are(
    read_text: Callable[[str], Reading], text: str, expected: list[tuple[float, str | None, str | None]]
) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    told = [(each.value, names.get(each.subject or ""), names.get(each.counterpart or "")) for each in reading.figures]
    assert told == expected

"""Who gives and who is helped in reports of pledges, read with the model that is shipped."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

_MET = "Donors met in Kuwait to raise aid for victims of the war in Mali. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            (
                "The crisis in Mali is deep. Pledges at the donor conference included $150 million "
                "from Chad, $100 million from Kuwait and "
                "€50 million from Peru."
            ),
            [("Chad", "Mali"), ("Kuwait", "Mali"), ("Peru", "Mali")],
        ),
        (
            _MET + "Norway pledged 75 million dollars. Peru announced an aid package of 4 million dollars.",
            [("Norway", "Mali"), ("Peru", "Mali")],
        ),
        (_MET + "International donors pledged 1.3 billion dollars.", [(None, "Mali")]),
        (
            (
                "Norway pledged 40 million dollars to help those who suffer from Chad's war in Mali. Peru has pledged "
                "3 million dollars of aid since the war began."
            ),
            [("Norway", "Mali"), ("Peru", "Mali")],
        ),
        (_MET + "The conflict has claimed 5,000 lives.", [("Mali", None)]),
        (
            "Norway donated 75 million dollars to Chad, and Peru pledged 5 million.",
            [("Norway", "Chad"), ("Peru", "Chad")],
        ),
    ],
)
def test_givers_and_the_helped(
    read_text: Callable[[str], Reading], text: str, parties: list[tuple[str | None, str | None]]
) -> None:
    reading = read_text(text)
    names = {party.id: party.name for party in reading.parties}
    found = [(names.get(each.subject or ""), names.get(each.counterpart or "")) for each in reading.figures]
    assert found == parties

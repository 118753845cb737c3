"""Those counted in one state after another are of the people told before."""

from collections.abc import Callable

from dragoman.model.reading import Reading


def told(reading: Reading) -> list[tuple[float, str | None, str | None]]:
    names = {party.id: party.name for party in reading.parties}
    return [(f.value, names.get(f.subject or ""), names.get(f.counterpart or "")) for f in reading.figures]


def test_where_they_are(read_text: Callable[[str], Reading]) -> None:
    text = (
        "The number of Burundian refugees reached 210,000. Around half of those people are in Rwanda, with another"
        " 60,000 people in Uganda, around 50,000 in Tanzania and 20,000 in Zambia."
    )
    assert told(read_text(text)) == [
        (210_000, "Burundi", None),
        (50, "Burundi", "Rwanda"),
        (60_000, "Burundi", "Uganda"),
        (50_000, "Burundi", "Tanzania"),
        (20_000, "Burundi", "Zambia"),
    ]


def test_those_of_nobody_told_are_of_where_they_are(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("The storm killed 60 people in Uganda and 50 in Tanzania.")
    assert [(value, subject) for value, subject, _ in told(reading)] == [(60, "Uganda"), (50, "Tanzania")]

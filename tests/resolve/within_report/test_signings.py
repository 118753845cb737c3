"""A text is signed once, whoever is told to have put his name to it."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model


def signings(text: str) -> list[tuple[str, ...]]:
    records = read_report(Report("r", text, published="2025-03-06"), model()).records
    names = {party.id: party.name for party in records.parties}
    told = [each for each in records.events if (each.type, each.mode) == ("AGREE", "sign")]
    return [tuple(names[actor.party] for actor in each.actors) for each in told]


STATES = "Peru and Ecuador signed an agreement on fisheries on Wednesday."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{STATES} Foreign Minister Ana Mora of Peru signed it with Ecuador's Foreign Minister Luis Sol.", 1),
        (f"{STATES} On behalf of Peru the document was signed by Foreign Minister Ana Mora.", 1),
        (f"{STATES} Peru's Foreign Minister Ana Mora signed for her country.", 1),
        (
            f"{STATES} Ana Mora of Peru and Luis Sol of Ecuador signed the Fisheries Agreement on behalf of both.",
            1,
        ),
        (f"{STATES} The ministers attended the signing ceremony of the agreement between Peru and Ecuador.", 1),
        (f"{STATES} Chile's Foreign Minister Juan Pena signed it in Lima on 2 March.", 2),
        (f"{STATES} Foreign Minister Ana Mora of Peru also signed a contract on buses with Norway.", 2),
    ],
)
def test_a_signing_is_told_once(text: str, number: int) -> None:
    assert len(signings(text)) == number

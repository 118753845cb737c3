"""Who "we" is in a quotation: whoever the verb of saying has for its subject, by a name, an office or a pronoun."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model
from resolved import sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            'Peru criticised the raid. "We reject the claims of Chile," Peru\'s foreign ministry said in a statement.',
            "REJECT/refuse",
            [(("PE",), ("CL",))],
        ),
        (
            'Peru\'s ministry denounced the raid. "We demand that Chile free the sailors," it said on Monday.',
            "REQUEST/demand",
            [(("PE",), ("CL",))],
        ),
        (
            'Foreign Minister Ana Mora met reporters in Lima. "We call on Chile to free the sailors," she said.',
            "REQUEST/demand",
            [(("Ana Mora",), ("CL",))],
        ),
        (
            'The African Union suspended Mali. "We urge Mali to hold elections," it said.',
            "REQUEST/demand",
            [(("African Union",), ("ML",))],
        ),
        (
            'The Norwegian embassy hailed the ruling. "We thank Ghana for its help," it said.',
            "SUPPORT/thank",
            [(("Norwegian embassy",), ("GH",))],
        ),
    ],
)
def test_who_we_are(text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, kind) == expected


def test_we_is_the_ministry_whose_spokesperson_opens_a_briefing() -> None:
    text = (
        "Opening remarks by the official spokesperson at the weekly briefing.\n\n"
        "We strongly condemn the vandalism of a temple in Bangladesh."
    )
    report = Report(id="r", text=text, published="2025-03-14", outlet="Ministry of External Affairs of India")
    records = read_report(report, model()).records
    names = {each.id: each.name for each in records.parties}
    assert [names[each.party] for event in records.events for each in event.actors] == ["India"]

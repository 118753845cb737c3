"""One deed told in further words is one event."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model


def found(text: str, kind: str) -> list[tuple[str, str | None]]:
    """Status and day of each event of a kind, as of a report of 14 March 2025."""
    reading = read_report(Report(id="r", text=text, published="2025-03-14"), model())
    return [
        (each.status, each.date.iso if each.date else None)
        for each in reading.events
        if f"{each.type}/{each.mode}" == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            (
                "Prime Minister Ana Mora of Peru arrived in Suva today for an official visit. This will be "
                "Mora's first official visit to Fiji."
            ),
            "CONSULT/visit",
            [("held", "2025-03-14")],
        ),
        (
            (
                "Peru will ask the World Trade Organization next month for a ruling. On 21 April 2025, Peru will "
                "ask the organization to approve its tariffs."
            ),
            "REQUEST/demand",
            [("planned", "2025-04-21")],
        ),
        (
            (
                "Three Peruvian soldiers have been killed by Chilean forces near the border. The Peruvian soldiers "
                "were shot dead on Monday by Chilean forces who had crossed the river."
            ),
            "ASSAULT/kill",
            [("held", "2025-03-10")],
        ),
        (
            (
                "Peru's Foreign Ministry on Friday demanded that Chile limit the number of its diplomats. Juan Sol "
                "said that the demands of the Peruvian Foreign Ministry were unjust."
            ),
            "REQUEST/demand",
            [("held", "2025-03-14")],
        ),
        (
            "The European Union on Friday decided to bring in sanctions against Peru, imposing limits on 20 judges.",
            "AGREE/accord",
            [],
        ),
        (
            "Qatar and Egypt mediated talks between Israel and Hamas in Doha on Monday.",
            "CONSULT/meeting",
            [("held", "2025-03-10")],
        ),
        (
            "Mali on 3 March 2025 expelled the European Union envoy Juan Sol, declaring him persona non grata.",
            "SANCTION/expel",
            [("held", "2025-03-03")],
        ),
        (
            (
                "Peru has cut its ties with Chile, President Ana Mora announced on Friday. “I have decided to cut "
                "all ties with Chile,” Mora said."
            ),
            "SANCTION/relations",
            [("held", "2025-03-14")],
        ),
        (
            "A meeting of ministers from Peru and Chile will be convened in May.",
            "CONSULT/gathering",
            [],
        ),
    ],
)
def test_told_once(text: str, kind: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        (
            "Prime Minister Ana Mora of Peru arrived in Suva today. She will visit Fiji again.",
            "CONSULT/visit",
            2,
        ),
        (
            "LIMA, March 14 - Peru seized a boat of Chile. On 10 March, Peru seized another boat of Chile.",
            "COERCE/seize",
            2,
        ),
        (
            "Fiji released two sailors of Tonga on Monday. The rest of the prisoners will be released later.",
            "RETREAT/release",
            2,
        ),
        ("Peru condemned the raid. Chile condemned the raid as well.", "ACCUSE/disapprove", 2),
    ],
)
def test_told_of_two(text: str, kind: str, count: int) -> None:
    assert len(found(text, kind)) == count

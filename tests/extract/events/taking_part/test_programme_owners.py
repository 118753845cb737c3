"""In a programme it is its owner who meets, visits and receives, though its lines leave that out."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

NAMED = """Minister for Foreign Affairs Ana Mora

Monday 10 March

9.30 Meeting with the Ambassador of Japan

Working visit to Lima. Talks with Foreign Minister of Peru Luis Sol.

Tuesday 11 March

15.00 Speech at the Oslo Peace Forum

The Minister will receive Foreign Minister of Kenya Sena Ayo.

Wednesday 12 March

Meeting between State Secretary Olaf Dahl and the Ambassador of Chile

The visit to Madrid planned for Wednesday has been cancelled.

Minister for Trade Per Holm

11-12 March Trip to Ghana

Meets the Ambassador of Togo
"""
UNNAMED = """Monday 10 March

Telephone call with Foreign Minister of Peru Luis Sol

Tuesday 11 March

The Minister will receive Foreign Minister of Kenya Sena Ayo.
"""


def told(text: str, title: str, outlet: str) -> list[tuple[str, str, set[str], str | None]]:
    report = Report("r", text, title=title, outlet=outlet, published="2025-03-07")
    reading = read_report(report, shared_model())
    names = {party.id: party.name for party in reading.records.parties}
    return [
        (event.mode, event.status, {names[each.party] for each in event.actors}, event.date.iso if event.date else None)
        for event in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            NAMED,
            "Minister's Programme, 10-12 March",
            [
                ("meeting", "planned", {"Ana Mora", "Japan"}, "2025-03-10"),
                ("visit", "planned", {"Ana Mora"}, "2025-03-10"),
                ("meeting", "planned", {"Ana Mora", "Luis Sol"}, "2025-03-10"),
                ("gathering", "planned", {"Ana Mora"}, "2025-03-11"),
                ("meeting", "planned", {"Ana Mora", "Sena Ayo"}, "2025-03-11"),
                ("meeting", "planned", {"Olaf Dahl", "Chile"}, "2025-03-12"),
                ("visit", "cancelled", {"Ana Mora"}, "2025-03-12"),
                ("visit", "planned", {"Per Holm"}, "2025-03-11/2025-03-12"),
                ("meeting", "planned", {"Per Holm", "Togo"}, "2025-03-11/2025-03-12"),
            ],
        ),
        (
            UNNAMED,
            "Foreign Minister's diary for the week",
            [
                ("call", "planned", {"Norway", "Luis Sol"}, "2025-03-10"),
                ("meeting", "planned", {"Norway", "Sena Ayo"}, "2025-03-11"),
            ],
        ),
        (
            UNNAMED,
            "Peru and Kenya seek friends",
            [("meeting", "planned", {"Luis Sol", "Sena Ayo"}, "2025-03-11")],
        ),
    ],
)
def test_who_takes_part(text: str, title: str, expected: list[tuple[str, str, set[str], str | None]]) -> None:
    assert told(text, title, "Ministry of Foreign Affairs of Norway") == expected

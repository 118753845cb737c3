"""Chronicles and diaries: each entry's events are of the time it opens with."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

CHRONICLE = """Here is how it came.

August 2014: Norway takes Peru to the International Court of Justice.

February 2019: Norway recalls its ambassador from Lima. Peru rejects the charges.

2021 – Peru and Norway restore relations.
"""
WEEK = """Monday: European Union foreign ministers meet in Brussels. Foreign Minister Ana Mora of Norway visits Lima.

Wednesday: Norway and Peru hold consultations in Oslo. A visit by the Danish king to Lima is planned.

Thursday: Fish talks between Norway and Peru scheduled in Geneva.
"""
DIARY = """MONDAY 10 MARCH

Foreign Minister Ana Mora receives the ambassador of Japan, Kenji Ono.

TUESDAY 11 MARCH

Foreign Minister Ana Mora attends the Arctic Forum in Oslo. She meets the Irish minister, Sean Doyle.
"""
AGENDA = """Tuesday 11 March. Foreign Minister Ana Mora receives the ambassador of Japan, Kenji Ono.
Wednesday 12 March – Thursday 13 March. Foreign Minister Ana Mora visits Lima. She meets the minister Sena Ayo.
"""
PROGRAMME = """Minister for Foreign Affairs Ana Mora

Wednesday 12 March

The visit to Lima planned for Wednesday has been cancelled.

Minister for Trade Per Holm

13-14 March Trip to Ghana

In Accra, Minister Holm will meet the minister Sena Ayo.
"""
WEEK_THAT_WAS = """Monday: Norway and Peru signed a labour agreement in Lima.

Wednesday: Norway's prime minister flew to Lima and met Peru's leader.
"""


def told(text: str, title: str, published: str) -> list[tuple[str, str, str | None]]:
    reading = read_report(Report("r", text, title=title, published=published), shared_model())
    return [(event.mode, event.status, event.date.iso if event.date else None) for event in reading.events]


@pytest.mark.parametrize(
    ("text", "title", "published", "expected"),
    [
        (
            CHRONICLE,
            "Timeline",
            "2025-03-14",
            [
                ("allege", "held", "2014-08"),
                ("relations", "held", "2019-02"),
                ("refuse", "held", "2019-02"),
                ("accord", "held", "2021"),
            ],
        ),
        (
            WEEK,
            "What to watch this week",
            "2025-03-09",
            [
                ("gathering", "planned", "2025-03-10"),
                ("visit", "planned", "2025-03-10"),
                ("meeting", "planned", "2025-03-12"),
                ("visit", "planned", "2025-03-12"),
                ("meeting", "planned", "2025-03-13"),
            ],
        ),
        (
            DIARY,
            "Diary of the Foreign Minister",
            "2025-03-07",
            [
                ("meeting", "planned", "2025-03-10"),
                ("gathering", "planned", "2025-03-11"),
                ("meeting", "planned", "2025-03-11"),
            ],
        ),
        (
            AGENDA,
            "The week of the Foreign Minister",
            "2025-03-10",
            [
                ("meeting", "planned", "2025-03-11"),
                ("visit", "planned", "2025-03-12/2025-03-13"),
                ("meeting", "planned", "2025-03-12/2025-03-13"),
            ],
        ),
        (
            PROGRAMME,
            "Programme of the ministers",
            "2025-03-07",
            [
                ("visit", "cancelled", "2025-03-12"),
                ("visit", "planned", "2025-03-13/2025-03-14"),
                ("meeting", "planned", "2025-03-13/2025-03-14"),
            ],
        ),
        *(
            (
                WEEK_THAT_WAS,
                title,
                "2025-03-14",
                [("sign", "held", "2025-03-10"), ("visit", "held", "2025-03-12"), ("meeting", "held", "2025-03-12")],
            )
            for title in ("The week in review", "Norway and the world")
        ),
    ],
    ids=["chronicle", "week to come", "diary", "agenda", "programme", "week that was by its title", "by its verbs"],
)
def test_entries(text: str, title: str, published: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text, title, published) == expected


def test_one_label_makes_no_list() -> None:
    text = "Monday: Norway rejected the charges.\n\nPeru recalled its ambassador from Oslo on 3 March."
    assert ("relations", "held", "2025-03-03") in told(text, "News", "2025-03-14")


def test_lines_of_an_agenda_without_a_verb() -> None:
    agenda = """Monday, 16 March - Oslo: consultations with the Foreign Ministry of Peru
Tuesday, 17 March - Oslo: talks with Foreign Minister of Chile Ana Mora on cooperation in fishing
Thursday, 19 March - Lima: opening of the embassy of Norway, visit of the Minister to Arequipa"""
    found = told(agenda, "The Minister's week", "2026-03-12")
    assert ("meeting", "planned", "2026-03-17") in found
    assert {day for _, _, day in found} <= {"2026-03-16", "2026-03-17", "2026-03-19"}
    assert {status for _, status, _ in found} == {"planned"}

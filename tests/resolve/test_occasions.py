"""What reports tell of a series falls into its occasions, by number, year and day."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.resolve.occasions import Speaking, announces, occasions, speaks_of

SUMMIT = frozenset({"ots", "summit"})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The 10th Summit of the Organization of Turkic States was held in Astana", (10, None)),
        ("the Ninth OTS Summit", (9, None)),
        ("at the XI OTS Summit in Bishkek", (11, None)),
        ("OTS Summit 2023 adopted twelve documents", (None, 2023)),
        ("the 2021 Turkic Council summit", (None, 2021)),
        ("leaders arrived for the OTS Summit on the third day", (None, None)),
        ("the SCO Summit", None),
        ("ministers of the OTS met", None),
    ],
)
def test_which_occasion_words_speak_of(words: str, told: tuple[int | None, int | None] | None) -> None:
    assert speaks_of(words, SUMMIT) == told


def speaking(
    event: str, published: str, *, number: int | None = None, year: int | None = None, when: str | None = None,
    place: str | None = None, status: str = "held",
) -> Speaking:  # fmt: skip
    day = DateInterval.parse(when) if when else None
    return Speaking(event, f"r-{event}", date.fromisoformat(published), number, year, day, place, status)


def test_one_occasion_is_planned_held_and_remembered() -> None:
    told = [
        speaking("e1", "2024-03-05", number=11, when="2024-11", place="Bishkek", status="planned"),
        speaking("e2", "2024-11-06", when="2024-11-06", place="Bishkek"),
        speaking("e3", "2025-02-01", number=11),
        speaking("e4", "2025-03-01", year=2024),
        speaking("e5", "2025-04-01"),  # which one it does not say
    ]
    (found,) = occasions(told)
    assert (found.number, found.year, found.place, found.status) == (11, 2024, "Bishkek", "held")
    assert found.when is not None and found.when.iso == "2024-11-06"
    assert found.events == ("e1", "e2", "e3", "e4") and len(found.reports) == 4


def test_two_in_one_year_and_others_beside() -> None:
    told = [
        speaking("e1", "2024-07-07", when="2024-07-06", place="Shusha"),
        speaking("e2", "2024-11-06", number=11, when="2024-11-06", place="Bishkek"),
        speaking("e3", "2023-11-04", number=10, when="2023-11-03", place="Astana"),
        speaking("e4", "2025-02-04", number=12, when="2025-10", status="planned"),
    ]
    found = occasions(told)
    assert [(each.number, each.place, each.status) for each in found] == [
        (10, "Astana", "held"), (None, "Shusha", "held"), (11, "Bishkek", "held"), (12, None, "planned"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The next summit of the organisation will be held in Turku in 2025.", (None, 2025, True)),
        ("the next summit will be held in Turku", (None, None, True)),
        ("the upcoming regular summit, due in 2025", (None, 2025, True)),
        ("The fifth summit is to take place in Oslo", (5, None, False)),
        ("The next summit of the European Union will be held in Turku", None),
        ("the next summit of the Polar Forum", None),
        ("the next meeting of ministers", None),
        ("The summit ended", None),
    ],
)
def test_occasions_to_come_of_a_series_that_is_not_named(
    words: str, found: tuple[int | None, int | None, bool] | None
) -> None:
    assert announces(words, frozenset({"northern", "lights", "council", "summit"})) == found


def test_what_is_put_off_to_a_day_is_to_come() -> None:
    planned = speaking("e1", "2024-03-05", number=3, when="2024-07-20", status="planned")
    moved = speaking("e2", "2024-06-30", number=3, when="2024-10-11", status="planned")
    not_then = replace(speaking("e3", "2024-06-30", number=3, status="cancelled"), report=moved.report)
    off = speaking("e4", "2024-09-30", number=3, status="cancelled")
    assert [each.status for each in occasions([planned, moved, not_then])] == ["planned"]
    assert [each.status for each in occasions([planned, moved, not_then, off])] == ["cancelled"]
    assert [each.status for each in occasions([planned, not_then])] == ["cancelled"]

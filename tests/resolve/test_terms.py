"""Offices over time are what reports show, and what speaks against it is shown too."""

from dataclasses import replace

import pytest

from dragoman.resolve.terms import Observation, holders, succession, terms


def seen(person: str, day: str, title: str = "Foreign Minister", standing: str | None = None) -> Observation:
    return Observation(person, person.title(), title, "KZ", standing, day, f"r-{person}-{day}")


def test_terms_run_from_the_first_to_the_last_report() -> None:
    found = terms(
        [seen("a", "2022-09-01"), seen("a", "2022-05-01", "Minister of Foreign Affairs"), seen("b", "2023-04-01")]
    )
    assert [(term.person, term.first, term.last) for term in found] == [
        ("a", "2022-05-01", "2022-09-01"),
        ("b", "2023-04-01", "2023-04-01"),
    ]
    assert not any(term.contradictions for term in found)


def test_a_minister_of_two_things_is_seen_as_the_minister_of_one() -> None:
    found = terms(
        [seen("a", "2022-02-01", "Minister of Trade and Industry"), seen("a", "2022-06-01", "Trade Minister")]
    )
    trade = next(term for term in found if term.office == "minister trade")
    assert (trade.first, trade.last, trade.title) == ("2022-02-01", "2022-06-01", "Minister of Trade and Industry")


def test_who_held_it_on_a_day() -> None:
    found = terms([seen("a", "2022-05-01"), seen("a", "2022-09-01"), seen("b", "2023-04-01")])
    assert [term.person for term in holders(found, "2022-06-01", "2022-06-01")] == ["a"]
    assert [
        (term.person, term.stands("2022-12-01", "2022-12-01")) for term in holders(found, "2022-12-01", "2022-12-01")
    ] == [
        ("a", "last seen before"),
        ("b", "first seen after"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [
        ("2022-05-01", "2022-05-31", [("a", "seen in that time")]),
        ("2022-06-01", "2022-06-30", [("a", "seen before and after")]),
        ("2022-01-01", "2023-12-31", [("a", "seen in that time"), ("b", "seen in that time")]),
        ("2022-11-01", "2022-11-30", [("a", "last seen before"), ("b", "first seen after")]),
    ],
)
def test_who_held_it_in_a_month_or_year(first: str, last: str, held: list[tuple[str, str]]) -> None:
    found = terms([seen("a", "2022-05-10"), seen("a", "2022-09-01"), seen("b", "2023-04-01")])
    assert [(term.person, term.stands(first, last)) for term in holders(found, first, last)] == held


def test_who_is_called_former_and_seen_later_is_named_in_what_speaks_against_it() -> None:
    found = terms([seen("a", "2022-05-01"), seen("a", "2022-06-01", standing="former"), seen("a", "2022-07-01")])
    assert found[0].contradictions == ("A is called former on 2022-06-01, and is still in office on 2022-07-01",)


def test_nobody_is_in_office_between_being_called_former_and_being_seen_again() -> None:
    found = terms([seen("a", "2022-05-01"), seen("a", "2022-06-01", standing="former"), seen("a", "2022-07-01")])
    assert [(term.first, term.last) for term in found] == [("2022-05-01", "2022-05-01"), ("2022-07-01", "2022-07-01")]
    assert [term.first for term in holders(found, "2022-06-10", "2022-06-10")] == ["2022-07-01"]


def test_a_former_holder_does_not_hold_it() -> None:
    found = terms([seen("a", "2022-05-01"), seen("a", "2022-10-01", standing="former")])
    assert [(term.first, term.last, term.former_by) for term in found] == [("2022-05-01", "2022-05-01", "2022-10-01")]
    assert holders(found, "2022-12-01", "2022-12-01") == []


def test_two_at_once_is_a_contradiction() -> None:
    found = terms([seen("a", "2022-05-01"), seen("a", "2022-09-01"), seen("b", "2022-06-01"), seen("b", "2022-07-01")])
    assert all(len(term.contradictions) == 1 for term in found)
    assert "2022-06-01" in found[0].contradictions[0]


def test_deputies_may_be_many() -> None:
    title = "Deputy Foreign Minister"
    found = terms([seen(who, day, title) for who in "ab" for day in ("2022-05-01", "2022-09-01")])
    assert not any(term.contradictions for term in found)


def test_who_came_before_and_who_after() -> None:
    found = terms([seen("b", "2023-04-01"), seen("a", "2022-05-01"), seen("c", "2024-02-01"), seen("a", "2022-09-01")])
    line = [succession(found, term) for term in found]
    assert [(each.before and each.before.person, each.after and each.after.person) for each in line] == [
        (None, "b"), ("a", "c"), ("b", None),
    ]  # fmt: skip
    ambassadors = terms([seen("a", "2022-05-01", "Ambassador"), seen("b", "2023-05-01", "Ambassador")])
    assert succession(ambassadors, ambassadors[0]).after is None, "there are many of them"


def test_the_president_of_a_chamber_is_not_that_of_the_state() -> None:
    state = [seen("a", "2022-05-01", "President"), seen("a", "2022-09-01", "President")]
    chamber = [replace(seen("b", day, "President"), body="Chamber of Notaries") for day in ("2022-06-01", "2022-07-01")]
    found = terms([*state, *chamber])
    assert [(term.person, term.body) for term in found] == [("a", None), ("b", "Chamber of Notaries")]
    assert not any(term.contradictions for term in found)
    assert succession(found, found[0]).after is None
    assert [term.person for term in holders(found, "2022-12-01", "2022-12-01")] == ["a", "b"]


def test_a_ministry_says_nothing_that_its_minister_does_not() -> None:
    found = terms([seen("a", "2022-05-01"), replace(seen("a", "2022-09-01"), body="Ministry of Foreign Affairs")])
    assert [(term.first, term.last, term.body) for term in found] == [("2022-05-01", "2022-09-01", None)]

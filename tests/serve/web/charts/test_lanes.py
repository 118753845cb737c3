"""Contacts in lanes and posts as bars: everything inside the chart, every contact in one bubble."""

from dataclasses import replace
from datetime import date

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.model.dates import DateInterval
from dragoman.resolve.terms import Term
from dragoman.serve.web.charts.contacts import by_level, by_way
from dragoman.serve.web.charts.letters import width_of
from dragoman.serve.web.charts.terms import label_of, terms_chart


def contact(key: str, when: DateInterval | None, title: str = "President", mode: str = "meeting") -> RecordRow:
    """A held contact of somebody with a title."""
    parts = (PartRow("a", "person", "Ana", "AR", "actor", None, title),)
    return RecordRow(
        key, "event", "CONSULT", mode, "held", None, None, when, None, None, {}, parts, (), "", 1.0, "r", None, None,
        None,
    )  # fmt: skip


def term(person: str, first: str, last: str, title: str = "Minister of Trade") -> Term:
    return Term(person, person.title(), "trade minister", title, "AR", first, last, ("r1",))


@pytest.mark.parametrize("months", [2, 30, 200, 3000])
def test_every_contact_is_in_one_bubble_inside_the_chart(months: int) -> None:
    days = [date(1700 + number // 12, number % 12 + 1, 15) for number in range(0, months, max(months // 90, 1))]
    rows = [contact(f"e{place}", DateInterval.day(day)) for place, day in enumerate(days)]
    chart = by_level(rows)
    assert chart is not None and chart.numbers == {"leaders": len(rows)}
    assert sorted(row.id for bubble in chart.bubbles for row in bubble.rows) == sorted(row.id for row in rows)
    assert all(0 <= bubble.x <= chart.width and 0 <= bubble.y <= chart.height for bubble in chart.bubbles)


def test_lanes_stand_in_the_order_of_rank_and_of_the_codebook() -> None:
    day = DateInterval.day(date(2022, 6, 1))
    rows = [contact("e1", day, "Ambassador", "visit"), contact("e2", day, "President", "call"), contact("e3", day)]
    levels, ways = by_level(rows), by_way(rows)
    assert levels is not None and [tick.label for tick in levels.up] == ["leaders", "officials"]
    assert ways is not None and [tick.label for tick in ways.up] == ["meeting", "call", "visit"]


@pytest.mark.parametrize("rows", [[], [contact("e1", DateInterval.year(2022))], [contact("e1", None)] * 3])
def test_too_little_is_no_chart(rows: list[RecordRow]) -> None:
    assert by_level(rows) is None


def test_many_contacts_are_larger_than_one() -> None:
    one = [contact("e0", DateInterval.day(date(2022, 1, 5)))]
    many = [contact(f"e{number}", DateInterval.day(date(2022, 9, 5))) for number in range(1, 20)]
    chart = by_level([*one, *many])
    assert chart is not None
    small, large = sorted(chart.bubbles, key=lambda bubble: len(bubble.rows))
    assert small.radius < large.radius and large.numbered and not small.numbered


def test_the_label_of_a_post_says_whose_it_is_where_it_is_not_the_states_own() -> None:
    head = term("ana", "2020-01-01", "2022-06-01", "President")
    assert label_of(head) == "President: Ana"
    assert label_of(replace(head, body="Senate")) == "President, Senate: Ana"
    assert label_of(replace(head, title="mayor", body="Haven")) == "Mayor, Haven: Ana"
    assert label_of(replace(head, title="x " * 40)).endswith("…: Ana")


def test_terms_reach_from_the_first_day_to_the_last() -> None:
    found = [term("ana", "2020-01-01", "2022-06-01"), term("ben", "2021-01-01", "2021-01-01", "x" * 200)]
    chart = terms_chart([(each, each.title, "/parties/x") for each in found])
    assert chart is not None
    first, second = chart.bars
    assert first.left < second.left < second.right < first.right <= chart.width
    assert all(0 < bar.y < chart.height for bar in chart.bars)


@pytest.mark.parametrize(
    "title", ["Minister", "Special Envoy for the Middle Corridor", "Высокий представитель", "МШЩ " * 40]
)
@pytest.mark.parametrize("day", ["2020-01-01", "2021-06-01", "2022-06-01"])
def test_the_label_of_a_post_is_inside_the_chart(title: str, day: str) -> None:
    found = [term("ana", "2020-01-01", "2022-06-01"), term("ben", day, day, title)]
    chart = terms_chart([(each, each.title, "/parties/x") for each in found])
    assert chart is not None
    bar = chart.bars[1]
    wide = width_of(bar.label, 13)
    begins = bar.label_x - wide if bar.turned else bar.label_x
    assert begins > 0 and begins + wide < chart.width
    assert bar.label == title or bar.label.endswith("…")


@pytest.mark.parametrize("found", [[], [term("ana", "", "")], [term("ana", "2020-01-01", "2020-01-01")]])
def test_posts_of_one_day_are_no_chart(found: list[Term]) -> None:
    assert terms_chart([(each, each.title, "/") for each in found]) is None

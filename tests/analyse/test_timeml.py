"""TIMEX3 tags from time expressions."""

from datetime import date

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.timeml import find_timexes, timexes
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import TimeExpression


def expression(value: str | None, kind: str = "date", parts: tuple[TimeExpression, ...] = ()) -> TimeExpression:
    return TimeExpression(0, 1, Span(0, 4), DateInterval.year(2020), kind, value, parts=parts)


def test_a_text_is_tagged_against_its_day() -> None:
    text = "The bank cut its rate on Tuesday. It had last done so in March, three years after the crisis."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [(each.span.quote(text), each.type, each.value) for each in tags] == [
        ("Tuesday", "DATE", "2024-05-14"),
        ("March", "DATE", "2024-03"),
        ("three years", "DURATION", "P3Y"),
    ]


def test_that_day_is_the_one_told_in_the_sentence_before() -> None:
    text = "The pact was signed on 3 June 2021. That day, both armies withdrew; the next day, they returned."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [each.value for each in tags] == ["2021-06-03", "2021-06-03", "2021-06-04"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A year ago today, the mine closed.", "A year ago today", "2023-05-16"),
        ("The vote comes seven months earlier than planned.", "seven months", "P7M"),
        ("The games open two weeks from today.", "two weeks from today", "2024-05-30"),
        ("The strike will begin and last 72 hours.", "72 hours", "PT72H"),
        ("Peru said on Tuesday it would reopen the mine.", "Tuesday", "2024-05-14"),
        ("The train left at 8:45 on Friday night.", "8:45 on Friday night", "2024-05-10T20:45"),
        ("The train left at 2:30 on Friday night.", "2:30 on Friday night", "2024-05-10T02:30"),
        ("The ambassadors met at 10:30 Tuesday morning.", "10:30 Tuesday morning", "2024-05-14T10:30"),
        ("Rain fell on the morning of 11 April 2021.", "the morning of 11 April 2021", "2021-04-11TMO"),
        ("The hearing was adjourned until Friday.", "Friday", "2024-05-17"),
        ("Chad has put off its decision until October.", "October", "2024-10"),
        ("Chad has put off a trip to Peru to the end of October, it said.", "the end of October", "2024-10"),
        ("Chad pushed back its decision on Peru to October.", "October", "2024-10"),
        ("The crossing was shut until 9 a.m. Monday.", "9 a.m. Monday", "2024-05-20T09:00"),
        ("He stayed in Lima until Friday.", "Friday", "2024-05-10"),
        ("Chad had planned to send experts in March.", "March", "2024-03"),
        ("Chad plans to send experts in March.", "March", "2025-03"),
        ("They agreed on Friday to open a post.", "Friday", "2024-05-10"),
        ("They agreed to open a post on Friday.", "Friday", "2024-05-17"),
        ("Hearings end in the first half of June.", "the first half of June", "2024-06-01/2024-06-15"),
        ("Two boats were sunk overnight.", "overnight", "2024-05-15TNI"),
        ("Output for the month of April rose.", "the month of April", "2024-04"),
        ("Prices have tripled in the past year and a half.", "the past year and a half", "P1.5Y"),
        ("The firm lost money in the latest quarter.", "the latest quarter", "2024-Q1"),
        ("The firm made money in the year-ago quarter.", "the year-ago quarter", "2023-Q1"),
        ("The following Friday is a holiday.", "following Friday", "2024-05-24"),
        ("He served two six-year terms.", "six-year", "P6Y"),
        ("The curfew remains in force until 6am on Sunday.", "6am on Sunday", "2024-05-19T06:00"),
        ("The curfew remained in force until 6am on Sunday.", "6am on Sunday", "2024-05-12T06:00"),
        ("Talks that were originally planned for March failed.", "March", "2024-03"),
        ("First-half profit beat all forecasts.", "First-half", "2024-H1"),
        ("The bridge has been shut since Boxing Day.", "Boxing Day", "2023-12-26"),
        ("They vote on Monday week.", "Monday week", "2024-05-27"),
        ("The January-March period was dry.", "The January-March period", "2024-Q1"),
        ("Sales in the April-December 2023 period fell.", "the April-December 2023 period", "P9M"),
        ("The October to December quarter was dry.", "The October to December quarter", "2023-Q4"),
        ("The mill made money in the 2022-23 financial year.", "2022-23 financial year", "2022/2023"),
        ("At this time last year the dam was full.", "this time last year", "2023-05"),
        ("They will be back in the new year.", "the new year", "2025"),
        ("Output fell for the third month running.", "month", "P1M"),
        ("It was the ninth consecutive week of rain.", "week", "P1W"),
        ("The first train came two days later than planned.", "two days", "P2D"),
        ("The vote is in the week of 27 May.", "the week of 27 May", "2024-W22"),
        ("It could end as early as March.", "March", "2025-03"),
        ("The panel meets at times, most recently on 14 November.", "14 November", "2023-11-14"),
        ("The mine reports half-yearly.", "half-yearly", "P6M"),
    ],
)
def test_parts_of_days_and_what_lies_ahead(text: str, words: str, value: str) -> None:
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [(each.span.quote(text), each.value) for each in tags] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was held on the evening of 3 May and freed the next morning.", ["2024-05-03TEV", "2024-05-04TMO"]),
        ("In the year ended May 31, profit doubled.", ["P1Y", "2023-05-31"]),
        ("They drill six hours a day and rest a year and a day.", ["PT6H", "P1D", "P1Y1D"]),
        ("As recently as last month it denied this; it has opened recently.", ["2024-04", "PAST_REF"]),
        ("The 2008-09 crisis closed the mill.", ["2008", "2009"]),
        ("A first hearing on June 3 led to one on the following Friday.", ["2024-06-03", "2024-06-07"]),
        ("Three years earlier, in 2011, the mine had closed.", ["2011", "2011"]),
        ("Five days of prayer were declared starting Sunday.", ["P5D", "2024-05-19"]),
        ("The ban came on 2 May and that same evening riots broke out.", ["2024-05-02", "2024-05-02TEV"]),
        ("At year-end it had 30 ships, against 40 twelve months earlier.", ["2024", "2023"]),
    ],
)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    assert [each.value for each in find_timexes(text, date(2024, 5, 16), LanguageModel.load())] == values


def test_the_ends_of_a_range_take_no_words_between() -> None:
    text = "He was in Lima from April 4 to 7."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [each.span.quote(text) for each in tags] == ["April 4", "7"]


def test_as_many_months_and_halves_of_football_are_no_times() -> None:
    text = "The striker's third first-half goal in as many months won the match."
    assert find_timexes(text, date(2024, 5, 16), LanguageModel.load()) == []


def test_overnight_before_a_noun_or_to_come_is_no_time() -> None:
    text = "Overnight raids are feared; snow is expected overnight."
    assert find_timexes(text, date(2024, 5, 16), LanguageModel.load()) == []


def test_types() -> None:
    found = [
        expression("2020"),
        expression("2020-05-01T15:00"),
        expression("P5Y"),
        expression("P1Y", "set"),
        expression("PRESENT_REF"),
    ]
    assert [each.type for each in timexes(found)] == ["DATE", "TIME", "DURATION", "SET", "DATE"]


def test_a_range_is_two_tags_and_no_value_no_tag() -> None:
    both = expression("2020/2021", parts=(expression("2020"), expression("2021")))
    assert [each.value for each in timexes([both, expression(None)])] == ["2020", "2021"]


def test_the_month_before_is_that_before_the_one_told_of() -> None:
    text = "Prices rose 2 percent in March, 3 percent a year earlier and 1 percent in the previous month."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [each.value for each in tags] == ["2024-03", "2023-03", "2024-02"]


def test_a_year_and_a_half_later_is_no_year() -> None:
    text = "The merger, told on 3 March 2022, closed a year and a half later."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [each.value for each in tags] == ["2022-03-03", "2023-09-03"]

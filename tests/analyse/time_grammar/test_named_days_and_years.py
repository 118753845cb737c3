"""Feasts, days of the month and week alone, and years in other forms than four digits."""

from datetime import date

import pytest

from dragoman.analyse.time_grammar.movable_feasts import easter, orthodox_easter
from dragoman.analyse.times import find_times
from plain import plain

REPORT = date(2024, 5, 16)  # a Thursday


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They meet in three weeks' time.", "three weeks' time", "2024-06-06"),
        ("On the 3rd the mine was shut.", "3rd", "2024-05-03"),
        ("The bids were opened on the 27th.", "27th", "2024-04-27"),
        ("The bids will be opened on the 27th.", "27th", "2024-05-27"),
        ("A ferry sank two Sundays ago.", "two Sundays ago", "2024-05-05"),
        (
            "Talks from Wednesday 5 to Thursday 6 June failed.",
            "Wednesday 5 to Thursday 6 June",
            "2024-06-05/2024-06-06",
        ),
        ("On Monday 3 and Tuesday 4 June 2024 they met.", "Monday 3 and Tuesday 4 June 2024", "2024-06-03/2024-06-04"),
        ("The vote is a week on Friday.", "a week on Friday", "2024-05-24"),
        ("He was held a week ago Monday.", "a week ago Monday", "2024-05-06"),
        ("The truce held over Easter.", "Easter", "2024-03-31"),
        ("The truce of Easter 2022 was short.", "Easter 2022", "2022-04-17"),
        ("They met on Good Friday last year.", "Good Friday last year", "2023-04-07"),
        ("They meet next Easter.", "next Easter", "2025-04-20"),
        ("Sales last Christmas were up.", "last Christmas", "2023-12-25"),
        ("Sales this Christmas were up.", "this Christmas", "2023-12-25"),
        ("Sales this Christmas will be up.", "this Christmas", "2024-12-25"),
        ("The mine shut on Orthodox Easter.", "Orthodox Easter", "2024-05-05"),
        ("The mine was shut on Labor Day.", "Labor Day", "2024-05-01"),
        ("The mine will shut on Labor Day.", "Labor Day", "2024-09-02"),
        ("The mine shut on Memorial Day 2022.", "Memorial Day 2022", "2022-05-30"),
        ("They met on Thanksgiving.", "Thanksgiving", "2023-11-23"),
        ("The march on May Day was banned.", "May Day", "2024-05-01"),
        ("Christmas last year was wet.", "Christmas last year", "2023-12-25"),
        ("He was born in nineteen forty-one.", "nineteen forty-one", "1941"),
        ("It shut in two thousand and six and reopened.", "two thousand and six", "2006"),
        ("It reopened in twenty twenty-two.", "twenty twenty-two", "2022"),
        ("The mill boomed in the noughties.", "the noughties", "2000/2009"),
        ("The temple dates from 347 AD.", "347 AD", "0347"),
        ("In May exports rose.", "May", "2024-05"),
        ("In 2017 — 53 peacekeepers died.", "2017", "2017"),
        ("In 2017 - 18 ships sank.", "2017", "2017"),
        ("They won the 2017 - 18 cup.", "2017 - 18", "2017/2018"),
        ("Gas ran short in the winter of 2021-22.", "the winter of 2021-22", "2021-12/2022-02"),
        ("A quarter of a century ago it was rich.", "A quarter of a century ago", "1999"),
        ("They left in the autumn of last year.", "the autumn of last year", "2023-09/2023-11"),
        ("Work began two summers ago.", "two summers ago", "2022-06/2022-08"),
        ("The term was extended to 31 December.", "31 December", "2024-12-31"),
        ("It applies in the 2025-26 academic year.", "2025-26 academic year", "2025/2026"),
        ("The bank will publish October sales.", "October", "2023-10"),
        ("The bank will publish October trade figures.", "October", "2023-10"),
        ("The bank will publish its October plan.", "October", "2024-10"),
        ("The mine will be shut until 6pm on Friday.", "6pm on Friday", "2024-05-17"),
        ("They met on Monday, the first of their kind to do so.", "Monday", "2024-05-13"),
        ("The envoy left on Monday, the first by a minister.", "Monday", "2024-05-13"),
        ("A convoy left on Tuesday, the third such column.", "Tuesday", "2024-05-14"),
        ("Chad cut ties following Sunday's coup.", "Sunday", "2024-05-12"),
        ("Following Tuesday night's vote, Chad cut ties.", "Tuesday night", "2024-05-14"),
        ("He missed the following Tuesday's session.", "following Tuesday", "2024-05-21"),
        ("They will meet on Monday, the third of June.", "Monday, the third of June", "2024-06-03"),
        ("Lifting Jan-Apr's total to 5 billion, exports rose.", "Jan-Apr", "2024-01/2024-04"),
        ("July sales will fall.", "July", "2024-07"),
        ("The dig began in 2020 BC Coal said.", "2020", "2020"),
        ("They will build over the next decade.", "the next decade", "2025/2034"),
        ("The next decade will be hard.", "The next decade", "2030/2039"),
    ],
)
def test_dates(text: str, words: str, expected: str) -> None:
    (found,) = find_times(plain(text), text, REPORT)
    assert found.date is not None
    assert (found.span.quote(text), found.date.iso) == (words, expected)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They meet in two weeks' time.", ["2024-W22"]),
        ("In two weeks' time the fort fell.", ["P2W"]),
        ("The fort fell in 44 BC.", ["BC0044"]),
        ("Third-quarter earnings were the best yet.", ["2023-Q3"]),
        ("Rain fell all through the fortnight.", ["P2W"]),
        ("Polls close at 6pm.", ["2024-05-16T18:00"]),
        ("It took three quarters of an hour.", ["PT45M"]),
        ("In the quarter ended in March it grew.", ["P1Q", "2024-03"]),
        ("It grew for the second quarter in a row.", ["P1Q"]),
        ("It shut between 2pm and 5pm on Saturday.", ["2024-05-11T14:00", "2024-05-11T17:00"]),
        ("It shut from 9pm to 5am on Saturday.", ["2024-05-16T21:00", "2024-05-11T05:00"]),
        ("In the last quarter of the 20th century it grew.", ["19"]),
        ("In the decade to 2020 it grew.", ["P1DE", "2020"]),
        ("Over Christmas and the new year it was shut.", ["2023-12-25", "2024"]),
        ("In the year since the flood little was built.", ["P1Y"]),
        ("Growth slowed in the fourth quarter from 3 percent in the third.", ["2023-Q4", "2023-Q3"]),
        ("Growth was slow in the first quarter of 2022, after 3 percent in the fourth.", ["2022-Q1", "2021-Q4"]),
        ("He was third in the first race and second in the third.", []),
        ("Output rose in the first quarter and will fall in the second.", ["2024-Q1", "2024-Q2"]),
        ("The truce was extended for a week on Monday.", ["P1W", "2024-05-13"]),
        ("The fair will last two weeks from Tuesday.", ["P2W", "2024-05-21"]),
        ("The truce began on Sunday morning, 21 January.", ["2024-01-21TMO", "2024-01-21"]),
        ("The truce began on Sunday (22 January).", ["2024-05-12", "2024-01-22"]),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [each.value for each in find_times(plain(text), text, REPORT)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The Easter Rising and the Good Friday Agreement are taught.",
        "Easter Island is far.",
        "They took two thousand and five villages.",
        "Nineteen of twenty boats sank.",
        "The flock grew by two thousand.",
        "It fell from two thousand to two hundred.",
        "A herd of two thousand and five came.",
        "They stored eighteen twenty-foot boats.",
        "The shift ends at sixteen thirty.",
        "The party won 12 AD seats.",
        "They marked Martyrs' Memorial Day and Plague Remembrance Day.",
        "The bank will publish half-year results.",
        "In the wee hours police came.",
        "He was given AD hoc leave.",
        "She became a judge in her early thirties.",
    ],
)
def test_what_names_no_time(text: str) -> None:
    assert find_times(plain(text), text, REPORT) == ()


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        # within the season: it is not over yet
        ("Work began two winters ago.", date(2024, 1, 20), "2021-12/2022-02"),
        ("Work began two winters ago.", date(2024, 3, 20), "2022-12/2023-02"),
        ("Work began two summers ago.", date(2024, 7, 20), "2022-06/2022-08"),
        # on the day itself
        ("They meet next Christmas.", date(2024, 12, 25), "2025-12-25"),
        ("They met last Easter.", date(2024, 3, 31), "2023-04-09"),
    ],
)
def test_within_what_is_counted(text: str, reference: date, expected: str) -> None:
    (found,) = find_times(plain(text), text, reference)
    assert found.date is not None and found.date.iso == expected


@pytest.mark.parametrize("words", ["this Christmas", "last Christmas", "next Christmas", "next Easter"])
@pytest.mark.parametrize("reference", [None, date(1, 1, 2), date(9999, 12, 30)])
def test_at_the_ends_of_the_calendar(words: str, reference: date | None) -> None:
    text = f"They met {words}."
    assert all(
        found.date is None or found.date.first.year in {1, 9998, 9999}
        for found in find_times(plain(text), text, reference)
    )


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1961, date(1961, 4, 2), date(1961, 4, 9)),
        (2000, date(2000, 4, 23), date(2000, 4, 30)),
        (2008, date(2008, 3, 23), date(2008, 4, 27)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
        (2038, date(2038, 4, 25), date(2038, 4, 25)),
    ],
)
def test_easter(year: int, western: date, eastern: date) -> None:
    assert (easter(year), orthodox_easter(year)) == (western, eastern)

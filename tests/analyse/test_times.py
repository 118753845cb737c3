"""Time expressions: every sentence here was written for the test. The report is of Thursday, 16 May 2024."""

import re
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.analyse.time_grammar.reading import Rule, Setting, Tense
from dragoman.analyse.times import RULES, find_times
from dragoman.model.evidence import Span
from dragoman.model.sentence import Sentence, TimeExpression, Token

REPORT = date(2024, 5, 16)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def sentence(text: str) -> Sentence:
    tokens = tuple(
        Token(index, match[0], match.start(), match.end(), match[0].lower(), "X", -1, "root")
        for index, match in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )
    return Sentence(0, Span(0, len(text)), 0, tokens)


def read(text: str, reference: date | None = REPORT) -> tuple[TimeExpression, ...]:
    return find_times(sentence(text), text, reference)


DATES = [
    # full dates in their orders
    ("The envoy landed on 3 March 2021.", "3 March 2021", "2021-03-03"),
    ("The envoy landed on Wednesday, March 3, 2021.", "Wednesday, March 3, 2021", "2021-03-03"),
    ("The envoy landed on the 3rd of March, 2021.", "3rd of March, 2021", "2021-03-03"),
    ("Published 03.02.2021 in Oslo.", "03.02.2021", "2021-02-03"),
    ("Published 2021-02-03 in Oslo.", "2021-02-03", "2021-02-03"),
    ("OSLO, Feb. 3, 2021 (Wire)", "Feb. 3, 2021", "2021-02-03"),
    # no year: the nearest that suits the tense
    ("The treaty was signed on 15 December.", "15 December", "2023-12-15"),
    ("The treaty will be signed on 15 December.", "15 December", "2024-12-15"),
    ("The conference opens on 2 June.", "2 June", "2024-06-02"),
    ("He attended the session of 17 May.", "17 May", "2024-05-17"),
    ("Exports fell in the March quarter of 2023.", "the March quarter of 2023", "2023-01/2023-03"),
    ("Exports fell in the December 2022 quarter.", "the December 2022 quarter", "2022-10/2022-12"),
    ("Growth was slow last quarter.", "last quarter", "2024-01/2024-03"),
    ("That brought the total for the first half to 5 billion.", "the first half", "2024-01/2024-06"),
    ("Exports fell in the first half of FY23.", "the first half of FY23", "2023-01/2023-06"),
    ("Exports fell in the quarter to March 2023.", "the quarter", "2023-01/2023-03"),
    ("The port was reopened in November.", "November", "2023-11"),
    ("The port will be reopened in November.", "November", "2024-11"),
    # weekdays and neighbours of today
    ("They met on Monday.", "Monday", "2024-05-13"),
    ("They met on Thursday.", "Thursday", "2024-05-16"),
    ("They will meet on Monday.", "Monday", "2024-05-20"),
    ("They met last Friday.", "last Friday", "2024-05-10"),
    ("They will meet on Friday of next week.", "Friday of next week", "2024-05-24"),
    ("Talks resumed yesterday.", "yesterday", "2024-05-15"),
    ("Talks resume the day after tomorrow.", "the day after tomorrow", "2024-05-18"),
    ("They meet on the first Monday of July.", "the first Monday of July", "2024-07-01"),
    # months, quarters, halves, seasons
    ("Exports fell in April this year.", "April this year", "2024-04"),
    ("In April Norway recalled its envoy.", "April", "2024-04"),
    ("Exports fell in February last year.", "February last year", "2023-02"),
    ("He came last November.", "last November", "2023-11"),
    ("They fled in 2017; a pact of November that year failed.", "November that year", "2017-11"),
    (
        "Exports fell in the first quarter of the current year.",
        "the first quarter of the current year",
        "2024-01/2024-03",
    ),
    ("A visit is due in the second half of this year.", "the second half of this year", "2024-07/2024-12"),
    ("A visit is due in the second half of June.", "the second half of June", "2024-06-16/2024-06-30"),
    ("He comes in the first half of May next year.", "the first half of May next year", "2025-05-01/2025-05-15"),
    ("Exports rose in Q3 2022.", "Q3 2022", "2022-07/2022-09"),
    ("A visit is planned for this autumn.", "this autumn", "2024-09/2024-11"),
    ("It rained in the summer of 2019.", "the summer of 2019", "2019-06/2019-08"),
    ("Trade for 9 months of 2022 reached a record.", "9 months of 2022", "2022-01/2022-09"),
    ("Trade in the first seven months of the year grew.", "the first seven months of the year", "2024-01/2024-07"),
    ("Trade in the six months ending in March rose.", "the six months", "2023-10/2024-03"),
    ("In the three months ending in April trade rose.", "the three months", "2024-02/2024-04"),
    ("Trade will rise in the six months ending in December.", "the six months", "2024-07/2024-12"),
    ("Trade in the nine months ended Sept. 30, 2023, grew.", "the nine months", "2023-01/2023-09"),
    # years, decades, centuries
    ("It joined in 2021.", "2021", "2021"),
    ("The programme for 2022-23 was adopted.", "2022-23", "2022/2023"),
    ("The programme for 2023–2024 was adopted.", "2023–2024", "2023/2024"),
    ("Spending in FY2023/24 doubled.", "FY2023/24", "2023/2024"),
    ("The border was drawn in the 1920s.", "the 1920s", "1920/1929"),
    ("The border was drawn in the 19th century.", "the 19th century", "1800/1899"),
    # last, this, next
    ("They met last week.", "last week", "2024-05-06/2024-05-12"),
    ("They will meet next month.", "next month", "2024-06"),
    ("Output grew last year.", "last year", "2023"),
    ("Output grew in the last fiscal year.", "the last fiscal year", "2022/2023"),
    ("Kofi Ada has called on Chad to secure the release of sailors seized on 3 May.", "3 May", "2024-05-03"),
    ("It is her first visit since the disputed October election.", "October", "2023-10"),
    ("Output has grown since the start of the month.", "the start of the month", "2024-05-01/2024-05-16"),
    ("Output will grow later this year.", "later this year", "2024"),
    # ranges
    ("She will tour the region from 31 May to 6 June.", "31 May to 6 June", "2024-05-31/2024-06-06"),
    ("The forum is set for June 13-14.", "June 13-14", "2024-06-13/2024-06-14"),
    ("The forum met on 5-6 October 2023.", "5-6 October 2023", "2023-10-05/2023-10-06"),
    ("Exports for January–May 2023 fell.", "January–May 2023", "2023-01/2023-05"),
    ("Exports fell between 2019 and 2021.", "2019 and 2021", "2019/2021"),
    ("He stayed from 28 December to 3 January 2024.", "28 December to 3 January 2024", "2023-12-28/2024-01-03"),
    # counted from now, or until now
    ("He cancelled a trip planned for Monday.", "Monday", "2024-05-20"),
    ("He resigned two days ago.", "two days ago", "2024-05-14"),
    ("He resigned three years ago.", "three years ago", "2021"),
    ("Over the past five years trade doubled.", "the past five years", "2019/2024"),
    ("It will invest more in the next four years.", "the next four years", "2025/2028"),
    ("Since 2005 they have invested.", "2005", "2005/2024"),
    ("Aid has been paid since September.", "September", "2023-09/2024-05"),
    ("Aid has been paid since the beginning of this year.", "the beginning of this year", "2024-01/2024-05"),
    ("The line will be completed in six years.", "six years", "2030"),
]


@pytest.mark.parametrize(("text", "words", "expected"), DATES)
def test_dates_are_worked_out(text: str, words: str, expected: str) -> None:
    found = [each for each in read(text) if each.span.quote(text) == words]
    assert [each.date.iso for each in found if each.date] == [expected], read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2023 trade was lower than a year earlier.", "2022"),
        ("In the first quarter of this year it beat the same period of 2021.", "2021-01/2021-03"),
        ("On 12 October he left and came back the day after.", "2023-10-13"),
        ("Exports grew in March 2022 and fell in the same month a year earlier.", "2021-03"),
        ("Chad cut ties in April 2022; Niger had closed the border a day earlier.", "2022-04"),
    ],
)
def test_expressions_that_lean_on_a_date_before(text: str, expected: str) -> None:
    last = read(text)[-1].date
    assert last is not None
    assert last.iso == expected


@pytest.mark.parametrize(
    ("text", "relation", "deadline"),
    [
        ("The bridge must be ready by mid-June.", "by", "2024-06-15"),
        ("It will be built by the end of the first quarter of 2025.", "by", "2025-03-31"),
        ("It will be signed by end of June.", "by", "2024-06-30"),
        ("A consulate opens before the end of the year.", "before", "2024-12-31"),
        ("The target of $20 billion by 2030 stands.", "by", "2030"),
        ("He told them to report within two weeks.", "within", "2024-05-30"),
        ("The mandate runs until 2026.", "until", "2026"),
        ("The pass stays shut until at least mid-June.", "until", "2024-06-15"),
    ],
)
def test_limits(text: str, relation: str, deadline: str) -> None:
    found = read(text)[-1]
    assert found.relation == relation
    assert found.deadline is not None
    assert found.deadline.iso == deadline


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("They talked for three days.", "duration", "P3D"),
        ("They talked for half an hour.", "duration", "PT30M"),
        ("They talked for two and a half years.", "duration", "P2.5Y"),
        ("It lasted 1 year and 6 months.", "duration", "P1Y6M"),
        ("It was a two-day visit.", "duration", "P2D"),
        ("A 52-year-old driver was held.", "duration", "P52Y"),
        ("It lasted several months.", "duration", "PXM"),
        ("They meet every year.", "set", "P1Y"),
        ("They meet every Monday.", "set", "XXXX-WXX-1"),
        ("They meet twice a month.", "set", "P1M"),
        ("They meet annually.", "set", "P1Y"),
        ("The port is now closed.", "date", "PRESENT_REF"),
        ("The port was recently closed.", "date", "PAST_REF"),
        ("The firm currently employs 40 people.", "date", "PRESENT_REF"),
        ("It was once the largest port.", "date", "PAST_REF"),
        ("He previously led the bank.", "date", "PAST_REF"),
        ("Sales in the first four months were flat.", "date", "P4M"),
        ("They will publish results for the first quarter.", "date", "2024-Q1"),
        ("It will close in the near future.", "date", "FUTURE_REF"),
        ("He left on Monday morning.", "date", "2024-05-13TMO"),
        ("He left at 15:00 on Monday.", "date", "2024-05-13T15:00"),
        ("They met in the first quarter of 2023.", "date", "2023-Q1"),
        ("They met last week.", "date", "2024-W19"),
        ("They met last summer.", "date", "2023-SU"),
        ("Over the past five years it grew.", "date", "P5Y"),
    ],
)
def test_kinds_and_values(text: str, kind: str, value: str) -> None:
    assert [(each.kind, each.value) for each in read(text)] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "More than 2000 people marched.",
        "Resolution 1540 was recalled.",
        "May I speak?",
        "They march on.",
        "A second meeting followed.",
        "Exports stood at 22.58 billion dollars.",
        "He shared a quarter of it.",
        "The Daily Herald asked.",
        "Two thirds of them came.",
        "It left the F-16 9341**1424 alone.",
    ],
)
def test_no_times(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They met on 12 March.", "2025-03-12"),
        ("They met on 12 January.", "2025-01-12"),
        ("They met on 12 September.", "2025-09-12"),
        ("They will meet on 12 September.", "2026-09-12"),
        ("He was invited for 3 December.", "2025-12-03"),
        ("It will lift its ban on fish from Chad on 12 April, the ministry of trade in Lima said.", "2026-04-12"),
    ],
)
def test_a_day_without_a_year_suits_the_tense(text: str, iso: str) -> None:
    (found,) = read(text, date(2025, 11, 26))
    assert found.date is not None
    assert found.date.iso == iso


def test_without_a_reference_relative_dates_stay_open() -> None:
    (today,) = read("He spoke today.", None)
    assert today.date is None
    (stated,) = read("He spoke on 5 May 2020.", None)
    assert stated.date is not None


def test_what_the_calendar_does_not_hold_has_no_date() -> None:
    assert [each.date for each in read("It formed thirteen million years ago.")] == [None]
    assert read("In 1999 it was 9000 years earlier.")


def test_ranges_keep_their_ends() -> None:
    (found,) = read("It lasts from 31 May to 6 June 2025.")
    assert [part.value for part in found.parts] == ["2025-05-31", "2025-06-06"]
    assert found.relation == "from"


def test_tokens_are_those_of_the_sentence() -> None:
    text = "He came on 5 May 2020, they say."
    (found,) = read(text)
    assert (found.first, found.last) == (3, 6)


FORMATS = (
    "{d} {m} {y}",
    "{m} {d}, {y}",
    "{d:02d}.{n:02d}.{y}",
    "{y}-{n:02d}-{d:02d}",
    "the {d}th of {m} {y}",
    "{m} {d} {y}",
)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS))
def test_a_printed_date_is_read_back(day: date, form: str) -> None:
    written = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month, y=day.year)
    found = [each.date.iso for each in read(f"It happened on {written}.") if each.date]
    assert found == [day.isoformat()]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 6))
def test_a_weekday_told_in_the_past_is_of_the_last_seven_days(reference: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    (found,) = read(f"They met on {name}.", reference)
    assert found.date is not None
    assert found.date.first.weekday() == weekday
    assert timedelta(0) <= reference - found.date.first < timedelta(7)


@given(
    st.text(alphabet="0123456789 -/.,:May2024quarteryears'of the last ago million", max_size=60),
    st.dates(date(1900, 1, 1), date(2200, 1, 1)),
)
def test_nothing_breaks_it(text: str, reference: date) -> None:
    for found in read(text, reference):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.date is None or found.date.first <= found.date.last


@pytest.mark.parametrize(
    "text",
    [
        "Profit fell from the year-ago period.",
        "The board meets every Mon and Fri.",
        "Every feb 12 it meets.",
        "It meets semi-annually.",
    ],
)
def test_units_and_short_days_without_a_code(text: str) -> None:
    assert read(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.read.__name__.strip("_"))
@given(data=st.data(), reference=st.sampled_from([None, REPORT]))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_rule_matches_it_reads(rule: Rule, data: st.DataObject, reference: date | None) -> None:
    text = data.draw(st.from_regex(rule.pattern))
    setting = Setting(text, reference, lambda _: Tense.UNKNOWN)
    for match in rule.pattern.finditer(text):
        with suppress(OverflowError, ValueError):  # beyond the calendar; `find_times` leaves these out
            reading = rule.read(match, setting)
            assert reading is None or match.start() <= reading.start < reading.end <= len(text)


def test_a_season_has_the_tense_that_stands_before_it_and_its_preposition_lacks() -> None:
    text = "The signing has been postponed until the autumn."
    setting = Setting(text, REPORT, lambda at: Tense.FUTURE if at >= text.index("the autumn") else Tense.PAST)
    told = [rule.read(match, setting) for rule in RULES for match in rule.pattern.finditer(text)]
    assert "2024-FA" in {each.value for each in told if each}

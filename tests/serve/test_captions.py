"""Numbers and dates as people read them."""

from types import SimpleNamespace

import pytest

from dragoman.serve.captions import (
    amount,
    between,
    change,
    counts,
    date_words,
    leans,
    number_of,
    office_in,
    repeats,
    shorten,
    stands,
)


@pytest.mark.parametrize(
    ("value", "unit", "bound", "expected"),
    [
        (5.8e9, "USD", "exact", "5.8 bn USD"),
        (24e9, "USD", "over", "over 24 bn USD"),
        (61.0, "count", "exact", "61"),
        (1204.0, "count", "about", "about 1,204"),
        (12.5, "percent", "at_least", "at least 12.5 %"),
        (5, "[mi_i]", None, "5 miles"),
        (1, "[mi_i]", None, "1 mile"),
        (33.333333333, "percent", "about", "about 33.3 %"),
        (66.6667, "percent", None, "66.7 %"),
        (4.25, "percent", None, "4.25 %"),
        (-3e6, "EUR", None, "−3 m EUR"),
        (1.25e12, "JPY", None, "1.25 trn JPY"),
        (0.0, "count", None, "0"),
        (None, None, None, ""),
    ],
)
def test_amounts(value: float | None, unit: str | None, bound: str | None, expected: str) -> None:
    assert amount(value, unit, bound) == expected


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2022-06-01", "1 June 2022"),
        ("2022-06-01T15:45", "1 June 2022"),
        ("2022-05", "May 2022"),
        ("2022", "2022"),
        ("2022-01/2022-03", "January – March 2022"),
        ("2022-10-12/2022-10-13", "12 – 13 October 2022"),
        ("2022-05-31/2022-06-06", "31 May – 6 June 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2022-01/2022-03-15", "January 2022 – 15 March 2022"),
        ("2022-01-01/2022-01-01", "1 – 1 January 2022"),
        ("2005/2022", "2005 – 2022"),
    ],
)
def test_dates(iso: str, expected: str) -> None:
    assert date_words(iso) == expected


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (0.333333, "+33.3 %"),
        (-0.666667, "−66.7 %"),
        (0.1275, "+12.75 %"),
        (0.125, "+12.5 %"),
        (11.5, "+1,150 %"),
    ],
)
def test_changes(by: float, words: str) -> None:
    row = SimpleNamespace(details={"change": {"by": by, "base": None}})
    assert change(row) == words  # type: ignore[arg-type]


def test_shortening_cuts_at_a_word() -> None:
    assert shorten("Deputy Prime Minister, Minister of Trade", 25) == "Deputy Prime Minister…"
    assert shorten("Deputy Chief of Staff – Special Envoy", 26) == "Deputy Chief of Staff…"
    assert shorten("Minister", 25) == "Minister"


@pytest.mark.parametrize(
    ("quote", "title", "says_no_more"),
    [
        ("will launch a direct flight", "Launch a direct flight", True),
        ("expires on 30 June", "Expires on 30 June", True),
        ("Kenya would also raise the matter at the summit in November", "raise the matter", False),
        ("they will meet", "open a post", False),
        ("words", "", False),
    ],
)
def test_words_that_repeat_their_title(quote: str, title: str, says_no_more: bool) -> None:
    assert repeats(quote, title) is says_no_more


@pytest.mark.parametrize(
    ("quote", "leaning"),
    [
        ("bring it to $500 million", True),
        ("export 550,000 tonnes", False),
        ("Keep their pledge", True),
        ("Italy’s", False),
    ],
)
def test_words_that_are_no_title_by_themselves(quote: str, leaning: bool) -> None:
    assert leans(quote) is leaning


def test_counting() -> None:
    assert number_of(1, "report") == "1 report"
    assert number_of(1204, "party", "parties") == "1,204 parties"


@pytest.mark.parametrize(
    ("status", "by", "expected"),
    [
        ("to_be_signed", (), "to be signed"),
        ("signed", ("Norway", "Peru"), "signed, ratified by Norway, Peru"),
        ("ratified", ("Norway",), "ratified by Norway"),
    ],
)
def test_how_an_instrument_stands(status: str, by: tuple[str, ...], expected: str) -> None:
    assert stands(status, by) == expected


@pytest.mark.parametrize(
    ("kind", "sort", "unit", "name", "expected"),
    [
        ("figure", "events", "count", "international events", True),
        ("figure", "companies", "count", "companies from 12 countries", True),
        ("figure", "people", "count", "its diplomats", False),
        ("figure", "other", "count", "votes to 61", False),
        ("figure", "investment", "USD", "attract", False),
        ("figure", "people", "count", None, False),
        ("event", "events", "count", "a meeting", False),
    ],
)
def test_a_name_stands_behind_its_number_where_it_says_what_is_counted(
    kind: str, sort: str, unit: str, name: str | None, expected: bool
) -> None:
    row = SimpleNamespace(kind=kind, type=sort, unit=unit, name=name)
    assert counts(row) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("President", "Chamber of Deputies", "President, Chamber of Deputies"),
        ("Governor", "National Bank", "Governor, National Bank"),
        ("Governor of the National Bank", "National Bank", "Governor of the National Bank"),
        ("President", None, "President"),
        ("Minister of Trade", "Ministry of Trade", "Minister of Trade"),
        ("Speaker", "Assembly", "Speaker"),
        ("Head", "Government", "Head"),
        ("", "Chamber of Deputies", ""),
    ],
)
def test_an_office_says_in_which_body_where_the_state_has_others(title: str, body: str | None, expected: str) -> None:
    assert office_in(title, body) == expected


@pytest.mark.parametrize(
    ("indicator", "sign"), [("exports", "→"), ("imports", "←"), ("aid", "→"), ("trade_turnover", "–"), ("people", "–")]
)
def test_the_sign_between_two_sides_says_where_what_was_measured_went(indicator: str, sign: str) -> None:
    assert between(indicator) == sign

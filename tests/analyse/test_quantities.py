"""Amounts with unit, bound, change and what they count: every sentence here was written for the test."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analyse.quantities import find_quantities
from dragoman.model.evidence import Span
from dragoman.model.sentence import Quantity, Sentence, Token


def sentence(text: str) -> Sentence:
    tokens = tuple(
        Token(index, match[0], match.start(), match.end(), match[0].lower(), "X", -1, "root")
        for index, match in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )
    return Sentence(0, Span(0, len(text)), 0, tokens)


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(sentence(text), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It must pay 1.3 billion euros to four funds.", [(1.3e9, "EUR", "exact"), (4, "count", "exact")]),
        ("Trade stood at around $5bn 800mln.", [(5.8e9, "USD", "about")]),
        ("Trade made $186,3 mln.", [(186.3e6, "USD", "exact")]),
        ("They gave 12,2 million Euros of aid.", [(12.2e6, "EUR", "exact")]),
        (
            "They gave €12 million in aid and another 15 million of credit.",
            [(12e6, "EUR", "exact"), (15e6, "EUR", "exact")],
        ),
        ("It costs more than 1.3 billion US dollars.", [(1.3e9, "USD", "over")]),
        ("It costs nearly US$30 billion.", [(30e9, "USD", "about")]),
        ("Reserves stood at US dollars 6.4 billion.", [(6.4e9, "USD", "exact")]),
        ("It lent Euros 40 million.", [(40e6, "EUR", "exact")]),
        ("It gave a 40-million-U.S.-dollar grant.", [(40e6, "USD", "exact")]),
        ("Exports rose by %21.1 in May.", [(21.1, "percent", "exact")]),
        ("1 million 967 thousand 221 people fled.", [(1967221, "count", "exact")]),
        ("It sent 5 thousand 155 mm shells.", [(5000, "count", "exact"), (155, "mm", "exact")]),
        ("Peru gave $5m, Niue 3m and Chad 2m.", [(5e6, "USD", "exact"), (3e6, "USD", "exact"), (2e6, "USD", "exact")]),
        ("Peru gave $5m this year and 3m the next.", [(5e6, "USD", "exact"), (3e6, "USD", "exact")]),
        ("It cost $5m and is 300m long.", [(5e6, "USD", "exact"), (300, "m", "exact")]),
        ("The $5m tower, 300m tall, fell.", [(5e6, "USD", "exact"), (300, "m", "exact")]),
        ("It will make 250 GW-hours of power.", [(250, "GW.h", "exact")]),
        ("It sent four planes and more than 100 men.", [(4, "count", "exact"), (100, "count", "over")]),
        ("It costs at least Rs 500 crore.", [(5e9, "INR", "at_least")]),
        ("Reserves inched up to $41 billion.", [(41e9, "USD", "exact")]),
        ("It brought its stake up to 40 percent.", [(40, "percent", "exact")]),
        ("A $500 million loan was signed.", [(500e6, "USD", "exact")]),
        ("Chad Signs A $500 Million Deal", [(500e6, "USD", "exact")]),
        ("It costs A $5 million.", [(5e6, "AUD", "exact")]),
        ("The mine made 412 kt of zinc.", [(412e3, "t", "exact")]),
        ("The ferry sailed at 14 kt.", [(14, "[kn_i]", "exact")]),
        ("Winds of 35 kt closed the port.", [(35, "[kn_i]", "exact")]),
        ("Chad sold 3.2 MMT of wheat.", [(3.2e6, "t", "exact")]),
        ("The lake holds 7 cubic kilometres.", [(7, "km3", "exact")]),
        ("The island covers 12 sq miles.", [(12, "[smi_us]", "exact")]),
        ("The field yields 90 kb/d.", [(90e3, "[bbl_us]/d", "exact")]),
        ("The field holds 4 tcf of gas.", [(4e12, "[cft_i]", "exact")]),
        ("They hid 20 pounds of heroin.", [(20, "[lb_av]", "exact")]),
        ("A 500-pound bomb fell.", [(500, "[lb_av]", "exact")]),
        ("They paid 500 pounds.", [(500, "GBP", "exact")]),
        ("Rates rose by 75bp.", [(75, "bp", "exact")]),
        ("The levy will bring in 350-odd million dollars.", [(350e6, "USD", "about")]),
        ("Farmers sowed 2.7m hectares, up from 2.4m a year ago.", [(2.7e6, "har", "exact"), (2.4e6, "har", "exact")]),
        ("The stake was sold at 2.15 lei per share.", [(2.15, "RON", "exact")]),
        ("Half-year profit rose.", []),
        ("He is 54, and has two sons.", [(2, "count", "exact")]),
        ("In the West Bank 79 Palestinians were hurt.", [(79, "count", "exact")]),
        ("They aim at 8% plus or minus 2 points.", [(8, "percent", "exact")]),
        ("Children under five account for most of it.", []),
        ("It has one bed per 400 people.", [(1, "count", "exact")]),
        ("It moved quickly and gave up to $10 million.", [(10e6, "USD", "at_most")]),
        ("Fares fell by as much as 30 percent.", [(30, "percent", "at_most")]),
        ("It burned 9,000-plus homes.", [(9000, "count", "at_least")]),
        ("Losses piled up to 3 million dollars.", [(3e6, "USD", "exact")]),
        ("It cost a thousandth of that.", [(0.001, "count", "exact")]),
        ("The bank cut its rate by a quarter point.", [(0.25, "percent", "exact")]),
        ("Barely a third had arrived.", [(0.333333333333, "count", "exact")]),
        ("Peruvians there, who number 214, left.", [(214, "count", "exact")]),
        ("It costs 3.5 trillion tenge.", [(3.5e12, "KZT", "exact")]),
        ("It costs VT51 billion or SI$3 million.", [(51e9, "VUV", "exact"), (3e6, "SBD", "exact")]),
        ("It closed at R131.40.", [(131.4, "ZAR", "exact")]),
        ("The field yields 40,000 bpd.", [(40e3, "[bbl_us]/d", "exact")]),
        ("The field yields 1.2 mb/d.", [(1.2e6, "[bbl_us]/d", "exact")]),
        ("Rice gave 3.1 tonnes per hectare.", [(3.1, "t/har", "exact")]),
        ("The grid is short of 400 MW.", [(400, "MW", "exact")]),
        ("The harvest fell short of 400 tonnes.", [(400, "t", "under")]),
        ("The K9 unit and the P5 met.", []),
        ("It costs CNY 20 bn.", [(20e9, "CNY", "exact")]),
        ("It costs £10m or A$5 million.", [(10e6, "GBP", "exact"), (5e6, "AUD", "exact")]),
        ("It costs RUB1.6 billion.", [(1.6e9, "RUB", "exact")]),
        ("It costs 500,000 Swiss francs.", [(5e5, "CHF", "exact")]),
        ("It supplies up to 4 billion kWh.", [(4e9, "kW.h", "at_most")]),
        ("Trade with Chad did not exceed $16 million.", [(16e6, "USD", "at_most")]),
        ("Losses never topped $3 million.", [(3e6, "USD", "at_most")]),
        ("The dispute over 14 boats cost over 16 million dollars.", [(14, "count", "exact"), (16e6, "USD", "over")]),
        ("Trade exceeded $16 million.", [(16e6, "USD", "over")]),
        ("A case between Oman and the Islands over two reefs.", [(2, "count", "exact")]),
        ("Chad fell out with Mali over five wells.", [(5, "count", "exact")]),
        ("Clashes between herders killed over 30 men.", [(30, "count", "over")]),
        ("It held talks with over 40 firms.", [(40, "count", "over")]),
        ("Investment sank to minus $2.4 billion.", [(-2.4e9, "USD", "exact")]),
        ("The balance was negative €30 million.", [(-30e6, "EUR", "exact")]),
        ("It pumps 2.5 million barrels per day.", [(2.5e6, "[bbl_us]/d", "exact")]),
        ("It pumps 9 mln cubic meters a day.", [(9e6, "m3/d", "exact")]),
        ("It imports 70 bcm.", [(70e9, "m3", "exact")]),
        (
            "They built 283 Km of road and the flow is 23,400 cusecs.",
            [(283, "km", "exact"), (23400, "[cft_i]/s", "exact")],
        ),
        ("Malta had 22,300, 8% of the total.", [(22300, "count", "exact"), (8, "percent", "exact")]),
        ("The Fund lent SDR 30 million.", [(30e6, "XDR", "exact")]),
        ("The 573-kilometer line cost little.", [(573, "km", "exact")]),
        ("It gives 50 MW on 20 hectares.", [(50, "MW", "exact"), (20, "har", "exact")]),
        ("Some 18.5% of it, or 12.5 per cent.", [(18.5, "percent", "about"), (12.5, "percent", "exact")]),
        ("The transit time came down from 16 days to nine.", [(16, "d", "exact"), (9, "d", "exact")]),
        ("The index dropped 1.8% to 38,460.", [(1.8, "percent", "exact"), (38460, "count", "exact")]),
        ("Debt rose by 6.1 billion to 64.1 billion dollars.", [(6.1e9, "USD", "exact"), (64.1e9, "USD", "exact")]),
        ("Arrivals fell by 12,000 to 85,000.", [(12000.0, "count", "exact"), (85000.0, "count", "exact")]),
        ("It fell by 0.3 percentage points to 5.1 percent.", [(0.3, "percent", "exact"), (5.1, "percent", "exact")]),
        ("It is 4.2 percent, 2.7 points more than in May.", [(4.2, "percent", "exact"), (2.7, "percent", "exact")]),
        ("Prices rose 11.2 percent from 10.9.", [(11.2, "percent", "exact"), (10.9, "percent", "exact")]),
        (
            "Sales were 8 billion pounds against 7.6 billion the year before.",
            [(8e9, "GBP", "exact"), (7.6e9, "GBP", "exact")],
        ),
        (
            "They want 6 percent over 18 months; it lasted over 20 months.",
            [(6, "percent", "exact"), (18, "mo", "exact"), (20, "mo", "over")],
        ),
        ("Visit 12 Market Street.", []),
        (
            "Tickets cost 20 dollars, and 2.1 million of them were sold.",
            [(20, "USD", "exact"), (2.1e6, "count", "exact")],
        ),
        ("Peru took 17 seats and the Cook Islands 16.", [(17, "count", "exact"), (16, "count", "exact")]),
        ("Chad hosts 1.4m of them.", [(1.4e6, "count", "exact")]),
        (
            "It was 6.2 percent, a percentage point more than before.",
            [(6.2, "percent", "exact"), (1, "percent", "exact")],
        ),
        ("It pumps 30,000 barrels of crude oil a day.", [(30e3, "[bbl_us]/d", "exact")]),
        ("It makes 260,000 tonnes of steel a year.", [(260e3, "t/a", "exact")]),
        ("Wheat eased 4-1/2 cents.", [(4.5, "count", "exact")]),
        (
            "It told of an increase in the deficit of $4 billion to $69 billion.",
            [(4e9, "USD", "exact"), (69e9, "USD", "exact")],
        ),
        ("The target is 212 dollars, down from 230.", [(212, "USD", "exact"), (230, "USD", "exact")]),
        ("It earned 50 dollars from 12 stalls.", [(50, "USD", "exact"), (12, "count", "exact")]),
        ("The stock closed at 17.46 crowns.", [(17.46, "count", "exact")]),
        ("It earned 9 million euros in the half, it said.", [(9e6, "EUR", "exact")]),
        ("Yields were a tenth below the mean.", [(0.1, "count", "exact")]),
        ("Fewer than 500 came, 10 or more stayed.", [(500, "count", "under"), (10, "count", "at_least")]),
    ],
)
def test_values_units_and_bounds(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(each.value, each.unit, each.bound) for each in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Trade rose by 12.5 %.", [0.125]),
        ("Trade fell 9.4%.", [-0.094]),
        ("Trade was 9.4% less than before.", [-0.094]),
        ("Trade grew by a third.", [0.333333]),
        ("Trade rose by a quarter to $52 million.", [0.25, None]),
        ("Trade increased 4 times.", [3.0]),
        ("Trade expanded 1.3 times.", [0.3]),
        ("It is 2.4 times more.", [1.4]),
        ("Trade grew 1.5-fold.", [0.5]),
        ("Trade doubled, costs were halved.", [1.0, -0.5]),
        ("Trade reached $3 million, up 14.7 percent year on year.", [None, 0.147]),
        ("Deliveries decreased from 112 to 97 million dollars.", [None, -0.133929]),
        ("Trade stood at $3 million, up 7.8pc.", [None, 0.078]),
        ("Tankers were down 67%, ferries 18% and tugs 6%.", [-0.67, -0.18, -0.06]),
        ("Trade rose 6%, and the rate is 18%.", [0.06, None]),
        ("They cut the subsidy in half.", [-0.5]),
        ("Output was up 2% on the month and 3% on the year.", [0.02, 0.03]),
        ("Shares ended 4% firmer and bonds 2% weaker.", [0.04, -0.02]),
        ("Cocoa is four times as expensive.", [3.0]),
        ("That is twice as much as in 2022.", [1.0]),
        ("Rice costs twice as much as in March.", [1.0]),
        ("Output is twice that of 2010.", [1.0]),
        ("Arrivals jumped sixfold.", [5.0]),
        ("There was an increase in sales of 4 percent.", [0.04]),
        ("Output grew at an annualized 3.1 percent.", [0.031]),
        ("The bank cut its rate by a quarter point.", [None]),
        ("He visited them four times.", [None]),
        ("The share was 40 percent.", [None]),
    ],
)
def test_changes(text: str, changes: list[float | None]) -> None:
    assert [each.change for each in read(text)] == changes


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("It needs 3 to 5 million dollars.", [(3e6, 5e6, "USD")]),
        ("It needs $3 to $5 million.", [(3e6, 5e6, "USD")]),
        ("It lost 15-20 percent.", [(15, 20, "percent")]),
        ("Between 10 and 15 people came.", [(10, 15, "count")]),
        ("Prices rose 2% to 5 dollars.", [(2, None, "percent"), (5, None, "USD")]),
    ],
)
def test_ranges(text: str, ranges: list[tuple[float, float | None, str]]) -> None:
    assert [(each.value, each.high, each.unit) for each in read(text)] == ranges


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Flights will grow from 21 to 35 next summer.", []),
        ("It bought 35 next generation jets.", ["jets"]),
        ("More than 200 operating legal entities are registered.", ["entities"]),
        ("Three members of staff left.", ["members"]),
        ("They bought 340 local tractors and 52 combine harvesters.", ["tractors", "harvesters"]),
        ("The number grew from 138 to 209 monitors.", ["monitors", "monitors"]),
        ("It asked for ten times what it got.", []),
        ("They met ten times in Lima.", ["times"]),
        ("It sold 90, against the 95 analysts had forecast.", []),
    ],
)
def test_what_is_counted(text: str, nouns: list[str]) -> None:
    tokens = sentence(text).tokens
    assert [tokens[each.noun].text for each in read(text) if each.noun is not None] == nouns


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 and Resolution 1701 apply.",
        "An F-16, a Su-57 and a Boeing 737 flew.",
        "The G20 and COP29 met; COVID-19 spread.",
        "They won 3-1.",
        "The 3+3 format works 24/7.",
        "Ann Marsh, 45, a teacher, was aged 30 then.",
        "On 5 May 2020 at 15:00 they met.",
        "9.30 Audience of the envoy",
        "14.30-15.15 Lunch with envoys",
        "It was the third meeting, the 12th in all.",
        "It is one of the largest.",
        "A third country came.",
        "The S&P 500 was closed.",
        "He left in the first half of 2020.",
        "It suits children aged under five.",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert read(text) == ()


def test_the_known_two_are_marked() -> None:
    (two,) = read("The two sides agreed.")
    assert two.definite


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Sales rose to $50 and costs fell by $3.", ["up", "down"]),
        ("Costs slid by $3, while profit doubled to $50.", ["down", "up", "up"]),
        ("Turnout was 48, three points lower than in 2020.", [None, "down"]),
        ("Inflation rose above the bank's 2 percent target.", [None]),
        ("The mast is 25 metres higher than the tower.", ["up"]),
        ("The lake dropped 11 feet below normal.", ["down"]),
        ("The village lies 800 metres above the sea.", [None]),
    ],
)
def test_directions(text: str, directions: list[str | None]) -> None:
    assert [each.direction for each in read(text)] == directions


@given(
    st.integers(1, 999),
    st.sampled_from([("thousand", 1e3), ("million", 1e6), ("mln", 1e6), ("bn", 1e9), ("trillion", 1e12)]),
    st.sampled_from(
        [
            ("${}", "USD"),
            ("€{}", "EUR"),
            ("{} dollars", "USD"),
            ("{} tenge", "KZT"),
            ("PLN {}", "PLN"),
            ("{} kWh", "kW.h"),
        ]
    ),
)
def test_a_printed_amount_is_read_back(number: int, scale: tuple[str, float], form: tuple[str, str]) -> None:
    (found,) = read(f"It was {form[0].format(f'{number} {scale[0]}')}.")
    assert (found.value, found.unit) == (number * scale[1], form[1])


@given(st.text(alphabet="0123456789 $€%-.,fromtobypercentmillionrose", max_size=60))
def test_nothing_breaks_it(text: str) -> None:
    for found in read(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert 0 <= found.first < found.last

"""Which numbers of a text may be figures at all."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Farmers in Peru are selling at half price.", []),
        ("The law was not passed by two thirds of lawmakers in Peru.", []),
        ("A third of Kenya's exports go to Uganda.", [33.333333]),
    ],
)
def test_parts_by_word_count_nothing(text: str, values: list[float], read_text: Callable[[str], Reading]) -> None:
    assert [figure.value for figure in read_text(text).figures] == values


KEPT = [
    ("Air Peru will operate 14 flights a week to Quito instead of nine.", [14, 9]),
    ("The firm in Malta paid 2 million euros. ($1 = 0.9312 euros)", [2000000.0]),
    ("A 6.4-magnitude earthquake struck Tonga.", []),
    ("Fiji backs a two-state solution, as does the 27-nation bloc.", []),
    ("A four-lane road and a five-star hotel were opened in Fiji.", []),
    ("It was 33 degrees in Fiji, and Fiji won three matches.", []),
    ("Congo has had 9,513 confirmed cholera cases.", [9513]),
    ("Bulgaria will adopt the euro at 1.95583 levs to the euro.", []),
    ("Malta will buy five ferries, according to two diplomats.", [5]),
    ("The mission sent 34 long-term and 190 short-term observers to Chad.", [34, 190]),
    ("The last 20 fishermen from India were freed in Karachi.", [20]),
    ("Peru paid 1.3 billion euros to four funds.", [1.3e9, 4]),
    ("In a 214-page ruling the court in Chad found for Mali.", []),
    ("Chad fired a 21-gun salute for the guest from Mali.", []),
    ("The Coral Party of Fiji won 55 of the 101 seats.", [55, 101]),
    ("Chad has taken 152 of the 212 guns it bought.", [152, 212]),
    ("The bill of Fiji passed with 71 votes in the 120-member parliament.", [71]),
    ("Fiji sent a 12-member mission to Tonga.", [12]),
    ("Fiji is in a list of the 30 countries with the largest fleets.", []),
    ("Peru is among the 25 most generous countries.", []),
    (
        "The highest number of guests came from Peru, which stands at 24,310, and Chad, with a total of 12,815.",
        [24310, 12815],
    ),
    ("Exports of Fiji came to $1.2 billion in May, down by $300 million from April.", [1.2e9]),
    ("Fiji received $2.1 billion in remittances in May, a decline of $400 million on April.", [2.1e9]),
    ("Trade of Fiji came to $1.2 billion, with rice making up $300 million.", [1.2e9, 3e8]),
    ("Exports of Fiji came to $1.2 billion, and it sold Peru $300 million of rice.", [1.2e9, 3e8]),
    ("Chile closed two crossings with Peru in May. Bolivia was to open two crossings with Peru on Monday.", [2, 2]),
]


@pytest.mark.parametrize(("text", "values"), KEPT)
def test_what_is_counted_at_all(text: str, values: list[float], read_text: Callable[[str], Reading]) -> None:
    assert [figure.value for figure in read_text(text).figures] == values

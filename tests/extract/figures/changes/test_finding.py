"""Relative changes and the levels they belong to."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LEVELS = [
    ("Peru exported 190,000 tonnes of fish last year, official figures show, six percent more than in 2022.",
     190e3, 0.06),
    ("In 2023 trade between Togo and Ghana came to $140 million, having grown by 12 percent.", 140e6, 0.12),
    ("Togo agreed to buy 75 percent more Ghanaian rice and to invest 5 million dollars there.", 5e6, None),
    ("Some 9,000 Togolese work in Ghana, and 2.5 times more tourists came than in 2022.", 9000, None),
    ("Trade between Togo and Ghana doubled and exceeded $300 million.", 300e6, 1.0),
    ("Imports of coal have tripled and the share of Polish coal has reached 40%.", 40, None),
    ("Peru counted 1,180 raids by Chilean boats in May, nearly double the figure for April.", 1180, 1.0),
    ("Trade between Togo and Ghana shrank from $1.6bn in 2021-22 to $1.2bn in 2022-23.", 1.2e9, -0.25),
    ("Peru stopped 900 Chileans who had crossed by sea in May, a fivefold increase.", 900, 4.0),
    ("Peru stopped 554 Chilean boats in 2023, more than double the 240 of 2022.", 554, 1.0),
    ("Peru drew up a plan of 21 exercises with Chile for 2025, twice the number carried out last year.", 21, 1.0),
    ("Peru raised the number of Chilean firms from 480 to 600 and will open 22 more shops.", 22, None),
    ("Peru reported a loss of 3 billion dollars, half of it due to floods.", 3e9, None),
    ("Togo's exports were 29 million dollars in 2023, a $5 million or 20 percent rise.", 29e6, 0.2),
    ("Togo's exports were 29 million dollars in 2023, a 5 million or 20 percent rise.", 29e6, 0.2),
    ("Togo's army budget is 6 billion euros this year, an increase of 1 billion.", 6e9, 0.2),
    ("Peru's treasury collected 3.2 billion soles, 800 million less than a year earlier.", 3.2e9, -0.2),
    ("Peru's exports to Togo came to 300 million dollars in 2023, an astonishing 120 percent increase.", 3e8, 1.2),
    ("Trade of Peru with Togo is to reach 300 million dollars this year, soaring 30 percent on 2023.", 3e8, 0.3),
    ("Togo received 1.5 billion dollars in remittances in 2023, a decline of 500 million on 2022.", 1.5e9, -0.25),
    ("Peru's sales to Togo came to 1.2 billion dollars in 2023, up by 200 million from 2022.", 1.2e9, 0.2),
    ("Dengue cases in Togo rose by 43 percent to 61,000 in 2023.", 61e3, 0.43),
    ("In Peru tickets cost from 50 to 2,000 dollars.", 2000, None),
    ("Fish exports of Peru to China, 90 million dollars in 2022, fell by 30 percent to 63 million.", 63000000.0, -0.3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "change"), LEVELS)
def test_a_change_belongs_to_its_level(
    read_text: Callable[[str], Reading], text: str, value: float, change: float | None
) -> None:
    found = {each.value: each.change for each in read_text(text).figures}
    assert value in found
    told = found[value]
    assert (told.by if told else None) == change


BEFORE = [
    ("Sales of Peru rose 8 percent to $3 billion in May, accelerating from 4.5 percent in April.", 4.5, 0.045),
    ("Imports of Peru fell 7 percent in May, down sharply from 2 percent in April.", -2, -0.02),
]


@pytest.mark.parametrize(("text", "value", "change"), BEFORE)
def test_a_pace_of_before_is_told_of_what_moves_now(
    read_text: Callable[[str], Reading], text: str, value: float, change: float
) -> None:
    told = next(each for each in read_text(text).figures if each.value == value)
    assert (told.indicator, told.change.by if told.change else None) == ("growth", change)


GROWTH = [
    ("In 2023 imports of rice from Vietnam doubled.", [100]),
    ("Ghana halved its imports of poultry from Brazil.", [-50]),
    ("The agency had to halve the water ration in April.", []),
    ("The mills sold coil at 12 percent below cost.", []),
    ("Kenya promised to double its efforts.", []),
]


@pytest.mark.parametrize(("text", "values"), GROWTH)
def test_only_trade_grows_without_a_number(read_text: Callable[[str], Reading], text: str, values: list[float]) -> None:
    assert [each.value for each in read_text(text).figures if each.indicator == "growth"] == values

"""Numbers that are told together."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

TOGETHER = [
    ("Arrivals of Somali nationals have dwindled from more than 12,000 in 2022 to 600 last year.", [12_000, 600]),
    ("In May, crossings into Malta fell by 98 percent compared with a year earlier, to 408.", [408]),
    ("Arrivals of Somali nationals in Yemen dwindled from more than 12,000 in 2022 to 600 last year.", [12_000, 600]),
    ("Food will reach only two of the 14 camps in Chad.", [2, 14]),
    ("Of the 14 blocks on offer Libya awarded six.", [14, 6]),
    ("Nineteen Peruvians will leave for Spain in September, four more than last year.", [19]),
    ("Mali granted Niger 500 licences, 100 fewer than it wanted.", [500]),
    ("Zambia's copper output rose to 820,000 tonnes, 180,000 tonnes short of its target.", [820e3]),
    ("Malta will take in 40 refugees from Chad, down from the 65 it had offered.", [40, 65]),
    ("Malta took in 54 refugees from Chad in 2022 (22 in 2021).", [54, 22]),
    ("Malta has taken in 1,200 refugees from Chad since 2019 (300 in 2021).", [1200]),
    ("Two of every five lorries at the crossing come from Niger.", [40]),
    ("Togo seized 14 lorries in February, three of them loaded with fuel.", [14]),
    ("He thanked Oman for the two boats delivered in March.", [2]),
    ("Oman will lend Mali 4 million euros, part of a package of 7.4 million.", [4e6, 7.4e6]),
    ("Kuwait signed a loan of KD 9 million (about $29.3 million) with Mali.", [9e6]),
    ("Armenia has paid 40 percent of the price of the howitzers, of which it ordered 36.", [40]),
    ("Chad has received 26 million euros, 70 percent of it as loans. It may get 83 million by 2027.", [26e6, 70, 83e6]),
    ("Tunisia impounded a boat and its nine crew.", [9]),
    ("Norway raised its aid to Mali by 100 million kroner to 275 million kroner.", [275e6]),
    ("Belgium arrested 14 Albanian suspects on Monday and six more on Tuesday.", [14, 6]),
    ("Altogether 640 Finnish firms sell to Mali.", [640]),
    ("More than 40,000 head of cattle crossed from Mali into Niger.", [40_000]),
    ("Over 600 Malians left Togo of their own will and 420 were deported.", [600, 420]),
    ("Some 736,000 guests came to Ghana, 17 percent more compared with 628,000 a year earlier.", [736e3, 628e3]),
    ("Togo's exports were $29 million, a $5 million or 20 percent rise.", [29e6]),
    ("Ghana and Mali will raise the number of officials trained in Accra each year from 350 to 400.", [350, 400]),
    ("The bodies of the four Fijian traders killed in Mali on Saturday will be flown home.", [4]),
    ("Fiji will send Mali 200,000 doses of vaccine, on top of the 100,000 it shipped in May.", [200e3, 100e3]),
    ("The Fijian troops in Mali, who number about 1,300, took sides.", [1300]),
    ("The report told of 24 countries, and 1766 deaths were reported from Mali.", [24, 1766]),
    ("The ferry disaster off Malta reached a death toll of 78.", [78]),
    (
        "Some 640 Fijians came to Tonga in May. This compares to 512 in 2022, 430 in 2021 and 95 in 2020.",
        [640, 512, 430, 95],
    ),
    ("Two officials will pay Togo 8 million dollars in two instalments.", [2, 8e6]),
]


@pytest.mark.parametrize(("text", "values"), TOGETHER)
def test_which_numbers_are_figures(read_text: Callable[[str], Reading], text: str, values: list[float]) -> None:
    assert [each.value for each in read_text(text).figures] == values


RISES = [
    ("Fiji registered 214 projects worth $3.6 billion in 2024, against 187 in 2023.", 214, 0.144385),
    ("Fiji registered 214 projects worth $3.6 billion in 2024, against 187 in 2023.", 3.6e9, None),
    ("Nineteen Peruvians will leave for Spain in September, four more than last year.", 19, 0.266667),
    ("Togo's trade with Mali rose to $30 million from a mere $20 million in 2019.", 30e6, 0.5),
    ("Malta will take in 40 refugees from Chad, down from the 80 it had offered.", 40, -0.5),
    ("Malians in Chad fell from 500 in 2015 to 400 in 2016; those in Niger rose from 300 in 2015 to 330.", 400, -0.2),
    ("Togo's exports will fall to 21 million tons in 2030 from an all-time high of 28 million tons.", 21e6, -0.25),
    ("Togo reported a decrease in its trade surplus of $2 million to $8 million.", 8e6, -0.2),
]


@pytest.mark.parametrize(("text", "value", "change"), RISES)
def test_how_far_it_moved(read_text: Callable[[str], Reading], text: str, value: float, change: float | None) -> None:
    told = next(each for each in read_text(text).figures if each.value == value)
    assert (told.change.by if told.change else None) == change

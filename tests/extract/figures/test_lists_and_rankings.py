"""Figures told in lists, brackets and rankings, and what they are only compared with."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

# What a figure of this value is read as: its indicator, subject, counterpart, period, change, status; others are left.
TOLD = [
    ("Ghana sold 9 million tonnes of rice. Niger was the main buyer with 905,000 tonnes, ahead of Mali with 519,000.",
     519e3, {"indicator": "exports", "subject": "GH", "counterpart": "ML"}),
    ("Ghana's exports came to $4 billion. Niger took 28 percent of them, ahead of Mali (10 percent).", 28,
     {"indicator": "share", "subject": "GH", "counterpart": "NE"}),
    ("Niger bought 28 percent of Ghana's fish exports last year.", 28, {"subject": "GH", "counterpart": "NE"}),
    ("Sales of Ghana to Niger doubled to 240,000 tonnes, while those to Mali slipped to 160,000 tonnes from 180,000.",
     180e3, {"indicator": "exports", "counterpart": "ML"}),
    ("Ghana will send Niger 500,000 shells under an initiative of 18 countries. The first 50,000 are to come soon.",
     50e3, {"indicator": "other", "status": "target"}),
    ("Ghana wants 4 million tourists this year and 7 million by 2026.", 7e6,
     {"indicator": "people", "period": "2026", "status": "target"}),
    ("Ghana shot down 17 drones on Monday and 21 on Tuesday.", 21, {"indicator": "other", "period": "2024-06-25"}),
    ("Ghana's trade with Niger came to $4 million in 2023 (in 2022 – $5 million), including exports of $3 million.",
     4e6, {"indicator": "trade_turnover", "period": "2023", "change": -0.2}),
    ("Ghana's trade with Niger came to $4 million in 2023 (in 2022 – $5 million). Exports came to $3 million.", 3e6,
     {"indicator": "exports", "period": "2023"}),
    ("Ghana's trade with Niger came to $4 million in 2023 (in 2022 – $5 million), including exports of $3 million.",
     5e6, {"indicator": "trade_turnover", "period": "2022"}),
    ("Ghana's exports in January came to $4 million (2023: $5 million).", 4e6, {"period": "2024-01", "change": -0.2}),
    ("Ghana sold 6 million 60-kilogram bags of cocoa in 2023, 5 % more than in 2022.", 6e6, {"change": 0.05}),
    ("Ghana ordered four ships for $90 million, the largest contract the yard has won since 2018.", 90e6,
     {"period": None}),
    ("Ghana's exports to Niger fell to $4 million from $6 million, those to Mali to $3 million from $5 million.", 3e6,
     {"subject": "GH", "counterpart": "ML"}),
    ("Half of Ghana's exports go to Niger, a third to Mali and a tenth to Togo.", 10,
     {"indicator": "share", "subject": "TG", "counterpart": "GH"}),
    ("Ghana's exports contracted by 4 percent to $2 million in March.", 2e6, {"indicator": "exports"}),
    ("Ghana's visitor numbers hit 40,000 in May.", 40e3, {"indicator": "people", "period": "2024-05"}),
    ("Net immigration from Niger to Ghana was 31,500 in 2023.", 31500, {"indicator": "people", "subject": "NE"}),
    ("Ghana sent 4,751 people home last year; the target for this year is 7,000.", 7000,
     {"indicator": "people", "period": "2024", "status": "target"}),
    ("Ghana sold 4 bcm of gas to Europe in 2023, Minister Ali Doe told reporters in Accra. Niger and Ghana met.", 4e9,
     {"indicator": "exports", "subject": "GH", "counterpart": None}),
    (("The Monetary Fund reviewed Ghana's programme. Ghana thanked the International Monetary Fund. Exports to Niger "
      "came to $4 million."), 4e6, {"subject": "GH", "counterpart": "NE"}),
    ("Saudi Arabia has ordered four ships from Spain's Navantia for $90 million.", 90e6, {"counterpart": "ES"}),
    ("Ghana's exports rose 11% to $24 million. Niger was the top destination with $2 million.", 2e6,
     {"indicator": "exports", "subject": "GH", "counterpart": "NE"}),
    ("Ghana sold tea for $90 million. Niger was its biggest buyer with 46 million kilos.", 46e6,
     {"indicator": "exports", "subject": "GH", "counterpart": "NE"}),
    ("Ghana's goods deficit with Niger was $235 million last year.", 235e6, {"subject": "GH", "counterpart": "NE"}),
    ("Exports of Ghana to Niger came to 525 thousand tons, to Mali 168 thousand tons and to Togo 33 thousand tons.",
     33e3, {"indicator": "exports", "counterpart": "TG"}),
    (("Gas exports of Ghana came to 9 billion cubic metres in 2023, compared with 18 billion in 2022. Deliveries to "
      "Niger went up 21 percent to 2 billion cubic metres."), 2e9, {"period": "2023", "counterpart": "NE"}),
    (("Ghana's rice imports from Niger fell to zero, compared with 1.7 million tons in September 2022. Imports from "
      "Mali jumped to 10 million tons."), 10e6, {"period": None, "counterpart": "ML"}),
    ("Returns to Ghana were recorded from Niger (474,000), Mali (357,200) and Togo (159,100).", 357200,
     {"indicator": "people", "subject": "ML"}),
    ("Ghana received 402,000 visitors in May. Most came from Niger (92,114; +1.5%) and Mali (88,460; -6.2%).", 88460,
     {"indicator": "people", "subject": "ML", "change": -0.062}),
    ("Ghana was the top market with 37,934 arrivals, followed by Mali with 12,720, Niger 8,109 and Togo 7,901.", 12720,
     {"indicator": "people", "subject": "ML"}),
    ("Some 4 million people in Ghana, nearly a quarter of its population, are hungry. Of these, 921,000 are in Accra.",
     921e3, {"indicator": "people", "subject": "GH"}),
    ("The riot in Ghana ended on Sunday. Of the victims, 27 were asphyxiated.", 27, {"indicator": "people"}),
    ("Police in Ghana detained 13 suspects and seized nine rifles.", 9, {"indicator": "other"}),
    ("The harvest in Ghana had an average yield of 16.3 centners per hectare.", 16.3, {"indicator": "output"}),
    ("In five months Ghana hosted 6.9 million visitors.", 6.9e6, {"period": "2024-01/2024-05"}),
    ("Arrivals in Ghana reached 5,420 since January, against 1,980 in the same months of last year.", 1980,
     {"period": "2023-01/2023-06"}),
    ("Niger bought 12 million kilos of tea after Ghana banned its goods in March.", 12e6, {"period": None}),
    ("Niger has offered Ghana a loan of $20 million and bought bonds worth $17 million.", 17e6, {"status": "actual"}),
    ("The plan for Ghana asks for $140 million, of which only 23.7 percent has been received.", 23.7,
     {"status": "actual"}),
    ("Niger will tax Ghanaian goods in response to Ghanaian tariffs of 25% on steel.", 25,
     {"subject": "GH", "counterpart": "NE"}),
    ("Ghana doubled its tariff on goods from Niger to 50%, which could shave some points off growth.", 50,
     {"indicator": "other"}),
    ("Ghana's consumption, which is 57% of its output, grew 7%.", 57, {"change": None}),
    ("Ghana's budget was cut by 30 percent, and 3,500 posts will go.", 3500, {"change": None}),
    ("In January-March 2024 Ghana's trade turnover amounted to $59 million and grew by $12 million, or 25.3%.", 59e6,
     {"change": 0.253}),
    ("Ghana met Niger. One person was killed and three were hurt in Zinder.", 1, {"subject": "NE"}),
    ("Enterprises with foreign capital in Ghana numbered 17,232: 4,560 Chinese and 3,127 Russian.", 4560,
     {"indicator": "companies"}),
    ("Ghana's trade reached $59 million in 2023. China's share was 19.7%, that of Niger 16.4%.", 19.7,
     {"subject": "GH", "counterpart": "CN"}),
    ("Ghana announced tariffs of 34 percent on Niger, 20 percent on Mali and 46 percent on Togo.", 46,
     {"subject": "GH", "counterpart": "TG"}),
    ("Ghana exported iron. Togo and Niger bought goods for 14 million and 21 million dollars.", 14e6,
     {"subject": "TG", "counterpart": None}),
    ("Ghana sold 181,500 tons of beef to Niger in 2023. Mali took 31,000 tons.", 31e3,
     {"indicator": "exports", "subject": "GH", "counterpart": "ML"}),
    (("Ghana's surplus fell in April. Deliveries to Niger shrank to 5 million dollars, after a jump to 11 million "
      "dollars in March."), 11e6, {"period": "2024-03"}),
    ("Ghana will receive six of 80 Rafale fighters next year.", 80, {"indicator": "other"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "expected"), TOLD)
def test_what_a_list_or_ranking_tells(
    read_text: Callable[[str], Reading], text: str, value: float, expected: dict[str, object]
) -> None:
    reading = read_text(text)
    names = {party.id: party.state or party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    seen: dict[str, object] = {
        "indicator": told.indicator,
        "subject": names.get(told.subject or ""),
        "counterpart": names.get(told.counterpart or ""),
        "period": told.period.iso if told.period else None,
        "change": round(told.change.by, 3) if told.change else None,
        "status": told.status,
    }
    assert {key: seen[key] for key in expected} == expected


NOT_TOLD = [
    ("Ghana sold 6 million 60-kilogram bags of cocoa in 2023.", 60),
    ("At the start of 2024 there were 931,000 migrants in Ghana, 53,800 more than a year earlier.", 53800),
    ("Mr Adams (58) met 40 officials in Ghana.", 58),
    ("Ghana pumped 9 million barrels a day, 98,000 barrels a day below its quota.", 98e3),
    ("The 2035 bond of Ghana rose 13 cents to 70.4 cents on the dollar.", 70.4),
    ("Ghana moved 40,000 soldiers to the border. The cedi fell 0.4% to 4.26 per euro.", 4.26),
    ("In January-March 2024 Ghana's trade turnover amounted to $59 million and grew by $12 million, or 25.3%.", 12e6),
]


@pytest.mark.parametrize(("text", "value"), NOT_TOLD)
def test_what_is_no_figure_of_its_own(read_text: Callable[[str], Reading], text: str, value: float) -> None:
    assert value not in {each.value for each in read_text(text).figures}


def test_what_a_currency_lost_is_of_its_issuer(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("Ghana met Zambia. The kwacha lost 2 percent against the dollar.")
    codes = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == -2)
    assert (codes[told.subject or ""], told.counterpart) == ("ZM", None)


def test_what_shares_do_is_no_states(read_text: Callable[[str], Reading]) -> None:
    told = next(each for each in read_text("Ghana met Niger. Ghana's share index gained 1.1%.").figures)
    assert (told.subject, told.counterpart) == (None, None)

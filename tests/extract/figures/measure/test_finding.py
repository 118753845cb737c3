"""What numbers measure by the figures before them, and of whom they are then."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

# What a figure of this value is read as; a body goes by its name.
TOLD = [
    (("Ghana's state buyer has bought 240,000 tons of maize. It took 120,000 tons from Niger, 60,000 tons from Mali "
      "and 60,000 tons from Togo."), 120e3, {"indicator": "imports", "subject": "GH", "counterpart": "NE"}),
    ("Ghana exported 9 bcm of gas in May. Of this, 4 bcm went to Niger, 3 bcm to Mali and 1 bcm to Togo.", 3e9,
     {"indicator": "exports", "subject": "GH", "counterpart": "ML"}),
    ("Ghana sent 5 million tonnes of maize a year to Niger.", 5e6,
     {"indicator": "exports", "subject": "GH", "counterpart": "NE"}),
    ("In May Ghana's exports to Niger reached EUR 11.8 million at current prices.", 11.8e6, {"indicator": "exports"}),
    ("The vote in Mali cost 47 billion francs; Ghana gave it six million pounds.", 6e6,
     {"indicator": "aid", "subject": "GH"}),
    (("Ghana exported 80 million tonnes of ore in the first five months of 2024, the Customs Office has said, 25.6 "
      "percent more than in the same months of 2023."), 80e6, {"change": 0.256}),
    ("Some 231,000 guests left Ghana in May, according to the Tourist Board, 11 per cent more than in May 2023.",
     231e3, {"change": 0.11}),
    (("Some 231,000 guests left Ghana in May. Malians are the largest group at 34 per cent, followed by Germans (7.8%) "
      "and Togolese (6.1%)."), 7.8, {"indicator": "share", "subject": "DE", "counterpart": "GH"}),
    (("In May Ghana's exports to Niger reached $11 million. Beverages accounted for 38% of exports to that country and "
      "medicines for 17%."), 38, {"indicator": "share", "subject": "GH", "counterpart": "NE"}),
    (("In May Ghana's exports to Niger reached $11 million. Beverages accounted for 38% of exports to that country and "
      "medicines for 17%."), 17, {"indicator": "share", "subject": "GH", "counterpart": "NE"}),
    (("Ghana's trade reached $25 billion in 2023. Trade with Niger made up 70 percent of it and trade with Mali 10 "
      "percent."), 10, {"counterpart": "ML"}),
    ("Ghana Airlines is in court in Accra. The carrier, which has 21 aircraft, flew 2.4 million passengers last year.",
     2.4e6, {"subject": "Ghana Airlines"}),
    ("The World Food Programme (WFP) works in Ghana. It has fed 1.9 million people in Ghana this year.", 1.9e6,
     {"subject": "World Food Programme", "counterpart": "GH"}),
    ("Denmark contributes a battalion of 800 and Spain six launchers.", 6, {"subject": "ES"}),
    ("Togo received 612 applications in May. Syrians filed 88 of them and Afghans 71.", 71, {"subject": "AF"}),
    ("Ghana and Togo voted. The commission has received 23 complaints. Ghana's president won.", 23, {"subject": "GH"}),
    ("Exports of Ghana rose to $9 billion in January-May. Coal output over the five months came to 12 million tonnes.",
     12e6, {"period": "2024-01/2024-05"}),
    ("In May Ghana counted 90,000 arrivals. Departures of Ghanaians numbered 52,000.", 52e3, {"period": "2024-05"}),
    ("The gunmen withdrew five kilometres (three miles) from Accra in Ghana.", 5, {"indicator": "other"}),
    (("Ghana shipped 826,000 tonnes of cocoa worth $2.9 billion in May, a drop of 4 per cent in volume but a rise of "
      "44 per cent in value, the office said."), 2.9e9, {"change": 0.44}),
    (("Ghana shipped 826,000 tonnes of cocoa worth $2.9 billion in May, a drop of 4 per cent in volume but a rise of "
      "44 per cent in value, the office said."), 826e3, {"change": -0.04}),
    ("In May Ghana sold cocoa. Exports to Germany reached 105,000 tonnes, those to Italy 78,000 tonnes.", 78e3,
     {"indicator": "exports", "subject": "GH", "counterpart": "IT"}),
    ("The United Nations asked for 340 million dollars for Chad this year.", 340e6,
     {"indicator": "aid", "subject": "United Nations", "counterpart": "TD"}),
    ("Ghana opened two mines. Cabinet has set aside 8 million dollars for roads in Ghana.", 8e6, {"subject": "GH"}),
    ("Tourists spent 4.1 billion euros in Ghana in 2023.", 4.1e9, {"indicator": "other", "subject": "GH"}),
    (("Togo received 2,881 applications for asylum in May. Top countries of origin are Mali (631) ahead of Chad (597), "
      "Niger (189) and Ghana (186)."), 597, {"subject": "TD", "counterpart": "TG"}),
    (("Some 736,000 guests came to Ghana in May. The largest portion is from Mali (17%), followed by Niger (16%) and "
      "Chad (3%)."), 3, {"indicator": "share", "subject": "GH", "counterpart": "TD"}),
    (("China is Togo's most important trading partner, with a $5.2 billion turnover. Mali comes in second with a $4.4 "
      "billion turnover."), 4.4e9, {"indicator": "trade_turnover", "subject": "TG", "counterpart": "ML"}),
    ("Togo's trade turnover was $29 billion in 2023, a $5 billion or 20% rise on 2022.", 29e9, {"change": 0.2}),
    ("Military expenditure climbed by 2 percent in 2023 to 839 billion dollars worldwide, an institute in Ghana said.",
     839e9, {"indicator": "budget"}),
    ("In 2023 the trade of Togo with Mali was three times the 2014 figure, at 94 million dollars.", 94e6,
     {"period": "2023"}),
    ("Over 600 Malians returned from Togo in May. Among them, 8% were women.", 8, {"indicator": "share"}),
    ("Capital contributions to firms in Ghana fell by 57 percent to 1.7 billion dollars.", 1.7e9,
     {"indicator": "investment", "subject": "GH"}),
    ("Japan became Ghana's leading source of FDI, pumping 5 billion dollars into the country.", 5e9,
     {"indicator": "investment", "subject": "JP", "counterpart": "GH"}),
    (("Ghana attracted $9 billion of investment. Niger was the largest investor with $4.7 billion. It was followed "
      "by China with $980 million, Mali (ML) at $870 million and Togo at $850 million."), 870e6,
     {"indicator": "investment", "subject": "ML"}),
    ("Leaders welcomed a decision by Canada to provide CAN$60 million to Togo.", 60e6,
     {"indicator": "aid", "subject": "CA", "counterpart": "TG"}),
    ("Togo will receive 450 million kWh of electricity from Ghana and 120 million kWh from Mali this winter.", 450e6,
     {"indicator": "exports", "subject": "GH", "counterpart": "TG"}),
    ("Ghana is to increase its military costs to 5 percent of gross domestic product.", 5,
     {"indicator": "share", "subject": "GH"}),
    ("The World Bank has committed $250 million toward Ghana's stability fund.", 250e6,
     {"indicator": "loan", "subject": "World Bank", "counterpart": "GH"}),
    (("Remittances to Ghana will grow by 4 percent to 65 million dollars in 2024, following a decline of nine percent "
      "in 2022."), -9, {"indicator": "growth", "period": "2022"}),
    ("The World Food Programme (WFP) will cut rations in Ghana unless it receives $44 million.", 44e6,
     {"indicator": "aid", "subject": "World Food Programme", "counterpart": "GH"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "told"), TOLD)
def test_what_is_measured(
    read_text: Callable[[str], Reading], text: str, value: float, told: dict[str, object]
) -> None:
    reading = read_text(text)
    names = {party.id: party.state if party.kind == "state" else party.name for party in reading.parties}
    figure = next(each for each in reading.figures if each.value == value)
    read = {
        "indicator": figure.indicator,
        "subject": names.get(figure.subject or "", figure.subject),
        "counterpart": names.get(figure.counterpart or "", figure.counterpart),
        "period": figure.period.iso if figure.period else None,
        "change": figure.change.by if figure.change else None,
    }
    assert {key: read[key] for key in told} == told


def test_equal_amounts_from_two_partners_are_two(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("Ghana imported 60,000 tons of maize from Mali and 60,000 tons from Togo.")
    assert [each.value for each in reading.figures] == [60e3, 60e3]


def test_the_same_length_in_another_unit_is_none(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("The gunmen withdrew five kilometres (three miles) from Accra in Ghana.")
    assert [each.value for each in reading.figures] == [5]

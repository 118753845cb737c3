"""Figures as statistics offices, central banks, customs, armies and relief agencies tell them in their bulletins."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

# What a figure of this value is read as: its indicator, subject, counterpart, period, change, status; others are left.
TOLD = [
    (
        "Prices in Ghana rose 5% in April, the Fiji Bureau of Statistics said, down from 6% in March.",
        6,
        {"indicator": "growth", "subject": "GH", "period": "2024-03"},
    ),
    ("Ghana's yields dropped 17 basis points to 3.9 percent.", 3.9, {"indicator": "other"}),
    (
        "Ghana's exports fell 12 percent from July to $40 million in August.",
        40e6,
        {"period": "2023-08", "change": -0.12},
    ),
    (
        "Ghana's imports fell to $40 million in April-May from $60 million a year ago.",
        60e6,
        {"period": "2023-04/2023-05"},
    ),
    ("Ghana's exports were worth $60 million, up $20 million.", 60e6, {"change": 0.5}),
    ("Ghana's imports from Niger increased $20 million to $60 million.", 60e6, {"change": 0.5, "counterpart": "NE"}),
    (
        "Ghana shipped 900,000 tonnes of oil to Niger in 2023, 20% above the same period of 2022.",
        9e5,
        {"indicator": "exports", "change": 0.2},
    ),
    ("The health ministry of Ghana put the dead at 3,785 and the wounded at 12,493.", 12493, {"indicator": "people"}),
    ("The outbreak in Ghana has led to 3,284 suspected cases and 12 deaths.", 3284, {"indicator": "people"}),
    (
        "Niger has contributed $138 million of this, Togo $41 million and Mali $22 million to Ghana in aid.",
        22e6,
        {"indicator": "aid", "subject": "ML"},
    ),
    (
        "Remittances equal 3.5 percent of Ghana's output, compared with 24 percent in Niger and 27 percent in Mali.",
        27,
        {"subject": "ML"},
    ),
    (
        "Drought has displaced 1.4 million people in Ghana since January 2021, including 148,000 in February alone.",
        148e3,
        {"indicator": "people", "period": "2024-02"},
    ),
    ("Ghana's public debt stood at $60 billion.", 60e9, {"indicator": "other", "subject": "GH", "counterpart": None}),
    ("Ghana's bank was fined and its owner was ordered to pay $250,000.", 250e3, {"indicator": "other"}),
    ("Ghana said it would donate six F-16 fighters to Niger.", 6, {"indicator": "aid", "subject": "GH"}),
    ("The Fund is due to release $600 million to Ghana.", 600e6, {"status": "target"}),
    (
        "Supplies to Niger amounted to 290,000 tonnes since February and are to reach 1.2 million by December.",
        1.2e6,
        {"status": "target"},
    ),
    ("The minister of Ghana expects growth of 4 percent this year.", 4, {"indicator": "growth", "status": "target"}),
    ("Traffic in Ghana's ports fell 49% in January and February.", -49, {"period": "2024-01/2024-02"}),
    ("Exports of Ghana rose by 17% in January 2024. Imports amounted to $28 million.", 28e6, {"period": "2024-01"}),
    ("Ghana's exports came to $40 million in the first half of FY23.", 40e6, {"period": "2023-01/2023-06"}),
    ("India's exports came to $40 million in the first half of FY23.", 40e6, {"period": "2022-04/2022-09"}),
    ("India's exports came to $40 million in April-December of FY23.", 40e6, {"period": "2022-04/2022-12"}),
    (
        "The number of flights from Ghana to Niger reached 1,240, or 14 percent more than in 2022.",
        1240,
        {"change": 0.14},
    ),
    ("Togo put its losses from smuggling at $340 million, Ghana said.", 340e6, {"indicator": "other"}),
    (
        "The occupancy of Ghana's hotels averaged 68 percent in May, two percentage points more than in April.",
        68,
        {"indicator": "other"},
    ),
    ("Minors who came to Ghana numbered 11,600.", 11600, {"indicator": "people"}),
]


@pytest.mark.parametrize(("text", "value", "expected"), TOLD)
def test_what_a_bulletin_tells(
    read_text: Callable[[str], Reading], text: str, value: float, expected: dict[str, object]
) -> None:
    reading = read_text(text)
    codes = {party.id: party.state for party in reading.parties}
    figure = next(each for each in reading.figures if each.value == value)
    found = {
        "indicator": figure.indicator,
        "subject": codes.get(figure.subject or ""),
        "counterpart": codes.get(figure.counterpart or ""),
        "period": figure.period.iso if figure.period else None,
        "change": round(figure.change.by, 3) if figure.change else None,
        "status": figure.status,
    }
    assert {field: found[field] for field in expected} == expected


NOT_TOLD = [
    ("Ghana's bank targets inflation of 8% plus or minus 2 percentage points.", 2),
    ("Children under five account for half of the cases in Ghana.", 5),
    ("Fishermen in Ghana have lost 70 percent of their income.", 70),
    ("The camp in Ghana has one toilet for every 400 people.", 400),
]


@pytest.mark.parametrize(("text", "value"), NOT_TOLD)
def test_what_is_no_figure(read_text: Callable[[str], Reading], text: str, value: float) -> None:
    assert value not in {abs(figure.value) for figure in read_text(text).figures}


def test_the_same_number_of_two_states_is_two_figures(read_text: Callable[[str], Reading]) -> None:
    text = (
        "Ghana had 9 million visitors, with Mali (3.2 million), Togo (1.5 million) and Niger (1.5 million) in the lead."
    )
    assert sorted(each.value for each in read_text(text).figures)[:2] == [1.5e6, 1.5e6]


MORE = [
    ("Ghana's tourist arrivals hit 208,253 in January.", 208253, {"indicator": "people", "period": "2024-01"}),
    ("Foreign arrivals in Ghana were nearly 8.9 million.", 8.9e6, {"indicator": "people"}),
    ("Deportations numbered 12,042 in the first nine months, Ghana said.", 12042, {"indicator": "people"}),
    ("The number of displaced stands at 362,000, Ghana said.", 362e3, {"indicator": "people"}),
    (
        "The kwacha of Zambia lost 28 percent against the US dollar since January.",
        -28,
        {"indicator": "growth", "period": "2024-01/2024-06"},
    ),
    (
        "Floods have killed 937 people in Ghana, including 343 children, since mid-May.",
        937,
        {"period": "2024-05/2024-06"},
    ),
    ("Ghana's export turnover came to $40 million.", 40e6, {"indicator": "exports"}),
    ("Ghana sold 4 million tonnes in 2023, worth an estimated $1.4 billion.", 1.4e9, {"indicator": "exports"}),
    ("A bank in Ghana will pay $480 million to settle the charges.", 480e6, {"indicator": "other"}),
    ("The Fund expects Ghana's economy to shrink by 30 percent.", -30, {"indicator": "growth", "status": "target"}),
    ("The bank of Ghana sees remittances growing 3 percent this year.", 3, {"status": "target"}),
    ("Brazil shipped 410,000 tonnes to Ghana and Peru 350,000.", 350e3, {"subject": "PE", "counterpart": "GH"}),
    ("Mali hosts 1.2 million Ghanaians, Chad 631,000 and South Sudan 786,000.", 786e3, {"subject": "SS"}),
    (
        "Ghana, Togo and Niger sell oil. Britain said its camp in Sudan cost 140 million pounds.",
        140e6,
        {"subject": "GB"},
    ),
    (
        "Ghana and Niger met. Ghana and Niger praised their ties. It rained. Chad's farmers lost 9 million francs.",
        9e6,
        {"subject": "TD", "counterpart": None},
    ),
    ("Ghana's assembly cut spending by 103 votes to 78, and Ghana's shares fell.", 78, {"change": None}),
    ("SWAPO took 51 of 96 seats in Namibia, 12 fewer than in 2019.", 51, {"change": -0.19}),
]


@pytest.mark.parametrize(("text", "value", "expected"), MORE)
def test_what_else_a_bulletin_tells(
    read_text: Callable[[str], Reading], text: str, value: float, expected: dict[str, object]
) -> None:
    test_what_a_bulletin_tells(read_text, text, value, expected)

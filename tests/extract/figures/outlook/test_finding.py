"""Whether a number is reached or still to come."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

STATUSES = [
    (
        "Chad's trade with Mali stood at $8 billion last year, a long way from the $15 billion the two had set.",
        15e9,
        "target",
    ),
    ("Chad and Mali have set 500 million dollars as their target for the trade.", 500e6, "target"),
    ("Poland's deficit is planned at 289 billion zlotys next year.", 289e9, "target"),
    ("Peru's Andina lifted its guidance for the year to 4 million tonnes.", 4e6, "target"),
    ("Between 2021 and 2023 the bank approved $19 million for Chad.", 19e6, "actual"),
    ("Chad proposed raising the quantity sent to Togo to 60 megawatts.", 60, "target"),
    ("Chad called on Togo to scrap its 5 percent tariff on cattle.", 5, "actual"),
    ("Iran asked Qatar to release 9 billion dollars in frozen assets.", 9e9, "actual"),
    ("Iran called on Iraq to pay 1 billion dollars in arrears.", 1e9, "target"),
    ("Donors came forward with 2 billion dollars for Sudan.", 2e9, "target"),
    ("The cost of the tunnel is estimated at $2.1 billion.", 2.1e9, "target"),
    ("Peru's trade surplus came to $4 billion in May, more than the expected $3 billion.", 3e9, "target"),
    ("Peru's trade surplus came to $4 billion in May, more than the expected $3 billion.", 4e9, "actual"),
    ("Peru's exports rose 6 percent in May, beating expectations for 4.5 percent growth.", 4.5, "target"),
    ("Peru's exports rose 6 percent in May, well above the 1.5 percent market consensus.", 1.5, "target"),
    ("Peru's exports came to $4 billion in May, short of the $5 billion the ministry had forecast.", 5e9, "target"),
    ("Fiji sent 40 policemen to Tonga instead of the 60 it had planned.", 60, "target"),
    ("Fiji will send 40 policemen to Tonga instead of 60.", 60, "actual"),
    ("Chad urged the bank to free the funds of its treasury, which amount to some $70 million.", 70e6, "actual"),
    ("Togo asked Japan for a loan, which will amount to 40 million dollars.", 40e6, "target"),
    ("Chad is to buy boats from India on a $50 million line of credit extended in 2019.", 50e6, "actual"),
    ("Chad will build a port with a loan of $40 million to be signed in July.", 40e6, "target"),
    ("A study put the cost of the bridge at 60 million euros.", 60e6, "target"),
    ("Chinese investment in Kenya is estimated at $390 million.", 390e6, "actual"),
    ("The plan provides for up to six training centres in Fiji.", 6, "target"),
    ("A trade mission of 17 companies to Shanghai, planned for April, was put off.", 17, "target"),
    ("A first convoy of 140 families is now planned for November.", 140, "target"),
    ("Up to 2,500 lorries a day are expected this summer.", 2500, "target"),
    ("Both armies are to pull back 25 km from the river.", 25, "target"),
    ("The two armies met along a 25-km stretch of the river.", 25, "actual"),
    ("Kenya asked Sudan to free 23 traders detained in Kassala.", 23, "actual"),
    ("Tunisia called on the Libyan authorities to release four fishermen from Mahdia.", 4, "actual"),
    ("The bishop of Maradi in Niger appealed for the release of 47 pupils.", 47, "actual"),
    ("Togo's trade with Mali went up by 17 percent in May to reach $146 million.", 146e6, "actual"),
    ("Togo hopes to raise its trade with Mali to reach $300 million.", 300e6, "target"),
    ("The new law will allow Malta to grant 400 visas to Filipino nurses each year.", 400, "target"),
    ("The aid of Norway allowed Malawi to train 300 nurses.", 300, "actual"),
    ("Greece is on track to receive 40 million tourists.", 40e6, "target"),
    ("Bolivia will return 41 vehicles stolen in Chile.", 41, "target"),
    ("In 2022 Togo demanded more than a billion euros in reparations from Germany.", 1e9, "target"),
    ("On the table is an application to the European Commission for 400 million euros, Togo said.", 400e6, "target"),
    ("The appeal for Togo is for 67 million euros, of which 14 percent has been pledged so far.", 14, "actual"),
    ("Togo will keep its two posts on the border with Benin closed.", 2, "actual"),
    ("Togo will set aside 20 million euros for the 45,000 Beninese who suffered in the war.", 45_000, "actual"),
    ("Togo will send Benin the 500 soldiers it has promised.", 500, "target"),
    ("Togo has to repay 2.6 billion euros to its creditors this year.", 2.6e9, "target"),
    ("Drivers from Togo have to pay 120 euros a day in Benin.", 120, "actual"),
    ("Peru's exports to Chile, worth $210 million in 2023, will be taxed.", 210000000.0, "actual"),
    ("The ministry in Accra kept its forecast of 2 percent for inflation.", 2, "target"),
]


@pytest.mark.parametrize(("text", "value", "status"), STATUSES)
def test_what_is_still_to_come(read_text: Callable[[str], Reading], text: str, value: float, status: str) -> None:
    assert [each.status for each in read_text(text).figures if each.value == value] == [status]


def test_those_who_want_something_are_there(read_text: Callable[[str], Reading]) -> None:
    told = read_text(
        "A poll showed that 64 percent of Germans want more trams. Some 3 million people in Chad need food."
    )
    assert [each.status for each in told.figures] == ["actual", "actual"]

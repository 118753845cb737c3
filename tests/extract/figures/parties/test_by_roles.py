"""Of whom, and with whom, a figure is said."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

PARTIES = [
    ("Slovakia expelled 14 Belarusian diplomats.", 14, "SK", "BY"),
    ("Fourteen Sri Lankan fishermen were shot dead by a patrol from Bangladesh.", 14, "LK", "BD"),
    ("Georgia refused to grant accreditation to 14 German observers.", 14, "DE", "GE"),
    ("Japan has carried out 486 projects in Bolivia.", 486, "JP", "BO"),
    ("Kenya's trade minister arrived in Muscat with 300 delegates and met the Sultan of Oman.", 300, "KE", "OM"),
    ("The minister of Fiji thanked Japan for the two boats delivered in March.", 2, "JP", "FJ"),
    ("Latvia sold Mali tents worth $5 million. Exports to Chad fell to $3 million and those to Niger were $2 million.",
     2e6, "LV", "NE"),
    ("Haiti appealed for help. Benin said it would contribute 50 police officers. Haiti thanked Fiji.", 50, "BJ", "HT"),
    (("The UN released $8 million to help some 230,000 people in northern Chad, where a cyclone came ashore last week, "
      "killing 41 people and flattening around 19,000 homes."), 41, "TD", None),
    ("Mali and Niger met in Niamey. Mali thanked Niger. They spoke of the arrest of 40 Malian traders.", 40, "ML",
     "NE"),
    ("ACCRA, May 2 - Togo rejoices. Togo thanked Togo's friends in Ghana. About 90 people fell ill at the fair.", 90,
     "GH", None),
    (("Mali and Niger met in Niamey. Mali thanked Niger. It is told that 195 Malian herders have been taken into "
      "custody."), 195, "ML", "NE"),
    (("ACCRA (Ghana News) - Ghana and Togo are to mark their border. Last Friday, troops of Ghana intercepted 47 "
      "Togolese herdsmen."), 47, "GH", "TG"),
    (("Togo is to renew its ties with Ghana. Togolese Foreign Minister Ama Adjo said the decision followed \"a sober "
      "look at our shrimp exports\", which fell to 39 million dollars."), 39e6, "TG", "GH"),
    ("Togo and Ghana met. Togolese Foreign Minister Ama Adjo told them: \"We have 4,000 students in Ghana.\"", 4000,
     "TG", "GH"),
    ("Chad has closed its crossings with Sudan. Some 900 people a day passed through the Adré post.", 900, "TD", "SD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "subject", "counterpart"), PARTIES)
def test_whose_and_with_whom(
    read_text: Callable[[str], Reading], text: str, value: float, subject: str, counterpart: str | None
) -> None:
    reading = read_text(text)
    states = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert (states.get(told.subject or ""), states.get(told.counterpart or "")) == (subject, counterpart)


def test_with_whom_is_left_open_where_nobody_is_likelier_than_all_others(read_text: Callable[[str], Reading]) -> None:
    reading = read_text(
        "Haiti and Fiji met. Haiti appealed for help. Benin said it would contribute 50 police officers. Haiti thanked "
        "Fiji."
    )
    states = {party.id: party.state for party in reading.parties}
    told = next(each for each in reading.figures if each.value == 50)
    assert (states[told.subject or ""], told.counterpart) == ("BJ", None)


def test_the_flights_of_an_airline_are_its_own(read_text: Callable[[str], Reading]) -> None:
    reading = read_text("Nepal and Malaysia met over labour. Nepal Airlines will operate six special flights.")
    names = {party.id: party.name for party in reading.parties}
    assert [names[each.subject or ""] for each in reading.figures] == ["Nepal Airlines"]


OWNERS = [
    (("A court in Bamako jailed 41 soldiers. Niger and Ghana deplored it; Niger thanked Ghana. Mali "
      "denied it."), 41, "ML"),
    ("Amsterdam police held 41 men after attacks on Israeli fans. Israel thanked the Netherlands.", 41, "NL"),
    (("Chile leads in Peru with 35,000 visitors, followed by Bolivia with 29,000 and Ecuador with "
      "21,000."), 21000, "EC"),
    (("Togo threatened Benin after the transit ended, which it says costs Benin 500 million euros a "
      "year."), 500e6, "BJ"),
    (("Bahrain condemned a bomb attack in Mogadishu in which 11 people died. Bahrain supports Somalia."), 11, "SO"),
    (("Kenya and Sudan met. Sudan, which denied the charge, called back its envoy from Juba, where it has 900 "
      "soldiers."), 900, "SD"),
    ("Chad thanked Mali. Mali closed its post at Kidal after it had counted 900 raids.", 900, "ML"),
    (("Chad sees Mali as a friend. Ghana asked for a meeting in Bamako, where it has put 40 million dollars "
      "into a mill."), 40e6, "GH"),
    (("Peruvian exports to Chile fell by 2 percent to 4 billion soles in May, while those to Brazil rose by 3 "
      "percent to 8 billion. Imports from Chile came to 3 billion soles. Chile buys less."), 8e9, "PE"),
    ("India holds 381 Nepali farmers and 81 herders, Nepal 49 Indian farmers and 20 herders.", 49, "NP"),
    (("The Bank of Ghana held its rate at 27%, with three of nine members voting for a cut. Inflation rose to "
      "23% in May from 22% in April, above the bank's 8% target."), 8, "GH"),
    (("Houthi rebels freed 53 men, the Red Cross said. The UN says the Houthis hold 24 of its staff.\n\nSince "
      "May the rebels have fired at more than 70 barges."), 70, "Houthi rebels"),
    ("UNHCR appealed for $40 million for Chad. Niger and Chad met. Only 12 percent has come in.", 12, "UNHCR"),
    ("He told AFP that 51 men had died.", 51, None),
    (("Fiji Airways will fly to Apia. The carrier serves six Samoan towns. It has ordered 14 jets, worth 900 million "
      "dollars."), 14, "Fiji Airways"),
    (("The International Monetary Fund ended a visit to Ghana on Monday. Ghana owes it a great deal. The Fund expects "
      "growth of 4 percent next year."), 4, "GH"),
    ("Fijian trade rose. Chile accounted for 40 percent of it, Peru for 7 percent and Mali for 6 percent.", 7, "PE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "owner"), OWNERS)
def test_whose_alone(read_text: Callable[[str], Reading], text: str, value: float, owner: str | None) -> None:
    reading = read_text(text)
    named = {party.id: party.state if party.kind == "state" else party.name for party in reading.parties}
    told = next(each for each in reading.figures if each.value == value)
    assert named.get(told.subject or "") == owner


def test_nobody_exports_to_himself(read_text: Callable[[str], Reading]) -> None:
    figures = read_text(
        "Exports to Chile rose to 4 billion euros in May, while those to Peru fell to 1 billion euros."
    ).figures
    assert figures and all(each.subject != each.counterpart for each in figures)

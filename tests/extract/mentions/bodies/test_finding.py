"""Which bodies a report names, and what only looks like one."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import Mention
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model


def mentions_in(text: str) -> list[Mention]:
    report = Report(id="t", text=text)
    return list(find_mentions(analyse(report, shared_model()), report).all)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cabinet approved a treaty with Norway.", True),
        ("Cabinet approved a treaty with Norway.", True),
        ("The Cabinet Secretary approved a treaty with Norway.", False),
        ("The cabinet meeting in Lima was short.", False),
    ],
)
def test_the_cabinet_is_a_body(text: str, expected: bool) -> None:
    assert (("body", "Cabinet") in [(each.kind, each.name) for each in mentions_in(text)]) is expected


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The 9th Summit of the Organization of Turkic States was held in Lima.", "series", "OTS summit"),
        ("The 9th Summit of the Association of Southeast Asian Nations ended.", "series", "ASEAN summit"),
        (
            "Jane Doe of the Central Committee of the Workers' Party saw her off.",
            "body",
            "Central Committee of the Workers' Party",
        ),
        ("The Turkish Exporters' Assembly signed a deal.", "body", "Turkish Exporters' Assembly"),
        (
            "Head of the Department of Consular Affairs, Mrs. Jane Doe, and others met.",
            "body",
            "Department of Consular Affairs",
        ),
        ("Delegates met at the West Nordic Council in Iceland.", "bloc", "West Nordic Council"),
        ("North Korea was told that the South would answer.", "state", "South"),
        ("North and South Korea will hold talks.", "state", "North"),
        ("The North and South Korean leaders will hold talks.", "state", "North"),
        ("The exporters' body BGMEX hailed it.", "body", "BGMEX"),
        ("He leads the Office for Chad and Metolia Jane Doe said.", "body", "Office for Chad"),
    ],
)
def test_names(text: str, kind: str, name: str) -> None:
    assert (kind, name) in [(each.kind, each.name) for each in mentions_in(text)]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Chad was accused of violating the Protocol on Free Movement.", "Free Movement"),
        ("As Chadian News Agency said, they met in Lima.", "As Chadian News Agency"),
        ("Leaders met, Fjord.no reported.", "Fjord"),
        ("UNITED NATIONS - United Nations envoys met.", "UNITED NATIONS - United Nations"),
        ("Tonga and Japan signed an Exchange of Notes for a wind farm.", "Exchange of Notes"),
        ("Fiji is bound by UNCLOS.", "UNCLOS"),
        ("She briefed the Ambassadors of the EU Member States on it.", "EU Member States"),
        ("She briefed the Heads of Mission of the BIMSTEC Member States on it.", "Member States"),
        ("The Foreign Ministers of the SCO Member Countries met.", "Countries"),
        ("Peru and Chile signed two agreements. (END) NDP/MVB", "MVB"),
        ("The rapporteur, Jane Doe (Greens, FR), said so.", "FR"),
        ("The Central American Bank for Integration will lend.", "American"),
        ("The works are done under a 1.4-billion-U.S.-dollar agreement.", "U.S."),
        ("Delegates met at the West Nordic Council in Iceland.", "Nordic Council"),
        ("South Korea said that the North fired a missile.", "North Korea"),
        ("South Korea opened a consulate in the South of England.", "South"),
        ("Chad convened the Security Council for Friday.", "Security Council for Friday"),
        ("The HMCS Margaret Doe brought supplies to Jamaica.", "HMCS"),
        ("Minister of Transport and Public Works Jane Doe spoke.", "Transport and Public Works"),
        ("Fiji and Chad signed the Reef Trade Agreement (RTA). The RTA cuts tariffs on fish.", "RTA"),
        ("The European Union and Canada will sign CETA in May.", "CETA"),
        ("Chad has ratified the Lagos Ports Convention.", "Lagos Ports Convention"),
        ("Nigeria's Federal Government has ratified it.", "Federal Government"),
        ("The Transitional Government of Chad thanked Fiji.", "Transitional Government"),
        ("The Arab League States condemned the strike.", "Arab League States"),
        ("The Fijian minister inspected the Tri-Service Guard of Honour.", "Tri-Service Guard of Honour"),
        ("To the Central African Government, it is a new beginning.", "African Government"),
        ("It was told on Monday by the United Nations and African Union.", "United Nations and African Union"),
        ("In a speech at the African Union OAU, the minister thanked Chad.", "African Union OAU"),
        ("He appeared before the Gbenga Mora-led Senate committee on transport.", "Gbenga Mora"),
        ("The Coral Bank said Fiji needed U.S.$20 billion.", "United States"),
        ("Fiji and Chad signed an MOU on Trade. A MOU on Tourism was initialled.", "MOU"),
        (
            "Deputy Secretary Border Security Council of Fiji Jane Doe spoke.",
            "Deputy Secretary Border Security Council",
        ),
        ("Peru added ten companies to the Entity List on Monday.", "Entity List"),
    ],
)
def test_what_is_no_party(text: str, unwanted: str) -> None:
    assert unwanted not in [each.name for each in mentions_in(text)]


def test_short_forms_that_are_spoken_as_words() -> None:
    found = mentions_in("The National Superintendency of Customs (Sunax) signed it with the Workers' Movement (WM-Io).")
    assert {"Sunax", "WM-Io"} <= {each.acronym for each in found}


def test_a_yearly_meeting_is_named_whole() -> None:
    found = mentions_in("The governor attended the IMF annual meeting in Marrakesh.")
    assert [each.name for each in found if each.kind == "series"] == ["IMF annual meeting"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The 51st ASEAN Foreign Ministers' Meeting opened in Hanoi.", ["ASEAN Foreign Ministers' Meeting"]),
        (
            "The 6th China-Central Asia Foreign Ministers' Meeting was held in Almaty.",
            ["China-Central Asia Foreign Ministers' Meeting"],
        ),
        # Without its bloc or parties it may be anybody's.
        ("Ana Mora attended the Foreign Ministers' Meeting in Quito.", []),
        ("The Extraordinary Summit opened in Quito.", []),
        ("The G20 Leaders' Summit met in Quito.", ["G20 Leaders' Summit"]),
        ("The Quito Security Conference opened on Monday.", ["Quito Security Conference"]),
    ],
)
def test_a_series_called_after_offices_needs_whose_it_is(text: str, names: list[str]) -> None:
    assert [each.name for each in mentions_in(text) if each.kind == "series"] == names


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The Council for Letters and the Arts of Peru spoke.", "Council for Letters and the Arts", "PE"),
        ("It was signed by the Karavan Arts Foundation of Peru (KAFAP).", "Karavan Arts Foundation", "PE"),
        ("Ana Mora of the Popular Front for the Renewal of Chad spoke.", "Popular Front for the Renewal of Chad", "TD"),
        ("Fiji is in talks with China's Exim Bank.", "Exim Bank", "CN"),
        ("The Foreign Affairs Council met on Monday.", "Foreign Affairs Council", "EU"),
        ("The Fiji Ministry of Trade on the Project of Chile signed it.", "Fiji Ministry of Trade", "FJ"),
        ("It went from a Joint Commission to a Bi-National Commission.", "Joint Commission", None),
        ("Ana Mora of the EU Affairs Committee spoke.", "EU Affairs Committee", None),
    ],
)
def test_whose_a_body_is(text: str, name: str, state: str | None) -> None:
    found = {each.name: each.state for each in mentions_in(text) if each.kind == "body"}
    assert name in found
    assert found[name] == state

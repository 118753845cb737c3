"""Offices that are hard to see whole: lists of fields, bodies within, styles, initials; and whose they are."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

Row = tuple[str, str, str | None]


def read(text: str) -> list[tuple[str, str, str | None, str | None]]:
    report = Report("r", text, published="2025-06-03")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    found = find_posts(document, mentions)
    return [(mentions.by_id[each.person].name, each.title, each.body, each.state) for each in found]


FORMS: list[tuple[str, list[Row]]] = [
    (
        "Deputy Investment, Trade and Industry Minister Ana Mora spoke.",
        [("Ana Mora", "Deputy Investment, Trade and Industry Minister", None)],
    ),
    (
        "Minister without Portfolio in the Office of the Prime Minister, Hon. Ana Mora, spoke.",
        [("Ana Mora", "Minister without Portfolio", "Office of the Prime Minister")],
    ),
    ("Undersecretary at the Presidency of the Council of Ministers Luca Riva spoke.", []),
    ("Ana Mora, county mayor of Cusco, spoke.", [("Ana Mora", "county mayor", "Cusco")]),
    ("Undersecretary for Policy Ma. Ana Mora-Paz spoke.", [("Ma. Ana Mora-Paz", "Undersecretary for Policy", None)]),
    (
        "Ministry of Roads Principal Secretary Ana Mora spoke.",
        [("Ana Mora", "Principal Secretary", "Ministry of Roads")],
    ),
    (
        "Department of Foreign Affairs Deputy Director General Ana Mora spoke.",
        [("Ana Mora", "Deputy Director General", "Department of Foreign Affairs")],
    ),
    (
        "Ana Mora, Country Manager, Delta Relief Fund signed for the fund.",
        [("Ana Mora", "Country Manager", "Delta Relief Fund")],
    ),
    (
        "Managing Director Fiji Gas Fund, Ana Mora, spoke.",
        [("Ana Mora", "Managing Director", "Fiji Gas Fund")],
    ),
    ("Chief Minister Punjab Ana Mora spoke.", [("Ana Mora", "Chief Minister", "Punjab")]),
    ("Mrs Ana Mora MP, Mr Luca Riva MP and others spoke.", [("Ana Mora", "MP", None), ("Luca Riva", "MP", None)]),
    ("Swedish Treasury and Budget Minister Ana Mora spoke.", [("Ana Mora", "Treasury and Budget Minister", None)]),
    (
        "Defence Minister Luca Riva met his Fijian counterpart, Senator Ana Mora.",
        [("Luca Riva", "Defence Minister", None), ("Ana Mora", "Defence Minister", None)],
    ),
    ("Chamber of Deputies Speaker Ana Mora spoke.", [("Ana Mora", "Speaker", "Chamber of Deputies")]),
    ("Head of the Cabinet Secretariat A. Mora-Dorj spoke.", [("A. Mora-Dorj", "Head", "Cabinet Secretariat")]),
    ("State-Owned Enterprises Minister Ana Mora spoke.", [("Ana Mora", "State-Owned Enterprises Minister", None)]),
    (
        "Chad's Minister of Climate Change Adaptation Ana Mora-Paz was present.",
        [("Ana Mora-Paz", "Minister of Climate Change Adaptation", None)],
    ),
    (
        "Minister of State for Petroleum Resources (Gas) Ana Mora-Paz spoke in Abuja.",
        [("Ana Mora-Paz", "Minister of State for Petroleum Resources (Gas)", None)],
    ),
    (
        "Luis Paz, leader of the opposition Law and Order party, welcomed the move.",
        [("Luis Paz", "leader", "Law and Order party")],
    ),
    ("Expatriates' Welfare Minister Ana Mora spoke.", [("Ana Mora", "Expatriates' Welfare Minister", None)]),
    ("Mora, MP for Upper-Ruizfield, was a judge.", [("Mora", "MP for Upper-Ruizfield", None), ("Mora", "judge", None)]),
    ("Paz had served under President Ana Mora.", [("Ana Mora", "President", None)]),
    ("Fiji is delighted to host Secretary Ana Mora.", [("Ana Mora", "Secretary", None)]),
    ("Ana Mora has joined the ministry as a minister of state.", [("Ana Mora", "minister of state", None)]),
    ("Ana Mora as Fiji's next Ambassador to Mexico; and", [("Ana Mora", "Ambassador to Mexico", None)]),
    (
        "Trade Minister Ana Mora was elevated to become Minister of Agricultural Development and Food Security.",
        [
            ("Ana Mora", "Trade Minister", None),
            ("Ana Mora", "Minister of Agricultural Development and Food Security", None),
        ],
    ),
    (
        "EU foreign affairs and security policy chief Ana Mora spoke.",
        [("Ana Mora", "foreign affairs and security policy chief", None)],
    ),
    (
        "Deepening ties in Latin America, External Affairs Minister Ana Mora spoke.",
        [("Ana Mora", "External Affairs Minister", None)],
    ),
    (
        "Secretary-General of the rebel Nile Liberation Movement/Army (NLM/A) Ana Mora spoke.",
        [("Ana Mora", "Secretary-General", "Nile Liberation Movement/Army")],
    ),
    (
        "The signing was between Luis Paz and former president and Delta Party leader Ana Mora.",
        [("Ana Mora", "president", None), ("Ana Mora", "leader", "Delta Party")],
    ),
    (
        "It includes two generals and a civilian representative, Additional Secretary for Europe Ana Mora.",
        [("Ana Mora", "Additional Secretary for Europe", None)],
    ),
    (
        "Deputy Secretary Border Security Council of Fiji Ana Mora spoke.",
        [("Ana Mora", "Deputy Secretary", "Border Security Council")],
    ),
    (
        "Delta Bank's spokesperson and executive director Ana Mora told reporters.",
        [("Ana Mora", "spokesperson", "Delta Bank"), ("Ana Mora", "executive director", None)],
    ),
    (
        "They are Ambassador Ana Mora as Secretary-General and Ambassador Luis Paz as Director of the Office of Ports.",
        [
            ("Ana Mora", "Ambassador", None),
            ("Luis Paz", "Ambassador", None),
            ("Ana Mora", "Secretary-General", None),
            ("Luis Paz", "Director", "Office of Ports"),
        ],
    ),
    (
        "Mora, a former Head of the Regional Directorate in the Prime Minister's Office, spoke.",
        [("Mora", "Head", "Regional Directorate")],
    ),
    (
        "On his last day as Defence Secretary, Luis Paz spoke before taking over as Central Vigilance Commissioner.",
        [("Luis Paz", "Defence Secretary", None), ("Luis Paz", "Central Vigilance Commissioner", None)],
    ),
    (
        "Deputy Chief of Staff in charge of Operations Ana Mora spoke.",
        [("Ana Mora", "Deputy Chief of Staff in charge of Operations", None)],
    ),
    ("Senate Speaker Rt Hon. Ana Mora spoke.", [("Ana Mora", "Senate Speaker", None)]),
    ("Trade Minister Hon Ana Mora spoke.", [("Ana Mora", "Trade Minister", None)]),
    ("The Minister of Trade, Dr. (Mrs.) Ana Mora, spoke.", [("Ana Mora", "Minister of Trade", None)]),
    ("Minister of Water Senator the Hon. Ana Mora spoke.", [("Ana Mora", "Minister of Water", None)]),
    (
        "The Secretary for Relations with States, Ana Mora, spoke.",
        [("Ana Mora", "Secretary for Relations with States", None)],
    ),
    (
        "Director General for Asian Affairs Ambassador Ana Mora spoke.",
        [("Ana Mora", "Director General for Asian Affairs", None)],
    ),
    (
        "Chairman of the Reef Agency under the President of Fiji A. Mora spoke.",
        [("A. Mora", "Chairman", "Reef Agency")],
    ),
    ("By order of the President, Ana Mora was sent home.", []),
    (
        "Minister of Amiri Diwan Affairs Sheikh Omar Doe spoke.",
        [("Omar Doe", "Minister of Amiri Diwan Affairs", None)],
    ),
    (
        "At the invitation of President Han Sol, the Prime Minister of Fiji, the Honourable Ana Mora, came to Seoul.",
        [("Han Sol", "President", None), ("Ana Mora", "Prime Minister", None)],
    ),
    ("The Marshal of the Sejm, Ana Mora, spoke.", [("Ana Mora", "Marshal of the Sejm", None)]),
    ("Delta Enerji's chief executive, Ana Mora, spoke.", [("Ana Mora", "chief executive", "Delta Enerji")]),
    ("The head of Samil Bank, Lee Jae-myeong, spoke.", [("Lee Jae-myeong", "head", "Samil Bank")]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_offices_are_seen_whole(text: str, expected: list[Row]) -> None:
    assert [row[:3] for row in read(text)] == expected


STATES: list[tuple[str, str, str | None]] = [
    ("Envoy of the President of the Republic of Fiji for Chad Ana Mora spoke.", "Ana Mora", "FJ"),
    ("The Ambassador of Fiji to the State Ana Mora spoke.", "Ana Mora", "FJ"),
    ("European Commissioner for Trade Ana Mora and the director of Frontex, Luis Paz, spoke.", "Ana Mora", "EU"),
    ("In La Paz, the apostolic nuncio, Ana Mora, greeted Bolivia's ministers.", "Ana Mora", "VA"),
    ("Ambassadors Ana Mora, Luis Paz and Jone Tabua of Chad, Fiji and Peru spoke.", "Luis Paz", "FJ"),
    ("Trade Minister Ana Mora and Prime Minister Luis Paz met Fijian Prime Minister Jone Tabua.", "Ana Mora", None),
    ("The Angolan team won. The Secretary of State for Sport, Ana Mora, thanked U.S. coaches.", "Ana Mora", "AO"),
    ("Former prime minister Ana Mora, now president of the European Council, met Peru's Luis Paz.", "Ana Mora", "PE"),
    ("The Prime Minister of the Republic of Vanuatu, Ana Mora, spoke.", "Ana Mora", "VU"),
    ("The Malabo Protocol was adopted in 2014. Trade Minister Ana Mora spoke.", "Ana Mora", None),
    ("Taoiseach Ana Mora disagreed with Chad.", "Ana Mora", "IE"),
    ("Presidents Ana Mora and Luis Paz of Uruguay and Paraguay met in Lima.", "Ana Mora", "UY"),
    ("Presidents Ana Mora and Luis Paz of Uruguay and Paraguay met in Lima.", "Luis Paz", "PY"),
    ("Ministers Ana Mora, Luis Paz and Jone Tabua of Chad, the Gambia, and Fiji met.", "Luis Paz", "GM"),
    ("Foreign Minister Dr. Amir Khalili met his counterpart in Tehran.", "Amir Khalili", "IR"),
    ("Trade commissioner Ana Mora left for Chad.", "Ana Mora", None),
    ("President Luis Paz appointed Ana Mora Ambassador to France.", "Ana Mora", None),
    ("In the Vatican I met America's envoy and the Secretary of State, Cardinal Luis Paz.", "Luis Paz", "VA"),
    ("The chief mediator for the African Union (AU), Ana Mora, spoke.", "Ana Mora", "African Union"),
    ("The World Bank delegation, led by its regional director Ana Mora, met Chad's bankers.", "Ana Mora", "World Bank"),
    ("Federal Minister Braun approved the pact. Chad, Mexico and Germany sent envoys.", "Braun", "DE"),
]


@pytest.mark.parametrize(("text", "name", "state"), STATES)
def test_whose_office_it_is(text: str, name: str, state: str | None) -> None:
    assert next(row[3] for row in read(text) if row[0] == name) == state


def test_counterparts_hold_what_those_opposite_hold() -> None:
    text = (
        "Foreign Minister Yoko Abe and Defense Minister Ken Ito will go to Peru, Chief Cabinet Secretary Jun Oda said. "
        "They will meet their Peruvian counterparts, Ana Mora and Luis Paz."
    )
    told = {name: title for name, title, *_ in read(text)}
    assert (told["Ana Mora"], told["Luis Paz"]) == ("Foreign Minister", "Defense Minister")

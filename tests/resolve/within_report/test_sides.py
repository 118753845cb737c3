"""Who the two sides are, and whose sessions those of a body of two states are, in whole reports."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Norway rejected a Swedish claim. Peru will buy drones from Chile. The contract is to be signed in May.",
            "sign",
            {"Peru", "Chile"},
        ),
        (
            "Moldova is wary of interference, its president said. A parliamentary election must be held by June.",
            "vote",
            {"Moldova"},
        ),
        (
            "Malawi's election was a sham. Spanish envoy Ana Mora led the mission. The polls of 8 March were calm.",
            "vote",
            {"Malawi"},
        ),
        (
            "Togolese and Ghanaian police arrested nine smugglers near Aflao.",
            "arrest",
            {"Togo", "Ghana"},
        ),
        (
            "The next session of the Samoa-New Zealand Joint Committee will be held in Apia in May.",
            "gathering",
            {"Samoa", "New Zealand", "Samoa-New Zealand Joint Committee"},
        ),
        (
            "Minister Raj Varma of India will chair the India-Nepal Commission meeting with Nepali Minister Sita Rai.",
            "gathering",
            {"Raj Varma", "Sita Rai", "India-Nepal Commission"},
        ),
        (
            "Sudan shelled posts of the Rapid Support Forces. The RSF shot back.\n\nTalks of the two sides open today.",
            "meeting",
            {"Sudan", "Rapid Support Forces"},
        ),
        (
            "Mali, Niger and Chad left.\n\nIn a statement, the three junta-led states condemned the raid.",
            "disapprove",
            {"Mali", "Niger", "Chad"},
        ),
        (
            "On Monday the Seimas ratified the Agreement between Lithuania and Georgia on social security.",
            "adopt",
            {"Seimas"},
        ),
        (
            "ASEAN foreign ministers met in Hanoi on Tuesday.\n\nThe ministers adopted a plan on Myanmar.",
            "adopt",
            {"Association of Southeast Asian Nations"},
        ),
        (
            "Peru's Ana Mora ended a two-day visit to Togo yesterday. There she met Sena Ayo. Two accords were signed.",
            "sign",
            {"Peru", "Togo"},
        ),
        (
            "The CARICOM Heads of Government met in Suva.\n\nAna Mora of Fiji was there. Heads thanked Tonga for rice.",
            "thank",
            {"Caribbean Community"},
        ),
        (
            "The Conference of Heads of Government met in Suva. The Conference deplored the shelling of Gaza.",
            "disapprove",
            {"Conference of Heads of Government"},
        ),
        (
            "Togo named Sena Ayo foreign minister, replacing Kofi Mensa. Ayo is young. His predecessor flew to Peru.",
            "visit",
            {"Kofi Mensa"},
        ),
        (
            "Togo's President Sena Ayo met Ana Mora of Peru in Lima. His predecessor signed a pact with Chile in 2019.",
            "sign",
            {"Togo", "Chile"},
        ),
        (
            "Peru's Congress met on Monday. In Quito, lawmakers rejected a treaty with Chile.",
            "refuse",
            set[str](),
        ),
        (
            "Peru and Chile signed a pact. The border with Bolivia stays open. The two countries held talks.",
            "meeting",
            {"Peru", "Chile"},
        ),
        (
            "The 9th Summit of the Organization of Turkic States was held in Lima. Ana Mora of Peru chaired it.",
            "gathering",
            {"Organization of Turkic States", "Ana Mora"},
        ),
        (
            "The 10th summit of the OTS was held in Lima. President Ana Mora attended. Juan Sol also took part.",
            "gathering",
            {"Organization of Turkic States", "Ana Mora", "Juan Sol"},
        ),
        (
            "Prime Minister Amadou Sol flew to Mali. Finance Minister Mamadou A. Sol stayed at home.",
            "visit",
            {"Amadou Sol"},
        ),
        (
            "Peru's Congress met on Monday. Lawmakers rejected a treaty with Chile.",
            "refuse",
            {"Congress"},
        ),
        (
            "Mora of Peru signed a pact with Chile. Mora sent back an accord with Togo. The two countries held talks.",
            "meeting",
            {"Peru", "Togo"},
        ),
        (
            "Two ambassadors presented credentials to King Juan. They are Ana Mora of Peru and Sena Ayo of Togo.",
            "meeting",
            {"Juan", "Ana Mora", "Sena Ayo"},
        ),
        (
            "Togo cut ties with Peru after police stormed its embassy and arrested Sena Ayo. Chile is far away.",
            "arrest",
            {"Peru"},
        ),
        (
            'Prime Minister Ana Mora of Peru met Chile\'s Luis Sol.\n\n"I thanked Luis Sol," the Prime Minister said.',
            "thank",
            {"Ana Mora"},
        ),
        (
            "ASEAN foreign ministers met in Hanoi on Tuesday.\n\nThe ministers spoke of Myanmar. They adopted a plan.",
            "adopt",
            {"Association of Southeast Asian Nations"},
        ),
    ],
)
def test_who_took_part(text: str, kind: str, who: set[str]) -> None:
    read = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    names = {party.id: party.name for party in read.records.parties}
    assert [{names[each.party] for each in event.actors} for event in read.records.events if event.mode == kind] == [
        who
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakh President Serik Omarov said Kazakhstan must diversify its exports.",
        "The Kenyan army said that Kenya had raided a camp.",
    ],
)
def test_what_one_says_of_ones_own_country_is_neither_demand_nor_charge(text: str) -> None:
    read = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    assert not [event for event in read.records.events if event.type in ("REQUEST", "ACCUSE")]


def test_a_joint_commission_is_not_of_the_state_where_it_is_told_of() -> None:
    text = "BAKU. Chile and Norway agreed to hold a meeting of the intergovernmental commission in Lima in June."
    read = pipeline.read_report(
        Report(id="r", text=text, published="2025-03-14", outlet="Trend"), pipeline.shared_model()
    )
    bodies = [party for party in read.records.parties if party.kind == "body"]
    assert [(body.name, body.state) for body in bodies] == [("intergovernmental commission", None)]
    assert "Azerbaijan" not in {party.name for party in read.records.parties}


@pytest.mark.parametrize(
    ("after", "modes"),
    [
        ("Technical teams will meet in Lima in May.", ["meeting", "meeting"]),
        ("The next Strategic Dialogue will be held in Lima in 2027.", ["meeting", "meeting"]),
        ("The Joint Working Group on Fisheries will meet in Lima in May.", ["meeting", "gathering"]),
        ("The leaders of the Andean Community met in Quito in May.", ["meeting", "gathering"]),
    ],
)
def test_bodies_gather_and_two_sides_meet(after: str, modes: list[str]) -> None:
    text = f"Minister Ana Mora of Peru met Chilean Minister Luis Sol in Santiago on Tuesday. {after}"
    read = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    assert [event.mode for event in read.records.events] == modes


def test_who_urges_both_sides_is_none_of_them() -> None:
    text = (
        "Minister Ana Mora of Peru summoned Chile's envoy. Chile denied it. SADC Secretary Ben Dube urged both sides."
    )
    read = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model())
    names = {party.id: party.name for party in read.records.parties}
    urged = next(event for event in read.records.events if event.mode == "demand")
    assert {names[each.party] for each in urged.targets} == {"Peru", "Chile"}

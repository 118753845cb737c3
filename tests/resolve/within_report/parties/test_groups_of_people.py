"""Who the rebels, the leaders, the junta, a navy and "they" are in a report."""

import pytest

from dragoman import pipeline
from dragoman.model.records import Records
from dragoman.model.report import Report
from resolved import sides

_OFFICIALS = (
    "Minister Ana Mora of Chile met Minister Luis Sol of Peru in Lima. Ana Mora, a Chilean official, left. "
    "Luis Sol, a Peruvian official, stayed. The United States imposed visa restrictions on 20 officials."
)
_FIRST_VISIT = (
    "Norway and Chile met. Norway and Chile left. Ana Mora of Mali flew to Algeria, the first such visit since the two "
    "countries recalled their ambassadors."
)
_HANDED_OVER = (
    "Peter Holm, 58, was driven to Maputo airport on Monday evening and handed over to British diplomats, the foreign "
    "secretary, Ana Mora, told the Commons. She thanked Norway and Qatar."
)


def _read(text: str) -> Records:
    return pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Norwegian forces fought rebels of the Northern Front on Monday. The rebels shelled a market on Tuesday.",
            "ASSAULT/attack",
            ["Northern Front"],
        ),
        (
            "Houthi rebels fired missiles at Israel on Monday. The Iran-backed group seized a ship on Tuesday.",
            "COERCE/seize",
            ["Houthi rebels"],
        ),
        (
            "Norway and Chile met on Monday. Twenty-eight countries called for an end to the war.",
            "REQUEST/demand",
            [],
        ),
        (
            "Chile hit Peru. Qatar offered to mediate. Qatari envoys met. Qatar is near. Both sides signed a pact.",
            "AGREE/sign",
            ["Chile", "Peru"],
        ),
        (
            "Under the auspices of Qatar, Chile and Peru met. Qatar is near. Qatar is host. Both sides signed a pact.",
            "AGREE/sign",
            ["Chile", "Peru"],
        ),
        (
            "Mali, Burkina Faso and Niger left the African Union in January. They expelled French soldiers.",
            "COERCE/deport",
            ["Mali", "Burkina Faso", "Niger"],
        ),
        (
            "Togo arrested Ghanaian fishermen. Ghana protested to Togo. The foreign ministers are to meet on Monday.",
            "CONSULT/meeting",
            ["Togo", "Ghana"],
        ),
        ("The Visegrad Group met on Monday. The group condemned Iran.", "ACCUSE/disapprove", ["Visegrad Group"]),
        (
            "Leaders of the African Union met in Lome on Monday. The leaders rejected the timetable of Niger.",
            "REJECT/refuse",
            ["African Union"],
        ),
        (
            "The European Council met in Brussels on Monday. The leaders rejected the timetable of Niger.",
            "REJECT/refuse",
            ["European Council"],
        ),
        (
            "Norway met Chile. Estonia denies it. Its army accused Latvia of firing at Narva.",
            "ACCUSE/allege",
            ["Estonia"],
        ),
        (
            "Norway denied the charge. Its embassy in Lima blamed Peru for the curbs.",
            "ACCUSE/allege",
            ["Norway"],
        ),
        ("The Estonian navy boarded a tanker off Tallinn on Friday.", "COERCE/seize", ["navy"]),
        (
            _FIRST_VISIT,
            "SANCTION/relations",
            ["Mali", "Algeria"],
        ),
        ("Two Estonian navy ships boarded a tanker off Tallinn on Friday.", "COERCE/seize", ["Estonia"]),
        (
            "Luis Sol said Chilean coast guard ships would stay near the reef, where they rammed a boat on Monday.",
            "ASSAULT/attack",
            ["Chile"],
        ),
        (
            "Ana Mora, the Angolan spokeswoman, spoke on Monday. Her ministry summoned the Zambian ambassador.",
            "ACCUSE/disapprove",
            ["Angola"],
        ),
        (
            _HANDED_OVER,
            "SUPPORT/thank",
            ["Ana Mora"],
        ),
        (
            "Estonia will ask its allies for consultations next week, Minister Kristjan Oras told Estonian radio.",
            "REQUEST/demand",
            ["Estonia"],
        ),
    ],
)
def test_who_acts(text: str, kind: str, who: list[str]) -> None:
    records = _read(text)
    names = {party.id: party.name for party in records.parties}
    found = [event for event in records.events if f"{event.type}/{event.mode}" == kind]
    assert [names[each.party] for each in found[-1].actors] == who


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Germany delivered 38 tonnes of biscuits to Antsiranana on Wednesday.", "AID", ["Madagascar"]),
        (
            "Uganda expelled two Kenyan diplomats. Pope Leo appealed for the immediate release of the hostages.",
            "REQUEST",
            [],
        ),
        (
            "Chad shelled a post in Mali on Sunday. Mali expelled two diplomats of Chad. France praised the strike.",
            "SUPPORT",
            ["Chad"],
        ),
        (
            _OFFICIALS,
            "SANCTION",
            [],
        ),
    ],
)
def test_whom_it_concerns(text: str, kind: str, whom: list[str]) -> None:
    records = _read(text)
    names = {party.id: party.name for party in records.parties}
    found = [event for event in records.events if event.type == kind]
    assert [names[each.party] for each in found[-1].targets] == whom


def test_both_leaders_are_others_than_whoever_calls_them() -> None:
    text = "President Ana Mora of Chile met President Luis Sol of Peru. President Jane Roe of Ghana rang both leaders."
    records = _read(text)
    names = {party.id: party.name for party in records.parties}
    called = {names[each.party] for event in records.events if event.mode == "call" for each in event.actors}
    assert called == {"Ana Mora", "Luis Sol", "Jane Roe"}


def test_whoever_of_those_met_together_has_no_name_is_there_by_his_state() -> None:
    text = (
        "Luis Sol is foreign minister of Peru. Minister Ana Mora of Chile met the foreign ministers of Peru and Ghana."
    )
    records = _read(text)
    names = {party.id: party.name for party in records.parties}
    met = [{names[each.party] for each in event.actors} for event in records.events if event.mode == "meeting"]
    assert met == [{"Ana Mora", "Luis Sol", "Ghana"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Foreign Ministers of Norway, Chile and Mali met in Lima. The Ministers thanked Fiji.",
            {"Norway", "Chile", "Mali"},
        ),
        ("The presidents of Norway, Chile and Mali met. The leaders thanked Fiji.", {"Norway", "Chile", "Mali"}),
        ("The presidents of Norway, Chile and Mali met. The three leaders thanked Fiji.", {"Norway", "Chile", "Mali"}),
    ],
)
def test_ministers_listed_by_their_states_are_all_of_them(text: str, who: set[str]) -> None:
    records = _read(text)
    names = {party.id: party.name for party in records.parties}
    (thanks,) = [event for event in records.events if event.mode == "thank"]
    assert {names[each.party] for each in thanks.actors} == who


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        # Not whom something is about.
        (
            (
                "Prime Minister Ana Mora of Peru telephoned President Juan Sol of Chile. She thanked him for the "
                "release of a sailor, Luis Rey. They agreed to open a crossing."
            ),
            "AGREE/accord",
            ("Ana Mora", "Juan Sol"),
            (),
        ),
        (
            (
                "Peru's foreign minister, Ana Mora, received the US envoy, Tom Berg, and her Chilean colleague, Juan "
                "Sol, in Lima. The three agreed to open a crossing."
            ),
            "AGREE/accord",
            ("Ana Mora", "Tom Berg", "Juan Sol"),
            (),
        ),
        (
            (
                "Norway, Spain and Ireland recognised Palestine on Tuesday. Israel recalled its ambassadors from "
                "the three countries."
            ),
            "SANCTION/relations",
            ("IL",),
            ("NO", "ES", "IE"),
        ),
        # Too many for a report to name.
        (
            "President Ana Mora of Peru met the heads of diplomatic missions. Chile and Mali condemned the killing.",
            "CONSULT/meeting",
            ("Ana Mora",),
            (),
        ),
    ],
)
def test_who_several_are(text: str, kind: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert sides(text, kind) == [(actors, targets)]

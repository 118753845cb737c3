"""How newspapers put deeds and stances: what is each time an event, and what none."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea fired two short-range missiles into the East Sea on Friday.", [("MOBILIZE/troops", "held")]),
        ("North Korea fired two rockets at Japan on Friday.", [("ASSAULT/attack", "held")]),
        ("Gunmen seized two Swiss aid workers near Gao on Monday.", [("ASSAULT/abduct", "held")]),
        ("Qatar brokered the release of a Swiss nun in July.", [("RETREAT/release", "held")]),
        ("China and Russia have circulated a rival resolution.", [("REQUEST/propose", "held")]),
        ("Ghana said that the arrangement violated the convention.", [("ACCUSE/disapprove", "held")]),
        ("Ghana said on Sunday that the Togolese decree fell short of its promises.", [("ACCUSE/disapprove", "held")]),
        ("Fishermen plan to march on the French embassy on Friday.", [("PROTEST/demonstration", "planned")]),
        ("Senegal has told French troops to leave.", [("REQUEST/demand", "held")]),
        ("The United States used its veto to block the draft.", [("REJECT/veto", "held")]),
        ("Chinese coast guard vessels entered Japanese waters on Wednesday.", []),
        ("Some 9,000 Afghan refugees were sent back through Chaman last week.", [("COERCE/deport", "held")]),
        ("Flights between Bishkek and Dushanbe will resume on March 20.", []),
        ("Colombia's army captured 12 Ecuadorean gunmen in Nariño last Tuesday.", [("COERCE/arrest", "held")]),
        ("Chad has already stopped granting visas to Americans.", [("SANCTION/discontinue", "held")]),
        ("London will pay an annual rent for the base.", []),
        ("Peru pledged $2 billion in military assistance.", [("AID/military", "planned")]),
        ("Peru announced 7 billion soles for air defence.", [("AID/military", "planned")]),
        ("Peru suspended talks with Chile on a trade deal.", [("SANCTION/discontinue", "held")]),
        ("The EU has summoned the leaders of Chad and Niger for urgent talks.", [("REQUEST/invite", "held")]),
        ("Police fired tear gas at the crowd in Lima on Friday.", [("COERCE/restrict", "held")]),
        ("A court in Lima acquitted Ana Mora of fraud on Friday.", []),
        ("Peru will expel the envoy if Chile votes for the text.", []),
        ("Peru will expel the envoy on Friday if Chile votes for the text.", [("SANCTION/expel", "planned")]),
        ("Peru banned the importation of wheat from Chile.", [("SANCTION/embargo", "held")]),
        ("The jets give the Peruvian air force an edge over its rivals.", []),
        ("Chile and Peru vowed to cut tariffs.", [("CONCEDE/ease", "planned")]),
        ("President Ana Mora was scheduled to visit Togo in May, but was postponed.", [("CONSULT/visit", "cancelled")]),
        ("President Ana Mora was scheduled to visit Togo in May.", [("CONSULT/visit", "planned")]),
        ("Mr Juan Sol presented his Open Letters to Minister Ana Mora in Accra.", [("CONSULT/meeting", "held")]),
        ("Ana Mora opened a park in Lima named after President Luis Paz.", [("OCCASION/launch", "held")]),
        ("Chile vowed to raise tariffs on Peruvian copper.", [("THREATEN/restrict", "held")]),
        (
            "President Ana Mora spoke with King Salman, according to a readout of the call released by Peru's palace.",
            [("CONSULT/call", "held")],
        ),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f"{event.type}/{event.mode}", event.status) for event, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The mission described the polls as peaceful and orderly.", "ACCUSE", []),
        ("The Maldivian opposition accused the minister of theft.", "ACCUSE", [()]),
        ("Malaysia, the current chair of Asean, has offered to mediate.", "REQUEST", [("MY",)]),
    ],
)
def test_who_does_it(text: str, kind: str, expected: list[tuple[str, ...]]) -> None:
    assert [actors for event, actors, _ in told(text) if event.type == kind] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Mora was allowed to leave for Senegal on Tuesday evening.", ("CONSULT/visit", "held", "2025-03-11")),
        ("Mora's visit to Peru was not announced beforehand.", ("CONSULT/visit", "held", None)),
        (
            "It was agreed during a meeting in Lima on 21 January between Ana Mora and Luis Sol.",
            ("CONSULT/meeting", "held", "2025-01-21"),
        ),
        (
            "Ghana ordered Peru's consul in Kumasi to leave the country within 72 hours on Tuesday.",
            ("SANCTION/expel", "held", "2025-03-11"),
        ),
    ],
)
def test_when(text: str, expected: tuple[str, str, str | None]) -> None:
    found = [(f"{event.type}/{event.mode}", event.status, event.date and event.date.iso) for event, _, _ in told(text)]
    assert expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile faces accusations from Peru of diverting the river.", [(("PE",), ("CL",))]),
        ("The note of the Peruvian minister accusing Chile of fraud was false.", [(("PE",), ("CL",))]),
    ],
)
def test_who_accuses_whom(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(actors, targets) for event, actors, targets in told(text) if event.mode == "allege"] == expected


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Chilean minister said Peru would help Bolivia and praised Lima's role.", ("CL",)),
        ("The Chilean minister said Peru must pay its share and praised Lima's role.", ("CL",)),
        ("Peru helped Bolivia and praised its role, the Chilean minister said.", ("PE",)),
    ],
)
def test_what_goes_on_from_the_saying(text: str, by: tuple[str, ...]) -> None:
    assert [actors for event, actors, _ in told(text) if event.mode == "endorse"] == [by]


def test_whom_support_is_given() -> None:
    assert [targets for _, _, targets in told("Chilean support for Bolivia's plan angered Peru.")] == [("BO",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General Ana Mora seized power in Chad in 2021.", [(("Ana Mora",), ("TD",))]),
        ("Soldiers seized power in Chad in 2021.", [((), ("TD",))]),
    ],
)
def test_who_seized_power(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(actors, targets) for event, actors, targets in told(text) if event.mode == "seize"] == expected


def test_nobody_is_meant_by_the_international_community() -> None:
    text = "Ana Mora called on the international community to raise its help for the Peruvian army."
    assert [targets for event, _, targets in told(text) if event.type == "REQUEST"] == [()]


def test_what_is_discussed_takes_no_part() -> None:
    text = "Ministers Luis Paz and Tom Odera discussed in a call on Wednesday trade between Peru and Chad."
    assert [actors for _, actors, _ in told(text)] == [("Luis Paz", "Tom Odera")]


def test_a_summit_called_after_a_bloc_is_not_in_its_town() -> None:
    text = "During the Shanghai Cooperation Organization summit, Minister Ana Mora met Minister Tom Odera."
    assert {event.place for event, _, _ in told(text)} == {None}


def test_a_summit_where_they_vowed_something_was_held() -> None:
    text = "The summit in Lima, in which Chile and Peru vowed to cut tariffs, was praised by Bolivia."
    assert [event.status for event, _, _ in told(text) if event.mode == "gathering"] == ["held"]


def test_what_took_place_is_not_who_cites() -> None:
    text = "A phone talk between President Ana Mora and King Salman took place, the agency cites the palace."
    assert [event.date and event.date.iso for event, _, _ in told(text)] == ["2025-03-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Chilean ministry told the Peruvian embassy in Santiago on Wednesday that ten of its staff must leave.",
            [("SANCTION/expel", ("CL",), ("PE",))],
        ),
        ("Chile ordered out 15 Peruvian diplomats on Monday.", [("SANCTION/expel", ("CL",), ("PE",))]),
        (
            "Bolivia condemned Chile's expulsion of Peruvian diplomatic personnel.",
            [("ACCUSE/disapprove", ("BO",), ("CL",)), ("SANCTION/expel", ("CL",), ("PE",))],
        ),
        (
            "The Chilean ministry tweeted on Thursday that the decision of Peru to close the port was unwarranted.",
            [("ACCUSE/disapprove", ("CL",), ("PE",))],
        ),
        ("The airstrike was carried out by international military forces.", [("ASSAULT/attack", (), ())]),
        (
            "The engagements of Minister Luis Paz include a meeting with Minister Tom Odera.",
            [("CONSULT/meeting", ("Luis Paz", "Tom Odera"), ())],
        ),
    ],
)
def test_who_does_it_to_whom(text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> None:
    found = [(f"{event.type}/{event.mode}", actors, targets) for event, actors, targets in told(text)]
    assert [each for each in expected if each not in found] == []


def test_a_process_called_after_a_capital_is_not_its_state() -> None:
    text = "The two ministers signed an appeal to the OSCE, calling for the closure of the OSCE Minsk process."
    assert "BY" not in {name for _, actors, targets in told(text) for name in (*actors, *targets)}


def test_a_deed_that_goes_on_from_a_clause_is_not_of_the_day() -> None:
    text = "Talks on trade stalled last month after Ecuador cancelled a contract and seized the ships of Occidental."
    assert [event.date for event, _, _ in told(text) if event.type == "COERCE"] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The agency received additional contributions from Japan for flood relief in Peru.",
            [("AID/humanitarian", ("JP",), ("agency",), "held")],
        ),
        (
            "“Ana Mora should be released at once,” said Luis Paz.",
            [("REQUEST/demand", ("Luis Paz",), (), "held")],
        ),
        (
            "The Chilean minister said Peru must free Ana Mora.",
            [("REQUEST/demand", ("CL",), ("PE",), "held")],
        ),
        (
            "Chile condemned Peru's decision to arrest Ana Mora.",
            [("ACCUSE/disapprove", ("CL",), ("PE",), "held"), ("COERCE/arrest", ("PE",), ("Ana Mora",), "held")],
        ),
        (
            "Parliament will discuss the jailing of Ana Mora and the EU ministers will consider sanctions on Peru.",
            [("COERCE/arrest", (), ("Ana Mora",), "held")],
        ),
    ],
)
def test_help_and_captives(text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...], str]]) -> None:
    found = [(f"{event.type}/{event.mode}", by, whom, event.status) for event, by, whom in told(text)]
    assert [each for each in expected if each not in found] == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Luis Paz called accession to the European Union a guarantee.", "REQUEST/demand", []),
        ("Two Chinese embassy staffers were removed from a media area.", "SANCTION/expel", []),
        ("Two Chinese embassy staffers were removed from Fiji.", "SANCTION/expel", [()]),
        (
            "Luis Paz met Tom Odera on Monday. This meeting followed charges that Chile struck a base last week.",
            "CONSULT/meeting",
            [("Luis Paz", "Tom Odera")],
        ),
    ],
)
def test_who_takes_part(text: str, kind: str, expected: list[tuple[str, ...]]) -> None:
    assert [actors for event, actors, _ in told(text) if f"{event.type}/{event.mode}" == kind] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The negotiations in Kinshasa were concluded on Tuesday without an agreement being reached.",
        "Talks in Oslo ended with no agreement reached between Chile and Peru.",
    ],
)
def test_what_was_not_reached_is_no_accord(text: str) -> None:
    assert [event for event, _, _ in told(text) if event.type == "AGREE"] == []


def test_a_proposal_made_with_support_is_no_help() -> None:
    text = "Sudan presented a proposal with Cairo's support to develop the mechanism sponsored by the African Union."
    assert [event for event, _, _ in told(text) if event.type == "AID"] == []

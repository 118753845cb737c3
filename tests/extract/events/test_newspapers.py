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

"""Who judges a deed has not done it, and who suffers one is not condemned for it."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "mode", "actors", "targets"),
    [
        ("Peru deplored the detention of two Bolivian fishermen.", "disapprove", ("PE",), ()),
        ("Peru condemned the attack on Chad.", "disapprove", ("PE",), ()),
        ("Mora reiterated Chile's call for a ceasefire.", "demand", ("Mora",), ()),
        ("The Bolivians had been held in Lima for three years.", "arrest", (), ("BO",)),
        ("Peru condemned the embargo on Cuba.", "disapprove", ("PE",), ()),
        ("Peru condemned the US embargo on Cuba.", "disapprove", ("PE",), ("US",)),
        ("Peru condemned the attack by Bolivian soldiers.", "disapprove", ("PE",), ("BO",)),
        ("Peru condemned the terrorist activity in Chile.", "disapprove", ("PE",), ()),
        ("Peru arrested two aides of Luis Mora on Tuesday.", "arrest", ("PE",), ()),
        ("Peru arrested his lawyer, Luis Mora, on Tuesday.", "arrest", ("PE",), ("Luis Mora",)),
        ("Peru jailed two critics of Luis Mora on Tuesday.", "arrest", ("PE",), ()),
        ("Chile criticised Luis Mora's acquittal.", "disapprove", ("CL",), ()),
        ("Chile criticised Luis Mora's remarks.", "disapprove", ("CL",), ("Luis Mora",)),
        ("Peru condemned Chile over the attack.", "disapprove", ("PE",), ("CL",)),
        ("Peru condemned Tuesday's kidnapping of eight nurses.", "abduct", (), ()),
        ("Chilean lorry drivers blocked a road in Lima.", "demonstration", (), ()),
        ("Hundreds rallied outside the Ministry of Defence.", "demonstration", (), ("Ministry of Defence",)),
        ("Peru and Chile signed an agreement on an Ecuadorian loan.", "sign", ("PE", "CL"), ()),
        ("Peru signed a trade agreement with Chile.", "sign", ("PE", "CL"), ()),
    ],
)
def test_participants(text: str, mode: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert [(who, whom) for event, who, whom in told(text) if event.mode == mode] == [(actors, targets)]


def test_what_is_condemned_has_no_date_of_its_own() -> None:
    found = {event.type: event.date for event, _, _ in told("Peru on Thursday condemned the detention of two nurses.")}
    assert found["ACCUSE"] is not None
    assert found.get("COERCE") is None


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("Amnesty called for the release of Ana Mora.", "REQUEST", ("Amnesty",), ()),
        ("Peru's coup of July 2024 drew criticism.", "COERCE", (), ("PE",)),
        ("The army seized power in Peru in July 2024.", "COERCE", (), ("PE",)),
        ("Peru lodged a complaint with the African Union.", "ACCUSE", ("PE",), ()),
        ("Mora's supporters clashed with police in Lima.", "PROTEST", (), ("PE",)),
        (
            "Jordan's Minister, Rula Mora, and her Omani counterpart, Nasser Sol, welcomed the release on Friday.",
            "RETREAT",
            (),
            (),
        ),
    ],
)
def test_who_is_freed_hears_a_charge_or_has_followers(
    text: str, kind: str, who: tuple[str, ...], whom: tuple[str, ...]
) -> None:
    assert [(a, t) for event, a, t in told(text) if event.type == kind] == [(who, whom)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru denounced Ana Mora's sentence on Monday.", [(("PE",), ())]),
        ("Chile criticised Jorge Paz's conviction.", [(("CL",), ())]),
        ("Chile criticised Jorge Paz's remarks.", [(("CL",), ("Jorge Paz",))]),
    ],
)
def test_who_was_sentenced_is_not_criticised(
    text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert [(a, t) for event, a, t in told(text) if event.type == "ACCUSE"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis Mora is accused of receiving 20 million dollars from the Brazilian construction company.", [()]),
        ("Luis Mora is accused by Peru of selling arms to Chile.", [("PE",)]),
        ("The rebels' spokeswoman said the group had shelled the port of Goma.", []),
        ("Peru's army spokesman said the rebels had shelled the port of Callao.", [("PE",)]),
        # An organ of a state is not who the spokesman of others speaks for.
        ("The EU spokesperson said the army had shelled the port of Goma.", [("EU",)]),
    ],
)
def test_who_charges(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [actors for event, actors, _ in told(text) if event.type == "ACCUSE"] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "SADC, chaired by Madagascar since August, decided to send a panel of elders to Antananarivo.",
            "AGREE/accord",
            [(("Southern African Development Community",), ())],
        ),
        (
            "The death of a World Food Programme employee in custody was condemned by the Security Council on Friday.",
            "ACCUSE/disapprove",
            [(("Security Council",), ())],
        ),
        ("Madrid has complained to the European Commission.", "ACCUSE/disapprove", [(("ES",), ())]),
    ],
)
def test_who_chairs_mourns_and_hears(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert taking_part(text, kind, "held") == expected

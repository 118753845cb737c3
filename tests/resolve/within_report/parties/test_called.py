"""Organisations, juntas and people called by what they are, and references that a deed goes on behind."""

import pytest

from resolved import happened


@pytest.mark.parametrize(
    ("text", "type_", "actors", "targets"),
    [
        ("Mongolia thanked the U.N. nuclear watchdog.", "SUPPORT", ("MN",), ("International Atomic Energy Agency",)),
        ("The 27-nation bloc condemned Belarus.", "ACCUSE", ("European Union",), ("BY",)),
        ("Malta thanked the world's top court.", "SUPPORT", ("MT",), ("International Court of Justice",)),
        # What a deed is of or for belongs to no noun.
        (
            "ECOWAS met in Accra. Chad accused the bloc of bias.",
            "ACCUSE",
            ("TD",),
            ("Economic Community of West African States",),
        ),
        ("The World Bank met in Accra. Chad thanked the bank for its help.", "SUPPORT", ("TD",), ("World Bank",)),
        ("Oman met Morocco in Accra. Chad accused the kingdom of bias.", "ACCUSE", ("TD",), ("MA",)),
        (
            "ECOWAS met in Accra. Chad accused the regional organisation of bias.",
            "ACCUSE",
            ("TD",),
            ("Economic Community of West African States",),
        ),
        ("Oman's minister Zaid Harib flew to Accra. The ex-general thanked Chad.", "SUPPORT", ("Zaid Harib",), ("TD",)),
        (
            "Germany received the Dutch minister Jan Vos. The visiting dignitary thanked Chad.",
            "SUPPORT",
            ("Jan Vos",),
            ("TD",),
        ),
        # Whose junta was told of.
        (
            "Ghana lifted sanctions on Guinea's junta. The military government expelled two French diplomats.",
            "SANCTION",
            ("GN",),
            ("FR",),
        ),
        (
            "Mali met Togo in Accra. The military rulers expelled two Chinese diplomats.",
            "SANCTION",
            ("ML",),
            ("CN",),
        ),
        # What only one state is called, and what it is whatever else is said of it.
        (
            "India met Norway in Accra. The world's most populous nation thanked Norway.",
            "SUPPORT",
            ("IN",),
            ("NO",),
        ),
        (
            "Ghana met Chad in Accra. The West African giant expelled two Chinese diplomats.",
            "SANCTION",
            ("NG",),
            ("CN",),
        ),
        ("Moldova met Italy in Accra. Italy thanked the EU candidate country.", "SUPPORT", ("IT",), ("MD",)),
        (
            "The Arab League met in Accra. Chad thanked the 22-member body.",
            "SUPPORT",
            ("TD",),
            ("League of Arab States",),
        ),
        # A member of a bloc is a state.
        ("Latvia met Belarus in Accra. The NATO member expelled two Russian diplomats.", "SANCTION", ("LV",), ("RU",)),
        # People by what they are.
        (
            "Kenya's president William Tanui flew to Accra. The 61-year-old thanked Chad.",
            "SUPPORT",
            ("William Tanui",),
            ("TD",),
        ),
        (
            "Gabon's premier Paul Obame flew to Accra. The former banker thanked Chad.",
            "SUPPORT",
            ("Paul Obame",),
            ("TD",),
        ),
        (
            "U.S. Senator Ann Marlow flew to Accra. The Republican thanked Chad.",
            "SUPPORT",
            ("Ann Marlow",),
            ("TD",),
        ),
    ],
)
def test_who_is_called_so(text: str, type_: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = [(each[2], each[3]) for each in happened(text) if each[0].startswith(type_)]
    assert found == [(actors, targets)]


def test_a_party_is_no_person() -> None:
    found = [each[2] for each in happened("U.S. Senator Ann Marlow flew to Accra. The Republican Party thanked Chad.")]
    assert found[-1] == ("Republican Party",)


def test_what_only_describes_is_no_paper() -> None:
    (event,) = happened("The Australian defence minister thanked Japan.")
    assert event[2:4] == (("AU",), ("JP",))

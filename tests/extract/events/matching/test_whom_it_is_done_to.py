"""Whom a deed is directed at is not for what, for whom or about whom it is done."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway imposed sanctions on four settlers for violence against Palestinians.", [("SANCTION", ())]),
        ("Norway imposed sanctions against Russia over the poisoning.", [("SANCTION", ("RU",))]),
        ("Sweden announced it was suspending $64 million in aid to Mali.", [("SANCTION", ("ML",))]),
        ("Poland called on countries to support Ukraine.", [("REQUEST", ())]),
        ("Poland called on Chile to support Ukraine.", [("REQUEST", ("CL",))]),
        ("France demanded that Mohamed Bazoum be freed.", [("REQUEST", ())]),
        ("France demanded that Niger free the envoy.", [("REQUEST", ("NE",))]),
        ("Kenya voted for the resolution on Sudan.", [("SUPPORT", ())]),
        ("Kenya voted for Sudan's bid for a seat.", [("SUPPORT", ("SD",))]),
        ("Iran said the allegations were absolutely without foundation.", [("REJECT", ())]),
    ],
)
def test_targets(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    types = {each for each, _ in expected}
    assert [(event.type, targets) for event, _, targets in told(text) if event.type in types] == expected


@pytest.mark.parametrize(
    "text",
    [
        "If Washington was serious, it would not have vetoed the text, said Russia's envoy.",
        "Zelensky called it a first step towards peace.",
        "Erdogan described the truce as an important step.",
        "The second round of the election will be held on 2 June.",
    ],
)
def test_no_stance_and_no_meeting(text: str) -> None:
    assert not [event for event, _, _ in told(text) if event.type in ("THREATEN", "ACCUSE", "CONSULT")]

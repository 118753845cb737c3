"""What frames leave to the language model where it is sure: answers, charges and calls, meetings of many, visits."""

import pytest

from eventful import taking_part, told

CASES = [
    # text, type/mode, status, actors, targets
    ("Peru rejects that suggestion.", "REJECT/refuse", "held", ("PE",), ()),
    ("The opposition has called for a general strike on Monday.", "PROTEST/strike", "planned", (), ()),
    ("US prosecutors accuse Juan Sol of selling arms.", "ACCUSE/allege", "held", ("US",), ("Juan Sol",)),
    ("Mayor Ana Mora asked Chile for 60 million dollars in aid.", "REQUEST/demand", "held", ("Ana Mora",), ("CL",)),
    (
        "Caricom leaders will hold a virtual meeting on 27 May.",
        "CONSULT/gathering",
        "planned",
        ("Caribbean Community",),
        (),
    ),
    (
        "The Security Council adopted the statement at its meeting on 3 March.",
        "CONSULT/gathering",
        "held",
        ("Security Council",),
        (),
    ),
    ("Peru freed ten men on the eve of a visit by Chilean minister Juan Sol.", "CONSULT/visit", "planned", ("CL",), ()),
    (
        "Kenya's trade minister wrapped up talks with Ugandan minister Ada Obi in Kampala on Monday.",
        "CONSULT/meeting",
        "held",
        ("KE", "UG"),
        (),
    ),
]


@pytest.mark.parametrize(("text", "kind", "status", "actors", "targets"), CASES, ids=[case[0] for case in CASES])
def test_one_sentence(text: str, kind: str, status: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert (actors, targets) in taking_part(text, kind, status)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Mora dismissed as groundless a local report of a deal.", "REJECT"),
        ("Peru freed ten men on the eve of a visit.", "CONSULT"),
        ("Peru and Chile concluded negotiations on a pact.", "CONSULT"),
    ],
)
def test_what_is_no_such_event(text: str, kind: str) -> None:
    assert kind not in [event.type for event, _, _ in told(text)]

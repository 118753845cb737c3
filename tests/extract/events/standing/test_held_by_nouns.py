"""What is charged or reported is not whose charge it is, nor has it been."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru rejected accusations that it supplied drones to Chile.", [("REJECT", ())]),
        ("Peru's government dismissed claims its soldiers crossed into Chile.", [("REJECT", ())]),
        ("Peru denied accusations its jets struck a clinic in Arica.", [("REJECT", ())]),
        ("Peru denied reports its troops shelled a village near the Chilean border on Sunday.", []),
        ("Peru's army rejected reports that it had killed 12 civilians in Arica.", []),
        ("Peru's minister dismissed Chile's allegations that Peru had trained the gunmen.", [("REJECT", ("CL",))]),
    ],
)
def test_told(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(event.type, targets) for event, _, targets in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Peru called on donor countries supporting Chile's army to investigate the reports.", ()),
        ("Peru called on Chile to investigate the reports.", ("CL",)),
    ],
)
def test_who_deals_with_a_state_is_another(text: str, targets: tuple[str, ...]) -> None:
    assert [found for event, _, found in told(text) if event.type == "REQUEST"] == [targets]

"""A step that answers another's is against whoever took that."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Peru cut off the hotline in protest against Chile's exercises.", "CL"),
        ("Peru halted the import of wine in retaliation for the curbs of Bolivia.", "BO"),
    ],
)
def test_whom_it_answers(text: str, target: str) -> None:
    assert ("SANCTION", ("PE",), (target,)) in [(event.type, who, whom) for event, who, whom in told(text)]

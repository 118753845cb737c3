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


def test_a_step_that_answers_the_clause_before() -> None:
    text = "Chile imposed duties in May; Peru responded by opening a probe into Chilean wine makers' rebates."
    assert ("ACCUSE", ("PE",), ("CL",)) in [(event.type, who, whom) for event, who, whom in told(text)]
    text = "Chile imposed duties in May; Peru responded by opening an anti-dumping probe into pork."
    assert ("ACCUSE", ("PE",), ("CL",)) in [(event.type, who, whom) for event, who, whom in told(text)]

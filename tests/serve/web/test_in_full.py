"""Who takes part, told in full."""

import pytest

from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.rows import PartRow
from dragoman.serve.web.in_full import person
from dragoman.serve.web.wording import Wording

LONG = "Deputy Minister of Ports, Fisheries and Other Waters"
PEOPLE = [
    (PartRow("a", "person", "Ada Bell", "NZ", "actor", None, LONG), f"Ada Bell ({LONG}, New Zealand)"),
    (
        PartRow("a", "person", "Ada Bell", "NZ", "actor", "host", "head of mission"),
        "Ada Bell (Head of mission, New Zealand; host)",
    ),
    (
        PartRow("a", "person", "Ada Bell", "NZ", "actor", None, "Ambassador of New Zealand"),
        "Ada Bell (Ambassador of New Zealand)",
    ),
    (PartRow("a", "person", "Ada Bell", None, "actor", None, "mayor"), "Ada Bell (Mayor)"),
    (PartRow("a", "person", "Ada Bell", None, "actor", None), "Ada Bell"),
    (PartRow("b", "body", "Ministry of Ports", "NZ", "actor", None), "Ministry of Ports (New Zealand)"),
    (PartRow("NZ", "state", "Aotearoa", "NZ", "actor", None), "New Zealand"),
]


@pytest.mark.parametrize(("part", "expected"), PEOPLE)
def test_everybody_bears_the_office_and_whom_it_serves(part: PartRow, expected: str) -> None:
    assert person(Wording("en", Worldview()), part) == expected

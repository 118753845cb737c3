"""At what level people met, by the offices their report gives them."""

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.serve.web.contacts import level

Office = tuple[str | None, str | None, str | None]
"""A title, the body it is in, and the state or bloc served."""


def contact(*offices: Office) -> RecordRow:
    parts = tuple(
        PartRow(f"p{place}", "person", f"Person {place}", state, "actor", None, title, body)
        for place, (title, body, state) in enumerate(offices)
    )
    return RecordRow(
        "e1", "event", "CONSULT", "meeting", "held", None, None, None, None, None, {}, parts, (), "", 1.0, "r", None,
        None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("offices", "expected"),
    [
        ([("President", None, "AR")], "leaders"),
        ([("President", "Chamber of Deputies", "AR")], "officials"),
        ([("Premier", "Santa Clara", "AR"), ("Minister of Trade", None, "KZ")], "ministers"),
        ([("Minister of Trade", "Ministry of Trade", "KZ")], "ministers"),
        ([("Prime Minister", "Government of the Republic", "KZ")], "leaders"),
        ([("President", "European Commission", "EU")], "leaders"),
        ([("President", "Chamber of Deputies", "AR"), ("King", None, "NO")], "leaders"),
        ([("Chairperson", "Senate", "KZ")], "officials"),
        ([(None, None, "KZ")], "unsaid"),
    ],
)
def test_the_level_is_that_of_the_highest_office_of_a_state(offices: list[Office], expected: str) -> None:
    assert level(contact(*offices)) == expected

"""Which lines point to another page."""

import pytest

from dragoman.analyse.pointers import points_elsewhere
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("READ ALSO: Fiji condemns Chad", True),
        ("Also Read – Minister flies to Suva", True),
        ("Read more: Tonga and Samoa sign a pact", True),
        ("Related story: Tonga and Samoa sign a pact", True),
        ("Don’t miss: the talks in Suva", True),
        ("Read next- the talks in Suva", True),
        ("Читайте также: Чад и Перу подписали договор", True),
        ("Related-party loans fell.", False),
        ("Read also by the minister was a letter of the President.", False),
        ("Related talks: none were held.", False),
        ("See also: " + "x" * 300, False),
    ],
)
def test_points_elsewhere(line: str, expected: bool) -> None:
    assert points_elsewhere(line) is expected


def test_nothing_is_read_from_them() -> None:
    text = "Fiji thanked Tonga.\n\nREAD ALSO: Chad condemns Peru\n\nThe ministers met. Read more: Mali hits Niger"
    reading = read_report(Report(id="t", text=text), shared_model())
    assert {party.state for party in reading.parties if party.kind == "state"} == {"FJ", "TO"}

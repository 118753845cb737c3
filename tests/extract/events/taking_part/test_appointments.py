"""An envoy's host does not appoint him."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("Peru will appoint an ambassador to Tirana.", "planned", (("PE",), ())),
        ("Chile named an envoy to Mali on Monday.", "held", (("CL",), ())),
        ("Ana Mora was appointed minister in Lima on Monday.", "held", (("Ana Mora",), ())),
    ],
)
def test_who_appoints(text: str, status: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert taking_part(text, "OCCASION/appointment", status) == [expected]

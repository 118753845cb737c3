"""Whose "its" is in a deed against another."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Peru closed the bridge after Bolivia expelled its consul.", "SANCTION/expel", ("PE",)),
        ("Iran said Israel bombed its enrichment sites in June.", "ASSAULT/attack", ("IR",)),
        ("Peru closed the bridge after Bolivia expelled two Chilean consuls.", "SANCTION/expel", ("CL",)),
    ],
)
def test_targets(text: str, kind: str, expected: tuple[str, ...]) -> None:
    assert [targets for event, _, targets in told(text) if f"{event.type}/{event.mode}" == kind] == [expected]


def test_one_recalls_ones_own() -> None:
    told_so = told("Peru closed the bridge after Bolivia recalled its ambassador.")
    assert [targets for event, _, targets in told_so if event.mode == "relations"] == [()]

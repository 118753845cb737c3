"""Documents counted once, and figures beside their targets."""

from datetime import date

import pytest

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.model.dates import DateInterval
from dragoman.serve.annual.documents import once
from dragoman.serve.annual.targets import against_targets


def row(
    key: str,
    *,
    kind: str = "instrument",
    name: str = "Tourism",
    day: date | None = date(2023, 4, 8),
    party: str = "CH",
    status: str = "signed",
    value: float | None = None,
    told: str = "2023-04-08",
) -> RecordRow:
    """A document or a figure of one party."""
    parts = (PartRow(party, "state", party, party, "party" if kind == "instrument" else "subject", None),)
    return RecordRow(
        key, kind, "memorandum" if kind == "instrument" else "exports", None, status, name, None,
        DateInterval.day(day) if day else None, value, "USD" if value else None, {}, parts, (), "rule", 0.9, "r1",
        None, told, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([row("a"), row("b", name="TOURISM", told="2023-04-09")], ["b"]),
        ([row("a"), row("b", day=date(2023, 9, 1))], ["a", "b"]),
        ([row("a"), row("b", party="DE")], ["a", "b"]),
        ([row("a"), row("b", name="Trade")], ["a", "b"]),
        ([row("a"), row("b", day=None, told="2023-05-01")], ["b"]),
        ([], []),
    ],
)
def test_a_document_is_one_however_many_tell_of_it(rows: list[RecordRow], kept: list[str]) -> None:
    assert [each.id for each in once(rows)] == kept


def test_a_target_is_compared_with_what_was_told() -> None:
    found = against_targets(
        [
            row("a", kind="figure", status="actual", value=80.0),
            row("b", kind="figure", status="target", value=100.0),
            row("c", kind="figure", status="actual", value=5.0, party="DE"),
        ]
    )
    assert [(len(each.told), len(each.targets), each.share) for each in found] == [(1, 1, 0.8), (1, 0, None)]


def test_values_told_differently_give_no_share() -> None:
    told = [row(key, kind="figure", status="actual", value=value) for key, value in (("a", 80.0), ("b", 81.0))]
    assert against_targets([*told, row("c", kind="figure", status="target", value=100.0)])[0].share is None

"""Figures beside their targets."""

from dataclasses import replace
from datetime import date

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.model.dates import DateInterval
from dragoman.serve.annual.targets import against_targets


def row(key: str, *, party: str = "CH", status: str = "actual", value: float) -> RecordRow:
    """A figure of one party."""
    parts = (PartRow(party, "state", party, party, "subject", None),)
    day = DateInterval.day(date(2023, 4, 8))
    return RecordRow(
        key, "figure", "exports", None, status, "exports", None, day, value, "USD", {}, parts, (), "rule", 0.9, "r1",
        None, "2023-04-08", None,
    )  # fmt: skip


def test_a_target_is_compared_with_what_was_told() -> None:
    found = against_targets(
        [
            row("a", status="actual", value=80.0),
            row("b", status="target", value=100.0),
            row("c", status="actual", value=5.0, party="DE"),
        ]
    )
    assert [(len(each.told), len(each.targets), each.share) for each in found] == [(1, 1, 0.8), (1, 0, None)]


def test_values_told_differently_give_no_share() -> None:
    told = [row(key, status="actual", value=value) for key, value in (("a", 80.0), ("b", 81.0))]
    assert against_targets([*told, row("c", status="target", value=100.0)])[0].share is None


def test_what_is_the_same_for_both_sides_is_one_measure_whoever_is_named_first() -> None:
    def between(key: str, indicator: str, one: str, other: str) -> RecordRow:
        parts = tuple(
            PartRow(code, "state", code, code, side, None) for code, side in ((one, "subject"), (other, "counterpart"))
        )
        return replace(row(key, value=5.0), type=indicator, parts=parts)

    for indicator, measures in (("trade_turnover", 1), ("exports", 2)):
        found = against_targets([between("a", indicator, "CH", "DE"), between("b", indicator, "DE", "CH")])
        assert len(found) == measures, indicator

"""Confidence is read off rising maps, one for each kind of record."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.dates import DateInterval
from dragoman.model.reading import Record
from dragoman.model.records import Event, Figure, Origin, Participant, Post, Records
from dragoman.resolve.within_report.confidence import calibrated, group_of, interpolated, shipped_maps

EVENT = Event("CONSULT", "meeting", "held", origin=Origin("frame:met"), confidence=0.9)
DAY = DateInterval.day(date(2025, 3, 14))
KNOTS = ((0.5, 0.4), (0.7, 0.5), (0.9, 0.95))


@pytest.mark.parametrize(
    ("value", "expected"), [(0.1, 0.4), (0.5, 0.4), (0.6, 0.45), (0.7, 0.5), (0.8, 0.725), (0.9, 0.95), (1.0, 0.95)]
)
def test_between_knots_lie_lines(value: float, expected: float) -> None:
    assert interpolated(value, KNOTS) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("actors", "targets", "day", "expected"),
    [("", "cl", None, "event-undone"), ("", "cl", DAY, "event-strong"), ("pe", "cl", None, "event-strong")],
)
def test_what_nobody_did_to_somebody_on_no_day(
    actors: str, targets: str, day: DateInterval | None, expected: str
) -> None:
    sides = (tuple(Participant(each) for each in side.split()) for side in (actors, targets))
    who, whom = sides
    deed = replace(EVENT, type="ASSAULT", mode="kill", actors=who, targets=whom, date=day)
    assert group_of(deed) == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_shipped_maps_rise_and_stay_within_bounds(one: float, other: float) -> None:
    low, high = sorted((one, other))
    for knots in shipped_maps().values():
        assert 0 < interpolated(low, knots) <= interpolated(high, knots) + 1e-12 < 1.001


@pytest.mark.parametrize(
    ("record", "group"),
    [
        (EVENT, "event-strong"),
        (replace(EVENT, confidence=0.75), "event-weak"),
        *((replace(EVENT, confidence=round(0.05 * steps * 0.85, 3)), "event-noun") for steps in range(10, 19)),
        (replace(EVENT, origin=Origin("learned"), confidence=0.8), "event-learned"),
        (replace(EVENT, origin=Origin("frame:met", confirmed=True), confidence=0.8), "event-confirmed"),
        (Post("p1", "President"), "post"),
        (Figure("exports", "exports", 1.0, "USD"), "figure"),
    ],
)
def test_groups(record: Record, group: str) -> None:
    assert group_of(record) == group


def test_every_group_has_a_map_and_only_confidence_changes() -> None:
    records = Records(posts=(Post("p1", "President", confidence=0.8),), events=(EVENT,))
    result = calibrated(records, {"event-strong": KNOTS})
    assert result == replace(records, events=(replace(EVENT, confidence=0.95),))
    assert {"post", "figure", "instrument", "commitment", "event-strong", "event-weak"} <= set(shipped_maps())


def test_maps_have_few_knots() -> None:
    for knots in shipped_maps().values():
        assert len(knots) <= 12
        assert all(one < other for (one, _), (other, _) in pairwise(knots))

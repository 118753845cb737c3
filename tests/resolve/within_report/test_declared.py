"""A joint statement that is quoted was adopted by those it is a statement of, once."""

import pytest

from dragoman.model.evidence import Span
from dragoman.model.records import Event, Instrument, Participant
from dragoman.resolve.within_report.declared import adoptions


def text(name: str, *parties: str, status: str = "signed", kind: str = "statement") -> Instrument:
    return Instrument(kind, name, status, parties, evidence=(Span(10, 30),))


TEXT = "They met. A joint communiqué was issued."


@pytest.mark.parametrize(
    ("instrument", "actors"),
    [
        (text("joint communiqué", "PE", "EC"), [("PE", "EC")]),
        (text("joint communiqué", "PE"), []),
        (text("communiqué", "PE", "EC"), []),
        (text("joint communiqué", "PE", "EC", status="to_be_signed"), []),
        (text("joint programme", "PE", "EC", kind="programme"), []),
    ],
)
def test_adoptions(instrument: Instrument, actors: list[tuple[str, ...]]) -> None:
    found = adoptions([instrument], [], TEXT)
    assert [tuple(each.party for each in event.actors) for event in found] == actors
    assert {(event.type, event.mode, event.status) for event in found} <= {("AGREE", "adopt", "held")}


def test_what_is_told_already_is_not_added() -> None:
    told = Event("AGREE", "sign", "held", (Participant("PE"),), evidence=(Span(0, 15),))
    assert adoptions([text("joint communiqué", "PE", "EC")], [told], TEXT) == ()


def test_what_was_not_issued_is_not_adopted() -> None:
    parted = "They parted without a joint communiqué."
    without = Instrument("statement", "joint communiqué", "signed", ("PE", "EC"), evidence=(Span(22, 38),))
    assert adoptions([without], [], parted) == ()

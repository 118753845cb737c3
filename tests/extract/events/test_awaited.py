"""What is only allowed, waited for or has been given another day, and whose greetings somebody brings."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "mode", "status", "date"),
    [
        ("The summit, originally scheduled for May, will be held in Lima in July.", "gathering", "planned", "2025-07"),
        ("The signing of the pact, earlier planned for April, will take place in June.", "sign", "planned", "2025-06"),
        ("The signing will take place in June, Chile said.", "sign", "planned", "2025-06"),
        ("Peru's cabinet approved the signing of an agreement with Chile on fisheries.", "sign", "planned", None),
        ("The pact will enter into force once it is ratified by Peru and Chile.", "accord", "planned", None),
        ("The pact entered into force after it was ratified by Peru and Chile.", "accord", "held", None),
        ("Her programme in Lima includes talks with President Juan Sol on Monday.", "meeting", "planned", "2025-03-17"),
        ("Chile invited Peru’s leader to Santiago; the visit is to take place in May.", "visit", "planned", "2025-05"),
    ],
)  # fmt: skip
def test_not_done_yet(text: str, mode: str, status: str, date: str | None) -> None:
    found = [event for event, _, _ in told(text) if event.mode == mode]
    assert [(event.status, event.date.iso if event.date else None) for event in found] == [(status, date)]


def test_what_today_marks_is_there() -> None:
    events = told("Today marks the 50th anniversary of diplomatic relations between Peru and Chile.")
    assert {(event.mode, event.status) for event, _, _ in events} == {("anniversary", "held")}


def test_greetings_are_of_whoever_sends_them() -> None:
    text = "The Peruvian minister conveyed the greetings of President Boric of Chile."
    assert [(actors, targets) for event, actors, targets in told(text) if event.mode == "message"] == [(("CL",), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zambia named an envoy to Peru. The embassy in Lima will open in May.", ()),
        ("Zambia's embassy in Lima opened on Monday.", ("ZM",)),
    ],
)
def test_an_embassy_is_not_of_the_state_it_is_in(text: str, expected: tuple[str, ...]) -> None:
    assert {actors for event, actors, _ in told(text) if event.mode == "launch"} <= {expected}


@pytest.mark.parametrize(
    ("text", "mode", "date"),
    [
        ("Chile reopened its mission on Friday, two months after Chile and Peru agreed to meet.", "accord", None),
        ("Brazil on Friday welcomed the declaration signed by Chile and Peru in Lima.", "sign", None),
        ("Chile and Peru signed a declaration in Lima on Friday.", "sign", "2025-03-14"),
    ],
)  # fmt: skip
def test_what_was_before_the_news_has_not_its_day(text: str, mode: str, date: str | None) -> None:
    assert [event.date.iso if event.date else None for event, _, _ in told(text) if event.mode == mode] == [date]

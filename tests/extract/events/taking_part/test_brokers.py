"""Who brokers an agreement is its mediator, and the agreement is told once."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "who", "mediators"),
    [
        (
            "Under a deal brokered by Egypt and Qatar, Israel and Hamas agreed to stop fighting on Friday.",
            {"IL", "PS"},
            0,
        ),
        ("Qatar brokered a ceasefire between Israel and Hamas on Friday.", {"IL", "PS", "QA"}, 1),
        (
            "The truce brokered by Oman and Egypt, along with the African Union, came into effect.",
            {"OM", "EG", "African Union"},
            3,
        ),
    ],
)
def test_an_agreement_is_told_once(text: str, who: set[str], mediators: int) -> None:
    found = told(text)
    assert [(event.type, set(actors)) for event, actors, _ in found] == [("AGREE", who)]
    assert sum(each.role == "mediator" for each in found[0][0].actors) == mediators


def test_talks_that_are_brokered_are_talks() -> None:
    assert [event.type for event, _, _ in told("Qatar mediated between Israel and Hamas on Friday.")] == ["CONSULT"]


def test_who_mediates_talks_is_their_mediator() -> None:
    found = told("Technical talks mediated by Turkey between Ethiopia and Somalia opened in Ankara on Monday.")
    assert [(set(actors), {each.role for each in event.actors}) for event, actors, _ in found] == [
        ({"TR", "ET", "SO"}, {"mediator", None})
    ]
    assert sum(each.role == "mediator" for each in found[0][0].actors) == 1

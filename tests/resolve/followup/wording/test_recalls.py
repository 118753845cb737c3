"""What of a sentence speaks of a promise made before, and of which."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.wording.recalls import AGREES, CONTRADICTS, NOTHING, SAYS, recalled, without_recalls

TOLD = date(2022, 9, 3)
JUNE = Told("e1", "event", "r1", date(2022, 3, 10), "", "", status="planned", when=DateInterval.month(2022, 6))


@pytest.mark.parametrize(
    "said, left",
    [
        ("The mill that Oslo had pledged in March changed hands.", "The mill that Oslo changed hands."),
        ("The ferry, promised for April, was towed in.", "The ferry, , was towed in."),
        ("The boats came exactly as planned.", "The boats came exactly."),
        ("The vaccine came three weeks behind schedule.", "The vaccine came."),
        ("The house voted a month later than promised.", "The house voted."),
        ("The mill opened with two months' delay.", "The mill opened."),
        ("After a long delay the mill opened.", "the mill opened."),
        ("They opened their twice postponed summit.", "They opened their summit."),
        ("The summit was delayed by a month.", "The summit was delayed by a month."),
        ("The panel that was to meet in Lima this month has been put off.", "The panel that has been put off."),
        # What is still to come stays, and so does what was announced.
        ("They prepare the summit planned for May 2023.", "They prepare the summit planned for May 2023."),
        ("The bank said that the loan is expected in May.", "The bank said that the loan is expected in May."),
        ("The panel announced that it met in March.", "The panel announced that it met in March."),
    ],
)  # fmt: skip
def test_what_is_left_without_the_promise(said: str, left: str) -> None:
    assert " ".join(without_recalls(said, TOLD).split()).replace(" .", ".") == left


@pytest.mark.parametrize(
    "said, how",
    [
        ("which had been due in June", AGREES),
        ("which should have come together in June", AGREES),
        ("as pledged in March", AGREES),
        ("promised for June last", AGREES),
        ("which was to have begun in June", AGREES),
        ("had committed itself to a mill", SAYS),
        ("the rice promised for Ramadan", NOTHING),  # of one grain nobody says "promised"
        ("the ferries promised for Easter", SAYS),
        ("as planned", SAYS),
        ("the promised ferry", SAYS),
        ("Norway has kept its word", SAYS),
        ("which had been due in August", CONTRADICTS),
        ("as pledged in May", CONTRADICTS),
        ("that had been planned for March", CONTRADICTS),
        ("the ferry reached Arica in June", NOTHING),
    ],
)
def test_the_day_that_is_recalled_must_be_that_of_the_promise(said: str, how: int) -> None:
    assert recalled(JUNE, said, TOLD) == how


@pytest.mark.parametrize(
    "said, how",
    [("which was to begin in June", AGREES), ("which was to begin in May", CONTRADICTS), ("due in June", NOTHING)],
)
def test_in_january_what_was_to_be_in_june_may_be_of_the_june_before(said: str, how: int) -> None:
    assert recalled(JUNE, said, date(2023, 1, 11)) == how

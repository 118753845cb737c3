"""A text that was handed to a house has not been ratified by it."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.laid_before import is_only_laid_before_a_house


@pytest.mark.parametrize(
    ("promised", "told", "only_laid"),
    [
        ("Peru pledged to ratify the pact.", "The government submitted the pact to parliament on Monday.", True),
        ("Peru pledged to ratify the pact.", "The pact was tabled in the lower house in May.", True),
        ("Peru will adopt the law.", "Ministers sent the bill on ports to a Senate committee.", True),
        (
            "Peru pledged to ratify the pact.",
            "The pact, submitted to parliament in May, was ratified.",
            False,
        ),
        ("Peru pledged to ratify the pact.", "Deputies ratified the pact on Monday.", False),
        ("Peru will submit the pact to parliament for ratification.", "Peru submitted the pact to parliament.", False),
        ("Peru will build a port.", "Peru submitted the pact to parliament.", False),
    ],
)
def test_only_laid_before_a_house(promised: str, told: str, only_laid: bool) -> None:
    promise = Told("p", "commitment", "r1", date(2025, 2, 2), promised.rstrip("."), promised)
    later = Told("s", "sentence", "r2", date(2025, 5, 12), "", told)
    assert is_only_laid_before_a_house(promise, later) is only_laid

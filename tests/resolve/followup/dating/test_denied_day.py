"""What was not done on the day for which it was promised."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.resolve.followup.dating.denied_day import denied_on_its_day

SIGNING = Told(
    "e1", "event", "r1", date(2022, 5, 1), "will sign a pact in June", "The two will sign a pact in June.",
    type="AGREE", mode="sign", when=DateInterval.month(2022, 6),
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "published", "denied"),
    [
        ("but the pact was not signed in June", date(2022, 9, 1), True),
        ("but the pact was not signed in May", date(2022, 9, 1), False),
        ("but the pact was not read in June", date(2022, 9, 1), False),
        ("the pact was signed in June", date(2022, 9, 1), False),
        ("but the pact was not signed in June", date(2022, 6, 20), False),
    ],
)
def test_denied_on_its_day(clause: str, published: date, denied: bool) -> None:
    told = Told("s1", "sentence", "r2", published, clause, clause)
    assert denied_on_its_day(SIGNING, told, clause) == denied

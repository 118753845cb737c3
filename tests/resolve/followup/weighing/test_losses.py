"""A number of what was lost, or of a difference, is not the number that was promised."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.weighing.losses import is_of_a_loss

LOAN = "Japan will lend Tonga 60 million dollars for its roads in September."
BUSES = "Spain will give Belize 30 school buses by March."
AMENDS = "Peru will pay for damage of 60 million dollars in May."

JOBS = "Belize will create 400 jobs in 2021."
LESS = "Belize will cut 400 jobs in 2021."


@pytest.mark.parametrize(
    ("promised", "clause", "lost"),
    [
        (LOAN, "The storm did damage of 60 million dollars to Tonga's roads", True),
        (LOAN, "Tonga's water board lost 60 million dollars by fraud", True),
        (LOAN, "The port earned 60 million dollars more in September than a year before", True),
        (LOAN, "Auditors miss a part of the 60 million dollars which Tonga borrowed in Tokyo", False),
        (LOAN, "The storm did damage of 70 million dollars, more than the 60 million that Tonga had borrowed", False),
        (LOAN, "The storm did damage to Tonga's roads", False),
        (LOAN, "Japan lent Tonga 60 million dollars to repair damage from a storm", False),
        (LOAN, "Tonga got 60 million dollars for victims of the storm", False),
        (LOAN, "The damage was repaired with 60 million dollars of Japan", False),
        (LOAN, "After losses of 60 million dollars the port is to be sold", True),
        (BUSES, "Belize had 30 accidents with school buses in March", True),
        (BUSES, "In March 30 buses were damaged by a flood", True),
        (BUSES, "The 30 buses that Spain gave in March have had no accident", False),
        (BUSES, "Spain handed over 30 buses after accidents on the roads of Belize", False),
        (JOBS, "The mill in Belize cut 400 jobs in November", True),
        (LESS, "The mill in Belize cut 400 jobs in November", False),
        (JOBS, "Belize cut taxes on the 400 jobs that were created", False),
        (BUSES, "Some 30 buses burned out in March", True),
        (AMENDS, "The damage of 60 million dollars was paid in May", False),
    ],
)
def test_what_was_lost_was_not_given(promised: str, clause: str, *, lost: bool) -> None:
    promise = Told("p", "event", "r1", date(2021, 2, 2), promised.rstrip("."), promised)
    assert is_of_a_loss(promise, clause) is lost

"""Wrong tokens cost more and more time; the right one, and an hour, make up for them."""

import pytest

from dragoman.errors import UsageError
from dragoman.serve.web.attempts import FREE, Attempts


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def waits(attempts: Attempts, clock: Clock, peer: str = "10.0.0.7") -> float:
    """How long an address has to wait, found by trying every second."""
    start = clock.now
    while clock.now < start + 2000:
        try:
            attempts.check(peer)
            return clock.now - start
        except UsageError as error:
            assert error.code == "too-many-attempts"
            clock.now += 1
    pytest.fail("it never ends")


def test_a_pause_grows_and_has_an_end() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    pauses = []
    for _ in range(FREE + 12):
        attempts.failed("10.0.0.7")
        pauses.append(waits(attempts, clock))
    assert pauses[: FREE - 1] == [0.0] * (FREE - 1)
    assert pauses[FREE - 1 : FREE + 2] == [2.0, 4.0, 8.0] and max(pauses) == pauses[-1] == 900.0


def test_nobody_waits_for_the_tries_of_others() -> None:
    attempts = Attempts(Clock())
    for _ in range(FREE + 1):
        attempts.failed("10.0.0.7")
    attempts.check("10.0.0.8")
    with pytest.raises(UsageError):
        attempts.check("10.0.0.7")


@pytest.mark.parametrize("way", ["right", "later"])
def test_it_is_forgotten(way: str) -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(FREE + 3):
        attempts.failed("10.0.0.7")
    if way == "right":
        attempts.succeeded("10.0.0.7")
    else:
        clock.now += 3601
        attempts.failed("10.0.0.7")
    attempts.check("10.0.0.7")


def test_only_so_many_addresses_are_remembered() -> None:
    attempts = Attempts(Clock())
    for number in range(10_050):
        attempts.failed(f"10.0.{number // 250}.{number % 250}")
    assert len(attempts._known) == 10_000

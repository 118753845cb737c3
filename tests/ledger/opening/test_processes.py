"""Whether a process that is named in a ledger is still at work."""

import os
import subprocess
import sys

import pytest

from dragoman.ledger.opening.processes import alive, is_here, this_process


def test_this_process_is_at_work() -> None:
    assert alive(this_process()) and is_here(this_process())


def test_one_that_has_ended_is_not() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    host = this_process().rpartition(" ")[0]
    assert not alive(f"{host} {ended.pid}")


@pytest.mark.skipif("@" not in this_process(), reason="the system does not tell when a process began")
def test_a_number_that_was_given_again_is_another_process() -> None:
    host = this_process().rpartition(" ")[0]
    assert not alive(f"{host} {os.getpid()}@1")
    assert alive(f"{host} {os.getpid()}"), "an older ledger does not say when it began"


@pytest.mark.parametrize("process", ["elsewhere 1", "elsewhere 1@5", "", "nonsense", "{host} x"])
def test_one_of_another_machine_or_of_none_is_taken_for_dead(process: str) -> None:
    assert not alive(process.replace("{host}", this_process().rpartition(" ")[0]))

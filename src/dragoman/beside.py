"""A process beside this one that does what it is given, one thing after the other, and can be ended at once."""

import os
import signal
import threading
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
LOOK = 0.2  # seconds between two looks whether to stop


class Beside(Generic[Given, Made]):
    """Does `work`, a function that a fresh process can import; the process is started with the first thing to do."""

    def __init__(self, work: Callable[[Given], Made]) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        # A daemon: it is ended with this process, however long it has still to go.
        self._process = context.Process(target=_serve, args=(work, there), daemon=True)
        self._process.start()
        there.close()

    def ask(self, given: Given, stopping: Callable[[], bool]) -> Made | None:
        """What comes of it; None as soon as `stopping` says so. Raises EOFError where the process is no more."""
        try:
            self._here.send(given)
            while not self._here.poll(LOOK):
                if stopping():
                    return None
            made: Made = self._here.recv()
        except OSError as error:
            raise EOFError from error
        return made

    def end(self) -> None:
        """Ends the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._here.close()


def _serve(work: Callable[[Given], Made], pipe: Connection) -> None:
    serve_parent()
    while True:
        try:
            pipe.send(work(pipe.recv()))
        except EOFError:
            return


def serve_parent(wait_for_end: Callable[[], object] | None = None) -> None:
    """This process leaves interruptions to its parent, and does not outlive it even if that one is killed; nor what
    `wait_for_end` waits for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def watch(wait: Callable[[], object]) -> None:
        wait()
        os._exit(1)

    for wait in (parent.join if parent is not None else None, wait_for_end):
        if wait is not None:
            threading.Thread(target=watch, args=(wait,), daemon=True).start()

"""How often somebody may try to sign in: a few wrong tokens, then a pause that grows with every further one."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock
from time import monotonic

from dragoman.errors import UsageError
from dragoman.model.message import Message

FREE = 5  # wrong tokens that cost nothing
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 900.0  # seconds
_FORGOTTEN = 3600.0  # seconds without a try
_MOST_KNOWN = 10_000  # addresses


@dataclass
class _Tried:
    wrong: int
    at: float


class Attempts:
    """Wrong tries by address of the visitor. Kept in this process, as sessions are."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._known: OrderedDict[str, _Tried] = OrderedDict()
        self._lock = Lock()

    def check(self, peer: str) -> None:
        """Raises UsageError (`too-many-attempts`) while a pause lasts."""
        with self._lock:
            left = self._left(peer)
        if left > 0:
            raise UsageError(
                "Signing in",
                Message(
                    "too many wrong tokens came from here; the next one is looked at in {seconds} s.",
                    seconds=ceil(left),
                ),
                remedy="Wait, or ask who runs the desk for a new token.",
                code="too-many-attempts",
            )

    def failed(self, peer: str) -> None:
        with self._lock:
            tried = self._known.setdefault(peer, _Tried(0, 0.0))
            if self._clock() - tried.at > _FORGOTTEN:
                tried.wrong = 0
            tried.wrong, tried.at = tried.wrong + 1, self._clock()
            self._known.move_to_end(peer)
            while len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)

    def succeeded(self, peer: str) -> None:
        with self._lock:
            self._known.pop(peer, None)

    def _left(self, peer: str) -> float:
        """Seconds until this address may try again."""
        tried = self._known.get(peer)
        if tried is None or tried.wrong < FREE:
            return 0.0
        pause = min(_FIRST_PAUSE * 2.0 ** min(tried.wrong - FREE, 20), _LONGEST_PAUSE)
        return tried.at + pause - self._clock()

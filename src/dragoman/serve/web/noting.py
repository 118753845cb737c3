"""Notes which states have changed, once for every day and state of the ledger, when somebody asks what is new."""

from datetime import date, datetime
from threading import Lock, Thread

from dragoman.errors import LedgerError
from dragoman.ledger import desk, history
from dragoman.ledger.store import Ledger

_AT_ONCE = 500  # reports whose states are worked out in about a second; of more it is done beside the page


class Noting:
    """Keeps the rows of what changed up to date for one ledger."""

    def __init__(self) -> None:
        self._noted: tuple[object, ...] | None = None
        self._lock = Lock()

    def __call__(self, ledger: Ledger, day: date, now: datetime) -> None:
        """Notes what changed since it was last asked; of a large ledger the page that asks next shows it."""
        key = (day, *ledger.ask(desk.mark))
        with self._lock:
            if key == self._noted:
                return
            self._noted = key
        if ledger.count_reports() <= _AT_ONCE:
            _note(ledger, day, now)
        else:
            Thread(target=_note, args=(ledger, day, now), daemon=True).start()


def _note(ledger: Ledger, day: date, now: datetime) -> None:
    try:
        ledger.apply(history.refresh, day, now)
    except LedgerError:  # a ledger that cannot be written shows what was noted before
        return

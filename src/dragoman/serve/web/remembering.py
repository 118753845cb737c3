"""Answers that take time to work out, remembered for as long as the ledger is what it was."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock, Thread
from typing import Generic, TypeVar

from dragoman.errors import DragomanError
from dragoman.ledger.asking import desk
from dragoman.ledger.store import Ledger

Answer = TypeVar("Answer")
_DAYS = 4
_AT_ONCE = 500  # reports; an answer about more is given as it was, while it is worked out anew beside the page


class Remembered(Generic[Answer]):
    """`work` answers for a ledger and a day. `judged` says whether the answer hangs on what people judged."""

    def __init__(self, work: Callable[[Ledger, date], Answer], *, judged: bool = True) -> None:
        self._work = work
        self._judged = judged
        self._known: OrderedDict[date, tuple[object, Answer]] = OrderedDict()
        self._working: set[date] = set()
        self._lock = Lock()

    def __call__(self, ledger: Ledger, day: date) -> Answer:
        """The answer as of a day; of a large ledger that has just changed the one before, till the new one is there."""
        mark = ledger.ask(lambda connection: desk.mark(connection, judged=self._judged))
        known = self._known.get(day)
        if known is not None and known[0] == mark:
            return known[1]
        if known is not None and ledger.count_reports() > _AT_ONCE:
            self._begin(ledger, day, mark)
            return known[1]
        with self._lock:  # whoever asks for the same meanwhile waits for the one answer
            known = self._known.get(day)
            if known is None or known[0] != mark:
                known = self._keep(day, mark, self._work(ledger, day))
            return known[1]

    def again(self) -> None:
        """Works everything out anew at the next question."""
        with self._lock:
            self._known.clear()

    def _begin(self, ledger: Ledger, day: date, mark: object) -> None:
        with self._lock:
            known = self._known.get(day)
            if day in self._working or (known is not None and known[0] == mark):  # it has come meanwhile
                return
            self._working.add(day)
        Thread(target=self._renew, args=(ledger, day, mark), daemon=True).start()

    def _renew(self, ledger: Ledger, day: date, mark: object) -> None:
        try:
            answer = self._work(ledger, day)
            with self._lock:
                self._keep(day, mark, answer)
        except DragomanError:  # the page shows what it knew; the next question tries again
            return
        finally:
            self._working.discard(day)

    def _keep(self, day: date, mark: object, answer: Answer) -> tuple[object, Answer]:
        self._known[day] = (mark, answer)
        self._known.move_to_end(day)
        while len(self._known) > _DAYS:
            self._known.popitem(last=False)
        return self._known[day]

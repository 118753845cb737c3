"""What waits for somebody to decide it: worked out once, and again when the ledger has changed by itself."""

from datetime import date
from threading import Lock

from dragoman.ledger import desk, review
from dragoman.ledger.judging import standing
from dragoman.ledger.review import Doubt
from dragoman.ledger.store import Ledger


class Waiting:
    """Doubts in the order they are asked. An answer takes its own doubt out, and those that rested on what it refused,
    at once; everything is looked through again only when a reading or a merge has changed the ledger."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] | None = None
        self._found: list[Doubt] = []
        self._lock = Lock()

    def __call__(self, ledger: Ledger, day: date) -> list[Doubt]:
        """What nobody has decided, the most doubtful first."""
        key = (day, *ledger.ask(lambda connection: desk.mark(connection, judged=False)))
        with self._lock:
            if key != self._key:
                self._found = ledger.ask(review.doubts, day)
                self._key = key
            found = self._found
        decided = {kind: ledger.ask(standing, kind) for kind in {each.target_kind for each in found} | {"record"}}
        refused = {target for target, row in decided["record"].items() if row.act == "reject"}
        return [
            each
            for each in found
            if each.target not in decided[each.target_kind] and not refused & set(records_in(each))
        ]

    def again(self) -> None:
        """Looks everything through at the next question: something decided has been taken back."""
        with self._lock:
            self._key = None


def records_in(doubt: Doubt) -> tuple[str, ...]:
    """The records a doubt is about, by id, and the sentences ("report:place") it rests on."""
    match doubt.target_kind:
        case "record":
            return (doubt.target,)
        case "outcome":
            return tuple(doubt.target.split(">"))
        case "finding":
            return tuple(doubt.target.split(":")[1:])
        case _:
            return ()

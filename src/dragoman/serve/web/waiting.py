"""What waits for somebody to decide it."""

from datetime import date

from dragoman.ledger.judgements import review
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.store import Ledger
from dragoman.serve.web.remembering import Remembered


class Waiting:
    """Doubts in the order they are asked. An answer takes its own doubt out, and those that rested on what it refused,
    at once; everything is looked through again only when a reading or a merge has changed the ledger."""

    def __init__(self) -> None:
        self._doubts = Remembered(lambda ledger, day: ledger.ask(review.doubts, day), judged=False)
        self._answered: set[str] = set()

    def __call__(self, ledger: Ledger, day: date) -> list[Doubt]:
        """What nobody has decided, the most doubtful first."""
        found = self._doubts(ledger, day)
        decided = {kind: ledger.ask(standing, kind) for kind in {each.target_kind for each in found} | {"record"}}
        refused = {target for target, row in decided["record"].items() if row.act == "reject"}
        return [
            each
            for each in found
            if each.target not in decided[each.target_kind]
            and each.target not in self._answered
            and not refused & set(records_in(each))
        ]

    def answered(self, doubt: Doubt) -> None:
        """An answer has been kept; one that took something apart is filed under another name than its question."""
        self._answered.add(doubt.target)

    def restore(self, ledger: Ledger, day: date, target: str) -> None:
        """A decision has been taken back: where its doubt was not among those looked through, all are again."""
        self._answered = {each for each in self._answered if target not in each}
        if all(each.target != target for each in self._doubts(ledger, day)):
            self._doubts.again()


def records_in(doubt: Doubt) -> tuple[str, ...]:
    """The records a doubt is about, by id, and the sentences ("report:place") it rests on."""
    match doubt.target_kind:
        case "record":
            return (doubt.target,)
        case "outcome":
            return tuple(doubt.target.split(">"))
        case "finding":
            return tuple(doubt.target.split(":")[1:])
        case "event" | "instrument":
            return tuple(doubt.target.split("="))
        case _:
            return ()

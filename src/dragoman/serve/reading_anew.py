"""Reading every report anew beside what holds, for whoever watches."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from dragoman.batch import Found, read_found
from dragoman.errors import DragomanError
from dragoman.ledger.adding import rereading
from dragoman.ledger.store import Ledger
from dragoman.model.report import Snapshot
from dragoman.serve.telling import going_on, not_read_anew, reading_on
from dragoman.serve.watching import Watcher


def read_anew(
    opened: Ledger, version: str, workers: int | None, watcher: Watcher, stopping: Callable[[], bool] | None = None
) -> None:
    """Reads what this version has not read, a transaction a report; nothing of it holds before it is accepted.

    `stopping` is asked again and again whether to end, without the report that is being read; the next call goes on.
    """
    while broken := opened.interrupted():
        if broken.reports_added:
            watcher.say(going_on(broken.started_at, broken.reports_added))
        else:
            watcher.say(reading_on(broken.started_at, len(opened.ask(rereading.staged, version))))
        opened.finish(broken.run)
    keys = opened.ask(rereading.pending, version)
    if not keys:
        return
    order = iter(keys)

    def waiting() -> Iterator[Found]:
        for key in keys:
            if stopping is not None and stopping():
                return
            yield Found(Snapshot(key, b"", ""), 0, opened.report(key).report)

    run = opened.start(version)
    for item, outcome in read_found(waiting(), workers, stopping):
        key = next(order)
        watcher.advance(item)
        if isinstance(outcome, DragomanError):
            watcher.say(not_read_anew(outcome))
            continue
        opened.apply(rereading.stage, run.id, version, key, outcome, _now())
    opened.finish(run)


def accept(opened: Ledger, version: str, keys: list[str]) -> Iterator[str]:
    """Lets what was read anew hold, a transaction a report; the reports, by id, as they are done."""
    for key in keys:
        opened.apply(rereading.accept, version, key, _now())
        yield key


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

"""From reports found to reports kept."""

from collections.abc import Callable, Iterable, Iterator

from dragoman.batch import Found, read_found
from dragoman.errors import DragomanError
from dragoman.ledger.adding.runs import Run
from dragoman.ledger.store import Ledger
from dragoman.serve.cli.tally import Tally
from dragoman.serve.telling import going_on
from dragoman.serve.watching import Watcher


def keep(
    address: str,
    found: Iterable[Found],
    tally: Tally,
    progress: Watcher,
    workers: int | None,
    stopping: Callable[[], bool] | None = None,
) -> None:
    """Reads what the ledger does not know yet and adds it, a report at a time, until `stopping` says to end: then at
    once, without the report that is being read."""
    with Ledger.open(address, create=True, tell=progress.say) as ledger:
        _keep(ledger, found, tally, progress, workers, stopping)


def _keep(
    ledger: Ledger,
    found: Iterable[Found],
    tally: Tally,
    progress: Watcher,
    workers: int | None,
    stopping: Callable[[], bool] | None,
) -> None:
    from dragoman.pipeline import extractor

    version = extractor()
    while broken := ledger.interrupted():
        progress.say(going_on(broken.started_at, broken.reports_added))
        ledger.finish(broken.run)

    def fresh() -> Iterator[Found]:
        for item in found:
            if (key := ledger.knows(item.report, version)) is None:
                yield item
            else:
                ledger.sight(item.snapshot, item.report, item.position)
                tally.known += 1
                tally.name(key, item.report, item.snapshot.name)
                progress.advance(item)

    run: Run | None = None
    for item, outcome in read_found(fresh(), workers, stopping):
        progress.advance(item)
        if isinstance(outcome, DragomanError):
            tally.miss(outcome, progress)
            continue
        run = run or ledger.start(version)
        kept = ledger.keep(run, item.snapshot, item.position, outcome)
        tally.name(kept.report, item.report, item.snapshot.name)
        if kept.new_reading:
            tally.add(outcome, progress)
            tally.new_parties += kept.new_parties
            tally.anew += not kept.new_report
        else:
            tally.known += 1
    if run:
        ledger.finish(run)

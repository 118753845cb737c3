"""Fills a ledger: first reports as any reader would add them, then copies of them, straight into the tables."""

import gc
from collections.abc import Callable

from benchmarks.ledger_scale.bulk import bulk_of
from benchmarks.ledger_scale.copies import Copier
from benchmarks.ledger_scale.made import World, report
from sqlalchemy import delete

from dragoman.ledger.lists import known_counts, outlets
from dragoman.ledger.opening.database import connect
from dragoman.ledger.outcomes import commitment_parties
from dragoman.ledger.schema.listing_tables import tally
from dragoman.ledger.store import Ledger

FIRST = 2_500
"""So many reports are added as any reader would; a ledger of more holds copies of them."""


def make(address: str, reports: int, go_on: Callable[[int], bool]) -> None:
    """Makes a ledger of so many reports, or goes on with one that has its first ones; `go_on` hears how many
    it has, and says whether to make more of them.

    Raises ValueError for a number that is no multiple of `FIRST`, where it is above.
    """
    first = min(reports, FIRST)
    if reports % first:
        raise ValueError(f"{reports:,} is no multiple of {FIRST:,}")
    world = World()
    with Ledger.open(address, create=True) as ledger:
        run = ledger.start("benchmark 1")
        for number in range(1, first + 1):
            page, reading = report(world, number)
            if ledger.knows(reading.report, run.extractor) is None:
                ledger.keep(run, page, 0, reading)
            if number % 500 == 0 and not go_on(number):
                break
        ledger.finish(run)
    if reports > first:
        _multiply(address, world, reports // first, go_on)


def _multiply(address: str, world: World, times: int, go_on: Callable[[int], bool]) -> None:
    engine = connect(address, create=False)
    with engine.begin() as connection:
        copier = Copier(connection, world)
        connection.execute(delete(tally))  # is counted anew, of the first reports and all copies
    bulk = bulk_of(engine)
    gc.freeze()  # what is copied stays; going through it again and again finds nothing
    for number in range(1, times):
        copier.write(bulk, number)
        if not go_on((number + 1) * FIRST):
            break
    copier.finish(bulk)
    bulk.finish()
    with engine.execution_options(writing=True).begin() as connection:
        outlets.rebuild(connection)
        commitment_parties.rebuild(connection)
        known_counts.rebuild(connection)
    engine.dispose()

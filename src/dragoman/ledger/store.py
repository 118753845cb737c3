"""The ledger as its users see it: open it, keep readings in it, ask it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from threading import local
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Engine

from dragoman.ledger.adding import keeping, runs
from dragoman.ledger.adding.keeping import Kept
from dragoman.ledger.adding.loading import load_reading
from dragoman.ledger.adding.runs import Interruption, Run
from dragoman.ledger.adding.settling import carry_on, settle
from dragoman.ledger.adding.unsettled import last_decision
from dragoman.ledger.asking import overview, report_directory, search
from dragoman.ledger.asking.report_ids import report_called, reports_called
from dragoman.ledger.opening.database import connect
from dragoman.ledger.opening.faults import explained
from dragoman.ledger.opening.postgresql import shown
from dragoman.ledger.parties.identities import Identities
from dragoman.ledger.rows import PartyRow, RecordRow, ReportRow
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.tellings.occurrences import Occurrences
from dragoman.model.filters import Filter
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Ledger:
    """Reports, what was read out of them, and who is who. Every error is a LedgerError.

    A writer takes one transaction a report: whatever interrupts it, the ledger holds whole reports only.
    """

    def __init__(self, address: str, engine: Engine) -> None:
        self.address = shown(address)
        self._engine = engine
        self._writer = engine.execution_options(writing=True)
        self._moment = local()

    @classmethod
    def open(cls, address: str, *, create: bool = False, tell: Callable[[str], None] = lambda _words: None) -> Self:
        """The ledger at `address`, a path or a database URL; made where there is none if `create`.

        One of an older Dragoman is brought up to date, which is told to `tell`, in sentences.
        """
        return cls(address, connect(address, create=create, tell=tell))

    def close(self) -> None:
        """Gives the connections back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Writing

    def start(self, extractor: str) -> Run:
        """Begins a run of the given extractor version."""
        with self._write() as connection:
            return runs.start(connection, extractor, _now())

    def finish(self, run: Run) -> None:
        """Ends a run, and what it left to be done in portions."""
        self.carry_on()
        with self._write() as connection:
            runs.finish(connection, run, _now())

    def interrupted(self) -> Interruption | None:
        """A run that broke off and of which nobody was told; asked before a new one is started. See `runs`."""
        with self._read() as connection:
            return runs.interrupted(connection)

    def knows(self, report: Report, extractor: str) -> str | None:
        """The id of this report if this extractor has read it already, whichever page it was in."""
        with self._read() as connection:
            return keeping.knows(connection, report, extractor)

    def sight(self, snapshot: Snapshot, report: Report, position: int) -> None:
        """Notes that a page holds a report that is known. A page seen before is left as it is, without a write."""
        with self._read() as connection:
            if keeping.is_sighted(connection, report, position):
                return
        with self._write() as connection:
            keeping.sight(connection, snapshot, report, position, _now())

    def keep(self, run: Run, snapshot: Snapshot, position: int, reading: Reading) -> Kept:
        """Adds a reading of the report at `position` of its page: all of it in one transaction, or nothing."""
        with self._write() as connection:
            return keeping.keep(connection, run, snapshot, position, reading, _now())

    # Asking

    def counts(self) -> dict[str, int]:
        """How many reports, parties and records of each kind hold now."""
        with self._read() as connection:
            return overview.counts(connection)

    def records(
        self, wanted: Filter, latest: int | None = None, before: int = 0, *, quoted: bool = True
    ) -> list[RecordRow]:
        """The records that fit, oldest first, undated ones by their publication; of many, the `latest` ones.

        `before` leaves out so many at the late end. Unless `quoted` they come without the words they rest on.
        """
        with self._read() as connection:
            return search.records(connection, wanted, latest, before, quoted=quoted)

    def count(self, wanted: Filter, most: int | None = None) -> int:
        """How many records fit; where it takes counting, `AtLeast` the `most` that are counted."""
        with self._read() as connection:
            return search.count(connection, wanted, most)

    def parties(
        self,
        kinds: Sequence[str] = (),
        keys: Sequence[str] | None = None,
        text: str | None = None,
        as_of: date | None = None,
        most: int | None = None,
        before: int = 0,
        *,
        reasons: bool = False,
        recorded: bool = True,
    ) -> list[PartyRow]:
        """Ledger-wide parties, the most reported first; with `keys` these ones alone, `as_of` a day as they were.

        Of many the first `most` after those `before`. With `reasons` each says why what reports name was taken for it;
        without `recorded` nobody counts the records known by a day, which takes long where they are very many.
        """
        asked = (tuple(kinds), None if keys is None else tuple(keys), text, as_of, most, before)
        with self._read() as connection:

            def work() -> list[PartyRow]:
                return overview.parties(connection, *asked, reasons=reasons, recorded=recorded)

            return list(once(connection, (*asked, reasons, recorded), work))

    def spellings(self, name: str) -> list[tuple[str, str, str]]:
        """Every spelling of the parties that `name` may mean: (party id, name, folded name)."""
        with self._read() as connection:
            return list(once(connection, name, lambda: overview.spellings(connection, name)))

    def reports(
        self, latest: int | None = None, before: int = 0, teller: str | None = None, until: date | None = None
    ) -> list[ReportRow]:
        """Reports, the latest publication first: of many the `latest` after those `before`; see `overview.reports`."""
        with self._read() as connection:
            return overview.reports(connection, latest, before, teller, until)

    def count_reports(self, teller: str | None = None, until: date | None = None) -> int:
        """How many reports there are, from this teller, published by this day."""
        with self._read() as connection:
            return report_directory.count_reports(connection, teller, until)

    def report(self, wanted: str) -> Reading:
        """The current reading of a report, by its id or the id it came with.

        Raises UsageError where there is none, or where the id it came with is that of several.
        """
        with self._read() as connection:
            return load_reading(connection, report_called(connection, wanted))

    def check_report(self, wanted: str) -> None:
        """Raises UsageError where no report has this id, nor came with it."""
        with self._read() as connection:
            reports_called(connection, wanted)

    def ask(
        self, question: Callable[Concatenate[Connection, Given], Answer], *given: Given.args, **named: Given.kwargs
    ) -> Answer:
        """What a function of the ledger's query modules answers: `ledger.ask(facets.facet, wanted, "type")`."""
        with self._read() as connection:
            return question(connection, *given, **named)

    def apply(
        self, action: Callable[Concatenate[Connection, Given], Answer], *given: Given.args, **named: Given.kwargs
    ) -> Answer:
        """Does what a function of the ledger's modules does, in one transaction: all of it, or nothing."""
        with self._write() as connection:
            return action(connection, *given, **named)

    def carry_on(self, tell: Callable[[str], None] = lambda _words: None) -> None:
        """Lets what is linked with merged parties follow them, a transaction a portion: killed, the next goes on."""
        with explained(self.address):
            carry_on(self._engine, _now(), tell)

    def rehearse(
        self, action: Callable[Concatenate[Connection, Given], Answer], *given: Given.args, **named: Given.kwargs
    ) -> Answer:
        """What an action would answer, done in a transaction that is taken back: the ledger stays as it is."""
        with explained(self.address), self._writer.connect() as connection:
            transaction = connection.begin()
            try:
                return action(connection, *given, **named)
            finally:
                transaction.rollback()

    @property
    def identities(self) -> Identities:
        """Who is who: redirects, questions, offices over time."""
        return Identities(self._read)

    @property
    def occurrences(self) -> Occurrences:
        """Events however many reports tell them, and reports by story."""
        return Occurrences(self._read)

    # Transactions

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Lets all that this thread asks meanwhile be answered by the ledger as it is at one moment.

        What is written meanwhile is not seen. Small questions that are asked again are answered once.
        """
        with self._read() as connection:
            before, self._moment.connection = self._now_read(), connection
            try:
                yield
            finally:
                self._moment.connection = before

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with explained(self.address):
            if (held := self._now_read()) is not None:
                yield held
                return
            with self._engine.connect() as connection:
                yield connection

    def _now_read(self) -> Connection | None:
        """The connection of the moment this thread is in, if it is in one."""
        return getattr(self._moment, "connection", None)

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with explained(self.address), self._writer.begin() as connection:
            decided = last_decision(connection)
            yield connection
            settle(connection, _now(), decided)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

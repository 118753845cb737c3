"""Many reports: finds them in what is given and reads them one after another, or on two processes when it pays."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.synchronize import Event as EndEvent
from typing import BinaryIO

from dragoman.acquire.files import collect
from dragoman.beside import LOOK, Beside, serve_parent
from dragoman.errors import DragomanError, InputError
from dragoman.model.message import Message, Term, number
from dragoman.model.reading import Reading
from dragoman.model.report import Report, Snapshot

LANGUAGES = ("en",)
"""The languages there is a model for."""

# Starting a second process costs about a second of importing and loading, a report about a tenth.
_PAYS_FROM = 24
_LONGEST = 1_000_000  # characters of a report: a hundred times a long one, some minutes of reading
_LONG = 50_000  # characters from which a report takes so long that nobody waits for its end to stop
_AHEAD = 4  # reports given to each process before the first comes back: enough to keep it busy


@dataclass(frozen=True, slots=True)
class Found:
    """A report with the page it was found in; `position` counts the reports of the page from 0."""

    snapshot: Snapshot
    position: int
    report: Report


def find(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Found | InputError]:
    """The reports in files, folders, patterns or `-`, in order; an InputError stands where something cannot be read."""
    yield from found_in(collect(paths, stdin))


def found_in(snapshots: Iterable[Snapshot | InputError]) -> Iterator[Found | InputError]:
    """The reports in saved pages, in order; what cannot be read stands in its place as an InputError."""
    from dragoman.read import reports

    for snapshot in snapshots:
        if isinstance(snapshot, InputError):
            yield snapshot
            continue
        try:
            found = reports(snapshot)
        except InputError as error:
            yield error
            continue
        for position, report in enumerate(found):
            if len(report.text) > _LONGEST:
                yield _too_long(snapshot, report)
            elif report.language not in LANGUAGES:
                yield _foreign(snapshot, report)
            else:
                yield Found(snapshot, position, report)


def _too_long(snapshot: Snapshot, report: Report) -> InputError:
    return InputError(
        _called(snapshot, report),
        Message(
            "this text has {number} characters, and no report has more than {most}.",
            number=number(len(report.text)),
            most=number(_LONGEST),
        ),
        "Nothing was kept of it.",
        "Divide it into the reports that it is made of.",
        code="too-long",
    )


def _called(snapshot: Snapshot, report: Report) -> str:
    title = f' ("{report.title}")' if report.title else ""
    return f"{snapshot.name}{title}"


def _foreign(snapshot: Snapshot, report: Report) -> InputError:
    return InputError(
        _called(snapshot, report),
        Message(
            "this report is not in English (it looks like {language}).",
            language=Term(repr(report.language), "language", report.language),
        ),
        "Nothing was kept of it.",
        "English is the only language Dragoman reads so far.",
        code="language",
    )


def read_found(
    found: Iterable[Found], workers: int | None = None, stopping: Callable[[], bool] | None = None
) -> Iterator[tuple[Found, Reading | DragomanError]]:
    """Reads reports in order. A report that defeats the reader comes with an InputError, and the rest follows.

    `workers` processes are used, by default as many as there are cores but no more than two; few reports are read
    by this process alone. The language model is loaded when the first report is. As soon as `stopping` says so nothing
    more comes, not even the report that is being read: a long one is read by a process that can be ended.
    """
    waiting = iter(found)
    first = list(islice(waiting, _PAYS_FROM))
    together = chain(first, waiting)
    wanted = min(2, _cores()) if workers is None else workers
    if len(first) >= _PAYS_FROM and wanted >= 2:
        yield from _read_apart(together, wanted, stopping or _never)
    elif stopping is None:
        for item in together:
            yield item, _read_one(item.report, threads=0)
    else:
        yield from _read_here(together, stopping)


def _never() -> bool:
    return False


def _read_here(found: Iterable[Found], stopping: Callable[[], bool]) -> Iterator[tuple[Found, Reading | DragomanError]]:
    beside: Beside[Report, Reading | DragomanError] | None = None
    try:
        for item in found:
            if stopping():
                return
            outcome: Reading | DragomanError | None
            if len(item.report.text) < _LONG:
                outcome = _read_one(item.report, threads=0)
            else:
                beside = beside or Beside(_read_one)
                try:
                    outcome = beside.ask(item.report, stopping)
                except EOFError as error:
                    raise _lost(item) from error
            if outcome is None:
                return
            yield item, outcome
    finally:
        if beside is not None:
            beside.end()


def _read_apart(
    found: Iterable[Found], workers: int, stopping: Callable[[], bool]
) -> Iterator[tuple[Found, Reading | DragomanError]]:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each process has a core to itself
    context = get_context("spawn")
    ended = context.Event()
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_serve_until, initargs=(ended,))
    under_way: deque[tuple[Found, Future[Reading | DragomanError]]] = deque()
    try:
        for item in found:
            under_way.append((item, pool.submit(_read_one, item.report, 1)))
            if len(under_way) >= workers * _AHEAD:
                if (read := _next(under_way, stopping)) is None:
                    return
                yield read
        while under_way:
            if (read := _next(under_way, stopping)) is None:
                return
            yield read
    finally:
        ended.set()
        pool.shutdown(wait=False, cancel_futures=True)


def _serve_until(ended: EndEvent) -> None:
    serve_parent(ended.wait)


def _next(
    under_way: deque[tuple[Found, Future[Reading | DragomanError]]], stopping: Callable[[], bool]
) -> tuple[Found, Reading | DragomanError] | None:
    """The next report with what was read in it; None as soon as there is to be none."""
    item, future = under_way.popleft()
    while not stopping():
        try:
            return item, future.result(timeout=LOOK)
        except TimeoutError:
            continue
        except BrokenProcessPool as error:
            raise _lost(item) from error
    return None


def _lost(item: Found) -> DragomanError:
    return DragomanError(
        item.report.id,
        "a reading process was ended from outside, perhaps for want of memory.",
        "Reports already in the ledger are safe.",
        "Run the same command again with --workers 1: it goes on where this one stopped.",
        code="process-lost",
    )


def _read_one(report: Report, threads: int = 0) -> Reading | DragomanError:
    from dragoman.pipeline import read_report, shared_model

    model = shared_model(threads)
    try:
        return read_report(report, model)
    except DragomanError as error:
        return error
    except Exception as error:
        if os.environ.get("DRAGOMAN_DEBUG"):
            raise
        where = f' ("{report.title}")' if report.title else ""
        return InputError(
            f"{report.id}{where}",
            Message(
                "reading it failed ({error}).",
                error=f"{type(error).__name__}: {str(error).partition(chr(10))[0][:200]}",
            ),
            "Nothing was kept of it.",
            "This is a defect in Dragoman: please send the report to its maintainers. --debug shows where it failed.",
            code="failed",
        )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

"""What the jobs of the desk do: read the samples or files that were sent, read everything anew, accept that."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from time import time
from typing import TYPE_CHECKING, BinaryIO

from dragoman.acquire.files import collect
from dragoman.batch import Found, find, found_in
from dragoman.errors import InputError
from dragoman.ledger.adding import rereading
from dragoman.ledger.store import Ledger
from dragoman.model.message import packed
from dragoman.model.report import Report, Snapshot
from dragoman.serve import reading_anew
from dragoman.serve.web.work import Job

if TYPE_CHECKING:
    from dragoman.serve.cli.tally import Tally

_SAMPLES = ("*.txt", "*.html", "*.jsonl")
_LONGEST_NAME = 120
_NOTES = 50
Stopping = Callable[[], bool]


class _Watched:
    """Tells in a job how far a reading is."""

    def __init__(self, job: Job, tally: "Tally | None" = None) -> None:
        self._job = job
        self._tally = tally
        self._pages: set[str] = set()
        self._ahead: dict[tuple[str, int], Report] = {}

    def expect(self, found: Found) -> None:
        """A report is handed to the reader, which reads those that it was handed in order."""
        self._ahead[found.snapshot.name, found.position] = found.report
        if len(self._ahead) == 1:
            self._point()

    def advance(self, found: Found) -> None:
        self._ahead.pop((found.snapshot.name, found.position), None)
        self._point()
        size = len(found.snapshot.content)
        if self._tally is None:  # reports that are read anew are counted, not measured
            self._job.done += 1
        elif found.snapshot.name not in self._pages:
            self._pages.add(found.snapshot.name)
            self._job.done = min(self._job.done + size, self._job.size)
        self.tell()

    def _point(self) -> None:
        """Tells which report is being read, and since when."""
        (page, _), report = next(iter(self._ahead.items()), (("", 0), None))
        name = report and (report.title or page.rpartition("/")[2])
        self._job.at = (name, len(report.text), time()) if report and name else None

    def say(self, text: str) -> None:
        if len(self._job.notes) < _NOTES and not text.startswith("Not read: "):
            self._job.notes.append(packed(text))

    def tell(self) -> None:
        job, tally = self._job, self._tally
        if tally is None:
            return
        job.reports, job.known, job.records = tally.read, tally.known, dict(tally.records)
        job.named = list(tally.named)
        for error in tally.unread[job.unread_number :]:
            job.miss(error.subject, error.cause, error.remedy)


def run(address: str, workers: int | None, job: Job, folder: Path, stopping: Stopping) -> None:
    """Does a job on the ledger at `address`. Raises DragomanError where it cannot go on."""
    match job.sort:
        case "samples":
            with as_file(files("dragoman") / "samples") as samples:
                paths = [path for pattern in _SAMPLES for path in sorted(Path(samples).glob(pattern))]
                job.size = sum(path.stat().st_size for path in paths)
                _keep(address, find([str(path) for path in paths]), job, workers, stopping)
        case "files":
            paths = sorted((folder / "files").iterdir())
            job.size = sum(path.stat().st_size for path in paths)
            _keep(address, found_in(_sent(paths, job.names)), job, workers, stopping)
        case "anew":
            _read_anew(address, job, workers, stopping)
        case _:
            _accept(address, job, stopping)


def store(folder: Path, sent: list[tuple[str, BinaryIO]]) -> list[str]:
    """Puts files that were sent into a folder under numbers of our own; their names, made fit to be shown."""
    (folder / "files").mkdir()
    names = []
    for number, (name, stream) in enumerate(sent):
        names.append(shown_name(name))
        suffix = PurePosixPath(names[-1]).suffix.casefold()
        safe = suffix if suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) < 9 else ""
        with (folder / "files" / f"{number:05d}{safe}").open("wb") as kept:
            copyfileobj(stream, kept)
    return names


def shown_name(name: str) -> str:
    """The last part of a name that was sent, without what cannot be printed, cut in the middle where it is long."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = "".join(letter for letter in last if letter.isprintable()).strip()
    if len(plain) > _LONGEST_NAME:
        plain = f"{plain[: _LONGEST_NAME - 20]}…{plain[-19:]}"
    return plain if plain.strip(".") else "file"


def _sent(paths: list[Path], names: list[str]) -> Iterator[Snapshot | InputError]:
    """The saved pages in these files, under the names that they were sent with."""
    for path, name in zip(paths, names, strict=True):
        for item in collect([str(path)]):
            if isinstance(item, InputError):
                subject = item.subject.replace(str(path), name)
                yield InputError(subject, item.cause, item.intact, item.remedy, code=item.code)
            else:
                yield replace(item, name=item.name.replace(str(path), name))


def _keep(address: str, found: Iterator[Found | InputError], job: Job, workers: int | None, stopping: Stopping) -> None:
    # Imported here: the language model and its libraries take half a second, and most visits read nothing.
    from dragoman.serve.cli.keep import keep
    from dragoman.serve.cli.tally import Tally

    tally = Tally()
    watched = _Watched(job, tally)

    def reports() -> Iterator[Found]:
        for item in found:
            if stopping():
                return
            if isinstance(item, Found):
                watched.expect(item)
                yield item
            else:
                tally.miss(item, watched)
                watched.tell()

    keep(address, reports(), tally, watched, workers, stopping)
    watched.tell()
    if not stopping():
        job.done = job.size


def _read_anew(address: str, job: Job, workers: int | None, stopping: Stopping) -> None:
    from dragoman.pipeline import extractor

    version = extractor()
    with Ledger.open(address) as ledger:
        job.size = len(ledger.ask(rereading.pending, version))
        reading_anew.read_anew(ledger, version, workers, _Watched(job), stopping)


def _accept(address: str, job: Job, stopping: Stopping) -> None:
    from dragoman.pipeline import extractor

    version = extractor()
    with Ledger.open(address) as ledger:
        keys = job.names or ledger.ask(rereading.staged, version)
        job.size = len(keys)
        for _ in reading_anew.accept(ledger, version, keys):
            job.done += 1
            if stopping():
                return

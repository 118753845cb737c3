"""Long work in the background: one job after the other, each with its files in a folder beside the ledger, so that it
can be left, come back to, and goes on after the desk was closed."""

import json
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Condition, Thread
from time import time
from typing import Any

from dragoman.errors import DragomanError, UsageError
from dragoman.model.message import Message, packed, unpacked
from dragoman.serve.telling import told, unforeseen

SORTS = ("samples", "files", "anew", "accept")
_KEPT = 20  # finished jobs that are remembered
_NAMED = 500  # files that could not be read and are named; more are counted


@dataclass
class Job:
    """Something that takes time, and how far it is. `done` of `size` is measured in bytes, or reports for "anew" and
    "accept"; `names` are those of the files as they were sent, `named` the first reports that are in the ledger now
    (id, title, day), `unread` what could not be read and why. These, `notes` and `error` are kept as messages are.
    `at` is the report that is being read: its name, how many characters it has, since when in seconds of the epoch."""

    id: str
    sort: str
    by: str
    state: str = "waiting"  # running, done, failed, stopped
    names: list[str] = field(default_factory=list)
    size: int = 0
    done: int = 0
    reports: int = 0
    known: int = 0
    records: dict[str, int] = field(default_factory=dict)
    named: list[tuple[str, str, str]] = field(default_factory=list)
    unread: list[tuple[str, str, str]] = field(default_factory=list)
    unread_number: int = 0
    notes: list[str] = field(default_factory=list)
    error: str = ""
    begun: str = ""
    ended: str = ""
    at: tuple[str, int, float] | None = None
    stopping: bool = False

    @property
    def open(self) -> bool:
        return self.state in ("waiting", "running")

    @property
    def minutes(self) -> int:
        """For how many whole minutes the report that is being read has been."""
        at = self.at  # another thread goes on to the next one
        return int((time() - at[2]) // 60) if at else 0

    def miss(self, subject: str, cause: str, remedy: str) -> None:
        """Something could not be read: it is named, and the rest goes on."""
        self.unread_number += 1
        if len(self.unread) < _NAMED:
            self.unread.append((subject, packed(cause), packed(remedy)))

    def why(self) -> str:
        """What made it break off, as a message."""
        return unpacked(self.error) if self.error else ""

    def noted(self) -> list[str]:
        """What there was to say of what was read, as messages."""
        return [unpacked(note) for note in self.notes]

    def missed(self) -> list[tuple[str, str, str]]:
        """What could not be read and is named, with causes and next steps as messages."""
        return [(subject, unpacked(cause), unpacked(remedy)) for subject, cause, remedy in self.unread]


Run = Callable[[Job, Path, Callable[[], bool]], None]
"""Does a job, given its folder and a question whether it is to stop; tells it how far it is as it goes."""


class Work:
    """The jobs of one desk. `run` does one; a thread for it is started when the first one comes."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self._run = run
        self._changed = Condition()
        self._waiting: deque[Job] = deque()
        self._thread: Thread | None = None
        self._jobs: dict[str, Job] = {}
        self._resumed = False

    def all(self) -> list[Job]:
        """Every job that is remembered, the latest first; those that the last desk left open go on."""
        self._resume()
        with self._changed:
            return sorted(self._jobs.values(), key=lambda job: job.id, reverse=True)

    def running(self) -> Job | None:
        """The job that is being done, or waits to be."""
        return next((job for job in reversed(self.all()) if job.open), None)

    def find(self, key: str) -> Job:
        """The job of this id. Raises UsageError."""
        self._resume()
        job = self._jobs.get(key)
        if job is None:
            raise UsageError(
                Message('{what} "{name}"', what=Message("reading"), name=key),
                "nothing is remembered of it.",
                code="unknown-job",
            )
        return job

    def prepare(self, sort: str, by: str) -> tuple[Job, Path]:
        """A new job and the folder for its files; it is not begun. Raises UsageError where there can be none."""
        self._resume()
        with self._changed:
            started = datetime.now(UTC)
            number = 1
            while (key := f"{started:%Y%m%d-%H%M%S}-{number}") in self._jobs:
                number += 1
            job = Job(key, sort, by, begun=_now())
            folder = self.folder / key
            try:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                folder.mkdir(mode=0o700)
            except OSError as error:
                raise no_room(self.folder, error) from error
            self._jobs[key] = job
        return job, folder

    def submit(self, job: Job) -> None:
        """Lets a job be done, after those that came before it."""
        job.state, job.error, job.ended, job.at, job.stopping = "waiting", "", "", None, False
        self._keep(job)
        with self._changed:
            self._waiting.append(job)
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True)
                self._thread.start()
            self._changed.notify()

    def drop(self, job: Job) -> None:
        """Forgets a job that was never begun, with its files."""
        with self._changed:
            self._jobs.pop(job.id, None)
        shutil.rmtree(self.folder / job.id, ignore_errors=True)

    def stop(self, key: str) -> None:
        """Ends a job at once, without the report it is at; what is kept stays kept."""
        job = self.find(key)
        with self._changed:
            if job in self._waiting:
                self._waiting.remove(job)
                job.state, job.ended = "stopped", _now()
            elif job.open:
                job.stopping = True
        self._keep(job)

    def again(self, key: str) -> None:
        """Goes on with a job that broke off or was stopped."""
        job = self.find(key)
        if job.state in ("failed", "stopped"):
            job.done, job.unread, job.unread_number = 0, [], 0
            self.submit(job)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._waiting:
                    self._changed.wait()
                job = self._waiting.popleft()
            self._do(job)

    def _do(self, job: Job) -> None:
        folder = self.folder / job.id
        job.state = "running"
        self._keep(job)
        try:
            self._run(job, folder, lambda: job.stopping)
            job.state = "stopped" if job.stopping else "done"
        except DragomanError as error:
            job.state, job.error = "failed", packed(told(error))
        except Exception as error:
            job.state, job.error = "failed", packed(unforeseen(error))
        job.stopping, job.at, job.ended = False, None, _now()
        if job.state == "done":
            shutil.rmtree(folder / "files", ignore_errors=True)
        self._keep(job)
        self._forget()

    def _keep(self, job: Job) -> None:
        """Writes a job down; where that fails it is done all the same, and forgotten when the desk is closed."""
        try:
            fresh = self.folder / job.id / "job.new"
            fresh.write_text(json.dumps(asdict(job), ensure_ascii=False), encoding="utf-8")
            fresh.replace(self.folder / job.id / "job.json")
        except OSError:
            return

    def _forget(self) -> None:
        for job in [job for job in self.all() if not job.open][_KEPT:]:
            self.drop(job)

    def _resume(self) -> None:
        with self._changed:
            if self._resumed:
                return
            self._resumed = True
            found = list(_written(self.folder))
            self._jobs |= {job.id: job for job in found}
        for job in found:
            if job.open:
                job.done, job.unread, job.unread_number = 0, [], 0
                self.submit(job)


def _written(folder: Path) -> Iterator[Job]:
    """The jobs that were written down, in order; what is damaged is passed over."""
    for path in sorted(folder.glob("*/job.json")):
        try:
            values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            job = Job(**values)
        except (OSError, ValueError, TypeError):
            continue
        if job.id == path.parent.name and job.sort in SORTS:
            yield job


def _now() -> str:
    """This minute, as the beginning and end of a job are written down."""
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M}"


def no_room(folder: Path, error: OSError) -> UsageError:
    return UsageError(
        str(folder),
        Message("files to be read cannot be put here ({cause}).", cause=error.strerror),
        remedy="Make room, or read them from where they are with the command `read` in a terminal.",
        code="no-room",
    )

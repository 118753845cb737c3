"""Reading the bundled samples into the ledger while pages go on being served."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from threading import Lock, Thread

from dragoman.batch import Found, find
from dragoman.errors import DragomanError

_KINDS = ("*.txt", "*.html", "*.jsonl")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is: `error` says why it ended early."""

    running: bool = False
    begun: int = 0
    finished: bool = False
    error: str | None = None


class Loading:
    """One reading at a time; asked again while it runs, it goes on as it is."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = Lock()
        self.progress = Progress()

    def start(self) -> None:
        """Begins to read the samples, unless that is under way."""
        with self._lock:
            if self.progress.running:
                return
            self.progress = Progress(running=True)
        Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        # Imported here: the language model and its libraries take half a second, and most visits read nothing.
        from dragoman.serve.cli.keep import keep
        from dragoman.serve.cli.progress import Progress as Line
        from dragoman.serve.cli.tally import Tally

        try:
            with as_file(files("dragoman") / "samples") as folder:
                paths = [str(path) for pattern in _KINDS for path in sorted(Path(folder).glob(pattern))]
                keep(self._address, self._counted(paths), Tally(), Line(None), 1)
            self.progress = Progress(begun=self.progress.begun, finished=True)
        except DragomanError as error:
            self.progress = Progress(begun=self.progress.begun, error=str(error))

    def _counted(self, paths: list[str]) -> Iterator[Found]:
        for item in find(paths):
            if isinstance(item, Found):
                self.progress = Progress(running=True, begun=self.progress.begun + 1)
                yield item

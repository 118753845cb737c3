"""`dragoman.read`: the pipeline as one call."""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike, fspath

from dragoman.batch import Found, find, read_found
from dragoman.errors import DragomanError
from dragoman.model.reading import Reading


def read(
    *paths: str | PathLike[str],
    on_error: Callable[[DragomanError], None] | None = None,
    workers: int | None = None,
) -> Iterator[Reading]:
    """The reports in files, folders and patterns, read one by one, in order.

    What cannot be read is given to `on_error` and the rest follows; without it, a DragomanError is raised. Nothing
    is kept: to keep readings, use a Ledger or the command line.
    """

    def handle(error: DragomanError) -> None:
        if on_error is None:
            raise error
        on_error(error)

    def reports() -> Iterable[Found]:
        for item in find([fspath(path) for path in paths]):
            if isinstance(item, Found):
                yield item
            else:
                handle(item)

    for _, outcome in read_found(reports(), workers):
        if isinstance(outcome, Reading):
            yield outcome
        else:
            handle(outcome)

"""The pipeline as one call, behind `dragoman.read`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike, fspath

from dragoman.batch import Found, find, read_found
from dragoman.errors import DragomanError
from dragoman.model.reading import Reading


def read_paths(
    paths: Sequence[str | PathLike[str]], on_error: Callable[[DragomanError], None] | None, workers: int
) -> Iterator[Reading]:
    """See `dragoman.read`."""

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

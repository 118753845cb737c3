"""What a page rests on, for its print: each report that a line names has a number, and stands in a list at the end."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.ledger.asking import desk as queries
from dragoman.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Reference:
    """A report as the list at the end of a printed page names it."""

    number: int
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


class Cited:
    """The reports that the lines of one page name, numbered in the order they are first named in."""

    def __init__(self, ledger: Callable[[], Ledger]) -> None:
        self._ledger = ledger
        self._numbers: dict[str, int] = {}

    def number(self, report: str) -> int:
        """The number of a report (by id) on this page."""
        return self._numbers.setdefault(report, len(self._numbers) + 1)

    def begin_anew(self) -> str:
        """Forgets what was named, as its lines are written anew; says nothing in a template."""
        self._numbers.clear()
        return ""

    def references(self) -> list[Reference]:
        """All reports named so far, by number: asked for once, when the lines of the page are written."""
        if not self._numbers:
            return []
        known = self._ledger().ask(queries.mastheads, self._numbers)
        return [
            Reference(number, row.report_title, row.outlet, row.published, _on_the_web(row.url))
            for key, number in self._numbers.items()
            if (row := known.get(key)) is not None
        ]


def _on_the_web(url: str | None) -> str | None:
    """An address that can be typed into a browser, as a reader of the paper would; None for any other."""
    return url if url is not None and url.startswith(("https://", "http://")) else None

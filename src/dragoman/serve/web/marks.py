"""A report's text cut where records begin and end, so that each stretch knows the records that rest on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.ledger.rows import RecordRow


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text; `kind` is that of the record with the fewest words around it, `starts` the records beginning."""

    text: str
    kind: str | None = None
    records: tuple[str, ...] = ()
    starts: tuple[RecordRow, ...] = ()


def numbered(rows: Sequence[RecordRow]) -> dict[str, int]:
    """The number each record bears on the page, in the order of its words."""
    ordered = sorted(rows, key=lambda row: (row.evidence[0].start if row.evidence else 0, row.kind, row.id))
    return {row.id: number for number, row in enumerate(ordered, start=1)}


def paragraphs(text: str, rows: Sequence[RecordRow]) -> list[list[Stretch]]:
    """The text paragraph by paragraph, each as stretches; joined, they give the text without its line breaks."""
    numbers = numbered(rows)
    ordered = sorted(rows, key=lambda row: numbers[row.id])
    marks = [(mark.start, mark.end, row) for row in ordered for mark in row.evidence]
    result = []
    position = 0
    for line in text.split("\n"):
        end = position + len(line)
        if line.strip():
            result.append(_stretches(text, position, end, marks))
        position = end + 1
    return result


def _stretches(text: str, start: int, end: int, marks: Sequence[tuple[int, int, RecordRow]]) -> list[Stretch]:
    here = [(max(first, start), min(last, end), row) for first, last, row in marks if first < end and start < last]
    cuts = sorted({start, end, *(edge for first, last, _ in here for edge in (first, last))})
    begun = {row.id for first, _, row in marks if first < start}
    # A sweep: of a long report each cut looks at the marks around it, and not at all of them.
    coming = sorted(enumerate(here), key=lambda item: item[1][0], reverse=True)
    around: list[tuple[int, tuple[int, int, RecordRow]]] = []
    result = []
    for left, right in pairwise(cuts):
        around = [item for item in around if item[1][1] > left]
        while coming and coming[-1][1][0] <= left:
            around.append(coming.pop())
        inside = [mark for _, mark in sorted(around, key=lambda item: item[0]) if mark[1] > left]
        starts = []
        for first, _, row in inside:
            if first == left and row.id not in begun:
                begun.add(row.id)
                starts.append(row)
        nearest = min(inside, key=lambda mark: mark[1] - mark[0])[2] if inside else None
        records = tuple(dict.fromkeys(row.id for _, _, row in inside))
        result.append(Stretch(text[left:right], nearest.kind if nearest else None, records, tuple(starts)))
    return result

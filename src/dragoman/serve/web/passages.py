"""The sentence a thing rests on, with its words marked and what stands before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.ledger.asking import desk
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.filters import Filter
from dragoman.model.passages import sentence_at, sentence_spans

_AROUND = 240  # characters shown before and after


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report: `pieces` are its sentences cut where marked words begin and end."""

    report: str
    title: str | None
    outlet: str | None
    published: str | None
    record: RecordRow | None
    before: str
    pieces: tuple[tuple[str, bool], ...]
    after: str


def passages(ledger: Ledger, ids: Sequence[str]) -> list[Passage]:
    """The sentences of these records (by id) and plain sentences ("report:place"), in the order asked for."""
    rows = {row.id: row for row in ledger.records(Filter(ids=tuple(key for key in ids if ":" not in key) or ("",)))}
    plain = {key: key.partition(":")[0] for key in ids if ":" in key}
    texts = ledger.ask(desk.texts, [*plain.values(), *(row.report for row in rows.values())])
    found = []
    for key in ids:
        if key in rows:
            row = rows[key]
            marks = [(mark.start, mark.end) for mark in row.evidence] or [(0, 0)]
            found.append(_passage(texts[row.report], marks, row))
        elif key in plain and plain[key] in texts:
            heading = ledger.report(plain[key]).report
            place = int(key.partition(":")[2])
            found.append(
                Passage(plain[key], heading.title, heading.outlet, heading.published, None,
                        *_cut(texts[plain[key]], [(place, place)]))
            )  # fmt: skip
    return found


def _passage(text: str, marks: Sequence[tuple[int, int]], row: RecordRow) -> Passage:
    return Passage(row.report, row.report_title, row.outlet, row.published, row, *_cut(text, marks))


def _cut(text: str, marks: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[str, bool], ...], str]:
    """What stands before, the sentences around the marks in pieces, and what stands after."""
    spans = sentence_spans(text)
    held = [
        sentence_at(spans, place) or Span(start, end) for start, end in marks for place in (start, max(start, end - 1))
    ]
    first, last = min(span.start for span in held), max(span.end for span in held)
    cuts = sorted({first, last, *(place for mark in marks for place in mark if first < place < last)})
    pieces = tuple(
        (text[left:right], any(start <= left and right <= end for start, end in marks))
        for left, right in pairwise(cuts)
    )
    before = text[text.rfind("\n", 0, first) + 1 : first]
    stop = text.find("\n", last)
    after = text[last : stop if stop >= 0 else len(text)]
    return _last_words(before), pieces, _first_words(after)


def _last_words(text: str) -> str:
    return text if len(text) <= _AROUND else "…" + text[-_AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + "…"

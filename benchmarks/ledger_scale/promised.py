"""What copies of promises are found by, and where copies of figures and findings belong."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.ledger_scale.pieces import Column, Copy, respelled

from dragoman.model.dates import DateInterval
from dragoman.resolve.followup.blocks import due_marks
from dragoman.resolve.followup.wording.words import stem

Rows = dict[str, list[Any]]

_BY_NAME = "~"  # a name that is found alone, whenever it is told


class Promises:
    """Blocks of promises: words of theirs are spelled anew, the months and years they are due in worked out anew."""

    def __init__(self, rows: Rows, tokens: Iterable[str]) -> None:
        self._stems = {stem(token.lower()): token for token in tokens}
        self._told = {row.key: (row.due, row.known_on.isoformat()) for row in rows["promise"]}
        self._words: list[tuple[str, str, str]] = []
        timed: dict[tuple[str, str], None] = {}
        for row in rows["promise_block"]:
            who, _, mark = row.block.rpartition("|")
            if self._told[row.promise][0] and who != _BY_NAME:
                timed[who, row.promise] = None
            if not mark[:4].isdigit():
                self._words.append((who, mark, row.promise))
        self._timed = list(timed)
        self._who = {who for who, _, _ in self._words} | {who for who, _ in timed}

    def copy(self, this: Copy) -> list[Column]:
        """Columns of block and promise, and of what is told by which of a full block stay: due and known days."""
        keys = {key: respelled(key, this) for key in self._told}
        days = {key: (this.days[due] if due else "", this.days[known]) for key, (due, known) in self._told.items()}
        months = {key: sorted(due_marks(DateInterval.parse(due))) for key, (due, _) in days.items() if due}
        who = {each: respelled(each, this) for each in self._who}
        stems = {old: stem(this.pieces[token].lower()) for old, token in self._stems.items()}
        found = {(f"{who[each]}|{stems.get(mark, mark)}", key): None for each, mark, key in self._words}
        for each, key in self._timed:
            found |= {(f"{who[each]}|{month}", key): None for month in months[key]}
        return [
            [block for block, _ in found],
            [keys[key] for _, key in found],
            [days[key][0] for _, key in found],
            [days[key][1] for _, key in found],
        ]


class Figures:
    """The years that figures and findings belong to."""

    def __init__(self, rows: Rows) -> None:
        dated = {row.key: (row.date_first.isoformat(), row.date_last.isoformat())
                 for row in rows["record"] if row.kind == "figure" and row.date_first}  # fmt: skip
        self._periods = [dated.get(row.key) for row in rows["figure_place"]]
        sides: dict[str, list[str]] = defaultdict(list)
        for row in rows["finding_side"]:
            sides[row.finding].append(row.record)
        self._days = []
        for row in rows["finding"]:
            starts = [dated[each][0] for each in sides[row.key] if each in dated]
            year = row.place.rpartition("|")[2]
            self._days.append(next((day for day in starts if day[:4] == year), None) if "|" in row.place else None)

    def years(self, this: Copy) -> tuple[Column, Column]:
        """The first and the last year of each figure."""
        places = [period and tuple(int(this.days[day][:4]) for day in period) for period in self._periods]
        return [place and place[0] for place in places], [place and place[1] for place in places]

    def places(self, spelled: Column, this: Copy) -> Column:
        """Where each finding belongs, of which all but the year is spelled anew already."""
        return [
            f"{in_order(place.rpartition('|')[0])}|{this.days[day][:4]}" if day else place
            for place, day in zip(spelled, self._days, strict=True)
        ]


def in_order(parties: str) -> str:
    """Whose figures they are, by keys in order."""
    return "+".join(sorted(parties.split("+")))

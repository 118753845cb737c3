"""Records found by the words they say, the latest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, desc, select

from dragoman.ledger.asking.picking.concerned import Choice, choices_of, concerning_all
from dragoman.ledger.asking.picking.conditions import being_these, can_pick, told_so
from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.asking.picking.stretches import AHEAD, LASTING, TOP, stretches, together
from dragoman.ledger.lists import full_text
from dragoman.ledger.lists.full_text import record_words
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.tables import record
from dragoman.ledger.statements.asking_once import once
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.statements.planning import one_of
from dragoman.model.filters import Filter

MOST_SAYING = 500
"""Of records that say common words so many are found, the latest."""

_PORTION = 300  # records that say the words are looked at first, and then as many as have to be
_AT_ONCE = 1_000  # records that one statement looks at
_LOOKED_AT = 3_300  # records that say the words, where they must be or have more than that
_SPARE = 1.2  # by how much more are looked at than would do if those that fit were spread evenly
_FEW_ROWS = 3_000  # records of somebody are asked for the words, and of more the words for him


def saying(connection: Connection, wanted: Filter) -> tuple[Filter, bool]:
    """The same filter with the records it means in place of words, persons and days, so that many questions about it
    look for the words once; and whether there may be more than these, `MOST_SAYING` at most.

    What else is asked of records (kinds, types, places) goes on being asked, so that each can be asked for without.
    """
    if not (wanted.text and can_pick(wanted)):
        return wanted, False
    asked = {"kinds": (), "types": (), "modes": (), "statuses": (), "places": ()}
    found, whole = those_saying(connection, replace(wanted, **asked), MOST_SAYING)  # type: ignore[arg-type]
    keys: list[str] = []
    for some in chunks(found):
        keys += connection.execute(select(record.c.key).where(one_of(record.c.id, some))).scalars()
    kept = {name: getattr(wanted, name) for name in (*asked, "as_of")}
    return Filter(**kept, ids=tuple(keys) or ("",)), not whole


def those_saying(connection: Connection, wanted: Filter, most: int | None) -> tuple[list[int], bool]:
    """The records that fit and say the words, the latest first, and whether these are all: of very many the latest.

    Those of somebody with few are all asked for the words, as are those that last into the days asked for; else what
    says the words is looked at in portions.
    """
    said = full_text.saying(connection, record_words, wanted.text or "")
    if said is None:
        return [], True
    choices, asked = choices_of(connection, wanted), replace(wanted, text=None)
    needed = MOST_SAYING if most is None else min(most, MOST_SAYING)
    if choices and choices[0].number <= _FEW_ROWS:
        every = together(stretches(connection, asked, wanted.kinds or RECORDS, TOP))
        found = _that_say(connection, said, every.order_by(desc("day"), desc("id")))
        return found[:most], most is None or len(found) <= most
    ahead, lasting = (
        [
            number
            for part in stretches(connection, asked, wanted.kinds or RECORDS, TOP, stretch=stretch)
            for number in _that_say(connection, said, part.order_by(desc("day"), desc("id")).limit(_FEW_ROWS))
        ]
        for stretch in (AHEAD, LASTING)
    )
    begun, ended = _in_portions(connection, wanted, choices, needed)
    found = [*ahead, *begun, *lasting]
    return found[:needed], ended and len(found) <= needed


def _in_portions(
    connection: Connection, wanted: Filter, choices: Sequence[Choice], needed: int
) -> tuple[list[int], bool]:
    """Of all that says the words those that fit, as many as needed, looked at from the late end; and whether all that
    says them was looked at.
    """
    latest = _latest(connection, wanted)
    found: list[int] = []
    looked_at, portion = 0, _PORTION
    while True:
        places = latest.after(connection, looked_at, portion)
        for some in chunks([full_text.number_in(each) for each in places], _AT_ONCE):
            found += _that_fit(connection, wanted, some, choices)
        ended, looked_at = len(places) < portion, looked_at + portion
        if ended or looked_at >= _LOOKED_AT or len(found) >= needed:
            return found, ended
        enough = (needed - len(found)) * looked_at * _SPARE / len(found) if found else _LOOKED_AT
        portion = min(max(int(enough), _PORTION), _LOOKED_AT - looked_at)


@dataclass(slots=True)
class _Latest:
    """The latest records that say the words, all `before` a row if one is given, found as far as anybody asks: whoever
    is asked for besides, a page looks for the same words."""

    words: str
    since: int | None
    before: int | None
    places: list[int]
    ended: bool = False

    def after(self, connection: Connection, start: int, number: int) -> list[int]:
        """So many after the first ones, fewer where there are no more."""
        missing = start + number - len(self.places)
        if missing > 0 and not self.ended:
            before = self.places[-1] if self.places else self.before
            within = {"since": self.since, "before": before}
            some = full_text.latest(connection, record_words, self.words, missing, **within)
            self.places += some
            self.ended = len(some) < missing
        return self.places[start : start + number]


def _latest(connection: Connection, wanted: Filter) -> _Latest:
    """The latest records that say the words in the days asked for."""

    def work() -> _Latest:
        since = full_text.place(wanted.since.isoformat(), 0) if wanted.since else None
        before = full_text.place(last.isoformat(), full_text.LAST) + 1 if last else None
        return _Latest(wanted.text or "", since, before, [])

    last = min(filter(None, (wanted.until, wanted.as_of)), default=None)
    return once(connection, (wanted.text, wanted.since, last), work)


def _that_fit(connection: Connection, wanted: Filter, records: Sequence[int], choices: Sequence[Choice]) -> list[int]:
    """Those of these records (by row) that fit, in their order."""
    fitting: set[int] = set()
    for lists in tables_of(connection, wanted.as_of):
        rows = lists.table.c
        these = select(rows.id).where(*being_these(wanted, records, lists), *told_so(wanted, rows))
        these = these.where(*concerning_all(choices, rows, lists))
        fitting.update(connection.execute(these).scalars())
    return [number for number in records if number in fitting]


def _that_say(connection: Connection, said: Select[Any], rows: Select[Any] | CompoundSelect[Any]) -> list[int]:
    """Of rows in their order those that say the words: all that says them there is looked at, or each row is asked."""
    places, place = [full_text.place(row.day, row.id) for row in connection.execute(rows)], said.selected_columns.place
    if not places:
        return []
    there = said.where(place >= min(places), place <= max(places)).limit(_LOOKED_AT)
    saying = {row.place for row in connection.execute(there)}
    if len(saying) == _LOOKED_AT:
        for start in range(0, len(places), _PORTION):
            some = said.where(one_of(place, places[start : start + _PORTION]))
            saying.update(row.place for row in connection.execute(some))
    return [full_text.number_in(each) for each in places if each in saying]

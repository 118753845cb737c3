"""Records found by the words they say, the latest first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, desc, select

from dragoman.ledger.asking.picking.concerned import Choice, choices_of, concerned
from dragoman.ledger.asking.picking.conditions import being_these, can_pick, told_so
from dragoman.ledger.asking.picking.listed import tables_of
from dragoman.ledger.asking.picking.stretches import AHEAD, LASTING, TOP, stretches, together
from dragoman.ledger.lists import full_text
from dragoman.ledger.lists.full_text import record_words
from dragoman.ledger.lists.listed_kinds import RECORDS
from dragoman.ledger.schema.tables import record
from dragoman.ledger.statements.planning import one_of
from dragoman.model.filters import Filter

MOST_SAYING = 500
"""Of records that say common words so many are found, the latest."""

_PORTION = 300  # records that say the words are looked at in so many at once, and then in more
_LOOKED_AT = 3_000  # records that say the words, where they must be or have more than that
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
    for start in range(0, len(found), _PORTION):
        some = found[start : start + _PORTION]
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
    begun, ended = _in_portions(connection, wanted, said, choices, needed)
    found = [*ahead, *begun, *lasting]
    return found[:needed], ended and len(found) <= needed


def _in_portions(
    connection: Connection, wanted: Filter, said: Select[Any], choices: Sequence[Choice], needed: int
) -> tuple[list[int], bool]:
    """Of all that says the words those that fit, as many as needed, looked at from the late end; and whether all that
    says them was looked at.
    """
    last = min(filter(None, (wanted.until, wanted.as_of)), default=None)
    before = full_text.place(last.isoformat(), full_text.LAST) + 1 if last else None
    if wanted.since:
        said = said.where(said.selected_columns.place >= full_text.place(wanted.since.isoformat(), 0))
    found: list[int] = []
    looked_at, portion, ended = 0, _PORTION, False
    while not ended and looked_at < _LOOKED_AT and len(found) < needed:
        places = full_text.latest(connection, record_words, wanted.text or "", said, portion, before)
        ids = [full_text.number_in(each) for each in places]
        for start in range(0, len(ids), _PORTION):
            found += _that_fit(connection, wanted, ids[start : start + _PORTION], choices)
        ended = len(places) < portion
        before = places[-1] if places else before
        looked_at, portion = looked_at + portion, MOST_SAYING
    return found, ended


def _that_fit(connection: Connection, wanted: Filter, records: Sequence[int], choices: Sequence[Choice]) -> list[int]:
    """Those of these records (by row) that fit, in their order."""
    fitting: set[int] = set()
    for lists in tables_of(connection, wanted.as_of):
        rows = lists.table.c
        these = select(rows.id).where(*being_these(wanted, records, lists), *told_so(wanted, rows))
        these = these.where(*(concerned(each, rows, lists) for each in choices))
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

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
    words = wanted.text or ""
    if full_text.saying(connection, record_words, words) is None:
        return [], True
    choices, asked = choices_of(connection, wanted), replace(wanted, text=None)
    needed = MOST_SAYING if most is None else min(most, MOST_SAYING)
    if choices and choices[0].number <= _FEW_ROWS:
        every = together(stretches(connection, asked, wanted.kinds or RECORDS, TOP))
        found = _that_say(connection, words, every.order_by(desc("day"), desc("id")))
        return found[:most], most is None or len(found) <= most
    ahead, lasting = (
        [
            number
            for part in stretches(connection, asked, wanted.kinds or RECORDS, TOP, stretch=stretch)
            for number in _that_say(connection, words, part.order_by(desc("day"), desc("id")).limit(_FEW_ROWS))
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
    last = min(filter(None, (wanted.until, wanted.as_of)), default=None)
    before = full_text.place(last.isoformat(), full_text.LAST) + 1 if last else None
    since = full_text.place(wanted.since.isoformat(), 0) if wanted.since else None
    found: list[int] = []
    looked_at, portion, ended = 0, _PORTION, False
    while not ended and looked_at < _LOOKED_AT and len(found) < needed:
        places = full_text.latest(connection, record_words, wanted.text or "", portion, since, before)
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


def _that_say(connection: Connection, words: str, rows: Select[Any] | CompoundSelect[Any]) -> list[int]:
    """Of rows in their order those that say the words: all that says them there is looked at, or each row is asked."""
    places = [full_text.place(row.day, row.id) for row in connection.execute(rows)]
    there = full_text.saying(connection, record_words, words, min(places), max(places) + 1) if places else None
    if there is None:
        return []
    saying = {row.place for row in connection.execute(there.limit(_LOOKED_AT))}
    if len(saying) == _LOOKED_AT:
        for start in range(0, len(places), _PORTION):
            saying |= full_text.those_of(connection, record_words, words, places[start : start + _PORTION])
    return [full_text.number_in(each) for each in places if each in saying]

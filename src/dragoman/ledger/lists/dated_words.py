"""Words in PostgreSQL with the days they were said on, so that its index of words finds the latest.

That index knows no order: who wants the latest of very many texts that say a word would get all of them, or go through
the texts from the late end, said or not. So every text is indexed under the stretches of days it lies in as well, short
ones and long ones, and is asked for by its words and by the stretches wanted.
"""

from sqlalchemy import ColumnElement, Table, cast, func, literal_column
from sqlalchemy.dialects.postgresql import TSQUERY

_SHIFT = 32  # bits of a row's number below its day
_STRETCHES = {"a": 1, "b": 4, "c": 7, "d": 10}  # 2, 16, 128, 1,024 days: bits of the day that a stretch leaves out
_MOST = 8  # stretches that one question names: of many each text would be held against each

_NAMED = ", ".join(f"'~{letter}' || ((rowid >> {_SHIFT + bits})::text)" for letter, bits in _STRETCHES.items())
INDEXED = f"(words || array_to_tsvector(ARRAY[{_NAMED}]))"
"""What of a table of words is indexed: its words, and the stretches a row lies in, which no word is like."""

CREATE_INDEX = f"CREATE INDEX ix_{{name}}_words ON {{name}} USING gin ({INDEXED}) WITH (gin_pending_list_limit = 256)"
"""The index of a table of words. What was added lately is gone through word by word until it is sorted in: kilobytes
of it, and not the four megabytes that PostgreSQL waits for by itself."""


def say(table: Table, said: str, first: int | None = None, before: int | None = None) -> ColumnElement[bool]:
    """That rows say what `said` asks for, in the language of `to_tsquery`. Where both are given, of those numbered from
    `first` and before another few besides: who asks leaves them out.
    """
    wanted: ColumnElement[object] = func.to_tsquery(literal_column("'simple'"), said)
    among = None if first is None or before is None else _stretches(first, before - 1)
    if among is not None:
        wanted = wanted.op("&&")(cast(among, TSQUERY))
    column = table.c.words.name
    qualified = INDEXED.replace(f"({column} ", f"({table.name}.{column} ").replace("(rowid ", f"({table.name}.rowid ")
    return literal_column(qualified).op("@@", is_comparison=True)(wanted)


def _stretches(first: int, last: int) -> str | None:
    """The stretches that rows numbered so lie in; None where they are too many."""
    for letter, bits in _STRETCHES.items():
        low, high = first >> _SHIFT + bits, last >> _SHIFT + bits
        if high - low < _MOST:
            return " | ".join(f"'~{letter}{each}'" for each in range(low, high + 1))
    return None

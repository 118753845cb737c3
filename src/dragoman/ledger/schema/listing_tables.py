"""Tables that lists are made from: which record and report concerns whom, by day, how many there are, and who tells.

All are worked out from the other tables, and can be worked out again. An `actor` is `*` for everybody, `p5` for the
party of row 5, `s:KZ` for a state or bloc and all who serve it, `c:CH|KZ` for two of them, `t:Nordwire` for a
teller, `l:oslo` for a word of a place. What gives way to another
reading, or is rejected by a person, has no row in `listing`: on which days it held is in `listed_before`.
"""

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Table, text

from dragoman.ledger.schema.tables import ROW_NUMBER, metadata


def _ahead(table: str) -> Index:
    """What is dated after the day it was known, a stretch of days at a time."""
    some = text("ahead <> ''")
    columns = ("actor", "kind", "ahead", "known")
    return Index(f"ix_{table}_ahead", *columns, sqlite_where=some, postgresql_where=some)


_LATE = text("known > day AND (kind = 'report' OR substr(actor, 2, 1) = ':')")
"""Reports, and events of states and of two of them, that were known later than on the day they are listed at."""

listing = Table(
    "listing",
    metadata,
    Column("actor", String, primary_key=True),
    Column("kind", String, primary_key=True),  # of the record, or "report"
    Column("day", String, primary_key=True),  # it begins, or its report was published; empty: nobody knows
    Column("id", ROW_NUMBER, primary_key=True, autoincrement=False),  # of the record or the report
    Column("type", String, nullable=False),  # what a record has none of is empty
    Column("mode", String, nullable=False),
    Column("status", String, nullable=False),
    Column("last", String, nullable=False),  # the day it ends; empty: it has no date of its own
    Column("month", String, nullable=False),  # it begins in; empty: that is not known
    Column("sides", String, nullable=False, server_default=""),  # of a record that the actor is on: "|by||said_by|"
    Column("known", String, nullable=False, server_default=""),  # the day from which on it holds so
    Column("ahead", String, nullable=False, server_default=""),  # how far it lies behind that day: see `formerly`
    Index(None, "id", "actor"),
    _ahead("listing"),
    Index("ix_listing_late", "actor", "kind", "known", sqlite_where=_LATE, postgresql_where=_LATE),
    Index(
        "ix_listing_lasting",
        "actor",
        "kind",
        "last",
        sqlite_where=text("last > day"),
        postgresql_where=text("last > day"),
    ),
    sqlite_with_rowid=False,  # the rows lie in the order they are listed in
)

listed_before = Table(
    "listed_before",
    metadata,
    Column("actor", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("id", ROW_NUMBER, primary_key=True, autoincrement=False),
    Column("known", String, primary_key=True),
    Column("ends", String, nullable=False, index=True),  # the first day on which it does not hold so any more
    Column("type", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("status", String, nullable=False),
    Column("last", String, nullable=False),
    Column("month", String, nullable=False),
    Column("sides", String, nullable=False),
    Column("ahead", String, nullable=False),
    Index(None, "id"),
    _ahead("listed_before"),
    sqlite_with_rowid=False,
)
"""Records that concerned somebody for some days: what gave way, was linked otherwise, or is rejected since."""

relisting = Table(
    "relisting",
    metadata,
    Column("party_id", ROW_NUMBER, ForeignKey("party.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("place", ROW_NUMBER, nullable=False),  # the last row of `party_link` that is listed anew
)
"""Parties whose state became known, and whose reports and records are listed under it in portions."""

# Parties have one row a kind; everybody, and each state, have one for every combination, so that counts need no scan.
# Two states, `c:KZ|CH`, have one for events of each type, mode and year, for the one and for the other.
tally = Table(
    "tally",
    metadata,
    Column("actor", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("type", String, primary_key=True),
    Column("mode", String, primary_key=True),
    Column("status", String, primary_key=True),
    Column("month", String, primary_key=True),  # as in listing
    Column("number", Integer, nullable=False),
    Index(None, "kind", "number", "actor"),  # the parties most reports name come first
    sqlite_with_rowid=False,
)

# Of events of a state, and of two as in `listing`, how many became known in each month and, again, in each year.
known_tally = Table(
    "known_tally",
    metadata,
    Column("actor", String, primary_key=True),
    Column("span", String, primary_key=True),  # "month" or "year"
    Column("known", String, primary_key=True),  # this month or year
    Column("type", String, primary_key=True),
    Column("mode", String, primary_key=True),
    Column("year", String, primary_key=True),  # the event began in, as in tally
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# An outlet, or where a report names none whoever it cites first; "" for reports that name neither. Counted by the month
# of publication: of a report that bears a year alone by that, "" where it bears nothing.
teller = Table(
    "teller",
    metadata,
    Column("name", String, primary_key=True),
    Column("language", String, primary_key=True),
    Column("month", String, primary_key=True),
    Column("reports", Integer, nullable=False),
    Column("records", Integer, nullable=False),  # that hold
    Column("first", String),  # days of publication
    Column("last", String),
    Column("read", DateTime),  # the last time a report was read
    Column("seen", DateTime),  # and a page of it was looked at
)

teller_quote = Table(
    "teller_quote",
    metadata,
    Column("name", String, primary_key=True),
    Column("quoted", String, primary_key=True),  # on whose word it tells
    Column("month", String, primary_key=True),
    Column("number", Integer, nullable=False),
)

"""Tables of what became of promises and of what does not fit: worked out from the rest, a report at a time.

A `promise` is one telling of something to come; those that tell the same have one `root`, the first of them, which is
the commitment. An `outcome` says that a telling speaks of a promise. `commitment` and `finding` hold how things stand
after all reports; how they stood on a day is told by the rows of `state_change`, which only grow. `commitment_party`
says the same of each commitment to whomever it concerns, so that nobody goes through all that is told of a large state.
"""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Index, Integer, String, Table, Text, text
from sqlalchemy import UniqueConstraint as Unique

from dragoman.ledger.schema.kept_messages import MessageText
from dragoman.ledger.schema.tables import ROW_NUMBER, metadata


def _report(*, primary: bool = False) -> Column[int]:
    whose = ForeignKey("report.id", ondelete="CASCADE")
    return Column("report_id", ROW_NUMBER, whose, primary_key=primary, nullable=False, index=not primary)


unsettled = Table(
    "unsettled",
    metadata,
    _report(primary=True),  # its promises, outcomes and figures are to be looked at again
    Column("waiting", Boolean, nullable=False, index=True),  # since an upgrade, and not since this transaction
)

promise = Table(
    "promise",
    metadata,
    Column("key", String, primary_key=True),  # of the record; of an announcing sentence "report:place"
    _report(),
    Column("report", String, nullable=False),
    Column("published", Date),
    Column("known_on", Date, nullable=False),  # published, or added where nobody knows when that was
    Column("kind", String, nullable=False),
    Column("due", String),
    Column("place", Text),
    Column("value", Float),
    Column("parent", String, index=True),  # the telling it repeats
    Column("root", String, nullable=False, index=True),
)

promise_block = Table(
    "promise_block",
    metadata,
    Column("block", String, primary_key=True),  # a telling is weighed against promises it shares one with
    Column("promise", String, ForeignKey("promise.key", ondelete="CASCADE"), primary_key=True),
    Index(None, "promise"),
    sqlite_with_rowid=False,
)

outcome = Table(
    "outcome",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("promise", String, ForeignKey("promise.key", ondelete="CASCADE"), nullable=False),
    Column("told", String, nullable=False, index=True),  # a record, or "report:place" of a sentence
    _report(),
    Column("report", String, nullable=False),
    Column("published", Date),
    Column("known_on", Date, nullable=False),
    Column("state", String, nullable=False),  # done, cancelled, changed; again: it promises the same
    Column("score", Float, nullable=False),
    Column("why", MessageText, nullable=False),
    Column("compared", JSON, nullable=False),
    Column("due", String),  # the date it is moved to
    Column("plain", Boolean, nullable=False),  # a sentence that has no record
    Column("chosen", Boolean, nullable=False),  # of the promises the telling fits it is one that it speaks of
    Unique("promise", "told"),
    Index(None, "chosen", "score"),
)


def _standing() -> list[Column[Any]]:
    """How a commitment stands, and between which days it came to."""
    return [
        Column("state", String, nullable=False),  # open, changed, done, cancelled: without the clock
        Column("due", String),
        Column("due_first", Date),
        Column("due_last", Date),
        Column("told_on", Date, nullable=False),
        Column("changed_on", Date),  # the day from which on it stands so; empty: since it was told
        Column("first_on", Date, nullable=False),  # days of the first and the last row of `state_change` on it
        Column("last_on", Date, nullable=False),
        Column("recorded", Boolean, nullable=False),  # its first telling is a record, and not a sentence
    ]


_COUNTED = (
    "state",
    "due_last",
    "due_first",
    "told_on",
    "last_on",
    "recorded",
)  # all that counts ask for, in their order

commitment = Table(
    "commitment",
    metadata,
    Column("key", String, primary_key=True),  # of its first telling
    *_standing(),
    Index(None, "due_last", "key"),
    Index(None, "changed_on"),
    Index(None, "last_on", "first_on", "key"),
    Index("ix_commitment_counted", *_COUNTED),
)

commitment_party = Table(
    "commitment_party",
    metadata,
    Column("actor", String, primary_key=True),  # with a part in a telling, as in `listing`; or a pair, as in `tally`
    Column("key", String, primary_key=True),  # of the commitment
    Column("sides", String, nullable=False),  # the actor is on, of all tellings: "|by|to|"; of a pair none
    *_standing(),
    Index(None, "key"),
    Index(None, "actor", "due_last", "key"),
    Index("ix_commitment_party_counted", "actor", *_COUNTED),
    Index(
        "ix_commitment_party_changed",
        "actor",
        "state",
        "changed_on",
        "key",
        sqlite_where=text("changed_on IS NOT NULL"),
        postgresql_where=text("changed_on IS NOT NULL"),
    ),
    Index(
        "ix_commitment_party_turned",
        "actor",
        "last_on",
        "first_on",
        "key",
        sqlite_where=text("first_on < last_on"),
        postgresql_where=text("first_on < last_on"),
    ),
    Index(
        "ix_commitment_party_lasting",
        "actor",
        *("due_last", "due_first", "state", "last_on", "recorded", "key"),
        sqlite_where=text("due_first < due_last"),
        postgresql_where=text("due_first < due_last"),
    ),
    sqlite_with_rowid=False,
)

figure_place = Table(
    "figure_place",
    metadata,
    Column("key", String, primary_key=True),  # of the record of a figure
    _report(),
    Column("parties", String, nullable=False),  # subject and counterpart
    Column("first_year", Integer),  # of its period
    Column("last_year", Integer),
    Column("target", Boolean, nullable=False),
    Column("known_on", Date, nullable=False),
    Index(None, "parties", "first_year", "known_on"),
    Index(None, "parties", "target", "last_year"),
)

finding = Table(
    "finding",
    metadata,
    Column("key", String, primary_key=True),
    Column("sort", String, nullable=False),
    Column("holds", Boolean, nullable=False),
    Column("why", MessageText, nullable=False),
    Column("place", String, nullable=False, index=True),  # what is worked out together
    Column("known_on", Date, nullable=False),
    Index(None, "holds", "known_on", "key"),
)

finding_side = Table(
    "finding_side",
    metadata,
    Column("finding", String, ForeignKey("finding.key", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("record", String, nullable=False, index=True),
    Column("known_on", Date, nullable=False),
    sqlite_with_rowid=False,
)

"""Tables of what people decided and of what changed when: both only ever grow.

`judgement` holds what a person said; `override` is how it bears on the rows that hold now, and can be worked out again
from the judgements. `waiting_judgement` holds those taken in before what they are about. `state_change` holds every
change of what is derived, with its cause: of its rows `until` alone is written again, when another follows.
"""

from sqlalchemy import JSON, Column, Date, DateTime, ForeignKey, Index, String, Table
from sqlalchemy import UniqueConstraint as Unique

from dragoman.ledger.schema.kept_messages import MessageText
from dragoman.ledger.schema.tables import ROW_NUMBER, metadata

judgement = Table(
    "judgement",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("uid", String, nullable=False, unique=True),  # the same wherever the judgement is taken
    Column("at", DateTime, nullable=False),
    Column("author", String, nullable=False),
    Column("act", String, nullable=False),  # accept, correct, reject, unsure, merge, split, undo
    Column("target_kind", String, nullable=False),  # record, outcome, finding, party
    Column("target", String, nullable=False),  # a record's id; "promise>told"; a finding's id; a party's id
    Column("given", JSON, nullable=False),  # correct: field -> value; merge: into; split: reports; undo: uid
    Column("basis", JSON, nullable=False),  # report, quote and extractor it was judged on
    Column("note", MessageText),
    Index(None, "target_kind", "target"),
)

override = Table(
    "override",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("record_id", ROW_NUMBER, ForeignKey("record.id", ondelete="CASCADE"), nullable=False),
    Column("field", String, nullable=False),  # a column of record, or "rejected"
    Column("machine", JSON),  # what the reader had said
    Column("judgement_id", ROW_NUMBER, ForeignKey("judgement.id", ondelete="CASCADE"), nullable=False, index=True),
    Unique("record_id", "field"),
)

waiting_judgement = Table(
    "waiting_judgement",
    metadata,
    Column("uid", String, primary_key=True),  # of a judgement made elsewhere, about something that is not here yet
    Column("missing", String, nullable=False, index=True),  # the id of the first thing that is not
)

state_change = Table(
    "state_change",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("at", DateTime, nullable=False),  # when the ledger came to know
    Column("kind", String, nullable=False),  # followup, finding, succession
    Column("subject", String, nullable=False),  # the promise's record id, the finding's id, two bodies
    Column("before", String),  # empty: it is new
    Column("after", String),  # empty: it is gone
    Column("day", Date),  # from which on it counts; empty in rows of older versions that told of the clock alone
    Column("until", Date),  # from which on the next one of the subject counts; empty: this is the last
    Column("due", String),
    Column("due_first", Date),
    Column("due_last", Date),
    Column("cause", String, nullable=False),  # report, extractor, person; time in rows of older versions
    Column("why", MessageText, nullable=False),
    Column("report_key", String),
    Column("record_key", String),
    Column("known_on", Date),  # publication day of the report
    Column("extractor", String),
    Column("author", String),
    Index(None, "kind", "at"),
    Index(None, "kind", "subject", "day"),
    Index("ix_state_change_stood", "after", "due_last", "subject", "due_first", "day", "until"),
    Index("ix_state_change_turned", "after", "day", "until"),
)

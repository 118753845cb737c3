"""Tables of the same thing told several times: events across reports, and reports that tell one story.

An occurrence is an event however many reports tell it. Tellings refer to records by the id people see, which survives
re-reading; `ended_at` is empty for what holds now.
"""

from sqlalchemy import BigInteger, Column, DateTime, Float, ForeignKey, Index, Integer, String, Table
from sqlalchemy import UniqueConstraint as Unique

from dragoman.ledger.schema.kept_messages import MessageText
from dragoman.ledger.schema.tables import ROW_NUMBER, metadata

MACHINE = "dragoman"
"""The author of what was joined without a person."""

occurrence = Table(
    "occurrence",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("key", String, nullable=False, unique=True),  # the id of the first telling
    Column("added_at", DateTime, nullable=False),
)

telling = Table(
    "telling",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("occurrence_id", ROW_NUMBER, ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("record_key", String, nullable=False, index=True),
    Column("reason", MessageText, nullable=False),
    Column("author", String, nullable=False),
    Column("linked_at", DateTime, nullable=False),
    Column("ended_at", DateTime),
)

occurrence_block = Table(
    "occurrence_block",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("occurrence_id", ROW_NUMBER, ForeignKey("occurrence.id", ondelete="CASCADE"), nullable=False),
    Column("block", String, nullable=False),
    Unique("occurrence_id", "block"),
    Index(None, "block", "occurrence_id"),
)

story = Table(
    "story",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("key", String, nullable=False, unique=True),  # the id of its first report
    Column("added_at", DateTime, nullable=False),
)

story_report = Table(
    "story_report",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("story_id", ROW_NUMBER, ForeignKey("story.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("report_id", ROW_NUMBER, ForeignKey("report.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("reason", MessageText, nullable=False),
    Column("author", String, nullable=False),
    Column("linked_at", DateTime, nullable=False),
    Column("ended_at", DateTime),
    Column("copy_of", String),  # the id of the report whose text it copies
)

report_band = Table(
    "report_band",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("report_id", ROW_NUMBER, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("band", Integer, nullable=False),
    Column("digest", BigInteger, nullable=False),  # reports that share one share much of their words
    Unique("report_id", "band"),
    Index(None, "digest", "band", "report_id"),  # all that is asked, so that no row is read
)

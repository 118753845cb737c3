"""What the ledger keeps, as tables.

original ─< sighting >─ report ─< reading ─< record ─< evidence
                                          └─< report_party ─< party_link >─ party ─< party_name

A report is kept once however many pages hold it (sightings). One reading is one report read by one extractor
version; a newer reading supersedes the older one and deletes nothing. A party of a report (`report_party`) is what
that report says; `party` is who that is across the ledger, and `party_link` says why.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dragoman.ledger.schema.kept_messages import MessageText

# SQLite cannot drop a constraint that has no name, so every constraint has one from the first table on.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column of exactly the type INTEGER.
ROW_NUMBER = BigInteger().with_variant(Integer, "sqlite")


def _parent(column: str) -> Column[int]:
    table = column.partition(".")[0]
    return Column(f"{table}_id", ROW_NUMBER, ForeignKey(column, ondelete="CASCADE"), nullable=False)


run = Table(
    "run",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("extractor", String, nullable=False),
    Column("started_at", DateTime, nullable=False),
    Column("finished_at", DateTime),  # empty: under way, or interrupted
    Column("process", String, nullable=False),  # host and process number, to tell the one from the other
    Column("reports_added", Integer, nullable=False, default=0),
)

original = Table(
    "original",
    metadata,
    Column("digest", String(64), primary_key=True),  # SHA-256 of the bytes as they came
    Column("name", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib
    Column("added_at", DateTime, nullable=False),
)

report = Table(
    "report",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("key", String, nullable=False, unique=True),  # the id people see
    Column("given_id", String, nullable=False, index=True),  # the id it came with
    Column("identity", String(64), nullable=False, unique=True),  # SHA-256 of text, title, publication, outlet, address
    Column("text_digest", String(64), nullable=False, index=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("published", String, index=True),
    Column("language", String, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("byline", Text),
    Column("image_credit", Text),
    Column("views", Integer),
    Column("added_at", DateTime, nullable=False),
    Index(None, "added_at", "published"),
)

source = Table(
    "source",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("report.id"),
    Column("position", Integer, nullable=False),  # 0 is the nearest teller
    Column("name", Text, nullable=False),
    UniqueConstraint("report_id", "position"),
)

sighting = Table(
    "sighting",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("report.id"),
    Column("original_digest", String(64), ForeignKey("original.digest", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),  # which report of the page, from 0
    Column("encoding", String, nullable=False),
    Column("spans", JSON, nullable=False),  # masthead field -> [start, end) in the decoded original
    Column("offsets", JSON, nullable=False),  # runs of OffsetMap
    Column("notes", JSON, nullable=False),  # what was unusual about the page
    Column("seen_at", DateTime, nullable=False),
    Column("ended_at", DateTime),  # empty: what holds now; else the page was taken apart differently later
    UniqueConstraint("report_id", "original_digest", "position"),
    Index(None, "original_digest", "position"),
)

reading = Table(
    "reading",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("report.id"),
    Column("run_id", ROW_NUMBER, ForeignKey("run.id", ondelete="RESTRICT"), nullable=False, index=True),
    Column("extractor", String, nullable=False),
    Column("read_at", DateTime, nullable=False),
    Column("superseded_at", DateTime),  # empty: what holds now
    UniqueConstraint("report_id", "extractor"),
    Index(
        "ix_reading_gone",
        "superseded_at",
        sqlite_where=text("superseded_at IS NOT NULL"),
        postgresql_where=text("superseded_at IS NOT NULL"),
    ),
)

party = Table(
    "party",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", String, index=True),
    Column("match_key", String, nullable=False),  # what the first simple linking compares
    Column("added_at", DateTime, nullable=False),
    UniqueConstraint("kind", "match_key"),
)

party_name = Table(
    "party_name",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("party.id"),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
    UniqueConstraint("party_id", "folded"),
)

report_party = Table(
    "report_party",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("reading.id"),
    Column("local_id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", String),
    Column("aliases", JSON, nullable=False),
    UniqueConstraint("reading_id", "local_id"),
)

report_successor = Table(
    "report_successor",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("report_party.id"),  # the body that gave way
    Column("successor_id", ROW_NUMBER, ForeignKey("report_party.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("how", String, nullable=False),  # merged, transformed, replaced, functions
    Column("planned", Boolean, nullable=False),
    Column("start", Integer, nullable=False),  # characters of report.text that say so
    Column("end", Integer, nullable=False),
    UniqueConstraint("report_party_id", "successor_id"),
)

party_link = Table(
    "party_link",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("report_party.id"),
    Column("party_id", ROW_NUMBER, ForeignKey("party.id", ondelete="RESTRICT"), nullable=False),
    Column("reason", MessageText, nullable=False),
    Column("linked_at", DateTime, nullable=False),
    Column("ended_at", DateTime),  # empty: what holds now
    Index(None, "report_party_id"),
    Index(None, "party_id", "ended_at"),
)

record = Table(
    "record",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("reading.id"),
    Column("key", String, nullable=False, index=True),  # the id people see; survives re-reading
    Column("kind", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("type", String),  # event type, instrument kind, indicator, strength
    Column("mode", String),
    Column("status", String),  # a post's standing
    Column("name", Text),  # title of a post, name of an instrument, label of a figure, action of a commitment
    Column("place", Text),
    Column("place_folded", Text),
    Column("date_first", Date),  # of an event or instrument, a figure's period, a commitment's due date
    Column("date_last", Date),
    Column("date_iso", String),
    Column("date_precision", String),
    Column("date_basis", String),
    Column("value", Float),
    Column("unit", String),
    Column("details", JSON, nullable=False),  # what one kind alone has: about, body, state, bound, change, parts
    Column("rule", String, nullable=False),
    Column("words", JSON, nullable=False),  # spans that triggered the rule
    Column("confidence", Float, nullable=False),
    Column("standing", String),  # of an instrument, beside its status: see `steps`
    Column("told_as", BigInteger),  # of a post: what all reports' records of it share, see `post_tellings`
    UniqueConstraint("reading_id", "key"),
    Index(None, "kind", "type", "mode"),
    Index(None, "kind", "date_first"),
    Index(None, "confidence"),
    Index(
        "ix_record_standing",
        "standing",
        sqlite_where=text("standing IS NOT NULL"),
        postgresql_where=text("standing IS NOT NULL"),
    ),
    Index(
        "ix_record_told_as",
        "told_as",
        sqlite_where=text("told_as IS NOT NULL"),
        postgresql_where=text("told_as IS NOT NULL"),
    ),
)

record_party = Table(
    "record_party",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _parent("record.id"),
    Column(
        "report_party_id", ROW_NUMBER, ForeignKey("report_party.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("side", String, nullable=False),  # actor, target, party, by, to, subject, counterpart, said_by, person
    Column("role", String),
    Column("position", Integer, nullable=False),
    UniqueConstraint("record_id", "side", "position"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("record_id", ROW_NUMBER, ForeignKey("record.id", ondelete="CASCADE"), index=True),
    Column("report_party_id", ROW_NUMBER, ForeignKey("report_party.id", ondelete="CASCADE"), index=True),
    Column("position", Integer, nullable=False),
    Column("start", Integer, nullable=False),  # characters of report.text
    Column("end", Integer, nullable=False),
    Column("original_start", Integer),  # characters of the decoded original of the first sighting
    Column("original_end", Integer),
    CheckConstraint("(record_id IS NULL) <> (report_party_id IS NULL)", name="one_owner"),
)

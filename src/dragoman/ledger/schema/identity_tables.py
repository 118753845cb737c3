"""Tables of who is who across reports: what candidates are found by, merges, open questions, known parties.

Only `party_merge`, `party_question` and `known_party` say something of their own. Blocks, offices and identifiers are
worked out from them and from the links, and can be worked out again.
"""

from sqlalchemy import JSON, Column, DateTime, Float, ForeignKey, Index, String, Table, Text
from sqlalchemy import UniqueConstraint as Unique

from dragoman.ledger.schema.kept_messages import MessageText
from dragoman.ledger.schema.tables import ROW_NUMBER, metadata


def _party(name: str = "party_id", *, index: bool = False) -> Column[int]:
    return Column(name, ROW_NUMBER, ForeignKey("party.id", ondelete="CASCADE"), nullable=False, index=index)


party_block = Table(
    "party_block",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _party(),
    Column("block", String, nullable=False),  # parties that share one are compared
    Unique("party_id", "block"),
    Index(None, "block", "party_id"),
)

name_word = Table(
    "name_word",
    metadata,
    Column("word", String, primary_key=True),  # of a name the party goes by, as it is looked for
    Column("party_id", ROW_NUMBER, ForeignKey("party.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Index(None, "party_id"),
    sqlite_with_rowid=False,
)

party_office = Table(
    "party_office",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _party(),
    Column("office", String, nullable=False),  # what the title means: "foreign minister"
    Column("state", String, nullable=False),  # empty where no report tells it
    Column("first", String, nullable=False),  # days of the first and the last report that says so
    Column("last", String, nullable=False),
    Unique("party_id", "office", "state"),
    Index(None, "office", "state"),
)

party_merge = Table(
    "party_merge",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _party("kept_id", index=True),
    _party("gone_id", index=True),  # its id leads to the one kept for as long as the merge holds
    Column("reason", MessageText, nullable=False),
    Column("author", String, nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("ended_at", DateTime),  # empty: holds; else undone
    Column("ended_by", String),
    # Empty: all that is linked has followed. Else not yet, and of a merge taken back the last row of `link_merge` done.
    Column("moving", ROW_NUMBER, index=True),
)

party_question = Table(
    "party_question",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _party("one_id", index=True),
    _party("other_id", index=True),
    Column("score", Float, nullable=False),
    Column("reason", MessageText, nullable=False),
    Column("report_id", ROW_NUMBER, ForeignKey("report.id", ondelete="SET NULL")),  # whose reading asked
    Column("asked_at", DateTime, nullable=False),
    Column("answer", String),  # same, different; empty: open
    Column("author", String),
    Column("answered_at", DateTime),
    Unique("one_id", "other_id"),
)

known_party = Table(
    "known_party",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("source", String, nullable=False),  # the file or data set
    Column("identifier", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("names", JSON, nullable=False),
    Column("states", JSON, nullable=False),
    Column("offices", JSON, nullable=False),
    Column("added_at", DateTime, nullable=False),
    Column("wikidata", String, index=True),  # the item, "Q42", where the list names one
    Unique("source", "identifier"),
)

known_block = Table(
    "known_block",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("known_party_id", ROW_NUMBER, ForeignKey("known_party.id", ondelete="CASCADE"), nullable=False),
    Column("block", String, nullable=False, index=True),
    Unique("known_party_id", "block"),
)

party_identifier = Table(
    "party_identifier",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    _party(),
    Column("known_party_id", ROW_NUMBER, ForeignKey("known_party.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("reason", MessageText, nullable=False),
    Column("linked_at", DateTime, nullable=False),
    Column("standing", String, nullable=False, server_default="linked"),  # linked, asked, refused
    Column("author", String, nullable=False, server_default="dragoman"),
    Unique("party_id", "known_party_id"),
)

link_merge = Table(
    "link_merge",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("party_merge_id", ROW_NUMBER, ForeignKey("party_merge.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("ended_link_id", ROW_NUMBER, ForeignKey("party_link.id", ondelete="CASCADE"), nullable=False),
    Column("made_link_id", ROW_NUMBER, ForeignKey("party_link.id", ondelete="CASCADE"), nullable=False),
)

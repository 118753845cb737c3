"""What readers keep for themselves: searches to come back to. Nothing else in the ledger depends on it."""

from sqlalchemy import Column, DateTime, String, Table, Text, UniqueConstraint

from dragoman.ledger.schema.tables import ROW_NUMBER, metadata

saved_search = Table(
    "saved_search",
    metadata,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("owner", String, nullable=False),  # the name of the visitor
    Column("name", Text, nullable=False),
    Column("query", String, nullable=False),  # what stands behind /search?
    Column("saved_at", DateTime, nullable=False),
    Column("looked_at", DateTime, nullable=False),  # what came in later is new
    UniqueConstraint("owner", "query"),
)

"""What lists, counts and searches are answered from, however large the ledger grows. All of it is filled afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "kind", "day", "id", name=op.f("pk_listing")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_listing_id_actor"), "listing", ["id", "actor"], unique=False)
    op.create_table(
        "tally",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "kind", "type", "mode", "status", "month", name=op.f("pk_tally")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tally_kind_number"), "tally", ["kind", "number"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        options = "tokenize = 'unicode61 remove_diacritics 0'"
        op.execute(f"CREATE VIRTUAL TABLE report_words USING fts5 (words, content = '', {options})")
        op.execute(f"CREATE VIRTUAL TABLE record_words USING fts5 (words, {options})")
        return
    for name in ("report_words", "record_words"):
        op.execute(f"CREATE TABLE {name} (rowid BIGINT CONSTRAINT pk_{name} PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute(f"CREATE INDEX ix_{name}_words ON {name} USING gin (words)")

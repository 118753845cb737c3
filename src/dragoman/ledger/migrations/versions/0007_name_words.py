"""The words of names, so that a party is found by some of them without reading all names. Filled afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "name_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("party_id", _ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_name_word_party_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("word", "party_id", name=op.f("pk_name_word")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_name_word_party_id"), "name_word", ["party_id"], unique=False)

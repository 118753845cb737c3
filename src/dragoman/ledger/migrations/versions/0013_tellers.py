"""What each outlet has told is counted. Filled afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "teller",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(), nullable=True),
        sa.Column("last", sa.String(), nullable=True),
        sa.Column("read", sa.DateTime(), nullable=True),
        sa.Column("seen", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", "language", name=op.f("pk_teller")),
    )
    op.create_table(
        "teller_quote",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("quoted", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "quoted", name=op.f("pk_teller_quote")),
    )


def downgrade() -> None:
    op.drop_table("teller_quote")
    op.drop_table("teller")

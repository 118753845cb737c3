"""What each outlet has told is counted by month, so that nobody looks at all reports to say what it had by a day.

Filled afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    _make(("language", "month"), ("quoted", "month"))


def downgrade() -> None:
    _make(("language",), ("quoted",))


def _make(told: tuple[str, ...], quoted: tuple[str, ...]) -> None:
    """Both tables, empty, with these columns beside the name in their keys."""
    op.drop_table("teller_quote")
    op.drop_table("teller")
    op.create_table(
        "teller",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name", *told)),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(), nullable=True),
        sa.Column("last", sa.String(), nullable=True),
        sa.Column("read", sa.DateTime(), nullable=True),
        sa.Column("seen", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", *told, name=op.f("pk_teller")),
    )
    op.create_table(
        "teller_quote",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name", *quoted)),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", *quoted, name=op.f("pk_teller_quote")),
    )

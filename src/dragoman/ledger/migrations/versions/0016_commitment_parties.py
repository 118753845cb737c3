"""Commitments are kept by whom they concern, and with the days between which they came to stand as they do.

The former is filled in afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_DAYS = ("first_on", "last_on")


def upgrade() -> None:
    for name in _DAYS:
        op.add_column("commitment", sa.Column(name, sa.Date(), nullable=True))
    said = "FROM state_change WHERE kind = 'followup' AND subject = commitment.key AND day IS NOT NULL"
    op.execute(f"UPDATE commitment SET first_on = (SELECT min(day) {said}), last_on = (SELECT max(day) {said})")
    with op.batch_alter_table("commitment") as table:
        for name in _DAYS:
            table.alter_column(name, existing_type=sa.Date(), nullable=False)
    op.create_table(
        "commitment_party",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sides", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("due_first", sa.Date(), nullable=True),
        sa.Column("due_last", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "key", name=op.f("pk_commitment_party")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_commitment_party_key"), "commitment_party", ["key"])
    gone = sa.text("after IS NULL")
    op.create_index("ix_state_change_gone", "state_change", ["kind", "day"], sqlite_where=gone, postgresql_where=gone)


def downgrade() -> None:
    op.drop_index("ix_state_change_gone", "state_change")
    op.drop_table("commitment_party")
    for name in _DAYS[::-1]:
        op.drop_column("commitment", name)

"""Commitments are kept by whom they concern, and with the days between which they came to stand as they do.

The former is filled in afterwards, as are lists of what concerns two states.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_DAYS = ("first_on", "last_on")
_COUNTED = ["state", "due_last", "due_first", "told_on", "last_on", "recorded"]


def upgrade() -> None:
    for name in _DAYS:
        op.add_column("commitment", sa.Column(name, sa.Date(), nullable=True))
    op.add_column("commitment", sa.Column("recorded", sa.Boolean(), nullable=True))
    op.execute("UPDATE commitment SET recorded = key NOT LIKE '%:%'")
    said = "FROM state_change WHERE kind = 'followup' AND subject = commitment.key AND day IS NOT NULL"
    op.execute(f"UPDATE commitment SET first_on = (SELECT min(day) {said}), last_on = (SELECT max(day) {said})")
    with op.batch_alter_table("commitment") as table:
        for name in _DAYS:
            table.alter_column(name, existing_type=sa.Date(), nullable=False)
        table.alter_column("recorded", existing_type=sa.Boolean(), nullable=False)
    op.drop_index("ix_commitment_state_due_last", "commitment")
    op.drop_index("ix_commitment_due_last", "commitment")
    op.create_index(op.f("ix_commitment_due_last_key"), "commitment", ["due_last", "key"])
    op.create_index(op.f("ix_commitment_last_on_first_on_key"), "commitment", ["last_on", "first_on", "key"])
    op.create_index("ix_commitment_counted", "commitment", _COUNTED)
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
        sa.Column("recorded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "key", name=op.f("pk_commitment_party")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_commitment_party_key"), "commitment_party", ["key"])
    op.create_index(op.f("ix_commitment_party_actor_due_last_key"), "commitment_party", ["actor", "due_last", "key"])
    op.create_index("ix_commitment_party_counted", "commitment_party", ["actor", *_COUNTED])
    gone = sa.text("after IS NULL")
    op.create_index("ix_state_change_gone", "state_change", ["kind", "day"], sqlite_where=gone, postgresql_where=gone)


def downgrade() -> None:
    op.execute("DELETE FROM listing WHERE actor LIKE 'c:%'")
    op.drop_index("ix_state_change_gone", "state_change")
    op.drop_table("commitment_party")
    op.drop_index("ix_commitment_counted", "commitment")
    op.drop_index("ix_commitment_last_on_first_on_key", "commitment")
    op.drop_index("ix_commitment_due_last_key", "commitment")
    op.create_index("ix_commitment_due_last", "commitment", ["due_last"])
    op.create_index("ix_commitment_state_due_last", "commitment", ["state", "due_last"])
    for name in ("recorded", *_DAYS[::-1]):
        op.drop_column("commitment", name)

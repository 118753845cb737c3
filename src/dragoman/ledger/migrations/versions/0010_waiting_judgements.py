"""Judgements from elsewhere that wait for what they are about."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "waiting_judgement",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("missing", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_waiting_judgement")),
    )
    op.create_index(op.f("ix_waiting_judgement_missing"), "waiting_judgement", ["missing"], unique=False)

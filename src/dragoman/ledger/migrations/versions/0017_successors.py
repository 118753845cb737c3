"""Which bodies a report says took the place of others. Empty until reports are read again."""

import sqlalchemy as sa
from alembic import op

from dragoman.ledger.schema.tables import ROW_NUMBER

revision = "0017"
down_revision = "0016"

_TABLE = "report_successor"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("report_party_id", ROW_NUMBER, nullable=False),
        sa.Column("successor_id", ROW_NUMBER, nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("planned", sa.Boolean(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_party_id"],
            ["report_party.id"],
            name=op.f("fk_report_successor_report_party_id_report_party"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["report_party.id"],
            name=op.f("fk_report_successor_successor_id_report_party"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_successor")),
        sa.UniqueConstraint(
            "report_party_id", "successor_id", name=op.f("uq_report_successor_report_party_id_successor_id")
        ),
    )
    op.create_index(op.f("ix_report_successor_successor_id"), _TABLE, ["successor_id"])


def downgrade() -> None:
    op.drop_table(_TABLE)

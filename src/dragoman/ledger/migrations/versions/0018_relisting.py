"""Parties whose state became known are listed under it in portions."""

import sqlalchemy as sa
from alembic import op

from dragoman.ledger.schema.tables import ROW_NUMBER

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "relisting",
        sa.Column("party_id", ROW_NUMBER, autoincrement=False, nullable=False),
        sa.Column("place", ROW_NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["party.id"], name=op.f("fk_relisting_party_id_party"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("party_id", name=op.f("pk_relisting")),
    )


def downgrade() -> None:
    op.drop_table("relisting")

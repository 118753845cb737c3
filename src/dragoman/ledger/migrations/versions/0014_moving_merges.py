"""What is linked with a merged party follows in portions."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("party_merge", sa.Column("moving", _ID, nullable=True))
    op.create_index(op.f("ix_party_merge_moving"), "party_merge", ["moving"])
    op.drop_index("ix_party_link_party_id", "party_link")
    op.create_index(op.f("ix_party_link_party_id_ended_at"), "party_link", ["party_id", "ended_at"])


def downgrade() -> None:
    op.drop_index("ix_party_link_party_id_ended_at", "party_link")
    op.create_index(op.f("ix_party_link_party_id"), "party_link", ["party_id"])
    op.drop_index("ix_party_merge_moving", "party_merge")
    op.drop_column("party_merge", "moving")

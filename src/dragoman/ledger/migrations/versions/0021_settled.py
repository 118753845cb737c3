"""Commitments of a party are found by the day on which they came to stand as they do."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    columns, changed = ["actor", "state", "changed_on", "key"], sa.text("changed_on IS NOT NULL")
    op.create_index(
        "ix_commitment_party_changed", "commitment_party", columns, sqlite_where=changed, postgresql_where=changed
    )


def downgrade() -> None:
    op.drop_index("ix_commitment_party_changed", "commitment_party")

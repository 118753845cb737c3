"""Events of two states are counted, and what lasts longer than a day is found by its last. Filled afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    lasting = sa.text("last > day")
    op.create_index(
        "ix_listing_lasting",
        "listing",
        ["actor", "kind", "last"],
        sqlite_where=lasting,
        postgresql_where=lasting,
    )


def downgrade() -> None:
    op.drop_index("ix_listing_lasting", "listing")
    op.execute("DELETE FROM tally WHERE actor LIKE 'c:%'")

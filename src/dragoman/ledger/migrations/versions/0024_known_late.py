"""What was known later than on its day is found by when it was known.

So numbers as of a day are counted from the nearer end of the list.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    late = sa.text("known > day AND (kind = 'report' OR substr(actor, 2, 1) = ':')")
    op.create_index("ix_listing_late", "listing", ["actor", "kind", "known"], sqlite_where=late, postgresql_where=late)


def downgrade() -> None:
    op.drop_index("ix_listing_late", "listing")

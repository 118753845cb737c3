"""Lists know who is on which side; reports and changes are in the order they came in.

The sides are filled in afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.drop_index("ix_state_change_at", "state_change")
    op.create_index(op.f("ix_state_change_kind_at"), "state_change", ["kind", "at"])
    op.add_column("listing", sa.Column("sides", sa.String(), nullable=False, server_default=""))
    op.create_index(op.f("ix_report_added_at_published"), "report", ["added_at", "published"])
    gone = sa.text("superseded_at IS NOT NULL")
    op.create_index("ix_reading_gone", "reading", ["superseded_at"], sqlite_where=gone, postgresql_where=gone)


def downgrade() -> None:
    op.drop_index("ix_reading_gone", "reading")
    op.drop_index("ix_report_added_at_published", "report")
    op.drop_column("listing", "sides")
    op.drop_index("ix_state_change_kind_at", "state_change")
    op.create_index("ix_state_change_at", "state_change", ["at"])

"""Changes are kept with the day until which they count, and found by how things stood on a day; findings by theirs.

The days are filled in afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

_STOOD = ["after", "due_last", "subject", "due_first", "day", "until"]


def upgrade() -> None:
    op.add_column("state_change", sa.Column("until", sa.Date(), nullable=True))
    op.drop_index("ix_state_change_gone", "state_change")
    op.create_index("ix_state_change_stood", "state_change", _STOOD)
    op.create_index("ix_state_change_turned", "state_change", ["after", "day", "until"])
    op.drop_index("ix_finding_holds_sort_known_on", "finding")
    op.create_index(op.f("ix_finding_holds_known_on_key"), "finding", ["holds", "known_on", "key"])


def downgrade() -> None:
    op.drop_index("ix_finding_holds_known_on_key", "finding")
    op.create_index(op.f("ix_finding_holds_sort_known_on"), "finding", ["holds", "sort", "known_on"])
    op.drop_index("ix_state_change_turned", "state_change")
    op.drop_index("ix_state_change_stood", "state_change")
    op.drop_column("state_change", "until")
    gone = sa.text("after IS NULL")
    op.create_index("ix_state_change_gone", "state_change", ["kind", "day"], sqlite_where=gone, postgresql_where=gone)

"""Agreements can be listed by what reports tell beside their status, that they are suspended or ratified; posts once
however many reports tell them.

Both are filled in afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.add_column("record", sa.Column("standing", sa.String()))
    told = sa.text("standing IS NOT NULL")
    op.create_index("ix_record_standing", "record", ["standing"], sqlite_where=told, postgresql_where=told)
    op.add_column("record", sa.Column("told_as", sa.BigInteger()))
    told = sa.text("told_as IS NOT NULL")
    op.create_index("ix_record_told_as", "record", ["told_as"], sqlite_where=told, postgresql_where=told)


def downgrade() -> None:
    op.drop_index("ix_record_told_as", "record")
    op.drop_column("record", "told_as")
    op.drop_index("ix_record_standing", "record")
    op.drop_column("record", "standing")

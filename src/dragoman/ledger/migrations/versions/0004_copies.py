"""Which report's text a report copies, kept beside the story it was found in: copies are no further sources."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_REASON = re.compile(r"a copy of (r[0-9a-z]+): ")


def upgrade() -> None:
    op.add_column("story_report", sa.Column("copy_of", sa.String(), nullable=True))
    table = sa.table("story_report", sa.column("id"), sa.column("reason"), sa.column("copy_of"))
    connection = op.get_bind()
    copied = connection.execute(sa.select(table.c.id, table.c.reason).where(table.c.reason.like("a copy of r%"))).all()
    for row in copied:
        found = _REASON.match(row.reason)
        if found:
            connection.execute(sa.update(table).where(table.c.id == row.id).values(copy_of=found[1]))


def downgrade() -> None:
    op.drop_column("story_report", "copy_of")

"""How the link between a party and somebody in a list stands: made, asked about, or refused, and by whom."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for name, value in (("standing", "linked"), ("author", "dragoman")):
        op.add_column("party_identifier", sa.Column(name, sa.String(), nullable=False, server_default=value))


def downgrade() -> None:
    for name in ("author", "standing"):
        op.drop_column("party_identifier", name)

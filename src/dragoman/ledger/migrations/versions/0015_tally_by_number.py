"""Parties that equally many reports name are in order too."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.drop_index("ix_tally_kind_number", "tally")
    op.create_index("ix_tally_kind_number_actor", "tally", ["kind", "number", "actor"])


def downgrade() -> None:
    op.drop_index("ix_tally_kind_number_actor", "tally")
    op.create_index("ix_tally_kind_number", "tally", ["kind", "number"])

"""The item of Wikidata that a list gives for somebody, beside its own identifier.

Lists that were loaded before have none until they are loaded again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.add_column("known_party", sa.Column("wikidata", sa.String()))
    op.create_index(op.f("ix_known_party_wikidata"), "known_party", ["wikidata"])


def downgrade() -> None:
    op.drop_index(op.f("ix_known_party_wikidata"), "known_party")
    op.drop_column("known_party", "wikidata")

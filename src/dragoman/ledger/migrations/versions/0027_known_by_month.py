"""Events of states, and of two of them, are counted by the month and the year in which each became known.

So numbers as of a day are those of whole months, with the events of one month that are counted. Filled afterwards.
Commitments of a party that have changed since they were told are found by when; those due in a stretch of days by its
last.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

_INDICES = (
    ("ix_commitment_party_turned", ("last_on", "first_on", "key"), "first_on < last_on"),
    (
        "ix_commitment_party_lasting",
        ("due_last", "due_first", "state", "last_on", "recorded", "key"),
        "due_first < due_last",
    ),
)


def upgrade() -> None:
    key = ("actor", "span", "known", "type", "mode", "year")
    op.create_table(
        "known_tally",
        *(sa.Column(name, sa.String(), nullable=False) for name in key),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_known_tally")),
        sqlite_with_rowid=False,
    )
    for name, columns, some in _INDICES:
        where = sa.text(some)
        op.create_index(name, "commitment_party", ["actor", *columns], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name, _, _ in _INDICES:
        op.drop_index(name, "commitment_party")
    op.drop_table("known_tally")

"""Lists know from which day on each record holds, and what held before: they are asked as of a day like any other.

Days and former rows are filled in afterwards.
"""

from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_AHEAD = ["actor", "kind", "ahead", "known"]
_ROW_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    some = sa.text("ahead <> ''")
    for name in ("known", "ahead"):
        op.add_column("listing", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.create_table(
        "listed_before",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("id", _ROW_NUMBER, autoincrement=False, nullable=False),
        sa.Column("known", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("ends", "type", "mode", "status")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("last", "month", "sides", "ahead")),
        sa.PrimaryKeyConstraint("actor", "kind", "day", "id", "known", name=op.f("pk_listed_before")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_listed_before_ends"), "listed_before", ["ends"])
    op.create_index(op.f("ix_listed_before_id"), "listed_before", ["id"])
    for table in ("listing", "listed_before"):
        op.create_index(f"ix_{table}_ahead", table, _AHEAD, sqlite_where=some, postgresql_where=some)


def downgrade() -> None:
    _forget_words()
    op.drop_table("listed_before")
    op.drop_index("ix_listing_ahead", "listing")
    for name in ("ahead", "known"):
        op.drop_column("listing", name)


def _forget_words() -> None:
    """Takes off the words of records that do not hold any more: an older version has them of what is listed alone."""
    connection = op.get_bind()
    gone = "SELECT DISTINCT id, day FROM listed_before WHERE kind <> 'report'"
    gone += " AND NOT EXISTS (SELECT 1 FROM listing WHERE listing.id = listed_before.id AND listing.kind <> 'report')"
    places = [{"place": _ordinal(row.day) << 32 | row.id} for row in connection.execute(sa.text(gone))]
    if places:
        connection.execute(sa.text("DELETE FROM record_words WHERE rowid = :place"), places)


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0

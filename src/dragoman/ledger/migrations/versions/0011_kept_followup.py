"""What became of promises and what does not fit, kept as rows; filled afterwards, report by report.

What changed before is kept, and counts from the day of its report or decision; rows that told of the clock alone count
no more.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from dragoman.model.dates import DateInterval

revision = "0011"
down_revision = "0010"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _report(table: str, *, primary: bool = False) -> tuple[sa.schema.SchemaItem, ...]:
    key = sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=f"fk_{table}_report_id", ondelete="CASCADE")
    return (sa.Column("report_id", _ID, nullable=False, autoincrement=primary), key)


def _known(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """The report a row stands on, and from when on it counts."""
    return (
        *_report(table),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("known_on", sa.Date(), nullable=False),
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns), unique=False)


def upgrade() -> None:
    op.create_table(
        "unsettled",
        *_report("unsettled", primary=True),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_unsettled")),
    )
    _index("unsettled", "waiting")
    op.create_table(
        "promise",
        sa.Column("key", sa.String(), nullable=False),
        *_known("promise"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("root", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_promise")),
    )
    for name in ("report_id", "parent", "root"):
        _index("promise", name)
    op.create_table(
        "promise_block",
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["promise"], ["promise.key"], name=op.f("fk_promise_block_promise"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("block", "promise", name=op.f("pk_promise_block")),
        sqlite_with_rowid=False,
    )
    _index("promise_block", "promise")
    op.create_table(
        "outcome",
        sa.Column("id", _ID, nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        *_known("outcome"),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("compared", sa.JSON(), nullable=False),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("plain", sa.Boolean(), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["promise"], ["promise.key"], name=op.f("fk_outcome_promise"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome")),
        sa.UniqueConstraint("promise", "told", name=op.f("uq_outcome_promise_told")),
    )
    _index("outcome", "told")
    _index("outcome", "report_id")
    _index("outcome", "chosen", "score")
    op.create_table(
        "commitment",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("due_first", sa.Date(), nullable=True),
        sa.Column("due_last", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_commitment")),
    )
    _index("commitment", "state", "due_last")
    for name in ("due_last", "changed_on"):
        _index("commitment", name)
    op.create_table(
        "figure_place",
        sa.Column("key", sa.String(), nullable=False),
        *_report("figure_place"),
        sa.Column("parties", sa.String(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("target", sa.Boolean(), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_figure_place")),
    )
    _index("figure_place", "report_id")
    for columns in (["parties", "first_year", "known_on"], ["parties", "target", "last_year"]):
        _index("figure_place", *columns)
    op.create_table(
        "finding",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_finding")),
    )
    _index("finding", "place")
    _index("finding", "holds", "sort", "known_on")
    op.create_table(
        "finding_side",
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["finding"], ["finding.key"], name=op.f("fk_finding_side_finding"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("finding", "position", name=op.f("pk_finding_side")),
        sqlite_with_rowid=False,
    )
    _index("finding_side", "record")
    for name in ("day", "due_first", "due_last"):
        op.add_column("state_change", sa.Column(name, sa.Date(), nullable=True))
    op.drop_index("ix_state_change_kind_subject", "state_change")
    _index("state_change", "kind", "subject", "day")
    _index("record", "confidence")
    op.execute("INSERT INTO unsettled (report_id, waiting) SELECT id, true FROM report")
    _date_old_rows()


def downgrade() -> None:
    op.drop_index("ix_record_confidence", "record")
    op.drop_index("ix_state_change_kind_subject_day", "state_change")
    _index("state_change", "kind", "subject")
    for name in ("day", "due_first", "due_last"):
        op.drop_column("state_change", name)
    for name in ("finding_side", "finding", "figure_place", "commitment", "outcome", "promise_block", "promise"):
        op.drop_table(name)
    op.drop_table("unsettled")


def _date_old_rows() -> None:
    """Gives the changes noted so far the day from which on they count, and their due date as days."""
    names: dict[str, Any] = dict.fromkeys(("after", "cause", "due"), sa.String())
    names |= dict.fromkeys(("known_on", "day", "due_first", "due_last"), sa.Date())
    names |= {"id": sa.BigInteger(), "at": sa.DateTime()}
    table = sa.table("state_change", *(sa.column(name, sort) for name, sort in names.items()))
    connection = op.get_bind()
    said = table.c.after.is_(None) | table.c.after.not_in(("due", "overdue"))
    for row in connection.execute(sa.select(table).where(said)).all():
        due = DateInterval.parse(row.due) if row.due else None
        values = {
            "day": row.known_on if row.cause == "report" and row.known_on else row.at.date(),
            "due_first": due.first if due else None,
            "due_last": due.last if due else None,
        }
        connection.execute(sa.update(table).where(table.c.id == row.id).values(**values))

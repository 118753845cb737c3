"""What people decided, and what changed when."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", _ID, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("target_kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("basis", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
        sa.UniqueConstraint("uid", name=op.f("uq_judgement_uid")),
    )
    op.create_index(op.f("ix_judgement_target_kind_target"), "judgement", ["target_kind", "target"], unique=False)
    op.create_table(
        "override",
        sa.Column("id", _ID, nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("machine", sa.JSON(), nullable=True),
        sa.Column("judgement_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=op.f("fk_override_record_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["judgement_id"], ["judgement.id"], name=op.f("fk_override_judgement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_override")),
        sa.UniqueConstraint("record_id", "field", name=op.f("uq_override_record_id_field")),
    )
    op.create_index(op.f("ix_override_judgement_id"), "override", ["judgement_id"], unique=False)
    op.create_table(
        "state_change",
        sa.Column("id", _ID, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("report_key", sa.String(), nullable=True),
        sa.Column("record_key", sa.String(), nullable=True),
        sa.Column("known_on", sa.Date(), nullable=True),
        sa.Column("extractor", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_change")),
    )
    op.create_index(op.f("ix_state_change_at"), "state_change", ["at"], unique=False)
    op.create_index(op.f("ix_state_change_kind_subject"), "state_change", ["kind", "subject"], unique=False)
